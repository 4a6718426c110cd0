//! The engine: scenario in, commands in, events out. It knows no files, clock, screen or global randomness.

pub mod attempt;
pub mod audit;
pub mod calibration;
pub mod client;
pub mod debrief;
pub mod diagnostic;
pub mod guidance;
pub mod luck;
pub mod policy;
pub mod population;
pub mod purposes;
pub mod scenario;
pub mod session;
pub mod value;
pub mod view;
mod words;
