//! The languages that the catalogues exist in.

use unic_langid::LanguageIdentifier;

/// A language that the program speaks, whole: it is listed here once its catalogues are complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, which every other language falls back to.
    #[default]
    English,
}

impl Language {
    /// Every language, in the order in which a person chooses from them.
    pub const ALL: [Self; 1] = [Self::English];

    /// Names the language as its folder in `ui/locales` does (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// Finds the language that a wish such as `de-CH`, `en_GB.UTF-8` or `C` asks for; English when there is none.
    pub fn negotiate(wish: &str) -> Self {
        let primary = wish.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
            .unwrap_or_default()
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wish_ends_in_a_language_that_exists() {
        for wish in [
            "en",
            "en-GB",
            "EN_US.UTF-8",
            "C",
            "POSIX",
            "",
            "x-klingon",
            "de-CH@euro",
        ] {
            assert_eq!(Language::negotiate(wish), Language::English, "{wish}");
        }
    }
}
