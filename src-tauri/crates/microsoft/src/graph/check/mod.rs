//! Looks at everything in a tenant that the three prerequisites depend on, in one batch.

mod evidence;
mod follow_up;
mod questions;

use readiness::evidence::TenantEvidence;

use super::{Graph, answer::Heard, error::Error, page::goes_on};
pub use evidence::nothing_yet;
pub use questions::{Part, Questions};

/// News from a check under way: one more question is answered.
#[derive(Debug)]
pub struct Progress<'a> {
    /// The question.
    pub part: Part,
    /// Questions answered so far.
    pub answered: usize,
    /// Questions asked so far; follow-ups add to it.
    pub asked: usize,
    /// All evidence so far; what is still open counts as not asked.
    pub evidence: &'a TenantEvidence,
}

/// Asks a tenant for all evidence in one `$batch`, and hears each answer as it is understood.
///
/// Follow-up requests are made only for next pages, for assignment lists where a principal requires assignment, and for
/// items that Graph throttled. Each item is judged alone: one that is refused or fails leaves the others as they are. An
/// error means that there is no evidence at all: no connection, a refused token, or a token of another tenant.
pub async fn tenant(
    graph: &Graph,
    questions: &Questions,
    progress: impl FnMut(Progress<'_>),
) -> Result<TenantEvidence, Error> {
    let asked = questions.first();
    let mut check = Check::new(questions, asked.len(), progress);
    let (parts, gets): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
    let mut unfinished = Vec::new();
    graph
        .batch(&gets, |place, heard| match parts[place] {
            part if goes_on(&heard) => unfinished.push((part, heard)),
            part => check.understand(part, heard),
        })
        .await?;
    for (part, first_page) in unfinished {
        let whole = graph.all_pages(first_page).await?;
        check.understand(part, whole);
    }
    check.belongs_to_the_tenant()?;
    follow_up::assignments(graph, questions, &mut check).await?;
    Ok(check.evidence)
}

/// A check under way.
struct Check<P> {
    evidence: TenantEvidence,
    answered: usize,
    asked: usize,
    progress: P,
}

impl<P: FnMut(Progress<'_>)> Check<P> {
    fn new(questions: &Questions, asked: usize, progress: P) -> Self {
        Self {
            evidence: evidence::nothing_yet(questions),
            answered: 0,
            asked,
            progress,
        }
    }

    /// Takes one answer in, and tells of it.
    fn understand(&mut self, part: Part, heard: Heard) {
        evidence::take(&mut self.evidence, part, heard);
        self.answered += 1;
        (self.progress)(Progress {
            part,
            answered: self.answered,
            asked: self.asked,
            evidence: &self.evidence,
        });
    }

    /// Evidence of one tenant must never stand under the name of another.
    fn belongs_to_the_tenant(&self) -> Result<(), Error> {
        match evidence::other_tenant(&self.evidence) {
            Some(answered) => Err(Error::OtherTenant {
                expected: self.evidence.tenant,
                answered,
            }),
            None => Ok(()),
        }
    }
}
