//! The check for cues given twice on one line.
//!
//! # What it does
//! Finds a list of `cues` that has the same cue twice.
//!
//! # Why it matters
//! It has no effect, and one of the two was probably meant to be another.
//!
//! # Example
//! `cues: [FearHinted, FearHinted]`
//!
//! # Better
//! `cues: [FearHinted]`
//!
//! # Limits
//! Whether the line shows what its cues say, only a reader can tell.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::report::Report;
use super::super::walk;
use crate::engine::client::Cue;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let raw = draft.raw;
    walk::facts(raw, |at, _, fact| look_at(at, &fact.cues, found));
    walk::week_events(raw, |at, event| look_at(at, &event.cues, found));
    walk::replies(raw, |at, _, reply| look_at(at, &reply.cues, found));
    walk::beats(raw, |at, beat| {
        let at = at.field("lines");
        for (index, line) in beat.lines.iter().enumerate() {
            look_at(&at.index(index), &line.cues, found);
        }
    });
}

fn look_at(at: &At<'_>, cues: &[Cue], found: &mut Report) {
    let mut seen = 0_u64;
    for (index, cue) in cues.iter().enumerate() {
        let bit = 1 << *cue as u64;
        if seen & bit != 0 {
            let message = format!("The cue `{cue}` is given twice.");
            found.add(&at.field("cues").index(index), message, "Remove one, or write the other cue that was meant.");
        }
        seen |= bit;
    }
}
