//! One simulated trainee who follows a policy file: what was drawn for them, and the next line.

use std::sync::Arc;

use super::model::{Rule, Script, Weight};
use super::sight::Sight;
use crate::engine::client::Delivery;
use crate::engine::luck::{Draws, Luck, WORDS_A_BLOCK};

/// Something that was drawn once for a trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// Such as "skill", or the place in the file: `rules[0].lines[2].weight`.
    pub name: String,
    /// In millionths: a weight of 3 is 3,000,000.
    pub value: i64,
}

/// A trainee with weights of their own.
#[derive(Debug, Clone)]
pub struct ScriptTrainee {
    script: Arc<Script>,
    ordinary: u32,
    /// By rule, by line.
    weights: Vec<Vec<u32>>,
}

impl ScriptTrainee {
    /// A trainee before anything is drawn: each weight is the middle of its range.
    #[must_use]
    pub fn new(script: Arc<Script>) -> Self {
        let middle = |weight: Weight| {
            let (low, high) = weight.ends();
            low + (high - low) / 2
        };
        let weights = script.rules.iter().map(|rule| rule.lines.iter().map(|line| middle(line.weight)).collect());
        Self { ordinary: middle(script.ordinary), weights: weights.collect(), script }
    }

    /// Draws what is drawn once, from the blocks of this stretch of the stream from `block` on.
    pub fn draw(&mut self, luck: &mut Luck, session: u16, block: u16) {
        let mut drawn = 0;
        let mut draw = |weight: Weight| match weight {
            Weight::Always(weight) => weight,
            Weight::Between(low, high) => {
                let draws = luck.at(session, block + (drawn / WORDS_A_BLOCK) as u16);
                let value = low + draws.below(drawn % WORDS_A_BLOCK, high - low + 1);
                drawn += 1;
                value
            }
        };
        self.ordinary = draw(self.script.ordinary);
        for (rule, weights) in self.script.rules.iter().zip(&mut self.weights) {
            for (line, weight) in rule.lines.iter().zip(weights) {
                *weight = draw(line.weight);
            }
        }
    }

    /// The file that is followed.
    #[must_use]
    pub fn script(&self) -> &Arc<Script> {
        &self.script
    }

    /// What was drawn, by its place in the file.
    #[must_use]
    pub fn drawn(&self) -> Vec<Draw> {
        let drawn = |name: &dyn Fn() -> String, weight: Weight, value: u32| match weight {
            Weight::Always(_) => None,
            Weight::Between(..) => Some(Draw { name: name(), value: i64::from(value) * 1_000_000 }),
        };
        let ordinary = drawn(&|| "ordinary".to_owned(), self.script.ordinary, self.ordinary);
        let rules = self.script.rules.iter().zip(&self.weights).enumerate();
        let lines = rules.flat_map(|(at, (rule, weights))| {
            rule.lines.iter().zip(weights).enumerate().filter_map(move |(place, (line, value))| {
                drawn(&|| format!("rules[{at}].lines[{place}].weight"), line.weight, *value)
            })
        });
        ordinary.into_iter().chain(lines).collect()
    }

    /// Whether this line is that of an ordinary trainee, by one word of the block.
    #[must_use]
    pub fn is_ordinary(&self, draws: &Draws<'_>, word: usize) -> bool {
        draws.below(word, 100) < self.ordinary
    }

    /// The rules that hold, in order, each with the weights of its lines.
    pub(super) fn holding<'a>(&'a self, sight: &'a impl Sight) -> impl Iterator<Item = (&'a Rule, &'a [u32])> {
        let rules = self.script.rules.iter().zip(self.weights.iter().map(Vec::as_slice));
        rules.filter(|(rule, weights)| {
            weights.iter().any(|weight| *weight > 0) && rule.when.iter().all(|one| one.holds(sight))
        })
    }

    /// The next line, by one word of the block.
    #[must_use]
    pub fn says(&self, sight: &impl Sight, draws: &Draws<'_>, word: usize) -> Option<Delivery> {
        let (rule, weights) = self.holding(sight).next()?;
        pick(weights, draws, word).map(|at| rule.lines[at].delivery)
    }
}

/// The place of a weight, drawn in proportion; none where all are zero.
pub(super) fn pick(weights: &[u32], draws: &Draws<'_>, word: usize) -> Option<usize> {
    let total = weights.iter().sum();
    let mut point = draws.below(word, total);
    weights.iter().position(|weight| {
        let here = point < *weight;
        point = point.wrapping_sub(*weight);
        here
    })
}
