//! What can be done about a finding, in words, and the command of this program that does it.

use std::collections::BTreeMap;

use readiness::{
    finding::Prerequisite,
    remedy::{Remedy, ScriptPurpose},
};
use serde_json::Value;
use texts::Language;

use super::say;

/// What a remedy is for.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    /// What it mends.
    pub prerequisite: Prerequisite,
    /// The options that lead another command to the same organisation.
    pub organisation: &'a str,
}

/// Says what to do: its name, and under it where, and with which command if it is known what for.
pub fn lines(remedy: &Remedy, of: Option<Of<'_>>, language: Language) -> Vec<String> {
    let fields = fields(remedy);
    let field = |name: &str| fields.get(name).cloned();
    let about = [("page", "portal"), ("app", "app"), ("purpose", "script")];
    let named = about
        .into_iter()
        .filter_map(|(name, family)| Some(say(&format!("{family}-{}", field(name)?), language)));
    let title = say(&format!("remedy-{}", field("kind").unwrap_or_default()), language);
    [title]
        .into_iter()
        .chain(named)
        .chain(field("url"))
        .chain(of.and_then(|of| command(remedy, of)))
        .collect()
}

/// The command that does it, where this program has one.
fn command(remedy: &Remedy, of: Of<'_>) -> Option<String> {
    let verb = match remedy {
        Remedy::CreateAcs => "acs create",
        Remedy::Script { purpose } => script(*purpose),
        Remedy::OpenConsent { .. } => "approve --wait",
        Remedy::HandOff => match of.prerequisite {
            Prerequisite::Approval => "hand-off --for approval",
            Prerequisite::Acs => "hand-off --for acs",
            Prerequisite::Licence | Prerequisite::AccountSignIn => return None,
        },
        Remedy::SignInAsMago => "sign-in --as mago",
        Remedy::SignInToCheck | Remedy::SignInAgain | Remedy::SignInWithRole => "sign-in",
        _ => return None,
    };
    Some(format!("mago-setup-cli {verb} {}", of.organisation))
}

const fn script(purpose: ScriptPurpose) -> &'static str {
    match purpose {
        ScriptPurpose::CreateAcs => "acs script",
        ScriptPurpose::EnableAcs => "acs script --for enable-acs",
        ScriptPurpose::GrantAcsScopes => "acs script --for grant-acs-scopes",
        ScriptPurpose::RegisterCheckingApp => "acs script --for register-checking-app",
    }
}

/// The remedy's fields, by the names that they have in the JSON report.
fn fields(remedy: &Remedy) -> BTreeMap<String, String> {
    let Ok(Value::Object(fields)) = serde_json::to_value(remedy) else {
        return BTreeMap::new();
    };
    fields.into_iter().map(|(name, value)| (name, plain(value))).collect()
}

fn plain(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}
