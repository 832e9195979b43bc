//! Signing in where the provider or the profile is not as usual.

use std::{
    io,
    sync::{Arc, Mutex},
};

use crate::stage::{Stage, browser_of, deaf};
use engine::{
    SignInRequest, Way, Who,
    progress::{Listener, Progress},
};
use url::Url;

#[tokio::test]
async fn a_provider_that_answers_in_the_address_gets_a_second_attempt_of_its_own() {
    let stage = Stage::set("ready").await;
    let Way::Browser(person) = stage.administrator() else {
        unreachable!("a person at a browser")
    };
    let opened = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&opened);
    let ignores_form_post = move |page: &Url| -> io::Result<()> {
        seen.lock().unwrap().push(page.clone());
        let query = page.as_str().replace("response_mode=form_post", "response_mode=query");
        person.open(&query.parse().unwrap())
    };
    let request = SignInRequest {
        way: Way::Browser(Arc::new(ignores_form_post)),
        ..stage.sign_in(false)
    };

    let signed_in = stage.engine.sign_in(&request, &deaf()).await.unwrap();

    assert_eq!(signed_in.account.username, "ada.admin@harbourworks.example");
    let opened = opened.lock().unwrap();
    let value = |page: &Url, name: &str| page.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    assert_eq!(opened.len(), 2);
    for name in ["state", "nonce", "code_challenge"] {
        assert_ne!(value(&opened[0], name), value(&opened[1], name), "{name}");
    }
}

#[tokio::test]
async fn the_account_of_mago_signs_in_with_magos_own_application_after_a_warning() {
    let stage = Stage::set("ready").await;
    let request = SignInRequest {
        who: Who::Mago,
        way: browser_of(&stage.account),
        ..stage.sign_in(true)
    };
    let told = Arc::new(Mutex::new(None));
    let hears = Arc::clone(&told);
    let listener: Listener = Arc::new(move |news| {
        if let Progress::SignInOpens { app, mago, .. } = news {
            *hears.lock().unwrap() = Some((app, mago.is_some()));
        }
    });

    let signed_in = stage.engine.sign_in(&request, &listener).await.unwrap();

    assert_eq!(signed_in.account.username, stage.account);
    assert_eq!(*told.lock().unwrap(), Some(("Mago".to_owned(), true)));
}
