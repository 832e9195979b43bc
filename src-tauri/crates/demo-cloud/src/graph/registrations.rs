//! App registrations (Graph, "application resource type"): what an organisation registered itself.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::time::Instant;
use url::Url;
use uuid::Uuid;

use super::{
    answer::{Failure, Outcome},
    list,
    path::Part,
    permission::Right,
    request::Request,
    routes,
    scene::Scene,
    schema,
};
use crate::{
    model::{App, RedirectPlatform, RedirectUri, Registration, World},
    scenario::apps,
};

/// Answers everything below `/applications`.
pub(super) fn answer(scene: &mut Scene<'_>, request: &Request, names: &[&str]) -> Outcome {
    match (request.method.as_str(), names) {
        ("GET", ["applications"]) => all(scene, request),
        ("GET", ["applications", _]) => one(scene, request, &request.parts[1]),
        ("POST", ["applications"]) => create(scene, request),
        _ => Err(routes::unknown(names, request)),
    }
}

fn all(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadApplications)?;
    let objects = scene.registrations().map(|registration| object(scene, registration));
    list::list(scene, request, &schema::APPLICATION, objects.collect())
}

fn one(scene: &Scene<'_>, request: &Request, part: &Part) -> Outcome {
    scene.require(Right::ReadApplications)?;
    let id: Uuid = part.text.parse().map_err(|_| match &part.key {
        None => Failure::bad_request(format!("Invalid object identifier '{}'.", part.text)),
        Some(key) => wrong(key),
    })?;
    let is_it = |registration: &&Registration| match part.key.as_deref() {
        None => registration.id == id,
        Some(_) => registration.app_id == id,
    };
    if let Some(key) = part.key.as_deref().filter(|key| !key.eq_ignore_ascii_case("appId")) {
        return Err(Failure::malformed(format!("'{key}' is not a key of 'Application'.")));
    }
    let found = scene.registrations().find(is_it);
    let registration = found.ok_or_else(|| Failure::not_found(&part.text))?;
    list::entity(scene, request, &schema::APPLICATION, object(scene, registration))
}

/// `POST`: names may be used twice, so nothing conflicts.
fn create(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::RegisterApplications)?;
    let app = read(scene.world, scene.access.tenant, request)?;
    let registration = Registration {
        id: Uuid::new_v4(),
        app_id: app.app_id,
        created: Some(Instant::now()),
    };
    scene.world.apps.insert(app.app_id, app);
    let tenant = scene.tenant_mut()?;
    tenant.registrations.insert(registration.id, registration.clone());
    let created = object(scene, &registration);
    let mut answer = list::entity(scene, request, &schema::APPLICATION, created)?;
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

fn read(world: &World, tenant: Uuid, request: &Request) -> Result<App, Failure> {
    let mut app = App {
        only_in: Some(tenant),
        ..apps::app(Uuid::new_v4(), "")
    };
    for (property, value) in request.object()? {
        match (property.as_str(), value) {
            ("displayName", Value::String(name)) if !name.is_empty() && name.len() <= 256 => app.name.clone_from(name),
            ("signInAudience", Value::String(audience)) => app.only_in = only_in(audience, tenant)?,
            ("isFallbackPublicClient", Value::Bool(public)) => app.public_client = *public,
            ("publicClient", value) => app.redirect_uris = redirect_uris(value)?,
            ("requiredResourceAccess", value) => app.static_scopes = scopes(world, value)?,
            _ => return Err(wrong(property)),
        }
    }
    if app.name.is_empty() {
        return Err(wrong("displayName"));
    }
    Ok(app)
}

/// Personal accounts do not sign in to what an organisation of this demo registers.
fn only_in(audience: &str, tenant: Uuid) -> Result<Option<Uuid>, Failure> {
    match audience {
        "AzureADMyOrg" => Ok(Some(tenant)),
        "AzureADMultipleOrgs" => Ok(None),
        _ => Err(wrong("signInAudience")),
    }
}

fn redirect_uris(value: &Value) -> Result<Vec<RedirectUri>, Failure> {
    let property = "publicClient";
    let client = value.as_object().ok_or_else(|| wrong(property))?;
    if client.keys().any(|name| name != "redirectUris") {
        return Err(wrong(property));
    }
    let uris = client.get("redirectUris").and_then(Value::as_array);
    let read = |uri: &Value| {
        let uri = uri.as_str().filter(|uri| is_redirect(uri));
        uri.map(|uri| RedirectUri {
            uri: uri.to_owned(),
            platform: RedirectPlatform::Native,
        })
    };
    uris.into_iter()
        .flatten()
        .map(|uri| read(uri).ok_or_else(|| wrong(property)))
        .collect()
}

/// Without TLS an answer goes to this computer only.
fn is_redirect(uri: &str) -> bool {
    let Ok(uri) = Url::parse(uri) else { return false };
    uri.scheme() != "http" || matches!(uri.host_str(), Some("localhost" | "127.0.0.1"))
}

/// Scopes are named by id here; what this cloud does not know is kept nowhere.
fn scopes(world: &World, value: &Value) -> Result<Vec<(Uuid, String)>, Failure> {
    let property = "requiredResourceAccess";
    let mut found = vec![];
    for resource in value.as_array().ok_or_else(|| wrong(property))? {
        let id = |value: &Value| value.as_str().and_then(|id| id.parse::<Uuid>().ok());
        let resource_id = id(&resource["resourceAppId"]).ok_or_else(|| wrong(property))?;
        let app = world.apps.get(&resource_id);
        for access in resource["resourceAccess"].as_array().ok_or_else(|| wrong(property))? {
            let wanted = id(&access["id"]).ok_or_else(|| wrong(property))?;
            match access["type"].as_str() {
                Some("Scope") => {
                    let mut published = app.into_iter().flat_map(|app| &app.scopes);
                    let scope = published.find(|scope| scope.id == wanted);
                    found.extend(scope.map(|scope| (resource_id, scope.value.clone())));
                }
                Some("Role") => {}
                _ => return Err(wrong(property)),
            }
        }
    }
    Ok(found)
}

/// A registration with all its properties.
fn object(scene: &Scene<'_>, registration: &Registration) -> Value {
    let app = scene.world.apps.get(&registration.app_id);
    let client = |platform| {
        let redirects = app.into_iter().flat_map(|app| &app.redirect_uris);
        let of = redirects.filter(|redirect| redirect.platform == platform);
        json!({ "redirectUris": of.map(|redirect| redirect.uri.as_str()).collect::<Vec<_>>() })
    };
    json!({
        "id": registration.id,
        "appId": registration.app_id,
        "displayName": app.map(|app| app.name.as_str()),
        "signInAudience": match app.and_then(|app| app.only_in) {
            Some(_) => "AzureADMyOrg",
            None => "AzureADMultipleOrgs",
        },
        "isFallbackPublicClient": app.map(|app| app.public_client),
        "publicClient": client(RedirectPlatform::Native),
        "web": client(RedirectPlatform::Web),
        "spa": client(RedirectPlatform::SinglePage),
        "passwordCredentials": [],
        "keyCredentials": [],
        "requiredResourceAccess": app.map(|app| required(scene.world, app)),
        "identifierUris": [],
        "deletedDateTime": null,
    })
}

fn required(world: &World, app: &App) -> Vec<Value> {
    let resources: BTreeSet<Uuid> = app.static_scopes.iter().map(|(resource, _)| *resource).collect();
    let of = |resource: Uuid| {
        let published = world.apps.get(&resource).into_iter().flat_map(|app| &app.scopes);
        let wanted = |value: &str| {
            app.static_scopes
                .iter()
                .any(|(of, scope)| *of == resource && scope == value)
        };
        let access = published.filter(|scope| wanted(&scope.value));
        json!({
            "resourceAppId": resource,
            "resourceAccess": access.map(|scope| json!({ "id": scope.id, "type": "Scope" })).collect::<Vec<_>>(),
        })
    };
    resources.into_iter().map(of).collect()
}

fn wrong(property: &str) -> Failure {
    Failure::bad_request(format!(
        "Invalid value specified for property '{property}' of resource 'Application'."
    ))
}
