//! A process that is killed at any moment loses nothing that it had answered, and harms no other attempt.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::time::{Duration, Instant};

use crate::made_up::{every_kind, header};
use slackwater::engine::session::{Command, Event};
use slackwater::storage::{AttemptFile, DataFolder};

const CHILD_FILE: &str = "SLACKWATER_TEST_KILLED";
const KILLS: u32 = 200;
/// Kills before a new attempt is begun, so that reading does not grow slow.
const KILLS_AN_ATTEMPT: u32 = 10;

/// A small generator, so that the moments and sizes are spread without the clock.
struct Spread(u64);

impl Spread {
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// A command that says its number; now and then a large one, which a kill can tear.
fn numbered(number: usize, spread: &mut Spread) -> (Command, Vec<Event>) {
    let length = if spread.below(4) == 0 { 60_000 } else { spread.below(400) as usize };
    let words = format!("{number} {}", "w".repeat(length));
    let events = vec![Event::WroteFirst { words: words.clone(), intention: None }; 1 + spread.below(3) as usize];
    (Command::WriteFirst { words, intention: None }, events)
}

#[test]
#[ignore = "the process that the test kills"]
fn add_until_killed() {
    let Some(path) = std::env::var_os(CHILD_FILE) else { return };
    let (mut attempt, decoded) = AttemptFile::open_for_resume(Path::new(&path)).expect("it can be resumed");
    let mut spread = Spread(decoded.whole as u64);
    let mut output = std::io::stdout();
    output.write_all(b"\nready\n").expect("the parent reads");
    for number in decoded.batches.len().. {
        let (command, events) = numbered(number, &mut spread);
        attempt.append(&command, &events).expect("there is room");
        output.write_all(format!("answered {number}\n").as_bytes()).expect("the parent reads");
        output.flush().expect("the parent reads");
    }
}

#[test]
fn no_answered_command_is_lost_by_two_hundred_kills() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(folder.path());
    let mut other = data.create_attempt(&header()).expect("it can be made");
    for (command, events) in every_kind() {
        other.append(&command, &events).expect("there is room");
    }
    let others_bytes = fs::read(other.path()).expect("it is there");

    let mut spread = Spread(9);
    let (mut path, mut answered_in_all, mut torn) = (other.path().to_owned(), 0, 0);
    for kill in 0..KILLS {
        if kill % KILLS_AN_ATTEMPT == 0 {
            path = data.create_attempt(&header()).expect("it can be made").path().to_owned();
        }
        let before = AttemptFile::open_for_resume(&path).expect("it can be resumed").1.batches.len();
        let answered = run_and_kill(&path, Duration::from_micros(spread.below(25_000)));
        let length = fs::metadata(&path).expect("it is there").len();
        let (attempt, decoded) = AttemptFile::open_for_resume(&path).expect("a killed attempt can be resumed");
        torn += u32::from((attempt.bytes().len() as u64) < length);
        let whole = decoded.batches.len();
        let last_answered = answered.map_or(before, |number| number + 1);
        assert!(whole >= last_answered, "kill {kill}: {last_answered} were answered, {whole} are there");
        assert!(whole <= last_answered + 1, "kill {kill}: only one command can be on its way");
        for (number, batch) in decoded.batches.iter().enumerate() {
            let Command::WriteFirst { words, .. } = &batch.command else { panic!("kill {kill}: another command") };
            assert!(words.starts_with(&format!("{number} ")), "kill {kill}: commands are in order");
        }
        answered_in_all += whole - before;
    }
    assert_eq!(fs::read(other.path()).expect("it is there"), others_bytes, "another attempt is unharmed");
    assert!(data.list_attempts().expect("a list").iter().all(|entry| entry.summary.is_ok()));
    println!("{KILLS} kills, {answered_in_all} commands kept, {torn} torn ends cut");
    assert!(answered_in_all > 0, "the processes had time to work");
}

/// Runs a process on this attempt, kills it this long after it is ready, and says which command it answered last.
fn run_and_kill(path: &Path, after: Duration) -> Option<usize> {
    let mut child = Process::new(std::env::current_exe().expect("this binary"))
        .args(["kill_nine::add_until_killed", "--exact", "--ignored", "--nocapture"])
        .env(CHILD_FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("this binary runs");
    let mut output = child.stdout.take().expect("its output");
    let (mut said, mut piece) = (Vec::new(), [0; 4096]);
    while !said.windows(7).any(|seen| seen == b"\nready\n") {
        let read = output.read(&mut piece).expect("it writes");
        assert_ne!(read, 0, "it is still there");
        said.extend_from_slice(&piece[..read]);
    }
    let ready = Instant::now();
    while ready.elapsed() < after {
        std::thread::sleep(Duration::from_micros(100));
    }
    child.kill().expect("it runs");
    child.wait().expect("it ran");
    output.read_to_end(&mut said).expect("the rest");
    let said = String::from_utf8(said).expect("text");
    // A last line without its end was not said.
    let lines = said.rsplit_once('\n').map_or("", |(whole, _)| whole);
    lines.lines().filter_map(|line| line.strip_prefix("answered ")?.parse().ok()).next_back()
}
