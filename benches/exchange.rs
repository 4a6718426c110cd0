//! Full exchanges a second on one core: handle, apply, the log in memory, and the rules; and what it takes to list the
//! choices on offer.

#![allow(clippy::expect_used, reason = "a benchmark that cannot read its own files has nothing to measure")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use slackwater::engine::attempt::Mode;
use slackwater::engine::guidance::{RuleBook, Scorer};
use slackwater::engine::scenario::{self, Scenario};
use slackwater::engine::session::{Command, Session, Waiting, offer};

const SEEDS: u32 = 32;

fn shipped(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the shipped scenario is there");
    Arc::new(scenario::load(&bytes).expect("the shipped scenario is fine").scenario)
}

/// The next command of a fixed walk through whatever is on offer; none where the course is over.
fn next(session: &Session, walk: &mut u32) -> Option<Command> {
    *walk = walk.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    let (scenario, course) = (session.scenario(), session.course());
    Some(match course.waiting {
        Waiting::Brief => Command::Begin,
        Waiting::Stop => Command::Continue,
        Waiting::Room if course.write_first => Command::SkipWriting,
        Waiting::Room => {
            let offered = offer::offered(scenario, course);
            Command::Choose(offered[*walk as usize % offered.len()])
        }
        Waiting::Week => match course.week_event {
            Some(event) => Command::ChooseInWeek(scenario.week_events[event.index()].choices[0]),
            None => Command::Continue,
        },
        Waiting::Ended(_) => return None,
    })
}

/// The commands of a whole course.
fn walk(scenario: &Arc<Scenario>, seed: u32) -> Vec<Command> {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Assessment);
    let mut walk = seed.wrapping_mul(2_654_435_761) | 1;
    let mut commands = Vec::new();
    while let Some(command) = next(&session, &mut walk) {
        session.perform(command.clone()).expect("the walk only does what is on offer");
        commands.push(command);
    }
    commands
}

/// Plays the commands of a whole course and folds the rules over its log as it grows.
fn play(scenario: &Arc<Scenario>, scorer: &mut Scorer<'_>, seed: u32, commands: &[Command]) {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Assessment);
    scorer.reset();
    for command in commands {
        for event in session.perform(command.clone()).expect("the walk only does what is on offer") {
            scorer.event(event);
        }
    }
    black_box(session.log().len());
    black_box(&scorer);
}

fn exchanges(criterion: &mut Criterion) {
    let book = RuleBook::shipped().expect("the shipped rules are fine");
    for name in ["done-that-one", "cant-complain"] {
        let scenario = shipped(name);
        let mut scorer = Scorer::new(&book, &scenario);
        let courses: Vec<Vec<Command>> = (0..SEEDS).map(|seed| walk(&scenario, seed)).collect();
        let said = courses.iter().flatten().filter(|command| matches!(command, Command::Choose(_))).count();
        let mut group = criterion.benchmark_group("exchange");
        group.throughput(Throughput::Elements(said as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for (seed, commands) in (0..).zip(&courses) {
                    play(&scenario, &mut scorer, seed, commands);
                }
            });
        });
        group.finish();
    }
}

/// What a front end asks before each exchange.
fn offers(criterion: &mut Criterion) {
    let scenario = shipped("done-that-one");
    let mut session = Session::new(Arc::clone(&scenario), 7, Mode::Assessment);
    let mut walk = 7;
    while session.course().exchanges < 8 {
        let command = next(&session, &mut walk).expect("the course is longer than this");
        session.perform(command).expect("the walk only does what is on offer");
    }
    criterion
        .bench_function("offer", |bencher| bencher.iter(|| offer::offered(&scenario, black_box(session.course()))));
}

criterion_group!(benches, exchanges, offers);
criterion_main!(benches);
