//! What a trainee sees: the transcript and its tags, and hidden state never but as meters that were asked for.

use crate::given::{begin, client_turns, given, go_on, in_week, say, shipped};
use slackwater::engine::client::Sign;
use slackwater::engine::session::{Command, Refusal, Session, Waiting};
use slackwater::engine::view::{self, Turn};

#[test]
fn meters_are_shown_only_while_they_are_asked_for() {
    let given = given().after([begin(), say("scold")]);
    assert_eq!(given.view().meters, None);
    let asked = given.after([Command::ShowMeters(true).into()]);
    let meters = asked.view().meters.unwrap();
    assert!(meters.bond <= 1_000 && meters.resistance > 0);
    assert_eq!(asked.after([Command::ShowMeters(false).into()]).view().meters, None);
}

#[test]
fn a_tag_names_the_words_that_the_exchange_answers() {
    let given = given().after([begin(), say("to-room"), say("copy")]);
    let numbers: Vec<Option<u16>> = client_turns(&given.view()).iter().map(|(number, _)| *number).collect();
    // The first words; the reply and the room's line; the reply to the copy, which is not answered yet.
    assert_eq!(numbers, [Some(0), Some(1), Some(1), Some(2)]);
    given.when(Command::TagSign { exchange: 3, tag: None }).refused(Refusal::NothingToTag);
    let tagged = given.after([
        Command::TagSign { exchange: 0, tag: Some(Sign::Blame) }.into(),
        Command::TagSign { exchange: 1, tag: None }.into(),
        Command::TagSign { exchange: 2, tag: Some(Sign::Quitting) }.into(),
        Command::TagSign { exchange: 0, tag: Some(Sign::NotTalking) }.into(),
    ]);
    assert_eq!(
        tags(&tagged.view().transcript),
        [Some(Some(Sign::NotTalking)), None, Some(None), Some(Some(Sign::Quitting))]
    );
}

fn tags(transcript: &[Turn]) -> Vec<Option<Option<Sign>>> {
    let tag = |turn: &Turn| match turn {
        Turn::Client { tag, .. } => Some(*tag),
        _ => None,
    };
    transcript.iter().filter_map(tag).collect()
}

#[test]
fn the_words_that_end_a_session_are_answered_by_no_exchange() {
    let closed = given().after([begin(), say("leave")]);
    assert_eq!(client_turns(&closed.view()).last().map(|(number, _)| *number), Some(None));
    closed.when(Command::TagSign { exchange: 1, tag: None }).refused(Refusal::NothingToTag);
    let open = closed
        .after([go_on(), in_week("leave-it"), go_on(), Command::TagSign { exchange: 1, tag: Some(Sign::Blame) }.into()])
        .seed_where(|session| session.course().waiting == Waiting::Room);
    assert_eq!(tags(&open.view().transcript), [None, None, Some(Some(Sign::Blame))]);
    assert_eq!(client_turns(&open.view())[2], (Some(1), "Here again."));
}

#[test]
fn the_transcript_has_every_word_and_heading_in_order() {
    let given = given()
        .after([begin(), say("leave"), go_on(), in_week("ring"), go_on()])
        .seed_where(|session| session.course().waiting == Waiting::Room);
    let kinds: Vec<String> = given
        .view()
        .transcript
        .iter()
        .map(|turn| match turn {
            Turn::Heading(words) | Turn::Between(words) => words.clone(),
            Turn::Trainee { says, .. } => format!("T {says}"),
            Turn::Client { says, .. } if says.starts_with("Stock") => "C stock".to_owned(),
            Turn::Client { says, .. } => format!("C {says}"),
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "Session 1 of 3",
            "C Here I am.",
            "T Let us stop for today.",
            "C stock",
            "A week goes by.",
            "It rains.",
            "A neighbour calls.",
            "You: You ring Ada and ask how safe she is.",
            "She is safe.",
            "She thanks you.",
            "Session 2 of 3",
            "C You rang.",
        ]
    );
}

/// Two clients who said and did the same things look the same, whatever lies under it.
#[test]
fn what_is_hidden_is_not_in_the_view() {
    let mut compared = 0;
    for (given, length) in [(given(), 6), (shipped("cant-complain"), 6)] {
        for seed in 0..60 {
            let pair = [seed, seed + 1_000].map(|seed| given.clone().seed(seed).new_session());
            compared += walk_together(pair, length);
        }
    }
    assert!(compared > 40, "{compared} moments looked the same while the causes were not");
}

/// Both say the same lines as long as all that can be read is the same; counts the moments compared.
fn walk_together([mut one, mut other]: [Session; 2], length: usize) -> usize {
    let mut compared = 0;
    for _ in 0..length {
        let command = next(&one);
        if one.perform(command.clone()).is_err() || other.perform(command).is_err() {
            return compared;
        }
        let hidden = |session: &Session| session.course().profile;
        let [this, that] = [view::view(&one), view::view(&other)].map(without_order);
        if this.transcript != that.transcript {
            return compared;
        }
        assert_eq!(this, that);
        compared += usize::from(hidden(&one) != hidden(&other));
    }
    compared
}

fn next(session: &Session) -> Command {
    match session.course().waiting {
        Waiting::Brief => Command::Begin,
        Waiting::Room if session.course().write_first => Command::SkipWriting,
        Waiting::Room => {
            let mut offered = slackwater::engine::session::offer::offered(session.scenario(), session.course());
            offered.sort_unstable();
            Command::Choose(offered[session.seed() as usize % offered.len()])
        }
        _ => Command::Continue,
    }
}

/// A view whose choices stand in the order of the file: their shown order is drawn from the seed and says nothing.
fn without_order(mut view: view::SessionView) -> view::SessionView {
    if let view::Phase::Room(room) = &mut view.phase {
        room.choices.sort_by_key(|choice| choice.id);
    }
    view
}
