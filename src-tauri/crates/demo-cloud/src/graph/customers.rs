//! A partner's customers, and what anybody may know of a tenant.

use serde_json::{Value, json};

use super::{
    answer::{Failure, Outcome},
    list,
    permission::Right,
    request::Request,
    scene::Scene,
    schema,
};
use crate::model::Tenant;

/// The largest page of delegated customers (Graph, "List delegatedAdminCustomers").
const MOST_CUSTOMERS: usize = 300;

/// `GET /tenantRelationships/delegatedAdminCustomers`.
pub(super) fn delegated(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadDelegatedCustomers)?;
    if request.options.top.is_some_and(|top| top > MOST_CUSTOMERS) {
        return Err(Failure::bad_request(format!(
            "$top must not be more than {MOST_CUSTOMERS}."
        )));
    }
    let customers = of_partner(
        scene,
        |tenant| json!({ "id": tenant.id, "tenantId": tenant.id, "displayName": tenant.name }),
    );
    list::list(scene, request, &schema::DELEGATED_ADMIN_CUSTOMER, customers)
}

/// `GET /contracts`.
pub(super) fn contracts(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadDirectory)?;
    let contracts = of_partner(scene, |tenant| {
        json!({
            "id": tenant.id,
            "contractType": "ResellerPartnerContract",
            "customerId": tenant.id,
            "defaultDomainName": tenant.domains.first(),
            "displayName": tenant.name,
        })
    });
    list::list(scene, request, &schema::CONTRACT, contracts)
}

/// `GET /tenantRelationships/findTenantInformationByDomainName(domainName='…')`.
pub(super) fn by_domain(scene: &Scene<'_>, request: &Request, domain: &str) -> Outcome {
    scene.require(Right::ReadOtherTenants)?;
    let tenant = scene.world.tenant(domain).ok_or_else(|| Failure::not_found(domain))?;
    let information = json!({
        "tenantId": tenant.id,
        "defaultDomainName": tenant.domains.first(),
        "displayName": tenant.name,
        "federationBrandName": null,
    });
    list::entity(scene, request, &schema::TENANT_INFORMATION, information)
}

fn of_partner(scene: &Scene<'_>, row: impl Fn(&Tenant) -> Value) -> Vec<Value> {
    let customers = scene.tenant().customers.iter();
    customers
        .filter_map(|id| scene.world.tenants.get(id))
        .map(row)
        .collect()
}
