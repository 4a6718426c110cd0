//! The check for therapist's lines that are speeches.
//!
//! # What it does
//! Finds a line of the therapist's with more than 60 words.
//!
//! # Why it matters
//! The longest choice is picked or avoided for its length, and nobody can say it aloud.
//!
//! # Example
//! A choice that validates, explains, advises and asks.
//!
//! # Better
//! One or two moves in fewer than 35 words.
//!
//! # Limits
//! Words are counted between blanks, which fits only languages that write them so.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::texts::{Voice, texts};

const MOST_WORDS: usize = 60;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    texts(draft.raw, &mut |at, voice, _, text| {
        // Each word takes at least two bytes with its blank.
        if voice == Voice::Therapist && text.len() > 2 * MOST_WORDS {
            let count = text.split_whitespace().count();
            if count > MOST_WORDS {
                let message = format!("The therapist's line has {count} words.");
                found.add(at, message, format!("Keep it under 35, at most {MOST_WORDS}; split it into two choices if it does two things."));
            }
        }
    });
}
