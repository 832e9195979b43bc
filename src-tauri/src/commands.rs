//! What the page may ask.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands commands their state by value")]

use engine::session::Session;
use tauri::State;
use wizard::{Intent, View};

/// Answers what to show.
#[tauri::command]
pub fn current_view(session: State<'_, Session>) -> View {
    session.views().borrow().clone()
}

/// Hears what a person wants.
#[tauri::command]
pub fn send(session: State<'_, Session>, intent: Intent) {
    session.send(intent);
}
