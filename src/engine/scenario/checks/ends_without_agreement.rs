//! The check for choices that end the course in a way that no line can.
//!
//! # What it does
//! Finds `ends: Course(…)` with a kind other than `AgreedEarlyEnd`, `PausedByAgreement` and `ReferredOn`.
//!
//! # Why it matters
//! Whether a client completes, drifts away or quits is for the course and the client to say, not for a button.
//!
//! # Example
//! `ends: Course(Completed)`
//!
//! # Better
//! `ends: Session` in the last session, or `ends: Course(AgreedEarlyEnd)`
//!
//! # Limits
//! Whether the client would agree is for the client model.

use super::super::draft::Draft;
use super::super::raw::RawEnds;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    walk::choices(draft.raw, |at, _, choice| {
        if let Some(RawEnds::Course(kind)) = choice.ends
            && !kind.by_agreement()
        {
            let message = format!("A line cannot end the course as `{kind}`.");
            let hint = "Write AgreedEarlyEnd, PausedByAgreement or ReferredOn, or end the session: `ends: Session`.";
            found.add(&at.field("ends"), message, hint);
        }
    });
}
