//! Whether a condition holds, now or with the line that is just being answered.

use super::course::Course;
use super::event::Event;
use crate::engine::client::{self, Answer, Delivery, Dim, Move, State};
use crate::engine::scenario::words::{GoalStage, Level};
use crate::engine::scenario::{ChoiceId, Condition, FactId, GoalId, Scenario};

/// The line that is being answered, before its events are applied.
#[derive(Debug, Clone, Copy)]
pub(super) struct Just<'a> {
    pub choice: Option<ChoiceId>,
    pub delivery: Delivery,
    pub answer: Answer,
    pub state: &'a State,
    pub minutes_left: u16,
    pub plan_put_aside: bool,
    /// What it has brought about so far.
    pub events: &'a [Event],
}

/// A course as conditions see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight<'a> {
    pub scenario: &'a Scenario,
    pub course: &'a Course,
    pub just: Option<&'a Just<'a>>,
}

impl Just<'_> {
    /// The goal's stages that this line has brought about, as bits.
    pub fn moved(&self, goal: GoalId) -> u8 {
        self.events.iter().fold(0, |bits, event| match event {
            Event::GoalMoved { goal: moved, stage, .. } if *moved == goal => bits | 1 << *stage as u8,
            _ => bits,
        })
    }

    fn told(&self, fact: FactId) -> bool {
        self.events.iter().any(|event| matches!(event, Event::FactTold { fact: told } if *told == fact))
    }
}

impl Sight<'_> {
    /// Whether all of these hold.
    pub fn all(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    fn state(&self) -> &State {
        self.just.map_or(&self.course.state, |just| just.state)
    }

    fn at_least(&self, dim: Dim, level: Level) -> bool {
        client::level(self.state().get(dim)) >= level
    }

    fn does(&self, wanted: Move) -> bool {
        self.just.is_some_and(|just| just.delivery.does(wanted))
    }

    fn stages(&self, goal: GoalId) -> u8 {
        self.course.goals[goal.index()] | self.just.map_or(0, |just| just.moved(goal))
    }

    fn holds(&self, condition: &Condition) -> bool {
        let course = self.course;
        let just_chose = |choice: ChoiceId| self.just.is_some_and(|just| just.choice == Some(choice));
        match condition {
            Condition::Chose(choice) => just_chose(*choice) || course.has_said(*choice),
            Condition::ChoseBetweenSessions(choice) => course.chosen_between.has(choice.index()),
            Condition::Visited(beat) => course.visited.has(beat.index()),
            Condition::Answered(choice, answer) => match self.just {
                Some(just) if just.choice == Some(*choice) => just.answer == *answer,
                _ => course.answers[choice.index()] == Some(*answer),
            },
            Condition::LastAnswer(answer) => self.just.map_or(course.last_answer, |just| just.answer) == *answer,
            Condition::Did(wanted) => self.does(*wanted) || course.did[*wanted as usize] > 0,
            Condition::DidThisSession(wanted) => {
                self.does(*wanted) || course.did_this_session & (1 << *wanted as u8) != 0
            }
            Condition::DidTimes(wanted, times) => {
                times.contains(&course.did[*wanted as usize].saturating_add(u16::from(self.does(*wanted))))
            }
            Condition::Told(fact) => course.is_told(*fact) || self.just.is_some_and(|just| just.told(*fact)),
            Condition::Homework(seen) => course.homework == *seen,
            Condition::Attendance(seen) => course.attendance == *seen,
            Condition::Goal(stage) => {
                (0..course.goals.len()).any(|goal| reached(self.stages(GoalId(goal as u8)), *stage))
            }
            Condition::GoalIs(goal, stage) => reached(self.stages(*goal), *stage),
            Condition::PlanOpen => {
                course.plan_open(self.scenario) && !self.just.is_some_and(|just| just.plan_put_aside)
            }
            Condition::PlanAside => course.plan_aside || self.just.is_some_and(|just| just.plan_put_aside),
            Condition::Session(_) | Condition::SessionNumber(_) => condition.names(course.session) == Some(true),
            Condition::MinutesLeft(minutes) => {
                self.just.map_or(course.minutes_left, |just| just.minutes_left) <= *minutes
            }
            Condition::Bond(band) => client::bond_band(self.state()) >= *band,
            Condition::Resistance(level) => client::level(self.state().resistance()) >= *level,
            Condition::Discord(level) => self.at_least(Dim::Discord, *level),
            Condition::Sustain(level) => self.at_least(Dim::Sustain, *level),
            Condition::Withdrawal(level) => self.at_least(Dim::Withdrawal, *level),
            Condition::Readiness(level) => self.at_least(Dim::Readiness, *level),
            Condition::Load(level) => self.at_least(Dim::Load, *level),
            Condition::Distress(level) => self.at_least(Dim::Distress, *level),
            Condition::Profile(profile) => course.profile == *profile,
            Condition::Not(inner) => !inner.iter().any(|one| self.holds(one)),
            Condition::Any(inner) => inner.iter().any(|one| self.holds(one)),
            Condition::All(inner) => self.all(inner),
        }
    }
}

/// Whether a goal's stages include one at least this far. The stages up to the copy come in order; `Revisited` and
/// `Imposed` stand apart, since either can come to a goal wherever it stands.
fn reached(stages: u8, wanted: GoalStage) -> bool {
    let apart = 1 << GoalStage::Revisited as u8 | 1 << GoalStage::Imposed as u8;
    let one = 1 << wanted as u8;
    if one & apart != 0 { stages & one != 0 } else { (stages & !apart) >= one }
}
