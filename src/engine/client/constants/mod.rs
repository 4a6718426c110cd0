//! Every number of the client model. Nothing else in the model is one.
//!
//! [`Constants`] are the parameters: a value that a client carries, so that each can be varied at run time.
//! [`definitions`] are what the parameters are stated in, and [`ingredients`] what moves and manners are.

mod cells;
pub mod definitions;
pub mod ingredients;
mod standard;
mod table;

pub use standard::{Constants, STANDARD};
