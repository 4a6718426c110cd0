//! Whatever bytes come in, a play in the terminal ends well and keeps what was done.

use crate::cli_support::{Slackwater, fixture};

#[test]
fn random_bytes_are_refused_or_done_and_never_a_panic() {
    let slackwater = Slackwater::new();
    let mut state = 7_u64;
    for _ in 0..40 {
        let mut byte = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as u8
        };
        let bytes: Vec<u8> = (0..2_000).map(|_| byte()).collect();
        let ran = slackwater.typed(&["play", &fixture("smallest.ron"), "--seed", "1"], &bytes);
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
    }
}

#[test]
fn lines_that_cannot_be_used_are_named() {
    let slackwater = Slackwater::new();
    let play = |input: &[u8]| slackwater.typed(&["play", &fixture("smallest.ron"), "--seed", "1"], input);
    let long = [vec![b'x'; 3 << 20], b"\n1\n".to_vec()].concat();
    let ran = play(&long);
    assert!(ran.code == Some(1) && ran.err.contains("line 1: That line is too long"), "{}", ran.err);
    let ran = play(b"1\n\xff\xfe\n");
    assert!(ran.code == Some(1) && ran.err.contains("line 2: That was not readable text"), "{}", ran.err);
    let ran = play(b"1\n99\n");
    assert!(ran.code == Some(1) && ran.err.contains("line 2, “99”"), "{}", ran.err);
    let ran = play(b"2\nwrite a\0b\n");
    assert_eq!(ran.code, Some(0), "a NUL is a blank: {}", ran.err);
    let ran = play(b"# a remark\n\n2\n");
    assert!(ran.code == Some(0) && ran.err.contains("Saved. Go on with:"), "{}", ran.err);
}

#[test]
fn assessment_mode_refuses_what_belongs_to_practice() {
    let slackwater = Slackwater::new();
    for command in ["coach", "meters on", "meters off", "back", "back 1", "retry 1"] {
        let input = format!("2\n{command}\n");
        let args = ["play", &fixture("smallest.ron"), "--seed", "1", "--mode", "assessment"];
        let ran = slackwater.typed(&args, input.as_bytes());
        let named = ran.err.contains("assessment mode") || ran.err.contains("Say to which exchange");
        assert!(ran.code == Some(1) && named, "{command}: {}", ran.err);
    }
    let args = ["play", &fixture("smallest.ron"), "--seed", "1", "--mode", "assessment"];
    let ran = slackwater.typed(&args, b"2\ndebrief\nhelp\n");
    assert!(ran.out.contains("In assessment mode the debrief comes after the course."), "{}", ran.out);
    assert!(!ran.out.contains("coach:") && !ran.out.contains("1. At a glance"), "{}", ran.out);
}
