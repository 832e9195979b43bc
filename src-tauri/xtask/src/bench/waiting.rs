//! What it costs to wait for an approval: the guide in the terminal, which looks again and again while nothing happens.
//!
//! The window waits with the same engine and the same pauses; what its page adds is measured with the window.

use super::rehearsal::{Organisation, Rehearsal};
use super::{STUCK, aim};
use anyhow::{Context, Result, bail};
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long the wait is looked at. It is the busiest part: four of its looks are in the first half minute.
const MEASURED: Duration = Duration::from_secs(60);
/// Waiting takes less than this part of one core, in per cent (design, section 7).
pub const AIM: f64 = 0.5;
/// Linux counts a process's time in hundredths of a second, whatever its own clock does (`man 5 proc`, `USER_HZ`).
const TICKS: f64 = 100.0;
/// What a wait looks with.
const LOOK: &str = "/v1.0/$batch";

/// Waits for an approval that nobody gives, and tells what that takes in Markdown.
pub fn table(rehearsal: &Rehearsal) -> Result<String> {
    let organisation = rehearsal.serve("not-approved")?;
    let guide = Guide::start(rehearsal, &organisation)?;
    let (ticks, looks) = (guide.ticks()?, organisation.requests(LOOK)?);
    std::thread::sleep(MEASURED);
    let (ticks, looks) = (guide.ticks()? - ticks, organisation.requests(LOOK)? - looks);
    let share = share(ticks, MEASURED);
    let lines = [
        "| waiting for approval | mago-setup-cli guide | requests | aim |".to_owned(),
        "|---|---|---|---|".to_owned(),
        format!(
            "| CPU over the first {} s, of one core | {share:.2} % | {looks} | {} |",
            MEASURED.as_secs(),
            aim(&format!("< {AIM} %"), share < AIM)
        ),
    ];
    Ok(lines.join("\n"))
}

/// The guide at the approval's screen, looking out.
struct Guide {
    program: Child,
    // Its end would be the end of the guide.
    _keyboard: ChildStdin,
}

impl Drop for Guide {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

impl Guide {
    /// Goes to the approval, and has the guide watch for it.
    fn start(rehearsal: &Rehearsal, organisation: &Organisation) -> Result<Self> {
        let mut command = rehearsal.guide(organisation);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut program = command.spawn().context("starting the guide")?;
        let shown = program
            .stdout
            .take()
            .map(Shown::of)
            .context("the guide shows nothing")?;
        let mut keyboard = program.stdin.take().context("the guide hears nothing")?;
        // Begin, the demo's organisation, sign in with the browser, start at the approval.
        keyboard.write_all(b"\n\n\n\n")?;
        let watch = shown.number_of("It is being done")?;
        writeln!(keyboard, "{watch}")?;
        shown.number_of("Stop looking")?;
        Ok(Self {
            program,
            _keyboard: keyboard,
        })
    }

    /// The time that the program has had on any core so far.
    fn ticks(&self) -> Result<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.program.id()))?;
        ticks(&stat).with_context(|| format!("no times in {stat:?}"))
    }
}

/// Everything that the guide has shown.
struct Shown(Arc<Mutex<String>>);

impl Shown {
    fn of(mut output: impl Read + Send + 'static) -> Self {
        let shown = Arc::<Mutex<String>>::default();
        let writes = Arc::clone(&shown);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                let text = String::from_utf8_lossy(&bytes[..read]);
                writes.lock().unwrap_or_else(PoisonError::into_inner).push_str(&text);
            }
        });
        Self(shown)
    }

    /// Waits until a choice is listed, and gives its number.
    fn number_of(&self, choice: &str) -> Result<u32> {
        let start = Instant::now();
        loop {
            let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
            if let Some(number) = number_of(&shown, choice) {
                return Ok(number);
            }
            if start.elapsed() > STUCK {
                bail!("the guide offers no {choice:?}:\n{shown}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Reads `  4  Stop looking` where it was listed last.
fn number_of(shown: &str, choice: &str) -> Option<u32> {
    shown.lines().rev().find_map(|line| {
        let (number, words) = line.trim_start().split_once(' ')?;
        words.trim_start().starts_with(choice).then(|| number.parse().ok())?
    })
}

/// Reads the time in user and in kernel mode, which come twelfth after the name; that may hold spaces and brackets.
fn ticks(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let (user, kernel): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(user + kernel)
}

/// Per cent of one core.
#[expect(clippy::cast_precision_loss, reason = "no process runs for so many ticks")]
pub fn share(ticks: u64, over: Duration) -> f64 {
    ticks as f64 / TICKS / over.as_secs_f64() * 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_behind_a_name_with_brackets() {
        let stat = "42 (a) b) S 1 42 42 0 -1 4194304 100 0 0 0 17 5 0 0 20 0 4 0 1234 0 0";

        assert_eq!(ticks(stat), Some(22));
        assert_eq!(ticks("42"), None);
    }

    #[test]
    fn ten_ticks_in_a_second_are_a_tenth_of_a_core() {
        assert!((share(10, Duration::from_secs(1)) - 10.0).abs() < 1e-9);
    }

    #[test]
    fn a_choice_is_found_by_its_words_where_it_was_listed_last() {
        let shown = "  1  Open the page\n  4  Look now\n\n  5  Look now or later\n> ";

        assert_eq!(number_of(shown, "Look now"), Some(5));
        assert_eq!(number_of(shown, "Stop"), None);
    }
}
