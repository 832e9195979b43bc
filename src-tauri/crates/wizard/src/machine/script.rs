//! The scripts: which one a screen offers, for which tool, and what becomes of it.

use jiff::Timestamp;
use readiness::{
    finding::{Prerequisite, Reason},
    grants::{ResourceName, Standing},
    script::{Dialect, ScriptPurpose},
};

use super::{Case, Place, Wizard};
use crate::{
    effect::{Copied, Effect, Saved, ScriptWanted},
    step::{Journey, Step},
    view::{ScriptShown, Scripts},
};

/// What somebody chose among the scripts. It holds for every purpose that there is such a script for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub dialect: Dialect,
    pub device_code: bool,
}

/// A script that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub wanted: ScriptWanted,
    /// The script; none: it is being written.
    pub written: Option<ScriptShown>,
}

impl Wizard {
    /// The scripts that the present screen offers.
    pub(crate) fn scripts(&self) -> Option<Scripts> {
        let wanted = self.script_wanted()?;
        let asked = self.case.as_ref()?.script.as_ref();
        Some(Scripts {
            purpose: wanted.purpose,
            dialects: wanted.purpose.dialects().to_vec(),
            dialect: wanted.dialect,
            retired: wanted.dialect.is_retired(),
            device_code: wanted.device_code,
            shown: asked
                .filter(|asked| asked.wanted == wanted)
                .and_then(|asked| asked.written.clone()),
        })
    }

    /// Asks for the script that the screen offers now, once.
    pub(super) fn write_script(&mut self) -> Option<Effect> {
        let wanted = self.script_wanted()?;
        let case = self.case.as_mut()?;
        if case.script.as_ref().is_some_and(|asked| asked.wanted == wanted) {
            return None;
        }
        case.script = Some(Asked { wanted, written: None });
        let tenant = case.found.tenant;
        Some(Effect::WriteScript { tenant, wanted })
    }

    /// Takes in the script that was asked for last, for this very tenant.
    pub(super) fn written(&mut self, script: ScriptShown) {
        let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == script.tenant) else {
            return;
        };
        let fits = |asked: &&mut Asked| asked.wanted == wanted(&script);
        if let Some(asked) = case.script.as_mut().filter(fits) {
            asked.written = Some(script);
        }
    }

    pub(super) fn show_script(&mut self, dialect: Dialect, device_code: bool) {
        if self
            .scripts()
            .is_some_and(|scripts| scripts.dialects.contains(&dialect))
            && let Some(case) = &mut self.case
        {
            case.choice = Some(Choice { dialect, device_code });
        }
    }

    pub(super) fn copy_script(&mut self, now: Timestamp) -> Vec<Effect> {
        self.hand_script_out(|script| Effect::Copy(Copied::Text(script.text)), now)
    }

    pub(super) fn save_script(&mut self, now: Timestamp) -> Vec<Effect> {
        self.hand_script_out(|script| Effect::Save(Saved::Script(Box::new(script))), now)
    }

    /// Whoever takes the script is most likely to run it, so its result is looked out for.
    fn hand_script_out(&mut self, how: impl Fn(ScriptShown) -> Effect, now: Timestamp) -> Vec<Effect> {
        let Some(script) = self.scripts().and_then(|scripts| scripts.shown) else {
            return vec![];
        };
        let mut effects = vec![how(script)];
        effects.extend(self.watch_here(now));
        effects
    }

    fn script_wanted(&self) -> Option<ScriptWanted> {
        let case = self.case.as_ref()?;
        let Place::At(step) = self.here else { return None };
        let purpose = purpose(step, case)?;
        let choice = case.choice.unwrap_or_else(|| self.first_choice());
        let dialects = purpose.dialects();
        let dialect = if dialects.contains(&choice.dialect) {
            choice.dialect
        } else {
            dialects[0]
        };
        Some(ScriptWanted {
            purpose,
            dialect,
            device_code: choice.device_code,
        })
    }

    /// Partners sign in with a code: the sign-in window of Windows fails with delegated rights over a customer.
    fn first_choice(&self) -> Choice {
        Choice {
            dialect: Dialect::ALL[0],
            device_code: self.journey == Journey::Partner,
        }
    }
}

fn wanted(script: &ScriptShown) -> ScriptWanted {
    ScriptWanted {
        purpose: script.purpose,
        dialect: script.dialect,
        device_code: script.device_code,
    }
}

/// What a script could do for a step as it stands.
fn purpose(step: Step, case: &Case) -> Option<ScriptPurpose> {
    let reason = |prerequisite| case.finding(prerequisite).map(|finding| finding.reason);
    match step {
        Step::SignIn => Some(ScriptPurpose::RegisterCheckingApp),
        Step::Acs => match reason(Prerequisite::Acs) {
            Some(Reason::AcsPresent | Reason::AcsAssignmentRequired | Reason::AcsWrongCloud) => None,
            Some(Reason::AcsDisabled) => Some(ScriptPurpose::EnableAcs),
            _ => Some(ScriptPurpose::CreateAcs),
        },
        Step::Approval if lacks_acs_scopes(case) => Some(ScriptPurpose::GrantAcsScopes),
        _ => None,
    }
}

/// The scripts that do what is asked of somebody else.
pub(super) fn handed_off(case: &Case, wants: &[Prerequisite]) -> Vec<ScriptPurpose> {
    let steps = wants.iter().copied().map(Step::of);
    steps.filter_map(|step| purpose(step, case)).collect()
}

/// Whether consent was given, and left the scopes of ACS out.
fn lacks_acs_scopes(case: &Case) -> bool {
    let Some(readiness) = case.shown() else { return false };
    let mut scopes = readiness.grants.scopes.iter();
    readiness.approval.reason == Reason::ApprovalPartlyApproved
        && case.holds(Prerequisite::Acs)
        && scopes.any(|scope| scope.resource == ResourceName::Acs && scope.standing == Standing::Missing)
}
