//! `sign-in`: a sign-in that is kept in the keychain.

use engine::{SignInRequest, Who, failure::Failure};

use super::setting;
use crate::{
    arguments::{self, Global, SignIn},
    exit::Exit,
    progress::Shown,
    render::{keychain, report::minute, say, say_of},
    terminal::Terminal,
};

/// Signs in, stores, and says what is stored where.
pub async fn run(global: &Global, sign_in: SignIn, terminal: &Terminal) -> Result<Exit, Failure> {
    let tenant = setting::tenant(global)?;
    let login_hint = setting::account(sign_in.account.as_deref())?;
    let engine = setting::engine(global, terminal)?;
    let request = SignInRequest {
        tenant,
        who: match sign_in.identity {
            arguments::Who::Checking => Who::Checking,
            arguments::Who::Mago => Who::Mago,
        },
        way: setting::way(sign_in.device_code),
        login_hint,
        remember: sign_in.remember,
    };
    let signed_in = {
        let (_shown, listener) = Shown::start(terminal);
        engine.sign_in(&request, &listener).await?
    };
    let (account, language) = (&signed_in.account, terminal.language);
    terminal.result(account, |page| {
        let store = keychain(language);
        let values = [
            ("username", account.username.clone()),
            ("tenant", account.tenant.to_string()),
        ];
        page.paragraph(0, &say_of("sign-in-done", values, language));
        page.paragraph(
            0,
            &say_of(
                "sign-in-stored",
                [("store", store), ("at", minute(account.since))],
                language,
            ),
        );
        page.paragraph(
            0,
            &say_of("sign-in-scopes", [("scopes", signed_in.scopes.join(" "))], language),
        );
        page.paragraph(
            0,
            &say(
                if account.remembered {
                    "sign-in-remembered"
                } else {
                    "sign-in-for-a-day"
                },
                language,
            ),
        );
    });
    Ok(Exit::Ready)
}
