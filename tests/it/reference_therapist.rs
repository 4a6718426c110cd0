//! What the reference therapist does and hears, course by course: one test for each thing that once went wrong.

use std::collections::BTreeSet;
use std::sync::Arc;

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Move, Strategy};
use slackwater::engine::guidance::{self, RuleBook, Verdict};
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::session::{Event, Session, Waiting, start_of};

use crate::played::{DANA, OWEN, shipped};

const SEEDS: u32 = 60;
/// Ways in which Owen's weeks can end well enough, of more than one kind.
const WELL: &[&str] = &[
    "tells-jess-library",
    "tells-jess-form",
    "once-round",
    "told-here",
    "own-door",
    "gp-joined",
    "kept-chair",
    "early-known",
    "walked-down",
];

fn courses(file: &str, policy: Policy) -> Vec<Session> {
    let scenario = shipped(file);
    let course = |seed| {
        let mut session = Session::new(Arc::clone(&scenario), seed, Mode::Assessment);
        policy::play(&mut session, policy).unwrap();
        session
    };
    (0..SEEDS).map(course).collect()
}

fn ends_well(session: &Session) -> bool {
    let Waiting::Ended(ending) = session.course().waiting else { panic!("a course that never ends") };
    WELL.contains(&session.scenario().endings[ending.index()].id.as_str())
}

#[test]
fn a_readiness_is_met_with_a_step_and_a_goal_that_stands_is_looked_at_again() {
    let book = RuleBook::shipped().unwrap();
    let courses = courses(OWEN, Policy::Reference);
    for rule in ["move-when-ready", "goals-again", "not-yet"] {
        let verdicts: Vec<Verdict> = courses
            .iter()
            .flat_map(|one| {
                guidance::score(&book, one.scenario(), one.log(), &start_of(one.scenario(), one.log())).rules
            })
            .filter(|one| book.rules[one.rule].id == rule && one.verdict != Verdict::NotApplicable)
            .map(|one| one.verdict)
            .collect();
        let met = verdicts.iter().filter(|one| **one == Verdict::Met).count();
        assert!(verdicts.len() >= 25, "{rule}: it applies {} times", verdicts.len());
        assert!(met * 5 >= verdicts.len() * 4, "{rule}: met {met} of {}", verdicts.len());
    }
}

#[test]
fn owen_says_no_sentence_twice_in_a_course() {
    for session in courses(OWEN, Policy::Reference) {
        let mut heard = BTreeSet::new();
        for event in session.log() {
            if let Event::Exchanged(exchange) = event {
                let says = &session.scenario().utterance(exchange.reply).says;
                assert!(says.is_empty() || heard.insert(says), "seed {}: \u{201c}{says}\u{201d} twice", session.seed());
            }
        }
    }
}

#[test]
fn no_tip_and_no_warning_is_sent_between_sessions() {
    let tip = |one: &Move| match one.strategy() {
        Strategy::Fight | Strategy::Drift => true,
        Strategy::Direct => *one != Move::OfferChoice,
        _ => false,
    };
    for session in [DANA, OWEN].iter().flat_map(|file| courses(file, Policy::Reference)) {
        for event in session.log() {
            if let Event::WeekChosen { choice, .. } = event {
                let choice = &session.scenario().week_choices[choice.index()];
                assert!(!choice.moves.iter().any(tip), "seed {}: {}", session.seed(), choice.id);
            }
        }
    }
}

#[test]
fn good_work_with_owen_often_ends_well_and_fighting_hardly_ever() {
    let well = |policy| courses(OWEN, policy).iter().filter(|one| ends_well(one)).count();
    let (reference, confront) = (well(Policy::Reference), well(Policy::Confront));
    assert!(reference * 10 >= SEEDS as usize * 7, "the reference: {reference} of {SEEDS}");
    assert!(confront * 10 <= SEEDS as usize, "confronting: {confront} of {SEEDS}");
}
