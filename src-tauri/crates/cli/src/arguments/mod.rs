//! What can be typed. The words of the help stand in the catalogue, see [`help`].

mod environment;
pub mod help;
mod proxy;
mod script;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use readiness::{
    cloud::Cloud,
    ids::AppId,
    script::{Dialect, ScriptPurpose},
};
use url::Url;

/// Where `demo serve` listens when no port is given, and where `--demo` looks for it.
pub use engine::mode::DEMO_PORT;

#[derive(Debug, Parser)]
#[command(
    name = "mago-setup-cli",
    version,
    arg_required_else_help = true,
    max_term_width = 100
)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Options")]
pub struct Global {
    #[arg(long, short, global = true, value_name = "DOMAIN|ADDRESS|ID")]
    pub tenant: Option<String>,
    #[arg(long, global = true, value_name = "CLOUD", conflicts_with_all = ["authority", "demo"])]
    pub cloud: Option<CloudName>,
    #[arg(long, global = true, num_args = 0..=1, require_equals = true, value_name = "URL",
        default_missing_value = "http://127.0.0.1:7878", conflicts_with = "authority")]
    pub demo: Option<Url>,
    #[arg(long, global = true, value_name = "URL")]
    pub authority: Option<Url>,
    #[arg(long, global = true, value_name = "URL", requires = "authority")]
    pub graph: Option<Url>,
    #[arg(long, global = true, value_name = "CLIENT ID")]
    pub checking_app: Option<AppId>,
    #[arg(long, global = true, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "URL", value_parser = proxy::parse)]
    pub proxy: Option<Url>,
    #[arg(long, global = true, value_name = "FOLDER")]
    pub state_dir: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CloudName {
    Worldwide,
    UsGov,
    UsGovDod,
    China,
}

impl From<CloudName> for Cloud {
    fn from(name: CloudName) -> Self {
        match name {
            CloudName::Worldwide => Self::Worldwide,
            CloudName::UsGov => Self::UsGov,
            CloudName::UsGovDod => Self::UsGovDod,
            CloudName::China => Self::China,
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    Check(Check),
    SignIn(SignIn),
    SignOut(SignOut),
    Accounts,
    #[command(subcommand)]
    Acs(Acs),
    #[command(subcommand)]
    Licence(Licence),
    Approve(Approve),
    HandOff(HandOff),
    Verify(Verify),
    Explain(Explain),
    Guide,
    #[command(subcommand)]
    Demo(Demo),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(long, value_name = "ADDRESS|ID")]
    pub account: Option<String>,
    #[command(flatten)]
    pub way: Way,
}

/// How a person signs in when that is needed.
#[derive(Debug, Args)]
pub struct Way {
    #[arg(long)]
    pub device_code: bool,
    #[arg(long, conflicts_with = "device_code")]
    pub no_sign_in: bool,
}

#[derive(Debug, Args)]
pub struct SignIn {
    #[arg(long = "as", value_enum, default_value = "checking", value_name = "WHO")]
    pub identity: Who,
    #[arg(long)]
    pub device_code: bool,
    #[arg(long)]
    pub remember: bool,
    #[arg(long, value_name = "ADDRESS")]
    pub account: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Who {
    Checking,
    Mago,
}

#[derive(Debug, Args)]
pub struct SignOut {
    #[arg(long, value_name = "ADDRESS|ID")]
    pub account: Option<String>,
    #[arg(long, conflicts_with = "account")]
    pub all: bool,
}

#[derive(Debug, Subcommand)]
pub enum Acs {
    Check(Way),
    Create(AcsCreate),
    Script(AcsScript),
}

#[derive(Debug, Args)]
pub struct AcsCreate {
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub device_code: bool,
}

#[derive(Debug, Args)]
pub struct AcsScript {
    #[arg(long = "for", value_name = "WHAT", default_value = ScriptPurpose::CreateAcs.code(), value_parser = script::purpose())]
    pub purpose: ScriptPurpose,
    #[arg(long, value_name = "TOOL", default_value = Dialect::GraphPowerShell.code(), value_parser = script::dialect())]
    pub dialect: Dialect,
    #[arg(long)]
    pub device_code: bool,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub explain: bool,
}

#[derive(Debug, Subcommand)]
pub enum Licence {
    Check(Check),
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Approve {
    #[arg(long)]
    pub wait: bool,
    #[arg(long)]
    pub no_browser: bool,
    #[arg(long, requires = "wait")]
    pub yes: bool,
    #[arg(long, requires = "wait")]
    pub device_code: bool,
    #[arg(long, requires = "wait", value_name = "ADDRESS|ID")]
    pub account: Option<String>,
}

#[derive(Debug, Args)]
pub struct HandOff {
    #[arg(long = "for", value_enum, value_delimiter = ',', value_name = "STEP")]
    pub wants: Vec<Wanted>,
    #[arg(long)]
    pub brief: bool,
    #[arg(long, value_name = "ADDRESS")]
    pub account: Option<String>,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What somebody else can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    Approval,
    Acs,
}

#[derive(Debug, Args)]
pub struct Verify {
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    #[arg(long, value_name = "ADDRESS|ID")]
    pub account: Option<String>,
    #[command(flatten)]
    pub way: Way,
}

#[derive(Debug, Args)]
pub struct Explain {
    #[arg(required = true, value_name = "CODE|TEXT|-")]
    pub text: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum Demo {
    Serve(DemoServe),
    Scenarios,
    Show(DemoShow),
}

#[derive(Debug, Args)]
pub struct DemoServe {
    #[arg(long, default_value = "fresh-tenant", value_name = "NAME")]
    pub scenario: String,
    #[arg(long, default_value_t = DEMO_PORT, value_name = "NUMBER")]
    pub port: u16,
}

#[derive(Debug, Args)]
pub struct DemoShow {
    #[arg(long, default_value = "fresh-tenant", value_name = "NAME")]
    pub scenario: String,
}

#[derive(Debug, Args)]
pub struct Man {
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    pub folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}
