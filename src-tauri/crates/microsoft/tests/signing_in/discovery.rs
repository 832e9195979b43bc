use microsoft::{
    discovery::{TenantEndpoints, TenantName, discover},
    error::Error,
};
use readiness::{cloud::Cloud, problem::Problem};
use serde_json::{Value, json};

use crate::provider::{Provider, TENANT, http};

async fn found(provider: &Provider, name: &str) -> Result<TenantEndpoints, Error> {
    discover(&http(), &provider.directory(), &TenantName::parse(name).unwrap()).await
}

async fn found_with(change: impl Fn(&mut Value) + Send + 'static) -> Result<TenantEndpoints, Error> {
    let provider = Provider::start().await;
    *provider.state.configuration.lock().unwrap() = Box::new(change);
    found(&provider, "harbourworks.example").await
}

#[tokio::test]
async fn a_domain_leads_to_the_tenant_and_its_addresses() {
    let provider = Provider::start().await;
    *provider.state.configuration.lock().unwrap() = Box::new(|answer| {
        answer["tenant_region_scope"] = json!("EU");
        answer["tenant_region_sub_scope"] = json!("GCC");
    });

    let endpoints = found(&provider, "ada@harbourworks.example").await.unwrap();

    assert_eq!(endpoints.tenant.to_string(), TENANT);
    assert_eq!(endpoints.cloud, Cloud::Other);
    assert_eq!(endpoints.region_sub_scope.as_deref(), Some("GCC"));
    assert_eq!(endpoints.graph.origin(), provider.base.origin());
    let kept: TenantEndpoints = serde_json::from_str(&serde_json::to_string(&endpoints).unwrap()).unwrap();
    assert_eq!(kept, endpoints);
    assert!(kept.allowed(&provider.directory()).is_ok());
}

#[tokio::test]
async fn addresses_outside_the_authority_are_not_believed() {
    for field in [
        "authorization_endpoint",
        "token_endpoint",
        "device_authorization_endpoint",
        "jwks_uri",
        "end_session_endpoint",
    ] {
        let error = found_with(move |answer| answer[field] = json!("https://evil.example/x"))
            .await
            .unwrap_err();

        let problem = Problem::from(&error);
        assert_eq!(
            (problem.code.as_str(), problem.values["what"].as_str()),
            ("untrusted-endpoint", field)
        );
        assert_eq!(problem.values["host"], "evil.example");
    }
    let error = found_with(|answer| answer["issuer"] = json!("https://evil.example/v2.0"))
        .await
        .unwrap_err();
    assert_eq!(Problem::from(&error).code, "wrong-issuer");
}

#[tokio::test]
async fn graph_lies_where_the_authority_says_unless_others_could_read_along() {
    let beside = found_with(|answer| answer["msgraph_host"] = json!("localhost:4711"))
        .await
        .unwrap();
    let outside = found_with(|answer| answer["msgraph_host"] = json!("graph.evil.example"))
        .await
        .unwrap();

    assert_eq!(beside.graph.as_str(), "http://localhost:4711/");
    assert!(outside.graph.host_str().unwrap().starts_with("127."));
}

#[tokio::test]
async fn a_provider_without_tenants_has_one() {
    let provider = Provider::start().await;
    let issuer = provider.base.join("realm").unwrap();
    *provider.state.configuration.lock().unwrap() = Box::new(move |answer| answer["issuer"] = json!(issuer));

    let once = found(&provider, "harbourworks.example").await.unwrap();
    let again = found(&provider, "harbourworks.example").await.unwrap();

    assert_eq!(once.tenant, again.tenant);
}

#[tokio::test]
async fn the_page_that_signs_out_names_the_account() {
    let provider = Provider::start().await;
    let base = provider.base.clone();
    *provider.state.configuration.lock().unwrap() =
        Box::new(move |answer| answer["end_session_endpoint"] = json!(base.join("logout").unwrap()));
    let endpoints = found(&provider, "harbourworks.example").await.unwrap();

    let sign_out = endpoints.sign_out_page(Some("ada@harbourworks.example")).unwrap();

    assert_eq!(sign_out.query(), Some("logout_hint=ada%40harbourworks.example"));
    assert!(provider.directory().may_open(&sign_out));
}
