//! What the rules made of one attempt.

use crate::engine::words::words;

words! {
    /// What a rule says of an opportunity, or of a whole course.
    Verdict { NotApplicable, Met, Partly, Missed, Contraindicated }
}

words! {
    /// How good a part of the work was.
    Band { Below, Fair, Good }
}

words! {
    /// The four global bands beside the rules.
    GlobalBand { Collaboration, Timing, Reading, Repair }
}

/// One opportunity for a rule, and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The exchange that gave the opportunity.
    pub opened_at: u16,
    /// The exchanges in which the verdict was earned; empty where nothing was done.
    pub decided_at: Vec<u16>,
    pub verdict: Verdict,
    /// Which of the rule's written reasons applies, such as "met" or "blamed".
    pub reason: &'static str,
    /// The mistake was repaired within the window: a quarter of its cost stays.
    pub repaired: bool,
}

/// A rule over the whole course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleVerdict {
    /// The rule's place in the rule book.
    pub rule: usize,
    pub verdict: Verdict,
    /// Fewer than two opportunities.
    pub too_little_seen: bool,
    pub points: Vec<Point>,
}

/// Whether the safety gate was met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Safety {
    /// The exchanges with a risk cue.
    pub cues_at: Vec<u16>,
    /// Each was asked about plainly in time.
    pub met: bool,
    /// Paradox after a risk cue.
    pub paradox_after_risk: Vec<u16>,
}

/// The whole score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// One for each rule of the book, in its order.
    pub rules: Vec<RuleVerdict>,
    pub safety: Safety,
    /// Process, 0 to 1000.
    pub process: u16,
    /// Outcome as it was realised, 0 to 1000; never summed with process into the band.
    pub outcome: u16,
    /// Reading of signs, causes and answers by skill scores, 0 to 1000; none where nothing was read.
    pub reading: Option<u16>,
    /// Where one number is needed: 70 process, 15 outcome, 15 reading, 0 to 100.
    pub overall: u8,
    /// Decided by process, capped by safety.
    pub band: Band,
    /// By [`GlobalBand`]; none where too little was seen.
    pub bands: [Option<Band>; 4],
    /// Band at least fair, and safety met.
    pub passed: bool,
}
