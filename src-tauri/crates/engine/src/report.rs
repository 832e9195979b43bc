//! The readiness report: one versioned form for the terminal, files and the window.

use readiness::{
    Readiness,
    ids::{AppId, ObjectId, TenantId},
};
use serde::Serialize;
use url::Url;

/// The form of the JSON; a change that could break a reader changes the number.
pub const SCHEMA: &str = "mago-setup/report/1";

/// What one check brought, and who looked.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// The version of this program.
    pub program_version: &'static str,
    /// True: the demo organisation, nothing here is real.
    pub simulated: bool,
    /// The address that stood in for Microsoft's clouds, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stand_in: Option<Url>,
    /// The organisation as it was asked for.
    pub tenant: ReportTenant,
    /// Who looked.
    pub checked_by: CheckedBy,
    /// What was concluded.
    pub readiness: Readiness,
}

/// The organisation as it was asked for.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportTenant {
    /// Domain or id, as typed.
    pub domain: String,
    /// The tenant id that it led to.
    pub id: TenantId,
}

/// Who looked.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckedBy {
    /// The sign-in name.
    pub username: String,
    /// The object id in the tenant that issued the token.
    pub id: ObjectId,
    /// The application that was signed in to.
    pub app: AppId,
    /// The delegated scopes that came back.
    pub scopes: Vec<String>,
    /// Whether a stored sign-in was used.
    pub stored: bool,
}
