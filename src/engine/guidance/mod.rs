//! The two articles' guidance: statements, rules over what could be seen, and the score.

pub mod score;

pub use score::{Band, GlobalBand, Point, RuleVerdict, Safety, Score, Verdict};
