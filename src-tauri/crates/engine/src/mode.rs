//! Live or simulated: chosen once, here, by passing other endpoints and another keychain service name.

use keychain::Service;
use microsoft::clouds::Directory;
use readiness::{
    cloud::Cloud,
    problem::{Problem, Retry},
};
use url::{Host, Url};

use crate::failure::Failure;

/// Where a demo organisation listens when nobody says otherwise.
pub const DEMO_PORT: u16 = 7878;

/// Which world the engine works in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Microsoft's own clouds.
    Live {
        /// The cloud that was named; none: found from the tenant.
        cloud: Option<Cloud>,
    },
    /// A demo organisation that runs on this computer.
    Demo {
        /// Where it listens.
        url: Url,
    },
    /// Another provider that was named on the command line.
    Other {
        /// Its address.
        authority: Url,
        /// Where its Graph is, if elsewhere.
        graph: Option<Url>,
    },
}

impl Mode {
    /// The demo organisation at `url`, which only ever runs on this computer.
    pub fn demo(url: Url) -> Result<Self, Failure> {
        if is_here(&url) {
            return Ok(Self::Demo { url });
        }
        let problem = Problem::new("demo-not-here", Retry::Never).with("url", url);
        Err(Failure::wrong_use(problem))
    }

    /// The directory that this world's tenants are looked up in. Refuses a stand-in that anybody on the way could read.
    pub fn directory(&self) -> Result<Directory, microsoft::error::Error> {
        match self {
            Self::Live { cloud } => Ok(Directory::Microsoft { cloud: *cloud }),
            Self::Demo { url } => Directory::other(url.clone(), None),
            Self::Other { authority, graph } => Directory::other(authority.clone(), graph.clone()),
        }
    }

    /// The name under which this world's credentials stand in the keychain.
    pub const fn service(&self) -> Service {
        match self {
            Self::Live { .. } => Service::Setup,
            Self::Demo { .. } => Service::Demo,
            Self::Other { .. } => Service::Other,
        }
    }

    /// The folder of the state directory that belongs to this world.
    ///
    /// Another provider's folder carries its host and port, so that two of them never share a sign-in.
    pub fn folder(&self) -> String {
        match self {
            Self::Live { .. } => "live".to_owned(),
            Self::Demo { url } => format!("demo-{}", place(url)),
            Self::Other { authority, .. } => format!("other-{}", place(authority)),
        }
    }

    /// The address to name in a banner, when this is not Microsoft's own cloud.
    pub fn stand_in(&self) -> Option<&Url> {
        match self {
            Self::Live { .. } => None,
            Self::Demo { url } => Some(url),
            Self::Other { authority, .. } => Some(authority),
        }
    }

    /// Tells whether an issuer belongs to this world: several stand-ins share one service name in the keychain.
    pub fn issued(&self, issuer: &str) -> bool {
        self.stand_in().is_none_or(|stand_in| {
            let issuer = Url::parse(issuer).map(|issuer| issuer.origin());
            issuer.is_ok_and(|origin| origin == stand_in.origin())
        })
    }

    /// Tells whether this is our own simulation, whose results say so.
    pub const fn is_demo(&self) -> bool {
        matches!(self, Self::Demo { .. })
    }
}

fn is_here(url: &Url) -> bool {
    url.scheme() == "http"
        && match url.host() {
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => false,
        }
}

/// Host and port of an address, in characters that every file system takes.
fn place(url: &Url) -> String {
    let host = url
        .host_str()
        .unwrap_or("unknown")
        .replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "_");
    format!("{host}-{}", url.port_or_known_default().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(address: &str) -> Mode {
        Mode::Other {
            authority: address.parse().unwrap(),
            graph: None,
        }
    }

    #[test]
    fn each_world_has_its_own_keychain_service_and_folder() {
        let demo = Mode::Demo {
            url: "http://127.0.0.1:7878".parse().unwrap(),
        };
        let live = Mode::Live { cloud: None };
        let other = other("http://[::1]:9/");

        assert_eq!(
            [live.folder(), demo.folder(), other.folder()],
            ["live", "demo-127.0.0.1-7878", "other-___1_-9"]
        );
        assert_eq!(
            [live.service(), demo.service(), other.service()],
            [Service::Setup, Service::Demo, Service::Other]
        );
    }

    #[test]
    fn a_demo_runs_on_this_computer_only() {
        let demo = |address: &str| Mode::demo(address.parse().unwrap());

        for here in ["http://127.0.0.1:7878", "http://[::1]:1", "http://localhost:7878/"] {
            assert!(demo(here).is_ok(), "{here}");
        }
        for elsewhere in [
            "https://127.0.0.1:7878",
            "http://192.0.2.1:7878",
            "http://127.0.0.1.example/",
            "http://localhost.example/",
            "file:///tmp/demo",
        ] {
            assert_eq!(
                demo(elsewhere).unwrap_err().problem.code,
                "demo-not-here",
                "{elsewhere}"
            );
        }
    }

    #[test]
    fn two_other_providers_never_share_a_folder() {
        assert_ne!(
            other("https://one.example").folder(),
            other("https://two.example").folder()
        );
        assert_ne!(
            other("https://one.example").folder(),
            other("https://one.example:8443").folder()
        );
    }
}
