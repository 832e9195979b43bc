//! What is granted, to whom, and what of it is missing.

use readiness::{
    evidence::{ConsentType, Grant},
    finding::{Reason, Verdict},
    grants::{Importance, ResourceName, Standing},
    ids::ObjectId,
    judge,
    profile::Profile,
};

use crate::tenant::{
    ALL_GRAPH, BOTH_ACS, acs, conclusion, eve, grant, grants, graph, judged, now, ready, refused, room,
};

/// Grants to the whole organisation, or to one user.
fn granted(to: Option<ObjectId>, of_graph: &str, of_acs: &str) -> Vec<Grant> {
    vec![grant(graph(), to, of_graph), grant(acs(), to, of_acs)]
}

fn assert_grants(reason: Reason, verdict: Verdict, table: Vec<(&str, Vec<Grant>)>) {
    for (name, set) in table {
        let mut evidence = ready();
        grants(&mut evidence, set);
        assert_eq!(conclusion(&judged(&evidence).approval), (reason, verdict), "{name}");
    }
}

#[test]
fn everything_granted_to_everybody_is_approved() {
    let odd = format!("  {}\t\n", ALL_GRAPH.replace(' ', "   "));
    let twice = granted(None, &odd, " teams.managecalls\tTEAMS.MANAGECHATS ");
    let apart = granted(None, ALL_GRAPH, "Teams.ManageCalls");
    assert_grants(
        Reason::ApprovalApproved,
        Verdict::Ready,
        vec![
            ("everything", granted(None, ALL_GRAPH, BOTH_ACS)),
            (
                "odd white space, letter case and duplicates",
                [twice.clone(), twice].concat(),
            ),
            (
                "in several grants",
                [apart, vec![grant(acs(), None, "Teams.ManageChats")]].concat(),
            ),
        ],
    );
    assert_grants(
        Reason::ApprovalApproved,
        Verdict::ReadyWithWarning,
        vec![("the required ones only", granted(None, "User.Read", BOTH_ACS))],
    );
}

#[test]
fn a_part_is_approved_in_part() {
    assert_grants(
        Reason::ApprovalPartlyApproved,
        Verdict::ActionNeeded,
        vec![
            ("Graph only", granted(None, ALL_GRAPH, "")),
            ("ACS only", granted(None, "", BOTH_ACS)),
            (
                "ACS scopes granted on Graph",
                granted(None, &format!("{ALL_GRAPH} {BOTH_ACS}"), ""),
            ),
            ("one of two ACS scopes", granted(None, ALL_GRAPH, "Teams.ManageCalls")),
        ],
    );
}

#[test]
fn nothing_that_matters_is_seen_and_not_approved() {
    assert_grants(
        Reason::ApprovalSeenNotApproved,
        Verdict::ActionNeeded,
        vec![
            ("no grant", vec![]),
            ("empty grants", granted(None, "  ", "")),
            (
                "sign-in scopes only",
                granted(None, "openid profile offline_access", ""),
            ),
        ],
    );
}

#[test]
fn the_consent_of_single_users_counts_for_them_alone() {
    let mixed = vec![grant(graph(), None, ALL_GRAPH), grant(acs(), Some(room()), BOTH_ACS)];
    assert_grants(
        Reason::ApprovalForSomeUsersOnly,
        Verdict::Ready,
        vec![
            ("the account's own", granted(Some(room()), ALL_GRAPH, BOTH_ACS)),
            ("Graph for everybody, ACS for the account", mixed),
        ],
    );
    assert_grants(
        Reason::ApprovalForSomeUsersOnly,
        Verdict::ActionNeeded,
        vec![("somebody else's", granted(Some(eve()), ALL_GRAPH, BOTH_ACS))],
    );
}

#[test]
fn grants_to_a_resource_that_could_not_be_told_apart_are_not_called_missing() {
    let mut evidence = ready();
    evidence.acs.answer = refused();

    let anatomy = judged(&evidence).grants;

    let of_acs = anatomy
        .scopes
        .iter()
        .filter(|scope| scope.resource == ResourceName::Acs);
    assert!(of_acs.clone().count() == 2 && of_acs.clone().all(|scope| scope.standing == Standing::CannotTell));
    assert_eq!(anatomy.unknown_resources, 1);
    let calendar = anatomy
        .scopes
        .iter()
        .find(|scope| scope.value == "Calendars.Read")
        .unwrap();
    assert_eq!(calendar.standing, Standing::OrganizationWide);
}

#[test]
fn a_grant_of_an_unknown_kind_counts_for_nobody_and_is_not_called_missing() {
    let mut evidence = ready();
    let mut odd = grant(acs(), None, BOTH_ACS);
    odd.consent_type = ConsentType::Unknown;
    grants(&mut evidence, vec![grant(graph(), None, ALL_GRAPH), odd]);

    let readiness = judged(&evidence);

    assert_eq!(
        conclusion(&readiness.approval),
        (Reason::ApprovalCannotTell, Verdict::CannotTell)
    );
    assert_eq!(readiness.grants.unknown_consent_types, 1);
}

#[test]
fn grants_of_another_client_are_not_magos() {
    let mut evidence = ready();
    let mut foreign = grant(acs(), None, BOTH_ACS);
    foreign.client_id = eve();
    grants(&mut evidence, vec![grant(graph(), None, ALL_GRAPH), foreign]);

    assert_eq!(judged(&evidence).approval.reason, Reason::ApprovalPartlyApproved);
}

#[test]
fn the_anatomy_tells_everybody_from_some_from_nobody_from_superfluous() {
    let mut evidence = ready();
    let some = vec![
        grant(graph(), None, "User.Read Contacts.Read"),
        grant(graph(), Some(eve()), "Mail.Read"),
        grant(graph(), Some(room()), "Mail.Read"),
        grant(graph(), Some(eve()), "Mail.Read"),
    ];
    grants(&mut evidence, some);

    let anatomy = judged(&evidence).grants;

    let standing = |value| {
        let scope = anatomy.scopes.iter().find(|scope| scope.value == value).unwrap();
        (scope.standing, scope.users, scope.account)
    };
    assert_eq!(standing("User.Read"), (Standing::OrganizationWide, 0, Some(true)));
    assert_eq!(standing("Mail.Read"), (Standing::SomeUsers, 2, Some(true)));
    assert_eq!(standing("Mail.Send"), (Standing::Missing, 0, Some(false)));
    assert_eq!(standing("Contacts.Read"), (Standing::NoLongerNeeded, 0, None));
}

#[test]
fn a_missing_feature_scope_warns_and_names_the_feature() {
    let mut evidence = ready();
    let without_mail = ALL_GRAPH.replace("Mail.Read ", "");
    grants(
        &mut evidence,
        vec![grant(graph(), None, &without_mail), grant(acs(), None, BOTH_ACS)],
    );

    let finding = judged(&evidence).approval;

    assert_eq!(finding.verdict, Verdict::ReadyWithWarning);
    assert_eq!(finding.notes[0].values["feature"], "join-links");
    assert_eq!(finding.notes[0].values["scopes"], "Mail.Read");
}

#[test]
fn missing_sign_in_scopes_are_no_warning() {
    let mut evidence = ready();
    let bare = ALL_GRAPH.replace("openid profile offline_access ", "");
    grants(
        &mut evidence,
        vec![grant(graph(), None, &bare), grant(acs(), None, BOTH_ACS)],
    );

    assert_eq!(
        conclusion(&judged(&evidence).approval),
        (Reason::ApprovalApproved, Verdict::Ready)
    );
}

#[test]
fn nothing_is_approved_where_nothing_is_required() {
    let mut profile = Profile::built_in();
    for scope in &mut profile.scopes {
        scope.importance = Importance::Feature;
    }
    for set in [
        vec![],
        granted(None, "", ""),
        granted(Some(room()), ALL_GRAPH, BOTH_ACS),
    ] {
        let mut evidence = ready();
        grants(&mut evidence, set.clone());

        let finding = judge(&profile, &evidence, now()).approval;

        assert_eq!(finding.verdict, Verdict::ActionNeeded, "{set:?}");
    }
}
