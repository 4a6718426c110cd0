//! What the choices were worth, as JSON. The names are a contract; a golden file pins them.
//!
//! Exchanges count from 0, as in the log. Outcome, process and chances are per mille; intervals hold 95 of 100 cases.

use serde::Serialize;

use super::pretty_export::pretty;
use crate::engine::attempt::Header;
use crate::engine::debrief::{ValueNote, ValuePoint, phrases};
use crate::engine::guidance::Band;
use crate::engine::scenario::Scenario;
use crate::engine::session::LineSaid;
use crate::engine::value::{Analysis, Estimate, ExchangeValue, LineValue, Shift};
use crate::engine::view::line_says;

/// The version of this shape; it grows when a name changes or goes, not when one is added.
const FORMAT: u32 = 1;

/// The analysis as pretty JSON with a line end.
///
/// # Errors
/// The serialiser's, which plain data cannot cause.
pub fn render(scenario: &Scenario, header: &Header, analysis: &Analysis) -> Result<String, serde_json::Error> {
    pretty(&document(scenario, header, analysis))
}

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    scenario: &'a str,
    seed: u32,
    over: bool,
    /// Continuations of each choice.
    rollouts: u32,
    /// Outcome to expect before the first line, and what came of it or is expected now.
    expected_at_first: u16,
    at_last: u16,
    choices: ShiftOut,
    luck: i16,
    deserved: u16,
    deserved_band: &'static str,
    realised_band: &'static str,
    verdict: &'static str,
    unusual_defensible: &'a [u16],
    exchanges: Vec<ExchangeOut>,
}

#[derive(Serialize)]
struct ExchangeOut {
    exchange: u16,
    session: u8,
    before: EstimateOut,
    choice: ShiftOut,
    luck: i16,
    turning_point: bool,
    hung_on_it: bool,
    taken: usize,
    competent: usize,
    best: usize,
    lines: Vec<LineOut>,
}

#[derive(Serialize)]
struct LineOut {
    /// The choice's id; null for a command.
    id: Option<String>,
    says: String,
    worth: &'static str,
    expected: EstimateOut,
    against_best: ShiftOut,
}

#[derive(Serialize)]
struct EstimateOut {
    outcome: u16,
    low: u16,
    high: u16,
    process: u16,
    at_least_fair: u16,
    good: u16,
    band: &'static str,
}

#[derive(Serialize)]
struct ShiftOut {
    by: i16,
    low: i16,
    high: i16,
}

fn document<'a>(scenario: &'a Scenario, header: &'a Header, analysis: &'a Analysis) -> Document<'a> {
    Document {
        format: FORMAT,
        scenario: &header.scenario,
        seed: header.seed,
        over: analysis.is_over,
        rollouts: analysis.rollouts,
        expected_at_first: analysis.at_first,
        at_last: analysis.at_last,
        choices: shift(analysis.choices),
        luck: analysis.luck,
        deserved: analysis.deserved,
        deserved_band: band(analysis.deserved_band),
        realised_band: band(analysis.realised_band),
        verdict: analysis.verdict.name(),
        unusual_defensible: &analysis.defensible,
        exchanges: analysis.exchanges.iter().map(|one| exchange(scenario, one)).collect(),
    }
}

fn exchange(scenario: &Scenario, one: &ExchangeValue) -> ExchangeOut {
    ExchangeOut {
        exchange: one.exchange,
        session: one.session,
        before: estimate(one.before),
        choice: shift(one.choice),
        luck: one.luck,
        turning_point: one.turning_point,
        hung_on_it: one.hung_on_it,
        taken: one.taken,
        competent: one.competent,
        best: one.best,
        lines: one.lines.iter().map(|value| line(scenario, value)).collect(),
    }
}

fn line(scenario: &Scenario, value: &LineValue) -> LineOut {
    let id = match value.line {
        LineSaid::Choice(choice) => Some(scenario.choice(choice).id.clone()),
        LineSaid::HandOverCopy | LineSaid::RevisitGoal(_) => None,
    };
    LineOut {
        id,
        says: line_says(scenario, value.line),
        worth: super::value::worth(value.worth),
        expected: estimate(value.expected),
        against_best: shift(value.against_best),
    }
}

fn estimate(of: Estimate) -> EstimateOut {
    EstimateOut {
        outcome: of.outcome,
        low: of.low,
        high: of.high,
        process: of.process,
        at_least_fair: of.fair,
        good: of.good,
        band: band(of.band),
    }
}

fn shift(of: Shift) -> ShiftOut {
    ShiftOut { by: of.by, low: of.low, high: of.high }
}

const fn band(band: Band) -> &'static str {
    phrases::band_key(band)
}

/// What the choices were worth, inside a debrief's JSON.
#[derive(Serialize)]
pub(super) struct ValueOut<'a> {
    rollouts: u32,
    title: &'a str,
    says: &'a str,
    counted: &'a str,
    at_last: u16,
    points: Vec<PointOut<'a>>,
}

#[derive(Serialize)]
struct PointOut<'a> {
    exchange: u16,
    session: u8,
    before: u16,
    after: u16,
    low: u16,
    high: u16,
    band: &'static str,
    worth: &'static str,
    turning_point: bool,
    hung_on_it: bool,
    better: Option<&'a str>,
}

/// The value in a debrief.
pub(super) fn value(note: &ValueNote) -> ValueOut<'_> {
    ValueOut {
        rollouts: note.rollouts,
        title: &note.title,
        says: &note.says,
        counted: &note.counted,
        at_last: note.at_last,
        points: note.points.iter().map(point).collect(),
    }
}

fn point(point: &ValuePoint) -> PointOut<'_> {
    PointOut {
        exchange: point.exchange,
        session: point.session,
        before: point.before,
        after: point.after,
        low: point.low,
        high: point.high,
        band: band(point.end),
        worth: super::value::worth(point.worth),
        turning_point: point.turning_point,
        hung_on_it: point.hung_on_it,
        better: point.better.as_deref(),
    }
}
