//! Verdicts with their moments, reasons, other lines and sources, and the remarks on what went well.

use std::cmp::Reverse;

use super::better;
use super::course::{Course, Step};
use super::inputs::{Inputs, RuleText};
use super::model::{BetterLine, Citation, Moment, Note, VerdictNote};
use super::text::{clean, count, said, sentence};
use crate::engine::client::{Answer, Strategy};
use crate::engine::guidance::{Point, RuleVerdict, Verdict};
use crate::engine::scenario::WeekChoiceId;

/// The rule that decides whether an attempt can pass. It has no weight in the score, and comes first here.
const GATE: &str = "safety-first";
const GATE_WEIGHS: u32 = 100;
/// Remarks on what went well, at most.
const WENT_WELL: usize = 4;

/// The rules that have something to say, with their verdicts.
fn judged<'a>(inputs: &Inputs<'a>) -> impl Iterator<Item = (&'a RuleText, &'a RuleVerdict)> {
    let rules = inputs.rules;
    inputs.score.rules.iter().filter_map(move |verdict| rules.get(verdict.rule).map(|rule| (rule, verdict)))
}

/// Every rule that came up, the most useful first: what cost most, then what was nearly there, then what was met.
pub(super) fn notes(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<VerdictNote> {
    let mut found: Vec<(&RuleText, &RuleVerdict)> =
        judged(inputs).filter(|(_, verdict)| came_up(verdict).next().is_some()).collect();
    found.sort_by_key(|(rule, verdict)| (Reverse(cost(rule, verdict)), Reverse(rule.weight), verdict.rule));
    let mut shown: Vec<BetterLine> = Vec::new();
    let mut notes = Vec::new();
    for (rule, verdict) in found {
        let note = note(inputs, course, rule, verdict, &shown);
        shown.extend(note.better.iter().cloned());
        notes.push(note);
    }
    notes
}

/// The rules that never came up, by title.
pub(super) fn too_little_seen(inputs: &Inputs<'_>) -> Vec<String> {
    let unseen = judged(inputs).filter(|(_, verdict)| came_up(verdict).next().is_none());
    unseen.map(|(rule, _)| clean(&rule.title)).collect()
}

/// The points that count; a line that missed a rule and was fair all the same is told, and counts for nothing.
pub(super) fn came_up(verdict: &RuleVerdict) -> impl Iterator<Item = &Point> {
    verdict.points.iter().filter(|point| point.verdict != Verdict::NotApplicable)
}

/// What a rule cost, in quarters of its weight; a repaired mistake keeps a quarter. A rule that an instructor switched
/// off costs nothing.
pub(super) fn cost(rule: &RuleText, verdict: &RuleVerdict) -> u32 {
    let points = came_up(verdict).map(|point| {
        let whole = match point.verdict {
            Verdict::Contraindicated => 8,
            Verdict::Missed => 4,
            Verdict::Partly => 2,
            Verdict::Met | Verdict::NotApplicable => 0,
        };
        if point.repaired { whole / 4 } else { whole }
    });
    let weight = if rule.id == GATE { GATE_WEIGHS } else { u32::from(rule.weight) };
    points.sum::<u32>() * weight
}

fn note(
    inputs: &Inputs<'_>,
    course: &Course<'_>,
    rule: &RuleText,
    verdict: &RuleVerdict,
    shown: &[BetterLine],
) -> VerdictNote {
    let points: Vec<&Point> = came_up(verdict).collect();
    let of = |verdict| points.iter().filter(|point| point.verdict == verdict).count();
    let has_room = verdict.verdict > Verdict::Met;
    let worst = points.iter().max_by_key(|point| {
        (point.verdict == verdict.verdict, has_room && point.verdict > Verdict::Met, !point.repaired, point.verdict)
    });
    let could_be_better = points.iter().filter(|point| point.verdict > Verdict::Met);
    let could_be_better = could_be_better.min_by_key(|point| (point.repaired, Reverse(point.verdict)));
    let better = could_be_better.and_then(|point| trainees_step(course, point));
    let mut counted = format!("{} of {}", of(Verdict::Met), count(points.len(), "moment", "moments"));
    if of(Verdict::Partly) > 0 {
        counted.push_str(&format!(", {} partly", of(Verdict::Partly)));
    }
    if verdict.too_little_seen {
        counted.push_str("; too few to judge by");
    }
    VerdictNote {
        rule: rule.id.clone(),
        title: clean(&rule.title),
        verdict: if verdict.verdict == Verdict::NotApplicable {
            worst.map_or(verdict.verdict, |point| point.verdict)
        } else {
            verdict.verdict
        },
        weight: rule.weight,
        count: counted,
        reason: worst.map_or_else(String::new, |point| reason(rule, point)),
        moments: verdict.points.iter().map(|point| moment(course, rule, point)).collect(),
        better: better.map_or_else(Vec::new, |step| better::lines(inputs, course, rule, step, shown)),
        cites: rule.cites.iter().filter_map(|id| citation(inputs, id)).collect(),
    }
}

/// The rule's sentence for what happened at a point.
fn reason(rule: &RuleText, point: &Point) -> String {
    sentence(&clean(rule.reason(point.reason)))
}

/// The exchange in which the trainee answered the moment: the first that decided it. Where nothing was done, the one
/// after the turn that opened it; a turn that opens a session is answered by that session's first exchange itself.
pub(super) fn trainees_step<'c>(course: &'c Course<'_>, point: &Point) -> Option<&'c Step<'c>> {
    if let Some(decided) = point.decided_at.first().and_then(|number| course.step(*number)) {
        return Some(decided);
    }
    let opened = course.step(point.opened_at)?;
    let answers = course.steps.iter().find(|step| step.session == opened.session && step.number > opened.number);
    if opens_session(course, opened) { Some(opened) } else { answers.or(Some(opened)) }
}

fn opens_session(course: &Course<'_>, step: &Step<'_>) -> bool {
    course.steps.iter().find(|one| one.session == step.session).is_some_and(|first| first.number == step.number)
}

/// What the client had said: the turn that opened the moment where that was a while before, and the last one.
fn heard(course: &Course<'_>, point: &Point, step: &Step<'_>) -> String {
    let last = course.words(&step.heard);
    match course.step(point.opened_at) {
        Some(opened) if opened.number + 1 < step.number && !opens_session(course, opened) => {
            format!("{} … {last}", course.words(&opened.replies))
        }
        _ => last,
    }
}

fn moment(course: &Course<'_>, rule: &RuleText, point: &Point) -> Moment {
    let step = trainees_step(course, point);
    let mut says = reason(rule, point);
    if point.repaired {
        says.push_str(" You repaired it in time, so it cost little.");
    }
    let (client, trainee) = match (point.between, step) {
        (Some(choice), _) => {
            says.push_str(" That was between sessions.");
            between(course, point, choice)
        }
        (None, Some(step)) => (heard(course, point, step), step.says.clone()),
        (None, None) => (String::new(), String::new()),
    };
    // What came in the week before an end has no exchange after it to point at.
    let step = step.or(course.steps.last().filter(|_| point.between.is_some()));
    let exchange = step.map_or(point.opened_at, |step| step.number);
    Moment { exchange, verdict: point.verdict, client, trainee, says }
}

/// What was done between sessions, and the client's words or the news that it answers.
fn between(course: &Course<'_>, point: &Point, choice: WeekChoiceId) -> (String, String) {
    let event = course.scenario.week_events.iter().find(|event| event.choices.contains(&choice));
    let client = match course.step(point.opened_at) {
        Some(opened) if !opens_session(course, opened) => course.words(&opened.replies),
        _ => event.map_or_else(String::new, |event| clean(&event.shows)),
    };
    (client, course.scenario.week_choices.get(choice.index()).map_or_else(String::new, |one| clean(&one.says)))
}

pub(super) fn citation(inputs: &Inputs<'_>, id: &str) -> Option<Citation> {
    let statement = inputs.statements.iter().find(|statement| statement.id == id)?;
    Some(Citation { id: statement.id.clone(), statement: clean(&statement.says), source: statement.source.clone() })
}

/// What went well, the weightiest first; where no rule was met, the line that landed best.
pub(super) fn went_well(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<Note> {
    let mut met: Vec<(u32, &RuleText, Vec<&Point>)> = judged(inputs)
        .filter_map(|(rule, verdict)| {
            let points: Vec<&Point> = came_up(verdict).filter(|point| point.verdict == Verdict::Met).collect();
            let weight = if rule.id == GATE { 3 } else { u32::from(rule.weight) };
            let worth = weight * u32::try_from(points.len().min(4)).unwrap_or(4);
            (!points.is_empty()).then_some((worth, rule, points))
        })
        .collect();
    met.sort_by_key(|(worth, _, _)| Reverse(*worth));
    let mut quoted = Vec::new();
    let mut notes: Vec<Note> =
        met.iter().take(WENT_WELL).map(|(_, rule, points)| well(course, rule, points, &mut quoted)).collect();
    notes.extend(told(course));
    if notes.is_empty() {
        notes.extend(landed(course));
    }
    notes
}

/// One rule that was met, with a line that no other remark quotes.
fn well(course: &Course<'_>, rule: &RuleText, points: &[&Point], quoted: &mut Vec<u16>) -> Note {
    let in_the_room = points.iter().filter(|point| point.between.is_none());
    let steps: Vec<(&Point, &Step<'_>)> =
        in_the_room.filter_map(|point| Some((*point, trainees_step(course, point)?))).collect();
    let mut exchanges: Vec<u16> = steps.iter().map(|(_, step)| step.number).collect();
    exchanges.sort_unstable();
    exchanges.dedup();
    let fresh = steps.iter().find(|(_, step)| !quoted.contains(&step.number));
    let says = match (fresh, points.first()) {
        (Some((point, step)), _) => {
            quoted.push(step.number);
            format!("{} You {}", reason(rule, point), sentence(&said(&step.says, 140)))
        }
        (None, Some(point)) => reason(rule, point),
        (None, None) => String::new(),
    };
    Note { exchanges, title: clean(&rule.title), says }
}

/// What the client trusted the trainee with.
fn told(course: &Course<'_>) -> Option<Note> {
    let steps: Vec<&Step<'_>> = course.steps.iter().filter(|step| !step.told.is_empty()).collect();
    let labels: Vec<String> = course.told.iter().map(|fact| course.label(*fact)).collect();
    if steps.is_empty() {
        return None;
    }
    Some(Note {
        exchanges: steps.iter().map(|step| step.number).collect(),
        title: "You were told something".to_owned(),
        says: format!("{} told you: {}.", clean(&course.scenario.client.name), labels.join("; ")),
    })
}

/// The line after which the client softened most, if any did.
fn landed(course: &Course<'_>) -> Option<Note> {
    let fair = |step: &&Step<'_>| {
        step.answer == Answer::Softens
            || (step.answer == Answer::Holds
                && !step.delivery.uses(Strategy::Fight)
                && !step.delivery.uses(Strategy::Drift))
    };
    let fell = |step: &&Step<'_>| {
        (step.answer == Answer::Softens, i64::from(step.before.resistance()) - i64::from(step.after.resistance()))
    };
    let best = course.steps.iter().filter(fair).max_by_key(fell)?;
    let name = clean(&course.scenario.client.name);
    let how = if best.answer == Answer::Softens { "softened" } else { "stayed with you" };
    Some(Note {
        exchanges: vec![best.number],
        title: "A line that could be heard".to_owned(),
        says: format!("You {} {name} {how}: build on lines like it.", sentence(&said(&best.says, 140))),
    })
}
