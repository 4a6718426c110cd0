//! Whether a log fits a scenario: every id is in its table, and every number in its range.

use super::branch;
use super::what_if::WhatIf;
use crate::engine::client::{Change, ONE};
use crate::engine::scenario::Scenario;
use crate::engine::session::Event;
use crate::engine::session::event::{Exchange, LineSaid};
use thiserror::Error;

/// The most minutes of an exchange whose length no author gave.
const MOST_MINUTES: u16 = 240;
/// The most weeks of a course.
const MOST_WEEKS: u16 = 1_000;

/// How many entries each table of a scenario has: all that a log's ids are checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tables {
    pub profiles: usize,
    pub facts: usize,
    pub goals: usize,
    pub tasks: usize,
    pub sessions: usize,
    pub week_events: usize,
    pub week_choices: usize,
    pub beats: usize,
    pub choices: usize,
    pub endings: usize,
    pub utterances: usize,
    /// The longest time that an author gave to a choice, in minutes.
    pub longest_minutes: u16,
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("event {} of the attempt does not fit its scenario: {what}", at + 1)]
pub struct Misfit {
    /// The event's place in the log, from 0.
    pub at: usize,
    pub what: String,
}

/// Checks a log against the scenario that it says it was recorded with, so that folding it cannot fail.
///
/// # Errors
/// The first event that does not fit.
pub fn validate(scenario: &Scenario, events: &[Event]) -> Result<(), Misfit> {
    Tables::of(scenario).check(events)
}

/// Checks the what-ifs of an attempt whose course is valid: each begins at an exchange of a course that is over, and
/// what was played from there on fits the scenario.
///
/// # Errors
/// The first that does not fit; the place is counted in the whole other course.
pub fn validate_what_ifs(scenario: &Scenario, course: &[Event], what_ifs: &[WhatIf]) -> Result<(), Misfit> {
    if what_ifs.is_empty() {
        return Ok(());
    }
    let course = branch::current(course);
    let misfit = |what: &str| Misfit { at: course.len(), what: what.to_owned() };
    if !course.iter().any(|event| matches!(event, Event::Ended { .. })) {
        return Err(misfit("it has a what-if, and its course is not over"));
    }
    for what_if in what_ifs {
        let is_from = |event: &Event| matches!(event, Event::Exchanged(said) if said.number == what_if.from);
        if !course.iter().any(is_from) {
            return Err(misfit("a what-if begins at an exchange that its course does not have"));
        }
        let mut events = what_if.batches.iter().flat_map(|batch| &batch.events);
        if events.any(|event| matches!(event, Event::SteppedBack { exchange } if *exchange < what_if.from)) {
            return Err(misfit("a what-if steps back to before it began"));
        }
        validate(scenario, &what_if.log(&course))?;
    }
    Ok(())
}

impl Tables {
    /// The sizes of this scenario's tables.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            profiles: scenario.profiles.len(),
            facts: scenario.facts.len(),
            goals: scenario.goals.len(),
            tasks: scenario.tasks.len(),
            sessions: scenario.sessions.len(),
            week_events: scenario.week_events.len(),
            week_choices: scenario.week_choices.len(),
            beats: scenario.beats.len(),
            choices: scenario.choices.len(),
            endings: scenario.endings.len(),
            utterances: scenario.utterances.len(),
            longest_minutes: scenario.choices.iter().filter_map(|choice| choice.minutes).max().unwrap_or(0),
        }
    }

    /// Checks a log against these sizes.
    ///
    /// # Errors
    /// The first event that does not fit.
    pub fn check(&self, events: &[Event]) -> Result<(), Misfit> {
        let mut exchanges = 0;
        for (at, event) in events.iter().enumerate() {
            let fits = if (at == 0) == matches!(event, Event::Begun { .. }) {
                self.check_event(event, &mut exchanges)
            } else {
                Err("a log begins with the profile that was drawn, and has it once".to_owned())
            };
            fits.map_err(|what| Misfit { at, what })?;
        }
        Ok(())
    }

    /// Checks one event; `exchanges` counts those that lead to it.
    fn check_event(&self, event: &Event, exchanges: &mut u16) -> Result<(), String> {
        match event {
            Event::Begun { profile } => inside("profile", profile.index(), self.profiles),
            Event::SessionOpened { session, week } => {
                inside("session", session.index(), self.sessions)?;
                at_most("week", *week, MOST_WEEKS)
            }
            Event::BeatReached { beat, says, talk: _ } => {
                inside("beat", beat.index(), self.beats)?;
                says.map_or(Ok(()), |says| inside("utterance", says.index(), self.utterances))
            }
            Event::Exchanged(exchange) => {
                self.check_exchange(exchange, *exchanges)?;
                *exchanges = exchanges.checked_add(1).ok_or("there are more exchanges than can be counted")?;
                Ok(())
            }
            Event::FactTold { fact } => inside("fact", fact.index(), self.facts),
            Event::GoalMoved { goal, .. } => inside("goal", goal.index(), self.goals),
            Event::TaskSet { task, .. } => inside("task", task.index(), self.tasks),
            Event::SignTagged { exchange, .. } => at_most("exchange", *exchange, *exchanges),
            Event::SteppedBack { exchange } => {
                inside("exchange", usize::from(*exchange), usize::from(*exchanges))?;
                *exchanges = *exchange;
                Ok(())
            }
            Event::Rated { bands } => bands.iter().try_for_each(|band| at_most("band", u16::from(*band), 2)),
            Event::WeekPassed { changes, .. } => check_changes(changes),
            Event::WeekEventShown { event } => inside("event between sessions", event.index(), self.week_events),
            Event::WeekChosen { choice, changes } => {
                inside("choice between sessions", choice.index(), self.week_choices)?;
                check_changes(changes)
            }
            Event::Ended { ending } => inside("ending", ending.index(), self.endings),
            Event::WroteFirst { .. }
            | Event::SkippedWriting
            | Event::Predicted { .. }
            | Event::PlanPutAside
            | Event::Formulated { .. }
            | Event::CoachAsked { .. }
            | Event::MetersShown { .. }
            | Event::SessionClosed { .. }
            | Event::Intended { .. } => Ok(()),
        }
    }

    fn check_exchange(&self, exchange: &Exchange, next: u16) -> Result<(), String> {
        if exchange.number != next {
            return Err(format!("exchange {} stands where exchange {next} should", exchange.number));
        }
        match exchange.line {
            LineSaid::Choice(choice) => inside("choice", choice.index(), self.choices)?,
            LineSaid::RevisitGoal(goal) => inside("goal", goal.index(), self.goals)?,
            LineSaid::HandOverCopy => {}
        }
        inside("utterance", exchange.reply.index(), self.utterances)?;
        at_most("number of minutes", exchange.minutes, self.longest_minutes.max(MOST_MINUTES))?;
        check_changes(&exchange.changes)
    }
}

fn check_changes(changes: &[Change]) -> Result<(), String> {
    match changes.iter().find(|change| !(-ONE..=ONE).contains(&change.delta)) {
        Some(change) => Err(format!("{} changes by {} millionths", change.dim, change.delta)),
        None => Ok(()),
    }
}

fn inside(what: &str, index: usize, count: usize) -> Result<(), String> {
    if index < count { Ok(()) } else { Err(format!("{what} {index} is not one of the {count} that there are")) }
}

fn at_most(what: &str, number: u16, most: u16) -> Result<(), String> {
    if number <= most { Ok(()) } else { Err(format!("{what} {number} is over {most}, the most there can be")) }
}
