//! Licences of users and products of the tenant.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answer::{Answer, Failure, Outcome},
    list,
    permission::Right,
    request::Request,
    scene::Scene,
    schema, users,
};
use crate::{
    licensing::{self, Assignment, Refusal},
    model::{Licence, Sku, Tenant, User},
};

/// `GET …/licenseDetails`.
pub(super) fn details(scene: &Scene<'_>, request: &Request, user: &str) -> Outcome {
    let user = users::readable(scene, user)?;
    if request.options.filter.is_some() || request.options.top.is_some() {
        return Err(Failure::unsupported("Only $select is supported for 'LicenseDetails'."));
    }
    list::list(
        scene,
        request,
        &schema::LICENSE_DETAILS,
        all_details(scene.tenant(), user),
    )
}

/// `GET …/licenseDetails/{id}`.
pub(super) fn one_detail(scene: &Scene<'_>, request: &Request, user: &str, id: &str) -> Outcome {
    let user = users::readable(scene, user)?;
    let mut all = all_details(scene.tenant(), user).into_iter();
    let found = all.find(|detail| detail["id"].as_str().is_some_and(|own| own.eq_ignore_ascii_case(id)));
    list::entity(
        scene,
        request,
        &schema::LICENSE_DETAILS,
        found.ok_or_else(|| Failure::not_found(id))?,
    )
}

/// `GET …/licenseDetails/getTeamsLicensingDetails`.
pub(super) fn teams(scene: &Scene<'_>, user: &str) -> Outcome {
    let user = users::readable(scene, user)?;
    Ok(Answer::ok(json!({
        "@odata.context": format!("{}/v1.0/$metadata#microsoft.graph.teamsLicensingDetails", scene.origin),
        "hasTeamsLicense": licensing::has_teams(scene.tenant(), user),
    })))
}

/// `GET /subscribedSkus`.
pub(super) fn products(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadProducts)?;
    let tenant = scene.tenant();
    let products = tenant.skus.iter().map(|sku| product(tenant, sku)).collect();
    list::list(scene, request, &schema::SUBSCRIBED_SKU, products)
}

/// `POST …/assignLicense`.
pub(super) fn assign(scene: &mut Scene<'_>, request: &Request, user: &str) -> Outcome {
    scene.require(Right::AssignLicenses)?;
    let id = scene.user(user)?.id;
    let assignment = assignment(request)?;
    licensing::assign(scene.tenant_mut()?, id, &assignment).map_err(refused)?;
    let user = users::object(scene.tenant(), scene.user(user)?);
    list::entity(scene, request, &schema::USER, user)
}

fn assignment(request: &Request) -> Result<Assignment, Failure> {
    let body = request.object()?;
    let rows = |name: &str| body.get(name).and_then(Value::as_array).ok_or_else(|| wrong(name));
    let mut assignment = Assignment::default();
    for row in rows("addLicenses")? {
        let disabled = row["disabledPlans"].as_array().map_or(&[][..], Vec::as_slice);
        let disabled: Result<BTreeSet<Uuid>, Failure> = disabled.iter().map(|id| guid(id, "disabledPlans")).collect();
        assignment.add.push((guid(&row["skuId"], "skuId")?, disabled?));
    }
    for sku in rows("removeLicenses")? {
        assignment.remove.push(guid(sku, "removeLicenses")?);
    }
    Ok(assignment)
}

fn guid(value: &Value, name: &str) -> Result<Uuid, Failure> {
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| wrong(name))
}

fn wrong(name: &str) -> Failure {
    Failure::bad_request(format!(
        "Invalid value specified for property '{name}' of resource 'User'."
    ))
}

fn refused(refusal: Refusal) -> Failure {
    Failure::bad_request(match refusal {
        Refusal::NoUsageLocation => {
            "License assignment cannot be done for user with invalid usage location.".to_owned()
        }
        Refusal::NoSeats(sku) => format!("Subscription with SKU {sku} does not have any available licenses."),
        Refusal::UnknownProduct(sku) => format!("License {sku} does not correspond to a valid company License."),
        Refusal::NotHeld(sku) => format!("User does not have a corresponding license {sku}."),
    })
}

fn all_details(tenant: &Tenant, user: &User) -> Vec<Value> {
    let held = users::held(user).filter_map(|licence| {
        let sku = tenant.skus.iter().find(|sku| sku.id == licence.sku)?;
        Some(detail(user, licence, sku))
    });
    held.collect()
}

fn detail(user: &User, licence: &Licence, sku: &Sku) -> Value {
    let plans = sku.plans.iter().map(|plan| {
        json!({
            "servicePlanId": plan.id,
            "servicePlanName": plan.name,
            "provisioningStatus": licensing::provisioning(licence, plan.id),
            "appliesTo": "User",
        })
    });
    json!({
        "id": format!("{}-{}", user.id.simple(), sku.id.simple()),
        "skuId": sku.id,
        "skuPartNumber": sku.part_number,
        "servicePlans": plans.collect::<Vec<_>>(),
    })
}

fn product(tenant: &Tenant, sku: &Sku) -> Value {
    let plans = sku.plans.iter().map(|plan| {
        json!({
            "servicePlanId": plan.id,
            "servicePlanName": plan.name,
            "provisioningStatus": "Success",
            "appliesTo": "User",
        })
    });
    let seats = |status: &str| if sku.status == status { sku.seats } else { 0 };
    json!({
        "id": format!("{}_{}", tenant.id, sku.id),
        "accountId": tenant.id,
        "accountName": tenant.name,
        "appliesTo": "User",
        "capabilityStatus": sku.status,
        "consumedUnits": licensing::consumed(tenant, sku.id),
        "prepaidUnits": {
            "enabled": seats("Enabled"),
            "warning": seats("Warning"),
            "suspended": seats("Suspended"),
            "lockedOut": seats("LockedOut"),
        },
        "servicePlans": plans.collect::<Vec<_>>(),
        "skuId": sku.id,
        "skuPartNumber": sku.part_number,
        "subscriptionIds": [],
    })
}
