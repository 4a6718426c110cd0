//! An instructor's own weights for the rules.

use super::book::RuleBook;
use super::names::Problems;
use super::raw::{RawWeights, WEIGHT};
use crate::engine::diagnostic::Diagnostic;
use crate::engine::scenario::pieces_raw;
use crate::engine::scenario::reading::{self, Document};

/// The highest weight of a rule.
pub(super) const HEAVIEST: u8 = 5;

/// What a file of weights is.
static WEIGHTS: Document = Document {
    noun: "file of weights",
    page: "docs/command-line.md",
    parts: WEIGHT,
    owners: &[("weights", "a weight")],
};

impl RuleBook {
    /// The same rules with some of the weights changed: `(weights: [(rule: "pace", weight: 3)])`.
    ///
    /// A weight runs from 0 (the rule is shown and does not count) to 5. The safety gate keeps none, because
    /// it is not weighed against anything. The hash of the result differs from that of the book.
    ///
    /// # Errors
    /// One syntax error, or every other problem.
    pub fn with_weights(&self, file: impl AsRef<[u8]>) -> Result<Self, Vec<Diagnostic>> {
        let (text, skipped) = reading::text_of(file.as_ref(), &WEIGHTS).map_err(|problem| vec![*problem])?;
        self.weighed(text).map_err(|problems| reading::moved(problems, skipped))
    }

    fn weighed(&self, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let raw = reading::read(text, &WEIGHTS, pieces_raw::whole::<RawWeights>)?;
        let mut book = self.clone();
        let mut problems = Problems::new(text);
        let mut changed = vec![false; book.rules.len()];
        for (at, wanted) in raw.weights.iter().enumerate() {
            let path = format!("weights[{at}]");
            let Some(rule) = book.rule(&wanted.rule) else {
                let known = self.rules.iter().map(|rule| rule.id.as_str());
                problems.unknown("rule", &path, "", &wanted.rule, known);
                continue;
            };
            let id = wanted.rule.as_str();
            if book.rules[rule].gate {
                let hint = "Leave it out: it decides whether an attempt can pass, whatever the weights.".to_owned();
                problems.report("gate-weight", &path, &[id], format!("The gate \"{id}\" has no weight."), hint);
            } else if wanted.weight > HEAVIEST {
                let hint = format!("Use 0 to {HEAVIEST}.");
                problems.report("weight-range", &path, &[id], format!("{} is too heavy.", wanted.weight), hint);
            } else if changed[rule] {
                let hint = "Keep one of them.".to_owned();
                problems.report("weight-twice", &path, &[id], format!("\"{id}\" has two weights."), hint);
            } else {
                changed[rule] = true;
                let rule = &mut book.rules[rule];
                if rule.misuse == rule.weight || wanted.weight == 0 {
                    rule.misuse = wanted.weight;
                }
                rule.weight = wanted.weight;
            }
        }
        book.hash = blake3::hash(format!("{}\n{text}", self.hash).as_bytes()).to_hex().to_string();
        problems.finish(book)
    }
}
