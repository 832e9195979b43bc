//! Situations of the way to the servers, and of servers that are slow or strict.

use std::time::Duration;

use super::{Scenario, acs, base};
use crate::model::{Behaviour, World};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "throttled",
        "Every third Graph answer asks for patience (429).",
        throttled,
    ),
    Scenario::new(
        "slow-replication",
        "What was created shows up twenty seconds later only.",
        slow_replication,
    ),
    Scenario::new("flaky-network", "Every fourth answer breaks off midway.", flaky_network),
    Scenario::new(
        "captive-portal",
        "A Wi-Fi sign-in page answers instead of the servers.",
        captive_portal,
    ),
    Scenario::new("clock-skew", "The servers' clock is a day ahead.", clock_skew),
    Scenario::new(
        "claims-challenge",
        "Graph asks for another sign-in with more claims.",
        claims_challenge,
    ),
    Scenario::new(
        "paged",
        "Lists come two items at a time, after an empty first page.",
        paged,
    ),
];

fn throttled() -> World {
    ready_with(Behaviour {
        throttle_every: 3,
        retry_after: Duration::from_secs(1),
        ..Behaviour::default()
    })
}

fn slow_replication() -> World {
    let mut world = acs::acs_missing();
    world.behaviour.replication_delay = Duration::from_secs(20);
    world
}

fn flaky_network() -> World {
    ready_with(Behaviour {
        drop_every: 4,
        ..Behaviour::default()
    })
}

fn captive_portal() -> World {
    ready_with(Behaviour {
        captive_portal: true,
        ..Behaviour::default()
    })
}

fn clock_skew() -> World {
    ready_with(Behaviour {
        clock_ahead: 24 * 60 * 60,
        ..Behaviour::default()
    })
}

fn claims_challenge() -> World {
    ready_with(Behaviour {
        claims_challenge: true,
        ..Behaviour::default()
    })
}

fn paged() -> World {
    ready_with(Behaviour {
        page_size: 2,
        empty_first_page: true,
        ..Behaviour::default()
    })
}

fn ready_with(behaviour: Behaviour) -> World {
    World {
        behaviour,
        ..base::ready()
    }
}
