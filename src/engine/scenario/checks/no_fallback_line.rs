//! The check for beats at which the client may have nothing to say.
//!
//! # What it does
//! Finds a beat with lines whose last line has a `when`.
//!
//! # Why it matters
//! The first line whose conditions hold is said. If none holds, the client would stand there without a word.
//!
//! # Example
//! `lines: [(when: [Homework(Done)], says: "I did it.")]`
//!
//! # Better
//! `lines: [(when: [Homework(Done)], says: "I did it."), (says: "Cold out there.")]`
//!
//! # Limits
//! A beat may have no lines at all: then the client's answer to the choice before said it.

use super::super::draft::Draft;
use super::super::path::cut;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::beats(draft.raw, |at, beat| {
        if let Some(last) = beat.lines.last()
            && !last.when.is_empty()
        {
            let at = at.field("lines");
            let at = at.index(beat.lines.len() - 1);
            let message = format!("The last line of the beat `{}` has a `when`, so there may be nothing to say.", cut(&beat.id));
            found.add(&at.field("when"), message, "Add a line without `when` after it, for all other cases.");
        }
    });
}
