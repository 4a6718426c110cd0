//! The two articles' guidance: statements, rules over what could be seen, and the score.

mod book;
mod case;
mod compile;
mod compile_scoring;
mod judge;
pub mod labels;
mod names;
pub mod outcome;
pub mod page;
mod pattern;
mod raw;
mod reading;
mod reasons;
pub mod score;
mod scorer;
pub mod seen;
mod situation;
mod tally;
mod turn;
mod weights;
mod window;

pub use book::{Needs, OutcomeWeights, OverallWeights, Rule, RuleBook, SHIPPED, Scoring, Source, Statement};
pub(in crate::engine) use judge::Standing;
pub use labels::{LABELS, Label};
pub use reasons::REASONS;
pub use score::{
    Band, Detail, GlobalBand, HeldDown, OutcomeDetail, Point, ReadingDetail, RuleVerdict, Safety, Score, Skill, TagKey,
    Verdict,
};
pub use scorer::{Scorer, score, score_allowing};
