//! Each target's figure over the facts of its cells, with its interval. Outcome is reported distress at the end, freed of
//! reported distress at the start; higher is better.

use super::cells::Cell;
use super::facts::{Facts, Table};
use super::jackknife::estimate;
use super::phases::Phases;
use crate::engine::population::figures::{Estimate, Share, correlation, deviation, difference, mean, residuals};

/// Everything that was run.
#[derive(Debug)]
pub struct Measured {
    /// By [`Cell`].
    pub cells: Vec<Vec<Facts>>,
    pub reversals: Vec<Phases>,
    pub evoking: Vec<Phases>,
}

/// A change in distress is reliable from so many standard deviations of the start.
const RELIABLE: f64 = 1.07;
/// A good therapist has this much more skill than the mean, in standard deviations; a poor one as much less.
const SKILLED: f64 = 1.0;
/// More sessions than anybody attends.
const NEVER: f64 = 99.0;

/// The clients of some cells.
pub type Cells<'a> = [Vec<&'a Facts>];

impl Measured {
    /// A figure over these cells, with its interval.
    pub fn over(&self, cells: &[Cell], figure: impl Fn(&Cells<'_>) -> f64) -> Estimate {
        let lists: Vec<&[Facts]> = cells.iter().map(|cell| self.cells[*cell as usize].as_slice()).collect();
        estimate(&lists, figure)
    }

    fn natural(&self, figure: impl Fn(&[&Facts]) -> f64) -> Estimate {
        self.over(&[Cell::Natural], |cells| figure(&cells[0]))
    }
}

/// Outcomes of these clients, freed of the start over all of them.
fn outcomes(clients: &[&Facts]) -> Vec<f64> {
    let pairs: Vec<_> = clients.iter().map(|one| (one.distress_start, one.distress_end)).collect();
    residuals(&pairs).into_iter().map(|left| -left).collect()
}

/// Outcomes by cell, freed of the start over all cells together.
pub fn outcomes_by_cell(cells: &Cells<'_>) -> Vec<Vec<f64>> {
    let all: Vec<&Facts> = cells.iter().flatten().copied().collect();
    let mut left = outcomes(&all).into_iter();
    cells.iter().map(|cell| left.by_ref().take(cell.len()).collect()).collect()
}

/// How something known of some clients goes with their outcome.
fn with_outcome(clients: &[&Facts], known: impl Fn(&Facts) -> Option<f64>) -> f64 {
    let (who, values): (Vec<&Facts>, Vec<f64>) =
        clients.iter().filter_map(|one| known(one).map(|value| (*one, value))).unzip();
    correlation(&values.into_iter().zip(outcomes(&who)).collect::<Vec<_>>())
}

/// The share of clients for whom this holds.
pub fn share(clients: &[&Facts], yes: impl Fn(&Facts) -> bool) -> f64 {
    let yes = clients.iter().filter(|one| yes(one)).count();
    yes as f64 / clients.len().max(1) as f64
}

fn sum(clients: &[&Facts], of: impl Fn(&Facts) -> Share) -> Share {
    clients.iter().fold(Share::default(), |mut all, one| {
        all.merge(of(one));
        all
    })
}

/// The outcome of the first cell over that of the second, as d.
fn first_over_second(cells: &Cells<'_>) -> f64 {
    let left = outcomes_by_cell(cells);
    difference(&left[0], &left[1])
}

/// The same among clients of high reactance, less among those of low.
fn more_at_high_reactance(cells: &Cells<'_>) -> f64 {
    let half = |high: bool| {
        let of_half: Vec<Vec<&Facts>> = cells
            .iter()
            .map(|cell| cell.iter().copied().filter(|one| (one.reactance > 0.5) == high).collect())
            .collect();
        first_over_second(&of_half)
    };
    half(true) - half(false)
}

pub fn alliance(measured: &Measured) -> Estimate {
    measured.natural(|clients| with_outcome(clients, |one| one.third.map(|third| third[0])))
}

pub fn alliance_left(measured: &Measured) -> Estimate {
    measured.over(&[Cell::AllianceCut, Cell::Natural], |cells| {
        let r = |clients: &[&Facts]| with_outcome(clients, |one| one.third.map(|third| third[0]));
        r(&cells[0]) / r(&cells[1])
    })
}

pub fn dropout(measured: &Measured) -> Estimate {
    measured.natural(|clients| share(clients, |one| one.dropped_out))
}

pub fn dropout_by_style(measured: &Measured) -> Estimate {
    measured.over(&[Cell::Confront, Cell::Evoke], |cells| {
        share(&cells[0], |one| one.dropped_out) - share(&cells[1], |one| one.dropped_out)
    })
}

pub fn goal_agreement(measured: &Measured) -> Estimate {
    measured.natural(|clients| with_outcome(clients, |one| one.third.map(|third| third[1])))
}

pub fn collaboration(measured: &Measured) -> Estimate {
    measured.natural(|clients| with_outcome(clients, |one| one.third.map(|third| third[2])))
}

const REACTANCE: [Cell; 4] = [Cell::HighFollowed, Cell::HighDirected, Cell::LowDirected, Cell::LowFollowed];

pub fn matched(measured: &Measured) -> Estimate {
    measured.over(&REACTANCE, |cells| {
        let left = outcomes_by_cell(cells);
        let matched = [left[0].as_slice(), &left[2]].concat();
        let mismatched = [left[1].as_slice(), &left[3]].concat();
        difference(&matched, &mismatched)
    })
}

pub fn matched_more_at_high(measured: &Measured) -> Estimate {
    measured.over(&REACTANCE, |cells| {
        let left = outcomes_by_cell(cells);
        difference(&left[0], &left[1]) / difference(&left[2], &left[3]).abs()
    })
}

/// The lines of second sessions, two numbers a client.
fn second(clients: &[&Facts], two: impl Fn(&Facts) -> (f64, f64)) -> f64 {
    let there: Vec<_> = clients.iter().filter(|one| one.second.lines > 0).map(|one| two(one)).collect();
    correlation(&there)
}

fn portion(part: u32, of: &Facts) -> f64 {
    f64::from(part) / f64::from(of.second.lines)
}

pub fn inconsistent_and_sustain(measured: &Measured) -> Estimate {
    measured.natural(|clients| {
        second(clients, |one| (portion(one.second.inconsistent, one), portion(one.second.sustain, one)))
    })
}

pub fn consistent_and_change(measured: &Measured) -> Estimate {
    measured.natural(|clients| {
        second(clients, |one| (portion(one.second.consistent, one), portion(one.second.change, one)))
    })
}

pub fn sustain_and_outcome(measured: &Measured) -> Estimate {
    measured.natural(|clients| {
        -with_outcome(clients, |one| (one.second.lines > 0).then(|| portion(one.second.sustain, one)))
    })
}

pub fn consistent_and_sustain_counts(measured: &Measured) -> Estimate {
    measured.natural(|clients| second(clients, |one| (f64::from(one.second.consistent), f64::from(one.second.sustain))))
}

pub fn fought_lines(measured: &Measured) -> Estimate {
    estimate(&[&measured.reversals], |clients| {
        let mut styles = [Share::default(); 2];
        for one in &clients[0] {
            styles.iter_mut().zip(one.by_style()).for_each(|(all, more)| all.merge(more));
        }
        styles[1].odds_ratio(styles[0])
    })
}

pub fn reversing(measured: &Measured) -> Estimate {
    estimate(&[&measured.reversals], |clients| {
        let asked = clients[0].iter().filter(|one| one.reactance >= 0.5);
        let mut reversed = Share::default();
        asked.for_each(|one| reversed.count(one.reverses()));
        reversed.value()
    })
}

pub fn evoked(measured: &Measured) -> Estimate {
    estimate(&[&measured.evoking], |clients| {
        let of = |style: usize| -> Vec<f64> { clients[0].iter().map(|one| one.by_style()[style].value()).collect() };
        let (neutral, evoking) = (of(0), of(1));
        (mean(&evoking) - mean(&neutral)) / ((deviation(&evoking) + deviation(&neutral)) / 2.0)
    })
}

fn odds(measured: &Measured, here: Table, there: Table) -> Estimate {
    measured.natural(|clients| {
        sum(clients, |one| one.tables[here as usize]).odds_ratio(sum(clients, |one| one.tables[there as usize]))
    })
}

pub fn open_question(measured: &Measured) -> Estimate {
    odds(measured, Table::OpenChange, Table::ClosedChange)
}

pub fn open_to_sustain(measured: &Measured) -> Estimate {
    odds(measured, Table::OpenToSustain, Table::ElseToSustain)
}

pub fn harsh_advice(measured: &Measured) -> Estimate {
    odds(measured, Table::HarshAdvice, Table::KindAdvice)
}

pub fn harsh_other(measured: &Measured) -> Estimate {
    odds(measured, Table::HarshOther, Table::KindOther)
}

pub fn homework(measured: &Measured) -> Estimate {
    measured.natural(|clients| with_outcome(clients, |one| (one.tasks.all > 0).then(|| one.tasks.value())))
}

pub fn homework_or_none(measured: &Measured) -> Estimate {
    measured.over(&[Cell::Homework, Cell::NoHomework], first_over_second)
}

pub fn homework_done(measured: &Measured) -> Estimate {
    measured.natural(|clients| sum(clients, |one| one.tasks).value())
}

pub fn goal_or_none(measured: &Measured) -> Estimate {
    measured.over(&[Cell::GoalAgreed, Cell::NoGoal], first_over_second)
}

pub fn goal_written(measured: &Measured) -> Estimate {
    measured.over(&[Cell::GoalWritten, Cell::GoalAgreed], first_over_second)
}

pub fn goal_imposed(measured: &Measured) -> Estimate {
    measured.over(&[Cell::GoalAgreed, Cell::GoalImposed], first_over_second)
}

pub fn goal_imposed_and_reactance(measured: &Measured) -> Estimate {
    measured.over(&[Cell::GoalAgreed, Cell::GoalImposed], more_at_high_reactance)
}

pub fn repaired(measured: &Measured) -> Estimate {
    measured.natural(|clients| with_outcome(clients, |one| (one.repaired.all > 0).then(|| one.repaired.value())))
}

pub fn paradox(measured: &Measured) -> Estimate {
    measured.over(&[Cell::Paradox, Cell::AdviceInstead], first_over_second)
}

pub fn paradox_and_reactance(measured: &Measured) -> Estimate {
    measured.over(&[Cell::Paradox, Cell::AdviceInstead], more_at_high_reactance)
}

fn reliable(clients: &[&Facts]) -> f64 {
    RELIABLE * deviation(&clients.iter().map(|one| one.distress_start).collect::<Vec<_>>())
}

/// The share of clients who have reliably improved by this session, or by their last where they had fewer.
pub fn improved_by(clients: &[&Facts], session: usize) -> f64 {
    let needed = reliable(clients);
    share(clients, |one| {
        let last = one.course.get(session - 1).or(one.course.last());
        last.is_some_and(|distress| one.distress_start - f64::from(*distress) >= needed)
    })
}

/// The most sessions that any of these clients attended.
pub fn longest(clients: &[&Facts]) -> usize {
    clients.iter().map(|one| one.course.len()).max().unwrap_or(0)
}

pub fn half_improved(measured: &Measured) -> Estimate {
    measured.over(&[Cell::NobodyLeaves], |cells| {
        let improved = (1..=longest(&cells[0])).find(|session| improved_by(&cells[0], *session) >= 0.5);
        improved.map_or(NEVER, |session| session as f64)
    })
}

pub fn sessions(measured: &Measured) -> Estimate {
    measured.natural(|clients| {
        let mut attended: Vec<u16> = clients.iter().map(|one| one.attended).collect();
        attended.sort_unstable();
        attended.get(attended.len() / 2).map_or(0.0, |sessions| f64::from(*sessions))
    })
}

pub fn improved(measured: &Measured) -> Estimate {
    measured.natural(|clients| {
        let needed = reliable(clients);
        share(clients, |one| one.distress_start - one.distress_end >= needed)
    })
}

/// Sustain talk with therapists of this much skill, in standard deviations from the mean, and beyond.
fn sustain_by_skill(measured: &Measured, beyond: f64) -> Estimate {
    measured.natural(|clients| {
        let skills: Vec<f64> = clients.iter().map(|one| one.skill).collect();
        let (middle, spread) = (mean(&skills), deviation(&skills));
        let far = |one: &Facts| (one.skill - middle) / spread * beyond.signum() >= beyond.abs();
        let those: Vec<&Facts> = clients.iter().copied().filter(|one| far(one)).collect();
        sum(&those, |one| one.sustain).value()
    })
}

pub fn sustain_with_good(measured: &Measured) -> Estimate {
    sustain_by_skill(measured, SKILLED)
}

pub fn sustain_with_poor(measured: &Measured) -> Estimate {
    sustain_by_skill(measured, -SKILLED)
}

pub fn ruptures(measured: &Measured) -> Estimate {
    measured.natural(|clients| sum(clients, |one| one.ruptures).value())
}
