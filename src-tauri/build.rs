//! Declares every command that the page may call; `capabilities/main.json` grants them one by one.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["current_view", "send"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("{error:#}");
    }
}
