//! Drawn clients and scripted therapists, run over whole courses with the model that is played.

pub mod course;
pub mod figures;
pub mod mix;
pub mod mixtures;
pub mod report;
pub mod seen;
pub mod therapist;

pub use course::{Course, Ended, ExchangeNote, Frame, Observer, Planned, WeekNote, run};
pub use mix::Mix;
pub use seen::Seen;
pub use therapist::{Said, Therapist};
