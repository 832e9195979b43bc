//! An administrator's way from nothing to a licensed room, in one session.

use crate::stage::Stage;
use demo_cloud::scenario::products;
use readiness::{
    finding::{Prerequisite, Verdict},
    readiness::Overall,
};
use wizard::{
    Intent, View,
    intent::SignInWay,
    step::Step,
    view::{ChangeMade, Creating, Here, Notice, ProvenHow, Screen},
};

const ROOM: &str = "room.pier@harbourworks.example";

#[tokio::test]
async fn a_fresh_tenant_is_made_ready_step_by_step() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;

    stage.create_acs().await;
    stage.approve().await;
    stage.license().await;
    stage.sign_the_room_in(Here::ThisComputer).await;
    stage.wants(Intent::GoTo { step: Step::Finish });
    let view = stage.until(|view| matches!(view.screen, Screen::Finish(_))).await;

    let Screen::Finish(finish) = &view.screen else {
        unreachable!()
    };
    assert_eq!(
        finish.readiness.as_ref().unwrap().overall,
        Overall::Authenticated,
        "{finish:#?}"
    );
    assert!(finish.changes.contains(&ChangeMade::AcsCreated));
    assert!(
        matches!(&finish.proven, Some(ProvenHow::Stored { username, .. }) if username == ROOM),
        "{finish:#?}"
    );
}

#[tokio::test]
async fn an_approval_that_waits_for_acs_goes_on_by_itself() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Approval });
    stage
        .until(|view| matches!(&view.screen, Screen::Approval(screen) if screen.waits_for_acs))
        .await;

    stage.create_acs().await;

    let view = stage.until(|view| matches!(view.screen, Screen::Approval(_))).await;
    assert_eq!(view.notice, Some(Notice::BackToApproval));
}

#[tokio::test]
async fn a_room_that_runs_elsewhere_is_proven_and_nothing_is_kept() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;
    stage.name_room().await;

    let view = stage.sign_the_room_in(Here::AnotherComputer).await;

    let Screen::MagoAccount(screen) = &view.screen else {
        unreachable!()
    };
    assert!(
        matches!(screen.proven, Some(ProvenHow::NothingKept { .. })),
        "{screen:#?}"
    );
    assert_eq!(screen.finding.as_ref().unwrap().verdict, Verdict::Ready);
}

#[tokio::test]
async fn a_room_that_entra_keeps_out_gets_a_finding_and_nothing_is_stored() {
    let mut stage = Stage::set("mago-confidential").await;
    stage.check().await;
    stage.name_room().await;

    let view = stage.sign_the_room_in(Here::ThisComputer).await;

    let Screen::MagoAccount(screen) = &view.screen else {
        unreachable!()
    };
    assert_eq!(screen.proven, None);
    assert_eq!(screen.finding.as_ref().unwrap().verdict, Verdict::ActionNeeded);
}

#[tokio::test]
async fn without_a_sign_in_to_check_the_account_itself_shows_what_it_can() {
    let mut stage = Stage::set("ready").await;
    stage.find().await;
    stage.wants(Intent::ContinueWithout);
    stage
        .until(|view| matches!(&view.screen, Screen::Overview(overview) if overview.start.is_some()))
        .await;
    stage.name_room().await;

    stage.sign_the_room_in(Here::AnotherComputer).await;
    stage.wants(Intent::GoTo { step: Step::Licence });

    let view = stage.until(|view| matches!(view.screen, Screen::Licence(_))).await;
    let Screen::Licence(screen) = &view.screen else {
        unreachable!()
    };
    assert_eq!(screen.finding.as_ref().unwrap().verdict, Verdict::Ready, "{screen:#?}");
}

impl Stage {
    async fn create_acs(&mut self) {
        self.wants(Intent::GoTo { step: Step::Acs });
        self.wants(Intent::CreateAcs);
        let confirming = |view: &View| matches!(&view.screen, Screen::Acs(screen) if matches!(screen.creating, Creating::Confirming { .. }));
        self.until(confirming).await;
        self.wants(Intent::ConfirmCreate);
        self.until(|view| holds(view, Prerequisite::Acs)).await;
    }

    async fn approve(&mut self) {
        self.wants(Intent::GoTo { step: Step::Approval });
        self.until(|view| matches!(&view.screen, Screen::Approval(screen) if screen.checking.is_none()))
            .await;
        self.wants(Intent::OpenConsent);
        self.until(|view| holds(view, Prerequisite::Approval)).await;
    }

    async fn license(&mut self) {
        self.change(|world| {
            let tenant = world.tenant_mut("harbourworks.example").unwrap();
            let room = tenant.users.values_mut().find(|user| user.upn == ROOM).unwrap();
            room.licences = vec![products::licence(products::ROOMS_PRO)];
        });
        self.name_room().await;
        self.until(|view| holds(view, Prerequisite::Licence)).await;
    }

    pub async fn name_room(&mut self) {
        self.wants(Intent::GoTo { step: Step::Licence });
        self.wants(Intent::NameAccount { text: ROOM.to_owned() });
        let checked = |view: &View| {
            matches!(&view.screen, Screen::Licence(screen)
                if screen.account.is_some() && screen.checking.is_none())
        };
        self.until(checked).await;
    }

    async fn sign_the_room_in(&mut self, here: Here) -> View {
        self.seat(ROOM);
        self.wants(Intent::GoTo {
            step: Step::MagoAccount,
        });
        self.wants(Intent::ChooseComputer { here });
        self.wants(Intent::SignInMago {
            way: SignInWay::Browser,
        });
        let over = |view: &View| {
            matches!(&view.screen, Screen::MagoAccount(screen)
                if screen.finding.as_ref().is_some_and(|finding| !finding.evidence.is_empty())
                    && screen.waiting.is_none() && !screen.proving && screen.checking.is_none())
        };
        self.until(over).await
    }
}

/// Whether the rail shows a prerequisite as ready.
fn holds(view: &View, prerequisite: Prerequisite) -> bool {
    let of = |step: &&wizard::view::RailStep| step.step == Step::of(prerequisite);
    let step = view.rail.iter().find(of);
    step.and_then(|step| step.verdict).is_some_and(Verdict::is_ready)
}
