//! Evidence in, findings out: each prerequisite is judged alone, then all of them together.

mod acs;
mod anatomy;
mod approval;
mod assignment;
mod case;
mod conclusion;
mod consent;
mod forecast;
mod grant_notes;
mod licence;
mod overall;
mod plans;
mod principal;
mod proven;
mod sign_in;
mod unapproved;
mod unlicensed;

use jiff::Timestamp;

pub use overall::next_step;

use crate::{
    evidence::TenantEvidence,
    profile::Profile,
    proof::Circumstances,
    readiness::{Account, NoticeShown, Readiness},
};
use case::Case;

/// Judges what one check of a tenant brought back, as of `now`.
///
/// What was refused, failed or not asked makes a finding "cannot tell", never ready and never missing.
pub fn judge(profile: &Profile, evidence: &TenantEvidence, now: Timestamp) -> Readiness {
    judge_with(profile, evidence, &Circumstances::default(), now)
}

/// The same, knowing besides what a sign-in of the Mago account or a change just now showed.
pub fn judge_with(
    profile: &Profile,
    evidence: &TenantEvidence,
    circumstances: &Circumstances,
    now: Timestamp,
) -> Readiness {
    let case = Case {
        profile,
        evidence,
        circumstances,
        now,
    };
    let grants = anatomy::anatomy(&case);
    let plans = plans::plans(&case);
    let approval = approval::judge(&case, &grants);
    let acs = acs::judge(&case);
    let licence = licence::judge(&case, &plans);
    let account_sign_in = sign_in::judge(&case);
    let together = overall::together(&approval, &acs, &licence, &account_sign_in);
    Readiness {
        tenant: evidence.tenant,
        cloud: evidence.cloud,
        organization: case.organization().map(str::to_owned),
        account: account(&case),
        overall: together.overall,
        verdict: together.verdict,
        because: together.because,
        next: overall::next_of([&acs, &approval, &licence, &account_sign_in]),
        approval,
        acs,
        licence,
        account_sign_in,
        grants,
        plans,
        forecast: forecast::forecast(&case),
        notices: notices(&case),
        judged_at: now,
    }
}

fn account(case: &Case<'_>) -> Option<Account> {
    let named = case.evidence.account.named.clone()?;
    let user = case.user();
    Some(Account {
        named,
        id: case.account_id(),
        display_name: user.and_then(|user| user.display_name.clone()),
        user_principal_name: user.and_then(|user| user.user_principal_name.clone()),
        room: plans::room(case),
    })
}

fn notices(case: &Case<'_>) -> Vec<NoticeShown> {
    let today = jiff::tz::Offset::UTC.to_datetime(case.now).date();
    let due = case.profile.notices.iter().filter(|notice| notice.from <= today);
    let shown = due.map(|notice| NoticeShown {
        id: notice.id.clone(),
        on: notice.on,
        days_left: i32::try_from(notice.on.duration_since(today).as_hours() / 24).unwrap_or(i32::MAX),
        more: notice.more.clone(),
    });
    shown.collect()
}
