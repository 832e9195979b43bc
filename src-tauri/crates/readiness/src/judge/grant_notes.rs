//! What should be known of the grants beside the verdict.

use std::collections::BTreeMap;

use crate::{
    finding::{Note, NoteCode},
    grants::{GrantAnatomy, Importance, ScopeStanding, Standing},
};

/// Required scopes that the organisation does not hold as a whole, by resource.
pub fn scopes_missing(grants: &GrantAnatomy) -> Vec<Note> {
    let wanting = grants.scopes.iter().filter(|scope| {
        scope.importance == Importance::Required && matches!(scope.standing, Standing::Missing | Standing::SomeUsers)
    });
    let notes = grouped(wanting, |scope| scope.resource.to_string());
    let note = |(resource, scopes)| {
        Note::new(NoteCode::ScopesMissing)
            .with("resource", resource)
            .with("scopes", scopes)
    };
    notes.into_iter().map(note).collect()
}

/// Features that lack a scope, for the account or, where nobody was named, for everybody.
pub fn features_missing(grants: &GrantAnatomy) -> Vec<Note> {
    let wanting = grants.scopes.iter().filter(|scope| {
        scope.importance == Importance::Feature
            && matches!(scope.standing, Standing::Missing | Standing::SomeUsers)
            && scope.account != Some(true)
    });
    let notes = grouped(wanting, |scope| scope.feature.clone().unwrap_or_default());
    let note = |(feature, scopes)| {
        Note::new(NoteCode::FeatureMissing)
            .with("feature", feature)
            .with("scopes", scopes)
    };
    notes.into_iter().map(note).collect()
}

/// Scopes that are granted and not expected.
pub fn no_longer_needed(grants: &GrantAnatomy) -> Option<Note> {
    let extra = grants
        .scopes
        .iter()
        .filter(|scope| scope.standing == Standing::NoLongerNeeded);
    let scopes: Vec<&str> = extra.map(|scope| scope.value.as_str()).collect();
    (!scopes.is_empty()).then(|| Note::new(NoteCode::NoLongerNeeded).with("scopes", scopes.join(", ")))
}

/// Grants that could not be read for certain.
pub fn unclear(grants: &GrantAnatomy) -> Vec<Note> {
    let note = |code, count: u32| (count > 0).then(|| Note::new(code).with("count", count));
    let resources = note(NoteCode::UnknownResources, grants.unknown_resources);
    let kinds = note(NoteCode::UnknownConsentType, grants.unknown_consent_types);
    resources.into_iter().chain(kinds).collect()
}

fn grouped<'a>(
    scopes: impl Iterator<Item = &'a ScopeStanding>,
    by: impl Fn(&ScopeStanding) -> String,
) -> BTreeMap<String, String> {
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for scope in scopes {
        groups.entry(by(scope)).or_default().push(&scope.value);
    }
    groups
        .into_iter()
        .map(|(name, scopes)| (name, scopes.join(", ")))
        .collect()
}
