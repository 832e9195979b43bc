//! Why no usable answer came back, told apart as a person would have to act on it.

use std::{error::Error as StdError, fmt, fs, io, path::Path, path::PathBuf, time::Duration};

use readiness::problem::{Problem, Retry};

/// The client could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The file with extra certificates could not be read.
    #[error("cannot read the certificates in {}", .path.display())]
    CaFile {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        #[source]
        source: io::Error,
    },
    /// The file holds no certificate in PEM form.
    #[error("{} holds no PEM certificate", .path.display())]
    NotPem {
        /// The file.
        path: PathBuf,
    },
    /// The trust store or the proxy settings of the operating system could not be read.
    #[error("cannot make the HTTP client")]
    Client(#[source] reqwest::Error),
}

impl From<&SetupError> for Problem {
    fn from(error: &SetupError) -> Self {
        match error {
            SetupError::CaFile { path, source } => Self::new("ca-file-unreadable", Retry::Never)
                .with("path", path.display())
                .with("reason", source.kind()),
            SetupError::NotPem { path } => Self::new("ca-file-not-pem", Retry::Never).with("path", path.display()),
            SetupError::Client(_) => Self::new("http-client", Retry::Never),
        }
    }
}

/// Reads extra certificates, at least one.
pub(super) fn read_certificates(path: &Path) -> Result<Vec<reqwest::Certificate>, SetupError> {
    let pem = fs::read(path).map_err(|source| SetupError::CaFile {
        path: path.to_owned(),
        source,
    })?;
    match reqwest::Certificate::from_pem_bundle(&pem) {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        Ok(_) | Err(_) => Err(SetupError::NotPem { path: path.to_owned() }),
    }
}

/// No usable answer from a host.
#[derive(Debug)]
pub struct Failure {
    /// The host that was asked.
    pub host: String,
    /// What happened.
    pub kind: Kind,
    source: Option<reqwest::Error>,
}

/// What happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name has no address: a typing error, no DNS, or no network at all.
    NameNotFound,
    /// The network says that there is no way to the host.
    NoNetwork,
    /// Nothing listens there.
    Refused,
    /// The connection broke off.
    Interrupted,
    /// The server could not prove who it is.
    Certificate(CertificateFault),
    /// A proxy wants a password.
    ProxyPassword,
    /// A deadline passed.
    TimedOut,
    /// The answer is longer than we read.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// A redirect, which we never follow.
    Redirected {
        /// The host that it names.
        to: String,
    },
    /// A web page instead of data: a captive portal, or a proxy that explains itself.
    WebPage,
    /// Not the JSON that was expected.
    NotUnderstood {
        /// The HTTP status.
        status: u16,
    },
    /// The service is down or asks to slow down.
    Unavailable {
        /// The HTTP status.
        status: u16,
        /// How long it asks to wait.
        after: Option<Duration>,
    },
}

/// What is wrong with a certificate or with the connection that it protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateFault {
    /// Issued by somebody whom this computer does not trust, as when a company inspects the traffic.
    UnknownIssuer,
    /// Out of date, or this computer's clock is wrong.
    Expired,
    /// Not valid yet, or this computer's clock is wrong.
    NotYetValid,
    /// For another host.
    OtherName,
    /// Anything else about TLS.
    Other,
}

impl CertificateFault {
    const fn name(self) -> &'static str {
        match self {
            Self::UnknownIssuer => "unknown-issuer",
            Self::Expired => "expired",
            Self::NotYetValid => "not-yet-valid",
            Self::OtherName => "other-name",
            Self::Other => "other",
        }
    }
}

impl Failure {
    pub(crate) fn new(host: &str, kind: Kind) -> Self {
        Self {
            host: host.to_owned(),
            kind,
            source: None,
        }
    }

    /// Tells the reasons of the HTTP client apart.
    pub(super) fn of(host: &str, error: reqwest::Error) -> Self {
        // The address may hold a person's name, and the host says enough.
        let error = error.without_url();
        Self {
            host: host.to_owned(),
            kind: kind(&error),
            source: Some(error),
        }
    }

    /// Tells whether the same request may well succeed a moment later.
    pub fn is_passing(&self) -> bool {
        match self.kind {
            Kind::NameNotFound
            | Kind::NoNetwork
            | Kind::Refused
            | Kind::Interrupted
            | Kind::TimedOut
            | Kind::Unavailable { .. } => true,
            Kind::Certificate(_)
            | Kind::ProxyPassword
            | Kind::TooLarge { .. }
            | Kind::Redirected { .. }
            | Kind::WebPage
            | Kind::NotUnderstood { .. } => false,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no usable answer from {}: {:?}", self.host, self.kind)
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as &dyn StdError)
    }
}

fn kind(error: &reqwest::Error) -> Kind {
    if error.is_timeout() {
        return Kind::TimedOut;
    }
    if error.is_dns() {
        return Kind::NameNotFound;
    }
    causes(error).find_map(kind_of_cause).unwrap_or(Kind::Interrupted)
}

fn causes<'a>(error: &'a reqwest::Error) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(error.source(), |cause: &&'a (dyn StdError + 'static)| {
        (**cause).source()
    })
}

fn kind_of_cause(cause: &(dyn StdError + 'static)) -> Option<Kind> {
    // The type behind this text is private to the HTTP client.
    if cause.to_string().ends_with("proxy authorization required") {
        return Some(Kind::ProxyPassword);
    }
    if let Some(tls) = cause.downcast_ref() {
        return Some(kind_of_tls(tls));
    }
    let error: &io::Error = cause.downcast_ref()?;
    if let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return Some(kind_of_tls(tls));
    }
    match error.kind() {
        io::ErrorKind::ConnectionRefused => Some(Kind::Refused),
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown => {
            Some(Kind::NoNetwork)
        }
        io::ErrorKind::TimedOut => Some(Kind::TimedOut),
        _ => None,
    }
}

fn kind_of_tls(error: &rustls::Error) -> Kind {
    use rustls::CertificateError as Fault;
    let rustls::Error::InvalidCertificate(fault) = error else {
        return Kind::Certificate(CertificateFault::Other);
    };
    Kind::Certificate(match fault {
        Fault::UnknownIssuer => CertificateFault::UnknownIssuer,
        Fault::Expired | Fault::ExpiredContext { .. } => CertificateFault::Expired,
        Fault::NotValidYet | Fault::NotValidYetContext { .. } => CertificateFault::NotYetValid,
        Fault::NotValidForName | Fault::NotValidForNameContext { .. } => CertificateFault::OtherName,
        _ => CertificateFault::Other,
    })
}

impl From<&Failure> for Problem {
    fn from(failure: &Failure) -> Self {
        let problem = |code: &str, retry| Self::new(code, retry).with("host", &failure.host);
        match &failure.kind {
            Kind::NameNotFound => problem("name-not-found", Retry::Now),
            Kind::NoNetwork => problem("no-network", Retry::Now),
            Kind::Refused => problem("connection-refused", Retry::Now),
            Kind::Interrupted => problem("connection-interrupted", Retry::Now),
            Kind::Certificate(fault) => problem("certificate-refused", Retry::Never).with("fault", fault.name()),
            Kind::ProxyPassword => problem("proxy-password", Retry::Never),
            Kind::TimedOut => problem("timed-out", Retry::Now),
            Kind::TooLarge { limit } => problem("answer-too-large", Retry::Never).with("limit", limit / 1024 / 1024),
            Kind::Redirected { to } => problem("redirected", Retry::Never).with("to", to),
            Kind::WebPage => problem("web-page-instead", Retry::Now),
            Kind::NotUnderstood { status } => problem("not-understood", Retry::Now).with("status", status),
            Kind::Unavailable { status, after } => problem("service-unavailable", wait(*after)).with("status", status),
        }
    }
}

/// Turns what a server asked for into when to try again.
pub(crate) fn wait(after: Option<Duration>) -> Retry {
    after.map_or(Retry::Now, |after| Retry::After {
        seconds: u32::try_from(after.as_secs()).unwrap_or(u32::MAX),
    })
}
