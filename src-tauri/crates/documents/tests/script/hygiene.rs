//! What never stands in a script.

use documents::script::{Wanted, write};
use proptest::prelude::*;
use readiness::{cloud::Cloud, ids::TenantId, profile::Profile, script::Shell};
use texts::Language;
use uuid::Uuid;

use crate::all::{kinds, scripts, tenant};

/// A profile in which every name that somebody can choose is `name`.
fn profile(name: &str) -> Profile {
    let mut profile = Profile::built_in();
    for place in [
        &mut profile.mago.name,
        &mut profile.mago.vendor,
        &mut profile.checking_app.name,
        &mut profile.checking_app.redirect,
        &mut profile.acs.name,
        &mut profile.graph.name,
    ] {
        name.clone_into(place);
    }
    for scope in &mut profile.scopes {
        name.clone_into(&mut scope.value);
        name.clone_into(&mut scope.feature);
    }
    profile
}

fn texts(profile: &Profile, tenant: TenantId) -> Vec<String> {
    let text = |(purpose, dialect)| {
        write(&Wanted {
            purpose,
            dialect,
            tenant,
            cloud: Cloud::Worldwide,
            profile,
            device_code: false,
            language: Language::English,
        })
        .unwrap()
        .text
    };
    kinds().into_iter().map(text).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_name_reaches_a_script(
        name in "(\\PC|[\"'`$\\r\\n;|&<>\u{2018}\u{2019}\u{201a}\u{201b}\u{201c}\u{201d}\u{201e}\u{200f}\u{202e}]|<script>|\\$\\(id\\)){1,40}"
    ) {
        let marked = format!("{name}\u{202e}'; $(id) `id` \"<b>{name}");

        prop_assert_eq!(texts(&profile(&marked), tenant()), texts(&Profile::built_in(), tenant()));
    }

    #[test]
    fn only_the_tenant_differs_between_two_tenants(one: u128, other: u128) {
        let [one, other] = [one, other].map(|bits| TenantId(Uuid::from_u128(bits)));
        let without = |tenant: TenantId| -> Vec<String> {
            let texts = texts(&Profile::built_in(), tenant);
            texts.into_iter().map(|text| text.replace(&tenant.to_string(), "")).collect()
        };

        prop_assert_eq!(without(one), without(other));
    }
}

/// A line without its strings in single quotes and without its comment.
fn code(line: &str) -> String {
    if line.trim_start().starts_with('#') {
        return String::new();
    }
    line.split('\'').step_by(2).collect()
}

#[test]
fn code_is_plain_ascii() {
    for script in scripts() {
        for line in script.text.lines() {
            assert!(code(line).is_ascii(), "{}: {line}", script.file_name);
        }
    }
}

#[test]
fn no_script_holds_a_secret_runs_what_it_is_told_or_wants_an_elevated_window() {
    for script in scripts() {
        for never in [
            "Invoke-Expression",
            "iex ",
            "eval ",
            "-Password",
            "--password",
            "--secret",
            "client_secret",
            "RunAs",
            "Remove-Mg",
            "DELETE",
        ] {
            assert!(!script.text.contains(never), "{}: {never}", script.file_name);
        }
        let no_sudo = script.text.lines().all(|line| !code(line).contains("sudo"));
        assert!(no_sudo, "{}", script.file_name);
    }
}

#[test]
fn every_script_can_only_look_and_signs_out() {
    for script in scripts() {
        let (look, out) = match script.dialect.shell() {
            Shell::PowerShell => ("SupportsShouldProcess", "Disconnect-Tool"),
            Shell::Posix => ("--dry-run) DRY_RUN=yes", "sign_out\n"),
        };
        assert!(
            script.text.contains(look) && script.text.contains(out),
            "{}",
            script.file_name
        );
    }
}

#[test]
fn a_token_never_becomes_an_argument_of_a_process() {
    for script in scripts().into_iter().filter(|script| script.text.contains("curl ")) {
        for line in script.text.lines().filter(|line| code(line).contains("$TOKEN")) {
            let builtin = ["printf ", "case ", "[ ", "if [ "]
                .iter()
                .any(|start| line.trim_start().starts_with(start));
            assert!(builtin, "{line}");
        }
        assert!(
            !script.text.contains("--header \"Authorization"),
            "{}",
            script.file_name
        );
    }
}

#[test]
fn a_question_that_fails_after_the_change_is_asked_again() {
    for script in scripts() {
        if script.dialect.shell() != Shell::PowerShell {
            continue;
        }
        let (_, after) = script.text.split_once("Start-Sleep -Seconds $seconds\n").unwrap();
        let lines: Vec<&str> = after.lines().map(str::trim).collect();
        let caught = lines.iter().position(|line| *line == "} catch {").unwrap();

        assert_eq!(lines[0], "try {", "{}", script.file_name);
        assert!(lines[caught..caught + 6].contains(&"continue"), "{}", script.file_name);
    }
}

#[test]
fn only_a_file_ends_the_powershell_that_it_runs_in() {
    for script in scripts() {
        if script.dialect.shell() == Shell::PowerShell {
            let mut ends = script.text.lines().filter(|line| code(line).contains("exit "));
            let end = ends.next().unwrap();

            assert!(
                end.starts_with("if ($PSCommandPath -and ") && ends.next().is_none(),
                "{end}"
            );
        }
    }
}

#[test]
fn windows_powershell_reads_every_script_too() {
    for script in scripts()
        .iter()
        .filter(|script| script.dialect.shell() == Shell::PowerShell)
    {
        for line in script.text.lines().map(code) {
            for newer in [" && ", " || ", "??", "?.", "-Parallel", "-AsHashtable", "clean {"] {
                assert!(!line.contains(newer), "{}: {line}", script.file_name);
            }
        }
    }
}
