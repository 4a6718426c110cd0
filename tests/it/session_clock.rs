//! The clock: how long exchanges take, the closing beat, and the end of a session.

use crate::given::{Given, beat, begin, given, patched, room, say};
use slackwater::engine::scenario::words::EndingKind;
use slackwater::engine::session::{ClosedBy, Event, Waiting};

fn left(given: &Given) -> u16 {
    room(&given.view()).minutes_left
}

#[test]
fn an_exchange_takes_four_minutes_a_silence_two_and_a_choice_what_its_author_says() {
    let given = given().after([begin()]);
    assert_eq!(left(&given), 50);
    assert_eq!(left(&given.clone().after([say("to-room")])), 46);
    assert_eq!(left(&given.clone().after([say("hold")])), 48);
    let long = given.after([say("to-room"), say("long")]);
    assert_eq!(left(&long), 2);
    assert_eq!(long.session().log().len(), 3 + 2 + 2);
}

#[test]
fn the_closing_beat_comes_once_when_five_minutes_or_fewer_are_left() {
    // 50 − 4 − 41 = 5 minutes.
    let given = patched(&[("minutes: 44", "minutes: 41")]).after([begin(), say("to-room")]);
    let then = given.when(say("long"));
    assert_eq!(beat(&then.session), "goodbye");
    assert_eq!(then.client_says()[1], "Is it time?");
    let more = given.clone().after([say("long"), say("one-more")]);
    assert_eq!(beat(&more.session()), "room", "it does not come again");
    // With six minutes left it does not come yet.
    let earlier = patched(&[("minutes: 44", "minutes: 40")]).after([begin(), say("to-room"), say("long")]);
    assert_eq!((beat(&earlier.session()), left(&earlier)), ("room", 6));
}

#[test]
fn the_clock_ends_the_session_where_no_line_does() {
    let given = given().after([begin(), say("to-room")]);
    let then = given.when(say("longer"));
    assert!(matches!(then.events().last(), Some(Event::SessionClosed { by: ClosedBy::Clock })));
    assert_eq!(then.session.course().waiting, Waiting::Stop);
    assert_eq!(then.session.course().minutes_left, 0);
    // A session without a closing beat runs on to its last minute.
    let none = patched(&[("opens: \"arrival\", closes: \"goodbye\"", "opens: \"arrival\"")]);
    let given = none.after([begin(), say("to-room"), say("long")]);
    assert_eq!((beat(&given.session()), left(&given)), ("room", 2));
    assert!(matches!(given.when(say("copy")).events().last(), Some(Event::SessionClosed { by: ClosedBy::Clock })));
}

#[test]
fn a_line_that_ends_the_session_ends_it_whatever_the_time() {
    let given = given().after([begin(), say("to-room"), say("long")]);
    let then = given.when(say("close"));
    assert!(matches!(then.events().last(), Some(Event::SessionClosed { by: ClosedBy::Trainee })));
    // A stock reply that leads somewhere cannot keep the session open.
    let leading = patched(&[(
        "holds: [(says: \"Stock holds one.\"), (says: \"Stock holds two.\"), (says: \"Stock holds three.\")]",
        "holds: [(says: \"Stock holds one.\", to: \"pair\")]",
    )]);
    for seed in 0..40 {
        let then = leading.clone().seed(seed).after([begin()]).when(say("leave"));
        assert!(matches!(then.events().last(), Some(Event::SessionClosed { by: ClosedBy::Trainee })));
    }
}

#[test]
fn an_agreement_closes_the_session_and_says_which() {
    for (name, kind) in [
        ("enough", EndingKind::AgreedEarlyEnd),
        ("pause", EndingKind::PausedByAgreement),
        ("refer", EndingKind::ReferredOn),
    ] {
        let then = given().after([begin(), say("to-room")]).when(say(name));
        assert_eq!(then.events().last(), Some(&Event::SessionClosed { by: ClosedBy::Agreement(kind) }), "{name}");
    }
}
