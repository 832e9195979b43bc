//! Harbour Works, an organisation where everything is ready, to be changed one answer at a time.

use std::sync::LazyLock;

use jiff::Timestamp;
use readiness::{
    Readiness,
    evidence::{Answer, ConsentType, Grant, LicenseDetails, ServicePrincipal, TenantEvidence, User},
    finding::{Finding, Reason, Verdict},
    ids::ObjectId,
    judge, judge_with,
    problem::{Problem, Retry},
    profile::Profile,
    proof::{Circumstances, LiveProof, ProofOutcome},
};

pub const ALL_GRAPH: &str = "openid profile offline_access User.Read Calendars.Read Calendars.Read.Shared Mail.Read \
     Calendars.ReadWrite Calendars.ReadWrite.Shared OnlineMeetings.ReadWrite Mail.Send Files.ReadWrite.All";
pub const BOTH_ACS: &str = "Teams.ManageCalls Teams.ManageChats";

pub fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

pub fn acs() -> ObjectId {
    id("c5a1f0e2-3b4d-4e6f-8a91-0b1c2d3e4f50")
}

pub fn mago() -> ObjectId {
    id("b7d9e8f1-2a3c-4d5e-9f60-718293a4b5c6")
}

pub fn graph() -> ObjectId {
    id("0e1f2d3c-4b5a-4697-8877-665544332211")
}

pub fn room() -> ObjectId {
    id("d3c2b1a0-9f8e-4d7c-8b6a-594837261504")
}

pub fn eve() -> ObjectId {
    id("e4d5c6b7-a890-4123-9456-789abcdef012")
}

pub fn group() -> ObjectId {
    id("f0f1f2f3-0000-4000-8000-00000000bbbb")
}

pub fn at(time: &str) -> Timestamp {
    time.parse().unwrap()
}

/// Half a minute after the answers.
pub fn now() -> Timestamp {
    at("2026-11-23T20:15:32Z")
}

pub fn recorded(name: &str) -> TenantEvidence {
    let path = format!("{}/tests/recorded/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn ready() -> TenantEvidence {
    recorded("all-ready")
}

static PROFILE: LazyLock<Profile> = LazyLock::new(Profile::built_in);

pub fn judged(evidence: &TenantEvidence) -> Readiness {
    judge(&PROFILE, evidence, now())
}

pub fn judged_with(evidence: &TenantEvidence, circumstances: &Circumstances) -> Readiness {
    judge_with(&PROFILE, evidence, circumstances, now())
}

pub fn refused<T>() -> Answer<T> {
    Answer::Refused(Problem::new("graph-refused", Retry::Never))
}

pub fn failed<T>() -> Answer<T> {
    Answer::Failed(Problem::new("network-unreachable", Retry::Now))
}

/// The three ways in which a question brings nothing.
pub fn nothing<T>() -> [Answer<T>; 3] {
    [refused(), failed(), Answer::NotAsked]
}

pub fn found<T>(answer: &mut Answer<T>) -> &mut T {
    match answer {
        Answer::Found(thing) => thing,
        _ => panic!("not found"),
    }
}

pub fn acs_of(evidence: &mut TenantEvidence) -> &mut ServicePrincipal {
    found(&mut evidence.acs.answer)
}

pub fn mago_of(evidence: &mut TenantEvidence) -> &mut ServicePrincipal {
    found(&mut evidence.mago.answer)
}

pub fn user_of(evidence: &mut TenantEvidence) -> &mut User {
    found(&mut evidence.account.user.answer)
}

pub fn licence_of(evidence: &mut TenantEvidence) -> &mut LicenseDetails {
    &mut found(&mut evidence.account.licences.answer)[0]
}

pub fn grant(resource: ObjectId, user: Option<ObjectId>, scope: &str) -> Grant {
    Grant {
        client_id: mago(),
        consent_type: if user.is_some() {
            ConsentType::Principal
        } else {
            ConsentType::AllPrincipals
        },
        principal_id: user,
        resource_id: resource,
        scope: Some(scope.to_owned()),
    }
}

pub fn grants(evidence: &mut TenantEvidence, grants: Vec<Grant>) {
    evidence.mago_grants.answer = Answer::Found(grants);
}

pub fn conclusion(finding: &Finding) -> (Reason, Verdict) {
    (finding.reason, finding.verdict)
}

pub fn notes(finding: &Finding) -> Vec<&'static str> {
    finding.notes.iter().map(|note| note.code.code()).collect()
}

pub fn remedies(finding: &Finding) -> Vec<&'static str> {
    finding.remedies.iter().map(|remedy| remedy.kind().code()).collect()
}

/// A sign-in of the room account, ten seconds ago.
pub fn proof(outcome: ProofOutcome) -> Circumstances {
    let source = readiness::evidence::Source {
        asked: "POST /oauth2/v2.0/token".to_owned(),
        at: at("2026-11-23T20:15:22Z"),
        request_id: None,
    };
    let proof = Some(LiveProof {
        account: Some(room()),
        outcome,
        source,
    });
    Circumstances {
        proof,
        acs_creation: None,
    }
}

pub fn token() -> ProofOutcome {
    ProofOutcome::Token {
        scopes: Profile::built_in().acs_scopes(),
    }
}

pub fn reported(code: u32, said: &str) -> ProofOutcome {
    let mut problem = Problem::new("sign-in-refused", Retry::Never);
    problem.said = Some(said.to_owned());
    ProofOutcome::Refused {
        codes: vec![code],
        problem,
    }
}
