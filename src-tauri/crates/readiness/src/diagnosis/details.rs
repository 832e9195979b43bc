//! What Entra's error page says of a sign-in under "More details".

use serde::{Deserialize, Serialize};

use crate::ids::AppId;

/// Longer values are no names.
const LONGEST: usize = 120;

/// The sign-in as the page names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Details {
    /// The application's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_id: Option<AppId>,
    /// The application's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_name: Option<String>,
    /// The operating system, as the page names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_platform: Option<String>,
    /// Whether the organisation knows the device: "Unregistered", "Compliant" and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_state: Option<String>,
    /// The address that the sign-in came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
}

impl Details {
    /// Tells whether the page says that the organisation does not know the device.
    pub fn is_unregistered(&self) -> bool {
        let state = self.device_state.as_deref();
        state.is_some_and(|state| state.eq_ignore_ascii_case("unregistered"))
    }

    /// Tells whether the page says nothing of the kind.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Reads `App name: …` and the like, with the value on the same line or on the next one.
pub fn read(text: &str) -> Details {
    let value = |label: &str| labelled(text, label);
    Details {
        app_id: value("app id").and_then(|id| id.parse().ok()),
        app_name: value("app name"),
        device_platform: value("device platform"),
        device_state: value("device state"),
        ip_address: value("ip address"),
    }
}

fn labelled(text: &str, label: &str) -> Option<String> {
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some(rest) = behind(line, label) else { continue };
        let value = if rest.is_empty() {
            lines.next().unwrap_or_default()
        } else {
            rest
        };
        return (!value.is_empty() && value.len() <= LONGEST).then(|| value.to_owned());
    }
    None
}

/// What stands behind the label, over its colon; a longer word that begins alike is another label.
fn behind<'line>(line: &'line str, label: &str) -> Option<&'line str> {
    let begins = line.get(..label.len())?.eq_ignore_ascii_case(label);
    let rest = line.get(label.len()..)?.trim_start();
    match rest.strip_prefix(':') {
        Some(rest) => begins.then(|| rest.trim()),
        None => (begins && rest.is_empty()).then_some(""),
    }
}
