//! The words of an answer that have a stable name.

/// Defines an enumeration with a kebab-case code for each value.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value,)*
        }

        impl $name {
            /// Every value, in the order of its definition.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// Names the value as files and texts do.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code,)*
                }
            }

            /// Finds the value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

codes! {
    /// What became of the approval. Its text is `answer-approval-{code}`.
    Approval {
        /// They accepted.
        Approved = "approved",
        /// They will not.
        Declined = "declined",
        /// They have not done it yet.
        NotYet = "not-yet",
        /// They are not sure, or were not asked.
        CannotTell = "cannot-tell",
    }
}

codes! {
    /// Why an answer file is not taken. Its text is `problem-answer-refused-{code}`, with `.hint`.
    Refusal {
        /// There is nothing in it.
        Empty = "empty",
        /// It is larger than any answer.
        TooLarge = "too-large",
        /// It is not text in UTF-8.
        NotText = "not-text",
        /// It is text of another kind.
        NotJson = "not-json",
        /// It is another kind of file, or of another program.
        NotOurs = "not-ours",
        /// A newer program wrote it.
        Newer = "newer",
        /// Its end is missing.
        Truncated = "truncated",
        /// Something in it has changed since it was written.
        Edited = "edited",
        /// It is of another organisation.
        OtherOrganisation = "other-organisation",
        /// It answers a hand-off that is not known here.
        OtherHandOff = "other-hand-off",
        /// A value in it has no meaning.
        BadValue = "bad-value",
    }
}

impl std::error::Error for Refusal {}
