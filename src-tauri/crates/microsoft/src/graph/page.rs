//! Long lists: following `@odata.nextLink` to the last page, and nowhere else (Graph, "Paging").

use std::collections::HashSet;

use readiness::{
    evidence::{Answer, Observed},
    problem::Problem,
};
use serde_json::Value;
use url::Url;

use super::{
    Graph,
    answer::{Heard, judge, unreadable},
    error::Error,
};

/// A list that is longer is taken for endless.
const MOST_PAGES: usize = 1_000;

/// Tells whether a list goes on behind this answer.
pub(crate) fn goes_on(heard: &Heard) -> bool {
    matches!(&heard.answer, Answer::Found(body) if next_link(body).is_some())
}

fn next_link(body: &Value) -> Option<&str> {
    body.get("@odata.nextLink")?.as_str()
}

impl Graph {
    /// Completes a list, page by page, so that what is not on it is really not there.
    ///
    /// A page that cannot be had makes the whole list a failure. An error is a refused token.
    pub async fn all_pages(&self, first: Heard) -> Result<Heard, Error> {
        let Observed { answer, source } = first;
        let Answer::Found(page) = answer else {
            return Ok(Observed { answer, source });
        };
        let answer = match self.following(page, &source.asked).await {
            Ok(answer) => answer,
            Err(refused @ (Error::ClaimsChallenge { .. } | Error::Unauthorized(_))) => return Err(refused),
            Err(error) => Answer::Failed(Problem::from(&error)),
        };
        Ok(Observed { answer, source })
    }

    /// Reads on from `page` and puts all entries on one.
    async fn following(&self, mut page: Value, asked: &str) -> Result<Answer<Value>, Error> {
        let mut entries = Vec::new();
        let mut read = HashSet::new();
        loop {
            match serde_json::from_value::<Vec<Value>>(page.get_mut("value").map(Value::take).unwrap_or_default()) {
                Ok(more) => entries.extend(more),
                // Not the end of the list: what is on it was not told.
                Err(misfit) => return Ok(Answer::Failed(unreadable(asked, &misfit))),
            }
            let Some(link) = next_link(&page) else {
                return Ok(Answer::Found(serde_json::json!({ "value": entries })));
            };
            let address = self.page_address(link).ok_or_else(|| foreign(asked, link))?;
            if read.len() >= MOST_PAGES || !read.insert(link.to_owned()) {
                return Err(Error::EndlessPages {
                    asked: asked.to_owned(),
                });
            }
            page = match judge(self.patiently(address, asked).await?).answer {
                Answer::Found(next) => next,
                Answer::NotFound | Answer::NotAsked => {
                    return Err(Error::Unanswered {
                        asked: asked.to_owned(),
                    });
                }
                unanswered @ (Answer::Refused(_) | Answer::Failed(_)) => return Ok(unanswered),
            };
        }
    }

    /// The address of a next page, if it lies where the token may go: same origin, under `/v1.0`.
    fn page_address(&self, link: &str) -> Option<Url> {
        let address = Url::parse(link).ok()?;
        let ours = address.origin() == self.root.origin()
            && address.path().starts_with(self.root.path())
            && address.username().is_empty()
            && address.password().is_none();
        ours.then_some(address)
    }
}

/// Names the place without its query, which may hold anything.
fn foreign(asked: &str, link: &str) -> Error {
    let place = Url::parse(link).ok().map(|url| url.origin().ascii_serialization());
    Error::ForeignPage {
        asked: asked.to_owned(),
        place: place.unwrap_or_else(|| "–".to_owned()),
    }
}
