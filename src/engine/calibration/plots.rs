//! What the page about the evidence draws, as plain numbers: from the cells of the table and from some more populations.

use super::cells::{ARM_WEEKS, Cell};
use super::facts::{self, Facts};
use super::jackknife::estimate;
use super::statistics::{Measured, improved_by, longest, outcomes_by_cell, share};
use super::therapists::{Arm, DIRECT, FOLLOW};
use crate::engine::client::constants::Constants;
use crate::engine::client::{Person, week::Cut};
use crate::engine::policy::Policy;
use crate::engine::population::figures::{Estimate, deviation, mean};
use crate::engine::population::{Frame, Population};

/// The numbers of every plot. Resistance, alliance and distress run from 0 to 1.
#[derive(Debug, Clone)]
pub struct Plots {
    /// From low to high reactance.
    pub reactance: Vec<Reactance>,
    /// By session, from 1: the share that has reliably improved, where nobody leaves.
    pub improved: Vec<Estimate>,
    /// By policy, lowest first: the share that drops out of a natural course.
    pub dropout: Vec<(Policy, Estimate)>,
    /// By policy: mean reported alliance by session, from 1, where nobody leaves.
    pub alliance: Vec<(Policy, Vec<Estimate>)>,
    /// Of natural courses with ordinary trainees: resistance, alliance at session 3, change of distress.
    pub distributions: [Histogram; 3],
}

/// Outcomes of clients of one reactance, in standard deviations of outcome; higher is better.
#[derive(Debug, Clone, Copy)]
pub struct Reactance {
    /// Standard deviations from the mean.
    pub deviations: f64,
    /// Where the therapist directs, and where the client leads.
    pub directed: Estimate,
    pub followed: Estimate,
}

/// How often values of each size are met.
#[derive(Debug, Clone)]
pub struct Histogram {
    /// Where the first bin begins, and how wide each is.
    pub from: f64,
    pub width: f64,
    /// The share in each bin.
    pub shares: Vec<f64>,
    pub mean: f64,
    pub deviation: f64,
}

/// What is changed about a client.
type Shape = fn(&mut Person);
/// Reactances between those of the table's cells, in standard deviations.
const BETWEEN: [(f64, Shape); 3] = [
    (-0.75, |person| person.set_reactance(-750_000)),
    (0.0, |person| person.set_reactance(0)),
    (0.75, |person| person.set_reactance(750_000)),
];
/// Those of the table's cells.
const ENDS: f64 = 1.5;
/// Whose dropout is shown, beside those that the table has run.
const LEFT: [Policy; 10] = [
    Policy::Reference,
    Policy::Support,
    Policy::ExploreFear,
    Policy::Notice,
    Policy::Rapport,
    Policy::Goals,
    Policy::GoalsImposed,
    Policy::Advise,
    Policy::ClosedInfo,
    Policy::Paradox,
];
/// Whose alliance is followed.
const FOLLOWED: [Policy; 5] = [Policy::Mixed, Policy::Evoke, Policy::Support, Policy::Advise, Policy::Confront];
/// Sessions that are shown of these courses, and weeks that they last: so many that nearly everybody comes to all these
/// sessions, whatever appointments are missed.
const SESSIONS: usize = 10;
const FOLLOWED_WEEKS: u16 = 20;
/// Widths of bins: resistance and alliance, and change of distress.
const NARROW: f64 = 0.02;
const WIDE: f64 = 0.05;

/// How many populations [`plots`] runs.
pub const PLOT_STEPS: usize = 2 * BETWEEN.len() + LEFT.len() + FOLLOWED.len();

/// Runs what the table has not run, with as many clients and the same seed, and draws from both. `done` hears of each
/// population.
pub fn plots(measured: &Measured, clients: u32, seed: u32, constants: &'static Constants, done: impl FnMut()) -> Plots {
    let mut more = More { clients, seed, constants, done };
    Plots {
        reactance: more.reactance(measured),
        improved: measured.improved(),
        dropout: more.dropout(measured),
        alliance: FOLLOWED.map(|policy| (policy, more.alliance(policy))).into(),
        distributions: measured.distributions(),
    }
}

impl Measured {
    fn of(&self, cell: Cell) -> &[Facts] {
        &self.cells[cell as usize]
    }

    fn improved(&self) -> Vec<Estimate> {
        let clients: Vec<&Facts> = self.of(Cell::NobodyLeaves).iter().collect();
        let by = |session| self.over(&[Cell::NobodyLeaves], |cells| improved_by(&cells[0], session));
        (1..=longest(&clients)).map(by).collect()
    }

    fn distributions(&self) -> [Histogram; 3] {
        let of = |width, value: fn(&Facts) -> Option<f64>| {
            histogram(&self.of(Cell::Natural).iter().filter_map(value).collect::<Vec<_>>(), width)
        };
        [
            of(NARROW, |one| Some(one.resistance)),
            of(NARROW, |one| one.third.map(|third| third[0])),
            of(WIDE, |one| Some(one.distress_start - one.distress_end)),
        ]
    }
}

/// Runs populations beside those of the table.
struct More<F> {
    clients: u32,
    seed: u32,
    constants: &'static Constants,
    done: F,
}

impl<F: FnMut()> More<F> {
    fn population(&self, frame: Frame) -> Population {
        Population { constants: self.constants, ..Population::drawn(self.clients, self.seed, frame) }
    }

    fn named(&mut self, policy: Policy, frame: Frame) -> Vec<Facts> {
        let clients = facts::named(&self.population(frame), policy);
        (self.done)();
        clients
    }

    fn reactance(&mut self, measured: &Measured) -> Vec<Reactance> {
        let mut between = Vec::with_capacity(2 * BETWEEN.len());
        for (_, shape) in BETWEEN {
            let population = Population { shape, ..self.population(Frame::weeks(ARM_WEEKS)) };
            for signature in [&DIRECT, &FOLLOW] {
                between.push(facts::of(&population, &Arm::of(signature)));
                (self.done)();
            }
        }
        let mut lists = vec![measured.of(Cell::LowDirected), measured.of(Cell::LowFollowed)];
        lists.extend(between.iter().map(Vec::as_slice));
        lists.extend([measured.of(Cell::HighDirected), measured.of(Cell::HighFollowed)]);
        let at = |cell: usize| {
            estimate(&lists, |cells| {
                let outcomes = outcomes_by_cell(cells);
                mean(&outcomes[cell]) / deviation(&outcomes.concat())
            })
        };
        let deviations = [-ENDS].into_iter().chain(BETWEEN.map(|(deviation, _)| deviation)).chain([ENDS]);
        let point = |(at_point, deviations): (usize, f64)| Reactance {
            deviations,
            directed: at(2 * at_point),
            followed: at(2 * at_point + 1),
        };
        deviations.enumerate().map(point).collect()
    }

    fn dropout(&mut self, measured: &Measured) -> Vec<(Policy, Estimate)> {
        let left = |clients: &[Facts]| estimate(&[clients], |cells| share(&cells[0], |one| one.dropped_out));
        let run = [(Policy::Mixed, Cell::Natural), (Policy::Confront, Cell::Confront), (Policy::Evoke, Cell::Evoke)];
        let mut all: Vec<_> = run.map(|(policy, cell)| (policy, left(measured.of(cell)))).into();
        all.extend(LEFT.map(|policy| (policy, left(&self.named(policy, Frame::NATURAL)))));
        all.sort_by(|(_, one), (_, other)| one.value.total_cmp(&other.value));
        all
    }

    fn alliance(&mut self, policy: Policy) -> Vec<Estimate> {
        let frame = Frame { cut: Cut { leaving: true, ..Cut::NONE }, ..Frame::weeks(FOLLOWED_WEEKS) };
        let clients = self.named(policy, frame);
        let at = |session: usize| {
            estimate(&[&clients], |cells| {
                let there = cells[0].iter().filter_map(|one| one.alliances.get(session).copied());
                mean(&there.map(f64::from).collect::<Vec<_>>())
            })
        };
        (0..SESSIONS).map(at).collect()
    }
}

fn histogram(values: &[f64], width: f64) -> Histogram {
    let bin = |value: f64| (value / width).floor() as i32;
    let lowest = values.iter().copied().map(bin).min().unwrap_or(0);
    let highest = values.iter().copied().map(bin).max().unwrap_or(0);
    let mut shares = vec![0.0; (highest - lowest + 1) as usize];
    values.iter().for_each(|value| shares[(bin(*value) - lowest) as usize] += 1.0 / values.len() as f64);
    Histogram { from: f64::from(lowest) * width, width, shares, mean: mean(values), deviation: deviation(values) }
}
