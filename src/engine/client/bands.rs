//! Words for hidden values, as conditions in scenarios read them.

use super::state::{Dim, State};
use crate::engine::scenario::words::{BondBand, Level};

/// The bond in three bands.
#[must_use]
pub const fn bond_band(state: &State) -> BondBand {
    match state.get(Dim::Bond) {
        ..350_000 => BondBand::Poor,
        350_000..600_000 => BondBand::Fair,
        _ => BondBand::Good,
    }
}

/// Which third of its range a value is in.
#[must_use]
pub const fn level(value: i32) -> Level {
    match value {
        ..333_334 => Level::Low,
        333_334..666_667 => Level::Medium,
        _ => Level::High,
    }
}
