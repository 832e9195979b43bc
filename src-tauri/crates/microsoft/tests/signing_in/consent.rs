//! The consent page that comes back to a registered redirect.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use demo_cloud::{
    Server,
    person::{Choices, Ended, Person},
    scenario::{self, apps, base},
};
use microsoft::{
    clouds::Directory,
    discovery::{TenantName, discover},
    error::Error,
    sign_in::{
        Failure,
        browser::{
            DEADLINE, Progress,
            consent::{Request, visit},
        },
    },
};
use readiness::{
    consent_page::{ConsentShowed, from_redirect},
    ids::AppId,
};
use tokio::sync::mpsc;
use url::Url;

use crate::{provider::http, visit::options};

const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";

struct Stage {
    demo: Server,
    request: Request,
}

impl Stage {
    async fn set(scenario: &str) -> Self {
        let demo = Server::start(scenario::named(scenario).unwrap(), 0).await.unwrap();
        let directory = Directory::other(demo.base_url().parse().unwrap(), None).unwrap();
        let tenant = TenantName::parse("harbourworks.example").unwrap();
        let request = Request {
            endpoints: discover(&http(), &directory, &tenant).await.unwrap(),
            directory,
            client: AppId(apps::MAGO),
            scopes: vec![],
            redirect: "http://localhost".parse().unwrap(),
            deadline: DEADLINE,
            pages: options().pages,
        };
        Self { demo, request }
    }

    /// Opens the consent page, and lets `person` do something with it.
    async fn visited<T>(&self, person: impl AsyncFnOnce(Url) -> T) -> (Result<String, Error>, T, Vec<Progress>) {
        let (pages, mut opened) = mpsc::unbounded_channel();
        let browser = move |page: &Url| -> io::Result<()> {
            pages.send(page.clone()).unwrap();
            Ok(())
        };
        let heard = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&heard);
        let report = Arc::new(move |news| notes.lock().unwrap().push(news));
        let visiting = visit(&self.request, Arc::new(browser), report);
        let (returned, done) = tokio::join!(visiting, async { person(opened.recv().await.unwrap()).await });
        let heard = heard.lock().unwrap().clone();
        (returned, done, heard)
    }

    fn approved(&self) -> usize {
        let world = self.demo.simulation().world().clone();
        world.tenant("harbourworks.example").unwrap().grants.len()
    }
}

async fn administrator(page: Url, accept: bool) -> Ended {
    let choices = Choices {
        accept,
        ..Choices::default()
    };
    let mut person = Person::new(ADMINISTRATOR, base::PASSWORD).unwrap().choosing(choices);
    person.open(page.as_str()).await.unwrap()
}

fn value(page: &Url, name: &str) -> String {
    let (_, value) = page.query_pairs().find(|(key, _)| key == name).unwrap();
    value.into_owned()
}

#[tokio::test]
async fn an_approval_comes_back_and_the_browser_says_that_it_can_be_closed() {
    let stage = Stage::set("not-approved").await;

    let (returned, ended, _) = stage.visited(async |page| administrator(page, true).await).await;

    let query = returned.unwrap();
    assert!(
        query.contains("admin_consent=True") && query.contains("tenant="),
        "{query}"
    );
    assert_eq!(from_redirect(&query), ConsentShowed::Accepted);
    assert_eq!(stage.approved(), 2, "Graph and ACS");
    assert!(ended.address.ends_with("/returned"), "{}", ended.address);
    assert_eq!(ended.title, options().pages.done.title);
}

#[tokio::test]
async fn somebody_who_declines_comes_back_too_although_it_says_true() {
    let stage = Stage::set("not-approved").await;

    let (returned, ended, _) = stage.visited(async |page| administrator(page, false).await).await;

    let query = returned.unwrap();
    assert!(
        query.contains("admin_consent=True") && query.contains("AADSTS65004"),
        "{query}"
    );
    assert_eq!(from_redirect(&query), ConsentShowed::Declined);
    assert_eq!(stage.approved(), 0);
    assert_eq!(ended.title, options().pages.done.title);
}

#[tokio::test]
async fn named_scopes_are_approved_on_the_second_version_of_the_page() {
    let mut stage = Stage::set("not-approved").await;
    stage.request.scopes = [
        "User.Read",
        "https://auth.msft.communication.azure.com/Teams.ManageCalls",
    ]
    .map(str::to_owned)
    .to_vec();

    let (returned, page, _) = stage
        .visited(async |page| {
            administrator(page.clone(), true).await;
            page
        })
        .await;

    assert!(page.path().ends_with("/v2.0/adminconsent"), "{page}");
    assert!(
        page.path()
            .starts_with(&format!("/{}/", stage.request.endpoints.tenant))
    );
    assert_eq!(from_redirect(&returned.unwrap()), ConsentShowed::Accepted);
}

#[tokio::test]
async fn a_return_with_another_state_is_turned_away_and_the_right_one_still_counts() {
    let stage = Stage::set("not-approved").await;

    let (returned, statuses, heard) = stage
        .visited(async |page| {
            let browser = reqwest::Client::builder().no_proxy().build().unwrap();
            let (back, right) = (value(&page, "redirect_uri"), value(&page, "state"));
            let mut statuses = vec![];
            for state in ["", "somebody-else's", &right[1..], &right] {
                let query = [("admin_consent", "True"), ("state", state)];
                let answer = browser.get(&back).query(&query).send().await.unwrap();
                statuses.push(answer.status().as_u16());
            }
            let repeated = [("admin_consent", "True"), ("state", right.as_str())];
            let again = browser.get(&back).query(&repeated).send().await;
            assert!(again.map_or(true, |answer| answer.status() == 400), "it counts once");
            statuses
        })
        .await;

    assert_eq!(statuses, [400, 400, 400, 200]);
    assert_eq!(from_redirect(&returned.unwrap()), ConsentShowed::Accepted);
    assert!(heard.contains(&Progress::Stray { count: 3 }), "{heard:?}");
}

#[tokio::test]
async fn where_nothing_comes_back_the_wait_ends() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.request.deadline = Duration::from_millis(1500);

    let (returned, ended, _) = stage.visited(async |page| administrator(page, true).await).await;

    assert_eq!(ended.error_code, Some(650_052), "it stays on Entra's own page");
    assert!(
        matches!(returned, Err(Error::SignIn(Failure::NotInTime { .. }))),
        "{returned:?}"
    );
}

#[tokio::test]
async fn nobody_listens_any_more_after_the_wait_was_given_up() {
    let stage = Stage::set("not-approved").await;
    let (pages, mut opened) = mpsc::unbounded_channel();
    let browser = move |page: &Url| -> io::Result<()> {
        pages.send(page.clone()).unwrap();
        Ok(())
    };

    let page = tokio::select! {
        returned = visit(&stage.request, Arc::new(browser), Arc::new(|_| {})) => panic!("{returned:?}"),
        page = opened.recv() => page.unwrap(),
    };

    let redirect: Url = value(&page, "redirect_uri").parse().unwrap();
    let port = redirect.port().unwrap();
    assert!(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err());
}
