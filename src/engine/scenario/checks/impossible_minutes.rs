//! The check for lengths of time that no session has.
//!
//! # What it does
//! Finds a session or a choice with `minutes: 0` or more than 240.
//!
//! # Why it matters
//! The clock ends a session. One without minutes would be over before it began, and a choice that takes none could be
//! made for ever.
//!
//! # Example
//! `(id: "first", opens: "arrival", minutes: 0)`
//!
//! # Better
//! `(id: "first", opens: "arrival", minutes: 50)`
//!
//! # Limits
//! Whether everything that is written fits into the time is not looked at.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::report::Report;
use super::super::walk;

const LONGEST: u16 = 240;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let list = At::ROOT.field("sessions");
    for (index, session) in draft.raw.sessions.iter().enumerate() {
        look_at(&list.index(index).field("minutes"), "A session", session.minutes, found);
    }
    walk::choices(draft.raw, |at, _, choice| {
        if let Some(minutes) = choice.minutes {
            look_at(&at.field("minutes"), "An exchange", minutes, found);
        }
    });
}

fn look_at(at: &At<'_>, what: &str, minutes: u16, found: &mut Report) {
    if minutes == 0 || minutes > LONGEST {
        let message = format!("{what} cannot take {minutes} minutes.");
        found.add(at, message, format!("Write between 1 and {LONGEST}."));
    }
}
