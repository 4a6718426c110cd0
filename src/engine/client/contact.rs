//! What is done between the sessions, and how a client takes it.

use super::changes::Changes;
use super::fixed::mul;
use super::ledger::Ledger;
use super::mechanism::Mechanism::BetweenSessions;
use super::moves::Manner;
use super::person::Person;
use super::state::{Dim, ONE, State};
use crate::engine::scenario::words::Contact;

/// What a contact between sessions does. Changes nothing; [`State::contacted`] does.
#[must_use]
pub fn contact(person: &Person, state: &State, does: Contact, manner: Manner) -> Changes {
    let k = person.constants;
    let mut ledger = Ledger::new(state);
    let distance = ONE - state.get(Dim::Bond);
    let mut add = |dim, amount| ledger.add(dim, BetweenSessions, amount);
    match does {
        Contact::ReachOut => {
            let kind = k.kindness[manner as usize];
            if kind >= 0 {
                add(Dim::Bond, mul(kind, k.reached_to_bond));
                add(Dim::Withdrawal, -mul(kind, k.reached_to_withdrawal));
            } else {
                // A stiff word weighs more on those who cannot answer it.
                let weight = ONE / 2 + person.traits.deference / 2;
                let stiff = mul(-kind, weight);
                add(Dim::Hurt, mul(stiff, k.stiff_to_hurt));
                add(Dim::Bond, -mul(stiff, k.stiff_to_bond));
                add(Dim::Withdrawal, mul(stiff, k.reached_to_withdrawal));
                add(Dim::Unsaid, mul(stiff, k.placated_to_unsaid));
            }
        }
        Contact::Wait => add(Dim::Withdrawal, mul(distance, k.left_alone)),
        Contact::Consult => {}
        Contact::Disclose => {
            add(Dim::Hurt, k.disclosed_to_hurt);
            add(Dim::Bond, -k.disclosed_to_bond);
        }
        Contact::KeepConfidence => add(Dim::Bond, k.kept_to_bond),
    }
    ledger.changes
}
