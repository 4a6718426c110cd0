//! What a debrief holds. All words are final: a front end lays them out and adds none.

use crate::engine::attempt::Mode;
use crate::engine::client::{Answer, Dim, Strategy};
use crate::engine::guidance::{Band, GlobalBand, Verdict};
use crate::engine::scenario::words::EndingKind;
use crate::engine::value::Worth;
use crate::engine::words::words;

/// Everything that a trainee is told after a course (or up to now, where it is still going).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debrief {
    pub scenario: String,
    pub title: String,
    pub client: String,
    pub seed: u32,
    pub mode: Mode,
    /// None while the course is still going.
    pub ending: Option<EndingNote>,
    pub passed: bool,
    /// Where one number is needed, 0 to 100.
    pub score: u8,
    pub band: Band,
    /// Process, outcome and reading, each 0 to 1000; never one sum with the band.
    pub process: u16,
    pub outcome: u16,
    pub reading: Option<u16>,
    /// Why the band is lower than the process alone would make it; empty where it is not.
    pub held_down: Vec<String>,
    /// "Good work, hard luck", "Got away with it" and the like; where process and outcome differ by a band.
    pub luck_note: Option<String>,
    pub safety: SafetyNote,
    pub bands: Vec<BandNote>,
    /// At least one where anything was done well.
    pub went_well: Vec<Note>,
    /// Verdicts with something to say, the most useful first.
    pub verdicts: Vec<VerdictNote>,
    /// Rules with too little seen, by title.
    pub too_little_seen: Vec<String>,
    pub curve: Vec<CurvePoint>,
    pub weeks: Vec<WeekNote>,
    pub turning_points: Vec<Note>,
    /// What the choices were worth, where that was worked out.
    pub value: Option<ValueNote>,
    pub formulation: FormulationNote,
    pub predictions: Option<PredictionNote>,
    pub sign_tags: Option<SignTagNote>,
    pub self_ratings: Vec<SelfRatingNote>,
    /// What the client was right about, first the author's sentence.
    pub right_about: String,
    pub good_reasons: Vec<Note>,
    /// Two or three things to practise next.
    pub practise_next: Vec<String>,
    pub transcript: Vec<TranscriptLine>,
    /// The words that the sections use of this course, in the order of the sections.
    pub labels: Vec<LabelNote>,
    /// Sources with their standing, each once.
    pub sources: Vec<SourceNote>,
    /// "Trains, does not treat", the standing of the keys, help used in practice mode.
    pub caveats: Vec<String>,
}

words! {
    /// The sections of a debrief, in the order in which they are read.
    Section {
        AtAGlance, WentWell, PractiseNext, Moments, HowItMoved, ClientsSide, UnderIt, Reading, Transcript, Sources, Limits
    }
}

/// How a section names something, in one sentence, and what that stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelNote {
    /// Such as "good-reason".
    pub id: &'static str,
    pub section: Section,
    pub title: &'static str,
    pub says: &'static str,
    /// Where it showed; empty where it is of the whole course.
    pub exchanges: Vec<u16>,
    pub cites: Vec<Citation>,
}

/// How the course ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingNote {
    pub kind: EndingKind,
    pub title: String,
    pub says: String,
}

/// A remark about one or more exchanges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub exchanges: Vec<u16>,
    pub title: String,
    pub says: String,
}

/// The safety gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyNote {
    /// Whether a risk cue came at all.
    pub came_up: bool,
    pub met: bool,
    pub says: String,
    pub exchanges: Vec<u16>,
}

/// One of the four global bands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BandNote {
    pub of: GlobalBand,
    /// None where too little was seen.
    pub band: Option<Band>,
    pub why: String,
}

/// One rule's verdict with its moments and its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictNote {
    /// The rule's id, such as "meet-the-moment".
    pub rule: String,
    pub title: String,
    pub verdict: Verdict,
    /// High, middle or low: 3, 2, 1.
    pub weight: u8,
    /// "2 of 5 moments, 1 partly": how many met the rule, of those in which it came up.
    pub count: String,
    pub reason: String,
    pub moments: Vec<Moment>,
    /// Two better lines from different strategies, where something was missed.
    pub better: Vec<BetterLine>,
    pub cites: Vec<Citation>,
}

/// One exchange as the reason for a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    pub exchange: u16,
    pub verdict: Verdict,
    /// What the client had said.
    pub client: String,
    /// What the trainee said then.
    pub trainee: String,
    pub says: String,
}

/// Another line that would have fitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BetterLine {
    pub exchange: u16,
    pub strategy: Strategy,
    pub says: String,
    /// Whether it was on offer then, or is an example for the strategy.
    pub was_offered: bool,
}

/// A statement of guidance with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Guidance id, such as "N2".
    pub id: String,
    pub statement: String,
    /// "A", "B" or "ours".
    pub source: String,
}

/// A source, where it stands, and our grade of its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceNote {
    pub id: String,
    pub title: String,
    pub standing: String,
    pub grade: String,
}

/// State after one exchange, per mille.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurvePoint {
    pub exchange: u16,
    /// Number of the session, from 1.
    pub session: u8,
    pub answer: Answer,
    pub resistance: u16,
    pub discord: u16,
    pub sustain: u16,
    pub withdrawal: u16,
    /// Bond, goal and task agreement, and their mean.
    pub bond: u16,
    pub goal_agreement: u16,
    pub task_agreement: u16,
    pub alliance: u16,
    pub readiness: u16,
    pub trainee: String,
    pub client: String,
    /// The strongest reasons, in words.
    pub why: Vec<Reason>,
}

/// A named mechanism's part in a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub dim: Dim,
    /// Per mille, signed.
    pub delta: i16,
    /// The mechanism in words.
    pub says: String,
}

/// What a week brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekNote {
    /// Number of the session before it, from 1.
    pub after_session: u8,
    pub says: String,
    /// Distress at its end, per mille.
    pub distress: u16,
    pub why: Vec<Reason>,
}

/// The trainee's guess against this story's truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulationNote {
    pub truth: String,
    /// For each of the five causes: name, weight in the story, the last guess.
    pub causes: Vec<CauseNote>,
    /// What was told and what was not.
    pub told: Vec<String>,
    pub untold: Vec<String>,
    pub says: String,
}

/// One cause in the formulation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseNote {
    pub id: String,
    pub title: String,
    pub in_story: Option<String>,
    pub guessed: Option<String>,
}

/// Predictions of answers against base rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PredictionNote {
    pub made: u16,
    pub right: u16,
    /// Brier skill against always predicting by base rates, −1000 to 1000.
    pub skill: i16,
    pub says: String,
}

/// Signs tagged against the author's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignTagNote {
    pub tagged: u16,
    pub right: u16,
    pub skill: i16,
    pub says: String,
    /// Tags that differ from the key, with the reason.
    pub differ: Vec<Note>,
}

/// The trainee's rating of a session beside the bands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfRatingNote {
    pub session: u8,
    pub of: GlobalBand,
    pub rated: Band,
    pub band: Option<Band>,
}

/// What the choices of an attempt were worth. Figures are for drawing; people are told bands and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueNote {
    /// Continuations of each choice.
    pub rollouts: u32,
    /// "Good work, hard luck", "Got away with it" and the like.
    pub title: String,
    pub says: String,
    /// How many lines were strong, fair and costly.
    pub counted: String,
    /// What came of it, or is expected now, 0 to 1000.
    pub at_last: u16,
    pub last_band: Band,
    /// From which outcome on an end is fair, and good.
    pub fair: u16,
    pub good: u16,
    pub points: Vec<ValuePoint>,
    pub moments: Vec<ValueMoment>,
}

/// What one choice was worth. Outcomes run from 0 to 1000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValuePoint {
    pub exchange: u16,
    /// From 1.
    pub session: u8,
    /// The end to expect before the line, and after it, with its interval.
    pub before: u16,
    pub after: u16,
    pub low: u16,
    pub high: u16,
    /// The band of the end to expect after the line, and of the work.
    pub end: Band,
    pub work: Band,
    pub worth: Worth,
    pub turning_point: bool,
    /// Whether some line here was clearly better than another.
    pub hung_on_it: bool,
    pub trainee: String,
    /// The best line from there, where this one was costly.
    pub better: Option<String>,
    pub says: String,
}

/// A choice that mattered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueMoment {
    pub exchange: u16,
    pub title: String,
    pub says: String,
}

/// One line of the transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptLine {
    /// None for headings, weeks and the client's first words.
    pub exchange: Option<u16>,
    pub who: Speaker,
    pub says: String,
    /// What could be seen.
    pub shows: Option<String>,
}

/// Whose line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    Heading,
    Trainee,
    Client,
    Narrator,
}
