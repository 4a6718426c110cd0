//! Choices a second on one core beside `bladeink`, ink's runtime in Rust: the same generated story of 60 beats and 40
//! exchanges, with lines in three versions by resistance, conditional choices and two counters, played at random.
//!
//! Ours has in addition a client model that decides resistance and every answer, luck, the log of why, and the rules
//! folded over it; the client answers each choice before the next beat's line, and the peer is measured with such
//! answers and without. The peer has in addition a text of its own for every line and choice, where ours lends the
//! author's. Both are loaded once, keep to the order of the file, hand over the words of every line and choice, and are
//! optimised alike.

#![allow(clippy::expect_used, reason = "a benchmark that cannot play its own story has nothing to measure")]

mod ink;
mod ours;
mod story;

use std::collections::BTreeSet;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ink::Answers;
use slackwater::engine::guidance::{RuleBook, Scorer};
use story::{BANDS, CHOICES, EXCHANGES, Seen, Story};

const SEEDS: u32 = 32;

/// What a player of either engine met.
#[derive(Debug, Default)]
struct Met {
    /// The choices on offer at each exchange.
    offered: Vec<Vec<String>>,
    /// The bands of the beats' lines.
    bands: BTreeSet<usize>,
    /// All that the client said.
    lines: usize,
}

impl Met {
    /// Plays all the seeds.
    fn by(story: &Story, mut play: impl FnMut(u32, &mut dyn FnMut(Seen<'_>))) -> Self {
        let mut met = Self::default();
        for seed in 0..SEEDS {
            play(seed, &mut |seen| match seen {
                Seen::Choice(says) => met.offered.last_mut().expect("a line comes first").push(says.to_owned()),
                Seen::Line(says) => {
                    met.lines += usize::from(!says.trim().is_empty());
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
    let mut peers = [("bladeink", Answers::Never), ("bladeink, with answers", Answers::Always)]
        .map(|(name, answers)| (name, ink::load(&story, answers)));

    let met = Met::by(&story, |seed, see| ours::play(&scenario, &mut scorer, seed, see));
    assert_eq!(met.offered.len(), EXCHANGES * SEEDS as usize, "every play has its exchanges");
    let counts: BTreeSet<usize> = met.offered.iter().map(Vec::len).collect();
    assert_eq!(counts, BTreeSet::from([CHOICES - 1, CHOICES]), "the condition holds now and then");
    let lines = peers.each_mut().map(|(_, peer)| {
        let other = Met::by(&story, |seed, see| ink::play(peer, seed, see));
        assert_eq!(met.offered, other.offered, "both play the same story");
        assert_eq!([met.bands.len(), other.bands.len()], [BANDS; 2], "lines of all bands are heard");
        other.lines
    });
    assert_eq!(lines, [met.lines / 2, met.lines], "without answers there are half the lines");

    let mut group = criterion.benchmark_group("peer");
    group.throughput(Throughput::Elements(met.offered.len() as u64));
    group.bench_function("ours, with log and rules", |bencher| {
        bencher.iter(|| (0..SEEDS).for_each(|seed| ours::play(&scenario, &mut scorer, seed, read)));
    });
    for (name, peer) in &mut peers {
        group.bench_function(*name, |bencher| bencher.iter(|| (0..SEEDS).for_each(|seed| ink::play(peer, seed, read))));
    }
    group.finish();
}

criterion_group!(benches, beside);
criterion_main!(benches);
