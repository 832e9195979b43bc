//! A whole check against answers as Graph gives them.

use microsoft::graph::{
    Error,
    check::{self, Part, Questions},
};
use readiness::{
    cloud::Cloud,
    evidence::{Answer, TenantEvidence},
    ids::TenantId,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::stand_in::{Item, Said, StandIn};

const MAGO: &str = "17781659-6867-4c77-9ba3-40670305181c";
const ELIGIBLE: &str = "/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')";
const ACS: &str = "1fd5118e-2576-4263-8130-9503064c837a";

fn questions(account: Option<&str>) -> Questions {
    Questions {
        tenant: TenantId(Uuid::from_u128(1)),
        cloud: Cloud::Worldwide,
        region_sub_scope: None,
        mago: MAGO.parse().unwrap(),
        acs: ACS.parse().unwrap(),
        account: account.map(str::to_owned),
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn not_found() -> Item {
    Item::new(
        404,
        json!({ "error": { "code": "Request_ResourceNotFound", "message": "Not there." } }),
    )
}

fn refused() -> Item {
    Item::new(
        403,
        json!({ "error": { "code": "Authorization_RequestDenied", "message": "Insufficient privileges." } }),
    )
}

fn principal(number: u128, app_id: &str, assignment: bool) -> Item {
    Item::new(
        200,
        json!({ "id": id(number), "appId": app_id, "displayName": null, "accountEnabled": true, "appRoleAssignmentRequired": assignment,
                "disabledByMicrosoftStatus": null, "verifiedPublisher": { "displayName": null } }),
    )
}

fn user(number: u128, name: &str) -> Item {
    Item::new(
        200,
        json!({ "id": id(number), "userPrincipalName": name, "accountEnabled": true, "userType": "Member", "usageLocation": null,
                "assignedPlans": [], "licenseAssignmentStates": null }),
    )
}

/// A tenant where everything is there; the address says what is asked.
fn ready(url: &str) -> Item {
    let path = url.split('?').next().unwrap();
    match path {
        "/organization" => Item::new(
            200,
            json!({ "value": [{ "id": id(1), "displayName": "Harbour Works" }] }),
        ),
        "/me" => user(10, "ada.admin@harbourworks.example"),
        "/me/transitiveMemberOf/microsoft.graph.directoryRole" => Item::new(
            200,
            json!({ "value": [{ "id": id(11), "displayName": "Global Reader", "roleTemplateId": "f2ef992c-3afb-46b9-b7cf-a126ee74c451" }] }),
        ),
        "/subscribedSkus" => Item::new(
            200,
            json!({ "value": [{ "skuId": id(20), "consumedUnits": null, "prepaidUnits": { "enabled": 5 } }] }),
        ),
        "/policies/authorizationPolicy" | "/policies/adminConsentRequestPolicy" | ELIGIBLE => refused(),
        path if path.ends_with("getTeamsLicensingDetails") => Item::new(200, json!({ "hasTeamsLicense": true })),
        path if path.ends_with("licenseDetails") => Item::new(200, json!({ "value": [] })),
        path if path.ends_with("oauth2PermissionGrants") => Item::new(200, json!({ "value": [] })),
        path if path.contains(ACS) => principal(30, ACS, false),
        path if path.contains(MAGO) => principal(31, MAGO, false),
        path if path.contains("00000003-0000-0000-c000-000000000000") => {
            principal(32, "00000003-0000-0000-c000-000000000000", false)
        }
        "/users/room.pier%40harbourworks.example" => user(12, "room.pier@harbourworks.example"),
        _ => not_found(),
    }
}

async fn check(cloud: &StandIn, account: Option<&str>) -> Result<TenantEvidence, Error> {
    check::tenant(&cloud.graph(), &questions(account), |_| ()).await
}

/// A tenant as `ready` has it, but for what `other` says.
async fn cloud(other: impl Fn(&str) -> Option<Item> + Send + Sync + 'static) -> StandIn {
    StandIn::start(move |seen| seen.answer_items(|url| other(url).unwrap_or_else(|| ready(url)))).await
}

#[tokio::test]
async fn a_check_is_one_batch() {
    let cloud = cloud(|_| None).await;

    let evidence = check(&cloud, Some("room.pier@harbourworks.example")).await.unwrap();

    assert_eq!(cloud.targets(), ["POST /v1.0/$batch"]);
    assert!(matches!(&evidence.account.user.answer, Answer::Found(user) if user.id.0 == id(12)));
    assert!(matches!(&evidence.me.answer, Answer::Found(user) if user.id.0 == id(10)));
    assert!(matches!(&evidence.acs.answer, Answer::Found(principal) if principal.id.0 == id(30)));
    assert!(matches!(&evidence.consent_policy.answer, Answer::Refused(problem) if problem.code == "graph-forbidden"));
    assert_eq!(evidence.acs_assignments.answer, Answer::NotAsked);
    assert_eq!(
        evidence.acs.source.asked,
        format!("GET /v1.0/servicePrincipals(appId='{ACS}')")
    );
}

#[tokio::test]
async fn without_a_name_the_account_is_whoever_signed_in() {
    let cloud = cloud(|_| None).await;

    let evidence = check(&cloud, None).await.unwrap();

    assert_eq!(evidence.account.named, None);
    assert_eq!(evidence.account.user, evidence.me);
    let urls: Vec<_> = cloud.seen()[0].items().into_iter().map(|(_, url)| url).collect();
    assert!(urls.contains(&"/me/licenseDetails".to_owned()), "{urls:?}");
}

#[tokio::test]
async fn roles_to_activate_are_read_where_they_are_readable() {
    let role = "62e90394-69f5-4237-9190-012177145e10";
    let told = json!({ "value": [{ "roleDefinitionId": role, "directoryScopeId": "/" }] });
    let readable = cloud(move |url| url.starts_with(ELIGIBLE).then(|| Item::new(200, told.clone()))).await;
    let unlicensed =
        json!({ "error": { "code": "AadPremiumLicenseRequired", "message": "The tenant needs a license." } });
    let without_pim = cloud(move |url| url.starts_with(ELIGIBLE).then(|| Item::new(400, unlicensed.clone()))).await;
    let usual = cloud(|_| None).await;

    let read = check(&readable, None).await.unwrap().my_eligible_roles.answer;
    let unlicensed = check(&without_pim, None).await.unwrap().my_eligible_roles.answer;
    let refused = check(&usual, None).await.unwrap().my_eligible_roles.answer;

    assert!(matches!(read, Answer::Found(roles) if roles[0].role_definition_id.to_string() == role));
    assert!(matches!(unlicensed, Answer::Failed(_)), "{unlicensed:?}");
    assert!(matches!(refused, Answer::Refused(problem) if problem.code == "graph-forbidden"));
}

#[tokio::test]
async fn each_item_is_judged_alone() {
    let cloud = cloud(|url| match url.split('?').next().unwrap() {
        path if path.ends_with("oauth2PermissionGrants") => Some(refused()),
        path if path.contains(ACS) => Some(not_found()),
        path if path.contains(MAGO) => Some(Item::new(200, json!({ "id": "not a GUID" }))),
        "/me" | "/me/transitiveMemberOf/microsoft.graph.directoryRole" => Some(not_found()),
        _ => None,
    })
    .await;

    let evidence = check(&cloud, Some("room.pier@harbourworks.example")).await.unwrap();

    assert_eq!(evidence.acs.answer, Answer::NotFound);
    assert!(matches!(evidence.mago_grants.answer, Answer::Refused(_)));
    assert!(matches!(&evidence.mago.answer, Answer::Failed(problem) if problem.code == "graph-unreadable"));
    assert_eq!(evidence.me.answer, Answer::NotFound);
    assert_eq!(evidence.my_roles.answer, Answer::NotFound);
    assert!(matches!(evidence.organization.answer, Answer::Found(_)));
}

#[tokio::test]
async fn roles_without_their_template_are_hidden_not_unreadable() {
    let cloud = cloud(|url| {
        url.contains("directoryRole").then(|| {
            Item::new(
                200,
                json!({ "value": [{ "id": id(11), "displayName": null, "roleTemplateId": null }] }),
            )
        })
    })
    .await;

    let evidence = check(&cloud, None).await.unwrap();

    assert!(matches!(&evidence.my_roles.answer, Answer::Refused(problem) if problem.code == "graph-hidden"));
}

#[tokio::test]
async fn assignments_and_groups_are_asked_for_only_where_assignment_is_required() {
    let cloud = StandIn::start(
        |seen| match (seen.method.as_str(), seen.target.split('?').next().unwrap()) {
            ("POST", _) => seen.answer_items(|url| match url {
                url if url.contains(MAGO) && !url.contains("Grants") => principal(31, MAGO, true),
                url => ready(url),
            }),
            (_, path) if path.ends_with("appRoleAssignedTo") => Said::json(
                200,
                &json!({ "value": [{ "principalId": id(50), "principalType": "Group" }] }),
            ),
            (_, path) if path.ends_with("/users/room.pier%40harbourworks.example/memberOf") => Said::json(
                200,
                &json!({ "value": [{ "@odata.type": "#microsoft.graph.group", "id": id(50) }] }),
            ),
            (_, path) => panic!("{path}"),
        },
    )
    .await;

    let evidence = check(&cloud, Some("room.pier@harbourworks.example")).await.unwrap();

    assert!(
        matches!(&evidence.mago_assignments.answer, Answer::Found(assigned) if assigned[0].principal_id.0 == id(50))
    );
    assert!(matches!(&evidence.account_groups.answer, Answer::Found(groups) if groups[0].0 == id(50)));
    assert_eq!(evidence.acs_assignments.answer, Answer::NotAsked);
    assert_eq!(cloud.seen().len(), 3);
}

#[tokio::test]
async fn a_negative_waits_for_the_last_page() {
    let grant = |number| json!({ "clientId": id(31), "consentType": "AllPrincipals", "resourceId": id(number), "scope": " User.Read" });
    let cloud = StandIn::start(move |seen| match seen.method.as_str() {
        "POST" => {
            let next = format!("http://{}/v1.0/more", seen.headers["host"].to_str().unwrap());
            seen.answer_items(move |url| {
                if url.contains("Grants") {
                    Item::new(200, json!({ "value": [], "@odata.nextLink": next }))
                } else {
                    ready(url)
                }
            })
        }
        _ => Said::json(200, &json!({ "value": [grant(32)] })),
    })
    .await;

    let evidence = check(&cloud, None).await.unwrap();

    assert!(matches!(&evidence.mago_grants.answer, Answer::Found(grants) if grants.len() == 1));
    assert_eq!(cloud.targets(), ["POST /v1.0/$batch", "GET /v1.0/more"]);
}

#[tokio::test]
async fn evidence_of_another_tenant_is_an_error() {
    let other = || Item::new(200, json!({ "value": [{ "id": id(2), "displayName": "Fabrica" }] }));
    let cloud = cloud(move |url| url.starts_with("/organization").then(other)).await;

    let error = check(&cloud, None).await.unwrap_err();

    assert!(
        matches!(error, Error::OtherTenant { answered, .. } if answered.0 == id(2)),
        "{error:?}"
    );
}

#[tokio::test]
async fn progress_tells_of_each_answer_with_the_evidence_so_far() {
    let cloud = StandIn::start(|seen| {
        let first = seen.number == 0;
        seen.answer_items(|url| match url.split('?').next().unwrap() {
            path if first && path.contains(ACS) => Item::new(429, Value::Null).header("retry-after", "0"),
            _ => ready(url),
        })
    })
    .await;
    let mut told = Vec::new();

    let listen = |news: check::Progress<'_>| {
        let acs_is_known = !matches!(news.evidence.acs.answer, Answer::NotAsked);
        told.push((news.part, news.answered, news.asked, acs_is_known));
    };
    check::tenant(&cloud.graph(), &questions(None), listen).await.unwrap();

    assert_eq!(told.len(), 13);
    assert_eq!(told[0], (Part::Organization, 1, 13, false));
    assert_eq!(told[12], (Part::Acs, 13, 13, true));
}

#[tokio::test]
async fn a_check_runs_on_a_task_of_its_own() {
    let cloud = cloud(|_| None).await;
    let (graph, questions) = (cloud.graph(), questions(None));

    let checking = tokio::spawn(async move { check::tenant(&graph, &questions, |_| ()).await });

    assert!(checking.await.unwrap().is_ok());
}
