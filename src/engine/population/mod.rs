//! Drawn clients and scripted therapists, run over whole courses with the model that is played.

pub mod chunks;
pub mod course;
pub mod figures;
pub mod gather;
pub mod mix;
pub mod mixtures;
pub mod record;
pub mod report;
pub mod seen;
pub mod summary;
pub mod therapist;
pub mod working;
pub mod written;

pub use course::{Course, Ended, ExchangeNote, Frame, Observer, Planned, WeekNote, run};
pub use gather::{Gather, Population};
pub use mix::Mix;
pub use record::{ClientRow, ExchangeRow, Record, Rows, WeekRow};
pub use seen::Seen;
pub use summary::{States, Summary};
pub use therapist::{Said, Therapist};
pub use working::Working;
pub use written::Attempts;
