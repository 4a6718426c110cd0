//! The week between two sessions: the task done or not, the next appointment, life, leaving, distress.

use super::changes::Changes;
use super::constants::*;
use super::fixed::{logistic, mul, unit};
use super::ledger::Ledger;
use super::mechanism::Mechanism;
use super::person::Person;
use super::purposes;
use super::recovery;
use super::settle;
use super::state::{Dim, ONE, State};
use crate::engine::luck::Draws;
use crate::engine::scenario::words::{Attendance, HomeworkSeen, TaskSize};
use crate::engine::session::event::Left;

/// What stood when the week began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekBefore {
    /// Sessions attended so far.
    pub session: u16,
    /// Whether this week had its session.
    pub attended: bool,
    /// Appointments missed in a row up to now.
    pub missed_in_a_row: u8,
    /// The task for the week, and whether the client agreed to it.
    pub task: Option<(TaskSize, bool)>,
    /// Whether the task was the client's own idea.
    pub task_was_own: bool,
    /// Whether a goal of the client's is on paper.
    pub goal_written: bool,
}

/// What the week brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekOutcome {
    /// What becomes of the next appointment.
    pub attendance: Attendance,
    pub homework: HomeworkSeen,
    /// Whether the client leaves for good.
    pub left: Option<Left>,
    pub changes: Changes,
}

/// Paths of the model that can be cut, to see how much of an effect runs through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cut {
    /// Bond and agreement do nothing to distress over a week.
    pub alliance: bool,
    /// Resistance does nothing to distress over a week.
    pub resistance: bool,
    /// Nobody leaves.
    pub leaving: bool,
}

impl Cut {
    /// The whole model.
    pub const NONE: Self = Self { alliance: false, resistance: false, leaving: false };
}

/// What a week does. Changes nothing; [`State::week_passed`] does.
#[must_use]
pub fn week(person: &Person, state: &State, before: &WeekBefore, draws: &Draws<'_>) -> WeekOutcome {
    week_with(person, state, before, draws, Cut::NONE)
}

/// A week with some of the model's paths cut, for experiments.
#[must_use]
pub fn week_with(person: &Person, state: &State, before: &WeekBefore, draws: &Draws<'_>, cut: Cut) -> WeekOutcome {
    let homework = homework(state, before, draws);
    let attendance = attendance(person, state, draws);
    let left = if cut.leaving { None } else { leaving(state, before, draws) };
    let mut ledger = Ledger::new(state);
    recovery::distress(state, before, homework, draws, cut, &mut ledger);
    spend_paradox(state, &mut ledger);
    sour(state, before, draws, &mut ledger);
    time(person, state, draws, &mut ledger);
    WeekOutcome { attendance, homework, left, changes: ledger.changes }
}

/// How likely the whole task is done, in millionths.
#[must_use]
pub fn homework_chance(state: &State, size: TaskSize, agreed: bool, own: bool) -> i32 {
    logistic(
        HOMEWORK_BASE
            + HOMEWORK_BY_SIZE[size as usize]
            + if agreed { HOMEWORK_AGREED } else { 0 }
            + if own { HOMEWORK_OWN } else { 0 }
            + mul(state.resistance() - RESISTANCE_MIDDLE, HOMEWORK_BY_RESISTANCE)
            + mul(state.get(Dim::TaskAgreement) - AGREEMENT_MIDDLE, HOMEWORK_BY_TASK)
            + mul(state.get(Dim::Readiness) - ONE / 2, HOMEWORK_BY_READINESS)
            + mul(state.get(Dim::Unsaid), HOMEWORK_BY_UNSAID)
            + mul(state.overload(), HOMEWORK_BY_OVERLOAD)
            + mul(state.get(Dim::Standstill), HOMEWORK_BY_STANDSTILL),
    )
}

/// How likely the next appointment is missed, in millionths.
#[must_use]
pub fn missing_chance(state: &State) -> i32 {
    let logit = MISSING_BASE
        + mul(state.get(Dim::Withdrawal), MISSING_BY_WITHDRAWAL)
        + mul(state.get(Dim::Hurt), MISSING_BY_HURT)
        + mul(state.get(Dim::Unsaid), MISSING_BY_UNSAID)
        + mul(state.get(Dim::Discord), MISSING_BY_DISCORD);
    logistic(logit).min(MISSING_MOST)
}

/// How likely the client leaves for good this week, in millionths.
#[must_use]
pub fn leaving_chance(state: &State, before: &WeekBefore) -> i32 {
    let early = LEAVING_EARLY.get(usize::from(before.session.saturating_sub(1))).copied().unwrap_or(0);
    let squared = |dim| mul(state.get(dim), state.get(dim));
    let logit = LEAVING_BASE
        + early
        + mul(squared(Dim::Hurt), LEAVING_BY_HURT)
        + mul(squared(Dim::Discord), LEAVING_BY_DISCORD)
        + mul(state.resistance() - RESISTANCE_MIDDLE, LEAVING_BY_RESISTANCE)
        + mul(state.alliance() - AGREEMENT_MIDDLE, LEAVING_BY_ALLIANCE)
        + mul(squared(Dim::Unsaid), LEAVING_BY_UNSAID)
        + LEAVING_BY_MISSING * i32::from(before.missed_in_a_row.min(4));
    logistic(logit).min(LEAVING_MOST)
}

fn homework(state: &State, before: &WeekBefore, draws: &Draws<'_>) -> HomeworkSeen {
    let Some((size, agreed)) = before.task else { return HomeworkSeen::NoneSet };
    let done = homework_chance(state, size, agreed, before.task_was_own);
    let draw = draws.millionths(purposes::HOMEWORK);
    if draw < done {
        HomeworkSeen::Done
    } else if draw < unit(done + mul(HOMEWORK_PARTLY, ONE - state.get(Dim::Standstill))) {
        HomeworkSeen::Partly
    } else {
        HomeworkSeen::Skipped
    }
}

fn attendance(person: &Person, state: &State, draws: &Draws<'_>) -> Attendance {
    let missing = missing_chance(state);
    let no_show = mul(missing, mul(NO_SHOW_SHARE, 3 * (ONE / 2) - person.traits.deference));
    match draws.millionths(purposes::ATTENDANCE) {
        draw if draw < no_show => Attendance::NoShow,
        draw if draw < missing => Attendance::Cancelled,
        _ => Attendance::Attended,
    }
}

fn leaving(state: &State, before: &WeekBefore, draws: &Draws<'_>) -> Option<Left> {
    if draws.millionths(purposes::LEAVING) >= leaving_chance(state, before) {
        return None;
    }
    // A grievance is said or shows; the others just stop coming.
    let against = state.get(Dim::Discord).max(state.get(Dim::Hurt));
    let away = state.get(Dim::Withdrawal).max(state.get(Dim::Unsaid));
    Some(if against > away { Left::Quit } else { Left::Drifted })
}

/// Defiance moves something; standing still as told does not.
fn spend_paradox(state: &State, ledger: &mut Ledger) {
    let defiance = state.get(Dim::Defiance);
    if defiance > 0 {
        ledger.add(Dim::Readiness, Mechanism::Defiance, mul(defiance, DEFIANCE_TO_READINESS));
        ledger.add(Dim::SelfEfficacy, Mechanism::Defiance, mul(defiance, DEFIANCE_TO_EFFICACY));
        ledger.add(Dim::Distress, Mechanism::Defiance, -mul(defiance, DEFIANCE_TO_DISTRESS));
        ledger.add(Dim::Defiance, Mechanism::Defiance, -defiance);
    }
    let standstill = state.get(Dim::Standstill);
    if standstill > 0 {
        ledger.add(Dim::Readiness, Mechanism::Obeyed, -mul(standstill, STANDSTILL_TO_READINESS));
        ledger.add(Dim::Standstill, Mechanism::Obeyed, -standstill);
    }
}

/// Something that was said turns sour on the way home: ruptures are not only made by bad lines.
fn sour(state: &State, before: &WeekBefore, draws: &Draws<'_>, ledger: &mut Ledger) {
    let chance = SOUR_CHANCE - mul(SOUR_BY_BOND, state.get(Dim::Bond));
    if before.attended && draws.millionths(purposes::SOUR) < chance {
        ledger.add(Dim::Hurt, Mechanism::Ruptured, SOUR_TO_HURT);
        ledger.add(Dim::Bond, Mechanism::Ruptured, -SOUR_TO_BOND);
    }
}

/// A week's distance: channels settle, hurt heals a little, habits come back, bonds drift.
fn time(person: &Person, state: &State, draws: &Draws<'_>, ledger: &mut Ledger) {
    let mut towards = |dim: Dim, place: i32, share: i32| {
        let away = place - ledger.state.get(dim);
        ledger.add(dim, Mechanism::Settling, mul(away, share));
    };
    for (dim, set_point) in settle::channels(person, state) {
        towards(dim, set_point, SETTLING_IN_A_WEEK);
    }
    towards(Dim::Hurt, 0, HURT_HEALS);
    towards(Dim::Bond, person.starting_bond(), BOND_RETURNS);
    towards(Dim::Reactance, person.traits.reactance, REACTANCE_RETURNS);
    towards(Dim::ClientEffort, EFFORT_START, EFFORT_RETURNS);
    towards(Dim::Load, settle::load(person), LOAD_RETURNS);
    towards(Dim::Unsaid, 0, UNSAID_FADES);
    let drift = mul(2 * draws.millionths(purposes::DRIFT) - ONE, BOND_DRIFT);
    ledger.add(Dim::Bond, Mechanism::LifeOutside, drift);
}
