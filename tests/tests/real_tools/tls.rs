//! Ends TLS for Microsoft's names, with certificates of an issuer that only the tools under test are told to trust.

use std::{
    io,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::Result;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
    serve::Listener,
};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair, KeyUsagePurpose,
};
use reqwest::{Client, redirect::Policy};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, pki_types::PrivateKeyDer},
    server::TlsStream,
};

/// The port of HTTPS, which is free in a network of one's own.
const PORT: u16 = 443;

/// What ends TLS, for one demo organisation after the other.
pub struct Terminator {
    folder: TempDir,
    demo: Demo,
}

impl Terminator {
    /// Listens for `hosts`, of which nobody answers yet.
    pub async fn start(hosts: Vec<String>) -> Result<Self> {
        let folder = TempDir::new()?;
        let listener = Tls {
            tcp: TcpListener::bind((Ipv4Addr::LOCALHOST, PORT)).await?,
            acceptor: certified(hosts, &folder.path().join("issuer.pem"))?,
        };
        let demo = Demo {
            base: Arc::default(),
            requests: Arc::default(),
            client: Client::builder().no_proxy().redirect(Policy::none()).build()?,
        };
        let router = Router::new().fallback(forward).with_state(demo.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { folder, demo })
    }

    /// Answers what `demo` answers from now on.
    pub fn lead_to(&self, demo: String) {
        *self.demo.base.lock().unwrap_or_else(PoisonError::into_inner) = demo;
    }

    /// How many requests came since this was asked last: those of the tools, and not what a person does elsewhere.
    pub fn count(&self) -> usize {
        self.demo.requests.swap(0, Ordering::Relaxed)
    }

    /// The certificate that the tools are to trust.
    pub fn issuer(&self) -> PathBuf {
        self.folder.path().join("issuer.pem")
    }
}

fn certified(hosts: Vec<String>, file: &Path) -> Result<TlsAcceptor> {
    let mut authority = named("Demo issuer", vec![])?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let issuer = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;
    std::fs::write(file, issuer.pem())?;
    let key = KeyPair::generate()?;
    let mut server = named("Demo organisation", hosts)?;
    // Python 3.13 and newer refuse a certificate that does not name the key that signed it.
    server.use_authority_key_identifier_extension = true;
    let certificate = server.signed_by(&key, &issuer)?;
    let key = PrivateKeyDer::try_from(key.serialize_der()).map_err(anyhow::Error::msg)?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// OpenSSL takes a certificate for self-signed whose subject has its issuer's name.
fn named(name: &str, hosts: Vec<String>) -> Result<CertificateParams> {
    let mut parameters = CertificateParams::new(hosts)?;
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::CommonName, name);
    Ok(parameters)
}

struct Tls {
    tcp: TcpListener,
    acceptor: TlsAcceptor,
}

impl Listener for Tls {
    type Io = TlsStream<TcpStream>;
    type Addr = std::net::SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let Ok((stream, address)) = self.tcp.accept().await else {
                continue;
            };
            if let Ok(stream) = self.acceptor.accept(stream).await {
                return (stream, address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.tcp.local_addr()
    }
}

#[derive(Clone)]
struct Demo {
    base: Arc<Mutex<String>>,
    requests: Arc<AtomicUsize>,
    client: Client,
}

/// Passes a request on, `Host` included, and says that it came by TLS.
async fn forward(State(demo): State<Demo>, request: Request) -> Response {
    demo.requests.fetch_add(1, Ordering::Relaxed);
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let base = demo.base.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let forwarded = demo
        .client
        .request(head.method, format!("{base}{path}"))
        .headers(head.headers)
        .header("x-forwarded-proto", "https")
        .body(body);
    match answered(forwarded).await {
        Ok(response) => response,
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn answered(forwarded: reqwest::RequestBuilder) -> reqwest::Result<Response> {
    let answer = forwarded.send().await?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut response = Response::new(Body::from(answer.bytes().await?));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}
