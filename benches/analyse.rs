//! The value of every choice of an attempt of about 40 exchanges: the first pass of 500 continuations of each, and the
//! whole analysis.

#![allow(clippy::expect_used, reason = "a benchmark that cannot read its own files has nothing to measure")]

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use slackwater::engine::attempt::Mode;
use slackwater::engine::guidance::RuleBook;
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::scenario;
use slackwater::engine::session::{Event, Session};
use slackwater::engine::value::{Analyser, PASS, WHOLE};

const EXCHANGES: usize = 40;

fn forty() -> Session {
    let path = format!("{}/scenarios/done-that-one.ron", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the shipped scenario is there");
    let scenario = Arc::new(scenario::load(&bytes).expect("the shipped scenario is fine").scenario);
    let mut session = Session::new(Arc::clone(&scenario), 1, Mode::Practice);
    policy::play(&mut session, Policy::Evoke).expect("a policy does what is on offer");
    let said = session.log().iter().enumerate().filter(|(_, event)| matches!(event, Event::Exchanged(_)));
    let end = said.map(|(at, _)| at).nth(EXCHANGES - 1).expect("the course is longer than this");
    Session::resume(scenario, 1, Mode::Practice, &session.log()[..=end])
}

fn analyse(criterion: &mut Criterion) {
    let book = RuleBook::shipped().expect("the shipped rules are fine");
    let session = forty();
    let mut group = criterion.benchmark_group("analyse 40 exchanges");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    for rollouts in [PASS, WHOLE] {
        group.bench_function(format!("{rollouts} continuations a choice"), |bencher| {
            bencher.iter(|| {
                let mut analyser = Analyser::new(session.scenario(), &book, session.seed(), session.log());
                analyser.run(rollouts, &mut |_, _| ControlFlow::Continue(())).expect("nothing stops it");
                analyser.analysis()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, analyse);
criterion_main!(benches);
