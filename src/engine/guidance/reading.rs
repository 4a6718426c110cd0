//! What the trainee read: answers predicted, signs tagged, causes guessed, each against what a guess by rote would earn.
//!
//! A prediction or tag names one thing and gives no probability, so it is read as half certain: the forecast is half
//! the base rates of this course and half the thing named. Its Brier score against that of the base rates alone gives
//! the skill, scaled so that always right is 1000. Naming the same thing every time is then never above 0, because the
//! base rates are the best of all forecasts that do not look.

use super::score::{ReadingDetail, Skill, TagKey};
use crate::engine::client::{Answer, Cause, Sign};
use crate::engine::scenario::Profile;
use crate::engine::scenario::words::Weight;

/// Fewer guesses than this cannot be told from luck.
const ENOUGH: usize = 5;
/// The classes of a tag: ten signs and "not resistance".
const TAGS: usize = Sign::COUNT + 1;

/// What was read so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Readings {
    predicted: Option<Answer>,
    /// What was predicted and what came.
    predictions: Vec<(Answer, Answer)>,
    tags: Vec<(u16, Option<Sign>)>,
    /// Signs by exchange, as bits.
    keys: Vec<(u16, u16)>,
    formulation: Option<[Option<Weight>; Cause::COUNT]>,
}

impl Readings {
    pub fn predict(&mut self, answer: Answer) {
        self.predicted = Some(answer);
    }

    pub fn answer(&mut self, came: Answer) {
        if let Some(predicted) = self.predicted.take() {
            self.predictions.push((predicted, came));
        }
    }

    pub fn tag(&mut self, exchange: u16, tag: Option<Sign>) {
        self.tags.retain(|(at, _)| *at != exchange);
        self.tags.push((exchange, tag));
    }

    /// The signs of the client's words that this exchange answers, or would answer next.
    pub fn key(&mut self, exchange: u16, signs: u16) {
        match self.keys.last_mut() {
            Some((newest, of)) if *newest == exchange => *of = signs,
            _ => self.keys.push((exchange, signs)),
        }
    }

    /// The exchange that would answer the client's last words.
    pub fn newest(&self) -> u16 {
        self.keys.last().map_or(0, |(exchange, _)| *exchange)
    }

    pub fn formulate(&mut self, causes: [Option<Weight>; Cause::COUNT]) {
        self.formulation = Some(causes);
    }

    /// The skills.
    pub fn detail(&self, profile: Option<&Profile>) -> ReadingDetail {
        let guesses: Vec<(usize, usize)> =
            self.predictions.iter().map(|(guess, came)| (*guess as usize, *came as usize)).collect();
        let tagged = self.tags.iter().filter_map(|(exchange, tag)| {
            let (_, key) = self.keys.iter().find(|(at, _)| at == exchange)?;
            Some((*exchange, *tag, *key))
        });
        let tagged: Vec<(u16, Option<Sign>, u16)> = tagged.collect();
        let classes: Vec<(usize, usize)> = tagged.iter().map(|(_, tag, key)| classes(*tag, *key)).collect();
        let differ = tagged.iter().zip(&classes).filter(|(_, (guess, came))| guess != came);
        ReadingDetail {
            predictions: skill::<{ Answer::COUNT }>(&guesses),
            tags: skill::<TAGS>(&classes),
            tags_differ: differ
                .map(|((exchange, tagged, key), _)| TagKey {
                    exchange: *exchange,
                    tagged: *tagged,
                    key: Sign::ALL.iter().copied().filter(|sign| key & (1 << *sign as u16) != 0).collect(),
                })
                .collect(),
            formulation: profile.and_then(|one| Some(formulation(self.formulation?, one))),
        }
    }
}

/// Reading as one number, 0 to 1000: the mean of what there was enough of.
pub(super) fn whole(detail: &ReadingDetail) -> Option<u16> {
    let skills = [detail.predictions, detail.tags].map(|skill| skill.filter(|one| one.counts).map(|one| one.per_mille));
    let said: Vec<i64> = skills.iter().flatten().chain(&detail.formulation).map(|one| i64::from(*one).max(0)).collect();
    let count = i64::try_from(said.len()).unwrap_or(1);
    (count > 0).then(|| u16::try_from(said.iter().sum::<i64>() / count).unwrap_or(0))
}

/// The class that was tagged and the class that was there. Where several signs were there, the tagged one counts if it
/// is among them.
fn classes(tag: Option<Sign>, key: u16) -> (usize, usize) {
    let tagged = tag.map_or(Sign::COUNT, |sign| sign as usize);
    let there = match key {
        0 => Sign::COUNT,
        _ if key & (1_u16.checked_shl(u32::try_from(tagged).unwrap_or(16)).unwrap_or(0)) != 0 => tagged,
        _ => key.trailing_zeros() as usize,
    };
    (tagged, there)
}

/// The Brier skill of guesses (what was guessed, what came) over `N` classes.
fn skill<const N: usize>(guesses: &[(usize, usize)]) -> Option<Skill> {
    let made = i64::try_from(guesses.len()).ok().filter(|made| *made > 0)?;
    let mut came = [0_i64; N];
    for (_, class) in guesses {
        came[*class % N] += 1;
    }
    // Shares in 1/(2·made): base rates are 2·came, a named class adds `made` to half of them.
    let (mut named, mut base) = (0_i64, 0_i64);
    for (guess, class) in guesses {
        for (at, rate) in came.iter().enumerate() {
            let truth = if at == *class { 2 * made } else { 0 };
            let forecast = rate + if at == *guess { made } else { 0 };
            named += (forecast - truth).pow(2);
            base += (2 * rate - truth).pow(2);
        }
    }
    // Always right leaves a quarter of the base rates' score, so three quarters are there to be gained.
    let gained = if base == 0 { 0 } else { (base - named) * 4000 / (3 * base) };
    let right = guesses.iter().filter(|(guess, class)| guess == class).count();
    Some(Skill {
        made: u16::try_from(made).unwrap_or(u16::MAX),
        right: u16::try_from(right).unwrap_or(u16::MAX),
        per_mille: small(gained),
        counts: guesses.len() >= ENOUGH,
    })
}

/// A formulation against the causes of the story: weights as 0, 1, 2, differences summed, against the best of the
/// three guesses that say the same of all five.
fn formulation(guess: [Option<Weight>; Cause::COUNT], profile: &Profile) -> i16 {
    let weigh = |weight: Option<Weight>| match weight {
        None => 0_i64,
        Some(Weight::Minor) => 1,
        Some(Weight::Major) => 2,
    };
    let truth = Cause::ALL.iter().map(|cause| {
        let found = profile.causes.iter().find(|(one, _)| one == cause);
        weigh(found.map(|(_, weight)| *weight))
    });
    let truth: Vec<i64> = truth.collect();
    let apart = |guess: &dyn Fn(usize) -> i64| -> i64 {
        truth.iter().enumerate().map(|(at, truth)| (guess(at) - truth).abs()).sum()
    };
    let by_rote = (0..=2).map(|same| apart(&|_| same)).min().unwrap_or(0);
    let wrong = apart(&|at| weigh(guess[at % Cause::COUNT]));
    if by_rote == 0 { small(if wrong == 0 { 1000 } else { 0 }) } else { small((by_rote - wrong) * 1000 / by_rote) }
}

fn small(value: i64) -> i16 {
    i16::try_from(value.clamp(-1000, 1000)).unwrap_or(0)
}
