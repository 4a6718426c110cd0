//! From points to numbers: the value of each rule, process, bands, gates.

use super::book::{Rule, RuleBook, Scoring};
use super::judge::{Judge, Seed};
use super::score::*;
use super::{outcome, reading};

/// What a rule came to over the course.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Moments that could earn, and all points.
    opportunities: i64,
    points: i64,
    /// Per mille of what the rule's moments could earn, after habits and contrast.
    earned: i64,
    /// Per mille of what went wrong, as a positive number.
    cost: i64,
    /// Per mille of contraindicated lines alone.
    misuse: i64,
    enough: bool,
}

/// The score of what the judge kept.
pub(super) fn score(book: &RuleBook, judge: &Judge, read: ReadingDetail, came: OutcomeDetail) -> Score {
    let scoring = &book.scoring;
    let responsiveness = responsiveness(book, judge);
    let tallies: Vec<Tally> = (0..book.rules.len()).map(|rule| tally(book, judge, rule, responsiveness)).collect();
    let process = mean(book, &tallies, scoring.floor_weight, |_| true).unwrap_or(0);
    let bands = GlobalBand::ALL.iter().map(|band| {
        let fed = |rule: &Rule| rule.bands.contains(band);
        let value = mean(book, &tallies, 1, fed)?;
        Some(band_of(scoring, value))
    });
    let mut four = [None; 4];
    for (slot, band) in four.iter_mut().zip(bands) {
        *slot = band;
    }
    let weighed = || book.rules.iter().zip(&tallies).filter(|(rule, tally)| earns(rule, tally));
    let met = weighed().filter(|(_, tally)| tally.earned - tally.cost >= i64::from(scoring.rule_met));
    let mut detail = Detail {
        held_down: Vec::new(),
        opportunities: u16::try_from(tallies.iter().map(|one| one.opportunities).sum::<i64>()).unwrap_or(u16::MAX),
        rules_met: u8::try_from(met.count()).unwrap_or(u8::MAX),
        rules_seen: u8::try_from(weighed().count()).unwrap_or(u8::MAX),
        responsiveness,
        reading: read,
        outcome: came,
    };
    let safety = safety(book, judge);
    detail.held_down = held_down(scoring, &detail, &safety, &four);
    let band = held(band_of(scoring, process), &detail.held_down);
    let outcome = outcome::whole(&detail.outcome, &scoring.outcome);
    let reading = reading::whole(&detail.reading);
    Score {
        rules: (0..book.rules.len()).map(|rule| verdict(book, judge, rule, &tallies[rule])).collect(),
        passed: band >= Band::Fair && safety.met,
        safety,
        process: u16::try_from(process).unwrap_or(0),
        outcome,
        reading,
        overall: overall(scoring, process, outcome, reading),
        band,
        bands: four,
        detail,
    }
}

/// The points of a rule, in the order of their moments.
fn points(judge: &Judge, rule: usize) -> impl Iterator<Item = &Seed> {
    let from = judge.points.partition_point(|point| usize::from(point.rule) < rule);
    judge.points.iter().skip(from).take_while(move |point| usize::from(point.rule) == rule)
}

/// Whether a rule weighs in the process: enough was seen of it, and it earns.
fn earns(rule: &Rule, tally: &Tally) -> bool {
    !rule.gate && rule.weight > 0 && tally.enough && tally.opportunities > 0
}

fn tally(book: &RuleBook, judge: &Judge, rule: usize, responsiveness: Option<i16>) -> Tally {
    let scoring = &book.scoring;
    let mut tally = Tally::default();
    let mut in_session = [0_u8; 32];
    // What is unusual and defensible costs nothing, also not by leaving fewer points to share a cost.
    let (unusual, seen): (Vec<&Seed>, Vec<&Seed>) =
        points(judge, rule).partition(|point| point.ruling.verdict == Verdict::NotApplicable);
    for point in seen {
        tally.points += 1;
        let value = match point.ruling.verdict {
            Verdict::Met => scoring.met,
            Verdict::Partly => scoring.partly,
            Verdict::Missed if !point.income => scoring.slip,
            Verdict::Missed => scoring.missed,
            Verdict::NotApplicable | Verdict::Contraindicated => scoring.contraindicated,
        };
        let value = i64::from(value);
        if value < 0 {
            let stays = if point.repaired { i64::from(scoring.repaired_share) } else { 1000 };
            let cost = -value * stays / 1000;
            tally.cost += cost;
            tally.misuse += if point.ruling.verdict == Verdict::Contraindicated { cost } else { 0 };
        }
        if !point.income {
            continue;
        }
        let seen = &mut in_session[usize::from(point.session) % 32];
        let good = matches!(point.ruling.verdict, Verdict::Met | Verdict::Partly);
        *seen += u8::from(good);
        if good && book.rules[rule].cap.is_some_and(|cap| *seen > cap) {
            continue;
        }
        tally.opportunities += 1;
        tally.earned += value.max(0);
    }
    tally.enough = tally.points >= i64::from(book.rules[rule].enough);
    let habit = habit(book, judge, rule, responsiveness);
    tally.earned = tally.earned / tally.opportunities.max(1) * habit / 1000;
    // A single slip among few chances is not yet a way of working: costs are shared over at least three.
    let over = (tally.points + unusual.len() as i64).max(3);
    tally.misuse /= over;
    tally.cost = tally.cost / over - tally.misuse;
    tally
}

/// How much of what a rule earns stays, per mille: what is done everywhere is no answer to a moment.
fn habit(book: &RuleBook, judge: &Judge, rule: usize, responsiveness: Option<i16>) -> i64 {
    let scoring = &book.scoring;
    let most = i64::from(judge.led_by.iter().copied().max().unwrap_or(0));
    let share = most * 1000 / i64::from(judge.lines).max(LEAST_LINES);
    let room = 1000 - i64::from(scoring.stock_from);
    let varied = ((1000 - share) * 1000 / room).clamp(0, 1000);
    let leads = book.contrast.is_some_and(|at| usize::from(book.moments[at].rule) == rule);
    match responsiveness {
        Some(contrast) if leads => varied.min(i64::from(contrast).max(0) * 1000 / i64::from(scoring.contrast_full)),
        _ => varied,
    }
}

/// Lines near such moments, or elsewhere, from which on a share can be said.
const LEAST_LINES: i64 = 4;

/// The share of joining lines near resistance, less the share of the same elsewhere, per mille.
fn responsiveness(book: &RuleBook, judge: &Judge) -> Option<i16> {
    let window = &judge.windows[book.contrast?];
    let near = i64::from(window.near);
    let elsewhere = i64::from(judge.lines) - near;
    if near < LEAST_LINES || elsewhere < LEAST_LINES {
        return None;
    }
    let here = i64::from(window.near_fitting) * 1000 / near;
    let there = (i64::from(window.all_fitting) - i64::from(window.near_fitting)) * 1000 / elsewhere;
    i16::try_from(here - there).ok()
}

/// The weighted value of the rules that this takes in, 0 to 1000; none where nothing was seen of them.
fn mean(book: &RuleBook, tallies: &[Tally], floor: i32, takes: impl Fn(&Rule) -> bool) -> Option<i64> {
    let (mut sum, mut weights, mut points) = (0_i64, 0_i64, 0_i64);
    for (rule, tally) in book.rules.iter().zip(tallies).filter(|(rule, _)| takes(rule) && !rule.gate) {
        let (weight, misuse) = (i64::from(rule.weight), i64::from(rule.misuse));
        points += tally.points;
        if earns(rule, tally) {
            sum += weight * tally.earned;
            weights += weight;
        }
        sum -= if tally.enough { weight * tally.cost } else { 0 };
        sum -= misuse * tally.misuse;
    }
    (points > 1 && (weights > 0 || sum < 0)).then(|| (sum / weights.max(i64::from(floor))).clamp(0, 1000))
}

fn band_of(scoring: &Scoring, value: i64) -> Band {
    match value {
        value if value >= i64::from(scoring.good) => Band::Good,
        value if value >= i64::from(scoring.fair) => Band::Fair,
        _ => Band::Below,
    }
}

/// The band that is left. Work that is good everywhere, and no better where the client resisted, is still fair; anything
/// else that holds a band down leaves none of it.
fn held(band: Band, why: &[HeldDown]) -> Band {
    match (why, band) {
        ([], band) => band,
        ([HeldDown::NotResponsive], Band::Good) => Band::Fair,
        _ => Band::Below,
    }
}

/// What a pass needs and is not there.
fn held_down(scoring: &Scoring, detail: &Detail, safety: &Safety, bands: &[Option<Band>; 4]) -> Vec<HeldDown> {
    let needs = &scoring.needs;
    let fair = bands.iter().flatten().filter(|band| **band >= Band::Fair).count();
    let short = |has: i32, wanted: i32| has < wanted;
    let little = short(i32::from(detail.opportunities), needs.opportunities)
        || short(i32::from(detail.rules_seen), needs.rules_seen);
    let same = detail.responsiveness.is_some_and(|one| i32::from(one) < needs.responsiveness);
    let found = [
        (!safety.met, HeldDown::SafetyUnasked),
        (!safety.paradox_after_risk.is_empty(), HeldDown::ParadoxAfterRisk),
        (little, HeldDown::TooLittleSeen),
        (short(i32::from(detail.rules_met), needs.rules_met), HeldDown::TooFewRulesMet),
        (short(i32::try_from(fair).unwrap_or(4), needs.bands_fair), HeldDown::OneSided),
        (same, HeldDown::NotResponsive),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why).collect()
}

/// The gate: every risk cue was asked about before the door, however late in the session; one that came after it, in the
/// week. A call for what the session passed over is half of the way, and does not open the gate.
fn safety(book: &RuleBook, judge: &Judge) -> Safety {
    let gates = (0..book.rules.len()).filter(|rule| book.rules[*rule].gate);
    let unasked = gates.flat_map(|rule| points(judge, rule)).any(|point| match point.ruling.verdict {
        Verdict::Missed => true,
        Verdict::Partly => point.between.is_some(),
        Verdict::Met | Verdict::NotApplicable | Verdict::Contraindicated => false,
    });
    Safety { cues_at: judge.risk_cues.clone(), met: !unasked, paradox_after_risk: judge.paradox_after_risk.clone() }
}

/// A rule over the course, with its points in the order of their moments.
fn verdict(book: &RuleBook, judge: &Judge, rule: usize, tally: &Tally) -> RuleVerdict {
    let found: Vec<Point> = points(judge, rule).map(point).collect();
    let scoring = &book.scoring;
    let wrong = found.iter().any(|point| point.verdict == Verdict::Contraindicated && !point.repaired);
    let half = i64::from(scoring.met + scoring.partly) / 2;
    let verdict = match tally.earned - tally.cost - tally.misuse {
        _ if tally.points == 0 => Verdict::NotApplicable,
        value if wrong && value < i64::from(scoring.rule_met) => Verdict::Contraindicated,
        _ if tally.opportunities == 0 && tally.cost + tally.misuse == 0 => Verdict::Met,
        value if value >= half => Verdict::Met,
        value if value > i64::from(scoring.partly) / 2 => Verdict::Partly,
        _ if tally.opportunities == 0 && found.iter().any(|point| point.verdict == Verdict::Met) => Verdict::Partly,
        _ => Verdict::Missed,
    };
    RuleVerdict { rule, verdict, too_little_seen: tally.points > 0 && !tally.enough, points: found }
}

fn point(seed: &Seed) -> Point {
    let named = usize::from(seed.decided).min(seed.decided_at.len());
    Point {
        opened_at: seed.opened_at,
        decided_at: seed.decided_at[..named].to_vec(),
        verdict: seed.ruling.verdict,
        reason: seed.ruling.reason,
        repaired: seed.repaired,
        between: seed.between,
    }
}

/// Where one number is needed.
fn overall(scoring: &Scoring, process: i64, outcome: u16, reading: Option<u16>) -> u8 {
    let weights = &scoring.overall;
    let reading = reading.map(|reading| (i64::from(reading), i64::from(weights.reading)));
    let parts = [(process, i64::from(weights.process)), (i64::from(outcome), i64::from(weights.outcome))];
    let parts = || parts.iter().copied().chain(reading);
    let weight: i64 = parts().map(|(_, weight)| weight).sum();
    let sum: i64 = parts().map(|(value, weight)| value * weight).sum();
    u8::try_from((sum + weight * 5) / (weight.max(1) * 10)).unwrap_or(100)
}
