//! Delegated permission grants.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answer::{Answer, Failure, Outcome},
    list,
    permission::Right,
    request::Request,
    routes,
    scene::Scene,
    schema,
};
use crate::{
    model::{ConsentType, Grant, Tenant},
    principals,
};

/// Answers everything below `/oauth2PermissionGrants`.
pub(super) fn answer(scene: &mut Scene<'_>, request: &Request, names: &[&str]) -> Outcome {
    match (request.method.as_str(), names) {
        ("GET", ["oauth2permissiongrants"]) => all(scene, request),
        ("GET", ["oauth2permissiongrants", _]) => one(scene, request),
        ("POST", ["oauth2permissiongrants"]) => create(scene, request),
        ("PATCH", ["oauth2permissiongrants", _]) => change(scene, request),
        ("DELETE", ["oauth2permissiongrants", _]) => delete(scene, request),
        _ => Err(routes::unknown(names, request)),
    }
}

/// Lists what one client was granted.
pub(super) fn of_client(scene: &Scene<'_>, request: &Request, client: Uuid) -> Outcome {
    let grants = scene
        .grants()
        .filter(|grant| grant.client == client)
        .map(object)
        .collect();
    list::list(scene, request, &schema::GRANT, grants)
}

fn all(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadGrants)?;
    list::list(scene, request, &schema::GRANT, scene.grants().map(object).collect())
}

fn one(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadGrants)?;
    let id = &request.parts[1].text;
    let grant = scene
        .grants()
        .find(|grant| grant.id == *id)
        .ok_or_else(|| Failure::not_found(id))?;
    list::entity(scene, request, &schema::GRANT, object(grant))
}

fn create(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageGrants)?;
    let wanted = Wanted::read(request)?;
    let tenant = scene.tenant_mut()?;
    wanted.check(tenant)?;
    let grant = principals::grant(tenant, wanted.client, wanted.consent, wanted.resource, wanted.scopes);
    let mut answer = list::entity(scene, request, &schema::GRANT, object(&grant))?;
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

fn change(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageGrants)?;
    let changes = request.object()?;
    if changes.keys().any(|property| property != "scope") {
        return Err(Failure::bad_request("Only the property 'scope' can be updated."));
    }
    let scopes = scopes(changes.get("scope"))?;
    let id = &request.parts[1].text;
    let grant = scene
        .tenant_mut()?
        .grants
        .get_mut(id)
        .ok_or_else(|| Failure::not_found(id))?;
    principals::set_scopes(grant, scopes);
    Ok(Answer::nothing())
}

fn delete(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageGrants)?;
    let id = &request.parts[1].text;
    let removed = scene.tenant_mut()?.grants.remove(id);
    removed.map(|_| Answer::nothing()).ok_or_else(|| Failure::not_found(id))
}

/// A grant that somebody asks for.
struct Wanted {
    client: Uuid,
    consent: ConsentType,
    resource: Uuid,
    scopes: BTreeSet<String>,
}

impl Wanted {
    fn read(request: &Request) -> Result<Self, Failure> {
        let body = request.object()?;
        let id = |name: &str| {
            let text = body.get(name).and_then(Value::as_str);
            text.and_then(|text| text.parse::<Uuid>().ok())
                .ok_or_else(|| wrong(name))
        };
        let consent = match body.get("consentType").and_then(Value::as_str) {
            Some("AllPrincipals") if body.get("principalId").is_none_or(Value::is_null) => ConsentType::AllPrincipals,
            Some("Principal") => ConsentType::Principal(id("principalId")?),
            _ => return Err(wrong("consentType")),
        };
        Ok(Self {
            client: id("clientId")?,
            consent,
            resource: id("resourceId")?,
            scopes: scopes(body.get("scope"))?,
        })
    }

    fn check(&self, tenant: &Tenant) -> Result<(), Failure> {
        for id in [self.client, self.resource] {
            if !tenant.service_principals.contains_key(&id) {
                return Err(Failure::not_found(&id.to_string()));
            }
        }
        let mut grants = tenant.grants.values();
        if grants.any(|grant| principals::is_same(grant, self.client, self.consent, self.resource)) {
            return Err(Failure::duplicate("Permission entry already exists."));
        }
        Ok(())
    }
}

fn scopes(value: Option<&Value>) -> Result<BTreeSet<String>, Failure> {
    let text = value.and_then(Value::as_str).ok_or_else(|| wrong("scope"))?;
    Ok(text.split_whitespace().map(str::to_owned).collect())
}

fn wrong(property: &str) -> Failure {
    Failure::bad_request(format!(
        "Invalid value specified for property '{property}' of resource 'OAuth2PermissionGrant'."
    ))
}

fn object(grant: &Grant) -> Value {
    let (consent, principal) = match grant.consent {
        ConsentType::AllPrincipals => ("AllPrincipals", None),
        ConsentType::Principal(user) => ("Principal", Some(user)),
    };
    let scopes: Vec<&str> = grant.scopes.iter().map(String::as_str).collect();
    json!({
        "id": grant.id,
        "clientId": grant.client,
        "consentType": consent,
        "principalId": principal,
        "resourceId": grant.resource,
        // Real grants begin with a space more often than not.
        "scope": format!(" {}", scopes.join(" ")),
    })
}
