//! What the consent page showed, from a pasted page or a redirect.

use readiness::{
    consent_page::{ConsentShowed, from_redirect},
    diagnosis::explain,
};

#[test]
fn a_page_is_read_as_what_it_showed() {
    let acs =
        "The app is trying to access a service '1fd5118e-2576-4263-8130-9503064c837a'(Azure Communication Services)";
    let table = [
        ("AADSTS65004", Some(ConsentShowed::Declined)),
        (
            "error=access_denied&error_subcode=cancel",
            Some(ConsentShowed::Declined),
        ),
        ("AADSTS650052", Some(ConsentShowed::AcsMissing)),
        (
            "AADSTS650052: a service '499b84ac-1321-427f-aa17-267ca6975798'(Azure DevOps)",
            Some(ConsentShowed::Unknown),
        ),
        ("AADSTS500011", Some(ConsentShowed::Unknown)),
        (&format!("AADSTS500011: {acs}"), Some(ConsentShowed::AcsMissing)),
        ("AADSTS650051", Some(ConsentShowed::NameTaken)),
        ("AADSTS90093", Some(ConsentShowed::NeedsAdministrator)),
        ("Need admin approval", Some(ConsentShowed::NeedsAdministrator)),
        ("AADSTS90095", Some(ConsentShowed::AskReviewer)),
        ("AADSTS500113", Some(ConsentShowed::RecordedPerhaps)),
        ("AADSTS900971", Some(ConsentShowed::RecordedPerhaps)),
        ("AADSTS900941", Some(ConsentShowed::Risky)),
        ("AADSTS700016", Some(ConsentShowed::WrongTenant)),
        ("AADSTS16000 and AADSTS90072", Some(ConsentShowed::WrongTenant)),
        ("AADSTS50105", Some(ConsentShowed::Unknown)),
        ("a page about the weather", None),
    ];
    for (page, showed) in table {
        assert_eq!(ConsentShowed::of(&explain(page)), showed, "{page}");
    }
}

#[test]
fn an_error_in_the_redirect_comes_before_what_it_claims() {
    let declined = "admin_consent=True&error=consent_required&error_description=AADSTS65004%3a+declined&tenant=x";
    let table = [
        (
            "admin_consent=True&tenant=0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9&state=1",
            ConsentShowed::Accepted,
        ),
        ("http://localhost/?admin_consent=true&tenant=x", ConsentShowed::Accepted),
        (declined, ConsentShowed::Declined),
        ("error=access_denied&error_subcode=cancel", ConsentShowed::Declined),
        ("admin_consent=True&error=server_error", ConsentShowed::Unknown),
        ("admin_consent=False", ConsentShowed::Unknown),
        ("error=&admin_consent=True", ConsentShowed::Unknown),
        ("", ConsentShowed::Unknown),
        ("%%%&&==", ConsentShowed::Unknown),
    ];
    for (query, showed) in table {
        assert_eq!(from_redirect(query), showed, "{query}");
    }
}

#[test]
fn the_grants_are_looked_for_only_where_they_may_be() {
    let may: Vec<_> = ConsentShowed::ALL
        .iter()
        .filter(|showed| showed.may_be_granted())
        .collect();

    assert_eq!(
        may,
        [
            &ConsentShowed::Accepted,
            &ConsentShowed::NameTaken,
            &ConsentShowed::RecordedPerhaps,
            &ConsentShowed::Unknown
        ]
    );
}

proptest::proptest! {
    #[test]
    fn no_redirect_makes_it_panic(query in "\\PC{0,200}") {
        from_redirect(&query);
    }
}
