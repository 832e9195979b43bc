//! What can go wrong with Graph, and how each case reads at the border.

use std::time::Duration;

use jiff::Timestamp;
use readiness::{
    evidence::{Answer, Observed, Source},
    ids::TenantId,
    problem::{Problem, Retry, SupportIds},
};

use super::{answer::Heard, reply::Reply};
use crate::{
    entra::plain,
    http::{Kind, wait},
};

/// A question to Graph that brought no answer, or a change that was not made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing readable came back at all: network, proxy, an HTML page.
    #[error(transparent)]
    Transport(#[from] crate::error::Error),
    /// Graph wants a sign-in that meets further conditions; pass `claims` to the next one, once.
    #[error("Graph asks for a sign-in with further claims for {}", .refusal.asked)]
    ClaimsChallenge {
        /// The JSON for the `claims` parameter, decoded.
        claims: String,
        /// What Graph said.
        refusal: Box<Refusal>,
    },
    /// The access token is not accepted (401).
    #[error("Graph did not accept the access token for {}", .0.asked)]
    Unauthorized(Box<Refusal>),
    /// The signed-in account may not do this, or the app was not given the permission (403).
    #[error("Graph refused {}", .0.asked)]
    Forbidden(Box<Refusal>),
    /// Throttling outlasted every try, or would have (429).
    #[error("Graph still throttles {}", .refusal.asked)]
    Throttled {
        /// What the server asked to wait last.
        after: Option<Duration>,
        /// What Graph said.
        refusal: Box<Refusal>,
    },
    /// Graph itself has trouble (5xx), to the last try.
    #[error("Graph is not available for {} (status {})", .0.asked, .0.status)]
    Unavailable(Box<Refusal>),
    /// A status that the question gives no reason for: a redirect, a bad request, a path that does not exist.
    #[error("Graph answered {} with status {}", .0.asked, .0.status)]
    Unexpected(Box<Refusal>),
    /// JSON that is not what the documentation promises.
    #[error("the answer to {asked} cannot be read")]
    Unreadable {
        /// The question.
        asked: String,
        /// What support asks for.
        ids: Box<SupportIds>,
        /// What did not fit.
        #[source]
        source: serde_json::Error,
    },
    /// A batch came back without an answer to this item, to the last try.
    #[error("the batch holds no answer to {asked}")]
    Unanswered {
        /// The question.
        asked: String,
    },
    /// The whole call took longer than it may.
    #[error("no answer to {asked} in time")]
    OutOfTime {
        /// The question.
        asked: String,
    },
    /// A list goes on at an address that is not Graph's own; it was not followed.
    #[error("the list of {asked} goes on at another place")]
    ForeignPage {
        /// The question.
        asked: String,
        /// Where it would have gone on.
        place: String,
    },
    /// A list comes back to a page that was read before, or has too many of them.
    #[error("the list of {asked} does not end")]
    EndlessPages {
        /// The question.
        asked: String,
    },
    /// The token belongs to another tenant than the one that is asked about.
    #[error("asked about tenant {expected}, but {answered} answered")]
    OtherTenant {
        /// The tenant that was meant.
        expected: TenantId,
        /// The tenant that answered.
        answered: TenantId,
    },
    /// The confirmation was given for another change.
    #[error("{confirmed} was confirmed, which is not this change")]
    OtherChange {
        /// What was confirmed.
        confirmed: String,
    },
    /// A change was sent and the answer was lost, and the tenant does not show it either.
    #[error("{asked} was sent, its outcome is not known")]
    UnknownOutcome {
        /// What was sent.
        asked: String,
        /// Why no answer came.
        #[source]
        source: Box<Error>,
    },
}

/// A refusal in Graph's own words.
#[derive(Debug)]
pub struct Refusal {
    /// Method and path.
    pub asked: String,
    /// The HTTP status.
    pub status: u16,
    /// Graph's error code.
    pub code: Option<String>,
    /// Further codes from the error's details, for example `NoBackingApplicationObject`.
    pub details: Vec<String>,
    /// Graph's message, up to 2,000 characters, without control characters.
    pub said: Option<String>,
    /// What support asks for.
    pub ids: SupportIds,
    /// What the server asked to wait.
    pub after: Option<Duration>,
}

impl Error {
    /// Reads a reply that is neither the thing itself nor a plain "not found".
    pub(crate) fn of(reply: &Reply) -> Self {
        let refusal = Box::new(Refusal::of(reply));
        match reply.status {
            401 => Self::Unauthorized(refusal),
            403 => Self::Forbidden(refusal),
            429 => Self::Throttled {
                after: reply.retry_after(),
                refusal,
            },
            500..=599 => Self::Unavailable(refusal),
            _ => Self::Unexpected(refusal),
        }
    }

    /// Reads a challenge.
    pub(crate) fn challenged(reply: &Reply, claims: String) -> Self {
        Self::ClaimsChallenge {
            claims,
            refusal: Box::new(Refusal::of(reply)),
        }
    }

    /// Says that the JSON of `reply` did not fit.
    pub(crate) fn unreadable(reply: &Reply, source: serde_json::Error) -> Self {
        Self::Unreadable {
            asked: reply.asked.clone(),
            ids: Box::new(reply.ids()),
            source,
        }
    }

    /// Tells whether the connection broke off, so that a read may be asked again at once.
    pub(crate) fn is_interrupted(&self) -> bool {
        matches!(self, Self::Transport(crate::error::Error::Http(failure)) if failure.kind == Kind::Interrupted)
    }

    /// Tells whether the same read may well be answered a little later.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Self::Transport(crate::error::Error::Http(failure)) => failure.is_passing(),
            Self::OutOfTime { .. } => true,
            _ => false,
        }
    }

    /// Tells whether the server understood and said no, so that a change was certainly not made.
    pub(crate) fn is_refusal(&self) -> bool {
        self.refusal().is_some_and(|refusal| refusal.status < 500)
    }

    /// The error as the answer to one question.
    pub(crate) fn heard(&self, asked: &str) -> Heard {
        let source = Source {
            asked: asked.to_owned(),
            at: Timestamp::now(),
            request_id: None,
        };
        Observed {
            answer: Answer::Failed(Problem::from(self)),
            source,
        }
    }

    fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::ClaimsChallenge { refusal, .. }
            | Self::Unauthorized(refusal)
            | Self::Forbidden(refusal)
            | Self::Throttled { refusal, .. }
            | Self::Unavailable(refusal)
            | Self::Unexpected(refusal) => Some(refusal),
            Self::Transport(_)
            | Self::Unreadable { .. }
            | Self::Unanswered { .. }
            | Self::OutOfTime { .. }
            | Self::ForeignPage { .. }
            | Self::EndlessPages { .. }
            | Self::OtherTenant { .. }
            | Self::OtherChange { .. }
            | Self::UnknownOutcome { .. } => None,
        }
    }
}

impl Refusal {
    /// Tells whether `code` stands anywhere in the error.
    pub(crate) fn names(&self, code: &str) -> bool {
        self.code.iter().chain(&self.details).any(|found| found == code)
    }

    fn of(reply: &Reply) -> Self {
        Self {
            asked: reply.asked.clone(),
            status: reply.status,
            code: reply.code().map(plain),
            details: reply.detail_codes().map(plain).collect(),
            said: reply.message().map(plain),
            ids: reply.ids(),
            after: reply.retry_after(),
        }
    }
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        let problem = match error {
            Error::Transport(error) => return error.into(),
            Error::ClaimsChallenge { .. } => Self::new("graph-claims-challenge", Retry::SignIn),
            Error::Unauthorized(_) => Self::new("graph-unauthorized", Retry::SignIn),
            Error::Forbidden(_) => Self::new("graph-forbidden", Retry::Never),
            Error::Throttled { after, .. } => throttled(*after),
            Error::Unavailable(refusal) => Self::new("graph-unavailable", wait(refusal.after)),
            Error::Unexpected(_) => Self::new("graph-unexpected", Retry::Never),
            Error::Unreadable { asked, .. } => Self::new("graph-unreadable", Retry::Now).with("asked", asked),
            Error::Unanswered { asked } => Self::new("graph-unanswered", Retry::Now).with("asked", asked),
            Error::OutOfTime { asked } => Self::new("graph-out-of-time", Retry::Now).with("asked", asked),
            Error::ForeignPage { asked, place } => Self::new("graph-foreign-page", Retry::Never)
                .with("asked", asked)
                .with("place", place),
            Error::EndlessPages { asked } => Self::new("graph-endless-pages", Retry::Never).with("asked", asked),
            Error::OtherTenant { expected, answered } => Self::new("graph-other-tenant", Retry::SignIn)
                .with("expected", expected)
                .with("answered", answered),
            Error::OtherChange { confirmed } => {
                Self::new("graph-other-change", Retry::Never).with("confirmed", confirmed)
            }
            Error::UnknownOutcome { asked, .. } => Self::new("graph-unknown-outcome", Retry::Now).with("asked", asked),
        };
        match (error.refusal(), error) {
            (Some(refusal), _) => told(problem, refusal),
            (None, Error::Unreadable { ids, .. }) => Self {
                ids: (**ids).clone(),
                ..problem
            },
            (None, _) => problem,
        }
    }
}

fn throttled(after: Option<Duration>) -> Problem {
    let seconds = after.map_or(60, |after| u32::try_from(after.as_secs()).unwrap_or(u32::MAX));
    Problem::new("graph-throttled", Retry::After { seconds }).with("seconds", seconds)
}

/// Adds what Graph said.
fn told(problem: Problem, refusal: &Refusal) -> Problem {
    let problem = problem
        .with("asked", &refusal.asked)
        .with("status", refusal.status)
        .with("code", refusal.code.as_deref().unwrap_or("–"));
    Problem {
        ids: refusal.ids.clone(),
        said: refusal.said.clone(),
        ..problem
    }
}
