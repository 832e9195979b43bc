//! What can be done about a finding, in words, and the command of this program that does it.

use std::collections::BTreeMap;

use readiness::remedy::{Remedy, ScriptPurpose};
use serde_json::Value;
use texts::Language;

use super::say;

/// Says what to do: its name, and under it where, and with which command if the options of the organisation are given.
pub fn lines(remedy: &Remedy, organisation: Option<&str>, language: Language) -> Vec<String> {
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
        .chain(organisation.and_then(|organisation| command(remedy, organisation)))
        .collect()
}

/// The command that does it, where this program has one; `organisation` are the options that lead to the same one.
fn command(remedy: &Remedy, organisation: &str) -> Option<String> {
    let verb = match remedy {
        Remedy::CreateAcs => "acs create",
        Remedy::Script {
            purpose: ScriptPurpose::CreateAcs,
        } => "acs script",
        Remedy::SignInAsMago => "sign-in --as mago",
        Remedy::SignInToCheck | Remedy::SignInAgain | Remedy::SignInWithRole => "sign-in",
        _ => return None,
    };
    Some(format!("mago-setup-cli {verb} {organisation}"))
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
