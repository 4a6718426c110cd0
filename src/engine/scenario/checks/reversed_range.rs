//! The check for ranges that begin after they end.
//!
//! # What it does
//! Finds a range such as `5..=2`.
//!
//! # Why it matters
//! No number lies in it, so the condition never holds.
//!
//! # Example
//! `SessionNumber(5..=2)`
//!
//! # Better
//! `SessionNumber(2..=5)`
//!
//! # Limits
//! A range that no course can reach is not looked for.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::raw::RawCondition;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::conditions(draft.raw, |at, condition| match condition {
        RawCondition::DidTimes(_, times) => look_at(at, *times.start(), *times.end(), found),
        RawCondition::SessionNumber(numbers) => {
            look_at(at, u16::from(*numbers.start()), u16::from(*numbers.end()), found);
        }
        _ => {}
    });
}

fn look_at(at: &At<'_>, start: u16, end: u16, found: &mut Report) {
    if start > end {
        let message = format!("The range {start}..={end} begins after it ends, so no number is in it.");
        found.add(at, message, format!("Did you mean {end}..={start}?"));
    }
}
