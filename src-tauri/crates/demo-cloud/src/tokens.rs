//! Access tokens: opaque to clients, as Entra asks them to treat them, and looked up here by the simulated resources.

use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use uuid::Uuid;

use crate::simulation::locked;

/// What an access token allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The tenant that it counts in.
    pub tenant: Uuid,
    /// The object id of the signed-in user.
    pub user: Uuid,
    /// The client that it was issued to.
    pub client: Uuid,
    /// The resource that it is for, by application id.
    pub audience: Uuid,
    /// Scope values of that resource, without prefix. Holds everything that was ever consented to, as at Entra.
    pub scopes: BTreeSet<String>,
    /// When it ends, by the servers' clock.
    pub expires: Timestamp,
    /// What the client announced in the `claims` parameter, for example `cp1`.
    pub capabilities: BTreeSet<String>,
    /// Whether the sign-in carried the claims of a challenge.
    pub claims_satisfied: bool,
}

/// The access tokens that are in circulation.
#[derive(Debug, Default)]
pub struct AccessTokens(Mutex<HashMap<String, Access>>);

impl AccessTokens {
    /// Finds what `token` allows, whether or not it has expired meanwhile.
    pub fn find(&self, token: &str) -> Option<Access> {
        locked(&self.0).get(token).cloned()
    }

    /// Issues a token; those that ended before `now` are forgotten.
    pub fn issue(&self, access: Access, now: Timestamp) -> String {
        let token = random_text(1_100);
        let mut tokens = locked(&self.0);
        tokens.retain(|_, access| access.expires.as_second() + 86_400 > now.as_second());
        tokens.insert(token.clone(), access);
        token
    }

    /// Forgets every token, as if all of them had been revoked.
    pub fn revoke_all(&self) {
        locked(&self.0).clear();
    }
}

/// Makes unguessable URL-safe text of exactly `length` characters.
///
/// # Panics
/// If the operating system has no randomness to give.
pub(crate) fn random_text(length: usize) -> String {
    let mut bytes = vec![0; length * 3 / 4 + 1];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    let mut text = BASE64_URL_SAFE_NO_PAD.encode(bytes);
    text.truncate(length);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_until_it_is_revoked() {
        let tokens = AccessTokens::default();
        let access = access_until("2030-01-01T00:00:00Z");

        let token = tokens.issue(access.clone(), Timestamp::UNIX_EPOCH);
        assert_eq!(tokens.find(&token), Some(access));

        tokens.revoke_all();
        assert_eq!(tokens.find(&token), None);
    }

    #[test]
    fn an_expired_token_is_still_known_for_a_day_so_that_the_refusal_can_say_why() {
        let tokens = AccessTokens::default();
        let old = tokens.issue(access_until("2030-01-01T00:00:00Z"), Timestamp::UNIX_EPOCH);

        tokens.issue(
            access_until("2030-01-02T00:00:00Z"),
            "2030-01-01T12:00:00Z".parse().unwrap(),
        );
        assert!(tokens.find(&old).is_some());

        tokens.issue(
            access_until("2030-01-04T00:00:00Z"),
            "2030-01-03T00:00:00Z".parse().unwrap(),
        );
        assert_eq!(tokens.find(&old), None);
    }

    #[test]
    fn random_text_has_the_length_that_was_asked_for() {
        for length in [1, 2, 3, 43, 1_500, 6_144] {
            assert_eq!(random_text(length).len(), length);
        }
    }

    fn access_until(expires: &str) -> Access {
        Access {
            tenant: Uuid::nil(),
            user: Uuid::nil(),
            client: Uuid::nil(),
            audience: Uuid::nil(),
            scopes: BTreeSet::new(),
            expires: expires.parse().unwrap(),
            capabilities: BTreeSet::new(),
            claims_satisfied: false,
        }
    }
}
