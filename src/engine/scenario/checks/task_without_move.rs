//! The check for a task on a line that does not set it.
//!
//! # What it does
//! Finds a choice with a `task` and no move that can set one: `AssignHomework`, `AgreeTask`, `Advise`, `OfferChoice`,
//! `FirstStep`, `HandBack`, `PrescribeNoChange` or `PrescribeSymptom`.
//!
//! # Why it matters
//! A line that only listens sets no task, so one of the two is probably not what was meant.
//!
//! # Example
//! `moves: [Validate], task: "sleep-diary"`
//!
//! # Better
//! `moves: [Validate, AgreeTask], task: "sleep-diary"`
//!
//! # Limits
//! Whether the line speaks of this task, only a reader can tell.

use super::super::draft::Draft;
use super::super::path::cut;
use super::super::report::Report;
use super::super::walk;
use crate::engine::client::Move;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| {
        if let Some(task) = &choice.task
            && !choice.moves.iter().any(|one| can_set_a_task(*one))
        {
            let message = format!("The task `{}` is named, but no move of this choice sets a task.", cut(task));
            found.add(&at.field("task"), message, "Remove it, or add the move that sets it, such as `AgreeTask`.");
        }
    });
}

const fn can_set_a_task(one: Move) -> bool {
    matches!(
        one,
        Move::AssignHomework
            | Move::AgreeTask
            | Move::Advise
            | Move::OfferChoice
            | Move::FirstStep
            | Move::HandBack
            | Move::PrescribeNoChange
            | Move::PrescribeSymptom
    )
}
