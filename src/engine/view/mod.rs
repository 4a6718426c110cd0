//! What a front end may see of a session: plain data, made anew after each command.

pub mod build;
pub mod session_view;

pub use build::{line_says, transcript, view};
pub use session_view::*;
