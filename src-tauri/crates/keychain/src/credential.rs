//! What an entry holds, and how it is written as JSON.

use std::io;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::Error;

/// The version of the JSON that this program writes.
const VERSION: u32 = 1;

/// A sign-in as it is kept. `Debug` shows all but the token.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Redeems new access tokens until it is revoked or expires.
    pub refresh_token: SecretString,
    /// The scopes that it was granted for, as the token endpoint returned them.
    pub scopes: Vec<String>,
    /// When the token endpoint issued it.
    pub obtained_at: Timestamp,
    /// Whether the person asked to be remembered; otherwise whoever reads it refuses it after 12 hours.
    pub remembered: bool,
    /// The account's sign-in name, for display only: the key identifies the account.
    pub username: String,
    /// The issuer that the token belongs to, exactly as discovery names it; a token is never sent to another one.
    pub issuer: String,
}

/// The JSON with the token in it; made here and consumed here.
#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    refresh_token: &'a str,
    scopes: &'a [String],
    obtained_at: Timestamp,
    remembered: bool,
    username: &'a str,
    issuer: &'a str,
}

/// The version stands alone at first, because a later one may mean anything else.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Deserialize)]
struct Read {
    refresh_token: String,
    scopes: Vec<String>,
    obtained_at: Timestamp,
    remembered: bool,
    username: String,
    issuer: String,
}

impl Credential {
    /// Writes the JSON into a buffer that is of the right size from the start: growing would leave copies of the token behind.
    pub(crate) fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let written = Written {
            version: VERSION,
            refresh_token: self.refresh_token.expose_secret(),
            scopes: &self.scopes,
            obtained_at: self.obtained_at,
            remembered: self.remembered,
            username: &self.username,
            issuer: &self.issuer,
        };
        let mut length = Length(0);
        serde_json::to_writer(&mut length, &written).map_err(|_| Error::Damaged)?;
        let mut json = Zeroizing::new(Vec::with_capacity(length.0));
        serde_json::to_writer(&mut *json, &written).map_err(|_| Error::Damaged)?;
        Ok(json)
    }

    /// Reads the JSON. What is wrong with it is not told, since serde's errors quote what they found.
    pub(crate) fn from_json(json: &[u8]) -> Result<Self, Error> {
        refuse_newer(json)?;
        let Versioned { .. } = serde_json::from_slice(json).map_err(|_| Error::Damaged)?;
        let read: Read = serde_json::from_slice(json).map_err(|_| Error::Damaged)?;
        Ok(Self {
            refresh_token: read.refresh_token.into(),
            scopes: read.scopes,
            obtained_at: read.obtained_at,
            remembered: read.remembered,
            username: read.username,
            issuer: read.issuer,
        })
    }
}

/// Refuses what a later version of this program wrote. What has no version at all passes: it is damaged, not newer.
pub(crate) fn refuse_newer(json: &[u8]) -> Result<(), Error> {
    match serde_json::from_slice(json) {
        Ok(Versioned { version }) if version > VERSION => Err(Error::Newer { version }),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Counts what is written to it.
struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credential() -> Credential {
        Credential {
            refresh_token: "canary-0.AXoA\"\\\u{e9}".into(),
            scopes: vec!["User.Read".to_owned(), "offline_access".to_owned()],
            obtained_at: "2026-11-23T20:15:00Z".parse().unwrap(),
            remembered: true,
            username: "room.pier@harbourworks.example".to_owned(),
            issuer: "https://login.microsoftonline.com/t/v2.0".to_owned(),
        }
    }

    #[test]
    fn the_json_is_the_documented_one() {
        let json = credential().to_json().unwrap();

        assert_eq!(
            std::str::from_utf8(&json).unwrap(),
            "{\"version\":1,\"refresh_token\":\"canary-0.AXoA\\\"\\\\\u{e9}\",\"scopes\":[\"User.Read\",\"offline_access\"],\
             \"obtained_at\":\"2026-11-23T20:15:00Z\",\"remembered\":true,\"username\":\"room.pier@harbourworks.example\",\"issuer\":\"https://login.microsoftonline.com/t/v2.0\"}"
        );
        assert_eq!(json.capacity(), json.len(), "a buffer that grew leaves copies behind");
    }

    #[test]
    fn what_was_written_reads_back() {
        let read = Credential::from_json(&credential().to_json().unwrap()).unwrap();

        assert_eq!(
            read.refresh_token.expose_secret(),
            credential().refresh_token.expose_secret()
        );
        assert_eq!(read.scopes, credential().scopes);
        assert_eq!(read.obtained_at, credential().obtained_at);
        assert_eq!((read.remembered, read.username), (true, credential().username));
    }

    #[test]
    fn nothing_prints_the_token() {
        let shown = format!("{:?}", credential());

        assert!(!shown.contains("canary"), "{shown}");
        assert!(shown.contains("room.pier"), "{shown}");
    }

    #[test]
    fn a_broken_entry_is_told_apart_from_a_newer_one_and_neither_tells_the_token() {
        let json = String::from_utf8(credential().to_json().unwrap().to_vec()).unwrap();
        let unversioned = json.replace("\"version\":1,", "");
        let broken = [
            "",
            "{",
            "[]",
            "{\"version\":1,\"refresh_token\":\"canary\"}",
            "{\"version\":\"canary\"}",
            &unversioned,
        ];
        for json in broken {
            let error = Credential::from_json(json.as_bytes()).unwrap_err();
            assert!(matches!(error, Error::Damaged), "{json}: {error:?}");
            assert!(!format!("{error} {error:?}").contains("canary"));
        }

        let newer = Credential::from_json(b"{\"version\":2,\"secret\":\"canary\"}").unwrap_err();
        assert!(matches!(newer, Error::Newer { version: 2 }));
    }

    #[test]
    fn a_field_that_a_later_program_added_is_no_obstacle() {
        let json = String::from_utf8(credential().to_json().unwrap().to_vec()).unwrap();
        let longer = json.replace("\"version\":1,", "\"version\":1,\"colour\":\"blue\",");

        assert_eq!(
            Credential::from_json(longer.as_bytes()).unwrap().username,
            credential().username
        );
    }
}
