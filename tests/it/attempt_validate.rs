//! A log is checked against its scenario's tables before anything folds it.

use crate::made_up::{any_event, every_kind, exchange};
use proptest::prelude::*;
use slackwater::engine::attempt::{Tables, branch};
use slackwater::engine::client::{Change, Dim, Mechanism, ONE, State};
use slackwater::engine::scenario::{ProfileId, WeekEventId};
use slackwater::engine::session::Event;

const TABLES: Tables = Tables {
    profiles: 2,
    facts: 3,
    goals: 2,
    tasks: 1,
    sessions: 1,
    week_events: 4,
    week_choices: 10,
    beats: 301,
    choices: 13,
    endings: 5,
    utterances: 32,
    longest_minutes: 5,
};

fn log() -> Vec<Event> {
    every_kind().into_iter().flat_map(|(_, events)| events).collect()
}

#[test]
fn tables_that_hold_every_id_pass() {
    assert_eq!(TABLES.check(&log()), Ok(()));
}

#[test]
fn a_table_with_one_entry_less_is_found() {
    let smaller: [fn(&mut Tables); 11] = [
        |tables| tables.profiles -= 1,
        |tables| tables.facts -= 1,
        |tables| tables.goals -= 1,
        |tables| tables.tasks -= 1,
        |tables| tables.sessions -= 1,
        |tables| tables.week_events -= 1,
        |tables| tables.week_choices -= 1,
        |tables| tables.beats -= 1,
        |tables| tables.choices -= 1,
        |tables| tables.endings -= 1,
        |tables| tables.utterances -= 1,
    ];
    for (at, shrink) in smaller.iter().enumerate() {
        let mut tables = TABLES;
        shrink(&mut tables);
        assert!(tables.check(&log()).is_err(), "table {at}");
    }
}

#[test]
fn an_error_names_the_event_and_the_id() {
    let events = [Event::Begun { profile: ProfileId(0) }, Event::WeekEventShown { event: WeekEventId(9) }];
    let said = TABLES.check(&events).expect_err("a week event too far").to_string();
    assert_eq!(
        said,
        "event 2 of the attempt does not fit its scenario: event between sessions 9 is not one of the 4 that there are"
    );
}

#[test]
fn numbers_out_of_their_order_or_range_are_found() {
    let begun = || Event::Begun { profile: ProfileId(0) };
    let mut far = exchange(0);
    far.changes = vec![Change { dim: Dim::Bond, mechanism: Mechanism::Momentum, delta: ONE + 1 }];
    let mut long = exchange(0);
    long.minutes = u16::MAX;
    let cases = [
        vec![Event::PlanPutAside],
        vec![begun(), begun()],
        vec![begun(), Event::Exchanged(exchange(1))],
        vec![begun(), Event::Exchanged(exchange(0)), Event::Exchanged(exchange(0))],
        vec![begun(), Event::SteppedBack { exchange: 0 }],
        vec![begun(), Event::SignTagged { exchange: 1, tag: None }],
        vec![begun(), Event::Rated { bands: [0, 0, 0, 3] }],
        vec![begun(), Event::Exchanged(far)],
        vec![begun(), Event::Exchanged(long)],
    ];
    for events in cases {
        assert!(TABLES.check(&events).is_err(), "{events:?}");
    }
    let back =
        [begun(), Event::Exchanged(exchange(0)), Event::SteppedBack { exchange: 0 }, Event::Exchanged(exchange(0))];
    assert_eq!(TABLES.check(&back), Ok(()));
}

proptest! {
    #[test]
    fn what_passes_can_be_folded(events in proptest::collection::vec(any_event(), 0..30)) {
        let mut events = events;
        events.retain({
            // What does not fit is taken out, so that some logs pass.
            let mut kept = vec![Event::Begun { profile: ProfileId(0) }];
            move |event| {
                kept.push(event.clone());
                let fits = TABLES.check(&kept).is_ok();
                if !fits {
                    kept.pop();
                }
                fits
            }
        });
        let mut state = State::flat(ONE / 2);
        for event in branch::current(&events) {
            if let Event::Exchanged(exchange) = event {
                state.apply(&exchange.changes);
            }
        }
    }
}
