//! Whole courses as a person types them, with every command used.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;
use std::sync::Arc;

use crate::cli_support::fixture;
use slackwater::engine::attempt::Mode;
use slackwater::sitting::{self, Sitting};
use slackwater::terminal::{self, Left, Manners, Streams};

/// Reads what was written, and types the next line when the program waits.
struct Typist {
    seen: Rc<RefCell<Vec<u8>>>,
    read_up_to: usize,
    line: Vec<u8>,
    /// What is typed once each, in the room and at a stop.
    in_room: Vec<String>,
    at_moment: Vec<String>,
    at_stop: Vec<String>,
    at_end: Vec<String>,
    lines: usize,
}

struct Seen(Rc<RefCell<Vec<u8>>>);

impl Write for Seen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Typist {
    fn answer(&mut self, said: &str) -> String {
        let number_of = |line: &str| {
            let found = said.lines().find(|shown| shown.contains(line))?;
            Some(found.split_once(". ")?.0.to_owned())
        };
        let next = |list: &mut Vec<String>| if list.is_empty() { None } else { Some(list.remove(0)) };
        let questions = ["Collaboration:", "Timing:", "Reading:", "Repair:"];
        if said.ends_with("(Enter for the rest) ") || said.contains("Press Enter to begin") {
            String::new()
        } else if questions.iter().any(|question| said.contains(question)) && said.lines().count() < 5 {
            "good".to_owned()
        } else if said.contains("A moment to write first") {
            next(&mut self.at_moment).unwrap_or_else(|| "pace: Back then, was it early?".to_owned())
        } else if said.contains("sheet 1: writes down") {
            self.in_room.insert(0, "revisit 1".to_owned());
            self.in_room.insert(0, "copy".to_owned());
            "sheet 1 Keep the job, on my terms".to_owned()
        } else if ["quit leaves", "The debrief has", "Enter reads section"].iter().any(|end| said.contains(end)) {
            next(&mut self.at_end).unwrap_or_else(|| "quit".to_owned())
        } else if said.contains("Two minutes of supervision")
            || said.contains("Press Enter")
            || said.contains("Enter goes on;")
            || said.contains("You rated")
        {
            next(&mut self.at_stop).unwrap_or_default()
        } else if let Some(command) = next(&mut self.in_room) {
            command
        } else {
            let wanted =
                ["Then let's aim", "What would you want", "What does a morning", "Would you note", "I went too"];
            self.in_room.extend(typed(&["goals", "again"]));
            wanted.iter().find_map(|line| number_of(line)).unwrap_or_else(|| "1".to_owned())
        }
    }
}

impl Read for Typist {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl BufRead for Typist {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.line.is_empty() && self.lines < 2_000 {
            self.lines += 1;
            let said = String::from_utf8(self.seen.borrow()[self.read_up_to..].to_vec()).expect("text");
            self.read_up_to = self.seen.borrow().len();
            self.line = (self.answer(&said) + "\n").into_bytes();
            self.seen.borrow_mut().extend_from_slice(&self.line);
            self.read_up_to += self.line.len();
        }
        Ok(&self.line)
    }

    fn consume(&mut self, used: usize) {
        self.line.drain(..used);
    }
}

fn typed(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// The kinds of commands in a saved attempt, and what the trainee read.
fn course(seed: u32) -> (BTreeSet<String>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let book = Arc::new(sitting::shipped_rules().expect("they can be read"));
    let (scenario, text) = sitting::load(&fixture("smallest.ron"), None).expect("it has no mistakes");
    let mut sitting = Sitting::unsaved(scenario, text, seed, Mode::Practice, book);
    let seen = Rc::new(RefCell::new(Vec::new()));
    let kept = folder.path().join("kept.attempt.jsonl");
    let mut typist = Typist {
        seen: Rc::clone(&seen),
        read_up_to: 0,
        line: Vec::new(),
        in_room: typed(&[
            "help",
            "more",
            "transcript",
            "predict holds",
            "tag S3",
            "tag none",
            "tag 1 S1",
            "signs",
            "strategies",
            "notes",
            "cause C3 major",
            "aside",
            "coach",
            "meters on",
            "meters off",
            "moments",
            "debrief",
            "debrief 1",
            "debrief all",
            "nonsense",
            "back",
            "goals",
            "rate",
            "write x",
            "skip",
            "copy",
            "2",
            "back 1",
            "goals",
        ]),
        at_moment: if seed.is_multiple_of(2) { typed(&["2", "skip"]) } else { Vec::new() },
        at_stop: typed(&["rate", "rate 1 1 2 0", "rate x", "intend pace wait", "moments", "1"]),
        at_end: typed(&["", "", "3", "99", "all", "transcript", "notes", "cause C1 minor"]),
        lines: 0,
    };
    typist.in_room.insert(3, format!("save {}", kept.display()));
    let (mut out, mut err) = (Seen(Rc::clone(&seen)), Vec::new());
    let mut streams = Streams { input: &mut typist, out: &mut out, err: &mut err };
    let left = terminal::play(&mut sitting, &mut streams, Manners::Patient).expect("a vector can be written");
    let said = String::from_utf8(seen.borrow().clone()).expect("text");
    assert_eq!(left, Left::Over, "{said}");
    let log = std::fs::read_to_string(&kept).expect("it is kept where it was saved");
    let kinds = slackwater::engine::attempt::decode(log.as_bytes()).expect("an attempt").batches;
    let kinds = kinds.iter().map(|batch| {
        let shown = format!("{:?}", batch.command);
        shown.split([' ', '(', '{']).next().unwrap_or_default().to_owned()
    });
    (kinds.collect(), said)
}

#[test]
fn a_trainee_can_use_every_command_in_the_terminal() {
    let (mut used, mut read) = (BTreeSet::new(), String::new());
    for seed in 0..24 {
        let (kinds, said) = course(seed);
        used.extend(kinds);
        for line in said.lines().filter(|line| !line.starts_with('>') && !line.contains("/")) {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 82, "{line}");
        }
        assert!(!said.contains("They: ") && said.contains("Tomas: "));
        assert!(!said.contains("\n\n\n"), "{said}");
        read = said;
        if used.len() == 18 {
            break;
        }
    }
    let every = [
        "AskCoach",
        "Begin",
        "Choose",
        "ChooseInWeek",
        "Continue",
        "Formulate",
        "HandOverCopy",
        "Intend",
        "Predict",
        "PutPlanAside",
        "Rate",
        "RevisitGoal",
        "ShowMeters",
        "SkipWriting",
        "StepBack",
        "TagSign",
        "WriteFirst",
        "WriteGoal",
    ];
    let missing: Vec<&&str> = every.iter().filter(|kind| !used.contains(**kind)).collect();
    assert!(missing.is_empty(), "never done: {missing:?}\n{read}");
}

#[test]
fn the_end_of_the_input_says_how_to_go_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = Arc::new(sitting::shipped_rules().expect("they can be read"));
    let (scenario, text) = sitting::load(&fixture("short-road.ron"), None).expect("it has no mistakes");
    let mut sitting = Sitting::unsaved(scenario, text, 1, Mode::Practice, book);
    let kept = folder.path().join("kept.attempt.jsonl");
    sitting.keep_at(&kept).expect("it can be made");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut streams = Streams { input: &mut &b"\nmore\n"[..], out: &mut out, err: &mut err };
    let left = terminal::play(&mut sitting, &mut streams, Manners::Patient).expect("a vector can be written");
    assert_eq!(left, Left::Midway);
    let said = String::from_utf8(out).expect("text").replace(&kept.display().to_string(), "ATTEMPT");
    insta::assert_snapshot!("first_minute", said);
}
