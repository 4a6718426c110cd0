//! What a simulation came to, as a table for a terminal: 80 columns, and no more digits than the clients bear out.

use super::wrap::wrap;
use crate::engine::client::{Answer, Talk};
use crate::engine::guidance::Band;
use crate::engine::policy::Script;
use crate::engine::population::figures::{Estimate, Moments, Share, Spread};
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

/// A figure with its interval, in as many digits as that leaves.
fn figure(estimate: Option<Estimate>, unit: &str) -> String {
    let Some(estimate) = estimate else { return "too few to say".to_owned() };
    let digits = estimate.digits();
    let say = |value: f64| {
        let said = format!("{value:.digits$}");
        // Nothing below zero is left of it.
        if said.trim_start_matches(['-', '0', '.']).is_empty() { said.replace('-', "") } else { said }
    };
    format!("{}{unit} ({} to {})", say(estimate.value), say(estimate.low), say(estimate.high))
}

/// A mean in as many digits as can be meant.
fn mean(of: &Moments) -> String {
    let digits = of.estimate().map_or(2, |estimate| estimate.digits());
    if of.count == 0 { "unknown".to_owned() } else { format!("{:.digits$}", of.mean()) }
}

fn share(of: Share) -> String {
    figure(of.estimate().map(|estimate| estimate.times(100.0)), "%")
}

/// Shares of a whole, in whole per cents; what did not happen is left out.
fn counts(counts: &[u64], names: &[&str]) -> String {
    let all = counts.iter().sum();
    let some = names.iter().zip(counts).filter(|(_, count)| **count > 0);
    let said: Vec<String> = some.map(|(name, count)| format!("{} {}", spaced(name), whole(*count, all))).collect();
    if said.is_empty() { "none".to_owned() } else { said.join(", ") }
}

/// A share in whole per cents, where what is rare does not look like nothing.
fn whole(part: u64, all: u64) -> String {
    let per_cent = if all == 0 { 0.0 } else { part as f64 / all as f64 * 100.0 };
    match per_cent {
        _ if part == 0 => "0%".to_owned(),
        ..=0.5 => "<1%".to_owned(),
        99.5.. if part < all => ">99%".to_owned(),
        _ => format!("{per_cent:.0}%"),
    }
}

/// `StillGoing` as "still going".
fn spaced(name: &str) -> String {
    let mut said = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !said.is_empty() {
            said.push(' ');
        }
        said.push(letter.to_ascii_lowercase());
    }
    said
}

/// 1234567 as "1,234,567".
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_as_many_digits_as_the_clients_bear_out() {
        let of = |yes, all| share(Share { yes, all });
        assert_eq!(of(2, 10), "20% (6 to 51)");
        assert_eq!(of(217, 1_000), "22% (19 to 24)");
        assert_eq!(of(21_700, 100_000), "21.7% (21.4 to 22.0)");
        assert_eq!(of(0, 100), "0.0% (0.0 to 3.7)");
        assert_eq!(of(0, 0), "too few to say");
        let small = Estimate { value: -0.001, low: -0.004, high: 0.002 };
        assert_eq!(figure(Some(small), ""), "-0.001 (-0.004 to 0.002)");
        assert_eq!(figure(Some(Estimate { value: -0.1, low: -6.0, high: 6.0 }), ""), "0 (-6 to 6)");
    }

    #[test]
    fn what_is_rare_does_not_look_like_nothing() {
        let said: Vec<String> = [0, 1, 5, 500, 999, 1_000].iter().map(|part| whole(*part, 1_000)).collect();
        assert_eq!(said, ["0%", "<1%", "<1%", "50%", ">99%", "100%"]);
        assert_eq!(
            (grouped(7), grouped(1_234_567), spaced("StillGoing")),
            ("7".into(), "1,234,567".into(), "still going".into())
        );
    }
}
