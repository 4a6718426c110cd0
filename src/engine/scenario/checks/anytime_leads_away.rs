//! The check for `anytime` choices that leave the beat.
//!
//! # What it does
//! Finds a choice under `anytime` with a `to`, its own or one of its replies'.
//!
//! # Why it matters
//! It is offered in every beat, so it would tear the trainee out of any conversation to the same place.
//!
//! # Example
//! `anytime: [(id: "hold", says: "…", moves: [HoldSilence], to: "arrival")]`
//!
//! # Better
//! `anytime: [(id: "hold", says: "…", moves: [HoldSilence])]`
//!
//! # Limits
//! A warning only: a `when` may keep it to the right places.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let message = "This choice is offered in every beat and leads away from all of them.";
    let hint = "Remove the `to`, or move the choice into the beats where it belongs.";
    walk::choices(draft.raw, |at, beat, choice| {
        if beat.is_some() {
            return;
        }
        if choice.to.is_some() {
            found.add(&at.field("to"), message, hint);
        }
        for (answer, reply) in walk::replies_of(choice) {
            if reply.is_some_and(|reply| reply.to.is_some()) {
                found.add(&at.field(answer).field("to"), message, hint);
            }
        }
    });
}
