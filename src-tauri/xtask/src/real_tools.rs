//! `real-tools`: the scripts for administrators with the real tools, against the demo organisation.
//!
//! Azure CLI, CLI for Microsoft 365 and the Node that it needs, more than a gigabyte together, are installed below the
//! build's directory and kept. They run in a network of their own: Microsoft's names lead to this computer, nothing else
//! can be reached, and the computer's own list of hosts stays as it is.

use crate::house::House;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use xshell::cmd;

const AZURE_CLI: &str = "azure-cli==2.91.0";
const CLI_FOR_MICROSOFT_365: &str = "@pnp/cli-microsoft365@11";
const NODE: &str = "node@22";

/// Where the tools go with what the scripts have them do.
const HOSTS: [&str; 3] = [
    "login.microsoftonline.com",
    "graph.microsoft.com",
    "management.azure.com",
];

/// Puts the list of hosts in place and wakes the loopback network, both seen by what is run then only.
const ALONE: &str = r#"ip link set lo up && mount --bind "$0" /etc/hosts && exec "$@""#;

/// Installs what is missing, and runs every script three times.
pub fn real_tools(house: &House) -> Result<()> {
    if !cfg!(target_os = "linux") {
        println!("The scripts need a network of their own here, which only Linux has; skipped.");
        return Ok(());
    }
    let suite = build(house)?;
    let folder = house.target().join("real-tools");
    let (azure, m365) = (folder.join("az"), folder.join("m365"));
    install_azure_cli(house, &azure)?;
    install_cli_for_microsoft_365(house, &m365)?;

    let hosts = folder.join("hosts");
    std::fs::write(&hosts, list())?;
    let tools = [azure.join("bin"), m365.join("node_modules/.bin")];
    let tools = tools.map(|tool| tool.display().to_string()).join(":");
    cmd!(
        house.shell,
        "unshare --map-root-user --mount --net sh -c {ALONE} {hosts} {suite}"
    )
    .env("REAL_TOOLS_PATH", tools)
    .env("REAL_TOOLS_HOSTS", HOSTS.join(" "))
    .run()
    .context("the scripts and the tools do not fit, or this computer allows no network of one's own")
}

/// Builds the suite and says where its program is: without a network, Cargo itself is not to be run.
fn build(house: &House) -> Result<PathBuf> {
    let test = [
        "--package",
        "journeys",
        "--features",
        "real-tools",
        "--test",
        "real_tools",
    ];
    let messages = cmd!(
        house.shell,
        "cargo test --no-run --message-format json-render-diagnostics {test...}"
    )
    .read()?;
    let mut programs = messages.lines().filter_map(program);
    programs.next_back().context("Cargo names no program")
}

/// The program that a message of Cargo's is about.
fn program(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_suite = message["target"]["name"] == "real_tools";
    message["executable"].as_str().filter(|_| is_suite).map(PathBuf::from)
}

fn install_azure_cli(house: &House, folder: &Path) -> Result<()> {
    if folder.join("bin/az").exists() {
        return Ok(());
    }
    cmd!(house.shell, "python3 -m venv {folder}").run()?;
    let pip = folder.join("bin/pip");
    cmd!(house.shell, "{pip} install --quiet {AZURE_CLI}").run()?;
    there(&folder.join("bin/az"))
}

fn install_cli_for_microsoft_365(house: &House, folder: &Path) -> Result<()> {
    let programs = folder.join("node_modules/.bin");
    if programs.join("m365").exists() && programs.join("node").exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    cmd!(
        house.shell,
        "npm install --prefix {folder} --no-audit --no-fund {CLI_FOR_MICROSOFT_365} {NODE}"
    )
    .run()?;
    there(&programs.join("m365"))
}

fn there(program: &Path) -> Result<()> {
    if program.exists() {
        return Ok(());
    }
    bail!("{} is not there after all", program.display())
}

fn list() -> String {
    let lines = ["localhost"].into_iter().chain(HOSTS);
    lines.fold(String::new(), |list, host| list + "127.0.0.1 " + host + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_leads_to_this_computer() {
        let list = list();

        assert_eq!(list.lines().count(), HOSTS.len() + 1);
        assert!(list.lines().all(|line| line.starts_with("127.0.0.1 ")));
    }

    #[test]
    fn the_program_of_the_suite_is_found_among_the_messages_of_cargo() {
        let other = r#"{"reason":"compiler-artifact","target":{"name":"journeys"},"executable":null}"#;
        let suite =
            r#"{"reason":"compiler-artifact","target":{"name":"real_tools"},"executable":"/target/real_tools-1"}"#;

        assert_eq!(program(other), None);
        assert_eq!(program("not JSON"), None);
        assert_eq!(program(suite), Some(PathBuf::from("/target/real_tools-1")));
    }
}
