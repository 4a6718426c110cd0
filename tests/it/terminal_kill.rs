//! The real program, killed or interrupted while it plays: what it had answered is in the attempt.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::cli_support::{Slackwater, fixture};

const KILLS: u32 = 50;
/// What the trainee does between the sessions of this scenario, which is no line of a session.
const BETWEEN: [&[u8]; 2] = [b"You: I can't say who comes here.", b"You: He is doing well so far."];

/// Sends lines to a play, reads what it answers, and ends it by this signal this long after its start. Gives how many
/// of the trainee's lines it had answered.
fn play_and_signal(slackwater: &Slackwater, args: &[&str], signal: &str, after: Duration) -> usize {
    let mut child = slackwater.command(args).stdin(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it runs");
    let (pid, mut stdin) = (child.id().to_string(), child.stdin.take().expect("its input"));
    let out = child.stdout.take().expect("its output");
    let reader = std::thread::spawn(move || {
        let (mut said, mut after_gap) = (0, false);
        for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            // The moments of a supervision stop repeat lines, but after the client's and not after a gap.
            said += usize::from(after_gap && line.starts_with(b"You: ") && !BETWEEN.contains(&line.as_slice()));
            after_gap = line.is_empty();
        }
        said
    });
    let writer = std::thread::spawn(move || while stdin.write_all(b"1\nnotes\nmore\n").is_ok() {});
    std::thread::sleep(after);
    let signalled = Command::new("kill").args([signal, &pid]).status().expect("it runs");
    assert!(signalled.success());
    child.wait().expect("it ran");
    writer.join().expect("it was written");
    reader.join().expect("it was read")
}

fn exchanges(slackwater: &Slackwater) -> usize {
    let list = slackwater.run(&["attempts"]).out;
    let (_, rest) = list.split_once("exchanges ").unwrap_or_else(|| panic!("{list}"));
    rest.split(',').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn fifty_kills_lose_nothing_that_was_answered() {
    let (mut slackwater, mut answered_in_all, mut state) = (Slackwater::new(), 0, 3_u64);
    let mut begun = false;
    for kill in 0..KILLS {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let after = Duration::from_micros(30_000 + (state >> 33) % 60_000);
        let over = begun && !slackwater.run(&["attempts"]).out.contains("can be resumed");
        if over || kill % 10 == 0 {
            (slackwater, begun) = (Slackwater::new(), false);
        }
        let before = if begun { exchanges(&slackwater) } else { 0 };
        let resumed;
        let scenario = fixture("smallest.ron");
        let args: &[&str] = if begun {
            resumed = slackwater.attempt().display().to_string();
            &["play", "--resume", &resumed]
        } else {
            &["play", &scenario, "--seed", "2"]
        };
        // A resumed play first repeats the line that led to where it stands.
        let repeated = usize::from(before > 0);
        let answered = play_and_signal(&slackwater, args, "-KILL", after).saturating_sub(repeated);
        if !slackwater.data.path().join("attempts").exists() {
            continue;
        }
        if fs::metadata(slackwater.attempt()).expect("it is there").len() == 0 {
            // Killed between making the file and writing its head: nothing was answered.
            assert_eq!(answered, 0);
            (slackwater, begun) = (Slackwater::new(), false);
            continue;
        }
        begun = true;
        let kept = exchanges(&slackwater);
        assert!(kept >= before + answered, "kill {kill}: {before} and {answered} were answered, {kept} are kept");
        let path = slackwater.attempt().display().to_string();
        let ran = slackwater.run(&["play", "--resume", &path]);
        assert_eq!(ran.code, Some(0), "kill {kill}: {}", ran.err);
        assert_eq!(slackwater.run(&["replay", &path]).out, "Same, byte for byte.\n", "kill {kill}");
        answered_in_all += answered;
    }
    println!("{KILLS} kills, {answered_in_all} lines answered and kept");
    assert!(answered_in_all > 0, "the processes had time to play");
}

#[test]
fn an_interrupted_play_can_be_gone_on_with() {
    let slackwater = Slackwater::new();
    let args = ["play", &fixture("short-road.ron"), "--seed", "2"];
    let mut child = slackwater.command(&args).stdin(Stdio::piped()).spawn().expect("it runs");
    let mut stdin = child.stdin.take().expect("its input");
    stdin.write_all(b"wait\n").expect("it reads");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    assert!(lines.any(|line| line.expect("text").starts_with("You: (Wait.)")));
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().expect("it runs").success());
    assert_eq!(child.wait().expect("it ran").code(), None, "the signal ended it");
    assert_eq!(exchanges(&slackwater), 1);
    let path = slackwater.attempt().display().to_string();
    let ran = slackwater.typed(&["play", "--resume", &path], b"ask-rain\nclose\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    // The last line leads to the supervision stop, and the end of the input leaves it there.
    assert!(ran.out.contains("Two minutes of supervision."), "{}", ran.out);
}
