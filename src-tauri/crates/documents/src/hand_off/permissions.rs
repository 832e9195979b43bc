//! What Mago asks for, by what it does with it.

use readiness::grants::Importance;

use super::HandOff;

/// Permissions that serve one feature of Mago.
pub struct Permission {
    /// The feature, in words.
    pub feature: String,
    /// The permissions as Microsoft names them.
    pub scopes: String,
    /// How much they are needed, in words.
    pub importance: String,
}

impl HandOff<'_> {
    /// Lists what the profile expects, what is required first.
    pub(super) fn permissions(&self) -> Vec<Permission> {
        let mut groups: Vec<(Importance, &str, Vec<&str>)> = vec![];
        for scope in &self.profile.scopes {
            let belongs =
                |group: &&mut (Importance, &str, Vec<&str>)| (group.0, group.1) == (scope.importance, &scope.feature);
            match groups.iter_mut().find(belongs) {
                Some(group) => group.2.push(&scope.value),
                None => groups.push((scope.importance, &scope.feature, vec![&scope.value])),
            }
        }
        groups.sort_by_key(|(importance, ..)| *importance);
        let said = groups.into_iter().map(|(importance, feature, scopes)| Permission {
            feature: self.say(&format!("feature-{feature}")),
            scopes: scopes.join(", "),
            importance: self.say(&format!("importance-{importance}")),
        });
        said.collect()
    }
}
