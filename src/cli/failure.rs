//! How a command fails: one plain sentence and an exit code.

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
        Self { code: CANNOT, says: says.into() }
    }

    /// The thing that was checked is wrong.
    #[must_use]
    pub fn wrong(says: impl Into<String>) -> Self {
        Self { code: WRONG, says: says.into() }
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
            SittingError::Scenario { .. } => Self::wrong(error.to_string()),
            other => Self::cannot(other.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    /// A closed pipe ends quietly: whoever read has read enough.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self { code: FINE, says: String::new() }
        } else {
            Self::cannot(format!("Cannot write the output: {error}."))
        }
    }
}
