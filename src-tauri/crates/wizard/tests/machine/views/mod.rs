//! Every screen in the states that people meet, recorded as the front doors get it.
//!
//! The files in `tests/views` are what `ui/gallery.html` shows. `WRITE_VIEWS=1` writes them anew; read what changed.

mod after;
mod before;
mod hand_offs;
mod shared;
mod steps;
mod troubles;

use std::{collections::BTreeMap, fs, path::PathBuf};

use wizard::View;

#[test]
fn every_screen_is_recorded_as_it_is_shown() {
    let fresh = recorded();
    if std::env::var_os("WRITE_VIEWS").is_some() {
        fs::remove_dir_all(folder()).ok();
        fs::create_dir_all(folder()).unwrap();
        for (name, text) in &fresh {
            fs::write(folder().join(name), text).unwrap();
        }
    }

    let kept: BTreeMap<String, String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let text = fs::read_to_string(entry.path()).unwrap().replace("\r\n", "\n");
            (entry.file_name().to_string_lossy().into_owned(), text)
        })
        .collect();

    let names = |views: &BTreeMap<String, String>| views.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&fresh));
    for (name, text) in &fresh {
        assert_eq!(kept[name], *text, "{name} is stale");
    }
}

fn recorded() -> BTreeMap<String, String> {
    let views = [
        before::first(),
        before::signing_in(),
        before::overviews(),
        steps::acs(),
        steps::approvals(),
        steps::licences(),
        after::mago(),
        after::ends(),
        hand_offs::hand_offs(),
        hand_offs::told(),
        hand_offs::showed(),
        troubles::troubles(),
    ];
    let named = views.into_iter().flatten();
    named
        .map(|(name, view)| {
            let text = serde_json::to_string_pretty(&view).unwrap();
            (format!("{name}.json"), format!("{text}\n"))
        })
        .collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/views")
}

/// Views, each with the name of its file.
type Named = Vec<(&'static str, View)>;
