//! An error as a person reads it: what happened, what to do, the server's own words, and ids for support.

use anstyle::{AnsiColor, Style};
use readiness::problem::{Problem, SupportIds};
use texts::Language;

use super::{harmless, page::Page, say, say_of, say_with};

/// Lays a problem out.
pub fn lay_out(page: &mut Page, problem: &Problem, language: Language) {
    let id = format!("problem-{}", problem.code);
    page.styled(
        error_style(),
        &say_of(
            "terminal-error",
            [("text", say_with(&id, &problem.values, language))],
            language,
        ),
    );
    let hint = format!("{id}.hint");
    if texts::has(&hint, language) {
        page.paragraph(2, &say_with(&hint, &problem.values, language));
    }
    if let Some(said) = &problem.said {
        page.gap();
        page.paragraph(2, &say("terminal-server-said", language));
        page.paragraph(4, &harmless(said));
    }
    support_ids(page, &problem.ids, language);
}

/// Lists the identifiers that support asks for.
pub fn support_ids(page: &mut Page, ids: &SupportIds, language: Language) {
    let known = [
        ("support-trace", ids.trace.clone()),
        ("support-correlation", ids.correlation.clone()),
        ("support-request", ids.request.clone()),
        ("support-client-request", ids.client_request.clone()),
        ("support-at", ids.at.map(|at| at.to_string())),
    ];
    for (id, value) in known {
        if let Some(value) = value {
            page.line(&format!("    {}", say_of(id, [("value", value)], language)));
        }
    }
}

fn error_style() -> Style {
    AnsiColor::Red.on_default().bold()
}
