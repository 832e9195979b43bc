//! `sign-out`: removes stored sign-ins and proves that they are gone.

use engine::{failure::Failure, state::accounts::StoredAccount};
use readiness::problem::{Problem, Retry};

use super::setting;
use crate::{
    arguments::{Global, SignOut},
    exit::Exit,
    render::{say, say_of},
    terminal::Terminal,
};

/// Removes what was named.
pub async fn run(global: &Global, sign_out: &SignOut, terminal: &Terminal) -> Result<Exit, Failure> {
    let engine = setting::engine(global, terminal)?;
    let accounts = chosen(engine.accounts().await?, sign_out)?;
    for account in &accounts {
        engine.sign_out(account).await?;
    }
    terminal.result(&accounts, |page| {
        if accounts.is_empty() {
            page.paragraph(0, &say("sign-out-nothing", terminal.language));
        }
        for account in &accounts {
            page.paragraph(
                0,
                &say_of(
                    "sign-out-done",
                    [("username", account.username.clone())],
                    terminal.language,
                ),
            );
        }
    });
    Ok(Exit::Ready)
}

/// All, or the named one, or the only one there is.
fn chosen(accounts: Vec<StoredAccount>, sign_out: &SignOut) -> Result<Vec<StoredAccount>, Failure> {
    if sign_out.all {
        return Ok(accounts);
    }
    let Some(name) = &sign_out.account else {
        return if accounts.len() > 1 {
            Err(wrong(Problem::new("sign-out-which", Retry::Never)))
        } else {
            Ok(accounts)
        };
    };
    let named: Vec<_> = accounts.into_iter().filter(|account| account.is_called(name)).collect();
    if named.is_empty() {
        return Err(wrong(Problem::new("sign-out-unknown", Retry::Never).with("name", name)));
    }
    Ok(named)
}

fn wrong(problem: Problem) -> Failure {
    Failure::wrong_use(problem)
}
