//! The stored sign-ins as text.

use engine::state::accounts::StoredAccount;
use texts::Language;

use super::{page::Page, report::minute, say, say_of};

/// Lays out the list.
pub fn lay_out(page: &mut Page, accounts: &[StoredAccount], store: &str, language: Language) {
    if accounts.is_empty() {
        page.paragraph(0, &say_of("accounts-none", [("store", store.to_owned())], language));
        return;
    }
    page.paragraph(
        0,
        &say_of(
            "accounts-title",
            [("store", store.to_owned()), ("count", accounts.len().to_string())],
            language,
        ),
    );
    for account in accounts {
        page.gap();
        page.line(&format!("  {}", account.username));
        let place = [
            ("organisation", account.organisation.clone()),
            ("tenant", account.tenant.to_string()),
        ];
        page.paragraph(4, &say_of("accounts-organisation", place, language));
        let kept = if account.remembered {
            "accounts-remembered"
        } else {
            "accounts-for-a-day"
        };
        page.paragraph(
            4,
            &say_of(
                "accounts-since",
                [("at", minute(account.since)), ("kept", say(kept, language))],
                language,
            ),
        );
        page.paragraph(
            4,
            &say_of("accounts-client", [("client", account.client.to_string())], language),
        );
    }
}
