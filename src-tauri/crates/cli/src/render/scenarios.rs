//! The demo organisation's situations as text.

use engine::demo::Situation;
use texts::Language;

use super::{page::Page, say};

/// Lays out the list.
pub fn lay_out(page: &mut Page, situations: &[Situation], language: Language) {
    page.paragraph(0, &say("scenarios-title", language));
    page.gap();
    let widest = situations
        .iter()
        .map(|situation| situation.name.len())
        .max()
        .unwrap_or(0);
    for Situation { name, summary } in situations {
        page.hanging(2, widest + 4, &format!("{name:widest$}  {summary}"));
    }
}
