//! What a trainee played after the end of a course, from one of its exchanges on. It never counts for any score.

use super::branch;
use super::log::Batch;
use crate::engine::session::Event;

/// Another course with the same luck, from an exchange of the attempt's own course on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The line that opens it; the header is line 1.
    pub line: usize,
    /// The exchange of the course that it plays anew.
    pub from: u16,
    /// At least one.
    pub batches: Vec<Batch>,
}

impl WhatIf {
    /// The whole other course, as a session takes it: what the attempt's own course has before this exchange, then
    /// what was played instead.
    #[must_use]
    pub fn log(&self, course: &[Event]) -> Vec<Event> {
        let mut log = branch::before(course, self.from);
        log.extend(self.batches.iter().flat_map(|batch| &batch.events).cloned());
        log
    }
}

/// A what-if as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIfNote {
    /// From 1.
    pub number: u16,
    /// The exchange that it plays anew.
    pub from: u16,
    /// The number of its session, from 1.
    pub session: u8,
    /// What was said there in the attempt itself.
    pub said: String,
    /// Exchanges that were played in it.
    pub played: u16,
    /// Whether it came to an end of its own.
    pub over: bool,
}

impl WhatIfNote {
    /// What it is, wherever it is shown.
    #[must_use]
    pub fn says(&self) -> String {
        let exchange = u32::from(self.from) + 1;
        format!("What if, from exchange {exchange} of session {}; this does not change your attempt", self.session)
    }

    /// What it can be held against.
    #[must_use]
    pub fn instead_of(&self) -> String {
        format!("At exchange {} of your attempt: {}", u32::from(self.from) + 1, self.said)
    }
}
