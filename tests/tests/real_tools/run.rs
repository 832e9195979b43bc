//! Runs a script in a shell, and signs in for it as a person would who reads the code from the screen.

use std::{
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use demo_cloud::{person::Person, scenario::base};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, BufReader},
    process::Command,
    time::timeout,
};

use crate::cloud::{Cloud, M365_APP};

/// The tools start slowly, and poll every five seconds.
const PATIENCE: Duration = Duration::from_secs(240);

/// How a script ended.
pub struct Ended {
    pub last_line: String,
    pub exit: Option<i32>,
    pub took: Duration,
    pub said: String,
    /// What stays in the person's own folder and in that for temporary files.
    pub left: Vec<String>,
}

/// Runs the script in `file` with a code for the sign-in.
pub async fn run(cloud: &Cloud, file: &Path, arguments: &[&str]) -> Result<Ended> {
    let start = Instant::now();
    let [home, temporary] = ["home", "temporary"].map(|name| cloud.folder().join(name));
    std::fs::create_dir_all(&home)?;
    std::fs::create_dir_all(&temporary)?;
    let issuer = cloud.issuer();
    let tools = std::env::var("REAL_TOOLS_PATH").context("run it with `cargo xtask real-tools`")?;
    let mut child = Command::new("sh")
        .arg(file)
        .arg("--use-device-code")
        .args(arguments)
        .env_clear()
        .env("PATH", format!("{tools}:/usr/local/bin:/usr/bin:/bin"))
        .env("HOME", &home)
        .env("TMPDIR", &temporary)
        .env("LANG", "C.UTF-8")
        .env("CLIMICROSOFT365_ENTRAAPPID", M365_APP.to_string())
        .env("CLIMICROSOFT365_NOUPDATE", "1")
        .env("AZURE_CORE_COLLECT_TELEMETRY", "no")
        .env("REQUESTS_CA_BUNDLE", issuer)
        .env("NODE_EXTRA_CA_CERTS", issuer)
        .env("CURL_CA_BUNDLE", issuer)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let stdout = child.stdout.take().context("the output is piped")?;
    let stderr = child.stderr.take().context("the errors are piped")?;
    let ended = async {
        tokio::try_join!(listen(cloud, stdout), listen(cloud, stderr), async {
            Ok(child.wait().await?)
        })
    };
    let (output, said, status) = timeout(PATIENCE, ended).await.context("the script does not end")??;
    Ok(Ended {
        last_line: output.lines().last().unwrap_or_default().to_owned(),
        exit: status.code(),
        took: start.elapsed(),
        said,
        left: [names(&home)?, names(&temporary)?].concat(),
    })
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder)?;
    entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// Reads to the end, and types the code into the demo's page when it is shown.
///
/// The tool gives up by itself if that fails.
async fn listen(cloud: &Cloud, output: impl AsyncRead + Unpin) -> Result<String> {
    let mut lines = BufReader::new(output).lines();
    let mut said = String::new();
    while let Some(line) = lines.next_line().await? {
        said = said + &line + "\n";
        if let Some(code) = code(&line)
            && let Err(error) = sign_in(cloud, code).await
        {
            said = format!("{said}Nobody signs in: {error:#}\n");
        }
    }
    Ok(said)
}

/// The code in a line that names the page to type it into.
fn code(line: &str) -> Option<&str> {
    let (_, after) = line.split_once("/devicelogin")?;
    let mut words = after.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.find(|word| {
        word.len() == 9
            && word
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    })
}

/// The administrator of the scenario says yes to what is asked, in a browser elsewhere.
async fn sign_in(cloud: &Cloud, code: &str) -> Result<()> {
    let mut person = Person::new(cloud.scenario.administrator, base::PASSWORD)?;
    let page = format!("{}/devicelogin", cloud.server.base_url());
    let ended = person.enter_device_code(&page, code).await?;
    anyhow::ensure!(
        ended.title.starts_with("You are signed in"),
        "{}: {}",
        ended.title,
        ended.text
    );
    Ok(())
}
