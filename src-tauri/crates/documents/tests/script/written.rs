//! What is written: readable code, the file, the snapshots.

use documents::script::{Wanted, write};
use readiness::{
    cloud::Cloud,
    profile::Profile,
    script::{Dialect, ScriptPurpose, Shell},
};
use sha2::{Digest, Sha256};
use texts::Language;
use tree_sitter::{Node, Parser};

use crate::all::{kinds, script, script_in, scripts, tenant};

fn assert_readable(shell: Shell, text: &str) {
    let mut parser = Parser::new();
    let language = match shell {
        Shell::PowerShell => tree_sitter_powershell::LANGUAGE.into(),
        Shell::Posix => tree_sitter_bash::LANGUAGE.into(),
    };
    parser.set_language(&language).unwrap();
    let tree = parser.parse(text, None).unwrap();
    if let Some(wrong) = first_error(tree.root_node()) {
        let at = wrong.start_position();
        panic!("{} at {at}: {}\n{text}", wrong.kind(), &text[wrong.byte_range()]);
    }
}

fn first_error(node: Node<'_>) -> Option<Node<'_>> {
    if node.is_error() || node.is_missing() {
        return Some(node);
    }
    node.children(&mut node.walk()).find_map(first_error)
}

#[test]
fn every_script_for_the_worldwide_cloud_is_this() {
    for (purpose, dialect) in kinds() {
        insta::assert_snapshot!(format!("{purpose}.{dialect}"), script(purpose, dialect).text);
    }
}

#[test]
fn every_script_can_be_parsed_and_has_no_blank_left() {
    for script in scripts() {
        assert_readable(script.dialect.shell(), &script.text);
        assert!(!script.text.contains(['⟦', '⟧']), "{}", script.file_name);
        for prefix in ["script-head-", "script-note-", "script-say-", "script-part-"] {
            assert!(!script.text.contains(prefix), "{} lacks a text", script.file_name);
        }
        assert!(!script.text.contains("{purpose}"), "{}", script.file_name);
    }
}

#[test]
fn a_purpose_is_written_in_its_dialects_only() {
    let profile = Profile::built_in();
    let wanted = |purpose, dialect| Wanted {
        purpose,
        dialect,
        tenant: tenant(),
        cloud: Cloud::Worldwide,
        profile: &profile,
        device_code: false,
        language: Language::English,
    };
    for purpose in ScriptPurpose::ALL {
        for dialect in Dialect::ALL {
            let written = write(&wanted(*purpose, *dialect)).is_some();

            assert_eq!(written, purpose.dialects().contains(dialect), "{purpose} {dialect}");
        }
    }
}

#[test]
fn every_file_is_what_its_shell_reads_and_what_the_checksum_is_of() {
    for script in scripts() {
        let file = script.file();
        let text = std::str::from_utf8(&file).unwrap();

        match script.dialect.shell() {
            Shell::PowerShell => {
                let text = text.strip_prefix('\u{feff}').unwrap();
                assert_eq!(text.replace("\r\n", "\n"), script.text);
                assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
            }
            Shell::Posix => {
                assert_eq!(text, script.text);
                assert!(text.starts_with("#!/bin/sh\n") && !text.contains('\r'));
            }
        }
        assert_eq!(script.sha256, format!("{:x}", Sha256::digest(&file)));
    }
    let script = script(ScriptPurpose::CreateAcs, Dialect::AzureCli);
    assert_eq!(script.file_name, format!("mago-create-acs-azure-cli-{}.sh", tenant()));
}

#[test]
fn every_cloud_has_the_name_that_the_tool_gives_it() {
    let names = [
        (
            Dialect::GraphPowerShell,
            "$CloudName",
            ["Global", "USGov", "USGovDoD", "China", ""],
        ),
        (
            Dialect::AzPowerShell,
            "$CloudName",
            [
                "AzureCloud",
                "AzureUSGovernment",
                "AzureUSGovernment",
                "AzureChinaCloud",
                "",
            ],
        ),
        (
            Dialect::CliForMicrosoft365,
            "CLOUD",
            ["Public", "USGovHigh", "USGovDoD", "China", ""],
        ),
    ];
    for (dialect, variable, names) in names {
        for (cloud, name) in crate::all::CLOUDS.into_iter().zip(names) {
            let text = script_in(ScriptPurpose::CreateAcs, dialect, cloud, false).text;
            let line = match dialect.shell() {
                Shell::PowerShell => format!("{variable} = '{name}'\n"),
                Shell::Posix => format!("\n{variable}='{name}'\n"),
            };
            assert!(text.contains(&line), "{dialect} {cloud:?}");
        }
    }
}

#[test]
fn a_sign_in_with_a_code_is_asked_for_or_left_to_whoever_runs_it() {
    for (purpose, dialect) in kinds().into_iter().filter(|(_, dialect)| !dialect.is_retired()) {
        let [with, without] = [true, false].map(|code| script_in(purpose, dialect, Cloud::Worldwide, code).text);
        let [yes, no] = match dialect.shell() {
            Shell::PowerShell => ["-or $true\n", "-or $false\n"],
            Shell::Posix => ["\nDEVICE_CODE=yes\n", "\nDEVICE_CODE=no\n"],
        };
        assert!(with.contains(yes) && without.contains(no), "{purpose} {dialect}");
    }
}

#[test]
fn only_the_line_of_azure_communication_services_is_for_pasting() {
    for (purpose, dialect) in kinds() {
        let text = script(purpose, dialect).text.replace("\n# ", " ");
        let is_read = matches!(purpose, ScriptPurpose::CreateAcs | ScriptPurpose::EnableAcs);

        assert_eq!(text.contains("You can paste it into Mago Setup"), is_read, "{purpose}");
        let names_option = text.contains("mago-setup-cli --checking-app ID");
        assert_eq!(names_option, purpose == ScriptPurpose::RegisterCheckingApp, "{purpose}");
    }
}

#[test]
fn the_retired_form_says_so_before_anything_else() {
    let text = script(ScriptPurpose::CreateAcs, Dialect::AzureAd).text;
    let warning = text.lines().find(|line| line.starts_with("# ")).unwrap();

    assert!(warning.contains("DO NOT USE"), "{warning}");
}
