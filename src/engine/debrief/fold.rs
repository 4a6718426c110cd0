//! Folds the log into a course.

use super::course::{Course, Happened, Step, WeekStep, delivery, says};
use super::seen::Seen;
use crate::engine::client::{Answer, Change, State};
use crate::engine::scenario::{FactId, Scenario, UtteranceId};
use crate::engine::session::event::{Event, Exchange, LineSaid};

/// The course that these events tell, from this state on. The events are without branches that were left.
pub(super) fn course<'a>(scenario: &'a Scenario, events: &[Event], start: &State) -> Course<'a> {
    let course = Course {
        scenario,
        profile: None,
        steps: Vec::new(),
        weeks: Vec::new(),
        order: Vec::new(),
        told: Vec::new(),
        guess: None,
        tags: Vec::new(),
        ratings: Vec::new(),
        ending: None,
    };
    let mut folding =
        Folding { course, seen: Seen::default(), state: start.clone(), heard: Vec::new(), predicted: None };
    for event in events {
        folding.take(event);
    }
    folding.course
}

/// A course so far.
struct Folding<'a> {
    course: Course<'a>,
    seen: Seen,
    state: State,
    /// What the client has said since the trainee's last line.
    heard: Vec<UtteranceId>,
    predicted: Option<Answer>,
}

impl Folding<'_> {
    fn take(&mut self, event: &Event) {
        match event {
            Event::Begun { profile } => self.course.profile = Some(*profile),
            Event::SessionOpened { session, .. } => {
                self.seen.session = Some(*session);
                self.seen.session_number += 1;
                self.seen.minutes_used = 0;
                self.seen.plan_aside = false;
                self.seen.done_this_session.clear();
                self.heard.clear();
                self.course.order.push(Happened::SessionOpened { session: self.seen.session_number });
            }
            Event::BeatReached { beat, says, .. } => {
                self.seen.beat = Some(*beat);
                self.seen.visited.insert(*beat);
                if let Some(says) = says {
                    self.hear(*says);
                    self.course.order.push(Happened::Line(*says));
                }
            }
            Event::WroteFirst { words, .. } => self.course.order.push(Happened::Wrote(words.clone())),
            Event::Predicted { answer } => self.predicted = Some(*answer),
            Event::Exchanged(exchange) => self.exchanged(exchange),
            Event::FactTold { fact } => self.told(*fact),
            Event::GoalMoved { goal, stage, .. } => self.seen.goals.entry(*goal).or_default().push(*stage),
            Event::PlanPutAside => self.seen.plan_aside = true,
            Event::SignTagged { exchange, tag } => {
                self.course.tags.retain(|(tagged, _)| tagged != exchange);
                self.course.tags.push((*exchange, *tag));
            }
            Event::Formulated { causes } => self.course.guess = Some(*causes),
            Event::SessionClosed { by } => self.course.order.push(Happened::SessionClosed(*by)),
            Event::Rated { bands } => self.course.ratings.push((self.seen.session_number, *bands)),
            Event::WeekPassed { attendance, homework, left, changes } => {
                self.seen.attendance = Some(*attendance);
                self.seen.homework = Some(*homework);
                let before = self.state.clone();
                self.state.apply(changes);
                self.course.order.push(Happened::Week(self.course.weeks.len()));
                self.course.weeks.push(WeekStep {
                    after_session: self.seen.session_number,
                    attendance: *attendance,
                    homework: *homework,
                    left: *left,
                    changes: changes.clone(),
                    before,
                    after: self.state.clone(),
                    last_exchange: self.course.steps.last().map(|step| step.number),
                });
            }
            Event::WeekEventShown { event } => self.course.order.push(Happened::WeekEvent(*event)),
            Event::WeekChosen { choice, changes } => {
                self.seen.chosen_in_weeks.insert(*choice);
                self.course.order.push(Happened::WeekChoice(*choice));
                self.in_week(changes);
            }
            Event::Ended { ending } => self.course.ending = Some(*ending),
            Event::SkippedWriting
            | Event::TaskSet { .. }
            | Event::CoachAsked { .. }
            | Event::MetersShown { .. }
            | Event::SteppedBack { .. }
            | Event::Intended { .. } => {}
        }
    }

    /// The client said this: it follows the last exchange and leads to the next.
    fn hear(&mut self, said: UtteranceId) {
        self.heard.push(said);
        if let Some(step) = self.course.steps.last_mut()
            && step.session == self.seen.session_number
        {
            step.replies.push(said);
        }
    }

    fn exchanged(&mut self, exchange: &Exchange) {
        let scenario = self.course.scenario;
        let offered = self.seen.offered(scenario);
        let delivery = delivery(scenario, exchange.line);
        let before = self.state.clone();
        self.state.apply(&exchange.changes);
        self.course.order.push(Happened::Step(self.course.steps.len()));
        self.course.steps.push(Step {
            number: exchange.number,
            session: self.seen.session_number,
            heard: std::mem::take(&mut self.heard),
            line: exchange.line,
            says: says(scenario, exchange.line),
            delivery,
            offered,
            predicted: self.predicted.take(),
            answer: exchange.answer,
            silence: exchange.silence,
            replies: Vec::new(),
            because: good_reason(scenario, exchange),
            told: Vec::new(),
            changes: exchange.changes.clone(),
            before,
            after: self.state.clone(),
        });
        self.hear(exchange.reply);
        self.seen.minutes_used += exchange.minutes;
        self.seen.last_answer = Some(exchange.answer);
        for one in delivery.moves() {
            *self.seen.done.entry(one).or_default() += 1;
            self.seen.done_this_session.insert(one);
        }
        if let LineSaid::Choice(choice) = exchange.line {
            self.seen.chosen.insert(choice);
            self.seen.answered.insert(choice, exchange.answer);
        }
    }

    /// A fact was told: by the reply itself where the reply says so, in its own words elsewhere.
    fn told(&mut self, fact: FactId) {
        self.seen.told.insert(fact);
        self.course.told.push(fact);
        let scenario = self.course.scenario;
        let in_reply = self.course.steps.last().is_some_and(|step| match step.line {
            LineSaid::Choice(choice) => {
                let reply = scenario.choice(choice).replies[step.answer as usize].as_ref();
                reply.is_some_and(|reply| reply.tells.contains(&fact) && step.replies.contains(&reply.utterance))
            }
            _ => false,
        });
        if !in_reply {
            let says = scenario.fact(fact).utterance;
            self.hear(says);
            self.course.order.push(Happened::Fact(says));
        }
        if let Some(step) = self.course.steps.last_mut() {
            step.told.push(fact);
        }
    }

    /// What was done between sessions belongs to the week that has just passed.
    fn in_week(&mut self, changes: &[Change]) {
        self.state.apply(changes);
        if let Some(week) = self.course.weeks.last_mut() {
            week.changes.extend_from_slice(changes);
            week.after = self.state.clone();
        }
    }
}

/// The client's good reason for this answer, where the author wrote one for what was said.
fn good_reason<'a>(scenario: &'a Scenario, exchange: &Exchange) -> Option<&'a str> {
    let own = match exchange.line {
        LineSaid::Choice(choice) => scenario.choice(choice).replies[exchange.answer as usize].as_ref(),
        _ => None,
    };
    let stock = scenario.client.stock[exchange.answer as usize].iter();
    let said = own.into_iter().chain(stock).find(|reply| reply.utterance == exchange.reply)?;
    said.because.as_deref()
}
