//! Policies that are written as files: ordered rules of what is seen and what is then said.

mod checks;
mod choose;
mod load;
mod model;
mod raw;
pub mod sight;
mod trainee;

pub use load::load;
pub use model::{Line, Rule, Script, See, Weight};
pub use sight::Sight;
pub use trainee::{Draw, ScriptTrainee};

pub(super) use choose::choose;
