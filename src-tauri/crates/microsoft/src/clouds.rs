//! Which hosts belong to which cloud, and which directory is asked.

use readiness::cloud::Cloud;
use url::{Origin, Url};

use crate::{discovery, error::Error, http::is_loopback};

/// The hosts of one Microsoft cloud; tokens of that cloud go nowhere else.
#[derive(Debug, PartialEq, Eq)]
pub struct Hosts {
    /// Where people sign in and tokens come from, the usual one first.
    pub login: &'static [&'static str],
    /// Microsoft Graph.
    pub graph: &'static str,
    /// Pages for administrators.
    pub portals: &'static [&'static str],
}

/// Names the hosts of a Microsoft cloud; [`Cloud::Other`] has none of its own.
///
/// Source: learn.microsoft.com/entra/identity-platform/authentication-national-cloud and
/// learn.microsoft.com/graph/deployments. The Entra portal of China is left out: sources differ.
pub const fn hosts(cloud: Cloud) -> Option<&'static Hosts> {
    match cloud {
        Cloud::Worldwide => Some(&WORLDWIDE),
        Cloud::UsGov => Some(&US_GOV),
        Cloud::UsGovDod => Some(&US_GOV_DOD),
        Cloud::China => Some(&CHINA),
        Cloud::Other => None,
    }
}

const WORLDWIDE: Hosts = Hosts {
    login: &["login.microsoftonline.com", "login.microsoft.com"],
    graph: "graph.microsoft.com",
    portals: &["entra.microsoft.com", "portal.azure.com", "admin.microsoft.com"],
};

const US_GOV: Hosts = Hosts {
    login: &["login.microsoftonline.us"],
    graph: "graph.microsoft.us",
    portals: &["entra.microsoft.us", "portal.azure.us", "portal.office365.us"],
};

const US_GOV_DOD: Hosts = Hosts {
    login: &["login.microsoftonline.us"],
    graph: "dod-graph.microsoft.us",
    portals: &["entra.microsoft.us", "portal.azure.us", "portal.apps.mil"],
};

const CHINA: Hosts = Hosts {
    login: &["login.partner.microsoftonline.cn", "login.chinacloudapi.cn"],
    graph: "microsoftgraph.chinacloudapi.cn",
    portals: &["portal.azure.cn"],
};

/// Where organisations are looked up and people sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directory {
    /// Microsoft's own.
    Microsoft {
        /// The cloud, where somebody chose one; else the tenant decides.
        cloud: Option<Cloud>,
    },
    /// A stand-in: the demo organisation, or the provider that `--authority` names.
    Other {
        /// What stands before `/{tenant}/v2.0/…`.
        authority: Url,
        /// Its Graph, where it is not where the authority says.
        graph: Option<Url>,
    },
}

impl Directory {
    /// Names a stand-in. Only https is accepted, or plain http to this computer itself.
    pub fn other(authority: Url, graph: Option<Url>) -> Result<Self, Error> {
        let unprotected = [Some(&authority), graph.as_ref()]
            .into_iter()
            .flatten()
            .find(|address| !is_protected(address));
        if let Some(address) = unprotected {
            // Without the name and the password that may stand in it.
            let address = format!("{}://{}", address.scheme(), address.host_str().unwrap_or_default());
            return Err(discovery::Failure::Unprotected { address }.into());
        }
        Ok(Self::Other { authority, graph })
    }

    /// Tells whether sign-in requests and tokens of `cloud` may go to this address.
    pub fn may_sign_in(&self, cloud: Cloud, address: &Url) -> bool {
        match (self, hosts(cloud)) {
            (Self::Microsoft { cloud: chosen }, Some(hosts)) => {
                chosen.is_none_or(|chosen| chosen == cloud) && is_https_at(address, hosts.login)
            }
            (Self::Other { authority, .. }, None) => is_protected(address) && address.origin() == authority.origin(),
            (Self::Microsoft { .. }, None) | (Self::Other { .. }, Some(_)) => false,
        }
    }

    /// Tells whether people of `cloud` may be sent there to type a device code.
    pub fn may_type_code_at(&self, cloud: Cloud, address: &Url) -> bool {
        let is_microsoft = matches!(self, Self::Microsoft { .. }) && is_device_page(address);
        self.may_sign_in(cloud, address) || is_microsoft
    }

    /// Tells whether Graph requests of `cloud` may go to this address.
    ///
    /// A stand-in's Graph is the one that was named beside it, its own origin, or on this computer when it is too.
    pub fn may_ask_graph(&self, cloud: Cloud, address: &Url) -> bool {
        match (self, hosts(cloud)) {
            (Self::Microsoft { cloud: chosen }, Some(hosts)) => {
                chosen.is_none_or(|chosen| chosen == cloud) && is_https_at(address, &[hosts.graph])
            }
            (Self::Other { graph: Some(graph), .. }, None) => address.origin() == graph.origin(),
            (Self::Other { authority, graph: None }, None) => {
                let at_home = is_loopback(authority) && is_loopback(address);
                is_protected(address) && (at_home || address.origin() == authority.origin())
            }
            (Self::Microsoft { .. }, None) | (Self::Other { .. }, Some(_)) => false,
        }
    }

    /// Tells whether the system browser may be sent to this address: a sign-in page or a portal of a cloud that we
    /// may ask, or anything at a stand-in's own origins.
    pub fn may_open(&self, address: &Url) -> bool {
        match self {
            Self::Microsoft { cloud } => {
                let mut of_clouds = clouds(*cloud).into_iter().filter_map(hosts);
                is_device_page(address)
                    || of_clouds.any(|hosts| is_https_at(address, hosts.login) || is_https_at(address, hosts.portals))
            }
            Self::Other { authority, graph } => {
                let origins: Vec<Origin> = [Some(authority), graph.as_ref()]
                    .into_iter()
                    .flatten()
                    .map(Url::origin)
                    .collect();
                is_protected(address) && origins.contains(&address.origin())
            }
        }
    }
}

/// Entra's usual pages for device codes, which belong to no cloud's sign-in hosts.
fn is_device_page(address: &Url) -> bool {
    is_https_at(address, &["microsoft.com", "www.microsoft.com"])
        && ["/devicelogin", "/link"].contains(&address.path().trim_end_matches('/'))
}

/// The clouds that may be asked: the chosen one, or all.
fn clouds(chosen: Option<Cloud>) -> Vec<Cloud> {
    chosen.map_or_else(|| Cloud::MICROSOFT.to_vec(), |cloud| vec![cloud])
}

fn is_https_at(address: &Url, hosts: &[&str]) -> bool {
    let host = address.host_str().unwrap_or_default();
    is_plainly_addressed(address) && address.scheme() == "https" && address.port().is_none() && hosts.contains(&host)
}

/// Tells whether nobody on the way can read what is sent there.
fn is_protected(address: &Url) -> bool {
    let protected = address.scheme() == "https" || (address.scheme() == "http" && is_loopback(address));
    is_plainly_addressed(address) && protected
}

/// A user name in an address only serves to make it look like another host.
fn is_plainly_addressed(address: &Url) -> bool {
    address.username().is_empty() && address.password().is_none() && address.has_host()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn the_browser_is_sent_to_sign_in_pages_and_portals_only() {
        let microsoft = Directory::Microsoft { cloud: None };
        for mine in [
            "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?x=1",
            "https://entra.microsoft.com/#view/x",
            "https://login.microsoftonline.us/x",
            "https://microsoft.com/devicelogin",
        ] {
            assert!(microsoft.may_open(&url(mine)), "{mine}");
        }
        for strange in [
            "http://login.microsoftonline.com/x",
            "https://login.microsoftonline.com:8443/x",
            "https://login.microsoftonline.com.evil.example/x",
            "https://login.microsoftonline.com@evil.example/x",
            "https://me@login.microsoftonline.com/x",
            "https://evil.example/login.microsoftonline.com",
            "https://microsoft.com/devicelogin.evil",
            "https://microsoft.com/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ms-settings:network",
        ] {
            assert!(!microsoft.may_open(&url(strange)), "{strange}");
        }
    }

    #[test]
    fn a_stand_in_is_reached_over_https_or_on_this_computer() {
        for good in [
            "https://id.example/realm",
            "http://127.0.0.1:8080",
            "http://localhost:1",
            "http://[::1]:1",
        ] {
            assert!(Directory::other(url(good), None).is_ok(), "{good}");
        }
        for bad in [
            "http://id.example",
            "http://10.0.0.1",
            "ftp://127.0.0.1",
            "http://localhost.example",
            "https://u:p@id.example",
        ] {
            assert!(Directory::other(url(bad), None).is_err(), "{bad}");
            assert!(
                Directory::other(url("https://id.example"), Some(url(bad))).is_err(),
                "{bad}"
            );
        }
    }

    #[test]
    fn the_origins_of_a_stand_in_are_the_whole_allow_list() {
        let directory = Directory::other(url("http://127.0.0.1:8080"), None).unwrap();

        assert!(directory.may_sign_in(Cloud::Other, &url("http://127.0.0.1:8080/t/oauth2/v2.0/token")));
        assert!(directory.may_ask_graph(Cloud::Other, &url("http://127.0.0.1:8081/v1.0/me")));
        assert!(!directory.may_sign_in(Cloud::Other, &url("http://127.0.0.1:8081/token")));
        assert!(!directory.may_sign_in(Cloud::Worldwide, &url("https://login.microsoftonline.com/token")));
        assert!(!directory.may_ask_graph(Cloud::Other, &url("https://graph.microsoft.com/v1.0/me")));
        assert!(!directory.may_open(&url("https://login.microsoftonline.com/")));
    }

    #[test]
    fn tokens_of_one_cloud_go_to_no_other() {
        let microsoft = Directory::Microsoft { cloud: None };

        assert!(microsoft.may_ask_graph(Cloud::UsGovDod, &url("https://dod-graph.microsoft.us/v1.0/me")));
        assert!(!microsoft.may_ask_graph(Cloud::UsGov, &url("https://dod-graph.microsoft.us/v1.0/me")));
        assert!(!microsoft.may_sign_in(Cloud::China, &url("https://login.microsoftonline.com/token")));
        let chosen = Directory::Microsoft {
            cloud: Some(Cloud::UsGov),
        };
        assert!(!chosen.may_sign_in(Cloud::Worldwide, &url("https://login.microsoftonline.com/token")));
        assert!(!chosen.may_ask_graph(Cloud::Worldwide, &url("https://graph.microsoft.com/v1.0/me")));
    }
}
