//! The kinds of remedy, without what each of them needs.

use crate::codes::codes;

codes! {
    /// The kinds of remedy. The text is `remedy-{code}`, with `.hint`.
    RemedyKind {
        /// Sign in, so that the tenant can be read at all.
        SignInToCheck = "sign-in-to-check",
        /// Sign in again: the session ended or was refused.
        SignInAgain = "sign-in-again",
        /// Sign in as somebody who holds a role that may read this.
        SignInWithRole = "sign-in-with-role",
        /// Ask the same questions again.
        CheckAgain = "check-again",
        /// Wait until the change has reached every region, then check again.
        WaitReplication = "wait-replication",
        /// Let this program create the ACS service principal.
        CreateAcs = "create-acs",
        /// Run a generated script.
        Script = "script",
        /// Do it by hand in Microsoft's portal.
        PortalPath = "portal-path",
        /// Open Microsoft's consent page for exactly this tenant.
        OpenConsent = "open-consent",
        /// Open Mago's own approval page. Only for administrators of the organisation itself.
        OpenStartPage = "open-start-page",
        /// Send the step to somebody who may do it.
        HandOff = "hand-off",
        /// Create or pass the ACS step first.
        AcsFirst = "acs-first",
        /// Switch sign-in to an application on again.
        EnableSignIn = "enable-sign-in",
        /// Assign the Mago account to an application, or switch assignment off.
        AssignAccount = "assign-account",
        /// Say which account Mago will use.
        NameAccount = "name-account",
        /// Use another account: of this organisation, a work account, not a guest.
        UseOtherAccount = "use-other-account",
        /// Use the tenant that was meant.
        UseOtherTenant = "use-other-tenant",
        /// Use the cloud that holds the tenant.
        UseOtherCloud = "use-other-cloud",
        /// Switch the account's sign-in on.
        EnableAccount = "enable-account",
        /// Assign a product that holds an eligible plan.
        AssignLicence = "assign-licence",
        /// Switch the Teams plan on inside the assigned product.
        SwitchPlanOn = "switch-plan-on",
        /// Set the account's usage location; licences need one.
        SetUsageLocation = "set-usage-location",
        /// Buy seats, or free one.
        BuySeats = "buy-seats",
        /// Renew the subscription.
        RenewSubscription = "renew-subscription",
        /// Correct the group that gives the licence.
        FixGroupLicence = "fix-group-licence",
        /// Set a new password, or enter the right one.
        ResetPassword = "reset-password",
        /// Exempt the room account by group in Conditional Access: trusted location or compliant device instead of a second factor.
        ConditionalAccessByGroup = "conditional-access-by-group",
        /// Replace security defaults, which demand a second factor of everybody, by Conditional Access.
        ReplaceSecurityDefaults = "replace-security-defaults",
        /// Use a computer that the organisation manages.
        UseManagedDevice = "use-managed-device",
        /// Sign in through the browser instead of with a device code.
        UseBrowser = "use-browser",
        /// Sign in with a device code instead of the browser.
        UseDeviceCode = "use-device-code",
        /// Sign in on the Mago device itself.
        SignInOnDevice = "sign-in-on-device",
        /// Sign in with the Mago account, which proves everything at once.
        SignInAsMago = "sign-in-as-mago",
        /// Use the organisation's own registration to check.
        UseOwnCheckingApp = "use-own-checking-app",
        /// Use another network, or have this one let the tenant through.
        UseOtherNetwork = "use-other-network",
        /// Correct the computer's clock.
        CorrectClock = "correct-clock",
        /// Ask Mago's makers.
        AskVendor = "ask-vendor",
        /// Ask Microsoft's support, with the identifiers.
        AskMicrosoft = "ask-microsoft",
        /// Nothing to do.
        Nothing = "nothing",
    }
}
