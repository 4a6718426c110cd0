//! Folds the log into a course.

use super::course::{Course, Happened, Step, WeekStep};
use super::inputs::Inputs;
use super::text::clean;
use crate::engine::client::{Change, State};
use crate::engine::scenario::{ChoiceId, FactId, Scenario, UtteranceId};
use crate::engine::session::{self, Event, Exchange, LineSaid, delivery, offer};
use crate::engine::view::line_says;

/// The course that these events tell. They are without the branches that were left.
pub(super) fn course<'a>(inputs: &Inputs<'a>, events: &[Event]) -> Course<'a> {
    let scenario = inputs.scenario;
    let course = Course {
        scenario,
        profile: None,
        steps: Vec::new(),
        weeks: Vec::new(),
        order: Vec::new(),
        told: Vec::new(),
        guess: None,
        unanswered: Vec::new(),
        ratings: Vec::new(),
        ending: None,
    };
    let mut folding = Folding {
        course,
        standing: session::Course::new(scenario, inputs.header.seed),
        session: 0,
        state: inputs.start.clone(),
        heard: Vec::new(),
    };
    for event in events {
        folding.take(event);
        folding.standing.apply(scenario, event);
    }
    folding.course.unanswered = folding.heard;
    folding.course
}

/// A course so far.
struct Folding<'a> {
    course: Course<'a>,
    /// What the session's own fold makes of the log: it knows which lines are on offer.
    standing: session::Course,
    /// Number of the session that is open or was last, from 1.
    session: u8,
    state: State,
    /// What the client has said since the trainee's last line.
    heard: Vec<UtteranceId>,
}

impl Folding<'_> {
    fn take(&mut self, event: &Event) {
        match event {
            Event::Begun { profile } => self.course.profile = Some(*profile),
            Event::SessionOpened { session, .. } => {
                self.session = session.0.saturating_add(1);
                self.heard.clear();
                self.course.order.push(Happened::SessionOpened { session: self.session });
            }
            Event::BeatReached { says: Some(says), .. } => {
                self.hear(*says);
                self.course.order.push(Happened::Line(*says));
            }
            Event::WroteFirst { words, .. } => self.course.order.push(Happened::Wrote(words.clone())),
            Event::Exchanged(exchange) => self.exchanged(exchange),
            Event::FactTold { fact } => self.told(*fact),
            Event::Formulated { causes } => self.course.guess = Some(*causes),
            Event::SessionClosed { by } => self.course.order.push(Happened::SessionClosed(*by)),
            Event::Rated { bands } => self.course.ratings.push((self.session, *bands)),
            Event::WeekPassed { attendance, homework, left, changes } => {
                let before = self.state.clone();
                self.state.apply(changes);
                self.course.order.push(Happened::Week(self.course.weeks.len()));
                self.course.weeks.push(WeekStep {
                    after_session: self.session,
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
                self.course.order.push(Happened::WeekChoice(*choice));
                self.in_week(changes);
            }
            Event::Ended { ending } => self.course.ending = Some(*ending),
            Event::BeatReached { says: None, .. }
            | Event::SkippedWriting
            | Event::Predicted { .. }
            | Event::SignTagged { .. }
            | Event::GoalMoved { .. }
            | Event::PlanPutAside
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
            && step.session == self.session
        {
            step.replies.push(said);
        }
    }

    fn exchanged(&mut self, exchange: &Exchange) {
        let scenario = self.course.scenario;
        let before = self.state.clone();
        self.state.apply(&exchange.changes);
        self.course.order.push(Happened::Step(self.course.steps.len()));
        self.course.steps.push(Step {
            number: exchange.number,
            session: self.session,
            heard: std::mem::take(&mut self.heard),
            line: exchange.line,
            says: clean(&line_says(scenario, exchange.line)),
            delivery: delivery(scenario, exchange.line),
            offered: self.offered(),
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
    }

    /// What else can be said now.
    fn offered(&self) -> Vec<ChoiceId> {
        offer::offered(self.course.scenario, &self.standing)
    }

    /// A fact was told, in words of its own after the reply.
    fn told(&mut self, fact: FactId) {
        self.course.told.push(fact);
        let says = self.course.scenario.fact(fact).utterance;
        self.hear(says);
        self.course.order.push(Happened::Fact(says));
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
