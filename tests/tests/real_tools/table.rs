//! What is shown in the end: one line for each run.

use anyhow::Result;

use crate::cases::{Case, Run};

/// The runs so far.
#[derive(Default)]
pub struct Table {
    lines: Vec<String>,
    complaints: Vec<String>,
}

impl Table {
    /// Adds the runs of one script.
    pub fn add(&mut self, case: &Case, runs: Result<Vec<Run>>) {
        let name = case.name();
        match runs {
            Ok(runs) => runs.iter().for_each(|run| self.add_run(&name, run)),
            Err(error) => self.complaints.push(format!("{name}: {error:#}")),
        }
    }

    fn add_run(&mut self, name: &str, run: &Run) {
        let exit = run.ended.exit.map_or("none".to_owned(), |exit| exit.to_string());
        let seconds = run.ended.took.as_secs();
        self.lines.push(format!(
            "| {name} | {} | `{}` | {exit} | {seconds} | {} | {} |",
            run.name,
            run.ended.last_line,
            run.requests,
            run.writes.len()
        ));
        if !run.complaints.is_empty() {
            let complaints = run.complaints.join("; ");
            let said = &run.ended.said;
            self.complaints
                .push(format!("{name}, {}: {complaints}\n{said}", run.name));
        }
    }

    /// What is not as it should be, with what the tools said.
    pub fn complaints(&self) -> &[String] {
        &self.complaints
    }

    /// The table in Markdown.
    pub fn text(&self) -> String {
        let head = [
            "| script | run | last line | exit code | seconds | requests | changes asked for |",
            "|---|---|---|---|---|---|---|",
        ];
        let lines = head.into_iter().chain(self.lines.iter().map(String::as_str));
        lines.collect::<Vec<_>>().join("\n")
    }
}
