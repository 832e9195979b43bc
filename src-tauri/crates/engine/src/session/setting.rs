//! What the state machine has to know of the program that it runs in.

use std::sync::Arc;

use readiness::profile::Profile;
use texts::Language;
use wizard::{Setting, view::World};

use crate::{
    Engine, Keep,
    demo::{self, Demo},
    mode::Mode,
};

/// An organisation and an account to try.
pub struct Example {
    pub organization: String,
    pub account: String,
}

impl Example {
    /// What there is to try in this world: in a demo organisation that somebody else serves, what most situations have.
    pub fn of(mode: &Mode) -> Option<Self> {
        let example = || demo::example().map(|(organization, account)| Self { organization, account });
        mode.is_demo().then(example).flatten()
    }

    /// What there is to try in a demo organisation of our own.
    pub fn in_demo(demo: &Demo) -> Self {
        Self {
            organization: demo.domain().to_owned(),
            account: demo.account().to_owned(),
        }
    }
}

/// Describes a world.
pub fn setting(engine: &Engine, demo: bool, example: Option<Example>, language: Language) -> Setting {
    let profile = engine.profile();
    let app = engine.checking_app();
    let (organization, account) = example.map(|example| (example.organization, example.account)).unzip();
    let offline = |mut scopes: Vec<String>| {
        scopes.push("offline_access".to_owned());
        scopes
    };
    Setting {
        world: world(engine.mode()),
        demo,
        app: app.name.clone(),
        app_id: app.id,
        scopes: offline(engine.checking_scopes()),
        own_scopes: offline(engine.own_scopes()),
        mago_sign_in: profile.mago.sign_in,
        keychain: keychain(engine.keep, language),
        start_page: profile.approval.start_page.clone(),
        help: profile.mago.help.clone(),
        example_organization: organization,
        example_account: account,
        profile: Arc::new(Profile {
            checking_app: app.clone(),
            ..profile.clone()
        }),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn world(mode: &Mode) -> World {
    match mode {
        Mode::Live { .. } => World::Live,
        Mode::Demo { url } => World::Demo { address: url.clone() },
        Mode::Other { authority, .. } => World::Other {
            address: authority.clone(),
        },
    }
}

/// The name of where credentials go.
pub fn keychain(keep: Keep, language: Language) -> String {
    let system = match keep {
        Keep::Keychain => std::env::consts::OS,
        Keep::Memory => "memory",
    };
    let values = [("system".to_owned(), system.to_owned())].into();
    texts::say("session-keychain", &texts::values(&values), language)
}
