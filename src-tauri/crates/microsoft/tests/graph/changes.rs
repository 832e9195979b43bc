//! Creating the ACS service principal with a confirmation, and only so.

use microsoft::graph::{
    Change, Error,
    create::{self, Created, Stage},
};
use readiness::{ids::AppId, problem::Problem};
use serde_json::{Value, json};

use crate::stand_in::{Said, Seen, StandIn};

fn acs() -> AppId {
    "1fd5118e-2576-4263-8130-9503064c837a".parse().unwrap()
}

async fn create(cloud: &StandIn) -> Result<Created, Error> {
    create::service_principal(
        &cloud.graph(),
        acs(),
        Change::create_service_principal(acs()).confirm(),
        |_| (),
    )
    .await
}

fn principal() -> Value {
    json!({ "id": "11111111-2222-3333-4444-555555555555", "appId": acs(), "accountEnabled": true, "verifiedPublisher": null })
}

fn not_found() -> Said {
    Said::json(
        404,
        &json!({ "error": { "code": "Request_ResourceNotFound", "message": "Not there." } }),
    )
}

fn refused(status: u16, code: &str, details: &Value) -> Said {
    Said::json(
        status,
        &json!({ "error": { "code": code, "message": "No.", "details": details } }),
    )
}

/// Answers the change with `change`, and shows the principal from the `visible`th request on.
async fn cloud(change: fn() -> Said, visible: usize) -> StandIn {
    StandIn::start(move |seen: &Seen| match seen.method.as_str() {
        "POST" => change(),
        _ if seen.number >= visible => Said::json(200, &principal()),
        _ => not_found(),
    })
    .await
}

const GET: &str = "GET /v1.0/servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')?$select=id,appId,displayName,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus,verifiedPublisher";
const POST: &str = "POST /v1.0/servicePrincipals";

#[tokio::test]
async fn what_is_there_is_not_created_again() {
    let cloud = cloud(|| panic!("nothing may be sent"), 0).await;

    let created = create(&cloud).await.unwrap();

    assert!(matches!(created, Created::WasThere(_)), "{created:?}");
    assert_eq!(cloud.targets(), [GET]);
}

#[tokio::test]
async fn a_missing_principal_is_created_and_seen() {
    let cloud = cloud(|| Said::json(201, &principal()), 2).await;
    let mut stages = Vec::new();

    let confirmation = Change::create_service_principal(acs()).confirm();
    let created = create::service_principal(&cloud.graph(), acs(), confirmation, |stage| stages.push(stage))
        .await
        .unwrap();

    assert!(matches!(created, Created::IsThere(_)), "{created:?}");
    assert_eq!(cloud.targets(), [GET, POST, GET]);
    assert_eq!(cloud.seen()[1].body, json!({ "appId": acs() }));
    assert_eq!(stages, [Stage::Looking, Stage::Creating, Stage::Waiting { looks: 1 }]);
}

#[tokio::test]
async fn somebody_who_was_faster_is_no_failure() {
    let cloud = cloud(
        || refused(409, "Request_MultipleObjectsWithSameKeyValue", &json!([])),
        2,
    )
    .await;

    assert!(matches!(create(&cloud).await.unwrap(), Created::IsThere(_)));
}

#[tokio::test]
async fn an_application_that_the_cloud_does_not_know_means_the_wrong_cloud() {
    let unknown = || {
        refused(
            400,
            "Request_BadRequest",
            &json!([{ "code": "NoBackingApplicationObject" }]),
        )
    };
    let cloud = cloud(unknown, usize::MAX).await;

    let created = create(&cloud).await.unwrap();

    assert!(matches!(created, Created::WrongCloud(Problem { code, .. }) if code == "graph-wrong-cloud"));
    assert_eq!(cloud.targets(), [GET, POST]);
}

#[tokio::test]
async fn a_refusal_is_said_and_the_change_is_not_repeated() {
    let cloud = cloud(|| refused(403, "Authorization_RequestDenied", &json!([])), usize::MAX).await;

    let created = create(&cloud).await.unwrap();

    assert!(matches!(created, Created::Refused(Problem { code, .. }) if code == "graph-forbidden"));
    assert_eq!(cloud.targets(), [GET, POST]);
}

#[tokio::test]
async fn a_lost_answer_is_looked_up_and_never_sent_again() {
    let cloud = cloud(
        || Said {
            status: 502,
            headers: vec![],
            body: "<html>bad gateway</html>".to_owned(),
        },
        2,
    )
    .await;

    let created = create(&cloud).await.unwrap();

    assert!(matches!(created, Created::IsThere(_)), "{created:?}");
    assert_eq!(cloud.targets(), [GET, POST, GET]);
}

#[tokio::test]
async fn a_change_that_met_an_error_of_the_server_is_never_sent_again() {
    let cloud = cloud(|| refused(500, "InternalServerError", &json!([])), 2).await;

    let created = create(&cloud).await.unwrap();

    assert!(matches!(created, Created::IsThere(_)), "{created:?}");
    assert_eq!(cloud.targets(), [GET, POST, GET]);
}

#[tokio::test]
async fn nothing_is_sent_when_the_tenant_cannot_be_looked_at() {
    let cloud = StandIn::start(|_| refused(403, "Authorization_RequestDenied", &json!([]))).await;

    let created = create(&cloud).await.unwrap();

    assert!(matches!(created, Created::Refused(_)), "{created:?}");
    assert_eq!(cloud.targets(), [GET]);
}

#[tokio::test]
async fn a_confirmation_for_another_application_permits_nothing() {
    let cloud = cloud(|| panic!("nothing may be sent"), usize::MAX).await;
    let other = AppId(uuid::Uuid::from_u128(7));

    let confirmation = Change::create_service_principal(other).confirm();
    let error = create::service_principal(&cloud.graph(), acs(), confirmation, |_| ())
        .await
        .unwrap_err();

    assert_eq!(Problem::from(&error).code, "graph-other-change");
    assert_eq!(cloud.targets(), [""; 0]);
}

#[tokio::test]
async fn a_change_is_sent_once_even_when_graph_is_busy() {
    let cloud = cloud(|| Said::json(429, &Value::Null).header("retry-after", "0"), usize::MAX).await;

    let error = create(&cloud).await.unwrap_err();

    assert_eq!(Problem::from(&error).code, "graph-throttled");
    assert_eq!(cloud.targets(), [GET, POST]);
}
