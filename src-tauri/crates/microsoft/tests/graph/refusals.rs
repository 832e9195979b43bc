//! Refusals, challenges, and answers that are none.

use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine};
use microsoft::{
    graph::{Error, Get, Graph, Patience},
    http::{Http, HttpOptions},
};
use readiness::{
    evidence::Answer,
    problem::{Problem, Retry},
};
use serde_json::json;

use crate::stand_in::{Item, Said, StandIn};

const CLAIMS: &str = r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"#;

fn challenge() -> String {
    format!(
        r#"Bearer realm="", error="insufficient_claims", claims="{}""#,
        BASE64_STANDARD.encode(CLAIMS)
    )
}

fn challenged() -> Said {
    Said::json(
        401,
        &json!({ "error": { "code": "InvalidAuthenticationToken", "message": "Continuous access evaluation." } }),
    )
    .header("www-authenticate", challenge())
    .header("request-id", "r-1")
}

fn problem(result: Result<impl std::fmt::Debug, Error>) -> Problem {
    Problem::from(&result.unwrap_err())
}

async fn ask(graph: &Graph) -> Result<(), Error> {
    graph.batch(&[Get::new("/me")], |_, _| ()).await
}

#[tokio::test]
async fn a_challenge_carries_its_claims_and_is_not_asked_about_again() {
    let cloud = StandIn::start(|_| challenged()).await;

    let error = ask(&cloud.graph()).await.unwrap_err();

    let problem = Problem::from(&error);
    assert_eq!(
        (problem.code.as_str(), problem.retry),
        ("graph-claims-challenge", Retry::SignIn)
    );
    assert_eq!(problem.ids.request.as_deref(), Some("r-1"));
    assert!(matches!(error, Error::ClaimsChallenge { claims, .. } if claims == CLAIMS));
    assert_eq!(cloud.seen().len(), 1);
}

#[tokio::test]
async fn a_challenge_of_one_item_is_one_of_the_whole_batch() {
    let cloud = StandIn::start(|seen| {
        seen.answer_items(|_| Item::new(401, json!({})).header("WWW-Authenticate", &challenge()))
    })
    .await;

    let error = ask(&cloud.graph()).await.unwrap_err();

    assert!(matches!(error, Error::ClaimsChallenge { claims, .. } if claims == CLAIMS));
}

#[tokio::test]
async fn a_second_challenge_after_a_new_sign_in_is_a_refusal() {
    let cloud = StandIn::start(|_| challenged()).await;

    let refused = problem(ask(&cloud.graph().renewed("token-of-ada-again".into())).await);

    assert_eq!(refused.code, "graph-unauthorized");
    assert_eq!(cloud.seen()[0].headers["authorization"], "Bearer token-of-ada-again");
}

#[tokio::test]
async fn a_redirect_is_never_followed() {
    let stranger = StandIn::start(|_| Said::json(200, &json!({}))).await;
    let elsewhere = stranger.base.to_string();
    let cloud = StandIn::start(move |_| Said::json(307, &json!({})).header("location", elsewhere.clone())).await;

    let alone = problem(cloud.graph().get(&Get::new("/me")).await);
    let batch = problem(ask(&cloud.graph()).await);

    assert_eq!([alone.code, batch.code], ["redirected", "redirected"]);
    assert_eq!(stranger.targets(), [""; 0]);
}

#[tokio::test]
async fn a_web_page_instead_of_json_is_recognised() {
    let cloud = StandIn::start(|_| Said {
        status: 200,
        headers: vec![("content-type", "text/html".to_owned())],
        body: "<!doctype html><title>Hotel Wi-Fi</title>".to_owned(),
    })
    .await;

    assert_eq!(problem(ask(&cloud.graph()).await).code, "web-page-instead");
}

#[tokio::test]
async fn json_that_breaks_off_is_no_answer() {
    let cloud = StandIn::start(|_| Said {
        status: 200,
        headers: vec![("content-type", "application/json".to_owned())],
        body: r#"{"responses":[{"id":"0","status":200,"#.to_owned(),
    })
    .await;

    assert_eq!(problem(ask(&cloud.graph()).await).code, "not-understood");
}

#[tokio::test]
async fn json_that_is_something_else_is_no_answer() {
    let cloud = StandIn::start(|_| Said::json(200, &json!({ "hello": "world" })).header("request-id", "r-7")).await;

    let unreadable = problem(ask(&cloud.graph()).await);

    assert_eq!(unreadable.code, "graph-unreadable");
    assert_eq!(unreadable.ids.request.as_deref(), Some("r-7"));
}

#[tokio::test]
async fn only_the_directory_itself_can_say_that_something_is_not_there() {
    let answers = [
        ("Request_ResourceNotFound", true),
        ("ResourceNotFound", false),
        ("Directory_ObjectNotFound", false),
        ("itemNotFound", false),
        ("BadRequest", false),
        ("UnknownError", false),
        ("", false),
    ];
    for (code, not_there) in answers {
        let cloud =
            StandIn::start(move |_| Said::json(404, &json!({ "error": { "code": code, "message": "?" } }))).await;

        let heard = cloud.graph().get(&Get::new("/me")).await.unwrap();

        assert_eq!(heard.answer == Answer::NotFound, not_there, "{code}: {heard:?}");
    }
}

#[tokio::test]
async fn the_servers_words_are_quoted_without_control_characters_and_cut() {
    let long = "\u{1b}[31m\r\n".to_owned() + &"x".repeat(5_000);
    let cloud = StandIn::start(move |_| {
        Said::json(
            403,
            &json!({ "error": { "code": "Authorization_RequestDenied", "message": long } }),
        )
    })
    .await;

    let heard = cloud.graph().get(&Get::new("/me")).await.unwrap();

    let Answer::Refused(problem) = heard.answer else {
        panic!("{heard:?}")
    };
    let said = problem.said.unwrap();
    assert_eq!(said.chars().count(), 2_000);
    assert!(!said.contains(char::is_control));
}

#[tokio::test]
async fn a_server_that_never_answers_is_given_up_in_time() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", silent.local_addr().unwrap()).parse().unwrap();
    let patience = Patience {
        whole: Duration::from_millis(200),
        ..Patience::default()
    };
    let graph = Graph::new(
        Http::new(&HttpOptions::default()).unwrap(),
        &base,
        "token-of-ada".into(),
    )
    .with_patience(patience);

    let late = problem(ask(&graph).await);

    assert_eq!((late.code.as_str(), late.retry), ("graph-out-of-time", Retry::Now));
}

#[test]
fn every_problem_has_a_text_and_a_hint() {
    let catalogue = include_str!("../../../../../ui/locales/en/graph.ftl");
    let source = [
        include_str!("../../src/graph/error.rs"),
        include_str!("../../src/graph/create.rs"),
        include_str!("../../src/graph/check/evidence.rs"),
    ]
    .concat();

    let codes: std::collections::BTreeSet<_> = source
        .split("\"graph-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();

    assert!(codes.len() > 10, "{codes:?}");
    for code in codes {
        let (_, text) = catalogue
            .split_once(&format!("problem-graph-{code} = "))
            .unwrap_or_else(|| panic!("no text for {code}"));
        let text = text.split("\n\n").next().unwrap();
        assert!(text.contains("\n    .hint = "), "no hint for {code}");
    }
}
