//! The attempt format: what is written is read again, and every kind of broken file is told apart.

use crate::made_up::{any_log, every_kind, header};
use proptest::prelude::*;
use slackwater::engine::attempt::log::MAX_BYTES;
use slackwater::engine::attempt::{AttemptError, Decoded, decode, encode_batch, encode_header};
use slackwater::engine::session::{Command, Event};

const GOLDEN: &str = include_str!("fixtures/attempts/every-kind-of-event.attempt.jsonl");

fn encode(log: &[(Command, Vec<Event>)]) -> String {
    let batches: String = log.iter().map(|(command, events)| encode_batch(command, events)).collect();
    encode_header(&header()) + &batches
}

fn read(text: &str) -> Decoded {
    decode(text.as_bytes()).expect("a whole attempt")
}

fn commands(decoded: &Decoded) -> Vec<(Command, Vec<Event>)> {
    decoded.batches.iter().map(|batch| (batch.command.clone(), batch.events.clone())).collect()
}

/// The golden file with one line replaced.
fn with_line(number: usize, line: &str) -> String {
    GOLDEN.lines().enumerate().map(|(at, old)| format!("{}\n", if at + 1 == number { line } else { old })).collect()
}

/// A field that a header has, with another value.
fn with_field(name: &str, value: &str) -> String {
    let start = GOLDEN.find(&format!("\"{name}\":")).expect("the field") + name.len() + 3;
    let end = start + GOLDEN[start..].find([',', '}']).expect("its end");
    format!("{}{value}{}", &GOLDEN[..start], &GOLDEN[end..])
}

#[test]
fn the_golden_attempt_is_what_we_write() {
    let written = encode(&every_kind());
    if std::env::var_os("SLACKWATER_BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/fixtures/attempts/every-kind-of-event.attempt.jsonl");
        std::fs::write(path, &written).expect("the fixture can be written");
    }
    assert_eq!(written, GOLDEN, "the format is a promise: a change needs a new format number and a lift");
}

#[test]
fn the_golden_attempt_is_read_whole() {
    let decoded = read(GOLDEN);
    assert_eq!(decoded.header, header());
    assert_eq!(commands(&decoded), every_kind());
    assert_eq!((decoded.whole, decoded.torn), (GOLDEN.len(), None));
    assert_eq!(decoded.batches[1].line, 5);
    assert_eq!(decoded.log().len(), GOLDEN.lines().count() - 1);
}

#[test]
fn the_golden_attempt_has_every_kind() {
    let kind = |said: String| said.split([' ', '(', '{']).next().expect("a name").to_owned();
    let mut events: Vec<String> = read(GOLDEN).events().map(|event| kind(format!("{event:?}"))).collect();
    let mut commands: Vec<String> = every_kind().iter().map(|(command, _)| kind(format!("{command:?}"))).collect();
    for kinds in [&mut events, &mut commands] {
        kinds.sort_unstable();
        kinds.dedup();
    }
    // The compiler asks for a look at this test when a kind is added.
    let _ = |event: Event, command: Command| match (event, command) {
        (
            Event::Begun { .. }
            | Event::SessionOpened { .. }
            | Event::BeatReached { .. }
            | Event::WroteFirst { .. }
            | Event::SkippedWriting
            | Event::Predicted { .. }
            | Event::Exchanged(_)
            | Event::FactTold { .. }
            | Event::GoalMoved { .. }
            | Event::TaskSet { .. }
            | Event::PlanPutAside
            | Event::SignTagged { .. }
            | Event::Formulated { .. }
            | Event::CoachAsked { .. }
            | Event::MetersShown { .. }
            | Event::SteppedBack { .. }
            | Event::SessionClosed { .. }
            | Event::Rated { .. }
            | Event::Intended { .. }
            | Event::WeekPassed { .. }
            | Event::WeekEventShown { .. }
            | Event::WeekChosen { .. }
            | Event::Ended { .. },
            Command::Begin
            | Command::Choose(_)
            | Command::WriteFirst { .. }
            | Command::SkipWriting
            | Command::Predict(_)
            | Command::TagSign { .. }
            | Command::Formulate(_)
            | Command::WriteGoal { .. }
            | Command::HandOverCopy
            | Command::RevisitGoal(_)
            | Command::PutPlanAside
            | Command::AskCoach
            | Command::ShowMeters(_)
            | Command::StepBack { .. }
            | Command::Rate(_)
            | Command::Intend { .. }
            | Command::Continue
            | Command::ChooseInWeek(_),
        ) => {}
    };
    assert_eq!((events.len(), commands.len()), (23, 18));
}

#[test]
fn no_date_is_in_a_log() {
    assert!(!GOLDEN.contains("20:") && !GOLDEN.contains("202"), "nothing that looks like a date or time of day");
}

#[test]
fn a_command_that_brought_nothing_about_leaves_no_line() {
    assert_eq!(encode_batch(&Command::Continue, &[]), "");
}

proptest! {
    #[test]
    fn any_log_comes_back_as_it_was(log in any_log()) {
        let text = encode(&log);
        let decoded = decode(text.as_bytes()).expect("our own text");
        prop_assert_eq!(commands(&decoded), log);
        prop_assert_eq!(decoded.torn, None);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&bytes);
        let _ = decode(&[encode_header(&header()).as_bytes(), &bytes].concat());
    }

    #[test]
    fn no_change_of_a_few_bytes_makes_it_panic(
        changes in proptest::collection::vec((0..GOLDEN.len(), any::<u8>()), 1..6),
        cut in 0..GOLDEN.len(),
    ) {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        let _ = decode(&bytes);
        bytes.truncate(cut);
        if let Ok(decoded) = decode(&bytes) {
            prop_assert!(decoded.torn.is_none_or(|torn| torn == decoded.whole && torn < bytes.len()));
        }
    }

    #[test]
    fn no_json_makes_it_panic(line in "[\\[\\]{}\":,a-z0-9cne_ ]{0,60}") {
        let _ = decode(with_line(3, &line).as_bytes());
    }
}

#[test]
fn a_cut_at_any_byte_leaves_the_whole_commands_before_it() {
    let whole = read(GOLDEN);
    let header_ends = GOLDEN.find('\n').expect("a header") + 1;
    let ends: Vec<usize> = whole
        .batches
        .iter()
        .map(|batch| GOLDEN.split_inclusive('\n').take(batch.line - 1 + batch.events.len()).map(str::len).sum())
        .collect();
    for cut in 0..GOLDEN.len() {
        let found = decode(&GOLDEN.as_bytes()[..cut]);
        if cut < header_ends {
            assert_eq!(found, Err(AttemptError::HeaderTorn), "cut at {cut}");
            continue;
        }
        let found = found.unwrap_or_else(|why| panic!("cut at {cut}: {why}"));
        let commands = ends.iter().filter(|end| **end <= cut).count();
        let expected = commands.checked_sub(1).map_or(header_ends, |last| ends[last]);
        assert_eq!(found.batches, whole.batches[..commands], "cut at {cut}");
        assert_eq!(found.whole, expected);
        assert_eq!(found.torn, (cut > expected).then_some(expected));
    }
}

#[test]
fn a_last_command_full_of_zeros_is_torn() {
    // What some file systems leave after a power cut: the new length without the new bytes.
    let whole = read(GOLDEN);
    let last = whole.batches.last().expect("a command");
    let before: usize = GOLDEN.split_inclusive('\n').take(last.line - 1).map(str::len).sum();
    for (from, to) in [(before, GOLDEN.len()), (before, before + 40), (before + 100, GOLDEN.len() - 3)] {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        bytes[from..to].fill(0);
        let found = decode(&bytes).expect("torn, not damaged");
        assert_eq!(found.torn, Some(before), "zeros from {from} to {to}");
        assert_eq!(found.batches.len(), whole.batches.len() - 1);
    }
}

#[test]
fn a_last_line_that_is_not_json_is_torn() {
    let found = read(&(GOLDEN.to_owned() + "{\"c\":{\"choo\n"));
    assert_eq!(found.torn, Some(GOLDEN.len()));
    assert_eq!(read(&(GOLDEN.to_owned() + "\n")).torn, Some(GOLDEN.len()));
}

#[test]
fn damage_in_the_middle_names_its_line_and_keeps_what_stands_before() {
    for broken in ["", "no", "{\"e\":\"skipped_writing\"", "\u{0}\u{0}"] {
        let text = with_line(7, broken);
        let Err(AttemptError::Damaged { line, before, .. }) = decode(text.as_bytes()) else {
            panic!("damage at `{broken}`")
        };
        assert_eq!(line, 7);
        assert_eq!(commands(&before), every_kind()[..3]);
    }
}

#[test]
fn what_this_version_does_not_know_is_an_error_even_at_the_end() {
    let cases = [
        ("{\"c\":\"continue\",\"n\":1,\"e\":{\"teleported\":{\"to\":3}}}", "this version does not know `teleported`"),
        ("{\"c\":\"continue\",\"n\":1,\"e\":\"plan_put_aside\",\"x\":1}", "unknown field `x`"),
        ("{\"c\":\"nod\",\"n\":1,\"e\":\"plan_put_aside\"}", "this version does not know `nod`"),
        ("{\"c\":\"continue\",\"n\":1,\"e\":{\"predicted\":{\"answer\":77}}}", "77 is no Answer"),
        ("{\"c\":\"continue\",\"n\":1,\"e\":{\"begun\":{\"profile\":256}}}", "256 is no ProfileId"),
        ("{\"c\":\"continue\",\"n\":1,\"e\":{\"begun\":{\"profile\":-1}}}", "invalid value"),
    ];
    for (line, expected) in cases {
        let text = GOLDEN.to_owned() + line + "\n";
        let why = decode(text.as_bytes()).expect_err(line);
        let said = why.to_string();
        assert!(said.contains(expected), "{said}");
        assert!(said.starts_with(&format!("line {} is damaged", GOLDEN.lines().count() + 1)), "{said}");
        assert!(said.ends_with("20 commands before it can be read"), "{said}");
    }
}

#[test]
fn lines_that_belong_to_no_command_are_damage() {
    let cases = [
        ("{\"e\":\"plan_put_aside\"}\n", "an event stands here that belongs to no command"),
        ("{\"c\":\"continue\",\"e\":\"plan_put_aside\"}\n", "without the number of its lines"),
        ("{\"c\":\"continue\",\"n\":0,\"e\":\"plan_put_aside\"}\n", "without the number of its lines"),
    ];
    for (line, expected) in cases {
        let said = decode((GOLDEN.to_owned() + line).as_bytes()).expect_err(line).to_string();
        assert!(said.contains(expected), "{said}");
    }
    // A line in the middle that was taken out.
    let without: String = GOLDEN.split_inclusive('\n').enumerate().filter(|(at, _)| *at != 2).map(|(_, l)| l).collect();
    let said = decode(without.as_bytes()).expect_err("a line is missing").to_string();
    assert!(said.contains("line 4 is damaged: the command of line 2 has 1 lines to come"), "{said}");
}

#[test]
fn a_number_of_lines_beyond_all_bounds_is_only_a_torn_end() {
    let text = GOLDEN.to_owned() + "{\"c\":\"continue\",\"n\":4294967295,\"e\":\"plan_put_aside\"}\n";
    assert_eq!(read(&text).torn, Some(GOLDEN.len()));
}

#[test]
fn a_newer_format_says_so_whatever_else_is_in_it() {
    for text in [with_field("format", "2"), "{\"slackwater\":\"attempt\",\"format\":9,\"new\":[{}]}\n".to_owned()] {
        let said = decode(text.as_bytes()).expect_err("newer").to_string();
        assert!(said.contains("made by a newer version of Slackwater"), "{said}");
    }
}

#[test]
fn a_changed_scenario_text_is_found_by_its_hash() {
    let text = GOLDEN.replacen("made-up\\\")", "made-over\\\")", 1);
    assert_ne!(text, GOLDEN);
    assert!(matches!(decode(text.as_bytes()), Err(AttemptError::TextChanged { .. })));
}

#[test]
fn other_files_are_not_attempts() {
    for text in ["\n", "x", "{}\n", "[1]\n", "{\"slackwater\":\"room\",\"format\":1}\n", "(format: 1, id: \"dana\")\n"]
    {
        let why = decode(text.as_bytes());
        assert!(matches!(why, Err(AttemptError::NotAnAttempt { .. })), "{text:?} gives {why:?}");
    }
    assert!(matches!(decode(with_field("format", "0").as_bytes()), Err(AttemptError::NotAnAttempt { .. })));
    for (field, value) in [("seed", "4294967296"), ("mode", "\"Exam\""), ("model", "null")] {
        let why = decode(with_field(field, value).as_bytes());
        assert!(matches!(why, Err(AttemptError::BadHeader { .. })), "{field} gives {why:?}");
    }
}

#[test]
fn too_many_bytes_are_refused_at_once() {
    assert_eq!(decode(&vec![b' '; MAX_BYTES + 1]), Err(AttemptError::TooLarge));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{{\"c\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(decode(with_line(3, &deep).as_bytes()).is_err());
}
