//! Profiles, good and bad: an error names file, line, column, key and what is wrong there.

use readiness::{
    problem::Problem,
    profile::{Fault, MagoSignIn, Profile, ProfileError},
};

const BUILT_IN: &str = include_str!("../../../profile/mago.toml");

fn refused(from: &str, to: &str) -> ProfileError {
    assert!(BUILT_IN.contains(from), "{from}");
    Profile::parse("my.toml", &BUILT_IN.replacen(from, to, 1)).expect_err("a fault")
}

#[test]
fn the_built_in_profile_holds_what_the_vendor_and_microsoft_publish() {
    let profile = Profile::built_in();

    assert_eq!(profile.mago.app_id.to_string(), "17781659-6867-4c77-9ba3-40670305181c");
    assert_eq!(profile.mago.sign_in, MagoSignIn::Unconfirmed);
    assert_eq!(
        profile.checking_app.id.to_string(),
        "14d82eec-204b-4c2f-b7e8-296a70dab67e"
    );
    assert_eq!(
        profile.checking_app.redirect, "http://localhost",
        "as registered, without a slash"
    );
    assert_eq!(profile.plans.len(), 7);
    assert_eq!(profile.plans.iter().filter(|plan| plan.government).count(), 5);
    let required: Vec<&str> = profile.required_scopes().map(|scope| scope.value.as_str()).collect();
    assert_eq!(required, ["Teams.ManageCalls", "Teams.ManageChats", "User.Read"]);
    assert_eq!(
        profile.acs_scopes(),
        [
            "https://auth.msft.communication.azure.com/Teams.ManageCalls",
            "https://auth.msft.communication.azure.com/Teams.ManageChats",
        ]
    );
}

#[test]
fn each_fault_is_named_with_its_place() {
    let faults = [
        ("name = \"Mago\"\n", ""),
        ("app_id = \"17781659", "app_id = \"x17781659"),
        ("app_id = \"17781659-6867-4c77-9ba3-40670305181c\"", "app_id = 12"),
        ("sign_in = \"unconfirmed\"", "sign_in = \"maybe\""),
        ("sign_in = \"unconfirmed\"", "sing_in = \"unconfirmed\""),
        ("vendor = \"Valarea\"", "vendor = \"Valarea\"\ncolour = \"blue\""),
        ("redirect = \"http://localhost\"", "redirect = \"http://example.com\""),
        ("help = \"https://kb.mago.io/\"", "help = \"kb\""),
        ("checked = 2026-11-01", "checked = \"2026-11-01\""),
        ("checked = 2026-11-01", "checked = 2026-02-30"),
        ("fresh_minutes = 15", "fresh_minutes = -1"),
        ("government = true", "government = \"yes\""),
        ("importance = \"required\"", "importance = \"unexpected\""),
        ("value = \"Teams.ManageChats\"", "value = \"Teams.ManageCalls\""),
        ("[clouds.china]", "[clouds.mars]"),
        ("[checking_app]", "[checking_ap]"),
        ("[graph]", "[graph"),
        ("vendor = \"Valarea\"", "vendor = \"  \""),
    ];
    let said: Vec<String> = faults.iter().map(|(from, to)| refused(from, to).to_string()).collect();

    insta::assert_snapshot!("faults", said.join("\n"));
}

#[test]
fn a_profile_without_what_makes_a_tenant_ready_is_refused() {
    let (scopes, rest) = BUILT_IN.split_once("[[scopes]]").unwrap();
    let (_, rest) = rest.split_once("[licence]").unwrap();
    let unscoped = format!("scopes = []\n{scopes}[licence]{rest}");
    let (plans, rest) = BUILT_IN.split_once("[[licence.plans]]").unwrap();
    let (_, rest) = rest.split_once("[[licence.room_plans]]").unwrap();
    let unlicensed = format!("{plans}plans = []\n[[licence.room_plans]]{rest}");
    let said = [
        unscoped,
        unlicensed,
        BUILT_IN.replace("resource = \"acs\"", "resource = \"graph\""),
        BUILT_IN.replacen("importance = \"required\"", "importance = \"feature\"", 1),
    ]
    .map(|text| Profile::parse("my.toml", &text).unwrap_err().to_string());

    insta::assert_snapshot!("unfit", said.join("\n"));
}

#[test]
fn an_empty_file_lacks_its_first_key() {
    let error = Profile::parse("my.toml", "").unwrap_err();
    assert!(matches!(error.fault, Fault::Missing { .. }), "{error}");
}

#[test]
fn a_problem_carries_everything_that_its_text_names() {
    let problem = Problem::from(&refused("sign_in = \"unconfirmed\"", "sing_in = \"unconfirmed\""));

    assert_eq!(problem.code, "profile-key-misspelt");
    assert_eq!(problem.values["file"], "my.toml");
    assert_eq!(problem.values["key"], "mago.sing_in");
    assert_eq!(problem.values["nearest"], "sign_in");
    assert_eq!(problem.values["column"], "1");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = Profile::parse("any", &text);
    }

    #[test]
    fn a_profile_that_was_cut_off_is_refused_or_read_and_never_panics(end in 0..BUILT_IN.len()) {
        let _ = Profile::parse("cut", BUILT_IN.get(..end).unwrap_or_default());
    }
}
