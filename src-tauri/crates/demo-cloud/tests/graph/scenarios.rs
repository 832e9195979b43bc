//! Every scenario starts and answers what its name promises.

use demo_cloud::scenario;
use serde_json::Value;

use crate::support::{READ, client_of, start};

const ACS: &str = "servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')";
const MAGO: &str = "servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')";

#[tokio::test]
async fn every_scenario_answers_a_whole_check_in_one_batch() {
    let mut table = String::new();
    for scenario in scenario::all() {
        let server = start(scenario.name).await;
        server
            .simulation()
            .change(|world| world.behaviour = demo_cloud::model::Behaviour::default());
        let client = client_of(&server, scenario.tenant, scenario.administrator, READ);

        let account = scenario.account.replace('#', "%23");
        let user = format!("users/{account}?$select=id,accountEnabled,userType");
        let licences = format!("users/{account}/licenseDetails");
        let teams = format!("users/{account}/licenseDetails/getTeamsLicensingDetails");
        let grants = format!("{MAGO}/oauth2PermissionGrants");
        let answers = client
            .batch(&["organization", ACS, MAGO, &grants, "me", &user, &licences, &teams])
            .await;

        table.push_str(&line(scenario.name, &answers));
    }
    insta::assert_snapshot!(table);
}

/// One scenario as a line: what each question brought.
fn line(name: &str, answers: &[Value]) -> String {
    let principal = |answer: &Value| match answer["status"].as_u64() {
        Some(200) if answer["body"]["accountEnabled"] == false => "disabled".to_owned(),
        Some(200) if answer["body"]["appRoleAssignmentRequired"] == true => "assignment".to_owned(),
        status => status.unwrap_or_default().to_string(),
    };
    let grants = answers[3]["body"]["value"].as_array().map_or_else(
        || answers[3]["status"].to_string(),
        |grants| {
            grants
                .iter()
                .map(|grant| grant["consentType"].as_str().unwrap())
                .collect::<Vec<_>>()
                .join("+")
        },
    );
    let products = answers[6]["body"]["value"].as_array().map_or_else(
        || answers[6]["status"].to_string(),
        |held| {
            held.iter()
                .map(|held| held["skuPartNumber"].as_str().unwrap())
                .collect::<Vec<_>>()
                .join("+")
        },
    );
    format!(
        "{name}: ACS {}, Mago {}, grants [{grants}], me {}, account {}{}, licences [{products}], Teams {}\n",
        principal(&answers[1]),
        principal(&answers[2]),
        answers[4]["status"],
        answers[5]["status"],
        if answers[5]["body"]["accountEnabled"] == false {
            " blocked"
        } else {
            ""
        },
        answers[7]["body"]["hasTeamsLicense"],
    )
}

#[tokio::test]
async fn two_hundred_rooms_are_asked_for_fifteen_at_a_time() {
    let server = start("two-hundred-rooms").await;
    let client = client_of(&server, "harbourworks.example", "ada.admin@harbourworks.example", READ);
    let names: Vec<String> = (1..=15)
        .map(|number| format!("'room.{number:03}@harbourworks.example'"))
        .collect();

    let address = format!(
        "users?$filter=userPrincipalName in ({})&$select=userPrincipalName,assignedPlans",
        names.join(",")
    );
    let (status, body) = client.get(&address).await;

    assert_eq!(status, 200);
    assert_eq!(body["value"].as_array().unwrap().len(), 15);
}

#[tokio::test]
async fn a_partner_lists_three_hundred_customers() {
    let server = start("three-hundred-customers").await;
    let client = client_of(
        &server,
        "beacon.example",
        "tess.tech@beacon.example",
        &["DelegatedAdminRelationship.Read.All"],
    );

    let (status, body) = client.get("tenantRelationships/delegatedAdminCustomers?$top=300").await;

    assert_eq!(status, 200);
    assert_eq!(body["value"].as_array().unwrap().len(), 300);
    assert!(
        body["@odata.nextLink"].is_string(),
        "two more customers are on the next page"
    );
}
