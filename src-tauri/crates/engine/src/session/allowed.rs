//! Which pages the system's browser may be sent to, whatever a view or a server says.

use readiness::{cloud::Cloud, profile::Profile};
use url::Url;

use crate::{Engine, mode::Mode};

/// Microsoft's documentation.
const DOCUMENTATION: &str = "learn.microsoft.com";

impl Engine {
    /// Tells whether a page may be shown: one of the clouds that may be asked, Mago's own, or one to read.
    ///
    /// Beside a stand-in there are its own pages, and pages to read, but no page of a real cloud.
    pub(super) fn may_open(&self, page: &Url) -> bool {
        let known = match self.mode() {
            Mode::Live { cloud } => at_home(self.profile(), *cloud),
            Mode::Demo { .. } | Mode::Other { .. } => vec![],
        };
        let mut hosts = known.into_iter().chain(to_read(self.profile()));
        self.directory.may_open(page) || is_plain_https(page) && hosts.any(|host| page.host_str() == Some(&*host))
    }
}

/// The portals of the clouds that may be asked, and Mago's own page.
fn at_home(profile: &Profile, chosen: Option<Cloud>) -> Vec<String> {
    let of_cloud = |cloud: &Cloud| chosen.is_none_or(|chosen| chosen == *cloud);
    let links = profile.clouds.iter().filter(|(cloud, _)| of_cloud(cloud));
    links
        .flat_map(|(_, links)| [&links.login, &links.entra, &links.admin, &links.teams])
        .flatten()
        .chain([&profile.approval.start_page])
        .filter_map(host)
        .collect()
}

fn to_read(profile: &Profile) -> impl Iterator<Item = String> {
    let help = host(&profile.mago.help);
    help.into_iter().chain([DOCUMENTATION.to_owned()])
}

fn host(page: &Url) -> Option<String> {
    page.host_str().map(str::to_owned)
}

fn is_plain_https(page: &Url) -> bool {
    page.scheme() == "https" && page.port().is_none() && page.username().is_empty() && page.password().is_none()
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::Options;

    fn engine(mode: Mode) -> Engine {
        let options = Options::in_memory(mode, std::env::temp_dir());
        Engine::new(options).unwrap()
    }

    fn opened<'a>(mode: Mode, pages: &[&'a str]) -> Vec<&'a str> {
        let engine = engine(mode);
        let may_open = |page: &&&str| page.parse().is_ok_and(|page: Url| engine.may_open(&page));
        pages.iter().filter(may_open).copied().collect()
    }

    const HOSTILE: [&str; 9] = [
        "https://entra.microsoft.com.evil.example/",
        "https://entra.microsoft.com@evil.example/",
        "https://admin.mago.io:8443/",
        "http://admin.mago.io/",
        "http://learn.microsoft.com/",
        "https://evil.example/?https://learn.microsoft.com",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:admin@mago.io",
    ];

    #[test]
    fn portals_sign_in_pages_and_pages_to_read_may_be_opened_and_no_others() {
        let good = [
            "https://login.microsoftonline.com/t/adminconsent?client_id=x",
            "https://entra.microsoft.com/t/#view/x",
            "https://admin.microsoft.com/Adminportal/Home#/users",
            "https://admin.mago.io/",
            "https://kb.mago.io/requirements",
            "https://learn.microsoft.com/entra",
        ];

        assert_eq!(opened(Mode::Live { cloud: None }, &good), good);
        assert_eq!(opened(Mode::Live { cloud: None }, &HOSTILE), [""; 0]);
    }

    #[test]
    fn beside_a_stand_in_no_real_cloud_can_be_reached() {
        let demo = Mode::Demo {
            url: "http://127.0.0.1:7878".parse().unwrap(),
        };
        let pages = [
            "http://127.0.0.1:7878/portal",
            "https://kb.mago.io/",
            "http://127.0.0.1:7879/portal",
            "https://login.microsoftonline.com/t/adminconsent",
            "https://entra.microsoft.com/",
            "https://admin.mago.io/",
        ];

        assert_eq!(opened(demo.clone(), &pages), pages[..2]);
        assert_eq!(opened(demo, &HOSTILE), [""; 0]);
    }
}
