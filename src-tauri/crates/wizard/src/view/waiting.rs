//! Waits that a person sees.

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;
use url::Url;

/// Somebody signs in somewhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Waiting {
    /// Since when.
    #[ts(as = "String")]
    pub since: Timestamp,
    /// When it is given up.
    #[ts(as = "String")]
    pub ends: Timestamp,
    /// What the browser does.
    pub browser: BrowserState,
    /// True: the browser tried an encrypted connection to this computer, as with an "HTTPS only" setting.
    pub https_only: bool,
    /// The code to type, when a code is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeShown>,
}

/// What the browser does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BrowserState {
    /// It has not been asked yet.
    Opening,
    /// It was asked to show the page.
    Opened,
    /// It could not be started; the link can be copied.
    NotOpened,
    /// Its answer is here and is being looked at.
    Answered,
    /// No browser is needed: a code is typed somewhere.
    Unneeded,
}

/// A code to type on any device. Of no use to anybody who cannot sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeShown {
    /// What to type.
    pub code: String,
    /// Where.
    pub page: Url,
}

/// Answers are coming in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counting {
    /// Questions answered so far.
    pub answered: u32,
    /// Questions asked so far.
    pub asked: u32,
}

/// The tenant is looked at again and again until something shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Watching {
    /// Since when.
    #[ts(as = "String")]
    pub since: Timestamp,
    /// When it is given up, until somebody asks again.
    #[ts(as = "String")]
    pub ends: Timestamp,
    /// How often it was looked.
    pub looks: u32,
    /// When it is looked again; none: now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>", optional)]
    pub next: Option<Timestamp>,
}
