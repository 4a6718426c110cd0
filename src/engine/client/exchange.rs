//! One exchange: what a line does to this client in this state, and what the client does then.

use super::appraisal::Appraisal;
use super::changes::Changes;
use super::effects::{Exchange, Span};
use super::ledger::Ledger;
use super::moves::Delivery;
use super::paradox::Paradox;
use super::person::Person;
use super::speech;
use super::state::State;
use super::talk::{Answer, Talk};
use crate::engine::luck::Draws;
use crate::engine::scenario::CueSet;
use crate::engine::scenario::words::{GoalOwner, TaskSize};

/// Plain exchanges of talk that a written exchange of a played scenario stands for: a played session has 10 to 12
/// of them, a natural one 20 to 40 plain ones.
pub const PLAYED_SPAN: u8 = 3;

/// A therapist's line and the circumstances it meets the client in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stimulus {
    pub delivery: Delivery,
    /// Sessions attended before this one.
    pub session: u16,
    /// Number of the exchange in this session, from 0.
    pub exchange: u16,
    /// How many plain exchanges of talk this one stands for: 1 in populations, [`PLAYED_SPAN`] in play; at most 8.
    pub span: u8,
    /// Cues of the client's last words.
    pub meets: CueSet,
    /// Whose goal the line is about, where it is about one; without it, goal work is on the client's own.
    pub goal: Option<GoalOwner>,
    /// Whether that goal is concrete.
    pub goal_concrete: bool,
    /// The size of the task that the line is about, where it is about one.
    pub task: Option<TaskSize>,
    /// Whether the session's plan is still open.
    pub plan_open: bool,
}

impl Stimulus {
    /// A line in the middle of things: nothing hangs on it but what it says.
    #[must_use]
    pub const fn plain(delivery: Delivery) -> Self {
        Self {
            delivery,
            session: 0,
            exchange: 0,
            span: 1,
            meets: CueSet(0),
            goal: None,
            goal_concrete: false,
            task: None,
            plan_open: false,
        }
    }
}

/// What a line met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    pub answer: Answer,
    pub talk: Talk,
    /// Silence before the client's words, in seconds.
    pub silence: u16,
    pub changes: Changes,
    /// The state with the changes, before the exchange is remembered; see [`State::remember`].
    pub after: State,
}

/// What this line does to this client now.
#[must_use]
pub fn exchange(person: &Person, state: &State, stimulus: &Stimulus, draws: &Draws<'_>) -> Reaction {
    let seen = Appraisal::of(person, state, stimulus, draws);
    let paradox = Paradox::of(person, state, stimulus);
    let placated = speech::placates(person, state, &seen, &paradox, draws);
    let span = Span::of(person.constants, stimulus.span);
    let under_way = Exchange { person, state, stimulus, seen: &seen, paradox: &paradox, placated, span };
    let mut ledger = Ledger::new(state);
    under_way.settle(&mut ledger);
    let (answer, talk) = speech::speak(&under_way, &ledger.state, draws);
    let silence = speech::silence(&under_way, talk, draws);
    Reaction { answer, talk, silence, changes: ledger.changes, after: ledger.state }
}
