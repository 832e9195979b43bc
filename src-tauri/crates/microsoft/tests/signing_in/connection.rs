use std::{io::Write as _, net::Ipv4Addr, time::Duration};

use jiff::SignedDuration;
use microsoft::{
    error::Error,
    http::{Answer, Http, HttpOptions, Kind},
};
use readiness::problem::{Problem, Retry};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpSocket},
};
use url::Url;

use crate::provider::http;

/// Answers one request with exactly these bytes, and asks it.
async fn answered(bytes: Vec<u8>) -> (Http, Result<Answer, Error>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    let serving = async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        assert_ne!(stream.read(&mut [0; 4096]).await.unwrap(), 0);
        // The client hangs up in the middle of what is too long.
        let _: std::io::Result<()> = stream.write_all(&bytes).await;
    };
    let http = http();
    let (answer, ()) = tokio::join!(http.send(http.get(url)), serving);
    (http, answer)
}

fn response(head: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let mut bytes = format!("HTTP/1.1 {head}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n").into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

async fn problem(head: &str, body: &[u8]) -> Problem {
    let (_, answer) = answered(response(head, body)).await;
    let error = answer.and_then(|answer| answer.json::<Value>()).unwrap_err();
    Problem::from(&error)
}

#[tokio::test]
async fn a_web_page_instead_of_data_is_recognised() {
    let portal = problem(
        "200 OK\r\ncontent-type: text/html",
        b"<!doctype html><title>Hotel</title>",
    )
    .await;
    let disguised = problem("200 OK\r\ncontent-type: application/json", b"\n <html>").await;

    assert_eq!(
        (portal.code.as_str(), portal.values["host"].as_str()),
        ("web-page-instead", "127.0.0.1")
    );
    assert_eq!(disguised.code, "web-page-instead");
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_told_from_a_service_that_is_down() {
    assert_eq!(problem("200 OK", b"{\"a\":").await.code, "not-understood");
    assert_eq!(
        problem("200 OK", "[".repeat(100_000).as_bytes()).await.code,
        "not-understood"
    );
    let down = problem("503 Busy\r\nretry-after: 7", b"<h1>busy</h1>").await;
    assert_eq!(
        (down.code.as_str(), down.retry),
        ("service-unavailable", Retry::After { seconds: 7 })
    );
}

#[tokio::test]
async fn a_redirect_and_a_proxy_password_are_failures_of_their_own() {
    let redirected = problem("302 Found\r\nlocation: https://portal.example/login", b"").await;
    assert_eq!(
        (redirected.code.as_str(), redirected.values["to"].as_str()),
        ("redirected", "portal.example")
    );
    assert_eq!(problem("407 No", b"").await.code, "proxy-password");
}

#[tokio::test]
async fn more_than_four_mebibytes_are_not_read() {
    let (_, answer) = answered(response("200 OK", &vec![b' '; 4 * 1024 * 1024 + 1])).await;
    assert!(matches!(answer, Err(Error::Http(failure)) if matches!(failure.kind, Kind::TooLarge { .. })));
}

#[tokio::test]
async fn compression_hides_no_size() {
    let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    bomb.write_all(&vec![b' '; 64 * 1024 * 1024]).unwrap();
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < 100_000);

    let (_, answer) = answered(response("200 OK\r\ncontent-encoding: gzip", &bomb)).await;

    assert!(matches!(answer, Err(Error::Http(failure)) if matches!(failure.kind, Kind::TooLarge { .. })));
}

#[tokio::test]
async fn a_closed_port_and_an_unknown_name_are_told_apart() {
    // Held, so that nobody else can have it, and never listening.
    let held = TcpSocket::new_v4().unwrap();
    held.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let closed = held.local_addr().unwrap();
    let failed = async |url: String| {
        let http = http();
        Problem::from(&http.send(http.get(url.parse().unwrap())).await.unwrap_err()).code
    };

    assert_eq!(failed(format!("http://{closed}/")).await, "connection-refused");
    assert_eq!(failed("http://nobody.invalid/".to_owned()).await, "name-not-found");
}

#[tokio::test]
async fn a_connection_that_breaks_off_says_so() {
    let (_, answer) = answered(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf".to_vec()).await;

    assert_eq!(Problem::from(&answer.unwrap_err()).code, "connection-interrupted");
}

#[tokio::test]
async fn the_servers_clock_is_compared_with_ours() {
    let (http, answer) = answered(response("200 OK\r\ndate: Sat, 01 Jan 2000 00:00:00 GMT", b"{}")).await;

    assert!(answer.unwrap().server_date.is_some());
    assert!(http.clock_ahead().unwrap() > SignedDuration::from_hours(24 * 365 * 20));
}

#[tokio::test]
async fn retry_after_is_read_in_seconds_and_as_a_date() {
    let date = "date: Sat, 01 Jan 2000 00:00:00 GMT";
    let after = async |value: &str| {
        let (_, answer) = answered(response(&format!("429 Slow\r\n{date}\r\nretry-after: {value}"), b"{}")).await;
        answer.unwrap().retry_after()
    };

    assert_eq!(after("30").await, Some(Duration::from_secs(30)));
    assert_eq!(
        after("Sat, 01 Jan 2000 00:01:00 GMT").await,
        Some(Duration::from_secs(60))
    );
    assert_eq!(after("Fri, 31 Dec 1999 00:00:00 GMT").await, Some(Duration::ZERO));
    assert_eq!(after("soon").await, None);
}

#[test]
fn a_certificate_file_is_named_when_it_cannot_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let no_pem = folder.path().join("ca.pem");
    std::fs::write(&no_pem, "hello").unwrap();
    let problem = |path: &std::path::Path| {
        Problem::from(
            &Http::new(&HttpOptions {
                ca_file: Some(path.to_owned()),
                ..HttpOptions::default()
            })
            .unwrap_err(),
        )
    };

    assert_eq!(problem(&no_pem).code, "ca-file-not-pem");
    let missing = problem(&folder.path().join("missing.pem"));
    assert_eq!(missing.code, "ca-file-unreadable");
    assert!(missing.values["path"].ends_with("missing.pem"));
}
