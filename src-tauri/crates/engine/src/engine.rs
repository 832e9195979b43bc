//! The engine: one HTTP client, one keychain, one folder of state, for one world.

use std::{path::PathBuf, sync::Arc};

use keychain::Keychain;
use microsoft::{
    clouds::Directory,
    http::{Http, HttpOptions},
};
use readiness::{
    cloud::Cloud,
    ids::AppId,
    profile::{CheckingApp, CloudLinks, Profile},
};

use url::Url;

use crate::{demo, failure::Failure, mode::Mode, state::State};

/// What an engine is made of.
pub struct Options {
    /// Live or simulated.
    pub mode: Mode,
    /// The product profile.
    pub profile: Profile,
    /// The application to check with, where it is not the profile's.
    pub checking_app: Option<AppId>,
    /// Certificates to trust besides the system's own.
    pub ca_file: Option<PathBuf>,
    /// The proxy to use, where it is not the system's.
    pub proxy: Option<Url>,
    /// The root of the state files, where it is not the user's own.
    pub state_root: Option<PathBuf>,
    /// Where credentials go.
    pub keep: Keep,
    /// Called when the keychain takes so long that it is most likely asking the person something.
    pub keychain_asks: Arc<dyn Fn() + Send + Sync>,
}

impl Options {
    /// What keeps its credentials in memory and its files in a folder that is given: for the built-in demo organisation.
    pub fn in_memory(mode: Mode, state_root: PathBuf) -> Self {
        Self {
            mode,
            profile: Profile::built_in(),
            checking_app: None,
            ca_file: None,
            proxy: None,
            state_root: Some(state_root),
            keep: Keep::Memory,
            keychain_asks: Arc::new(|| {}),
        }
    }
}

/// Where credentials go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The operating system's keychain.
    Keychain,
    /// Memory: gone with the program. For the built-in demo organisation.
    Memory,
}

/// Does the work of both front doors in one world. Clones share everything.
#[derive(Clone)]
pub struct Engine {
    pub(crate) http: Http,
    pub(crate) directory: Directory,
    pub(crate) keychain: Keychain,
    pub(crate) state: State,
    pub(crate) profile: Arc<Profile>,
    pub(crate) checking: CheckingApp,
    pub(crate) keep: Keep,
    mode: Mode,
}

impl Engine {
    /// Makes the engine. Nothing is asked of the network or the keychain yet.
    pub fn new(options: Options) -> Result<Self, Failure> {
        let state = State::open(options.state_root.as_deref(), &options.mode.folder())?;
        let keychain = match options.keep {
            Keep::Keychain => Keychain::system(options.mode.service(), state.locks()),
            Keep::Memory => Keychain::memory(),
        };
        let asks = options.keychain_asks;
        let profile = with_links_of(&options.mode, options.profile);
        Ok(Self {
            http: Http::new(&HttpOptions {
                ca_file: options.ca_file,
                proxy: options.proxy,
            })?,
            directory: options.mode.directory()?,
            keychain: keychain.announcing(move || asks()),
            state,
            checking: checking_app(&profile, options.checking_app),
            profile: Arc::new(profile),
            keep: options.keep,
            mode: options.mode,
        })
    }

    /// The same engine, which tells `asks` when the keychain most likely asks the person something.
    #[must_use]
    pub fn announcing(&self, asks: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            keychain: self.keychain.clone().announcing(asks),
            ..self.clone()
        }
    }

    /// Waits until everything that was begun in the keychain is done or undone. Worth a moment before the process ends.
    pub async fn settle(&self) {
        if let Err(error) = self.keychain.settle().await {
            tracing::debug!(%error, "the keychain was left as it is");
        }
    }

    /// The world that the engine works in.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// The product profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The application that signs in to check.
    pub fn checking_app(&self) -> &CheckingApp {
        &self.checking
    }
}

/// A stand-in has its consent page where it signs people in, and the demo organisation has a portal of its own.
/// Microsoft's clouds are in the profile already.
fn with_links_of(mode: &Mode, mut profile: Profile) -> Profile {
    let Some(authority) = mode.stand_in() else {
        return profile;
    };
    let mut links = CloudLinks {
        login: Some(authority.clone()),
        ..CloudLinks::default()
    };
    if mode.is_demo() {
        links.entra = authority.join("/portal/").ok();
        profile.pages = demo::portal::pages();
    }
    profile.clouds.insert(Cloud::Other, links);
    profile
}

/// Another registration takes the place of the profile's; its own name is not known here, so its id stands for it.
fn checking_app(profile: &Profile, chosen: Option<AppId>) -> CheckingApp {
    let mut app = profile.checking_app.clone();
    if let Some(id) = chosen.filter(|id| *id != app.id) {
        app.id = id;
        app.name = id.to_string();
    }
    app
}
