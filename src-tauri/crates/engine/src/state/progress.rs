//! Where journeys were left, so that they can be gone on with. Only a hint: everything is checked again then.

use readiness::ids::TenantId;
use serde::{Deserialize, Serialize};
use wizard::view::ResumeOffer;

use super::{State, StateError, file};

const FILE: &str = "progress.json";
/// More than anybody goes through on a first screen.
const MOST: usize = 50;

#[derive(Default, Serialize, Deserialize)]
struct Progress {
    journeys: Vec<ResumeOffer>,
}

impl State {
    /// Lists the journeys that were left, the newest first.
    pub fn progress(&self) -> Vec<ResumeOffer> {
        let mut journeys = file::read::<Progress>(&self.folder().join(FILE))
            .unwrap_or_default()
            .journeys;
        journeys.sort_by_key(|journey| std::cmp::Reverse(journey.at));
        journeys
    }

    /// Keeps where a journey stands, in place of what was kept of the same organisation.
    pub fn keep_progress(&self, journey: ResumeOffer) -> Result<(), StateError> {
        self.change_progress(|journeys| {
            journeys.retain(|other| other.tenant != journey.tenant);
            journeys.insert(0, journey);
            journeys.truncate(MOST);
        })
    }

    /// Drops what is kept of an organisation; dropping what is not there succeeds.
    pub fn drop_progress(&self, tenant: TenantId) -> Result<(), StateError> {
        self.change_progress(|journeys| journeys.retain(|journey| journey.tenant != tenant))
    }

    /// Changes the list while no other process does.
    fn change_progress(&self, change: impl FnOnce(&mut Vec<ResumeOffer>)) -> Result<(), StateError> {
        let path = self.folder().join(FILE);
        let _lock = file::lock(&path)?;
        let mut journeys = self.progress();
        change(&mut journeys);
        file::write(&path, &Progress { journeys })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use wizard::step::{Journey, Step};

    use super::*;

    fn left(tenant: u128, step: Step, at: &str) -> ResumeOffer {
        ResumeOffer {
            changes: vec![],
            reports: vec![],
            hand_off: None,
            tenant: TenantId(uuid::Uuid::from_u128(tenant)),
            domain: "contoso.com".to_owned(),
            name: None,
            journey: Journey::Administrator,
            step,
            account: None,
            at: at.parse().unwrap(),
        }
    }

    #[test]
    fn the_newest_stand_of_each_organisation_is_kept_and_comes_first() {
        let folder = tempfile::tempdir().unwrap();
        let state = State::open(Some(folder.path()), "live").unwrap();
        let other = left(2, Step::Acs, "2026-11-02T08:00:00Z");
        let newest = left(1, Step::Licence, "2026-11-03T08:00:00Z");

        state
            .keep_progress(left(1, Step::Overview, "2026-11-01T08:00:00Z"))
            .unwrap();
        state.keep_progress(other.clone()).unwrap();
        state.keep_progress(newest.clone()).unwrap();

        assert_eq!(state.progress(), [newest.clone(), other.clone()]);
        state.drop_progress(newest.tenant).unwrap();
        state.drop_progress(newest.tenant).unwrap();
        assert_eq!(state.progress(), [other]);
    }

    #[test]
    fn a_damaged_or_newer_file_is_set_aside_and_blocks_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let state = State::open(Some(folder.path()), "live").unwrap();
        let journey = left(1, Step::Acs, "2026-11-02T08:00:00Z");
        let path = state.folder().join(FILE);
        for strange in ["{\"version\": 1, \"journ", "{\"version\": 2, \"journeys\": {}}"] {
            state.keep_progress(journey.clone()).unwrap();
            fs::write(&path, strange).unwrap();

            assert_eq!(state.progress(), []);
            state.keep_progress(journey.clone()).unwrap();

            assert_eq!(state.progress(), std::slice::from_ref(&journey));
            assert_eq!(
                fs::read_to_string(path.with_extension("json.set-aside")).unwrap(),
                strange
            );
        }
    }
}
