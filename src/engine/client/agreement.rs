//! Goals and tasks: what is the client's own is agreed by degrees; what is imposed is not.

use super::effects::Exchange;
use super::fixed::{mul, positive};
use super::ledger::Ledger;
use super::mechanism::Mechanism::{GoalImposed, GoalShared, TaskShared};
use super::moves::{Move, Strategy};
use super::state::{Dim, ONE};
use crate::engine::scenario::words::GoalOwner;

/// Writes down what the line's goal and task work changes.
pub fn goals_and_tasks(exchange: &Exchange<'_>, ledger: &mut Ledger) {
    let k = exchange.person.constants;
    let state = exchange.state;
    let delivery = &exchange.stimulus.delivery;
    let about_it =
        |does: Move| does == Move::ImposeGoal || does == Move::OfferChoice || does.strategy() == Strategy::Goals;
    if !delivery.moves().any(about_it) {
        return;
    }
    let fresh = k.agreement_fresh[usize::from(state.agreements).min(k.agreement_fresh.len() - 1)];
    // In the middle of discord nobody agrees on anything to the full; a polite yes agrees to nothing.
    let lost = mul(state.get(Dim::Discord) + state.get(Dim::Hurt), k.goal_lost_to_discord);
    let heard = mul(positive(ONE - lost), exchange.seen.reaches.min(ONE));
    let heard = if exchange.placated.is_some() { 0 } else { mul(mul(heard, fresh), ONE - exchange.seen.threat) };
    let agreement = state.get(Dim::GoalAgreement);
    let missing = positive(k.goal_ceiling - agreement);
    let imposed = matches!(exchange.stimulus.goal, Some(GoalOwner::Therapist | GoalOwner::Other));

    for does in delivery.moves() {
        let (rate, only_if_agreed) = match does {
            Move::ElicitGoal => (k.goal_elicited, false),
            Move::AgreeGoal => (k.goal_agreed, false),
            Move::WriteGoal => (k.goal_written, true),
            Move::HandOverCopy => (k.goal_written / 2, true),
            Move::RevisitGoal => (k.goal_revisited, true),
            Move::ImposeGoal => (k.goal_agreed, false),
            Move::AgreeTask | Move::OfferChoice => {
                let missing = positive(k.goal_ceiling - state.get(Dim::TaskAgreement));
                ledger.add(Dim::TaskAgreement, TaskShared, exchange.slow(mul(missing, heard), k.task_agreed));
                continue;
            }
            _ => continue,
        };
        if does == Move::ImposeGoal || (imposed && does != Move::ElicitGoal) {
            impose(exchange, ledger, mul(missing, heard));
            continue;
        }
        let concrete = if exchange.stimulus.goal_concrete { k.goal_concrete } else { ONE };
        let base = if only_if_agreed { mul(missing, agreement) } else { missing };
        let before = ledger.state.get(Dim::GoalAgreement);
        ledger.add(Dim::GoalAgreement, GoalShared, exchange.slow(mul(mul(base, heard), concrete), rate));
        let gained = ledger.state.get(Dim::GoalAgreement) - before;
        ledger.add(Dim::Readiness, GoalShared, mul(gained, k.goal_to_readiness));
    }
}

/// Somebody else's goal is worth a little to those who take direction, and costs with reactance.
fn impose(exchange: &Exchange<'_>, ledger: &mut Ledger, open_to_it: i32) {
    let k = exchange.person.constants;
    let reactance = positive(exchange.state.get(Dim::Reactance) - k.reactance_unthreatened);
    let taken = mul(open_to_it, mul(k.goal_imposed, ONE - reactance));
    let gain = exchange.slow(taken, k.goal_agreed);
    let cost = exchange.slow(reactance, k.goal_imposed_cost);
    ledger.add(Dim::GoalAgreement, GoalImposed, gain - cost);
}
