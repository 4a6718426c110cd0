//! Attempts on the command line: replayed, resumed, listed, debriefed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use slackwater::engine::attempt::header::MODEL_VERSION;

use crate::cli_support::{Slackwater, fixture};

fn play(slackwater: &Slackwater, choices: &str) {
    let ran = slackwater.run(&["play", &fixture("short-road.ron"), "--seed", "1", "--choices", choices]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}

#[test]
fn what_was_played_replays_byte_for_byte() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait,ask-rain,close");
    let attempt = slackwater.attempt();
    let name = attempt.file_name().expect("a name").to_string_lossy().replace(".attempt.jsonl", "");
    for named in [name.as_str(), &attempt.display().to_string()] {
        let ran = slackwater.run(&["replay", named]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), "Same, byte for byte.\n"), "{}", ran.err);
    }
    let list = slackwater.run(&["attempts"]).out;
    assert_eq!(list, format!("{name}: short-road, practice, exchanges 3, over\n"));

    let text = fs::read_to_string(&attempt).expect("text");
    let changed = text.replace("\"session_closed\":{\"by\":\"trainee\"}", "\"session_closed\":{\"by\":\"clock\"}");
    assert_ne!(changed, text);
    let other = slackwater.path("changed.attempt.jsonl");
    fs::write(&other, changed).expect("it can be written");
    let ran = slackwater.run(&["replay", &other]);
    assert!(ran.code == Some(1) && ran.out.starts_with("Differs at line "), "{} {}", ran.out, ran.err);
}

#[test]
fn what_a_policy_played_and_saved_replays_too() {
    let slackwater = Slackwater::new();
    for policy in ["reference", "random", "confront"] {
        let path = slackwater.path(&format!("{policy}.attempt.jsonl"));
        let ran = slackwater.run(&["play", "done-that-one", "--policy", policy, "--seed", "4", "--save", &path]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(slackwater.run(&["replay", &path]).out, "Same, byte for byte.\n", "{policy}");
        assert_eq!(slackwater.run(&["debrief", &path]).code, Some(0));
    }
    assert!(!slackwater.data.path().join("attempts").exists(), "a policy fills nobody’s list");
}

#[test]
fn a_torn_end_is_cut_and_the_attempt_goes_on() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait");
    let attempt = slackwater.attempt();
    fs::OpenOptions::new()
        .append(true)
        .open(&attempt)
        .and_then(|mut file| file.write_all(b"{\"torn"))
        .expect("written");
    let ran = slackwater.run(&["play", "--resume", &attempt.display().to_string(), "--choices", "ask-rain,close"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let bytes = fs::read(&attempt).expect("it is there");
    assert!(!String::from_utf8_lossy(&bytes).contains("torn"));
}

#[test]
fn one_attempt_is_open_in_one_place_only() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait");
    let attempt = slackwater.attempt().display().to_string();
    let args = ["play", "--resume", &attempt];
    let mut first = slackwater.command(&args).stdin(Stdio::piped()).spawn().expect("it runs");
    let mut said = String::new();
    BufReader::new(first.stdout.as_mut().expect("its output")).read_line(&mut said).expect("it writes");
    assert!(said.starts_with("Going on with “Short road”."), "{said}");
    let ran = slackwater.run(&args);
    assert!(ran.code == Some(2) && ran.err.contains("is open in another window"), "{}", ran.err);
    drop(first.stdin.take());
    assert!(first.wait().expect("it ran").success());
    assert_eq!(slackwater.run(&args).code, Some(0));
}

#[test]
fn an_attempt_of_a_newer_program_is_refused_and_left_alone() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait");
    let attempt = slackwater.attempt();
    let text = fs::read_to_string(&attempt).expect("text");
    let newer = text.replacen("\"format\":1", "\"format\":9", 1);
    assert_ne!(newer, text, "the header has its format");
    fs::write(&attempt, &newer).expect("it can be written");
    let path = attempt.display().to_string();
    for args in [&["play", "--resume", &path][..], &["replay", &path], &["debrief", &path]] {
        let ran = slackwater.run(args);
        assert!(ran.code == Some(2) && ran.err.contains("newer"), "{args:?}: {}", ran.err);
    }
    assert_eq!(fs::read_to_string(&attempt).expect("text"), newer);
}

#[test]
fn a_debrief_has_every_format_and_goes_into_a_file() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait,ask-rain,close");
    let attempt = slackwater.attempt().display().to_string();
    for (format, begins) in [("text", "Debrief: "), ("json", "{"), ("md", "# "), ("html", "<!"), ("csv", "")] {
        let printed = slackwater.run(&["debrief", &attempt, "--format", format]);
        assert!(printed.code == Some(0) && printed.out.trim_start().starts_with(begins), "{format}: {}", printed.out);
        let path = slackwater.path(&format!("debrief.{format}"));
        let ran = slackwater.run(&["debrief", &attempt, "--format", format, "-o", &path]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
        assert_eq!(fs::read_to_string(&path).expect("it is there"), printed.out);
    }
    let ran = slackwater.run(&["debrief", &attempt, "-o", &slackwater.path("no/such/folder")]);
    assert_eq!(ran.code, Some(2));
}

#[test]
fn in_assessment_mode_there_is_no_debrief_before_the_end() {
    let slackwater = Slackwater::new();
    let assessed = ["play", &fixture("short-road.ron"), "--seed", "1", "--mode", "assessment", "--choices"];
    let ran = slackwater.run(&[&assessed[..], &["wait"]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let attempt = slackwater.attempt().display().to_string();
    for format in ["text", "json", "md", "html", "csv"] {
        let ran = slackwater.run(&["debrief", &attempt, "--format", format]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{format}");
        assert!(ran.err.contains("after the course"), "{}", ran.err);
    }
    play(&slackwater, "wait");
    assert_eq!(slackwater.run(&[&assessed[..], &["wait,ask-rain,close"]].concat()).code, Some(0));
    let folder = slackwater.data.path().join("attempts").display().to_string();
    let ran = slackwater.run(&["debrief", &folder, "--format", "csv"]);
    assert_eq!((ran.code, ran.out.lines().count()), (Some(0), 3), "a head, and two rows: {}", ran.out);
    assert!(ran.err.contains("after the course"), "{}", ran.err);
}

#[test]
fn before_the_end_a_debrief_is_open_only_where_the_attempt_says_that_it_was_looked_at() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait");
    let attempt = slackwater.attempt().display().to_string();
    let debrief = |format| slackwater.run(&["debrief", &attempt, "--no-value", "--format", format]);
    for format in ["text", "json", "md", "html"] {
        let ran = debrief(format);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{format}");
        assert!(ran.err.contains("type debrief there"), "{}", ran.err);
    }
    let row = debrief("csv").out;
    assert!(row.contains("not yet"), "a table shows nothing that is hidden: {row}");
    assert_eq!(slackwater.run(&["analyse", &attempt, "--rollouts", "25"]).code, Some(2));

    let resumed = ["play", "--resume", &attempt];
    let looked = slackwater.typed(&resumed, b"debrief\n");
    assert!(looked.out.contains("this is a debrief so far"), "{}", looked.out);
    assert!(debrief("text").out.contains("the meters were shown once"));
    assert_eq!(slackwater.typed(&resumed, b"ask-rain\n").code, Some(0));
    assert_eq!(debrief("text").code, Some(2), "what was hidden has moved since");
}

#[test]
fn an_attempt_of_another_client_model_is_debriefed_and_not_valued() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait,ask-rain,close");
    let attempt = slackwater.attempt();
    let text = fs::read_to_string(&attempt).expect("text");
    fs::write(&attempt, text.replacen(&format!("\"model\":{MODEL_VERSION}"), "\"model\":1", 1))
        .expect("it can be written");
    let path = attempt.display().to_string();
    let ran = slackwater.run(&["debrief", &path]);
    assert!(ran.code == Some(0) && !ran.out.contains("What your choices were worth"), "{}", ran.out);
    assert!(ran.err.starts_with("note: ") && ran.err.contains("version 1"), "{}", ran.err);
    let ran = slackwater.run(&["analyse", &path, "--rollouts", "25"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
}

#[test]
fn a_folder_becomes_one_table_and_damaged_files_are_named() {
    let slackwater = Slackwater::new();
    play(&slackwater, "wait,ask-rain,close");
    play(&slackwater, "ask-rain");
    let folder = slackwater.data.path().join("attempts");
    let ran = slackwater.run(&["debrief", &folder.display().to_string(), "--format", "csv"]);
    assert_eq!((ran.code, ran.out.lines().count(), ran.err.as_str()), (Some(0), 3, ""));
    assert_eq!(slackwater.run(&["debrief", &folder.display().to_string()]).out, ran.out, "as the help says");
    fs::write(folder.join("aa.attempt.jsonl"), b"\0\xff nothing").expect("it can be written");
    let damaged = slackwater.run(&["debrief", &folder.display().to_string(), "--format", "csv"]);
    assert_eq!((damaged.code, damaged.out), (Some(1), ran.out), "the others are not harmed");
    assert!(damaged.err.contains("aa.attempt.jsonl"), "{}", damaged.err);
    let whole = fs::read_dir(&folder).expect("a folder").map(|file| file.expect("a file").path());
    let whole = whole.filter(|path| !path.ends_with("aa.attempt.jsonl")).max().expect("one was played");
    let edited = fs::read_to_string(whole).expect("text").replace("\"beat\":0", "\"beat\":99");
    fs::write(folder.join("aa.attempt.jsonl"), edited).expect("it can be written");
    let edited = slackwater.run(&["debrief", &folder.display().to_string()]);
    assert!(edited.code == Some(1) && edited.err.contains("aa.attempt.jsonl does not fit"), "{}", edited.err);
    let list = slackwater.run(&["attempts"]);
    assert!(list.code == Some(0) && list.out.lines().count() == 3, "{}", list.out);
}
