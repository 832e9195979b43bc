//! What a person can do about a finding. The words are in the catalogues under `remedy-{kind}`.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::codes::codes;
pub use crate::{remedy_kind::RemedyKind, script::ScriptPurpose};

codes! {
    /// One of the two applications that must work in the tenant.
    App {
        /// Mago's enterprise application.
        Mago = "mago",
        /// Azure Communication Services.
        Acs = "acs",
    }
}

codes! {
    /// A page of Microsoft's portals. Its menu path is the text `portal-{code}`.
    PortalPage {
        /// All enterprise applications; the default filter hides Microsoft's own.
        EnterpriseApplications = "enterprise-applications",
        /// Properties of one application: enabled, assignment required.
        ApplicationProperties = "application-properties",
        /// Permissions of one application, with the consent button.
        ApplicationPermissions = "application-permissions",
        /// Users and groups of one application.
        ApplicationUsers = "application-users",
        /// Requests for approval that users sent.
        ConsentRequests = "consent-requests",
        /// What users may consent to.
        ConsentSettings = "consent-settings",
        /// One user.
        User = "user",
        /// Users of the Microsoft 365 admin centre, where licences are assigned.
        ActiveUsers = "active-users",
        /// Products and seats.
        Licences = "licences",
        /// Conditional Access policies.
        ConditionalAccess = "conditional-access",
        /// The sign-in log, which names the policy that blocked.
        SignInLog = "sign-in-log",
        /// Name, id and properties of the organisation; security defaults.
        TenantOverview = "tenant-overview",
    }
}

/// Something to do, in the order in which it is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
pub enum Remedy {
    /// Sign in, so that the tenant can be read at all.
    SignInToCheck,
    /// Sign in again: the session ended or was refused.
    SignInAgain,
    /// Sign in as somebody who holds a role that may read this.
    SignInWithRole,
    /// Ask the same questions again.
    CheckAgain,
    /// Wait until the change has reached every region, then check again.
    WaitReplication {
        /// How long it usually takes at most.
        seconds: u32,
    },
    /// Let this program create the ACS service principal.
    CreateAcs,
    /// Run a generated script.
    Script {
        /// What it does.
        purpose: ScriptPurpose,
    },
    /// Do it by hand in Microsoft's portal.
    PortalPath {
        /// Where.
        page: PortalPage,
        /// A link to it, where one is known for this cloud.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        url: Option<Url>,
    },
    /// Open Microsoft's consent page for exactly this tenant.
    OpenConsent {
        /// The page; `None` where the cloud's login address is not known here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        url: Option<Url>,
        /// True: something is granted already, and consenting anew may replace it.
        again: bool,
    },
    /// Open Mago's own approval page. Only for administrators of the organisation itself.
    OpenStartPage {
        /// The page.
        url: Url,
    },
    /// Send the step to somebody who may do it.
    HandOff,
    /// Create or pass the ACS step first.
    AcsFirst,
    /// Switch sign-in to an application on again.
    EnableSignIn {
        /// Which.
        app: App,
    },
    /// Assign the Mago account to an application, or switch assignment off.
    AssignAccount {
        /// Which.
        app: App,
    },
    /// Say which account Mago will use.
    NameAccount,
    /// Use another account: of this organisation, a work account, not a guest.
    UseOtherAccount,
    /// Use the tenant that was meant.
    UseOtherTenant,
    /// Use the cloud that holds the tenant.
    UseOtherCloud,
    /// Switch the account's sign-in on.
    EnableAccount,
    /// Assign a product that holds an eligible plan.
    AssignLicence,
    /// Switch the Teams plan on inside the assigned product.
    SwitchPlanOn,
    /// Set the account's usage location; licences need one.
    SetUsageLocation,
    /// Buy seats, or free one.
    BuySeats,
    /// Renew the subscription.
    RenewSubscription,
    /// Correct the group that gives the licence.
    FixGroupLicence,
    /// Set a new password, or enter the right one.
    ResetPassword,
    /// Exempt the room account by group in Conditional Access: trusted location or compliant device instead of a second factor.
    ConditionalAccessByGroup,
    /// Replace security defaults, which demand a second factor of everybody, by Conditional Access.
    ReplaceSecurityDefaults,
    /// Use a computer that the organisation manages.
    UseManagedDevice,
    /// Sign in through the browser instead of with a device code.
    UseBrowser,
    /// Sign in with a device code instead of the browser.
    UseDeviceCode,
    /// Sign in on the Mago device itself.
    SignInOnDevice,
    /// Sign in with the Mago account, which proves everything at once.
    SignInAsMago,
    /// Use the organisation's own registration to check.
    UseOwnCheckingApp,
    /// Use another network, or have this one let the tenant through.
    UseOtherNetwork,
    /// Correct the computer's clock.
    CorrectClock,
    /// Ask Mago's makers.
    AskVendor {
        /// Where.
        url: Url,
    },
    /// Ask Microsoft's support, with the identifiers.
    AskMicrosoft,
    /// Nothing to do.
    Nothing,
}

impl Remedy {
    /// Tells its kind, which names its text.
    pub const fn kind(&self) -> RemedyKind {
        match self {
            Self::SignInToCheck { .. } => RemedyKind::SignInToCheck,
            Self::SignInAgain { .. } => RemedyKind::SignInAgain,
            Self::SignInWithRole { .. } => RemedyKind::SignInWithRole,
            Self::CheckAgain { .. } => RemedyKind::CheckAgain,
            Self::WaitReplication { .. } => RemedyKind::WaitReplication,
            Self::CreateAcs { .. } => RemedyKind::CreateAcs,
            Self::Script { .. } => RemedyKind::Script,
            Self::PortalPath { .. } => RemedyKind::PortalPath,
            Self::OpenConsent { .. } => RemedyKind::OpenConsent,
            Self::OpenStartPage { .. } => RemedyKind::OpenStartPage,
            Self::HandOff { .. } => RemedyKind::HandOff,
            Self::AcsFirst { .. } => RemedyKind::AcsFirst,
            Self::EnableSignIn { .. } => RemedyKind::EnableSignIn,
            Self::AssignAccount { .. } => RemedyKind::AssignAccount,
            Self::NameAccount { .. } => RemedyKind::NameAccount,
            Self::UseOtherAccount { .. } => RemedyKind::UseOtherAccount,
            Self::UseOtherTenant { .. } => RemedyKind::UseOtherTenant,
            Self::UseOtherCloud { .. } => RemedyKind::UseOtherCloud,
            Self::EnableAccount { .. } => RemedyKind::EnableAccount,
            Self::AssignLicence { .. } => RemedyKind::AssignLicence,
            Self::SwitchPlanOn { .. } => RemedyKind::SwitchPlanOn,
            Self::SetUsageLocation { .. } => RemedyKind::SetUsageLocation,
            Self::BuySeats { .. } => RemedyKind::BuySeats,
            Self::RenewSubscription { .. } => RemedyKind::RenewSubscription,
            Self::FixGroupLicence { .. } => RemedyKind::FixGroupLicence,
            Self::ResetPassword { .. } => RemedyKind::ResetPassword,
            Self::ConditionalAccessByGroup { .. } => RemedyKind::ConditionalAccessByGroup,
            Self::ReplaceSecurityDefaults { .. } => RemedyKind::ReplaceSecurityDefaults,
            Self::UseManagedDevice { .. } => RemedyKind::UseManagedDevice,
            Self::UseBrowser { .. } => RemedyKind::UseBrowser,
            Self::UseDeviceCode { .. } => RemedyKind::UseDeviceCode,
            Self::SignInOnDevice { .. } => RemedyKind::SignInOnDevice,
            Self::SignInAsMago { .. } => RemedyKind::SignInAsMago,
            Self::UseOwnCheckingApp { .. } => RemedyKind::UseOwnCheckingApp,
            Self::UseOtherNetwork { .. } => RemedyKind::UseOtherNetwork,
            Self::CorrectClock { .. } => RemedyKind::CorrectClock,
            Self::AskVendor { .. } => RemedyKind::AskVendor,
            Self::AskMicrosoft { .. } => RemedyKind::AskMicrosoft,
            Self::Nothing { .. } => RemedyKind::Nothing,
        }
    }
}
