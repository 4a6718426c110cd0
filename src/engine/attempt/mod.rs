//! One play of one scenario as a log: header, events, replay.

pub mod branch;
mod error;
pub mod header;
mod ids_wire;
pub mod log;
pub mod replay;
mod validate;
mod what_if;
mod wire;

pub use error::AttemptError;
pub use header::{Header, Mode};
pub use log::{Batch, Decoded, decode, encode_batch, encode_header, encode_lines, encode_opening};
pub use replay::{Machine, Replay, replay, replay_what_if};
pub use validate::{Misfit, Tables, validate, validate_what_ifs};
pub use what_if::{WhatIf, WhatIfNote};
