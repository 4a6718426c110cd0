//! What had been seen at a moment of the course, to tell which lines were on offer then.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::client::{Answer, Move};
use crate::engine::scenario::words::{Attendance, GoalStage, HomeworkSeen};
use crate::engine::scenario::{BeatId, ChoiceId, Condition, FactId, GoalId, Scenario, SessionId, WeekChoiceId};

/// Everything that a choice's conditions may read.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub beat: Option<BeatId>,
    pub session: Option<SessionId>,
    pub session_number: u8,
    pub minutes_used: u16,
    pub plan_aside: bool,
    pub chosen: BTreeSet<ChoiceId>,
    pub chosen_in_weeks: BTreeSet<WeekChoiceId>,
    pub visited: BTreeSet<BeatId>,
    pub answered: BTreeMap<ChoiceId, Answer>,
    pub last_answer: Option<Answer>,
    pub done: BTreeMap<Move, u16>,
    pub done_this_session: BTreeSet<Move>,
    pub told: BTreeSet<FactId>,
    pub homework: Option<HomeworkSeen>,
    pub attendance: Option<Attendance>,
    pub goals: BTreeMap<GoalId, Vec<GoalStage>>,
}

impl Seen {
    /// The choices of the beat and the anytime ones that were on offer.
    pub fn offered(&self, scenario: &Scenario) -> Vec<ChoiceId> {
        let here = self.beat.map_or(&[][..], |beat| &scenario.beat(beat).choices);
        let all = here.iter().chain(&scenario.anytime).copied();
        all.filter(|id| scenario.choice(*id).when.iter().all(|one| self.holds(scenario, one))).collect()
    }

    /// Whether the condition held. What reads hidden state counts as not holding: choices may not read it.
    fn holds(&self, scenario: &Scenario, condition: &Condition) -> bool {
        let plan = self.session.and_then(|id| scenario.sessions.get(id.index())).and_then(|one| one.plan.as_ref());
        match condition {
            Condition::Chose(id) => self.chosen.contains(id),
            Condition::ChoseBetweenSessions(id) => self.chosen_in_weeks.contains(id),
            Condition::Visited(id) => self.visited.contains(id),
            Condition::Answered(id, answer) => self.answered.get(id) == Some(answer),
            Condition::LastAnswer(answer) => self.last_answer == Some(*answer),
            Condition::Did(one) => self.done.contains_key(one),
            Condition::DidThisSession(one) => self.done_this_session.contains(one),
            Condition::DidTimes(one, times) => times.contains(self.done.get(one).unwrap_or(&0)),
            Condition::Told(fact) => self.told.contains(fact),
            Condition::Homework(homework) => self.homework.unwrap_or(HomeworkSeen::NoneSet) == *homework,
            Condition::Attendance(attendance) => self.attendance.unwrap_or(Attendance::Attended) == *attendance,
            Condition::Goal(stage) => self.goals.values().any(|stages| has_come_to(stages, *stage)),
            Condition::GoalIs(goal, stage) => self.goals.get(goal).is_some_and(|stages| has_come_to(stages, *stage)),
            Condition::PlanOpen => plan.is_some() && !self.plan_aside,
            Condition::PlanAside => self.plan_aside,
            Condition::Session(id) => self.session == Some(*id),
            Condition::SessionNumber(numbers) => numbers.contains(&self.session_number),
            Condition::MinutesLeft(most) => self.minutes_left(scenario) <= *most,
            Condition::Not(inner) => !inner.iter().any(|one| self.holds(scenario, one)),
            Condition::Any(inner) => inner.iter().any(|one| self.holds(scenario, one)),
            Condition::Bond(_)
            | Condition::Resistance(_)
            | Condition::Discord(_)
            | Condition::Sustain(_)
            | Condition::Withdrawal(_)
            | Condition::Readiness(_)
            | Condition::Load(_)
            | Condition::Distress(_)
            | Condition::Profile(_) => false,
        }
    }

    fn minutes_left(&self, scenario: &Scenario) -> u16 {
        let length = self.session.and_then(|id| scenario.sessions.get(id.index())).map_or(0, |one| one.minutes);
        length.saturating_sub(self.minutes_used)
    }
}

/// Whether a goal has come at least this far; "imposed" is a stage apart.
fn has_come_to(stages: &[GoalStage], wanted: GoalStage) -> bool {
    match wanted {
        GoalStage::Imposed => stages.contains(&GoalStage::Imposed),
        _ => stages.iter().any(|stage| *stage != GoalStage::Imposed && *stage >= wanted),
    }
}
