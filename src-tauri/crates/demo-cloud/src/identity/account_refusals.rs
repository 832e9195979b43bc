//! The refusals that concern a person's account, and the grants that it gave.

use super::refusal::Refusal;
use crate::model::{App, Tenant};

pub(crate) fn unknown_account(name: &str, directory: &str) -> Refusal {
    let text = format!(
        "The user account {name} does not exist in the {directory} directory. To sign into this application, the \
         account must be added to the directory."
    );
    Refusal::new(50_034, "invalid_grant", text)
}

pub(crate) fn foreign_account(upn: &str, home: &str, tenant: &Tenant, client: &App) -> Refusal {
    let text = format!(
        "User account '{upn}' from identity provider '{home}' does not exist in tenant '{}' and cannot access the \
         application '{}'({}) in that tenant. The account needs to be added as an external user in the tenant \
         first. Sign out and sign in again with a different user account.",
        tenant.name, client.app_id, client.name
    );
    Refusal::new(50_020, "invalid_grant", text)
}

pub(crate) fn personal_account(upn: &str) -> Refusal {
    let text = format!("The domain of '{upn}' is not a valid login domain for the account type.");
    Refusal::new(500_208, "invalid_grant", text)
}

pub(crate) fn wrong_password() -> Refusal {
    let text = "Error validating credentials due to invalid username or password.";
    Refusal::new(50_126, "invalid_grant", text)
}

pub(crate) fn account_locked() -> Refusal {
    let text = "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.";
    Refusal::new(50_053, "invalid_grant", text)
}

pub(crate) fn password_expired() -> Refusal {
    Refusal::new(50_055, "invalid_grant", "The password is expired.")
}

pub(crate) fn account_disabled() -> Refusal {
    Refusal::new(50_057, "invalid_grant", "The user account is disabled.")
}

pub(crate) fn blocked_by_conditional_access() -> Refusal {
    let text = "Access has been blocked by Conditional Access policies. The access policy does not allow token \
                issuance.";
    Refusal::new(53_003, "invalid_grant", text).suberror("message_only")
}

pub(crate) fn second_factor_needed(resource: &str) -> Refusal {
    let text = format!(
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must \
         use multi-factor authentication to access '{resource}'."
    );
    Refusal::new(50_076, "invalid_grant", text).suberror("basic_action")
}

pub(crate) fn second_factor_not_registered(by_security_defaults: bool, resource: &str) -> Refusal {
    let text = format!(
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must \
         enroll in multi-factor authentication to access '{resource}'."
    );
    Refusal::new(
        if by_security_defaults { 50_079 } else { 50_072 },
        "invalid_grant",
        text,
    )
    .suberror("basic_action")
}

pub(crate) fn sign_in_too_old(issued: &str, allowed_seconds: u64) -> Refusal {
    let text = format!(
        "The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The \
         token was issued on {issued} and the maximum allowed lifetime for this request is {allowed_seconds}."
    );
    Refusal::new(70_043, "invalid_grant", text).suberror("token_expired")
}

pub(crate) fn inactive_too_long(issued: &str) -> Refusal {
    let text = format!(
        "The refresh token has expired due to inactivity. The token was issued on {issued} and was inactive for \
         90.00:00:00."
    );
    Refusal::new(700_082, "invalid_grant", text).suberror("token_expired")
}

pub(crate) fn single_page_token_ended() -> Refusal {
    let text = "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited \
                lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must \
                be sent by the SPA to the sign in page.";
    Refusal::new(700_084, "invalid_grant", text).suberror("token_expired")
}

pub(crate) fn revoked() -> Refusal {
    let text = "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might \
                have changed or reset their password.";
    Refusal::new(50_173, "invalid_grant", text).suberror("bad_token")
}
