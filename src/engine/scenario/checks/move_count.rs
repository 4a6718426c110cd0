//! The check for lines that do nothing or too much.
//!
//! # What it does
//! Finds a choice without a move, or with more than two. A choice between sessions can do without.
//!
//! # Why it matters
//! The client answers what a line does. A line that does three things is three lines, and its answer teaches nothing
//! about any of them.
//!
//! # Example
//! `moves: [Validate, Advise, ClosedQuestion]`
//!
//! # Better
//! `moves: [Validate, ClosedQuestion]`, with the line shortened to match.
//!
//! # Limits
//! Whether the line does what its moves say, only a reader can tell.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| match choice.moves.len() {
        1 | 2 => {}
        0 => found.add(&at.field("moves"), "This choice has no move.", "Say what the line does, with one move or two."),
        count => {
            let message = format!("This choice has {count} moves; a line has one or two.");
            found.add(&at.field("moves"), message, "Keep the two that matter most, and shorten the line to match.");
        }
    });
    walk::week_choices(draft.raw, |at, choice| {
        if choice.moves.len() > 2 {
            let message = format!("This choice has {} moves; it has two at most.", choice.moves.len());
            found.add(&at.field("moves"), message, "Keep the two that matter most.");
        }
    });
}
