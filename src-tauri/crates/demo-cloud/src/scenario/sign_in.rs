//! Situations in which signing in is what fails.

use super::{
    Scenario, apps,
    base::{self, harbour, person},
    people,
};
use crate::model::{App, Mfa, RedirectPlatform, Tenant, World};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "wrong-tenant",
        "Whoever checks has an account in another organisation only.",
        wrong_tenant,
    )
    .checked_by(people::OTHER_ADMINISTRATOR),
    Scenario::new(
        "conditional-access",
        "Conditional Access blocks the room's sign-in (AADSTS53003).",
        conditional_access,
    ),
    Scenario::new(
        "device-code-blocked",
        "Conditional Access blocks signing in with a code.",
        device_code_blocked,
    ),
    Scenario::new("mfa", "Administrator and room are asked for a second factor.", mfa),
    Scenario::new(
        "security-defaults",
        "Everybody must register a second factor; the room has none.",
        security_defaults,
    ),
    Scenario::new(
        "sign-in-frequency",
        "A stored sign-in is too old at once (AADSTS70043).",
        sign_in_frequency,
    ),
    Scenario::new(
        "password-expired",
        "The room's password has expired (AADSTS50055).",
        password_expired,
    ),
    Scenario::new(
        "mago-without-redirect",
        "Mago's registration has no desktop redirect (AADSTS50011, nothing comes back).",
        mago_without_redirect,
    ),
    Scenario::new(
        "mago-confidential",
        "Mago's registration demands a secret (AADSTS7000218).",
        mago_confidential,
    ),
];

fn wrong_tenant() -> World {
    let mut world = base::ready();
    harbour(&mut world).users.retain(|_, user| user.upn != people::GUEST);
    world
}

fn conditional_access() -> World {
    with_tenant(|tenant| {
        let room = person(tenant, people::ROOM).id;
        tenant.conditional_access_blocks.insert(room);
    })
}

fn device_code_blocked() -> World {
    with_tenant(|tenant| tenant.device_code_blocked = true)
}

fn mfa() -> World {
    with_tenant(|tenant| {
        for upn in [people::ADMINISTRATOR, people::ROOM] {
            person(tenant, upn).mfa = Mfa::Registered;
        }
    })
}

fn security_defaults() -> World {
    with_tenant(|tenant| {
        tenant.security_defaults = true;
        for user in tenant.users.values_mut() {
            user.mfa = Mfa::Registered;
        }
        person(tenant, people::ROOM).mfa = Mfa::MustRegister;
    })
}

fn sign_in_frequency() -> World {
    with_tenant(|tenant| tenant.sign_in_frequency_seconds = Some(0))
}

fn password_expired() -> World {
    with_tenant(|tenant| person(tenant, people::ROOM).password_expired = true)
}

fn mago_without_redirect() -> World {
    with_mago(|mago| {
        mago.redirect_uris = vec![apps::redirect(
            "https://admin.mago.example/signed-in",
            RedirectPlatform::Web,
        )];
    })
}

fn mago_confidential() -> World {
    with_mago(|mago| mago.public_client = false)
}

fn with_tenant(change: impl FnOnce(&mut Tenant)) -> World {
    let mut world = base::ready();
    change(harbour(&mut world));
    world
}

fn with_mago(change: impl FnOnce(&mut App)) -> World {
    let mut world = base::ready();
    change(world.apps.get_mut(&apps::MAGO).expect("Mago is registered"));
    world
}
