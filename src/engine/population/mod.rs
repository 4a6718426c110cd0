//! Drawn clients and scripted therapists, run over whole courses with the model that is played.

pub mod course;
pub mod figures;
pub mod mix;
pub mod report;
pub mod therapist;

pub use course::{Course, Ended, ExchangeNote, Frame, Observer, Planned, WeekNote, run};
pub use mix::Mix;
pub use therapist::{Said, Seen, Therapist};
