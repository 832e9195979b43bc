//! The built program with a person in front: a pseudo terminal that it cannot tell from a real one.

use std::{
    fs::File,
    io::{Read, Write},
    os::fd::OwnedFd,
    path::Path,
    process::Child,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use rustix::{
    fs::{Mode, OFlags, open},
    process::{Pid, Signal, kill_process},
    pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt},
};

use crate::program::program;

const PATIENCE: Duration = Duration::from_secs(20);

/// A program that runs in a terminal of its own.
pub struct Seated {
    child: Child,
    keyboard: File,
    seen: Arc<Mutex<String>>,
}

impl Drop for Seated {
    /// A test that fails leaves no program behind that waits for its person.
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Seated {
    /// Starts it; `environment` is set beside what every run here has.
    pub fn start(state: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&ours).unwrap();
        unlockpt(&ours).unwrap();
        let name = ptsname(&ours, Vec::new()).unwrap();
        let theirs = || open(name.as_c_str(), OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        let child = program(state)
            .args(arguments)
            .env_remove("NO_COLOR")
            .env("TERM", "xterm-256color")
            .envs(environment.iter().copied())
            .stdin(theirs())
            .stdout(theirs())
            .stderr(theirs())
            .spawn()
            .unwrap();
        Self {
            child,
            seen: watch(ours.try_clone().unwrap()),
            keyboard: ours.into(),
        }
    }

    /// Waits until the screen has shown a text.
    pub fn await_text(&self, text: &str) {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < PATIENCE, "no {text:?} in:\n{}", self.screen());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until a list offers a choice, and takes it.
    pub fn chooses(&mut self, label: &str) {
        self.await_text(label);
        let screen = self.screen();
        let line = screen.lines().rfind(|line| line.contains(label)).unwrap();
        let key = line.split_whitespace().next().unwrap();
        self.types(key);
    }

    /// Types a line.
    pub fn types(&mut self, line: &str) {
        self.keyboard.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// Presses Ctrl+C.
    pub fn interrupts(&self) {
        let id = i32::try_from(self.child.id()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), Signal::INT).unwrap();
    }

    /// Waits for its end; gives its exit code and everything that was shown.
    pub fn ends(mut self) -> (Option<i32>, String) {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // The last words may still be on their way.
                thread::sleep(Duration::from_millis(100));
                return (status.code(), self.screen());
            }
            if start.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                panic!("it did not end:\n{}", self.screen());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Everything that was shown until now.
    pub fn screen(&self) -> String {
        self.seen.lock().unwrap().clone()
    }
}

fn watch(screen: OwnedFd) -> Arc<Mutex<String>> {
    let seen = Arc::<Mutex<String>>::default();
    let (mut screen, writes) = (File::from(screen), Arc::clone(&seen));
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        // The terminal reports an error once nobody holds its other side.
        while let Ok(read @ 1..) = screen.read(&mut bytes) {
            writes
                .lock()
                .unwrap()
                .push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
    });
    seen
}
