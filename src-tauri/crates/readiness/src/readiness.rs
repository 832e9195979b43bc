//! The whole judgement of a tenant and an account, and what to do next.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{
    cloud::Cloud,
    codes::codes,
    finding::{Finding, Prerequisite, Verdict},
    forecast::Forecast,
    grants::GrantAnatomy,
    ids::{ObjectId, PlanId, SkuId, TenantId},
};

codes! {
    /// How Mago will join calls. The text is `overall-{code}`, with `.hint`.
    Overall {
        /// Everything holds, the sign-in proven live.
        Authenticated = "authenticated",
        /// The three prerequisites hold; the account's sign-in was not proven.
        CheckedNotProven = "checked-not-proven",
        /// Something does not hold, so Mago joins as a guest.
        Guest = "guest",
        /// Something could not be checked, so nobody can tell.
        CannotTell = "cannot-tell",
    }
}

/// What was concluded about a tenant and an account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Readiness {
    /// The tenant.
    pub tenant: TenantId,
    /// The cloud that holds it.
    pub cloud: Cloud,
    /// The organisation's name, where readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The account that Mago will use; `None`: nobody was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// How Mago will join.
    pub overall: Overall,
    /// The overall conclusion as a verdict, for exit codes and colours.
    pub verdict: Verdict,
    /// Which prerequisites keep it from being authenticated.
    pub because: Vec<Prerequisite>,
    /// Prerequisite 1.
    pub approval: Finding,
    /// Prerequisite 2.
    pub acs: Finding,
    /// Prerequisite 3.
    pub licence: Finding,
    /// Whether the account can sign in.
    pub account_sign_in: Finding,
    /// Mago's grants, scope by scope.
    pub grants: GrantAnatomy,
    /// The account's plans, and what else would fit.
    pub plans: Plans,
    /// Who can do what here.
    pub forecast: Forecast,
    /// The step to take next; `None`: nothing is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Prerequisite>,
    /// Dated notices that concern everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<NoticeShown>>", optional)]
    pub notices: Vec<NoticeShown>,
    /// When this was judged.
    #[ts(as = "String")]
    pub judged_at: Timestamp,
}

impl Readiness {
    /// Lists the findings in the order of Mago's knowledge base.
    pub fn findings(&self) -> [&Finding; 4] {
        [&self.approval, &self.acs, &self.licence, &self.account_sign_in]
    }
}

/// The account that Mago will use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// As it was named.
    pub named: String,
    /// Its object id, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ObjectId>,
    /// The name that people see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The sign-in name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_principal_name: Option<String>,
    /// Whether it holds a Teams Rooms plan; `None`: its licences were not readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<bool>,
}

/// Plans that count, and products that would bring one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Plans {
    /// Eligible plans in the account's products, also those that do not work.
    pub held: Vec<HeldPlan>,
    /// Bought products with an eligible plan; `None`: not readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fitting: Option<Vec<FittingProduct>>,
}

codes! {
    /// How a plan works for an account. Its text is `plan-{code}`.
    PlanState {
        /// It works.
        Works = "works",
        /// It works, in the grace period of an ended subscription.
        Grace = "grace",
        /// It is being provisioned.
        Pending = "pending",
        /// The answers do not say.
        Unknown = "unknown",
        /// Provisioning failed.
        Error = "error",
        /// The subscription is suspended, locked or deleted.
        Suspended = "suspended",
        /// It is switched off in the assignment.
        SwitchedOff = "switched-off",
    }
}

/// An eligible plan inside a product of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct HeldPlan {
    /// The plan.
    pub plan: PlanId,
    /// Its name in the profile, for example TEAMS1.
    pub name: String,
    /// The product that brings it.
    pub product: SkuId,
    /// The product's name in the price list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_name: Option<String>,
    /// How it works.
    pub state: PlanState,
    /// Whether it is a government plan.
    pub government: bool,
}

/// A bought product that holds an eligible plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct FittingProduct {
    /// The product.
    pub product: SkuId,
    /// Its name in the price list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_name: Option<String>,
    /// Seats bought.
    pub seats: u32,
    /// Seats that nobody has.
    pub free: u32,
}

/// A dated notice that applies now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct NoticeShown {
    /// Its id; the text is `notice-{id}`, with `.hint`.
    pub id: String,
    /// When it happens.
    #[ts(as = "String")]
    pub on: Date,
    /// Whole days until then; negative: it happened.
    pub days_left: i32,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<Url>,
}
