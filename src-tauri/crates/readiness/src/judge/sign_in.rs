//! Whether the Mago account can really sign in, which only a sign-in shows.

use super::{case::Case, conclusion::Conclusion};
use crate::{
    finding::{Finding, Note, NoteCode, Reason, Verdict},
    fixer::Fixer,
    proof::{LiveProof, ProofOutcome},
    remedy::{PortalPage, Remedy},
};

/// Judges the last sign-in of the account in question.
pub fn judge(case: &Case<'_>) -> Finding {
    let proof = case.circumstances.proof.as_ref();
    let other = proof.is_some_and(|proof| proof.account.is_some() && proof.account != case.account_id());
    let conclusion = match proof {
        Some(proof) if !other && case.is_fresh(proof) => from_proof(case, proof).facts([proof.fact()]),
        Some(proof) if !other => not_tried(case).notes(last_proven(case, proof)).facts([proof.fact()]),
        Some(_) | None => not_tried(case),
    };
    let conclusion = conclusion.notes(case.other_tenant());
    conclusion
        .value("account", case.account_name().unwrap_or_default())
        .finding(case)
}

fn not_tried(case: &Case<'_>) -> Conclusion {
    let unnamed = case.evidence.account.named.is_none().then_some(Remedy::NameAccount);
    Conclusion::new(Reason::SignInNotTried, Verdict::CannotTell)
        .remedies(unnamed)
        .remedy(Remedy::SignInAsMago)
}

/// When the account was last proven, where the proof is too old to say how it stands now.
fn last_proven(case: &Case<'_>, proof: &LiveProof) -> Option<Note> {
    case.proves(proof)
        .then(|| Note::new(NoteCode::ProvenLive).with("at", proof.source.at))
}

fn from_proof(case: &Case<'_>, proof: &LiveProof) -> Conclusion {
    match &proof.outcome {
        ProofOutcome::Token { .. } if case.proves(proof) => Conclusion::new(Reason::SignInSignsIn, Verdict::Ready),
        ProofOutcome::Token { .. } => Conclusion::new(Reason::SignInCannotTell, Verdict::CannotTell).note(
            Note::new(NoteCode::ScopesMissing)
                .with("resource", "acs")
                .with("scopes", case.profile.acs_scopes().join(", ")),
        ),
        ProofOutcome::Refused { codes, .. } => refused(case, codes),
        ProofOutcome::Failed { .. } => {
            Conclusion::cannot_tell(Reason::SignInCannotTell, vec![]).remedy(Remedy::SignInAsMago)
        }
    }
}

/// Entra's codes choose among the negatives; one that is not known here decides nothing.
fn refused(case: &Case<'_>, codes: &[u32]) -> Conclusion {
    let known = codes
        .iter()
        .find_map(|code| reason(*code).map(|reason| (*code, reason)));
    let Some((code, reason)) = known else {
        let conclusion = Conclusion::new(Reason::SignInCannotTell, Verdict::CannotTell).remedy(Remedy::SignInAsMago);
        return conclusion.notes(
            codes
                .first()
                .map(|code| Note::new(NoteCode::EntraReports).with("aadsts", code)),
        );
    };
    let conclusion =
        Conclusion::new(reason, Verdict::ActionNeeded).note(Note::new(NoteCode::EntraReports).with("aadsts", code));
    doors(case, conclusion, reason)
}

/// Codes of learn.microsoft.com/entra/identity-platform/reference-error-codes.
fn reason(code: u32) -> Option<Reason> {
    Some(match code {
        50126 | 50055 | 50056 | 50144 => Reason::SignInPasswordUnknownOrExpired,
        50072 | 50079 => Reason::SignInMfaRegistration,
        50074 | 50076 | 50078 | 50158 => Reason::SignInMfaPrompt,
        70043 => Reason::SignInFrequency,
        50005
        | 50053
        | 50057
        | 50097
        | 50129
        | 50131
        | 50135
        | 53000..=53004
        | 53010
        | 53011
        | 530_032
        | 530_034
        | 530_035 => Reason::SignInBlocked,
        50011 | 70004 | 700_016 | 7_000_218 => Reason::SignInMagoNotOffered,
        _ => return None,
    })
}

/// A room has nobody to answer a second factor, so the way is a policy for the group of room accounts, never a phone.
fn doors(case: &Case<'_>, conclusion: Conclusion, reason: Reason) -> Conclusion {
    match reason {
        Reason::SignInPasswordUnknownOrExpired => conclusion
            .by(&[
                Fixer::HelpdeskAdministrator,
                Fixer::UserAdministrator,
                Fixer::GlobalAdministrator,
            ])
            .remedies([Remedy::ResetPassword, Remedy::SignInAsMago]),
        Reason::SignInMfaRegistration => second_factor(case, conclusion).remedy(Remedy::ReplaceSecurityDefaults),
        Reason::SignInMfaPrompt | Reason::SignInFrequency => second_factor(case, conclusion),
        Reason::SignInBlocked => second_factor(case, conclusion)
            .remedy(case.portal(PortalPage::SignInLog, None))
            .remedies([Remedy::UseBrowser, Remedy::UseManagedDevice]),
        _ => conclusion
            .by(&[Fixer::Vendor])
            .remedy(Remedy::AskVendor {
                url: case.profile.mago.help.clone(),
            })
            .remedies([Remedy::UseDeviceCode, Remedy::SignInOnDevice]),
    }
}

fn second_factor(case: &Case<'_>, conclusion: Conclusion) -> Conclusion {
    conclusion
        .by(&[
            Fixer::ConditionalAccessAdministrator,
            Fixer::SecurityAdministrator,
            Fixer::GlobalAdministrator,
        ])
        .remedy(Remedy::ConditionalAccessByGroup)
        .remedy(case.portal(PortalPage::ConditionalAccess, None))
}
