//! Takes Mago's grants apart: which scope of which resource is granted, and for whom.

use std::collections::BTreeSet;

use super::case::Case;
use crate::{
    evidence::{Answer, ConsentType, Grant, Observed, ServicePrincipal},
    grants::{GrantAnatomy, Importance, ResourceName, ScopeStanding, Standing},
    ids::ObjectId,
    profile::ExpectedScope,
};

/// What is known of the principal behind a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Known(ObjectId),
    Absent,
    Unknown,
}

/// The grants of Mago, with what is needed to read them.
struct Reading<'a> {
    /// `None`: the list could not be read.
    grants: Option<Vec<&'a Grant>>,
    graph: Target,
    acs: Target,
    account: Option<ObjectId>,
}

/// Takes the grants apart.
pub fn anatomy(case: &Case<'_>) -> GrantAnatomy {
    let reading = Reading::of(case);
    let expected = &case.profile.scopes;
    let mut scopes: Vec<ScopeStanding> = expected.iter().map(|scope| reading.expected(scope)).collect();
    scopes.extend(reading.unexpected(expected));
    GrantAnatomy {
        complete: reading.grants.is_some(),
        scopes,
        unknown_resources: count(reading.all().filter(|grant| reading.is_unresolved(grant))),
        unknown_consent_types: count(reading.all().filter(|grant| grant.holder() == Holder::Unclear)),
    }
}

/// Lists the users who hold every one of the required scopes, each for themselves or with everybody.
pub fn covered_users(case: &Case<'_>) -> BTreeSet<ObjectId> {
    let reading = Reading::of(case);
    let users = reading.all().filter_map(|grant| match grant.holder() {
        Holder::User(user) => Some(user),
        Holder::Everybody | Holder::Unclear => None,
    });
    let holds_all = |user: &ObjectId| {
        case.profile.required_scopes().all(|scope| {
            reading
                .holders(scope.resource, &scope.value)
                .any(|holder| holder == Holder::Everybody || holder == Holder::User(*user))
        })
    };
    users.filter(holds_all).collect()
}

impl<'a> Reading<'a> {
    fn of(case: &Case<'a>) -> Self {
        Self {
            grants: grants(case),
            graph: target(&case.evidence.graph),
            acs: target(&case.evidence.acs),
            account: case.account_id(),
        }
    }

    fn all(&self) -> impl Iterator<Item = &'a Grant> {
        self.grants.iter().flatten().copied()
    }

    fn target(&self, resource: ResourceName) -> Target {
        match resource {
            ResourceName::Graph => self.graph,
            ResourceName::Acs => self.acs,
            ResourceName::Other => Target::Unknown,
        }
    }

    /// A grant whose resource may be Graph or ACS, because the id of one of them is not known.
    fn is_unresolved(&self, grant: &Grant) -> bool {
        self.resource(grant) == ResourceName::Other && [self.graph, self.acs].contains(&Target::Unknown)
    }

    fn resource(&self, grant: &Grant) -> ResourceName {
        let id = Target::Known(grant.resource_id);
        [ResourceName::Graph, ResourceName::Acs]
            .into_iter()
            .find(|name| self.target(*name) == id)
            .unwrap_or(ResourceName::Other)
    }

    fn holders(&self, resource: ResourceName, value: &str) -> impl Iterator<Item = Holder> {
        self.all()
            .filter(move |grant| self.resource(grant) == resource && grant.names(value))
            .map(Grant::holder)
    }

    fn expected(&self, scope: &ExpectedScope) -> ScopeStanding {
        let holders: BTreeSet<Holder> = self.holders(scope.resource, &scope.value).collect();
        let standing = self.standing(scope.resource, &holders);
        ScopeStanding {
            resource: scope.resource,
            value: scope.value.clone(),
            importance: scope.importance,
            feature: Some(scope.feature.clone()),
            standing,
            users: users(&holders),
            account: self.account_holds(standing, &holders),
        }
    }

    fn standing(&self, resource: ResourceName, holders: &BTreeSet<Holder>) -> Standing {
        match (&self.grants, self.target(resource)) {
            (_, Target::Absent) => Standing::Missing,
            (Some(grants), _) if grants.is_empty() => Standing::Missing,
            (None, _) | (_, Target::Unknown) => Standing::CannotTell,
            _ if holders.contains(&Holder::Everybody) => Standing::OrganizationWide,
            _ if holders.iter().any(|holder| matches!(holder, Holder::User(_))) => Standing::SomeUsers,
            _ if holders.contains(&Holder::Unclear) => Standing::CannotTell,
            _ => Standing::Missing,
        }
    }

    fn account_holds(&self, standing: Standing, holders: &BTreeSet<Holder>) -> Option<bool> {
        match standing {
            Standing::OrganizationWide => Some(true),
            Standing::Missing => Some(false),
            Standing::SomeUsers => self.account.map(|account| holders.contains(&Holder::User(account))),
            Standing::NoLongerNeeded | Standing::CannotTell => None,
        }
    }

    /// Granted scopes that nobody expects, sorted.
    fn unexpected(&self, expected: &[ExpectedScope]) -> Vec<ScopeStanding> {
        let is_expected = |resource, value: &str| {
            let mut known = expected.iter();
            known.any(|scope| scope.resource == resource && scope.value.eq_ignore_ascii_case(value))
        };
        let granted = self.all().flat_map(|grant| {
            let named = grant.scopes().map(|value| (self.resource(grant), value.to_owned()));
            named.map(move |(resource, value)| (resource, value, self.is_unresolved(grant)))
        });
        let extra: BTreeSet<_> = granted
            .filter(|(resource, value, _)| !is_expected(*resource, value))
            .collect();
        extra
            .into_iter()
            .map(|(resource, value, unresolved)| self.extra(resource, value, unresolved))
            .collect()
    }

    fn extra(&self, resource: ResourceName, value: String, unresolved: bool) -> ScopeStanding {
        let holders: BTreeSet<Holder> = self.holders(resource, &value).collect();
        ScopeStanding {
            resource,
            importance: Importance::Unexpected,
            feature: None,
            standing: if unresolved {
                Standing::CannotTell
            } else {
                Standing::NoLongerNeeded
            },
            users: users(&holders),
            account: None,
            value,
        }
    }
}

/// Mago's grants, when the list is complete; without a principal it is completely empty.
fn grants<'a>(case: &Case<'a>) -> Option<Vec<&'a Grant>> {
    if case.evidence.mago.is_not_found() {
        return Some(vec![]);
    }
    let client = case.evidence.mago.found().map(|mago| mago.id);
    match &case.evidence.mago_grants.answer {
        Answer::Found(grants) => Some(
            grants
                .iter()
                .filter(|grant| client.is_none_or(|id| id == grant.client_id))
                .collect(),
        ),
        // The principal is there, so a 404 for its grants is a contradiction rather than an empty list.
        Answer::NotFound if client.is_none() => Some(vec![]),
        Answer::NotFound | Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => None,
    }
}

fn target(principal: &Observed<ServicePrincipal>) -> Target {
    match &principal.answer {
        Answer::Found(found) => Target::Known(found.id),
        Answer::NotFound => Target::Absent,
        Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => Target::Unknown,
    }
}

/// Who holds a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holder {
    Everybody,
    User(ObjectId),
    /// A kind that did not exist when this was written, or a user who is not named: counts for nobody.
    Unclear,
}

impl Grant {
    fn holder(&self) -> Holder {
        match (self.consent_type, self.principal_id) {
            (ConsentType::AllPrincipals, _) => Holder::Everybody,
            (ConsentType::Principal, Some(user)) => Holder::User(user),
            (ConsentType::Principal, None) | (ConsentType::Unknown, _) => Holder::Unclear,
        }
    }

    fn scopes(&self) -> impl Iterator<Item = &str> {
        self.scope.iter().flat_map(|scope| scope.split_whitespace())
    }

    fn names(&self, value: &str) -> bool {
        self.scopes().any(|scope| scope.eq_ignore_ascii_case(value))
    }
}

fn users(holders: &BTreeSet<Holder>) -> u32 {
    count(holders.iter().filter(|holder| matches!(holder, Holder::User(_))))
}

fn count(items: impl Iterator) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
