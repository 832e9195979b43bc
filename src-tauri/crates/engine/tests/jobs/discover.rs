//! What can be said of an organisation before anybody signs in.

use crate::stage::{Stage, deaf};

#[tokio::test]
async fn an_organisation_is_found_with_its_name_and_its_own_consent_page() {
    let stage = Stage::set("ready").await;

    let found = stage.engine.find(&stage.tenant, &deaf()).await.unwrap();

    assert_eq!(found.name.as_deref(), Some("Harbour Works"));
    assert_eq!(found.federated, Some(false));
    let page = found.consent_page.unwrap();
    assert!(page.as_str().starts_with(&stage.server.base_url()), "{page}");
    assert!(page.path().ends_with("/adminconsent") && page.path().contains(&found.endpoints.tenant.to_string()));
    assert!(found.endpoints.end_session.is_some());
}

#[tokio::test]
async fn a_page_that_does_not_name_the_organisation_keeps_nobody_from_finding_it() {
    let stage = Stage::set("ready").await;
    stage.engine.discover(&stage.tenant, &deaf()).await.unwrap();
    stage
        .server
        .simulation()
        .change(|world| world.behaviour.captive_portal = true);

    let found = stage.engine.find(&stage.tenant, &deaf()).await.unwrap();

    assert_eq!((found.name, found.federated), (None, None));
    assert!(found.consent_page.is_some());
}
