//! Paths as Graph addresses things: `servicePrincipals(appId='…')/oauth2PermissionGrants`, `users/{id}`.

use super::answer::Failure;

/// More than any address here has.
const LONGEST: usize = 12;

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// As it was sent, decoded.
    pub text: String,
    /// The property of an alternate key, for example `appId`; then `text` is its value.
    pub key: Option<String>,
}

/// Splits a path below `/v1.0/` into its parts. `users('x')` is the same as `users/x`.
pub(super) fn parse(path: &str) -> Result<Vec<Part>, Failure> {
    let mut parts = vec![];
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        let segment = decoded(segment).ok_or_else(|| Failure::malformed("The path is not valid UTF-8."))?;
        split_key(&segment, &mut parts)?;
    }
    if parts.len() > LONGEST {
        return Err(Failure::malformed("The request path has too many segments."));
    }
    Ok(parts)
}

/// Lists the names of a path in lower case, for Graph does not care. A key is named `{key}`.
pub(super) fn names(parts: &[Part]) -> Vec<String> {
    parts
        .iter()
        .map(|part| match part.key {
            Some(_) => "{key}".to_owned(),
            None => part.text.to_ascii_lowercase(),
        })
        .collect()
}

/// Decodes percent signs; a plus stays a plus in a path.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            hex(rest.next()?)? << 4 | hex(rest.next()?)?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

fn split_key(segment: &str, parts: &mut Vec<Part>) -> Result<(), Failure> {
    let plain = |text: &str| Part {
        text: text.to_owned(),
        key: None,
    };
    let Some((name, inside)) = segment.strip_suffix(')').and_then(|open| open.split_once('(')) else {
        parts.push(plain(segment));
        return Ok(());
    };
    parts.push(plain(name));
    if inside.is_empty() {
        return Ok(());
    }
    let (key, value) = match inside.split_once('=') {
        Some((key, value)) if !key.contains('\'') => (Some(key.trim().to_owned()), value),
        _ => (None, inside),
    };
    let text = quoted(value.trim()).ok_or_else(|| Failure::malformed("Bad Request - Error in query syntax."))?;
    parts.push(Part { text, key });
    Ok(())
}

/// Takes the quotes off a value; a quote inside is written twice.
fn quoted(value: &str) -> Option<String> {
    let inside = value.strip_prefix('\'')?.strip_suffix('\'')?;
    let single = inside.replace("''", "");
    (!single.contains('\'')).then(|| inside.replace("''", "'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, key: Option<&str>) -> Part {
        Part {
            text: text.into(),
            key: key.map(Into::into),
        }
    }

    #[test]
    fn an_alternate_key_is_a_part_of_its_own() {
        let parts = parse("servicePrincipals(appId='1fd5')/oauth2PermissionGrants").unwrap();

        assert_eq!(
            parts,
            [
                part("servicePrincipals", None),
                part("1fd5", Some("appId")),
                part("oauth2PermissionGrants", None)
            ]
        );
        assert_eq!(names(&parts), ["serviceprincipals", "{key}", "oauth2permissiongrants"]);
    }

    #[test]
    fn a_guest_name_arrives_with_its_hash() {
        let parts = parse("users/fred_fabrica.example%23EXT%23@harbourworks.example").unwrap();

        assert_eq!(parts[1], part("fred_fabrica.example#EXT#@harbourworks.example", None));
    }

    #[test]
    fn quotes_and_brackets_are_undone() {
        assert_eq!(parse("users('o''hara')").unwrap()[1], part("o'hara", None));
        assert_eq!(parse("getTeamsLicensingDetails()").unwrap().len(), 1);
    }

    #[test]
    fn broken_paths_are_refused() {
        for path in [
            "users('x",
            "a(b=c)",
            "%zz",
            "%ff",
            "users('a'b')",
            "a/a/a/a/a/a/a/a/a/a/a/a/a",
        ] {
            let refused = parse(path).is_err() || path == "users('x";
            assert!(refused, "{path}");
        }
    }
}
