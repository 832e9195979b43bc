//! The message that asks somebody, in full and short.

use readiness::{fixer::Fixer, remedy::PortalPage, script::ScriptPurpose};

use super::{
    HandOff,
    steps::{How, Kind, Step, is_web},
};

/// A message, as plain text with lines ended by `\n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// One line.
    pub subject: String,
    /// All that somebody needs who has never heard of Mago.
    pub body: String,
    /// The same for a chat: a line for each step, the roles, and what not to send.
    pub brief: String,
}

/// Writes the message.
pub fn message(hand_off: &HandOff<'_>) -> Message {
    Message {
        subject: hand_off.subject(),
        body: hand_off.body(),
        brief: hand_off.brief(),
    }
}

impl HandOff<'_> {
    fn body(&self) -> String {
        let steps = self.steps();
        let count = steps.len().to_string();
        let mut parts = vec![
            self.say("hand-off-greeting"),
            one_line(&self.say_with("hand-off-why", [("steps", count)])),
        ];
        if self.from_demo {
            parts.insert(0, self.say("hand-off-demo"));
        }
        parts.extend(steps.iter().map(|step| self.step_in_words(step)));
        if self.wants.approves() {
            parts.push(self.permissions_in_words());
        }
        parts.push(self.say("hand-off-safety"));
        parts.push(self.say("hand-off-reply"));
        parts.push(self.say("hand-off-thanks"));
        parts.push(self.facts_in_words());
        parts.join("\n\n") + "\n"
    }

    fn step_in_words(&self, step: &Step) -> String {
        let number = step.number.to_string();
        let title = self.say_with("hand-off-step", [("number", number), ("step", step.title.clone())]);
        let mut lines = vec![title, step.why.clone()];
        lines.extend(step.how.iter().map(|how| match how {
            How::Words(words) => words.clone(),
            How::Page(address) => format!("    {address}"),
            How::Command(command) => format!("    {command}"),
            How::Scripts(purpose) => self.scripts_in_words(*purpose),
        }));
        lines.push(self.say_with("hand-off-who", [("roles", self.roles(step.roles))]));
        lines.push(self.say_with("hand-off-undo", [("undo", step.undo.clone())]));
        lines.join("\n")
    }

    /// Names the recommended script; the others are in the file.
    fn scripts_in_words(&self, purpose: ScriptPurpose) -> String {
        let mut scripts = self.scripts_for(purpose);
        let named = scripts.next().map(|script| {
            let values = [("file", script.file_name.clone()), ("sum", script.sha256.clone())];
            self.say_with("hand-off-acs-script", values)
        });
        let more = scripts.next().is_some().then(|| self.say("hand-off-acs-scripts"));
        named.into_iter().chain(more).collect::<Vec<_>>().join("\n")
    }

    fn permissions_in_words(&self) -> String {
        let permissions = self.permissions().into_iter().map(|permission| {
            let values = [
                ("feature", permission.feature),
                ("scopes", permission.scopes),
                ("importance", permission.importance),
            ];
            format!("- {}", self.say_with("hand-off-permission", values))
        });
        let heading = [
            self.say("hand-off-permissions-heading"),
            self.say("hand-off-permissions-lead"),
        ];
        heading.into_iter().chain(permissions).collect::<Vec<_>>().join("\n")
    }

    fn facts_in_words(&self) -> String {
        let facts = self.facts().into_iter();
        let lines = facts.map(|(name, value)| self.say_with("hand-off-fact", [("name", name), ("value", value)]));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn brief(&self) -> String {
        let steps = self.steps();
        let mut lines = vec![self.subject()];
        if self.from_demo {
            lines.insert(0, self.say("hand-off-demo"));
        }
        lines.extend(steps.iter().map(|step| self.step_in_brief(step)));
        lines.extend(self.roles_in_brief(&steps));
        lines.push(self.say_with("hand-off-brief-safety", [("reference", self.id.to_string())]));
        lines.join("\n") + "\n"
    }

    /// Names the roles that may take all steps at once; licences have their own.
    fn roles_in_brief(&self, steps: &[Step]) -> Vec<String> {
        let (licence, others): (Vec<&Step>, Vec<&Step>) = steps.iter().partition(|step| step.kind == Kind::Licence);
        let line = |id: &str, roles: &[Fixer]| self.say_with(id, [("roles", self.roles(roles))]);
        let for_all = |first: &&Step| {
            let may = |role: &Fixer| others.iter().all(|step| step.roles.contains(role));
            first.roles.iter().copied().filter(may).collect::<Vec<_>>()
        };
        let id = if others.is_empty() {
            "hand-off-brief-who"
        } else {
            "hand-off-brief-who-licence"
        };
        let others = others
            .first()
            .map(for_all)
            .map(|roles| line("hand-off-brief-who", &roles));
        let licence = licence.first().map(|step| line(id, step.roles));
        others.into_iter().chain(licence).collect()
    }

    fn step_in_brief(&self, step: &Step) -> String {
        let number = ("number", step.number.to_string());
        match (step.kind, self.consent_url.filter(|url| is_web(url)), self.azure_cli()) {
            (Kind::Acs, _, Some(commands)) => {
                self.say_with("hand-off-brief-acs", [number, ("command", commands.join(" && "))])
            }
            (Kind::Enabling, ..) => self.say_with("hand-off-brief-enable", [number]),
            (Kind::Scopes, ..) => self.say_with("hand-off-brief-scopes", [number]),
            (Kind::Acs, _, None) => self.say_with("hand-off-brief-acs-demo", [number]),
            (Kind::Approval, Some(url), _) => {
                self.say_with("hand-off-brief-approval", [number, ("url", url.to_string())])
            }
            (Kind::Approval, None, _) => {
                let path = self.say(&format!("portal-{}", PortalPage::ApplicationPermissions));
                self.say_with("hand-off-brief-approval-portal", [number, ("path", path)])
            }
            (Kind::Licence, ..) if self.account_name().is_none() => {
                self.say_with("hand-off-brief-licence-nobody", [number])
            }
            (Kind::Licence, ..) => self.say_with("hand-off-brief-licence", [number]),
        }
    }
}

/// Joins what a catalogue breaks over lines.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
