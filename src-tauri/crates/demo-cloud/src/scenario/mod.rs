//! Named starting points: one base organisation, and what is different in each situation that an admin may meet.

pub mod apps;
pub mod base;
pub mod products;

mod acs;
mod approval;
mod graph_scopes;
mod licence;
mod network;
mod partner;
mod people;
mod rooms;
mod sign_in;

use std::sync::LazyLock;

use crate::model::World;

/// A starting point with a name.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// For the command line and for tests, for example `fresh-tenant`.
    pub name: &'static str,
    /// What is special about it, in one sentence.
    pub summary: &'static str,
    /// The domain to type.
    pub tenant: &'static str,
    /// Who signs in to check. Everybody's password is [`base::PASSWORD`].
    pub administrator: &'static str,
    /// The account that Mago will use.
    pub account: &'static str,
    build: fn() -> World,
}

impl Scenario {
    /// A scenario of the base organisation, checked by its administrator for its first room.
    const fn new(name: &'static str, summary: &'static str, build: fn() -> World) -> Self {
        Self {
            name,
            summary,
            tenant: base::DOMAIN,
            administrator: people::ADMINISTRATOR,
            account: people::ROOM,
            build,
        }
    }

    const fn checked_by(self, administrator: &'static str) -> Self {
        Self { administrator, ..self }
    }

    const fn for_account(self, account: &'static str) -> Self {
        Self { account, ..self }
    }

    /// Makes the state that this scenario starts from, the same each time.
    pub fn world(&self) -> World {
        (self.build)()
    }
}

/// Lists every scenario, the plain ones first.
pub fn all() -> Vec<&'static Scenario> {
    static ALL: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
        [
            approval::SCENARIOS,
            acs::SCENARIOS,
            licence::SCENARIOS,
            sign_in::SCENARIOS,
            network::SCENARIOS,
            partner::SCENARIOS,
            rooms::SCENARIOS,
        ]
        .concat()
    });
    ALL.iter().collect()
}

/// Finds a scenario by its name.
pub fn named(name: &str) -> Option<&'static Scenario> {
    all().into_iter().find(|scenario| scenario.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_scenario_has_its_own_name_and_is_found_by_it() {
        let names: BTreeSet<_> = all().iter().map(|scenario| scenario.name).collect();

        assert_eq!(names.len(), all().len());
        assert!(
            names
                .iter()
                .all(|name| named(name).is_some_and(|found| found.name == *name))
        );
        assert!(named("no-such-scenario").is_none());
    }

    #[test]
    fn the_tenant_and_the_administrator_of_every_scenario_exist() {
        for scenario in all() {
            let world = scenario.world();
            assert!(world.tenant(scenario.tenant).is_some(), "{}", scenario.name);
            let mut people = world.tenants.values().flat_map(|tenant| tenant.users.values());
            assert!(
                people.any(|user| user.upn == scenario.administrator),
                "{}",
                scenario.name
            );
        }
    }

    #[test]
    fn every_grant_names_principals_that_are_there() {
        for scenario in all() {
            for tenant in scenario.world().tenants.values() {
                for grant in tenant.grants.values() {
                    assert!(
                        tenant.service_principals.contains_key(&grant.client),
                        "{}",
                        scenario.name
                    );
                    assert!(
                        tenant.service_principals.contains_key(&grant.resource),
                        "{}",
                        scenario.name
                    );
                }
            }
        }
    }
}
