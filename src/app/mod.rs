//! The app: Bevy and egui over the engine's views.

pub mod backend;
