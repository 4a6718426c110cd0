//! Turning points: the largest shifts of resistance or alliance that lasted, and what was said there.

use super::course::{Course, Happened, Step, WeekStep};
use super::curve::{reasons, week_says};
use super::inputs::Inputs;
use super::model::{Note, Reason};
use super::text::{clean, per_mille, percent, quote, said, sentence};
use crate::engine::client::{Answer, Dim, Manner, State, Strategy, level};
use crate::engine::guidance::labels::label;
use crate::engine::scenario::words::Level;

/// Steps on either side over which a shift must last.
const AROUND: usize = 3;
/// The least shift worth a note, in millionths.
const LEAST: i64 = 50_000;
/// Notes at most.
const MOST: usize = 4;

/// What is followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Resistance,
    Alliance,
}

impl Line {
    fn of(self, state: &State) -> i64 {
        i64::from(match self {
            Self::Resistance => state.resistance(),
            Self::Alliance => state.alliance(),
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Resistance => "Resistance",
            Self::Alliance => "The alliance",
        }
    }

    const fn dims(self) -> &'static [Dim] {
        match self {
            Self::Resistance => &[Dim::Discord, Dim::Sustain, Dim::Withdrawal],
            Self::Alliance => &[Dim::Bond, Dim::GoalAgreement, Dim::TaskAgreement],
        }
    }
}

/// An exchange or a week, whichever moved the state.
#[derive(Clone, Copy)]
enum Part<'a> {
    Step(&'a Step<'a>),
    Week(&'a WeekStep),
}

impl Part<'_> {
    const fn before(&self) -> &State {
        match self {
            Part::Step(step) => &step.before,
            Part::Week(week) => &week.before,
        }
    }

    const fn after(&self) -> &State {
        match self {
            Part::Step(step) => &step.after,
            Part::Week(week) => &week.after,
        }
    }
}

/// The largest shifts that lasted, in the order in which they happened.
pub(super) fn points(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<Note> {
    let parts: Vec<Part<'_>> = course.order.iter().filter_map(|one| part(course, one)).collect();
    let mut shifts: Vec<(i64, usize, Line)> = Vec::new();
    for line in [Line::Resistance, Line::Alliance] {
        for at in 0..parts.len() {
            let shift = lasting(&parts, at, line);
            if shift.abs() >= LEAST {
                shifts.push((shift, at, line));
            }
        }
    }
    shifts.sort_by_key(|(shift, at, _)| (std::cmp::Reverse(shift.abs()), *at));
    let mut kept: Vec<(i64, usize, Line)> = Vec::new();
    for shift in shifts {
        let near = |other: &(i64, usize, Line)| other.1.abs_diff(shift.1) < AROUND;
        if kept.len() < MOST && !kept.iter().any(near) {
            kept.push(shift);
        }
    }
    kept.sort_by_key(|(_, at, _)| *at);
    kept.into_iter().map(|(shift, at, line)| note(inputs, course, parts[at], line, shift)).collect()
}

fn part<'a>(course: &'a Course<'_>, happened: &Happened) -> Option<Part<'a>> {
    match happened {
        Happened::Step(at) => course.steps.get(*at).map(Part::Step),
        Happened::Week(at) => course.weeks.get(*at).map(Part::Week),
        _ => None,
    }
}

/// The mean over the parts from here on less the mean before; nothing where this part did not do the moving.
fn lasting(parts: &[Part<'_>], at: usize, line: Line) -> i64 {
    let later = &parts[at..parts.len().min(at + AROUND)];
    let earlier = &parts[(at + 1).saturating_sub(AROUND)..=at];
    let mean = |sum: i64, of: usize| sum / i64::try_from(of.max(1)).unwrap_or(1);
    let after = mean(later.iter().map(|part| line.of(part.after())).sum(), later.len());
    let before = mean(earlier.iter().map(|part| line.of(part.before())).sum(), earlier.len());
    let own = line.of(parts[at].after()) - line.of(parts[at].before());
    let shift = after - before;
    if own.signum() == shift.signum() && own.abs() * 2 >= shift.abs() { shift } else { 0 }
}

fn note(inputs: &Inputs<'_>, course: &Course<'_>, part: Part<'_>, line: Line, shift: i64) -> Note {
    let figure = |state| percent(per_mille(i32::try_from(line.of(state)).unwrap_or(0)));
    let (from, to) = (figure(part.before()), figure(part.after()));
    let verb = if shift > 0 { "rose" } else { "fell" };
    let name = clean(&course.scenario.client.name);
    let changes = match part {
        Part::Step(step) => &step.changes,
        Part::Week(week) => &week.changes,
    };
    let same_way = |reason: &Reason| i64::from(reason.delta).signum() == shift.signum();
    let why: Vec<Reason> = reasons(inputs, changes, line.dims()).into_iter().filter(same_way).collect();
    let (exchanges, mut says) = match part {
        Part::Step(step) => (
            vec![step.number],
            format!(
                "You {} {name} answered {}",
                sentence(&said(&step.says, 140)),
                sentence(&quote(&course.words(&step.replies), 140))
            ),
        ),
        Part::Week(week) => (week.last_exchange.into_iter().collect(), week_says(&name, week)),
    };
    says.push_str(&format!(" {} {verb} from {from} to {to}, and it lasted.", line.name()));
    if !why.is_empty() {
        let mut why: Vec<String> = why.into_iter().map(|reason| reason.says).collect();
        why.dedup();
        says.push_str(&format!(" Behind it: {}.", why.join("; ")));
    }
    if let Some(label) = named(part, line, shift).and_then(label) {
        says.push_str(&format!(" {}", label.says));
    }
    let place = if matches!(part, Part::Week(_)) { " between sessions" } else { "" };
    Note { exchanges, title: format!("{} {verb}{place}", line.name()), says }
}

/// The label for a shift of resistance in the room, where there is one.
fn named(part: Part<'_>, line: Line, shift: i64) -> Option<&'static str> {
    let Part::Step(step) = part else { return None };
    let was_stuck = level(step.before.resistance()) >= Level::Medium;
    match line {
        Line::Resistance if shift > 0 && expected(step) => Some("expected-rise"),
        Line::Resistance if shift < 0 && was_stuck => Some("turning-point"),
        _ => None,
    }
}

/// Whether the line explored well, so that what it brought up is no mistake.
fn expected(step: &Step<'_>) -> bool {
    let explored = step.delivery.uses(Strategy::Explore) || step.delivery.uses(Strategy::Notice);
    let fought = step.delivery.uses(Strategy::Fight) || step.delivery.uses(Strategy::Drift);
    let unkind = matches!(step.delivery.manner, Manner::Blaming | Manner::Hurried | Manner::Pleading);
    explored && !fought && !unkind && step.answer != Answer::Hardens
}
