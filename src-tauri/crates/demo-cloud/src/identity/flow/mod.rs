//! One sign-in under way: what is known so far, and what comes next.

mod finish;
mod proceed;
mod show;
mod start;
mod step;

pub(crate) use proceed::proceed;
pub(crate) use show::error_page;
pub(crate) use start::start;

use jiff::Timestamp;
use uuid::Uuid;

use super::account::Account;
use super::admin_consent::AdminConsent;
use super::authorize::{AuthorizeRequest, Prompt};
use super::consent::Scopes;
use super::ledger::SignIn;
use super::realm::Realm;
use super::refusal::Refusal;
use super::scope::Requested;
use crate::model::{Tenant, World};
use crate::pages::consent::Audience;

/// A sign-in under way in one browser.
#[derive(Clone, Debug)]
pub(crate) struct Flow {
    pub browser: String,
    pub purpose: Purpose,
    pub started: Timestamp,
    pub account: Option<Account>,
    /// What was typed or hinted and led to no account.
    pub typed: Option<String>,
    /// When the password was given, here or earlier in this browser.
    pub proven: Option<Timestamp>,
    pub second_factor: bool,
    /// The person said that the device with the code is theirs.
    pub confirmed: bool,
    pub consented: bool,
    /// What the next page points out, such as a wrong password.
    pub notice: Option<Refusal>,
    pub ended: Option<Ending>,
}

/// What the sign-in is for.
#[derive(Clone, Debug)]
pub(crate) enum Purpose {
    Authorize(AuthorizeRequest),
    AdminConsent(AdminConsent),
    Device(DeviceSignIn),
}

/// A sign-in for a device that waits for its code.
#[derive(Clone, Debug)]
pub(crate) struct DeviceSignIn {
    pub device_code: String,
    pub client: Uuid,
    pub realm: Realm,
    pub requested: Requested,
}

/// How a sign-in ended early.
#[derive(Clone, Debug)]
pub(crate) enum Ending {
    Refused(Refusal),
    ApprovalRequested,
}

/// What comes next.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    PickAccount,
    Password(Account),
    SecondFactor(Account),
    Register(Account, Refusal),
    ConfirmDevice(Account),
    Consent(Account, Scopes, Audience),
    /// Somebody else has to approve.
    Approval(Account, Refusal),
    ApprovalRequested(Account),
    /// The browser shows an error and nothing goes back to the client.
    Blocked(Refusal),
    /// The client gets the error.
    Refused(Refusal),
    Done(SignIn),
}

impl Flow {
    pub fn client(&self) -> Uuid {
        match &self.purpose {
            Purpose::Authorize(request) => request.client,
            Purpose::AdminConsent(request) => request.client,
            Purpose::Device(request) => request.client,
        }
    }

    pub fn realm(&self) -> Realm {
        match &self.purpose {
            Purpose::Authorize(request) => request.realm,
            Purpose::AdminConsent(request) => request.realm,
            Purpose::Device(request) => request.realm,
        }
    }

    pub fn requested(&self) -> &Requested {
        match &self.purpose {
            Purpose::Authorize(request) => &request.requested,
            Purpose::AdminConsent(request) => &request.requested,
            Purpose::Device(request) => &request.requested,
        }
    }

    pub fn prompt(&self) -> Prompt {
        match &self.purpose {
            Purpose::Authorize(request) => request.prompt,
            Purpose::AdminConsent(_) | Purpose::Device(_) => Prompt::AsNeeded,
        }
    }

    /// The tenant that the account signs in to.
    pub fn tenant<'a>(&self, world: &'a World, account: &Account) -> Option<&'a Tenant> {
        match self.realm() {
            Realm::Tenant(id) => world.tenants.get(&id),
            Realm::Organizations | Realm::Common | Realm::Consumers => world.tenants.get(&account.home),
        }
    }
}
