//! The refusals that the simulation knows, with the wording patterns of Entra.

use uuid::Uuid;

use super::refusal::Refusal;
use crate::model::{App, Tenant};

pub(crate) fn missing_parameter(name: &str) -> Refusal {
    let text = format!("The request body must contain the following parameter: '{name}'.");
    Refusal::new(900_144, "invalid_request", text)
}

pub(crate) fn duplicate_parameter(name: &str) -> Refusal {
    let text = format!("The request is not properly formatted. The parameter '{name}' is duplicated.");
    Refusal::new(9_000_411, "invalid_request", text)
}

pub(crate) fn malformed_grant() -> Refusal {
    Refusal::new(
        9_002_313,
        "invalid_grant",
        "Invalid request. Request is malformed or invalid.",
    )
}

pub(crate) fn no_cookies() -> Refusal {
    let text = "The request is missing a required browser cookie. Start again from the application, and let the \
                browser keep cookies.";
    Refusal::new(165_000, "invalid_request", text)
}

pub(crate) fn unknown_tenant(name: &str) -> Refusal {
    let text = format!(
        "Tenant '{name}' not found. Check to make sure you have the correct tenant ID and are signing into the \
         correct cloud. Check with your subscription administrator, this may happen if there are no active \
         subscriptions for the tenant."
    );
    Refusal::new(90_002, "invalid_tenant", text)
}

pub(crate) fn no_tenant_name(name: &str) -> Refusal {
    let text =
        format!("Specified tenant identifier '{name}' is neither a valid DNS name, nor a valid external domain.");
    Refusal::new(900_023, "invalid_request", text)
}

pub(crate) fn consumers_not_served(app: &str) -> Refusal {
    let text = format!(
        "Application '{app}' is configured for use by work and school accounts only. Please do not use the \
         /consumers endpoint to serve this request."
    );
    Refusal::new(9_002_332, "invalid_request", text)
}

pub(crate) fn unknown_client(client: &str, tenant: &str) -> Refusal {
    let text = format!(
        "Application with identifier '{client}' was not found in the directory '{tenant}'. This can happen if the \
         application has not been installed by the administrator of the tenant or consented to by any user in the \
         tenant. You may have sent your authentication request to the wrong tenant."
    );
    Refusal::new(700_016, "unauthorized_client", text)
}

pub(crate) fn client_disabled(app: &App) -> Refusal {
    let text = format!("Application '{}'({}) is disabled.", app.app_id, app.name);
    Refusal::new(7_000_112, "unauthorized_client", text)
}

pub(crate) fn principal_name_taken(app: &App, tenant: &Tenant) -> Refusal {
    let text = format!(
        "The application '{}' could not be consented to: the service principal name is already present for the \
         tenant '{}'. It may belong to an application that was deleted a short while ago.",
        app.app_id, tenant.id
    );
    Refusal::new(650_051, "invalid_client", text)
}

pub(crate) fn not_assigned(app: &App, upn: &str) -> Refusal {
    let text = format!(
        "Your administrator has configured the application {} ('{}') to block users unless they are specifically \
         granted ('assigned') access to the application. The signed in user '{upn}' is blocked because they are not \
         a direct member of a group with access, nor had access directly assigned by an administrator. Please \
         contact your administrator to assign access to this application.",
        app.name, app.app_id
    );
    Refusal::new(50_105, "invalid_grant", text)
}

pub(crate) fn redirect_uri_not_registered(uri: &str, client: Uuid) -> Refusal {
    let text = format!(
        "The redirect URI '{uri}' specified in the request does not match the redirect URIs configured for the \
         application '{client}'. Make sure the redirect URI sent in the request matches one added to your \
         application."
    );
    Refusal::new(50_011, "invalid_request", text)
}

pub(crate) fn no_reply_address(client: Uuid) -> Refusal {
    let text = format!("No reply address is registered for the application '{client}'.");
    Refusal::new(500_113, "invalid_request", text)
}

pub(crate) fn response_type_not_enabled(response_type: &str) -> Refusal {
    let text = format!("response_type '{response_type}' is not enabled for the application.");
    Refusal::new(700_054, "unsupported_response_type", text)
}

pub(crate) fn unsupported_value(parameter: &str, value: &str) -> Refusal {
    let text = format!("'{value}' is not a supported value of '{parameter}' when requesting a token.");
    Refusal::new(70_007, "invalid_request", text)
}

pub(crate) fn unsupported_prompt(value: &str) -> Refusal {
    Refusal::new(
        90_023,
        "invalid_request",
        format!("Unsupported 'prompt' value '{value}'."),
    )
}

pub(crate) fn challenge_size() -> Refusal {
    let text = "Invalid size of Code_Challenge parameter.";
    Refusal::new(501_491, "invalid_request", text)
}

pub(crate) fn challenge_method() -> Refusal {
    let text = "Invalid Code_Challenge_method parameter. Only 'S256' is supported.";
    Refusal::new(50_149, "invalid_request", text)
}

pub(crate) fn verifier_does_not_match() -> Refusal {
    let text = "The Code_Verifier does not match the code_challenge supplied in the authorization request.";
    Refusal::new(501_481, "invalid_grant", text)
}

pub(crate) fn malformed_scope(scope: &str) -> Refusal {
    let text = format!(
        "The provided request must include a 'scope' input parameter. The provided value for the input parameter \
         'scope' is not valid. The scope '{scope}' is not valid."
    );
    Refusal::new(70_011, "invalid_scope", text)
}

pub(crate) fn default_with_others() -> Refusal {
    let text = "The provided value for the input parameter 'scope' is not valid. .default scope can't be combined \
                with resource-specific scopes.";
    Refusal::new(70_011, "invalid_scope", text)
}

pub(crate) fn several_resources() -> Refusal {
    let text = "The provided value for the input parameter 'scope' isn't valid because it contains more than one \
                resource.";
    Refusal::new(700_022, "invalid_scope", text)
}

pub(crate) fn unknown_scope(client: &App, scope: &str, resource: Uuid) -> Refusal {
    let text = format!(
        "The application '{}' asked for scope '{scope}' that doesn't exist on the resource '{resource}'. Contact \
         the app vendor.",
        client.name
    );
    Refusal::new(650_053, "invalid_client", text)
}

pub(crate) fn unknown_resource(resource: &str, tenant: &str) -> Refusal {
    let text = format!(
        "The resource principal named {resource} was not found in the tenant named {tenant}. This can happen if the \
         application has not been installed by the administrator of the tenant or consented to by any user in the \
         tenant. You might have sent your authentication request to the wrong tenant."
    );
    Refusal::new(500_011, "invalid_resource", text)
}

pub(crate) fn resource_missing(resource: &App, tenant: &Tenant) -> Refusal {
    let text = format!(
        "The app is trying to access a service '{}'({}) that your organization '{}' lacks a service principal for. \
         Contact your IT Admin to review the configuration of your service subscriptions or consent to the \
         application in order to create the required service principal.",
        resource.app_id, resource.name, tenant.id
    );
    Refusal::new(650_052, "invalid_client", text)
}

pub(crate) fn resource_disabled(resource: &App) -> Refusal {
    let text = format!(
        "The service principal for resource '{}' is disabled. This indicate that a subscription within the tenant \
         has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from \
         being issued for it.",
        resource.app_id
    );
    Refusal::new(500_014, "invalid_resource", text)
}

pub(crate) fn not_consented(client: &App) -> Refusal {
    let text = format!(
        "The user or administrator has not consented to use the application with ID '{}' named '{}'. Send an \
         interactive authorization request for this user and resource.",
        client.app_id, client.name
    );
    Refusal::new(65_001, "invalid_grant", text).suberror("consent_required")
}

pub(crate) fn not_preauthorized(client: &App, resource: Uuid) -> Refusal {
    let text = format!(
        "Consent between first party application '{}' and first party resource '{resource}' must be configured via \
         preauthorization - applications owned and operated by Microsoft must get approval from the API owner before \
         requesting tokens for that API.",
        client.app_id
    );
    Refusal::new(65_002, "invalid_request", text)
}

pub(crate) fn declined() -> Refusal {
    Refusal::new(65_004, "access_denied", "User declined to consent to access the app.").suberror("cancel")
}

pub(crate) fn needs_approval(client: &App, workflow: bool) -> Refusal {
    let text = format!(
        "{} needs permission to access resources in your organization that only an admin can grant. Please ask an \
         admin to grant permission to this app before you can use it.",
        client.name
    );
    Refusal::new(if workflow { 90_095 } else { 90_094 }, "consent_required", text)
}

pub(crate) fn nobody_signed_in() -> Refusal {
    let text = "Session information is not sufficient for single-sign-on: no user is signed in.";
    Refusal::new(50_058, "login_required", text)
}
