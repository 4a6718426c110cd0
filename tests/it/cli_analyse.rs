//! `slackwater analyse` is interrupted: what was found by then is shown.
#![cfg(unix)]

use std::process::Command;
use std::time::Duration;

use crate::cli_support::{Ran, Slackwater, fixture};

/// An analysis that nobody would wait for, interrupted after this long.
fn interrupted(slackwater: &Slackwater, after: Duration) -> Ran {
    let attempt = slackwater.path("attempt.slackwater");
    let child = slackwater.command(&["analyse", &attempt, "--rollouts", "1000000"]).spawn().expect("it runs");
    std::thread::sleep(after);
    let signalled = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("it runs");
    assert!(signalled.success());
    child.wait_with_output().expect("it ran").into()
}

#[test]
fn an_analysis_that_is_interrupted_shows_what_it_found_and_says_with_how_many_continuations() {
    let slackwater = Slackwater::new();
    let (scenario, attempt) = (fixture("smallest.ron"), slackwater.path("attempt.slackwater"));
    let played = slackwater.run(&["play", &scenario, "--policy", "mixed", "--seed", "2", "--save", &attempt]);
    assert_eq!(played.code, Some(0), "{}", played.err);
    let found = (0..8).map(|doubled| interrupted(&slackwater, Duration::from_millis(200 << doubled))).find(|ran| {
        // So early that nothing was known, or that it did not listen yet.
        let early = ran.code != Some(0);
        assert!(!early || ran.out.is_empty() && (ran.code.is_none() || ran.err.contains("before anything was known")));
        assert!(!early || ran.code.is_none_or(|code| code == 2), "{ran:?}");
        !early
    });
    let ran = found.expect("something was found in time");
    let counted = ran.err.strip_prefix("Stopped after ").and_then(|rest| rest.split_once(" of 1000000 continuations"));
    let (rollouts, _) = counted.unwrap_or_else(|| panic!("{}", ran.err));
    let words: Vec<&str> = ran.out.split_whitespace().collect();
    assert!(words.join(" ").contains(&format!("was played on {rollouts} times")), "{}", ran.out);
    assert!(ran.out.contains("Every line that was on offer"), "{}", ran.out);
}
