//! Whether an organisation signs people in itself. Nice to know before the browser opens; nothing depends on it.

use serde::Deserialize;

use super::{TenantEndpoints, TenantName};
use crate::http::Http;

/// Where the people of a domain type their password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Realm {
    /// Who checks the password.
    pub namespace: Namespace,
    /// The organisation's name on its sign-in page.
    pub brand: Option<String>,
}

/// Who checks the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Namespace {
    /// Entra.
    Managed,
    /// The organisation's own identity provider.
    Federated,
    /// Neither is known.
    #[serde(other)]
    Unknown,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct UserRealm {
    name_space_type: Namespace,
    federation_brand_name: Option<String>,
}

/// Asks how a domain signs in (`getuserrealm.srf`, undocumented). Only the domain is sent, never a person's name.
pub async fn realm(http: &Http, endpoints: &TenantEndpoints, name: &TenantName) -> Option<Realm> {
    let domain = name.domain()?;
    let mut address = endpoints.token.join("/getuserrealm.srf").ok()?;
    address
        .query_pairs_mut()
        .append_pair("login", domain)
        .append_pair("json", "1");
    let answer = http.send(http.get(address)).await.ok()?;
    let found: UserRealm = answer.json().ok()?;
    Some(Realm {
        namespace: found.name_space_type,
        brand: found.federation_brand_name,
    })
}
