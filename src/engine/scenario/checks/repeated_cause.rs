//! The check for one cause given twice in a profile.
//!
//! # What it does
//! Finds a profile whose `causes` name the same cause twice.
//!
//! # Why it matters
//! The two may have different weights, and the trainee's guess is compared with one of them.
//!
//! # Example
//! `causes: [(cause: TooFast, weight: Major), (cause: TooFast, weight: Minor)]`
//!
//! # Better
//! `causes: [(cause: TooFast, weight: Major)]`
//!
//! # Limits
//! A profile without any cause is taken as meant.

use super::super::draft::Draft;
use super::super::path::At;
use super::super::report::Report;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let client = At::ROOT.field("client");
    let list = client.field("profiles");
    for (number, profile) in draft.raw.client.profiles.iter().enumerate() {
        let at = list.index(number);
        let at = at.field("causes");
        for (index, cause) in profile.causes.iter().enumerate() {
            if profile.causes[..index].iter().any(|earlier| earlier.cause == cause.cause) {
                let message = format!("The cause `{}` is given twice in this profile.", cause.cause);
                found.add(&at.index(index), message, "Keep one of the two.");
            }
        }
    }
}
