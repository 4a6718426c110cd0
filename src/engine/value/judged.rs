//! From sums to words: what is clear, what is of note, and what was luck.

use super::ahead::Ends;
use super::analyser::SHARED;
use super::fit::{Level, Slopes};
use super::model::{Analysis, Estimate, ExchangeValue, LineValue, Luck, Shift, Worth};
use super::moments::{Moment, Played};
use super::sums::Sums;
use crate::engine::guidance::{Band, Scoring};

/// Standard errors on either side of an estimate that hold the truth in 95 of 100 cases.
const SURE: f64 = 1.96;
/// A difference in outcome that is of note, per mille.
pub(super) const OF_NOTE: f64 = 10.0;
/// A move of the expected end that turns a course, per mille.
const TURNS: f64 = 25.0;
/// What luck has to move before it is said that it did, and surely half of it, per mille.
const LUCKY: f64 = 100.0;

/// All that is known.
#[derive(Debug)]
pub(super) struct Judging<'a> {
    pub scoring: &'a Scoring,
    pub played: &'a Played<'a>,
    pub levels: &'a [Level],
    pub slopes: &'a [Slopes],
    pub sums: &'a [Sums],
    pub end: Ends,
    pub rollouts: u32,
}

/// What is known, in words and whole figures.
pub(super) fn analysis(judging: &Judging<'_>) -> Analysis {
    let known = if judging.rollouts == 0 { &[][..] } else { &judging.played.moments[..] };
    let before: Vec<f64> =
        known.iter().enumerate().map(|(at, moment)| judging.sums[at].mean(moment.competent)[0]).collect();
    let after = |at: usize| before.get(at + 1).copied().unwrap_or(judging.end[0]);
    let exchanges: Vec<ExchangeValue> =
        known.iter().enumerate().map(|(at, moment)| judging.exchange(at, moment, after(at))).collect();
    let at_first = before.first().copied().unwrap_or(judging.end[0]);
    let moved: Vec<(f64, f64)> = known.iter().enumerate().map(|(at, moment)| judging.choice(at, moment)).collect();
    let by: f64 = moved.iter().map(|(by, _)| by).sum();
    let error = (SHARED * moved.iter().map(|(_, error)| error * error).sum::<f64>()).sqrt();
    let luck = judging.end[0] - at_first - by;
    let deserved = at_first + by;
    let (deserved_band, realised_band) = (judging.outcome_band(deserved), judging.outcome_band(judging.end[0]));
    let defensible = exchanges.iter().filter(|one| f64::from(one.lines[one.taken].against_best.low) > -OF_NOTE);
    Analysis {
        rollouts: judging.rollouts,
        at_first: whole(at_first),
        at_last: whole(judging.end[0]),
        is_over: judging.played.is_over(),
        choices: shift((by, error)),
        luck: small(luck),
        deserved: whole(deserved),
        deserved_band,
        realised_band,
        verdict: verdict((luck, by, error), deserved_band, realised_band),
        fair: u16::try_from(judging.scoring.fair).unwrap_or(0),
        good: u16::try_from(judging.scoring.good).unwrap_or(0),
        defensible: defensible.map(|one| one.exchange).collect(),
        exchanges,
    }
}

/// Luck is named where it moved much, and the band with it: hard where the choices had cost little, got away with where
/// they had cost something.
fn verdict((luck, choices, error): (f64, f64, f64), deserved: Band, realised: Band) -> Luck {
    let much = luck.abs() >= LUCKY && luck.abs() - SURE * error >= LUCKY / 2.0;
    if much && luck < 0.0 && realised < deserved && choices > -LUCKY {
        Luck::HardLuck
    } else if much && luck > 0.0 && realised > deserved && choices < -LUCKY / 2.0 {
        Luck::GotAway
    } else {
        Luck::AsItFell
    }
}

impl Judging<'_> {
    fn exchange(&self, at: usize, moment: &Moment<'_>, after: f64) -> ExchangeValue {
        let sums = &self.sums[at];
        let value = |line: &usize| sums.mean(*line)[0];
        let best = (0..moment.lines.len()).max_by(|one, other| value(one).total_cmp(&value(other))).unwrap_or(0);
        let gaps: Vec<(f64, f64)> = (0..moment.lines.len())
            .map(|line| sums.difference(line, best, &self.levels[at], self.slopes_of(moment)))
            .collect();
        let costly = |(by, error): &(f64, f64)| by + SURE * error < -OF_NOTE;
        let hung_on_it = gaps.iter().any(costly);
        let worth = |gap: &(f64, f64)| match gap {
            gap if costly(gap) => Worth::Costly,
            (by, _) if hung_on_it && *by >= -OF_NOTE => Worth::Strong,
            _ => Worth::Fair,
        };
        let lines = moment.lines.iter().zip(&gaps).enumerate().map(|(line, (said, gap))| LineValue {
            line: *said,
            expected: self.estimate(at, moment, line),
            against_best: shift(*gap),
            worth: worth(gap),
        });
        let (by, error) = self.choice(at, moment);
        ExchangeValue {
            exchange: moment.exchange,
            session: moment.session,
            lines: lines.collect(),
            taken: moment.taken,
            competent: moment.competent,
            best,
            hung_on_it,
            before: self.estimate(at, moment, moment.competent),
            choice: shift((by, error)),
            luck: small(after - value(&moment.taken)),
            turning_point: by.abs() - SURE * error > TURNS,
        }
    }

    /// What the choice moved.
    fn choice(&self, at: usize, moment: &Moment<'_>) -> (f64, f64) {
        self.sums[at].difference(moment.taken, moment.competent, &self.levels[at], self.slopes_of(moment))
    }

    fn estimate(&self, at: usize, moment: &Moment<'_>, line: usize) -> Estimate {
        let sums = &self.sums[at];
        let [outcome, process, fair, good] = sums.mean(line);
        let around = SURE * sums.error(line, &self.levels[at], self.slopes_of(moment));
        let band = match () {
            () if good >= 500.0 => Band::Good,
            () if fair >= 500.0 => Band::Fair,
            () => Band::Below,
        };
        Estimate {
            outcome: whole(outcome),
            low: whole(outcome - around),
            high: whole(outcome + around),
            process: whole(process),
            fair: whole(fair),
            good: whole(good),
            band,
        }
    }

    fn slopes_of(&self, moment: &Moment<'_>) -> &Slopes {
        &self.slopes[usize::from(moment.session) - 1]
    }

    fn outcome_band(&self, outcome: f64) -> Band {
        match outcome {
            one if one >= f64::from(self.scoring.good) => Band::Good,
            one if one >= f64::from(self.scoring.fair) => Band::Fair,
            _ => Band::Below,
        }
    }
}

fn shift((by, error): (f64, f64)) -> Shift {
    Shift { by: small(by), low: small(by - SURE * error), high: small(by + SURE * error) }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn whole(value: f64) -> u16 {
    value.round().clamp(0.0, 1000.0) as u16
}

#[allow(clippy::cast_possible_truncation, reason = "clamped before")]
fn small(value: f64) -> i16 {
    value.round().clamp(-1000.0, 1000.0) as i16
}
