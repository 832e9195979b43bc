//! The window: a shell around the page, and nothing else. It holds no logic, no text and no secret, and it never loads
//! anything but its own page.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod window;

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![commands::current_view])
        .setup(|app| Ok(window::open(app.handle())?))
        .run(tauri::generate_context!())
}
