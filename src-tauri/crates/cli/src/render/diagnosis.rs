//! An explained error code: what it means, which application it is about, who can help, and Microsoft's own page about it.

use anstyle::Style;
use readiness::diagnosis::{About, Details, Diagnosis, Explanation, Family, Known, Subject};
use texts::Language;

use super::{page::Page, problem, say, say_of};

/// Lays out every code that was found.
pub fn lay_out(page: &mut Page, explanation: &Explanation, language: Language) {
    if explanation.codes.is_empty() {
        page.paragraph(0, &say("explain-nothing", language));
    }
    for (place, diagnosis) in explanation.codes.iter().enumerate() {
        if place > 0 {
            page.gap();
        }
        one(page, diagnosis, language);
    }
    details(page, &explanation.details, language);
    problem::support_ids(page, &explanation.ids, language);
}

fn one(page: &mut Page, diagnosis: &Diagnosis, language: Language) {
    heading(page, diagnosis, language);
    said(page, &diagnosis.message, &diagnosis.code, language);
    if let Some(cause) = diagnosis.cause {
        said(page, &format!("cause-{cause}"), &diagnosis.code, language);
    }
    if let Some(known) = &diagnosis.known {
        about(page, known.subject, diagnosis.about.as_ref(), language);
        next(page, known, language);
    }
    if let Some(link) = &diagnosis.link {
        page.paragraph(2, &say_of("explain-link", [("link", link.to_string())], language));
    }
}

/// A page that shows no code has no code for a heading.
fn heading(page: &mut Page, diagnosis: &Diagnosis, language: Language) {
    let is_page = diagnosis
        .known
        .as_ref()
        .is_some_and(|known| known.family == Family::Page);
    if !is_page {
        page.styled(Style::new().bold(), &diagnosis.code);
    }
    if diagnosis.by_wording {
        page.paragraph(if is_page { 0 } else { 2 }, &say("diagnosis-by-wording", language));
    }
}

fn said(page: &mut Page, message: &str, code: &str, language: Language) {
    let code = || [("code", code.to_owned())];
    page.paragraph(2, &say_of(message, code(), language));
    page.paragraph(2, &say_of(&format!("{message}.hint"), code(), language));
}

fn about(page: &mut Page, subject: Subject, about: Option<&About>, language: Language) {
    let subject = say(&format!("subject-{subject}"), language);
    page.paragraph(2, &say_of("explain-about", [("subject", subject)], language));
    let about = about.map(|about| (about.name.clone(), about.id.map(|id| id.to_string())));
    let names: Vec<String> = about.into_iter().flat_map(|(name, id)| [name, id]).flatten().collect();
    if !names.is_empty() {
        page.paragraph(
            2,
            &say_of("explain-application", [("name", names.join(", "))], language),
        );
    }
}

fn next(page: &mut Page, known: &Known, language: Language) {
    let who = known
        .fixed_by
        .iter()
        .map(|fixer| say(&format!("who-{fixer}"), language));
    let who: Vec<String> = who.collect();
    let remedy = say(&format!("remedy-{}", known.remedy), language);
    page.paragraph(2, &say_of("report-who", [("who", who.join(", "))], language));
    page.paragraph(2, &say_of("report-remedy", [("text", remedy)], language));
}

/// What the page says of the device; its application stands with each code.
fn details(page: &mut Page, details: &Details, language: Language) {
    let device = [&details.device_platform, &details.device_state];
    let device: Vec<&str> = device.into_iter().flatten().map(String::as_str).collect();
    if device.is_empty() {
        return;
    }
    page.gap();
    page.paragraph(2, &say_of("explain-device", [("device", device.join(", "))], language));
    if details.is_unregistered() {
        page.paragraph(2, &say("diagnosis-details-unregistered", language));
    }
}
