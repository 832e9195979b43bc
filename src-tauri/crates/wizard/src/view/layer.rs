//! What lies over a screen until it is closed.

use readiness::diagnosis::Explanation;
use serde::Serialize;
use ts_rs::TS;

/// What lies over the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "name", rename_all = "kebab-case", rename_all_fields = "camelCase")]
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
}
