//! The first page and the portal, page by page.

use demo_cloud::{
    Server,
    model::{ServicePrincipal, role},
    scenario::{self, apps, products},
};
use reqwest::StatusCode;

use crate::support::{TENANT, look, page, principal, scopes_for_all, start, submit, user};

#[tokio::test]
async fn the_first_page_names_the_scenario_the_accounts_and_the_password() {
    for scenario in scenario::all() {
        let server = start(scenario.name).await;
        let (status, text) = page(&server, "/").await;
        assert_eq!(status, 200);
        for word in [
            scenario.name,
            scenario.administrator,
            "<code>demo</code>",
            "Demo organisation",
        ] {
            assert!(text.contains(word), "{} lacks {word}", scenario.name);
        }
    }
}

#[tokio::test]
async fn microsofts_own_applications_are_hidden_until_the_filter_is_cleared() {
    let server = start("ready").await;

    let (_, usual) = page(&server, &format!("/portal/{TENANT}/applications")).await;
    let (_, all) = page(&server, &format!("/portal/{TENANT}/applications?kind=all")).await;

    assert!(usual.contains("Mago") && !usual.contains("1fd5118e"));
    assert!(all.contains("1fd5118e-2576-4263-8130-9503064c837a"));
}

#[tokio::test]
async fn granting_admin_consent_gives_every_scope_of_the_registration() {
    let server = start("partly-approved").await;
    let before = scopes_for_all(&server);
    let mago = principal(&server, apps::MAGO);

    let response = submit(
        &server,
        &format!("/portal/{TENANT}/applications/{mago}"),
        &[("do", "consent")],
    )
    .await;

    assert!(response.text().await.unwrap().contains("Admin consent was granted"));
    assert_eq!(scopes_for_all(&server), before + 2);
}

#[tokio::test]
async fn granting_again_keeps_each_grant_and_what_it_was_before() {
    let server = start("ready").await;
    let mago = principal(&server, apps::MAGO);
    let ids = || look(&server, |tenant| tenant.grants.keys().cloned().collect::<Vec<_>>());
    let before = ids();

    submit(
        &server,
        &format!("/portal/{TENANT}/applications/{mago}"),
        &[("do", "consent")],
    )
    .await;

    assert_eq!(ids(), before);
    assert!(look(&server, |tenant| tenant
        .grants
        .values()
        .all(|grant| grant.before.is_some())));
}

#[tokio::test]
async fn granting_fails_while_the_acs_principal_is_missing() {
    let server = start("partly-approved").await;
    server.simulation().change(|world| {
        let tenant = world.tenant_mut(TENANT).unwrap();
        tenant
            .service_principals
            .retain(|_, principal| principal.app_id != apps::ACS);
    });
    let mago = principal(&server, apps::MAGO);
    let before = scopes_for_all(&server);

    let response = submit(
        &server,
        &format!("/portal/{TENANT}/applications/{mago}"),
        &[("do", "consent")],
    )
    .await;

    assert!(response.text().await.unwrap().contains("AADSTS650052"));
    assert_eq!(scopes_for_all(&server), before);
}

#[tokio::test]
async fn an_application_is_switched_and_assigned_by_hand() {
    let server = start("ready").await;
    let mago = principal(&server, apps::MAGO);
    let room = user(&server, "room.pier@harbourworks.example");
    let path = format!("/portal/{TENANT}/applications/{mago}");

    submit(&server, &path, &[("do", "properties"), ("assignment", "on")]).await;
    submit(&server, &path, &[("do", "assign"), ("who", &room.to_string())]).await;

    look(&server, |tenant| {
        let mago = tenant.service_principal(apps::MAGO).unwrap();
        assert!(!mago.enabled && mago.assignment_required && mago.assigned.contains(&room));
    });
}

#[tokio::test]
async fn a_licence_is_assigned_changed_and_removed_by_hand() {
    let server = start("fresh-tenant").await;
    let room = user(&server, "room.pier@harbourworks.example");
    let path = format!("/portal/{TENANT}/users/{room}");
    let sku = products::ROOMS_PRO.to_string();
    let licences = || look(&server, |tenant| tenant.users[&room].licences.clone());

    submit(&server, &path, &[("do", "assign"), ("sku", &sku)]).await;
    assert_eq!(licences().len(), 1);

    submit(&server, &path, &[("do", "plans"), ("sku", &sku)]).await;
    assert!(licences()[0].disabled_plans.contains(&products::TEAMS1));

    submit(&server, &path, &[("do", "remove"), ("sku", &sku)]).await;
    assert!(licences().is_empty());
}

#[tokio::test]
async fn an_eligible_role_is_activated_and_no_other() {
    let server = start("role-eligible").await;
    let gloria = user(&server, "gloria.global@harbourworks.example");
    let path = format!("/portal/{TENANT}/users/{gloria}");
    let roles = || look(&server, |tenant| tenant.users[&gloria].roles.clone());
    assert!(page(&server, &path).await.1.contains("Activate"));

    submit(
        &server,
        &path,
        &[("do", "activate"), ("role", &role::GLOBAL_READER.to_string())],
    )
    .await;
    assert!(roles().is_empty());

    let global = role::GLOBAL_ADMINISTRATOR;
    submit(&server, &path, &[("do", "activate"), ("role", &global.to_string())]).await;
    assert_eq!(roles().into_iter().collect::<Vec<_>>(), [global]);
}

#[tokio::test]
async fn without_a_seat_the_page_says_so() {
    let server = start("no-seats").await;
    let room = user(&server, "room.pier@harbourworks.example");
    let sku = products::ROOMS_PRO.to_string();

    let response = submit(
        &server,
        &format!("/portal/{TENANT}/users/{room}"),
        &[("do", "assign"), ("sku", &sku)],
    )
    .await;

    assert!(response.text().await.unwrap().contains("no seats are left"));
}

#[tokio::test]
async fn a_request_is_approved_once() {
    let server = start("approval-workflow").await;
    let request = look(&server, |tenant| tenant.consent_requests[0].id);
    let path = format!("/portal/{TENANT}/requests/{request}");

    submit(&server, &path, &[("decision", "approve")]).await;
    let again = submit(&server, &path, &[("decision", "deny")]).await;

    assert!(again.text().await.unwrap().contains("not there any more"));
    assert_eq!(look(&server, |tenant| tenant.consent_requests[0].decided), Some(true));
    assert_eq!(scopes_for_all(&server), 14);
}

/// Approves the one open request; gives the page that follows.
async fn approve_request(server: &Server) -> String {
    let request = look(server, |tenant| tenant.consent_requests[0].id);
    let path = format!("/portal/{TENANT}/requests/{request}");
    let response = submit(server, &path, &[("decision", "approve")]).await;
    response.text().await.unwrap()
}

#[tokio::test]
async fn a_request_that_cannot_be_approved_changes_nothing() {
    let server = start("approval-workflow").await;
    server.simulation().change(|world| {
        let tenant = world.tenant_mut(TENANT).unwrap();
        let others = |_: &_, principal: &mut ServicePrincipal| principal.app_id != apps::ACS;
        tenant.service_principals.retain(others);
    });

    let text = approve_request(&server).await;

    assert!(text.contains("AADSTS650052"), "{text}");
    look(&server, |tenant| {
        assert!(tenant.service_principal(apps::MAGO).is_none());
        assert_eq!(tenant.consent_requests[0].decided, None);
    });
}

#[tokio::test]
async fn a_request_for_a_deleted_application_waits_until_its_name_is_free() {
    let server = start("approval-workflow").await;
    server.simulation().change(|world| {
        let deleted = scenario::named("soft-deleted-principal").unwrap().world();
        let deleted = deleted.tenant(TENANT).unwrap().deleted_service_principals.clone();
        world.tenant_mut(TENANT).unwrap().deleted_service_principals = deleted;
    });

    let text = approve_request(&server).await;
    assert!(text.contains("a deleted one still keeps it"), "{text}");
    assert_eq!(scopes_for_all(&server), 0);

    server
        .simulation()
        .change(|world| world.behaviour.deleted_name_seconds = Some(0));
    approve_request(&server).await;
    assert_eq!(scopes_for_all(&server), 14);
}

#[tokio::test]
async fn a_deleted_application_is_restored_by_hand() {
    let server = start("soft-deleted-principal").await;
    let mago = look(&server, |tenant| {
        *tenant.deleted_service_principals.keys().next().unwrap()
    });

    submit(&server, &format!("/portal/{TENANT}/applications/{mago}/restore"), &[]).await;

    assert_eq!(principal(&server, apps::MAGO), mago);
}

#[tokio::test]
async fn names_are_shown_as_text_never_as_markup() {
    let server = start("ready").await;
    server.simulation().change(|world| {
        world.tenant_mut(TENANT).unwrap().name = "<img src=x onerror=alert(1)>".into();
    });

    for path in ["/", "/portal", "/portal/harbourworks.example/users"] {
        let (_, text) = page(&server, path).await;
        assert!(!text.contains("<img") && text.contains("&lt;img"), "{path}");
    }
}

#[tokio::test]
async fn pages_of_nothing_are_not_found() {
    let server = start("ready").await;

    for path in [
        "/portal/nobody.example/users",
        "/portal/harbourworks.example/users/00000000-0000-0000-0000-000000000000",
    ] {
        assert_eq!(page(&server, path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}
