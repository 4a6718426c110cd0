//! What is done between the sessions, and how a client takes it.

use super::changes::Changes;
use super::constants::*;
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
    let mut ledger = Ledger::new(state);
    let distance = ONE - state.get(Dim::Bond);
    let mut add = |dim, amount| ledger.add(dim, BetweenSessions, amount);
    match does {
        Contact::ReachOut => {
            let kind = KINDNESS[manner as usize];
            if kind >= 0 {
                add(Dim::Bond, mul(kind, REACHED_TO_BOND));
                add(Dim::Withdrawal, -mul(kind, REACHED_TO_WITHDRAWAL));
            } else {
                // A stiff word weighs more on those who cannot answer it.
                let weight = ONE / 2 + person.traits.deference / 2;
                let stiff = mul(-kind, weight);
                add(Dim::Hurt, mul(stiff, STIFF_TO_HURT));
                add(Dim::Bond, -mul(stiff, STIFF_TO_BOND));
                add(Dim::Withdrawal, mul(stiff, REACHED_TO_WITHDRAWAL));
                add(Dim::Unsaid, mul(stiff, PLACATED_TO_UNSAID));
            }
        }
        Contact::Wait => add(Dim::Withdrawal, mul(distance, LEFT_ALONE)),
        Contact::Consult => {}
        Contact::Disclose => {
            add(Dim::Hurt, DISCLOSED_TO_HURT);
            add(Dim::Bond, -DISCLOSED_TO_BOND);
        }
        Contact::KeepConfidence => add(Dim::Bond, KEPT_TO_BOND),
    }
    ledger.changes
}
