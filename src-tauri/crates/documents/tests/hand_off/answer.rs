//! The answer file: what comes back, and what is refused.

use std::sync::LazyLock;

use documents::hand_off::answer::{
    Answer, Approval, Expected, LARGEST, LONGEST_NAME, LONGEST_NOTE, Refusal, read, write,
};
use proptest::{option, prelude::*};
use readiness::{
    ids::TenantId,
    profile::Profile,
    read_back::{ScriptFailure, Told},
};
use uuid::{Uuid, uuid};

const TENANT: TenantId = TenantId(uuid!("3f2504e0-4f89-41d3-9a0c-0305e82c3301"));
const HAND_OFF: Uuid = uuid!("0b9f1c52-5d2e-4c1b-8a35-0e6f5f2f7d10");
static PROFILE: LazyLock<Profile> = LazyLock::new(Profile::built_in);
static EXPECTED: LazyLock<Expected<'_>> = LazyLock::new(|| Expected {
    tenant: TENANT,
    hand_offs: &[HAND_OFF],
    profile: &PROFILE,
});

fn answer() -> Answer {
    Answer {
        hand_off: HAND_OFF,
        tenant: TENANT,
        approval: Approval::Approved,
        acs: Some(Told::Present {
            object: uuid!("6ba7b810-9dad-41d1-80b4-00c04fd430c8"),
        }),
        by: Some("Ada \u{201c}Countess\u{201d} Lovelace".to_owned()),
        note: Some("Done.\nThe room \"Pier\" {still} needs a licence – see \u{1f6a2}.".to_owned()),
        at: "2026-11-24T09:30:00.125Z".parse().unwrap(),
    }
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let told = prop_oneof![
        any::<u128>().prop_map(|bits| Told::Present {
            object: Uuid::from_u128(bits)
        }),
        prop::sample::select(ScriptFailure::ALL).prop_map(|reason| Told::Failed { reason }),
    ];
    let text = "(\\PC|[\\x00-\\x1f\u{202e}\"\\\\{}]){0,140}";
    let parts = (
        prop::sample::select(Approval::ALL),
        option::of(told),
        option::of(text),
        option::of(text),
        0i64..4_000_000_000,
    );
    parts.prop_map(|(approval, acs, by, note, second)| Answer {
        hand_off: HAND_OFF,
        tenant: TENANT,
        approval,
        acs,
        by,
        note,
        at: jiff::Timestamp::from_second(second).unwrap(),
    })
}

fn refusal(text: &str) -> Refusal {
    read(text.as_bytes(), &EXPECTED).unwrap_err()
}

/// The answer with one field replaced, and with the sum that belongs to it.
fn with_field(name: &str, value: &str) -> String {
    let mut fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&write(&answer())).unwrap();
    fields.insert(name.to_owned(), value.into());
    let summed = ["schema", "handOff", "tenant", "approval", "acs", "by", "note", "at"].map(|field| {
        let value = fields[field].as_str().unwrap();
        format!("{field}={}:{value}\n", value.len())
    });
    let sum = <sha2::Sha256 as sha2::Digest>::digest(summed.concat());
    fields.insert("sum".to_owned(), format!("{sum:x}").into());
    serde_json::to_string(&fields).unwrap()
}

#[test]
fn an_answer_file_is_this() {
    insta::assert_snapshot!(write(&answer()));
}

#[test]
fn what_is_written_is_read() {
    assert_eq!(read(write(&answer()).as_bytes(), &EXPECTED), Ok(answer()));
}

#[test]
fn a_greeting_around_it_and_a_byte_order_mark_change_nothing() {
    let text = format!(
        "\u{feff}Hello,\r\nhere it is:\r\n{}\r\nBest, Ada\r\n",
        write(&answer()).replace('\n', "\r\n")
    );

    assert_eq!(read(text.as_bytes(), &EXPECTED), Ok(answer()));
}

#[test]
fn cut_anywhere_it_is_refused() {
    let text = write(&answer());
    let whole = text.trim_end().len();
    for cut in 0..whole {
        let refused = read(&text.as_bytes()[..cut], &EXPECTED).unwrap_err();
        let expected = if cut == 0 { Refusal::Empty } else { Refusal::Truncated };
        assert_eq!(refused, expected, "{cut}");
    }
}

#[test]
fn any_single_changed_byte_inside_a_value_is_refused() {
    let text = write(&answer());
    for (at, byte) in text.bytes().enumerate() {
        for other in [byte ^ 1, byte ^ 0x20, b'0', b'x'] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = other;
            let is_blank = |byte: u8| byte.is_ascii_whitespace();
            if other != byte && !(is_blank(byte) && is_blank(other)) {
                assert!(
                    read(&bytes, &EXPECTED) != Ok(answer()) || is_blank(byte),
                    "{at}: {}",
                    char::from(other)
                );
                assert!(read(&bytes, &EXPECTED).is_err() || is_blank(byte), "{at}");
            }
        }
    }
}

#[test]
fn more_than_the_largest_answer_is_refused_unread() {
    let padded = |to: usize| format!("{}{}", write(&answer()), " ".repeat(to - write(&answer()).len()));

    assert_eq!(read(padded(LARGEST).as_bytes(), &EXPECTED), Ok(answer()));
    assert_eq!(refusal(&padded(LARGEST + 1)), Refusal::TooLarge);
}

#[test]
fn an_answer_of_another_organisation_or_hand_off_says_so() {
    let other = Uuid::from_u128(7);
    let elsewhere = write(&Answer {
        tenant: TenantId(other),
        ..answer()
    });
    let unasked = write(&Answer {
        hand_off: other,
        ..answer()
    });

    assert_eq!(refusal(&elsewhere), Refusal::OtherOrganisation);
    assert_eq!(refusal(&unasked), Refusal::OtherHandOff);
}

#[test]
fn where_nobody_knows_what_was_asked_any_answer_of_the_organisation_will_do() {
    let unknown = Expected {
        tenant: TENANT,
        hand_offs: &[],
        profile: &PROFILE,
    };

    assert_eq!(read(write(&answer()).as_bytes(), &unknown), Ok(answer()));
}

#[test]
fn every_other_file_is_refused_with_its_reason() {
    let cases = [
        ("", Refusal::Empty),
        (" \r\n\t", Refusal::Empty),
        ("\u{feff}", Refusal::Empty),
        ("done!", Refusal::NotJson),
        ("} {", Refusal::NotJson),
        ("{ done }", Refusal::NotJson),
        ("{\"a\": 1}\0", Refusal::NotText),
        ("{}", Refusal::NotOurs),
        ("{\"schema\": 1}", Refusal::NotOurs),
        ("{\"schema\": \"mago-setup/report/1\"}", Refusal::NotOurs),
        ("{\"schema\": \"mago-setup/answer/2\"}", Refusal::Newer),
        ("{\"schema\": \"mago-setup/answer/1\"}", Refusal::Edited),
        ("{\"schema\": \"mago-setup/answer/1\", \"by\": 7}", Refusal::BadValue),
    ];
    for (text, expected) in cases {
        assert_eq!(refusal(text), expected, "{text}");
    }
    assert_eq!(read(b"{\"by\": \"\xff\xfe\"}", &EXPECTED), Err(Refusal::NotText));
}

#[test]
fn a_value_without_meaning_is_refused_even_with_the_right_sum() {
    assert!(read(with_field("by", "Bob").as_bytes(), &EXPECTED).is_ok());
    let (name, note) = ("x".repeat(LONGEST_NAME + 1), "x".repeat(LONGEST_NOTE + 1));
    for (field, value) in [
        ("handOff", "7"),
        ("tenant", "contoso.com"),
        ("approval", "perhaps"),
        ("acs", "PRESENT"),
        ("acs", "PRESENT 7"),
        ("acs", "FAILED bored"),
        ("acs", "present"),
        ("by", &name),
        ("note", &note),
        ("at", "yesterday"),
    ] {
        assert_eq!(refusal(&with_field(field, value)), Refusal::BadValue, "{field}");
    }
}

#[test]
fn an_id_that_is_known_to_be_something_else_is_no_object_id() {
    for id in [PROFILE.acs.app_id.0, PROFILE.mago.app_id.0, TENANT.0, Uuid::nil()] {
        let answer = with_field("acs", &format!("PRESENT {id}"));

        assert_eq!(refusal(&answer), Refusal::BadValue, "{id}");
    }
}

proptest! {
    #[test]
    fn any_answer_is_read_as_it_was_written(answer in any_answer()) {
        let text = write(&answer);
        let read = read(text.as_bytes(), &EXPECTED).unwrap();

        prop_assert_eq!(write(&read), text);
        prop_assert_eq!((read.approval, read.acs, read.at), (answer.approval, answer.acs, answer.at));
        let shown = format!("{}{}", read.by.unwrap_or_default(), read.note.unwrap_or_default());
        let hidden = shown.contains(['\u{202e}', '\r', '\u{1b}']);
        prop_assert!(!hidden);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes, &EXPECTED).is_err());
    }

    #[test]
    fn any_answer_is_refused_when_it_is_cut(answer in any_answer(), share in 0.0f64..1.0) {
        let text = write(&answer);
        let whole = text.trim_end().len();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a short text")]
        let cut = (share * whole as f64) as usize;
        prop_assert!(read(&text.as_bytes()[..cut], &EXPECTED).is_err());
    }
}

#[test]
fn every_code_has_its_words() {
    let approvals = Approval::ALL
        .iter()
        .map(|approval| format!("answer-approval-{approval}"));
    let refusals = Refusal::ALL
        .iter()
        .map(|refusal| format!("problem-answer-refused-{refusal}"));
    let hints = refusals.clone().map(|id| format!("{id}.hint"));
    for id in approvals.chain(refusals).chain(hints) {
        assert!(texts::has(&id, texts::Language::English), "{id}");
    }
}

#[test]
fn the_answer_in_the_description_of_formats_is_one() {
    let formats = include_str!("../../../../docs/formats.md").replace('\r', "");
    let (_, rest) = formats.split_once("## Answer to a hand-off").unwrap();
    let example = rest.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;

    assert_eq!(write(&read(example.as_bytes(), &EXPECTED).unwrap()), example);
}
