//! The check for choices that give hidden state away.
//!
//! # What it does
//! Finds a choice whose `when` reads the bond, resistance, readiness, load, distress or the profile.
//!
//! # Why it matters
//! A trainee would learn the hidden state from which buttons there are, and not from the client.
//!
//! # Example
//! `(id: "slow", when: [Load(High)], says: "…", moves: [SlowDown])`
//!
//! # Better
//! `(id: "slow", when: [LastAnswer(Hardens)], says: "…", moves: [SlowDown])`
//!
//! # Limits
//! Lines, facts, events between sessions and endings may read hidden state: they are how it shows.

use super::super::draft::Draft;
use super::super::raw::RawCondition;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| {
        walk::conditions_in(&at.field("when"), &choice.when, &mut |at, condition| {
            if let Some(name) = hidden(condition) {
                let message = format!("This choice depends on `{name}`, which a trainee cannot see.");
                let hint = "Use what a trainee could know, such as Told, Answered, LastAnswer or Visited.";
                found.add(at, message, hint);
            }
        });
    });
}

/// The name of a condition that reads hidden state.
const fn hidden(condition: &RawCondition) -> Option<&'static str> {
    Some(match condition {
        RawCondition::Bond(_) => "Bond",
        RawCondition::Resistance(_) => "Resistance",
        RawCondition::Discord(_) => "Discord",
        RawCondition::Sustain(_) => "Sustain",
        RawCondition::Withdrawal(_) => "Withdrawal",
        RawCondition::Readiness(_) => "Readiness",
        RawCondition::Load(_) => "Load",
        RawCondition::Distress(_) => "Distress",
        RawCondition::Profile(_) => "Profile",
        _ => return None,
    })
}
