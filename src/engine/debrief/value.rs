//! What the choices were worth, in words: the curve of the expected end, the moments that mattered, luck beside skill.

use super::model::{ValueMoment, ValueNote, ValuePoint};
use super::phrases;
use super::text::{clean, quote, said};
use crate::engine::scenario::Scenario;
use crate::engine::value::{Analysis, ExchangeValue, Luck, Worth};
use crate::engine::view::line_says;

/// Moments that are told at most.
const MOMENTS: usize = 6;
/// Characters of a line that are quoted.
const QUOTED: usize = 140;

/// The note of an analysis; none where nothing was said yet.
pub(super) fn note(scenario: &Scenario, analysis: &Analysis) -> Option<ValueNote> {
    if analysis.exchanges.is_empty() {
        return None;
    }
    let name = clean(&scenario.client.name);
    let points: Vec<ValuePoint> = analysis.exchanges.iter().map(|one| point(scenario, analysis, one)).collect();
    Some(ValueNote {
        rollouts: analysis.rollouts,
        title: luck_title(analysis).to_owned(),
        says: luck_says(analysis, &name),
        counted: counted(analysis),
        at_last: analysis.at_last,
        last_band: analysis.realised_band,
        fair: analysis.fair,
        good: analysis.good,
        moments: moments(&points, analysis),
        points,
    })
}

/// How luck and skill stand to each other, for the first section; none where they agree.
pub(super) fn luck_note(analysis: &Analysis, name: &str) -> Option<String> {
    let told = analysis.is_over && analysis.verdict != Luck::AsItFell;
    told.then(|| format!("{}: {}", luck_title(analysis), luck_says(analysis, name)))
}

const fn luck_title(analysis: &Analysis) -> &'static str {
    match (analysis.verdict, analysis.is_over) {
        (Luck::HardLuck, true) => "Good work, hard luck",
        (Luck::GotAway, true) => "Got away with it",
        (Luck::AsItFell, true) => "Much as the choices had it",
        (_, false) => "So far",
    }
}

fn luck_says(analysis: &Analysis, name: &str) -> String {
    let (worth, came) = (phrases::band(analysis.deserved_band), phrases::band(analysis.realised_band));
    match (analysis.verdict, analysis.is_over) {
        (Luck::HardLuck, true) => format!(
            "over all the ways it could have gone, your choices led {name} to an end that is {worth}; this time luck made \
             it {came}. The choices are what carries over to the next client."
        ),
        (Luck::GotAway, true) => format!(
            "over all the ways it could have gone, your choices led {name} to an end that is {worth}; this time luck made \
             it {came}. Another time the same lines may meet less patience."
        ),
        (Luck::AsItFell, true) => format!(
            "over all the ways it could have gone, your choices led {name} to an end that is {worth}; it came out {came}."
        ),
        (_, false) => format!("with a competent therapist from here on, the end to expect for {name} is {came}."),
    }
}

/// How many of the lines were strong, fair and costly.
fn counted(analysis: &Analysis) -> String {
    let count = |worth| analysis.exchanges.iter().filter(|one| one.taken_worth() == worth).count();
    let open = analysis.exchanges.iter().filter(|one| one.hung_on_it).count();
    format!(
        "Of {} lines {} were strong, {} fair and {} costly. In {} exchanges something hung on the choice; in the others \
         no line was clearly better than another.",
        analysis.exchanges.len(),
        count(Worth::Strong),
        count(Worth::Fair),
        count(Worth::Costly),
        open,
    )
}

fn point(scenario: &Scenario, analysis: &Analysis, one: &ExchangeValue) -> ValuePoint {
    let says =
        |place: usize| one.lines.get(place).map_or_else(String::new, |line| clean(&line_says(scenario, line.line)));
    let expected = one.lines[one.taken].expected;
    let better = (one.taken_worth() == Worth::Costly).then(|| says(one.best));
    ValuePoint {
        exchange: one.exchange,
        session: one.session,
        before: one.before.outcome,
        after: expected.outcome,
        low: expected.low,
        high: expected.high,
        end: analysis.band_of(expected.outcome),
        work: expected.band,
        worth: one.taken_worth(),
        turning_point: one.turning_point,
        hung_on_it: one.hung_on_it,
        trainee: says(one.taken),
        better,
        says: worth_says(one),
    }
}

/// What the choice did, in one sentence.
fn worth_says(one: &ExchangeValue) -> String {
    let turned = match (one.turning_point, one.choice.by > 0) {
        (true, true) => " It turned the course for the better.",
        (true, false) => " It turned the course for the worse.",
        (false, _) => "",
    };
    let worth = match (one.taken_worth(), one.hung_on_it) {
        (_, false) => "No clear difference: no line here was clearly better than another.",
        (Worth::Strong, true) => "Strong: among the best that could be said here.",
        (Worth::Fair, true) => "Fair: not clearly worse than the best that could be said here.",
        (Worth::Costly, true) => "Costly: another line here was clearly better.",
    };
    format!("{worth}{turned}")
}

/// The moments that mattered, in the order in which they came.
fn moments(points: &[ValuePoint], analysis: &Analysis) -> Vec<ValueMoment> {
    let mut at: Vec<usize> = (0..points.len()).filter(|at| matters(&analysis.exchanges[*at])).collect();
    at.sort_by_key(|at| {
        let one = &analysis.exchanges[*at];
        (!one.turning_point, std::cmp::Reverse(weight(one)))
    });
    at.truncate(MOMENTS);
    at.sort_unstable();
    at.into_iter().map(|at| moment(&points[at], &analysis.exchanges[at])).collect()
}

/// Whether an exchange is told: it turned the course, cost something, or was the right line where others were costly.
fn matters(one: &ExchangeValue) -> bool {
    one.turning_point || one.hung_on_it && one.taken_worth() != Worth::Fair
}

/// How much hung on what was said: what it lost against the best, or spared against the worst.
fn weight(one: &ExchangeValue) -> i16 {
    let lost = |line: usize| one.lines.get(line).map_or(0, |line| -line.against_best.by);
    match one.taken_worth() {
        Worth::Costly => lost(one.taken),
        // A line that was spared is told after one that was lost.
        Worth::Strong | Worth::Fair => (0..one.lines.len()).map(lost).max().unwrap_or(0) / 3,
    }
}

fn moment(point: &ValuePoint, one: &ExchangeValue) -> ValueMoment {
    let title = match (one.turning_point, point.worth) {
        (true, _) if one.choice.by > 0 => "Turning point, for the better",
        (true, _) => "Turning point, for the worse",
        (false, Worth::Costly) => "Costly",
        (false, Worth::Strong) => "Strong",
        (false, Worth::Fair) => "Fair",
    };
    let better = point.better.as_deref().map(|better| format!(" The best line from there: {}", quote(better, QUOTED)));
    ValueMoment {
        exchange: point.exchange,
        title: title.to_owned(),
        says: format!("You {}{}", said(&point.trainee, QUOTED), better.unwrap_or_default()),
    }
}
