//! The check for task moves that do not say which task.
//!
//! # What it does
//! Finds a choice with `AssignHomework` or `AgreeTask` and no `task`.
//!
//! # Why it matters
//! The week cannot show what became of a task that nobody named.
//!
//! # Example
//! `moves: [AssignHomework]`
//!
//! # Better
//! `moves: [AssignHomework], task: "sleep-diary"`
//!
//! # Limits
//! A warning only: a task may be left open on purpose.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;
use crate::engine::client::Move;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let sets = |one: &&Move| matches!(one, Move::AssignHomework | Move::AgreeTask);
    walk::choices(draft.raw, |at, _, choice| {
        if choice.task.is_none()
            && let Some(task_move) = choice.moves.iter().find(sets)
        {
            let message = format!("`{task_move}` does not say which task.");
            found.add(&at.field("moves"), message, "Add `task: \"…\"` with the id of one of the tasks.");
        }
    });
}
