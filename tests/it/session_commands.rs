//! Every command is accepted where it fits and refused, with the right reason, everywhere else.

use crate::given::{Given, SLEEP, begin, given, go_on, in_week, say};
use slackwater::engine::client::{Answer, Sign, Strategy};
use slackwater::engine::scenario::words::Attendance;
use slackwater::engine::scenario::{ChoiceId, GoalId, WeekChoiceId};
use slackwater::engine::session::{Command, MOST_CHARACTERS, Refusal, Waiting};

/// Where a course can stand.
fn places() -> [(&'static str, Given); 7] {
    let room = given().after([begin(), say("to-room"), say("elicit")]);
    let room = room.seed_where(|session| session.course().last_answer != Answer::Hardens);
    let week = given().after([begin(), say("to-room"), say("leave"), go_on()]);
    let week = week.seed_where(|session| {
        session.course().waiting == Waiting::Week && session.course().attendance == Attendance::Attended
    });
    [
        ("brief", given()),
        ("room", room.clone()),
        ("moment", given().after([begin(), say("to-moment")])),
        ("stop", room.after([say("leave")])),
        ("asked", week.clone()),
        ("week", week.after([in_week("leave-it")])),
        ("over", given().after([begin(), say("to-room"), say("enough"), go_on()])),
    ]
}

/// One of each command, with what each place says to it, in their order; `None` is yes.
fn table(given: &Given) -> Vec<(Command, [Option<Refusal>; 7])> {
    use Refusal::*;
    let words = || "Sleep".to_owned();
    let choose = crate::given::choice(given.scenario(), "copy");
    let no = |refusal| Some(refusal);
    let out = no(NoSessionOpen);
    let over = no(Over);
    let at_stop = |room| [no(room), no(room), no(room), None, no(room), no(room), over];
    let in_room = |room, moment| [out, room, moment, out, out, out, over];
    vec![
        (
            Command::Begin,
            [None, no(AlreadyBegun), no(AlreadyBegun), no(AlreadyBegun), no(AlreadyBegun), no(AlreadyBegun), over],
        ),
        (Command::Choose(choose), in_room(None, no(WriteFirst))),
        (Command::WriteFirst { words: words(), intention: None }, in_room(no(NothingToWrite), None)),
        (Command::SkipWriting, in_room(no(NothingToWrite), None)),
        (Command::Predict(Answer::Holds), in_room(None, no(WriteFirst))),
        (
            Command::TagSign { exchange: 0, tag: Some(Sign::Blame) },
            [no(NothingToTag), None, None, None, None, None, over],
        ),
        (Command::Formulate([None; 5]), [no(NotNow), None, None, None, None, None, over]),
        (
            Command::WriteGoal { goal: SLEEP, words: words() },
            [no(GoalNotThere), None, no(GoalNotThere), None, no(GoalNotThere), no(GoalNotThere), over],
        ),
        (Command::HandOverCopy, in_room(no(EmptyGoalSheet), no(EmptyGoalSheet))),
        (Command::RevisitGoal(SLEEP), in_room(no(GoalNotThere), no(GoalNotThere))),
        (Command::PutPlanAside, in_room(None, None)),
        (Command::AskCoach, in_room(None, no(WriteFirst))),
        (Command::ShowMeters(true), [no(NotNow), None, None, None, None, None, over]),
        (Command::StepBack { exchange: 0 }, [no(NoSuchExchange), None, None, None, None, None, over]),
        (Command::Rate([0, 1, 2, 0]), at_stop(NotAtAStop)),
        (Command::Intend { strategy: Strategy::Pace, words: words() }, at_stop(NotAtAStop)),
        (
            Command::Continue,
            [no(NotNow), no(SessionStillOpen), no(SessionStillOpen), None, no(AnswerFirst), None, over],
        ),
        (
            Command::ChooseInWeek(WeekChoiceId(0)),
            [no(NotNow), no(NotNow), no(NotNow), no(NotNow), None, no(NotNow), over],
        ),
    ]
}

#[test]
fn every_command_fits_where_it_fits_and_nowhere_else() {
    let places = places();
    for (command, expected) in table(&places[0].1) {
        for ((place, given), expected) in places.iter().zip(expected) {
            let then = given.when(command.clone());
            assert_eq!(then.result.as_ref().err().copied(), expected, "{command:?} in {place}");
            match expected {
                Some(refusal) => then.refused(refusal),
                None => assert!(!then.events().is_empty(), "{command:?} in {place}"),
            }
        }
    }
}

#[test]
fn the_table_has_every_command() {
    let mut kinds: Vec<String> = table(&given()).iter().map(|(command, _)| kind(command)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    // Count the variants of `Command` when this fails: a new one needs its row.
    assert_eq!(kinds.len(), 18);
}

fn kind(command: &Command) -> String {
    format!("{command:?}").chars().take_while(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn coach_meters_and_steps_back_are_for_practice() {
    for (place, given) in places().into_iter().filter(|(place, _)| *place != "over") {
        let given = given.assessment();
        for command in [
            Command::AskCoach,
            Command::ShowMeters(true),
            Command::ShowMeters(false),
            Command::StepBack { exchange: 0 },
        ] {
            given.when(command.clone()).refused(Refusal::PracticeOnly);
            assert!(given.view().steps_back.is_empty() && given.view().meters.is_none(), "{place}");
        }
    }
}

#[test]
fn ids_that_there_are_none_of_are_refused() {
    for (place, given) in places().into_iter().filter(|(place, _)| *place != "over") {
        for at in [200, u16::MAX] {
            for command in [
                Command::Choose(ChoiceId(at)),
                Command::ChooseInWeek(WeekChoiceId(at)),
                Command::RevisitGoal(GoalId(255)),
                Command::WriteGoal { goal: GoalId(255), words: "x".to_owned() },
                Command::TagSign { exchange: at, tag: None },
                Command::StepBack { exchange: at },
            ] {
                let then = given.when(command.clone());
                let refusal = then.result.clone().expect_err(place);
                then.refused(refusal);
            }
        }
    }
}

#[test]
fn bands_above_good_are_refused() {
    let stop = given().after([begin(), say("leave")]);
    for at in 0..4 {
        let mut bands = [1; 4];
        bands[at] = 3;
        stop.when(Command::Rate(bands)).refused(Refusal::NotNow);
    }
}

#[test]
fn words_have_two_thousand_characters_at_most() {
    let long = |letters: usize| "ä".repeat(letters);
    let moment = given().after([begin(), say("to-moment")]);
    let stop = given().after([begin(), say("leave")]);
    let room = given().after([begin(), say("to-room"), say("elicit")]);
    let room = room.seed_where(|session| session.course().last_answer != Answer::Hardens);
    let write = |words| Command::WriteFirst { words, intention: None };
    let intend = |words| Command::Intend { strategy: Strategy::Pace, words };
    let goal = |words| Command::WriteGoal { goal: SLEEP, words };
    for (given, command) in [(&moment, &write as &dyn Fn(String) -> Command), (&stop, &intend), (&room, &goal)] {
        given.when(command(long(MOST_CHARACTERS))).events();
        given.when(command(format!("  {}\n", long(MOST_CHARACTERS)))).events();
        given.when(command(long(MOST_CHARACTERS + 1))).refused(Refusal::TooLong);
    }
}
