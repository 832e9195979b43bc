//! What lies over a screen until it is closed.

use readiness::{diagnosis::Explanation, finding::Prerequisite, problem::Problem};
use serde::Serialize;
use ts_rs::TS;

use super::{AnswerShown, HandOffShown};

/// What lies over the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "name", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(clippy::large_enum_variant, reason = "there is one of them at a time")]
pub enum Layer {
    /// What this program is, and whose work it uses.
    About {
        /// Its version.
        version: String,
    },
    /// "My browser shows an error": what was pasted, explained.
    Explain {
        /// What was pasted.
        text: String,
        /// What was found in it; none: nothing was pasted yet.
        explanation: Option<Explanation>,
        /// True: what was found says that the ACS principal is missing, so step 2 comes first.
        acs_first: bool,
    },
    /// A message to somebody who may do what is missing, and the answer.
    HandOff {
        /// What is asked for.
        wants: Vec<Prerequisite>,
        /// The message and the file; none: they are being written.
        message: Option<HandOffShown>,
        /// The answer that came back.
        answer: Option<AnswerShown>,
        /// Why an answer was not taken.
        refused: Option<Problem>,
    },
}
