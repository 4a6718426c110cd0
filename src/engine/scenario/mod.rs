//! Scenarios: the author's text, the checks on it, and the resolved form that cannot be wrong.

pub mod checks;
mod draft;
mod graph;
mod lexer;
pub(in crate::engine) mod locate;
pub mod model;
mod narrow;
mod pages;
mod parse;
pub(in crate::engine) mod path;
pub(in crate::engine) mod pieces_raw;
pub mod places;
pub mod raw;
pub(in crate::engine) mod reading;
pub(in crate::engine) mod report;
mod resolve;
mod shape;
mod similar;
mod slips;
mod texts;
mod vocabulary_raw;
mod walk;
pub mod words;

pub use model::*;
pub use pages::{codes, page};
pub use parse::{Loaded, load};
pub use places::Places;
pub use reading::MOST_BYTES;
