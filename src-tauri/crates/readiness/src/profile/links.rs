//! Addresses that depend on cloud, tenant and object: portal pages and the consent page.

use url::Url;

use super::{Approval, Portal, Profile};
use crate::{
    cloud::Cloud,
    ids::{AppId, ObjectId, TenantId},
    remedy::PortalPage,
};

/// What a portal page is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The application.
    pub app: Option<AppId>,
    /// Its service principal in this tenant.
    pub service_principal: Option<ObjectId>,
    /// The user.
    pub user: Option<ObjectId>,
}

impl Profile {
    /// Addresses a portal page, pinned to the tenant where the portal can be.
    ///
    /// `None` when the cloud has no known portal for it, or the page needs an object that is not known;
    /// the menu path in the texts always works.
    pub fn portal_link(&self, cloud: Cloud, tenant: TenantId, page: PortalPage, about: About) -> Option<Url> {
        let address = self.pages.get(&page)?;
        let links = self.clouds.get(&cloud)?;
        let path = filled(&address.path, about)?;
        match address.portal {
            Portal::Entra => links.entra.as_ref()?.join(&format!("{tenant}/{path}")).ok(),
            Portal::Admin => links.admin.as_ref()?.join(&path).ok(),
        }
    }

    /// Addresses Microsoft's consent page for exactly this tenant (v1 `adminconsent`).
    ///
    /// `login` is the authority that discovery found for the tenant. A loopback redirect is left out: only who listens
    /// can send it along, with the port and a state, and anybody else would end on a page that cannot be reached.
    /// Source: learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent.
    pub fn consent_page(&self, login: &Url, tenant: TenantId) -> Option<Url> {
        let mut page = login.join(&format!("/{tenant}/adminconsent")).ok()?;
        page.query_pairs_mut()
            .append_pair("client_id", &self.mago.app_id.to_string());
        let redirect = self.approval.redirect.as_ref();
        if let Some(redirect) = redirect.filter(|_| self.approval.loopback().is_none()) {
            page.query_pairs_mut().append_pair("redirect_uri", redirect);
        }
        Some(page)
    }
}

impl Approval {
    /// The registered redirect, where it leads to whoever listens on this computer.
    pub fn loopback(&self) -> Option<&str> {
        let redirect = self.redirect.as_deref()?;
        let url = Url::parse(redirect).ok()?;
        let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1"));
        (url.scheme() == "http" && is_here).then_some(redirect)
    }
}

/// Puts the ids into a path, or gives up when one is not known.
fn filled(path: &str, about: About) -> Option<String> {
    let blanks = [
        ("{app}", about.app.map(|id| id.to_string())),
        ("{service_principal}", about.service_principal.map(|id| id.to_string())),
        ("{user}", about.user.map(|id| id.to_string())),
    ];
    blanks.into_iter().try_fold(path.to_owned(), |path, (blank, id)| {
        if path.contains(blank) {
            id.map(|id| path.replace(blank, &id))
        } else {
            Some(path)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENANT: &str = "11111111-2222-4333-8444-555555555555";

    fn link(cloud: Cloud, page: PortalPage, about: About) -> Option<String> {
        let tenant = TENANT.parse().unwrap();
        let link = Profile::built_in().portal_link(cloud, tenant, page, about);
        link.map(String::from)
    }

    #[test]
    fn a_page_of_one_application_names_both_its_ids_and_the_tenant() {
        let about = About {
            app: Some("17781659-6867-4c77-9ba3-40670305181c".parse().unwrap()),
            service_principal: Some("aaaaaaaa-0000-4000-8000-000000000001".parse().unwrap()),
            user: None,
        };

        assert_eq!(
            link(Cloud::Worldwide, PortalPage::ApplicationPermissions, about).unwrap(),
            "https://entra.microsoft.com/11111111-2222-4333-8444-555555555555/#view/Microsoft_AAD_IAM/\
             ManagedAppMenuBlade/~/Permissions/objectId/aaaaaaaa-0000-4000-8000-000000000001/\
             appId/17781659-6867-4c77-9ba3-40670305181c"
        );
    }

    #[test]
    fn a_page_whose_object_is_not_known_has_no_link() {
        assert_eq!(link(Cloud::Worldwide, PortalPage::User, About::default()), None);
    }

    #[test]
    fn a_cloud_whose_portal_nobody_confirmed_has_no_link() {
        assert_eq!(
            link(Cloud::China, PortalPage::EnterpriseApplications, About::default()),
            None
        );
        assert_eq!(link(Cloud::Other, PortalPage::Licences, About::default()), None);
    }

    #[test]
    fn the_path_of_a_portal_survives() {
        assert_eq!(
            link(Cloud::UsGov, PortalPage::Licences, About::default()).unwrap(),
            "https://portal.office365.us/adminportal/home#/licenses"
        );
    }

    #[test]
    fn the_consent_page_is_pinned_to_the_tenant_and_asks_for_no_redirect() {
        let login = Url::parse("https://login.microsoftonline.com/common/v2.0").unwrap();
        let page = Profile::built_in()
            .consent_page(&login, TENANT.parse().unwrap())
            .unwrap();

        assert_eq!(
            page.as_str(),
            "https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/adminconsent\
             ?client_id=17781659-6867-4c77-9ba3-40670305181c"
        );
    }

    #[test]
    fn only_a_redirect_to_a_page_that_is_always_there_is_sent_along_unheard() {
        let login = Url::parse("https://login.microsoftonline.com/").unwrap();
        let mut profile = Profile::built_in();
        let mut sent = |redirect: &str| {
            profile.approval.redirect = Some(redirect.to_owned());
            let page = profile.consent_page(&login, TENANT.parse().unwrap()).unwrap();
            (
                page.as_str().contains("redirect_uri"),
                profile.approval.loopback().is_some(),
            )
        };

        assert_eq!(sent("https://admin.mago.example/approved"), (true, false));
        assert_eq!(sent("https://localhost/approved"), (true, false));
        assert_eq!(sent("http://localhost"), (false, true));
        assert_eq!(sent("http://127.0.0.1/approved"), (false, true));
    }
}
