//! The check for a move given twice in one line.
//!
//! # What it does
//! Finds a choice whose two moves are the same.
//!
//! # Why it matters
//! It has no effect, and one of the two was probably meant to be another.
//!
//! # Example
//! `moves: [Validate, Validate]`
//!
//! # Better
//! `moves: [Validate]`
//!
//! # Limits
//! Two moves of one strategy are fine.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| {
        if let [first, second] = choice.moves[..]
            && first == second
        {
            let message = format!("The move `{first}` is given twice.");
            found.add(&at.field("moves"), message, "Remove one, or write the other move that was meant.");
        }
    });
}
