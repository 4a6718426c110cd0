//! Between sessions: attendance, events in order and once, choices, missed weeks, and how clients drift away.

use crate::given::{Given, beat, begin, ending, given, go_on, in_week, room, say, says};
use slackwater::engine::client::Move;
use slackwater::engine::scenario::words::Attendance;
use slackwater::engine::session::{Command, Event, Left, Refusal, Session, Waiting};
use slackwater::engine::view::{self, Phase, Week};

fn first_week() -> Given {
    given().after([begin(), say("leave"), go_on()])
}

fn coming(attendance: Attendance) -> impl Fn(&Session) -> bool {
    move |session| session.course().waiting == Waiting::Week && session.course().attendance == attendance
}

fn shown(session: &Session) -> Vec<&str> {
    let name = |event: &Event| match event {
        Event::WeekEventShown { event } => Some(session.scenario().week_events[event.index()].id.as_str()),
        _ => None,
    };
    session.log().iter().filter_map(name).collect()
}

fn week(session: &Session) -> Week {
    match view::view(session).phase {
        Phase::Week(week) => week,
        other => panic!("no week but {other:?}"),
    }
}

#[test]
fn the_events_of_a_week_come_in_order_up_to_the_first_that_asks_something() {
    let given = first_week().seed_where(coming(Attendance::Attended));
    let session = given.session();
    assert_eq!(shown(&session), ["rain", "neighbour"]);
    let week = week(&session);
    assert_eq!(week.happened, ["A week goes by.", "It rains.", "A neighbour calls."]);
    assert_eq!(week.choices.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>(), ["ring", "leave-it"]);
    given.when(go_on()).refused(Refusal::AnswerFirst);
    given.when(in_week("fine")).refused(Refusal::NotOffered);
}

#[test]
fn what_is_chosen_can_bring_an_event_that_stands_earlier_in_the_file() {
    let rang = first_week().seed_where(coming(Attendance::Attended)).when(in_week("ring"));
    assert!(matches!(rang.events(), [Event::WeekChosen { .. }, Event::WeekEventShown { .. }]));
    assert_eq!(shown(&rang.session), ["rain", "neighbour", "after-ring"]);
    assert_eq!(
        week(&rang.session).happened[3..],
        ["You: You ring Ada and ask how safe she is.", "She is safe.", "She thanks you."]
    );
    let left = first_week().seed_where(coming(Attendance::Attended)).when(in_week("leave-it"));
    assert!(matches!(left.events(), [Event::WeekChosen { .. }]));
}

#[test]
fn what_is_done_between_sessions_counts_as_done_but_in_no_session() {
    let given = first_week().seed_where(coming(Attendance::Attended));
    let silent = given.clone().after([in_week("leave-it"), go_on()]).session();
    assert_eq!(says(&silent, silent.log()).last(), Some(&"Here again."));
    let rang = given.after([in_week("ring"), go_on()]).session();
    assert_eq!(says(&rang, rang.log()).last(), Some(&"You rang."));
    let asks = rang.scenario().week_choices.iter().filter(|choice| choice.moves == [Move::AskSafety]).count();
    assert_eq!(asks, 1);
}

#[test]
fn a_client_who_comes_opens_the_next_session_in_the_next_week() {
    let then = first_week().seed_where(coming(Attendance::Attended)).after([in_week("leave-it")]).when(go_on());
    assert!(matches!(then.events(), [Event::SessionOpened { week: 1, .. }, Event::BeatReached { .. }]));
    assert_eq!(beat(&then.session), "return");
    assert_eq!(room(&view::view(&then.session)).session, 2);
    assert_eq!(then.session.course().attended, 1);
}

/// A course whose first appointment after the first session was missed in this way, and the next was kept.
fn missed_once(attendance: Attendance) -> Given {
    let answered: &[_] = if attendance == Attendance::Cancelled { &["fine"] } else { &[] };
    first_week()
        .after(answered.iter().map(|name| in_week(name)))
        .after([go_on()])
        .seed_where(move |session| coming(attendance)(session) && session.course().comes_next)
}

#[test]
fn a_missed_appointment_is_a_week_without_a_session() {
    for (attendance, event, words) in [
        (Attendance::Cancelled, "cancels", "The next appointment is cancelled. The week goes by without a session."),
        (Attendance::NoShow, "nobody", "The hour comes and nobody arrives. The week goes by without a session."),
    ] {
        let given = first_week().seed_where(coming(attendance));
        let session = given.session();
        assert_eq!(shown(&session), [event]);
        assert_eq!(week(&session).happened[0], words);
        assert_eq!((session.course().missed_in_a_row, session.course().comes_next), (1, false));
    }
}

#[test]
fn the_session_after_a_missed_week_remembers_it_and_the_events_of_a_week_come_once() {
    for (attendance, event, words) in
        [(Attendance::Cancelled, "cancels", "I cancelled."), (Attendance::NoShow, "nobody", "I forgot.")]
    {
        let given = missed_once(attendance);
        let session = given.session();
        assert_eq!(shown(&session), [event], "what is said of a week with a session does not fit this one");
        let open = given.when(go_on());
        assert!(matches!(open.events()[0], Event::SessionOpened { week: 2, .. }));
        assert_eq!(open.client_says(), [words]);
        assert_eq!(open.session.course().attendance, attendance);
    }
    // The session after that one does not.
    let later = missed_once(Attendance::NoShow)
        .after([go_on(), say("leave"), go_on(), go_on()])
        .seed_where(|session| session.course().session == 2 && session.course().waiting == Waiting::Room);
    assert_eq!(shown(&later.session()), ["nobody", "snow"]);
    assert_eq!(later.session().course().attendance, Attendance::Attended);
}

#[test]
fn a_second_missed_appointment_in_a_row_is_the_newest_that_counts() {
    let given = first_week().after([go_on()]).seed_where(|session| {
        session.course().missed_in_a_row == 2 && session.course().attendance == Attendance::Cancelled
    });
    assert_eq!(shown(&given.session()), ["nobody", "cancels"]);
}

#[test]
fn a_client_who_misses_three_in_a_row_has_drifted_away() {
    // Nothing to answer, so that every week is left by `Continue`.
    let missed = given()
        .changed(|scenario| scenario.week_events.iter_mut().for_each(|event| event.choices.clear()))
        .after([begin(), say("scold"), say("leave"), go_on(), go_on(), go_on()])
        .seed_where(|session| session.course().missed_in_a_row == 3);
    let session = missed.session();
    assert_eq!(ending(&session), Some("drifted"));
    assert!(matches!(session.log()[session.log().len() - 2], Event::WeekPassed { left: Some(Left::Drifted), .. }));
}

#[test]
fn nothing_happens_between_sessions_while_one_is_open() {
    let given = given().after([begin()]);
    given.when(in_week("ring")).refused(Refusal::NotNow);
    given.when(Command::Continue).refused(Refusal::SessionStillOpen);
}
