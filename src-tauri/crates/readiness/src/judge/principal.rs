//! How an enterprise application stands: switched on, switched off, or for assigned people only.

use crate::{
    evidence::ServicePrincipal,
    finding::{Note, NoteCode},
    ids::AppId,
};

/// The state of a service principal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// Anybody in the organisation may use it.
    Open,
    /// Only assigned people may.
    ForAssigned,
    /// Nobody may; `Some` when Microsoft itself switched it off.
    Disabled(Option<Note>),
    /// The answer lacks the property that decides.
    Incomplete(&'static str),
}

/// Reads the state; `expected` guards against an answer about something else.
pub fn state(principal: &ServicePrincipal, expected: AppId) -> Principal {
    if principal.app_id != expected {
        return Principal::Incomplete("appId");
    }
    if let Some(status) = disabled_by_microsoft(principal) {
        let note = Note::new(NoteCode::DisabledByMicrosoft).with("status", status);
        return Principal::Disabled(Some(note));
    }
    match (principal.account_enabled, principal.app_role_assignment_required) {
        (Some(false), _) => Principal::Disabled(None),
        (None, _) => Principal::Incomplete("accountEnabled"),
        (_, None) => Principal::Incomplete("appRoleAssignmentRequired"),
        (Some(true), Some(true)) => Principal::ForAssigned,
        (Some(true), Some(false)) => Principal::Open,
    }
}

/// `null` and `NotDisabled` both mean that Microsoft did nothing (Graph, servicePrincipal resource type).
fn disabled_by_microsoft(principal: &ServicePrincipal) -> Option<&str> {
    let status = principal.disabled_by_microsoft_status.as_deref()?;
    (!matches!(status, "" | "NotDisabled")).then_some(status)
}
