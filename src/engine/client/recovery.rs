//! What a week does to distress, the outcome: easing by itself, and the paths from alliance, resistance and homework.

use super::constants::*;
use super::fixed::mul;
use super::ledger::Ledger;
use super::mechanism::Mechanism::{AllianceAtWork, Homework, LifeOutside, Overloaded, ResistanceAtWork, Settling};
use super::purposes;
use super::state::{Dim, ONE, State};
use super::week::{Cut, WeekBefore};
use crate::engine::luck::Draws;
use crate::engine::scenario::words::HomeworkSeen;

/// Writes down what the week does to distress, and what the task did.
pub fn distress(
    state: &State,
    before: &WeekBefore,
    homework: HomeworkSeen,
    draws: &Draws<'_>,
    cut: Cut,
    ledger: &mut Ledger,
) {
    let works = if before.attended { ONE } else { WITHOUT_A_SESSION };
    let expects = mul(state.get(Dim::Readiness) - ONE / 2, READINESS_TO_DISTRESS)
        + mul(state.get(Dim::Expectation) - ONE / 2, EXPECTATION_TO_DISTRESS)
        + mul(state.get(Dim::SelfEfficacy) - EFFICACY_START, EFFICACY_TO_DISTRESS);
    let eased = mul(state.get(Dim::Distress), EASING) + expects;
    ledger.add(Dim::Distress, Settling, -mul(eased, works));

    if !cut.alliance {
        let written = if before.goal_written { GOAL_WRITTEN_TO_DISTRESS } else { 0 };
        let helped = mul(state.get(Dim::Bond) - BOND_MIDDLE, BOND_TO_DISTRESS)
            + mul(state.get(Dim::GoalAgreement) - AGREEMENT_MIDDLE, GOAL_TO_DISTRESS)
            + mul(state.get(Dim::TaskAgreement) - AGREEMENT_MIDDLE, TASK_TO_DISTRESS)
            + mul(state.get(Dim::GoalAgreement), written)
            - mul(state.get(Dim::Hurt), HURT_TO_DISTRESS);
        ledger.add(Dim::Distress, AllianceAtWork, -mul(helped, works));
    }
    if !cut.resistance {
        let kept = mul(state.resistance() - RESISTANCE_MIDDLE, RESISTANCE_TO_DISTRESS);
        ledger.add(Dim::Distress, ResistanceAtWork, mul(kept, works));
    }
    ledger.add(Dim::Distress, Overloaded, mul(state.overload(), OVERLOAD_TO_DISTRESS));
    task(homework, ledger);
    life(draws, ledger);
}

fn task(homework: HomeworkSeen, ledger: &mut Ledger) {
    let (distress, efficacy) = match homework {
        HomeworkSeen::NoneSet => return,
        HomeworkSeen::Done => (-HOMEWORK_TO_DISTRESS, HOMEWORK_TO_EFFICACY),
        HomeworkSeen::Partly => (-HOMEWORK_TO_DISTRESS / 2, HOMEWORK_TO_EFFICACY / 2),
        HomeworkSeen::Skipped => (0, -HOMEWORK_TO_EFFICACY / 3),
    };
    ledger.add(Dim::Distress, Homework, distress);
    ledger.add(Dim::SelfEfficacy, Homework, efficacy);
}

/// The ordinary ups and downs, and now and then something that is more than that.
fn life(draws: &Draws<'_>, ledger: &mut Ledger) {
    let mut swing = mul(2 * draws.millionths(purposes::UPS_AND_DOWNS) - ONE, UPS_AND_DOWNS_WIDTH);
    let event = draws.millionths(purposes::LIFE);
    if event < LIFE_CHANCE {
        // What is left of the word says which way it goes and how far.
        let size = (i64::from(event) * i64::from(ONE) / i64::from(LIFE_CHANCE)) as i32;
        swing += mul(2 * size - ONE, LIFE_SIZE);
    }
    ledger.add(Dim::Distress, LifeOutside, swing);
}
