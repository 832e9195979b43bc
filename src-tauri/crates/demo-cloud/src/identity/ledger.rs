//! What the identity provider remembers between requests.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use uuid::Uuid;

use super::account::Account;
use super::device::Device;
use super::flow::Flow;
use super::scope::Asked;
use crate::model::RedirectPlatform;

/// How often a password may be wrong before the account is locked for a minute.
const TRIES: u32 = 10;

/// Sign-ins under way, browser sessions, codes and refresh tokens.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// Who is signed in, by browser.
    pub browsers: HashMap<String, Vec<SignedIn>>,
    pub flows: HashMap<String, Flow>,
    pub codes: HashMap<String, Code>,
    pub refresh_tokens: HashMap<String, Refresh>,
    pub devices: HashMap<String, Device>,
    wrong_passwords: HashMap<Uuid, WrongPasswords>,
}

/// Somebody who is signed in in a browser.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn {
    pub account: Account,
    pub at: Timestamp,
    pub second_factor: bool,
}

/// A finished sign-in, as codes and refresh tokens carry it.
#[derive(Clone, Debug)]
pub(crate) struct SignIn {
    pub account: Account,
    pub tenant: Uuid,
    pub client: Uuid,
    pub at: Timestamp,
    pub second_factor: bool,
    pub by_device_code: bool,
    /// Where the answer went; `None` for device code.
    pub platform: Option<RedirectPlatform>,
    /// The password at that time: a new one revokes the grant.
    pub password: String,
}

/// An authorization code.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub sign_in: SignIn,
    pub redirect_uri: String,
    pub scope: String,
    /// The S256 challenge (RFC 7636).
    pub challenge: Option<String>,
    pub nonce: Option<String>,
    pub claims: Claims,
    pub issued: Timestamp,
    pub redeemed: bool,
}

/// A refresh token. It stays valid when it has been used, as at Entra.
#[derive(Clone, Debug)]
pub(crate) struct Refresh {
    pub sign_in: SignIn,
    pub issued: Timestamp,
    /// What it was issued with, for requests that name no scope.
    pub asked: Asked,
    pub openid: BTreeSet<String>,
    pub claims: Claims,
}

/// What the `claims` parameter said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Claims {
    /// `xms_cc`, for example `cp1`.
    pub capabilities: BTreeSet<String>,
    /// Whether it answers a challenge.
    pub answers_challenge: bool,
}

#[derive(Clone, Copy, Debug)]
struct WrongPasswords {
    count: u32,
    last: Timestamp,
}

impl Ledger {
    /// Forgets what nobody can use any more.
    pub fn tidy(&mut self, now: Timestamp) {
        let recent = |at: Timestamp| now.duration_since(at).as_secs() < 3_600;
        self.flows.retain(|_, flow| recent(flow.started));
        self.codes.retain(|_, code| recent(code.issued));
        self.devices.retain(|_, device| recent(device.expires));
    }

    /// Who is signed in in this browser.
    pub fn signed_in(&self, browser: &str) -> &[SignedIn] {
        self.browsers.get(browser).map_or(&[], Vec::as_slice)
    }

    /// Remembers a sign-in, in place of an earlier one of the same account.
    pub fn remember(&mut self, browser: &str, signed_in: SignedIn) {
        let people = self.browsers.entry(browser.to_owned()).or_default();
        people.retain(|other| other.account != signed_in.account);
        people.push(signed_in);
    }

    /// Counts a wrong password.
    pub fn count_wrong_password(&mut self, user: Uuid, now: Timestamp) {
        let before = self.wrong_passwords.get(&user).map_or(0, |wrong| wrong.count);
        self.wrong_passwords.insert(
            user,
            WrongPasswords {
                count: before + 1,
                last: now,
            },
        );
    }

    /// Tells whether the account is locked for its wrong passwords.
    pub fn is_locked(&mut self, user: Uuid, now: Timestamp) -> bool {
        let Some(wrong) = self.wrong_passwords.get(&user).copied() else {
            return false;
        };
        let over = now.duration_since(wrong.last).as_secs() >= 60;
        if wrong.count >= TRIES && over {
            self.wrong_passwords.remove(&user);
        }
        wrong.count >= TRIES && !over
    }

    /// The right password clears the count.
    pub fn forget_wrong_passwords(&mut self, user: Uuid) {
        self.wrong_passwords.remove(&user);
    }
}

impl Claims {
    /// Reads the JSON of the `claims` parameter (OpenID Connect Core, section 5.5); nonsense counts as nothing.
    pub fn read(json: Option<&str>) -> Self {
        let value: serde_json::Value = json
            .and_then(|json| serde_json::from_str(json).ok())
            .unwrap_or_default();
        let Some(access) = value.get("access_token").and_then(serde_json::Value::as_object) else {
            return Self::default();
        };
        let listed = access.get("xms_cc").and_then(|claim| claim.get("values")?.as_array());
        let capabilities = listed
            .into_iter()
            .flatten()
            .filter_map(|value| value.as_str().map(str::to_owned));
        Self {
            capabilities: capabilities.collect(),
            answers_challenge: access.keys().any(|name| name != "xms_cc"),
        }
    }

    /// What two requests said together.
    pub fn and(mut self, other: Self) -> Self {
        self.capabilities.extend(other.capabilities);
        self.answers_challenge |= other.answers_challenge;
        self
    }
}
