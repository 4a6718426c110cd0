//! The check for more of something than a scenario can hold.
//!
//! # What it does
//! Finds more than 255 sessions, profiles, goals, tasks or endings, and more than 65,535 beats, choices, facts,
//! events, or things that the client says.
//!
//! # Why it matters
//! Attempts refer to them by small numbers.
//!
//! # Example
//! 300 endings.
//!
//! # Better
//! A course with a few, each worth reading.
//!
//! # Limits
//! Written files do not come near these limits; generated ones may.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::report::Report;
use super::super::walk;

const SHORT: usize = u8::MAX as usize;
const WIDE: usize = u16::MAX as usize;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let raw = draft.raw;
    let (mut choices, mut facts, mut said, mut events, mut week_choices) = (0, 0, 0, 0, 0);
    walk::choices(raw, |_, _, _| choices += 1);
    walk::facts(raw, |_, _, _| facts += 1);
    walk::replies(raw, |_, _, _| said += 1);
    walk::week_events(raw, |_, _| events += 1);
    walk::week_choices(raw, |_, _| week_choices += 1);
    said += facts + raw.beats.iter().map(|beat| beat.lines.len()).sum::<usize>();

    let client = At::ROOT.field("client");
    let counts = [
        (At::ROOT.field("sessions"), "sessions", raw.sessions.len(), SHORT),
        (client.field("profiles"), "profiles", raw.client.profiles.len(), SHORT),
        (At::ROOT.field("goals"), "goals", raw.goals.len(), SHORT),
        (At::ROOT.field("tasks"), "tasks", raw.tasks.len(), SHORT),
        (At::ROOT.field("endings"), "endings", raw.endings.len(), SHORT),
        (At::ROOT.field("beats"), "beats", raw.beats.len(), WIDE),
        (At::ROOT.field("beats"), "choices", choices, WIDE),
        (client.field("profiles"), "facts", facts, WIDE),
        (At::ROOT.field("weeks"), "events between sessions", events, WIDE),
        (At::ROOT.field("weeks"), "choices between sessions", week_choices, WIDE),
        (At::ROOT.field("beats"), "things that the client says", said, WIDE),
    ];
    for (at, what, count, most) in counts {
        if count > most {
            found.add(&at, format!("There are {count} {what}; a scenario has at most {most}."), "Leave some out.");
        }
    }
}
