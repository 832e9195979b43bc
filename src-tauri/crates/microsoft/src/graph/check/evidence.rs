//! Puts each answer into its place.

use jiff::Timestamp;
use readiness::{
    evidence::{AccountEvidence, Answer, DirectoryRole, Observed, Organization, Source, TenantEvidence},
    ids::{ObjectId, TenantId},
    problem::{Problem, Retry},
};
use serde::Deserialize;
use serde_json::Value;

use super::questions::{Part, Questions};
use crate::graph::answer::{Heard, list, read, thing};

/// Evidence before anything was answered: every question counts as not asked.
pub fn nothing_yet(questions: &Questions) -> TenantEvidence {
    TenantEvidence {
        tenant: questions.tenant,
        cloud: questions.cloud,
        region_sub_scope: questions.region_sub_scope.clone(),
        organization: not_asked(),
        acs: not_asked(),
        mago: not_asked(),
        mago_grants: not_asked(),
        graph: not_asked(),
        me: not_asked(),
        my_roles: not_asked(),
        my_eligible_roles: not_asked(),
        mago_assignments: not_asked(),
        acs_assignments: not_asked(),
        account_groups: not_asked(),
        account: AccountEvidence {
            named: questions.account.clone(),
            user: not_asked(),
            licences: not_asked(),
            teams: not_asked(),
        },
        skus: not_asked(),
        consent_policy: not_asked(),
        consent_requests: not_asked(),
    }
}

fn not_asked<T>() -> Observed<T> {
    Observed {
        answer: Answer::NotAsked,
        source: Source {
            asked: String::new(),
            at: Timestamp::now(),
            request_id: None,
        },
    }
}

/// Reads one answer as what its part promises.
pub(super) fn take(evidence: &mut TenantEvidence, part: Part, heard: Heard) {
    match part {
        Part::Organization => evidence.organization = read(heard, the_one),
        Part::Acs => evidence.acs = thing(heard),
        Part::Mago => evidence.mago = thing(heard),
        Part::MagoGrants => evidence.mago_grants = list(heard),
        Part::Graph => evidence.graph = thing(heard),
        Part::Me => take_me(evidence, heard),
        Part::MyRoles => evidence.my_roles = roles(heard),
        Part::MyEligibleRoles => evidence.my_eligible_roles = list(heard),
        Part::MagoAssignments => evidence.mago_assignments = list(heard),
        Part::AcsAssignments => evidence.acs_assignments = list(heard),
        Part::AccountUser => evidence.account.user = thing(heard),
        Part::AccountLicences => evidence.account.licences = list(heard),
        Part::AccountTeams => evidence.account.teams = thing(heard),
        Part::AccountGroups => evidence.account_groups = groups(heard),
        Part::Skus => evidence.skus = list(heard),
        Part::ConsentPolicy => evidence.consent_policy = thing(heard),
        Part::ConsentRequests => evidence.consent_requests = thing(heard),
    }
}

/// The tenant that answered, when it is not the one that was asked about.
pub(super) fn other_tenant(evidence: &TenantEvidence) -> Option<TenantId> {
    match &evidence.organization.answer {
        Answer::Found(organization) if organization.id != evidence.tenant => Some(organization.id),
        Answer::Found(_) | Answer::NotFound | Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => None,
    }
}

/// `organization` is a list of exactly one.
fn the_one(mut body: Value) -> serde_json::Result<Organization> {
    let first = body.pointer_mut("/value/0").map(Value::take);
    serde_json::from_value(first.unwrap_or_default())
}

/// Whoever signed in is also the account, when none is named.
fn take_me(evidence: &mut TenantEvidence, heard: Heard) {
    evidence.me = thing(heard);
    if evidence.account.named.is_none() {
        evidence.account.user = evidence.me.clone();
    }
}

/// Without a permission to read roles Graph lists them with an id and nothing else; that is a refusal, not an answer
/// (Graph, "Limited information returned for inaccessible member objects").
fn roles(heard: Heard) -> Observed<Vec<DirectoryRole>> {
    let hidden = matches!(&heard.answer, Answer::Found(body) if body
        .get("value")
        .and_then(Value::as_array)
        .is_some_and(|roles| roles.iter().any(|role| role.get("roleTemplateId").is_none())));
    if !hidden {
        return list(heard);
    }
    Observed {
        answer: Answer::Refused(Problem::new("graph-hidden", Retry::Never).with("asked", &heard.source.asked)),
        source: heard.source,
    }
}

#[derive(Deserialize)]
struct Group {
    id: ObjectId,
}

fn groups(heard: Heard) -> Observed<Vec<ObjectId>> {
    let Observed { answer, source } = list::<Group>(heard);
    let answer = match answer {
        Answer::Found(groups) => Answer::Found(groups.into_iter().map(|group| group.id).collect()),
        Answer::NotFound => Answer::NotFound,
        Answer::Refused(problem) => Answer::Refused(problem),
        Answer::Failed(problem) => Answer::Failed(problem),
        Answer::NotAsked => Answer::NotAsked,
    };
    Observed { answer, source }
}
