//! What can go wrong with files: where, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use crate::engine::attempt::AttemptError;
use thiserror::Error;

/// Why a file could not be read or written.
#[derive(Debug, Error)]
pub enum StorageError {
    #[error("there is no home folder to keep attempts in: set {variable} to a folder of your own")]
    NoHome { variable: &'static str },
    #[error("{} does not exist", path.display())]
    Missing { path: PathBuf },
    #[error("{} is {kind}, and a file is needed", path.display())]
    NotAFile { path: PathBuf, kind: &'static str },
    #[error("{} is larger than {} MiB, the most that is read", path.display(), most >> 20)]
    TooLarge { path: PathBuf, most: u64 },
    #[error("{} already exists, and nothing is written over it: choose another name", path.display())]
    Exists { path: PathBuf },
    #[error("{} is open in another window: close it there, or start a new attempt", path.display())]
    OpenElsewhere { path: PathBuf },
    #[error("the disk is full: {} could not be written ({source}). Free some space, or choose another place", path.display())]
    Full { path: PathBuf, source: io::Error },
    #[error(
        "the disk is full: {} could not be written ({source}). What was saved before is safe, and your session goes \
         on in memory: free some space, or save a copy in another place",
        path.display()
    )]
    FullInPlay { path: PathBuf, source: io::Error },
    #[error(
        "{} was recorded with version {recorded} of the client model, and this program has version {ours}: it can be \
         looked at, not played on",
        path.display()
    )]
    OtherModel { path: PathBuf, recorded: u32, ours: u32 },
    #[error("cannot read {}: {source}{}", path.display(), advice(source))]
    Read { path: PathBuf, source: io::Error },
    #[error("cannot write {}: {source}{}", path.display(), advice(source))]
    Write { path: PathBuf, source: io::Error },
    #[error("{}: {source}", path.display())]
    Attempt { path: PathBuf, source: AttemptError },
    #[error("there is no scenario called `{name}`{hint}")]
    UnknownScenario { name: String, hint: String },
    #[error("{} has the id `{id}`, which another file in the folder has too: change one of them", path.display())]
    SameId { path: PathBuf, id: String },
    #[error("there is no attempt called `{name}`: `slackwater attempts` lists those that there are")]
    UnknownAttempt { name: String },
}

impl StorageError {
    /// A failed read, or the plainer error behind it.
    pub(super) fn read(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            _ => Self::Read { path, source },
        }
    }

    /// The file or folder that the error is about, where it is about one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NoHome { .. } | Self::UnknownScenario { .. } | Self::UnknownAttempt { .. } => None,
            Self::Missing { path }
            | Self::NotAFile { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Exists { path }
            | Self::OpenElsewhere { path }
            | Self::Full { path, .. }
            | Self::FullInPlay { path, .. }
            | Self::OtherModel { path, .. }
            | Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::Attempt { path, .. }
            | Self::SameId { path, .. } => Some(path),
        }
    }

    /// A failed write, or the plainer error behind it.
    pub(super) fn write(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            // A quota and a limit on the size of files are full disks to whoever meets them.
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { path, source }
            }
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::Write { path, source },
        }
    }

    /// A failed write of an attempt that is being played.
    pub(super) fn in_play(path: &Path, source: io::Error) -> Self {
        match Self::write(path, source) {
            Self::Full { path, source } => Self::FullInPlay { path, source },
            other => other,
        }
    }

    /// A folder that could not be made.
    pub(super) fn folder(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::AlreadyExists => Self::Write { path: path.to_owned(), source },
            _ => Self::write(path, source),
        }
    }
}

fn advice(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::PermissionDenied => ". Check who may use it, or choose another place",
        io::ErrorKind::ReadOnlyFilesystem => ". The disk cannot be written: choose another place",
        io::ErrorKind::AlreadyExists => ". A folder is needed, and a file has its name",
        io::ErrorKind::NotADirectory => ". A part of the path is a file, not a folder",
        io::ErrorKind::NotFound => ". The folder does not exist: make it first, or choose another place",
        _ => "",
    }
}
