//! Every situation of the demo organisation, checked by the built program: the whole report, as JSON.

use std::{sync::Mutex, thread};

use crate::program::run;
use demo_cloud::scenario;
use serde_json::{Map, Value};

/// Which request breaks off depends on the order of requests that run side by side, so its report is not always the same.
const FLAKY: &str = "flaky-network";
/// What the ids of the demo organisation's own objects begin with; every other id is new in each run.
const DEMO_IDS: &str = "de300000-";

#[test]
fn a_flaky_network_never_makes_anything_look_missing() {
    let report = shown(FLAKY);

    for finding in ["approval", "acs", "licence"] {
        assert_ne!(report["readiness"][finding]["verdict"], "action-needed", "{report}");
    }
}

#[test]
fn every_situation_prints_the_finding_that_is_named_for_it() {
    let named = scenario::all().into_iter().map(|scenario| scenario.name);
    let waiting = Mutex::new(named.filter(|name| *name != FLAKY).collect::<Vec<_>>());
    let outcomes = Mutex::new(Vec::new());

    // A few at a time: some situations make the program wait.
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(name) = { waiting.lock().unwrap().pop() } {
                    let outcome = shown(name);
                    outcomes.lock().unwrap().push((name, outcome));
                }
            });
        }
    });

    for (name, outcome) in outcomes.into_inner().unwrap() {
        insta::with_settings!({ snapshot_suffix => name, prepend_module_to_snapshot => false }, {
            insta::assert_json_snapshot!("scenario", outcome);
        });
    }
}

/// What the program says of a situation, with everything that differs from run to run replaced by its name.
fn shown(name: &str) -> Value {
    let state = tempfile::tempdir().unwrap();
    let run = run(state.path(), &["demo", "show", "--scenario", name, "--json"]);
    let mut report: Value =
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{name}: {error}\n{}{}", run.out, run.err));
    name_changing_values(&mut report);
    report
}

fn name_changing_values(value: &mut Value) {
    match value {
        Value::Object(fields) => name_changing_fields(fields),
        Value::Array(items) => items.iter_mut().for_each(name_changing_values),
        _ => {}
    }
}

/// Checks each value that changes before it is replaced.
fn name_changing_fields(fields: &mut Map<String, Value>) {
    for (name, value) in fields.iter_mut() {
        match name.as_str() {
            "at" | "asOf" | "judgedAt" => replace(value, "[time]", |text| text.parse::<jiff::Timestamp>().is_ok()),
            "requestId" | "request" | "clientRequest" | "trace" | "correlation" => {
                replace(value, "[id]", |text| text.parse::<uuid::Uuid>().is_ok());
            }
            "ageSeconds" => *value = Value::from("[age]"),
            "daysLeft" => *value = Value::from("[days]"),
            "programVersion" => *value = Value::from("[version]"),
            "standIn" | "url" | "said" | "text" | "hint" | "issuer" | "host" => without_port(value),
            _ => name_changing_values(value),
        }
    }
}

fn replace(value: &mut Value, name: &str, is_one: impl Fn(&str) -> bool) {
    if let Some(text) = value.as_str() {
        assert!(is_one(text), "{text} is no {name}");
        *value = Value::from(name);
    }
}

/// The demo organisation listens on another port each time, and its errors carry ids and times in their text.
fn without_port(value: &mut Value) {
    let Some(text) = value.as_str() else {
        return name_changing_values(value);
    };
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let (core, space) = (word.trim_end(), &word[word.trim_end().len()..]);
        if core.parse::<uuid::Uuid>().is_ok() && !core.starts_with(DEMO_IDS) {
            format!("[id]{space}")
        } else if let Some((before, host, after)) = on_this_computer(core) {
            let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{before}{host}[port]{rest}{space}")
        } else if core.len() > 8 && core.starts_with("202") && core.ends_with('Z') || is_date_or_time(core) {
            format!("[time]{space}")
        } else {
            word.to_owned()
        }
    });
    *value = Value::from(words.collect::<String>());
}

fn on_this_computer(word: &str) -> Option<(&str, &str, &str)> {
    let split = |host| word.split_once(host).map(|(before, after)| (before, host, after));
    ["127.0.0.1:", "localhost:"].into_iter().find_map(split)
}

fn is_date_or_time(word: &str) -> bool {
    let word = word.trim_end_matches('Z');
    word.parse::<jiff::civil::Date>().is_ok() || word.parse::<jiff::civil::Time>().is_ok() && word.contains(':')
}
