//! Whether the client population behaves as the published evidence says that clients do: cells, facts, targets.

mod cells;
mod facts;
mod jackknife;
mod phases;
mod plots;
mod sensitivity;
mod statistics;
mod targets;
mod therapists;

pub use cells::Cell;
pub use plots::{Histogram, PLOT_STEPS, Plots, Reactance, plots};
pub use sensitivity::{Influence, constants, sensitivity};
pub use statistics::Measured;
pub use targets::{Grade, TARGETS, Target};
pub use therapists::ARMS;

use crate::engine::client::constants::Constants;
use crate::engine::population::figures::Estimate;

/// One client in the phase experiments for so many in a cell, and at least so many: they are seen many times over.
const PHASED: u32 = 5;
const FEWEST_PHASED: u32 = 50;

/// A target and what the model does.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub target: &'static Target,
    pub ours: Estimate,
}

impl Row {
    /// Whether the model's figure lies in the target's band.
    #[must_use]
    pub fn passes(&self) -> bool {
        (self.target.band.0..=self.target.band.1).contains(&self.ours.value)
    }
}

/// Runs every cell with so many clients and measures every target, in the order of [`TARGETS`]. `done` hears of each
/// cell that is done.
pub fn calibrate(clients: u32, seed: u32, constants: &'static Constants, done: impl FnMut(usize)) -> Vec<Row> {
    rows(&measure(clients, seed, constants, done))
}

/// Runs every cell with so many clients. `done` hears of each cell that is done.
pub fn measure(clients: u32, seed: u32, constants: &'static Constants, mut done: impl FnMut(usize)) -> Measured {
    let mut cells = Vec::with_capacity(Cell::COUNT);
    for cell in Cell::ALL {
        cells.push(cell.run(clients, seed, constants));
        done(cells.len());
    }
    let phased = (clients / PHASED).max(FEWEST_PHASED);
    let reversals = phases::reversals(phased, seed, constants);
    done(Cell::COUNT + 1);
    let evoking = phases::evoking(phased, seed, constants);
    done(STEPS);
    Measured { cells, reversals, evoking }
}

/// Every target's figure in what was run, in the order of [`TARGETS`].
#[must_use]
pub fn rows(measured: &Measured) -> Vec<Row> {
    TARGETS.iter().map(|target| Row { target, ours: (target.measure)(measured) }).collect()
}

/// How many steps [`measure`] tells of.
pub const STEPS: usize = Cell::COUNT + 2;
