//! What a trainee can see of a course: the words of the client, what was done, the clock, the sheet. No hidden state.

use crate::engine::client::{Cue, Move, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, GoalStage, HomeworkSeen};
use crate::engine::scenario::{ChoiceId, CueSet, Scenario};
use crate::engine::session::Course;

/// A course as a trainee sees it at their turn.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    pub scenario: &'a Scenario,
    pub offered: &'a [ChoiceId],
    course: &'a Course,
}

impl<'a> Seen<'a> {
    /// What can be seen of this course, with these lines on offer.
    #[must_use]
    pub fn of(scenario: &'a Scenario, course: &'a Course, offered: &'a [ChoiceId]) -> Self {
        Self { scenario, offered, course }
    }

    /// What an observer would code the client's last words as: placating looks like agreement or like nothing much.
    #[must_use]
    pub fn talk(&self) -> Talk {
        if self.course.talk == Talk::Placating { Talk::Neutral } else { self.course.talk }
    }

    /// What could be noticed in the client's last words.
    #[must_use]
    pub fn cues(&self) -> CueSet {
        self.course.cues
    }

    /// Whether this could be noticed in the client's last words.
    #[must_use]
    pub fn noticed(&self, cue: Cue) -> bool {
        self.course.cues.has(cue)
    }

    /// Number of the session, from 1.
    #[must_use]
    pub fn session(&self) -> usize {
        self.course.session + 1
    }

    /// Lines said in this session.
    #[must_use]
    pub fn lines_in_session(&self) -> u16 {
        self.course.exchange_in_session
    }

    /// Minutes left.
    #[must_use]
    pub fn minutes_left(&self) -> u16 {
        self.course.minutes_left
    }

    /// Whether the session has a plan that has not been put aside.
    #[must_use]
    pub fn plan_open(&self) -> bool {
        self.course.plan_open(self.scenario)
    }

    /// Whether some goal on the sheet has come to this stage.
    #[must_use]
    pub fn goal(&self, stage: GoalStage) -> bool {
        self.course.goals.iter().any(|bits| bits & (1 << stage as u8) != 0)
    }

    /// What became of the task for the week.
    #[must_use]
    pub fn homework(&self) -> HomeworkSeen {
        self.course.homework
    }

    /// What became of the appointment before this one.
    #[must_use]
    pub fn attendance(&self) -> Attendance {
        self.course.attendance
    }

    /// Whether a line of this session did this.
    #[must_use]
    pub fn did_this_session(&self, wanted: Move) -> bool {
        self.course.did_this_session & (1 << wanted as u8) != 0
    }

    /// Lines of the course that did this.
    #[must_use]
    pub fn times(&self, wanted: Move) -> u16 {
        self.course.did[wanted as usize]
    }

    /// Lines of the course that used this strategy.
    #[must_use]
    pub fn times_of(&self, strategy: Strategy) -> u16 {
        Move::ALL.iter().filter(|one| one.strategy() == strategy).map(|one| self.times(*one)).sum()
    }
}
