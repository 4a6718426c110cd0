//! What a line of the therapist's does and how it is said, whether a scenario has it or a command brings it.

use super::event::LineSaid;
use crate::engine::client::{Delivery, Manner, Move};
use crate::engine::scenario::Scenario;

/// The moves and manner of a line.
#[must_use]
pub fn delivery(scenario: &Scenario, line: LineSaid) -> Delivery {
    match line {
        LineSaid::Choice(choice) => scenario.choice(choice).delivery,
        LineSaid::HandOverCopy => Delivery { first: Move::HandOverCopy, second: None, manner: Manner::Plain },
        LineSaid::RevisitGoal(_) => Delivery { first: Move::RevisitGoal, second: None, manner: Manner::Plain },
    }
}
