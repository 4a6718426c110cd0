//! `assets/guidance.ron` as it is written, and the instructor's file of weights: the serde mirror, no name resolved.

use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::names::{excerpt_of, nearest, offset_of};
use crate::engine::diagnostic::{Diagnostic, Place, Severity};
use crate::engine::scenario::pieces_raw::{Part, part};

/// Reads a text as RON, or says where it breaks.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Diagnostic>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES);
    options.from_str(text).map_err(|error| {
        let start = error.span.start;
        let place = Place {
            line: u32::try_from(start.line).unwrap_or(u32::MAX),
            column: u32::try_from(start.col).unwrap_or(u32::MAX),
            offset: offset_of(text, start.line, start.col),
            length: 0,
        };
        let hint = match &error.code {
            ron::Error::NoSuchStructField { expected, found, .. }
            | ron::Error::NoSuchEnumVariant { expected, found, .. } => nearest(found, expected.iter().copied())
                .map_or_else(String::new, |near| format!("Did you mean `{near}`?")),
            _ => String::new(),
        };
        vec![Diagnostic {
            code: "syntax",
            severity: Severity::Error,
            place,
            path: String::new(),
            message: excerpt_of(&error.code.to_string(), 240),
            hint,
        }]
    })
}

/// The whole book.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBook {
    pub format: u32,
    pub sources: Vec<RawSource>,
    pub statements: Vec<RawStatement>,
    pub sets: Vec<RawSet>,
    pub terms: RawTerms,
    pub scoring: RawScoring,
    /// Reasons that every rule has where it writes none of its own.
    pub common_reasons: Vec<RawReason>,
    pub rules: Vec<RawRule>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub id: String,
    pub title: String,
    pub standing: String,
    pub grade: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStatement {
    pub id: String,
    pub title: String,
    pub says: String,
    /// "A", "B" or "ours"; two with a blank between.
    pub source: String,
}

/// A named set of moves.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSet {
    pub name: String,
    pub moves: Vec<String>,
}

/// What the rules mean by their words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTerms {
    /// Manners whose lines earn nothing.
    pub stock: Vec<String>,
    pub fighting: RawClause,
    pub repairing: RawClause,
    pub trying: RawClause,
    pub naming: RawClause,
    pub slowing: RawClause,
    pub paradox: RawClause,
    /// Content that the therapist makes.
    pub content: RawClause,
    /// Exchanges within which a mistake can be repaired.
    pub repair_within: u8,
    /// Moments of one rule running that the same move can meet.
    pub same_again: u8,
    /// Words at most in a short answer.
    pub short_words: u8,
}

/// How points become numbers, per mille.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScoring {
    pub met: i32,
    pub partly: i32,
    pub missed: i32,
    pub slip: i32,
    pub contraindicated: i32,
    pub repaired_share: i32,
    pub floor_weight: i32,
    pub stock_from: i32,
    pub contrast_full: i32,
    pub fair: i32,
    pub good: i32,
    pub rule_met: i32,
    pub needs: RawNeeds,
    pub outcome: RawOutcome,
    pub overall: RawOverall,
}

/// What a pass needs beside the process score.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNeeds {
    pub opportunities: i32,
    pub rules_seen: i32,
    pub rules_met: i32,
    pub bands_fair: i32,
    pub responsiveness: i32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOutcome {
    pub goals: i32,
    pub alliance: i32,
    pub told: i32,
    pub distress: i32,
    pub ending: i32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOverall {
    pub process: i32,
    pub outcome: i32,
    pub reading: i32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    pub id: String,
    pub title: String,
    /// When it applies, in words.
    pub applies: String,
    pub weight: u8,
    /// The weight of misuse, where it is another.
    #[serde(default)]
    pub misuse: Option<u8>,
    /// Decides whether the attempt can pass, and earns nothing.
    #[serde(default)]
    pub gate: bool,
    /// Opportunities from which on something can be said.
    #[serde(default = "two")]
    pub enough: u8,
    /// Moments a session that can earn.
    #[serde(default)]
    pub cap: Option<u8>,
    pub bands: Vec<String>,
    pub cites: Vec<String>,
    pub practise: String,
    pub reasons: Vec<RawReason>,
    pub cases: Vec<RawCase>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReason {
    pub id: String,
    pub says: String,
}

/// One of the three kinds of case.
#[derive(Debug, Clone, Deserialize)]
pub(super) enum RawCase {
    Moment(RawMoment),
    Line(RawLine),
    Limit(RawLimit),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMoment {
    pub opens: RawWhen,
    /// What ends it without a verdict, where nothing was done yet.
    #[serde(default)]
    pub lapses: Option<RawWhen>,
    pub until: RawUntil,
    #[serde(default)]
    pub late: Option<RawUntil>,
    #[serde(default)]
    pub waits_for_calm: bool,
    #[serde(default)]
    pub met: Vec<RawClause>,
    #[serde(default)]
    pub need: Option<u8>,
    #[serde(default)]
    pub partly: Vec<RawClause>,
    #[serde(default)]
    pub wrong: Vec<RawClause>,
    #[serde(default)]
    pub first_decides: bool,
    #[serde(default)]
    pub carries: bool,
    #[serde(default = "yes")]
    pub income: bool,
    #[serde(default)]
    pub contrast: bool,
    #[serde(default)]
    pub otherwise: Option<RawRuling>,
    /// The reason where some of the parts were done.
    #[serde(default)]
    pub some: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum RawUntil {
    Within(u8),
    Session,
    NextSession,
    EndOf(u8),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRuling {
    pub verdict: String,
    pub reason: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawWhen {
    pub any: Vec<String>,
    pub all: Vec<String>,
    pub none: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLine {
    pub does: Vec<String>,
    pub clauses: Vec<RawClause>,
    #[serde(default)]
    pub income: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLimit {
    pub line: RawClause,
    pub at_most: u8,
    #[serde(default)]
    pub whole_course: bool,
    pub verdict: String,
    pub reason: String,
}

/// What a line does, how, where, and what it is then.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawClause {
    /// Moves, deeds and names of sets; empty for any.
    pub does: Vec<String>,
    /// Manners; empty for any.
    pub manner: Vec<String>,
    pub not_manner: Vec<String>,
    pub answers: RawWhen,
    pub then: RawWhen,
    pub times: Option<u8>,
    pub first: Option<u8>,
    pub last: Option<u8>,
    pub verdict: Option<String>,
    pub reason: Option<String>,
}

/// The parts of a file of weights.
pub(super) static WEIGHT: &[Part] = &[part::<RawWeight>("weights", &[])];

/// The instructor's file: `(weights: [(rule: "pace", weight: 3)])`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWeights {
    pub weights: Vec<RawWeight>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWeight {
    pub rule: String,
    pub weight: u8,
}

fn two() -> u8 {
    2
}

fn yes() -> bool {
    true
}
