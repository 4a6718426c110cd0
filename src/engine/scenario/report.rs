//! Gathers the problems of one file, and gives them their places once all are known.

use super::locate::Tree;
use super::path::{At, Step, render};
use super::similar;
use crate::engine::diagnostic::{Diagnostic, Place, Severity};

/// So many problems are described; of the rest only the number is said.
pub const MOST_PROBLEMS: usize = 200;
/// So many pairs of names are compared to guess what was meant.
const MOST_COMPARISONS: usize = 200_000;

/// A problem whose place is still a path.
#[derive(Debug)]
struct Problem {
    code: &'static str,
    severity: Severity,
    path: Vec<Step>,
    message: String,
    hint: String,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Report {
    problems: Vec<Problem>,
    /// Problems beyond the limit.
    beyond: usize,
    errors: usize,
    comparisons: usize,
    code: &'static str,
    severity: Option<Severity>,
}

impl Report {
    /// What is added from now on was found by the check of this code.
    pub(in crate::engine) fn begin(&mut self, code: &'static str, severity: Severity) {
        self.code = code;
        self.severity = Some(severity);
    }

    /// Adds a problem. The hint says what to do.
    pub(in crate::engine) fn add(&mut self, at: &At<'_>, message: impl Into<String>, hint: impl Into<String>) {
        let severity = self.severity.unwrap_or(Severity::Error);
        self.errors += usize::from(severity == Severity::Error);
        if self.is_full() {
            self.beyond += 1;
            return;
        }
        let (message, hint) = (message.into(), hint.into());
        self.problems.push(Problem { code: self.code, severity, path: at.steps(), message, hint });
    }

    /// Whether a further problem would only be counted, so that there is no need to describe it.
    pub(super) const fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    /// The known name that was probably meant. Gives up after many, to stay quick on a file that is wrong throughout.
    pub(in crate::engine) fn guess<'a>(&mut self, found: &str, known: &[&'a str]) -> Option<&'a str> {
        self.comparisons += known.len();
        if self.comparisons > MOST_COMPARISONS { None } else { similar::nearest(found, known.iter().copied()) }
    }

    /// Whether something was found that keeps the file from being used.
    pub(in crate::engine) const fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Everything found, in the order of the text.
    pub(in crate::engine) fn finish(self, text: &str) -> Vec<Diagnostic> {
        if self.problems.is_empty() {
            return Vec::new();
        }
        let tree = Tree::of(text);
        let place = |problem: Problem| Diagnostic {
            code: problem.code,
            severity: problem.severity,
            place: tree.place(&problem.path),
            path: render(&problem.path),
            message: problem.message,
            hint: problem.hint,
        };
        let mut found: Vec<Diagnostic> = self.problems.into_iter().map(place).collect();
        // Stable, so that problems of one place stay in the order of the checks.
        found.sort_by_key(|diagnostic| diagnostic.place.offset);
        if self.beyond > 0 {
            found.push(more(self.beyond, found.last().map_or(Place::default(), |last| last.place), self.errors > 0));
        }
        found
    }
}

/// The last line of a long list.
fn more(beyond: usize, place: Place, errors: bool) -> Diagnostic {
    Diagnostic {
        code: "too-many-problems",
        severity: if errors { Severity::Error } else { Severity::Warning },
        place,
        path: String::new(),
        message: format!("There are {beyond} more problems that are not listed."),
        hint: "Mend the ones above first; one slip often causes many.".to_owned(),
    }
}
