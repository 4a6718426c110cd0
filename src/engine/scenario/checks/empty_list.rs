//! The check for lists that need something in them and have nothing.
//!
//! # What it does
//! Finds a scenario without sessions, beats or profiles, an answer for which the client has no stock reply, and
//! an `Any` without conditions, which never holds.
//!
//! # Why it matters
//! There would be nothing to play; and where a choice has no reply of its own, the stock is what the client says.
//!
//! # Example
//! `stock: (softens: [(says: "Hm.")], holds: [], …)`
//!
//! # Better
//! `stock: (softens: [(says: "Hm.")], holds: [(says: "I don't know.")], …)`
//!
//! # Limits
//! One reply is enough here, though a client with one stock reply soon repeats it.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::raw::RawCondition;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let raw = draft.raw;
    let top = At::ROOT;
    if raw.sessions.is_empty() {
        let hint = "Add one, such as (id: \"first\", opens: \"arrival\").";
        found.add(&top.field("sessions"), "The scenario has no sessions.", hint);
    }
    if raw.beats.is_empty() {
        found.add(&top.field("beats"), "The scenario has no beats.", "Add the beat that the first session opens with.");
    }
    let client = top.field("client");
    if raw.client.profiles.is_empty() {
        let hint = "Add at least one: what is true behind the client's words.";
        found.add(&client.field("profiles"), "The client has no profiles.", hint);
    }
    let stock = client.field("stock");
    for (answer, replies) in walk::stock_of(raw) {
        if replies.is_empty() {
            let message = format!("The client's stock has no reply for `{answer}`.");
            found.add(&stock.field(answer), message, "Add at least one, such as (says: \"…\").");
        }
    }
    walk::conditions(raw, |at, condition| {
        if matches!(condition, RawCondition::Any(inner) if inner.is_empty()) {
            found.add(at, "`Any` of no conditions never holds.", "Put conditions into it, or remove it.");
        }
    });
}
