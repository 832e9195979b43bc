//! What the identity provider remembers between requests.

/// Sign-ins under way, browser sessions, codes and refresh tokens.
#[derive(Debug, Default)]
pub(crate) struct Ledger {}
