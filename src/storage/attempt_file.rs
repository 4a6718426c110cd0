//! An attempt as it is being played: every answered command is on the disk before the next one is given.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::StorageError;
use super::files::{check_is_file, folder_of, is_device, read_open, sync_folder};
use crate::engine::attempt::header::MODEL_VERSION;
use crate::engine::attempt::log::MAX_BYTES;
use crate::engine::attempt::{Decoded, Header, decode, encode_batch, encode_header};
use crate::engine::session::{Command, Event};

/// An attempt that is open for writing, locked against a second window.
///
/// It keeps the whole log in memory: after a failed write the session goes on, and the next write, or a copy in
/// another place, takes what is missing with it.
#[derive(Debug)]
pub struct AttemptFile {
    path: PathBuf,
    file: Held,
    /// False for a device, which has neither length nor place.
    regular: bool,
    log: Vec<u8>,
    /// How many bytes of the log the file is known to have.
    saved: usize,
}

impl AttemptFile {
    /// Starts an attempt in a new file of this name.
    ///
    /// # Errors
    /// Where there is such a file already, or the folder is missing or cannot be written, or the disk is full.
    pub fn create_at(path: &Path, header: &Header) -> Result<Self, StorageError> {
        Self::start(path, encode_header(header).into_bytes())
    }

    fn start(path: &Path, log: Vec<u8>) -> Result<Self, StorageError> {
        let device = fs::metadata(path).is_ok_and(|found| is_device(found.file_type()));
        let mut options = OpenOptions::new();
        options.read(!device).write(true).create_new(!device);
        let file = options.open(path).map_err(|source| StorageError::write(path, source))?;
        let file = if device { Held(file) } else { lock(file, path)? };
        let mut attempt = Self { path: path.to_owned(), file, regular: !device, log, saved: 0 };
        if let Err(why) = attempt.save() {
            if attempt.regular {
                // Nothing of it was saved, so the name is free again; should that fail too, the first error says more.
                let _ = fs::remove_file(path);
            }
            return Err(why);
        }
        sync_folder(&folder_of(path));
        Ok(attempt)
    }

    /// Opens an attempt to play on from its last answered command.
    ///
    /// A torn end is cut; its bytes go to a file of the same name with `.torn` added first, so nothing is lost.
    ///
    /// # Errors
    /// Where the attempt is open in another window, damaged before its end, made by a newer version or another client
    /// model, or cannot be read and written.
    pub fn open_for_resume(path: &Path) -> Result<(Self, Decoded), StorageError> {
        check_is_file(path)?;
        let opened = OpenOptions::new().read(true).write(true).open(path);
        let file = lock(opened.map_err(|source| StorageError::write(path, source))?, path)?;
        let mut log = read_open(&file.0, path, MAX_BYTES as u64)?;
        let mut decoded = decode(&log).map_err(|source| StorageError::Attempt { path: path.to_owned(), source })?;
        if decoded.header.model != MODEL_VERSION {
            let recorded = decoded.header.model;
            return Err(StorageError::OtherModel { path: path.to_owned(), recorded, ours: MODEL_VERSION });
        }
        if let Some(start) = decoded.torn.take() {
            keep_torn(path, log.get(start..).unwrap_or_default())?;
            log.truncate(start);
            let cut = file.0.set_len(start as u64).and_then(|()| file.0.sync_all());
            cut.map_err(|source| StorageError::write(path, source))?;
        }
        let saved = log.len();
        Ok((Self { path: path.to_owned(), file, regular: true, log, saved }, decoded))
    }

    /// Adds one command and what it brought about, and has it on the disk before it returns.
    ///
    /// # Errors
    /// Where it could not be written. The command is kept in memory all the same: the next call, [`Self::save`] or
    /// [`Self::save_elsewhere`] writes it too.
    pub fn append(&mut self, command: &Command, events: &[Event]) -> Result<(), StorageError> {
        self.append_lines(&encode_batch(command, events))
    }

    /// The same, of lines that are encoded already.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn append_lines(&mut self, lines: &str) -> Result<(), StorageError> {
        self.log.extend_from_slice(lines.as_bytes());
        self.save()
    }

    /// Writes what the file lacks, in one call; a part of it that got in is cut off again.
    ///
    /// # Errors
    /// Where it could not be written.
    pub fn save(&mut self) -> Result<(), StorageError> {
        if self.is_saved() {
            return Ok(());
        }
        if self.log.len() > MAX_BYTES {
            return Err(StorageError::TooLarge { path: self.path.clone(), most: MAX_BYTES as u64 });
        }
        match self.write_rest() {
            Ok(()) => {
                self.saved = self.log.len();
                Ok(())
            }
            Err(source) => {
                if self.regular {
                    // Where this fails too, the next save writes over the torn end, or a resume cuts it.
                    let _ = self.file.0.set_len(self.saved as u64).and_then(|()| self.file.0.sync_data());
                }
                Err(StorageError::in_play(&self.path, source))
            }
        }
    }

    fn write_rest(&mut self) -> io::Result<()> {
        let rest = self.log.get(self.saved..).unwrap_or_default();
        if !self.regular {
            return self.file.0.write_all(rest);
        }
        // What a failed write left here is shorter than the rest, which only grows, and so is written over.
        self.file.0.seek(SeekFrom::Start(self.saved as u64))?;
        self.file.0.write_all(rest)?;
        self.file.0.sync_data()
    }

    /// Goes on in a new file of this name, which gets the whole attempt; the old file stays as it is.
    ///
    /// # Errors
    /// As [`Self::create_at`]; the attempt then goes on where it was.
    pub fn save_elsewhere(&mut self, path: &Path) -> Result<(), StorageError> {
        *self = Self::start(path, self.log.clone())?;
        Ok(())
    }

    /// Whether everything so far is on the disk.
    #[must_use]
    pub const fn is_saved(&self) -> bool {
        self.saved == self.log.len()
    }

    /// The whole attempt, what could not be saved included.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.log
    }

    /// Where it is kept.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A file that is locked for as long as it is held.
///
/// Closing it would free the lock too, but not while a process that another thread is just starting still has it.
#[derive(Debug)]
struct Held(File);

impl Drop for Held {
    fn drop(&mut self) {
        // Where it was not locked, there is nothing to free.
        let _ = self.0.unlock();
    }
}

fn lock(file: File, path: &Path) -> Result<Held, StorageError> {
    match file.try_lock() {
        Ok(()) => Ok(Held(file)),
        Err(TryLockError::WouldBlock) => Err(StorageError::OpenElsewhere { path: path.to_owned() }),
        // Some network drives know no locks; a trainee whose home is on one must be able to play.
        Err(TryLockError::Error(source)) if source.kind() == io::ErrorKind::Unsupported => Ok(Held(file)),
        Err(TryLockError::Error(source)) => Err(StorageError::write(path, source)),
    }
}

/// Adds the bytes of a torn end to the file that keeps such ends.
fn keep_torn(path: &Path, torn: &[u8]) -> Result<(), StorageError> {
    let mut name = OsString::from(path);
    name.push(".torn");
    let beside = PathBuf::from(name);
    if beside.exists() {
        check_is_file(&beside)?;
    }
    let opened = OpenOptions::new().append(true).create(true).open(&beside);
    let kept = opened.and_then(|mut file| file.write_all(torn).and_then(|()| file.sync_all()));
    kept.map_err(|source| StorageError::write(&beside, source))
}
