//! What-ifs: another line at an exchange of a finished attempt, kept beside it and compared with it.

use std::path::Path;
use std::sync::Arc;

use crate::cli_support::{Slackwater, fixture};
use crate::made_up::{every_kind, exchange, header};
use slackwater::engine::attempt::{
    AttemptError, Decoded, decode, encode_batch, encode_header, encode_lines, encode_opening,
};
use slackwater::engine::debrief::Comparison;
use slackwater::engine::scenario::{ChoiceId, EndingId};
use slackwater::engine::session::{Command, Event, LineSaid, Refusal};
use slackwater::engine::view::Phase;
use slackwater::export;
use slackwater::sitting::{self, Sitting, SittingError};
use slackwater::terminal::{self, Manners, Streams};

const GOLDEN: &str = include_str!("fixtures/attempts/what-ifs.attempt.jsonl");

/// An attempt with two what-ifs, the first of which was left and gone on with.
fn golden() -> String {
    let mut text = encode_header(&header());
    for (command, events) in every_kind() {
        text += &encode_batch(&command, &events);
    }
    let ended = (Command::Continue, vec![Event::Ended { ending: EndingId(0) }]);
    let said = |number| (Command::Choose(ChoiceId(12)), vec![Event::Exchanged(exchange(number)), Event::PlanPutAside]);
    text += &encode_batch(&ended.0, &ended.1);
    for (what_if, opens, (command, events)) in
        [(1, Some(0), said(0)), (2, Some(1), said(1)), (1, None, said(1)), (1, None, ended)]
    {
        text += &opens.map(|from| encode_opening(what_if, from)).unwrap_or_default();
        text += &encode_lines(Some(what_if), &command, &events);
    }
    text
}

#[test]
fn the_golden_what_ifs_are_what_we_write_and_read() {
    let written = golden();
    if std::env::var_os("SLACKWATER_BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/fixtures/attempts/what-ifs.attempt.jsonl");
        std::fs::write(path, &written).expect("the fixture can be written");
    }
    assert_eq!(written, GOLDEN, "the format is a promise");
    let decoded = decode(GOLDEN.as_bytes()).expect("a whole attempt");
    assert_eq!((decoded.whole, decoded.torn), (GOLDEN.len(), None));
    assert_eq!(decoded.batches.len(), every_kind().len() + 1);
    let found: Vec<(u16, usize)> = decoded.what_ifs.iter().map(|one| (one.from, one.batches.len())).collect();
    assert_eq!(found, [(0, 3), (1, 1)]);
}

#[test]
fn a_cut_at_any_byte_of_a_what_if_leaves_the_whole_commands_before_it() {
    let whole = decode(GOLDEN.as_bytes()).expect("a whole attempt");
    let played = |decoded: &Decoded| decoded.what_ifs.iter().map(|one| one.batches.len()).sum::<usize>();
    let begins = GOLDEN.find("{\"what_if\"").expect("a what-if");
    for cut in begins..GOLDEN.len() {
        let found = decode(&GOLDEN.as_bytes()[..cut]).unwrap_or_else(|why| panic!("cut at {cut}: {why}"));
        assert_eq!(found.batches, whole.batches, "cut at {cut}");
        assert!(played(&found) < played(&whole) && found.what_ifs.iter().all(|one| !one.batches.is_empty()));
        assert_eq!(found.torn, (cut > found.whole).then_some(found.whole));
        assert_eq!(decode(&GOLDEN.as_bytes()[..found.whole]).map(|again| again.what_ifs), Ok(found.what_ifs));
    }
}

#[test]
fn what_if_lines_that_do_not_belong_together_are_damage() {
    let after = |lines: &str| match decode((golden() + lines).as_bytes()) {
        Err(AttemptError::Damaged { why, before, .. }) => {
            assert_eq!(before.what_ifs.len(), 2, "what stands before it is read");
            why
        }
        other => panic!("{lines}: {other:?}"),
    };
    let events = [Event::PlanPutAside];
    let of = |what_if| encode_lines(what_if, &Command::PutPlanAside, &events);
    assert!(after(&of(Some(3))).contains("was not opened"));
    assert!(after(&of(Some(0))).contains("was not opened"));
    assert!(after(&(encode_opening(3, 0) + &of(None))).contains("does not belong to it"));
    assert!(after(&(encode_opening(3, 0) + &of(Some(1)))).contains("does not belong to it"));
    assert!(after(&encode_opening(4, 0)).contains("out of order"));
    assert!(after(&(encode_opening(3, 0) + &encode_opening(4, 0))).contains("before what stands above it is whole"));
    assert!(after("{\"what_if\":3,\"from\":0,\"by\":1}\n").contains("unknown field"));
}

/// A finished attempt of the reference therapist, in a file of this name.
fn finished(program: &Slackwater, mode: &str) -> String {
    let path = program.path("one.attempt.jsonl");
    let scenario = fixture("smallest.ron");
    let args = ["play", &scenario, "--seed", "3", "--mode", mode, "--policy", "reference", "--save", &path];
    assert_eq!(program.run(&args).code, Some(0));
    path
}

fn taken_up(path: &str) -> Sitting {
    let book = Arc::new(sitting::shipped_rules().expect("they can be read"));
    Sitting::resume(Path::new(path), book).expect("it can be taken up")
}

/// The line of an exchange of the attempt itself.
fn own_line(sitting: &Sitting, number: u16) -> LineSaid {
    let said = sitting.log().iter().find_map(|event| match event {
        Event::Exchanged(said) if said.number == number => Some(said.line),
        _ => None,
    });
    said.expect("there is such an exchange")
}

/// Says a line that is not the attempt's own.
fn say_another(sitting: &mut Sitting, number: u16) {
    let own = own_line(sitting, number);
    let Phase::Room(room) = sitting.view().phase else { panic!("nobody is in the room") };
    let other = room.choices.iter().find(|choice| LineSaid::Choice(choice.id) != own).expect("another line");
    sitting.perform(Command::Choose(other.id)).expect("it is on offer");
}

fn compared(sitting: &Sitting, number: u16) -> Comparison {
    sitting.comparison(number).expect("a line was said in it")
}

#[test]
fn a_what_if_leaves_the_attempt_as_it_was() {
    for mode in ["practice", "assessment"] {
        let program = Slackwater::new();
        let path = finished(&program, mode);
        let debrief = program.run(&["debrief", &path, "--format", "json"]).out;
        let bytes = std::fs::read(&path).expect("an attempt");
        let ran = program.typed(&["play", "--resume", &path, "--what-if", "1"], b"2\n1\n");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.out.contains("What if, from exchange 1 of session 1; this does not change your attempt."));
        assert!(ran.out.contains("What differed"), "{}", ran.out);
        let again = program.run(&["play", "--resume", &path, "--what-if", "2", "--policy", "advise"]);
        assert!(again.out.contains("What if, from exchange 2 of session 1"), "{}", again.out);
        assert!(std::fs::read(&path).expect("an attempt").starts_with(&bytes));
        assert_eq!(program.run(&["debrief", &path, "--format", "json"]).out, debrief);
        let replayed = program.run(&["replay", &path]);
        let all = "Same, byte for byte.\nWhat-if 1: same, byte for byte.\nWhat-if 2: same, byte for byte.\n";
        assert_eq!((replayed.code, replayed.out.as_str()), (Some(0), all));
    }
}

#[test]
fn a_what_if_that_was_changed_by_hand_is_told_apart_from_the_attempt() {
    let program = Slackwater::new();
    let path = finished(&program, "practice");
    program.typed(&["play", "--resume", &path, "--what-if", "1"], b"2\n");
    let text = std::fs::read_to_string(&path).expect("an attempt");
    let (course, what_if) = text.split_at(text.find("{\"what_if\"").expect("a what-if"));
    std::fs::write(&path, format!("{course}{}", what_if.replace("\"minutes\":", "\"minutes\":1"))).expect("written");
    let replayed = program.run(&["replay", &path]);
    assert!(replayed.out.starts_with("Same, byte for byte.\nWhat-if 1 differs at line"), "{}", replayed.out);
    assert_eq!(replayed.code, Some(1));
}

#[test]
fn the_same_line_meets_the_same_luck_and_another_line_parts_the_courses() {
    let program = Slackwater::new();
    let mut sitting = taken_up(&finished(&program, "assessment"));
    sitting.begin_what_if(1).expect("the course is over");
    let LineSaid::Choice(same) = own_line(&sitting, 1) else { panic!("a line of the author's") };
    sitting.perform(Command::Choose(same)).expect("it was on offer");
    let alike = compared(&sitting, 1);
    assert_eq!((alike.parts_at, alike.until), (None, 2));
    assert_eq!(alike.own.curve, alike.other.curve);
    assert_eq!(alike.own.verdicts, alike.other.verdicts);
    assert!(alike.differed[0].starts_with("Nothing differs so far"), "{:?}", alike.differed);

    sitting.begin_what_if(1).expect("there can be several");
    say_another(&mut sitting, 1);
    let parted = compared(&sitting, 2);
    assert_eq!((parted.number, parted.from, parted.parts_at, parted.until), (2, 1, Some(1), 2));
    assert_eq!((parted.own.curve.len(), parted.other.curve.len()), (2, 2));
    assert_eq!(parted.own.curve[0], parted.other.curve[0]);
    let [pair] = parted.exchanges.as_slice() else { panic!("{:?}", parted.exchanges) };
    assert_ne!(pair.own[0].says, pair.other[0].says);
    assert!(parted.differed[0].starts_with("At exchange 2 you said"), "{:?}", parted.differed);
    assert!(parted.differed.last().is_some_and(|says| says.contains("what would have come then is not known")));
}

#[test]
fn a_comparison_is_plain_lines_for_a_terminal() {
    let program = Slackwater::new();
    let mut sitting = taken_up(&finished(&program, "practice"));
    sitting.begin_what_if(0).expect("the course is over");
    say_another(&mut sitting, 0);
    let text = export::compare::render(&compared(&sitting, 1), 80);
    for line in text.lines() {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
    }
    let headings =
        ["What differed\n", "Exchange by exchange\n", "How it moved", "Verdicts that only", "What this can say\n"];
    let places: Vec<usize> = headings.iter().map(|heading| text.find(heading).expect(heading)).collect();
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("\n\n\n"), "{text}");
}

#[test]
fn a_what_if_can_be_left_and_gone_on_with() {
    let program = Slackwater::new();
    let path = finished(&program, "practice");
    let mut sitting = taken_up(&path);
    sitting.begin_what_if(0).expect("the course is over");
    say_another(&mut sitting, 0);
    assert_eq!(sitting.leave_what_if(), Some(1));
    assert!(matches!(sitting.view().phase, Phase::Ended { .. }));
    sitting.begin_what_if(1).expect("the course is over");
    say_another(&mut sitting, 1);
    drop(sitting);

    let mut sitting = taken_up(&path);
    let played: Vec<(u16, u16)> = sitting.what_ifs().iter().map(|one| (one.from, one.played)).collect();
    assert_eq!(played, [(0, 1), (1, 1)]);
    sitting.go_on_with_what_if(1).expect("it is kept");
    let Phase::Room(room) = sitting.view().phase else { panic!("nobody is in the room") };
    sitting.perform(Command::Choose(room.choices[0].id)).expect("it is on offer");
    assert_eq!(compared(&sitting, 1).until, 2);
    assert_eq!(sitting.go_on_with_what_if(3), Err(Refusal::NoSuchWhatIf));
    drop(sitting);
    assert_eq!(taken_up(&path).what_ifs()[0].played, 2);
}

#[test]
fn a_what_if_in_which_nothing_was_done_is_not_kept() {
    let program = Slackwater::new();
    let path = finished(&program, "practice");
    let bytes = std::fs::read(&path).expect("an attempt");
    let mut sitting = taken_up(&path);
    sitting.begin_what_if(1).expect("the course is over");
    assert_eq!((sitting.leave_what_if(), sitting.what_ifs().len()), (None, 0));
    assert_eq!(std::fs::read(&path).expect("an attempt"), bytes);
}

#[test]
fn a_what_if_does_not_step_back_to_before_it_began() {
    let program = Slackwater::new();
    let mut sitting = taken_up(&finished(&program, "practice"));
    sitting.begin_what_if(1).expect("the course is over");
    say_another(&mut sitting, 1);
    assert_eq!(sitting.view().steps_back, [1]);
    assert_eq!(sitting.perform(Command::StepBack { exchange: 0 }), Err(Refusal::NoSuchExchange));
    assert_eq!(sitting.perform(Command::StepBack { exchange: 1 }), Ok(()));
}

#[test]
fn only_a_course_that_is_over_has_what_ifs() {
    let program = Slackwater::new();
    let path = finished(&program, "practice");
    let exchanges = taken_up(&path).session().course().exchanges;
    assert_eq!(taken_up(&path).begin_what_if(exchanges), Err(Refusal::NothingToPlayFrom));
    let last = exchanges.to_string();
    assert_eq!(program.run(&["play", "--resume", &path, "--what-if", &last]).code, Some(0));
    let beyond = (exchanges + 1).to_string();
    assert_eq!(program.run(&["play", "--resume", &path, "--what-if", &beyond]).code, Some(2));
    assert_eq!(program.run(&["play", "--resume", &path, "--what-if", "0"]).code, Some(2));

    let open = program.path("open.attempt.jsonl");
    program.typed(&["play", &fixture("smallest.ron"), "--seed", "3", "--save", &open], b"1\n");
    assert_eq!(taken_up(&open).begin_what_if(0), Err(Refusal::NotOver));
    let text = std::fs::read_to_string(&open).expect("an attempt")
        + &encode_opening(1, 0)
        + &encode_lines(Some(1), &Command::PutPlanAside, &[Event::PlanPutAside]);
    let decoded = decode(text.as_bytes()).expect("it can be read");
    let book = Arc::new(sitting::shipped_rules().expect("they can be read"));
    assert!(matches!(Sitting::of("open", decoded, book), Err(SittingError::Misfit { .. })));
}

#[test]
fn a_pipe_that_asks_for_a_what_if_after_the_end_hears_how() {
    let program = Slackwater::new();
    let path = finished(&program, "practice");
    let ran = program.typed(&["play", "--resume", &path], b"what if 1\n2\n");
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(ran.err.contains("in a pipe, begin with: play --resume"), "{}", ran.err);
}

#[test]
fn a_person_plays_compares_lists_and_goes_on() {
    let program = Slackwater::new();
    let path = finished(&program, "assessment");
    let mut sitting = taken_up(&path);
    let typed =
        "what if\nwhat if 99\nwhat if x\ncompare\nwhat if 1\ndebrief\n2\ncompare\nwhat if\ngo on 1\nskip\n1\nquit\n";
    let (mut input, mut out, mut err) = (typed.as_bytes(), Vec::new(), Vec::new());
    let mut streams = Streams { input: &mut input, out: &mut out, err: &mut err };
    terminal::play(&mut sitting, &mut streams, Manners::Patient).expect("a vector can be written");
    let said = String::from_utf8(out).expect("text");
    let mut rest = said.as_str();
    for says in [
        "After the course, what if 7 plays another line",
        "There is no such exchange to play from; the transcript has their numbers.",
        "Say at which exchange",
        "After the course, what if 7 plays another line",
        "What if, from exchange 1 of session 1; this does not change your attempt.",
        "At exchange 1 of your attempt: ",
        "This is a what-if. Type compare",
        "What differed",
        "You are back at your attempt",
        "1. From exchange 1 of session 1, 1 exchange played.",
        "What if, from exchange 1 of session 1; this does not change your attempt.",
        "and type: go on 1",
    ] {
        let at = rest.find(says).unwrap_or_else(|| panic!("“{says}” does not come in its turn: {said}"));
        rest = &rest[at + says.len()..];
    }
    assert_eq!(sitting.what_ifs().first().map(|one| one.played), Some(2));
}
