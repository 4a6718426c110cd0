//! Which events of a log still count: a step back leaves a branch behind.

use crate::engine::session::Event;

/// The events that lead to where the attempt stands, in order, without the branches that were left.
///
/// `SteppedBack { exchange }` drops itself, everything from the exchange with that number on, and the prediction of its
/// answer. What the trainee wrote down on that branch about what still stands is kept, after it: guesses at the causes,
/// and tags of words that were said before the step; so are meters that were shown or hidden. Ratings and intentions are
/// for a session that is open again.
#[must_use]
pub fn current(events: &[Event]) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        match event {
            Event::SteppedBack { exchange } => step_back(&mut kept, *exchange),
            other => kept.push(other.clone()),
        }
    }
    kept
}

/// The events that led to just before this exchange, and nothing that was written down later: where a what-if begins.
#[must_use]
pub fn before(events: &[Event], exchange: u16) -> Vec<Event> {
    let mut kept = current(events);
    cut(&mut kept, exchange);
    kept
}

/// Goes back to just before this exchange.
fn step_back(kept: &mut Vec<Event>, exchange: u16) {
    let dropped = cut(kept, exchange);
    kept.extend(dropped.into_iter().filter(|event| stands(event, exchange)));
}

/// Cuts what comes from this exchange on, and the prediction of its answer. Gives what comes from it on.
fn cut(kept: &mut Vec<Event>, exchange: u16) -> Vec<Event> {
    let is_exchange = |event: &Event| matches!(event, Event::Exchanged(_));
    let target = kept.iter().position(|event| matches!(event, Event::Exchanged(said) if said.number == exchange));
    let dropped = kept.split_off(target.unwrap_or(kept.len()));
    let last = kept.iter().rposition(is_exchange).unwrap_or(0);
    let mut at = 0;
    kept.retain(|event| {
        at += 1;
        at <= last || !matches!(event, Event::Predicted { .. })
    });
    dropped
}

/// Whether this still counts before an exchange that was taken back.
const fn stands(event: &Event, exchange: u16) -> bool {
    match event {
        Event::Formulated { .. } | Event::MetersShown { .. } => true,
        Event::SignTagged { exchange: tagged, .. } => *tagged <= exchange,
        _ => false,
    }
}
