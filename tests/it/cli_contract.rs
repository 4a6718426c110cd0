//! The command line as it is promised: exit codes, what goes where, and nothing that ends in a panic.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use crate::cli_support::{Slackwater, fixture};

#[test]
fn a_short_scripted_play_reads_as_it_should() {
    let slackwater = Slackwater::new();
    let scenario = fixture("short-road.ron");
    let ran = slackwater.run(&["play", &scenario, "--seed", "1", "--choices", "ask-rain,close"]);
    let (course, debrief) = ran.out.split_once("\nDebrief: ").expect("a debrief comes after the course");
    // How long a client is silent is the client model's affair, and may be tuned.
    let told = course.lines().filter(|line| !line.ends_with(" seconds of silence.]"));
    insta::assert_snapshot!("scripted_play", told.collect::<Vec<_>>().join("\n"));
    assert!(debrief.starts_with("Short road\nClient: Noor. Story: short-road, seed 1, practice mode."), "{debrief}");
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.starts_with("Saved. Read it again with:\n  slackwater debrief short-road-"), "{}", ran.err);
}

#[test]
fn a_scripted_line_that_is_not_on_offer_says_where_and_what_is() {
    let slackwater = Slackwater::new();
    let scenario = fixture("short-road.ron");
    let ran = slackwater.run(&["play", &scenario, "--seed", "1", "--choices", "ask-rain,warn"]);
    assert_eq!(ran.code, Some(1));
    let said =
        "error: choice 2, “warn”: it is not on offer at the beat “goodbye”. On offer:\nclose; at any time: wait.";
    assert!(ran.err.starts_with(said), "{}", ran.err);
    assert!(ran.err.contains("Saved. Go on with:\n  slackwater play --resume "), "{}", ran.err);
    let name = slackwater.attempt().display().to_string();
    let ran = slackwater.run(&["play", "--resume", &name, "--choices", "close"]);
    assert_eq!(ran.code, Some(0), "what was played before it is kept: {}", ran.err);

    let ran = slackwater.run(&["play", &scenario, "--choices", "ask-rain,close,wait"]);
    assert_eq!(ran.code, Some(1), "a script that is longer than its course does not fit it");
    assert!(ran.err.contains("choice 3, “wait”: the course is over"), "{}", ran.err);
    assert!(ran.out.contains("\nDebrief: ") && ran.err.contains("Saved. Read it again with:"), "{}", ran.err);
    let ran = slackwater.typed(&["play", &scenario], b"ask-rain\nclose\n1\n1\n1\n");
    assert!(ran.code == Some(0) && ran.out.contains("\nDebrief: "), "a pipe may hold more: {}", ran.err);
    // Ids that are commands elsewhere are ids here.
    let ran = slackwater.run(&["play", &scenario, "--choices", "help"]);
    assert!(ran.code == Some(1) && ran.err.contains("“help”: it is not on offer"), "{}", ran.err);
}

#[test]
fn flags_that_do_not_fit_are_refused_with_two() {
    let slackwater = Slackwater::new();
    for args in [
        &["play", "--seed", "x"][..],
        &["play", "--seed", "4294967296"],
        &["play", "--mode", "hard"],
        &["play", "--policy", "noboddy"],
        &["play", "--policy", "notice", "--choices", "a"],
        &["play", "--resume", "x", "--mode", "practice"],
        &["play", "--resume", "no-such-attempt"],
        &["play", "no-such-scenario"],
        &["sing"],
        &["replay"],
        &["replay", "no-such-attempt"],
        &["debrief", "no-such-attempt"],
        &["debrief", ".", "--format", "text"],
    ] {
        let ran = slackwater.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}: {}", ran.err);
        assert!(ran.err.starts_with("error: "), "{args:?}: {}", ran.err);
    }
    assert!(slackwater.run(&["play", "--policy", "notise"]).err.contains("Did you mean notice?"));
}

#[test]
fn help_fits_a_terminal_and_names_the_exit_codes() {
    let slackwater = Slackwater::new();
    for args in
        [&["--help"][..], &["play", "--help"], &["debrief", "--help"], &["replay", "--help"], &["simulate", "--help"]]
    {
        let ran = slackwater.run(args);
        assert_eq!(ran.code, Some(0));
        assert!(ran.out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80), "{}", ran.out);
    }
    assert!(slackwater.run(&["--help"]).out.contains("Exit codes: 0 fine; 1 "));
}

#[test]
#[cfg(unix)]
fn an_argument_that_is_not_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let slackwater = Slackwater::new();
    let odd = std::ffi::OsStr::from_bytes(b"no\xffsuch");
    for args in [&["play"][..], &["debrief"], &["replay"], &["play", "--resume"], &["play", "--choices"]] {
        let output = slackwater.command(args).arg(odd).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    }
}

#[test]
fn alone_and_without_a_terminal_it_shows_one_course() {
    let slackwater = Slackwater::new();
    let ran = slackwater.run(&[]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.out.contains("Session 1 of 5") && ran.out.contains("\nDebrief: "));
    assert!(ran.out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80));
    assert_eq!(ran.out, slackwater.run(&[]).out, "the same one each time");
}

#[test]
fn a_seed_makes_everything_the_same_again() {
    let slackwater = Slackwater::new();
    let play = |seed: &str| {
        let ran = slackwater.typed(&["play", &fixture("smallest.ron"), "--seed", seed], b"1\n2\n1\n1\nwrite so\n1\n");
        assert!(ran.out.contains("Tomas: "), "{}", ran.err);
        ran.out
    };
    assert_eq!(play("5"), play("5"));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let slackwater = Slackwater::new();
    for args in [&["play", "--policy", "reference"][..], &["play"], &[], &["--help"]] {
        let mut child = slackwater.command(args).stdin(Stdio::piped()).spawn().expect("it runs");
        let mut first = String::new();
        let mut out = BufReader::with_capacity(16, child.stdout.take().expect("its output"));
        out.read_line(&mut first).expect("it writes");
        drop(out);
        let mut err = String::new();
        let mut stdin = child.stdin.take().expect("its input");
        // It may be gone already.
        let _ = std::io::Write::write_all(&mut stdin, b"1\n1\n1\n1\n");
        drop(stdin);
        child.stderr.take().expect("its errors").read_to_string(&mut err).expect("text");
        assert_eq!(child.wait().expect("it ran").code(), Some(0), "{args:?}: {err}");
        let err = err.replace("No window: this build has no app. Going on in the terminal.\n", "");
        assert!(err.is_empty() || err.starts_with("No window") || err.starts_with("Saved"), "{args:?}: {err}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said_and_the_course_goes_on() {
    let slackwater = Slackwater::new();
    let scenario = fixture("short-road.ron");
    for how in [&["--choices", "ask-rain,close"][..], &["--policy", "reference"]] {
        let ran = slackwater.run(&[&["play", &scenario, "--save", "/dev/full"], how].concat());
        assert!(ran.err.starts_with("warning: the disk is full: /dev/full could not be written"), "{}", ran.err);
        assert!(ran.out.contains("The course is over") && ran.out.contains("Debrief: "), "{}", ran.out);
        assert_eq!(ran.code, Some(2), "what was asked, a file, is not there");
    }
    let full = || Stdio::from(std::fs::File::options().write(true).open("/dev/full").expect("it is there"));
    let output = slackwater.command(&["play", "--policy", "reference"]).stdout(full()).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let output = slackwater.command(&["play", &scenario]).stderr(full()).output().expect("it runs");
    assert_eq!(output.status.code(), Some(0), "nobody to tell is no failure");
}

#[test]
fn where_nothing_can_be_kept_the_course_can_be_played() {
    let slackwater = Slackwater::new();
    let file = slackwater.path("a-file");
    std::fs::write(&file, "").expect("it can be written");
    let args = ["play", &fixture("short-road.ron"), "--choices", "ask-rain,close"];
    let ran: crate::cli_support::Ran =
        slackwater.command(&args).env("SLACKWATER_DATA", &file).output().expect("it runs").into();
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("The course can be played, but it is not saved."), "{}", ran.err);
    assert!(ran.out.contains("The course is over"), "{}", ran.out);
    let ran: crate::cli_support::Ran =
        slackwater.command(&args).env_clear().current_dir(slackwater.data.path()).output().expect("it runs").into();
    assert_eq!(ran.code, Some(0), "no HOME: {}", ran.err);
    // A place that was named in error is refused before anything is played.
    let ran = slackwater.run(&["play", &fixture("short-road.ron"), "--save", &slackwater.path("no/such/folder")]);
    assert!(ran.code == Some(2) && ran.out.is_empty(), "{}", ran.err);
    let ran = slackwater.run(&["play", &fixture("short-road.ron"), "--save", &file]);
    assert!(ran.code == Some(2) && ran.err.contains("already exists"), "{}", ran.err);
}
