//! What a user has set: text size, theme, motion, meters.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::files::{make_folder, read_at_most, write_atomically};
use super::{DataFolder, StorageError, settings_raw};

/// The largest settings' file that is read.
const MAX_BYTES: u64 = 64 << 10;

/// What a user has set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    pub text_size: TextSize,
    pub theme: Theme,
    /// Whether the figure and the screens move as little as can be.
    pub reduced_motion: bool,
    /// Whether an attempt in practice mode starts with the meters shown.
    pub meters_in_practice: bool,
}

/// The size of text in percent, from 100 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextSize(u16);

/// The colours of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    Light,
    Dark,
    /// As the system has it.
    #[default]
    System,
}

/// Settings that can be used, whatever the file was like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadedSettings {
    pub settings: Settings,
    /// What a user should be told about their file, if anything.
    pub note: Option<String>,
}

impl TextSize {
    /// The allowed size that is nearest to this one.
    #[must_use]
    pub fn nearest(percent: u16) -> Self {
        Self(percent.clamp(100, 200))
    }

    /// In percent.
    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl DataFolder {
    /// The user's settings. A file that cannot be understood is kept under another name, and the defaults are used.
    #[must_use]
    pub fn load_settings(&self) -> LoadedSettings {
        let path = self.settings();
        let why = match read_at_most(&path, MAX_BYTES) {
            Ok(bytes) => match settings_raw::parse(&bytes) {
                Ok(settings) => return LoadedSettings { settings, note: None },
                Err(why) => why,
            },
            Err(StorageError::Missing { .. }) => return LoadedSettings { settings: Settings::default(), note: None },
            Err(why @ StorageError::TooLarge { .. }) => why.to_string(),
            Err(why) => {
                let note = Some(format!("The defaults are used: {why}."));
                return LoadedSettings { settings: Settings::default(), note };
            }
        };
        let kept = match set_aside(&path) {
            Ok(bad) => format!("It is kept as {}.", bad.display()),
            Err(why) => format!("It could not be set aside: {why}."),
        };
        let note =
            format!("The settings in {} cannot be read, and the defaults are used: {why}. {kept}", path.display());
        LoadedSettings { settings: Settings::default(), note: Some(note) }
    }

    /// Saves settings in one step.
    ///
    /// # Errors
    /// Where the folder cannot be made or written.
    pub fn save_settings(&self, settings: Settings) -> Result<(), StorageError> {
        let path = self.settings();
        make_folder(self.root())?;
        let text = settings_raw::write(settings)
            .map_err(|why| StorageError::Write { path: path.clone(), source: std::io::Error::other(why) })?;
        write_atomically(&path, text.as_bytes())
    }
}

/// Gives a bad file the name that it is kept under.
fn set_aside(path: &Path) -> std::io::Result<PathBuf> {
    let mut name = OsString::from(path);
    name.push(".bad");
    let bad = PathBuf::from(name);
    fs::rename(path, &bad)?;
    Ok(bad)
}
