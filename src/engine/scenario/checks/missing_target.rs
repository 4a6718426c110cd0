//! The check for names of things that do not exist.
//!
//! # What it does
//! Finds a `to`, `opens`, `closes`, `after`, `tells`, `goal` or `task`, or a condition, that names something which
//! the file does not have.
//!
//! # Why it matters
//! The scenario would lead nowhere, or wait for something that cannot happen.
//!
//! # Example
//! `to: "stnad-off"`
//!
//! # Better
//! `to: "stand-off"`
//!
//! # Limits
//! A name that exists and was not meant cannot be told from one that was.

use super::super::draft::{Draft, Named};
use super::super::path::{At, cut};
use super::super::raw::RawCondition;
use super::super::report::Report;
use super::super::walk;

pub(super) fn check(draft: &Draft<'_>, found: &mut Report) {
    let raw = draft.raw;
    let mut look = |at: &At<'_>, kind: Named, id: Option<&String>| {
        if let Some(id) = id
            && !draft.names.has(kind, id)
        {
            missing(draft, at, &[kind], id, found);
        }
    };
    let sessions = At::ROOT.field("sessions");
    for (index, session) in raw.sessions.iter().enumerate() {
        let at = sessions.index(index);
        look(&at.field("opens"), Named::Beat, Some(&session.opens));
        look(&at.field("closes"), Named::Beat, session.closes.as_ref());
    }
    let weeks = At::ROOT.field("weeks");
    for (index, week) in raw.weeks.iter().enumerate() {
        look(&weeks.index(index).field("after"), Named::Session, Some(&week.after));
    }
    walk::choices(raw, |at, _, choice| {
        look(&at.field("goal"), Named::Goal, choice.goal.as_ref());
        look(&at.field("task"), Named::Task, choice.task.as_ref());
        look(&at.field("to"), Named::Beat, choice.to.as_ref());
    });
    walk::replies(raw, |at, _, reply| {
        look(&at.field("tells"), Named::Fact, reply.tells.as_ref());
        look(&at.field("to"), Named::Beat, reply.to.as_ref());
    });
    walk::conditions(raw, |at, condition| condition_target(draft, at, condition, found));
}

fn condition_target(draft: &Draft<'_>, at: &At<'_>, condition: &RawCondition, found: &mut Report) {
    let (name, id, kinds): (_, _, &[Named]) = match condition {
        RawCondition::Chose(id) => ("Chose", id, &[Named::Choice, Named::WeekChoice]),
        RawCondition::Visited(id) => ("Visited", id, &[Named::Beat]),
        RawCondition::Answered(id, _) => ("Answered", id, &[Named::Choice]),
        RawCondition::Told(id) => ("Told", id, &[Named::Fact]),
        RawCondition::GoalIs(id, _) => ("GoalIs", id, &[Named::Goal]),
        RawCondition::Session(id) => ("Session", id, &[Named::Session]),
        RawCondition::Profile(id) => ("Profile", id, &[Named::Profile]),
        _ => return,
    };
    if !kinds.iter().any(|kind| draft.names.has(*kind, id)) {
        missing(draft, &at.field(name), kinds, id, found);
    }
}

fn missing(draft: &Draft<'_>, at: &At<'_>, kinds: &[Named], id: &str, found: &mut Report) {
    let noun = kinds.first().map_or("thing", |kind| kind.noun());
    if found.is_full() {
        return found.add(at, "", "");
    }
    let known: Vec<&str> = kinds.iter().flat_map(|kind| draft.names.all(*kind)).collect();
    let hint = if let Some(meant) = found.guess(id, &known) {
        format!("Did you mean `{meant}`?")
    } else if let Some(other) = draft.names.elsewhere(id) {
        format!("There is a {} of this name, but a {noun} is wanted here.", other.noun())
    } else if known.is_empty() {
        format!("The file has no {noun} yet; add one with this id.")
    } else if known.len() <= 8 {
        let known: Vec<String> = known.iter().map(|id| cut(id)).collect();
        format!("Add a {noun} with this id, or use one that there is: {}.", known.join(", "))
    } else {
        format!("Add a {noun} with this id, or use one that there is.")
    };
    found.add(at, format!("There is no {noun} `{}`.", cut(id)), hint);
}
