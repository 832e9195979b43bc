//! The redirect address as it is registered with the application.

use std::{fmt, str::FromStr};

use url::{Host, Url};

use crate::{error::Error, sign_in::Failure};

/// A loopback redirect: `http://localhost` or `http://127.0.0.1`, with the path exactly as registered.
///
/// Entra ignores the port of loopback redirects but not the path
/// (learn.microsoft.com/entra/identity-platform/reply-url), and does not know `[::1]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    host: RedirectHost,
    port: Option<u16>,
    path: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RedirectHost {
    Localhost,
    Ipv4,
}

impl Redirect {
    /// Reads a registered redirect address.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| {
            Failure::Redirect {
                redirect: crate::entra::plain(text),
            }
            .into()
        })
    }

    /// Tells whether the name `localhost` is used, which a browser may take for either loopback address.
    pub(super) fn is_by_name(&self) -> bool {
        self.host == RedirectHost::Localhost
    }

    /// The port that was registered, if there was one; then no other will do.
    pub(super) fn port(&self) -> Option<u16> {
        self.port
    }

    /// The path of the answer, at least `/`.
    pub(super) fn path(&self) -> &str {
        if self.path.is_empty() { "/" } else { &self.path }
    }

    /// The address to send along, with the port that the listener has.
    pub(super) fn on_port(&self, port: u16) -> String {
        let host = match self.host {
            RedirectHost::Localhost => "localhost",
            RedirectHost::Ipv4 => "127.0.0.1",
        };
        format!("http://{host}:{port}{}", self.path)
    }

    fn read(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let host = match url.host()? {
            Host::Domain("localhost") => RedirectHost::Localhost,
            Host::Ipv4(address) if address.octets() == [127, 0, 0, 1] => RedirectHost::Ipv4,
            Host::Domain(_) | Host::Ipv4(_) | Host::Ipv6(_) => return None,
        };
        let is_plain = url.scheme() == "http" && url.query().is_none() && url.fragment().is_none();
        let is_anonymous = url.username().is_empty() && url.password().is_none();
        // The parser adds a slash where there was none, and Entra tells the two apart.
        let path = if text.ends_with('/') || url.path() != "/" {
            url.path().to_owned()
        } else {
            String::new()
        };
        (is_plain && is_anonymous).then_some(Self {
            host,
            port: url.port(),
            path,
        })
    }
}

impl Default for Redirect {
    /// `http://localhost`, as Microsoft's own tools are registered.
    fn default() -> Self {
        Self {
            host: RedirectHost::Localhost,
            port: None,
            path: String::new(),
        }
    }
}

impl FromStr for Redirect {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl fmt::Display for Redirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.on_port(self.port.unwrap_or(80)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_stays_as_it_was_registered() {
        for (registered, sent) in [
            ("http://localhost", "http://localhost:4711"),
            ("http://localhost/", "http://localhost:4711/"),
            ("http://127.0.0.1/Callback", "http://127.0.0.1:4711/Callback"),
            ("http://localhost:8400/a", "http://localhost:4711/a"),
        ] {
            assert_eq!(Redirect::parse(registered).unwrap().on_port(4711), sent);
        }
    }

    #[test]
    fn only_plain_loopback_addresses_can_be_served() {
        for refused in [
            "https://localhost",
            "http://localhost.example",
            "http://[::1]",
            "http://10.0.0.1",
            "http://localhost?x",
            "http://localhost#x",
            "http://me@localhost",
            "urn:ietf:wg:oauth:2.0:oob",
            "",
        ] {
            assert!(Redirect::parse(refused).is_err(), "{refused}");
        }
    }
}
