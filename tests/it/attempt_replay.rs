//! Replay: same byte for byte, differs and where, or another version of the model.

use std::collections::VecDeque;

use crate::made_up::{every_kind, header};
use slackwater::engine::attempt::{Header, Machine, Replay, decode, encode_batch, encode_header, replay};
use slackwater::engine::session::{Command, Event};

/// A machine that answers as it was told to.
struct Told(VecDeque<(Command, Result<Vec<Event>, String>)>);

impl Told {
    fn of(log: Vec<(Command, Vec<Event>)>) -> Self {
        Self(log.into_iter().map(|(command, events)| (command, Ok(events))).collect())
    }
}

impl Machine for Told {
    fn perform(&mut self, command: Command) -> Result<Vec<Event>, String> {
        let (expected, answer) = self.0.pop_front().expect("as many commands as were told");
        assert_eq!(command, expected);
        answer
    }
}

fn file_with(header: &Header) -> String {
    let batches: String = every_kind().iter().map(|(command, events)| encode_batch(command, events)).collect();
    encode_header(header) + &batches
}

fn play(text: &str, mut machine: Told) -> Replay {
    let decoded = decode(text.as_bytes()).expect("a whole attempt");
    replay(text.as_bytes(), &decoded, &mut machine)
}

#[test]
fn the_same_machine_gives_the_same_bytes() {
    assert_eq!(play(&file_with(&header()), Told::of(every_kind())), Replay::SameByteForByte);
}

#[test]
fn a_torn_end_is_left_out() {
    let text = file_with(&header());
    let torn = &text[..text.len() - 5];
    assert_eq!(play(torn, Told::of(every_kind())), Replay::SameByteForByte);
}

#[test]
fn another_answer_is_shown_with_its_line() {
    let mut log = every_kind();
    let Event::Exchanged(exchange) = &mut log[3].1[0] else { panic!("an exchange") };
    exchange.minutes += 1;
    let Replay::Differs { line, expected, found } = play(&file_with(&header()), Told::of(log)) else {
        panic!("it differs")
    };
    assert_eq!(line, 7);
    assert!(expected.contains("\"minutes\":4") && found.contains("\"minutes\":3"), "{expected} {found}");
}

#[test]
fn events_that_are_missing_or_too_many_are_shown() {
    let mut fewer = every_kind();
    fewer[0].1.pop();
    let Replay::Differs { line, expected, found } = play(&file_with(&header()), Told::of(fewer)) else {
        panic!("it differs")
    };
    assert_eq!((line, expected.as_str()), (4, "(nothing more)"));
    assert!(found.contains("beat_reached"));

    let mut more = every_kind();
    more[0].1.push(Event::PlanPutAside);
    let Replay::Differs { line, expected, found } = play(&file_with(&header()), Told::of(more)) else {
        panic!("it differs")
    };
    assert_eq!((line, expected.as_str(), found.as_str()), (5, "{\"e\":\"plan_put_aside\"}", "(nothing more)"));
}

#[test]
fn a_refused_command_is_shown() {
    let mut machine = Told::of(every_kind());
    machine.0[1].1 = Err("there is nothing to write here".to_owned());
    let Replay::Differs { line, expected, .. } = play(&file_with(&header()), machine) else { panic!("it differs") };
    assert_eq!((line, expected.as_str()), (5, "(refused: there is nothing to write here)"));
}

#[test]
fn the_same_events_in_other_bytes_differ() {
    let text = file_with(&header());
    for (from, to) in [("\"n\":3,", "\"n\": 3,"), ("\"minutes\":3", "\"minutes\":3 "), ("mine", "m\\u0069ne")] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text);
        assert!(matches!(play(&changed, Told::of(every_kind())), Replay::Differs { .. }), "{to}");
    }
    let Replay::Differs { line: 1, found, .. } = play(&text.replace('\n', "\r\n"), Told::of(every_kind())) else {
        panic!("line ends are bytes too")
    };
    assert!(found.ends_with("\\r"), "{found}");
}

#[test]
fn another_version_of_the_model_is_not_verifiable() {
    let other = Header { model: 4_000, ..header() };
    let found = play(&file_with(&other), Told(VecDeque::new()));
    assert!(matches!(found, Replay::OtherVersion { recorded: 4_000, .. }));
}
