//! The scripts that create the Azure Communication Services principal, as a shell would read them.

#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use documents::script::{AcsScript, Dialect, Script, acs};
use proptest::prelude::*;
use readiness::{
    cloud::Cloud,
    ids::{AppId, TenantId},
};
use sha2::{Digest, Sha256};
use texts::Language;
use tree_sitter::{Node, Parser};
use uuid::Uuid;

const CLOUDS: [Cloud; 5] = [
    Cloud::Worldwide,
    Cloud::UsGov,
    Cloud::UsGovDod,
    Cloud::China,
    Cloud::Other,
];

fn script(cloud: Cloud, device_code: bool) -> Script {
    script_for(
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301".parse().unwrap(),
        cloud,
        device_code,
    )
}

fn script_for(tenant: TenantId, cloud: Cloud, device_code: bool) -> Script {
    let acs_id: AppId = "1fd5118e-2576-4263-8130-9503064c837a".parse().unwrap();
    acs(
        Dialect::GraphPowerShell,
        &AcsScript {
            tenant,
            cloud,
            acs: acs_id,
            device_code,
            language: Language::English,
        },
    )
}

fn assert_readable(text: &str) {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
    let tree = parser.parse(text, None).unwrap();
    if let Some(wrong) = first_error(tree.root_node()) {
        panic!(
            "{} at {}: {}",
            wrong.kind(),
            wrong.start_position(),
            &text[wrong.byte_range()]
        );
    }
}

fn first_error(node: Node<'_>) -> Option<Node<'_>> {
    if node.is_error() || node.is_missing() {
        return Some(node);
    }
    node.children(&mut node.walk()).find_map(first_error)
}

#[test]
fn the_script_for_the_worldwide_cloud_is_this() {
    insta::assert_snapshot!("worldwide", script(Cloud::Worldwide, false).text);
}

#[test]
fn every_script_can_be_parsed_and_has_no_blank_left() {
    for cloud in CLOUDS {
        for device_code in [false, true] {
            let script = script(cloud, device_code);

            assert_readable(&script.text);
            assert!(!script.text.contains(['⟦', '⟧']), "{cloud:?}");
            assert!(!script.text.contains("acs-script-"), "a text is missing");
        }
    }
}

#[test]
fn every_cloud_has_its_own_environment() {
    let environments = [
        (Cloud::Worldwide, "Global"),
        (Cloud::UsGov, "USGov"),
        (Cloud::UsGovDod, "USGovDoD"),
        (Cloud::China, "China"),
    ];
    for (cloud, environment) in environments {
        assert!(
            script(cloud, false)
                .text
                .contains(&format!("$CloudEnvironment = '{environment}'\n")),
            "{cloud:?}"
        );
    }
    assert!(script(Cloud::Other, false).text.contains("$CloudEnvironment = ''\n"));
}

#[test]
fn a_sign_in_with_a_code_is_asked_for_or_left_to_whoever_runs_it() {
    assert!(script(Cloud::Worldwide, true).text.contains("-or $true\n"));
    assert!(script(Cloud::Worldwide, false).text.contains("-or $false\n"));
}

#[test]
fn the_file_is_what_windows_powershell_reads_and_what_the_checksum_is_of() {
    let script = script(Cloud::Worldwide, false);
    let file = script.file();

    let text = std::str::from_utf8(&file).unwrap().strip_prefix('\u{feff}').unwrap();
    assert_eq!(text.replace("\r\n", "\n"), script.text);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(script.sha256, format!("{:x}", Sha256::digest(&file)));
    assert_eq!(script.file_name, "mago-acs-3f2504e0-4f89-41d3-9a0c-0305e82c3301.ps1");
}

#[test]
fn the_script_asks_for_no_more_than_it_needs_and_signs_out() {
    let text = script(Cloud::Worldwide, false).text;

    let finally = text.find("} finally {").unwrap();
    assert!(text[finally..].contains("Disconnect-MgGraph"));
    for needed in [
        "SupportsShouldProcess",
        "ContextScope = 'Process'",
        "-Scope CurrentUser",
        "TenantId     = $TenantId",
    ] {
        assert!(text.contains(needed), "{needed}");
    }
    for never in [
        "Invoke-Expression",
        "iex ",
        "AccessToken",
        "Password",
        "Microsoft.Graph -",
        "Remove-Mg",
        "AzureAD",
    ] {
        assert!(!text.contains(never), "{never}");
    }
}

#[test]
fn dialects_are_found_by_their_names() {
    for dialect in Dialect::ALL {
        assert_eq!(Dialect::named(dialect.name()), Some(dialect));
    }
    assert_eq!(Dialect::named("bash"), None);
}

proptest! {
    #[test]
    fn only_the_tenant_differs_between_two_tenants(one: u128, other: u128) {
        let [one, other] = [one, other].map(|bits| TenantId(Uuid::from_u128(bits)));
        let [first, second] = [one, other].map(|tenant| script_for(tenant, Cloud::Worldwide, false).text);

        prop_assert_eq!(first.replace(&one.to_string(), ""), second.replace(&other.to_string(), ""));
    }
}
