//! One HTTP client for everything: the trust of the operating system, its proxy, deadlines, and a limit on what is read.

mod answer;
mod failure;
mod proxy;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use reqwest::{Client, ClientBuilder, Method, RequestBuilder, StatusCode, header::LOCATION, redirect::Policy};
use url::{Host, Url};
use zeroize::Zeroizing;

pub use answer::Answer;
pub(crate) use failure::wait;
pub use failure::{CertificateFault, Failure, Kind, SetupError};

use crate::error::Error;

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(10);
/// How long the other side may stay silent in the middle of an answer.
const READ: Duration = Duration::from_secs(30);
/// How long a request may take as a whole.
const TOTAL: Duration = Duration::from_secs(60);
/// How much of an answer is read, after decompression.
const LIMIT: usize = 4 * 1024 * 1024;
/// Stands in for "no answer had a date yet".
const NEVER: i64 = i64::MIN;

/// What a person may set about the connection. Verification of certificates cannot be turned off.
#[derive(Clone, Debug, Default)]
pub struct HttpOptions {
    /// A PEM file with certificates to trust besides those of the operating system.
    pub ca_file: Option<PathBuf>,
    /// A proxy in place of the operating system's own; a name and a password may stand in its address.
    pub proxy: Option<Url>,
}

/// The client. Clones share connections.
#[derive(Clone, Debug)]
pub struct Http {
    client: Client,
    clock_ahead: Arc<AtomicI64>,
}

impl Http {
    /// Makes the client. Reads the trust store and the proxy of the operating system once.
    pub fn new(options: &HttpOptions) -> Result<Self, Error> {
        let extra = options
            .ca_file
            .as_deref()
            .map(failure::read_certificates)
            .transpose()?
            .unwrap_or_default();
        let client = builder(&extra, options.proxy.as_ref())
            .build()
            .map_err(SetupError::Client)?;
        Ok(Self {
            client,
            clock_ahead: Arc::new(AtomicI64::new(NEVER)),
        })
    }

    /// Begins a GET.
    pub fn get(&self, url: Url) -> RequestBuilder {
        self.request(Method::GET, url)
    }

    /// Begins a POST.
    pub fn post(&self, url: Url) -> RequestBuilder {
        self.request(Method::POST, url)
    }

    /// Begins a request of any method.
    pub fn request(&self, method: Method, url: Url) -> RequestBuilder {
        self.client.request(method, url)
    }

    /// Sends a request and reads the whole answer.
    ///
    /// Every status comes back as an answer, except redirects, which are never followed, and a proxy that asks for a
    /// password.
    pub async fn send(&self, request: RequestBuilder) -> Result<Answer, Error> {
        let (client, request) = request.build_split();
        let request = request.map_err(|error| Failure::of("", error))?;
        let host = request.url().host_str().unwrap_or_default().to_owned();
        let response = client
            .execute(request)
            .await
            .map_err(|error| Failure::of(&host, error))?;
        self.read(host, response).await
    }

    /// How far this computer's clock is ahead of the server that answered last, by its `Date`; whole seconds, and as
    /// rough as the time that the answer took.
    pub fn clock_ahead(&self) -> Option<SignedDuration> {
        match self.clock_ahead.load(Ordering::Relaxed) {
            NEVER => None,
            seconds => Some(SignedDuration::from_secs(seconds)),
        }
    }

    async fn read(&self, host: String, mut response: reqwest::Response) -> Result<Answer, Error> {
        let (status, headers) = (response.status(), response.headers().clone());
        if let Some(kind) = unwelcome(&response) {
            return Err(Failure::new(&host, kind).into());
        }
        let server_date = answer::date(&headers);
        self.compare_clocks(server_date);
        let mut body = Zeroizing::new(Vec::new());
        while let Some(chunk) = response.chunk().await.map_err(|error| Failure::of(&host, error))? {
            if body.len() + chunk.len() > LIMIT {
                return Err(Failure::new(&host, Kind::TooLarge { limit: LIMIT }).into());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer {
            status,
            headers,
            host,
            server_date,
            body,
        })
    }

    fn compare_clocks(&self, server_date: Option<Timestamp>) {
        if let Some(date) = server_date {
            let ahead = Timestamp::now().as_second() - date.as_second();
            self.clock_ahead.store(ahead, Ordering::Relaxed);
        }
    }
}

fn builder(extra: &[reqwest::Certificate], named_proxy: Option<&Url>) -> ClientBuilder {
    Client::builder()
        .proxy(proxy::chosen(named_proxy))
        .user_agent(concat!("mago-setup/", env!("CARGO_PKG_VERSION")))
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(CONNECT)
        .read_timeout(READ)
        .timeout(TOTAL)
        .tls_certs_merge(extra.iter().cloned())
}

/// What an answer's head already rules out.
fn unwelcome(response: &reqwest::Response) -> Option<Kind> {
    let status = response.status();
    if status == StatusCode::PROXY_AUTHENTICATION_REQUIRED {
        return Some(Kind::ProxyPassword);
    }
    let to = response.headers().get(LOCATION)?.to_str().ok()?;
    status.is_redirection().then(|| {
        let to = response.url().join(to).ok();
        Kind::Redirected {
            to: to.and_then(|to| to.host_str().map(str::to_owned)).unwrap_or_default(),
        }
    })
}

/// Tells whether an address can only mean this computer.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
