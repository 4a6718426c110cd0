//! Where the audit draws its lines, in one place.
//!
//! A share fails only where it is clear: where the whole interval of 95 per cent lies beyond the line. Where the share
//! itself lies beyond and its interval does not, that is a warning, and more seeds would settle it.

/// A robot may pass so large a share of courses by luck.
pub const ROBOT_PASSES: f64 = 0.05;

/// The reference therapist, who works by the guidance, passes at least this share.
pub const REFERENCE_PASSES: f64 = 0.60;

/// Resistance falls where it has lost this part of what it was at the start: one in ten.
pub const FALLS_BY: i64 = 10;
/// Resistance that falls within so many exchanges, and never comes back, has collapsed.
pub const SOON: usize = 4;
/// It may collapse in so large a share of the reference's courses: some clients are glad to be asked.
pub const COLLAPSES: f64 = 0.10;

/// A line that is on offer in this share of all exchanges could be the answer to everything.
pub const OFTEN_ON_OFFER: f64 = 0.10;
/// A line that lowers resistance more than every other one on offer in this share of moments is the best there.
pub const BEST_OF_ALL: f64 = 0.90;
/// A third of resistance in which a line was on offer less often than this says nothing.
pub const MOMENTS: u64 = 20;

/// The reference's line is the first, longest or kindest of its place at most this much more often than any line of
/// it would be: readers who see the options without context may do so much better than chance.
pub const OVER_CHANCE: f64 = 0.10;
/// Places with fewer lines than this are no choice to speak of.
pub const LINES_TO_CHOOSE_FROM: usize = 3;
