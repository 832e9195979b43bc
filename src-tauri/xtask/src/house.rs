//! Where things are: the repository, its packages, the directory that builds go to.

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand};
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell};

/// The repository that holds this program.
pub struct House {
    /// Runs commands, from the top of the repository.
    pub shell: Shell,
    metadata: Metadata,
}

impl House {
    /// Finds the repository by asking Cargo for the workspace of this package.
    pub fn find() -> Result<Self> {
        let metadata = MetadataCommand::new()
            .manifest_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
            .no_deps()
            .exec()
            .context("asking Cargo for the workspace")?;
        let shell = Shell::new()?;
        shell.change_dir(&metadata.workspace_root);
        Ok(Self { shell, metadata })
    }

    /// The packages of this workspace, without what they depend on.
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The top of the repository.
    pub fn root(&self) -> &Path {
        self.metadata.workspace_root.as_std_path()
    }

    /// The directory that builds go to.
    pub fn target(&self) -> &Path {
        self.metadata.target_directory.as_std_path()
    }

    /// A program that `cargo build` made.
    pub fn built(&self, program: &str) -> PathBuf {
        self.program("debug", program)
    }

    /// A program that `cargo build --release` made.
    pub fn released(&self, program: &str) -> PathBuf {
        self.program("release", program)
    }

    fn program(&self, profile: &str, program: &str) -> PathBuf {
        let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        self.target().join(profile).join(name)
    }

    /// `npm` in `ui`.
    pub fn npm(&self) -> Cmd<'_> {
        let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
        self.shell.cmd(name).args(["--prefix", "ui"])
    }

    /// The page's packages exactly as its lock file names them, and the page built from them.
    pub fn build_page(&self) -> Result<()> {
        self.npm().args(["ci", "--no-audit", "--no-fund"]).run()?;
        self.npm().args(["run", "build"]).run()?;
        Ok(())
    }
}
