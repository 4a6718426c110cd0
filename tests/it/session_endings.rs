//! Endings: every way in which a course can end.

use crate::given::{Given, begin, ending, given, go_on, in_week, say, shipped};
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::scenario::words::{EndingKind, Weight};
use slackwater::engine::session::{Command, Event, Refusal, Session, Waiting};

/// All three sessions, each left at once after these lines of the first.
fn whole(lines: &[&'static str]) -> Given {
    given()
        .after([begin()])
        .after(lines.iter().map(|name| say(name)))
        .after([say("leave"), go_on(), in_week("leave-it"), go_on(), say("leave"), go_on(), go_on(), say("leave")])
        .seed_where(|session| session.course().session == 2 && session.course().waiting == Waiting::Stop)
}

#[test]
fn the_last_session_over_the_first_ending_that_fits_comes() {
    let polite = whole(&[]);
    let then = polite.when(go_on());
    assert!(matches!(then.events(), [Event::WeekPassed { left: None, .. }, Event::Ended { .. }]));
    assert_eq!(ending(&then.session), Some("polite"));

    let on = whole(&["to-room"]);
    assert_eq!(ending(&on.after([go_on()]).session()), Some("goes-on"));

    let told = given()
        .after([begin(), say("to-room"), say("explore"), say("leave"), go_on(), in_week("leave-it"), go_on()])
        .after([say("leave"), go_on(), go_on(), say("leave"), go_on()])
        .seed_where(|session| ending(session) == Some("told"));
    assert!(told.session().log().iter().any(|event| matches!(event, Event::FactTold { .. })));
}

#[test]
fn an_agreed_ending_comes_after_the_stop_without_another_week() {
    for (name, expected) in [("enough", "enough-now"), ("pause", "paused"), ("refer", "referred")] {
        let given = given().after([begin(), say("to-room"), say(name)]);
        assert!(matches!(given.view().phase, slackwater::engine::view::Phase::Stop(stop) if stop.last), "{name}");
        let then = given.when(go_on());
        assert!(matches!(then.events(), [Event::Ended { .. }]), "{name}");
        assert_eq!(ending(&then.session), Some(expected));
    }
}

#[test]
fn a_client_can_leave_for_good_in_a_week_with_a_grievance_or_without() {
    for expected in ["quit", "drifted"] {
        let given = given()
            .after([begin(), say("to-room"), say("impose"), say("assign"), say("leave"), go_on()])
            .seed_where(|session| ending(session) == Some(expected));
        let session = given.session();
        assert!(matches!(session.log()[session.log().len() - 2], Event::WeekPassed { left: Some(_), .. }));
        assert!(!session.log().iter().any(|event| matches!(event, Event::WeekEventShown { .. })));
    }
}

#[test]
fn a_course_that_is_over_takes_nothing_more_not_even_a_guess_that_its_debrief_has_answered() {
    let over = given().after([begin(), say("to-room"), say("enough"), go_on()]);
    let guess = Command::Formulate([None, Some(Weight::Minor), None, None, None]);
    let others = [Command::Begin, Command::Continue, Command::ShowMeters(true), Command::StepBack { exchange: 0 }];
    for command in others.into_iter().chain([guess]) {
        over.when(command).refused(Refusal::Over);
    }
}

/// Over many seeds, the shipped clients and the small one reach endings of every kind, and no other thing.
#[test]
fn every_kind_of_ending_is_reached_by_some_therapist() {
    let mut seen: Vec<EndingKind> = Vec::new();
    for given in [given(), shipped("done-that-one"), shipped("cant-complain")] {
        for policy in [Policy::Random, Policy::Confront, Policy::Reference, Policy::FirstOption] {
            for seed in 0..40 {
                let mut session = given.clone().seed(seed).new_session();
                policy::play(&mut session, policy).unwrap();
                seen.push(kind(&session));
            }
        }
    }
    for kind in EndingKind::ALL {
        assert!(seen.contains(kind), "{kind} was never reached");
    }
}

fn kind(session: &Session) -> EndingKind {
    match session.course().waiting {
        Waiting::Ended(ending) => session.scenario().endings[ending.index()].kind,
        other => panic!("still {other:?}"),
    }
}
