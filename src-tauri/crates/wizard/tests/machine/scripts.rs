//! Which script a screen offers, and what becomes of it.

use readiness::script::{Dialect, ScriptPurpose};
use wizard::{
    Effect, Intent, Job,
    effect::{Copied, Saved},
    step::{Journey, Step},
    view::Screen,
};

use crate::stage::{DOMAIN, Stage, attempt, begun, found, script_wanted};

fn at_acs() -> Stage {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::GoTo { step: Step::Acs });
    stage
}

#[test]
fn another_tool_is_another_script_and_is_asked_for_once() {
    let mut stage = at_acs();
    stage.script_comes();

    let choice = Intent::ShowScript {
        dialect: Dialect::AzureCli,
        device_code: true,
    };
    let wanted = script_wanted(&stage.wants(choice.clone())).unwrap();

    assert_eq!((wanted.dialect, wanted.device_code), (Dialect::AzureCli, true));
    assert_eq!(script_wanted(&stage.wants(choice)), None);
    let Screen::Acs(acs) = stage.screen() else { panic!() };
    assert_eq!(
        acs.scripts.unwrap().shown,
        None,
        "the old script is not shown under the new name"
    );
}

#[test]
fn a_script_that_is_taken_is_exactly_the_one_on_the_screen_and_its_result_is_looked_out_for() {
    let mut stage = at_acs();
    assert_eq!(stage.wants(Intent::CopyScript), []);
    stage.script_comes();
    let Screen::Acs(acs) = stage.screen() else { panic!() };
    let shown = acs.scripts.unwrap().shown.unwrap();

    let copied = stage.wants(Intent::CopyScript);
    let saved = stage.wants(Intent::SaveScript);

    assert!(copied.contains(&Effect::Copy(Copied::Text(shown.text.clone()))));
    assert!(matches!(begun(&copied), Some((_, Job::Watch { .. }))));
    assert!(saved.contains(&Effect::Save(Saved::Script(Box::new(shown)))));
}

#[test]
fn each_state_has_the_script_that_fits_it() {
    let purpose = |recorded: &str, step| {
        let mut stage = Stage::at_overview(recorded);
        stage.wants(Intent::GoTo { step });
        stage.offered_script().map(|wanted| wanted.purpose)
    };

    assert_eq!(purpose("fresh-tenant", Step::Acs), Some(ScriptPurpose::CreateAcs));
    assert_eq!(
        purpose("no-reader-role", Step::SignIn),
        Some(ScriptPurpose::RegisterCheckingApp)
    );
    assert_eq!(purpose("all-ready", Step::Acs), None);
    assert_eq!(purpose("fresh-tenant", Step::Approval), None);
    assert_eq!(
        purpose("partly-approved", Step::Approval),
        Some(ScriptPurpose::GrantAcsScopes)
    );
}

#[test]
fn a_tool_without_such_a_script_gives_way_and_is_taken_up_again() {
    let mut stage = at_acs();
    stage.wants(Intent::ShowScript {
        dialect: Dialect::Curl,
        device_code: false,
    });

    stage.wants(Intent::GoTo { step: Step::SignIn });
    assert_eq!(stage.offered_script().unwrap().dialect, Dialect::GraphPowerShell);
    stage.wants(Intent::GoTo { step: Step::Acs });

    assert_eq!(stage.offered_script().unwrap().dialect, Dialect::Curl);
}

#[test]
fn partners_sign_in_with_a_code_unless_they_choose_otherwise() {
    let mut stage = Stage::new();
    stage.wants(Intent::Begin {
        journey: Journey::Partner,
    });
    let looking = attempt(&stage.wants(Intent::UseOrganization { text: DOMAIN.into() }));
    stage.ends(looking, Ok(wizard::Done::Found(Box::new(found()))));

    assert!(stage.offered_script().unwrap().device_code);
}
