//! The smallest web server that survives whatever else finds the port: limits on everything, for everybody.

use std::{
    collections::VecDeque,
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{CONTENT_TYPE, HOST, LOCATION},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::TcpStream,
    task::{AbortHandle, JoinSet},
    time::{sleep, timeout},
};

use super::{
    answer::Received,
    attempt::{Attempt, Reply},
    listener::Listener,
    page,
};

/// Connections at a time; one more, and the oldest has to go: the browser's answer is always the newest.
const CONNECTIONS: usize = 128;
/// How long a client may take to send its headers.
const HEADERS_WITHIN: Duration = Duration::from_secs(5);
/// How long a connection may last.
const CONNECTION: Duration = Duration::from_secs(10);
/// Headers of a request.
const HEADERS: usize = 64;
/// Bytes of a request's head; a code in the address takes two or three thousand.
const HEAD: usize = 32 * 1024;
/// Bytes of a request's body.
const BODY: usize = 64 * 1024;
/// The first byte of every TLS connection (RFC 8446, section 5.1: handshake).
const TLS_HANDSHAKE: u8 = 0x16;

/// Serves everybody until it is dropped, and all connections with it.
pub(super) async fn serve(listener: &Listener, attempt: Arc<Attempt>) -> Infallible {
    let mut connections = JoinSet::new();
    let mut in_order = VecDeque::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(stream) => {
                    make_room(&mut in_order);
                    in_order.push_back(connections.spawn(converse(stream, Arc::clone(&attempt))));
                }
                // Out of file handles: those of finished connections come back.
                Err(_) => sleep(Duration::from_millis(50)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

fn make_room(in_order: &mut VecDeque<AbortHandle>) {
    if in_order.len() >= CONNECTIONS {
        in_order.retain(|connection| !connection.is_finished());
    }
    if in_order.len() >= CONNECTIONS
        && let Some(oldest) = in_order.pop_front()
    {
        oldest.abort();
    }
}

async fn converse(stream: TcpStream, attempt: Arc<Attempt>) {
    let carries_page = AtomicBool::new(false);
    // Late or broken connections are no news.
    let _: Result<(), _> = timeout(CONNECTION, speak(stream, &attempt, &carries_page)).await;
    // Only this connection's end says that the browser has the page: others come and go all the time.
    if carries_page.into_inner() {
        attempt.page_over();
    }
}

async fn speak(stream: TcpStream, attempt: &Attempt, carries_page: &AtomicBool) {
    let mut first = [0];
    if stream.peek(&mut first).await.is_ok_and(|read| read == 1) && first[0] == TLS_HANDSHAKE {
        return attempt.tls();
    }
    let service = service_fn(|request| async move {
        let reply = answer(request, attempt).await;
        carries_page.fetch_or(matches!(reply, Reply::Page(_)), Ordering::Relaxed);
        Ok::<_, Infallible>(response(reply))
    });
    let mut http = http1::Builder::new();
    http.keep_alive(false)
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN);
    http.max_headers(HEADERS)
        .max_header_size(HEAD)
        .max_buf_size(HEAD + BODY);
    if let Err(error) = http.serve_connection(TokioIo::new(stream), service).await {
        tracing::trace!(%error, "a connection to the loopback listener broke off");
    }
}

async fn answer(request: Request<Incoming>, attempt: &Attempt) -> Reply {
    let (head, body) = request.into_parts();
    let is_form = head
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let form = match Limited::new(body, BODY).collect().await {
        Ok(body) => is_form.then(|| body.to_bytes()),
        Err(_) => return Reply::Refused(StatusCode::PAYLOAD_TOO_LARGE),
    };
    let host = head
        .headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let received = Received {
        method: &head.method,
        path: head.uri.path(),
        host,
        query: head.uri.query().unwrap_or_default(),
        form: form.as_deref(),
    };
    attempt.receive(&received)
}

fn response(reply: Reply) -> Response<Full<Bytes>> {
    let mut response = Response::builder();
    for (name, value) in page::headers() {
        response = response.header(name, value);
    }
    let (response, body) = match reply {
        Reply::SeeOther(path) => (
            response.status(StatusCode::SEE_OTHER).header(LOCATION, path),
            String::new(),
        ),
        Reply::Page(html) => (response, html),
        Reply::Refused(status) => (response.status(status), String::new()),
    };
    response.body(Full::from(body)).unwrap_or_default()
}
