//! One command each: from arguments to a job of the engine, and from its result to a page.

mod accounts;
mod acs;
mod approve;
mod check;
mod demo;
mod explain;
mod guide;
mod hand_off;
pub mod input;
mod output;
mod pasted;
mod setting;
mod shell;
mod sign_in;
mod sign_out;
mod verify;

use engine::failure::Failure;
use readiness::finding::Prerequisite;

use crate::{
    arguments::{Acs, Arguments, Licence, Verb},
    exit::Exit,
    terminal::Terminal,
};

/// Runs the command that was typed.
pub async fn run(arguments: Arguments, terminal: &Terminal) -> Result<Exit, Failure> {
    let global = arguments.global.with_environment()?;
    match arguments.verb {
        Verb::Check(check) => check::run(&global, check, None, terminal).await,
        Verb::Licence(Licence::Check(check)) => check::run(&global, check, Some(Prerequisite::Licence), terminal).await,
        Verb::Acs(Acs::Check(way)) => check::acs(&global, way, terminal).await,
        Verb::Acs(Acs::Create(create)) => acs::create(&global, &create, terminal).await,
        Verb::Acs(Acs::Script(script)) => acs::script(&global, &script, terminal).await,
        Verb::SignIn(sign_in) => sign_in::run(&global, sign_in, terminal).await,
        Verb::SignOut(sign_out) => sign_out::run(&global, &sign_out, terminal).await,
        Verb::Accounts => accounts::run(&global, terminal).await,
        Verb::Approve(approve) => approve::run(&global, &approve, terminal).await,
        Verb::HandOff(hand_off) => hand_off::run(&global, &hand_off, terminal).await,
        Verb::Verify(verify) => verify::run(&global, verify, terminal).await,
        Verb::Explain(explain) => explain::run(&global, &explain, terminal).await,
        Verb::Guide => guide::run(&global, terminal).await,
        Verb::Demo(demo) => demo::run(demo, terminal).await,
        Verb::Completions(completions) => Ok(shell::completions(&completions, terminal)),
        Verb::Man(man) => shell::manual(&man, terminal),
    }
}
