//! Asking somebody else, and taking their answer.

use demo_cloud::server::Server;
use documents::hand_off::answer::{self, Approval};
use readiness::{
    finding::{Prerequisite, Verdict},
    ids::TenantId,
    problem::Problem,
    read_back::{ScriptFailure, Told},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use wizard::{
    Intent, View,
    step::Step,
    view::{AnswerShown, AnsweredAcs, AnsweredApproval, HandOffShown, Layer, Notice, Reported, ReportedBy, Screen},
};

use crate::{
    resume::offers,
    stage::{Stage, is_checked},
};

/// The longest address that is handed to a mail program.
const LONGEST_MAIL: usize = 1_900;
/// How long the demo organisation's access tokens are.
const TOKEN: usize = 1_100;

/// What lies over the screen.
struct Open {
    message: Option<HandOffShown>,
    answer: Option<AnswerShown>,
    refused: Option<Problem>,
}

fn open(view: &View) -> Option<Open> {
    match view.layer.clone() {
        Some(Layer::HandOff {
            message,
            answer,
            refused,
            ..
        }) => Some(Open {
            message,
            answer,
            refused,
        }),
        _ => None,
    }
}

impl Stage {
    /// Has the message written.
    async fn hand_off(&mut self) -> HandOffShown {
        self.wants(Intent::OpenHandOff);
        let written = |view: &View| open(view).is_some_and(|open| open.message.is_some());
        let view = self.until(written).await;
        open(&view).and_then(|open| open.message).unwrap()
    }

    /// Pastes an answer that is taken.
    async fn answers(&mut self, answer: &answer::Answer) -> View {
        self.wants(Intent::ReadAnswer {
            text: answer::write(answer),
        });
        self.until(|view| open(view).is_some_and(|open| open.answer.is_some()))
            .await
    }

    /// Pastes an answer that is refused, and gives the reason.
    async fn refuses(&mut self, text: String) -> String {
        self.wants(Intent::ReadAnswer { text });
        let view = self
            .until(|view| open(view).is_some_and(|open| open.refused.is_some()))
            .await;
        assert!(open(&view).unwrap().answer.is_none());
        open(&view).unwrap().refused.unwrap().code
    }
}

/// An answer to this hand-off that says that all is done.
fn done(hand_off: &HandOffShown) -> answer::Answer {
    answer::Answer {
        hand_off: hand_off.id,
        tenant: hand_off.tenant,
        approval: Approval::Approved,
        acs: Some(Told::Present {
            object: Uuid::from_u128(8),
        }),
        by: Some("Ada Lovelace".to_owned()),
        note: None,
        at: "2026-11-24T09:30:00Z".parse().unwrap(),
    }
}

fn reported(view: &View) -> Vec<Reported> {
    match &view.screen {
        Screen::Acs(screen) => screen.reported.into_iter().collect(),
        Screen::Finish(screen) => screen.reported.clone(),
        other => panic!("no screen that shows reports: {other:?}"),
    }
}

#[tokio::test]
async fn the_file_is_saved_with_the_sum_that_is_shown_and_the_mail_fits_into_an_address() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    let message = stage.hand_off().await;

    stage.wants(Intent::SaveHandOff);
    stage.until(|view| view.notice == Some(Notice::Saved)).await;
    stage.wants(Intent::MailHandOff);
    stage.until(|view| view.notice == Some(Notice::Opened)).await;

    let saved = stage.hands.saved.lock().unwrap().clone();
    let (name, bytes) = &saved[0];
    assert_eq!(
        (name, format!("{:x}", Sha256::digest(bytes))),
        (&message.file, message.sha256)
    );
    let opened = stage.hands.opened.lock().unwrap().clone();
    let mail = opened.last().unwrap();
    assert_eq!((mail.scheme(), mail.path()), ("mailto", ""));
    assert!(mail.as_str().len() <= LONGEST_MAIL, "{mail}");
}

#[tokio::test]
async fn no_token_and_nothing_of_a_sign_in_is_passed_on() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    let message = stage.hand_off().await;
    stage.wants(Intent::SaveHandOff);
    stage.until(|view| view.notice == Some(Notice::Saved)).await;

    let page = String::from_utf8(stage.hands.saved.lock().unwrap()[0].1.clone()).unwrap();
    let sign_in = stage.hands.opened.lock().unwrap()[0].clone();
    for said in [&page, &message.subject, &message.body, &message.brief] {
        assert!(!holds_token(&stage.server, said));
        for name in ["state", "nonce", "code_challenge"] {
            let (_, value) = sign_in.query_pairs().find(|(found, _)| found == name).unwrap();
            assert!(!said.contains(&*value), "{name}");
        }
        assert!(!said.contains("ada.admin@"), "who is signed in is nobody's business");
    }
}

/// Whether any stretch of the text is a token that the demo organisation has issued.
fn holds_token(server: &Server, text: &str) -> bool {
    let tokens = server.simulation().access_tokens();
    let outside = |letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    let mut stretches = text.split(outside).filter(|stretch| stretch.len() >= TOKEN);
    stretches.any(|stretch| (0..=stretch.len() - TOKEN).any(|at| tokens.find(&stretch[at..at + TOKEN]).is_some()))
}

#[tokio::test]
async fn an_answer_that_is_pasted_is_only_reported_until_somebody_can_look() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.find().await;
    stage.wants(Intent::ContinueWithout);
    stage
        .until(|view| matches!(&view.screen, Screen::Overview(overview) if overview.start.is_some()))
        .await;
    stage.wants(Intent::GoTo { step: Step::Acs });
    let message = stage.hand_off().await;

    let view = stage.answers(&done(&message)).await;

    let answer = open(&view).unwrap().answer.unwrap();
    assert_eq!(
        (answer.approval, answer.acs),
        (AnsweredApproval::Approved, AnsweredAcs::Present)
    );
    assert_eq!(answer.by.as_deref(), Some("Ada Lovelace"));
    let [report] = reported(&view)[..] else {
        panic!("one report")
    };
    assert_eq!(
        (report.prerequisite, report.by, report.contradicted),
        (Prerequisite::Acs, ReportedBy::HandOff, false)
    );
    assert!(
        view.rail.iter().all(|step| step.verdict != Some(Verdict::Ready)),
        "nobody has looked"
    );
}

#[tokio::test]
async fn an_answer_that_is_so_is_verified_by_the_check_of_whoever_is_signed_in() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Acs });
    let message = stage.hand_off().await;
    let tenant = message.tenant.0;
    let ready = demo_cloud::scenario::named("ready").unwrap().world();
    stage.change(|world| {
        let there = ready.tenants[&tenant].clone();
        world.tenants.get_mut(&tenant).unwrap().service_principals = there.service_principals;
    });

    stage.answers(&done(&message)).await;
    let view = stage
        .until(|view| matches!(&view.screen, Screen::Acs(screen) if screen.finding.as_ref().is_some_and(|finding| finding.verdict.is_ready())))
        .await;

    assert_eq!(reported(&view), [], "what is verified is no report any more");
}

#[tokio::test]
async fn an_answer_that_is_not_so_is_contradicted_by_the_check() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Acs });
    let message = stage.hand_off().await;

    stage.answers(&done(&message)).await;
    let view = stage
        .until(|view| matches!(&view.screen, Screen::Acs(screen) if screen.reported.is_some_and(|report| report.contradicted)))
        .await;

    let Screen::Acs(screen) = &view.screen else {
        unreachable!()
    };
    assert_eq!(screen.finding.as_ref().unwrap().verdict, Verdict::ActionNeeded);
}

#[tokio::test]
async fn an_answer_is_read_from_the_file_that_is_chosen() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    let message = stage.hand_off().await;
    let answer = answer::Answer {
        approval: Approval::NotYet,
        acs: Some(Told::Failed {
            reason: ScriptFailure::NotAllowed,
        }),
        ..done(&message)
    };
    *stage.hands.picks.lock().unwrap() = Some(answer::write(&answer).into_bytes());

    stage.wants(Intent::OpenAnswer);
    let view = stage
        .until(|view| open(view).is_some_and(|open| open.answer.is_some()))
        .await;

    let answer = open(&view).unwrap().answer.unwrap();
    assert_eq!(answer.approval, AnsweredApproval::NotYet);
    assert_eq!(
        answer.acs,
        AnsweredAcs::Failed {
            reason: "not-allowed".to_owned()
        }
    );
}

#[tokio::test]
async fn an_answer_that_is_refused_leaves_everything_and_names_the_reason() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Acs });
    let message = stage.hand_off().await;
    let whole = answer::write(&done(&message));
    let of = |change: &dyn Fn(&mut answer::Answer)| {
        let mut answer = done(&message);
        change(&mut answer);
        answer::write(&answer)
    };
    let elsewhere = of(&|answer| answer.tenant = TenantId(Uuid::from_u128(9)));
    let another = of(&|answer| answer.hand_off = Uuid::from_u128(9));

    for (text, reason) in [
        (elsewhere, "answer-refused-other-organisation"),
        (another, "answer-refused-other-hand-off"),
        (whole.replace("Ada", "Eve"), "answer-refused-edited"),
        (whole[..whole.len() / 2].to_owned(), "answer-refused-truncated"),
        ("Hello".to_owned(), "answer-refused-not-json"),
    ] {
        assert_eq!(stage.refuses(text).await, reason);
        // So that the next refusal is seen to be another one.
        stage.wants(Intent::CloseLayer);
        stage.until(|view| view.layer.is_none()).await;
        stage.hand_off().await;
    }

    assert_eq!(reported(&stage.views.borrow().clone()), []);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_and_none_changes_nothing() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.hand_off().await;

    stage.wants(Intent::OpenAnswer);
    *stage.hands.picks.lock().unwrap() = Some(vec![b' '; answer::LARGEST + 5]);
    stage.wants(Intent::OpenAnswer);
    let view = stage
        .until(|view| open(view).is_some_and(|open| open.refused.is_some()))
        .await;

    assert_eq!(open(&view).unwrap().refused.unwrap().code, "answer-refused-too-large");
}

#[tokio::test]
async fn what_was_reported_and_the_hand_off_survive_a_restart() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.find().await;
    stage.wants(Intent::ContinueWithout);
    stage
        .until(|view| matches!(&view.screen, Screen::Overview(overview) if overview.start.is_some()))
        .await;
    stage.wants(Intent::GoTo { step: Step::Acs });
    let message = stage.hand_off().await;
    stage.answers(&done(&message)).await;

    let mut stage = stage.restart().await;
    let view = stage.until(|view| !offers(view).is_empty()).await;
    let offer = offers(&view)[0].clone();
    assert_eq!(offer.hand_off, Some(message.id));
    assert_eq!(offer.reports.len(), 2, "{offer:?}");
    stage.wants(Intent::Resume { tenant: offer.tenant });
    stage.until(|view| matches!(view.screen, Screen::SignIn(_))).await;
    stage.sign_in();
    let view = stage
        .until(|view| {
            matches!(&view.screen, Screen::Acs(screen) if screen.reported.is_some_and(|report| report.contradicted))
                || is_checked(view)
        })
        .await;
    assert!(!reported(&view).is_empty());

    // An answer to the hand-off of before is still one to it.
    let again = stage.hand_off().await;
    assert_eq!(again.id, message.id);
}
