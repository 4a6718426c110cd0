//! Debriefs of whole courses with the shipped clients, by scripted therapists.

use std::sync::Arc;

use slackwater::engine::attempt::{Header, Mode};
use slackwater::engine::client::Answer;
use slackwater::engine::debrief::{Debrief, of_attempt};
use slackwater::engine::guidance::RuleBook;
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::scenario::Scenario;
use slackwater::engine::session::{Event, Session};
use slackwater::export::{html, json, markdown, text};

use crate::given::{begin, given, say};
use crate::played::shipped;

fn of(scenario: &Scenario, seed: u32, mode: Mode, events: &[Event]) -> Debrief {
    let header = Header {
        format: 1,
        model: 1,
        guidance: String::new(),
        scenario: scenario.about.id.clone(),
        text: String::new(),
        hash: String::new(),
        seed,
        mode,
    };
    of_attempt(scenario, &header, events, &RuleBook::shipped().unwrap())
}

#[test]
fn every_client_and_therapist_gives_a_debrief() {
    for file in ["done-that-one", "cant-complain"] {
        let scenario = shipped(file);
        for policy in Policy::ALL {
            let mut session = Session::new(Arc::clone(&scenario), 5, Mode::Practice);
            policy::play(&mut session, *policy).unwrap();
            let debrief = of(&scenario, 5, Mode::Practice, session.log());
            let exchanges = session.log().iter().filter(|event| matches!(event, Event::Exchanged(_))).count();
            assert_eq!(debrief.curve.len(), exchanges, "{file} {policy}");
            assert!(debrief.ending.is_some() && debrief.practise_next.len() >= 2);
            for note in &debrief.verdicts {
                assert!(!note.reason.is_empty() && !note.cites.is_empty() && !note.moments.is_empty(), "{}", note.rule);
                assert!(note.moments.iter().all(|moment| !moment.says.is_empty()), "{}", note.rule);
                if let [one, other] = note.better.as_slice() {
                    assert_ne!(one.strategy, other.strategy, "{}", note.rule);
                }
            }
            let state = &session.course().state;
            let last = debrief.curve.last().unwrap();
            if debrief.weeks.last().is_none_or(|week| week.after_session < last.session) {
                assert_eq!(i32::from(last.resistance), (state.resistance() + 500) / 1000, "{file} {policy}");
            }
        }
    }
}

#[test]
fn a_fact_keeps_its_own_words_beside_the_reply_that_tells_it() {
    let told = |session: &Session| matches!(session.log(), [.., Event::Exchanged(said), Event::FactTold { .. }] if said.answer == Answer::Softens);
    let given = given().after([begin(), say("to-room"), say("explore")]).seed_where(told);
    let session = given.session();
    let debrief = of(session.scenario(), session.seed(), Mode::Practice, session.log());
    let words: Vec<&str> = debrief.transcript.iter().rev().take(2).map(|line| line.says.as_str()).collect();
    let Some(Event::FactTold { fact }) = session.log().last() else { panic!("a fact was told") };
    let own = session.scenario().utterance(session.scenario().fact(*fact).utterance).says.as_str();
    assert_eq!(words, [own, "Well, then."]);
    let client = &debrief.curve.last().expect("an exchange").client;
    assert_eq!(*client, format!("Well, then. {own}"));
}

#[test]
fn a_debrief_can_be_asked_for_at_any_moment() {
    let scenario = shipped("cant-complain");
    let mut session = Session::new(Arc::clone(&scenario), 3, Mode::Practice);
    policy::play(&mut session, Policy::Reference).unwrap();
    let truths: Vec<&str> = scenario.profiles.iter().map(|profile| profile.truth.as_str()).collect();
    for cut in 0..session.log().len() {
        for mode in [Mode::Practice, Mode::Assessment] {
            let debrief = of(&scenario, 3, mode, &session.log()[..cut]);
            let pages = [
                text::render(&debrief, 80),
                markdown::render(&debrief),
                json::render(&debrief).unwrap(),
                html::render(&debrief).unwrap(),
            ];
            assert!(pages.iter().all(|page| truths.iter().all(|truth| !page.contains(*truth))), "{cut}");
        }
    }
}
