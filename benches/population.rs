//! Exchanges of drawn clients a second, on all cores: policy, client model, weeks, and what is gathered of them.

#![allow(clippy::expect_used, reason = "a benchmark that cannot run has nothing to measure")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use slackwater::engine::policy::Policy;
use slackwater::engine::population::{Frame, Population, Rows, Summary, Working};

fn natural(criterion: &mut Criterion) {
    let population = Population::drawn(256, 1, Frame::NATURAL);
    let therapist = Working::named(Policy::Mixed).expect("it needs no words");
    let run = || {
        let mut total = Summary::default();
        let keep = |rows: Rows<Summary>| -> Result<(), ()> {
            total.merge(&rows.record);
            Ok(())
        };
        population.gather(&therapist, || Rows::to(Summary::default()), keep).expect("nothing is refused");
        total.exchanges
    };
    let mut group = criterion.benchmark_group("population");
    group.throughput(Throughput::Elements(run()));
    group.bench_function("mixed, natural courses", |bencher| bencher.iter(run));
    group.finish();
}

criterion_group!(benches, natural);
criterion_main!(benches);
