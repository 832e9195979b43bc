//! The lines that a person types, or that a script sends.

use std::{
    io::{self, BufRead as _, IsTerminal as _},
    thread,
};

use tokio::sync::mpsc;

/// Lines as they come, until nothing more can come.
pub struct Lines {
    heard: mpsc::UnboundedReceiver<String>,
    /// Read, and not taken yet.
    held: Option<String>,
    /// Nothing more comes.
    pub ended: bool,
    /// Whether a person types them, who sees what is shown before.
    pub typed: bool,
}

impl Lines {
    /// Begins to read standard input.
    pub fn read() -> Self {
        let (tell, heard) = mpsc::unbounded_channel();
        // A thread of its own: nothing can take back a read that waits for a person, and the process ends all the same.
        thread::spawn(move || {
            for line in io::stdin().lock().split(b'\n') {
                let Ok(line) = line else { break };
                if tell.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    break;
                }
            }
        });
        Self {
            heard,
            held: None,
            ended: false,
            typed: io::stdin().is_terminal(),
        }
    }

    /// Waits until there is a line to take, or nothing more can come.
    pub async fn wait(&mut self) {
        if self.held.is_none() && !self.ended {
            self.held = self.heard.recv().await;
            self.ended = self.held.is_none();
        }
    }

    /// Whether there is something to wait for.
    pub const fn is_open(&self) -> bool {
        self.held.is_none() && !self.ended
    }

    /// The line that is next.
    pub fn peek(&self) -> Option<&str> {
        self.held.as_deref()
    }

    /// Takes the line that is next.
    pub const fn take(&mut self) -> Option<String> {
        self.held.take()
    }
}
