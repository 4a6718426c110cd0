//! The check for two weeks after one session.
//!
//! # What it does
//! Finds a second entry of `weeks` with the same `after`.
//!
//! # Why it matters
//! A reader of the file would look for the events of a week in one place, and miss the others.
//!
//! # Example
//! `weeks: [(after: "first", events: […]), (after: "first", events: […])]`
//!
//! # Better
//! `weeks: [(after: "first", events: […, …])]`
//!
//! # Limits
//! Whether two events contradict each other is not looked at.

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let list = At::ROOT.field("weeks");
    let mut seen = BTreeSet::new();
    for (index, week) in draft.raw.weeks.iter().enumerate() {
        if !seen.insert(week.after.as_str()) {
            let message = format!("There is already a week after `{}` above.", cut(&week.after));
            found.add(&list.index(index).field("after"), message, "Put these events into that week.");
        }
    }
}
