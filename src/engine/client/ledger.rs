//! Where changes are made: each is clamped as it is made and written down with its mechanism.

use super::changes::Changes;
use super::mechanism::Mechanism;
use super::state::{Dim, State};

/// A state under change and the list of what changed.
#[derive(Debug, Clone)]
pub struct Ledger {
    pub state: State,
    pub changes: Changes,
}

impl Ledger {
    /// Opens a ledger on a state.
    pub fn new(state: &State) -> Self {
        Self { state: state.clone(), changes: Changes::default() }
    }

    /// Adds to a dimension as far as its bounds allow, and writes down what was really added.
    pub fn add(&mut self, dim: Dim, mechanism: Mechanism, amount: i32) {
        let before = self.state.get(dim);
        let after = before.saturating_add(amount).clamp(0, super::state::ONE);
        if after != before && self.changes.add(dim, mechanism, after - before) {
            self.state.set(dim, after);
        }
    }
}
