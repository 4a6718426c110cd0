//! Choices a second on one core beside `bladeink`, ink's runtime in Rust: the same generated story of 60 beats and 40
//! exchanges, with lines in three versions by resistance, conditional choices and two counters, played at random.
//!
//! Ours has in addition a client model that decides resistance and every answer, luck, the log of why, the rules folded
//! over it, and a second line of the client's in each exchange. The peer has in addition a text of its own for every
//! line and choice, where ours lends the author's.

#![allow(clippy::expect_used, reason = "a benchmark that cannot play its own story has nothing to measure")]

mod ink;
mod ours;
mod story;

use std::collections::BTreeSet;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use slackwater::engine::guidance::{RuleBook, Scorer};
use story::{BANDS, EXCHANGES, Seen, Story};

const SEEDS: u32 = 32;

/// What a player of either engine met: the choices on offer at each exchange, and the bands of the client's lines.
#[derive(Debug, Default, PartialEq, Eq)]
struct Met {
    offered: Vec<Vec<String>>,
    bands: BTreeSet<usize>,
}

impl Met {
    /// Plays all the seeds.
    fn by(story: &Story, mut play: impl FnMut(u32, &mut dyn FnMut(Seen<'_>))) -> Self {
        let mut met = Self::default();
        for seed in 0..SEEDS {
            play(seed, &mut |seen| match seen {
                Seen::Choice(says) => met.offered.last_mut().expect("a line comes first").push(says.to_owned()),
                Seen::Line(says) => {
                    let band = (0..BANDS).find(|band| story.beats.iter().any(|beat| beat.lines[*band] == says.trim()));
                    if let Some(band) = band {
                        met.bands.insert(band);
                        met.offered.push(Vec::new());
                    }
                }
            });
        }
        met
    }
}

/// The player of a measured play reads what there is and does nothing with it.
fn read(seen: Seen<'_>) {
    black_box(seen);
}

fn beside(criterion: &mut Criterion) {
    let story = Story::generate();
    let book = RuleBook::shipped().expect("the shipped rules are fine");
    let scenario = ours::load(&story);
    let mut scorer = Scorer::new(&book, &scenario);
    let mut peer = ink::load(&story);

    let met = Met::by(&story, |seed, see| ours::play(&scenario, &mut scorer, seed, see));
    assert_eq!(met, Met::by(&story, |seed, see| ink::play(&mut peer, seed, see)), "both play the same story");
    assert_eq!(met.offered.len(), EXCHANGES * SEEDS as usize, "every play has its exchanges");
    assert_eq!(met.bands.len(), BANDS, "lines of all bands are heard");
    let counts: BTreeSet<usize> = met.offered.iter().map(Vec::len).collect();
    assert_eq!(counts, BTreeSet::from([3, 4]), "the condition holds now and then");

    let mut group = criterion.benchmark_group("peer");
    group.throughput(Throughput::Elements((EXCHANGES * SEEDS as usize) as u64));
    group.bench_function("ours, with log and rules", |bencher| {
        bencher.iter(|| {
            (0..SEEDS).for_each(|seed| ours::play(&scenario, &mut scorer, seed, read));
        });
    });
    group.bench_function("bladeink", |bencher| {
        bencher.iter(|| (0..SEEDS).for_each(|seed| ink::play(&mut peer, seed, read)));
    });
    group.finish();
}

criterion_group!(benches, beside);
criterion_main!(benches);
