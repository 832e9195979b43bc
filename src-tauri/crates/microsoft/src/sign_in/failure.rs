//! Why a sign-in did not come to its end.

use std::{io, time::Duration};

use jiff::SignedDuration;
use readiness::{
    ids::TenantId,
    problem::{Problem, Retry},
};

use crate::entra::EntraError;

/// Signing in did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A redirect address that no listener on this computer can serve.
    #[error("{redirect} is no loopback redirect")]
    Redirect {
        /// The address.
        redirect: String,
    },
    /// Somebody else listens on the port that was asked for.
    #[error("port {port} is in use")]
    PortInUse {
        /// The port.
        port: u16,
    },
    /// This computer lets nobody listen on its loopback addresses.
    #[error("cannot listen on this computer")]
    Listener(#[source] io::Error),
    /// Nobody finished signing in before the deadline.
    #[error("nobody signed in within {}s", .after.as_secs())]
    NotInTime {
        /// The deadline.
        after: Duration,
    },
    /// The answer came in the page's address, where the browser's history keeps it, and was thrown away.
    #[error("the answer came by GET")]
    AnsweredInAddress,
    /// The answer to the sign-in came from another issuer, or does not say from whom (RFC 9207).
    #[error("the answer names the issuer {issuer:?}")]
    AnswerFromOther {
        /// Whom it names.
        issuer: Option<String>,
    },
    /// The answer has neither a code nor an error.
    #[error("the answer has neither a code nor an error")]
    AnswerIncomplete,
    /// The id token cannot be believed.
    #[error("the id token cannot be believed: {0:?}")]
    IdToken(IdTokenFault),
    /// Somebody of another organisation signed in.
    #[error("signed in to {actual} instead of {expected}")]
    WrongTenant {
        /// The organisation that was chosen.
        expected: TenantId,
        /// The organisation that answered.
        actual: TenantId,
    },
    /// A personal account signed in.
    #[error("a personal account signed in")]
    PersonalAccount,
    /// This computer's clock is too far off to judge the id token.
    #[error("this computer's clock is {}s ahead", .ahead.as_secs())]
    ClockSkew {
        /// How far it is ahead of the server's; negative: behind.
        ahead: SignedDuration,
    },
    /// The stored sign-in does not suffice any more; a person has to sign in.
    #[error("a person has to sign in: {said}")]
    NeedsSignIn {
        /// What the next sign-in has to pass on.
        claims: Option<String>,
        /// Entra's own words.
        said: Box<EntraError>,
    },
    /// The organisation offers no device codes.
    #[error("there is no device code endpoint")]
    NoDeviceCodes,
    /// The page to type the code on lies somewhere unexpected.
    #[error("the code is to be typed at {host}")]
    VerificationAddress {
        /// Its host.
        host: String,
    },
    /// Nobody typed the code before it expired.
    #[error("the code expired")]
    CodeExpired,
    /// An address that may not be opened in the browser.
    #[error("{address} may not be opened")]
    NotOpened {
        /// Its scheme and host.
        address: String,
    },
    /// No browser could be started.
    #[error("no browser could be started")]
    NoBrowser(#[source] io::Error),
}

/// What is wrong with an id token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdTokenFault {
    /// None came.
    Missing,
    /// It is no token.
    Malformed,
    /// It is not signed with RS256.
    Algorithm,
    /// None of the issuer's keys signed it.
    Key,
    /// Its signature is wrong.
    Signature,
    /// It comes from another issuer.
    Issuer,
    /// It is for another application.
    Audience,
    /// It belongs to another attempt.
    Nonce,
    /// It says of no account that it signed in, or of another one than before.
    Account,
    /// It ended before it arrived.
    Expired,
    /// It has not begun.
    NotYetValid,
}

impl IdTokenFault {
    const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Malformed => "malformed",
            Self::Algorithm => "algorithm",
            Self::Key => "key",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Nonce => "nonce",
            Self::Account => "account",
            Self::Expired => "expired",
            Self::NotYetValid => "not-yet-valid",
        }
    }
}

impl From<&Failure> for Problem {
    fn from(failure: &Failure) -> Self {
        let again = |code: &str| Self::new(code, Retry::SignIn);
        let never = |code: &str| Self::new(code, Retry::Never);
        match failure {
            Failure::Redirect { redirect } => never("redirect-unusable").with("redirect", redirect),
            Failure::PortInUse { port } => never("port-in-use").with("port", port),
            Failure::Listener(source) => never("cannot-listen").with("reason", source.kind()),
            Failure::NotInTime { after } => again("sign-in-not-in-time").with("minutes", after.as_secs().div_ceil(60)),
            Failure::AnsweredInAddress => again("answered-in-address"),
            Failure::AnswerFromOther { issuer } => {
                again("answer-from-other").with("issuer", issuer.as_deref().unwrap_or_default())
            }
            Failure::AnswerIncomplete => again("answer-incomplete"),
            Failure::IdToken(fault) => again("id-token-refused").with("fault", fault.name()),
            Failure::WrongTenant { expected, actual } => {
                again("wrong-tenant").with("expected", expected).with("actual", actual)
            }
            Failure::PersonalAccount => again("personal-account-signed-in"),
            Failure::ClockSkew { ahead } => clock_skew(*ahead),
            Failure::NeedsSignIn { said, .. } => needs_sign_in(said),
            Failure::NoDeviceCodes => never("no-device-codes"),
            Failure::VerificationAddress { host } => never("verification-address").with("host", host),
            Failure::CodeExpired => again("device-code-expired"),
            Failure::NotOpened { address } => never("address-not-opened").with("address", address),
            Failure::NoBrowser(source) => never("no-browser").with("reason", source.kind()),
        }
    }
}

fn clock_skew(ahead: SignedDuration) -> Problem {
    let minutes = ahead.unsigned_abs().as_secs().div_ceil(60);
    let direction = if ahead.is_negative() { "behind" } else { "ahead" };
    Problem::new("clock-skew", Retry::Never)
        .with("minutes", minutes)
        .with("direction", direction)
}

fn needs_sign_in(said: &EntraError) -> Problem {
    let heard = Problem::from(said);
    Problem {
        code: "needs-sign-in".to_owned(),
        retry: Retry::SignIn,
        ..heard
    }
}
