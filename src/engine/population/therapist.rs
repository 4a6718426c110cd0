//! A scripted therapist: sees what a trainee sees, and says a line.

use super::seen::Seen;
use crate::engine::client::{Delivery, Manner, Move};
use crate::engine::luck::{Draws, Luck};
use crate::engine::policy::Draw;
use crate::engine::scenario::words::{GoalOwner, TaskSize};

/// A line and what hangs on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub delivery: Delivery,
    pub goal: Option<GoalOwner>,
    pub goal_concrete: bool,
    pub task: Option<TaskSize>,
}

impl Said {
    /// A line of one move.
    #[must_use]
    pub const fn of(first: Move, manner: Manner) -> Self {
        Self::saying(Delivery { first, second: None, manner })
    }

    /// A line. Goals are the client's and concrete unless imposed, tasks are of middling size.
    #[must_use]
    pub const fn saying(delivery: Delivery) -> Self {
        let (mut goal, mut task) = hangs_on(delivery.first);
        if let Some(second) = delivery.second {
            let (second_goal, second_task) = hangs_on(second);
            (goal, task) =
                (if goal.is_some() { goal } else { second_goal }, if task.is_some() { task } else { second_task });
        }
        Self { delivery, goal, goal_concrete: goal.is_some(), task }
    }

    /// The same line with a second move.
    #[must_use]
    pub const fn and(mut self, second: Move) -> Self {
        self.delivery.second = Some(second);
        Self::saying(self.delivery)
    }
}

/// The goal and the task that a move is about.
const fn hangs_on(one: Move) -> (Option<GoalOwner>, Option<TaskSize>) {
    let goal = match one {
        Move::ElicitGoal | Move::AgreeGoal | Move::WriteGoal | Move::HandOverCopy | Move::RevisitGoal => {
            Some(GoalOwner::Client)
        }
        Move::ImposeGoal => Some(GoalOwner::Therapist),
        _ => None,
    };
    let task = match one {
        Move::AgreeTask | Move::AssignHomework => Some(TaskSize::Medium),
        Move::FirstStep | Move::OfferChoice => Some(TaskSize::Small),
        _ => None,
    };
    (goal, task)
}

/// A scripted therapist.
pub trait Therapist {
    /// A new client comes; a trainee's skill and habits may be drawn here, from the blocks of
    /// [`PERSON_SESSION`](super::course::PERSON_SESSION) from 1 on: in block 1 word 1, and any block from 2.
    fn meets(&mut self, _luck: &mut Luck) {}

    /// The next line. Draws are its own words only: [`SCRIPT`](crate::engine::purposes::SCRIPT) and the three after it.
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said;

    /// What was drawn for this trainee.
    fn drawn(&self) -> Vec<Draw> {
        Vec::new()
    }
}

impl<F: FnMut(&Seen, &Draws<'_>) -> Said> Therapist for F {
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        self(seen, draws)
    }
}
