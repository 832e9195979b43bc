//! Why an organisation has not approved Mago, and what would approve it.

use super::{
    approval::{facts, is_api, mago},
    case::Case,
    conclusion::Conclusion,
    consent::consent,
    grant_notes::{features_missing, scopes_missing},
};
use crate::{
    finding::{Question, Reason, Verdict},
    fixer::APP_ADMINISTRATORS,
    grants::{GrantAnatomy, Standing},
    remedy::{App, PortalPage, Remedy, ScriptPurpose},
};

/// Some of it is granted for the organisation.
pub fn partly(case: &Case<'_>, grants: &GrantAnatomy) -> Conclusion {
    let conclusion = Conclusion::new(Reason::ApprovalPartlyApproved, Verdict::ActionNeeded)
        .notes(scopes_missing(grants))
        .notes(features_missing(grants))
        .facts(facts(case));
    let only_acs = scopes_missing(grants)
        .iter()
        .all(|note| note.values.get("resource").is_some_and(|name| name == "acs"));
    let script = only_acs.then_some(Remedy::Script {
        purpose: ScriptPurpose::GrantAcsScopes,
    });
    consent(case, conclusion.remedies(script), true).remedy(Remedy::AskVendor {
        url: case.profile.mago.help.clone(),
    })
}

/// The application is there, without anything that matters.
pub fn seen_not_approved(case: &Case<'_>, grants: &GrantAnatomy) -> Conclusion {
    let conclusion = Conclusion::new(Reason::ApprovalSeenNotApproved, Verdict::ActionNeeded).facts(facts(case));
    consent(case, conclusion.notes(scopes_missing(grants)), false)
}

/// The application is not there.
pub fn not_found(case: &Case<'_>) -> Conclusion {
    let conclusion = Conclusion::new(Reason::ApprovalNotFound, Verdict::ActionNeeded);
    consent(case, conclusion.facts([mago(case)]), false)
}

/// Consent fails (AADSTS650052) while the principal of ACS is missing.
pub fn waits_for_acs(case: &Case<'_>, grants: &GrantAnatomy) -> Conclusion {
    let again = grants
        .scopes
        .iter()
        .any(|scope| is_api(scope) && scope.standing != Standing::Missing);
    let conclusion = Conclusion::new(Reason::ApprovalWaitsForAcs, Verdict::ActionNeeded)
        .remedy(Remedy::AcsFirst)
        .facts([mago(case), case.evidence.acs.fact(Question::AcsPrincipal)]);
    consent(case, conclusion, again)
}

/// The application is switched off.
pub fn disabled(case: &Case<'_>) -> Conclusion {
    Conclusion::new(Reason::ApprovalDisabled, Verdict::ActionNeeded)
        .by(APP_ADMINISTRATORS)
        .remedy(Remedy::EnableSignIn { app: App::Mago })
        .remedy(case.portal(PortalPage::ApplicationProperties, Some(App::Mago)))
        .remedy(Remedy::HandOff)
        .facts([mago(case)])
}
