//! What can be learnt without signing in: endpoints, keys, whose domain it is.

use axum::Json;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::address::Address;
use super::keys::signing_key;
use super::parameters::Parameters;
use super::realm::Realm;
use super::visit::Visit;
use crate::model::{Tenant, World};

/// OpenID Connect Discovery 1.0, with the fields that Entra adds.
pub(crate) async fn configuration(visit: Visit, Path(segment): Path<String>) -> Response {
    let world = visit.simulation.world();
    match Realm::read(&world, &segment) {
        Ok(realm) => Json(document(&world, realm, &visit.address)).into_response(),
        Err(refusal) => refusal.answer(&visit),
    }
}

/// The keys that identity tokens are signed with (RFC 7517).
pub(crate) async fn keys(visit: Visit, Path(segment): Path<String>) -> Response {
    let world = visit.simulation.world();
    match Realm::read(&world, &segment) {
        Ok(realm) => {
            let address = cloud_address(&visit.address, realm.tenant(&world));
            Json(signing_key().public_keys(&address.issuer(&realm.issuer_segment()))).into_response()
        }
        Err(refusal) => refusal.answer(&visit),
    }
}

/// The undocumented but widely used question whose domain a sign-in name belongs to.
pub(crate) async fn user_realm(visit: Visit, RawQuery(query): RawQuery) -> Json<Value> {
    let login = Parameters::read(query.unwrap_or_default().as_bytes())
        .ok()
        .and_then(|parameters| parameters.owned("login"))
        .unwrap_or_default();
    let domain = login.rsplit('@').next().unwrap_or_default();
    let world = visit.simulation.world();
    Json(match world.tenant(domain) {
        Some(tenant) => known_realm(tenant, &login, domain, &visit.address),
        None => json!({ "State": 4, "UserState": 1, "Login": login, "NameSpaceType": "Unknown" }),
    })
}

fn known_realm(tenant: &Tenant, login: &str, domain: &str, address: &Address) -> Value {
    let mut realm = json!({
        "State": 4,
        "UserState": 1,
        "Login": login,
        "NameSpaceType": if tenant.federated { "Federated" } else { "Managed" },
        "DomainName": domain,
        "FederationBrandName": tenant.name,
        "CloudInstanceName": cloud_address(address, Some(tenant)).cloud_instance(),
        "CloudInstanceIssuerUri": "urn:federation:DemoCloud",
    });
    if tenant.federated {
        realm["AuthURL"] = format!("{}/common/login?username={login}", address.origin()).into();
    }
    realm
}

/// Microsoft's hosts answer for each other's tenants, with the addresses of the tenant's own cloud.
pub(crate) fn cloud_address(address: &Address, tenant: Option<&Tenant>) -> Address {
    match tenant {
        Some(tenant) if address.is_microsoft() => address.at(login_host(tenant)),
        Some(_) | None => address.clone(),
    }
}

/// The login host of a tenant's own cloud; no tenant of the simulation is in China's.
fn login_host(tenant: &Tenant) -> &'static str {
    if tenant.region == "USGov" {
        "login.microsoftonline.us"
    } else {
        "login.microsoftonline.com"
    }
}

fn document(world: &World, realm: Realm, address: &Address) -> Value {
    let tenant = realm.tenant(world);
    let address = cloud_address(address, tenant);
    let graph_host = address.graph_host(tenant.and_then(|tenant| tenant.sub_region.as_deref()));
    let path = |rest: &str| format!("{}/{}/{rest}", address.origin(), realm.path_segment());
    json!({
        "token_endpoint": path("oauth2/v2.0/token"),
        "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt", "client_secret_basic"],
        "jwks_uri": path("discovery/v2.0/keys"),
        "response_modes_supported": ["query", "fragment", "form_post"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "response_types_supported": ["code"],
        "scopes_supported": ["openid", "profile", "email", "offline_access"],
        "issuer": address.issuer(&realm.issuer_segment()),
        "request_uri_parameter_supported": false,
        "authorization_endpoint": path("oauth2/v2.0/authorize"),
        "device_authorization_endpoint": path("oauth2/v2.0/devicecode"),
        "http_logout_supported": true,
        "frontchannel_logout_supported": true,
        "end_session_endpoint": path("oauth2/v2.0/logout"),
        "claims_supported": [
            "sub", "iss", "cloud_instance_name", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid",
            "ver", "email",
        ],
        "tenant_region_scope": tenant.map(|tenant| tenant.region.clone()),
        "tenant_region_sub_scope": tenant.and_then(|tenant| tenant.sub_region.clone()),
        "cloud_instance_name": address.cloud_instance(),
        "cloud_graph_host_name": graph_host,
        "msgraph_host": graph_host,
    })
}
