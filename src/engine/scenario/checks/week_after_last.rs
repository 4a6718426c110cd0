//! The check for a week after the last session.
//!
//! # What it does
//! Finds an entry of `weeks` whose `after` is the last of `sessions`, with events in it.
//!
//! # Why it matters
//! The course ends with its last session, so nothing of that week is ever shown.
//!
//! # Example
//! `sessions: [(id: "one", …), (id: "two", …)]` and `weeks: [(after: "two", events: [(id: "letter", …)])]`
//!
//! # Better
//! `weeks: [(after: "one", events: [(id: "letter", …)])]`, or what the letter says in an ending.
//!
//! # Limits
//! Whether an event's conditions can hold in its week is not looked at.

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let Some(last) = draft.raw.sessions.last() else { return };
    let list = At::ROOT.field("weeks");
    for (index, week) in draft.raw.weeks.iter().enumerate() {
        if week.after == last.id && !week.events.is_empty() {
            let message = format!("The course ends with `{}`, so this week is never shown.", cut(&last.id));
            let hint = "Put these events after an earlier session, or what they say into an ending.";
            found.add(&list.index(index).field("after"), message, hint);
        }
    }
}
