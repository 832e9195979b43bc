//! What a browser does, and a look at the state behind the pages.

use demo_cloud::{
    Server,
    model::{ConsentType, Tenant},
    scenario,
};
use reqwest::{Client, Response, StatusCode, redirect};
use uuid::Uuid;

pub const TENANT: &str = "harbourworks.example";

pub async fn start(name: &str) -> Server {
    Server::start(scenario::named(name).unwrap(), 0).await.unwrap()
}

pub fn browser() -> Client {
    Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::limited(3))
        .build()
        .unwrap()
}

pub async fn page(server: &Server, path: &str) -> (StatusCode, String) {
    let response = browser()
        .get(format!("{}{path}", server.base_url()))
        .send()
        .await
        .unwrap();
    (response.status(), response.text().await.unwrap())
}

/// Sends a form as the page itself would.
pub async fn submit(server: &Server, path: &str, fields: &[(&str, &str)]) -> Response {
    let form = browser().post(format!("{}{path}", server.base_url())).form(fields);
    form.header("origin", server.base_url())
        .header("sec-fetch-site", "same-origin")
        .send()
        .await
        .unwrap()
}

pub fn look<R>(server: &Server, look: impl FnOnce(&Tenant) -> R) -> R {
    look(server.simulation().world().tenant(TENANT).unwrap())
}

pub fn principal(server: &Server, app_id: Uuid) -> Uuid {
    look(server, |tenant| tenant.service_principal(app_id).unwrap().id)
}

pub fn user(server: &Server, upn: &str) -> Uuid {
    look(server, |tenant| {
        tenant.users.values().find(|user| user.upn == upn).unwrap().id
    })
}

pub fn scopes_for_all(server: &Server) -> usize {
    look(server, |tenant| {
        let for_all = tenant
            .grants
            .values()
            .filter(|grant| grant.consent == ConsentType::AllPrincipals);
        for_all.map(|grant| grant.scopes.len()).sum()
    })
}
