//! The check for choices that end something and lead on.
//!
//! # What it does
//! Finds a choice with `ends` and a `to`, its own or one of its replies'.
//!
//! # Why it matters
//! After the end there is no beat to go to, so one of the two is a slip.
//!
//! # Example
//! `(id: "close", says: "…", moves: [Summarise], ends: Session, to: "arrival")`
//!
//! # Better
//! `(id: "close", says: "…", moves: [Summarise], ends: Session)`
//!
//! # Limits
//! None.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| {
        if choice.ends.is_none() {
            return;
        }
        let hint = "Keep `ends` or `to`, not both; to go on after some answers, let the next beat have the choice that ends.";
        if choice.to.is_some() {
            found.add(&at.field("to"), "This choice ends something, so it cannot lead to a beat as well.", hint);
        }
        for (answer, reply) in walk::replies_of(choice) {
            if reply.is_some_and(|reply| reply.to.is_some()) {
                let message = "The choice ends something, so this reply cannot lead to a beat.";
                found.add(&at.field(answer).field("to"), message, hint);
            }
        }
    });
}
