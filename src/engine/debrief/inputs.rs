//! What a debrief is made from: read only, and nothing of the running session.

use super::model::SourceNote;
use crate::engine::attempt::Header;
use crate::engine::client::{Mechanism, Move, State};
use crate::engine::guidance::{GlobalBand, Score};
use crate::engine::scenario::Scenario;
use crate::engine::session::Event;
use crate::engine::value::Analysis;

/// Scenario, log, score and the words of the guidance.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    pub scenario: &'a Scenario,
    pub header: &'a Header,
    /// The whole log, with the branches that were left.
    pub events: &'a [Event],
    pub score: &'a Score,
    /// From which process or outcome on, of 1000, a band is fair, and good.
    pub fair: u16,
    pub good: u16,
    /// In the order of `Score::rules`.
    pub rules: &'a [RuleText],
    pub statements: &'a [StatementText],
    pub sources: &'a [SourceNote],
    /// The client's state before the first line.
    pub start: &'a State,
    /// A mechanism in words that follow "because of"; [`Mechanism::says`] in play.
    pub mechanism: fn(Mechanism) -> &'static str,
    /// What each choice was worth, where that was worked out.
    pub value: Option<&'a Analysis>,
    /// An example line for a move, empty for none; its guide's in play.
    pub example: fn(Move) -> &'static str,
}

/// A rule in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleText {
    /// Such as "meet-the-moment".
    pub id: String,
    pub title: String,
    /// High, middle or low: 3, 2, 1.
    pub weight: u8,
    /// Ids of statements.
    pub cites: Vec<String>,
    /// Reason key and its sentence.
    pub reasons: Vec<(String, String)>,
    /// What to practise where the rule was missed.
    pub practise: String,
    /// Moves that fit the rule's moments, the best first.
    pub better: Vec<Move>,
    /// The global bands that the rule feeds.
    pub bands: Vec<GlobalBand>,
}

impl RuleText {
    /// The sentence for a reason key; empty where the rule has none.
    #[must_use]
    pub fn reason(&self, key: &str) -> &str {
        self.reasons.iter().find(|(known, _)| known == key).map_or("", |(_, says)| says.as_str())
    }
}

/// A statement of guidance in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementText {
    /// Such as "N2".
    pub id: String,
    pub says: String,
    /// "A", "B" or "ours".
    pub source: String,
}
