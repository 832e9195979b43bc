use std::net::Ipv4Addr;

use demo_cloud::scenario;
use microsoft::{
    clouds::Directory,
    discovery::{Namespace, TenantEndpoints, TenantName, discover, realm},
    error::Error,
    http::{Http, HttpOptions},
};
use readiness::{
    cloud::Cloud,
    problem::{Problem, Retry},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use crate::microsoft_hosts::MicrosoftHosts;

async fn found(hosts: &MicrosoftHosts, cloud: Option<Cloud>, name: &str) -> Result<TenantEndpoints, Error> {
    discover(
        &hosts.http(),
        &Directory::Microsoft { cloud },
        &TenantName::parse(name).unwrap(),
    )
    .await
}

#[tokio::test]
async fn a_worldwide_tenant_is_found_by_domain_and_by_id() {
    let hosts = MicrosoftHosts::start(scenario::named("ready").unwrap()).await;

    let by_domain = found(&hosts, None, "ada.admin@harbourworks.example").await.unwrap();
    let by_id = found(&hosts, None, &by_domain.tenant.to_string()).await.unwrap();

    assert_eq!((by_domain.tenant, by_domain.cloud), (by_id.tenant, Cloud::Worldwide));
    assert_eq!(by_domain.graph.as_str(), "https://graph.microsoft.com/");
    assert_eq!(
        by_domain.issuer,
        format!("https://login.microsoftonline.com/{}/v2.0", by_id.tenant)
    );
    assert!(by_domain.allowed(&Directory::Microsoft { cloud: None }).is_ok());
}

#[tokio::test]
async fn a_government_tenant_is_recognised_by_what_it_says_of_itself() {
    let hosts = MicrosoftHosts::start(scenario::named("government-cloud").unwrap()).await;

    let endpoints = found(&hosts, None, "harbourworks.example").await.unwrap();

    assert_eq!(endpoints.cloud, Cloud::UsGov);
    assert_eq!(endpoints.token.host_str(), Some("login.microsoftonline.us"));
    assert_eq!(endpoints.graph.as_str(), "https://graph.microsoft.us/");
}

#[tokio::test]
async fn a_tenant_of_another_cloud_than_the_chosen_one_is_named_as_such() {
    let government = MicrosoftHosts::start(scenario::named("government-cloud").unwrap()).await;

    for chosen in [Cloud::Worldwide, Cloud::UsGovDod, Cloud::China] {
        let problem = Problem::from(
            &found(&government, Some(chosen), "harbourworks.example")
                .await
                .unwrap_err(),
        );
        assert_eq!(
            (problem.code.as_str(), problem.values["actual"].as_str()),
            ("wrong-cloud", "us-gov")
        );
    }
    assert!(
        found(&government, Some(Cloud::UsGov), "harbourworks.example")
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_name_that_no_cloud_knows_is_named_with_entras_words() {
    let hosts = MicrosoftHosts::start(scenario::named("ready").unwrap()).await;

    let problem = Problem::from(&found(&hosts, None, "nobody.example").await.unwrap_err());

    assert_eq!(
        (problem.code.as_str(), problem.values["name"].as_str()),
        ("tenant-not-found", "nobody.example")
    );
    assert!(problem.said.unwrap().starts_with("AADSTS90002"));
    assert!(problem.ids.correlation.is_some());
    // Worldwide, US Government, China: each was asked once.
    assert_eq!(hosts.demo.log().len(), 3);
}

#[tokio::test]
async fn a_name_is_not_called_unknown_while_one_cloud_could_not_be_asked() {
    let hosts = MicrosoftHosts::start(scenario::named("ready").unwrap()).await;
    for host in [
        "login.microsoftonline.com",
        "login.microsoftonline.us",
        "login.partner.microsoftonline.cn",
    ] {
        hosts.cut_off(host);

        let problem = Problem::from(&found(&hosts, None, "nobody.example").await.unwrap_err());

        assert_eq!(problem.retry, Retry::Now, "{host}: {}", problem.code);
        assert_eq!(problem.values["host"], host);
    }
}

#[tokio::test]
async fn a_cloud_that_could_not_be_asked_hides_no_organisation_of_another() {
    let hosts = MicrosoftHosts::start(scenario::named("ready").unwrap()).await;
    hosts.cut_off("login.partner.microsoftonline.cn");

    assert!(found(&hosts, None, "harbourworks.example").await.is_ok());
}

#[tokio::test]
async fn a_certificate_of_an_unknown_issuer_is_refused_and_its_file_can_be_named() {
    let hosts = MicrosoftHosts::start(scenario::named("ready").unwrap()).await;
    let name = TenantName::parse("harbourworks.example").unwrap();
    let directory = Directory::Microsoft { cloud: None };

    let refused = discover(&hosts.distrustful(), &directory, &name).await.unwrap_err();
    let accepted = discover(&hosts.http(), &directory, &name).await;

    let problem = Problem::from(&refused);
    assert_eq!(
        (problem.code.as_str(), problem.values["fault"].as_str()),
        ("certificate-refused", "unknown-issuer")
    );
    assert!(accepted.is_ok(), "{accepted:?}");
}

#[tokio::test]
async fn a_proxy_that_wants_a_password_is_told_from_everything_else() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    let serving = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        assert_ne!(stream.read(&mut [0; 4096]).await.unwrap(), 0);
        stream
            .write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n")
            .await
            .unwrap();
    };
    let http = Http::new(&HttpOptions {
        ca_file: None,
        proxy: Some(proxy),
    })
    .unwrap();
    let name = TenantName::parse("harbourworks.example").unwrap();

    let directory = Directory::Microsoft { cloud: None };
    let (refused, ()) = tokio::join!(discover(&http, &directory, &name), serving);

    let problem = Problem::from(&refused.unwrap_err());
    assert_eq!(
        (problem.code.as_str(), problem.values["host"].as_str()),
        ("proxy-password", "login.microsoftonline.com")
    );
}

#[tokio::test]
async fn the_realm_says_who_checks_the_password() {
    let hosts = MicrosoftHosts::start(scenario::named("ready").unwrap()).await;
    let name = TenantName::parse("harbourworks.example").unwrap();
    let endpoints = found(&hosts, None, "harbourworks.example").await.unwrap();

    let realm = realm(&hosts.http(), &endpoints, &name).await.unwrap();

    assert_eq!(realm.namespace, Namespace::Managed);
    assert_eq!(realm.brand.as_deref(), Some("Harbour Works"));
}
