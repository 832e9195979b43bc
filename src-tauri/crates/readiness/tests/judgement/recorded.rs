//! Whole judgements of recorded answers.

use readiness::profile::Profile;

use crate::tenant::{judged, recorded};

const RECORDED: [&str; 12] = [
    "acs-absent-graph-granted",
    "all-ready",
    "assigned-through-group",
    "consent-by-another-user",
    "fresh-tenant",
    "government",
    "no-reader-role",
    "no-seats",
    "offline",
    "partly-approved",
    "partner",
    "plan-switched-off",
];

#[test]
fn recorded_answers_are_judged_as_they_were_before() {
    for name in RECORDED {
        insta::assert_json_snapshot!(name, judged(&recorded(name)));
    }
}

#[test]
fn a_judgement_survives_being_stored() {
    for name in RECORDED {
        let readiness = judged(&recorded(name));
        let text = serde_json::to_string(&readiness).unwrap();
        assert_eq!(
            serde_json::from_str::<readiness::Readiness>(&text).unwrap(),
            readiness,
            "{name}"
        );
    }
}

#[test]
fn the_kind_of_a_remedy_is_its_name_in_json() {
    let findings = RECORDED.map(|name| judged(&recorded(name)));
    let remedies = findings
        .iter()
        .flat_map(readiness::Readiness::findings)
        .flat_map(|finding| &finding.remedies);
    for remedy in remedies {
        assert_eq!(serde_json::to_value(remedy).unwrap()["kind"], remedy.kind().code());
    }
}

#[test]
fn every_value_that_a_text_names_is_there() {
    let texts = texts();
    for name in RECORDED {
        for finding in judged(&recorded(name)).findings() {
            for wanted in variables(&texts, finding.reason.code()) {
                assert!(
                    finding.values.contains_key(&wanted),
                    "{name}: {} lacks ${wanted}",
                    finding.reason
                );
            }
            for note in &finding.notes {
                for wanted in variables(&texts, &format!("note-{}", note.code)) {
                    assert!(
                        note.values.contains_key(&wanted),
                        "{name}: note-{} lacks ${wanted}",
                        note.code
                    );
                }
            }
        }
    }
}

#[test]
fn notices_appear_on_their_day_and_count_down() {
    let notices = judged(&recorded("all-ready")).notices;
    let due = &Profile::built_in().notices[0];

    assert_eq!((notices[0].id.as_str(), notices[0].on), ("acs-retirement", due.on));
    assert_eq!(notices[0].days_left, 677);
}

fn texts() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/locales/en/readiness.ftl");
    std::fs::read_to_string(path).unwrap()
}

/// The variables of one message and its attributes.
fn variables(texts: &str, id: &str) -> Vec<String> {
    let start = format!("{id} =");
    let message = texts.lines().skip_while(|line| !line.starts_with(&start));
    let message = message
        .enumerate()
        .take_while(|(row, line)| *row == 0 || line.starts_with(' '))
        .map(|(_, line)| line);
    let parts: Vec<&str> = message.flat_map(|line| line.split('$').skip(1)).collect();
    let name = |part: &str| part.chars().take_while(char::is_ascii_lowercase).collect();
    parts.into_iter().map(name).collect()
}
