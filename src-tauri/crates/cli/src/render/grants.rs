//! Mago's permissions: what it asks for, and what it is allowed.

use readiness::{
    grants::{GrantAnatomy, ScopeStanding},
    profile::Profile,
};
use texts::Language;

use super::{page::Page, say, say_of};

/// What Mago asks for, by what it does with it; what is needed most comes first.
pub fn asked(page: &mut Page, profile: &Profile, language: Language) {
    page.line(&say("approve-asks", language));
    let mut groups = grouped(&profile.scopes, |one, other| {
        (one.importance, &one.feature) == (other.importance, &other.feature)
    });
    groups.sort_by_key(|group| group[0].importance);
    for group in groups {
        let names: Vec<_> = group.iter().map(|scope| scope.value.as_str()).collect();
        let values = [
            ("feature", say(&format!("feature-{}", group[0].feature), language)),
            (
                "importance",
                say(&format!("importance-{}", group[0].importance), language),
            ),
            ("scopes", names.join(", ")),
        ];
        item(page, &say_of("guide-grant", values, language), language);
    }
}

/// Mago's permissions, by what it does with them.
pub fn anatomy(page: &mut Page, grants: &GrantAnatomy, language: Language) {
    page.line(&say("guide-grants", language));
    for group in by_feature(&grants.scopes) {
        let feature = match &group[0].feature {
            Some(feature) => format!("feature-{feature}"),
            None => "grants-no-feature".to_owned(),
        };
        let values = [
            ("feature", say(&feature, language)),
            (
                "importance",
                say(&format!("importance-{}", group[0].importance), language),
            ),
            ("scopes", standings(&group, language)),
        ];
        item(page, &say_of("guide-grant", values, language), language);
    }
    if !grants.complete {
        page.paragraph(2, &say("grants-incomplete", language));
    }
}

/// Scopes that serve the same, in the order in which they come first.
fn by_feature(scopes: &[ScopeStanding]) -> Vec<Vec<&ScopeStanding>> {
    grouped(scopes, |one, other| {
        (one.importance, &one.feature) == (other.importance, &other.feature)
    })
}

/// How the scopes of a group stand; those that stand alike together.
fn standings(group: &[&ScopeStanding], language: Language) -> String {
    let alike = grouped(group.iter().copied(), |one, other| one.standing == other.standing);
    let said = alike.iter().map(|scopes| {
        let names: Vec<_> = scopes.iter().map(|scope| scope.value.as_str()).collect();
        let standing = say(&format!("scope-{}", scopes[0].standing), language);
        say_of(
            "guide-grant-scopes",
            [("scopes", names.join(", ")), ("standing", standing)],
            language,
        )
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Those that belong together, in the order in which they come first.
fn grouped<'a, T>(scopes: impl IntoIterator<Item = &'a T>, belong: impl Fn(&T, &T) -> bool) -> Vec<Vec<&'a T>> {
    let mut groups: Vec<Vec<&T>> = vec![];
    for scope in scopes {
        match groups.iter_mut().find(|group| belong(group[0], scope)) {
            Some(group) => group.push(scope),
            None => groups.push(vec![scope]),
        }
    }
    groups
}

/// Adds an item of a list.
fn item(page: &mut Page, text: &str, language: Language) {
    page.hanging(2, 4, &say_of("report-note", [("text", text.to_owned())], language));
}
