//! Play in a terminal: everything that the app can do, in plain lines for 80 columns and for a screen reader.

mod ended;
pub mod input;
mod leave;
pub mod library;
pub mod output;
pub mod parts;
mod play;
pub mod screen;
mod script;
pub mod typed;
mod what_if;

use std::io::{BufRead, Write};

use crate::export;
use crate::export::wrap::WIDTH;
use crate::sitting::Sitting;

use play::last_words;
pub use play::play;

/// Where a play reads from and writes to.
pub struct Streams<'a> {
    pub input: &'a mut dyn BufRead,
    /// The course.
    pub out: &'a mut dyn Write,
    /// What is not part of the course: trouble with files, and lines of a script that do not fit.
    pub err: &'a mut dyn Write,
}

impl std::fmt::Debug for Streams<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Streams")
    }
}

/// Who types, and so how a line that does not fit is met and what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    /// A person at a terminal: say what would fit, and wait.
    Patient,
    /// Another program through a pipe: say what did not fit, and stop.
    Piped,
    /// Ids of choices alone: as piped, and only what is said and what happens is shown.
    Script,
}

/// How a play in the terminal came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The course is over.
    Over,
    /// The trainee left, or the input ended; the course can be resumed.
    Midway,
    /// A scripted line did not fit.
    Refused,
}

/// The debrief as text.
#[must_use]
pub fn debrief(sitting: &Sitting) -> String {
    export::text::render(&sitting.debrief(), WIDTH)
}
