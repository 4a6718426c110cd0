//! What a simulation came to, as JSON. The names are a contract; state runs from 0 to 1, shares too.

use std::collections::BTreeMap;

use serde::Serialize;

use super::population::Simulation;
use super::pretty_export::{pretty, rounded};
use crate::engine::client::{Answer, Talk};
use crate::engine::guidance::Band;
use crate::engine::population::figures::{Estimate, Moments, Share, Spread};
use crate::engine::population::mix::{LIKING, Mix, SKILL, Weighted};
use crate::engine::population::mixtures::{CLUMSY, SKILLED};
use crate::engine::population::record::{Coded, CourseEnd};
use crate::engine::population::{Summary, Working};
use crate::engine::scenario::words::{BondBand, EndingKind, HomeworkSeen};

/// The version of this shape; it grows when a name changes or goes, not when one is added.
const FORMAT: u32 = 1;

/// The document as pretty JSON with a line end.
///
/// # Errors
/// The serialiser's, which plain data cannot cause.
pub fn render(simulation: &Simulation<'_>) -> Result<String, serde_json::Error> {
    pretty(&document(simulation))
}

/// Counts by name.
type Counts = BTreeMap<&'static str, u64>;

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    policy: PolicyOut<'a>,
    /// Null for drawn clients.
    scenario: Option<&'a str>,
    /// "natural", a number of weeks, or null in a scenario.
    course: Option<CourseOut>,
    seed: u32,
    clients: u64,
    weeks: u64,
    exchanges: u64,
    sessions: SessionsOut,
    ended: Counts,
    dropout: Option<EstimateOut>,
    missed_appointments: Option<EstimateOut>,
    distress: DistressOut,
    alliance: AllianceOut,
    resistance: ResistanceOut,
    bond: Counts,
    homework: Counts,
    sessions_with_rupture: Option<EstimateOut>,
    talk: Counts,
    coded: Counts,
    answers: Counts,
    /// Of a scenario: the scores.
    score: Option<ScoreOut>,
    /// Where it was asked for: after each exchange.
    states: Option<Vec<StateOut>>,
}

#[derive(Serialize)]
struct PolicyOut<'a> {
    name: &'a str,
    /// The policy's file, word for word, where it has one.
    file: Option<&'a str>,
    /// With drawn clients: per cent of lines that are those of an ordinary trainee, at least and at most.
    ordinary_per_cent: Option<[u32; 2]>,
    /// With drawn clients: what the policy says of its own.
    own: Option<MixOut>,
    /// With drawn clients: what an ordinary trainee says, where some lines are theirs.
    ordinary: Option<OrdinaryOut>,
}

/// What an ordinary trainee says: this share of lines, drawn for each trainee, comes from the better mixture, and the
/// weight of each move is multiplied by a liking, evenly drawn for each trainee.
#[derive(Serialize)]
struct OrdinaryOut {
    skill_mean: f64,
    skill_deviation: f64,
    liking_from: f64,
    liking_to: f64,
    skilled: MixOut,
    clumsy: MixOut,
}

#[derive(Serialize)]
struct MixOut {
    /// After sustain, discord or withdrawn talk.
    leaning_away: Vec<LineOut>,
    otherwise: Vec<LineOut>,
}

#[derive(Serialize)]
struct LineOut {
    moves: [&'static str; 1],
    manner: &'static str,
    weight: u32,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CourseOut {
    Natural(&'static str),
    Weeks(u16),
}

#[derive(Serialize)]
struct SessionsOut {
    median: usize,
    quarter: usize,
    three_quarters: usize,
}

#[derive(Serialize)]
struct EstimateOut {
    value: f64,
    /// The interval of 95 per cent.
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct MeanOut {
    count: u64,
    mean: f64,
    deviation: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct DistressOut {
    start_reported: MeanOut,
    end_reported: MeanOut,
    change_reported: MeanOut,
}

#[derive(Serialize)]
struct AllianceOut {
    start: MeanOut,
    end: MeanOut,
    session_3_reported: MeanOut,
}

#[derive(Serialize)]
struct ResistanceOut {
    start: MeanOut,
    end: MeanOut,
}

#[derive(Serialize)]
struct ScoreOut {
    passed: Option<EstimateOut>,
    safe: Option<EstimateOut>,
    bands: Counts,
    process: MeanOut,
    endings: Counts,
}

#[derive(Serialize)]
struct StateOut {
    state: &'static str,
    p1: f64,
    p5: f64,
    p25: f64,
    p50: f64,
    p75: f64,
    p95: f64,
    p99: f64,
    at_zero: f64,
    at_one: f64,
}

fn document<'a>(simulation: &Simulation<'a>) -> Document<'a> {
    let summary = simulation.summary;
    let course = match (simulation.scenario, simulation.weeks) {
        (Some(_), _) => None,
        (None, Some(weeks)) => Some(CourseOut::Weeks(weeks)),
        (None, None) => Some(CourseOut::Natural("natural")),
    };
    Document {
        format: FORMAT,
        policy: policy(simulation),
        scenario: simulation.scenario,
        course,
        seed: simulation.seed,
        clients: summary.clients,
        weeks: summary.weeks,
        exchanges: summary.exchanges,
        sessions: SessionsOut {
            median: summary.sessions_at(50),
            quarter: summary.sessions_at(25),
            three_quarters: summary.sessions_at(75),
        },
        ended: counts(&summary.ended, CourseEnd::NAMES),
        dropout: share(summary.dropout()),
        missed_appointments: share(summary.missed),
        distress: DistressOut {
            start_reported: mean(&summary.distress_start),
            end_reported: mean(&summary.distress_end),
            change_reported: mean(&summary.distress_change),
        },
        alliance: AllianceOut {
            start: mean(&summary.alliance_start),
            end: mean(&summary.alliance_end),
            session_3_reported: mean(&summary.alliance_reported),
        },
        resistance: ResistanceOut { start: mean(&summary.resistance_start), end: mean(&summary.resistance_end) },
        bond: counts(&summary.bond, BondBand::NAMES),
        homework: counts(&summary.homework, HomeworkSeen::NAMES),
        sessions_with_rupture: share(summary.ruptured),
        talk: counts(&summary.talk, Talk::NAMES),
        coded: counts(&summary.coded, Coded::NAMES),
        answers: counts(&summary.answers, Answer::NAMES),
        score: simulation.scenario.map(|_| score(summary)),
        states: simulation.states.map(|states| states.named().map(state).collect()),
    }
}

fn policy<'a>(simulation: &Simulation<'a>) -> PolicyOut<'a> {
    let working = simulation.working;
    let has_ordinary = working.is_some_and(|working| working.ordinary().1 > 0);
    PolicyOut {
        name: simulation.policy,
        file: simulation.script.map(|script| script.text.as_str()),
        ordinary_per_cent: working.map(|working| working.ordinary().into()),
        own: working.and_then(Working::mixture).map(mix),
        ordinary: has_ordinary.then(|| OrdinaryOut {
            skill_mean: f64::from(SKILL.0) / 1e6,
            skill_deviation: f64::from(SKILL.1) / 1e6,
            liking_from: f64::from(LIKING.0) / 1e3,
            liking_to: f64::from(LIKING.1) / 1e3,
            skilled: mix(&SKILLED),
            clumsy: mix(&CLUMSY),
        }),
    }
}

fn mix(mix: &Mix) -> MixOut {
    let lines = |lines: &[Weighted]| {
        let line = |line: &Weighted| LineOut { moves: [line.0.name()], manner: line.1.name(), weight: line.2 };
        lines.iter().map(line).collect()
    };
    MixOut { leaning_away: lines(mix.resistant), otherwise: lines(mix.other) }
}

fn score(summary: &Summary) -> ScoreOut {
    let scored = &summary.scored;
    ScoreOut {
        passed: share(scored.passed),
        safe: share(scored.safe),
        bands: counts(&scored.bands, Band::NAMES),
        process: mean(&scored.process),
        endings: counts(&summary.endings, EndingKind::NAMES),
    }
}

fn counts(counts: &[u64], names: &[&'static str]) -> Counts {
    names.iter().copied().zip(counts.iter().copied()).collect()
}

fn share(share: Share) -> Option<EstimateOut> {
    share.estimate().map(|Estimate { value, low, high }| EstimateOut {
        value: rounded(value),
        low: rounded(low),
        high: rounded(high),
    })
}

fn mean(of: &Moments) -> MeanOut {
    let estimate = of.estimate();
    MeanOut {
        count: of.count,
        mean: rounded(of.mean()),
        deviation: rounded(of.deviation()),
        low: estimate.map(|estimate| rounded(estimate.low)),
        high: estimate.map(|estimate| rounded(estimate.high)),
    }
}

fn state((name, spread): (&'static str, &Spread)) -> StateOut {
    let bound = |count: u64| if spread.count == 0 { 0.0 } else { rounded(count as f64 / spread.count as f64) };
    let at = |per_cent| rounded(spread.percentile(per_cent));
    StateOut {
        state: name,
        p1: at(1),
        p5: at(5),
        p25: at(25),
        p50: at(50),
        p75: at(75),
        p95: at(95),
        p99: at(99),
        at_zero: bound(spread.at_zero),
        at_one: bound(spread.at_one),
    }
}
