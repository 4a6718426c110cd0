//! Exchanges of drawn clients a second, on one core and on two: policy, client model, weeks, and what is gathered of them.

#![allow(clippy::expect_used, reason = "a benchmark that cannot run has nothing to measure")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rayon::ThreadPoolBuilder;
use slackwater::engine::policy::Policy;
use slackwater::engine::population::{Frame, Population, Rows, Summary, Working};

/// As many as `simulate` runs where it is not told otherwise.
const CLIENTS: u32 = 1_000;

fn natural(criterion: &mut Criterion) {
    let population = Population::drawn(CLIENTS, 1, Frame::NATURAL);
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
    let mut group = criterion.benchmark_group("population, mixed, natural courses");
    group.throughput(Throughput::Elements(run()));
    for (name, cores) in [("one core", 1), ("two cores", 2)] {
        let pool = ThreadPoolBuilder::new().num_threads(cores).build().expect("threads can be started");
        group.bench_function(name, |bencher| bencher.iter(|| pool.install(run)));
    }
    group.finish();
}

criterion_group!(benches, natural);
criterion_main!(benches);
