//! The page that is sent.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use documents::hand_off::{HandOff, Wants, kit};
use maud::html;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::support::{ALL, REPAIRS, TENANT, hand_off, hostile};

fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = html.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

fn hash(source: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(source)))
}

/// The page with a line for each tag, and with what other modules and files hold replaced by its name.
fn named(page: &str, hand_off: &HandOff<'_>) -> String {
    let (style, script) = (
        between(page, "<style>", "</style>"),
        between(page, "<script>", "</script>"),
    );
    let mut named = page
        .replace(&hash(style), "[hash of style]")
        .replace(&hash(script), "[hash of script]");
    named = named.replace(style, "[style]").replace(script, "[script]");
    for script in hand_off.scripts {
        let text = &script.text;
        named = named
            .replace(&html! { (text) }.into_string(), "[text]")
            .replace(&BASE64_STANDARD.encode(script.file()), "[file]")
            .replace(&script.sha256, "[sum]");
    }
    named.replace("><", ">\n<")
}

/// Every tag with its attributes, in order.
fn tags(html: &str) -> Vec<&str> {
    html.match_indices('<')
        .map(|(at, _)| html[at..].split_inclusive('>').next().unwrap())
        .collect()
}

#[test]
fn a_page_for_all_steps_is_this() {
    let hand_off = hand_off(ALL);

    insta::assert_snapshot!("page", named(&kit(&hand_off).html, &hand_off));
}

#[test]
fn the_page_loads_nothing_and_allows_nothing_but_its_own_style_and_script() {
    let page = kit(&hand_off(ALL)).html;

    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let (style, script) = (
        between(&page, "<style>", "</style>"),
        between(&page, "<script>", "</script>"),
    );
    let quoted = |source: &str| format!("'{}'", hash(source));
    assert_eq!(
        policy.replace("&#39;", "'"),
        format!(
            "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
            quoted(style),
            quoted(script)
        )
    );
    for tag in tags(&page.replace(script, "").replace(style, "")) {
        for never in [" src=", " style=", " onclick=", "<link", "<iframe", "<img", " action="] {
            assert!(!tag.contains(never), "{tag}");
        }
    }
    assert!(!style.contains("url(") && !style.contains("@import"));
    assert!(!script.contains("fetch(") && !script.contains("XMLHttpRequest") && !script.contains("innerHTML"));
}

#[test]
fn each_script_can_be_saved_as_it_is_summed_up() {
    let hand_off = hand_off(ALL);
    let page = kit(&hand_off).html;
    for script in hand_off.scripts {
        let link = format!("\" download=\"{}\"", script.file_name);
        let before = page.split_once(&link).unwrap().0;
        let file = BASE64_STANDARD
            .decode(before.rsplit_once(";base64,").unwrap().1)
            .unwrap();

        assert_eq!(file, script.file());
        assert!(page.contains(&format!("<code class=\"sum\">{:x}</code>", Sha256::digest(&file))));
    }
}

#[test]
fn the_files_are_named_after_the_domain_or_else_the_tenant() {
    let mut hand_off = hand_off(ALL);
    assert_eq!(kit(&hand_off).file_name, "mago-hand-off-harbourworks.example.html");
    assert!(
        kit(&hand_off)
            .html
            .contains("data-file=\"mago-answer-harbourworks.example.json\"")
    );

    for domain in [None, Some("../../etc"), Some("a\u{202e}b")] {
        hand_off.domain = domain;
        assert_eq!(kit(&hand_off).file_name, format!("mago-hand-off-{TENANT}.html"));
    }
    let kit = kit(&hand_off);
    assert_eq!(kit.sha256, format!("{:x}", Sha256::digest(&kit.html)));
}

#[test]
fn only_what_was_asked_for_is_in_the_form() {
    let page = |wants| kit(&hand_off(wants)).html;
    let licence = page(Wants {
        licence: true,
        ..Wants::default()
    });
    let approval = page(Wants {
        approval: true,
        ..Wants::default()
    });

    assert!(!licence.contains("name=\"approval\"") && !licence.contains("id=\"acs\"") && !licence.contains("<table"));
    assert!(approval.contains("name=\"approval\"") && !approval.contains("id=\"acs\""));
}

#[test]
fn a_repair_shows_its_own_scripts_and_asks_for_no_approval() {
    let hand_off = HandOff {
        scripts: &REPAIRS,
        ..hand_off(Wants {
            enable_acs: true,
            grant_acs_scopes: true,
            ..ALL
        })
    };
    let page = kit(&hand_off).html;

    for script in REPAIRS.iter() {
        assert_eq!(page.matches(&format!("download=\"{}\"", script.file_name)).count(), 1);
    }
    assert!(!page.contains("name=\"approval\"") && page.contains("id=\"acs\""));
    let text = named(&page, &hand_off);
    assert!(!text.contains("az ad sp") && !text.contains(">hand-off-"));
}

#[test]
fn every_control_has_a_label_every_id_is_there_once_and_headings_skip_no_level() {
    let page = kit(&hand_off(ALL)).html;
    let ids: Vec<&str> = tags(&page)
        .into_iter()
        .filter_map(|tag| Some(tag.split_once(" id=\"")?.1.split_once('"')?.0))
        .collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    for attribute in ["for", "aria-labelledby", "aria-describedby"] {
        for (_, rest) in page
            .match_indices(&format!(" {attribute}=\""))
            .map(|(at, found)| page.split_at(at + found.len()))
        {
            for id in rest.split_once('"').unwrap().0.split(' ') {
                assert!(ids.contains(&id), "{attribute} {id}");
            }
        }
    }
    let levels: Vec<u32> = tags(&page)
        .into_iter()
        .filter_map(|tag| tag.strip_prefix("<h")?.chars().next()?.to_digit(10))
        .collect();
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
}

#[test]
fn every_text_is_there_and_filled_in() {
    let hand_off = hand_off(ALL);
    let text = named(&kit(&hand_off).html, &hand_off);
    for gap in [
        "{$",
        "{ $",
        ">hand-off-",
        ">kit-",
        ">answer-",
        ">read-back-",
        ">feature-",
        ">who-",
        "portal-",
    ] {
        assert!(!text.contains(gap), "{gap}");
    }
}

/// They take the longest to write, and no name stands in them.
fn without_scripts() -> HandOff<'static> {
    HandOff {
        scripts: &[],
        ..hand_off(ALL)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn no_name_breaks_out_of_the_page(organisation in hostile(), account in hostile()) {
        let mut hand_off = without_scripts();
        let plain = kit(&hand_off).html;
        hand_off.organisation = Some(&organisation);
        hand_off.account = Some(&account);
        let page = kit(&hand_off).html;

        prop_assert_eq!(tags(&page), tags(&plain));
        let hidden = page.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\0', '\r']);
        prop_assert!(!hidden);
    }

    #[test]
    fn no_domain_breaks_out_of_the_page_or_of_a_file_name(domain in hostile()) {
        let mut hand_off = without_scripts();
        hand_off.domain = None;
        let plain = kit(&hand_off).html;
        hand_off.domain = Some(&domain);
        let kit = kit(&hand_off);

        prop_assert!(kit.file_name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)));
        let kinds = |html: &str| tags(html).len();
        let named = kinds(&kit.html) - kinds(&plain);
        prop_assert!(named == 0 || named == 6, "{}", named);
    }
}
