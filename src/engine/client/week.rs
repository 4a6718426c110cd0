//! The week between two sessions: the task done or not, the next appointment, life, leaving, distress.

use super::changes::Changes;
use super::constants::Constants;
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
    let k = person.constants;
    let homework = homework(k, state, before, draws);
    let attendance = attendance(person, state, draws);
    let left = if cut.leaving { None } else { leaving(k, state, before, draws) };
    let mut ledger = Ledger::new(state);
    recovery::distress(k, state, before, homework, draws, cut, &mut ledger);
    spend_paradox(k, state, &mut ledger);
    sour(k, state, before, draws, &mut ledger);
    time(person, state, draws, &mut ledger);
    WeekOutcome { attendance, homework, left, changes: ledger.changes }
}

/// How likely the whole task is done, in millionths.
#[must_use]
pub fn homework_chance(k: &Constants, state: &State, size: TaskSize, agreed: bool, own: bool) -> i32 {
    logistic(
        k.homework_base
            + k.homework_by_size[size as usize]
            + if agreed { k.homework_agreed } else { 0 }
            + if own { k.homework_own } else { 0 }
            + mul(state.resistance() - k.resistance_middle, k.homework_by_resistance)
            + mul(state.get(Dim::TaskAgreement) - k.agreement_middle, k.homework_by_task)
            + mul(state.get(Dim::Readiness) - ONE / 2, k.homework_by_readiness)
            + mul(state.get(Dim::Unsaid), k.homework_by_unsaid)
            + mul(state.overload(), k.homework_by_overload)
            + mul(state.get(Dim::Standstill), k.homework_by_standstill),
    )
}

/// How likely the next appointment is missed, in millionths.
#[must_use]
pub fn missing_chance(k: &Constants, state: &State) -> i32 {
    let logit = k.missing_base
        + mul(state.get(Dim::Withdrawal), k.missing_by_withdrawal)
        + mul(state.get(Dim::Hurt), k.missing_by_hurt)
        + mul(state.get(Dim::Unsaid), k.missing_by_unsaid)
        + mul(state.get(Dim::Discord), k.missing_by_discord);
    logistic(logit).min(k.missing_most)
}

/// How likely the client leaves for good this week, in millionths.
#[must_use]
pub fn leaving_chance(k: &Constants, state: &State, before: &WeekBefore) -> i32 {
    let early = k.leaving_early.get(usize::from(before.session.saturating_sub(1))).copied().unwrap_or(0);
    let squared = |dim| mul(state.get(dim), state.get(dim));
    let logit = k.leaving_base
        + early
        + mul(squared(Dim::Hurt), k.leaving_by_hurt)
        + mul(squared(Dim::Discord), k.leaving_by_discord)
        + mul(state.resistance() - k.resistance_middle, k.leaving_by_resistance)
        + mul(state.alliance() - k.agreement_middle, k.leaving_by_alliance)
        + mul(squared(Dim::Unsaid), k.leaving_by_unsaid)
        + k.leaving_by_missing * i32::from(before.missed_in_a_row.min(4));
    logistic(logit).min(k.leaving_most)
}

fn homework(k: &Constants, state: &State, before: &WeekBefore, draws: &Draws<'_>) -> HomeworkSeen {
    let Some((size, agreed)) = before.task else { return HomeworkSeen::NoneSet };
    let done = homework_chance(k, state, size, agreed, before.task_was_own);
    let draw = draws.millionths(purposes::HOMEWORK);
    if draw < done {
        HomeworkSeen::Done
    } else if draw < unit(done + mul(k.homework_partly, ONE - state.get(Dim::Standstill))) {
        HomeworkSeen::Partly
    } else {
        HomeworkSeen::Skipped
    }
}

fn attendance(person: &Person, state: &State, draws: &Draws<'_>) -> Attendance {
    let k = person.constants;
    let missing = missing_chance(k, state);
    let no_show = mul(missing, mul(k.no_show_share, 3 * (ONE / 2) - person.traits.deference));
    match draws.millionths(purposes::ATTENDANCE) {
        draw if draw < no_show => Attendance::NoShow,
        draw if draw < missing => Attendance::Cancelled,
        _ => Attendance::Attended,
    }
}

fn leaving(k: &Constants, state: &State, before: &WeekBefore, draws: &Draws<'_>) -> Option<Left> {
    if draws.millionths(purposes::LEAVING) >= leaving_chance(k, state, before) {
        return None;
    }
    // A grievance is said or shows; the others just stop coming.
    let against = state.get(Dim::Discord).max(state.get(Dim::Hurt));
    let away = state.get(Dim::Withdrawal).max(state.get(Dim::Unsaid));
    Some(if against > away { Left::Quit } else { Left::Drifted })
}

/// Defiance moves something; standing still as told does not.
fn spend_paradox(k: &Constants, state: &State, ledger: &mut Ledger) {
    let defiance = state.get(Dim::Defiance);
    if defiance > 0 {
        ledger.add(Dim::Readiness, Mechanism::Defiance, mul(defiance, k.defiance_to_readiness));
        ledger.add(Dim::SelfEfficacy, Mechanism::Defiance, mul(defiance, k.defiance_to_efficacy));
        ledger.add(Dim::Distress, Mechanism::Defiance, -mul(defiance, k.defiance_to_distress));
        ledger.add(Dim::Defiance, Mechanism::Defiance, -defiance);
    }
    let standstill = state.get(Dim::Standstill);
    if standstill > 0 {
        ledger.add(Dim::Readiness, Mechanism::Obeyed, -mul(standstill, k.standstill_to_readiness));
        ledger.add(Dim::Standstill, Mechanism::Obeyed, -standstill);
    }
}

/// Something that was said turns sour on the way home: ruptures are not only made by bad lines.
fn sour(k: &Constants, state: &State, before: &WeekBefore, draws: &Draws<'_>, ledger: &mut Ledger) {
    let chance = k.sour_chance - mul(k.sour_by_bond, state.get(Dim::Bond));
    if before.attended && draws.millionths(purposes::SOUR) < chance {
        ledger.add(Dim::Hurt, Mechanism::Ruptured, k.sour_to_hurt);
        ledger.add(Dim::Bond, Mechanism::Ruptured, -k.sour_to_bond);
    }
}

/// A week's distance: channels settle, hurt heals a little, habits come back, bonds drift.
fn time(person: &Person, state: &State, draws: &Draws<'_>, ledger: &mut Ledger) {
    let k = person.constants;
    let mut towards = |dim: Dim, place: i32, share: i32| {
        let away = place - ledger.state.get(dim);
        ledger.add(dim, Mechanism::Settling, mul(away, share));
    };
    for (dim, set_point) in settle::channels(person, state) {
        towards(dim, set_point, k.settling_in_a_week);
    }
    towards(Dim::Hurt, 0, k.hurt_heals);
    towards(Dim::Bond, person.starting_bond(), k.bond_returns);
    towards(Dim::Reactance, person.traits.reactance, k.reactance_returns);
    towards(Dim::ClientEffort, k.effort_start, k.effort_returns);
    towards(Dim::Load, settle::load(person), k.load_returns);
    towards(Dim::Unsaid, 0, k.unsaid_fades);
    let drift = mul(2 * draws.millionths(purposes::DRIFT) - ONE, k.bond_drift);
    ledger.add(Dim::Bond, Mechanism::LifeOutside, drift);
}
