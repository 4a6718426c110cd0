//! The check for ways to end that have no ending written.
//!
//! # What it does
//! Looks for an ending without `when` for each way in which this course can end: `Quit`; `Drifted`; the last session
//! over (`Completed`, `PoliteFalseEnding` or `StillGoing`); and each kind that a choice brings about with
//! `ends: Course(…)`.
//!
//! # Why it matters
//! The client decides whether to leave. Whatever happens, the trainee must read how it ended.
//!
//! # Example
//! `endings: [(id: "own-terms", kind: Completed, when: [Told("fit")], title: "…", says: "…")]`
//!
//! # Better
//! The same, with an ending without `when` for `StillGoing`, `Quit` and `Drifted` after it.
//!
//! # Limits
//! Conditions that cover every case between them are not recognised: let the last ending of each kind have no `when`.

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::path::At;
use super::super::raw::RawEnds;
use super::super::report::Report;
use super::super::walk;
use super::super::words::EndingKind;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let at = At::ROOT.field("endings");
    let fallbacks = || draft.raw.endings.iter().filter(|ending| ending.when.is_empty()).map(|ending| ending.kind);
    let mut wanted = BTreeSet::from([EndingKind::Drifted, EndingKind::Quit]);
    walk::choices(draft.raw, |_, _, choice| {
        if let Some(RawEnds::Course(kind)) = choice.ends
            && kind.by_agreement()
        {
            wanted.insert(kind);
        }
    });
    for kind in wanted {
        if !fallbacks().any(|written| written == kind) {
            let message = format!("No ending without `when` is written for `{kind}`, and the course can end so.");
            found.add(&at, message, format!("Add (id: \"…\", kind: {kind}, title: \"…\", says: \"…\")."));
        }
    }
    if !fallbacks().any(EndingKind::when_the_course_ran) {
        let message = "No ending without `when` is written for the end of the last session.";
        let hint = "Add one of the kind Completed, PoliteFalseEnding or StillGoing, after those that have a `when`.";
        found.add(&at, message, hint);
    }
}
