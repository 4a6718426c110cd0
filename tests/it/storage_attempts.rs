//! Attempts in files: made, added to, resumed after every kind of cut, and listed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command as Process, Stdio};

use crate::made_up::{every_kind, header};
use crate::storage_files::make_pipe;
use slackwater::engine::attempt::{AttemptError, Header, decode};
use slackwater::engine::session::{Command, Event};
use slackwater::storage::{AttemptFile, DataFolder, StorageError, label_of, list_attempts_in, read_attempt};

/// Names the attempt that a child process works on.
const CHILD_FILE: &str = "SLACKWATER_TEST_ATTEMPT";

fn data() -> (tempfile::TempDir, DataFolder) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(folder.path().join("data"));
    (folder, data)
}

fn fill(attempt: &mut AttemptFile, log: &[(Command, Vec<Event>)]) {
    for (command, events) in log {
        attempt.append(command, events).expect("there is room");
    }
}

/// This test binary again, running one ignored test as another process.
fn child(test: &str, attempt: &Path) -> Process {
    let mut process = Process::new(std::env::current_exe().expect("this binary"));
    process.args([test, "--exact", "--ignored", "--nocapture"]).env(CHILD_FILE, attempt);
    process
}

#[test]
fn an_attempt_is_made_added_to_and_read() {
    let (_folder, data) = data();
    let mut attempt = data.create_attempt(&header()).expect("it can be made");
    fill(&mut attempt, &every_kind());
    let (bytes, decoded) = read_attempt(attempt.path()).expect("it can be read while it is open");
    assert_eq!(bytes, attempt.bytes());
    assert_eq!(decoded.header, header());
    assert_eq!(decoded.batches.len(), every_kind().len());
    let name = attempt.path().file_name().and_then(|name| name.to_str()).expect("a name");
    let parts: Vec<&str> = name.trim_end_matches(".attempt.jsonl").rsplitn(4, '-').collect();
    assert_eq!((parts[0], parts[1].len(), parts[2].len(), parts[3]), ("7", 6, 8, "made-up"), "{name}");
}

#[test]
fn attempts_of_the_same_second_get_names_of_their_own() {
    let (_folder, data) = data();
    let made: Vec<_> = (0..5).map(|_| data.create_attempt(&header()).expect("it can be made")).collect();
    assert_eq!(data.list_attempts().expect("a list").len(), made.len());
}

#[test]
fn an_attempt_is_told_from_others_by_its_day_or_by_its_name() {
    for (file, label) in [
        ("done-that-one-20260309-140502.attempt.jsonl", "2026-03-09 14:05"),
        ("from-a-trainee.attempt.jsonl", "from-a-trainee"),
        ("of-2026-03.jsonl", "of-2026-03.jsonl"),
    ] {
        assert_eq!(label_of(Path::new(file)), label);
    }
}

#[test]
fn an_id_cannot_lead_out_of_the_folder() {
    let (_folder, data) = data();
    let made = data.create_attempt(&Header { scenario: "../../etc/pass wd".to_owned(), ..header() });
    let made = made.expect("it can be made");
    assert_eq!(made.path().parent(), Some(data.attempts().as_path()));
}

#[test]
fn a_resume_goes_on_where_the_attempt_stood() {
    let (_folder, data) = data();
    let log = every_kind();
    let mut attempt = data.create_attempt(&header()).expect("it can be made");
    let path = attempt.path().to_owned();
    fill(&mut attempt, &log[..9]);
    drop(attempt);
    let (mut attempt, decoded) = AttemptFile::open_for_resume(&path).expect("it can be resumed");
    assert_eq!(decoded.batches.len(), 9);
    fill(&mut attempt, &log[9..]);
    drop(attempt);
    let straight = include_bytes!("fixtures/attempts/every-kind-of-event.attempt.jsonl");
    assert_eq!(fs::read(&path).expect("it is there"), straight, "no trace of the break is in the log");
}

#[test]
fn a_tear_at_any_byte_of_the_last_command_is_cut_and_kept() {
    let (_folder, data) = data();
    fs::create_dir_all(data.attempts()).expect("a folder");
    let path = data.attempts().join("torn.attempt.jsonl");
    let beside = data.attempts().join("torn.attempt.jsonl.torn");
    let golden = include_bytes!("fixtures/attempts/every-kind-of-event.attempt.jsonl");
    let decoded = decode(golden).expect("the golden attempt");
    let last = decoded.batches.last().expect("a command");
    let before: usize = golden.split_inclusive(|byte| *byte == b'\n').take(last.line - 1).map(<[u8]>::len).sum();
    for cut in before + 1..golden.len() {
        fs::write(&path, &golden[..cut]).expect("it can be written");
        let (mut attempt, found) = AttemptFile::open_for_resume(&path).expect("a torn end is no error");
        assert_eq!((found.batches.len(), found.torn), (decoded.batches.len() - 1, None));
        assert_eq!(fs::read(&beside).expect("it is kept"), golden[before..cut]);
        fill(&mut attempt, &every_kind()[decoded.batches.len() - 1..]);
        assert_eq!(fs::read(&path).expect("it is there"), golden, "cut at {cut}");
        fs::remove_file(&beside).expect("it is there");
    }
}

#[test]
fn a_second_window_is_told_that_the_first_is_open() {
    let (_folder, data) = data();
    let attempt = data.create_attempt(&header()).expect("it can be made");
    let path = attempt.path().to_owned();
    let why = AttemptFile::open_for_resume(&path).expect_err("it is open");
    assert!(why.to_string().contains("is open in another window"), "{why}");
    drop(attempt);
    AttemptFile::open_for_resume(&path).expect("it is free again");
}

#[test]
fn another_process_is_told_too_and_a_killed_one_leaves_no_lock() {
    let (_folder, data) = data();
    let attempt = data.create_attempt(&header()).expect("it can be made");
    let path = attempt.path().to_owned();
    drop(attempt);
    let mut holder: Child = child("storage_attempts::hold_an_attempt", &path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this binary runs");
    let mut lines = BufReader::new(holder.stdout.take().expect("its output")).lines();
    assert!(lines.any(|line| line.expect("a line").contains("holding")));
    assert!(matches!(AttemptFile::open_for_resume(&path), Err(StorageError::OpenElsewhere { .. })));
    assert!(read_attempt(&path).is_ok(), "looking at it needs no lock");
    holder.kill().expect("it runs");
    holder.wait().expect("it ran");
    AttemptFile::open_for_resume(&path).expect("it is free again");
}

#[test]
#[ignore = "the other process of a test"]
fn hold_an_attempt() {
    let Some(path) = std::env::var_os(CHILD_FILE) else { return };
    let _held = AttemptFile::open_for_resume(Path::new(&path)).expect("it is free");
    println!("\nholding");
    std::io::stdout().flush().expect("the parent reads");
    let _ = std::io::stdin().read_line(&mut String::new());
}

#[test]
fn a_full_device_gives_a_clear_error() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let why = AttemptFile::create_at(full, &header()).expect_err("it is full");
    assert!(why.to_string().starts_with("the disk is full: /dev/full"), "{why}");
    assert!(why.to_string().contains("your session goes on in memory"), "{why}");
    let mut nowhere = AttemptFile::create_at(Path::new("/dev/null"), &header()).expect("it takes all");
    fill(&mut nowhere, &every_kind());
}

#[cfg(unix)]
#[test]
fn a_write_that_stops_half_way_is_cut_off_and_nothing_is_lost() {
    let (folder, data) = data();
    let attempt = data.create_attempt(&header()).expect("it can be made");
    let path = attempt.path().to_owned();
    drop(attempt);
    // A limit on the size of files stops a write half-way, as a disk does that fills up.
    let this = std::env::current_exe().expect("this binary");
    let script = "trap '' XFSZ; ulimit -S -f 8; exec \"$0\" storage_attempts::fill_up --exact --ignored --nocapture";
    let mut run = Process::new("sh");
    run.args(["-c", script]).arg(this).env(CHILD_FILE, &path).current_dir(folder.path());
    let run = run.output().expect("a shell");
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    assert!(said.contains("the disk is full") && said.contains("your session goes on in memory"), "{said}");
    let (_, decoded) = read_attempt(&path).expect("it is whole");
    assert_eq!(decoded.torn, None);
    if said.contains("there is room again") {
        assert_eq!(fs::read(folder.path().join("copy")).expect("the copy"), fs::read(&path).expect("it is there"));
    }
}

#[test]
#[ignore = "the other process of a test"]
fn fill_up() {
    let Some(path) = std::env::var_os(CHILD_FILE) else { return };
    let path = Path::new(&path);
    let length = || fs::metadata(path).expect("it is there").len();
    let (mut attempt, _) = AttemptFile::open_for_resume(path).expect("it is free");
    let why = loop {
        let saved = length();
        let command = Command::WriteFirst { words: "x".repeat(100), intention: None };
        if let Err(why) = attempt.append(&command, &[Event::SkippedWriting]) {
            assert_eq!(length(), saved, "the half line is cut off");
            break why;
        }
    };
    println!("\n{why}");
    assert!(!attempt.is_saved() && attempt.save().is_err(), "it is still full");
    assert!(attempt.append(&Command::PutPlanAside, &[Event::PlanPutAside]).is_err(), "it is still full");
    let mut copy = AttemptFile::create_at(Path::new("small"), &header()).expect("there is room for a little");
    copy.append(&Command::PutPlanAside, &[Event::PlanPutAside]).expect("there is room for a little");
    assert!(attempt.save_elsewhere(Path::new("copy")).is_err(), "no file can be that large");
    assert!(!Path::new("copy").exists(), "a copy that failed leaves nothing");
    assert_eq!(attempt.path(), path, "and the attempt is where it was");

    // Room is made, where the system has the command for it.
    let this = std::process::id().to_string();
    let room = Process::new("prlimit").args(["--pid", this.as_str(), "--fsize=unlimited"]).status();
    if room.is_ok_and(|status| status.success()) {
        println!("there is room again");
        attempt.save().expect("there is room again");
        assert_eq!(fs::read(path).expect("it is there"), attempt.bytes());
        attempt.save_elsewhere(Path::new("copy")).expect("there is room again");
        assert!(attempt.is_saved());
    }
}

#[test]
fn an_attempt_goes_on_in_the_copy() {
    let (folder, data) = data();
    let mut attempt = data.create_attempt(&header()).expect("it can be made");
    let old = attempt.path().to_owned();
    fill(&mut attempt, &every_kind()[..4]);
    let left = fs::read(&old).expect("it is there");
    let copy = folder.path().join("copy.attempt.jsonl");
    attempt.save_elsewhere(&copy).expect("there is room");
    assert!(matches!(attempt.save_elsewhere(&copy), Err(StorageError::Exists { .. })));
    fill(&mut attempt, &every_kind()[4..]);
    let golden = include_bytes!("fixtures/attempts/every-kind-of-event.attempt.jsonl");
    assert_eq!(fs::read(&copy).expect("it is there"), golden);
    assert_eq!(fs::read(&old).expect("it is there"), left);
    AttemptFile::open_for_resume(&old).expect("the old file is free");
}

#[test]
fn a_data_folder_that_cannot_be_made_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("it can be written");
    let why = DataFolder::at(file.join("data")).create_attempt(&header()).expect_err("a file is no folder");
    assert!(why.to_string().contains("is a file, not a folder"), "{why}");
    fs::create_dir(folder.path().join("other")).expect("a folder");
    fs::write(folder.path().join("other/attempts"), "x").expect("it can be written");
    let why = DataFolder::at(folder.path().join("other")).create_attempt(&header()).expect_err("a file is in the way");
    assert!(why.to_string().contains("A folder is needed, and a file has its name"), "{why}");
    if Path::new("/proc/self").exists() {
        let why = DataFolder::at("/proc/slackwater").create_attempt(&header()).expect_err("nothing is made there");
        assert!(why.to_string().starts_with("cannot write /proc/slackwater/attempts"), "{why}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, data) = data();
    fs::create_dir_all(data.attempts()).expect("a folder");
    fs::set_permissions(data.attempts(), fs::Permissions::from_mode(0o555)).expect("it is ours");
    // The superuser writes all the same; for everybody else the error must be clear.
    if let Err(why) = data.create_attempt(&header()) {
        assert!(why.to_string().contains("Check who may use it"), "{why}");
    }
    fs::set_permissions(data.attempts(), fs::Permissions::from_mode(0o755)).expect("it is ours");
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let (folder, _data) = data();
    let path = folder.path().join("mine");
    fs::write(&path, "precious").expect("it can be written");
    let why = AttemptFile::create_at(&path, &header()).expect_err("it is there");
    assert!(why.to_string().contains("already exists"), "{why}");
    assert_eq!(fs::read(&path).expect("it is there"), b"precious");
}

#[test]
fn what_is_no_attempt_is_left_as_it_is() {
    let (folder, _data) = data();
    let golden = include_str!("fixtures/attempts/every-kind-of-event.attempt.jsonl");
    let damaged = golden.replacen("\"e\":{\"predicted\"", "\"e\":{\"guessed\"", 1);
    let newer = golden.replacen("\"format\":1", "\"format\":2", 1);
    let header_torn = golden[..40].to_owned();
    for text in [damaged, newer, header_torn, "(id: \"dana\")\n".to_owned(), String::new()] {
        let path = folder.path().join("file");
        fs::write(&path, &text).expect("it can be written");
        let why = AttemptFile::open_for_resume(&path).expect_err("it cannot be resumed");
        assert!(matches!(why, StorageError::Attempt { .. }), "{why}");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
    }
}

#[test]
fn an_attempt_of_another_model_can_be_looked_at_and_not_played_on() {
    let (folder, _data) = data();
    let path = folder.path().join("old");
    drop(AttemptFile::create_at(&path, &Header { model: 4_000, ..header() }).expect("it can be made"));
    let torn = [fs::read(&path).expect("it is there"), b"{".to_vec()].concat();
    fs::write(&path, &torn).expect("it can be written");
    let why = AttemptFile::open_for_resume(&path).expect_err("another model");
    assert!(why.to_string().contains("recorded with version 4000 of the client model"), "{why}");
    assert_eq!(fs::read(&path).expect("it is there"), torn, "its torn end is still there");
    assert!(read_attempt(&path).is_ok());
}

#[test]
fn a_folder_or_a_pipe_cannot_be_resumed() {
    let (folder, _data) = data();
    let why = AttemptFile::open_for_resume(folder.path()).expect_err("a folder");
    assert!(why.to_string().contains("is a folder"), "{why}");
    let pipe = folder.path().join("pipe");
    if make_pipe(&pipe) {
        let why = AttemptFile::open_for_resume(&pipe).expect_err("a pipe");
        assert!(why.to_string().contains("is a pipe"), "{why}");
        assert!(matches!(AttemptFile::create_at(&pipe, &header()), Err(StorageError::Exists { .. })));
    }
}

#[test]
fn one_bad_file_does_not_keep_the_others_from_the_list() {
    let (folder, data) = data();
    assert_eq!(data.list_attempts().expect("no folder is an empty list").len(), 0);
    let mut attempt = data.create_attempt(&header()).expect("it can be made");
    fill(&mut attempt, &every_kind());
    let at = |name: &str| data.attempts().join(name);
    fs::write(at("a-bad.attempt.jsonl"), "no\n").expect("it can be written");
    fs::write(at("b-empty.attempt.jsonl"), "").expect("it can be written");
    fs::write(at("c-torn.attempt.jsonl"), &attempt.bytes()[..attempt.bytes().len() - 1]).expect("it can be written");
    fs::create_dir(at("d-folder.attempt.jsonl")).expect("a folder");
    let pipe = make_pipe(&at("e-pipe.attempt.jsonl"));
    fs::write(at("notes.txt"), "mine").expect("it can be written");
    let list = data.list_attempts().expect("a list");
    assert_eq!(list.len(), if pipe { 6 } else { 5 });
    let why = |at: usize| list[at].summary.as_ref().expect_err("it is bad");
    assert!(matches!(why(0), StorageError::Attempt { source: AttemptError::NotAnAttempt { .. }, .. }));
    assert!(matches!(why(1), StorageError::Attempt { source: AttemptError::HeaderTorn, .. }));
    let torn = list[2].summary.as_ref().expect("a torn end is no error");
    assert!(torn.torn && !torn.ended);
    assert!(matches!(why(3), StorageError::NotAFile { .. }));
    let good = list.last().expect("the good one").summary.as_ref().expect("it is good");
    assert_eq!(
        (good.scenario.as_str(), good.seed, good.exchanges, good.ended, good.torn),
        ("made-up", 7, 2, true, false)
    );
    assert!(list_attempts_in(&folder.path().join("nowhere"), false).is_err());
}

#[test]
fn an_attempt_is_found_by_its_name_and_by_its_path() {
    let (_folder, data) = data();
    let attempt = data.create_attempt(&header()).expect("it can be made");
    let name = data.list_attempts().expect("a list").remove(0).name;
    assert_eq!(data.find_attempt(&name).expect("by name"), attempt.path());
    assert_eq!(data.find_attempt(&attempt.path().to_string_lossy()).expect("by path"), attempt.path());
    for missing in ["", "no-such"] {
        assert!(matches!(data.find_attempt(missing), Err(StorageError::UnknownAttempt { .. })));
    }
}
