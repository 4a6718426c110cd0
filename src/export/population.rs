//! What a simulation came to, as a table for a terminal: 80 columns, and no more digits than the clients bear out.

use super::numbers::{counts, figure, grouped, share, whole};
use super::wrap::wrap;
use crate::engine::client::{Answer, Talk};
use crate::engine::guidance::Band;
use crate::engine::policy::Script;
use crate::engine::population::figures::{Moments, Spread};
use crate::engine::population::record::{Coded, CourseEnd};
use crate::engine::population::{States, Summary, Working};
use crate::engine::scenario::words::{BondBand, EndingKind, HomeworkSeen};

/// Columns of the table.
const WIDTH: usize = 80;
/// Columns of what a row is about.
const HEAD: usize = 13;

/// A simulation and what it came to.
#[derive(Debug, Clone, Copy)]
pub struct Simulation<'a> {
    /// The policy's name.
    pub policy: &'a str,
    /// The policy at work with drawn clients; none in a scenario.
    pub working: Option<&'a Working>,
    /// The policy's file, where it has one.
    pub script: Option<&'a Script>,
    /// The scenario's id; none for drawn clients.
    pub scenario: Option<&'a str>,
    /// Weeks; none for natural courses and in scenarios.
    pub weeks: Option<u16>,
    pub seed: u32,
    pub summary: &'a Summary,
    pub states: Option<&'a States>,
}

/// The table.
#[must_use]
pub fn table(simulation: &Simulation<'_>) -> String {
    let summary = simulation.summary;
    let mut out = String::new();
    lines(&mut out, &head(simulation), "", "");
    out.push('\n');
    let mut row = |name: &str, says: String| {
        let first = format!("{name:<HEAD$}");
        lines(&mut out, &says, &first, &" ".repeat(HEAD));
    };
    if simulation.scenario.is_some() {
        scored(summary, &mut row);
    }
    row(
        "Sessions",
        format!(
            "median {}; the middle half {} to {}",
            summary.sessions_at(50),
            summary.sessions_at(25),
            summary.sessions_at(75)
        ),
    );
    row("Ended", counts(&summary.ended, CourseEnd::NAMES));
    row("Dropout", share(summary.dropout()));
    row("Missed", format!("{} of weeks", whole(summary.missed.yes, summary.missed.all)));
    row(
        "Distress",
        format!(
            "{} at the start, {} at the end, as reported; change {}",
            mean(&summary.distress_start),
            mean(&summary.distress_end),
            figure(summary.distress_change.estimate(), ""),
        ),
    );
    row(
        "Alliance",
        format!(
            "{} at the start, {} at the end; reported at session 3: {}",
            mean(&summary.alliance_start),
            figure(summary.alliance_end.estimate(), ""),
            figure(summary.alliance_reported.estimate(), ""),
        ),
    );
    let resistance = figure(summary.resistance_end.estimate(), "");
    row("Resistance", format!("{} at the start, {resistance} at the end", mean(&summary.resistance_start)));
    row("Bond", format!("{} at the end", counts(&summary.bond, BondBand::NAMES)));
    row("Ruptures", format!("in {} of sessions", whole(summary.ruptured.yes, summary.ruptured.all)));
    row("Homework", counts(&summary.homework, HomeworkSeen::NAMES));
    row("Talk", counts(&summary.talk, Talk::NAMES));
    row("Coded", counts(&summary.coded, Coded::NAMES));
    row("Answers", counts(&summary.answers, Answer::NAMES));
    out.push('\n');
    lines(&mut out, NOTE, "", "");
    if let Some(states) = simulation.states {
        out.push('\n');
        spreads(&mut out, states);
    }
    out
}

const NOTE: &str = "State runs from 0 to 1. In brackets: where the figure lies with 95 per cent, as far as the number \
                    of clients goes. Rows of shares are rounded to whole per cents.";

fn head(simulation: &Simulation<'_>) -> String {
    let summary = simulation.summary;
    let with = match (simulation.scenario, simulation.weeks) {
        (Some(scenario), _) => format!("{} attempts at {scenario}", grouped(summary.clients)),
        (None, Some(weeks)) => format!("{} drawn clients, {weeks} weeks planned", grouped(summary.clients)),
        (None, None) => format!("{} drawn clients, natural courses", grouped(summary.clients)),
    };
    let (policy, seed) = (simulation.policy, simulation.seed);
    let (weeks, exchanges) = (grouped(summary.weeks), grouped(summary.exchanges));
    format!("Policy {policy}: {with}, seed {seed}; {weeks} weeks and {exchanges} exchanges.")
}

fn scored(summary: &Summary, row: &mut impl FnMut(&str, String)) {
    let scored = &summary.scored;
    row("Passed", share(scored.passed));
    row("Safe", share(scored.safe));
    row("Band", counts(&scored.bands, Band::NAMES));
    row("Process", figure(scored.process.estimate(), ""));
    row("Endings", counts(&summary.endings, EndingKind::NAMES));
}

/// How each state is spread over the exchanges, and how much of it is stuck at a bound.
fn spreads(out: &mut String, states: &States) {
    const PERCENTILES: [u64; 7] = [1, 5, 25, 50, 75, 95, 99];
    let heads = PERCENTILES.map(|at| format!("{:>6}", format!("p{at}"))).concat();
    lines_as_they_are(out, &format!("{:<15}{heads}{:>9}{:>9}", "State", "at 0", "at 1"));
    for (name, spread) in states.named() {
        let values = PERCENTILES.map(|at| format!("{:>6.2}", spread.percentile(at))).concat();
        let bound = |count| format!("{:>9}", whole(count, spread.count));
        lines_as_they_are(out, &format!("{name:<15}{values}{}{}", bound(spread.at_zero), bound(spread.at_one)));
    }
    lines(out, &after(states.named().next().map(|(_, spread)| spread)), "", "");
}

fn after(spread: Option<&Spread>) -> String {
    format!("After each of {} exchanges.", grouped(spread.map_or(0, |spread| spread.count)))
}

fn lines(out: &mut String, text: &str, first: &str, rest: &str) {
    for line in wrap(text, WIDTH, first, rest) {
        lines_as_they_are(out, &line);
    }
}

fn lines_as_they_are(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}

/// A mean in as many digits as can be meant.
fn mean(of: &Moments) -> String {
    let digits = of.estimate().map_or(2, |estimate| estimate.digits());
    if of.count == 0 { "unknown".to_owned() } else { format!("{:.digits$}", of.mean()) }
}
