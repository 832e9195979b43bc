//! One bundle of all catalogues for each language, put together when a text is first asked for.

use std::sync::LazyLock;

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;

use crate::Language;

type Bundle = FluentBundle<FluentResource>;

/// The catalogues by language: name of the file and its text.
pub(crate) static CATALOGUES: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

pub(crate) fn of(language: Language) -> &'static Bundle {
    static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| build(Language::English));
    match language {
        Language::English => &ENGLISH,
    }
}

/// Finds the pattern of `message` or `message.attribute`.
pub(crate) fn pattern<'a>(bundle: &'a Bundle, id: &str) -> Option<&'a Pattern<&'a str>> {
    match id.split_once('.') {
        None => bundle.get_message(id)?.value(),
        Some((message, attribute)) => Some(bundle.get_message(message)?.get_attribute(attribute)?.value()),
    }
}

pub(crate) fn catalogues(language: Language) -> &'static [(&'static str, &'static str)] {
    CATALOGUES
        .iter()
        .find(|(tag, _)| *tag == language.tag())
        .map_or(&[], |(_, files)| files)
}

fn build(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    bundle.set_use_isolating(false);
    for (file, text) in catalogues(language) {
        // A broken or repeated message costs only itself; the tests below keep such catalogues from being merged.
        let catalogue = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(catalogue, errors)| {
            tracing::error!(file, ?errors, "this catalogue has unreadable texts");
            catalogue
        });
        if let Err(errors) = bundle.add_resource(catalogue) {
            tracing::error!(file, ?errors, "this catalogue repeats texts");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast::Entry;

    use super::*;

    #[test]
    fn every_folder_of_catalogues_is_a_language() {
        let folders: Vec<_> = CATALOGUES.iter().map(|(tag, _)| *tag).collect();
        let mut tags = Language::ALL.map(Language::tag);
        tags.sort_unstable();

        assert_eq!(folders, tags);
    }

    #[test]
    fn every_catalogue_is_readable() {
        for (file, text) in CATALOGUES.iter().flat_map(|(_, files)| *files) {
            if let Err((_, errors)) = fluent_syntax::parser::parse(*text) {
                panic!("{file}: {errors:?}");
            }
        }
    }

    #[test]
    fn no_text_is_written_twice_in_a_language() {
        for (tag, files) in CATALOGUES {
            let mut seen = BTreeMap::new();
            for (file, id) in files
                .iter()
                .flat_map(|(file, text)| ids(text).into_iter().map(move |id| (file, id)))
            {
                if let Some(first) = seen.insert(id.clone(), file) {
                    panic!("{tag}: {id} stands in {first} and in {file}");
                }
            }
        }
    }

    fn ids(text: &str) -> Vec<String> {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let id = |entry: Entry<&str>| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            Entry::Term(term) => Some(format!("-{}", term.id.name)),
            _ => None,
        };
        resource.body.into_iter().filter_map(id).collect()
    }
}
