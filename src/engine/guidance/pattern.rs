//! A pattern over one therapist line and the two client turns around it, as bit masks.

use super::seen::DEEDS;
use crate::engine::client::{Delivery, Manner};

/// A therapist's line as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// The number of its exchange.
    pub number: u16,
    /// Moves, and deeds done since the line before.
    pub done: u64,
    /// The manner, as a bit.
    pub manner: u16,
    /// The leading move, by its id.
    pub leading: u8,
    /// Whether its moves can earn: not stock, not spoilt by fighting.
    pub earns: bool,
}

impl Line {
    /// The line of this delivery, before anything is known of whether it earns.
    pub fn of(delivery: &Delivery) -> Self {
        Self {
            number: 0,
            done: delivery.bits(),
            manner: manner_bit(delivery.manner),
            leading: delivery.first as u8,
            earns: true,
        }
    }

    /// What counts where only earning lines count.
    pub const fn earned(&self) -> u64 {
        if self.earns { self.done } else { self.done & DEEDS }
    }
}

/// The bit of a manner.
pub(super) const fn manner_bit(manner: Manner) -> u16 {
    1 << manner as u16
}

/// Conditions on what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct When {
    /// At least one of these; empty for no matter.
    pub any: u64,
    /// All of these.
    pub all: u64,
    /// None of these.
    pub none: u64,
}

impl When {
    /// One of these is there whenever it holds; 0 where it can hold without any.
    pub const fn causes(&self) -> u64 {
        if self.any == 0 { self.all & self.all.wrapping_neg() } else { self.any }
    }

    /// Whether they hold.
    #[inline]
    pub const fn holds(&self, seen: u64) -> bool {
        (self.any == 0 || seen & self.any != 0) && seen & self.all == self.all && seen & self.none == 0
    }
}

/// What a line does, how, in answer to what, and what it meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pattern {
    /// At least one of these moves and deeds; empty for any line.
    pub does: u64,
    /// The manners that fit.
    pub manners: u16,
    /// The turn that the line answers.
    pub answers: When,
    /// The turn that follows it.
    pub then: When,
}

impl Pattern {
    /// Whether a line fits, by all that it does.
    pub const fn fits(&self, line: &Line, before: u64, after: u64) -> bool {
        self.fits_done(line.done, line.manner, before, after)
    }

    /// Whether a line fits by what can earn.
    #[inline]
    pub const fn earns(&self, line: &Line, before: u64, after: u64) -> bool {
        let deeds = self.does & DEEDS & line.done;
        if deeds != 0 {
            return self.answers.holds(before) && self.then.holds(after);
        }
        line.earns && self.fits_done(line.done, line.manner, before, after)
    }

    const fn fits_done(&self, done: u64, manner: u16, before: u64, after: u64) -> bool {
        (self.does == 0 || done & self.does != 0)
            && self.manners & manner != 0
            && self.answers.holds(before)
            && self.then.holds(after)
    }
}
