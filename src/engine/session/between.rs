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

/// The first session opens.
pub(super) fn begin(scenario: &Scenario, course: &Course) -> Vec<Event> {
    let begun = Event::Begun { profile: course.draw_profile(scenario) };
    let mut ahead = course.clone();
    ahead.apply(scenario, &begun);
    let mut events = vec![begun];
    events.extend(open(scenario, &mut ahead, 0));
    events
}

/// The trainee leaves the supervision stop.
pub(super) fn leave_stop(scenario: &Scenario, course: &Course) -> Vec<Event> {
    if let Some(kind) = course.agreed_end {
        return vec![ended(scenario, course, &[kind])];
    }
    let last = course.session + 1 >= scenario.sessions.len();
    pass_week(scenario, course, true, last)
}

/// The trainee leaves a week in which nothing waits.
pub(super) fn leave_week(scenario: &Scenario, course: &Course) -> Vec<Event> {
    let last = course.session + 1 >= scenario.sessions.len();
    if course.comes_next && !last {
        let mut ahead = course.clone();
        return open(scenario, &mut ahead, course.session + 1);
    }
    pass_week(scenario, course, false, last)
}

/// The trainee does this between sessions, and what comes after it.
pub(super) fn choose(scenario: &Scenario, course: &Course, choice: WeekChoiceId) -> Vec<Event> {
    let chosen = &scenario.week_choices[choice.index()];
    let changes = client::contact(&course.person, &course.state, chosen.does, chosen.manner).to_vec();
    let done = Event::WeekChosen { choice, changes };
    let mut ahead = course.clone();
    ahead.apply(scenario, &done);
    let mut events = vec![done];
    events.extend(go_on(scenario, &mut ahead));
    events
}

/// What happens next in the week, up to the first thing that waits for an answer.
fn go_on(scenario: &Scenario, ahead: &mut Course) -> Vec<Event> {
    let mut events = Vec::new();
    while ahead.week_event.is_none() {
        let Some(next) = next_event(scenario, ahead) else { break };
        let shown = Event::WeekEventShown { event: next };
        ahead.apply(scenario, &shown);
        events.push(shown);
    }
    events
}

fn next_event(scenario: &Scenario, course: &Course) -> Option<WeekEventId> {
    let sight = Sight { scenario, course, just: None };
    course
        .plan(scenario)
        .week
        .iter()
        .copied()
        .find(|event| !course.shown.has(event.index()) && sight.all(&scenario.week_events[event.index()].when))
}

fn open(scenario: &Scenario, ahead: &mut Course, session: usize) -> Vec<Event> {
    let opened = Event::SessionOpened { session: SessionId(session as u8), week: ahead.week };
    ahead.apply(scenario, &opened);
    let sight = Sight { scenario, course: ahead, just: None };
    let first = reached(scenario, sight, scenario.sessions[session].opens, ahead.talk);
    vec![opened, first]
}

fn pass_week(scenario: &Scenario, course: &Course, had_session: bool, last: bool) -> Vec<Event> {
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
    let (attendance, mut left) = if last { (Attendance::Attended, None) } else { (outcome.attendance, outcome.left) };
    let missed = course.missed_in_a_row.saturating_add(u8::from(attendance != Attendance::Attended));
    if missed >= MISSED_IS_GONE && left.is_none() {
        left = Some(Left::Drifted);
    }
    let homework = further(so_far, outcome.homework);
    let passed = Event::WeekPassed { attendance, homework, left, changes: outcome.changes.to_vec() };
    let mut ahead = course.clone();
    ahead.apply(scenario, &passed);
    let mut events = vec![passed];
    if last {
        events.push(ended(
            scenario,
            &ahead,
            &[EndingKind::Completed, EndingKind::PoliteFalseEnding, EndingKind::StillGoing],
        ));
    } else if let Some(left) = left {
        let kind = match left {
            Left::Quit => EndingKind::Quit,
            Left::Drifted => EndingKind::Drifted,
        };
        events.push(ended(scenario, &ahead, &[kind]));
    } else {
        events.extend(go_on(scenario, &mut ahead));
    }
    events
}

/// How far a task has come over two weeks.
fn further(before: HomeworkSeen, now: HomeworkSeen) -> HomeworkSeen {
    use HomeworkSeen::{Done, NoneSet, Partly, Skipped};
    [Done, Partly, Skipped].into_iter().find(|seen| before == *seen || now == *seen).unwrap_or(NoneSet)
}

/// The first ending of one of these kinds whose conditions hold. Checks make sure that there is one.
fn ended(scenario: &Scenario, course: &Course, kinds: &[EndingKind]) -> Event {
    let sight = Sight { scenario, course, just: None };
    let fits = scenario.endings.iter().position(|ending| kinds.contains(&ending.kind) && sight.all(&ending.when));
    Event::Ended { ending: EndingId(fits.unwrap_or(0) as u8) }
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
