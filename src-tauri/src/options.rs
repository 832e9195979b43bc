//! The few options of the window; whoever wants more uses the terminal.

use std::{ffi::OsString, path::PathBuf, sync::Arc};

use engine::{
    Engine, Keep,
    failure::Failure,
    mode::{DEMO_PORT, Mode},
};
use readiness::{
    problem::{Problem, Retry},
    profile::Profile,
};

/// What was asked for.
#[derive(Debug)]
pub enum Asked {
    /// `--version`.
    Version,
    /// The window.
    Window(Options),
}

/// How the window is to be.
#[derive(Debug, Default)]
pub struct Options {
    /// `--demo[=URL]`: a demo organisation that somebody else serves.
    demo: Option<String>,
    /// `--state-dir FOLDER`.
    state_root: Option<PathBuf>,
}

impl Asked {
    /// Reads the command line.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let mut options = Options::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let (name, value) = split(&argument);
            match (name.as_str(), value) {
                ("--version", None) => return Ok(Self::Version),
                ("--demo", url) => options.demo = Some(url.unwrap_or_else(|| format!("http://127.0.0.1:{DEMO_PORT}"))),
                ("--state-dir", Some(folder)) if !folder.is_empty() => options.state_root = Some(folder.into()),
                ("--state-dir", None) => {
                    let folder = arguments.next().filter(|folder| !folder.is_empty());
                    options.state_root = Some(folder.ok_or_else(|| unknown(&argument))?.into());
                }
                _ => return Err(unknown(&argument)),
            }
        }
        Ok(Self::Window(options))
    }
}

impl Options {
    /// Makes the engine, and tells whether the demo organisation may be tried in it.
    pub fn engine(self) -> Result<(Engine, bool), Failure> {
        let mode = match &self.demo {
            Some(url) => Mode::demo(url.parse().map_err(|_| not_here(url))?)?,
            None => Mode::Live { cloud: None },
        };
        let demo = matches!(mode, Mode::Live { .. });
        let engine = Engine::new(engine::Options {
            mode,
            profile: Profile::built_in(),
            checking_app: None,
            ca_file: None,
            proxy: None,
            state_root: self.state_root,
            keep: Keep::Keychain,
            // The session announces it to whoever works at that moment.
            keychain_asks: Arc::new(|| {}),
        })?;
        Ok((engine, demo))
    }
}

/// An option and what stands behind its `=`.
fn split(argument: &OsString) -> (String, Option<String>) {
    let text = argument.to_string_lossy();
    match text.split_once('=') {
        Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
        None => (text.into_owned(), None),
    }
}

fn unknown(argument: &OsString) -> Failure {
    let shown: String = argument
        .to_string_lossy()
        .chars()
        .filter(|c| !c.is_control())
        .take(80)
        .collect();
    Failure::wrong_use(Problem::new("window-option", Retry::Never).with("option", shown))
}

fn not_here(url: &str) -> Failure {
    Failure::wrong_use(Problem::new("demo-not-here", Retry::Never).with("url", url))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Asked, Failure> {
        Asked::read(arguments.iter().map(OsString::from))
    }

    fn options(arguments: &[&str]) -> Options {
        match read(arguments).unwrap() {
            Asked::Window(options) => options,
            Asked::Version => panic!("no window"),
        }
    }

    #[test]
    fn without_options_the_window_works_in_microsofts_clouds() {
        let options = options(&[]);

        assert!(options.demo.is_none() && options.state_root.is_none());
    }

    #[test]
    fn options_are_read_with_and_without_their_value() {
        assert_eq!(options(&["--demo"]).demo.unwrap(), "http://127.0.0.1:7878");
        assert_eq!(options(&["--demo=http://[::1]:1"]).demo.unwrap(), "http://[::1]:1");
        for arguments in [&["--state-dir", "/tmp/a b"][..], &["--state-dir=/tmp/a b"]] {
            assert_eq!(options(arguments).state_root.unwrap(), PathBuf::from("/tmp/a b"));
        }
        assert!(matches!(read(&["--demo", "--version"]), Ok(Asked::Version)));
    }

    #[test]
    fn what_is_not_known_is_refused_and_named() {
        for arguments in [
            &["--demos"][..],
            &["--state-dir"],
            &["--state-dir="],
            &["contoso.com"],
            &["--version=1"],
        ] {
            let failure = read(arguments).unwrap_err();

            assert_eq!(failure.problem.code, "window-option");
            assert_eq!(failure.problem.values["option"], arguments[0]);
        }
    }

    #[test]
    fn a_demo_that_is_elsewhere_is_refused() {
        for url in ["http://192.0.2.1:7878", "nonsense"] {
            let failure = options(&[&format!("--demo={url}")]).engine().err().unwrap();

            assert_eq!(failure.problem.code, "demo-not-here");
        }
    }
}
