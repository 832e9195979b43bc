use std::{io, sync::Arc};

use demo_cloud::{
    Server,
    person::{Choices, Ended, Person},
    scenario::{self, apps, base},
};
use microsoft::{
    clouds::Directory,
    discovery::{TenantName, discover},
    error::Error,
    http::Http,
    sign_in::{
        Request, Tokens,
        browser::{self, Options},
        device_code, refresh,
    },
};
use readiness::{ids::AppId, problem::Problem};
use tokio::sync::mpsc;
use url::Url;
use uuid::Uuid;

use crate::{provider::http, visit::options};

const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";
const ROOM: &str = "room.pier@harbourworks.example";

async fn start(name: &str) -> Server {
    Server::start(scenario::named(name).unwrap(), 0).await.unwrap()
}

async fn request(demo: &Server, http: &Http, client: Uuid) -> Result<Request, Error> {
    let directory = Directory::other(demo.base_url().parse().unwrap(), None)?;
    let endpoints = discover(http, &directory, &TenantName::parse("harbourworks.example")?).await?;
    let scopes = ["openid", "profile", "offline_access", "User.Read"]
        .map(str::to_owned)
        .to_vec();
    Ok(Request {
        directory,
        endpoints,
        client: AppId(client),
        scopes,
        login_hint: None,
        claims: None,
    })
}

/// Signs in with a person at the pages.
async fn signed_in(
    http: &Http,
    request: &Request,
    options: &Options,
    person: &mut Person,
) -> (Result<Tokens, Error>, Ended) {
    let (pages, mut opened) = mpsc::unbounded_channel();
    let browser = move |page: &Url| -> io::Result<()> {
        pages.send(page.to_string()).unwrap();
        Ok(())
    };
    let signing_in = browser::sign_in(http, request, options, Arc::new(browser), Arc::new(|_| {}));
    let visiting = async { person.open(&opened.recv().await.unwrap()).await.unwrap() };
    tokio::join!(signing_in, visiting)
}

#[tokio::test]
async fn an_administrator_signs_in_to_check() {
    let (demo, http) = (start("ready").await, http());
    let request = request(&demo, &http, apps::CHECKING).await.unwrap();
    let mut person = Person::new(ADMINISTRATOR, base::PASSWORD).unwrap();

    let (tokens, ended) = signed_in(&http, &request, &options(), &mut person).await;

    let tokens = tokens.unwrap();
    assert_eq!(tokens.identity.username.as_deref(), Some(ADMINISTRATOR));
    assert_eq!(tokens.identity.tenant, request.endpoints.tenant);
    assert!(
        tokens.scopes.iter().any(|scope| scope.ends_with("User.Read")),
        "{:?}",
        tokens.scopes
    );
    assert!(tokens.refresh.is_some());
    assert_eq!(ended.title, "Signed in");
}

#[tokio::test]
async fn a_stored_sign_in_is_renewed_again_and_again_for_other_scopes_too() {
    let (demo, http) = (start("ready").await, http());
    let mut request = request(&demo, &http, apps::MAGO).await.unwrap();
    let mut person = Person::new(ROOM, base::PASSWORD).unwrap();
    let (tokens, _) = signed_in(&http, &request, &options(), &mut person).await;
    let first = tokens.unwrap();
    demo.clear_log();

    request.scopes = apps::ACS_SCOPES
        .map(|scope| format!("https://auth.msft.communication.azure.com/{scope}"))
        .to_vec();
    let second = refresh(&http, &request, &first.refresh.unwrap(), &first.identity)
        .await
        .unwrap();
    let third = refresh(&http, &request, &second.refresh.unwrap(), &second.identity)
        .await
        .unwrap();

    for scope in apps::ACS_SCOPES {
        assert!(
            third.scopes.iter().any(|granted| granted.ends_with(scope)),
            "{:?}",
            third.scopes
        );
    }
    assert_eq!(third.identity.object_id, first.identity.object_id);
    assert_eq!(demo.log().len(), 2);
}

#[tokio::test]
async fn somebody_who_cancels_consent_comes_back_with_entras_error() {
    let (demo, http) = (start("fresh-tenant").await, http());
    let request = request(&demo, &http, apps::CHECKING).await.unwrap();
    let cancels = Choices {
        accept: false,
        ..Choices::default()
    };
    let mut person = Person::new(ADMINISTRATOR, base::PASSWORD).unwrap().choosing(cancels);

    let (tokens, ended) = signed_in(&http, &request, &options(), &mut person).await;

    let problem = Problem::from(&tokens.unwrap_err());
    assert_eq!(problem.values["aadsts"], "65004", "{problem:?}");
    assert_eq!(ended.title, "Not signed in");
}

#[tokio::test]
async fn somebody_types_the_device_code() {
    let (demo, http) = (start("ready").await, http());
    demo.simulation()
        .change(|world| world.behaviour.device_code_interval = Some(0));
    let request = request(&demo, &http, apps::CHECKING).await.unwrap();
    let (codes, mut shown) = mpsc::unbounded_channel();
    let mut person = Person::new(ADMINISTRATOR, base::PASSWORD).unwrap();

    let signing_in = device_code::sign_in(&http, &request, move |code| codes.send(code).unwrap());
    let typing = async {
        let code = shown.recv().await.unwrap();
        person.enter_device_code(code.page.as_str(), &code.code).await.unwrap()
    };
    let (tokens, _) = tokio::join!(signing_in, typing);

    assert_eq!(tokens.unwrap().identity.username.as_deref(), Some(ADMINISTRATOR));
}

#[tokio::test]
async fn what_the_network_does_to_us_has_a_name() {
    let (portal, http) = (start("captive-portal").await, http());

    let problem = Problem::from(&request(&portal, &http, apps::CHECKING).await.unwrap_err());

    assert_eq!(
        (problem.code.as_str(), problem.values["host"].as_str()),
        ("web-page-instead", "127.0.0.1")
    );
}

#[tokio::test]
async fn a_clock_a_day_off_is_blamed() {
    let (demo, http) = (start("clock-skew").await, http());
    let request = request(&demo, &http, apps::CHECKING).await.unwrap();
    let mut person = Person::new(ADMINISTRATOR, base::PASSWORD).unwrap();

    let (tokens, _) = signed_in(&http, &request, &options(), &mut person).await;

    let problem = Problem::from(&tokens.unwrap_err());
    assert_eq!(
        (problem.code.as_str(), problem.values["direction"].as_str()),
        ("clock-skew", "behind")
    );
}

#[tokio::test]
async fn an_application_that_is_no_public_client_is_entras_error_with_its_number() {
    let (demo, http) = (start("mago-confidential").await, http());
    let request = request(&demo, &http, apps::MAGO).await.unwrap();
    let mut person = Person::new(ROOM, base::PASSWORD).unwrap();

    let (tokens, _) = signed_in(&http, &request, &options(), &mut person).await;

    let problem = Problem::from(&tokens.unwrap_err());
    assert_eq!(problem.values["aadsts"], "7000218", "{problem:?}");
    assert!(problem.ids.trace.is_some() && problem.ids.correlation.is_some() && problem.ids.at.is_some());
}
