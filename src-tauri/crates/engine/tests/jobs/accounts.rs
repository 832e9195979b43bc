//! Which sign-ins are known, whatever became of the files that name them.

use std::fs;

use crate::stage::{Stage, deaf};
use engine::failure::Kind;
use serde_json::Value;

#[tokio::test]
async fn a_sign_in_whose_name_was_lost_is_still_listed_and_can_be_removed() {
    let stage = Stage::set("ready").await;
    stage.engine.sign_in(&stage.sign_in(true), &deaf()).await.unwrap();
    fs::write(stage.file("accounts.json"), "{\"version\": 1, \"acc").unwrap();

    let found = stage.engine.accounts().await.unwrap();

    assert_eq!(found.len(), 1);
    assert_eq!(found[0].username, "ada.admin@harbourworks.example");
    stage.engine.sign_out(&found[0]).await.unwrap();
    assert_eq!(stage.engine.accounts().await.unwrap(), []);
}

#[tokio::test]
async fn what_a_newer_program_wrote_is_set_aside_not_lost() {
    let stage = Stage::set("ready").await;
    let newer = "{\"version\": 2, \"accounts\": {}}";
    stage.engine.sign_in(&stage.sign_in(true), &deaf()).await.unwrap();
    fs::write(stage.file("accounts.json"), newer).unwrap();

    stage.engine.sign_in(&stage.sign_in(true), &deaf()).await.unwrap();

    let aside = fs::read_to_string(stage.file("accounts.json.set-aside")).unwrap();
    assert_eq!(aside, newer);
    assert_eq!(stage.engine.accounts().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_sign_in_for_a_day_is_refused_when_it_is_over_and_when_the_clock_says_that_it_has_not_begun() {
    let stage = Stage::set("ready").await;
    stage.engine.sign_in(&stage.sign_in(false), &deaf()).await.unwrap();
    stage.change_account("since", "2020-01-01T00:00:00Z".into());
    let failure = stage.engine.check(&stage.check(None), &deaf()).await.unwrap_err();
    assert_eq!(failure.problem.code, "sign-in-too-old");

    stage.change_account("since", "2999-01-01T00:00:00Z".into());
    let failure = stage.engine.check(&stage.check(None), &deaf()).await.unwrap_err();

    assert_eq!(
        (failure.kind, failure.problem.code.as_str()),
        (Kind::SignInNeeded, "sign-in-from-the-future")
    );
}

impl Stage {
    fn file(&self, name: &str) -> std::path::PathBuf {
        let mut worlds = fs::read_dir(self.state.path())
            .unwrap()
            .map(|entry| entry.unwrap().path());
        worlds
            .find(|path| path.file_name().unwrap().to_string_lossy().starts_with("demo-"))
            .unwrap()
            .join(name)
    }

    fn change_account(&self, field: &str, value: Value) {
        let path = self.file("accounts.json");
        let mut list: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        list["accounts"][0][field] = value;
        fs::write(&path, list.to_string()).unwrap();
    }
}
