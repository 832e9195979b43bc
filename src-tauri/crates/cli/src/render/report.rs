//! The readiness report as text: the conclusion, the prerequisites one by one, and the next step.

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Style};
use engine::report::Report;
use jiff::Timestamp;
use readiness::{
    Readiness,
    finding::{Finding, Prerequisite, Verdict},
    remedy::Remedy,
};
use texts::Language;

use super::{
    page::Page,
    remedy::{self, Of},
    say, say_of, say_with,
};
use crate::arguments::DEMO_PORT;

/// Lays out the whole report, or one finding of it.
pub fn lay_out(page: &mut Page, report: &Report, only: Option<Prerequisite>, language: Language) {
    heading(page, report, language);
    let (readiness, organisation) = (&report.readiness, same_organisation(report));
    for finding in readiness.findings() {
        if only.is_none_or(|only| only == finding.prerequisite) {
            page.gap();
            let of = Of {
                prerequisite: finding.prerequisite,
                organisation: &organisation,
            };
            let doors = |remedy: &Remedy| Some(remedy::lines(remedy, Some(of), language));
            self::finding(page, finding, doors, language);
        }
    }
    if only.is_none() {
        conclusion(page, readiness, language);
    }
}

/// Whose report this is, from when, and whether any of it is real.
fn heading(page: &mut Page, report: &Report, language: Language) {
    let readiness = &report.readiness;
    let name = readiness
        .organization
        .clone()
        .unwrap_or_else(|| report.tenant.domain.clone());
    page.styled(
        Style::new().bold(),
        &say_of("report-title", [("organisation", name)], language),
    );
    page.line(&say_of(
        "report-tenant",
        [
            ("tenant", readiness.tenant.to_string()),
            ("cloud", say(&format!("cloud-{}", readiness.cloud.name()), language)),
        ],
        language,
    ));
    let account = readiness
        .account
        .as_ref()
        .map(|account| account.user_principal_name.clone().unwrap_or(account.named.clone()));
    if let Some(account) = account {
        page.line(&say_of("report-account", [("account", account)], language));
    }
    let checked = [
        ("username", report.checked_by.username.clone()),
        ("at", minute(readiness.judged_at)),
    ];
    page.line(&say_of("report-checked", checked, language));
    if let Some(address) = &report.stand_in {
        let id = if report.simulated {
            "report-simulated"
        } else {
            "report-stand-in"
        };
        page.styled(
            AnsiColor::Magenta.on_default(),
            &say_of(id, [("address", address.to_string())], language),
        );
    }
}

/// Lays out one finding; `doors` says what to do, or leaves a remedy out.
pub fn finding(page: &mut Page, finding: &Finding, doors: impl Fn(&Remedy) -> Option<Vec<String>>, language: Language) {
    verdict(page, finding, language);
    reason(page, finding, language);
    let reason = finding.reason.to_string();
    for attribute in ["why", "hint"] {
        let id = format!("{reason}.{attribute}");
        if texts::has(&id, language) {
            page.paragraph(4, &say_with(&id, &finding.values, language));
        }
    }
    for note in &finding.notes {
        let text = say_with(&format!("note-{}", note.code), &readable(&note.values), language);
        page.hanging(4, 6, &say_of("report-note", [("text", text)], language));
    }
    who_and_what(page, finding, doors, language);
}

/// Says which prerequisite it is, and how it stands.
pub fn verdict(page: &mut Page, finding: &Finding, language: Language) {
    let id = format!("prerequisite-{}", finding.prerequisite);
    let name = format!("{} {}", say(&format!("{id}.number"), language), say(&id, language));
    let values = [
        ("sign", sign(finding.verdict).to_owned()),
        ("name", name),
        ("verdict", say(&format!("verdict-{}", finding.verdict), language)),
    ];
    page.styled(style(finding.verdict), &say_of("report-finding", values, language));
}

/// Says why, in one sentence.
pub fn reason(page: &mut Page, finding: &Finding, language: Language) {
    page.paragraph(4, &say_with(&finding.reason.to_string(), &finding.values, language));
}

/// The values with times as people write them.
fn readable(values: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let shown = |value: &String| value.parse().map_or_else(|_| value.clone(), minute);
    values
        .iter()
        .map(|(name, value)| (name.clone(), shown(value)))
        .collect()
}

fn who_and_what(
    page: &mut Page,
    finding: &Finding,
    doors: impl Fn(&Remedy) -> Option<Vec<String>>,
    language: Language,
) {
    if finding.verdict.is_ready() {
        return;
    }
    let fixers: Vec<_> = finding
        .fixed_by
        .iter()
        .map(|fixer| say(&format!("who-{fixer}"), language))
        .collect();
    if !fixers.is_empty() {
        page.hanging(4, 6, &say_of("report-who", [("who", fixers.join(", "))], language));
    }
    for lines in finding.remedies.iter().filter_map(doors) {
        let mut lines = lines.into_iter();
        let title = lines.next().unwrap_or_default();
        page.hanging(4, 6, &say_of("report-remedy", [("text", title)], language));
        lines.for_each(|line| page.paragraph(8, &line));
    }
}

/// The options that lead another command to the organisation of this report.
fn same_organisation(report: &Report) -> String {
    let tenant = format!("--tenant {}", report.tenant.domain);
    match &report.stand_in {
        None => tenant,
        Some(url) if report.simulated && url.port() == Some(DEMO_PORT) => format!("{tenant} --demo"),
        Some(url) if report.simulated => format!("{tenant} --demo={}", url.as_str().trim_end_matches('/')),
        Some(url) => format!("{tenant} --authority {url}"),
    }
}

/// Says how Mago will join.
pub fn overall(page: &mut Page, readiness: &Readiness, language: Language) {
    let overall = format!("overall-{}", readiness.overall);
    page.styled(style(readiness.verdict), &say(&overall, language));
    let hint = format!("{overall}.hint");
    if texts::has(&hint, language) {
        page.paragraph(2, &say(&hint, language));
    }
}

fn conclusion(page: &mut Page, readiness: &Readiness, language: Language) {
    page.gap();
    overall(page, readiness, language);
    if let Some(next) = readiness.next {
        page.paragraph(
            2,
            &say_of(
                "report-next",
                [("name", say(&format!("prerequisite-{next}"), language))],
                language,
            ),
        );
    }
    for notice in &readiness.notices {
        let values = [("on", notice.on.to_string()), ("days", notice.days_left.to_string())];
        page.paragraph(2, &say_of(&format!("notice-{}", notice.id), values, language));
    }
}

/// A sign of its own for each verdict, so that nothing is told by colour alone.
pub const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ready => "✓",
        Verdict::ReadyWithWarning => "!",
        Verdict::ActionNeeded => "✗",
        Verdict::CannotTell => "?",
    }
}

const fn style(verdict: Verdict) -> Style {
    let colour = match verdict {
        Verdict::Ready => AnsiColor::Green,
        Verdict::ReadyWithWarning | Verdict::CannotTell => AnsiColor::Yellow,
        Verdict::ActionNeeded => AnsiColor::Red,
    };
    colour.on_default().bold()
}

/// A time to the minute, in UTC.
pub fn minute(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}
