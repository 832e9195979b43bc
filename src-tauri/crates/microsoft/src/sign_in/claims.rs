//! Claims challenges: what Graph or Entra wants the next token to say, carried from the refusal to the sign-in.
//!
//! Source: learn.microsoft.com/entra/identity-platform/claims-challenge.

use base64::{
    Engine as _,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use reqwest::header::{HeaderMap, WWW_AUTHENTICATE};
use serde_json::{Map, Value, json};

/// Reads the challenge out of a refused request's `WWW-Authenticate`; `None` when there is none.
pub fn challenge(headers: &HeaderMap) -> Option<String> {
    let values = headers
        .get_all(WWW_AUTHENTICATE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    values
        .filter(|value| value.contains("insufficient_claims"))
        .find_map(quoted_claims)
}

/// Adds to a challenge that this program understands challenges (`cp1`), which is what makes Microsoft send them.
///
/// A challenge that is no JSON object is left out.
pub fn merged(challenge: Option<&str>) -> String {
    let mut claims: Map<String, Value> = challenge
        .and_then(|challenge| serde_json::from_str(challenge).ok())
        .unwrap_or_default();
    let access = claims.entry("access_token").or_insert_with(|| json!({}));
    if !access.is_object() {
        *access = json!({});
    }
    access["xms_cc"] = json!({ "values": ["cp1"] });
    Value::Object(claims).to_string()
}

fn quoted_claims(header: &str) -> Option<String> {
    let (_, rest) = header.split_once("claims=\"")?;
    let (encoded, _) = rest.split_once('"')?;
    let lenient = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let decoded = [STANDARD, URL_SAFE]
        .iter()
        .find_map(|alphabet| GeneralPurpose::new(alphabet, lenient).decode(encoded).ok())?;
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    #[test]
    fn a_challenge_is_found_and_passed_on_with_our_capability() {
        let mut headers = HeaderMap::new();
        let value = "Bearer realm=\"\", error=\"insufficient_claims\", \
                     claims=\"eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ\"";
        headers.append(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"x\""));
        headers.append(WWW_AUTHENTICATE, HeaderValue::from_str(value).unwrap());

        let merged = merged(challenge(&headers).as_deref());

        assert_eq!(
            merged,
            r#"{"access_token":{"nbf":{"essential":true},"xms_cc":{"values":["cp1"]}}}"#
        );
    }

    #[test]
    fn without_a_challenge_only_the_capability_is_announced() {
        assert_eq!(challenge(&HeaderMap::new()), None);
        for nonsense in [None, Some("[1]"), Some("{"), Some(r#"{"access_token":7}"#)] {
            assert_eq!(merged(nonsense), r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#);
        }
    }
}
