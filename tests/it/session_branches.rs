//! Steps back: the branch that was left stays in the log, and the same choice meets the same luck again.

use crate::given::{Given, begin, given, go_on, in_week, same_course, say, step_back, write_first};
use slackwater::engine::attempt::{Mode, branch};
use slackwater::engine::client::{Answer, Sign};
use slackwater::engine::scenario::words::Weight;
use slackwater::engine::session::{Command, Event, Refusal, Session, Waiting};
use std::sync::Arc;

fn talked() -> Given {
    given().seed(5).after([begin(), say("to-pair"), say("left"), say("right"), say("not-yet"), say("copy")])
}

#[test]
fn a_step_back_keeps_what_was_left_in_the_log() {
    let given = talked();
    let before = given.session();
    let then = given.when(step_back(2));
    then.then(&[Event::SteppedBack { exchange: 2 }]);
    assert_eq!(then.session.log()[..before.log().len()], *before.log());
    assert_eq!(then.session.log().len(), before.log().len() + 1);
}

#[test]
fn a_step_back_restores_the_course_exactly() {
    let acts = [say("to-pair"), say("left"), say("right"), say("not-yet"), say("copy")];
    for exchange in 0..acts.len() {
        let then = talked().when(step_back(exchange as u16));
        let short = given().seed(5).after([begin()]).after(acts[..exchange].iter().cloned()).session();
        same_course(then.session.course(), short.course());
    }
}

#[test]
fn the_same_choice_meets_the_same_luck_again() {
    let given = talked();
    let first = given.session();
    let again = given.after([step_back(1), say("left"), say("right"), say("not-yet"), say("copy")]).session();
    same_course(first.course(), again.course());
    let of = |session: &Session| -> Vec<Event> {
        session.log().iter().filter(|event| matches!(event, Event::Exchanged(_))).cloned().collect()
    };
    assert_eq!(of(&first)[1..], of(&again)[5..]);
}

#[test]
fn what_was_done_before_the_line_was_said_stays() {
    let given = given().after([begin(), say("to-moment"), write_first("I would wait."), say("stay"), step_back(1)]);
    let session = given.session();
    assert!(!session.course().write_first);
    assert_eq!(session.course().written.as_deref(), Some("I would wait."));
    given.when(say("stay")).exchange();
}

#[test]
fn what_was_written_about_what_still_stands_stays() {
    let guess = [None, Some(Weight::Major), None, None, None];
    let tag = |exchange| Command::TagSign { exchange, tag: Some(Sign::Blame) }.into();
    let written = talked().after([Command::Formulate(guess).into(), tag(0), tag(2), tag(3)]);
    let session = written.after([step_back(2)]).session();
    assert_eq!(session.course().formulation, guess);
    let events = branch::current(session.log());
    let tagged = events.iter().filter_map(|event| match event {
        Event::SignTagged { exchange, .. } => Some(*exchange),
        _ => None,
    });
    assert_eq!(tagged.collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn meters_that_were_shown_or_hidden_stay_so() {
    let meters = |on| Command::ShowMeters(on).into();
    let shown = talked().after([meters(true), step_back(2)]);
    assert!(shown.session().course().meters);
    assert!(!shown.after([meters(false), step_back(0)]).session().course().meters);
}

#[test]
fn a_prediction_goes_with_the_answer_that_was_taken_back() {
    let predict = || Command::Predict(Answer::Holds).into();
    let given = given().seed(5).after([begin(), predict(), say("to-pair"), predict(), say("left"), step_back(1)]);
    let session = given.session();
    assert_eq!(session.course().predicted, None);
    let predicted = branch::current(session.log()).iter().filter(|one| matches!(one, Event::Predicted { .. })).count();
    assert_eq!(predicted, 1, "the one for the exchange before");
}

#[test]
fn a_step_back_leads_out_of_a_stop_a_week_and_a_later_session() {
    let stop = talked().after([say("leave")]);
    let week = stop.clone().after([go_on()]);
    let later = week
        .clone()
        .after([in_week("leave-it"), go_on()])
        .seed_where(|session| session.course().session == 1 && session.course().waiting == Waiting::Room);
    for given in [stop, week, later] {
        let then = given.when(step_back(1));
        assert_eq!(then.session.course().waiting, Waiting::Room);
        assert_eq!((then.session.course().session, then.session.course().exchanges), (0, 1));
    }
}

#[test]
fn a_step_back_can_be_taken_from_a_branch() {
    let given = talked().after([step_back(3), say("copy"), say("to-room")].into_iter().take(1));
    let twice = given.after([say("hold"), step_back(1), say("right"), step_back(1), say("left")]);
    let once = self::given().seed(5).after([begin(), say("to-pair"), say("left")]);
    same_course(twice.session().course(), once.session().course());
    let log = twice.session().log().to_vec();
    let resumed = Session::resume(Arc::clone(twice.scenario()), 5, Mode::Practice, &log);
    same_course(resumed.course(), once.session().course());
}

#[test]
fn there_is_no_step_to_what_has_not_been_said_or_was_left() {
    let given = talked();
    given.when(step_back(5)).refused(Refusal::NoSuchExchange);
    given.when(step_back(u16::MAX)).refused(Refusal::NoSuchExchange);
    given.clone().after([step_back(1)]).when(step_back(1)).refused(Refusal::NoSuchExchange);
    self::given().when(step_back(0)).refused(Refusal::NoSuchExchange);
    given.assessment().when(Command::StepBack { exchange: 0 }).refused(Refusal::PracticeOnly);
}
