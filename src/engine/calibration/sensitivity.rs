//! Which targets hang on which constant: each constant a fifth lower and a fifth higher, and the rows that leave their
//! bands by it.

use super::{Row, calibrate};
use crate::engine::client::constants::{Constants, STANDARD};

/// How far a constant is moved, in per mille of itself.
const LOWER: u32 = 800;
const HIGHER: u32 = 1_200;

/// What one constant does when it is moved, with the same clients and the same luck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Influence {
    pub constant: &'static str,
    /// Ids of the targets that hold as shipped and fail with the constant a fifth lower.
    pub lower: Vec<&'static str>,
    /// The same, a fifth higher.
    pub higher: Vec<&'static str>,
}

/// How many constants [`sensitivity`] moves.
#[must_use]
pub const fn constants() -> usize {
    Constants::names().len()
}

/// Moves every constant, in the order of the list. `done` hears of each that is done.
///
/// Each variation of the constants is kept for the rest of the program, since clients carry a reference to theirs: one to
/// two megabytes in all.
pub fn sensitivity(rows: &[Row], clients: u32, seed: u32, mut done: impl FnMut(usize)) -> Vec<Influence> {
    let leave = |name: &str, per_mille: u32| -> Vec<&'static str> {
        let Some(moved) = STANDARD.scaled(name, per_mille) else { return Vec::new() };
        let moved = calibrate(clients, seed, Box::leak(Box::new(moved)), |_| {});
        let both = rows.iter().zip(&moved);
        both.filter(|(before, after)| before.passes() && !after.passes()).map(|(row, _)| row.target.id).collect()
    };
    let mut all = Vec::with_capacity(constants());
    for (constant, _) in Constants::names() {
        all.push(Influence { constant, lower: leave(constant, LOWER), higher: leave(constant, HIGHER) });
        done(all.len());
    }
    all
}
