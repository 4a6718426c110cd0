//! What an analysis says. Figures are per mille and for machines; people are shown bands and words.

use crate::engine::guidance::Band;
use crate::engine::session::event::LineSaid;
use crate::engine::words::words;

words! {
    /// What a line was worth beside the others that could be said.
    Worth {
        /// Among the best there, and clearly better than some.
        Strong,
        /// Neither clearly better nor clearly worse by anything of note.
        Fair,
        /// Clearly worse than another line by something of note.
        Costly,
    }
}

words! {
    /// How what was done and what came of it stand to each other.
    Luck {
        /// The end is about what the choices were worth.
        AsItFell,
        /// The choices cost little, and clearly less came of them.
        HardLuck,
        /// The choices cost something, and clearly more came of them.
        GotAway,
    }
}

/// How a course is expected to end, over luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// The outcome, 0 to 1000, and where it lies with 95 per cent confidence.
    pub outcome: u16,
    pub low: u16,
    pub high: u16,
    /// The process score, 0 to 1000.
    pub process: u16,
    /// How often the band is at least fair, and good, per mille.
    pub fair: u16,
    pub good: u16,
    /// The band in the middle: half of the courses end at least there.
    pub band: Band,
}

/// A difference in outcome, per mille, with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shift {
    pub by: i16,
    pub low: i16,
    pub high: i16,
}

/// One line that could be said at an exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineValue {
    pub line: LineSaid,
    pub expected: Estimate,
    /// Against the best line there; nothing for the best itself.
    pub against_best: Shift,
    pub worth: Worth,
}

/// What an exchange was worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeValue {
    pub exchange: u16,
    /// From 1.
    pub session: u8,
    /// In the order shown.
    pub lines: Vec<LineValue>,
    /// The places of what was said, of what a competent therapist would have said, and of the best line.
    pub taken: usize,
    pub competent: usize,
    pub best: usize,
    /// Whether any line was clearly worse than the best by something of note.
    pub hung_on_it: bool,
    /// What was expected before anything was said, with a competent therapist.
    pub before: Estimate,
    /// What the choice moved: its own value less what was expected.
    pub choice: Shift,
    /// What luck moved: the answer, and where a session ended the week. What is expected next, less the choice's value.
    pub luck: i16,
    /// The choice itself moved the expected end, clearly and by much.
    pub turning_point: bool,
}

/// What the choices of an attempt were worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// Continuations of each choice.
    pub rollouts: u32,
    pub exchanges: Vec<ExchangeValue>,
    /// What was expected before the first line.
    pub at_first: u16,
    /// What came of it; what is expected now, where the course is still going.
    pub at_last: u16,
    pub is_over: bool,
    /// All that the choices moved, and all that luck did: with what was expected first they make what came of it.
    pub choices: Shift,
    pub luck: i16,
    /// The outcome that the choices were worth, 0 to 1000, and its band.
    pub deserved: u16,
    pub deserved_band: Band,
    pub realised_band: Band,
    pub verdict: Luck,
    /// From which outcome on, 0 to 1000, an end is fair, and good.
    pub fair: u16,
    pub good: u16,
    /// Exchanges whose line was surely no worse, by anything of note, than the best there.
    pub defensible: Vec<u16>,
}

impl ExchangeValue {
    /// What the line that was said was worth.
    #[must_use]
    pub fn taken_worth(&self) -> Worth {
        self.lines.get(self.taken).map_or(Worth::Fair, |line| line.worth)
    }
}

impl Analysis {
    /// The band of an outcome.
    #[must_use]
    pub const fn band_of(&self, outcome: u16) -> Band {
        match outcome {
            one if one >= self.good => Band::Good,
            one if one >= self.fair => Band::Fair,
            _ => Band::Below,
        }
    }
}
