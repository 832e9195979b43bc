//! The demo organisation under Microsoft's own host names: a proxy that ends TLS with certificates of its own issuer,
//! as a company that inspects traffic does.

use std::{
    io,
    net::Ipv4Addr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header::HOST},
    response::{IntoResponse, Response},
    serve::Listener,
};
use demo_cloud::{Scenario, Server};
use microsoft::http::{Http, HttpOptions};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, pki_types::PrivateKeyDer},
    server::TlsStream,
};
use url::Url;

const HOSTS: [&str; 6] = [
    "login.microsoftonline.com",
    "login.microsoftonline.us",
    "login.partner.microsoftonline.cn",
    "graph.microsoft.com",
    "graph.microsoft.us",
    "dod-graph.microsoft.us",
];

/// The demo organisation, its proxy, and the issuer's certificate in a file.
pub struct MicrosoftHosts {
    pub demo: Server,
    pub proxy: Url,
    folder: TempDir,
    serving: JoinHandle<()>,
    cut_off: CutOff,
}

/// A host to which the proxy makes no connection.
type CutOff = Arc<Mutex<Option<&'static str>>>;

impl MicrosoftHosts {
    pub async fn start(scenario: &Scenario) -> Self {
        let demo = Server::start(scenario, 0).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let tls = issue(&folder);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let proxy = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
        let router = Router::new().fallback(forward).with_state(demo.base_url());
        let cut_off = CutOff::default();
        let terminator = Terminator {
            listener,
            tls,
            cut_off: Arc::clone(&cut_off),
        };
        let serving = tokio::spawn(async move { axum::serve(terminator, router).await.unwrap() });
        Self {
            demo,
            proxy,
            folder,
            serving,
            cut_off,
        }
    }

    /// Makes no connection to `host` from now on.
    pub fn cut_off(&self, host: &'static str) {
        *self.cut_off.lock().unwrap() = Some(host);
    }

    /// A client behind the proxy that trusts its issuer.
    pub fn http(&self) -> Http {
        self.client(Some(self.folder.path().join("issuer.pem")))
    }

    /// A client behind the proxy that does not.
    pub fn distrustful(&self) -> Http {
        self.client(None)
    }

    fn client(&self, ca_file: Option<PathBuf>) -> Http {
        Http::new(&HttpOptions {
            ca_file,
            proxy: Some(self.proxy.clone()),
        })
        .unwrap()
    }
}

impl Drop for MicrosoftHosts {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Makes an issuer, writes its certificate, and lets it certify all hosts.
fn issue(folder: &TempDir) -> TlsAcceptor {
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    std::fs::write(folder.path().join("issuer.pem"), issuer.pem()).unwrap();
    let key = KeyPair::generate().unwrap();
    let names: Vec<String> = HOSTS.map(str::to_owned).to_vec();
    let certificate = CertificateParams::new(names).unwrap().signed_by(&key, &issuer).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key);
    TlsAcceptor::from(Arc::new(config.unwrap()))
}

/// Takes CONNECT requests and answers them itself.
struct Terminator {
    listener: TcpListener,
    tls: TlsAcceptor,
    cut_off: CutOff,
}

impl Listener for Terminator {
    type Io = TlsStream<TcpStream>;
    type Addr = std::net::SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let (stream, address) = self.listener.accept().await.unwrap();
            if let Ok(stream) = connected(stream, &self.tls, &self.cut_off).await {
                return (stream, address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

async fn connected(mut stream: TcpStream, tls: &TlsAcceptor, cut_off: &CutOff) -> io::Result<TlsStream<TcpStream>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let wanted = String::from_utf8_lossy(&head).into_owned();
    let cut_off = *cut_off.lock().unwrap();
    if cut_off.is_some_and(|host| wanted.starts_with(&format!("CONNECT {host}:"))) {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    tls.accept(stream).await
}

async fn forward(State(demo): State<String>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let host = head.headers.get(HOST).cloned().unwrap();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let forwarded = client
        .request(head.method, format!("{demo}{path}"))
        .headers(head.headers)
        .header(HOST, host)
        .header("x-forwarded-proto", "https")
        .body(body);
    let Ok(answer) = forwarded.send().await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut response = Response::new(Body::from(answer.bytes().await.unwrap()));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
