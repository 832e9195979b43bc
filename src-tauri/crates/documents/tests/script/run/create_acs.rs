//! Creating the ACS principal, with every tool that is used from a POSIX shell.

use readiness::{
    cloud::Cloud,
    script::{Dialect, ScriptPurpose, Shell},
};

use super::bench::{Bench, shells};
use crate::all::script_in;

pub const CREATE: ScriptPurpose = ScriptPurpose::CreateAcs;
pub const PRESENT: &str = "MAGO-ACS: PRESENT 6ba7b810-9dad-11d1-80b4-00c04fd430c8";

/// A new tenant for every tool and every shell.
pub fn each(test: impl Fn(Bench, Dialect)) {
    for shell in shells() {
        for dialect in CREATE
            .dialects()
            .iter()
            .filter(|dialect| dialect.shell() == Shell::Posix)
        {
            test(Bench::new(shell), *dialect);
        }
    }
}

#[test]
fn a_missing_principal_is_created_once() {
    each(|bench, dialect| {
        bench.run(CREATE, dialect, &[]).said(PRESENT);
        assert_eq!(bench.changes(), 1, "{dialect}");

        bench.run(CREATE, dialect, &[]).said(PRESENT);
        assert_eq!(bench.changes(), 1, "{dialect}");
    });
}

#[test]
fn a_dry_run_changes_nothing() {
    each(|bench, dialect| {
        let ended = bench.run(CREATE, dialect, &["--dry-run"]);

        ended.said("MAGO-ACS: FAILED absent");
        assert_eq!(bench.changes(), 0, "{dialect}");
        assert!(
            ended
                .stderr
                .contains("POST https://graph.microsoft.com/v1.0/servicePrincipals")
        );
    });
}

#[test]
fn nothing_is_asked_in_another_tenant() {
    each(|bench, dialect| {
        bench.set("tenant", "99999999-4f89-41d3-9a0c-0305e82c3301");

        bench.run(CREATE, dialect, &[]).said("MAGO-ACS: FAILED wrong-tenant");

        assert_eq!(bench.changes(), 0, "{dialect}");
        assert!(!bench.get("calls").contains("1fd5118e"), "{dialect}");
    });
}

#[test]
fn a_refusal_is_told_with_microsofts_words() {
    each(|bench, dialect| {
        bench.set(
            "refuses",
            "Authorization_RequestDenied: Insufficient privileges to complete the operation.",
        );

        let ended = bench.run(CREATE, dialect, &[]);

        ended.said("MAGO-ACS: FAILED not-allowed");
        assert!(ended.stderr.contains("Authorization_RequestDenied"), "{}", ended.stderr);
    });
}

#[test]
fn an_unknown_application_means_another_cloud() {
    each(|bench, dialect| {
        bench.set("refuses", "Request_BadRequest NoBackingApplicationObject");

        bench.run(CREATE, dialect, &[]).said("MAGO-ACS: FAILED wrong-cloud");
    });
}

#[test]
fn somebody_else_may_have_created_it_since() {
    each(|bench, dialect| {
        bench.set("conflicts", "");

        bench.run(CREATE, dialect, &[]).said(PRESENT);
    });
}

#[test]
fn a_late_replication_is_waited_for() {
    each(|bench, dialect| {
        bench.set("hidden", "3");

        bench.run(CREATE, dialect, &[]).said(PRESENT);

        let slept = bench.get("slept");
        assert!(slept.ends_with("0\n2\n4\n8\n"), "{dialect}: {slept}");
        assert_eq!(bench.changes(), 1, "{dialect}");
    });
}

#[test]
fn a_replication_that_takes_too_long_is_told() {
    each(|bench, dialect| {
        bench.set("hidden", "99");

        bench.run(CREATE, dialect, &[]).said("MAGO-ACS: FAILED not-visible-yet");

        assert!(bench.get("slept").ends_with("0\n2\n4\n8\n15\n30\n"), "{dialect}");
    });
}

#[test]
fn a_disabled_principal_is_left_as_it_is() {
    each(|bench, dialect| {
        bench.set("acs", "false");

        bench.run(CREATE, dialect, &[]).said("MAGO-ACS: FAILED disabled");

        assert_eq!(bench.changes(), 0, "{dialect}");
    });
}

#[test]
fn without_a_sign_in_nothing_is_asked() {
    each(|bench, dialect| {
        bench.set("nobody", "");

        bench.run(CREATE, dialect, &[]).said("MAGO-ACS: FAILED sign-in");

        assert_eq!(bench.changes(), 0, "{dialect}");
    });
}

#[test]
fn the_demo_organisation_is_not_at_microsoft() {
    each(|bench, dialect| {
        let script = script_in(CREATE, dialect, Cloud::Other, false);

        bench.run_script(&script, &[]).said("MAGO-ACS: FAILED wrong-cloud");

        assert!(!bench.has("calls"), "{dialect}");
    });
}

#[test]
fn an_option_that_nobody_knows_is_wrong_use() {
    each(|bench, dialect| {
        let ended = bench.run(CREATE, dialect, &["--whatif"]);

        assert_eq!(ended.exit, Some(2));
        assert!(!bench.has("calls"), "{dialect}");
    });
}
