//! The ways in which an organisation approves Mago.

use super::{case::Case, conclusion::Conclusion};
use crate::{
    cloud::Cloud,
    fixer::APPROVERS,
    remedy::{App, PortalPage, Remedy},
};

/// The ways to approve: the tenant-pinned page first, the vendor's own page only for the organisation's own people.
pub fn consent(case: &Case<'_>, conclusion: Conclusion, again: bool) -> Conclusion {
    let login = case
        .profile
        .clouds
        .get(&case.evidence.cloud)
        .and_then(|links| links.login.as_ref());
    let url = login.and_then(|login| case.profile.consent_page(login, case.evidence.tenant));
    let own = case.evidence.me.found().is_some_and(|me| !me.is_guest());
    let start = (own && case.evidence.cloud == Cloud::Worldwide).then(|| case.profile.approval.start_page.clone());
    let seen = case
        .evidence
        .mago
        .found()
        .map(|_| case.portal(PortalPage::ApplicationPermissions, Some(App::Mago)));
    conclusion
        .by(APPROVERS)
        .remedy(Remedy::OpenConsent { url, again })
        .remedies(start.map(|url| Remedy::OpenStartPage { url }))
        .remedies(seen)
        .remedy(Remedy::HandOff)
}
