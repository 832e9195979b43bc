//! Which sign-in an entry belongs to, and which program wrote it.

use std::{fmt, str::FromStr};

use readiness::{
    cloud::Cloud,
    ids::{AppId, ObjectId, TenantId},
};

/// The service name that entries are stored under, so that demo and real sign-ins can never be mistaken for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Service {
    /// Sign-ins at Microsoft.
    Setup,
    /// Sign-ins at the demo organisation.
    Demo,
    /// Sign-ins at the provider that `--authority` names.
    Other,
}

impl Service {
    /// Names the service as it stands in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Setup => "io.mago.setup",
            Self::Demo => "io.mago.setup.demo",
            Self::Other => "io.mago.setup.other",
        }
    }
}

/// Names one sign-in: this account, in this tenant, through this application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The cloud that holds the tenant.
    pub cloud: Cloud,
    /// The tenant that issued the token.
    pub tenant: TenantId,
    /// The account that signed in.
    pub account: ObjectId,
    /// The application that the token was issued to.
    pub client: AppId,
}

impl fmt::Display for Key {
    /// Writes the account name of the entry: `{cloud}/{tenant id}/{object id}/{client id}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}/{}/{}/{}",
            self.cloud.name(),
            self.tenant,
            self.account,
            self.client
        )
    }
}

/// An account name that is not of the form `{cloud}/{tenant id}/{object id}/{client id}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an account name of the form cloud/tenant/object/client")]
pub struct UnknownAccount;

impl FromStr for Key {
    type Err = UnknownAccount;

    fn from_str(account: &str) -> Result<Self, UnknownAccount> {
        let parts: Vec<_> = account.split('/').collect();
        let [cloud, tenant, account_id, client] = parts[..] else {
            return Err(UnknownAccount);
        };
        let key = Self {
            cloud: named(cloud).ok_or(UnknownAccount)?,
            tenant: tenant.parse().map_err(|_| UnknownAccount)?,
            account: account_id.parse().map_err(|_| UnknownAccount)?,
            client: client.parse().map_err(|_| UnknownAccount)?,
        };
        // A GUID has several spellings, but an account name has one, as the store compares letter by letter.
        if key.to_string() == account {
            Ok(key)
        } else {
            Err(UnknownAccount)
        }
    }
}

fn named(cloud: &str) -> Option<Cloud> {
    Cloud::MICROSOFT
        .into_iter()
        .chain([Cloud::Other])
        .find(|known| known.name() == cloud)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "us-gov/3f2504e0-4f89-41d3-9a0c-0305e82c3301/6ba7b810-9dad-11d1-80b4-00c04fd430c8/17781659-6867-4c77-9ba3-40670305181c";

    #[test]
    fn an_account_name_reads_back_as_the_key_that_wrote_it() {
        let key: Key = ACCOUNT.parse().unwrap();

        assert_eq!(key.cloud, Cloud::UsGov);
        assert_eq!(key.to_string(), ACCOUNT);
    }

    #[test]
    fn every_other_name_is_refused() {
        let short = ACCOUNT.rsplit_once('/').unwrap().0;
        let others = [
            String::new(),
            short.to_owned(),
            format!("{ACCOUNT}/x"),
            format!("{ACCOUNT}#a/0"),
        ];
        let spellings = [
            ACCOUNT.to_uppercase(),
            ACCOUNT.replace('-', ""),
            ACCOUNT.replace("us-gov", "mars"),
        ];

        for name in others.iter().chain(&spellings) {
            assert_eq!(name.parse::<Key>(), Err(UnknownAccount), "{name}");
        }
    }
}
