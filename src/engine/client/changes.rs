//! The changes of one exchange or one week: a list of fixed capacity without the heap.

use std::ops::Deref;

use super::mechanism::Mechanism;
use super::state::{Change, Dim};

/// Room for the changes of one exchange or one week; a test shows that no situation comes near it.
pub const CAPACITY: usize = 64;

/// What changed, in order, each with its mechanism.
#[derive(Clone)]
pub struct Changes {
    len: u8,
    list: [Change; CAPACITY],
}

impl Changes {
    /// Adds what a mechanism did to a dimension. Says whether there was room.
    pub fn add(&mut self, dim: Dim, mechanism: Mechanism, delta: i32) -> bool {
        let Some(free) = self.list.get_mut(usize::from(self.len)) else { return false };
        *free = Change { dim, mechanism, delta };
        self.len += 1;
        true
    }

    /// All that was added to one dimension, in millionths.
    #[must_use]
    pub fn sum(&self, dim: Dim) -> i32 {
        self.iter().filter(|one| one.dim == dim).map(|one| one.delta).sum()
    }

    /// Whether this mechanism did anything.
    #[must_use]
    pub fn has(&self, mechanism: Mechanism) -> bool {
        self.iter().any(|one| one.mechanism == mechanism)
    }
}

/// Copied as one block; written out, each of its entries would be set field by field.
static EMPTY: [Change; CAPACITY] = [Change { dim: Dim::Discord, mechanism: Mechanism::Momentum, delta: 0 }; CAPACITY];

impl Default for Changes {
    fn default() -> Self {
        Self { len: 0, list: EMPTY }
    }
}

impl Deref for Changes {
    type Target = [Change];

    fn deref(&self) -> &[Change] {
        &self.list[..usize::from(self.len)]
    }
}

impl PartialEq for Changes {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Changes {}

impl std::fmt::Debug for Changes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
