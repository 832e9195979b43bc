//! Where the demo organisation's own portal has what the links of a finding lead to.

use std::collections::BTreeMap;

use readiness::{
    profile::{PageAddress, Portal},
    remedy::PortalPage,
};

/// Below `/portal/{tenant}/`; pages that the demo's portal does not have are left out, and their menu path stays.
const PAGES: [(PortalPage, &str); 7] = [
    (PortalPage::EnterpriseApplications, "applications"),
    (PortalPage::ApplicationProperties, "applications/{service_principal}"),
    (
        PortalPage::ApplicationPermissions,
        "applications/{service_principal}#permissions",
    ),
    (PortalPage::ApplicationUsers, "applications/{service_principal}"),
    (PortalPage::ConsentRequests, "requests"),
    (PortalPage::User, "users/{user}"),
    (PortalPage::ActiveUsers, "users"),
];

/// The pages of the demo's portal, in place of Microsoft's.
pub fn pages() -> BTreeMap<PortalPage, PageAddress> {
    let address = |path: &str| PageAddress {
        portal: Portal::Entra,
        path: path.to_owned(),
    };
    PAGES.map(|(page, path)| (page, address(path))).into()
}
