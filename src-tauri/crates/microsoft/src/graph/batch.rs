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
    /// still unanswered at the end counts as failed. An error is one of the whole batch: nothing readable came back, or
    /// the token was refused.
    pub async fn batch(&self, questions: &[Get], mut heard: impl FnMut(usize, Heard)) -> Result<(), Error> {
        let mut attempts = self.patience.start();
        let mut open: Vec<usize> = (0..questions.len()).collect();
        while !open.is_empty() {
            let mut busy = Vec::new();
            let rounds = open
                .chunks(ITEMS)
                .map(|places| self.round(questions, places.to_vec(), attempts.ends()));
            let mut rounds = stream::iter(rounds.collect::<Vec<_>>()).buffer_unordered(TOGETHER);
            while let Some(items) = rounds.next().await {
                for item in items? {
                    match item {
                        (place, Some(reply)) if !reply.is_busy() => heard(place, judge(reply)),
                        unsettled => busy.push(unsettled),
                    }
                }
            }
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
