//! `accounts`: what is stored on this computer.

use engine::failure::Failure;

use super::setting;
use crate::{
    arguments::Global,
    exit::Exit,
    render::{accounts, keychain},
    terminal::Terminal,
};

/// Lists the stored sign-ins.
pub async fn run(global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
    let stored = setting::engine(global, terminal)?.accounts().await?;
    let store = keychain(terminal.language);
    terminal.result(&stored, |page| {
        accounts::lay_out(page, &stored, &store, terminal.language);
    });
    Ok(Exit::Ready)
}
