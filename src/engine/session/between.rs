//! Between sessions: the week passes, things happen, and the next session opens or the course ends.

use super::conditions::Sight;
use super::course::{Course, person};
use super::event::{Event, Left};
use super::exchange::reached;
use crate::engine::client::{self, State, WeekBefore};
use crate::engine::luck::Draws;
use crate::engine::scenario::words::{Attendance, EndingKind, HomeworkSeen};
use crate::engine::scenario::{EndingId, Scenario, SessionId, WeekChoiceId, WeekEventId};

/// Appointments missed in a row after which a client has drifted away, whatever the draws say.
const MISSED_IS_GONE: u8 = 3;

/// A course to which events are told: each is applied as it is told, so that the next is decided from where the course
/// stands then.
pub(super) struct Telling<'a> {
    pub scenario: &'a Scenario,
    pub course: &'a mut Course,
    pub log: &'a mut Vec<Event>,
}

impl Telling<'_> {
    fn tell(&mut self, event: Event) {
        self.course.apply(self.scenario, &event);
        self.log.push(event);
    }

    fn sight(&self) -> Sight<'_> {
        Sight { scenario: self.scenario, course: self.course, just: None }
    }

    fn is_last(&self) -> bool {
        self.course.session + 1 >= self.scenario.sessions.len()
    }
}

/// The first session opens.
pub(super) fn begin(telling: &mut Telling<'_>) {
    telling.tell(Event::Begun { profile: telling.course.draw_profile(telling.scenario) });
    open(telling, 0);
}

/// The trainee leaves the supervision stop.
pub(super) fn leave_stop(telling: &mut Telling<'_>) {
    match telling.course.agreed_end {
        Some(kind) => end(telling, &[kind]),
        None => pass_week(telling, true),
    }
}

/// The trainee leaves a week in which nothing waits.
pub(super) fn leave_week(telling: &mut Telling<'_>) {
    if telling.course.comes_next && !telling.is_last() {
        open(telling, telling.course.session + 1);
    } else {
        pass_week(telling, false);
    }
}

/// The trainee does this between sessions, and what comes after it.
pub(super) fn choose(telling: &mut Telling<'_>, choice: WeekChoiceId) {
    let chosen = &telling.scenario.week_choices[choice.index()];
    let changes = client::contact(&telling.course.person, &telling.course.state, chosen.does, chosen.manner).to_vec();
    telling.tell(Event::WeekChosen { choice, changes });
    go_on(telling);
}

/// What happens next in the week, up to the first thing that waits for an answer.
fn go_on(telling: &mut Telling<'_>) {
    while telling.course.week_event.is_none() {
        let Some(event) = next_event(telling) else { break };
        telling.tell(Event::WeekEventShown { event });
    }
}

fn next_event(telling: &Telling<'_>) -> Option<WeekEventId> {
    let sight = telling.sight();
    let mut week = telling.course.plan(telling.scenario).week.iter().copied();
    week.find(|event| {
        !telling.course.shown.has(event.index()) && sight.all(&telling.scenario.week_events[event.index()].when)
    })
}

fn open(telling: &mut Telling<'_>, session: usize) {
    telling.tell(Event::SessionOpened { session: SessionId(session as u8), week: telling.course.week });
    let beat = telling.scenario.sessions[session].opens;
    telling.tell(reached(telling.scenario, telling.sight(), beat, telling.course.talk));
}

fn pass_week(telling: &mut Telling<'_>, had_session: bool) {
    let (scenario, course) = (telling.scenario, &*telling.course);
    // A week without a session is one more week for the same task; what is done stays done.
    let so_far = if had_session { HomeworkSeen::NoneSet } else { course.homework };
    let task = course.task.filter(|_| so_far != HomeworkSeen::Done);
    let before = WeekBefore {
        session: course.attended,
        attended: had_session,
        missed_in_a_row: course.missed_in_a_row,
        task: task.map(|(task, agreed, _)| (scenario.tasks[task.index()].size, agreed)),
        task_was_own: task.is_some_and(|(_, _, own)| own),
        goal_written: super::exchange::on_the_sheet(course).next().is_some(),
    };
    let outcome = client::week(&course.person, &course.state, &before, &Draws::of(&course.draws));
    let last = telling.is_last();
    let (attendance, mut left) = if last { (Attendance::Attended, None) } else { (outcome.attendance, outcome.left) };
    let missed = course.missed_in_a_row.saturating_add(u8::from(attendance != Attendance::Attended));
    if missed >= MISSED_IS_GONE && left.is_none() {
        left = Some(Left::Drifted);
    }
    let homework = further(so_far, outcome.homework);
    telling.tell(Event::WeekPassed { attendance, homework, left, changes: outcome.changes.to_vec() });
    match left {
        _ if last => end(telling, &[EndingKind::Completed, EndingKind::PoliteFalseEnding, EndingKind::StillGoing]),
        Some(Left::Quit) => end(telling, &[EndingKind::Quit]),
        Some(Left::Drifted) => end(telling, &[EndingKind::Drifted]),
        None => go_on(telling),
    }
}

/// How far a task has come over two weeks.
fn further(before: HomeworkSeen, now: HomeworkSeen) -> HomeworkSeen {
    use HomeworkSeen::{Done, NoneSet, Partly, Skipped};
    [Done, Partly, Skipped].into_iter().find(|seen| before == *seen || now == *seen).unwrap_or(NoneSet)
}

/// The course ends with the first ending of one of these kinds whose conditions hold. Checks make sure that there is one.
fn end(telling: &mut Telling<'_>, kinds: &[EndingKind]) {
    let sight = telling.sight();
    let mut endings = telling.scenario.endings.iter();
    let fits = endings.position(|ending| kinds.contains(&ending.kind) && sight.all(&ending.when));
    telling.tell(Event::Ended { ending: EndingId(fits.unwrap_or(0) as u8) });
}

/// The state at the start of a course for each profile, for whoever folds a log without a session.
#[must_use]
pub fn start_of(scenario: &Scenario, events: &[Event]) -> State {
    let profile = events.iter().find_map(|event| match event {
        Event::Begun { profile } => Some(*profile),
        _ => None,
    });
    person(scenario, profile).start()
}
