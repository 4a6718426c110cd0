//! A course played ahead: the same deciding and folding as in a session, without a log of it.

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
        self.fold_in()
    }

    /// Leaves the stop, or a week in which nothing waits, and gives what came of it; nothing in the room or at the end.
    pub fn go_on(&mut self) -> &[Event] {
        self.fresh.clear();
        match self.course.waiting {
            Waiting::Stop => self.fresh = between::leave_stop(self.scenario, &self.course),
            Waiting::Week => self.fresh = between::leave_week(self.scenario, &self.course),
            Waiting::Brief | Waiting::Room | Waiting::Ended(_) => {}
        }
        self.fold_in()
    }

    /// Does this between sessions, which must be on offer, and gives what came of it.
    pub fn choose_in_week(&mut self, choice: WeekChoiceId) -> &[Event] {
        self.fresh = between::choose(self.scenario, &self.course, choice);
        self.fold_in()
    }

    /// Skips a moment for writing first, so that the lines on offer can be listed.
    pub fn skip_writing(&mut self) {
        self.course.write_first = false;
    }

    fn fold_in(&mut self) -> &[Event] {
        for event in &self.fresh {
            self.course.apply(self.scenario, event);
        }
        &self.fresh
    }
}
