//! One exchange: what a line does to this client in this state, and what the client does then.

use super::changes::Changes;
use super::moves::Delivery;
use super::person::Person;
use super::state::State;
use super::talk::{Answer, Talk};
use crate::engine::luck::Draws;
use crate::engine::scenario::CueSet;
use crate::engine::scenario::words::{GoalOwner, TaskSize};

/// A therapist's line and the circumstances it meets the client in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stimulus {
    pub delivery: Delivery,
    /// Sessions attended before this one.
    pub session: u16,
    /// Number of the exchange in this session, from 0.
    pub exchange: u16,
    /// How many plain exchanges of talk this one stands for: 1 in populations, 3 in play.
    pub span: u8,
    /// Cues of the client's last words.
    pub meets: CueSet,
    /// Whose goal the line is about, where it is about one.
    pub goal: Option<GoalOwner>,
    /// Whether that goal is concrete.
    pub goal_concrete: bool,
    /// The size of the task that the line is about, where it is about one.
    pub task: Option<TaskSize>,
    /// Whether the session's plan is still open.
    pub plan_open: bool,
}

/// What a line met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    pub answer: Answer,
    pub talk: Talk,
    /// Silence before the client's words, in seconds.
    pub silence: u16,
    pub changes: Changes,
}

/// What this line does to this client now. Changes nothing; [`State::exchanged`] does.
#[must_use]
pub fn exchange(_person: &Person, _state: &State, _stimulus: &Stimulus, _draws: &Draws<'_>) -> Reaction {
    Reaction { answer: Answer::Holds, talk: Talk::Neutral, silence: 0, changes: Changes::default() }
}
