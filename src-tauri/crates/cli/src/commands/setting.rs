//! From the common options to an engine, a tenant and a way to sign in.

use std::sync::Arc;

use engine::{AccountName, Engine, Keep, Options, SystemBrowser, TenantName, Way, failure::Failure, mode::Mode};

use readiness::{
    problem::{Problem, Retry},
    profile::Profile,
};

use crate::{arguments::Global, render::say, terminal::Terminal};

/// The organisation that a check of the demo means when nobody says otherwise.
const DEMO_TENANT: &str = "harbourworks.example";

/// Makes the engine that the options ask for.
pub fn engine(global: &Global, terminal: &Terminal) -> Result<Engine, Failure> {
    let asks = say("progress-keychain-asks", terminal.language);
    let engine = Engine::new(Options {
        mode: mode(global)?,
        profile: profile(global)?,
        checking_app: global.checking_app,
        ca_file: global.ca_file.clone(),
        proxy: global.proxy.clone(),
        state_root: global.state_dir.clone(),
        keep: Keep::Keychain,
        keychain_asks: Arc::new(move || {
            use std::io::Write as _;
            let _ = writeln!(anstream::stderr(), "{asks}");
        }),
    })?;
    Ok(terminal.engine.get_or_init(|| engine).clone())
}

fn mode(global: &Global) -> Result<Mode, Failure> {
    if let Some(url) = &global.demo {
        return Mode::demo(url.clone());
    }
    Ok(match &global.authority {
        Some(authority) => Mode::Other {
            authority: authority.clone(),
            graph: global.graph.clone(),
        },
        None => Mode::Live {
            cloud: global.cloud.map(Into::into),
        },
    })
}

/// The profile that was named, else the built-in one.
pub fn profile(global: &Global) -> Result<Profile, Failure> {
    let Some(path) = &global.profile else {
        return Ok(Profile::built_in());
    };
    let text = std::fs::read_to_string(path).map_err(|error| {
        Failure::wrong_use(
            Problem::new("profile-unreadable", Retry::Never)
                .with("file", path.display())
                .with("reason", error.kind()),
        )
    })?;
    Profile::parse(&path.display().to_string(), &text).map_err(|error| Failure::wrong_use(Problem::from(&error)))
}

/// The organisation that is meant.
pub fn tenant(global: &Global) -> Result<TenantName, Failure> {
    let named = global
        .tenant
        .as_deref()
        .or(global.demo.is_some().then_some(DEMO_TENANT));
    let named = named.ok_or_else(|| Failure::wrong_use(Problem::new("no-tenant", Retry::Never)))?;
    Ok(TenantName::parse(named)?)
}

/// The account that was named, if one was.
pub fn account(named: Option<&str>) -> Result<Option<AccountName>, Failure> {
    named.map(AccountName::parse).transpose()
}

/// How a person signs in here.
pub fn way(device_code: bool) -> Way {
    if device_code {
        Way::DeviceCode
    } else {
        Way::Browser(Arc::new(SystemBrowser))
    }
}
