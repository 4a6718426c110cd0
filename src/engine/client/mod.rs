//! The client model: who the client is, the state they are in, and what a line or a week does to it.

pub mod bands;
pub mod changes;
pub mod exchange;
pub mod mechanism;
pub mod move_guide;
pub mod moves;
pub mod person;
pub mod state;
pub mod talk;
pub mod week;

pub use bands::{bond_band, level};
pub use changes::Changes;
pub use exchange::{Reaction, Stimulus, exchange};
pub use mechanism::Mechanism;
pub use move_guide::MoveGuide;
pub use moves::{Delivery, Manner, Move, Strategy};
pub use person::{Person, Traits};
pub use state::{Change, Dim, ONE, State};
pub use talk::{Answer, Cause, Cue, Sign, Talk};
pub use week::{WeekBefore, WeekOutcome, contact, week};
