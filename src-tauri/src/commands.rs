//! What the page may ask.

use wizard::View;

/// Answers what to show.
#[tauri::command]
pub fn current_view() -> View {
    View::opening()
}
