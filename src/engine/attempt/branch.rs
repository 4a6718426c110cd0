//! Which events of a log still count: a step back leaves a branch behind.

use crate::engine::session::Event;

/// The events that lead to where the attempt stands, in order, without the branches that were left.
///
/// `SteppedBack { exchange }` drops everything from the exchange with that number on, and itself.
#[must_use]
pub fn current(events: &[Event]) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        match event {
            Event::SteppedBack { exchange } => {
                let from =
                    kept.iter().position(|one| matches!(one, Event::Exchanged(said) if said.number == *exchange));
                kept.truncate(from.unwrap_or(kept.len()));
            }
            other => kept.push(other.clone()),
        }
    }
    kept
}
