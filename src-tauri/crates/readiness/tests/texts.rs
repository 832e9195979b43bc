//! Every code has its words, and every word about a code has its code.

use std::collections::{BTreeMap, BTreeSet};

use readiness::{
    consent_page::ConsentShowed,
    diagnosis::{Cause, Entry, Subject, entries},
    finding::{NoteCode, Outcome, Prerequisite, Question, Reason, Verdict},
    fixer::Fixer,
    forecast::{Ability, Likely, Task, UserConsent, Workflow},
    grants::{Importance, ResourceName, Standing},
    profile::{MagoSignIn, Profile},
    read_back::{Mistake, ScriptFailure},
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
    assert_said(&texts, "problem-read-back-", codes!(Mistake), &["hint"]);
    assert_said(&texts, "problem-read-back-failed-", codes!(ScriptFailure), &["hint"]);
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
    let known: BTreeSet<String> = entries().iter().flat_map(messages).collect();
    let parts = ["unknown", "nothing-found", "by-wording", "details-unregistered"];
    let said: BTreeSet<String> = texts
        .keys()
        .filter(|id| id.starts_with("diagnosis-") && !id.contains('.') && !id.starts_with("diagnosis-label-"))
        .filter(|id| !parts.contains(&id.trim_start_matches("diagnosis-")))
        .cloned()
        .collect();

    assert_eq!(known, said);
    assert!(said.iter().all(|id| texts.contains_key(&format!("{id}.hint"))));
    assert_said(&texts, "subject-", codes!(Subject), &[]);
    assert_said(&texts, "cause-", codes!(Cause), &["hint"]);
    assert_said(&texts, "consent-showed-", codes!(ConsentShowed), &["hint"]);
    assert_said(&texts, "diagnosis-", &["unknown", "nothing-found"], &["hint"]);
}

/// The text of a code, and those for single applications.
fn messages(entry: &Entry) -> Vec<String> {
    let doors = entry.doors.keys().map(|subject| entry.message_about(*subject));
    doors.chain([entry.message()]).collect()
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
fn only_true_siblings_advise_the_same() {
    let texts = catalogue("diagnosis");
    let mut advised: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, hint) in &texts {
        if let Some(message) = id.strip_suffix(".hint") {
            let code = message.trim_start_matches("diagnosis-");
            advised.entry(hint).or_default().insert(code);
        }
    }
    let alike: BTreeSet<BTreeSet<&str>> = advised.into_values().filter(|codes| codes.len() > 1).collect();
    let siblings: BTreeSet<BTreeSet<&str>> = SIBLINGS.iter().map(|codes| codes.iter().copied().collect()).collect();

    assert_eq!(alike, siblings);
}

/// Codes that differ in what happened, and not in what to do.
const SIBLINGS: &[&[&str]] = &[
    &["50000", "90036"],
    &["90130", "9001023"],
    &[
        "90023",
        "request-bad-request",
        "request-unsupported-query",
        "directory-result-size-limit-exceeded",
    ],
    &["70000", "50133", "70008", "compact-token-parsing-failed"],
    &["50058", "login-required"],
    &[
        "90033",
        "90006",
        "90090",
        "50033",
        "90012",
        "service-service-unavailable",
        "directory-replica-unavailable",
    ],
    &["90024", "temporarily-unavailable"],
];

#[test]
fn the_table_holds_every_code_once_and_all_that_onboarding_meets() {
    let codes: BTreeSet<&str> = entries().iter().map(|entry| entry.code.as_str()).collect();
    let numbers = codes.iter().copied().filter(|code| code.parse::<u32>().is_ok());
    let numbers: BTreeSet<&str> = numbers.collect();

    assert_eq!(codes.len(), entries().len());
    assert_eq!(ONBOARDING.split(' ').count(), 126);
    assert_eq!(numbers, ONBOARDING.split(' ').collect());
    for word in WORDS {
        assert!(codes.contains(word), "{word} is not in the table");
    }
}

/// The codes that setting Mago up can meet (learn.microsoft.com/entra/identity-platform/reference-error-codes).
const ONBOARDING: &str = "65001 65004 65005 65002 90094 90095 90093 90008 900941 900981 90097 900971 500113 1000031 650052 650051 \
     650053 650054 650056 650057 500011 50001 500014 700016 700011 7000229 70001 7000112 7000114 50105 50020 \
     16000 16003 50034 51004 50014 90072 500208 500212 500213 500021 500022 50002 50059 50128 90019 90002 \
     90038 1000104 50194 90124 90130 9001023 9002332 90099 530034 50057 50053 50055 50144 50126 50056 50072 \
     50079 50074 50076 50078 50158 50097 50129 53000 53001 53002 50005 53003 530032 530035 53004 53010 53011 \
     50131 50135 50011 70004 7000218 700025 501481 50147 501491 54005 700005 70011 700022 900144 90014 \
     9002313 90023 90004 70000 50173 50089 50132 50133 70008 700082 70043 700084 50058 50140 50199 50196 \
     70016 70018 90119 70019 90120 50134 90055 90033 90006 90024 90090 50033 90012 50000 90036";

/// Graph's errors (learn.microsoft.com/graph/errors) and OAuth's.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "Authorization_RequestDenied", "Request_ResourceNotFound", "Request_BadRequest", "InvalidAuthenticationToken",
    "Request_MultipleObjectsWithSameKeyValue", "Directory_QuotaExceeded", "NoBackingApplicationObject",
    "Authorization_IdentityNotFound", "TooManyRequests", "activityLimitReached", "Request_ThrottledTemporarily",
    "ServiceUnavailable", "serviceNotAvailable", "GatewayTimeout", "InternalServerError", "UnknownError",
    "access_denied", "consent_required", "interaction_required", "login_required", "invalid_grant", "invalid_client",
    "invalid_request", "invalid_resource", "invalid_scope", "unauthorized_client", "server_error", "slow_down",
    "temporarily_unavailable", "authorization_pending", "authorization_declined", "expired_token",
    "bad_verification_code", "account_selection_required", "unsupported_grant_type", "unsupported_response_type",
];

#[test]
fn who_can_fix_it_is_listed_from_the_least_privileged_up() {
    for entry in entries() {
        assert!(entry.known.fixed_by.is_sorted(), "{}", entry.code);
    }
}
