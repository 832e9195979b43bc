//! Applications as their publishers registered them.

use uuid::Uuid;

/// A registered application, or a Microsoft service that others may call.
#[derive(Clone, Debug)]
pub struct App {
    /// The client id.
    pub app_id: Uuid,
    /// The name on the consent page.
    pub name: String,
    /// The publisher's name, if verified.
    pub verified_publisher: Option<String>,
    /// Public clients hold no secret; others get AADSTS7000218 without one.
    pub public_client: bool,
    /// Where answers may be sent.
    pub redirect_uris: Vec<RedirectUri>,
    /// What `.default` and the v1 consent page ask for: resource app id and scope value.
    pub static_scopes: Vec<(Uuid, String)>,
    /// What Microsoft's own clients hold in every tenant without anybody's consent: resource app id and scope value.
    /// Such a client can be granted nothing else of Microsoft's.
    pub preauthorized: Vec<(Uuid, String)>,
    /// Scopes that this application publishes as a resource.
    pub scopes: Vec<Scope>,
    /// The prefix of its scopes, for example `https://graph.microsoft.com/`.
    pub scope_prefix: Option<String>,
    /// Services that every tenant has from the start may be asked for without a principal being made.
    pub first_party: bool,
    /// The only tenant whose people sign in to it; `None`: those of any tenant.
    pub only_in: Option<Uuid>,
    /// False: unknown in this cloud (`NoBackingApplicationObject`).
    pub in_this_cloud: bool,
}

/// One registered redirect URI.
#[derive(Clone, Debug)]
pub struct RedirectUri {
    /// As registered. On loopback hosts the port is ignored, the path is not.
    pub uri: String,
    /// Which kind of client it was registered for.
    pub platform: RedirectPlatform,
}

/// The platform of a redirect URI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectPlatform {
    /// Mobile and desktop.
    Native,
    /// Needs an Origin header at the token endpoint.
    SinglePage,
    /// Needs a secret.
    Web,
}

/// A delegated permission that a resource publishes.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Its id.
    pub id: Uuid,
    /// Its value, for example `User.Read`.
    pub value: String,
    /// Whether only an administrator may consent to it.
    pub admin_only: bool,
    /// What the consent page says.
    pub text: String,
}
