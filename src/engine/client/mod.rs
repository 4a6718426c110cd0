//! The client model: who the client is, the state they are in, and what a line or a week does to it.

pub mod mechanism;
pub mod moves;
pub mod state;
pub mod talk;

pub use mechanism::Mechanism;
pub use moves::{Delivery, Manner, Move, Strategy};
pub use state::{Change, Dim, ONE, State};
pub use talk::{Answer, Cause, Cue, Sign, Talk};
