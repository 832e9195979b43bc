//! Whole checks of the demo organisation, as its administrator.

use std::{collections::BTreeSet, fmt::Write as _, time::Duration};

use demo_cloud::{
    Scenario, Server,
    scenario::{self, apps},
    tokens::Access,
};
use microsoft::{
    graph::{
        Change, Error, Graph, Patience,
        check::{self, Questions},
        create::{self, Created},
    },
    http::{Http, HttpOptions},
};
use readiness::{
    cloud::Cloud,
    evidence::{Answer, Observed, TenantEvidence},
    ids::{AppId, TenantId},
    problem::Problem,
};
use uuid::Uuid;

/// A running scenario, and who checks it.
struct Demo {
    scenario: &'static Scenario,
    server: Server,
    tenant: Uuid,
    user: Uuid,
    home: Uuid,
}

impl Demo {
    async fn start(name: &str) -> Self {
        let scenario = scenario::named(name).unwrap();
        let server = Server::start(scenario, 0).await.unwrap();
        let world = server.simulation().world().clone();
        let holds =
            |tenant: &&demo_cloud::model::Tenant| tenant.users.values().any(|user| user.upn == scenario.administrator);
        let home = world.tenants.values().find(holds).unwrap();
        let user = home
            .users
            .values()
            .find(|user| user.upn == scenario.administrator)
            .unwrap()
            .id;
        let tenant = world.tenant(scenario.tenant).unwrap().id;
        Self {
            scenario,
            tenant,
            user,
            home: home.id,
            server,
        }
    }

    /// A client with a token for one tenant.
    fn graph(&self, tenant: Uuid, scopes: &[&str]) -> Graph {
        let simulation = self.server.simulation();
        let access = Access {
            tenant,
            user: self.user,
            client: apps::CHECKING,
            audience: apps::GRAPH,
            scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
            expires: "2100-01-01T00:00:00Z".parse().unwrap(),
            capabilities: BTreeSet::from(["cp1".to_owned()]),
            claims_satisfied: false,
        };
        let token = simulation.access_tokens().issue(access, simulation.now());
        let patience = Patience {
            first_pause: Duration::from_millis(1),
            ..Patience::default()
        };
        let base = self.server.base_url().parse().unwrap();
        Graph::new(Http::new(&HttpOptions::default()).unwrap(), &base, token.into()).with_patience(patience)
    }

    fn questions(&self) -> Questions {
        Questions {
            tenant: TenantId(self.tenant),
            cloud: Cloud::Other,
            region_sub_scope: None,
            mago: AppId(apps::MAGO),
            acs: AppId(apps::ACS),
            account: Some(self.scenario.account.to_owned()),
        }
    }

    async fn check(&self) -> Result<TenantEvidence, Error> {
        let graph = self.graph(self.tenant, &["User.Read", "Directory.Read.All"]);
        check::tenant(&graph, &self.questions(), |_| ()).await
    }

    /// Method and path of the requests so far, with equal ones counted.
    fn requests(&self) -> Vec<String> {
        self.server
            .log()
            .iter()
            .map(|entry| format!("{} {}", entry.method, entry.path))
            .collect()
    }
}

fn word<T>(observed: &Observed<T>) -> String {
    match &observed.answer {
        Answer::Found(_) => "found".to_owned(),
        Answer::NotFound => "not found".to_owned(),
        Answer::Refused(problem) => format!("refused, {}", problem.code),
        Answer::Failed(problem) => format!("failed, {}", problem.code),
        Answer::NotAsked => "not asked".to_owned(),
    }
}

/// One line for each piece of evidence.
fn summary(evidence: &TenantEvidence) -> String {
    let lines = [
        ("organization", word(&evidence.organization)),
        ("acs", word(&evidence.acs)),
        ("mago", word(&evidence.mago)),
        ("mago_grants", word(&evidence.mago_grants)),
        ("graph", word(&evidence.graph)),
        ("me", word(&evidence.me)),
        ("my_roles", word(&evidence.my_roles)),
        ("my_eligible_roles", word(&evidence.my_eligible_roles)),
        ("mago_assignments", word(&evidence.mago_assignments)),
        ("acs_assignments", word(&evidence.acs_assignments)),
        ("account_groups", word(&evidence.account_groups)),
        ("account.user", word(&evidence.account.user)),
        ("account.licences", word(&evidence.account.licences)),
        ("account.teams", word(&evidence.account.teams)),
        ("skus", word(&evidence.skus)),
        ("consent_policy", word(&evidence.consent_policy)),
        ("consent_requests", word(&evidence.consent_requests)),
    ];
    lines.iter().fold(String::new(), |mut text, (name, word)| {
        let _ = writeln!(text, "{name}: {word}");
        text
    })
}

#[tokio::test]
async fn a_check_of_any_scenario_is_one_batch_and_nothing_in_it_is_unreadable() {
    let unreliable = [
        "throttled",
        "flaky-network",
        "captive-portal",
        "claims-challenge",
        "wrong-tenant",
    ];
    for scenario in scenario::all()
        .into_iter()
        .filter(|scenario| !unreliable.contains(&scenario.name))
    {
        let demo = Demo::start(scenario.name).await;

        let evidence = demo
            .check()
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", scenario.name));

        let batches = demo
            .requests()
            .iter()
            .filter(|request| *request == "POST /v1.0/$batch")
            .count();
        assert_eq!(batches, 1, "{}: {:?}", scenario.name, demo.requests());
        let summary = summary(&evidence);
        assert!(!summary.contains("failed"), "{}: {summary}", scenario.name);
    }
}

#[tokio::test]
async fn a_ready_tenant_answers_everything_but_the_policies() {
    let demo = Demo::start("ready").await;

    let evidence = demo.check().await.unwrap();

    insta::assert_snapshot!(summary(&evidence));
    assert_eq!(demo.requests(), ["POST /v1.0/$batch"]);
}

#[tokio::test]
async fn a_fresh_tenant_knows_neither_mago_nor_acs() {
    let demo = Demo::start("fresh-tenant").await;

    let evidence = demo.check().await.unwrap();

    insta::assert_snapshot!(summary(&evidence));
}

#[tokio::test]
async fn where_assignment_is_required_the_lists_are_asked_for() {
    let demo = Demo::start("assigned-through-group").await;

    let evidence = demo.check().await.unwrap();

    let (Answer::Found(assigned), Answer::Found(groups)) =
        (&evidence.mago_assignments.answer, &evidence.account_groups.answer)
    else {
        panic!("{}", summary(&evidence));
    };
    assert!(
        assigned
            .iter()
            .any(|assignment| groups.contains(&assignment.principal_id))
    );
    assert_eq!(evidence.acs_assignments.answer, Answer::NotAsked);
}

#[tokio::test]
async fn roles_to_activate_are_told_to_an_app_that_may_see_them() {
    let demo = Demo::start("role-eligible").await;
    let graph = demo.graph(
        demo.tenant,
        &["User.Read", "Directory.Read.All", "RoleManagement.Read.Directory"],
    );

    let evidence = check::tenant(&graph, &demo.questions(), |_| ()).await.unwrap();

    let (Answer::Found(held), Answer::Found(eligible)) =
        (&evidence.my_roles.answer, &evidence.my_eligible_roles.answer)
    else {
        panic!("{}", summary(&evidence));
    };
    assert!(held.is_empty());
    assert_eq!(eligible.len(), 2);
    assert!(
        eligible
            .iter()
            .all(|role| role.directory_scope_id.as_deref() == Some("/"))
    );
}

#[tokio::test]
async fn pages_are_read_to_the_last() {
    let (whole, paged) = (Demo::start("ready").await, Demo::start("paged").await);

    let (whole, evidence) = (whole.check().await.unwrap(), paged.check().await.unwrap());

    assert_eq!(evidence.mago_grants.answer, whole.mago_grants.answer);
    assert_eq!(evidence.skus.answer, whole.skus.answer);
    assert!(paged.requests().len() > 2, "{:?}", paged.requests());
}

#[tokio::test]
async fn a_flaky_or_throttled_graph_gives_the_same_evidence_in_the_end() {
    let whole = Demo::start("ready").await.check().await.unwrap();
    for name in ["flaky-network", "throttled"] {
        let demo = Demo::start(name).await;
        demo.server
            .simulation()
            .change(|world| world.behaviour.retry_after = Duration::ZERO);

        let evidence = demo.check().await.unwrap_or_else(|error| panic!("{name}: {error}"));

        assert_eq!(summary(&evidence), summary(&whole), "{name}");
    }
}

#[tokio::test]
async fn a_captive_portal_is_named_and_not_taken_for_an_answer() {
    let demo = Demo::start("captive-portal").await;

    let error = demo.check().await.unwrap_err();

    assert!(
        ["web-page-instead", "redirected"].contains(&Problem::from(&error).code.as_str()),
        "{error}"
    );
}

#[tokio::test]
async fn a_claims_challenge_is_handed_to_the_caller() {
    let demo = Demo::start("claims-challenge").await;

    let error = demo.check().await.unwrap_err();

    assert!(matches!(error, Error::ClaimsChallenge { claims, .. } if claims.contains("nbf")));
    assert_eq!(demo.requests().len(), 1);
}

#[tokio::test]
async fn a_token_of_another_organisation_is_refused_as_evidence() {
    let demo = Demo::start("wrong-tenant").await;
    let graph = demo.graph(demo.home, &["User.Read", "Directory.Read.All"]);

    let error = check::tenant(&graph, &demo.questions(), |_| ()).await.unwrap_err();

    assert_eq!(Problem::from(&error).code, "graph-other-tenant");
}

#[tokio::test]
async fn with_user_read_alone_everything_else_is_refused_and_nothing_counts_as_missing() {
    let demo = Demo::start("ready").await;
    let graph = demo.graph(demo.tenant, &["User.Read"]);

    let evidence = check::tenant(&graph, &demo.questions(), |_| ()).await.unwrap();

    insta::assert_snapshot!(summary(&evidence));
}

#[tokio::test]
async fn creating_the_acs_principal_changes_the_tenant_once() {
    let demo = Demo::start("fresh-tenant").await;
    let graph = demo.graph(demo.tenant, &["Application.ReadWrite.All"]);
    let acs = AppId(apps::ACS);

    let confirmation = Change::create_service_principal(acs).confirm();
    let created = create::service_principal(&graph, acs, confirmation, |_| ())
        .await
        .unwrap();

    assert!(matches!(created, Created::IsThere(_)), "{created:?}");
    let world = demo.server.simulation().world().clone();
    assert!(world.tenants[&demo.tenant].service_principal(apps::ACS).is_some());
    let writes: Vec<_> = demo
        .requests()
        .into_iter()
        .filter(|request| request.starts_with("POST"))
        .collect();
    assert_eq!(writes, ["POST /v1.0/servicePrincipals"]);
}

#[tokio::test]
async fn a_cloud_that_does_not_know_the_application_is_the_wrong_one() {
    let demo = Demo::start("government-cloud").await;
    let graph = demo.graph(demo.tenant, &["Application.ReadWrite.All"]);
    let acs = AppId(apps::ACS);

    let confirmation = Change::create_service_principal(acs).confirm();
    let created = create::service_principal(&graph, acs, confirmation, |_| ())
        .await
        .unwrap();

    assert!(matches!(created, Created::WrongCloud(_)), "{created:?}");
}
