//! Says the texts of a hand-off, with what all of them may name.

use readiness::fixer::Fixer;
use texts::{Values, say};

use super::{HandOff, clean};

/// The longest name of an organisation or account that is shown, in characters.
const LONGEST_NAME: usize = 80;
/// The longest name of an organisation in a subject, where a letter may take twelve characters of an address.
const LONGEST_IN_SUBJECT: usize = 40;

impl HandOff<'_> {
    /// Says a text that may name the application, the organisation, its tenant and the account.
    pub(super) fn say(&self, id: &str) -> String {
        self.say_with(id, [])
    }

    /// Says a text that names something else besides.
    pub(super) fn say_with<const N: usize>(&self, id: &str, more: [(&'static str, String); N]) -> String {
        let mut values = Values::new();
        values.set("app", self.profile.mago.name.clone());
        values.set("organisation", self.organisation_name());
        values.set("tenant", self.tenant.to_string());
        values.set("account", self.account_name().unwrap_or_default());
        for (name, value) in more {
            match value.parse::<u8>() {
                Ok(count) => values.set(name, count),
                Err(_) => values.set(name, value),
            }
        }
        say(id, &values, self.language)
    }

    /// Says the subject, with a name that is not too long for an address.
    pub(super) fn subject(&self) -> String {
        let organisation = self.name_within(LONGEST_IN_SUBJECT);
        self.say_with("hand-off-subject", [("organisation", organisation)])
    }

    /// The name between quotation marks, else the domain, else the tenant id.
    pub(super) fn organisation_name(&self) -> String {
        self.name_within(LONGEST_NAME)
    }

    fn name_within(&self, most: usize) -> String {
        let named = self.organisation.filter(|name| !clean::line(name, most).is_empty());
        named.map_or_else(|| self.file_stem(), |name| clean::quoted(name, most))
    }

    /// The account's sign-in name, fit to be shown.
    pub(super) fn account_name(&self) -> Option<String> {
        let name = clean::line(self.account?, LONGEST_NAME);
        (!name.is_empty()).then_some(name)
    }

    /// Lists roles by the names that the portal has for them.
    pub(super) fn roles(&self, roles: &[Fixer]) -> String {
        let names = roles.iter().map(|role| self.say(&format!("who-{role}")));
        names.collect::<Vec<_>>().join(", ")
    }

    /// What the hand-off is about, as names and values.
    pub(super) fn facts(&self) -> Vec<(String, String)> {
        let facts = [
            ("organisation", Some(self.organisation_name())),
            ("domain", self.domain.and_then(clean::domain)),
            ("tenant", Some(self.tenant.to_string())),
            ("cloud", Some(self.say(&format!("cloud-{}", self.cloud.name())))),
            ("app", Some(self.profile.mago.app_id.to_string())),
            ("acs", Some(self.profile.acs.app_id.to_string())),
            ("made", Some(self.made.strftime("%Y-%m-%d %H:%M UTC").to_string())),
            ("reference", Some(self.id.to_string())),
        ];
        let said = |(name, value): (&str, Option<String>)| Some((self.say(&format!("hand-off-fact-{name}")), value?));
        facts.into_iter().filter_map(said).collect()
    }
}
