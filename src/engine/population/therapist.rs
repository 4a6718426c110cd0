//! A scripted therapist: sees what a trainee sees, and says a line.

use crate::engine::client::{Answer, Delivery, Manner, Move, Talk};
use crate::engine::luck::Draws;
use crate::engine::scenario::words::{GoalOwner, TaskSize};

/// What a scripted therapist may know when the line is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Sessions with this client before this one.
    pub session: u16,
    /// Lines said in this session.
    pub exchange: u16,
    /// What the client's last line looked like.
    pub last_talk: Talk,
    /// What the last line met.
    pub last_answer: Answer,
}

/// A line and what hangs on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub delivery: Delivery,
    pub goal: Option<GoalOwner>,
    pub goal_concrete: bool,
    pub task: Option<TaskSize>,
}

impl Said {
    /// A line of one move. Goals are the client's and concrete unless imposed, tasks are of middling size.
    #[must_use]
    pub const fn of(first: Move, manner: Manner) -> Self {
        let goal = match first {
            Move::ElicitGoal | Move::AgreeGoal | Move::WriteGoal | Move::HandOverCopy | Move::RevisitGoal => {
                Some(GoalOwner::Client)
            }
            Move::ImposeGoal => Some(GoalOwner::Therapist),
            _ => None,
        };
        let task = match first {
            Move::AgreeTask | Move::AssignHomework => Some(TaskSize::Medium),
            Move::FirstStep | Move::OfferChoice => Some(TaskSize::Small),
            _ => None,
        };
        Self { delivery: Delivery { first, second: None, manner }, goal, goal_concrete: goal.is_some(), task }
    }

    /// The same line with a second move.
    #[must_use]
    pub const fn and(mut self, second: Move) -> Self {
        self.delivery.second = Some(second);
        self
    }
}

/// A scripted therapist.
pub trait Therapist {
    /// A new client comes; a trainee's skill and habits may be drawn here.
    fn meets(&mut self, _draws: &Draws<'_>) {}

    /// The next line. Draws are its own words only: [`SCRIPT`](crate::engine::purposes::SCRIPT) and the three after it.
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said;
}

impl<F: FnMut(&Seen, &Draws<'_>) -> Said> Therapist for F {
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        self(seen, draws)
    }
}
