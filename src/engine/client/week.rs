//! The week between two sessions: the task done or not, the next appointment, life, leaving, distress.

use super::changes::Changes;
use super::moves::Manner;
use super::person::Person;
use super::state::State;
use crate::engine::luck::Draws;
use crate::engine::scenario::words::{Attendance, Contact, HomeworkSeen, TaskSize};
use crate::engine::session::event::Left;

/// What stood when the week began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekBefore {
    /// Sessions attended so far.
    pub session: u16,
    /// Whether this week had its session.
    pub attended: bool,
    /// Appointments missed in a row up to now.
    pub missed_in_a_row: u8,
    /// The task for the week, and whether the client agreed to it.
    pub task: Option<(TaskSize, bool)>,
    /// Whether the task was the client's own idea.
    pub task_was_own: bool,
    /// Whether a goal of the client's is on paper.
    pub goal_written: bool,
}

/// What the week brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekOutcome {
    /// What becomes of the next appointment.
    pub attendance: Attendance,
    pub homework: HomeworkSeen,
    /// Whether the client leaves for good.
    pub left: Option<Left>,
    pub changes: Changes,
}

/// What a week does. Changes nothing; [`State::week_passed`] does.
#[must_use]
pub fn week(_person: &Person, _state: &State, before: &WeekBefore, _draws: &Draws<'_>) -> WeekOutcome {
    let homework = if before.task.is_some() { HomeworkSeen::Partly } else { HomeworkSeen::NoneSet };
    WeekOutcome { attendance: Attendance::Attended, homework, left: None, changes: Changes::default() }
}

/// What a contact between sessions does. Changes nothing; [`State::contacted`] does.
#[must_use]
pub fn contact(_person: &Person, _state: &State, _does: Contact, _manner: Manner) -> Changes {
    Changes::default()
}
