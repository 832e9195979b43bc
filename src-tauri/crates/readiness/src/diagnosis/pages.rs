//! Pages and messages that show no code, and what the consent page's codes mean, from `pages.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::plain;
use crate::consent_page::ConsentShowed;

/// The code that fits the wording of a text.
pub fn code(text: &str) -> Option<&'static str> {
    let folded = plain::folded(text);
    let fits = |page: &&Page| page.all.iter().all(|words| folded.contains(words.as_str()));
    file().pages.iter().find(fits).map(|page| page.code.as_str())
}

/// What the consent page showed, by a code without its prefix.
pub(crate) fn consent(code: &str) -> Option<ConsentShowed> {
    let mut showed = file().consent.iter();
    let (showed, _) = showed.find(|(_, codes)| codes.iter().any(|known| known == code))?;
    Some(*showed)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    pages: Vec<Page>,
    consent: BTreeMap<ConsentShowed, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    all: Vec<String>,
    code: String,
}

fn file() -> &'static File {
    static FILE: LazyLock<File> =
        LazyLock::new(|| toml::from_str(include_str!("pages.toml")).unwrap_or_else(|error| panic!("{error}")));
    &FILE
}
