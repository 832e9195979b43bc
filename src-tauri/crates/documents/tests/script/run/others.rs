//! The rarer purposes, with the Azure CLI.

use readiness::script::{Dialect, ScriptPurpose};

use super::bench::{Bench, Ended, shells};

const ENABLE: ScriptPurpose = ScriptPurpose::EnableAcs;
const GRANT: ScriptPurpose = ScriptPurpose::GrantAcsScopes;
const REGISTER: ScriptPurpose = ScriptPurpose::RegisterCheckingApp;

fn each(test: impl Fn(&Bench)) {
    for shell in shells() {
        test(&Bench::new(shell));
    }
}

fn run(bench: &Bench, purpose: ScriptPurpose, arguments: &[&str]) -> Ended {
    bench.run(purpose, Dialect::AzureCli, arguments)
}

#[test]
fn a_disabled_principal_is_enabled_once() {
    each(|bench| {
        bench.set("acs", "false");

        run(bench, ENABLE, &["--dry-run"]).said("MAGO-ACS: FAILED disabled");
        assert_eq!(bench.changes(), 0);

        for _ in 0..2 {
            run(bench, ENABLE, &[]).said("MAGO-ACS: PRESENT 6ba7b810-9dad-11d1-80b4-00c04fd430c8");
            assert_eq!(bench.changes(), 1);
        }
    });
}

#[test]
fn a_missing_principal_is_not_enabled() {
    each(|bench| {
        run(bench, ENABLE, &[]).said("MAGO-ACS: FAILED absent");
        assert_eq!(bench.changes(), 0);
    });
}

#[test]
fn a_grant_is_made_once() {
    each(|bench| {
        bench.set("acs", "true");

        run(bench, GRANT, &["--dry-run"]).said("MAGO-GRANT: FAILED absent");
        assert_eq!(bench.changes(), 0);

        for _ in 0..2 {
            run(bench, GRANT, &[]).said("MAGO-GRANT: PRESENT grant-1");
            assert_eq!(bench.changes(), 1);
        }
        assert_eq!(bench.get("grant").trim(), "Teams.ManageCalls Teams.ManageChats");
    });
}

#[test]
fn a_grant_that_is_there_is_extended_and_keeps_its_scopes() {
    each(|bench| {
        bench.set("acs", "true");
        bench.set("grant", " Other.Scope Teams.ManageChats");

        run(bench, GRANT, &[]).said("MAGO-GRANT: PRESENT grant-1");

        assert_eq!(
            bench.get("grant").trim(),
            "Other.Scope Teams.ManageChats Teams.ManageCalls"
        );
        assert!(bench.get("calls").contains("PATCH"));
    });
}

#[test]
fn both_applications_have_to_be_there_before_a_grant() {
    each(|bench| {
        run(bench, GRANT, &[]).said("MAGO-GRANT: FAILED acs-absent");

        bench.set("acs", "true");
        bench.set("no-mago", "");
        run(bench, GRANT, &[]).said("MAGO-GRANT: FAILED mago-absent");

        assert_eq!(bench.changes(), 0);
    });
}

#[test]
fn a_checking_application_is_registered_once() {
    each(|bench| {
        run(bench, REGISTER, &["--dry-run"]).said("MAGO-APP: FAILED absent");
        assert_eq!(bench.changes(), 0);

        for _ in 0..2 {
            run(bench, REGISTER, &[]).said("MAGO-APP: PRESENT 6ba7b812-9dad-11d1-80b4-00c04fd430c8");
            assert_eq!(bench.changes(), 1);
        }
    });
}

#[test]
fn another_application_with_its_name_is_not_taken_for_it() {
    each(|bench| {
        bench.set("namesake", "");

        run(bench, REGISTER, &[]).said("MAGO-APP: FAILED other-app");
        assert_eq!(bench.changes(), 0);
        let calls = bench.get("calls");
        for condition in [
            "signInAudience == 'AzureADMyOrg'",
            "isFallbackPublicClient",
            "publicClient.redirectUris[0] == 'http://localhost'",
            "! (passwordCredentials)",
            "! (keyCredentials)",
        ] {
            assert!(calls.contains(condition), "{condition}");
        }
    });
}

#[test]
fn a_question_that_fails_after_the_change_is_asked_again() {
    each(|bench| {
        bench.set("acs", "false");
        bench.set("busy", "2");

        run(bench, ENABLE, &[]).said("MAGO-ACS: PRESENT 6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    });
}

#[test]
fn a_refusal_is_told() {
    each(|bench| {
        bench.set("acs", "false");
        bench.set(
            "refuses",
            "Forbidden({\"error\":{\"code\":\"Authorization_RequestDenied\"}})",
        );

        run(bench, ENABLE, &[]).said("MAGO-ACS: FAILED not-allowed");
        run(bench, GRANT, &[]).said("MAGO-GRANT: FAILED not-allowed");
        run(bench, REGISTER, &[]).said("MAGO-APP: FAILED not-allowed");
    });
}
