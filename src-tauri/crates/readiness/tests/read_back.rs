//! What people paste back from a script, and what is understood of it.

use proptest::prelude::*;
use readiness::{
    ids::TenantId,
    profile::Profile,
    read_back::{LONGEST, Mistake, ReadBack, ScriptFailure, Told, read},
};
use uuid::{Uuid, uuid};

const OBJECT: Uuid = uuid!("6ba7b810-9dad-41d1-80b4-00c04fd430c8");
const TENANT: Uuid = uuid!("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
const OTHER: Uuid = uuid!("11111111-2222-4333-8444-555555555555");
/// What scripts say of their last line, and how they print it.
const SCRIPT: &str = r#"
# The last line is MAGO-ACS: PRESENT with the object id, or MAGO-ACS: FAILED
# with a reason. You can paste it into Mago Setup.
The last line is MAGO-ACS: PRESENT with the object id, or MAGO-ACS: FAILED with a reason.
`MAGO-ACS: PRESENT <object id>` or `MAGO-ACS: FAILED <reason>`
Write-Output "MAGO-ACS: $outcome IN $TenantId"
printf 'MAGO-ACS: FAILED %s IN %s\n' "$1" "$tenant"
echo "MAGO-ACS: PRESENT $id IN $tenant"
"#;

fn pasted(text: &str) -> Result<ReadBack, Mistake> {
    read(text, TenantId(TENANT), &Profile::built_in())
}

fn present() -> String {
    format!("MAGO-ACS: PRESENT {OBJECT} IN {TENANT}")
}

fn failed(reason: ScriptFailure) -> String {
    format!("MAGO-ACS: FAILED {reason} IN {TENANT}")
}

const IS_PRESENT: ReadBack = ReadBack {
    told: Told::Present { object: OBJECT },
    tenant: Some(TenantId(TENANT)),
};

#[test]
fn the_line_alone_is_read() {
    assert_eq!(pasted(&present()), Ok(IS_PRESENT));
    for reason in ScriptFailure::ALL.iter().copied() {
        let told = Told::Failed { reason };
        let tenant = Some(TenantId(TENANT));
        assert_eq!(pasted(&failed(reason)), Ok(ReadBack { told, tenant }), "{reason}");
    }
}

#[test]
fn a_line_of_an_older_script_names_no_tenant() {
    let told = Told::Present { object: OBJECT };
    assert_eq!(
        pasted(&format!("MAGO-ACS: PRESENT {OBJECT}\r\n")),
        Ok(ReadBack { told, tenant: None })
    );
}

#[test]
fn the_line_is_found_in_a_transcript_with_colours_prompts_and_carriage_returns() {
    let transcript = format!(
        "PS C:\\Users\\ada> .\\mago-acs.ps1\r\n\u{1b}[33;1mWARNING: This window runs as administrator\u{1b}[0m\r\n\r\n\
         \u{1b}[32mMAGO-ACS: PRESENT {OBJECT} IN {TENANT}\u{1b}[0m\r\nPS C:\\Users\\ada> "
    );
    assert_eq!(pasted(&transcript), Ok(IS_PRESENT));
}

#[test]
fn a_line_that_a_narrow_terminal_broke_is_put_together() {
    let line = present();
    for width in [20, 40, 60, 72, 80, 93] {
        let broken = format!("$ sh x.sh\n{}\n{}\n$ ", &line[..width], &line[width..]);
        assert_eq!(pasted(&broken), Ok(IS_PRESENT), "{width}");
    }
}

#[test]
fn a_field_of_one_line_and_a_mail_program_change_nothing() {
    let line = present();
    for pasted_text in [
        format!("PS C:\\> .\\x.ps1 {line} PS C:\\>"),
        format!("> On Monday Ada wrote:\n> > {line}\n"),
        format!("\u{201c}{line}\u{201d}"),
        format!("`{line}`."),
        line.replace(' ', "\u{a0}").replace("MAGO-", "MAGO\u{2011}"),
        line.replace(' ', "  \t"),
        line.to_lowercase(),
        line.replace(&OBJECT.to_string(), &OBJECT.to_string().to_uppercase()),
    ] {
        assert_eq!(pasted(&pasted_text), Ok(IS_PRESENT), "{pasted_text}");
    }
}

#[test]
fn an_object_id_alone_is_what_the_portal_shows() {
    let told = Told::Present { object: OBJECT };
    for text in [
        OBJECT.to_string(),
        format!(" {{{OBJECT}}}\r\n"),
        format!("\"{OBJECT}\""),
    ] {
        assert_eq!(pasted(&text), Ok(ReadBack { told, tenant: None }), "{text}");
    }
}

#[test]
fn of_two_runs_the_last_one_counts() {
    let twice = |first: &str, second: &str| pasted(&format!("{first}\nPS C:\\> .\\x.ps1\n{second}\n"));
    let [early, late] = [ScriptFailure::SignIn, ScriptFailure::NotAllowed].map(failed);

    assert_eq!(twice(&early, &present()), Ok(IS_PRESENT));
    assert_eq!(twice(&present(), &present()), Ok(IS_PRESENT));
    assert_eq!(
        twice(&early, &late).unwrap().told,
        Told::Failed {
            reason: ScriptFailure::NotAllowed
        }
    );
}

#[test]
fn a_failure_after_a_success_and_two_ids_are_contradictions() {
    let absent = failed(ScriptFailure::Absent);
    let second = present().replace(&OBJECT.to_string(), &OTHER.to_string());

    for later in [absent, second] {
        assert_eq!(
            pasted(&format!("{}\n{later}", present())),
            Err(Mistake::TwoAnswers),
            "{later}"
        );
    }
}

#[test]
fn what_is_of_another_organisation_is_left_out_and_refused_alone() {
    let others = present().replace(&TENANT.to_string(), &OTHER.to_string());

    assert_eq!(pasted(&others), Err(Mistake::OtherTenant));
    assert_eq!(pasted(&format!("{}\n{others}", present())), Ok(IS_PRESENT));
    assert_eq!(pasted(&format!("{others}\n{}", present())), Ok(IS_PRESENT));
}

#[test]
fn marks_around_the_ids_hide_no_tenant() {
    let other = "99999999-4f89-41d3-9a0c-0305e82c3301";
    for (open, close) in [
        ("`", "`"),
        ("\"", "\""),
        ("{", "}"),
        ("(", ")"),
        ("**", "**"),
        ("\u{201e}", "\u{201c}"),
        ("", ","),
    ] {
        let of = |tenant: &str| format!("MAGO-ACS: PRESENT {open}{OBJECT}{close} IN {open}{tenant}{close}");

        assert_eq!(pasted(&of(other)), Err(Mistake::OtherTenant), "{open}");
        assert_eq!(
            pasted(&of(&TENANT.to_string())).unwrap().tenant,
            Some(TenantId(TENANT)),
            "{open}"
        );
    }
    assert_eq!(
        pasted(&format!("MAGO-ACS: FAILED sign-in` IN {other}")),
        Err(Mistake::OtherTenant)
    );
}

#[test]
fn an_application_id_is_no_object_id() {
    let profile = Profile::built_in();
    for application in [
        profile.mago.app_id,
        profile.acs.app_id,
        profile.graph.app_id,
        profile.checking_app.id,
    ] {
        let line = format!("MAGO-ACS: PRESENT {application} IN {TENANT}");
        assert_eq!(pasted(&line), Err(Mistake::OtherApp));
        assert_eq!(pasted(&application.to_string()), Err(Mistake::OtherApp));
    }
    assert_eq!(pasted(&TENANT.to_string()), Err(Mistake::NotAnId));
    assert_eq!(pasted(&Uuid::nil().to_string()), Err(Mistake::NotAnId));
}

#[test]
fn whatever_else_is_pasted_has_its_own_name() {
    let cases = [
        ("", Mistake::Empty),
        (" \u{200b}\r\n\u{1b}[0m", Mistake::Empty),
        ("PS C:\\> ", Mistake::NoLine),
        ("MAGO-ACS", Mistake::NoLine),
        ("MAGO-ACS: $outcome", Mistake::NoLine),
        ("MAGO-ACS: PRESENT", Mistake::NotAnId),
        ("MAGO-ACS: PRESENT 6ba7b810-9dad", Mistake::NotAnId),
        (
            "MAGO-ACS: PRESENT 6ba7b810-9dad-41d1-80b4-00c04fd430c8f",
            Mistake::NotAnId,
        ),
        (
            "MAGO-ACS: PRESENT 6ba7b810-9dad-41d1-80b4-00c04fd430c8 IN 3f2504",
            Mistake::NotAnId,
        ),
        (
            "MAGO-ACS: PRESENT 6ba7b810-9dad-41d1-80b4-00c04fd430c8 IN",
            Mistake::NotAnId,
        ),
        ("MAGO-ACS: FAILED", Mistake::UnknownReason),
        ("MAGO-ACS: FAILED bored", Mistake::UnknownReason),
        ("MAGO-ACS: FAILED too-tired PS C:\\>", Mistake::UnknownReason),
        (
            "MAGO-GRANT: PRESENT 6ba7b810-9dad-41d1-80b4-00c04fd430c8",
            Mistake::OtherScript,
        ),
        ("MAGO-APP: FAILED sign-in", Mistake::OtherScript),
    ];
    for (text, mistake) in cases {
        assert_eq!(pasted(text), Err(mistake), "{text}");
    }
    assert_eq!(pasted(&"x".repeat(LONGEST + 1)), Err(Mistake::TooLong));
}

#[test]
fn the_script_itself_holds_no_answer() {
    assert_eq!(pasted(SCRIPT), Err(Mistake::NoLine));
    assert_eq!(pasted(&format!("{SCRIPT}\n{}", present())), Ok(IS_PRESENT));
}

#[test]
fn a_line_that_was_cut_after_a_whole_one_is_not_passed_over() {
    let text = format!("{}\nMAGO-ACS: PRESENT 6ba7b8", failed(ScriptFailure::SignIn));

    assert_eq!(pasted(&text), Err(Mistake::NotAnId));
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "(\\PC|[\\x00-\\x1f\u{9b}]|MAGO-(ACS|APP): |PRESENT |FAILED |[0-9a-f-]{30,40}| IN ){0,40}") {
        let _ = pasted(&text);
    }

    #[test]
    fn junk_around_the_line_changes_nothing(
        before in "([^M]|\\x1b\\[[0-9;]{0,5}m|\\r\\n){0,60}",
        after in "([^M]|\\x1b\\[[0-9;]{0,5}m|\\r\\n){0,60}",
    ) {
        prop_assert_eq!(pasted(&format!("{before}\n{}\n{after}", present())), Ok(IS_PRESENT));
    }

    #[test]
    fn wherever_the_line_is_cut_nobody_is_told_of_another_object(cut in 0usize..94) {
        match pasted(&present()[..cut]) {
            Ok(found) => prop_assert_eq!(found.told, IS_PRESENT.told),
            Err(mistake) => prop_assert!(matches!(mistake, Mistake::Empty | Mistake::NoLine | Mistake::NotAnId)),
        }
    }
}
