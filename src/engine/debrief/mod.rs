//! The debrief as plain data, for any front end.

pub mod model;

pub use model::*;
