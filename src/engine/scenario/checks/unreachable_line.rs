//! The check for lines that are never said.
//!
//! # What it does
//! Finds a line after one that has no `when`.
//!
//! # Why it matters
//! The first line whose conditions hold is said, and a line without `when` always holds.
//!
//! # Example
//! `lines: [(says: "Cold out there."), (when: [Homework(Done)], says: "I did it.")]`
//!
//! # Better
//! `lines: [(when: [Homework(Done)], says: "I did it."), (says: "Cold out there.")]`
//!
//! # Limits
//! A line that an earlier `when` always forestalls is for `explore` to find.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::beats(draft.raw, |at, beat| {
        let at = at.field("lines");
        let mut unconditional = false;
        for (index, line) in beat.lines.iter().enumerate() {
            if unconditional {
                let hint = "Move the line without `when` to the end.";
                found.add(&at.index(index).field("says"), "This line is never said: one above it has no `when`.", hint);
            }
            unconditional |= line.when.is_empty();
        }
    });
}
