//! The only file access: scenarios, attempts, settings, and files that the user names.

mod attempt_file;
mod attempts;
mod error;
mod files;
mod folder;
mod scenarios;
mod scenarios_raw;
mod settings;
mod settings_raw;

pub use attempt_file::AttemptFile;
pub use attempts::{AttemptEntry, Summary, date_of, label_of, list_attempts_in, read_attempt};
pub use error::StorageError;
pub use files::{make_folder, read_at_most, write_atomically, write_below};
pub use folder::{DATA_VARIABLE, DataFolder};
pub use scenarios::{MAX_SCENARIO_BYTES, Origin, ScenarioList, SourceText, find_scenario, list_scenarios};
pub use settings::{LoadedSettings, Settings, TextSize, Theme};
