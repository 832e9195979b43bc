//! `guide`: the wizard's questions in the terminal.

use std::sync::Arc;

use engine::{
    TenantName,
    failure::Failure,
    session::{Session, SessionOptions},
};
use readiness::problem::{Problem, Retry};

use super::setting;
use crate::{
    arguments::Global,
    exit::Exit,
    guide::{self, Known, desk::Hands},
    render::say,
    terminal::Terminal,
};

/// Asks until everything is in place, or until the person has had enough.
pub async fn run(global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
    if terminal.json {
        return Err(Failure::wrong_use(Problem::new("guide-json", Retry::Never)));
    }
    if let Some(named) = &global.tenant {
        TenantName::parse(named)?;
    }
    let chosen = global.demo.is_some() || global.authority.is_some();
    let (desk, asides) = Hands::new();
    let session = Session::start(SessionOptions {
        engine: setting::engine(global, terminal)?,
        demo: !chosen,
        desk: Arc::new(desk),
        language: terminal.language,
    });
    let known = Known {
        organisation: global.tenant.clone(),
        may_leave_demo: !chosen,
        yes: say("terminal-yes", terminal.language),
    };
    Ok(guide::run(session, asides, known, terminal).await)
}
