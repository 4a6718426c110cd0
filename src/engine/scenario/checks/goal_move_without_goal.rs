//! The check for goal moves that do not say which goal.
//!
//! # What it does
//! Finds a choice with `AgreeGoal`, `WriteGoal`, `RevisitGoal` or `ImposeGoal` and no `goal`.
//!
//! # Why it matters
//! The goal sheet would not know what was agreed, and nothing could refer to it later.
//!
//! # Example
//! `moves: [AgreeGoal]`
//!
//! # Better
//! `moves: [AgreeGoal], goal: "pump-date"`
//!
//! # Limits
//! `ElicitGoal` may do without: what comes up need not be one of the goals in the file.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::walk;
use crate::engine::client::Move;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let needs = |one: &&Move| matches!(one, Move::AgreeGoal | Move::WriteGoal | Move::RevisitGoal | Move::ImposeGoal);
    walk::choices(draft.raw, |at, _, choice| {
        if choice.goal.is_none()
            && let Some(goal_move) = choice.moves.iter().find(needs)
        {
            let message = format!("`{goal_move}` does not say which goal.");
            found.add(&at.field("moves"), message, "Add `goal: \"…\"` with the id of one of the goals.");
        }
    });
}
