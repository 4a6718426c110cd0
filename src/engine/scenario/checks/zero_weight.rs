//! The check for a profile that is never drawn.
//!
//! # What it does
//! Finds a profile with `weight: 0`.
//!
//! # Why it matters
//! Nobody would ever meet this client; and if all weigh nothing, none can be drawn.
//!
//! # Example
//! `(id: "depot", weight: 0, …)`
//!
//! # Better
//! `(id: "depot", weight: 1, …)`
//!
//! # Limits
//! A weight that is very small beside another is taken as meant.

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let client = At::ROOT.field("client");
    let list = client.field("profiles");
    for (index, profile) in draft.raw.client.profiles.iter().enumerate() {
        if profile.weight == 0 {
            let message = format!("The profile `{}` has weight 0, so it is never drawn.", cut(&profile.id));
            found.add(&list.index(index).field("weight"), message, "Write 1 or more, or remove the profile.");
        }
    }
}
