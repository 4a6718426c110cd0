//! What a trainee plays is what is calibrated: one function, one set of constants, authored words as percentiles.

use std::sync::Arc;

use slackwater::engine::attempt::Mode;
use slackwater::engine::attempt::header::MODEL_VERSION;
use slackwater::engine::client::constants::definitions::{PACES, STAGES, TRAIT_LEVELS};
use slackwater::engine::client::{Person, STANDARD, Stimulus, exchange};
use slackwater::engine::luck::Luck;
use slackwater::engine::policy::{self, Onlooker, Policy, Therapist};
use slackwater::engine::population::course::client;
use slackwater::engine::scenario::AuthoredTraits;
use slackwater::engine::scenario::words::{Pace, Stage, TraitLevel};
use slackwater::engine::session::{Command, Course, Event, LineSaid, SPAN, Session, delivery};

use crate::cli_support::Slackwater;
use crate::played::shipped;

/// Looks at every exchange of a played course and works it out again with the function that populations are run with.
#[derive(Default)]
struct Again {
    before: Option<Course>,
    exchanges: usize,
}

impl Onlooker for Again {
    fn before(&mut self, session: &Session, _command: &Command) {
        self.before = Some(session.course().clone());
    }

    fn after(&mut self, session: &Session, events: &[Event]) {
        let Some(Event::Exchanged(said)) = events.iter().find(|event| matches!(event, Event::Exchanged(_))) else {
            return;
        };
        let (scenario, course) = (session.scenario(), self.before.as_ref().expect("a course before it"));
        let choice = match said.line {
            LineSaid::Choice(choice) => Some(scenario.choice(choice)),
            _ => None,
        };
        let delivery = delivery(scenario, said.line);
        let goal = match said.line {
            LineSaid::RevisitGoal(goal) => Some(goal),
            _ => choice.and_then(|choice| choice.goal),
        };
        let goal = goal.map(|goal| &scenario.goals[goal.index()]);
        let stimulus = Stimulus {
            session: course.attended,
            exchange: course.exchange_in_session,
            span: SPAN,
            meets: course.cues,
            goal: goal.map(|goal| goal.owner),
            goal_concrete: goal.is_some_and(|goal| goal.concrete),
            task: choice.and_then(|choice| choice.task).map(|task| scenario.tasks[task.index()].size),
            plan_open: course.plan_open(scenario),
            ..Stimulus::plain(delivery)
        };
        let luck = &mut Luck::new(session.seed(), 0, 0);
        let reaction =
            exchange(&course.person, &course.state, &stimulus, &luck.at(course.week, course.exchange_in_session));
        assert_eq!(said.answer, reaction.answer);
        assert_eq!(said.changes, reaction.changes.to_vec());
        self.exchanges += 1;
    }
}

#[test]
fn a_played_exchange_is_what_the_function_of_the_populations_makes_of_it() {
    for id in ["done-that-one", "cant-complain"] {
        for policy in [Policy::Reference, Policy::Confront, Policy::Random] {
            let mut session = Session::new(Arc::clone(&shipped(id)), 11, Mode::Practice);
            let mut again = Again::default();
            policy::play_watched(&mut session, &mut Therapist::new(policy, 11), &mut again).expect("it ends");
            assert!(again.exchanges > 8, "{id} {policy}: {} exchanges", again.exchanges);
            assert!(std::ptr::eq(session.course().person.constants, &raw const STANDARD));
        }
    }
}

#[test]
fn each_authored_word_is_its_percentile_of_the_calibrated_population() {
    let drawn: Vec<Person> = (0..8_000).map(|number| client(&mut Luck::new(1, number, 0), &STANDARD)).collect();
    let at = |percentile: i32, of: fn(&Person) -> i32| {
        let mut values: Vec<i32> = drawn.iter().map(of).collect();
        values.sort_unstable();
        values[values.len() * percentile as usize / 1_000_000]
    };
    let near = |authored: i32, drawn: i32, what: &str| {
        assert!((authored - drawn).abs() < 12_000, "{what}: {authored}, {drawn}")
    };
    for (level, percentile) in TraitLevel::ALL.iter().zip(TRAIT_LEVELS) {
        let person = authored(*level, Stage::Contemplation, Pace::Steady);
        near(person.traits.reactance, at(percentile, |one| one.traits.reactance), "reactance");
        near(person.traits.trust, at(percentile, |one| one.traits.trust), "trust");
        near(person.traits.distress, at(percentile, |one| one.traits.distress), "distress");
    }
    for (stage, percentile) in Stage::ALL.iter().zip(STAGES) {
        let person = authored(TraitLevel::Medium, *stage, Pace::Steady);
        near(person.traits.readiness, at(percentile, |one| one.traits.readiness), "readiness");
    }
    for (pace, percentile) in Pace::ALL.iter().zip(PACES) {
        let person = authored(TraitLevel::Medium, Stage::Contemplation, *pace);
        near(person.traits.pace, at(percentile, |one| one.traits.pace), "pace");
    }
}

fn authored(level: TraitLevel, readiness: Stage, pace: Pace) -> Person {
    let traits = AuthoredTraits {
        reactance: level,
        deference: level,
        trust: level,
        readiness,
        pace,
        distress: level,
        ambivalence: level,
        expectation: level,
    };
    Person::authored(&traits, &[])
}

/// What the model does to forty drawn clients, whatever is said to them, as a hash. Where it changes, attempts that were
/// recorded before cannot be replayed: raise `MODEL_VERSION`, and write the new pair down here.
const PINNED: (u32, &str) = (2, "bcfc65b9a7221a31");

#[test]
fn the_version_of_the_model_changes_with_what_it_does() {
    let slackwater = Slackwater::new();
    let args = ["simulate", "--policy", "random", "--clients", "40", "--course", "4", "--format", "jsonl"];
    let trace = slackwater.run(&args).out;
    let hash = blake3::hash(trace.as_bytes()).to_hex();
    assert_eq!((MODEL_VERSION, &hash[..16]), PINNED);
}
