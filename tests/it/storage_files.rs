//! Files that are replaced in one step, and paths that are no files.

use std::fs;
use std::path::Path;
use std::process::Command;

use slackwater::storage::{StorageError, read_at_most, write_atomically};

/// A named pipe, where the system can make one.
pub fn make_pipe(path: &Path) -> bool {
    Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_file_is_written_and_replaced_without_leftovers() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("debrief.md");
    for text in ["one", "another, longer", ""] {
        write_atomically(&path, text.as_bytes()).expect("it can be written");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
    }
    assert_eq!(names(folder.path()), ["debrief.md"]);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_of_the_old_file_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let (real, link) = (folder.path().join("real"), folder.path().join("link"));
    write_atomically(&real, b"one").expect("it can be written");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&real) & 0o600, 0o600);
    let plain = folder.path().join("plain");
    fs::write(&plain, b"").expect("it can be written");
    assert_eq!(mode(&real), mode(&plain), "a new file has the permissions that any new file has");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("it is ours");
    symlink(&real, &link).expect("a link");
    write_atomically(&link, b"two").expect("it can be written");
    assert_eq!(fs::read(&real).expect("it is there"), b"two");
    assert_eq!(mode(&real), 0o640);
    assert!(fs::symlink_metadata(&link).expect("it is there").file_type().is_symlink());
}

#[test]
fn a_folder_a_pipe_and_a_missing_file_are_told_apart_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = |path: &Path| read_at_most(path, 10).expect_err("no file").to_string();
    assert!(said(folder.path()).ends_with("is a folder, and a file is needed"));
    assert!(said(&folder.path().join("none")).ends_with("does not exist"));
    assert!(write_atomically(folder.path(), b"x").expect_err("no file").to_string().contains("is a folder"));
    let pipe = folder.path().join("pipe");
    if make_pipe(&pipe) {
        assert!(said(&pipe).ends_with("is a pipe, and a file is needed"));
        assert!(write_atomically(&pipe, b"x").expect_err("no file").to_string().contains("is a pipe"));
    }
    if Path::new("/dev/zero").exists() {
        assert!(said(Path::new("/dev/zero")).ends_with("is a device, and a file is needed"));
    }
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large");
    fs::write(&path, [0; 11]).expect("it can be written");
    assert!(matches!(read_at_most(&path, 10), Err(StorageError::TooLarge { .. })));
    assert_eq!(read_at_most(&path, 11).expect("just small enough").len(), 11);
}

#[test]
fn a_missing_folder_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("it can be written");
    let missing = write_atomically(&folder.path().join("no/x"), b"").expect_err("no folder").to_string();
    assert!(missing.contains("The folder does not exist"), "{missing}");
    assert!(!missing.contains(".slackwater-"), "the temporary file is no business of the user: {missing}");
    let inside = write_atomically(&file.join("x"), b"").expect_err("no folder").to_string();
    assert!(inside.contains("is a file, not a folder"), "{inside}");
}

#[test]
fn a_full_device_is_a_full_disk_and_an_empty_one_takes_all() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let why = write_atomically(Path::new("/dev/full"), b"x").expect_err("it is full");
    assert!(why.to_string().starts_with("the disk is full: /dev/full"), "{why}");
    write_atomically(Path::new("/dev/null"), b"x").expect("it takes all");
}
