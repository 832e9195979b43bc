//! Microsoft Graph: reads, alone or in batches, and single changes that a person confirmed.
//!
//! The client sends only GETs, alone or inside a `$batch`. The one way to change something is [`Graph::change`], which
//! takes a [`Confirmation`], and the one way to get that is to [`confirm`](Change::confirm) a [`Change`]:
//!
//! ```compile_fail,E0308
//! # async fn change(graph: &microsoft::graph::Graph, app_id: readiness::ids::AppId) {
//! // A change that nobody confirmed is not accepted.
//! graph.change(microsoft::graph::Change::create_service_principal(app_id)).await;
//! # }
//! ```
//!
//! ```compile_fail,E0382
//! # async fn change(graph: &microsoft::graph::Graph, app_id: readiness::ids::AppId) {
//! let confirmation = microsoft::graph::Change::create_service_principal(app_id).confirm();
//! graph.change(confirmation).await;
//! // A confirmation is spent by its use.
//! graph.change(confirmation).await;
//! # }
//! ```
//!
//! ```compile_fail,E0451
//! # fn invent(change: microsoft::graph::Change) {
//! // A confirmation cannot be put together by hand.
//! let confirmation = microsoft::graph::Confirmation { change };
//! # }
//! ```

mod answer;
mod batch;
mod change;
pub mod check;
mod claims;
pub mod create;
mod error;
mod get;
mod page;
mod patience;
mod reply;
pub mod service_principal;
mod transport;

use std::fmt;

use secrecy::SecretString;
use url::Url;

pub use answer::Heard;
pub use change::{Change, Confirmation};
pub use error::{Error, Refusal};
pub use get::Get;
pub use patience::Patience;

use crate::http::Http;
use answer::judge;
use reply::Reply;
use transport::Outgoing;

/// Graph as one signed-in account sees one tenant.
#[derive(Clone)]
pub struct Graph {
    http: Http,
    /// Ends in `/v1.0/`.
    root: Url,
    token: SecretString,
    /// The token is the answer to a challenge, so that a further challenge is a refusal.
    renewed: bool,
    patience: Patience,
}

impl Graph {
    /// Asks Graph at `base`, for example `https://graph.microsoft.com`, with this access token.
    pub fn new(http: Http, base: &Url, token: SecretString) -> Self {
        let mut root = base.clone();
        root.set_path(&format!("{}/v1.0/", base.path().trim_end_matches('/')));
        root.set_query(None);
        root.set_fragment(None);
        Self {
            http,
            root,
            token,
            renewed: false,
            patience: Patience::default(),
        }
    }

    /// Goes on with a token that was got after [`Error::ClaimsChallenge`] or [`Error::Unauthorized`].
    ///
    /// Graph is not asked what it wants a second time: another challenge is [`Error::Unauthorized`].
    #[must_use]
    pub fn renewed(self, token: SecretString) -> Self {
        Self {
            token,
            renewed: true,
            ..self
        }
    }

    /// Sets how long and how often reads are tried again.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// Asks one question; a list may go on behind its first page ([`Graph::all_pages`]).
    ///
    /// An error is one of the connection or a refused token (401); a 403 is an answer.
    pub async fn get(&self, question: &Get) -> Result<Heard, Error> {
        let address = self.address(&question.relative());
        let reply = self.patiently(address, &question.asked()).await?;
        if reply.status == 401 {
            return Err(Error::of(&reply));
        }
        Ok(judge(reply))
    }

    /// Sends the change that was confirmed, once and never again, and returns the status of success.
    ///
    /// After an error other than a refusal the change may have been made all the same: look before you ask again.
    pub async fn change(&self, confirmation: Confirmation) -> Result<u16, Error> {
        let reply = self
            .once(&self.outgoing(confirmation), self.patience.start().ends())
            .await?;
        if reply.is_success() {
            return Ok(reply.status);
        }
        Err(Error::of(&reply))
    }

    /// The request that was confirmed.
    fn outgoing(&self, confirmation: Confirmation) -> Outgoing {
        let asked = confirmation.change().to_string();
        let (method, path, body) = confirmation.spend();
        Outgoing {
            method,
            address: self.address(path),
            body: Some(body),
            asked,
        }
    }

    /// Turns a challenge into an error, unless it was answered already.
    fn unchallenged(&self, reply: Reply) -> Result<Reply, Error> {
        match reply.claims() {
            Some(claims) if !self.renewed => Err(Error::challenged(&reply, claims)),
            _ => Ok(reply),
        }
    }

    /// The absolute address of a path under `/v1.0`.
    fn address(&self, relative: &str) -> Url {
        let mut address = self.root.clone();
        let (path, query) = relative
            .split_once('?')
            .map_or((relative, None), |(path, query)| (path, Some(query)));
        address.set_path(&format!("{}{}", self.root.path(), path.trim_start_matches('/')));
        address.set_query(query);
        address
    }
}

/// Names the address and nothing of the token.
impl fmt::Debug for Graph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Graph")
            .field("root", &self.root.as_str())
            .finish_non_exhaustive()
    }
}
