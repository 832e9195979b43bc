//! `explain`: what an error code or a pasted page means, without a network.

use engine::failure::Failure;
use readiness::{
    diagnosis::{self, Asked},
    profile::Profile,
};

use super::{pasted, setting};
use crate::{
    arguments::{Explain, Global},
    exit::Exit,
    render::diagnosis as render,
    terminal::Terminal,
};

/// Explains every code that is found.
///
/// A text in which there is none is a question that could not be answered.
pub async fn run(global: &Global, explain: &Explain, terminal: &Terminal) -> Result<Exit, Failure> {
    let text = pasted::text(&explain.text).await?;
    let explained = diagnosis::explain_with(&text, &profile(global)?, Asked::default());
    terminal.result(&explained, |page| render::lay_out(page, &explained, terminal.language));
    Ok(if explained.codes.is_empty() {
        Exit::CannotTell
    } else {
        Exit::Ready
    })
}

/// The profile, with the own checking application that was named.
fn profile(global: &Global) -> Result<Profile, Failure> {
    let mut profile = setting::profile(global)?;
    if let Some(own) = global.checking_app {
        profile.checking_app.id = own;
    }
    Ok(profile)
}
