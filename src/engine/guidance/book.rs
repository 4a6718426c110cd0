//! The rule book: the guidance's statements, their sources, and the rules over what could be seen.

use super::case::{Index, Limit, LineCase, Moment, Openers};
use super::compile;
use super::pattern::Pattern;
use super::score::GlobalBand;
use crate::engine::client::Move;
use crate::engine::diagnostic::Diagnostic;

/// The text of the rules that the program ships with.
pub const SHIPPED: &str = include_str!("../../../assets/guidance.ron");

/// Statements, sources and rules, checked and ready to score with.
#[derive(Debug, Clone)]
pub struct RuleBook {
    pub sources: Vec<Source>,
    pub statements: Vec<Statement>,
    /// In the order of the file; `RuleVerdict::rule` is a place in it.
    pub rules: Vec<Rule>,
    pub scoring: Scoring,
    pub(super) terms: Terms,
    pub(super) moments: Vec<Moment>,
    pub(super) openers: Openers,
    /// The moment by which responsiveness is told.
    pub(super) contrast: Option<usize>,
    pub(super) lines: Vec<LineCase>,
    pub(super) lines_about: Index,
    pub(super) limits: Vec<Limit>,
    pub(super) limits_about: Index,
    pub(super) hash: String,
}

/// Where statements come from, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub standing: String,
    /// Our grade of its evidence.
    pub grade: String,
}

/// One statement of guidance, in our words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Such as "N2".
    pub id: String,
    pub title: String,
    pub says: String,
    /// Ids of sources: "A", "B", "ours", or two of them.
    pub source: String,
}

/// One scored line of guidance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Such as "meet-the-moment".
    pub id: String,
    pub title: String,
    /// When it applies, in words.
    pub applies: String,
    /// High, middle or low: 3, 2, 1; 0 for a gate, or for a rule that an instructor switched off.
    pub weight: u8,
    /// What a contraindicated line weighs, where it is not the same.
    pub misuse: u8,
    /// Whether it decides if an attempt can pass, and earns nothing.
    pub gate: bool,
    /// Opportunities from which on something can be said.
    pub enough: u8,
    /// Moments a session that can earn.
    pub cap: Option<u8>,
    /// The global bands that it feeds.
    pub bands: Vec<GlobalBand>,
    /// Ids of statements.
    pub cites: Vec<String>,
    /// What to practise where it was missed.
    pub practise: String,
    /// Reason key and its sentence.
    pub reasons: Vec<(&'static str, String)>,
    /// Moves that meet its moments, the first in the file first.
    pub better: Vec<Move>,
}

/// What the rules mean by their words.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// The manners whose lines earn nothing, as bits.
    pub stock: u16,
    pub fighting: Pattern,
    pub repairing: Pattern,
    pub trying: Pattern,
    pub naming: Pattern,
    pub slowing: Pattern,
    pub paradox: Pattern,
    pub content: Pattern,
    pub repair_within: u8,
    pub same_again: u8,
    pub short_words: u8,
}

/// How points become numbers; per mille where it says nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    pub met: i32,
    pub partly: i32,
    pub missed: i32,
    /// What a slip costs in a rule that has nothing to earn at that moment.
    pub slip: i32,
    pub contraindicated: i32,
    /// The share of a mistake's cost that stays when it was repaired.
    pub repaired_share: i32,
    /// The least sum of weights that the process score is divided by.
    pub floor_weight: i32,
    /// The share of all lines led by one and the same move from which on every line earns less, down to nothing
    /// where there is no other.
    pub stock_from: i32,
    /// The contrast that earns in full.
    pub contrast_full: i32,
    /// Process scores from which on the band is fair, and good.
    pub fair: i32,
    pub good: i32,
    /// The value from which on a rule is met over the course.
    pub rule_met: i32,
    pub needs: Needs,
    pub outcome: OutcomeWeights,
    pub overall: OverallWeights,
}

/// What a band above "below" needs beside the process score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// Moments of rules that can earn.
    pub opportunities: i32,
    /// Rules with enough seen.
    pub rules_seen: i32,
    /// Rules met.
    pub rules_met: i32,
    /// Global bands that are at least fair.
    pub bands_fair: i32,
    /// Contrast, per mille.
    pub responsiveness: i32,
}

/// The parts of the outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeWeights {
    pub goals: i32,
    pub alliance: i32,
    pub told: i32,
    pub distress: i32,
    pub ending: i32,
}

/// The parts of the one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverallWeights {
    pub process: i32,
    pub outcome: i32,
    pub reading: i32,
}

impl RuleBook {
    /// The rules that the program ships with.
    ///
    /// # Errors
    /// None in a build that passed its tests: one of them reads these.
    pub fn shipped() -> Result<Self, Vec<Diagnostic>> {
        Self::parse(SHIPPED)
    }

    /// Reads rules from their text.
    ///
    /// # Errors
    /// One syntax error, or every other problem.
    pub fn parse(text: &str) -> Result<Self, Vec<Diagnostic>> {
        compile::book(text)
    }

    /// blake3 of the rules' text, and of the weights' where there are any, in hex.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The place of the rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<usize> {
        self.rules.iter().position(|rule| rule.id == id)
    }

    /// The statement with this id.
    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }
}

impl Rule {
    /// The sentence for a reason key.
    #[must_use]
    pub fn reason(&self, key: &str) -> Option<&str> {
        self.reasons.iter().find(|(known, _)| *known == key).map(|(_, says)| says.as_str())
    }
}
