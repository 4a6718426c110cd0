//! The check for facts that nobody can ever hear.
//!
//! # What it does
//! Finds a fact whose `told_when` cannot hold: it waits for itself, for a fact that its profile does not have, for
//! facts that wait for each other, for another profile, or for a last answer after which nothing is told by itself
//! and no reply `tells` it.
//!
//! # Why it matters
//! What lies under the resistance could never be found, however well the trainee works.
//!
//! # Example
//! `(id: "fit", told_when: [Told("roster")], …), (id: "roster", told_when: [Told("fit")], …)`
//!
//! # Better
//! `(id: "fit", told_when: [Bond(Fair)], …), (id: "roster", told_when: [Told("fit")], …)`
//!
//! # Limits
//! Only conditions that must all hold are followed, not those inside `Any` and `Not`; whether a beat or a choice in
//! `told_when` can be reached in time is for `explore`.

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::path::cut;
use super::super::raw::{RawCondition, RawFact};
use super::super::report::Report;
use super::super::walk;
use crate::engine::client::Answer;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let tellable: Vec<BTreeSet<&str>> = draft.raw.client.profiles.iter().map(|p| tellable(&p.facts)).collect();
    let mut told = BTreeSet::new();
    walk::replies(draft.raw, |_, _, reply| told.extend(reply.tells.as_deref()));
    walk::facts(draft.raw, |at, number, fact| {
        let profile = &draft.raw.client.profiles[number];
        let list = at.field("told_when");
        for (index, condition) in fact.told_when.iter().enumerate() {
            let at = list.index(index);
            match condition {
                RawCondition::Profile(other) if *other != profile.id && draft.names.profiles.contains_key(other.as_str()) => {
                    let message = format!("This fact waits for the profile `{}`, but belongs to another.", cut(other));
                    found.add(&at, message, "Remove the condition, or move the fact to that profile.");
                }
                RawCondition::Told(other) if draft.names.facts.contains_key(other.as_str()) => {
                    if *other == fact.id {
                        let hint = "Remove the condition, or name the fact that comes first.";
                        found.add(&at, "This fact waits for itself to be told.", hint);
                    } else if !profile.facts.iter().any(|fact| fact.id == *other) {
                        let message = format!("This fact waits for `{}`, which its profile does not have.", cut(other));
                        found.add(&at, message, "Name a fact of the same profile, or add that one to it.");
                    } else if !tellable[number].contains(other.as_str()) && !tellable[number].contains(fact.id.as_str()) {
                        let message = format!("This fact waits for `{}`, which can never be told itself.", cut(other));
                        found.add(&at, message, "Let one fact of the circle be told without the others.");
                    }
                }
                RawCondition::LastAnswer(answer @ (Answer::Hardens | Answer::Placates)) if !told.contains(fact.id.as_str()) => {
                    let message = format!("By itself a fact is told only after Softens or Holds, never after {answer}.");
                    found.add(&at, message, "Remove the condition, or let a reply tell the fact: `tells`.");
                }
                _ => {}
            }
        }
    });
}

/// The facts of a profile that do not wait for each other in a circle, as far as `Told` alone goes.
fn tellable(facts: &[RawFact]) -> BTreeSet<&str> {
    let known: BTreeSet<&str> = facts.iter().map(|fact| fact.id.as_str()).collect();
    let mut waits: Vec<(&str, Vec<&str>)> = facts.iter().map(|fact| (fact.id.as_str(), waits_for(fact, &known))).collect();
    let mut tellable = BTreeSet::new();
    loop {
        let before = tellable.len();
        waits.retain_mut(|(id, for_these)| {
            for_these.retain(|other| !tellable.contains(other));
            if for_these.is_empty() {
                tellable.insert(*id);
            }
            !for_these.is_empty()
        });
        if tellable.len() == before {
            return tellable;
        }
    }
}

fn waits_for<'a>(fact: &'a RawFact, known: &BTreeSet<&str>) -> Vec<&'a str> {
    let told = fact.told_when.iter().filter_map(|condition| match condition {
        RawCondition::Told(other) => Some(other.as_str()),
        _ => None,
    });
    told.filter(|other| known.contains(other)).collect()
}
