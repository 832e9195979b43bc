//! What holds for every page that a browser shows.

use reqwest::Response;

use crate::support::{CHECKING, Cloud, MAGO, TENANT};

/// One page of each kind that an address alone leads to.
async fn pages(cloud: &Cloud) -> Vec<Response> {
    let hint = "ada.admin@harbourworks.example";
    let addresses = [
        cloud.authorize(CHECKING, &[]),
        cloud.authorize(CHECKING, &[("login_hint", hint)]),
        cloud.authorize(CHECKING, &[("redirect_uri", "https://evil.example/")]),
        cloud.authorize(CHECKING, &[("scope", "User.Rea")]),
        cloud.url(&format!("{TENANT}/adminconsent?client_id={MAGO}")),
        cloud.url("devicelogin"),
        cloud.url("common/oauth2/v2.0/logout"),
        cloud.url("error?code=650052"),
    ];
    let mut pages = Vec::new();
    for address in addresses {
        pages.push(cloud.http.get(address).send().await.unwrap());
    }
    pages
}

#[tokio::test]
async fn every_page_says_that_it_is_a_demo_and_stands_on_its_own() {
    let cloud = Cloud::start("ready").await;
    for page in pages(&cloud).await {
        let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
        let address = page.url().clone();
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        assert_eq!(page.headers()["cache-control"], "no-store, no-cache", "{address}");

        let html = page.text().await.unwrap();
        assert!(
            html.contains("Demo organisation") && html.contains("Demo identity provider"),
            "{address}"
        );
        assert_eq!(html.matches("<h1>").count(), 1, "{address}");
        assert!(html.contains("<html lang=\"en\">"), "{address}");
        assert!(
            !html.contains("<style") && !html.contains("style=\"") && !html.contains("onclick"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn nothing_that_a_request_says_becomes_markup() {
    let cloud = Cloud::start("ready").await;
    let hostile = "\"><img src=x onerror=alert(1)>";
    let addresses = [
        cloud.authorize(CHECKING, &[("login_hint", hostile)]),
        cloud.authorize(CHECKING, &[("redirect_uri", hostile)]),
        cloud.authorize(CHECKING, &[("scope", hostile)]),
        cloud.authorize(CHECKING, &[("scope", "User.Rea"), ("state", hostile)]),
        cloud
            .authorize(CHECKING, &[])
            .replace(TENANT, "%22%3E%3Cimg%20src=x%3E"),
    ];
    for address in addresses {
        let html = cloud.http.get(&address).send().await.unwrap().text().await.unwrap();

        assert!(!html.contains("<img"), "{address}: {html}");
    }
}

#[tokio::test]
async fn an_organisation_with_a_hostile_name_is_shown_as_text() {
    let cloud = Cloud::start("ready").await;
    cloud.tenant(|tenant| tenant.name = "<img src=x onerror=alert(1)>".to_owned());

    let html = cloud
        .http
        .get(cloud.authorize(CHECKING, &[]))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();

    assert!(html.contains("&lt;img src=x") && !html.contains("<img"), "{html}");
}

#[tokio::test]
async fn a_name_that_led_nowhere_can_be_corrected() {
    let cloud = Cloud::start("ready").await;

    let address = cloud.authorize(CHECKING, &[("login_hint", "ada.admni@harbourworks.example")]);
    let html = cloud.http.get(address).send().await.unwrap().text().await.unwrap();

    assert!(html.contains("value=\"ada.admni@harbourworks.example\""), "{html}");
}
