//! What the rules made of one attempt.

use crate::engine::client::Sign;
use crate::engine::scenario::WeekChoiceId;
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

words! {
    /// Why a band was held down, whatever the process score says.
    HeldDown {
        /// A risk cue was not asked about plainly in time.
        SafetyUnasked,
        /// A paradox was used after a risk cue.
        ParadoxAfterRisk,
        /// Too few moments came up to say anything.
        TooLittleSeen,
        /// Too few different rules were met.
        TooFewRulesMet,
        /// Too few of the four global bands are fair.
        OneSided,
        /// Resistant moments were met no differently from the others.
        NotResponsive,
    }
}

/// One opportunity for a rule, and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The exchange that gave the opportunity: the one whose client turn opened it. For the turn that opens a
    /// session, the session's first exchange, which answers it; for a line judged by itself, its own exchange.
    pub opened_at: u16,
    /// The exchanges in which the verdict was earned; empty where nothing was done.
    pub decided_at: Vec<u16>,
    pub verdict: Verdict,
    /// Which of the rule's written reasons applies, such as "met" or "blamed".
    pub reason: &'static str,
    /// The mistake was repaired within the window: a quarter of its cost stays.
    pub repaired: bool,
    /// What met it between sessions, where that did.
    pub between: Option<WeekChoiceId>,
}

/// A rule over the whole course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleVerdict {
    /// The rule's place in the rule book.
    pub rule: usize,
    pub verdict: Verdict,
    /// Fewer opportunities than the rule needs: two, or one where it can come only once.
    pub too_little_seen: bool,
    pub points: Vec<Point>,
}

/// Whether the safety gate was met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Safety {
    /// The exchanges with a risk cue.
    pub cues_at: Vec<u16>,
    /// Each was asked about plainly in time; true where none came.
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
    /// How the numbers came about.
    pub detail: Detail,
}

/// How the numbers of a score came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Detail {
    /// Why the band was held down; empty where it was not.
    pub held_down: Vec<HeldDown>,
    /// Moments of rules that can earn.
    pub opportunities: u16,
    /// Rules with enough seen and at least the pass value, out of those with enough seen.
    pub rules_met: u8,
    pub rules_seen: u8,
    /// The share of joining lines in the two exchanges after resistance, less the share of the same lines
    /// elsewhere; per mille, signed. None where there was too little of either.
    pub responsiveness: Option<i16>,
    pub reading: ReadingDetail,
    pub outcome: OutcomeDetail,
}

/// What reading was made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadingDetail {
    /// Answers predicted before they came.
    pub predictions: Option<Skill>,
    /// Signs tagged, or tagged as not resistance.
    pub tags: Option<Skill>,
    /// Tags that differ from the key.
    pub tags_differ: Vec<TagKey>,
    /// The last formulation against this story's causes: 0 for what one guess for all five would earn, 1000 for all
    /// right; less than 0 for worse than that.
    pub formulation: Option<i16>,
}

/// Guesses against base rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skill {
    pub made: u16,
    pub right: u16,
    /// Brier skill against the base rates of this course, per mille: 1000 always right, 0 or less for saying the
    /// same thing always.
    pub per_mille: i16,
    /// Whether there were enough to count.
    pub counts: bool,
}

/// One tag beside its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagKey {
    pub exchange: u16,
    pub tagged: Option<Sign>,
    /// The signs that were there; empty for "not resistance".
    pub key: Vec<Sign>,
}

/// The parts of the outcome, each 0 to 1000.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutcomeDetail {
    /// How far the client came with a goal of their own.
    pub goals: u16,
    /// Bond, goal and task agreement at the end.
    pub alliance: u16,
    /// The share of what was hidden that was told; none where nothing was.
    pub told: Option<u16>,
    /// 500 for unchanged distress, 1000 for a reliable fall, 0 for as much of a rise.
    pub distress: u16,
    /// How it ended; none while the course is still going.
    pub ending: Option<u16>,
}
