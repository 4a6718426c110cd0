//! Reading a file without waiting or growing, and replacing one in a single step.

use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::StorageError;

/// Reads a regular file of at most this many bytes. Pipes, folders and devices are refused before they are opened,
/// for opening them can wait for ever.
///
/// # Errors
/// Where there is no such file, or it cannot be read, or is not a file, or is too large.
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>, StorageError> {
    check_is_file(path)?;
    let file = File::open(path).map_err(|source| StorageError::read(path, source))?;
    read_open(&file, path, most)
}

/// Reads an open file from where it stands.
pub(super) fn read_open(file: &File, path: &Path, most: u64) -> Result<Vec<u8>, StorageError> {
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|source| StorageError::read(path, source))?;
    if bytes.len() as u64 > most {
        return Err(StorageError::TooLarge { path: path.to_owned(), most });
    }
    Ok(bytes)
}

/// Whether there is a regular file here.
pub(super) fn check_is_file(path: &Path) -> Result<(), StorageError> {
    let kind = fs::metadata(path).map_err(|source| StorageError::read(path, source))?.file_type();
    if kind.is_file() { Ok(()) } else { Err(not_a_file(path, kind)) }
}

fn not_a_file(path: &Path, kind: FileType) -> StorageError {
    StorageError::NotAFile { path: path.to_owned(), kind: name_of(kind) }
}

fn name_of(kind: FileType) -> &'static str {
    if kind.is_dir() {
        return "a folder";
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return "a pipe";
        }
        if kind.is_socket() {
            return "a socket";
        }
    }
    "a device"
}

/// Whether this is a device that bytes can be written to at once, such as `/dev/null`.
pub(super) fn is_device(kind: FileType) -> bool {
    !kind.is_file() && name_of(kind) == "a device"
}

/// Writes a file in one step: readers and a crash meet the old file or the new one, never a part of either.
///
/// The bytes go to a temporary file in the same folder, which then takes the name. A symbolic link is followed, and
/// the permissions of a file that is replaced are kept. A device gets the bytes directly.
///
/// # Errors
/// Where the folder is missing or cannot be written, the disk is full, or there is a folder or a pipe of that name.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let failed = |source| StorageError::write(path, source);
    // What does not exist yet has no links to follow.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&target).ok();
    if let Some(kind) = old.as_ref().map(fs::Metadata::file_type).filter(|kind| !kind.is_file()) {
        if !is_device(kind) {
            return Err(not_a_file(path, kind));
        }
        return OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes)).map_err(failed);
    }
    let folder = folder_of(&target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".slackwater-");
    #[cfg(unix)]
    let permissions = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(permissions);
    let mut file = builder.tempfile_in(&folder).map_err(without_its_path).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    if let Some(old) = old {
        file.as_file().set_permissions(old.permissions()).map_err(failed)?;
    }
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    sync_folder(&folder);
    Ok(())
}

/// The system's own words, without the name of a temporary file that nobody asked for.
fn without_its_path(error: io::Error) -> io::Error {
    match error.to_string().rsplit_once(" at path ") {
        Some((says, _)) => io::Error::new(error.kind(), says),
        None => error,
    }
}

/// Writes files by their paths below a folder, each in one step, and makes the folders that they go into.
///
/// # Errors
/// As [`write_atomically`], and where a folder cannot be made.
pub fn write_below<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<(), StorageError> {
    for (path, text) in files {
        let path = folder.join(path);
        let into = folder_of(&path);
        make_folder(&into)?;
        write_atomically(&path, text.as_bytes())?;
    }
    Ok(())
}

/// Makes a folder, and those that it lies in, where there is none yet.
///
/// # Errors
/// Where it cannot be made.
pub fn make_folder(folder: &Path) -> Result<(), StorageError> {
    fs::create_dir_all(folder).map_err(|source| StorageError::folder(folder, source))
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Makes a new name last through a power cut, where the system can do that for folders; the file itself is safe.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}
