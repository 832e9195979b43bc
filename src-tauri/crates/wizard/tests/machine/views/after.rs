//! The screens after the steps: the Mago account, the result, a guest.

use super::{
    Named,
    shared::{at_mago, stored},
};
use crate::stage::{ROOM, Stage, attempt, signed_in};
use readiness::{
    problem::{Problem, Retry},
    proof::ProofOutcome,
};
use wizard::{
    Done, Intent, News,
    intent::SignInWay,
    step::Step,
    view::{BrowserState, Here},
};

pub fn mago() -> Named {
    let mut stage = at_mago();
    let asks = stage.view();
    stage.wants(Intent::ChooseComputer {
        here: Here::ThisComputer,
    });
    let chosen = stage.view();
    let (mut refused, mut elsewhere) = (stage.clone(), stage.clone());
    let begun = attempt(&stage.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    }));
    let ends = stage.now + jiff::SignedDuration::from_mins(5);
    stage.news(begun, News::SignInOpens { ends });
    stage.news(begun, News::Browser(BrowserState::Opened));
    let waiting = stage.view();
    stage.news(begun, News::Proving);
    stage.news(begun, News::KeychainAsks);
    let keychain = stage.view();
    stage.ends(begun, Ok(stored(&stage)));
    elsewhere.wants(Intent::ChooseComputer {
        here: Here::AnotherComputer,
    });
    let begun = attempt(&refused.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    }));
    refused.ends(begun, Ok(asked_for_a_second_factor()));
    vec![
        ("mago-account-elsewhere", elsewhere.view()),
        ("mago-account-second-factor", refused.view()),
        ("mago-account-asks", asks),
        ("mago-account-chosen", chosen),
        ("mago-account-waiting", waiting),
        ("mago-account-keychain-asks", keychain),
        ("mago-account-stored", stage.view()),
    ]
}

pub fn ends() -> Named {
    let mut guest = Stage::at_overview("fresh-tenant");
    guest.wants(Intent::GoTo { step: Step::Finish });
    let as_guest = guest.view();
    guest.wants(Intent::ShowGuest);
    let what_a_guest_can = guest.view();
    guest.wants(Intent::ChooseGuest);
    let mut unproven = at_mago();
    unproven.wants(Intent::GoTo { step: Step::Finish });
    let mut done = at_mago();
    done.wants(Intent::ChooseComputer {
        here: Here::ThisComputer,
    });
    let begun = attempt(&done.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    }));
    let stored = stored(&done);
    done.ends(begun, Ok(stored));
    done.wants(Intent::Next);
    let mut forgotten = done.clone();
    forgotten.wants(Intent::Forget);
    vec![
        ("finish-forgotten", forgotten.view()),
        ("finish-guest", as_guest),
        ("finish-not-proven", unproven.view()),
        ("finish-authenticated", done.view()),
        ("guest", what_a_guest_can),
        ("guest-chosen", guest.view()),
    ]
}

fn asked_for_a_second_factor() -> Done {
    let problem = Problem::new("entra-interaction-required", Retry::SignIn);
    let outcome = ProofOutcome::Refused {
        codes: vec![50076],
        problem,
    };
    Done::Proven {
        how: None,
        readiness: Box::new(signed_in("all-ready", ROOM, outcome)),
    }
}
