//! The findings: why a prerequisite stands as it does.

use crate::codes::codes;

codes! {
    /// Why a prerequisite has its verdict. The code is the message id, with `.why` and `.hint`.
    Reason {
        /// Every required scope is granted for the whole organisation.
        ApprovalApproved = "approval-approved",
        /// Some required scopes are granted, others are missing.
        ApprovalPartlyApproved = "approval-partly-approved",
        /// Only some users consented, each for themselves.
        ApprovalForSomeUsersOnly = "approval-for-some-users-only",
        /// The enterprise application is there, without any grant.
        ApprovalSeenNotApproved = "approval-seen-not-approved",
        /// The enterprise application is not there.
        ApprovalNotFound = "approval-not-found",
        /// The enterprise application is switched off.
        ApprovalDisabled = "approval-disabled",
        /// Approved, but only assigned people may use it and the account is not known to be one.
        ApprovalAssignmentRequired = "approval-assignment-required",
        /// Approval cannot succeed before the ACS principal exists.
        ApprovalWaitsForAcs = "approval-waits-for-acs",
        /// Not enough was readable.
        ApprovalCannotTell = "approval-cannot-tell",
        /// The ACS principal exists and is enabled.
        AcsPresent = "acs-present",
        /// The ACS principal is switched off.
        AcsDisabled = "acs-disabled",
        /// Only assigned people may use ACS and the account is not known to be one.
        AcsAssignmentRequired = "acs-assignment-required",
        /// The tenant has no ACS principal.
        AcsAbsent = "acs-absent",
        /// It was created a moment ago and is not visible everywhere yet.
        AcsJustCreated = "acs-just-created",
        /// The cloud does not know the ACS application.
        AcsWrongCloud = "acs-wrong-cloud",
        /// Not enough was readable.
        AcsCannotTell = "acs-cannot-tell",
        /// The account holds an eligible plan that works.
        LicenceLicensed = "licence-licensed",
        /// The same, with a reservation.
        LicenceLicensedWithWarning = "licence-licensed-with-warning",
        /// The product is assigned with its Teams plan switched off.
        LicencePlanSwitchedOff = "licence-plan-switched-off",
        /// No assigned product holds a working eligible plan.
        LicenceNoTeamsPlan = "licence-no-teams-plan",
        /// The subscription behind the plan is suspended.
        LicenceSuspended = "licence-suspended",
        /// Sign-in of the account is blocked.
        LicenceAccountBlocked = "licence-account-blocked",
        /// The account belongs to another organisation.
        LicenceGuestAccount = "licence-guest-account",
        /// The account is a personal one.
        LicencePersonalAccount = "licence-personal-account",
        /// The directory has no such account.
        LicenceAccountNotFound = "licence-account-not-found",
        /// Not enough was readable.
        LicenceCannotTell = "licence-cannot-tell",
        /// The account signed in, and got a token for ACS.
        SignInSignsIn = "sign-in-signs-in",
        /// The password is wrong or has expired.
        SignInPasswordUnknownOrExpired = "sign-in-password-unknown-or-expired",
        /// A second factor must be registered first.
        SignInMfaRegistration = "sign-in-mfa-registration",
        /// A second factor is asked for at every sign-in.
        SignInMfaPrompt = "sign-in-mfa-prompt",
        /// A policy ends sign-ins after a set time.
        SignInFrequency = "sign-in-frequency",
        /// A policy or the account's state blocks the sign-in.
        SignInBlocked = "sign-in-blocked",
        /// Mago's registration does not let this program sign in.
        SignInMagoNotOffered = "sign-in-mago-not-offered",
        /// Nobody tried.
        SignInNotTried = "sign-in-not-tried",
        /// It was tried, and the answer does not say how the account stands.
        SignInCannotTell = "sign-in-cannot-tell",
    }
}
