//! Azure CLI, a client of Microsoft's own that needs nobody's consent, and what it asks after signing in.

use demo_cloud::scenario::apps::{AZURE, AZURE_CLI};

use crate::support::{ADMIN, Cloud, MEMBER, code_of, text};

const AZURE_SCOPE: &str = "https://management.core.windows.net//.default openid profile offline_access";
const GRAPH_SCOPE: &str = "https://graph.microsoft.com//.default";

#[tokio::test]
async fn azure_cli_signs_anybody_in_without_consent() {
    let cloud = Cloud::start("acs-missing").await;
    let before = cloud.tenant(|tenant| (tenant.grants.len(), tenant.service_principals.len()));

    let tokens = cloud.sign_in(MEMBER, AZURE_CLI, AZURE_SCOPE).await;
    let (status, graph) = cloud
        .refresh(AZURE_CLI, text(&tokens, "refresh_token"), GRAPH_SCOPE)
        .await;

    assert_eq!(status, 200, "{graph}");
    let scopes: Vec<&str> = text(&graph, "scope").split(' ').collect();
    assert!(scopes.contains(&"Application.ReadWrite.All"), "{scopes:?}");
    let after = cloud.tenant(|tenant| (tenant.grants.len(), tenant.service_principals.len()));
    assert_eq!(after, before);
}

#[tokio::test]
async fn azure_cli_is_given_nothing_beyond_what_it_holds() {
    let cloud = Cloud::start("acs-missing").await;
    let tokens = cloud.sign_in(ADMIN, AZURE_CLI, AZURE_SCOPE).await;

    let (_, refused) = cloud
        .refresh(AZURE_CLI, text(&tokens, "refresh_token"), "Mail.Read")
        .await;
    cloud
        .visit(ADMIN, &cloud.authorize(AZURE_CLI, &[("scope", "openid Mail.Read")]))
        .await;

    assert_eq!(code_of(&refused), 65_002);
    let description = cloud.answer("error_description").unwrap();
    assert!(description.starts_with("AADSTS65002: "), "{description}");
}

#[tokio::test]
async fn an_organisation_without_subscriptions_has_an_empty_list_of_them() {
    let cloud = Cloud::start("acs-missing").await;
    let tokens = cloud.sign_in(ADMIN, AZURE_CLI, AZURE_SCOPE).await;
    let (_, graph) = cloud
        .refresh(AZURE_CLI, text(&tokens, "refresh_token"), GRAPH_SCOPE)
        .await;
    let ask = async |path: &str, token: &str| {
        let asked = cloud.http.get(cloud.url(path)).bearer_auth(token);
        let response = asked.send().await.unwrap();
        let status = response.status().as_u16();
        (status, response.json::<serde_json::Value>().await.unwrap())
    };

    let token = text(&tokens, "access_token");
    let (status, list) = ask("subscriptions?api-version=2022-12-01", token).await;
    let (without_version, _) = ask("subscriptions", token).await;
    let (with_other_token, refused) = ask("subscriptions?api-version=2022-12-01", text(&graph, "access_token")).await;

    assert_eq!((status, &list["value"]), (200, &serde_json::json!([])));
    assert_eq!((without_version, with_other_token), (400, 401));
    assert_eq!(refused["error"]["code"], "InvalidAuthenticationTokenAudience");
    let asked = cloud
        .server
        .log()
        .into_iter()
        .rfind(|entry| entry.path == "/subscriptions");
    assert_eq!(asked.unwrap().status, 401);
}

#[tokio::test]
async fn azure_itself_is_a_resource_of_every_organisation() {
    let cloud = Cloud::start("acs-missing").await;

    let tokens = cloud.sign_in(ADMIN, AZURE_CLI, AZURE_SCOPE).await;

    let access = cloud
        .server
        .simulation()
        .access_tokens()
        .find(text(&tokens, "access_token"))
        .unwrap();
    assert_eq!((access.audience, access.client), (AZURE, AZURE_CLI));
    assert!(cloud.tenant(|tenant| tenant.service_principal(AZURE).is_none()));
}
