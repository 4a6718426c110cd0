//! The attempts in the user's folder: their names, the list of them, and reading one.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::{make_folder, read_at_most};
use super::{AttemptFile, DataFolder, StorageError};
use crate::engine::attempt::log::MAX_BYTES;
use crate::engine::attempt::{Decoded, Header, Mode, branch, decode};
use crate::engine::session::Event;
use jiff::Zoned;

/// How the name of an attempt ends.
const ENDING: &str = ".attempt.jsonl";
/// The most characters of a scenario's id that go into a file's name.
const MAX_NAME: usize = 64;
/// Attempts with one scenario and seed that can be started in one second.
const MAX_SAME_NAME: u32 = 100;

/// One file of the list of attempts.
#[derive(Debug)]
pub struct AttemptEntry {
    /// The file's name without its ending.
    pub name: String,
    pub path: PathBuf,
    /// What is in it, or why it cannot be read; a file that cannot be read does not keep others from the list.
    pub summary: Result<Summary, StorageError>,
}

/// What a list shows of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub scenario: String,
    pub seed: u32,
    pub mode: Mode,
    /// The version of the client model that made it.
    pub model: u32,
    /// Exchanges on the branch where it stands.
    pub exchanges: usize,
    /// Whether the course came to its end.
    pub ended: bool,
    /// What-ifs that were played after the end.
    pub what_ifs: usize,
    /// Whether it has a torn end, which a resume cuts.
    pub torn: bool,
}

impl Summary {
    /// The summary of an attempt.
    #[must_use]
    pub fn of(decoded: &Decoded) -> Self {
        let header = &decoded.header;
        let events = branch::current(&decoded.log());
        Self {
            scenario: header.scenario.clone(),
            seed: header.seed,
            mode: header.mode,
            model: header.model,
            exchanges: events.iter().filter(|event| matches!(event, Event::Exchanged(_))).count(),
            ended: events.iter().any(|event| matches!(event, Event::Ended { .. })),
            what_ifs: decoded.what_ifs.len(),
            torn: decoded.torn.is_some(),
        }
    }
}

impl DataFolder {
    /// Starts an attempt in the user's folder. The date is in the file's name only, never in the log.
    ///
    /// # Errors
    /// Where the folder cannot be made or written.
    pub fn create_attempt(&self, header: &Header) -> Result<AttemptFile, StorageError> {
        let folder = self.attempts();
        make_folder(&folder)?;
        let stamp = Zoned::now().strftime("%Y%m%d-%H%M%S").to_string();
        let name = format!("{}-{stamp}-{}", plain_name(&header.scenario), header.seed);
        let mut result = AttemptFile::create_at(&folder.join(format!("{name}{ENDING}")), header);
        for number in 2..=MAX_SAME_NAME {
            if !matches!(result, Err(StorageError::Exists { .. })) {
                break;
            }
            result = AttemptFile::create_at(&folder.join(format!("{name}-{number}{ENDING}")), header);
        }
        result
    }

    /// Every attempt in the user's folder, by name. No folder yet is an empty list.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn list_attempts(&self) -> Result<Vec<AttemptEntry>, StorageError> {
        list_attempts_in(&self.attempts(), true)
    }

    /// The attempt that a user means: a path, or a name as the list shows it.
    ///
    /// # Errors
    /// Where there is none.
    pub fn find_attempt(&self, name_or_path: &str) -> Result<PathBuf, StorageError> {
        let folder = self.attempts();
        let places =
            [PathBuf::from(name_or_path), folder.join(name_or_path), folder.join(format!("{name_or_path}{ENDING}"))];
        let found = places.into_iter().find(|path| !name_or_path.is_empty() && path.exists());
        found.ok_or_else(|| StorageError::UnknownAttempt { name: name_or_path.to_owned() })
    }
}

/// Every attempt in any folder, by name, such as one that an instructor collected.
///
/// # Errors
/// Where the folder cannot be read.
pub fn list_attempts_in(folder: &Path, may_be_missing: bool) -> Result<Vec<AttemptEntry>, StorageError> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(why) if may_be_missing && why.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(StorageError::read(folder, why)),
    };
    let mut entries = Vec::new();
    for file in files {
        let path = file.map_err(|source| StorageError::read(folder, source))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(ENDING)) else { continue };
        let name = name.to_owned();
        let summary = read_attempt(&path).map(|(_, decoded)| Summary::of(&decoded));
        entries.push(AttemptEntry { name, path, summary });
    }
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(entries)
}

/// The day on which an attempt began, as its file's name says, such as `2026-03-09 14:05`; none where the file was
/// named otherwise.
#[must_use]
pub fn date_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
    let is_number = |part: &&str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = name.split('-').collect();
    let (day, time) = parts
        .windows(2)
        .rev()
        .find(|pair| is_number(&pair[0], 8) && is_number(&pair[1], 6))
        .map(|pair| (pair[0], pair[1]))?;
    let (year, rest) = day.split_at(4);
    let (month, day) = rest.split_at(2);
    let (hour, rest) = time.split_at(2);
    Some(format!("{year}-{month}-{day} {hour}:{}", &rest[..2]))
}

/// By what people tell an attempt from others: the day on which it began, or its file's name.
#[must_use]
pub fn label_of(path: &Path) -> String {
    let name = || path.file_name().map(|name| name.to_string_lossy().trim_end_matches(ENDING).to_owned());
    date_of(path).or_else(name).unwrap_or_default()
}

/// Reads an attempt without locking or changing it: its bytes, and what they say.
///
/// # Errors
/// Where the file cannot be read, or not as an attempt.
pub fn read_attempt(path: &Path) -> Result<(Vec<u8>, Decoded), StorageError> {
    let bytes = read_at_most(path, MAX_BYTES as u64)?;
    let decoded = decode(&bytes).map_err(|source| StorageError::Attempt { path: path.to_owned(), source })?;
    Ok((bytes, decoded))
}

/// An id as a part of a file's name on any system.
fn plain_name(id: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let name: String = id.chars().take(MAX_NAME).map(plain).collect();
    if name.is_empty() { "attempt".to_owned() } else { name }
}
