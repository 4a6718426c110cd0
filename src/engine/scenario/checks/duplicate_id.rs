//! The check for one id given to two things of a kind.
//!
//! # What it does
//! Finds two beats, sessions, goals, tasks, profiles, endings or events between sessions with one id; two choices
//! with one id, wherever they stand; and two facts with one id in one profile.
//!
//! # Why it matters
//! A `to` or a condition could mean either.
//!
//! # Example
//! `beats: [(id: "arrival", …), (id: "arrival", …)]`
//!
//! # Better
//! `beats: [(id: "arrival", …), (id: "arrival-2", …)]`
//!
//! # Limits
//! A beat and a choice may share an id. Facts of different profiles may share one on purpose: what the client would
//! tell, whichever profile is drawn.

use std::collections::BTreeSet;

use super::super::draft::{Draft, Named};
use super::super::path::cut;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let mut seen = BTreeSet::new();
    walk::ids(draft.raw, |at, kind, id| {
        // Choices share one set of names, wherever they stand; facts are told apart below.
        let shared = if kind == Named::WeekChoice { Named::Choice } else { kind };
        if kind != Named::Fact && !id.is_empty() && !seen.insert((shared, id)) {
            found.add(at, message(shared, id), hint(id));
        }
    });
    let mut seen = BTreeSet::new();
    walk::facts(draft.raw, |at, profile, fact| {
        if !fact.id.is_empty() && !seen.insert((profile, fact.id.as_str())) {
            found.add(&at.field("id"), message(Named::Fact, &fact.id), hint(&fact.id));
        }
    });
}

fn message(kind: Named, id: &str) -> String {
    format!("Another {} has the id `{}` too.", kind.noun(), cut(id))
}

fn hint(id: &str) -> String {
    format!("Give one of the two another id, such as `{}-2`.", cut(id))
}
