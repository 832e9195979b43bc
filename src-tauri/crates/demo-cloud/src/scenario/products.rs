//! Products and their service plans, by the ids of Microsoft's "Product names and service plan identifiers".

use std::collections::BTreeSet;

use uuid::{Uuid, uuid};

use crate::model::{Licence, Sku, SkuPlan};

/// The plan that makes an account a Teams user.
pub const TEAMS1: Uuid = uuid!("57ff2da0-773e-42df-b2af-ffb7a2317929");
/// Teams free.
pub const TEAMS_FREE: Uuid = uuid!("4fa4026d-ce74-4962-a151-8e96d57ea8e4");
/// Teams in the government community cloud.
pub const TEAMS_GOV: Uuid = uuid!("304767db-7d23-49e8-a945-4a7eb65f9f28");
/// Teams in GCC High.
pub const TEAMS_GCCHIGH: Uuid = uuid!("495922d5-f138-498b-8967-4acdcdfb2a74");
/// Teams in GCC High, for all of a suite.
pub const TEAMS_AR_GCCHIGH: Uuid = uuid!("9953b155-8aef-4c56-92f3-72b0487fce41");
/// Teams at the Department of Defense.
pub const TEAMS_DOD: Uuid = uuid!("ec0dd2de-a877-4059-a9b8-5838b5629b2a");
/// Teams at the Department of Defense, for all of a suite.
pub const TEAMS_AR_DOD: Uuid = uuid!("fd500458-c24c-478e-856c-a6067a8376cd");

/// The plans that make an account a Teams user, in every cloud.
pub const TEAMS_PLANS: [Uuid; 7] = [
    TEAMS1,
    TEAMS_FREE,
    TEAMS_GOV,
    TEAMS_GCCHIGH,
    TEAMS_AR_GCCHIGH,
    TEAMS_DOD,
    TEAMS_AR_DOD,
];

/// Microsoft Teams Rooms Pro.
pub const ROOMS_PRO: Uuid = uuid!("4cde982a-ede4-4409-9ae6-b003453c8ea6");
/// Microsoft 365 E3 (no Teams).
pub const E3_NO_TEAMS: Uuid = uuid!("dcf0408c-aaec-446c-afd4-43e3683943ea");
/// Microsoft Teams EEA.
pub const TEAMS_EEA: Uuid = uuid!("7e74bd05-2c47-404e-829a-ba95c66fe8e5");
/// Microsoft Teams Essentials, whose plan is not on the list of Azure Communication Services.
pub const TEAMS_ESSENTIALS: Uuid = uuid!("fde42873-30b6-436b-b361-21af5a6b84ae");
/// Microsoft Teams Rooms Standard for government.
pub const ROOMS_GOV: Uuid = uuid!("9571e9ac-2741-4b63-95fd-a79696f0d0ac");
/// Microsoft 365 E3 in GCC High.
pub const E3_GCCHIGH: Uuid = uuid!("aea38a85-9bd5-4981-aa00-616b411205bf");

const EXCHANGE: (Uuid, &str) = (uuid!("efb87545-963c-4e0d-99df-69c6916d9eb0"), "EXCHANGE_S_ENTERPRISE");
const EXCHANGE_FOUNDATION: (Uuid, &str) = (uuid!("113feb6c-3fe4-4440-bddc-54d774bf0318"), "EXCHANGE_S_FOUNDATION");
const SHAREPOINT: (Uuid, &str) = (uuid!("5dbe027f-2339-4123-9542-606e4d348a72"), "SHAREPOINTENTERPRISE");
const INTUNE: (Uuid, &str) = (uuid!("c1ec4a95-1f05-45b3-a911-aa3fa01094f5"), "INTUNE_A");
const PHONE: (Uuid, &str) = (uuid!("4828c8ec-dc2e-4779-b502-87ac9ce28ab7"), "MCOEV");
const ROOM_MARKER: (Uuid, &str) = (uuid!("0374d34c-6be4-4dbb-b3f0-26105db0b28a"), "Teams_Rooms_Pro");

/// Makes a product by its id, with so many seats.
pub fn product(id: Uuid, seats: u32) -> Sku {
    let (part_number, plans): (&str, &[(Uuid, &str)]) = match id {
        ROOMS_PRO => (
            "Microsoft_Teams_Rooms_Pro",
            &[(TEAMS1, "TEAMS1"), ROOM_MARKER, PHONE, INTUNE, EXCHANGE_FOUNDATION],
        ),
        TEAMS_EEA => ("Microsoft_Teams_EEA_New", &[(TEAMS1, "TEAMS1"), EXCHANGE_FOUNDATION]),
        TEAMS_ESSENTIALS => (
            "Teams_Ess",
            &[
                (uuid!("f4f2f6de-6830-442b-a433-e92249faebe2"), "TeamsEss"),
                EXCHANGE_FOUNDATION,
            ],
        ),
        ROOMS_GOV => ("MEETING_ROOM_GOV", &[(TEAMS_GOV, "TEAMS_GOV"), EXCHANGE_FOUNDATION]),
        E3_GCCHIGH => (
            "SPE_E3_USGOV_GCCHIGH",
            &[(TEAMS_AR_GCCHIGH, "TEAMS_AR_GCCHIGH"), EXCHANGE, SHAREPOINT],
        ),
        _ => ("Microsoft_365_E3_(no_Teams)", &[EXCHANGE, SHAREPOINT, INTUNE]),
    };
    Sku {
        id,
        part_number: part_number.into(),
        seats,
        status: "Enabled".into(),
        plans: plans.iter().map(plan).collect(),
    }
}

fn plan(&(id, name): &(Uuid, &str)) -> SkuPlan {
    SkuPlan { id, name: name.into() }
}

/// Makes a licence for a product with all plans on.
pub fn licence(sku: Uuid) -> Licence {
    Licence {
        sku,
        by_group: None,
        disabled_plans: BTreeSet::new(),
        provisioning: "Success".into(),
        error: None,
    }
}
