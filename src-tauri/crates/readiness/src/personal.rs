//! Personal Microsoft accounts, which belong to no organisation.

use uuid::uuid;

use crate::ids::TenantId;

/// The tenant that holds them all (learn.microsoft.com/entra/identity-platform/id-token-claims-reference).
pub const TENANT: TenantId = TenantId(uuid!("9188040d-6c67-4c5b-b112-36a304b66dad"));

/// The families of Microsoft's own mail domains, which exist in many countries.
const FAMILIES: [&str; 4] = ["hotmail", "outlook", "live", "msn"];

/// Tells whether mail of that domain belongs to personal accounts.
///
/// A personal account may use any other domain too, so that "no" says nothing.
pub fn is_domain(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let Some((family, rest)) = domain.split_once('.') else {
        return false;
    };
    // `outlook.co.uk`, but not `outlook.contoso.com`.
    let is_public = matches!(rest, "com" | "net") || rest.len() == 2 || is_country_pair(rest);
    (FAMILIES.contains(&family) && is_public) || matches!(domain.as_str(), "passport.com" | "windowslive.com")
}

/// Tells whether an account's name says that it is personal.
pub fn is_account(name: &str) -> bool {
    name.rsplit_once('@').is_some_and(|(_, domain)| is_domain(domain))
}

fn is_country_pair(rest: &str) -> bool {
    rest.split_once('.')
        .is_some_and(|(kind, country)| matches!(kind, "co" | "com") && country.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microsofts_own_mail_domains_are_personal_in_every_country() {
        for name in [
            "ada@outlook.com",
            "Ada@Hotmail.co.uk",
            "ada@live.it",
            "ada@msn.com",
            "ada@outlook.com.br",
            "ada@windowslive.com",
            "ada@passport.com",
        ] {
            assert!(is_account(name), "{name}");
        }
    }

    #[test]
    fn a_domain_below_an_organisations_own_is_not_personal() {
        for name in [
            "room@live.contoso.com",
            "room@outlook.harbourworks.example",
            "room@msn.contoso.co.uk",
            "room@contoso.com",
            "live.com",
            "room@live",
        ] {
            assert!(!is_account(name), "{name}");
        }
    }
}
