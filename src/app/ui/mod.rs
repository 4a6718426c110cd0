//! The app's widgets: pure functions from a piece of a view to what the trainee did with it.

pub mod button;
pub mod card;
pub mod chip;
pub mod choice;
pub mod clock;
pub mod goal_sheet;
pub mod layout;
pub mod meters;
pub mod notes;
pub mod plot;
pub mod portrait;
pub mod tag;
pub mod text;
pub mod transcript;
