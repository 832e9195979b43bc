//! What Microsoft's consent page showed, and whether the approval may be there. Nothing of it proves an approval.
//!
//! Only the grants prove one: a redirect says `admin_consent=True` beside an error as well, and a page after Accept may
//! fail although the grant was made (learn.microsoft.com/entra/identity-platform/v2-admin-consent).

use url::form_urlencoded;

use crate::{
    codes::codes,
    diagnosis::{self, Asked, Diagnosis, Explanation, Subject},
    profile::Profile,
};

codes! {
    /// What the consent page showed. Its text is `consent-showed-{code}`, with `.hint`.
    ConsentShowed {
        /// Somebody accepted.
        Accepted = "accepted",
        /// Somebody pressed Cancel.
        Declined = "declined",
        /// The organisation has no principal of Azure Communication Services.
        AcsMissing = "acs-missing",
        /// A principal of that name is there, or was deleted a short while ago.
        NameTaken = "name-taken",
        /// The account may not approve.
        NeedsAdministrator = "needs-administrator",
        /// The page offers to send a request to a reviewer, or has sent it.
        AskReviewer = "ask-reviewer",
        /// An error after Accept: the approval may be recorded.
        RecordedPerhaps = "recorded-perhaps",
        /// Entra judges the application risky.
        Risky = "risky",
        /// Another organisation, or an account of another one.
        WrongTenant = "wrong-tenant",
        /// Something else.
        Unknown = "unknown",
    }
}

impl ConsentShowed {
    /// Reads it from an explained page; `None` where nothing was found in the page.
    pub fn of(explanation: &Explanation) -> Option<Self> {
        let mut showed = explanation.codes.iter().map(one);
        let first = explanation.codes.first()?;
        showed
            .find(|showed| *showed != Self::Unknown)
            .or_else(|| Some(one(first)))
    }

    /// Tells whether looking for the grants makes sense now.
    pub const fn may_be_granted(self) -> bool {
        match self {
            Self::Accepted | Self::RecordedPerhaps | Self::NameTaken | Self::Unknown => true,
            Self::Declined
            | Self::AcsMissing
            | Self::NeedsAdministrator
            | Self::AskReviewer
            | Self::Risky
            | Self::WrongTenant => false,
        }
    }
}

/// Reads the query of the address that the consent page returns to, in either version of it.
///
/// `error` comes first: `admin_consent=True` stands beside it too.
pub fn from_redirect(query: &str) -> ConsentShowed {
    let query = query.rsplit_once('?').map_or(query, |(_, query)| query);
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find_map(|(found, value)| (found == name).then(|| value.into_owned()))
    };
    if value("error").is_some() {
        let asked = Asked::about(Subject::Mago);
        let explanation = diagnosis::explain_with(query, &Profile::built_in(), asked);
        return ConsentShowed::of(&explanation).unwrap_or(ConsentShowed::Unknown);
    }
    let accepted = value("admin_consent").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    if accepted {
        ConsentShowed::Accepted
    } else {
        ConsentShowed::Unknown
    }
}

fn one(diagnosis: &Diagnosis) -> ConsentShowed {
    let code = diagnosis.code.trim_start_matches("AADSTS");
    match diagnosis::consent(code) {
        // 650052 without a name is ours: Mago asks for no other API that a tenant can lack. 500011 says it of any.
        Some(ConsentShowed::AcsMissing) if !names_acs(diagnosis) => ConsentShowed::Unknown,
        Some(showed) => showed,
        None => ConsentShowed::Unknown,
    }
}

fn names_acs(diagnosis: &Diagnosis) -> bool {
    match diagnosis.about.as_ref().map(|about| about.subject) {
        Some(Subject::Acs) => true,
        Some(Subject::Application) => false,
        _ => diagnosis.code == "AADSTS650052",
    }
}
