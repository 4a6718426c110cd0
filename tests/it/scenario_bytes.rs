//! Any bytes at all load or are explained: nothing panics, and nothing said is longer than a person would read.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use slackwater::engine::diagnostic::{Diagnostic, Severity};
use slackwater::engine::scenario::{MOST_BYTES, load};

const SMALLEST: &str = include_str!("fixtures/scenarios/smallest.ron");

/// Loads the bytes and looks at what is said: never endless, always with a code and a sentence.
fn found_in(bytes: &[u8]) -> Vec<Diagnostic> {
    let found = match load(bytes) {
        Ok(loaded) => loaded.warnings,
        Err(found) => {
            assert!(found.iter().any(|found| found.severity == Severity::Error));
            found
        }
    };
    assert!(found.len() <= 201, "{} problems", found.len());
    for problem in &found {
        assert!(!problem.code.is_empty() && !problem.message.is_empty());
        assert!(problem.message.chars().count() < 300, "{}", problem.message);
        assert!(problem.hint.chars().count() < 600, "{}", problem.hint);
        assert!(problem.path.chars().count() < 2_000);
        assert!(problem.place.line >= 1 && problem.place.column >= 1);
        assert!(problem.place.offset + problem.place.length <= bytes.len(), "{problem:?}");
    }
    found
}

fn codes_in(bytes: &[u8]) -> Vec<&'static str> {
    found_in(bytes).iter().map(|found| found.code).collect()
}

#[test]
fn a_file_that_is_no_text_is_named_as_such() {
    assert_eq!(codes_in(b""), ["empty-file"]);
    assert_eq!(codes_in(b"\xEF\xBB\xBF \n// nothing yet\n"), ["empty-file"]);
    assert_eq!(codes_in(b"\xFF\xFE(\0"), ["not-text"]);
    assert_eq!(codes_in(&vec![b' '; MOST_BYTES + 1]), ["too-large"]);
    let latin = found_in(b"(\n  title: \"caf\xE9\")");
    assert_eq!((latin[0].code, latin[0].place.line, latin[0].place.column), ("not-text", 2, 14));
    let nul = found_in(b"(format: 1,\n\0)");
    assert_eq!((nul[0].code, nul[0].place.line, nul[0].place.column), ("not-text", 2, 1));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{FEFF}{}", SMALLEST.replace('\n', "\r\n"));
    let plain = load(SMALLEST.as_bytes()).expect("smallest.ron loads");
    let other = load(windows.as_bytes()).expect("its twin loads");
    assert_eq!(format!("{:?}", plain.scenario), format!("{:?}", other.scenario));

    let wrong = windows.replace("to: \"goal\"", "to: \"gaol\"");
    let found = found_in(wrong.as_bytes());
    assert_eq!(found.len(), 1);
    assert_eq!(&wrong[found[0].place.offset..][..6], "\"gaol\"");
    let unix = found_in(SMALLEST.replace("to: \"goal\"", "to: \"gaol\"").as_bytes());
    assert_eq!((found[0].place.line, found[0].place.column), (unix[0].place.line, unix[0].place.column));
}

#[test]
fn windows_line_ends_inside_a_text_are_plain_ones() {
    let two_lines = SMALLEST.replace("Back again.", "Back\nagain.").replace('\n', "\r\n");
    let loaded = load(two_lines.as_bytes()).expect("it loads");
    assert!(loaded.scenario.utterances.iter().any(|said| said.says == "Back\nagain."));
}

#[test]
fn brackets_without_end_are_refused() {
    for bracket in ["(", "[", "{", "Not(["] {
        let found = found_in(bracket.repeat(200_000).as_bytes());
        assert!(!found.is_empty(), "{bracket}");
    }
    let deep = format!("[{}PlanOpen{}]", "Not([".repeat(200), "])".repeat(200));
    let text = SMALLEST.replacen("[PlanOpen]", &deep, 1);
    assert_eq!(codes_in(text.as_bytes()), ["too-deep"]);
    let fine = format!("[{}PlanOpen{}]", "Not([".repeat(20), "])".repeat(20));
    assert_eq!(codes_in(SMALLEST.replacen("[PlanOpen]", &fine, 1).as_bytes()), [""; 0]);
}

#[test]
fn words_of_megabytes_are_cut_in_what_is_said() {
    assert_eq!(codes_in("a".repeat(5_000_000).as_bytes()), ["too-large"]);
    let long = "a".repeat(400_000);
    for text in [
        "a".repeat(4_000_000),
        format!("({long}: 1)"),
        format!("\"{long}"),
        SMALLEST.replacen("\"own-it\"", &format!("\"{long}\""), 1),
        SMALLEST.replacen("\"goal\"", &format!("\"{long}\""), 1),
        SMALLEST.replacen("OwnPart", &long, 1),
        SMALLEST.replacen("fixed: true", &format!("{long}: true"), 1),
        SMALLEST.replacen("\"en\"", &format!("\"{long}\""), 1),
        SMALLEST.replacen("minutes: 50", &format!("minutes: {}", "9".repeat(400_000)), 1),
    ] {
        let started = Instant::now();
        assert!(!found_in(text.as_bytes()).is_empty());
        assert!(started.elapsed() < Duration::from_secs(10), "{:?}", &text[..60]);
    }
}

#[test]
fn a_file_that_is_wrong_throughout_is_answered_soon() {
    // Every beat of thousands names a beat that does not exist, under a name near to thousands of others.
    let beats: String = (0..20_000)
        .map(|n| {
            format!(
                "(id: \"beat-{n}\", choices: [(id: \"go-{n}\", says: \"Go.\", moves: [Argue], to: \"baet-{n}\")]),\n"
            )
        })
        .collect();
    let text = SMALLEST.replacen("    beats: [\n", &format!("    beats: [\n{beats}"), 1);
    let started = Instant::now();
    let found = found_in(text.as_bytes());
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    assert_eq!(found.len(), 201);
    assert_eq!(found[200].code, "too-many-problems");
    assert!(found[200].message.contains("19800"), "{}", found[200].message);
}

#[test]
fn more_choices_than_can_be_counted_are_refused() {
    let many: String = (0..66_000).map(|n| format!("(id:\"c{n}\",says:\"Go.\",moves:[Argue]),")).collect();
    let text = SMALLEST.replacen("    anytime: [\n", &format!("    anytime: [\n{many}"), 1);
    assert_eq!(codes_in(text.as_bytes()), ["too-many"]);
}

#[test]
fn circles_without_end_are_found_in_passing() {
    let beats: String = (0..10_000)
        .map(|n| {
            let twin = n ^ 1;
            format!("(id: \"r{n}\", choices: [(id: \"g{n}\", says: \"Go.\", moves: [Argue], to: \"r{twin}\"), (id: \"h{n}\", when: [PlanOpen], says: \"On.\", moves: [Argue], to: \"r{}\")]),\n", (n + 2) % 10_000)
        })
        .collect();
    let text = SMALLEST.replacen("    beats: [\n", &format!("    beats: [\n{beats}"), 1).replacen(
        "opens: \"back-again\"",
        "opens: \"r0\"",
        1,
    );
    let started = Instant::now();
    let codes = codes_in(text.as_bytes());
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    assert!(codes.contains(&"no-session-end"));
}

#[test]
fn a_file_of_six_hundred_beats_loads_at_once() {
    let text = six_hundred_beats();
    let started = Instant::now();
    assert!(load(text.as_bytes()).is_ok(), "{:?}", load(text.as_bytes()).err().and_then(|mut all| all.pop()));
    // The budget of 50 ms is for release builds on a quiet machine.
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}

/// A course with 600 beats, four choices each with four replies.
fn six_hundred_beats() -> String {
    let reply =
        "(says: \"I could not say. It was late, and the bus was full.\", shows: \"Looks away.\", talk: Neutral)";
    let beats: String = (0..600)
        .map(|n| {
            let choices: String = (0..4)
                .map(|c| {
                    let next = (n + c + 1).min(599);
                    format!("(id: \"c-{n}-{c}\", says: \"What was that evening like for you?\", moves: [OpenQuestion, Validate], manner: Warm, softens: {reply}, holds: {reply}, hardens: {reply}, placates: {reply}, to: \"b-{next}\"),\n")
                })
                .collect();
            let end = if n == 599 { "(id: \"enough\", says: \"Goodbye.\", moves: [Summarise], ends: Session)," } else { "" };
            format!("(id: \"b-{n}\", lines: [(when: [Told(\"mornings\")], says: \"You know how it is.\"), (says: \"Well.\")], choices: [{choices}{end}]),\n")
        })
        .collect();
    SMALLEST.replacen("    beats: [\n", &format!("    beats: [\n{beats}"), 1).replacen(
        "opens: \"back-again\"",
        "opens: \"b-0\"",
        1,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        found_in(&bytes);
    }

    #[test]
    fn random_text_of_the_format_never_panics(
        words in proptest::collection::vec(
            prop::sample::select(vec![
                "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "id", "beats", "choices", "says", "Not", "Some",
                "None", "Told", "2..=5", "-1", "=", "\\", "//", "/*", "*/", "r#\"", "#![", "\n", " ", "é", "“", "\u{a0}",
            ]),
            0..200,
        )
    ) {
        found_in(words.concat().as_bytes());
        found_in(format!("(beats: [{}", words.concat()).as_bytes());
    }

    #[test]
    fn a_truncated_file_is_explained(end in 0..SMALLEST.len()) {
        let found = found_in(&SMALLEST.as_bytes()[..end]);
        let whole = SMALLEST[end..].trim().is_empty();
        prop_assert_eq!(found.is_empty(), whole);
    }

    #[test]
    fn a_changed_file_never_panics(
        changes in proptest::collection::vec((0..SMALLEST.len(), any::<u8>(), 0..3_u8), 1..6)
    ) {
        let mut bytes = SMALLEST.as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.min(bytes.len() - 1);
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, b"()[]{},:\"'\\=0aZ"[usize::from(byte) % 15]),
                _ => {
                    bytes.remove(at);
                }
            }
        }
        found_in(&bytes);
    }

    #[test]
    fn a_file_with_a_part_moved_never_panics(
        start in 0..SMALLEST.len(), length in 0..400_usize, to in 0..SMALLEST.len()
    ) {
        let mut bytes = SMALLEST.as_bytes().to_vec();
        let end = (start + length).min(bytes.len());
        let part: Vec<u8> = bytes.drain(start..end).collect();
        let to = to.min(bytes.len());
        bytes.splice(to..to, part);
        found_in(&bytes);
    }
}
