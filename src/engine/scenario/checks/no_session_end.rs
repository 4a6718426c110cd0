//! The check for beats that lead in circles.
//!
//! # What it does
//! Finds beats from which choices without `when` never lead to the end of a session, where the session has no
//! `closes` beat that ends it.
//!
//! # Why it matters
//! The trainee would go round until the clock cuts the session off, and never say goodbye.
//!
//! # Example
//! Two beats with one choice each: `to: "b"` in `a`, and `to: "a"` in `b`.
//!
//! # Better
//! `(id: "close", says: "…", moves: [Summarise], ends: Session)` in one of them, or `closes: "goodbye"` in the session.
//!
//! # Limits
//! Only choices without `when` are trusted. One circle is reported once, at one of its beats.

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;

/// So many circles are looked for.
const MOST_CIRCLES: usize = 20;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let graph = &draft.graph;
    if graph.anywhere.ends || graph.anywhere.astray {
        return;
    }
    // Beats without any way out are reported as such, so here they count as ends.
    let ends = graph.ways.iter().enumerate().map(|(beat, ways)| ways.ends || ways.astray || !graph.leads_on(beat));
    let mut explained = graph.leading_to(ends.collect());
    let mut circles = 0;
    for session in &draft.raw.sessions {
        let beat = |id: &str| draft.names.beats.get(id).copied();
        let opens = beat(&session.opens);
        let closes = session.closes.as_deref().and_then(beat);
        // The clock leads from every beat of the session to its closing beat.
        if closes.is_some_and(|closes| explained[closes]) || (session.closes.is_some() && closes.is_none()) {
            continue;
        }
        let reached = graph.reached_from(opens.into_iter().chain(closes));
        for start in (0..reached.len()).filter(|beat| reached[*beat]) {
            if !explained[start] && circles < MOST_CIRCLES {
                circles += 1;
                let circle = circle_from(draft, start);
                report(draft, &circle, found);
                let mut marked = explained;
                for beat in circle {
                    marked[beat] = true;
                }
                explained = graph.leading_to(marked);
            }
        }
    }
}

/// The circle that one meets by always going the first way from here.
fn circle_from(draft: &Draft<'_>, start: usize) -> Vec<usize> {
    let graph = &draft.graph;
    let mut step_of = vec![usize::MAX; graph.ways.len()];
    let mut path = Vec::new();
    let mut beat = start;
    while step_of[beat] == usize::MAX {
        step_of[beat] = path.len();
        path.push(beat);
        let onward = graph.ways[beat].always.iter().chain(&graph.anywhere.always);
        beat = onward.copied().find(|next| *next != beat).unwrap_or(beat);
    }
    path.split_off(step_of[beat])
}

fn report(draft: &Draft<'_>, circle: &[usize], found: &mut Report) {
    const SHOWN: usize = 4;
    let first = circle.iter().copied().min().unwrap_or(0);
    let at_first = circle.iter().position(|beat| *beat == first).unwrap_or(0);
    let round = circle[at_first..].iter().chain(&circle[..at_first]);
    let mut names: Vec<String> = round.take(SHOWN).map(|beat| cut(&draft.raw.beats[*beat].id)).collect();
    if circle.len() > SHOWN {
        names.push("…".to_owned());
    }
    names.extend(names.first().cloned());
    let message = format!("From here no session ever ends: {}.", names.join(" → "));
    let hint = "Give one of these beats a choice without `when` that has `ends: Session`, or the session a `closes` beat.";
    found.add(&At::ROOT.field("beats").index(first), message, hint);
}
