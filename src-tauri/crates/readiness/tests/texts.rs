//! Every code has its words, and every word about a code has its code.

use std::collections::{BTreeMap, BTreeSet};

use readiness::{
    diagnosis::{Subject, entries},
    finding::{NoteCode, Outcome, Prerequisite, Question, Reason, Verdict},
    fixer::Fixer,
    forecast::{Ability, Likely, Task, UserConsent, Workflow},
    grants::{Importance, ResourceName, Standing},
    profile::{MagoSignIn, Profile},
    readiness::{Overall, PlanState},
    remedy::{App, PortalPage, RemedyKind, ScriptPurpose},
    script::Dialect,
};

/// Messages with their first line, attributes as `message.attribute`.
fn catalogue(name: &str) -> BTreeMap<String, String> {
    let path = format!("{}/../../../ui/locales/en/{name}.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut texts = BTreeMap::new();
    let mut message = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, words)) = line.split_once(" = ") else {
            continue;
        };
        if let Some(attribute) = name.strip_prefix("    .") {
            texts.insert(format!("{message}.{attribute}"), words.to_owned());
        } else if !name.starts_with(' ') {
            name.clone_into(&mut message);
            assert!(
                texts.insert(message.clone(), words.to_owned()).is_none(),
                "{message} stands there twice"
            );
        }
    }
    texts
}

fn assert_said(texts: &BTreeMap<String, String>, prefix: &str, codes: &[&str], attributes: &[&str]) {
    for code in codes {
        let id = format!("{prefix}{code}");
        assert!(texts.contains_key(&id), "{id} has no text");
        for attribute in attributes {
            assert!(
                texts.contains_key(&format!("{id}.{attribute}")),
                "{id} has no .{attribute}"
            );
        }
    }
}

macro_rules! codes {
    ($name:ident) => {
        &$name::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}

#[test]
fn every_finding_has_a_headline_a_reason_and_a_next_step() {
    let texts = catalogue("readiness");
    assert_said(&texts, "", codes!(Reason), &["why", "hint"]);
    assert_said(&texts, "note-", codes!(NoteCode), &[]);
    assert_said(&texts, "remedy-", codes!(RemedyKind), &["hint"]);
    assert_said(&texts, "who-", codes!(Fixer), &[]);
    assert_said(&texts, "portal-", codes!(PortalPage), &[]);
}

#[test]
fn every_other_code_has_its_words() {
    let texts = catalogue("readiness");
    assert_said(&texts, "prerequisite-", codes!(Prerequisite), &["number"]);
    assert_said(&texts, "verdict-", codes!(Verdict), &[]);
    assert_said(&texts, "overall-", codes!(Overall), &["hint"]);
    assert_said(&texts, "question-", codes!(Question), &[]);
    assert_said(&texts, "outcome-", codes!(Outcome), &[]);
    assert_said(&texts, "app-", codes!(App), &[]);
    assert_said(&texts, "script-", codes!(ScriptPurpose), &[]);
    assert_said(&texts, "dialect-", codes!(Dialect), &["needs"]);
    assert_said(&texts, "scope-", codes!(Standing), &[]);
    assert_said(&texts, "importance-", codes!(Importance), &[]);
    assert_said(&texts, "resource-", codes!(ResourceName), &[]);
    assert_said(&texts, "plan-", codes!(PlanState), &[]);
    assert_said(&texts, "forecast-", codes!(Likely), &["hint"]);
    assert_said(&texts, "task-", codes!(Task), &[]);
    assert_said(&texts, "ability-", codes!(Ability), &[]);
    assert_said(&texts, "consent-", codes!(UserConsent), &[]);
    assert_said(&texts, "workflow-", codes!(Workflow), &[]);
}

#[test]
fn what_the_profile_names_has_its_words() {
    let (texts, profile) = (catalogue("readiness"), Profile::built_in());
    let features: Vec<&str> = profile.scopes.iter().map(|scope| scope.feature.as_str()).collect();
    let notices: Vec<&str> = profile.notices.iter().map(|notice| notice.id.as_str()).collect();
    assert_said(&texts, "feature-", &features, &[]);
    assert_said(&texts, "notice-", &notices, &["hint"]);

    let texts = catalogue("profile");
    let faults = [
        "not-toml",
        "key-missing",
        "value-wrong",
        "key-misspelt",
        "key-unknown",
        "value-twice",
    ];
    assert_said(&texts, "problem-profile-", &faults, &["hint"]);
    assert_said(&texts, "mago-sign-in-", codes!(MagoSignIn), &[]);
}

#[test]
fn every_diagnosis_has_its_words_and_every_words_their_diagnosis() {
    let texts = catalogue("diagnosis");
    let known: BTreeSet<String> = entries().iter().map(readiness::diagnosis::Entry::message).collect();
    let said: BTreeSet<String> = texts
        .keys()
        .filter(|id| id.starts_with("diagnosis-") && !id.contains('.') && !id.starts_with("diagnosis-label-"))
        .filter(|id| !matches!(id.as_str(), "diagnosis-unknown" | "diagnosis-nothing-found"))
        .cloned()
        .collect();

    assert_eq!(known, said);
    assert!(said.iter().all(|id| texts.contains_key(&format!("{id}.hint"))));
    assert_said(&texts, "subject-", codes!(Subject), &[]);
    assert_said(&texts, "diagnosis-", &["unknown", "nothing-found"], &["hint"]);
}

#[test]
fn no_two_diagnoses_say_the_same() {
    let texts = catalogue("diagnosis");
    let mut heard = BTreeSet::new();
    for (id, words) in texts.iter().filter(|(id, _)| !id.contains('.')) {
        assert!(heard.insert(words), "{id} says what another one says");
    }
}

#[test]
fn the_table_holds_every_code_once_and_all_that_onboarding_meets() {
    let codes: BTreeSet<&str> = entries().iter().map(|entry| entry.code.as_str()).collect();

    assert_eq!(codes.len(), entries().len());
    assert_eq!(codes.iter().filter(|code| code.parse::<u32>().is_ok()).count(), 126);
}

#[test]
fn who_can_fix_it_is_listed_from_the_least_privileged_up() {
    for entry in entries() {
        assert!(entry.known.fixed_by.is_sorted(), "{}", entry.code);
    }
}
