//! One play of one scenario as a log: header, events, replay.

pub mod branch;
pub mod header;

pub use header::{Header, Mode};
