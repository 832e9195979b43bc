//! The message and the mail address.

use documents::hand_off::{HandOff, LONGEST_MAIL, Wants, mail, message};
use proptest::prelude::*;
use readiness::cloud::Cloud;
use url::Url;

use crate::support::{ALL, HAND_OFF, REPAIRS, TENANT, hand_off, hostile};

const APPROVAL: Wants = Wants {
    approval: true,
    acs_principal: false,
    licence: false,
    enable_acs: false,
    grant_acs_scopes: false,
};
/// Both are there, but not as they have to be.
const REPAIR: Wants = Wants {
    enable_acs: true,
    grant_acs_scopes: true,
    ..ALL
};

/// Subject and body as a mail program reads them.
fn opened(address: &str) -> (String, String) {
    let url = Url::parse(address).unwrap();
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let [(subject, subject_text), (body, body_text)] = pairs.try_into().unwrap();
    assert_eq!(
        (url.scheme(), url.path(), subject.as_str(), body.as_str()),
        ("mailto", "", "subject", "body")
    );
    (subject_text, body_text)
}

/// The message with what other modules write replaced by its name.
fn named(text: &str, hand_off: &HandOff<'_>) -> String {
    hand_off.scripts.iter().fold(text.to_owned(), |text, script| {
        text.replace(&script.sha256, "[sum]")
            .replace(&script.file_name, "[script]")
    })
}

#[test]
fn a_message_for_all_steps_is_this() {
    let hand_off = hand_off(ALL);
    let message = message(&hand_off);

    insta::assert_snapshot!(
        "message",
        named(&format!("{}\n\n{}", message.subject, message.body), &hand_off)
    );
    insta::assert_snapshot!("brief", named(&message.brief, &hand_off));
}

#[test]
fn a_message_for_one_step_speaks_of_that_one_only() {
    let message = message(&hand_off(APPROVAL));

    insta::assert_snapshot!("approval", format!("{}\n\n{}", message.subject, message.brief));
    assert!(!message.body.contains("az ad sp"));
    assert!(!message.body.contains("Assign a licence"));
    assert!(!message.body.contains("AADSTS650052"));
}

#[test]
fn the_message_names_link_permissions_roles_undo_and_what_nobody_needs() {
    let hand_off = hand_off(ALL);
    let body = message(&hand_off).body;
    for needed in [
        hand_off.consent_url.unwrap().as_str(),
        "Teams.ManageCalls",
        "Joining Teams calls as the signed-in account",
        "Cloud Application Administrator",
        "To undo it",
        "no password",
        "room.pier@harbourworks.example",
        &hand_off.scripts[0].sha256,
        &TENANT.to_string(),
        &HAND_OFF.to_string(),
    ] {
        assert!(body.contains(needed), "{needed}");
    }
}

#[test]
fn without_a_link_the_menu_path_is_named() {
    let mut hand_off = hand_off(APPROVAL);
    let script = Url::parse("javascript:alert(1)").unwrap();
    for link in [None, Some(&script)] {
        hand_off.consent_url = link;
        let message = message(&hand_off);
        for text in [message.body, message.brief] {
            assert!(
                text.contains("Grant admin consent") && !text.contains("javascript:"),
                "{text}"
            );
        }
    }
}

#[test]
fn a_demo_says_so_first_and_knows_no_azure() {
    let mut hand_off = hand_off(ALL);
    (hand_off.from_demo, hand_off.cloud) = (true, Cloud::Other);

    let message = message(&hand_off);
    for text in [message.body, message.brief] {
        assert!(text.starts_with("This was made with a demo organisation."), "{text}");
        assert!(!text.contains("az ad sp"));
    }
}

#[test]
fn what_is_there_already_is_repaired_and_not_made_once_more() {
    let hand_off = HandOff {
        scripts: &REPAIRS,
        ..hand_off(REPAIR)
    };
    let message = message(&hand_off);

    insta::assert_snapshot!(
        "repair",
        named(&format!("{}\n\n{}", message.body, message.brief), &hand_off)
    );
    for text in [&message.body, &message.brief] {
        for never in ["az ad sp", "Make Azure Communication Services known", "adminconsent"] {
            assert!(!text.contains(never), "{never} in {text}");
        }
    }
    assert!(message.body.contains(&REPAIRS[0].sha256) && message.body.contains(&REPAIRS[2].sha256));
}

#[test]
fn no_command_creates_anything_in_a_tenant_that_is_not_named() {
    let message = message(&hand_off(ALL));
    let login = format!("az login --tenant {TENANT} --allow-no-subscriptions");

    assert!(
        message.brief.contains(&format!("{login} && az ad sp create --id ")),
        "{}",
        message.brief
    );
    assert!(
        message
            .body
            .contains(&format!("    {login}\n    az ad sp create --id ")),
        "{}",
        message.body
    );
}

#[test]
fn commands_are_for_the_cloud_of_the_organisation_or_left_out() {
    let mut hand_off = hand_off(ALL);
    for (cloud, name) in [(Cloud::UsGov, "AzureUSGovernment"), (Cloud::China, "AzureChinaCloud")] {
        hand_off.cloud = cloud;
        let message = message(&hand_off);

        let set = format!("az cloud set --name {name}");
        assert!(
            message.body.contains(&format!("    {set}\n    az login ")),
            "{}",
            message.body
        );
        assert!(message.body.contains("nothing has to be set back"), "{}", message.body);
        assert!(
            message.brief.contains(&format!("{set} && az login ")),
            "{}",
            message.brief
        );
    }
    hand_off.cloud = Cloud::UsGovDod;
    let message = message(&hand_off);
    assert!(!message.body.contains("az ad sp") && !message.brief.contains("az ad sp"));
    hand_off.cloud = Cloud::Worldwide;
    assert!(!documents::hand_off::message(&hand_off).body.contains("az cloud set"));
}

#[test]
fn a_mail_holds_the_whole_message_where_that_fits_and_the_short_one_elsewhere() {
    let mut long = message(&hand_off(ALL));
    assert_eq!(
        opened(&mail(&long)),
        (long.subject.clone(), long.brief.replace('\n', "\r\n"))
    );

    "One line.\nAnother.".clone_into(&mut long.body);
    assert_eq!(opened(&mail(&long)).1, "One line.\r\nAnother.");
    assert!(mail(&long).ends_with("&body=One%20line.%0D%0AAnother."));
}

#[test]
fn every_text_is_there_and_filled_in() {
    let mut hand_off = hand_off(ALL);
    for account in [Some("a@b.example"), None] {
        hand_off.account = account;
        let message = message(&hand_off);
        for text in [&message.subject, &message.body, &message.brief] {
            for gap in [
                "{$",
                "{ $",
                "hand-off-",
                "feature-",
                "importance-",
                "who-",
                "cloud-",
                "portal-",
            ] {
                assert!(!text.contains(gap), "{gap} in {text}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn no_name_breaks_out_of_the_mail(organisation in hostile(), domain in hostile(), account in hostile()) {
        let mut hand_off = hand_off(ALL);
        hand_off.organisation = Some(&organisation);
        hand_off.domain = Some(&domain);
        hand_off.account = Some(&account);
        let message = message(&hand_off);
        let address = mail(&message);

        prop_assert!(address.len() <= LONGEST_MAIL, "{}", address.len());
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%:?=&".contains(&byte);
        prop_assert!(address.bytes().all(plain), "{}", address);
        let (subject, body) = opened(&address);
        prop_assert!(message.subject.starts_with(&subject));
        prop_assert!(message.brief.replace('\n', "\r\n").contains(&body));
        prop_assert!(body.contains(hand_off.consent_url.unwrap().as_str()), "{}", body);
        prop_assert_eq!(subject.lines().count(), 1);
    }

    #[test]
    fn no_name_adds_a_line_or_a_hidden_mark(organisation in hostile(), account in hostile()) {
        let plain = message(&hand_off(ALL));
        let mut hand_off = hand_off(ALL);
        hand_off.organisation = Some(&organisation);
        let hostile = message(&hand_off);
        prop_assert_eq!(hostile.body.lines().count(), plain.body.lines().count());
        hand_off.account = Some(&account);
        let hostile = message(&hand_off);

        prop_assert_eq!(hostile.brief.lines().count(), plain.brief.lines().count());
        for text in [&hostile.subject, &hostile.body, &hostile.brief] {
            let hidden = text.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\r', '\0', '\u{1b}']);
            prop_assert!(!hidden);
        }
    }
}
