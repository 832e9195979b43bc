//! A browser without a window: addresses, cookies, redirects, forms.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, header};
use url::Url;

use super::Error;
use super::form::Form;

/// How many redirects a browser follows.
const REDIRECTS: usize = 20;

/// A page as it arrived.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub address: Url,
    pub html: String,
}

impl Page {
    /// Whether the page says that the last entry was wrong.
    pub fn shows_problem(&self) -> bool {
        self.html.contains("aria-invalid=\"true\"")
    }
}

#[derive(Debug)]
pub(super) struct Browser {
    client: Client,
    /// Cookies by host and port.
    cookies: BTreeMap<String, BTreeMap<String, String>>,
}

impl Browser {
    /// A browser without cookies that waits for each page up to `patience`.
    pub fn new(patience: Duration) -> Result<Self, Error> {
        let client = Client::builder()
            .redirect(Policy::none())
            .timeout(patience)
            .no_proxy()
            .build()?;
        Ok(Self {
            client,
            cookies: BTreeMap::new(),
        })
    }

    pub async fn get(&mut self, address: &str) -> Result<Page, Error> {
        let address = Url::parse(address).map_err(|_| Error::Address(address.to_owned()))?;
        let request = self.client.get(address.clone());
        self.load(address, request).await
    }

    pub async fn submit(&mut self, page: &Page, form: &Form) -> Result<Page, Error> {
        let wrong = |_| Error::Address(form.action.clone());
        let address = page.address.join(&form.action).map_err(wrong)?;
        let request = self.client.post(address.clone()).form(&form.values());
        self.load(address, request).await
    }

    /// Sends a request and follows redirects, and scripts that only post a form are left to the caller.
    async fn load(&mut self, mut address: Url, mut request: RequestBuilder) -> Result<Page, Error> {
        for _ in 0..REDIRECTS {
            if let Some(cookies) = self.cookies_for(&address) {
                request = request.header(header::COOKIE, cookies);
            }
            let response = request.send().await?;
            self.keep_cookies(&address, &response);
            let next = location(&address, &response)?;
            match next {
                Some(next) => {
                    request = self.client.get(next.clone());
                    address = next;
                }
                None => {
                    return Ok(Page {
                        address,
                        html: response.text().await?,
                    });
                }
            }
        }
        Err(Error::NoEnd)
    }

    fn cookies_for(&self, address: &Url) -> Option<String> {
        let cookies = self.cookies.get(&origin(address))?;
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Some(pairs.join("; "))
    }

    fn keep_cookies(&mut self, address: &Url, response: &Response) {
        let set = response
            .headers()
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let jar = self.cookies.entry(origin(address)).or_default();
        for (name, value) in set.filter_map(|cookie| cookie.split(';').next()?.trim().split_once('=')) {
            jar.insert(name.to_owned(), value.to_owned());
        }
    }
}

fn location(address: &Url, response: &Response) -> Result<Option<Url>, Error> {
    let target = response
        .headers()
        .get(header::LOCATION)
        .and_then(|value| value.to_str().ok());
    match target.filter(|_| response.status().is_redirection()) {
        Some(target) => address
            .join(target)
            .map(Some)
            .map_err(|_| Error::Address(target.to_owned())),
        None => Ok(None),
    }
}

fn origin(address: &Url) -> String {
    address.origin().ascii_serialization()
}
