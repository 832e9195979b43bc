//! What is asked only because of an answer: who is assigned, where assignment is required.

use futures::{StreamExt, stream::FuturesUnordered};
use readiness::evidence::{Answer, Observed, ServicePrincipal, TenantEvidence};

use super::{Check, Part, Progress, Questions};
use crate::graph::{Get, Graph, answer::Heard, error::Error};

/// Asks for assignments, and for the account's groups, when a principal lets only assigned people in.
pub(super) async fn assignments<P: FnMut(Progress<'_>)>(
    graph: &Graph,
    questions: &Questions,
    check: &mut Check<P>,
) -> Result<(), Error> {
    let further = needed(&check.evidence, questions);
    check.asked += further.len();
    let mut lists: FuturesUnordered<_> = further
        .into_iter()
        .map(async |(part, question)| whole_list(graph, &question).await.map(|heard| (part, heard)))
        .collect();
    while let Some(answered) = lists.next().await {
        let (part, heard) = answered?;
        check.understand(part, heard);
    }
    Ok(())
}

/// The further questions that the evidence so far asks for.
fn needed(evidence: &TenantEvidence, questions: &Questions) -> Vec<(Part, Get)> {
    let assigned = [
        (Part::MagoAssignments, &evidence.mago),
        (Part::AcsAssignments, &evidence.acs),
    ];
    let mut further: Vec<_> = assigned
        .into_iter()
        .filter_map(|(part, principal)| Some((part, assigned_to(principal)?)))
        .collect();
    if !further.is_empty() && matches!(evidence.account.user.answer, Answer::Found(_)) {
        further.push((Part::AccountGroups, groups(questions)));
    }
    further
}

/// The question for a principal that requires assignment.
fn assigned_to(principal: &Observed<ServicePrincipal>) -> Option<Get> {
    let Answer::Found(principal) = &principal.answer else {
        return None;
    };
    principal.app_role_assignment_required?.then(|| {
        Get::new(format!("/servicePrincipals/{}/appRoleAssignedTo", principal.id))
            .select(&["principalId", "principalType"])
            .top(999)
    })
}

/// The groups that hold the account itself: Entra assigns nobody through a nested group (AADSTS50105).
///
/// Roles and administrative units come along; only ids are compared, and theirs match no assigned group.
fn groups(questions: &Questions) -> Get {
    questions.account().below("memberOf").select(&["id"]).top(999)
}

/// A whole list; only a refused token is an error, anything else is an answer that failed.
async fn whole_list(graph: &Graph, question: &Get) -> Result<Heard, Error> {
    match graph.get(question).await {
        Ok(first) => graph.all_pages(first).await,
        Err(refused @ (Error::ClaimsChallenge { .. } | Error::Unauthorized(_))) => Err(refused),
        Err(error) => Ok(error.heard(&question.asked())),
    }
}
