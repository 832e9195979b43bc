//! Claims challenges: Graph asks for a sign-in that meets further conditions.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

const EITHER_PADDING: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// Finds the challenge in a `WWW-Authenticate` header and decodes it to the JSON for the `claims` parameter.
///
/// Anything that is not base64 of a JSON object is no challenge (Entra, "Claims challenges and claims requests").
pub(crate) fn decoded(www_authenticate: &str) -> Option<String> {
    let encoded = parameter(www_authenticate, "claims")?;
    let standard = encoded.replace('-', "+").replace('_', "/");
    let bytes = GeneralPurpose::new(&alphabet::STANDARD, EITHER_PADDING)
        .decode(standard)
        .ok()?;
    let claims = String::from_utf8(bytes).ok()?;
    serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&claims).ok()?;
    Some(claims)
}

/// The value of `name="…"`, where the name stands alone and not at the end of a longer one.
fn parameter<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("{name}=\"");
    header
        .match_indices(&start)
        .find(|(at, _)| {
            header[..*at]
                .chars()
                .next_back()
                .is_none_or(|before| before == ' ' || before == ',')
        })
        .and_then(|(at, found)| header[at + found.len()..].split('"').next())
}

#[cfg(test)]
mod tests {
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    use super::*;

    const CLAIMS: &str = r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"#;

    #[test]
    fn a_challenge_is_decoded() {
        let header = format!(
            r#"Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="{}""#,
            BASE64_STANDARD.encode(CLAIMS)
        );

        assert_eq!(decoded(&header).as_deref(), Some(CLAIMS));
    }

    #[test]
    fn other_headers_are_no_challenge() {
        for header in [
            r#"Bearer error="invalid_token""#,
            r#"Bearer claims="not base64!""#,
            r#"Bearer claims="WzFd""#,
            r#"Bearer other_claims="e30=""#,
            "Bearer claims=",
        ] {
            assert_eq!(decoded(header), None, "{header}");
        }
    }

    proptest! {
        #[test]
        fn both_alphabets_and_paddings_are_understood(value in "\\PC{0,40}") {
            let claims = serde_json::json!({ "value": value }).to_string();

            let padded = format!("Bearer claims=\"{}\"", BASE64_STANDARD.encode(&claims));
            let short = format!("Bearer a=\"b\",claims=\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&claims));

            prop_assert_eq!(decoded(&padded), Some(claims.clone()));
            prop_assert_eq!(decoded(&short), Some(claims));
        }

        #[test]
        fn reading_never_panics(header in "\\PC*") {
            let _ = decoded(&header);
        }
    }
}
