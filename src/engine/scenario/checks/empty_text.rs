//! The check for texts with nothing in them.
//!
//! # What it does
//! Finds a text that is empty or has only blanks.
//!
//! # Why it matters
//! A trainee would see an empty line or an empty button.
//!
//! # Example
//! `(says: "")`
//!
//! # Better
//! `(says: "", shows: "Looks at the floor.")` or `(says: "…")`
//!
//! # Limits
//! `says` of the client may be empty where `shows` or `silence` stands beside it.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::texts::{Blank, texts};

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    texts(draft.raw, &mut |at, _, blank, text| {
        if blank == Blank::Wrong && text.trim().is_empty() {
            found.add(at, "This text is empty.", "Write it; a client who says nothing still shows something: `shows`.");
        }
    });
}
