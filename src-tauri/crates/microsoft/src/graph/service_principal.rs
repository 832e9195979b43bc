//! One service principal: looking once, and watching until it shows.

use std::time::Duration;

use readiness::{
    evidence::{Answer, Observed, ServicePrincipal},
    ids::AppId,
};
use tokio::time::Instant;

use super::{Get, Graph, answer, error::Error};

/// What is asked of a principal.
pub(crate) const PROPERTIES: [&str; 7] = [
    "id",
    "appId",
    "displayName",
    "accountEnabled",
    "appRoleAssignmentRequired",
    "disabledByMicrosoftStatus",
    "verifiedPublisher",
];

/// Pauses between looks, in seconds; the last one repeats.
const PAUSES: [u64; 5] = [2, 4, 8, 15, 30];

/// Replication between regions is over by then, or something else is wrong.
const WATCHED: Duration = Duration::from_secs(300);

impl Graph {
    /// Looks for the service principal that stands for `app_id` in the tenant.
    pub async fn service_principal(&self, app_id: AppId) -> Result<Observed<ServicePrincipal>, Error> {
        let question = Get::service_principal(app_id).select(&PROPERTIES);
        Ok(answer::thing(self.get(&question).await?))
    }

    /// Looks until the principal shows, or for five minutes, with longer and longer pauses.
    ///
    /// Directory reads lag behind writes, so that "not found" is "not yet" here. `looked` hears every look, the last one
    /// included. Returns the last look; an error is a refused token, or a connection that stayed broken to the end.
    pub async fn wait_until_visible(
        &self,
        app_id: AppId,
        looked: impl FnMut(&Observed<ServicePrincipal>),
    ) -> Result<Observed<ServicePrincipal>, Error> {
        until_visible(|| self.service_principal(app_id), looked).await
    }
}

/// The watch itself, over any way of looking.
async fn until_visible<Look: Future<Output = Result<Observed<ServicePrincipal>, Error>>>(
    look: impl Fn() -> Look,
    mut looked: impl FnMut(&Observed<ServicePrincipal>),
) -> Result<Observed<ServicePrincipal>, Error> {
    let ends = Instant::now() + WATCHED;
    let mut pauses = PAUSES.into_iter().chain(std::iter::repeat(PAUSES[4]));
    loop {
        let look = look().await;
        if let Ok(seen) = &look {
            looked(seen);
        }
        let pause = Duration::from_secs(pauses.next().unwrap_or(PAUSES[4]));
        if is_final(&look) || Instant::now() + pause > ends {
            return look;
        }
        tokio::time::sleep(pause).await;
    }
}

/// Tells whether another look would bring the same.
fn is_final(look: &Result<Observed<ServicePrincipal>, Error>) -> bool {
    match look {
        Ok(seen) => match seen.answer {
            Answer::Found(_) | Answer::Refused(_) => true,
            Answer::NotFound | Answer::Failed(_) | Answer::NotAsked => false,
        },
        Err(error) => !error.is_passing(),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use readiness::{
        evidence::Source,
        ids::ObjectId,
        problem::{Problem, Retry},
    };

    use super::*;

    fn seen(answer: Answer<ServicePrincipal>) -> Observed<ServicePrincipal> {
        let source = Source {
            asked: "GET /v1.0/servicePrincipals".to_owned(),
            at: "2026-11-23T12:00:00Z".parse().unwrap(),
            request_id: None,
        };
        Observed { answer, source }
    }

    fn principal() -> ServicePrincipal {
        ServicePrincipal {
            id: ObjectId(uuid::Uuid::from_u128(1)),
            app_id: AppId(uuid::Uuid::from_u128(2)),
            display_name: None,
            account_enabled: Some(true),
            app_role_assignment_required: None,
            disabled_by_microsoft_status: None,
            verified_publisher: None,
        }
    }

    /// The seconds at which the tenant is looked at, while it answers with `answers` and then with the last one again.
    async fn seconds_of_looks(answers: Vec<Answer<ServicePrincipal>>) -> (Vec<u64>, Answer<ServicePrincipal>) {
        let begun = Instant::now();
        let place = Cell::new(0);
        let mut seconds = Vec::new();
        let look = async || {
            let answer = answers[place.get().min(answers.len() - 1)].clone();
            place.set(place.get() + 1);
            Ok(seen(answer))
        };

        let last = until_visible(look, |_| seconds.push(begun.elapsed().as_secs()))
            .await
            .unwrap();

        (seconds, last.answer)
    }

    #[tokio::test(start_paused = true)]
    async fn a_principal_that_shows_late_is_waited_for() {
        let answers = vec![
            Answer::NotFound,
            Answer::NotFound,
            Answer::NotFound,
            Answer::Found(principal()),
        ];

        let (seconds, last) = seconds_of_looks(answers).await;

        assert_eq!(seconds, [0, 2, 6, 14]);
        assert_eq!(last, Answer::Found(principal()));
    }

    #[tokio::test(start_paused = true)]
    async fn after_five_minutes_it_is_still_not_there() {
        let (seconds, last) = seconds_of_looks(vec![Answer::NotFound]).await;

        assert_eq!(seconds, [0, 2, 6, 14, 29, 59, 89, 119, 149, 179, 209, 239, 269, 299]);
        assert_eq!(last, Answer::NotFound);
    }

    #[tokio::test(start_paused = true)]
    async fn an_outage_is_not_an_answer_but_a_refusal_is() {
        let outage = Answer::Failed(Problem::new("graph-unavailable", Retry::Now));
        let refusal = Answer::Refused(Problem::new("graph-forbidden", Retry::Never));

        let (seconds, last) = seconds_of_looks(vec![outage, refusal.clone(), Answer::Found(principal())]).await;

        assert_eq!(seconds, [0, 2]);
        assert_eq!(last, refusal);
    }
}
