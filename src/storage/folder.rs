//! The folder that holds everything of one user: attempts, own scenarios, settings.

use std::env;
use std::path::{Path, PathBuf};

use super::StorageError;
use super::files::make_folder;
use directories::ProjectDirs;

/// The environment variable that names another folder: for tests, and for classrooms with shared computers.
pub const DATA_VARIABLE: &str = "SLACKWATER_DATA";

/// One user's data folder. Nothing is made until something is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder {
    root: PathBuf,
}

impl DataFolder {
    /// The folder of whoever runs this: that of [`DATA_VARIABLE`], or the system's place for a program's data.
    ///
    /// # Errors
    /// Where the user has no home folder.
    pub fn of_the_user() -> Result<Self, StorageError> {
        if let Some(root) = env::var_os(DATA_VARIABLE).filter(|root| !root.is_empty()) {
            return Ok(Self::at(root));
        }
        let places = ProjectDirs::from("", "", "slackwater").ok_or(StorageError::NoHome { variable: DATA_VARIABLE })?;
        Ok(Self::at(places.data_dir()))
    }

    /// This folder.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where attempts are kept.
    #[must_use]
    pub fn attempts(&self) -> PathBuf {
        self.root.join("attempts")
    }

    /// Where an instructor puts scenarios of their own.
    #[must_use]
    pub fn scenarios(&self) -> PathBuf {
        self.root.join("scenarios")
    }

    /// The file for an exported debrief of this name; makes the folder that it goes into.
    ///
    /// # Errors
    /// Where the folder cannot be made.
    pub fn debrief_file(&self, name: &str) -> Result<PathBuf, StorageError> {
        let folder = self.root.join("debriefs");
        make_folder(&folder)?;
        Ok(folder.join(name))
    }

    /// The settings' file.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.ron")
    }
}
