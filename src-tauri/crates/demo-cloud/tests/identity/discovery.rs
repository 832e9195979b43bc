//! What can be learnt without signing in.

use serde_json::Value;

use crate::support::{Cloud, TENANT, code_of, text};

async fn configuration(cloud: &Cloud, tenant: &str, headers: &[(&str, &str)]) -> (u16, Value) {
    let mut request = cloud
        .http
        .get(cloud.url(&format!("{tenant}/v2.0/.well-known/openid-configuration")));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

#[tokio::test]
async fn a_domain_and_an_id_lead_to_the_same_tenant() {
    let cloud = Cloud::start("ready").await;
    let id = cloud.tenant(|tenant| tenant.id.to_string());

    let (_, by_domain) = configuration(&cloud, TENANT, &[]).await;
    let (_, by_id) = configuration(&cloud, &id.to_uppercase(), &[]).await;

    assert_eq!(by_domain, by_id);
    let base = cloud.server.base_url();
    assert_eq!(text(&by_domain, "issuer"), format!("{base}/{id}/v2.0"));
    assert_eq!(
        text(&by_domain, "token_endpoint"),
        format!("{base}/{id}/oauth2/v2.0/token")
    );
    assert_eq!(text(&by_domain, "jwks_uri"), format!("{base}/{id}/discovery/v2.0/keys"));
    assert_eq!(text(&by_domain, "tenant_region_scope"), "EU");
    assert_eq!(format!("http://{}", text(&by_domain, "msgraph_host")), base);
}

#[tokio::test]
async fn organizations_and_common_leave_the_tenant_open() {
    let cloud = Cloud::start("ready").await;
    for name in ["organizations", "common"] {
        let (_, document) = configuration(&cloud, name, &[]).await;
        let base = cloud.server.base_url();
        assert_eq!(text(&document, "issuer"), format!("{base}/{{tenantid}}/v2.0"));
        assert_eq!(
            text(&document, "token_endpoint"),
            format!("{base}/{name}/oauth2/v2.0/token")
        );
        assert_eq!(document["tenant_region_scope"], Value::Null);
    }
}

#[tokio::test]
async fn addresses_follow_the_terminator_in_front() {
    let cloud = Cloud::start("ready").await;
    let id = cloud.tenant(|tenant| tenant.id.to_string());
    let headers = [("host", "login.microsoftonline.com"), ("x-forwarded-proto", "https")];

    let (_, document) = configuration(&cloud, TENANT, &headers).await;

    let expected = format!("https://login.microsoftonline.com/{id}/v2.0");
    assert_eq!(text(&document, "issuer"), expected);
    assert_eq!(text(&document, "cloud_instance_name"), "microsoftonline.com");
    assert_eq!(text(&document, "msgraph_host"), "graph.microsoft.com");
}

#[tokio::test]
async fn a_government_tenant_has_its_own_hosts() {
    let cloud = Cloud::start("ready").await;
    cloud.tenant(|tenant| {
        tenant.region = "USGov".to_owned();
        tenant.sub_region = Some("DOD".to_owned());
    });
    let headers = [("host", "login.microsoftonline.com"), ("x-forwarded-proto", "https")];

    let (_, document) = configuration(&cloud, TENANT, &headers).await;

    assert!(text(&document, "issuer").starts_with("https://login.microsoftonline.us/"));
    assert_eq!(text(&document, "msgraph_host"), "dod-graph.microsoft.us");
    assert_eq!(text(&document, "tenant_region_sub_scope"), "DOD");
}

#[tokio::test]
async fn a_sovereign_host_names_the_own_hosts_of_a_worldwide_tenant() {
    let cloud = Cloud::start("ready").await;
    let id = cloud.tenant(|tenant| tenant.id.to_string());
    for host in ["login.microsoftonline.us", "login.partner.microsoftonline.cn"] {
        let headers = [("host", host), ("x-forwarded-proto", "https")];

        let (_, document) = configuration(&cloud, TENANT, &headers).await;

        let login = format!("https://login.microsoftonline.com/{id}");
        assert_eq!(text(&document, "issuer"), format!("{login}/v2.0"), "{host}");
        assert_eq!(text(&document, "token_endpoint"), format!("{login}/oauth2/v2.0/token"));
        assert_eq!(text(&document, "cloud_instance_name"), "microsoftonline.com");
        assert_eq!(text(&document, "msgraph_host"), "graph.microsoft.com");
    }
}

#[tokio::test]
async fn a_sovereign_host_answers_for_many_tenants_under_its_own_name() {
    let cloud = Cloud::start("ready").await;
    let headers = [("host", "login.microsoftonline.us"), ("x-forwarded-proto", "https")];

    let (_, document) = configuration(&cloud, "organizations", &headers).await;

    assert_eq!(
        text(&document, "issuer"),
        "https://login.microsoftonline.us/{tenantid}/v2.0"
    );
    assert_eq!(text(&document, "msgraph_host"), "graph.microsoft.us");
}

#[tokio::test]
async fn an_unknown_tenant_is_refused_with_everything_that_support_asks_for() {
    let cloud = Cloud::start("ready").await;
    let correlation = "6f1b1a42-6a5e-4f0c-9d0b-0a1b2c3d4e5f";

    let (status, body) = configuration(&cloud, "nobody.example", &[("client-request-id", correlation)]).await;

    assert_eq!(
        (status, text(&body, "error"), code_of(&body)),
        (400, "invalid_tenant", 90_002)
    );
    assert_eq!(text(&body, "correlation_id"), correlation);
}

#[tokio::test]
async fn a_name_that_no_tenant_can_have_is_refused_as_such() {
    let cloud = Cloud::start("ready").await;

    let (status, body) = configuration(&cloud, "no%20tenant", &[]).await;

    assert_eq!((status, code_of(&body)), (400, 900_023));
}

#[tokio::test]
async fn a_personal_domain_leads_to_the_tenant_of_personal_accounts() {
    let cloud = Cloud::start("ready").await;

    let (_, document) = configuration(&cloud, "outlook.com", &[]).await;

    assert!(text(&document, "issuer").contains("9188040d-6c67-4c5b-b112-36a304b66dad"));
}

#[tokio::test]
async fn the_realm_of_a_sign_in_name_is_told() {
    let cloud = Cloud::start("ready").await;
    let ask = |login: &str| {
        cloud
            .http
            .get(cloud.url(&format!("getuserrealm.srf?json=1&login={login}")))
            .send()
    };

    let known: Value = ask("ada.admin@harbourworks.example")
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let unknown: Value = ask("x@nobody.example").await.unwrap().json().await.unwrap();

    assert_eq!(
        (text(&known, "NameSpaceType"), text(&known, "FederationBrandName")),
        ("Managed", "Harbour Works")
    );
    assert_eq!(text(&unknown, "NameSpaceType"), "Unknown");
}
