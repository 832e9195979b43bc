//! Which operation answers which address.

use axum::http::Method;

use super::{
    answer::{Failure, Outcome},
    applications, customers, eligible_roles, grants, licences, memberships, organization,
    path::{self, Part},
    registrations,
    request::Request,
    scene::Scene,
    users,
};

/// Answers one question.
pub(super) fn answer(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    let names = path::names(&request.parts);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let text = |index: usize| request.parts[index].text.as_str();
    known_key(request)?;
    match (request.method.as_str(), names.as_slice()) {
        ("GET", ["organization"]) => organization::list(scene, request),
        ("GET", ["organization", _]) => organization::get(scene, request, text(1)),
        ("GET", ["policies", "authorizationpolicy"]) => organization::authorization_policy(scene, request),
        ("GET", ["policies", "adminconsentrequestpolicy"]) => organization::consent_request_policy(scene, request),
        ("GET", ["subscribedskus"]) => licences::products(scene, request),
        ("GET", ["contracts"]) => customers::contracts(scene, request),
        ("GET", ["tenantrelationships", "delegatedadmincustomers"]) => customers::delegated(scene, request),
        (
            "GET",
            [
                "tenantrelationships",
                "findtenantinformationbydomainname" | "microsoft.graph.findtenantinformationbydomainname",
                "{key}",
            ],
        ) => customers::by_domain(scene, request, text(2)),
        (
            "GET",
            [
                "rolemanagement",
                "directory",
                "roleeligibilityscheduleinstances",
                "filterbycurrentuser" | "microsoft.graph.filterbycurrentuser",
                "{key}",
            ],
        ) => eligible_roles::of_current_user(scene, request, &request.parts[4]),
        ("GET", ["me"]) => users::me(scene, request),
        (_, ["me", rest @ ..]) => {
            let me = scene.me()?.id.to_string();
            of_user(scene, request, &me, rest)
        }
        ("GET", ["users"]) => users::list(scene, request),
        ("GET", ["users", _]) => users::get(scene, request, text(1)),
        ("PATCH", ["users", _]) => users::change(scene, request, text(1)),
        (_, ["users", _, rest @ ..]) => of_user(scene, request, text(1), rest),
        (_, ["serviceprincipals", ..] | ["directory", "deleteditems", ..]) => {
            applications::answer(scene, request, &names)
        }
        (_, ["applications", ..]) => registrations::answer(scene, request, &names),
        (_, ["oauth2permissiongrants", ..]) => grants::answer(scene, request, &names),
        (_, known) => Err(unknown(known, request)),
    }
}

/// Refuses a key that users do not have.
fn known_key(request: &Request) -> Result<(), Failure> {
    const KEYS: [&str; 2] = ["id", "userPrincipalName"];
    match request.parts.as_slice() {
        [collection, Part { key: Some(key), .. }, ..]
            if collection.text.eq_ignore_ascii_case("users")
                && !KEYS.iter().any(|known| known.eq_ignore_ascii_case(key)) =>
        {
            Err(Failure::malformed(format!("'{key}' is not a key of 'User'.")))
        }
        _ => Ok(()),
    }
}

/// What belongs to one user, who is named by id or sign-in name.
fn of_user(scene: &mut Scene<'_>, request: &Request, user: &str, rest: &[&str]) -> Outcome {
    match (request.method.as_str(), rest) {
        ("GET", ["licensedetails"]) => licences::details(scene, request, user),
        (
            "GET",
            [
                "licensedetails",
                "getteamslicensingdetails" | "microsoft.graph.getteamslicensingdetails",
            ],
        ) => licences::teams(scene, user),
        ("GET", ["licensedetails", id]) => licences::one_detail(scene, request, user, id),
        ("POST", ["assignlicense" | "microsoft.graph.assignlicense"]) => licences::assign(scene, request, user),
        ("GET", ["memberof"]) => memberships::list(scene, request, user, memberships::Reach::Direct, None),
        ("GET", ["memberof", cast]) => memberships::list(scene, request, user, memberships::Reach::Direct, Some(cast)),
        ("GET", ["transitivememberof"]) => {
            memberships::list(scene, request, user, memberships::Reach::Transitive, None)
        }
        ("GET", ["transitivememberof", cast]) => {
            memberships::list(scene, request, user, memberships::Reach::Transitive, Some(cast))
        }
        _ => Err(unknown(rest, request)),
    }
}

/// Refuses an address that does not exist here, or a method that it does not take.
pub(super) fn unknown(names: &[&str], request: &Request) -> Failure {
    const KNOWN: &[&str] = &[
        "organization",
        "me",
        "users",
        "serviceprincipals",
        "applications",
        "oauth2permissiongrants",
        "subscribedskus",
    ];
    let is_known = request.parts.len() <= 2 && names.first().is_some_and(|name| KNOWN.contains(name));
    if is_known && request.method != Method::GET {
        return Failure::method_not_allowed();
    }
    let segment = request.parts.last().map_or("", |part| part.text.as_str());
    Failure::malformed(format!("Resource not found for the segment '{segment}'."))
}
