//! Whether there is anything to show a window on.

/// Asks the window system for a display, which only Linux may lack.
#[cfg(target_os = "linux")]
pub fn is_there() -> bool {
    let named = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    (named("DISPLAY") || named("WAYLAND_DISPLAY")) && gtk::init().is_ok()
}

#[cfg(not(target_os = "linux"))]
pub const fn is_there() -> bool {
    true
}
