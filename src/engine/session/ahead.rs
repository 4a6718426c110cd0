//! A course played ahead: the same deciding and folding as in a session, without a log of it.

use super::between::Telling;
use super::course::{Course, Waiting};
use super::event::{Event, LineSaid};
use super::{between, exchange};
use crate::engine::luck::Luck;
use crate::engine::scenario::{Scenario, WeekChoiceId};

/// A copy of a course that goes on by itself.
#[derive(Debug)]
pub struct Ahead<'s> {
    scenario: &'s Scenario,
    course: Course,
    /// What the last step brought.
    fresh: Vec<Event>,
}

impl<'s> Ahead<'s> {
    /// From here on with this luck; what was drawn before stays as it is.
    #[must_use]
    pub fn from(scenario: &'s Scenario, course: &Course, luck: &Luck) -> Self {
        let mut course = course.clone();
        course.meet(luck);
        Self { scenario, course, fresh: Vec::with_capacity(8) }
    }

    /// Where it stands.
    #[must_use]
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// Says this, which must be on offer, and gives what came of it.
    pub fn say(&mut self, line: LineSaid) -> &[Event] {
        self.fresh.clear();
        exchange::say(self.scenario, &self.course, line, &mut self.fresh);
        for event in &self.fresh {
            self.course.apply(self.scenario, event);
        }
        &self.fresh
    }

    /// Leaves the stop, or a week in which nothing waits, and gives what came of it; nothing in the room or at the end.
    pub fn go_on(&mut self) -> &[Event] {
        match self.course.waiting {
            Waiting::Stop => between::leave_stop(&mut self.telling()),
            Waiting::Week => between::leave_week(&mut self.telling()),
            Waiting::Brief | Waiting::Room | Waiting::Ended(_) => self.fresh.clear(),
        }
        &self.fresh
    }

    /// Does this between sessions, which must be on offer, and gives what came of it.
    pub fn choose_in_week(&mut self, choice: WeekChoiceId) -> &[Event] {
        between::choose(&mut self.telling(), choice);
        &self.fresh
    }

    /// Skips a moment for writing first, so that the lines on offer can be listed.
    pub fn skip_writing(&mut self) {
        self.course.write_first = false;
    }

    /// A fresh list to tell events to, each of which is applied as it is told.
    fn telling(&mut self) -> Telling<'_> {
        self.fresh.clear();
        Telling { scenario: self.scenario, course: &mut self.course, log: &mut self.fresh }
    }
}
