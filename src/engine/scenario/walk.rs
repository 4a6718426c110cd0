//! Visits everything of one sort in a scenario, each with its path.

use super::draft::Named;
use super::path::At;
use super::raw::{RawBeat, RawChoice, RawCondition, RawFact, RawReply, RawScenario, RawWeekChoice, RawWeekEvent};
use crate::engine::client::Answer;

/// Every beat.
pub fn beats<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, &'a RawBeat)) {
    let list = At::ROOT.field("beats");
    for (index, beat) in raw.beats.iter().enumerate() {
        visit(&list.index(index), beat);
    }
}

/// Every choice of a session with the index of its beat: those of the beats first, then `anytime`, which has none.
pub fn choices<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, Option<usize>, &'a RawChoice)) {
    let list = At::ROOT.field("beats");
    for (number, beat) in raw.beats.iter().enumerate() {
        let at = list.index(number);
        let at = at.field("choices");
        for (index, choice) in beat.choices.iter().enumerate() {
            visit(&at.index(index), Some(number), choice);
        }
    }
    let at = At::ROOT.field("anytime");
    for (index, choice) in raw.anytime.iter().enumerate() {
        visit(&at.index(index), None, choice);
    }
}

/// A choice's own replies, in the order of [`Answer`].
#[must_use]
pub const fn replies_of(choice: &RawChoice) -> [(&'static str, Option<&RawReply>); Answer::COUNT] {
    [
        ("softens", choice.softens.as_ref()),
        ("holds", choice.holds.as_ref()),
        ("hardens", choice.hardens.as_ref()),
        ("placates", choice.placates.as_ref()),
    ]
}

/// The client's stock replies, in the order of [`Answer`].
#[must_use]
pub const fn stock_of(raw: &RawScenario) -> [(&'static str, &Vec<RawReply>); Answer::COUNT] {
    let stock = &raw.client.stock;
    [("softens", &stock.softens), ("holds", &stock.holds), ("hardens", &stock.hardens), ("placates", &stock.placates)]
}

/// Every reply with the answer that it gives: the choices' first, then the client's stock.
pub fn replies<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, Answer, &'a RawReply)) {
    choices(raw, |at, _, choice| {
        for ((name, reply), answer) in replies_of(choice).into_iter().zip(Answer::ALL) {
            if let Some(reply) = reply {
                visit(&at.field(name), *answer, reply);
            }
        }
    });
    let client = At::ROOT.field("client");
    let stock = client.field("stock");
    for ((name, replies), answer) in stock_of(raw).into_iter().zip(Answer::ALL) {
        let list = stock.field(name);
        for (index, reply) in replies.iter().enumerate() {
            visit(&list.index(index), *answer, reply);
        }
    }
}

/// Every fact, with the index of its profile.
pub fn facts<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, usize, &'a RawFact)) {
    let client = At::ROOT.field("client");
    let list = client.field("profiles");
    for (number, profile) in raw.client.profiles.iter().enumerate() {
        let at = list.index(number);
        let at = at.field("facts");
        for (index, fact) in profile.facts.iter().enumerate() {
            visit(&at.index(index), number, fact);
        }
    }
}

/// Everything that happens between sessions.
pub fn week_events<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, &'a RawWeekEvent)) {
    let list = At::ROOT.field("weeks");
    for (number, week) in raw.weeks.iter().enumerate() {
        let at = list.index(number);
        let at = at.field("events");
        for (index, event) in week.events.iter().enumerate() {
            visit(&at.index(index), event);
        }
    }
}

/// Every choice between sessions.
pub fn week_choices<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, &'a RawWeekChoice)) {
    week_events(raw, |at, event| {
        let at = at.field("choices");
        for (index, choice) in event.choices.iter().enumerate() {
            visit(&at.index(index), choice);
        }
    });
}

/// Every list of conditions.
pub fn condition_lists<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, &'a [RawCondition])) {
    facts(raw, |at, _, fact| visit(&at.field("told_when"), &fact.told_when));
    week_events(raw, |at, event| visit(&at.field("when"), &event.when));
    beats(raw, |at, beat| {
        let at = at.field("lines");
        for (index, line) in beat.lines.iter().enumerate() {
            visit(&at.index(index).field("when"), &line.when);
        }
    });
    choices(raw, |at, _, choice| visit(&at.field("when"), &choice.when));
    let list = At::ROOT.field("endings");
    for (index, ending) in raw.endings.iter().enumerate() {
        visit(&list.index(index).field("when"), &ending.when);
    }
}

/// Every condition of a list, those inside `Not` and `Any` too.
pub fn conditions_in<'a>(at: &At<'_>, list: &'a [RawCondition], visit: &mut dyn FnMut(&At<'_>, &'a RawCondition)) {
    for (index, condition) in list.iter().enumerate() {
        let at = at.index(index);
        visit(&at, condition);
        match condition {
            RawCondition::Not(inner) => conditions_in(&at.field("Not"), inner, visit),
            RawCondition::Any(inner) => conditions_in(&at.field("Any"), inner, visit),
            RawCondition::All(inner) => conditions_in(&at.field("All"), inner, visit),
            _ => {}
        }
    }
}

/// Every condition of a scenario.
pub fn conditions<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, &'a RawCondition)) {
    condition_lists(raw, |at, list| conditions_in(at, list, &mut visit));
}

/// Every id but that of the scenario itself, at its place.
pub fn ids<'a>(raw: &'a RawScenario, mut visit: impl FnMut(&At<'_>, Named, &'a str)) {
    let client = At::ROOT.field("client");
    let profiles = client.field("profiles");
    for (index, profile) in raw.client.profiles.iter().enumerate() {
        visit(&profiles.index(index).field("id"), Named::Profile, &profile.id);
    }
    facts(raw, |at, _, fact| visit(&at.field("id"), Named::Fact, &fact.id));
    let goals = At::ROOT.field("goals");
    for (index, goal) in raw.goals.iter().enumerate() {
        visit(&goals.index(index).field("id"), Named::Goal, &goal.id);
    }
    let tasks = At::ROOT.field("tasks");
    for (index, task) in raw.tasks.iter().enumerate() {
        visit(&tasks.index(index).field("id"), Named::Task, &task.id);
    }
    let sessions = At::ROOT.field("sessions");
    for (index, session) in raw.sessions.iter().enumerate() {
        visit(&sessions.index(index).field("id"), Named::Session, &session.id);
    }
    week_events(raw, |at, event| visit(&at.field("id"), Named::WeekEvent, &event.id));
    beats(raw, |at, beat| visit(&at.field("id"), Named::Beat, &beat.id));
    choices(raw, |at, _, choice| visit(&at.field("id"), Named::Choice, &choice.id));
    week_choices(raw, |at, choice| visit(&at.field("id"), Named::WeekChoice, &choice.id));
    let endings = At::ROOT.field("endings");
    for (index, ending) in raw.endings.iter().enumerate() {
        visit(&endings.index(index).field("id"), Named::Ending, &ending.id);
    }
}
