//! Goals and tasks: what is the client's own is agreed by degrees; what is imposed is not.

use super::constants::*;
use super::effects::Exchange;
use super::fixed::{mul, positive};
use super::ledger::Ledger;
use super::mechanism::Mechanism::{GoalImposed, GoalShared, TaskShared};
use super::moves::{Move, Strategy};
use super::state::{Dim, ONE};
use crate::engine::scenario::words::GoalOwner;

/// Writes down what the line's goal and task work changes.
pub fn goals_and_tasks(exchange: &Exchange<'_>, ledger: &mut Ledger) {
    let state = exchange.state;
    let delivery = &exchange.stimulus.delivery;
    let about_it =
        |does: Move| does == Move::ImposeGoal || does == Move::OfferChoice || does.strategy() == Strategy::Goals;
    if !delivery.moves().any(about_it) {
        return;
    }
    let fresh = AGREEMENT_FRESH[usize::from(state.agreements).min(AGREEMENT_FRESH.len() - 1)];
    // In the middle of discord nobody agrees on anything to the full; a polite yes agrees to nothing.
    let lost = mul(state.get(Dim::Discord) + state.get(Dim::Hurt), GOAL_LOST_TO_DISCORD);
    let heard = mul(positive(ONE - lost), exchange.seen.reaches.min(ONE));
    let heard = if exchange.placated.is_some() { 0 } else { mul(mul(heard, fresh), ONE - exchange.seen.threat) };
    let agreement = state.get(Dim::GoalAgreement);
    let missing = positive(GOAL_CEILING - agreement);
    let imposed = matches!(exchange.stimulus.goal, Some(GoalOwner::Therapist | GoalOwner::Other));

    for does in delivery.moves() {
        let (rate, only_if_agreed) = match does {
            Move::ElicitGoal => (GOAL_ELICITED, false),
            Move::AgreeGoal => (GOAL_AGREED, false),
            Move::WriteGoal => (GOAL_WRITTEN, true),
            Move::HandOverCopy => (GOAL_WRITTEN / 2, true),
            Move::RevisitGoal => (GOAL_REVISITED, true),
            Move::ImposeGoal => (GOAL_AGREED, false),
            Move::AgreeTask | Move::OfferChoice => {
                let missing = positive(GOAL_CEILING - state.get(Dim::TaskAgreement));
                ledger.add(Dim::TaskAgreement, TaskShared, exchange.slow(mul(missing, heard), TASK_AGREED));
                continue;
            }
            _ => continue,
        };
        if does == Move::ImposeGoal || (imposed && does != Move::ElicitGoal) {
            impose(exchange, ledger, mul(missing, heard));
            continue;
        }
        let concrete = if exchange.stimulus.goal_concrete { GOAL_CONCRETE } else { ONE };
        let base = if only_if_agreed { mul(missing, agreement) } else { missing };
        let before = ledger.state.get(Dim::GoalAgreement);
        ledger.add(Dim::GoalAgreement, GoalShared, exchange.slow(mul(mul(base, heard), concrete), rate));
        let gained = ledger.state.get(Dim::GoalAgreement) - before;
        ledger.add(Dim::Readiness, GoalShared, mul(gained, GOAL_TO_READINESS));
    }
}

/// Somebody else's goal is worth a little to those who take direction, and costs with reactance.
fn impose(exchange: &Exchange<'_>, ledger: &mut Ledger, open_to_it: i32) {
    let reactance = positive(exchange.state.get(Dim::Reactance) - REACTANCE_UNTHREATENED);
    let taken = mul(open_to_it, mul(GOAL_IMPOSED, ONE - reactance));
    let gain = exchange.slow(taken, GOAL_AGREED);
    let cost = exchange.slow(reactance, GOAL_IMPOSED_COST);
    ledger.add(Dim::GoalAgreement, GoalImposed, gain - cost);
}
