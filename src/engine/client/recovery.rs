//! What a week does to distress, the outcome: easing by itself, and the paths from alliance, resistance and homework.

use super::constants::Constants;
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
    k: &Constants,
    state: &State,
    before: &WeekBefore,
    homework: HomeworkSeen,
    draws: &Draws<'_>,
    cut: Cut,
    ledger: &mut Ledger,
) {
    let works = if before.attended { ONE } else { k.without_a_session };
    let expects = mul(state.get(Dim::Readiness) - ONE / 2, k.readiness_to_distress)
        + mul(state.get(Dim::Expectation) - ONE / 2, k.expectation_to_distress)
        + mul(state.get(Dim::SelfEfficacy) - k.efficacy_start, k.efficacy_to_distress);
    let eased = mul(state.get(Dim::Distress), k.easing) + expects;
    ledger.add(Dim::Distress, Settling, -mul(eased, works));

    if !cut.alliance {
        let written = if before.goal_written { k.goal_written_to_distress } else { 0 };
        let helped = mul(state.get(Dim::Bond) - k.bond_middle, k.bond_to_distress)
            + mul(state.get(Dim::GoalAgreement) - k.agreement_middle, k.goal_to_distress)
            + mul(state.get(Dim::TaskAgreement) - k.agreement_middle, k.task_to_distress)
            + mul(state.get(Dim::GoalAgreement), written)
            - mul(state.get(Dim::Hurt), k.hurt_to_distress);
        ledger.add(Dim::Distress, AllianceAtWork, -mul(helped, works));
    }
    if !cut.resistance {
        let kept = mul(state.resistance() - k.resistance_middle, k.resistance_to_distress);
        ledger.add(Dim::Distress, ResistanceAtWork, mul(kept, works));
    }
    ledger.add(Dim::Distress, Overloaded, mul(state.overload(), k.overload_to_distress));
    task(k, homework, ledger);
    life(k, draws, ledger);
}

fn task(k: &Constants, homework: HomeworkSeen, ledger: &mut Ledger) {
    let (distress, efficacy) = match homework {
        HomeworkSeen::NoneSet => return,
        HomeworkSeen::Done => (-k.homework_to_distress, k.homework_to_efficacy),
        HomeworkSeen::Partly => (-k.homework_to_distress / 2, k.homework_to_efficacy / 2),
        HomeworkSeen::Skipped => (0, -k.homework_to_efficacy / 3),
    };
    ledger.add(Dim::Distress, Homework, distress);
    ledger.add(Dim::SelfEfficacy, Homework, efficacy);
}

/// The ordinary ups and downs, and now and then something that is more than that.
fn life(k: &Constants, draws: &Draws<'_>, ledger: &mut Ledger) {
    let mut swing = mul(2 * draws.millionths(purposes::UPS_AND_DOWNS) - ONE, k.ups_and_downs_width);
    let event = draws.millionths(purposes::LIFE);
    if event < k.life_chance {
        // What is left of the word says which way it goes and how far.
        let size = (i64::from(event) * i64::from(ONE) / i64::from(k.life_chance)) as i32;
        swing += mul(2 * size - ONE, k.life_size);
    }
    ledger.add(Dim::Distress, LifeOutside, swing);
}
