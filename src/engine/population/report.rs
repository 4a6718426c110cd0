//! What a client would write on a questionnaire: the hidden value and a draw of error.

use crate::engine::client::fixed::{mul, quantile};
use crate::engine::client::{Dim, ONE, State};
use crate::engine::luck::Draws;
use crate::engine::purposes;

/// Standard deviation of the error in reported alliance: the mixed population's SD at session 3 × √(.13/.87).
pub const ALLIANCE_ERROR: i32 = 22_500;
/// Standard deviation of the error in reported distress: the mixed population's SD × √(.15/.85).
pub const DISTRESS_ERROR: i32 = 75_000;

/// Reported alliance, in millionths; not kept within the range, as errors are not.
#[must_use]
pub fn alliance(state: &State, draws: &Draws<'_>) -> i32 {
    state.alliance() + mul(quantile(draws.millionths(purposes::REPORTED_ALLIANCE)), ALLIANCE_ERROR)
}

/// Reported goal agreement, in millionths, with the error of reported alliance.
#[must_use]
pub fn goal_agreement(state: &State, draws: &Draws<'_>) -> i32 {
    state.get(Dim::GoalAgreement) + mul(quantile(draws.millionths(purposes::REPORTED_GOAL)), ALLIANCE_ERROR)
}

/// Reported collaboration, in millionths, with the same error: half agreement on tasks, half the client's own share of
/// the work.
#[must_use]
pub fn collaboration(state: &State, draws: &Draws<'_>) -> i32 {
    (state.get(Dim::TaskAgreement) + state.get(Dim::ClientEffort)) / 2
        + mul(quantile(draws.millionths(purposes::REPORTED_COLLABORATION)), ALLIANCE_ERROR)
}

/// Reported distress, in millionths.
#[must_use]
pub fn distress(state: &State, draws: &Draws<'_>) -> i32 {
    state.get(Dim::Distress) + mul(quantile(draws.millionths(purposes::REPORTED_DISTRESS)), DISTRESS_ERROR)
}

/// Whether the client would say that something broke between the two of them.
#[must_use]
pub fn rupture(state: &State) -> bool {
    state.get(Dim::Hurt) > ONE / 8
}
