//! Which scripts run, where, and what stands in the tenant afterwards.

use anyhow::{Context as _, Result};
use demo_cloud::{model::Tenant, scenario::apps};
use documents::script::{Wanted, write};
use readiness::{
    cloud::Cloud as MicrosoftCloud,
    profile::Profile,
    script::{Dialect, ScriptPurpose},
};
use texts::Language;

use crate::{
    cloud::{self, Cloud},
    run::{Ended, run},
    tls::Terminator,
};

/// One script, and the tenant that it is for.
pub struct Case {
    purpose: ScriptPurpose,
    dialect: Dialect,
    scenario: &'static str,
    label: &'static str,
    /// What a look says that changes nothing.
    before: &'static str,
    /// What is asked of Graph to change it.
    change: &'static str,
    /// The id of what is to be there, if it is.
    wanted: fn(&Tenant) -> Option<String>,
}

/// One run of a script.
pub struct Run {
    pub name: &'static str,
    pub ended: Ended,
    /// Those of the tools alone.
    pub requests: usize,
    /// What they asked Graph to change.
    pub writes: Vec<String>,
    /// What is not as it should be.
    pub complaints: Vec<String>,
}

/// Every script for a POSIX shell.
pub fn all() -> Vec<Case> {
    let create = |dialect| Case {
        purpose: ScriptPurpose::CreateAcs,
        dialect,
        scenario: "acs-missing",
        label: "MAGO-ACS",
        before: "absent",
        change: "POST /v1.0/servicePrincipals",
        wanted: |tenant| cloud::enabled(tenant, apps::ACS),
    };
    vec![
        create(Dialect::AzureCli),
        create(Dialect::CliForMicrosoft365),
        create(Dialect::Curl),
        Case {
            purpose: ScriptPurpose::EnableAcs,
            scenario: "acs-disabled",
            before: "disabled",
            change: "PATCH /v1.0/servicePrincipals/",
            ..create(Dialect::AzureCli)
        },
        Case {
            purpose: ScriptPurpose::GrantAcsScopes,
            scenario: "partly-approved",
            label: "MAGO-GRANT",
            change: "POST /v1.0/oauth2PermissionGrants",
            wanted: cloud::acs_grant,
            ..create(Dialect::AzureCli)
        },
        Case {
            purpose: ScriptPurpose::RegisterCheckingApp,
            label: "MAGO-APP",
            change: "POST /v1.0/applications",
            wanted: cloud::registration,
            ..create(Dialect::AzureCli)
        },
    ]
}

impl Case {
    pub fn name(&self) -> String {
        format!("{}, {}", self.purpose, self.dialect)
    }

    /// Looks, changes, and finds it there, all in one tenant.
    pub async fn runs(&self, terminator: &Terminator) -> Result<Vec<Run>> {
        let cloud = Cloud::start(terminator, self.scenario).await?;
        let tenant = cloud.tenant_id()?;
        let wanted = Wanted {
            purpose: self.purpose,
            dialect: self.dialect,
            tenant: tenant.to_string().parse()?,
            cloud: MicrosoftCloud::Worldwide,
            profile: &Profile::built_in(),
            device_code: false,
            language: Language::English,
        };
        let script = write(&wanted).context("the script is written in this dialect")?;
        let file = cloud.folder().join(&script.file_name);
        std::fs::write(&file, script.file())?;

        let failed = format!("{}: FAILED {} IN {tenant}", self.label, self.before);
        let ended = run(&cloud, &file, &["--dry-run"]).await?;
        let mut runs = vec![self.look(&cloud, noted(terminator, &cloud, "--dry-run", ended), &failed)?];
        for name in ["first", "second"] {
            let ended = run(&cloud, &file, &[]).await?;
            runs.push(self.changed(&cloud, noted(terminator, &cloud, name, ended))?);
        }
        Ok(runs)
    }

    /// Judges a run that was to change nothing.
    fn look(&self, cloud: &Cloud, mut run: Run, expected: &str) -> Result<Run> {
        run.expect(run.ended.last_line == expected, &format!("it should end in {expected}"));
        run.expect(run.ended.exit == Some(1), "it should exit with 1");
        run.expect(run.writes.is_empty(), "it should change nothing");
        let there = cloud.tenant(self.wanted)?;
        run.expect(there.is_none(), "nothing should be there afterwards");
        Ok(run)
    }

    /// Judges a run after which everything is there; only the first one changes something, once.
    fn changed(&self, cloud: &Cloud, mut run: Run) -> Result<Run> {
        let id = cloud.tenant(self.wanted)?.unwrap_or_default();
        let expected = format!("{}: PRESENT {id} IN {}", self.label, cloud.tenant_id()?);
        run.expect(run.ended.last_line == expected, &format!("it should end in {expected}"));
        run.expect(run.ended.exit == Some(0), "it should exit with 0");
        let is_change = |written: &String| written.starts_with(self.change);
        let as_expected = match run.name {
            "first" => run.writes.len() == 1 && run.writes.iter().all(is_change),
            _ => run.writes.is_empty(),
        };
        run.expect(as_expected, &format!("its changes are {:?}", run.writes));
        Ok(run)
    }
}

impl Run {
    fn expect(&mut self, holds: bool, otherwise: &str) {
        if !holds {
            self.complaints.push(otherwise.to_owned());
        }
    }
}

/// Takes what was asked meanwhile out of the log, and looks for what the script left behind.
fn noted(terminator: &Terminator, cloud: &Cloud, name: &'static str, ended: Ended) -> Run {
    let writes = cloud.writes();
    cloud.server.clear_log();
    let mut run = Run {
        name,
        requests: terminator.count(),
        writes,
        complaints: vec![],
        ended,
    };
    let left = run.ended.left.join(", ");
    run.expect(left.is_empty(), &format!("it leaves {left}"));
    run
}
