//! The script of the page, run by node: what it makes is what the program reads.

use std::{
    io::Write as _,
    process::{Command, Stdio},
    sync::LazyLock,
};

use documents::hand_off::{
    answer::{Answer, Approval, Expected, read, write},
    kit,
};
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use readiness::{
    profile::Profile,
    read_back::{self, ScriptFailure, Told},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{ALL, HAND_OFF, TENANT, hand_off, hostile};

static PROFILE: LazyLock<Profile> = LazyLock::new(Profile::built_in);
static EXPECTED: LazyLock<Expected<'_>> = LazyLock::new(|| Expected {
    tenant: TENANT,
    hand_offs: &[HAND_OFF],
    profile: &PROFILE,
});
const AT: &str = "2026-11-24T09:30:00.125Z";

/// Runs the script of the page and then `more`, which reads `input` and leaves `output`.
fn run(more: &str, input: &Value) -> Value {
    let page = kit(&hand_off(ALL)).html;
    let script = page
        .split_once("<script>")
        .unwrap()
        .1
        .split_once("</script>")
        .unwrap()
        .0;
    let program = format!(
        "{script}\nconst input = JSON.parse(require('fs').readFileSync(0, 'utf8'));\nlet output;\n{more}\n\
         process.stdout.write(JSON.stringify(output));"
    );
    let mut node = Command::new("node")
        .args(["-e", &program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin
        .take()
        .unwrap()
        .write_all(input.to_string().as_bytes())
        .unwrap();
    let ended = node.wait_with_output().unwrap();
    assert!(ended.status.success());
    serde_json::from_slice(&ended.stdout).unwrap()
}

fn samples<T: std::fmt::Debug>(strategy: &impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count)
        .map(|_| strategy.new_tree(&mut runner).unwrap().current())
        .collect()
}

#[test]
fn an_answer_of_the_page_is_to_the_byte_what_the_program_writes() {
    let answer = Answer {
        hand_off: HAND_OFF,
        tenant: TENANT,
        approval: Approval::Approved,
        acs: Some(Told::Failed {
            reason: ScriptFailure::NotAllowed,
        }),
        by: Some("Ada \"Countess\" Lovelace \u{1f6a2}".to_owned()),
        note: Some("Two\nlines, a \\ and a \u{e9}.".to_owned()),
        at: AT.parse().unwrap(),
    };
    let fields = json!({
        "schema": "mago-setup/answer/1", "handOff": HAND_OFF, "tenant": TENANT, "approval": "approved",
        "acs": "FAILED not-allowed", "by": answer.by, "note": answer.note, "at": AT,
    });

    assert_eq!(run("output = written(input);", &fields), json!(write(&answer)));
}

#[test]
fn whatever_is_typed_into_the_page_is_read_by_the_program() {
    let typed: Vec<(String, String)> = samples(&(hostile(), "(\\PC|[\\r\\n\\t\u{2028}\u{202e}\"\\\\]){0,700}"), 150);
    let all = "output = input.typed.map(([by, note]) => written({ ...input.fixed, by: clean(by + '\\ud83d', 100, false), \
                note: clean('\\udea2' + note, 500, true), at: input.at }));";
    let fixed = json!({
        "schema": "mago-setup/answer/1", "handOff": HAND_OFF, "tenant": TENANT, "approval": "declined",
    });

    let made = run(all, &json!({ "typed": typed, "fixed": fixed, "at": AT }));

    for text in made.as_array().unwrap() {
        let answer = read(text.as_str().unwrap().as_bytes(), &EXPECTED).unwrap();
        assert_eq!((answer.approval, answer.acs), (Approval::Declined, None));
    }
}

#[test]
fn the_page_takes_from_a_pasted_line_what_the_program_takes() {
    let object = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
    let acs = Profile::built_in().acs.app_id;
    let other = Uuid::from_u128(7);
    let mut pasted = vec![
        object.to_owned(),
        format!("{{{object}}}"),
        acs.to_string(),
        "done".to_owned(),
        format!("MAGO-ACS: PRESENT {object}"),
        format!("PS C:\\> .\\x.ps1\r\nMAGO-ACS: PRESENT {object} IN {TENANT}\r\nPS C:\\>"),
        format!("MAGO-ACS: PRESENT {object} IN 3f2504e0-4f89-41d3-9a0c-\n0305e82c3301\n$ "),
        format!("mago-acs: present {} in {TENANT}", object.to_uppercase()),
        format!("> MAGO-ACS: FAILED sign-in IN {TENANT}\n> MAGO-ACS: PRESENT {object} IN {TENANT}"),
        format!("MAGO-ACS: PRESENT {object} IN {other}"),
        format!("MAGO-ACS: FAILED absent IN {other}"),
        format!("MAGO-ACS: PRESENT {acs} IN {TENANT}"),
        format!("MAGO-ACS: PRESENT {TENANT} IN {TENANT}"),
        "MAGO-ACS: PRESENT 6ba7".to_owned(),
        format!("MAGO-ACS: PRESENT {object} IN"),
        format!("MAGO-ACS: PRESENT {object} IN 3f2504"),
        "MAGO-ACS: FAILED sign-in IN 3f2504".to_owned(),
        format!("MAGO-ACS: PRESENT `{object}` IN {other}"),
        format!("MAGO-ACS: PRESENT {{{object}}} IN {{{other}}}"),
        format!("MAGO-ACS: PRESENT \"{object}\" IN \"{TENANT}\""),
        format!("MAGO-ACS: FAILED sign-in` IN `{other}`"),
        format!("MAGO-ACS: PRESENT {object}\nin the end"),
        format!("MAGO-ACS: PRESENT {object}\nInstalled"),
        format!("MAGO-ACS: PRESENT {} IN {TENANT}", Uuid::nil()),
        Uuid::nil().to_string(),
        "MAGO-ACS: FAILED bored".to_owned(),
    ];
    pasted.extend(
        ScriptFailure::ALL
            .iter()
            .map(|reason| format!("MAGO-ACS: FAILED {reason} IN {TENANT}")),
    );
    let known = "const known = { tenant: input.tenant, applications: input.applications, reasons: input.reasons };";
    let reasons: Vec<&str> = ScriptFailure::ALL.iter().map(|reason| reason.code()).collect();
    let input = json!({ "pasted": pasted, "tenant": TENANT, "applications": [acs], "reasons": reasons });

    let found = run(
        &format!("{known} output = input.pasted.map((text) => readBack(text, known));"),
        &input,
    );

    for (text, found) in pasted.iter().zip(found.as_array().unwrap()) {
        let expected = match read_back::read(text, TENANT, &Profile::built_in()) {
            Ok(read) => match read.told {
                Told::Present { object } => json!({ "acs": format!("PRESENT {object}") }),
                Told::Failed { reason } => json!({ "acs": format!("FAILED {reason}") }),
            },
            Err(mistake) => json!({ "mistake": mistake.code() }),
        };
        assert_eq!(*found, expected, "{text}");
    }
}

#[test]
fn nothing_pasted_breaks_the_script() {
    let pasted: Vec<String> = samples(&"(\\PC|\\n|MAGO-ACS: |PRESENT |FAILED |[0-9a-f-]{36}| IN ){0,20}", 300);
    let known = "{ tenant: '', applications: [], reasons: [] }";

    let found = run(
        &format!("output = input.map((text) => readBack(text, {known}));"),
        &json!(pasted),
    );

    assert_eq!(found.as_array().unwrap().len(), pasted.len());
}
