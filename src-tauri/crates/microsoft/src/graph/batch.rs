//! Many reads in one request: `$batch` (Graph, "JSON batching").

use std::collections::BTreeMap;

use futures::{StreamExt, stream};
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::Instant;

use super::{
    Graph,
    answer::{Heard, judge},
    error::Error,
    get::Get,
    reply::Reply,
    transport::Outgoing,
};

/// Graph takes this many items in one batch.
const ITEMS: usize = 20;

/// Batches under way at the same time.
const TOGETHER: usize = 4;

/// One item after one round: its place among the questions, and its reply, if the batch held one.
type Item = (usize, Option<Reply>);

impl Graph {
    /// Asks all questions in as few requests as Graph allows, and hands each answer on as it comes, with its place.
    ///
    /// Only items that were throttled or met an outage are asked again, after the pause that the server wants. What is
    /// still unanswered at the end, or would have to wait too long, counts as failed. An error is one of the whole batch: nothing readable came back, or
    /// the token was refused.
    pub async fn batch(&self, questions: &[Get], mut heard: impl FnMut(usize, Heard)) -> Result<(), Error> {
        let mut attempts = self.patience.start();
        let mut open: Vec<usize> = (0..questions.len()).collect();
        while !open.is_empty() {
            let mut busy = Vec::new();
            let rounds = split(&open).map(|places| self.round(questions, places, attempts.ends()));
            let mut rounds = stream::iter(rounds.collect::<Vec<_>>()).buffer_unordered(TOGETHER);
            while let Some(items) = rounds.next().await {
                for item in items? {
                    match item {
                        (place, Some(reply)) if !reply.is_busy() => heard(place, judge(reply)),
                        unsettled => busy.push(unsettled),
                    }
                }
            }
            let bearable = |(_, reply): &Item| attempts.bear(reply.as_ref().and_then(Reply::retry_after));
            let (busy, beyond): (Vec<_>, Vec<_>) = busy.into_iter().partition(bearable);
            give_up(beyond, questions, &mut heard);
            let asked_to_wait = busy.iter().filter_map(|(_, reply)| reply.as_ref()?.retry_after()).max();
            if !busy.is_empty() && !attempts.pause(asked_to_wait).await {
                give_up(busy, questions, &mut heard);
                return Ok(());
            }
            open = busy.into_iter().map(|(place, _)| place).collect();
        }
        Ok(())
    }

    /// Sends one batch of at most twenty.
    async fn round(&self, questions: &[Get], places: Vec<usize>, ends: Instant) -> Result<Vec<Item>, Error> {
        let outgoing = Outgoing {
            method: Method::POST,
            address: self.address("/$batch"),
            body: Some(envelope(questions, &places)),
            asked: "POST /v1.0/$batch".to_owned(),
        };
        let whole = self.read(&outgoing, ends).await?;
        if whole.is_busy() {
            let asked = |place: usize| questions[place].asked();
            let busy = |&place: &usize| {
                (
                    place,
                    Some(Reply {
                        asked: asked(place),
                        ..whole.clone()
                    }),
                )
            };
            return Ok(places.iter().map(busy).collect());
        }
        if !whole.is_success() {
            return Err(Error::of(&whole));
        }
        let mut replies = opened(&whole, questions)?;
        let items = places.iter().map(|place| (*place, replies.remove(place)));
        items
            .map(|(place, reply)| Ok((place, reply.map(|reply| self.unchallenged(reply)).transpose()?)))
            .collect()
    }
}

/// Whatever is still open has failed.
fn give_up(busy: Vec<Item>, questions: &[Get], heard: &mut impl FnMut(usize, Heard)) {
    for (place, reply) in busy {
        let asked = questions[place].asked();
        let unanswered = || Error::Unanswered { asked: asked.clone() };
        heard(place, reply.map_or_else(|| unanswered().heard(&asked), judge));
    }
}

/// Shares the questions out among as few batches as Graph allows.
fn split(open: &[usize]) -> impl Iterator<Item = Vec<usize>> {
    open.chunks(ITEMS).map(<[usize]>::to_vec)
}

/// The body of a batch; each item's id is its place among the questions.
fn envelope(questions: &[Get], places: &[usize]) -> Value {
    let item = |&place: &usize| json!({ "id": place.to_string(), "method": "GET", "url": questions[place].relative() });
    json!({ "requests": places.iter().map(item).collect::<Vec<_>>() })
}

#[derive(Deserialize)]
struct Envelope {
    responses: Vec<Value>,
}

#[derive(Deserialize)]
struct Response {
    id: String,
    status: u16,
    #[serde(default)]
    headers: Option<BTreeMap<String, String>>,
    #[serde(default)]
    body: Value,
}

/// Takes a batch's answer apart, in whatever order it came; items that cannot be read are left out.
fn opened(whole: &Reply, questions: &[Get]) -> Result<BTreeMap<usize, Reply>, Error> {
    let envelope = Envelope::deserialize(&whole.body).map_err(|misfit| Error::unreadable(whole, misfit))?;
    let responses = envelope
        .responses
        .into_iter()
        .filter_map(|item| serde_json::from_value::<Response>(item).ok());
    let replies = responses.filter_map(|response| {
        let place: usize = response.id.parse().ok()?;
        let asked = questions.get(place)?.asked();
        Some((
            place,
            whole.item(
                asked,
                response.status,
                response.headers.unwrap_or_default(),
                response.body,
            ),
        ))
    });
    Ok(replies.collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn questions(count: usize) -> Vec<Get> {
        (0..count).map(|number| Get::new(format!("/things/{number}"))).collect()
    }

    fn whole(responses: &[Value]) -> Reply {
        Reply {
            asked: "POST /v1.0/$batch".to_owned(),
            status: 200,
            headers: BTreeMap::new(),
            body: json!({ "responses": responses }),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    proptest! {
        #[test]
        fn every_open_question_is_asked_once_in_as_few_batches_as_possible(open in proptest::collection::btree_set(0_usize..300, 0..200)) {
            let questions = questions(300);
            let open: Vec<usize> = open.into_iter().collect();

            let bodies: Vec<Value> = split(&open).map(|places| envelope(&questions, &places)).collect();

            let items: Vec<&Value> = bodies.iter().flat_map(|body| body["requests"].as_array().unwrap()).collect();
            let urls: Vec<String> = open.iter().map(|number| format!("/things/{number}")).collect();
            prop_assert_eq!(bodies.len(), open.len().div_ceil(20));
            prop_assert!(bodies.iter().all(|body| body["requests"].as_array().unwrap().len() <= 20));
            prop_assert_eq!(items.iter().map(|item| item["url"].as_str().unwrap()).collect::<Vec<_>>(), urls);
            prop_assert_eq!(items.iter().map(|item| item["id"].as_str().unwrap()).collect::<BTreeSet<_>>().len(), open.len());
        }

        #[test]
        fn answers_in_any_order_and_number_belong_to_their_questions(ids in proptest::collection::vec(0_usize..30, 0..40)) {
            let questions = questions(20);
            let responses: Vec<Value> =
                ids.iter().map(|id| json!({ "id": id.to_string(), "status": 200, "body": { "name": id } })).collect();

            let replies = opened(&whole(&responses), &questions).unwrap();

            let known: BTreeSet<usize> = ids.into_iter().filter(|id| *id < 20).collect();
            prop_assert_eq!(replies.keys().copied().collect::<BTreeSet<_>>(), known);
            let right = |(place, reply): (&usize, &Reply)| reply.body["name"] == *place;
            prop_assert!(replies.iter().all(right));
        }
    }
}
