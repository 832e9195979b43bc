//! Paging: to the last page, and nowhere else.

use microsoft::graph::{Get, Heard};
use readiness::evidence::Answer;
use serde_json::{Value, json};

use crate::stand_in::{Said, Seen, StandIn};

async fn whole_list(cloud: &StandIn) -> Heard {
    let graph = cloud.graph();
    let first = graph.get(&Get::new("/things").top(2)).await.unwrap();
    graph.all_pages(first).await.unwrap()
}

/// A page that goes on at `next` on the same host.
fn page(seen: &Seen, entries: &Value, next: Option<&str>) -> Said {
    let host = seen.headers["host"].to_str().unwrap();
    let mut body = json!({ "value": entries });
    if let Some(next) = next {
        body["@odata.nextLink"] = format!("http://{host}{next}").into();
    }
    Said::json(200, &body)
}

fn code(heard: &Heard) -> &str {
    match &heard.answer {
        Answer::Failed(problem) | Answer::Refused(problem) => &problem.code,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_empty_page_may_still_go_on() {
    let cloud = StandIn::start(|seen| match seen.number {
        0 => page(seen, &json!([]), Some("/v1.0/things?$skiptoken=a%2Bb")),
        1 => page(seen, &json!([1, 2]), Some("/v1.0/things?$skiptoken=c")),
        _ => page(seen, &json!([3]), None),
    })
    .await;

    let heard = whole_list(&cloud).await;

    assert_eq!(heard.answer, Answer::Found(json!({ "value": [1, 2, 3] })));
    assert_eq!(
        cloud.targets(),
        [
            "GET /v1.0/things?$top=2",
            "GET /v1.0/things?$skiptoken=a%2Bb",
            "GET /v1.0/things?$skiptoken=c"
        ]
    );
}

#[tokio::test]
async fn the_token_never_goes_to_another_host() {
    let stranger = StandIn::start(|seen| page(seen, &json!([2]), None)).await;
    let elsewhere = stranger.base.join("/v1.0/things").unwrap();
    let cloud = StandIn::start(move |_| Said::json(200, &json!({ "value": [1], "@odata.nextLink": elsewhere }))).await;

    let heard = whole_list(&cloud).await;

    assert_eq!(code(&heard), "graph-foreign-page");
    assert_eq!(stranger.targets(), [""; 0]);
}

#[tokio::test]
async fn the_token_stays_under_the_stable_version() {
    for next in [
        "/beta/things",
        "/v1.0/../beta/things",
        "/v1.0/%2e%2e/oauth",
        "/v1.0evil/things",
    ] {
        let cloud = StandIn::start(move |seen| page(seen, &json!([1]), Some(next))).await;

        let heard = whole_list(&cloud).await;

        assert_eq!(code(&heard), "graph-foreign-page", "{next}");
        assert_eq!(cloud.seen().len(), 1, "{next}");
    }
}

#[tokio::test]
async fn a_list_that_comes_back_to_itself_is_no_answer() {
    let cloud = StandIn::start(|seen| match seen.number % 2 {
        0 => page(seen, &json!([1]), Some("/v1.0/things?page=b")),
        _ => page(seen, &json!([2]), Some("/v1.0/things?page=a")),
    })
    .await;

    let heard = whole_list(&cloud).await;

    assert_eq!(code(&heard), "graph-endless-pages");
    assert_eq!(cloud.seen().len(), 3);
}

#[tokio::test]
async fn a_missing_last_page_makes_the_list_a_failure() {
    let cloud = StandIn::start(|seen| match seen.number {
        0 => page(seen, &json!([1]), Some("/v1.0/things?page=2")),
        _ => Said::json(
            500,
            &json!({ "error": { "code": "InternalServerError", "message": "Sorry." } }),
        ),
    })
    .await;

    let heard = whole_list(&cloud).await;

    assert_eq!(code(&heard), "graph-unavailable");
}

#[tokio::test]
async fn a_page_without_entries_is_not_the_end_of_the_list() {
    for body in [
        json!({}),
        json!({ "value": null }),
        json!({ "value": { "id": 2 } }),
        json!("busy"),
    ] {
        let cloud = StandIn::start(move |seen| match seen.number {
            0 => page(seen, &json!([1]), Some("/v1.0/things?page=2")),
            _ => Said::json(200, &body),
        })
        .await;

        let heard = whole_list(&cloud).await;

        assert_eq!(code(&heard), "graph-unreadable");
    }
}

#[tokio::test]
async fn a_first_page_without_entries_is_no_empty_list() {
    let cloud = StandIn::start(|_| Said::json(200, &json!({ "hello": "world" }))).await;

    let heard = whole_list(&cloud).await;

    assert_eq!(code(&heard), "graph-unreadable");
}

#[tokio::test]
async fn a_throttled_page_is_asked_for_again() {
    let cloud = StandIn::start(|seen| match seen.number {
        0 => page(seen, &json!([1]), Some("/v1.0/things?page=2")),
        1 => Said::json(429, &Value::Null).header("retry-after", "0"),
        _ => page(seen, &json!([2]), None),
    })
    .await;

    let heard = whole_list(&cloud).await;

    assert_eq!(heard.answer, Answer::Found(json!({ "value": [1, 2] })));
}
