use std::time::Duration;

use microsoft::sign_in::browser::Progress;
use reqwest::header::HOST;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::{
    provider::Provider,
    visit::{Visit, options, sign_in, watched},
};

#[tokio::test]
async fn a_sign_in_survives_a_thousand_stray_requests_and_slow_clients() {
    let provider = Provider::start().await;

    let (tokens, page, progress) = watched(&provider, &options(), async |visit: Visit| {
        let slow = slow_clients(&visit, 200).await;
        stray_requests(&visit, 1_000).await;
        let page = visit.answer().await;
        drop(slow);
        page
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert_eq!(page.url().path(), "/signed-in");
    let strays = progress
        .iter()
        .filter(|step| matches!(step, Progress::Stray { .. }))
        .count();
    assert_eq!(strays, 1_000);
    assert_eq!(provider.seen().len(), 1);
}

/// Opens connections that say half a word and then nothing.
async fn slow_clients(visit: &Visit, count: usize) -> Vec<TcpStream> {
    let port = visit.redirect().port().unwrap();
    let mut clients = Vec::new();
    for _ in 0..count {
        let mut client = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        client.write_all(b"POST / HT").await.unwrap();
        clients.push(client);
    }
    clients
}

/// Sends everything that is not the answer, a few at a time, as other programs would.
async fn stray_requests(visit: &Visit, count: usize) {
    let at = |path: &str| visit.redirect().join(path).unwrap();
    let mut under_way = JoinSet::new();
    for number in 0..count {
        let browser = visit.browser.clone();
        let wrong = ("state", visit.state().to_ascii_uppercase());
        let request = match number % 8 {
            0 => browser.get(at("/")),
            1 => browser.get(at("/wp-login.php")),
            2 => browser.post(at("/")).form(&[("code", "evil".to_owned()), wrong]),
            3 => browser.get(at("/")).query(&[("code", "evil".to_owned()), wrong]),
            4 => browser.put(at("/")).body("x"),
            5 => browser.post(at("/signed-in")).form(&[("state", visit.state())]),
            6 => browser.post(at("/")).form(&[("error", "access_denied")]),
            _ => browser
                .post(at("/"))
                .header("content-type", "text/plain")
                .body(format!("state={}", visit.state())),
        };
        under_way.spawn(async move { request.send().await.unwrap().status() });
        if under_way.len() >= 32 {
            assert!(under_way.join_next().await.unwrap().unwrap().is_client_error());
        }
    }
    assert!(
        under_way
            .join_all()
            .await
            .iter()
            .all(reqwest::StatusCode::is_client_error)
    );
}

#[tokio::test]
async fn a_stray_connection_that_ends_does_not_cut_the_last_page_off() {
    let provider = Provider::start().await;
    let mut options = options();
    // More than the sockets hold, so that the page is under way while the browser reads it.
    options.pages.done.text = "x".repeat(8 * 1024 * 1024);
    let expected = options.pages.done.text.len();

    let (tokens, read) = sign_in(&provider, &options, async |visit: Visit| {
        let stray = slow_clients(&visit, 1).await;
        let mut page = visit.answer().await;
        let mut read = page.chunk().await.unwrap().unwrap().len();
        drop(stray);
        tokio::time::sleep(Duration::from_millis(200)).await;
        while let Some(chunk) = page.chunk().await.expect("the page comes to its end") {
            read += chunk.len();
        }
        read
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert!(read > expected, "{read} bytes");
}

#[tokio::test]
async fn another_host_name_is_turned_away_even_with_the_right_answer() {
    let provider = Provider::start().await;

    let (tokens, statuses) = sign_in(&provider, &options(), async |visit: Visit| {
        let mut statuses = Vec::new();
        for host in ["evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example", ""] {
            let fields = [("code", "evil"), ("state", visit.state())];
            let request = visit.browser.post(visit.redirect()).header(HOST, host).form(&fields);
            statuses.push(request.send().await.unwrap().status().as_u16());
        }
        visit.answer().await;
        statuses
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert_eq!(statuses, [400; 5]);
    assert_eq!(provider.seen()[0]["code"], "the-code");
}

#[tokio::test]
async fn an_answer_counts_once() {
    let provider = Provider::start().await;

    let (tokens, second) = sign_in(&provider, &options(), async |visit: Visit| {
        // The page is not fetched yet, so the listener still listens.
        let careful = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        let fields = [("code", "the-code"), ("state", visit.state())];
        let send = || careful.post(visit.redirect()).form(&fields).send();
        let first = send().await.unwrap();
        assert_eq!(first.status(), 303);
        send().await.unwrap().status()
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert_eq!(second, 400);
}

#[tokio::test]
async fn a_browser_that_speaks_tls_is_noticed_and_harmless() {
    let provider = Provider::start().await;

    let (tokens, (), progress) = watched(&provider, &options(), async |visit: Visit| {
        let mut client = TcpStream::connect(("127.0.0.1", visit.redirect().port().unwrap()))
            .await
            .unwrap();
        client.write_all(&[0x16, 0x03, 0x01, 0x02, 0x00, 0x01]).await.unwrap();
        let closed = tokio::time::timeout(Duration::from_secs(20), client.read(&mut [0; 8])).await;
        assert!(matches!(closed, Ok(Ok(0) | Err(_))), "{closed:?}");
        visit.answer().await;
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert!(progress.contains(&Progress::TlsOnLoopback), "{progress:?}");
}

#[tokio::test]
async fn requests_that_are_too_large_are_turned_away() {
    let provider = Provider::start().await;

    let (tokens, statuses) = sign_in(&provider, &options(), async |visit: Visit| {
        let long = "x".repeat(1_000_000);
        let body = visit
            .browser
            .post(visit.redirect())
            .form(&[("state", visit.state()), ("code", &long)])
            .send()
            .await;
        let head = visit.browser.get(visit.redirect()).header("x-long", &long).send().await;
        visit.answer().await;
        [body, head].map(|answer| answer.map_or(0, |answer| answer.status().as_u16()))
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert!(
        statuses.iter().all(|status| *status == 0 || *status >= 400),
        "{statuses:?}"
    );
}

#[tokio::test]
async fn the_answer_is_taken_on_ipv6_too() {
    let provider = Provider::start().await;
    if tokio::net::TcpListener::bind(("::1", 0)).await.is_err() {
        return;
    }

    let (tokens, ()) = sign_in(&provider, &options(), async |visit: Visit| {
        let mut redirect = visit.redirect();
        redirect.set_host(Some("[::1]")).unwrap();
        visit
            .browser
            .post(redirect)
            .form(&[("code", "the-code"), ("state", visit.state())])
            .send()
            .await
            .unwrap();
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
}

#[tokio::test]
async fn two_attempts_at_once_do_not_take_each_others_answers() {
    let (first, second) = (Provider::start().await, Provider::start().await);
    let (forth, mut crossed) = tokio::sync::mpsc::unbounded_channel();
    let (back, mut returned) = tokio::sync::mpsc::unbounded_channel();
    let options = options();

    let one = sign_in(&first, &options, async |visit: Visit| {
        forth.send(visit.state().to_owned()).unwrap();
        let of_other: String = returned.recv().await.unwrap();
        let status = visit.post(&[("code", "the-code"), ("state", &of_other)]).await.status();
        visit.answer().await;
        status
    });
    let other = sign_in(&second, &options, async |visit: Visit| {
        back.send(visit.state().to_owned()).unwrap();
        let of_one = crossed.recv().await.unwrap();
        let status = visit.post(&[("code", "the-code"), ("state", &of_one)]).await.status();
        visit.answer().await;
        status
    });
    let ((one, refused), (other, refused_too)) = tokio::join!(one, other);

    assert!(one.is_ok() && other.is_ok());
    assert_eq!((refused.as_u16(), refused_too.as_u16()), (400, 400));
}
