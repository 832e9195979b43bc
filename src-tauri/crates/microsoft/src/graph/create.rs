//! "Create it for me": makes a missing service principal, and looks until the tenant shows it.

use readiness::{
    evidence::{Answer, Observed, ServicePrincipal},
    ids::AppId,
    problem::Problem,
};

use super::{Change, Confirmation, Graph, error::Error};

/// Graph's code for an application id that this cloud does not know.
const NO_BACKING_APPLICATION: &str = "NoBackingApplicationObject";

/// How creating a service principal ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Created {
    /// It was there before anything was sent.
    WasThere(Observed<ServicePrincipal>),
    /// It is there now.
    IsThere(Observed<ServicePrincipal>),
    /// Graph took the change, and no reader sees it yet; this is the last look.
    NotVisibleYet(Observed<ServicePrincipal>),
    /// The application is not known in this cloud.
    WrongCloud(Problem),
    /// The account may not look or may not create: an application administrator can.
    Refused(Problem),
    /// Whether it is there could not be told beforehand, so nothing was sent.
    CouldNotLook(Problem),
}

/// What the flow is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looks first, since somebody else may have been faster.
    Looking,
    /// Sends the change.
    Creating,
    /// Waits to see it; directory reads lag behind writes.
    Waiting {
        /// Looks since the change was sent.
        looks: u32,
    },
}

/// Creates the service principal of `app_id`, if a fresh look finds none, with a confirmation of exactly that change.
///
/// The change is sent once. When its answer is lost, the tenant is looked at instead of asking again. Dropping the future
/// may leave a change that was made: look again afterwards.
pub async fn service_principal(
    graph: &Graph,
    app_id: AppId,
    confirmation: Confirmation,
    mut progress: impl FnMut(Stage),
) -> Result<Created, Error> {
    if *confirmation.change() != Change::create_service_principal(app_id) {
        let confirmed = confirmation.change().to_string();
        return Err(Error::OtherChange { confirmed });
    }
    progress(Stage::Looking);
    let now = graph.service_principal(app_id).await?;
    match now.answer {
        Answer::Found(_) => return Ok(Created::WasThere(now)),
        Answer::Refused(problem) => return Ok(Created::Refused(problem)),
        Answer::Failed(problem) => return Ok(Created::CouldNotLook(problem)),
        Answer::NotFound | Answer::NotAsked => {}
    }
    progress(Stage::Creating);
    match outcome(graph.change(confirmation).await) {
        Outcome::Taken => look_again(graph, app_id, progress).await,
        Outcome::Ended(created) => Ok(*created),
        Outcome::Unknown(error) => look_for_lost(graph, app_id, error, progress).await,
        Outcome::Failed(error) => Err(error),
    }
}

/// What the answer to the change means.
enum Outcome {
    Taken,
    Ended(Box<Created>),
    Unknown(Error),
    Failed(Error),
}

/// Sorts the answers as Graph gives them (`serviceprincipal-post-serviceprincipals`); 409 means that it exists.
fn outcome(sent: Result<u16, Error>) -> Outcome {
    match sent {
        Ok(_) => Outcome::Taken,
        Err(Error::Unexpected(refusal)) if refusal.status == 409 => Outcome::Taken,
        Err(error) if is_unknown_here(&error) => Outcome::Ended(Box::new(Created::WrongCloud(wrong_cloud(&error)))),
        Err(error @ Error::Forbidden(_)) => Outcome::Ended(Box::new(Created::Refused(Problem::from(&error)))),
        Err(error) if error.is_refusal() => Outcome::Failed(error),
        Err(error) => Outcome::Unknown(error),
    }
}

fn is_unknown_here(error: &Error) -> bool {
    matches!(error, Error::Unexpected(refusal) if refusal.status == 400 && refusal.names(NO_BACKING_APPLICATION))
}

fn wrong_cloud(error: &Error) -> Problem {
    Problem {
        code: "graph-wrong-cloud".to_owned(),
        ..Problem::from(error)
    }
}

/// Waits for readers to see what Graph took.
async fn look_again(graph: &Graph, app_id: AppId, mut progress: impl FnMut(Stage)) -> Result<Created, Error> {
    let mut looks = 0;
    let looked = |_: &Observed<ServicePrincipal>| {
        looks += 1;
        progress(Stage::Waiting { looks });
    };
    let last = graph.wait_until_visible(app_id, looked).await?;
    Ok(match last.answer {
        Answer::Found(_) => Created::IsThere(last),
        Answer::NotFound | Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => Created::NotVisibleYet(last),
    })
}

/// Looks whether a change was made whose answer never came.
async fn look_for_lost(
    graph: &Graph,
    app_id: AppId,
    lost: Error,
    progress: impl FnMut(Stage),
) -> Result<Created, Error> {
    match look_again(graph, app_id, progress).await {
        Ok(Created::IsThere(seen)) => Ok(Created::IsThere(seen)),
        Ok(_) | Err(_) => Err(Error::UnknownOutcome {
            asked: "POST /v1.0/servicePrincipals".to_owned(),
            source: Box::new(lost),
        }),
    }
}
