//! What a code can be of, about, and due to.

use crate::codes::codes;

codes! {
    /// What kind of trouble a code is.
    Family {
        /// Consent to the application.
        Consent = "consent",
        /// The application or the API in the tenant.
        ServicePrincipal = "service-principal",
        /// The account.
        Account = "account",
        /// The organisation, its cloud, or a network that restricts organisations.
        Tenant = "tenant",
        /// A second factor.
        Mfa = "mfa",
        /// A policy about devices, places or risks.
        ConditionalAccess = "conditional-access",
        /// The request itself.
        Protocol = "protocol",
        /// A stored sign-in or a session.
        Token = "token",
        /// A device code.
        DeviceCode = "device-code",
        /// The sign-in service.
        Service = "service",
        /// Microsoft Graph.
        Graph = "graph",
        /// The OAuth error in front of the number.
        Oauth = "oauth",
        /// A page that shows no code.
        Page = "page",
    }
}

codes! {
    /// What a code is about. Its text is `subject-{code}`.
    Subject {
        /// Mago's application.
        Mago = "mago",
        /// Azure Communication Services.
        Acs = "acs",
        /// The application that an administrator signs in to for checking.
        CheckingApp = "checking-app",
        /// Another application, or one that is not named.
        Application = "application",
        /// The account.
        Account = "account",
        /// The organisation.
        Tenant = "tenant",
        /// The network.
        Network = "network",
        /// This program.
        Program = "program",
        /// Microsoft's service.
        Service = "service",
    }
}

codes! {
    /// Why Conditional Access, or what acts like it, refused. Its text is `cause-{code}`, with `.hint`.
    Cause {
        /// The device is not managed, compliant or known.
        Device = "device",
        /// A second factor is asked for.
        SecondFactor = "second-factor",
        /// A way of signing in is forbidden, as a rule the device code.
        Flow = "flow",
        /// The place or the network.
        Place = "place",
        /// Terms of use that were not accepted.
        Terms = "terms",
        /// A risk of the account or of the sign-in.
        Risk = "risk",
        /// The program that signs in, or its platform.
        ClientApp = "client-app",
        /// Security defaults, which allow no exceptions.
        SecurityDefaults = "security-defaults",
        /// A policy whose condition is not named.
        Policy = "policy",
    }
}
