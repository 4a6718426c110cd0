//! The client model: who the client is, the state they are in, and what a line or a week does to it.

mod agreement;
mod appraisal;
pub mod bands;
pub mod changes;
pub mod constants;
mod contact;
mod effects;
pub mod exchange;
pub mod fixed;
mod ledger;
pub mod mechanism;
pub mod move_guide;
pub mod moves;
mod paradox;
pub mod person;
mod recovery;
mod settle;
mod speech;
pub mod state;
pub mod talk;
pub mod week;

use super::purposes;

pub use bands::{bond_band, level};
pub use changes::Changes;
pub use constants::{Constants, STANDARD};
pub use contact::contact;
pub use exchange::{PLAYED_SPAN, Reaction, Stimulus, exchange};
pub use mechanism::Mechanism;
pub use move_guide::MoveGuide;
pub use moves::{Delivery, Manner, Move, Strategy};
pub use person::{Person, Traits};
pub use state::{Change, Dim, ONE, State};
pub use talk::{Answer, Cause, Cue, Sign, Talk};
pub use week::{WeekBefore, WeekOutcome, week};
