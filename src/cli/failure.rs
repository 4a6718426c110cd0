//! How a command fails: what to say, and an exit code.

use std::fmt::Display;
use std::io;

use crate::sitting::SittingError;
use crate::storage::StorageError;

/// Fine.
pub const FINE: u8 = 0;
/// The thing that was checked is wrong.
pub const WRONG: u8 = 1;
/// What was asked cannot be done.
pub const CANNOT: u8 = 2;

/// Why a command failed, for standard error.
#[derive(Debug)]
pub struct Failure {
    pub code: u8,
    /// May have several lines; empty where everything was said already.
    pub says: String,
}

impl Failure {
    /// What was asked cannot be done.
    #[must_use]
    pub fn cannot(says: impl Into<String>) -> Self {
        Self { code: CANNOT, says: error(&says.into()) }
    }

    /// The thing that was checked is wrong.
    #[must_use]
    pub fn wrong(says: impl Into<String>) -> Self {
        Self { code: WRONG, says: error(&says.into()) }
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::cannot(error.to_string())
    }
}

impl From<SittingError> for Failure {
    fn from(error: SittingError) -> Self {
        match error {
            // These begin with their places, as editors want them.
            SittingError::Scenario { .. } => Self { code: WRONG, says: error.to_string() },
            SittingError::Misfit { .. } => Self::wrong(error.to_string()),
            SittingError::Rules { .. } | SittingError::Storage(_) => Self::cannot(error.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    /// A closed pipe ends quietly: whoever read has read enough.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self { code: FINE, says: String::new() }
        } else {
            Self::cannot(format!("cannot write the output: {error}"))
        }
    }
}

/// What becomes of a renderer's error: the thing that could not be rendered, and why.
pub(super) fn unrendered<E: Display>(thing: &str) -> impl FnOnce(E) -> Failure {
    move |error| Failure::cannot(format!("{thing} could not be rendered: {error}"))
}

/// An error as one sentence of standard error.
fn error(says: &str) -> String {
    let says = says.trim_end();
    let stop = if says.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("error: {says}{stop}")
}
