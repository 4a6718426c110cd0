//! The check for endings by agreement that no choice brings about.
//!
//! # What it does
//! Finds an ending of the kind `AgreedEarlyEnd`, `PausedByAgreement` or `ReferredOn` where no choice has
//! `ends: Course(…)` with that kind.
//!
//! # Why it matters
//! Nobody could ever reach it.
//!
//! # Example
//! `(id: "referred", kind: ReferredOn, …)` and no `ends: Course(ReferredOn)`.
//!
//! # Better
//! A choice with `ends: Course(ReferredOn)`.
//!
//! # Limits
//! Whether that choice can be reached is for `explore`.

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::raw::RawEnds;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let mut used = BTreeSet::new();
    walk::choices(draft.raw, |_, _, choice| {
        if let Some(RawEnds::Course(kind)) = choice.ends {
            used.insert(kind);
        }
    });
    let list = At::ROOT.field("endings");
    for (index, ending) in draft.raw.endings.iter().enumerate() {
        let kind = ending.kind;
        if kind.by_agreement() && !used.contains(&kind) {
            let message = format!("No choice ends the course as `{kind}`, so `{}` is never read.", cut(&ending.id));
            found.add(&list.index(index), message, format!("Add a choice with `ends: Course({kind})`, or remove the ending."));
        }
    }
}
