//! Whatever a request contains, the server keeps its composure.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::{CHECKING, Cloud, TENANT};

const PATHS: [&str; 10] = [
    "oauth2/v2.0/authorize",
    "oauth2/v2.0/token",
    "oauth2/v2.0/devicecode",
    "oauth2/v2.0/logout",
    "adminconsent",
    "v2.0/adminconsent",
    "v2.0/.well-known/openid-configuration",
    "discovery/v2.0/keys",
    "login",
    "../devicelogin",
];

const NAMES: [&str; 16] = [
    "client_id",
    "scope",
    "redirect_uri",
    "state",
    "response_type",
    "response_mode",
    "prompt",
    "code",
    "code_verifier",
    "code_challenge",
    "code_challenge_method",
    "grant_type",
    "claims",
    "flow",
    "step",
    "otc",
];

/// Pairs of known names with values that are right, nearly right or nonsense.
fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    let known = prop::sample::select(vec![
        CHECKING.to_string(),
        "code".to_owned(),
        "http://localhost:1/".to_owned(),
        "openid User.Read https://graph.microsoft.com/.default //.default /".to_owned(),
        "authorization_code".to_owned(),
        "refresh_token".to_owned(),
        "{\"access_token\":{\"xms_cc\":{\"values\":[1,\"cp1\"]}}}".to_owned(),
        "form_post".to_owned(),
    ]);
    let value = prop_oneof![known, any::<String>(), "[\\x00-\\x20%&=+]{0,9}"];
    prop::collection::vec(
        (prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned), value),
        0..12,
    )
}

#[test]
fn no_request_makes_the_server_fail() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let cloud = runtime.block_on(Cloud::start("ready"));
    let tenant = prop_oneof![Just(TENANT.to_owned()), Just("common".to_owned()), "[^/?#]{1,12}"];
    let cases = (tenant, prop::sample::select(PATHS.to_vec()), pairs(), any::<bool>());
    let mut runner = TestRunner::new(Config {
        cases: 400,
        failure_persistence: None,
        ..Config::default()
    });

    let outcome = runner.run(&cases, |(tenant, path, pairs, by_post)| {
        let mut address = url::Url::parse(&cloud.url("")).unwrap();
        address
            .path_segments_mut()
            .unwrap()
            .clear()
            .push(&tenant)
            .extend(path.split('/'));
        let request = if by_post {
            cloud.http.post(address).form(&pairs)
        } else {
            cloud.http.get(address).query(&pairs)
        };
        let status = runtime.block_on(request.send()).unwrap().status();
        prop_assert!(!status.is_server_error(), "{status}");
        Ok(())
    });

    outcome.unwrap();
}
