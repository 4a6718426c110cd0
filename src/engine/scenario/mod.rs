//! Scenarios: the author's text, the checks on it, and the resolved form that cannot be wrong.

pub mod model;
pub mod raw;
mod vocabulary_raw;
pub mod words;

pub use model::*;
