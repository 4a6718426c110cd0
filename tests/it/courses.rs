//! Whole courses by scripted therapists: they end, they can be resumed, and the same seed gives the same log.

use std::sync::Arc;

use slackwater::engine::attempt::Mode;
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::scenario::Scenario;
use slackwater::engine::session::{Event, Session, Waiting};

use crate::played::shipped;

const SHIPPED: &[&str] = &["done-that-one", "cant-complain"];

fn played(scenario: &Arc<Scenario>, seed: u32, policy: Policy) -> Session {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Practice);
    policy::play(&mut session, policy).unwrap();
    session
}

#[test]
fn every_policy_comes_to_an_end_with_every_client() {
    for file in SHIPPED {
        let scenario = shipped(file);
        for policy in Policy::ALL {
            for seed in 0..6 {
                let session = played(&scenario, seed, *policy);
                assert!(matches!(session.course().waiting, Waiting::Ended(_)), "{file} {policy} {seed}");
                assert!(matches!(session.log().last(), Some(Event::Ended { .. })), "{file} {policy} {seed}");
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_log_and_another_seed_another_one() {
    let scenario = shipped(SHIPPED[1]);
    let logs: Vec<_> = (0..4).map(|seed| played(&scenario, seed, Policy::Reference).log().to_vec()).collect();
    assert_eq!(played(&scenario, 2, Policy::Reference).log(), logs[2]);
    assert!(logs.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn a_course_resumed_at_any_event_stands_where_it_stood() {
    let scenario = shipped(SHIPPED[0]);
    let whole = played(&scenario, 9, Policy::Reference);
    for cut in 0..whole.log().len() {
        let half = Session::resume(Arc::clone(&scenario), 9, Mode::Practice, &whole.log()[..cut]);
        let rest = Session::resume(Arc::clone(&scenario), 9, Mode::Practice, half.log());
        assert_eq!(half.course().waiting, rest.course().waiting);
        assert_eq!(half.course().state, rest.course().state);
        assert_eq!(half.course().exchanges, rest.course().exchanges);
    }
}
