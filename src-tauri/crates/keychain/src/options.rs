//! How a keychain is treated on this system: how long to wait for it, and how much fits into one entry.

use std::time::Duration;

/// What Windows holds in one entry (`CRED_MAX_CREDENTIAL_BLOB_SIZE`); the other stores name no limit.
const WINDOWS_ENTRY: usize = 2_560;

/// How a keychain is treated; the default is right for the system that the program runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The most bytes that one entry holds; longer values are split. `None` never splits.
    pub entry_limit: Option<usize>,
    /// How long a call waits.
    pub patience: Patience,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            entry_limit: cfg!(windows).then_some(WINDOWS_ENTRY),
            patience: Patience::with_display(has_display(|name| std::env::var_os(name).is_some())),
        }
    }
}

/// How long a call waits before it says that the keychain asks, and before it gives up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// After this time the keychain most likely asks the person something.
    pub notice: Duration,
    /// After this time the call fails.
    pub end: Duration,
    /// Whether there is a screen for the keychain to ask on.
    pub display: bool,
}

impl Patience {
    /// Waits a minute where a person can see the question, and only until it would be asked where nobody can.
    pub const fn with_display(display: bool) -> Self {
        let notice = Duration::from_secs(3);
        let end = if display { Duration::from_secs(60) } else { notice };
        Self { notice, end, display }
    }
}

/// Tells whether the keychain has a screen to ask on: the Secret Service's prompt needs X11 or Wayland.
fn has_display(is_set: impl Fn(&str) -> bool) -> bool {
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_screen_nobody_is_waited_for() {
        assert_eq!(Patience::with_display(false).end, Duration::from_secs(3));
        assert_eq!(Patience::with_display(true).end, Duration::from_secs(60));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn x11_and_wayland_are_screens() {
        assert!(has_display(|name| name == "DISPLAY"));
        assert!(has_display(|name| name == "WAYLAND_DISPLAY"));
        assert!(!has_display(|_| false));
    }
}
