//! The guide's words and choices on every screen, without a network.

mod stage;
mod window;

use std::sync::{Arc, OnceLock};

use texts::Language;
use wizard::{
    Intent, View,
    step::Step,
    view::{Here, ResumeOffer},
};

use super::{
    choices::{Choices, Does, Known},
    listing::listing,
    outcome,
    record::Record,
    talk::{Heard, Talk},
    under_way::UnderWay,
};
use crate::{exit::Exit, terminal::Terminal};
use stage::Stage;

/// The screens in the states that people meet.
fn stages() -> Vec<(&'static str, Stage)> {
    let computer = |here| [Intent::Next, Intent::ChooseComputer { here }];
    let explained = Intent::Explain {
        text: "AADSTS650052 Trace ID: 8d5e0a6c-3f7b-4f7e-9b53-3ad1a2b61f00".into(),
    };
    let acs_then_approval = [Step::Approval, Step::Acs].map(|step| Intent::GoTo { step });
    let finish = [Intent::GoTo { step: Step::Finish }];
    vec![
        ("welcome", Stage::new()),
        ("welcome-resume", left()),
        ("organization", Stage::at_organization()),
        ("organization-found", Stage::at_sign_in().after([Intent::Back])),
        ("sign-in", Stage::at_sign_in()),
        ("sign-in-waiting", Stage::signing_in()),
        (
            "sign-in-again",
            Stage::at_overview("fresh-tenant").after([Intent::Back]),
        ),
        ("overview", Stage::at_overview("fresh-tenant")),
        ("overview-unchecked", Stage::unchecked()),
        ("overview-offline", Stage::offline()),
        ("acs", Stage::at_step("fresh-tenant", Step::Acs)),
        (
            "acs-returns",
            Stage::at_overview("fresh-tenant").after(acs_then_approval),
        ),
        ("acs-unchecked", Stage::unchecked().after([Intent::Next])),
        ("acs-confirming", Stage::confirming()),
        ("acs-present", Stage::at_step("all-ready", Step::Acs)),
        ("approval", Stage::at_step("partly-approved", Step::Approval)),
        ("approval-waits", Stage::at_step("fresh-tenant", Step::Approval)),
        ("approval-watching", Stage::watching()),
        ("acs-reported", Stage::reported()),
        ("approval-declined", Stage::declined()),
        ("hand-off", Stage::handing_off()),
        ("hand-off-answered", Stage::answered()),
        (
            "finish-reported",
            Stage::reported().after([Intent::GoTo { step: Step::Finish }]),
        ),
        ("licence", Stage::at_step("all-ready", Step::Licence)),
        ("licence-no-seats", Stage::with_account("no-seats")),
        ("licence-licensed", Stage::with_account("all-ready")),
        ("mago-account", Stage::with_account("all-ready").after([Intent::Next])),
        (
            "mago-account-elsewhere",
            Stage::with_account("all-ready").after(computer(Here::AnotherComputer)),
        ),
        (
            "mago-account-here",
            Stage::with_account("all-ready").after(computer(Here::ThisComputer)),
        ),
        ("mago-account-proven", Stage::proven()),
        ("finish-guest", Stage::at_overview("fresh-tenant").after(finish)),
        ("finish-authenticated", Stage::proven().after([Intent::Next])),
        ("guest", Stage::at_overview("fresh-tenant").after([Intent::ShowGuest])),
        (
            "guest-chosen",
            Stage::at_overview("fresh-tenant").after([Intent::ShowGuest, Intent::ChooseGuest]),
        ),
        ("explain", Stage::watching().after([Intent::OpenExplain])),
        ("explained", Stage::watching().after([explained])),
        ("about", Stage::new().after([Intent::OpenAbout])),
    ]
}

fn left() -> Stage {
    let mut stage = Stage::new();
    stage.hears(wizard::Event::Left(vec![ResumeOffer {
        changes: vec![],
        reports: vec![],
        hand_off: None,
        tenant: "6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70".parse().unwrap(),
        domain: "harbourworks.example".into(),
        name: Some("Harbour Works".into()),
        journey: wizard::step::Journey::Administrator,
        step: Step::Approval,
        account: None,
        at: "2026-11-23T15:40:00Z".parse().unwrap(),
    }]));
    stage
}

fn known() -> Known {
    Known {
        organisation: None,
        may_leave_demo: true,
        yes: "yes".into(),
    }
}

/// A screen as it is printed when it is entered, with its choices.
fn printed(stage: &Stage) -> String {
    let view = stage.view();
    let news = Record::default().news(&view, Language::English).unwrap_or_default();
    let list = listing(&Choices::of(&view, &known()), Language::English);
    anstream::adapter::strip_str(&format!("{news}{list}")).to_string()
}

/// The choices of a view, and the rarer ones where they can be asked for.
fn lists(view: &View) -> Vec<Choices> {
    let choices = Choices::of(view, &known());
    let more = choices.answer("m") == Some(Does::More);
    let rarer = more.then(|| Choices::more(view, &known()));
    let tools = Choices::tools(view);
    [choices].into_iter().chain(rarer).chain(tools).collect()
}

#[test]
fn every_screen_reads_as_recorded() {
    for (name, stage) in stages() {
        insta::with_settings!({ snapshot_suffix => name, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("guide", printed(&stage));
        });
    }
}

#[test]
fn every_text_is_in_the_catalogues() {
    for (name, stage) in stages() {
        let more = listing(&Choices::more(&stage.view(), &known()), Language::English);
        let said = format!("{}{more}", printed(&stage));

        assert!(!said.contains("guide-") && !said.contains("{$"), "{name}: {said}");
    }
}

#[test]
fn every_screen_has_a_way_on_and_a_way_out() {
    for (name, stage) in stages() {
        let choices = Choices::of(&stage.view(), &known());

        assert_eq!(choices.answer("q"), Some(Does::Quit), "{name}");
        let others = choices.numbered.len() + choices.letters.len();
        assert!(others > 1, "{name}: {choices:?}");
    }
}

#[test]
fn every_choice_does_something() {
    for (name, stage) in stages() {
        let (view, mut listed) = (stage.view(), vec![]);
        for choices in lists(&view) {
            listed.extend(choices.numbered);
            listed.extend(choices.letters);
        }
        for choice in listed {
            let Does::Send(intent) = choice.does else { continue };
            // There is a demo to leave only in one.
            if intent != Intent::LeaveDemo {
                let mut after = stage.clone();
                let effects = after.wants(intent.clone());
                assert!(
                    !effects.is_empty() || after.view() != view,
                    "{name}: {intent:?} changes nothing"
                );
            }
        }
    }
}

#[test]
fn enter_alone_never_agrees_to_a_change() {
    let choices = Choices::of(&Stage::confirming().view(), &known());

    assert_eq!(choices.answer(""), Some(Does::Send(Intent::Cancel)));
    assert_eq!(choices.answer("y"), Some(Does::Send(Intent::Cancel)));
    assert_eq!(choices.answer("1"), Some(Does::Send(Intent::Cancel)));
    assert_eq!(choices.answer(" YES "), Some(Does::Send(Intent::ConfirmCreate)));
}

#[test]
fn the_organisation_that_was_named_is_proposed_until_it_is_refused() {
    let named = Known {
        organisation: Some("contoso.example".into()),
        ..known()
    };
    let text = "contoso.example".to_owned();
    let mut stage = Stage::at_organization();

    let proposed = Choices::of(&stage.view(), &named).answer("");
    let begun = stage.begins(Intent::UseOrganization { text: text.clone() });
    let problem = readiness::problem::Problem::new("tenant-not-found", readiness::problem::Retry::Never);
    stage.hears(wizard::Event::Ended {
        attempt: begun,
        outcome: Err(Box::new(problem.with("name", &text))),
    });

    assert_eq!(proposed, Some(Does::Send(Intent::UseOrganization { text })));
    assert_eq!(Choices::of(&stage.view(), &named).answer(""), None);
}

#[test]
fn a_code_is_explained_at_once_and_a_page_when_it_is_whole() {
    let choices = Choices::of(&Stage::watching().after([Intent::OpenExplain]).view(), &known());

    let code = choices.answer("AADSTS650052");
    let page = choices.answer("Sorry, but we're having trouble signing you in.");

    let text = "AADSTS650052".to_owned();
    assert_eq!(code, Some(Does::Send(Intent::Explain { text })));
    assert!(matches!(page, Some(Does::Paste(_))), "{page:?}");
}

#[test]
fn an_answer_is_read_when_its_last_line_was_pasted() {
    let view = Stage::handing_off().view();
    let terminal = Terminal {
        language: Language::English,
        json: false,
        quiet: true,
        changing: Arc::default(),
        engine: OnceLock::new(),
    };
    let mut talk = Talk::new(known(), &terminal);
    talk.show(&view);
    let mut hears = |line: &str| match talk.hear(line, &view, true) {
        Heard::Intent(Intent::ReadAnswer { text }) => Some(text),
        Heard::Intent(_) | Heard::Quit | Heard::Nothing => None,
    };

    let one_line = hears("{\"schema\": 1}");
    let lines = ["{", "\"schema\": \"mago-setup/answer/1\",", "1", "\"sum\": \"0\""].map(&mut hears);
    let last = hears("}");
    hears("{");
    let cut = hears("");

    assert_eq!(one_line.as_deref(), Some("{\"schema\": 1}"));
    assert_eq!(lines, [None, None, None, None]);
    assert_eq!(
        last.as_deref(),
        Some("{\n\"schema\": \"mago-setup/answer/1\",\n1\n\"sum\": \"0\"\n}")
    );
    assert_eq!(cut.as_deref(), Some("{"));
}

#[test]
fn only_what_is_new_is_said_again() {
    let mut record = Record::default();
    let mut stage = Stage::at_overview("fresh-tenant");
    record.news(&stage.view(), Language::English);

    let begun = stage.begins(Intent::CheckAgain);
    let meanwhile = record.news(&stage.view(), Language::English);
    let done = stage.finds_nothing_new(begun);
    let afterwards = record.news(&done, Language::English).unwrap();

    assert_eq!(meanwhile, None);
    assert_eq!(afterwards.trim(), "Checked again: nothing has changed.");
}

#[test]
fn an_error_that_comes_again_is_said_again() {
    let mut record = Record::default();
    let mut stage = Stage::offline();
    record.news(&stage.view(), Language::English);

    stage.wants(Intent::Dismiss);
    record.news(&stage.view(), Language::English);
    let again = record.news(&Stage::offline().view(), Language::English).unwrap();

    assert!(again.contains("Error:"), "{again}");
}

#[test]
fn a_look_out_that_saw_nothing_is_said_to_be_over() {
    let mut record = Record::default();
    let mut stage = Stage::watching();
    record.news(&stage.view(), Language::English);

    let over = stage.stops_looking();
    let said = record.news(&over, Language::English).unwrap();

    assert_eq!(
        said.trim(),
        "Nothing was seen of it, so it is no longer looked out for."
    );
}

#[test]
fn it_ends_with_the_verdict_only_at_the_end_of_the_way() {
    let ends = |stage: &Stage| outcome::exit(&stage.view());
    let finish = || [Intent::GoTo { step: Step::Finish }];
    let fresh = || Stage::at_overview("fresh-tenant");

    for unfinished in [Stage::new(), Stage::signing_in(), fresh()] {
        assert_eq!(ends(&unfinished), Exit::Cancelled);
    }
    assert_eq!(ends(&fresh().after(finish())), Exit::ActionNeeded);
    assert_eq!(ends(&Stage::unchecked().after(finish())), Exit::CannotTell);
    assert_eq!(ends(&Stage::proven().after(finish())), Exit::Ready);
    let chosen = fresh().after([Intent::ShowGuest, Intent::ChooseGuest]);
    assert_eq!(ends(&chosen), Exit::ActionNeeded);
}

#[test]
fn a_sign_in_says_how_much_time_is_left() {
    let view = Stage::signing_in().view();
    let work = UnderWay::of(&view).unwrap();

    let line = work
        .line("2026-11-24T09:01:04Z".parse().unwrap())
        .say(Language::English);

    assert!(line.contains("4:00 left"), "{line}");
}
