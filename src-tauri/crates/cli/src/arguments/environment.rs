//! Options that may stand in the environment. The command line wins, and an empty variable counts as none.

use std::{
    env,
    ffi::{OsStr, OsString},
    str::FromStr,
};

use clap::ValueEnum as _;
use engine::failure::Failure;
use readiness::problem::{Problem, Retry};

use super::{CloudName, Global, proxy};

/// The options that have a variable. `--authority` and `--graph` have none on purpose: they change whom a person trusts.
const OPTIONS: [&str; 7] = [
    "tenant",
    "cloud",
    "checking_app",
    "profile",
    "ca_file",
    "proxy",
    "state_dir",
];

/// Names the variable of an option that has one.
pub fn variable(option: &str) -> Option<String> {
    let name = || format!("MAGO_SETUP_{}", option.to_ascii_uppercase());
    OPTIONS.contains(&option).then(name)
}

impl Global {
    /// Fills in from the environment what was not typed.
    pub fn with_environment(self) -> Result<Self, Failure> {
        self.with_variables(&Variables(|name: &str| env::var_os(name)))
    }

    fn with_variables<R: Fn(&str) -> Option<OsString>>(self, variables: &Variables<R>) -> Result<Self, Failure> {
        // Where something stands in for Microsoft's clouds, none of them is meant.
        let cloud = if self.demo.is_some() || self.authority.is_some() {
            self.cloud
        } else {
            variables.or(self.cloud, "cloud", |name| {
                CloudName::from_str(name.to_str()?, true).ok()
            })?
        };
        Ok(Self {
            cloud,
            tenant: variables.or(self.tenant, "tenant", parsed)?,
            checking_app: variables.or(self.checking_app, "checking_app", parsed)?,
            profile: variables.or(self.profile, "profile", |path| Some(path.into()))?,
            ca_file: variables.or(self.ca_file, "ca_file", |path| Some(path.into()))?,
            proxy: variables.or(self.proxy, "proxy", |address| proxy::parse(address.to_str()?).ok())?,
            state_dir: variables.or(self.state_dir, "state_dir", |path| Some(path.into()))?,
            ..self
        })
    }
}

fn parsed<T: FromStr>(text: &OsStr) -> Option<T> {
    text.to_str()?.parse().ok()
}

/// Where variables are read.
struct Variables<R>(R);

impl<R: Fn(&str) -> Option<OsString>> Variables<R> {
    fn or<T>(
        &self,
        typed: Option<T>,
        option: &str,
        parse: impl FnOnce(&OsStr) -> Option<T>,
    ) -> Result<Option<T>, Failure> {
        let name = variable(option).unwrap_or_default();
        let set = || (self.0)(&name).filter(|value| !value.is_empty());
        if typed.is_some() {
            return Ok(typed);
        }
        let Some(value) = set() else { return Ok(None) };
        parse(&value).map(Some).ok_or_else(|| unusable(&name))
    }
}

/// The value is not quoted: a proxy's address may hold a password.
fn unusable(variable: &str) -> Failure {
    let problem = Problem::new("environment-value", Retry::Never).with("variable", variable);
    Failure::wrong_use(problem)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::arguments::Arguments;

    fn global(words: &[&str], variables: &[(&str, &str)]) -> Result<Global, Failure> {
        let typed = Arguments::parse_from(["mago-setup-cli", "accounts"].iter().chain(words)).global;
        typed.with_variables(&Variables(|name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        }))
    }

    #[test]
    fn the_command_line_wins_over_the_environment() {
        let variables = [("MAGO_SETUP_TENANT", "a.example"), ("MAGO_SETUP_CLOUD", "china")];

        let typed = global(&["--tenant", "b.example"], &variables).unwrap();

        assert_eq!(typed.tenant.as_deref(), Some("b.example"));
        assert!(matches!(typed.cloud, Some(CloudName::China)));
    }

    #[test]
    fn an_empty_variable_is_none() {
        let empty = OPTIONS.map(|option| variable(option).unwrap());
        let empty: Vec<_> = empty.iter().map(|name| (name.as_str(), "")).collect();

        let typed = global(&[], &empty).unwrap();

        assert!(typed.tenant.is_none() && typed.proxy.is_none() && typed.cloud.is_none());
    }

    #[test]
    fn a_cloud_in_the_environment_does_not_forbid_the_demo() {
        let typed = global(&["--demo"], &[("MAGO_SETUP_CLOUD", "china")]).unwrap();

        assert!(typed.cloud.is_none());
    }

    #[test]
    fn a_variable_that_cannot_be_used_is_named_without_its_value() {
        let failure = global(&[], &[("MAGO_SETUP_PROXY", "socks9://ada:secret@x")]).unwrap_err();

        assert_eq!(failure.problem.values["variable"], "MAGO_SETUP_PROXY");
        assert!(!format!("{failure:?}").contains("secret"));
    }
}
