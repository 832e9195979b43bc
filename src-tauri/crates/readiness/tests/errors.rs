//! Real error texts: the right code, application, cause, person and next click.

use readiness::{
    diagnosis::{Asked, Cause, Diagnosis, Explanation, Subject, explain_with},
    fixer::Fixer,
    profile::Profile,
    remedy::RemedyKind,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    text: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    asked: Option<Subject>,
    #[serde(default)]
    device_code: bool,
    code: String,
    message: Option<String>,
    about: Option<Subject>,
    app_name: Option<String>,
    cause: Option<Cause>,
    #[serde(default)]
    by_wording: bool,
    who: Fixer,
    remedy: RemedyKind,
    trace: Option<String>,
    request: Option<String>,
    device_state: Option<String>,
}

#[test]
fn every_text_gives_the_right_code_application_cause_person_and_remedy() {
    let file: File = toml::from_str(include_str!("errors/texts.toml")).unwrap();
    let profile = Profile::built_in();

    assert!(file.text.len() >= 40);
    for case in &file.text {
        let asked = Asked {
            about: case.asked,
            device_code: case.device_code,
        };
        assert_case(case, &explain_with(&case.text, &profile, asked));
    }
}

fn assert_case(case: &Case, explanation: &Explanation) {
    let name = &case.name;
    let first = explanation
        .codes
        .first()
        .unwrap_or_else(|| panic!("{name}: nothing found"));
    let known = first
        .known
        .as_ref()
        .unwrap_or_else(|| panic!("{name}: {} is unknown", first.code));
    let about = first.about.as_ref();
    assert_eq!(first.code, case.code, "{name}");
    assert_eq!(about.map(|about| about.subject), case.about, "{name}");
    assert_eq!((first.cause, first.by_wording), (case.cause, case.by_wording), "{name}");
    assert_eq!((known.fixed_by[0], known.remedy), (case.who, case.remedy), "{name}");
    if let Some(app_name) = &case.app_name {
        assert_eq!(about.and_then(|about| about.name.as_ref()), Some(app_name), "{name}");
    }
    assert_eq!(first.message, message(case, first), "{name}");
    assert_eq!(explanation.ids.trace, case.trace, "{name}");
    assert_eq!(explanation.ids.request, case.request, "{name}");
    assert_eq!(explanation.details.device_state, case.device_state, "{name}");
}

/// The generic text, where the case names no other.
fn message(case: &Case, diagnosis: &Diagnosis) -> String {
    let generic = diagnosis.message.split("-acs").next().unwrap_or_default();
    let named = case.message.clone();
    named.unwrap_or_else(|| {
        assert!(
            !generic.ends_with("-mago") && !generic.ends_with("-checking-app"),
            "{}",
            case.name
        );
        generic.to_owned()
    })
}
