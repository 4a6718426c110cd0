//! The check for beats that cannot be left.
//!
//! # What it does
//! Finds a beat where no choice without `when` leads to another beat or ends something. Choices that are offered
//! anytime count; so does a choice whose four replies all lead on.
//!
//! # Why it matters
//! A choice is not offered twice in one visit, so a trainee could run out of choices and sit there.
//!
//! # Example
//! `choices: [(id: "ask", when: [PlanOpen], says: "…", moves: [OpenQuestion], to: "answer")]`
//!
//! # Better
//! The same, and `(id: "wait", says: "…", moves: [HoldSilence], to: "silence")`
//!
//! # Limits
//! Two choices whose conditions cover every case between them are not recognised: let the second go without `when`.

use super::super::draft::Draft;
use super::super::path::cut;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let mut number = 0;
    walk::beats(draft.raw, |at, beat| {
        if !draft.graph.leads_on(number) {
            let message = if beat.choices.is_empty() {
                format!("The beat `{}` has no choices, so it cannot be left.", cut(&beat.id))
            } else {
                format!("No choice of the beat `{}` is sure to lead out of it.", cut(&beat.id))
            };
            found.add(at, message, "Add a choice without `when` that has a `to` to another beat, or `ends: Session`.");
        }
        number += 1;
    });
}
