//! What came of it for the client: goals, alliance, truth told, distress, the ending. Beside the process, never in it.
//!
//! Every part runs from 0 to 1000 and the whole is their mean by the weights of `guidance.ron`; a part that cannot be
//! said (nothing hidden, not ended) is left out with its weight.
//! - goals: half how far a goal of the client's own came on the sheet (somebody else's counts a quarter), half readiness
//!   and trust in being able to do it, at the end. A client without goals: the second half alone.
//! - alliance: the mean of bond, goal agreement and task agreement at the end.
//! - told: the share of what this story hides that was told.
//! - distress: 500 for no change, 1000 for a fall of [`RELIABLE`] or more, 0 for as much of a rise.
//! - ending: by its kind. A client who leaves well after an honest no is a good ending.

use super::book::OutcomeWeights;
use super::score::OutcomeDetail;
use crate::engine::client::{Dim, ONE, State};
use crate::engine::scenario::words::{EndingKind, GoalOwner, GoalStage};
use crate::engine::scenario::{EndingId, FactId, GoalId, ProfileId, Scenario};

/// A change of distress that is more than chance, in millionths.
pub const RELIABLE: i64 = 250_000;

/// What the log says of the client at its end.
#[derive(Debug, Clone, Default)]
pub(super) struct Ended {
    pub profile: Option<ProfileId>,
    pub ending: Option<EndingId>,
    /// Changes since the start, by dimension, in millionths.
    pub sums: [i64; Dim::COUNT],
    told: Vec<FactId>,
    goals: Vec<(GoalId, GoalStage)>,
}

impl Ended {
    pub fn told(&mut self, fact: FactId) {
        if !self.told.contains(&fact) {
            self.told.push(fact);
        }
    }

    pub fn move_goal(&mut self, goal: GoalId, stage: GoalStage) {
        self.goals.push((goal, stage));
    }

    /// A dimension at the end, in millionths.
    fn at_end(&self, start: &State, dim: Dim) -> i64 {
        (i64::from(start.get(dim)) + self.sums[dim as usize % Dim::COUNT]).clamp(0, i64::from(ONE))
    }
}

/// The parts of the outcome.
pub(super) fn detail(ended: &Ended, scenario: &Scenario, start: &State) -> OutcomeDetail {
    let mean = |dims: &[Dim]| {
        let sum: i64 = dims.iter().map(|dim| ended.at_end(start, *dim)).sum();
        sum / i64::try_from(dims.len().max(1)).unwrap_or(1) / 1000
    };
    let moved = mean(&[Dim::Readiness, Dim::SelfEfficacy]);
    // A goal can be looked at again before it stands on the sheet, and is not there by that.
    let stands = |goal: GoalId| ended.goals.contains(&(goal, GoalStage::Written));
    let came = ended.goals.iter().filter(|(goal, stage)| *stage != GoalStage::Revisited || stands(*goal));
    let sheet = came.map(|(goal, stage)| on_sheet(scenario, *goal, *stage)).max().unwrap_or(0);
    let hidden = ended.profile.and_then(|one| scenario.profiles.get(one.index())).map_or(&[][..], |one| &one.facts);
    let told = hidden.iter().filter(|fact| ended.told.contains(fact)).count();
    let fall = i64::from(start.get(Dim::Distress)) - ended.at_end(start, Dim::Distress);
    let ending = ended.ending.and_then(|one| scenario.endings.get(one.index()));
    OutcomeDetail {
        goals: per_mille(if scenario.goals.is_empty() { moved } else { i64::midpoint(sheet, moved) }),
        alliance: per_mille(mean(&[Dim::Bond, Dim::GoalAgreement, Dim::TaskAgreement])),
        told: (!hidden.is_empty()).then(|| per_mille(as_i64(told) * 1000 / as_i64(hidden.len()))),
        distress: per_mille(500 + fall * 500 / RELIABLE),
        ending: ending.map(|one| per_mille(of_ending(one.kind))),
    }
}

/// The parts as one number, 0 to 1000.
pub(super) fn whole(detail: &OutcomeDetail, weights: &OutcomeWeights) -> u16 {
    let parts = [
        (Some(detail.goals), weights.goals),
        (Some(detail.alliance), weights.alliance),
        (detail.told, weights.told),
        (Some(detail.distress), weights.distress),
        (detail.ending, weights.ending),
    ];
    let said = || parts.iter().filter_map(|(value, weight)| value.map(|value| (i64::from(value), i64::from(*weight))));
    let weight: i64 = said().map(|(_, weight)| weight).sum();
    per_mille(said().map(|(value, weight)| value * weight).sum::<i64>() / weight.max(1))
}

/// How far a goal came, 0 to 1000.
fn on_sheet(scenario: &Scenario, goal: GoalId, stage: GoalStage) -> i64 {
    let own = scenario.goals.get(goal.index()).is_some_and(|one| one.owner == GoalOwner::Client);
    let came = match stage {
        GoalStage::Imposed => return 100,
        GoalStage::Elicited => 300,
        GoalStage::Agreed => 700,
        GoalStage::Written => 850,
        GoalStage::CopyOffered | GoalStage::Revisited => 1000,
    };
    if own { came } else { came / 4 }
}

/// How good an ending is, 0 to 1000.
const fn of_ending(kind: EndingKind) -> i64 {
    match kind {
        EndingKind::Completed | EndingKind::AgreedEarlyEnd => 1000,
        EndingKind::PausedByAgreement | EndingKind::ReferredOn => 850,
        EndingKind::StillGoing => 600,
        EndingKind::PoliteFalseEnding => 200,
        EndingKind::Drifted => 150,
        EndingKind::Quit => 100,
    }
}

fn per_mille(value: i64) -> u16 {
    u16::try_from(value.clamp(0, 1000)).unwrap_or(0)
}

fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
