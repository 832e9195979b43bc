//! A browser with a person in it, where the system looks for one.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use demo_cloud::{
    person::{Choices, Person},
    scenario::base,
};

/// What only the sign-in of the Mago account carries.
const MAGO: &str = "client_id=17781659-6867-4c77-9ba3-40670305181c";
const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";
const ROOM: &str = "room.pier@harbourworks.example";

/// Notes every address that is opened; where there are people, they sign in and accept.
pub struct Browser {
    folder: tempfile::TempDir,
    closed: Arc<AtomicBool>,
    people: Option<JoinHandle<()>>,
}

impl Browser {
    /// A browser that nobody sits at.
    pub fn deserted() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("xdg-open");
        let opened = folder.path().join("opened");
        fs::write(&opened, "").unwrap();
        let script = format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", opened.display());
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        Self {
            folder,
            closed: Arc::default(),
            people: None,
        }
    }

    /// A browser at which the administrator sits, and for Mago's own sign-in the room.
    pub fn with_people() -> Self {
        Self::with_somebody_who(Choices::default())
    }

    /// The same, but the administrator does not accept what Mago asks for.
    pub fn with_somebody_who_declines() -> Self {
        Self::with_somebody_who(Choices {
            accept: false,
            ..Choices::default()
        })
    }

    /// A browser whose administrator decides so on the consent page.
    fn with_somebody_who(decides: Choices) -> Self {
        let mut browser = Self::deserted();
        let (opened, closed) = (browser.opened(), Arc::clone(&browser.closed));
        browser.people = Some(thread::spawn(move || sit_there(&opened, &closed, &decides)));
        browser
    }

    /// The addresses that were opened.
    pub fn addresses(&self) -> Vec<String> {
        let opened = fs::read_to_string(self.opened()).unwrap();
        opened.lines().map(str::to_owned).collect()
    }

    fn opened(&self) -> PathBuf {
        self.folder.path().join("opened")
    }

    /// The search path that leads to it.
    pub fn path(&self) -> String {
        let rest = std::env::var("PATH").unwrap_or_default();
        format!("{}:{rest}", self.folder.path().display())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::Release);
        if let Some(people) = self.people.take() {
            let _ = people.join();
        }
    }
}

fn sit_there(opened: &Path, closed: &AtomicBool, decides: &Choices) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut done = 0;
    while !closed.load(Ordering::Acquire) {
        let addresses = fs::read_to_string(opened).unwrap_or_default();
        for address in addresses.lines().skip(done) {
            done += 1;
            let mago = address.contains("/authorize?") && address.contains(MAGO);
            let name = if mago { ROOM } else { ADMINISTRATOR };
            let consents = address.contains("/adminconsent");
            let choices = if consents { decides.clone() } else { Choices::default() };
            let mut person = Person::new(name, base::PASSWORD).unwrap().choosing(choices);
            let _ = runtime.block_on(person.open(address));
        }
        thread::sleep(Duration::from_millis(20));
    }
}
