//! Resistance, alliance and readiness over exchanges and weeks, with the mechanisms that moved them.

use super::course::{Course, Step, WeekStep};
use super::inputs::Inputs;
use super::model::{CurvePoint, Reason, WeekNote};
use super::text::{clean, delta_per_mille, per_mille};
use crate::engine::client::{Change, Dim, Mechanism};
use crate::engine::scenario::words::{Attendance, HomeworkSeen};
use crate::engine::session::event::Left;

/// Reasons that a point of the curve shows at most.
const REASONS: usize = 3;
/// A change below this, in per mille, explains nothing.
const LEAST: u16 = 10;

/// A point for each exchange.
pub(super) fn points(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<CurvePoint> {
    course.steps.iter().map(|step| point(inputs, course, step)).collect()
}

fn point(inputs: &Inputs<'_>, course: &Course<'_>, step: &Step<'_>) -> CurvePoint {
    let at = |dim| per_mille(step.after.get(dim));
    CurvePoint {
        exchange: step.number,
        session: step.session,
        answer: step.answer,
        resistance: per_mille(step.after.resistance()),
        discord: at(Dim::Discord),
        sustain: at(Dim::Sustain),
        withdrawal: at(Dim::Withdrawal),
        bond: at(Dim::Bond),
        goal_agreement: at(Dim::GoalAgreement),
        task_agreement: at(Dim::TaskAgreement),
        alliance: per_mille(step.after.alliance()),
        readiness: at(Dim::Readiness),
        trainee: step.says.clone(),
        client: course.words(&step.replies),
        why: reasons(inputs, &step.changes, &IN_THE_ROOM),
    }
}

/// What the curve draws, and hurt, which moves it later.
const IN_THE_ROOM: [Dim; 8] = [
    Dim::Discord,
    Dim::Sustain,
    Dim::Withdrawal,
    Dim::Hurt,
    Dim::Bond,
    Dim::GoalAgreement,
    Dim::TaskAgreement,
    Dim::Readiness,
];

/// What a week moves.
const IN_A_WEEK: [Dim; 7] =
    [Dim::Distress, Dim::SelfEfficacy, Dim::Readiness, Dim::Bond, Dim::Withdrawal, Dim::Discord, Dim::Sustain];

/// The strongest mechanisms behind changes in these dimensions, the strongest first.
pub(super) fn reasons(inputs: &Inputs<'_>, changes: &[Change], dims: &[Dim]) -> Vec<Reason> {
    let mut sums: Vec<(Dim, Mechanism, i64)> = Vec::new();
    for change in changes.iter().filter(|change| dims.contains(&change.dim)) {
        match sums.iter_mut().find(|(dim, mechanism, _)| (*dim, *mechanism) == (change.dim, change.mechanism)) {
            Some((_, _, sum)) => *sum += i64::from(change.delta),
            None => sums.push((change.dim, change.mechanism, i64::from(change.delta))),
        }
    }
    sums.sort_by_key(|(dim, mechanism, sum)| (std::cmp::Reverse(sum.abs()), *dim, *mechanism));
    let said = sums.into_iter().map(|(dim, mechanism, sum)| Reason {
        dim,
        delta: delta_per_mille(sum),
        says: clean((inputs.mechanism)(mechanism)),
    });
    said.filter(|reason| reason.delta.unsigned_abs() >= LEAST).take(REASONS).collect()
}

/// A note for each week.
pub(super) fn weeks(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<WeekNote> {
    let note = |week: &WeekStep| WeekNote {
        after_session: week.after_session,
        says: week_says(&course.scenario.client.name, week),
        distress: per_mille(week.after.get(Dim::Distress)),
        why: reasons(inputs, &week.changes, &IN_A_WEEK),
    };
    course.weeks.iter().map(note).collect()
}

/// What became of the task and of the next appointment.
pub(super) fn week_says(name: &str, week: &WeekStep) -> String {
    let name = clean(name);
    let task = match week.homework {
        HomeworkSeen::NoneSet => "No task had been set.",
        HomeworkSeen::Done => "The task was done.",
        HomeworkSeen::Partly => "Part of the task was done.",
        HomeworkSeen::Skipped => "The task was left.",
    };
    match (week.left, week.attendance) {
        (Some(Left::Quit), _) => format!("{name} left the therapy, and said so."),
        (Some(Left::Drifted), _) => format!("{name} did not come back, without a word against it."),
        (None, Attendance::Attended) => format!("{task} {name} came to the next appointment."),
        (None, Attendance::Cancelled) => format!("{task} {name} cancelled the next appointment."),
        (None, Attendance::NoShow) => format!("{task} {name} did not come to the next appointment, and sent no word."),
    }
}
