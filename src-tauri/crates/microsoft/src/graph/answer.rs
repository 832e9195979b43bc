//! Judges one reply: found, not there, refused, or no answer at all.

use readiness::{
    evidence::{Answer, Observed},
    problem::{Problem, Retry},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{error::Error, reply::Reply};

/// The directory's word for an object that it does not have (Graph, "Error responses and resource types").
const NOT_THERE: &str = "Request_ResourceNotFound";

/// What came back for one question, before its type is known.
pub type Heard = Observed<Value>;

/// Judges a reply by its status alone.
///
/// "Not there" needs the directory's own word for it ([`NOT_THERE`]). Any other 404 is no answer: of a path that does not
/// exist, of a proxy, or of a directory that does not know the whole tenant (`Directory_ObjectNotFound`).
pub(crate) fn judge(reply: Reply) -> Heard {
    let source = reply.source();
    let answer = match reply.status {
        200..=299 => Answer::Found(without_nulls(reply.body)),
        404 if reply.code() == Some(NOT_THERE) => Answer::NotFound,
        401 | 403 => Answer::Refused(Problem::from(&Error::of(&reply))),
        _ => Answer::Failed(Problem::from(&Error::of(&reply))),
    };
    Observed { answer, source }
}

/// Reads the thing itself.
pub(crate) fn thing<T: DeserializeOwned>(heard: Heard) -> Observed<T> {
    read(heard, |body| serde_json::from_value(body))
}

/// Reads a list that is complete.
pub(crate) fn list<T: DeserializeOwned>(heard: Heard) -> Observed<Vec<T>> {
    read(heard, |mut body| {
        serde_json::from_value(body.get_mut("value").map(Value::take).unwrap_or_default())
    })
}

/// Passes on everything but what was found; that is read, and something unreadable is no answer.
pub(crate) fn read<T>(heard: Heard, reading: impl FnOnce(Value) -> serde_json::Result<T>) -> Observed<T> {
    let Observed { answer, source } = heard;
    let answer = match answer {
        Answer::Found(body) => match reading(body) {
            Ok(thing) => Answer::Found(thing),
            Err(misfit) => Answer::Failed(unreadable(&source.asked, &misfit)),
        },
        Answer::NotFound => Answer::NotFound,
        Answer::Refused(problem) => Answer::Refused(problem),
        Answer::Failed(problem) => Answer::Failed(problem),
        Answer::NotAsked => Answer::NotAsked,
    };
    Observed { answer, source }
}

/// Says that something did not fit, and leaves the detail to the log.
pub(crate) fn unreadable(asked: &str, misfit: &serde_json::Error) -> Problem {
    tracing::warn!(asked, %misfit, "an answer of Graph does not fit its documentation");
    Problem::new("graph-unreadable", Retry::Now).with("asked", asked)
}

/// Graph writes `null` where something is absent; for every type here that is the same as leaving it out.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, member)| !member.is_null())
            .map(|(name, member)| (name, without_nulls(member)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        plain => plain,
    }
}
