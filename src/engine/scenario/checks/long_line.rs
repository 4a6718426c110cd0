//! The check for lines that no client would say in one breath.
//!
//! # What it does
//! Finds something that the client says or shows that is longer than 600 characters.
//!
//! # Why it matters
//! It does not fit the screen, and people in a room speak in shorter turns.
//!
//! # Example
//! A line that tells the whole history of the family.
//!
//! # Better
//! The first piece of it, and the rest in later beats, once it has been asked for.
//!
//! # Limits
//! Good lines are far shorter than this limit: most have 10 to 25 words.

use super::super::draft::Draft;
use super::super::report::Report;
use super::super::texts::{Voice, texts};

const MOST_CHARACTERS: usize = 600;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    texts(draft.raw, &mut |at, voice, _, text| {
        if voice == Voice::Client && text.len() > MOST_CHARACTERS {
            let count = text.chars().count();
            if count > MOST_CHARACTERS {
                let message = format!("The client's line has {count} characters.");
                found.add(at, message, format!("Keep it under {MOST_CHARACTERS}, and tell the rest later."));
            }
        }
    });
}
