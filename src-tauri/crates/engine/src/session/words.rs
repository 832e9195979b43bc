//! Problems and findings in words, for the clipboard: what a person pastes into a mail or a ticket.

use std::collections::BTreeMap;

use jiff::Timestamp;
use readiness::{
    finding::{Fact, Finding},
    ids::TenantId,
    problem::{Problem, SupportIds},
};
use texts::Language;

/// A problem with the server's own words and the identifiers that support asks for.
pub fn problem(problem: &Problem, language: Language) -> String {
    let mut lines = Lines::new(language);
    lines.problem(problem);
    lines.named("copied-code", &problem.code);
    lines.text()
}

/// A finding with everything that it rests on.
pub fn finding(tenant: TenantId, finding: &Finding, language: Language) -> String {
    let mut lines = Lines::new(language);
    let id = format!("prerequisite-{}", finding.prerequisite);
    let verdict = lines.say(&format!("verdict-{}", finding.verdict), &BTreeMap::new());
    let name = lines.say(&id, &BTreeMap::new());
    lines.push(&format!("{name}: {verdict}"));
    let reason = finding.reason.to_string();
    for id in [reason.clone(), format!("{reason}.why"), format!("{reason}.hint")] {
        lines.known(&id, &finding.values);
    }
    for note in &finding.notes {
        let text = lines.say(&format!("note-{}", note.code), &note.values);
        lines.push(&format!("· {text}"));
    }
    lines.gap();
    lines.named("copied-tenant", &tenant.to_string());
    lines.named("copied-code", &reason);
    for fact in &finding.evidence {
        lines.fact(fact);
    }
    lines.text()
}

/// Lines of text in one language.
struct Lines {
    language: Language,
    lines: Vec<String>,
}

impl Lines {
    const fn new(language: Language) -> Self {
        Self {
            language,
            lines: vec![],
        }
    }

    fn problem(&mut self, problem: &Problem) {
        let id = format!("problem-{}", problem.code);
        self.known(&id, &problem.values);
        self.known(&format!("{id}.hint"), &problem.values);
        if let Some(said) = &problem.said {
            self.named("copied-said", said);
        }
        self.ids(&problem.ids);
    }

    fn ids(&mut self, ids: &SupportIds) {
        let known = [
            ("support-trace", &ids.trace),
            ("support-correlation", &ids.correlation),
            ("support-request", &ids.request),
            ("support-client-request", &ids.client_request),
            ("support-at", &ids.at.map(|at| at.to_string())),
        ];
        for (id, value) in known {
            if let Some(value) = value {
                self.named(id, value);
            }
        }
    }

    fn fact(&mut self, fact: &Fact) {
        self.gap();
        let question = self.say(&format!("question-{}", fact.question), &BTreeMap::new());
        let outcome = self.say(&format!("outcome-{}", fact.outcome), &BTreeMap::new());
        self.push(&format!("{question}: {outcome}"));
        if !fact.source.asked.is_empty() {
            self.push(&format!("{}, {}", fact.source.asked, second(fact.source.at)));
        }
        if let Some(request) = &fact.source.request_id {
            self.named("support-request", request);
        }
        if let Some(problem) = &fact.problem {
            self.problem(problem);
        }
    }

    /// Adds a text, if the catalogues have it.
    fn known(&mut self, id: &str, values: &BTreeMap<String, String>) {
        if texts::has(id, self.language) {
            let text = self.say(id, values);
            self.push(&text);
        }
    }

    fn named(&mut self, id: &str, value: &str) {
        let text = self.say(id, &[("value".to_owned(), value.to_owned())].into());
        self.push(&text);
    }

    fn say(&self, id: &str, values: &BTreeMap<String, String>) -> String {
        texts::say(id, &texts::values(values), self.language)
    }

    fn push(&mut self, line: &str) {
        self.lines.push(harmless(line));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    fn text(&self) -> String {
        format!("{}\n", self.lines.join("\n"))
    }
}

fn second(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// Takes out what would steer wherever it is pasted, or turn the text around; lines stay lines.
fn harmless(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let stays = |c: &char| *c == '\n' || !(c.is_control() || turns(*c));
    text.chars().filter(stays).collect()
}

#[cfg(test)]
mod tests {
    use readiness::problem::Retry;

    use super::*;

    #[test]
    fn a_problem_is_copied_with_the_words_of_the_server_and_all_its_ids() {
        let heard = Problem {
            said: Some("AADSTS65004: User declined.\u{202e}\u{7}".to_owned()),
            ids: SupportIds {
                trace: Some("trace-1".to_owned()),
                at: Some("2026-11-23T22:41:12Z".parse().unwrap()),
                ..SupportIds::default()
            },
            ..Problem::new("entra-access-denied", Retry::SignIn)
        };

        let copied = problem(&heard, Language::English);

        for part in [
            "AADSTS65004: User declined.\n",
            "trace-1",
            "2026-11-23T22:41:12Z",
            "entra-access-denied",
        ] {
            assert!(copied.contains(part), "{part} in {copied}");
        }
        assert!(!copied.contains("problem-entra"), "{copied}");
    }

    #[test]
    fn every_problem_of_a_session_has_its_words() {
        for code in [
            "visit-over",
            "mago-other-account",
            "no-page",
            "not-copied",
            "not-saved",
            "report-none",
            "change-not-shown",
            "work-broke-off",
        ] {
            for id in [format!("problem-{code}"), format!("problem-{code}.hint")] {
                assert!(texts::has(&id, Language::English), "{id}");
            }
        }
    }
}
