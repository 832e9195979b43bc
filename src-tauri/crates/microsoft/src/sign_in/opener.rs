//! Shows a page in the system browser, and refuses every address that is not ours to show.

use std::{io, sync::Arc, time::Duration};

use url::Url;

use super::Failure;
use crate::{clouds::Directory, error::Error};

/// How long a launcher is watched for a failure before it counts as handed over.
const WATCHED: Duration = Duration::from_secs(2);

/// Something that shows a page to the person. May block for a few seconds.
pub trait Opener: Send + Sync {
    /// Shows the page. An error means that no browser could be started.
    fn open(&self, page: &Url) -> io::Result<()>;
}

impl<F: Fn(&Url) -> io::Result<()> + Send + Sync> Opener for F {
    fn open(&self, page: &Url) -> io::Result<()> {
        self(page)
    }
}

/// The browser that the operating system starts for web addresses; no shell is involved.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemBrowser;

impl Opener for SystemBrowser {
    fn open(&self, page: &Url) -> io::Result<()> {
        open::that_detached_with_timeout(page.as_str(), WATCHED)
    }
}

/// Shows a page of `directory` in the browser: see [`Directory::may_open`] for what that may be.
pub async fn open(opener: Arc<dyn Opener>, directory: &Directory, page: Url) -> Result<(), Error> {
    if !directory.may_open(&page) {
        return Err(Failure::NotOpened {
            address: page.origin().ascii_serialization(),
        }
        .into());
    }
    show(opener, page).await
}

/// Shows a page that somebody else has allowed.
pub async fn show(opener: Arc<dyn Opener>, page: Url) -> Result<(), Error> {
    let page = without_plus(page);
    let outcome = tokio::task::spawn_blocking(move || opener.open(&page)).await;
    let outcome = outcome.unwrap_or_else(|stopped| Err(io::Error::other(stopped)));
    // Only the kind: the launcher quotes the whole address.
    outcome.map_err(|error| Failure::NoBrowser(error.kind().into()).into())
}

/// Writes spaces in the query as `%20`, which no launcher takes for anything else.
pub(super) fn without_plus(mut page: Url) -> Url {
    let query = page.query().map(|query| query.replace('+', "%20"));
    page.set_query(query.as_deref());
    page
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[tokio::test]
    async fn only_addresses_of_the_directory_reach_the_browser() {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let browser = {
            let seen = Arc::clone(&seen);
            Arc::new(move |page: &Url| -> io::Result<()> {
                seen.lock().unwrap().push(page.to_string());
                Ok(())
            })
        };
        let directory = Directory::Microsoft { cloud: None };

        for page in [
            "https://login.microsoftonline.com/t/authorize?scope=a+b%20c",
            "https://login.microsoftonline.com.evil.example/",
            "http://login.microsoftonline.com/",
            "file:///etc/passwd",
            "vbscript:x",
        ] {
            let _: Result<(), Error> = open(browser.clone(), &directory, page.parse().unwrap()).await;
        }

        assert_eq!(
            *seen.lock().unwrap(),
            ["https://login.microsoftonline.com/t/authorize?scope=a%20b%20c"]
        );
    }
}
