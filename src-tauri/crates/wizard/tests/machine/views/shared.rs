//! States that several screens are reached from.

use crate::stage::{DOMAIN, ROOM, Stage, attempt, judged, proven, setting, tenant};
use wizard::{
    Done, Intent, News,
    step::{Journey, Step},
    view::{ProvenHow, ResumeOffer, World},
};

pub fn at_mago() -> Stage {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo { step: Step::Licence });
    named(&mut stage, "all-ready");
    stage.wants(Intent::Next);
    stage
}

pub fn named(stage: &mut Stage, recorded: &str) {
    let begun = attempt(&stage.wants(Intent::NameAccount { text: ROOM.into() }));
    stage.ends(begun, Ok(Done::Checked(Box::new(judged(recorded, Some(ROOM))))));
}

pub fn look_once(stage: &mut Stage, begun: u32, recorded: &str) {
    let ends = stage.now + jiff::SignedDuration::from_mins(5);
    stage.news(begun, News::WatchBegan { ends });
    let next = stage.now + jiff::SignedDuration::from_secs(4);
    let now = Box::new(judged(recorded, None));
    stage.news(begun, News::Looked { now, next });
}

pub fn stored(stage: &Stage) -> Done {
    let how = Some(ProvenHow::Stored {
        username: ROOM.into(),
        keychain: setting().keychain,
        at: stage.now,
    });
    Done::Proven {
        how,
        readiness: Box::new(proven("all-ready", ROOM)),
    }
}

pub fn demo_setting() -> wizard::Setting {
    wizard::Setting {
        world: World::Demo {
            address: "http://127.0.0.1:7878/".parse().unwrap(),
        },
        example_organization: Some(DOMAIN.into()),
        example_account: Some(ROOM.into()),
        ..setting()
    }
}

pub fn offer() -> ResumeOffer {
    ResumeOffer {
        tenant: tenant(),
        domain: DOMAIN.into(),
        name: Some("Harbour Works".into()),
        journey: Journey::Administrator,
        step: Step::Approval,
        account: None,
        changes: vec![],
        reports: vec![],
        hand_off: None,
        at: "2026-11-23T15:40:00Z".parse().unwrap(),
    }
}

/// Nobody signed in, so nothing could be checked.
pub fn unchecked() -> Stage {
    let mut stage = Stage::at_sign_in();
    let begun = attempt(&stage.wants(Intent::ContinueWithout));
    stage.ends(begun, Ok(Done::Checked(Box::new(judged("offline", None)))));
    stage
}
