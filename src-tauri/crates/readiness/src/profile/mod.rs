//! What is known of Mago and of Microsoft's services that may change without the program changing.

mod error;
mod links;
mod nearest;
mod read;
mod section;

use std::collections::BTreeMap;

use jiff::civil::Date;
use url::Url;

pub use error::{Fault, ProfileError};
pub use links::About;

use crate::{
    cloud::Cloud,
    codes::codes,
    grants::{Importance, ResourceName},
    ids::{AppId, PlanId, ScopeId},
    remedy::PortalPage,
};

/// The facts that the judgement rests on, from `src-tauri/profile/mago.toml` or a file like it.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Mago itself.
    pub mago: Mago,
    /// The application that an administrator signs in to for checking.
    pub checking_app: CheckingApp,
    /// Azure Communication Services.
    pub acs: Resource,
    /// Microsoft Graph.
    pub graph: Resource,
    /// The scopes that Mago uses, required ones and those of single features.
    pub scopes: Vec<ExpectedScope>,
    /// Where an administrator approves Mago.
    pub approval: Approval,
    /// Service plans that count as a Teams licence.
    pub plans: Vec<EligiblePlan>,
    /// When that list was last compared with Microsoft's.
    pub plans_checked: Date,
    /// Service plans that mark a room account.
    pub room_plans: Vec<RoomPlan>,
    /// Dated notices.
    pub notices: Vec<Notice>,
    /// Pages of the portals, relative to a cloud's portal.
    pub pages: BTreeMap<PortalPage, PageAddress>,
    /// Portals by cloud.
    pub clouds: BTreeMap<Cloud, CloudLinks>,
    /// How old evidence may be before it is called stale, in minutes.
    pub fresh_minutes: u32,
    /// How long a new principal may stay invisible, in minutes.
    pub replication_minutes: u32,
}

/// Mago, as its vendor registered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mago {
    /// The product's name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// Where they answer questions.
    pub help: Url,
    /// The client id.
    pub app_id: AppId,
    /// How its account signs in with this program.
    pub sign_in: MagoSignIn,
}

codes! {
    /// How the Mago account may sign in with this program.
    MagoSignIn {
        /// The registration has a loopback redirect.
        Browser = "browser",
        /// The registration allows device codes only.
        DeviceCode = "device_code",
        /// Nobody could confirm either: tried in the browser, with a warning beforehand.
        Unconfirmed = "unconfirmed",
    }
}

/// The application that an administrator signs in to for checking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckingApp {
    /// The client id.
    pub id: AppId,
    /// The name on Microsoft's consent page.
    pub name: String,
    /// The loopback address exactly as it is registered; its port is chosen at run time.
    pub redirect: String,
}

/// An API that scopes belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its name.
    pub name: String,
    /// Its application id.
    pub app_id: AppId,
    /// What stands before a scope value in a request, for example `https://graph.microsoft.com/`.
    pub scope_prefix: Url,
}

/// A scope that Mago uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedScope {
    /// Whose.
    pub resource: ResourceName,
    /// Its value.
    pub value: String,
    /// The id that the resource publishes it under, where known.
    pub id: Option<ScopeId>,
    /// Mago's feature; the text is `feature-{feature}`.
    pub feature: String,
    /// How much it is needed.
    pub importance: Importance,
}

/// Where an administrator approves Mago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Mago's own page, for administrators of the organisation itself.
    pub start_page: Url,
    /// An address registered for coming back from the consent page, exactly as it is registered, where there is one.
    pub redirect: Option<String>,
}

/// A service plan that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EligiblePlan {
    /// The plan.
    pub id: PlanId,
    /// Microsoft's name of it, shown and never compared.
    pub name: String,
    /// Whether it is a government plan, on which Microsoft's pages contradict each other.
    pub government: bool,
}

/// A service plan that only room accounts hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomPlan {
    /// The plan.
    pub id: PlanId,
    /// Its name.
    pub name: String,
}

/// Something that will happen to everybody on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The text is `notice-{id}`.
    pub id: String,
    /// The day.
    pub on: Date,
    /// The first day on which it is shown.
    pub from: Date,
    /// Where to read more.
    pub more: Option<Url>,
}

/// Where a page is, on which portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageAddress {
    /// On which portal.
    pub portal: Portal,
    /// The part behind the portal's address, with `{app}`, `{service_principal}` and `{user}` to be filled in.
    pub path: String,
}

codes! {
    /// Microsoft's portals for administrators.
    Portal {
        /// Microsoft Entra admin centre.
        Entra = "entra",
        /// Microsoft 365 admin centre.
        Admin = "admin",
    }
}

/// Addresses of one cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CloudLinks {
    /// Where people sign in.
    pub login: Option<Url>,
    /// Microsoft Entra admin centre.
    pub entra: Option<Url>,
    /// Microsoft 365 admin centre.
    pub admin: Option<Url>,
    /// Teams admin centre.
    pub teams: Option<Url>,
}

const BUILT_IN: (&str, &str) = (
    "src-tauri/profile/mago.toml",
    include_str!("../../../../profile/mago.toml"),
);

impl Profile {
    /// Reads a profile.
    ///
    /// `file_name` only names the file in errors.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, ProfileError> {
        read::profile(file_name, text)
    }

    /// The profile that the program ships with.
    ///
    /// # Panics
    /// Never: a test reads the same file.
    pub fn built_in() -> Self {
        let (name, text) = BUILT_IN;
        Self::parse(name, text).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Lists the scopes without which there are no authenticated calls.
    pub fn required_scopes(&self) -> impl Iterator<Item = &ExpectedScope> {
        self.scopes
            .iter()
            .filter(|scope| scope.importance == Importance::Required)
    }

    /// Writes both ACS scopes as a token request names them.
    pub fn acs_scopes(&self) -> Vec<String> {
        let of_acs = self.scopes.iter().filter(|scope| scope.resource == ResourceName::Acs);
        of_acs
            .map(|scope| format!("{}{}", self.acs.scope_prefix, scope.value))
            .collect()
    }
}
