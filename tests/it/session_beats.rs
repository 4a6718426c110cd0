//! Beats: which line the client says, which choices are offered and in which order, moments.

use crate::given::{beat, begin, choice, given, go_on, offered, room, say, shipped, write_first};
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::scenario::Condition;
use slackwater::engine::session::{Command, Event, LineSaid, Refusal, Session, Waiting, offer};

#[test]
fn a_course_begins_with_its_profile_its_session_and_the_first_words() {
    let then = given().when(begin());
    assert!(matches!(
        then.events(),
        [Event::Begun { .. }, Event::SessionOpened { week: 0, .. }, Event::BeatReached { says: Some(_), .. }]
    ));
    assert_eq!(then.client_says(), ["Here I am."]);
    assert_eq!(beat(&then.session), "arrival");
}

#[test]
fn the_first_line_whose_conditions_hold_is_said() {
    let given = given().after([begin()]);
    assert_eq!(given.when(say("to-room")).client_says()[1], "So this is the room.");
    let seated = given.after([say("to-pair"), say("left"), say("right")]);
    assert_eq!(seated.when(say("not-yet")).client_says().last(), Some(&"We sat over there."));
}

#[test]
fn a_beat_without_lines_says_nothing_and_keeps_what_was_heard() {
    let then = given().after([begin()]).when(say("to-pair"));
    assert!(matches!(then.events(), [Event::Exchanged(_), Event::BeatReached { says: None, .. }]));
    assert_eq!(then.session.course().talk, then.exchange().talk);
}

#[test]
fn the_line_of_a_beat_sees_the_answer_that_leads_to_it() {
    let given = given().after([begin()]);
    let hardened = given.clone().after([say("scold")]).seed_where(|session| {
        matches!(session.log().iter().rfind(|event| matches!(event, Event::Exchanged(_))),
            Some(Event::Exchanged(said)) if said.answer == slackwater::engine::client::Answer::Hardens)
    });
    let session = hardened.session();
    assert_eq!(crate::given::says(&session, session.log()).last(), Some(&"You scolded me."));
}

#[test]
fn choices_come_in_a_drawn_order_that_stays_while_the_beat_lasts() {
    let at = |seed| given().seed(seed).after([begin()]).session();
    let names = offered(&at(1));
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, ["aside", "ask", "hold", "leave", "scold", "to-moment", "to-pair", "to-room"]);
    assert_eq!(names[5..], ["hold", "aside", "leave"]);
    assert!((2..20).any(|seed| offered(&at(seed)) != names));
    let after = given().seed(1).after([begin(), say("hold")]).session();
    assert_eq!(offered(&after)[..5], names[..5]);
}

#[test]
fn fixed_choices_come_in_the_order_of_the_file() {
    for seed in 0..10 {
        let session = given().seed(seed).after([begin(), say("to-pair")]).session();
        assert_eq!(offered(&session)[..2], ["left", "right"]);
    }
}

#[test]
fn a_choice_that_was_made_is_not_offered_again_until_the_beat_is_reached_again() {
    let seated = given().after([begin(), say("to-pair"), say("left")]);
    assert_eq!(offered(&seated.session()), ["right", "hold", "aside", "leave"]);
    seated.when(say("left")).refused(Refusal::NotOffered);
    let back = seated.after([say("right"), say("not-yet"), say("to-pair-again")]);
    assert_eq!(offered(&back.session())[..3], ["left", "right", "not-yet"]);
}

#[test]
fn used_choices_come_back_when_none_of_the_beat_is_left() {
    let given = given().changed(|scenario| {
        let late = choice(scenario, "not-yet");
        scenario.choices[late.index()].when = vec![Condition::Any(Vec::new())];
    });
    let session = given.after([begin(), say("to-pair"), say("left"), say("right")]).session();
    assert_eq!(offered(&session), ["left", "right", "hold", "aside", "leave"]);
}

#[test]
fn an_anytime_choice_is_offered_in_every_beat_once_while_its_when_holds() {
    let given = given().after([begin()]);
    assert!(offered(&given.session()).contains(&"aside".to_owned()));
    let aside = given.after([say("aside")]);
    assert!(!offered(&aside.session()).contains(&"aside".to_owned()));
    let held = aside.clone().after([say("hold")]);
    assert!(!offered(&held.session()).contains(&"hold".to_owned()));
    held.when(say("hold")).refused(Refusal::NotOffered);
    let elsewhere = held.after([say("to-room")]).session();
    assert!(offered(&elsewhere).contains(&"hold".to_owned()));
    assert!(!offered(&elsewhere).contains(&"aside".to_owned()), "its `when` no longer holds");
}

#[test]
fn something_can_be_said_even_where_only_anytime_choices_are_and_all_were_made() {
    let given = given().changed(|scenario| {
        let room = scenario.beats.iter().position(|beat| beat.id == "room").unwrap();
        scenario.beats[room].choices.clear();
        let leave = choice(scenario, "leave");
        scenario.sessions.iter_mut().for_each(|session| session.anytime.retain(|one| one.choice != leave));
    });
    let given = given.after([begin(), say("to-room"), say("hold"), say("aside")]);
    assert_eq!(offered(&given.session()), ["hold"], "the plan is aside, so only silence is left");
    assert_eq!(given.when(say("hold")).exchange().number, 3);
}

#[test]
fn at_a_moment_the_line_is_written_before_the_choices_appear() {
    let moment = given().after([begin(), say("to-moment")]);
    assert!(room(&moment.view()).write_first);
    assert_eq!(offered(&moment.session()), Vec::<String>::new());
    for act in [say("dodge"), say("leave"), Command::Predict(slackwater::engine::client::Answer::Holds).into()] {
        moment.when(act).refused(Refusal::WriteFirst);
    }
    moment.when(Command::AskCoach).refused(Refusal::WriteFirst);
    let wrote = moment.clone().after([write_first("  I would wait.  ")]);
    assert_eq!(room(&wrote.view()).written.as_deref(), Some("I would wait."));
    assert!(offered(&wrote.session()).contains(&"dodge".to_owned()));
    wrote.when(write_first("Again")).refused(Refusal::NothingToWrite);
    let said = wrote.after([say("stay")]);
    assert_eq!(room(&said.view()).written, None);
    assert!(!room(&said.view()).write_first, "the moment is over while the beat lasts");
}

#[test]
fn writing_can_be_skipped() {
    let moment = given().after([begin(), say("to-moment")]);
    moment.when(Command::SkipWriting).then(&[Event::SkippedWriting]);
    let skipped = moment.after([Command::SkipWriting.into()]);
    assert_eq!(skipped.when(say("dodge")).exchange().line, LineSaid::Choice(choice(skipped.scenario(), "dodge")));
    skipped.when(Command::SkipWriting).refused(Refusal::NothingToWrite);
}

/// What `offered` lists is what `Choose` accepts, everywhere.
#[test]
fn what_is_offered_can_be_said_and_nothing_else() {
    for file in ["done-that-one", "cant-complain"] {
        let given = shipped(file).seed(3);
        let mut session = given.new_session();
        let mut therapist = policy::Therapist::new(Policy::Random, 3);
        while let Some(command) = therapist.next(&session) {
            if session.course().waiting == Waiting::Room {
                compare(&session);
            }
            session.perform(command).unwrap();
        }
    }
    compare(&given().after([begin(), say("leave"), go_on()]).session());
}

fn compare(session: &Session) {
    let scenario = session.scenario();
    let listed = offer::offered(scenario, session.course());
    for at in 0..scenario.choices.len() {
        let id = slackwater::engine::scenario::ChoiceId(at as u16);
        let accepted = session.handle(Command::Choose(id)).is_ok();
        assert_eq!(accepted, listed.contains(&id), "{} in {}", scenario.choice(id).id, beat(session));
    }
}
