//! The check for endings that an earlier one forestalls.
//!
//! # What it does
//! Finds an ending after one of the same kind that has no `when`. The three kinds for the end of the last session
//! count as one: `Completed`, `PoliteFalseEnding` and `StillGoing`.
//!
//! # Why it matters
//! The first ending that fits is the one that is read, so the later one never is.
//!
//! # Example
//! `(id: "ran", kind: StillGoing, …), (id: "own-terms", kind: Completed, when: [Told("fit")], …)`
//!
//! # Better
//! `(id: "own-terms", kind: Completed, when: [Told("fit")], …), (id: "ran", kind: StillGoing, …)`
//!
//! # Limits
//! Endings whose conditions an earlier `when` always covers are for `explore` to find.

use super::super::draft::Draft;
use super::super::path::{At, cut};
use super::super::report::Report;
use super::super::words::EndingKind;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let list = At::ROOT.field("endings");
    let endings = &draft.raw.endings;
    for (index, ending) in endings.iter().enumerate() {
        let same = |kind: EndingKind| kind == ending.kind || (ending.kind.when_the_course_ran() && kind.when_the_course_ran());
        let earlier = endings[..index].iter().find(|earlier| earlier.when.is_empty() && same(earlier.kind));
        if let Some(earlier) = earlier {
            let message = format!("The ending `{}` is never read: `{}` above has no `when`.", cut(&ending.id), cut(&earlier.id));
            found.add(&list.index(index), message, "Put the ending without `when` after those that have one.");
        }
    }
}
