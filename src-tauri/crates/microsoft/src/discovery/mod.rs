//! Finds an organisation and its addresses from a domain, a work address or a tenant id, without signing in.

mod endpoints;
mod failure;
mod realm;
mod tenant_name;

use readiness::cloud::Cloud;
use reqwest::StatusCode;
use url::Url;

use endpoints::OpenIdConfiguration;
pub(crate) use endpoints::derived_id;

pub use endpoints::TenantEndpoints;
pub use failure::{Failure, NameFault};
pub use realm::{Namespace, Realm, realm};
pub use tenant_name::TenantName;

use crate::{
    clouds::{Directory, hosts},
    entra::EntraError,
    error::Error,
    http::Http,
};

/// The clouds in the order in which they are asked when nobody chose one; `DoD` tenants answer where GCC High ones do.
const TURNS: [Cloud; 3] = [Cloud::Worldwide, Cloud::UsGov, Cloud::China];

/// Finds the organisation of that name: its id, its cloud and its addresses.
///
/// The cloud is decided by what the answer says of itself (issuer and Graph host), never by which host answered.
/// Source: learn.microsoft.com/entra/identity-platform/v2-protocols-oidc.
pub async fn discover(http: &Http, directory: &Directory, name: &TenantName) -> Result<TenantEndpoints, Error> {
    match directory {
        Directory::Microsoft { cloud } => {
            let endpoints = match cloud {
                Some(cloud) => ask_chosen(http, *cloud, name).await?,
                None => ask_in_turn(http, name).await?,
            };
            endpoints.allowed(directory).map(|()| endpoints)
        }
        Directory::Other { authority, .. } => ask_stand_in(http, directory, authority, name).await,
    }
}

async fn ask_chosen(http: &Http, chosen: Cloud, name: &TenantName) -> Result<TenantEndpoints, Error> {
    let endpoints = ask_cloud(http, chosen, name).await?;
    if endpoints.cloud == chosen {
        return Ok(endpoints);
    }
    Err(Failure::WrongCloud {
        name: name.to_string(),
        asked: chosen,
        actual: Some(endpoints.cloud),
    }
    .into())
}

/// Asks one cloud after the other. "No organisation is called so" takes the word of every cloud: one that could not be
/// asked may hold it.
async fn ask_in_turn(http: &Http, name: &TenantName) -> Result<TenantEndpoints, Error> {
    let mut first_refusal = None;
    let mut unreachable = None;
    for cloud in TURNS {
        match ask_cloud(http, cloud, name).await {
            Err(Error::Discovery(refusal @ (Failure::NotFound { .. } | Failure::WrongCloud { .. }))) => {
                first_refusal.get_or_insert(refusal);
            }
            // The others may know the name all the same, once one has said that it does not.
            Err(Error::Http(failure)) if first_refusal.is_some() => {
                unreachable.get_or_insert(failure);
            }
            found => return found,
        }
    }
    if let Some(failure) = unreachable {
        return Err(Error::Http(failure));
    }
    Err(first_refusal
        .unwrap_or_else(|| Failure::NotFound {
            name: name.to_string(),
            said: None,
        })
        .into())
}

/// Asks the sign-in host of one cloud. The tenant found may belong to another one, whose own host is then asked.
async fn ask_cloud(http: &Http, cloud: Cloud, name: &TenantName) -> Result<TenantEndpoints, Error> {
    let (actual, answer) = configuration(http, cloud, name).await?.cloud_named(cloud);
    match TenantEndpoints::of_microsoft(&answer, actual, name) {
        Err(_) if actual != cloud => {
            let (again, answer) = configuration(http, actual, name).await?.cloud_named(actual);
            Ok(TenantEndpoints::of_microsoft(&answer, again, name)?)
        }
        found => Ok(found?),
    }
}

async fn configuration(http: &Http, cloud: Cloud, name: &TenantName) -> Result<OpenIdConfiguration, Error> {
    let answer = http
        .send(http.get(configuration_address(&login_host(cloud), Some(name))))
        .await?;
    if answer.status.is_success() {
        return answer.json();
    }
    Err(match EntraError::from_answer(&answer) {
        Error::Entra(said) => refusal(*said, cloud, name),
        failure => failure,
    })
}

/// Reads why no configuration was given. The numbers only choose between two texts for the same refusal.
fn refusal(said: EntraError, asked: Cloud, name: &TenantName) -> Error {
    match said.error.as_str() {
        "invalid_tenant" | "invalid_request" if said.codes.contains(&90038) => Failure::WrongCloud {
            name: name.to_string(),
            asked,
            actual: None,
        }
        .into(),
        "invalid_tenant" | "invalid_request" => Failure::NotFound {
            name: name.to_string(),
            said: Some(Box::new(said)),
        }
        .into(),
        _ => said.into(),
    }
}

/// Asks a stand-in as if it had tenants like Entra, and if it has none, as any OpenID provider.
async fn ask_stand_in(
    http: &Http,
    directory: &Directory,
    authority: &Url,
    name: &TenantName,
) -> Result<TenantEndpoints, Error> {
    let by_tenant = http
        .send(http.get(configuration_address(authority, Some(name))))
        .await?;
    let answer = if by_tenant.status == StatusCode::NOT_FOUND {
        http.send(http.get(configuration_address(authority, None))).await?
    } else {
        by_tenant
    };
    if !answer.status.is_success() {
        return Err(match EntraError::from_answer(&answer) {
            Error::Entra(said) => refusal(*said, Cloud::Other, name),
            failure => failure,
        });
    }
    TenantEndpoints::of_stand_in(&answer.json()?, directory, name).map_err(Error::from)
}

fn login_host(cloud: Cloud) -> Url {
    let host = hosts(cloud)
        .and_then(|hosts| hosts.login.first())
        .unwrap_or(&"login.microsoftonline.com");
    Url::parse(&format!("https://{host}")).expect("the table holds host names")
}

fn configuration_address(base: &Url, name: Option<&TenantName>) -> Url {
    let mut address = base.clone();
    if let Ok(mut path) = address.path_segments_mut() {
        path.pop_if_empty();
        if let Some(name) = name {
            path.push(name.as_str()).push("v2.0");
        }
        path.extend([".well-known", "openid-configuration"]);
    }
    address
}
