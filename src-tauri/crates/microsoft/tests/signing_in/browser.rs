use std::{io, sync::Arc, time::Duration};

use microsoft::{
    error::Error,
    sign_in::{
        Failure,
        browser::{self, AnswerBy, Progress, Prompt},
    },
};
use readiness::problem::Problem;
use secrecy::ExposeSecret;
use serde_json::json;
use tokio::net::TcpStream;
use url::Url;

use crate::{
    provider::{ACCOUNT, Answer, Provider, TENANT, http},
    visit::{Visit, options, run, sign_in, watched},
};

#[tokio::test]
async fn a_posted_code_becomes_tokens_and_an_identity() {
    let provider = Provider::start().await;

    let (tokens, page, progress) = watched(&provider, &options(), async |visit: Visit| visit.answer().await).await;

    let tokens = tokens.unwrap();
    assert_eq!(tokens.access.expose_secret(), "access-1");
    assert_eq!(tokens.refresh.unwrap().expose_secret(), "refresh-1");
    assert_eq!(tokens.identity.tenant.to_string(), TENANT);
    assert_eq!(tokens.identity.object_id.to_string(), ACCOUNT);
    assert_eq!(
        tokens.identity.username.as_deref(),
        Some("ada.admin@harbourworks.example")
    );
    assert!(matches!(progress[0], Progress::Listening { .. }), "{progress:?}");
    assert_eq!(progress.last(), Some(&Progress::Answered));
    assert_eq!((page.url().path(), page.url().query()), ("/signed-in", None));
}

#[tokio::test]
async fn the_last_page_can_do_nothing_and_keeps_nothing() {
    let provider = Provider::start().await;

    let (_, (headers, html)) = sign_in(&provider, &options(), async |visit: Visit| {
        let page = visit.answer().await;
        (page.headers().clone(), page.text().await.unwrap())
    })
    .await;

    for (name, value) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("content-type", "text/html; charset=utf-8"),
    ] {
        assert_eq!(headers[name], value);
    }
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!headers.contains_key("access-control-allow-origin"));
    assert!(
        html.contains("Go back to &lt;the app&gt;.") && !html.contains("<script"),
        "{html}"
    );
}

#[tokio::test]
async fn the_token_endpoint_gets_the_code_the_verifier_and_no_secret() {
    let provider = Provider::start().await;

    let (_, redirect) = sign_in(&provider, &options(), async |visit: Visit| {
        visit.answer().await;
        visit.parameters["redirect_uri"].clone()
    })
    .await;

    let form = &provider.seen()[0];
    assert_eq!(form["grant_type"], "authorization_code");
    assert_eq!(form["code"], "the-code");
    assert_eq!(form["redirect_uri"], redirect);
    assert_eq!(form["code_verifier"].len(), 43);
    assert!(!form.contains_key("client_secret"));
    assert!(
        redirect.starts_with("http://localhost:") && !redirect.ends_with('/'),
        "{redirect}"
    );
}

#[tokio::test]
async fn the_address_of_the_page_is_encoded_throughout_and_new_in_every_attempt() {
    let provider = Provider::start().await;
    let mut options = options();
    options.prompt = Some(Prompt::SelectAccount);
    let answered = async |visit: Visit| {
        visit.answer().await;
        visit
    };

    let (_, first) = sign_in(&provider, &options, answered).await;
    let (_, second) = sign_in(&provider, &options, answered).await;

    let query = first.page.query().unwrap();
    assert!(
        query
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"+\"'<>|^`\\".contains(&byte)),
        "{query}"
    );
    assert!(
        query.contains("scope=openid%20profile%20offline_access%20User.Read"),
        "{query}"
    );
    for (name, value) in [
        ("response_type", "code"),
        ("response_mode", "form_post"),
        ("code_challenge_method", "S256"),
        ("prompt", "select_account"),
        ("claims", r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#),
    ] {
        assert_eq!(first.parameters[name], value);
    }
    for secret in ["state", "nonce", "code_challenge"] {
        assert_eq!(first.parameters[secret].len(), 43);
        assert_ne!(first.parameters[secret], second.parameters[secret]);
    }
}

#[tokio::test]
async fn somebody_who_declines_is_entras_error_and_sees_the_other_page() {
    let provider = Provider::start().await;

    let (tokens, page) = sign_in(&provider, &options(), async |visit: Visit| {
        let said =
            "AADSTS65004: User declined to consent. Trace ID: t-1 Correlation ID: c-1 Timestamp: 2026-11-23 22:41:12Z";
        visit
            .post(&[
                ("error", "access_denied"),
                ("error_description", said),
                ("state", visit.state()),
            ])
            .await
    })
    .await;

    let problem = Problem::from(&tokens.unwrap_err());
    assert_eq!(problem.code, "entra-access-denied");
    assert_eq!(problem.values["aadsts"], "65004");
    assert_eq!(problem.ids.trace.as_deref(), Some("t-1"));
    assert_eq!(page.url().path(), "/not-signed-in");
}

#[tokio::test]
async fn a_code_in_the_address_is_refused_and_never_redeemed() {
    let provider = Provider::start().await;

    let (tokens, page) = sign_in(&provider, &options(), async |visit: Visit| {
        visit.get(&[("code", "the-code"), ("state", visit.state())]).await
    })
    .await;

    assert!(
        matches!(tokens, Err(Error::SignIn(Failure::AnsweredInAddress))),
        "{tokens:?}"
    );
    assert_eq!(page.url().query(), None);
    assert_eq!(provider.seen().len(), 0);
}

#[tokio::test]
async fn the_query_form_is_an_attempt_of_its_own() {
    let provider = Provider::start().await;
    let mut options = options();
    options.answer = AnswerBy::Query;

    let (tokens, (posted, page)) = sign_in(&provider, &options, async |visit: Visit| {
        let fields = [("code", "the-code"), ("state", visit.state())];
        (visit.post(&fields).await.status(), visit.get(&fields).await)
    })
    .await;

    assert!(tokens.is_ok(), "{tokens:?}");
    assert_eq!(posted, 400);
    assert_eq!((page.url().path(), page.url().query()), ("/signed-in", None));
}

#[tokio::test]
async fn an_answer_that_names_another_issuer_is_refused() {
    let provider = Provider::start().await;
    let right = provider.endpoints().await.issuer;
    *provider.state.configuration.lock().unwrap() =
        Box::new(|configuration| configuration["authorization_response_iss_parameter_supported"] = json!(true));

    let naming = async |issuer: Option<&str>| {
        let (tokens, ()) = sign_in(&provider, &options(), async |visit: Visit| {
            let mut fields = vec![("code", "the-code"), ("state", visit.state())];
            fields.extend(issuer.map(|issuer| ("iss", issuer)));
            visit.post(&fields).await;
        })
        .await;
        tokens
    };

    assert!(naming(Some(&right)).await.is_ok());
    for wrong in [None, Some("https://login.example/v2.0"), Some("")] {
        let tokens = naming(wrong).await;
        assert!(
            matches!(tokens, Err(Error::SignIn(Failure::AnswerFromOther { .. }))),
            "{wrong:?}: {tokens:?}"
        );
    }
}

#[tokio::test]
async fn a_redirect_of_the_token_endpoint_is_not_followed() {
    let provider = Provider::start().await;
    let elsewhere = Provider::start().await;
    let to = elsewhere.base.join("token").unwrap().to_string();
    provider.tell([Answer {
        status: 307,
        headers: vec![("location", to)],
        body: String::new(),
    }]);

    let (tokens, ()) = sign_in(&provider, &options(), async |visit: Visit| {
        visit.answer().await;
    })
    .await;

    assert_eq!(Problem::from(&tokens.unwrap_err()).code, "redirected");
    assert_eq!(elsewhere.seen().len(), 0);
}

#[tokio::test]
async fn without_a_browser_the_link_can_be_carried_to_one() {
    let provider = Provider::start().await;
    let request = provider.request().await;
    let told = Arc::clone(&provider.state);
    let (links, mut shown) = tokio::sync::mpsc::unbounded_channel();
    let report = Arc::new(move |step| {
        if let Progress::NoBrowser { page } = step {
            links.send(page.0).unwrap();
        }
    });
    let no_browser = |_: &Url| -> io::Result<()> { Err(io::ErrorKind::NotFound.into()) };
    let (http, options) = (http(), options());

    let signing_in = browser::sign_in(&http, &request, &options, Arc::new(no_browser), report);
    let by_hand = async {
        let visit = Visit::new(shown.recv().await.unwrap());
        *told.page.lock().unwrap() = visit.parameters.clone();
        visit.answer().await
    };
    let (tokens, _) = tokio::join!(signing_in, by_hand);

    assert!(tokens.is_ok(), "{tokens:?}");
}

#[tokio::test]
async fn dropping_the_attempt_closes_the_port() {
    let provider = Provider::start().await;
    let request = provider.request().await;
    let (pages, mut opened) = tokio::sync::mpsc::unbounded_channel();
    let task = tokio::spawn(async move {
        let browser = Arc::new(move |page: &Url| -> io::Result<()> {
            pages.send(page.clone()).unwrap();
            Ok(())
        });
        browser::sign_in(&http(), &request, &options(), browser, Arc::new(|_| {})).await
    });
    let visit = Visit::new(opened.recv().await.unwrap());
    let port = visit.redirect().port().unwrap();
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_ok());

    task.abort();
    task.await.unwrap_err();

    // Somebody else may have the port by now, but nobody there takes the answer.
    let fields = [("code", "the-code"), ("state", visit.state())];
    let answer = visit.browser.post(visit.redirect()).form(&fields).send().await;
    assert!(answer.is_err() || !answer.unwrap().status().is_success());
}

#[tokio::test]
async fn the_attempt_ends_at_its_deadline() {
    let provider = Provider::start().await;
    let request = provider.request().await;
    let mut options = options();
    options.deadline = Duration::from_secs(300);
    tokio::time::pause();

    let (tokens, (), _) = run(&request, &options, |_| {}, async |_| ()).await;

    let problem = Problem::from(&tokens.unwrap_err());
    assert_eq!(problem.code, "sign-in-not-in-time");
    assert_eq!(problem.values["minutes"], "5");
}

#[tokio::test]
async fn endpoints_that_were_kept_are_checked_again() {
    let provider = Provider::start().await;
    let mut request = provider.request().await;
    request.endpoints.token = "http://127.0.0.1:1/token".parse().unwrap();

    let never = |_: &Url| -> io::Result<()> { panic!("the browser was opened") };
    let tokens = browser::sign_in(&http(), &request, &options(), Arc::new(never), Arc::new(|_| {})).await;

    assert_eq!(Problem::from(&tokens.unwrap_err()).code, "untrusted-endpoint");
}

#[tokio::test]
async fn nothing_that_is_printed_holds_a_secret() {
    let provider = Provider::start().await;

    let (tokens, state, progress) = watched(&provider, &options(), async |visit: Visit| {
        visit.answer().await;
        visit.state().to_owned()
    })
    .await;

    let printed = format!("{:?} {progress:?}", tokens.unwrap());
    for secret in ["access-1", "refresh-1", "the-code", &state] {
        assert!(!printed.contains(secret), "{printed}");
    }
}
