//! Numbers and mixtures in words, as the evidence page says them.

use crate::engine::client::{Manner, Move};
use crate::engine::population::Mix;
use crate::export::numbers::spaced;

/// A value with so many digits after the point, and a true minus sign; nothing is left of what rounds to zero.
#[must_use]
pub fn rounded(value: f64, digits: usize) -> String {
    let said = format!("{value:.digits$}");
    if said.trim_start_matches(['-', '0', '.']).is_empty() { said.replace('-', "") } else { said.replace('-', "−") }
}

/// A share in whole per cents.
#[must_use]
pub fn per_cent(share: f64) -> String {
    format!("{} %", rounded(share * 100.0, 0))
}

/// The lines of a mixture that says the same whatever came before, with their weights.
#[must_use]
pub fn mixture(mix: &Mix) -> String {
    let line = |(first, manner, weight): &(Move, Manner, u32)| {
        let how = if *manner == Manner::Plain { String::new() } else { format!(" ({})", spaced(manner.name())) };
        format!("{}{how} {weight}", spaced(first.name()))
    };
    mix.other.iter().map(line).collect::<Vec<_>>().join(", ")
}
