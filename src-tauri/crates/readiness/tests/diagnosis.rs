//! What is found in a code, a message, a body, an address or a pasted page.

use readiness::{
    diagnosis::{Asked, Explanation, Subject, explain, explain_with},
    fixer::Fixer,
    profile::Profile,
    remedy::RemedyKind,
};

const MESSAGE: &str = "AADSTS650052: The app is trying to access a service '1fd5118e-2576-4263-8130-9503064c837a'(Azure \
     Communication Services) that your organization 'd1b3a2c4-0000-4000-8000-000000000001' lacks a service principal \
     for. Trace ID: 0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9 Correlation ID: 9d8c7b6a-5f4e-4d3c-8b2a-190817263544 \
     Timestamp: 2026-11-23 20:15:02Z";

fn codes(text: &str) -> Vec<String> {
    let Explanation { codes, .. } = explain(text);
    codes.into_iter().map(|diagnosis| diagnosis.code).collect()
}

#[test]
fn a_code_is_found_however_it_is_written() {
    let table = [
        ("650052", vec!["AADSTS650052"]),
        ("  650052\n", vec!["AADSTS650052"]),
        ("AADSTS650052", vec!["AADSTS650052"]),
        ("aadsts 650052", vec!["AADSTS650052"]),
        (
            "AADSTS50011: The redirect URI… then AADSTS65001, and AADSTS50011 again",
            vec!["AADSTS50011", "AADSTS65001"],
        ),
        ("Error Code: 53003 Request Id: …", vec!["AADSTS53003"]),
        ("Authorization_RequestDenied", vec!["Authorization_RequestDenied"]),
        ("invalid_grant", vec!["invalid_grant"]),
        ("12345", vec!["AADSTS12345"]),
        ("AADSTS99999999999999999999", vec![]),
        ("no code at all, on 23 November 2026", vec![]),
        ("", vec![]),
        ("AADSTS", vec![]),
    ];
    for (text, expected) in table {
        assert_eq!(codes(text), expected, "{text}");
    }
}

#[test]
fn a_body_of_the_token_endpoint_gives_numbers_first() {
    let body = serde_json::json!({
        "error": "invalid_grant",
        "error_description": MESSAGE,
        "error_codes": [650_052, 65001],
        "timestamp": "2026-11-23 20:15:02Z",
        "trace_id": "0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9",
        "correlation_id": "9d8c7b6a-5f4e-4d3c-8b2a-190817263544",
        "error_uri": "https://login.microsoftonline.com/error?code=650052"
    });

    let explanation = explain(&serde_json::to_string_pretty(&body).unwrap());

    let codes: Vec<&str> = explanation
        .codes
        .iter()
        .map(|diagnosis| diagnosis.code.as_str())
        .collect();
    assert_eq!(codes, ["AADSTS650052", "AADSTS65001", "invalid_grant"]);
    assert_eq!(explanation.ids.trace.unwrap(), "0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9");
    assert_eq!(
        explanation.ids.correlation.unwrap(),
        "9d8c7b6a-5f4e-4d3c-8b2a-190817263544"
    );
    assert_eq!(explanation.ids.at.unwrap().to_string(), "2026-11-23T20:15:02Z");
}

#[test]
fn an_error_of_graph_gives_its_words_and_request_ids() {
    let body = r#"{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.",
        "innerError":{"date":"2026-11-23T20:15:02","request-id":"5d1c7a90-1f2e-4b3d-8c4a-0123456789ab",
        "client-request-id":"7e2d8b01-2a3f-4c4e-9d5b-123456789abc"}}}"#;

    let explanation = explain(body);

    assert_eq!(explanation.codes[0].message, "diagnosis-authorization-request-denied");
    assert_eq!(explanation.ids.request.unwrap(), "5d1c7a90-1f2e-4b3d-8c4a-0123456789ab");
    assert_eq!(
        explanation.ids.client_request.unwrap(),
        "7e2d8b01-2a3f-4c4e-9d5b-123456789abc"
    );
    assert_eq!(explanation.ids.at.unwrap().to_string(), "2026-11-23T20:15:02Z");
}

#[test]
fn an_address_with_an_error_is_decoded() {
    let address = "http://localhost:49152/?error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent.\
         %0d%0aTrace+ID%3a+0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9&state=x";

    let explanation = explain(address);

    let codes: Vec<&str> = explanation
        .codes
        .iter()
        .map(|diagnosis| diagnosis.code.as_str())
        .collect();
    assert_eq!(codes, ["AADSTS65004", "access_denied"]);
    assert!(explanation.ids.trace.is_some());
}

#[test]
fn a_page_copied_from_the_browser_gives_its_request_id_as_trace() {
    let page = "Sorry, but we're having trouble signing you in.\nAADSTS50105: Your administrator has configured the \
         application…\nTroubleshooting details\nRequest Id: 0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9\nCorrelation Id: \
         9d8c7b6a-5f4e-4d3c-8b2a-190817263544\nTimestamp: 2026-11-23T20:15:02Z\nMessage: AADSTS50105: …";

    let explanation = explain(page);

    assert_eq!(explanation.codes.len(), 1);
    assert_eq!(explanation.ids.trace.unwrap(), "0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9");
    assert!(explanation.ids.correlation.is_some() && explanation.ids.at.is_some());
    assert_eq!(explanation.ids.request, None);
}

#[test]
fn a_known_code_says_who_and_what_next() {
    let explanation = explain(MESSAGE);
    let known = explanation.codes[0].known.as_ref().unwrap();

    assert_eq!(known.fixed_by[0], Fixer::CloudApplicationAdministrator);
    assert_eq!(known.remedy, RemedyKind::CreateAcs);
    assert_eq!(explanation.codes[0].message, "diagnosis-650052-acs");
}

#[test]
fn an_unknown_number_leads_to_microsofts_page() {
    let explanation = explain("AADSTS99999");

    assert_eq!(explanation.codes[0].message, "diagnosis-unknown");
    assert_eq!(explanation.codes[0].known, None);
    assert_eq!(
        explanation.codes[0].link.as_ref().unwrap().as_str(),
        "https://login.microsoftonline.com/error?code=99999"
    );
}

#[test]
fn an_unknown_number_behind_a_label_is_found_without_its_prefix() {
    assert_eq!(codes("Sorry\nError Code: 530099\nRequest Id: x"), ["AADSTS530099"]);
    assert_eq!(codes("ErrorCode: Request_Novel"), ["Request_Novel"]);
    assert_eq!(
        codes("https://login.microsoftonline.com/error?code=53003"),
        ["AADSTS53003"]
    );
}

#[test]
fn what_the_asker_knows_opens_the_door_of_that_application() {
    let profile = Profile::built_in();
    for code in ["65001", "90094", "50105", "7000112", "700016"] {
        let doors = [Subject::Mago, Subject::CheckingApp].map(|subject| {
            let explanation = explain_with(code, &profile, Asked::about(subject));
            let diagnosis = explanation.codes.into_iter().next().unwrap();
            assert_eq!(diagnosis.message, format!("diagnosis-{code}-{subject}"));
            diagnosis.known.unwrap().remedy
        });
        assert_ne!(doors[0], doors[1], "{code}");
    }
}

#[test]
fn an_own_checking_application_is_known_by_its_id() {
    let mut profile = Profile::built_in();
    profile.checking_app.id = "0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9".parse().unwrap();
    let text = "AADSTS700016: Application with identifier '0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9' was not found.";

    let explanation = explain_with(text, &profile, Asked::default());

    assert_eq!(explanation.codes[0].message, "diagnosis-700016-checking-app");
}

#[test]
fn the_ids_of_a_tenant_or_a_trace_are_no_applications() {
    let text = "AADSTS50105: not assigned. Trace ID: 0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9 in tenant \
                'd1b3a2c4-0000-4000-8000-000000000001'";

    assert_eq!(explain(text).codes[0].about, None);
}

#[test]
fn a_word_that_nobody_knows_is_shown_as_graph_wrote_it() {
    let explanation = explain(r#"{"error":{"code":"Novel_Trouble","message":""}}"#);

    assert_eq!(explanation.codes[0].code, "Novel_Trouble");
    assert_eq!(explanation.codes[0].message, "diagnosis-unknown");
    assert_eq!(explanation.codes[0].link, None);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,300}") {
        explain(&text);
    }

    #[test]
    fn no_mixture_of_labels_and_letters_makes_it_panic(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "AADSTS", "650052", "Trace ID: ", "timestamp", ":", "{", "}", "\"code\":", "error=", "%", "&", "?", "é", "İ",
                "0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9", "2026-11-23 20:15:02", "[", "]", "error_codes", "\u{0}",
                "App id: ", "application '", "('", "'(", ")", "%25", "%2", "\\u0027", "&#39;", "\n", "Error Code", "device code",
            ]),
            0..30,
        ),
    ) {
        explain(&parts.concat());
    }
}

#[test]
fn deep_and_long_texts_are_read_without_harm() {
    explain(&"[{\"code\":".repeat(20_000));
    explain(&"é".repeat(200_000));
    explain(&"0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9 ".repeat(5_000));
    explain(&"%25".repeat(60_000));
    explain(&format!("{}{}", "{\"a\":".repeat(100), "}".repeat(100)));
}
