//! The log told as a course: exchanges and weeks in order, each with the state before and after it.

use super::text::clean;
use crate::engine::client::{Answer, Change, Delivery, State};
use crate::engine::scenario::words::{Attendance, HomeworkSeen, Weight};
use crate::engine::scenario::{
    ChoiceId, EndingId, FactId, ProfileId, Scenario, UtteranceId, WeekChoiceId, WeekEventId,
};
use crate::engine::session::event::{ClosedBy, Left, LineSaid};

/// One play of a scenario, without the branches that were left.
#[derive(Debug)]
pub(super) struct Course<'a> {
    pub scenario: &'a Scenario,
    pub profile: Option<ProfileId>,
    pub steps: Vec<Step<'a>>,
    pub weeks: Vec<WeekStep>,
    /// Everything in the order in which it happened, for the transcript and the turning points.
    pub order: Vec<Happened>,
    pub told: Vec<FactId>,
    /// The last guess at the causes.
    pub guess: Option<[Option<Weight>; 5]>,
    /// What the client said last, with no line after it.
    pub unanswered: Vec<UtteranceId>,
    /// Session number and rating.
    pub ratings: Vec<(u8, [u8; 4])>,
    pub ending: Option<EndingId>,
}

/// One exchange.
#[derive(Debug)]
pub(super) struct Step<'a> {
    pub number: u16,
    /// From 1.
    pub session: u8,
    /// What the client had said since the trainee's last line.
    pub heard: Vec<UtteranceId>,
    pub line: LineSaid,
    /// What the trainee said.
    pub says: String,
    pub delivery: Delivery,
    /// What else could have been said.
    pub offered: Vec<ChoiceId>,
    pub answer: Answer,
    pub silence: u16,
    /// What the client said from here to the trainee's next line.
    pub replies: Vec<UtteranceId>,
    /// The client's good reason.
    pub because: Option<&'a str>,
    pub told: Vec<FactId>,
    pub changes: Vec<Change>,
    pub before: State,
    pub after: State,
}

/// One week.
#[derive(Debug)]
pub(super) struct WeekStep {
    /// From 1.
    pub after_session: u8,
    pub attendance: Attendance,
    pub homework: HomeworkSeen,
    pub left: Option<Left>,
    pub changes: Vec<Change>,
    pub before: State,
    pub after: State,
    /// The last exchange before it.
    pub last_exchange: Option<u16>,
}

/// One thing that happened; indices are into the course's tables.
#[derive(Debug, Clone)]
pub(super) enum Happened {
    SessionOpened {
        session: u8,
    },
    /// The client's words on coming to a beat.
    Line(UtteranceId),
    /// The trainee wrote this first.
    Wrote(String),
    Step(usize),
    /// A fact, told in words of its own.
    Fact(UtteranceId),
    SessionClosed(ClosedBy),
    Week(usize),
    WeekEvent(WeekEventId),
    WeekChoice(WeekChoiceId),
}

impl Course<'_> {
    /// The exchange with this number.
    pub fn step(&self, number: u16) -> Option<&Step<'_>> {
        self.steps.iter().find(|step| step.number == number)
    }

    /// What the client had said before the exchange with this number, or would have been answered by it.
    pub fn heard(&self, number: u16) -> &[UtteranceId] {
        let is_next = self.steps.last().is_none_or(|last| last.number + 1 == number);
        match self.step(number) {
            Some(step) => &step.heard,
            None if is_next => &self.unanswered,
            None => &[],
        }
    }

    /// What a fact is, in a few words without a full stop.
    pub fn label(&self, fact: FactId) -> String {
        clean(&self.scenario.fact(fact).label).trim_end_matches('.').to_owned()
    }

    /// The client's words, joined.
    pub fn words(&self, said: &[UtteranceId]) -> String {
        let words: Vec<String> = said.iter().map(|id| clean(&self.scenario.utterance(*id).says)).collect();
        words.join(" ")
    }

    /// Whether the course is over.
    pub const fn is_over(&self) -> bool {
        self.ending.is_some()
    }
}
