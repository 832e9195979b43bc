//! Signing in with each tool: as whom, where, and with what.

use readiness::{cloud::Cloud, script::Dialect};

use super::{
    bench::{Bench, shells},
    create_acs::{CREATE, PRESENT, each},
};
use crate::all::script_in;

#[test]
fn a_code_is_used_when_it_is_asked_for() {
    each(|bench, dialect| {
        bench.set("acs", "true");

        let ended = bench.run(CREATE, dialect, &["--use-device-code"]);

        ended.said(PRESENT);
        let calls = bench.get("calls");
        match dialect {
            Dialect::AzureCli => assert!(calls.contains("--use-device-code"), "{calls}"),
            Dialect::CliForMicrosoft365 => assert!(calls.contains("--authType deviceCode"), "{calls}"),
            _ => assert!(
                ended.stderr.contains("https://microsoft.com/devicelogin  ABC123"),
                "{}",
                ended.stderr
            ),
        }
    });
}

#[test]
fn the_sign_in_that_was_there_is_not_touched() {
    for dialect in [Dialect::AzureCli, Dialect::CliForMicrosoft365] {
        for shell in shells() {
            let bench = Bench::new(shell);
            bench.run(CREATE, dialect, &[]).said(PRESENT);

            assert!(
                bench.get("calls").lines().any(|call| call.contains(" logout")),
                "{dialect}"
            );
            let folders = bench.get("folders");
            assert!(
                folders.lines().all(|folder| folder.contains("/temporary/")),
                "{folders}"
            );
        }
    }
}

#[test]
fn no_secret_is_an_argument_of_curl() {
    for shell in shells() {
        let bench = Bench::new(shell);

        bench.run(CREATE, Dialect::Curl, &[]).said(PRESENT);

        assert!(bench.get("input").contains("Authorization: Bearer eyJ.secret_token-1"));
        let calls = bench.get("calls");
        assert!(!calls.contains("secret_token") && !calls.contains("dc-1"), "{calls}");
    }
}

#[test]
fn a_token_that_is_there_already_saves_the_sign_in() {
    for shell in shells() {
        let mut bench = Bench::new(shell);
        bench.environment("GRAPH_ACCESS_TOKEN", "eyJ.secret_token-2");

        bench.run(CREATE, Dialect::Curl, &[]).said(PRESENT);

        assert!(!bench.get("calls").contains("devicecode"));
        assert!(bench.get("input").contains("Bearer eyJ.secret_token-2"));
        assert!(!bench.get("calls").contains("secret_token"));
    }
}

#[test]
fn a_token_with_anything_else_in_it_is_not_sent() {
    for shell in shells() {
        let mut bench = Bench::new(shell);
        bench.environment("GRAPH_ACCESS_TOKEN", "x\"\nurl = \"https://evil.example");

        bench.run(CREATE, Dialect::Curl, &[]).said("MAGO-ACS: FAILED sign-in");

        assert!(!bench.has("calls"));
    }
}

#[test]
fn the_cli_for_microsoft_365_needs_an_application() {
    for shell in shells() {
        let mut bench = Bench::new(shell);
        bench.environment("CLIMICROSOFT365_ENTRAAPPID", "");

        let ended = bench.run(CREATE, Dialect::CliForMicrosoft365, &[]);
        ended.said("MAGO-ACS: FAILED tools");
        assert!(ended.stderr.contains("--app-id"), "{}", ended.stderr);

        let app_id = "11111111-bd7e-475c-86db-fdb8c937548e";
        let arguments = ["--app-id", app_id];
        bench.run(CREATE, Dialect::CliForMicrosoft365, &arguments).said(PRESENT);
        assert!(bench.get("calls").contains(&format!("--appId {app_id}")));
    }
}

#[test]
fn each_cloud_is_asked_at_its_own_address() {
    for shell in shells() {
        for (cloud, az, m365, graph) in [
            (Cloud::Worldwide, "AzureCloud", "Public", "https://graph.microsoft.com/"),
            (
                Cloud::UsGov,
                "AzureUSGovernment",
                "USGovHigh",
                "https://graph.microsoft.us/",
            ),
            (
                Cloud::UsGovDod,
                "AzureUSGovernment",
                "USGovDoD",
                "https://dod-graph.microsoft.us/",
            ),
            (
                Cloud::China,
                "AzureChinaCloud",
                "China",
                "https://microsoftgraph.chinacloudapi.cn/",
            ),
        ] {
            for (dialect, expected) in [
                (Dialect::AzureCli, format!("az cloud set --name {az} ")),
                (Dialect::CliForMicrosoft365, format!("--cloud {m365} ")),
                (Dialect::Curl, format!(" {graph}v1.0/servicePrincipals")),
            ] {
                let bench = Bench::new(shell);

                bench
                    .run_script(&script_in(CREATE, dialect, cloud, false), &[])
                    .said(PRESENT);

                let calls = bench.get("calls");
                assert!(calls.contains(&expected), "{dialect} {cloud:?}: {calls}");
                let own_graph = calls.contains("cloud update --name AzureUSGovernment");
                assert_eq!(own_graph, dialect == Dialect::AzureCli && cloud == Cloud::UsGovDod);
            }
        }
    }
}
