//! What is told while somebody signs in, or approves.

use std::{fmt, sync::Arc};

use url::Url;

/// Receives progress, at once and without waiting.
pub type Report = Arc<dyn Fn(Progress) + Send + Sync>;

/// A step of a sign-in, or something strange beside it. No step carries a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The listener is ready; this page can be opened, or copied into another browser of this computer.
    Listening {
        /// The sign-in page.
        page: Link,
    },
    /// The browser took the page.
    BrowserOpened,
    /// No browser could be started; the page has to be opened by hand.
    NoBrowser {
        /// The sign-in page.
        page: Link,
    },
    /// A browser spoke TLS to the listener: something upgraded `http://localhost` to https.
    TlsOnLoopback,
    /// Somebody sent something else than the answer; it was turned away.
    Stray {
        /// How often by now.
        count: u32,
    },
    /// The answer is there; after a sign-in tokens are being fetched.
    Answered,
}

/// A sign-in page with what makes this attempt this attempt in its query; prints without it.
#[derive(Clone, PartialEq, Eq)]
pub struct Link(pub Url);

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}?…", self.0.origin().ascii_serialization(), self.0.path())
    }
}
