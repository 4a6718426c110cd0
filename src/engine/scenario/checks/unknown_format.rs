//! The check for a format that this program does not know.
//!
//! # What it does
//! Finds a `format` other than 1.
//!
//! # Why it matters
//! A later format may give a field another meaning, and a guess would play another client than the one written.
//!
//! # Example
//! `format: 2,`
//!
//! # Better
//! `format: 1,`
//!
//! # Limits
//! Only the number is looked at, not whether the file fits it.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::report::Report;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let format = draft.raw.format;
    if format != 1 {
        let message = format!("The file says that it is written in format {format}, and this program knows format 1.");
        found.add(&At::ROOT.field("format"), message, "Write `format: 1`, or play the file with a newer version.");
    }
}
