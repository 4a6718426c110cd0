//! The check for a goal on a line that does nothing with it.
//!
//! # What it does
//! Finds a choice with a `goal` whose moves have nothing to do with goals.
//!
//! # Why it matters
//! The goal sheet stays as it was, which is probably not what was meant.
//!
//! # Example
//! `moves: [Validate], goal: "pump-date"`
//!
//! # Better
//! `moves: [Validate, AgreeGoal], goal: "pump-date"`
//!
//! # Limits
//! Whether the line speaks of this goal, only a reader can tell.

use super::super::draft::Draft;
use super::super::path::cut;
use super::super::report::Report;
use super::super::walk;
use crate::engine::client::Move;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| {
        if let Some(goal) = &choice.goal
            && !choice.moves.iter().any(|one| about_goals(*one))
        {
            let message = format!("The goal `{}` is named, but no move of this choice is about a goal.", cut(goal));
            found.add(&at.field("goal"), message, "Remove it, or add the goal move that the line makes.");
        }
    });
}

const fn about_goals(one: Move) -> bool {
    matches!(
        one,
        Move::ElicitGoal
            | Move::AgreeGoal
            | Move::WriteGoal
            | Move::HandOverCopy
            | Move::RevisitGoal
            | Move::ImposeGoal
            | Move::CompareViews
    )
}
