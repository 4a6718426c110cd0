//! A scenario with mistakes, or what is no scenario at all, on the command line.

use crate::cli_support::{Slackwater, fixture};
use unicode_width::UnicodeWidthStr;

#[test]
fn every_mistake_is_told_with_its_place_its_line_and_what_to_do() {
    let slackwater = Slackwater::new();
    let mut text = std::fs::read_to_string(fixture("smallest.ron")).expect("it is there");
    for (right, wrong) in [
        ("to: \"stand-off\"", "to: \"standoff\""),
        ("moves: [OwnPart]", "moves: []"),
        ("opens: \"back-again\"", "opens: \"\u{4e2d}\u{6587}\""),
        ("language: \"en\"", "language: \"in plain English, as one would say\""),
    ] {
        assert!(text.contains(right));
        text = text.replacen(right, wrong, 1);
    }
    let path = slackwater.path("mistakes.ron");
    std::fs::write(&path, text).expect("it can be written");
    let ran = slackwater.run(&["play", &path]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let heads = ran.err.lines().filter(|line| line.contains(": error[") || line.contains(": warning[")).count();
    let carets = ran.err.lines().filter(|line| !line.trim().is_empty() && line.trim().trim_matches('^').is_empty());
    assert!(heads >= 4, "{}", ran.err);
    assert!(carets.count() >= heads - 1, "{}", ran.err);
    assert!(ran.err.contains("    hint: "), "{}", ran.err);
    assert!(ran.err.trim_end().lines().last().expect("a line").contains(" error"), "{}", ran.err);
    // Plain text: no colour, no boxes, and nothing but a long path is wider than a terminal.
    assert!(!ran.err.contains(['\x1b', '│', '╭', '─']), "{}", ran.err);
    let folder = slackwater.data.path().display().to_string();
    assert!(ran.err.replace(&folder, "").lines().all(|line| line.width() <= 80), "{}", ran.err);
}

#[test]
fn a_broken_file_has_one_mistake_with_its_place() {
    let slackwater = Slackwater::new();
    let path = slackwater.path("broken.ron");
    std::fs::write(&path, "(\n    format: 1,\n    id: \"a\n)").expect("it can be written");
    let ran = slackwater.run(&["play", &path]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("broken.ron:") && ran.err.contains("1 error, 0 warnings."), "{}", ran.err);
}

#[test]
fn what_is_no_scenario_file_is_refused_at_once_in_one_sentence() {
    let slackwater = Slackwater::new();
    let folder = slackwater.path("folder.ron");
    std::fs::create_dir(&folder).expect("it can be made");
    let large = slackwater.path("large.ron");
    std::fs::File::create(&large).and_then(|file| file.set_len((4 << 20) + 1)).expect("it can be made");
    let mut paths = vec![folder, large, slackwater.path("missing.ron")];
    if cfg!(unix) {
        let pipe = slackwater.path("pipe.ron");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("it runs");
        assert!(made.success());
        paths.push(pipe);
        paths.push("/dev/zero".to_owned());
    }
    for path in paths {
        let ran = slackwater.run(&["play", &path]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
        assert!(ran.err.starts_with("error: ") && ran.err.lines().count() == 1, "{}", ran.err);
    }
}
