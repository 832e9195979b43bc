//! The scripts for administrators with the tools that they are written for, against the demo organisation.
//!
//! `cargo xtask real-tools` brings the tools, and a network of its own in which Microsoft's names lead to this computer
//! and nothing else can be reached. Each script runs three times: to look, to change, and to find what is there.

#![expect(clippy::print_stdout, reason = "a table is what it is run for")]

mod cases;
mod cloud;
mod run;
mod table;
mod tls;

use anyhow::{Context as _, Result, ensure};
use table::Table;
use tls::Terminator;

#[tokio::main]
async fn main() -> Result<()> {
    let hosts = std::env::var("REAL_TOOLS_HOSTS").context("run it with `cargo xtask real-tools`")?;
    let terminator = Terminator::start(hosts.split(' ').map(str::to_owned).collect()).await?;
    let mut table = Table::default();
    for case in cases::all() {
        println!("── {} ──", case.name());
        table.add(&case, case.runs(&terminator).await);
    }
    println!("\n{}", table.text());
    ensure!(table.complaints().is_empty(), "{}", table.complaints().join("\n"));
    Ok(())
}
