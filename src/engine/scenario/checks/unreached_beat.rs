//! The check for beats that nothing leads to.
//!
//! # What it does
//! Finds a beat that no session opens or closes with and that cannot be reached from one that does.
//!
//! # Why it matters
//! Nobody would ever read it; usually a `to` is missing or names another beat.
//!
//! # Example
//! A beat `stand-off`, and no `to: "stand-off"` anywhere.
//!
//! # Better
//! `to: "stand-off"` in the choice that leads there, or the beat removed.
//!
//! # Limits
//! Nothing is reported while some beat is named that does not exist. A beat that counts as reached here may still be out of reach for other reasons; `explore` tells.

use super::super::draft::Draft;
use super::super::path::cut;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    // A missing target probably led to one of them; it is reported first, alone.
    if names_a_missing_beat(draft) {
        return;
    }
    let named = draft.raw.sessions.iter().flat_map(|session| [Some(&session.opens), session.closes.as_ref()]);
    let starts = named.flatten().filter_map(|id| draft.names.beats.get(id.as_str()).copied());
    let reached = draft.graph.reached_from(starts);
    let mut number = 0;
    walk::beats(draft.raw, |at, beat| {
        if reached.get(number) == Some(&false) {
            let message = format!("Nothing leads to the beat `{}`.", cut(&beat.id));
            found.add(at, message, "Lead to it with a `to`, open or close a session with it, or remove it.");
        }
        number += 1;
    });
}

fn names_a_missing_beat(draft: &Draft<'_>) -> bool {
    let mut missing = false;
    let mut look = |id: Option<&String>| missing |= id.is_some_and(|id| !draft.names.beats.contains_key(id.as_str()));
    for session in &draft.raw.sessions {
        look(Some(&session.opens));
        look(session.closes.as_ref());
    }
    walk::choices(draft.raw, |_, _, choice| look(choice.to.as_ref()));
    walk::replies(draft.raw, |_, _, reply| look(reply.to.as_ref()));
    missing
}
