//! The parts of the window put together: plug-ins, session, window, and its end.

use std::{process::ExitCode, sync::Arc, thread, time::Duration};

use engine::{
    Engine,
    session::{Session, SessionOptions},
};
use tauri::{App, AppHandle, Manager as _, RunEvent, WindowEvent, async_runtime};
use tauri_plugin_window_state::StateFlags;
use texts::Language;
use wizard::Intent;

use crate::{commands, desk::WindowDesk, views, window};

/// How often it is tried to start beside a window that is just being closed.
const TRIES: u32 = 5;
/// How long such a window is given to be gone.
const PAUSE: Duration = Duration::from_millis(300);

/// Shows the window until it is closed.
pub fn run(engine: &Engine, demo: bool) -> ExitCode {
    match built(engine, demo) {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|app, event| on_event(app, &event))).unwrap_or(1)),
        Err(error) => panic!("{error}"),
    }
}

/// The first window may be on its way out when it is asked to come to the front; then this one takes its place.
fn built(engine: &Engine, demo: bool) -> tauri::Result<App> {
    for _ in 1..TRIES {
        match build(engine.clone(), demo) {
            Err(tauri::Error::PluginInitialization(plugin, _)) if plugin == "single-instance" => thread::sleep(PAUSE),
            built => return built,
        }
    }
    build(engine.clone(), demo)
}

fn build(engine: Engine, demo: bool) -> tauri::Result<App> {
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri::Builder::default()
        // The first of all: a second start goes no further than this.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::focus(app)))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(remembered)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .invoke_handler(tauri::generate_handler![commands::current_view, commands::send])
        .setup(move |app| Ok(set_up(app, engine, demo)?))
        .build(tauri::generate_context!())
}

/// The session is there before the page that asks for it.
fn set_up(app: &mut App, engine: Engine, demo: bool) -> tauri::Result<()> {
    let runtime = async_runtime::handle();
    let _within = runtime.inner().enter();
    let session = Session::start(SessionOptions {
        engine,
        demo,
        desk: Arc::new(WindowDesk(app.handle().clone())),
        language: Language::default(),
    });
    runtime.spawn(views::emit(app.handle().clone(), session.views()));
    app.manage(session);
    window::open(app.handle())
}

fn on_event(app: &AppHandle, event: &RunEvent) {
    match event {
        RunEvent::WindowEvent {
            event: WindowEvent::Focused(true),
            ..
        } => app.state::<Session>().send(Intent::Attention),
        RunEvent::Exit => async_runtime::block_on(app.state::<Session>().close()),
        _ => {}
    }
}
