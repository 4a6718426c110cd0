//! The check for ids that are not made as ids are.
//!
//! # What it does
//! Finds an id that is empty, longer than 64 characters, or has anything but small letters a to z, digits, and
//! hyphens between them.
//!
//! # Why it matters
//! Ids are typed on command lines and stand in addresses and attempts; two that differ by a capital letter or an
//! accent are soon confused.
//!
//! # Example
//! `id: "Stand off"`
//!
//! # Better
//! `id: "stand-off"`
//!
//! # Limits
//! Whether an id says what it names, only a reader can tell.

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;
use super::super::walk;

const LONGEST: usize = 64;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    look_at(&At::ROOT.field("id"), &draft.raw.id, found);
    walk::ids(draft.raw, |at, _, id| look_at(at, id, found));
}

fn look_at(at: &At<'_>, id: &str, found: &mut Report) {
    if is_good(id) {
        return;
    }
    let proposal = proposed(id);
    let hint = if is_good(&proposal) {
        format!("Did you mean `{proposal}`?")
    } else {
        "Use small letters a to z, digits and hyphens, such as \"stand-off\".".to_owned()
    };
    let message = match id.len() {
        0 => "This id is empty.".to_owned(),
        length if length > LONGEST => format!("The id `{}` has more than {LONGEST} characters.", cut(id)),
        _ => format!("The id `{}` has something other than small letters, digits and hyphens in it.", cut(id)),
    };
    found.add(at, message, hint);
}

fn is_good(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let hyphens_inside = !id.starts_with('-') && !id.ends_with('-') && !id.contains("--");
    !id.is_empty() && id.len() <= LONGEST && id.bytes().all(fits) && hyphens_inside
}

/// The id with small letters and single hyphens.
fn proposed(id: &str) -> String {
    let parts = id.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let joined = parts.take(LONGEST).collect::<Vec<_>>().join("-");
    joined.to_ascii_lowercase()
}
