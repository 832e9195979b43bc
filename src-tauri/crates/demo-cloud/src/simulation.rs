//! The running simulation: the world, its clock, and what it has handed out.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::identity::{self, Ledger};
use crate::model::World;
use crate::tokens::AccessTokens;

/// One simulated cloud, shared by every request that it answers.
#[derive(Debug)]
pub struct Simulation {
    world: Mutex<World>,
    access_tokens: AccessTokens,
    ledger: Mutex<Ledger>,
}

impl Simulation {
    /// Starts with `world`; nobody is signed in.
    pub fn new(world: World) -> Arc<Self> {
        // Making a key takes a tenth of a second, which the first sign-in should not have to wait for.
        std::thread::spawn(identity::prepare);
        Arc::new(Self {
            world: Mutex::new(world),
            access_tokens: AccessTokens::default(),
            ledger: Mutex::default(),
        })
    }

    /// Locks the world to look at it.
    ///
    /// Everybody else waits until the guard is gone, and a second call while one is held never returns: take out what
    /// is needed and let go, and read the clock with [`World::now`] meanwhile.
    pub fn world(&self) -> MutexGuard<'_, World> {
        locked(&self.world)
    }

    /// Changes the world.
    pub fn change<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        change(&mut self.world())
    }

    /// Tells the time by the servers' clock, which a scenario may have set ahead.
    pub fn now(&self) -> Timestamp {
        self.world().now()
    }

    /// Access tokens that were issued.
    pub fn access_tokens(&self) -> &AccessTokens {
        &self.access_tokens
    }

    /// Locks what the identity provider remembers: codes, refresh tokens, sign-ins under way.
    pub(crate) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        locked(&self.ledger)
    }
}

impl World {
    /// Tells the time by the servers' clock.
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
            .checked_add(SignedDuration::from_secs(self.behaviour.clock_ahead))
            .unwrap_or(Timestamp::MAX)
    }
}

/// Locks, also after a thread panicked while it held the lock: every change is made in one step.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::Behaviour;

    #[test]
    fn the_clock_can_be_set_ahead_while_the_simulation_runs() {
        let simulation = Simulation::new(World {
            apps: BTreeMap::new(),
            tenants: BTreeMap::new(),
            behaviour: Behaviour::default(),
        });
        let before = simulation.now();

        simulation.change(|world| world.behaviour.clock_ahead = 86_400);

        let ahead = simulation.now().duration_since(before);
        assert!(ahead.as_secs() >= 86_400 && ahead.as_secs() < 86_500, "{ahead:?}");
    }
}
