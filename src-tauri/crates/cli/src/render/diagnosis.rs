//! An explained error code: what it means, what to do, who can, and Microsoft's own page about it.

use anstyle::Style;
use readiness::diagnosis::{Diagnosis, Explanation};
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
    problem::support_ids(page, &explanation.ids, language);
}

fn one(page: &mut Page, diagnosis: &Diagnosis, language: Language) {
    page.styled(Style::new().bold(), &diagnosis.code);
    let code = || [("code", diagnosis.code.clone())];
    page.paragraph(2, &say_of(&diagnosis.message, code(), language));
    page.paragraph(2, &say_of(&format!("{}.hint", diagnosis.message), code(), language));
    if let Some(known) = &diagnosis.known {
        let who: Vec<_> = known
            .fixed_by
            .iter()
            .map(|fixer| say(&format!("who-{fixer}"), language))
            .collect();
        page.paragraph(
            2,
            &say_of(
                "explain-about",
                [("subject", say(&format!("subject-{}", known.subject), language))],
                language,
            ),
        );
        page.paragraph(2, &say_of("report-who", [("who", who.join(", "))], language));
        page.paragraph(
            2,
            &say_of(
                "report-remedy",
                [("text", say(&format!("remedy-{}", known.remedy), language))],
                language,
            ),
        );
    }
    if let Some(link) = &diagnosis.link {
        page.paragraph(2, &say_of("explain-link", [("link", link.to_string())], language));
    }
}
