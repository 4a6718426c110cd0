//! Full exchanges a second on one core: the choices on offer, handle, apply, the log in memory, and the rules.

#![allow(clippy::expect_used, reason = "a benchmark that cannot read its own files has nothing to measure")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use slackwater::engine::attempt::Mode;
use slackwater::engine::guidance::{RuleBook, Scorer};
use slackwater::engine::scenario::{self, Scenario};
use slackwater::engine::session::{Command, Event, Session, Waiting, offer};

const SEEDS: u32 = 32;

fn shipped(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the shipped scenario is there");
    Arc::new(scenario::load(&bytes).expect("the shipped scenario is fine").scenario)
}

/// Plays a whole course with lines picked by a fixed walk, and gives the exchanges said.
fn course(scenario: &Arc<Scenario>, scorer: &mut Scorer<'_>, seed: u32) -> u64 {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Assessment);
    scorer.reset();
    let mut walk = seed.wrapping_mul(2_654_435_761) | 1;
    let mut exchanges = 0;
    loop {
        walk = walk.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let course = session.course();
        let command = match course.waiting {
            Waiting::Brief => Command::Begin,
            Waiting::Stop => Command::Continue,
            Waiting::Room if course.write_first => Command::SkipWriting,
            Waiting::Room => {
                let offered = offer::offered(scenario, course);
                exchanges += 1;
                Command::Choose(offered[walk as usize % offered.len()])
            }
            Waiting::Week => match course.week_event {
                Some(event) => Command::ChooseInWeek(scenario.week_events[event.index()].choices[0]),
                None => Command::Continue,
            },
            Waiting::Ended(_) => break,
        };
        let events: &[Event] = session.perform(command).expect("the walk only does what is on offer");
        for event in events {
            scorer.event(event);
        }
    }
    black_box(session.log().len());
    black_box(&scorer);
    exchanges
}

fn exchanges(criterion: &mut Criterion) {
    let book = RuleBook::shipped().expect("the shipped rules are fine");
    for name in ["done-that-one", "cant-complain"] {
        let scenario = shipped(name);
        let mut scorer = Scorer::new(&book, &scenario);
        let total: u64 = (0..SEEDS).map(|seed| course(&scenario, &mut scorer, seed)).sum();
        let mut group = criterion.benchmark_group("exchange");
        group.throughput(Throughput::Elements(total));
        group.bench_function(name, |bencher| {
            bencher.iter(|| (0..SEEDS).map(|seed| course(&scenario, &mut scorer, seed)).sum::<u64>());
        });
        group.finish();
    }
}

criterion_group!(benches, exchanges);
criterion_main!(benches);
