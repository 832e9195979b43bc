//! `$batch`: any order, single items again, splitting.

use std::time::{Duration, SystemTime};

use microsoft::graph::{Error, Get, Heard};
use readiness::{evidence::Answer, problem::Retry};
use serde_json::{Value, json};

use crate::stand_in::{Item, Said, Seen, StandIn};

/// Asks for things by number, and returns what was heard for each, in the order of the questions.
async fn ask(cloud: &StandIn, count: usize) -> Result<Vec<Heard>, Error> {
    let questions: Vec<_> = (0..count).map(|number| Get::new(format!("/things/{number}"))).collect();
    let mut heard = vec![None; count];
    cloud
        .graph()
        .batch(&questions, |place, answer| {
            assert!(heard[place].is_none(), "question {place} was answered twice");
            heard[place] = Some(answer);
        })
        .await?;
    Ok(heard
        .into_iter()
        .map(|answer| answer.expect("every question is answered"))
        .collect())
}

/// The thing that an address stands for.
fn thing(url: &str) -> Item {
    Item::new(200, json!({ "name": url }))
}

fn is_thing(heard: &Heard, number: usize) -> bool {
    heard.answer == Answer::Found(json!({ "name": format!("/things/{number}") }))
}

fn busy(retry_after: &str) -> Item {
    Item::new(
        429,
        json!({ "error": { "code": "TooManyRequests", "message": "Slow down." } }),
    )
    .header("Retry-After", retry_after)
}

#[tokio::test]
async fn answers_in_any_order_find_their_questions() {
    let cloud = StandIn::start(|seen| {
        let mut items: Vec<_> = seen.items().iter().map(|(id, url)| thing(url).with_id(id)).collect();
        items.reverse();
        Said::json(200, &json!({ "responses": items }))
    })
    .await;

    let heard = ask(&cloud, 7).await.unwrap();

    assert!((0..7).all(|number| is_thing(&heard[number], number)));
    assert_eq!(cloud.targets(), ["POST /v1.0/$batch"]);
}

#[tokio::test]
async fn only_the_items_that_were_throttled_are_asked_again() {
    let cloud = StandIn::start(|seen| {
        let first = seen.number == 0;
        seen.answer_items(|url| match url {
            "/things/1" | "/things/3" if first => busy("0"),
            url => thing(url),
        })
    })
    .await;

    let heard = ask(&cloud, 5).await.unwrap();

    assert!((0..5).all(|number| is_thing(&heard[number], number)));
    let again: Vec<_> = cloud.seen()[1].items().into_iter().map(|(_, url)| url).collect();
    assert_eq!(again, ["/things/1", "/things/3"]);
    assert_eq!(cloud.seen().len(), 2);
}

#[tokio::test]
async fn each_answer_is_heard_before_the_throttled_ones_are_asked_again() {
    let cloud = StandIn::start(|seen| {
        let first = seen.number == 0;
        seen.answer_items(|url| {
            if first && url == "/things/0" {
                busy("0")
            } else {
                thing(url)
            }
        })
    })
    .await;
    let mut requests_when_heard = Vec::new();

    let questions = [Get::new("/things/0"), Get::new("/things/1")];
    let hear = |place, _| requests_when_heard.push((place, cloud.seen().len()));
    cloud.graph().batch(&questions, hear).await.unwrap();

    assert_eq!(requests_when_heard, [(1, 1), (0, 2)]);
}

#[tokio::test]
async fn a_retry_date_is_obeyed() {
    // Dates have whole seconds, so that two of them lie between one and two seconds ahead.
    let until = SystemTime::now() + Duration::from_secs(2);
    let date = httpdate::fmt_http_date(until);
    let cloud = StandIn::start(move |seen| match seen.number {
        0 => seen.answer_items(|_| busy(&date)),
        _ => seen.answer_items(thing),
    })
    .await;
    let begun = std::time::Instant::now();

    let heard = ask(&cloud, 1).await.unwrap();

    assert!(is_thing(&heard[0], 0));
    assert!(begun.elapsed() >= Duration::from_millis(900), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn an_item_that_stays_throttled_fails_after_five_tries_and_leaves_the_others_alone() {
    let cloud =
        StandIn::start(|seen| seen.answer_items(|url| if url == "/things/0" { busy("0") } else { thing(url) })).await;

    let heard = ask(&cloud, 2).await.unwrap();

    let Answer::Failed(problem) = &heard[0].answer else {
        panic!("{:?}", heard[0])
    };
    assert_eq!(problem.code, "graph-throttled");
    assert_eq!(problem.retry, Retry::After { seconds: 0 });
    assert_eq!(problem.said.as_deref(), Some("Slow down."));
    assert!(is_thing(&heard[1], 1));
    assert_eq!(cloud.seen().len(), 5);
}

#[tokio::test]
async fn an_item_that_is_to_wait_longer_than_anybody_would_fails_at_once_with_the_time_that_was_asked() {
    let cloud = StandIn::start(|seen| {
        let first = seen.number == 0;
        seen.answer_items(|url| match url {
            "/things/0" => busy("300"),
            "/things/1" if first => busy("0"),
            "/things/2" => Item::new(503, Value::Null).header("Retry-After", "120"),
            url => thing(url),
        })
    })
    .await;

    let heard = ask(&cloud, 4).await.unwrap();

    let retry = |place: usize| match &heard[place].answer {
        Answer::Failed(problem) => (problem.code.as_str(), problem.retry),
        other => panic!("{other:?}"),
    };
    assert_eq!(retry(0), ("graph-throttled", Retry::After { seconds: 300 }));
    assert_eq!(retry(2), ("graph-unavailable", Retry::After { seconds: 120 }));
    assert!(is_thing(&heard[1], 1) && is_thing(&heard[3], 3));
    assert_eq!(cloud.seen().len(), 2);
}

#[tokio::test]
async fn a_throttled_batch_is_asked_again_as_a_whole() {
    let cloud = StandIn::start(|seen| match seen.number {
        0 => Said::json(429, &Value::Null).header("retry-after", "0"),
        1 => Said {
            status: 503,
            headers: vec![("retry-after", "0".to_owned())],
            body: "<html>busy</html>".to_owned(),
        },
        _ => seen.answer_items(thing),
    })
    .await;

    let heard = ask(&cloud, 3).await.unwrap();

    assert!((0..3).all(|number| is_thing(&heard[number], number)));
    assert_eq!(cloud.seen().len(), 3);
}

#[tokio::test]
async fn a_server_that_stumbles_is_asked_again_as_a_whole_and_item_by_item() {
    let cloud = StandIn::start(|seen| match seen.number {
        0 => Said {
            status: 502,
            headers: vec![],
            body: "<html>bad gateway</html>".to_owned(),
        },
        1 => seen.answer_items(|url| match url {
            "/things/0" => Item::new(500, json!({ "error": { "code": "InternalServerError" } })),
            "/things/1" => Item::new(502, Value::Null),
            url => thing(url),
        }),
        _ => seen.answer_items(thing),
    })
    .await;

    let heard = ask(&cloud, 3).await.unwrap();

    assert!((0..3).all(|number| is_thing(&heard[number], number)));
    let sizes: Vec<_> = cloud.seen().iter().map(|seen| seen.items().len()).collect();
    assert_eq!(sizes, [3, 3, 2]);
}

#[tokio::test]
async fn an_item_without_an_answer_is_asked_again() {
    let cloud = StandIn::start(|seen| match seen.number {
        0 => Said::json(
            200,
            &json!({ "responses": [{ "id": "1", "status": "what?" }, { "id": "99", "status": 200 }] }),
        ),
        _ => seen.answer_items(thing),
    })
    .await;

    let heard = ask(&cloud, 2).await.unwrap();

    assert!((0..2).all(|number| is_thing(&heard[number], number)));
}

#[tokio::test]
async fn more_than_twenty_questions_are_split() {
    let cloud = StandIn::start(|seen| seen.answer_items(thing)).await;

    let heard = ask(&cloud, 45).await.unwrap();

    assert!((0..45).all(|number| is_thing(&heard[number], number)));
    let mut sizes: Vec<_> = cloud.seen().iter().map(|seen| seen.items().len()).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [5, 20, 20]);
}

#[tokio::test]
async fn every_request_has_an_identifier_of_its_own_and_a_batch_holds_only_reads() {
    let cloud = StandIn::start(|seen| seen.answer_items(thing)).await;

    ask(&cloud, 25).await.unwrap();

    let seen = cloud.seen();
    let id = |seen: &Seen| {
        seen.headers["client-request-id"]
            .to_str()
            .unwrap()
            .parse::<uuid::Uuid>()
            .unwrap()
    };
    assert_ne!(id(&seen[0]), id(&seen[1]));
    let methods: Vec<_> = seen
        .iter()
        .flat_map(|seen| seen.body["requests"].as_array().unwrap())
        .map(|item| &item["method"])
        .collect();
    assert!(methods.iter().all(|method| *method == "GET"));
}

#[tokio::test]
async fn a_batch_runs_on_a_task_of_its_own_and_can_be_dropped() {
    let cloud = StandIn::start(|seen| seen.answer_items(|_| busy("60"))).await;
    let graph = cloud.graph();

    let asking = tokio::spawn(async move { graph.batch(&[Get::new("/me")], |_, _| ()).await });
    while cloud.seen().is_empty() {
        tokio::task::yield_now().await;
    }
    asking.abort();

    assert!(asking.await.unwrap_err().is_cancelled());
    assert_eq!(cloud.seen().len(), 1);
}
