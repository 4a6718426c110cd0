//! What the courses of one therapist come to.

use std::collections::{BTreeMap, BTreeSet};

use super::played::{Played, Said};
use super::thresholds::{LINES_TO_CHOOSE_FROM, OFTEN_ON_OFFER, SOON};
use crate::engine::client::Answer;
use crate::engine::guidance::{Band, HeldDown, RuleBook, Verdict};
use crate::engine::policy::{length, warmth};
use crate::engine::population::figures::{Moments, Share};
use crate::engine::scenario::{Choice, ChoiceId, Scenario, UtteranceId};

/// What the courses of one therapist come to.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    pub passed: Share,
    pub safe: Share,
    pub bands: [u64; Band::COUNT],
    /// By ending.
    pub endings: Vec<u64>,
    pub process: Moments,
    pub held_down: [u64; HeldDown::COUNT],
    /// By rule: courses in which it was missed or worked against.
    pub missed: Vec<u64>,
    /// By beat: moments that opened there and were missed or worked against.
    pub missed_in: Vec<u64>,
    /// Courses in which resistance fell for good, by the exchange at which it did.
    pub fell: BTreeMap<usize, u64>,
    pub collapsed: Share,
    /// Courses in which the client said some sentence twice.
    pub repeats: Share,
    /// By sentence: courses in which it came again. The utterance is the first one with these words.
    pub repeated: BTreeMap<UtteranceId, u64>,
    /// By beat, and by event between sessions: courses in which it was reached.
    pub beats: Vec<u64>,
    pub week_events: Vec<u64>,
    /// By choice between sessions: how often it was made.
    pub week_choices: Vec<u64>,
    /// By choice.
    pub choices: Vec<Hits>,
    pub exchanges: u64,
    /// Whether the line of a place was its first, longest, kindest, against what chance would have brought.
    pub first: AgainstChance,
    pub longest: AgainstChance,
    pub kindest: AgainstChance,
    /// By utterance: the first one with the same words.
    words: Vec<UtteranceId>,
}

/// How often a line came up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hits {
    pub offered: u64,
    pub said: u64,
    /// It was said and softened the client.
    pub softened: u64,
    /// It was said within the first exchanges of a course whose resistance collapsed in them, and softened.
    pub in_collapse: u64,
    /// It was said, and it was the first, the longest, the kindest of its place.
    pub as_first: u64,
    pub as_longest: u64,
    pub as_kindest: u64,
    /// By third of resistance: moments at which the lines on offer were tried, and whether it left the least.
    pub best: [Share; 3],
}

/// A share of lines, and what it would be if any line of the place had been said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AgainstChance {
    pub share: Share,
    /// Sum of the chances of every line, in millionths.
    chance: u64,
}

impl AgainstChance {
    fn count(&mut self, yes: bool, like_it: usize, of: usize) {
        self.share.count(yes);
        self.chance += like_it as u64 * 1_000_000 / of.max(1) as u64;
    }

    /// What chance would have brought, 0 to 1.
    #[must_use]
    pub fn chance(&self) -> f64 {
        self.chance as f64 / 1e6 / self.share.all.max(1) as f64
    }
}

impl Tally {
    /// Nothing yet.
    #[must_use]
    pub fn of(scenario: &Scenario, book: &RuleBook) -> Self {
        let mut known: BTreeMap<&str, UtteranceId> = BTreeMap::new();
        let ids = (0..scenario.utterances.len()).map(|at| UtteranceId(at as u16));
        Self {
            endings: vec![0; scenario.endings.len()],
            missed: vec![0; book.rules.len()],
            missed_in: vec![0; scenario.beats.len()],
            beats: vec![0; scenario.beats.len()],
            week_events: vec![0; scenario.week_events.len()],
            week_choices: vec![0; scenario.week_choices.len()],
            choices: vec![Hits::default(); scenario.choices.len()],
            words: ids.map(|id| *known.entry(&scenario.utterance(id).says).or_insert(id)).collect(),
            ..Self::default()
        }
    }

    /// Counts one course.
    pub fn add(&mut self, scenario: &Scenario, played: &Played) {
        let score = &played.score;
        self.passed.count(score.passed);
        self.safe.count(score.safety.met);
        self.bands[score.band as usize] += 1;
        self.endings[played.ending.index()] += 1;
        self.process.add(i32::from(score.process) * 1_000);
        for one in &score.detail.held_down {
            self.held_down[*one as usize] += 1;
        }
        let missed = |verdict: Verdict| matches!(verdict, Verdict::Missed | Verdict::Contraindicated);
        for rule in &score.rules {
            self.missed[rule.rule] += u64::from(missed(rule.verdict) && !rule.too_little_seen);
            let opened = rule.points.iter().filter(|point| missed(point.verdict)).map(|point| point.opened_at);
            for said in opened.filter_map(|exchange| played.said.get(usize::from(exchange))) {
                self.missed_in[said.beat.index()] += 1;
            }
        }
        if let Some(exchange) = played.falls_for_good() {
            *self.fell.entry(exchange).or_default() += 1;
        }
        self.collapsed.count(played.collapses());
        self.exchanges += played.resistance.len() as u64;
        reached(&mut self.beats, played.beats.iter().map(|one| one.index()));
        reached(&mut self.week_events, played.week_events.iter().map(|one| one.index()));
        for choice in &played.week_choices {
            self.week_choices[choice.index()] += 1;
        }
        self.again(scenario, &played.heard);
        for (at, said) in played.said.iter().enumerate() {
            self.line(scenario, said);
            if played.collapses() && at < SOON && said.answer == Answer::Softens {
                self.choices[said.choice.index()].in_collapse += 1;
            }
        }
    }

    /// Counts what the client said twice. Silence is no sentence.
    fn again(&mut self, scenario: &Scenario, heard: &[UtteranceId]) {
        let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
        for one in heard.iter().filter(|one| !scenario.utterance(**one).says.is_empty()) {
            let words = self.words[one.index()];
            if !once.insert(words) {
                twice.insert(words);
            }
        }
        self.repeats.count(!twice.is_empty());
        for words in twice {
            *self.repeated.entry(words).or_default() += 1;
        }
    }

    fn line(&mut self, scenario: &Scenario, said: &Said) {
        for choice in &said.offered {
            let hits = &mut self.choices[choice.index()];
            hits.offered += 1;
            if let Some(best) = said.best {
                hits.best[third(said.before)].count(best == *choice);
            }
        }
        let hits = &mut self.choices[said.choice.index()];
        hits.said += 1;
        hits.softened += u64::from(said.answer == Answer::Softens);
        let of_place = |id: &&ChoiceId| scenario.choice(**id).beat.is_some();
        let place: Vec<ChoiceId> = said.offered.iter().filter(of_place).copied().collect();
        if place.len() < LINES_TO_CHOOSE_FROM || !place.contains(&said.choice) {
            return;
        }
        let is_first = place.first() == Some(&said.choice);
        self.first.count(is_first, 1, place.len());
        let (is_longest, like_it) = is_most(scenario, &place, said.choice, length);
        self.longest.count(is_longest, like_it, place.len());
        let (is_kindest, as_kind) = is_most(scenario, &place, said.choice, warmth);
        self.kindest.count(is_kindest, as_kind, place.len());
        hits.as_first += u64::from(is_first);
        hits.as_longest += u64::from(is_longest);
        hits.as_kindest += u64::from(is_kindest);
    }

    /// The lines that are on offer so often that somebody could insist on them.
    #[must_use]
    pub fn often_on_offer(&self) -> Vec<ChoiceId> {
        let least = OFTEN_ON_OFFER * self.exchanges as f64;
        let often = |hits: &Hits| hits.offered > 0 && hits.offered as f64 >= least;
        (0..self.choices.len()).filter(|at| often(&self.choices[*at])).map(|at| ChoiceId(at as u16)).collect()
    }

    /// The exchange at which resistance falls for good in half of those courses in which it does.
    #[must_use]
    pub fn median_fall(&self) -> Option<usize> {
        let all: u64 = self.fell.values().sum();
        let mut below = 0;
        self.fell.iter().find_map(|(exchange, count)| {
            below += count;
            (below * 2 >= all).then_some(*exchange)
        })
    }

    /// Courses in which resistance never fell for good.
    #[must_use]
    pub fn never_fell(&self) -> Share {
        let all = self.passed.all;
        Share { yes: all - self.fell.values().sum::<u64>(), all }
    }
}

/// Counts each of these once.
fn reached(counts: &mut [u64], at: impl Iterator<Item = usize>) {
    for one in at.collect::<BTreeSet<usize>>() {
        counts[one] += 1;
    }
}

/// Which third of its range resistance is in.
const fn third(resistance: i32) -> usize {
    match resistance {
        ..=333_333 => 0,
        333_334..=666_666 => 1,
        _ => 2,
    }
}

/// Whether this line has most of something in its place, and how many lines of the place have as much as the most.
fn is_most(scenario: &Scenario, place: &[ChoiceId], said: ChoiceId, of: fn(&Choice) -> usize) -> (bool, usize) {
    let value = |id: ChoiceId| of(scenario.choice(id));
    let most = place.iter().map(|id| value(*id)).max().unwrap_or(0);
    (value(said) == most, place.iter().filter(|id| value(**id) == most).count())
}
