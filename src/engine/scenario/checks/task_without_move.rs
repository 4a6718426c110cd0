//! The check for a task on a line that does not set it.
//!
//! # What it does
//! Finds a choice with a `task` and neither `AssignHomework` nor `AgreeTask`.
//!
//! # Why it matters
//! The task is not set for the week, which is probably not what was meant.
//!
//! # Example
//! `moves: [OfferChoice], task: "sleep-diary"`
//!
//! # Better
//! `moves: [OfferChoice, AgreeTask], task: "sleep-diary"`
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
            && !choice.moves.iter().any(|one| matches!(one, Move::AssignHomework | Move::AgreeTask))
        {
            let message = format!("The task `{}` is named, but no move of this choice sets a task.", cut(task));
            found.add(&at.field("task"), message, "Remove it, or add `AgreeTask` or `AssignHomework`.");
        }
    });
}
