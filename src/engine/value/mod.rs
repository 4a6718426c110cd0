//! What each choice of an attempt was worth: how the course is expected to end after it, over luck, when a competent
//! therapist goes on from there.
//!
//! The past stays as it was: the client, the hidden profile, everything said and drawn so far. Only the luck to come
//! varies. Every line of an exchange meets the same luck, rollout by rollout, so that lines can be compared. A
//! continuation is played for a few exchanges, and what comes after that is read off where it stands, by what
//! continuations of this very attempt that were played to their end have shown.

mod ahead;
mod analyser;
mod fit;
mod judged;
mod model;
mod moments;
mod sight;
mod sums;

pub use analyser::{Analyser, Progress, Stop};
pub use model::{Analysis, Estimate, ExchangeValue, LineValue, Luck, Shift, Worth};

/// Rollouts for each choice at first, and by how many an analysis is then refined.
pub const PASS: u32 = 500;
/// Rollouts for each choice in a whole analysis.
pub const WHOLE: u32 = 2_000;
