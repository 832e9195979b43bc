//! Control for tests and training, as JSON under `/demo/`: what was asked, what stands, how the servers behave.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    Scenario, Simulation,
    log::Log,
    loopback,
    model::{Behaviour, ConsentType, Tenant, World},
};

/// What the control pages look at.
#[derive(Clone)]
struct Control {
    simulation: Arc<Simulation>,
    log: Arc<Log>,
    scenario: Scenario,
}

/// Answers under `/demo/`, on loopback names only.
pub(crate) fn router(simulation: Arc<Simulation>, log: Arc<Log>, scenario: Scenario) -> Router {
    let control = Control {
        simulation,
        log,
        scenario,
    };
    Router::new()
        .route("/demo/log", get(requests).delete(forget_requests))
        .route("/demo/state", get(state))
        .route("/demo/scenario", get(scenario_in_use))
        .route("/demo/behaviour", get(behaviour).put(change_behaviour))
        .route_layer(middleware::from_fn(loopback::only))
        .with_state(control)
}

async fn requests(State(control): State<Control>) -> Response {
    Json(control.log.entries()).into_response()
}

async fn forget_requests(State(control): State<Control>) -> StatusCode {
    control.log.clear();
    StatusCode::NO_CONTENT
}

async fn scenario_in_use(State(control): State<Control>) -> Json<Value> {
    let scenario = control.scenario;
    Json(json!({
        "name": scenario.name,
        "summary": scenario.summary,
        "tenant": scenario.tenant,
        "administrator": scenario.administrator,
        "account": scenario.account,
    }))
}

async fn state(State(control): State<Control>) -> Json<Value> {
    let world = control.simulation.world();
    Json(world.tenants.values().map(|tenant| summary(&world, tenant)).collect())
}

async fn behaviour(State(control): State<Control>) -> Json<Knobs> {
    Json(Knobs::of(&control.simulation.world().behaviour))
}

/// Changes the knobs that are named; the others stay.
async fn change_behaviour(State(control): State<Control>, knobs: Result<Json<Knobs>, JsonRejection>) -> Response {
    match knobs {
        Ok(Json(knobs)) => {
            control.simulation.change(|world| knobs.apply(&mut world.behaviour));
            behaviour(State(control)).await.into_response()
        }
        Err(rejection) => (StatusCode::BAD_REQUEST, Json(json!({ "error": rejection.body_text() }))).into_response(),
    }
}

/// The adjustable part of [`Behaviour`], times in milliseconds or seconds as their names say.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Knobs {
    latency_milliseconds: Option<u64>,
    replication_delay_milliseconds: Option<u64>,
    throttle_every: Option<u32>,
    throttle_whole_batches: Option<bool>,
    retry_after_seconds: Option<u64>,
    drop_every: Option<u32>,
    captive_portal: Option<bool>,
    clock_ahead_seconds: Option<i64>,
    claims_challenge: Option<bool>,
    page_size: Option<usize>,
    empty_first_page: Option<bool>,
    deleted_name_seconds: Option<u64>,
    refresh_token_length: Option<usize>,
    access_token_seconds: Option<u64>,
    device_code_interval: Option<u64>,
    device_code_seconds: Option<u64>,
}

impl Knobs {
    fn of(behaviour: &Behaviour) -> Self {
        let milliseconds = |duration: Duration| u64::try_from(duration.as_millis()).ok();
        Self {
            latency_milliseconds: milliseconds(behaviour.latency),
            replication_delay_milliseconds: milliseconds(behaviour.replication_delay),
            throttle_every: Some(behaviour.throttle_every),
            throttle_whole_batches: Some(behaviour.throttle_whole_batches),
            retry_after_seconds: Some(behaviour.retry_after.as_secs()),
            drop_every: Some(behaviour.drop_every),
            captive_portal: Some(behaviour.captive_portal),
            clock_ahead_seconds: Some(behaviour.clock_ahead),
            claims_challenge: Some(behaviour.claims_challenge),
            page_size: Some(behaviour.page_size),
            empty_first_page: Some(behaviour.empty_first_page),
            deleted_name_seconds: behaviour.deleted_name_seconds,
            refresh_token_length: Some(behaviour.refresh_token_length),
            access_token_seconds: behaviour.access_token_seconds,
            device_code_interval: behaviour.device_code_interval,
            device_code_seconds: behaviour.device_code_seconds,
        }
    }

    fn apply(self, behaviour: &mut Behaviour) {
        set(
            &mut behaviour.latency,
            self.latency_milliseconds.map(Duration::from_millis),
        );
        set(
            &mut behaviour.replication_delay,
            self.replication_delay_milliseconds.map(Duration::from_millis),
        );
        set(&mut behaviour.throttle_every, self.throttle_every);
        set(&mut behaviour.throttle_whole_batches, self.throttle_whole_batches);
        set(
            &mut behaviour.retry_after,
            self.retry_after_seconds.map(Duration::from_secs),
        );
        set(&mut behaviour.drop_every, self.drop_every);
        set(&mut behaviour.captive_portal, self.captive_portal);
        set(&mut behaviour.clock_ahead, self.clock_ahead_seconds);
        set(&mut behaviour.claims_challenge, self.claims_challenge);
        set(&mut behaviour.page_size, self.page_size);
        set(&mut behaviour.empty_first_page, self.empty_first_page);
        set(&mut behaviour.deleted_name_seconds, self.deleted_name_seconds.map(Some));
        set(&mut behaviour.refresh_token_length, self.refresh_token_length);
        set(&mut behaviour.access_token_seconds, self.access_token_seconds.map(Some));
        set(&mut behaviour.device_code_interval, self.device_code_interval.map(Some));
        set(&mut behaviour.device_code_seconds, self.device_code_seconds.map(Some));
    }
}

fn set<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

fn summary(world: &World, tenant: &Tenant) -> Value {
    let applications = tenant.service_principals.values().map(|principal| {
        json!({
            "id": principal.id,
            "appId": principal.app_id,
            "name": world.apps.get(&principal.app_id).map(|app| app.name.as_str()),
            "enabled": principal.enabled,
            "assignmentRequired": principal.assignment_required,
        })
    });
    let grants = tenant.grants.values().map(|grant| {
        json!({
            "client": grant.client,
            "resource": grant.resource,
            "user": match grant.consent {
                ConsentType::AllPrincipals => None,
                ConsentType::Principal(user) => Some(user),
            },
            "scopes": grant.scopes,
        })
    });
    let users = tenant.users.values().map(|user| {
        let licences: Vec<_> = user.licences.iter().map(|licence| licence.sku).collect();
        json!({ "id": user.id, "name": user.upn, "enabled": user.enabled, "licences": licences })
    });
    json!({
        "id": tenant.id,
        "name": tenant.name,
        "domains": tenant.domains,
        "applications": applications.collect::<Vec<_>>(),
        "grants": grants.collect::<Vec<_>>(),
        "users": users.collect::<Vec<_>>(),
        "openConsentRequests": tenant.consent_requests.iter().filter(|request| request.decided.is_none()).count(),
    })
}
