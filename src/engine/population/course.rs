//! One client's whole course with a scripted therapist: sessions, weeks, an end.

use super::report;
use super::seen::Seen;
use super::therapist::{Said, Therapist};
use crate::engine::client::fixed::{exp, mul, quantile};
use crate::engine::client::week::{Cut, week_with};
use crate::engine::client::{
    Answer, Constants, Dim, Move, ONE, Person, Reaction, State, Stimulus, WeekBefore, WeekOutcome, exchange,
};
use crate::engine::luck::{Draws, Luck, WEEK_BLOCK};
use crate::engine::purposes;
use crate::engine::scenario::words::{Attendance, GoalOwner, TaskSize};
use crate::engine::session::event::Left;

/// The session number whose blocks hold what is drawn once for a client: block 0 the person, block 1 the course.
pub const PERSON_SESSION: u16 = u16::MAX;
/// No course is longer, missed appointments and all.
const LONGEST_COURSE: u16 = 120;

/// Natural plans: the median of sessions, and the standard deviation of its logarithm.
const NATURAL_PLAN: (i32, i32) = (6_600_000, 620_000);
/// Fewest and most sessions of a natural plan.
const NATURAL_BOUNDS: (i32, i32) = (3, 30);
/// Reported distress below which, after three sessions or more, both agree that it is enough.
const GOOD_ENOUGH: i32 = 200_000;
/// Exchanges of a session: the median, and the standard deviation of its logarithm: four of five have 20 to 40.
const LENGTH: (i32, i32) = (29_000_000, 280_000);
/// What full withdrawal takes off that, and what full sustain adds: somebody who is of two minds has more to say.
const LENGTH_BY_CLIENT: (i32, i32) = (300_000, 400_000);
/// Fewest and most exchanges of a session.
const LENGTH_BOUNDS: (i32, i32) = (10, 70);

/// How long a course is meant to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planned {
    /// Sessions drawn lognormal, with a stop when it is good enough.
    Natural,
    /// So many weeks, attended or not.
    Weeks(u16),
}

/// The circumstances of a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    pub planned: Planned,
    /// Plain exchanges that one exchange stands for.
    pub span: u8,
    /// Exchanges in each session; none for a lognormal draw, mostly 20 to 40.
    pub exchanges: Option<u16>,
    /// Paths of the model that are cut.
    pub cut: Cut,
}

impl Frame {
    /// The natural frame.
    pub const NATURAL: Self = Self { planned: Planned::Natural, span: 1, exchanges: None, cut: Cut::NONE };

    /// So many weeks of ordinary sessions.
    #[must_use]
    pub const fn weeks(weeks: u16) -> Self {
        Self { planned: Planned::Weeks(weeks), ..Self::NATURAL }
    }

    /// A played course: five sessions of twelve written exchanges.
    pub const PLAYED: Self = Self {
        planned: Planned::Weeks(5),
        span: crate::engine::client::PLAYED_SPAN,
        exchanges: Some(12),
        cut: Cut::NONE,
    };
}

/// How a course ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Completed,
    Left(Left),
    /// The frame ran out first.
    StillGoing,
}

/// What is left of a course when it is over.
#[derive(Debug, Clone)]
pub struct Course {
    pub person: Person,
    pub start: State,
    pub end: State,
    pub distress_start_reported: i32,
    pub distress_end_reported: i32,
    pub attended: u16,
    pub weeks: u16,
    pub planned: u16,
    pub ended: Ended,
}

/// One exchange, for who wants to know.
#[derive(Debug)]
pub struct ExchangeNote<'a> {
    /// Week of the course, from 0.
    pub week: u16,
    pub stimulus: &'a Stimulus,
    pub before: &'a State,
    pub after: &'a State,
    pub reaction: &'a Reaction,
}

/// One week, for who wants to know.
#[derive(Debug)]
pub struct WeekNote<'a> {
    /// Week of the course, from 0.
    pub week: u16,
    pub before: &'a WeekBefore,
    /// The state at the end of the session, before the week.
    pub from: &'a State,
    /// The state after the week.
    pub to: &'a State,
    pub outcome: &'a WeekOutcome,
    pub alliance_reported: i32,
    pub goal_reported: i32,
    pub collaboration_reported: i32,
    pub distress_reported: i32,
}

/// Listens to a course.
pub trait Observer {
    /// After each exchange.
    fn exchange(&mut self, _note: &ExchangeNote<'_>) {}
    /// After each week.
    fn week(&mut self, _note: &WeekNote<'_>) {}
}

impl Observer for () {}

/// Runs one client's course.
pub fn run(
    person: &Person,
    luck: &mut Luck,
    frame: &Frame,
    therapist: &mut impl Therapist,
    observer: &mut impl Observer,
) -> Course {
    let start = person.start();
    therapist.meets(luck);
    let course_draws = luck.at(PERSON_SESSION, 1);
    let planned = planned(frame, &course_draws);
    let mut course = Course {
        person: *person,
        distress_start_reported: report::distress(&start, &course_draws),
        distress_end_reported: report::distress(&start, &course_draws),
        end: start.clone(),
        start,
        attended: 0,
        weeks: 0,
        planned,
        ended: Ended::StillGoing,
    };
    let mut state = course.start.clone();
    let mut attends = true;
    let mut missed_in_a_row = 0_u8;
    let mut agreed = Agreed::default();
    let mut seen = Seen::nothing();
    for week in 0..LONGEST_COURSE {
        agreed.task = None;
        if attends {
            let length = length(frame, &state, &luck.at(week, WEEK_BLOCK));
            seen.opens(week, course.attended);
            for number in 0..length {
                let draws = luck.at(week, number);
                one_exchange(person, &mut state, frame, &mut agreed, therapist, observer, &mut seen, &draws);
            }
            course.attended += 1;
            missed_in_a_row = 0;
        } else {
            missed_in_a_row = missed_in_a_row.saturating_add(1);
        }
        let before = WeekBefore {
            session: course.attended,
            attended: attends,
            missed_in_a_row,
            task: agreed.task,
            task_was_own: agreed.own,
            goal_written: agreed.written,
        };
        let draws = luck.at(week, WEEK_BLOCK);
        let from = state.clone();
        let outcome = week_with(person, &state, &before, &draws, frame.cut);
        state.week_passed(&outcome.changes);
        let distress_reported = report::distress(&state, &draws);
        let alliance_reported = report::alliance(&from, &draws);
        let note = WeekNote {
            week,
            before: &before,
            from: &from,
            to: &state,
            outcome: &outcome,
            alliance_reported,
            goal_reported: report::goal_agreement(&from, &draws),
            collaboration_reported: report::collaboration(&from, &draws),
            distress_reported,
        };
        observer.week(&note);
        seen.week_passed(attends, outcome.homework, outcome.attendance);
        course.weeks = week + 1;
        course.distress_end_reported = distress_reported;
        let enough = match frame.planned {
            Planned::Natural => course.attended >= planned || (course.attended >= 3 && distress_reported < GOOD_ENOUGH),
            Planned::Weeks(weeks) => week + 1 >= weeks,
        };
        if enough {
            course.ended = Ended::Completed;
            break;
        }
        if let Some(left) = outcome.left {
            course.ended = Ended::Left(left);
            break;
        }
        attends = outcome.attendance == Attendance::Attended;
    }
    course.end = state;
    course
}

/// A client of the population that these constants describe, by number.
#[must_use]
pub fn client(luck: &mut Luck, constants: &'static Constants) -> Person {
    Person::drawn(&luck.at(PERSON_SESSION, 0), constants)
}

/// What has been agreed so far.
#[derive(Debug, Default)]
struct Agreed {
    task: Option<(TaskSize, bool)>,
    own: bool,
    written: bool,
}

impl Agreed {
    fn after(&mut self, said: &Said, answer: Answer) {
        let says_yes = answer != Answer::Hardens;
        if said.delivery.does(Move::WriteGoal) && said.goal == Some(GoalOwner::Client) && says_yes {
            self.written = true;
        }
        if let Some(size) = said.task {
            let asked =
                [Move::AgreeTask, Move::FirstStep, Move::OfferChoice].into_iter().any(|one| said.delivery.does(one));
            self.task = Some((size, asked && says_yes));
            self.own = asked && answer == Answer::Softens;
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "the parts of a course that an exchange touches")]
fn one_exchange(
    person: &Person,
    state: &mut State,
    frame: &Frame,
    agreed: &mut Agreed,
    therapist: &mut impl Therapist,
    observer: &mut impl Observer,
    seen: &mut Seen,
    draws: &Draws<'_>,
) {
    let said = therapist.says(seen, draws);
    let stimulus = Stimulus {
        session: seen.session,
        exchange: seen.exchange,
        span: frame.span,
        goal: said.goal,
        goal_concrete: said.goal_concrete,
        task: said.task,
        ..Stimulus::plain(said.delivery)
    };
    let reaction = exchange(person, state, &stimulus, draws);
    let mut after = reaction.after.clone();
    after.remember(&said.delivery, reaction.answer, reaction.talk);
    let before = std::mem::replace(state, after);
    agreed.after(&said, reaction.answer);
    seen.answered(&said.delivery, reaction.talk);
    observer.exchange(&ExchangeNote {
        week: seen.week,
        stimulus: &stimulus,
        before: &before,
        after: state,
        reaction: &reaction,
    });
}

fn planned(frame: &Frame, draws: &Draws<'_>) -> u16 {
    match frame.planned {
        Planned::Weeks(weeks) => weeks,
        Planned::Natural => {
            let factor = exp(mul(quantile(draws.millionths(purposes::PLANNED)), NATURAL_PLAN.1));
            ((mul(NATURAL_PLAN.0, factor) + ONE / 2) / ONE).clamp(NATURAL_BOUNDS.0, NATURAL_BOUNDS.1) as u16
        }
    }
}

fn length(frame: &Frame, state: &State, draws: &Draws<'_>) -> u16 {
    if let Some(exchanges) = frame.exchanges {
        return exchanges.min(WEEK_BLOCK);
    }
    let factor = exp(mul(quantile(draws.millionths(purposes::LENGTH)), LENGTH.1));
    let talks =
        ONE - mul(state.get(Dim::Withdrawal), LENGTH_BY_CLIENT.0) + mul(state.get(Dim::Sustain), LENGTH_BY_CLIENT.1);
    (mul(mul(LENGTH.0, factor), talks) / ONE).clamp(LENGTH_BOUNDS.0, LENGTH_BOUNDS.1) as u16
}
