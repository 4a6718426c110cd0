//! The session machine: a command in, events out.

pub mod command;
pub mod event;

pub use command::Command;
pub use event::Event;
