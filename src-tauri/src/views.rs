//! Tells the page of each new view: the first at once, and then no more than its eyes can follow.

use std::time::Duration;

use tauri::{AppHandle, Emitter as _};
use tokio::{sync::watch, time::sleep};
use wizard::View;

/// The event that carries a view.
const EVENT: &str = "view";
/// At most 20 a second; what changes meanwhile is in the next one.
const PACE: Duration = Duration::from_millis(50);

/// Emits views until the session ends.
pub async fn emit(app: AppHandle, mut views: watch::Receiver<View>) {
    while views.changed().await.is_ok() {
        let view = views.borrow_and_update().clone();
        // A page that is gone hears nothing; one that is there asks for what it missed.
        let _ = app.emit(EVENT, view);
        sleep(PACE).await;
    }
}
