//! The app's screens, found and used as a screen reader and a keyboard find them.

pub mod sample;
pub mod sample_debrief;
