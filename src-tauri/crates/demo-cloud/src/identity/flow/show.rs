//! Which page a step shows.

use axum::http::StatusCode;
use axum::response::Response;

use super::{Flow, Purpose, Step, finish};
use crate::identity::account::suggestions;
use crate::identity::consent::{Scopes, words};
use crate::identity::ledger::{Ledger, SignedIn};
use crate::identity::refusal::Refusal;
use crate::identity::refusals;
use crate::identity::scope::OPENID_SCOPES;
use crate::identity::visit::Visit;
use crate::model::World;
use crate::pages::{self, Brand, consent as consent_pages, device, notice, sign_in};

/// Answers with the page of the step that a sign-in is at, or ends it.
pub(crate) fn advance(visit: &Visit, id: &str) -> Response {
    let Some(flow) = visit.simulation.ledger().flows.get(id).cloned() else {
        return error_page(visit, None, &refusals::no_cookies());
    };
    let step = flow.step(&visit.simulation.world());
    match step {
        Step::Done(sign_in) => finish::done(visit, id, &flow, sign_in),
        Step::Refused(refusal) => finish::refused(visit, id, &flow, &refusal),
        Step::Blocked(refusal) => error_page(visit, Some(&flow), &refusal),
        asking => pages::respond(StatusCode::OK, &page(visit, id, &flow, asking)),
    }
}

/// The page that shows a refusal with the ids that support asks for.
pub(crate) fn error_page(visit: &Visit, flow: Option<&Flow>, refusal: &Refusal) -> Response {
    let brand = flow.map_or_else(Brand::default, |flow| brand(&visit.simulation.world(), flow));
    let error = notice::Failure {
        code: refusal.code,
        text: refusal.text.clone(),
        trace: visit.stamp.trace,
        correlation: visit.stamp.correlation,
        time: visit.stamp.time(),
        signed_in: flow.is_some_and(|flow| flow.account.is_some()),
    };
    let status = if flow.is_some() {
        StatusCode::OK
    } else {
        StatusCode::BAD_REQUEST
    };
    pages::respond(status, &notice::failure(&brand, &error))
}

fn page(visit: &Visit, id: &str, flow: &Flow, step: Step) -> maud::Markup {
    let world = visit.simulation.world();
    let brand = brand(&world, flow);
    let notice = flow.notice.as_ref().map(|refusal| sign_in::Notice {
        code: refusal.code,
        text: refusal.text.clone(),
    });
    match step {
        Step::PickAccount => {
            let here = signed_in_here(&visit.simulation.ledger(), &world, flow);
            let mut offered = suggestions(&world, flow.realm());
            offered.retain(|(_, name)| here.iter().all(|(_, other)| other != name));
            let typed = flow.typed.as_deref().unwrap_or_default();
            sign_in::pick_account(&brand, id, &sign_in::Known { here, offered }, typed, notice.as_ref())
        }
        Step::Password(account) => sign_in::password(&brand, id, &account.sign_in_name, notice.as_ref()),
        Step::SecondFactor(account) => sign_in::second_factor(&brand, id, &account.sign_in_name, number(id)),
        Step::Register(account, refusal) => sign_in::register(&brand, id, &account.sign_in_name, refusal.code),
        Step::ConfirmDevice(account) => device::confirm(&brand, id, &account.sign_in_name),
        Step::Consent(account, scopes, audience) => {
            let permissions = permissions(&world, &scopes);
            consent_pages::consent(&brand, id, &account.sign_in_name, &permissions, audience)
        }
        Step::Approval(account, refusal) => consent_pages::approval(
            &brand,
            id,
            &account.sign_in_name,
            refusal.code,
            &visit.stamp.correlation,
        ),
        Step::ApprovalRequested(account) => consent_pages::requested(&brand, &account.sign_in_name),
        Step::Blocked(_) | Step::Refused(_) | Step::Done(_) => maud::html! {},
    }
}

fn brand(world: &World, flow: &Flow) -> Brand {
    let app = world.apps.get(&flow.client());
    let of_account = || flow.account.as_ref().and_then(|account| flow.tenant(world, account));
    let tenant = flow.realm().tenant(world).or_else(of_account);
    Brand {
        organisation: tenant.map(|tenant| tenant.name.clone()),
        application: app.map(|app| app.name.clone()),
        publisher: app.and_then(|app| app.verified_publisher.clone()),
        for_device: matches!(flow.purpose, Purpose::Device(_)),
    }
}

/// Name and sign-in name of whoever is signed in in this browser.
fn signed_in_here(ledger: &Ledger, world: &World, flow: &Flow) -> Vec<(String, String)> {
    let person = |signed_in: &SignedIn| {
        let name = signed_in.account.at_home(world).map(|user| user.name.clone());
        (name.unwrap_or_default(), signed_in.account.sign_in_name.clone())
    };
    ledger.signed_in(&flow.browser).iter().map(person).collect()
}

/// Permissions in words: what signs in first, then resource by resource.
fn permissions(world: &World, scopes: &Scopes) -> Vec<consent_pages::Permission> {
    let mut permissions = Vec::new();
    for (resource, values) in scopes {
        let name = world.apps.get(resource).map_or("", |app| app.name.as_str());
        let mut values: Vec<_> = values.iter().collect();
        values.sort_by_key(|value| {
            OPENID_SCOPES
                .iter()
                .position(|openid| openid == value)
                .unwrap_or(OPENID_SCOPES.len())
        });
        permissions.extend(values.into_iter().map(|value| consent_pages::Permission {
            words: words(world, *resource, value),
            value: value.clone(),
            resource: name.to_owned(),
        }));
    }
    permissions
}

/// The number to compare on the simulated phone; the same for the whole sign-in.
fn number(id: &str) -> u32 {
    10 + id.bytes().map(u32::from).sum::<u32>() % 90
}
