//! What holds whatever happens, in whatever order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use readiness::{
    Readiness,
    finding::{Prerequisite, Verdict},
    script::{Dialect, ScriptPurpose},
};
use wizard::{
    Done, Effect, Event, Intent, Job, News, View,
    effect::ScriptWanted,
    intent::{Reading, SignInWay},
    view::{Creating, Here, Screen},
};

use crate::{
    happenings::{Happening, When, fitting, happening},
    stage::{Stage, message, script, tenant},
};

/// Longer than any way home.
const WAY_HOME: usize = 10;

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_rules_hold(happenings in prop::collection::vec(happening(), 1..60)) {
        let mut witness = Witness::new();
        for happening in happenings {
            witness.sees(happening);
        }
    }
}

/// `PROPTEST_CASES` of a long run counts for more than our own number.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(300)
}

/// Watches a wizard, and knows what was really answered.
struct Witness {
    stage: Stage,
    running: BTreeMap<u32, Job>,
    delivered: Vec<Readiness>,
    begun: u32,
}

impl Witness {
    fn new() -> Self {
        Self {
            stage: Stage::new(),
            running: BTreeMap::new(),
            delivered: vec![],
            begun: 0,
        }
    }

    fn sees(&mut self, happening: Happening) {
        let before = self.stage.view();
        let (event, late) = self.event(happening);
        self.note(&event, late);
        let confirms = matches!(
            event,
            Event::Wanted(Intent::ConfirmCreate | Intent::UseCode | Intent::TryAgain)
        );
        let effects = self.stage.hears(event);
        if late {
            assert_eq!(effects, []);
            assert_eq!(self.stage.view(), before, "a late answer changes nothing");
        }
        self.follow(&effects, confirms, &before);
        let view = self.stage.view();
        assert!(
            view.revision > before.revision || view == before,
            "a new view has a new number"
        );
        self.green_only_from_evidence(&view);
        one_organisation(&view);
        self.a_way_out();
        self.a_way_on();
    }

    fn event(&self, happening: Happening) -> (Event, bool) {
        let number = |when| match (when, self.running.keys().last()) {
            (When::Now, Some(attempt)) => (*attempt, false),
            (When::Now, None) => (self.begun + 1, true),
            (When::Late(back), _) => {
                let attempt = self.begun.saturating_sub(back);
                (attempt, !self.running.contains_key(&attempt))
            }
        };
        match happening {
            Happening::Wanted(intent) => (Event::Wanted(intent), false),
            Happening::News(when, news) => {
                let (attempt, late) = number(when);
                (Event::News { attempt, news }, late)
            }
            Happening::Ended(when, outcome) => {
                let (attempt, late) = number(when);
                (Event::Ended { attempt, outcome }, late)
            }
            Happening::Succeeds(pick) => {
                let (attempt, late) = number(When::Now);
                let job = self.running.get(&attempt).cloned().unwrap_or(Job::StartDemo);
                (
                    Event::Ended {
                        attempt,
                        outcome: Ok(fitting(&job, pick)),
                    },
                    late,
                )
            }
            Happening::Written => (self.script_written(), false),
            Happening::HandOffWritten => (Event::HandOffWritten(Box::new(message())), false),
            Happening::ConsentShowed(showed) => (
                Event::ConsentShowed {
                    tenant: tenant(),
                    showed,
                },
                false,
            ),
            Happening::Answered(answer) => (
                Event::AnswerRead {
                    tenant: tenant(),
                    answer,
                },
                false,
            ),
            Happening::Left(left) => (Event::Left(left), false),
            Happening::Noticed(notice) => (Event::Noticed(notice), false),
        }
    }

    /// The script that is offered; where none is, one that nobody wants.
    fn script_written(&self) -> Event {
        let unwanted = ScriptWanted {
            purpose: ScriptPurpose::CreateAcs,
            dialect: Dialect::Curl,
            device_code: false,
        };
        Event::Written(Box::new(script(self.stage.offered_script().unwrap_or(unwanted))))
    }

    fn note(&mut self, event: &Event, late: bool) {
        if late {
            return;
        }
        match event {
            Event::News {
                news: News::Answered { so_far: readiness, .. } | News::Looked { now: readiness, .. },
                ..
            }
            | Event::Ended {
                outcome: Ok(Done::Checked(readiness) | Done::Proven { readiness, .. }),
                ..
            } => {
                self.delivered.push((**readiness).clone());
            }
            _ => {}
        }
        if let Event::Ended { attempt, .. } = event {
            self.running.remove(attempt);
        }
    }

    /// One piece of work at a time, and no change in the tenant that was not shown and confirmed.
    fn follow(&mut self, effects: &[Effect], confirms: bool, before: &View) {
        for effect in effects {
            match effect {
                Effect::Begin { attempt, job } => {
                    assert!(
                        self.running.insert(*attempt, job.clone()).is_none(),
                        "each work has a number of its own"
                    );
                    assert!(*attempt > self.begun);
                    self.begun = *attempt;
                    if matches!(job, Job::CreateAcs { .. }) {
                        assert!(confirms && was_shown(before), "{before:?}");
                    }
                }
                Effect::Stop { attempt } => {
                    assert!(self.running.remove(attempt).is_some(), "only what runs is stopped");
                }
                _ => {}
            }
        }
        assert!(self.running.len() <= 1, "one at a time");
    }

    fn green_only_from_evidence(&self, view: &View) {
        for step in &view.rail {
            let (Some(verdict), Some(prerequisite)) = (step.verdict, step.step.prerequisite()) else {
                continue;
            };
            let tenant = view.organization.as_ref().map(|bar| bar.tenant);
            let says = |readiness: &Readiness| {
                Some(readiness.tenant) == tenant && verdict_of(readiness, prerequisite) == verdict
            };
            assert!(!verdict.is_ready() || self.delivered.iter().any(says), "{step:?}");
        }
    }

    /// Stopping what is under way and going back leads to the first screen.
    fn a_way_out(&self) {
        let mut copy = self.stage.clone();
        copy.wants(Intent::Cancel);
        for _ in 0..WAY_HOME {
            copy.wants(Intent::Back);
        }
        assert!(matches!(copy.screen(), Screen::Welcome(_)), "{:?}", self.stage.screen());
        let mut copy = self.stage.clone();
        copy.wants(Intent::Home);
        assert!(matches!(copy.screen(), Screen::Welcome(_)));
    }

    /// From every screen there is something that leads on, once what is under way is stopped.
    fn a_way_on(&self) {
        let mut rest = self.stage.clone();
        for intent in [Intent::CloseLayer, Intent::Dismiss, Intent::Cancel, Intent::Cancel] {
            rest.wants(intent);
        }
        let leads_on = |intent: Intent| {
            let mut copy = rest.clone();
            let effects = copy.wants(intent);
            !effects.is_empty() || copy.view() != rest.view()
        };
        assert!(ways_on(&rest.screen()).into_iter().any(leads_on), "{:?}", rest.screen());
    }
}

fn was_shown(view: &View) -> bool {
    let Screen::Acs(acs) = &view.screen else {
        return false;
    };
    match acs.creating {
        Creating::Confirming { .. } | Creating::SigningIn { .. } => true,
        Creating::Idle | Creating::Preparing | Creating::Working { .. } => false,
    }
}

fn ways_on(screen: &Screen) -> Vec<Intent> {
    let way = SignInWay::Browser;
    match screen {
        Screen::Welcome(welcome) => welcome
            .journeys
            .iter()
            .map(|journey| Intent::Begin { journey: *journey })
            .collect(),
        Screen::Organization(_) => vec![Intent::UseOrganization {
            text: "another.example".into(),
        }],
        Screen::SignIn(_) => vec![Intent::SignIn {
            way,
            reading: Reading::Directory,
        }],
        Screen::Overview(_) | Screen::Acs(_) | Screen::Approval(_) | Screen::Licence(_) => vec![Intent::Next],
        Screen::MagoAccount(_) => vec![
            Intent::ChooseComputer {
                here: Here::ThisComputer,
            },
            Intent::SignInMago { way },
        ],
        Screen::Finish(_) => vec![Intent::CheckAgain],
        Screen::Guest(_) => vec![Intent::Back],
    }
}

fn verdict_of(readiness: &Readiness, prerequisite: Prerequisite) -> Verdict {
    let [approval, acs, licence, sign_in] = readiness.findings().map(|finding| finding.verdict);
    match prerequisite {
        Prerequisite::Approval => approval,
        Prerequisite::Acs => acs,
        Prerequisite::Licence => licence,
        Prerequisite::AccountSignIn => sign_in,
    }
}

/// Everything on the screen is about the organisation that stands above it.
fn one_organisation(view: &View) {
    let readiness = match &view.screen {
        Screen::Overview(screen) => screen.readiness.as_ref(),
        Screen::Finish(screen) => screen.readiness.as_ref(),
        _ => None,
    };
    let tenant = view.organization.as_ref().map(|bar| bar.tenant);
    assert!(readiness.is_none_or(|readiness| Some(readiness.tenant) == tenant));
}
