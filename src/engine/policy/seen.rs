//! What a trainee can see of a course: the words of the client, what was done, the clock, the sheet. No hidden state.

use super::script::Sight;
use super::script::sight::{TURNS, shows_without_words};
use crate::engine::client::{Cue, Move, Sign, Strategy, Talk};
use crate::engine::guidance::seen::sign_of;
use crate::engine::scenario::words::{Attendance, GoalOwner, GoalStage, HomeworkSeen};
use crate::engine::scenario::{ChoiceId, CueSet, Goal, Scenario};
use crate::engine::session::Course;
use crate::engine::session::course::Turn;

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
        observed(self.course.talk)
    }

    /// What an observer would code the client's words so many turns back as; 0 for the last ones.
    #[must_use]
    pub fn talk_at(&self, back: usize) -> Option<Talk> {
        if back == 0 { Some(self.talk()) } else { self.before(back).map(|turn| observed(turn.talk)) }
    }

    /// Whether one of the last `turns` turns, the client's last words among them, showed this.
    #[must_use]
    pub fn noticed_within(&self, cue: Cue, turns: usize) -> bool {
        self.cues_within(turns).has(cue)
    }

    /// What could be noticed in the last `turns` turns, the client's last words among them.
    #[must_use]
    pub fn cues_within(&self, turns: usize) -> CueSet {
        (0..turns).fold(CueSet::default(), |seen, back| seen.and(self.cues_at(back)))
    }

    /// What could be noticed in the client's words so many turns back; 0 for the last ones.
    #[must_use]
    pub fn cues_at(&self, back: usize) -> CueSet {
        if back == 0 { self.cues() } else { self.before(back).map_or(CueSet::default(), |turn| turn.cues) }
    }

    /// Whether a sign of resistance came a second time in this session.
    #[must_use]
    pub fn sign_again(&self) -> bool {
        let signs = [Cue::RefusesAdvice, Cue::OthersShouldChange, Cue::SameStory, Cue::SmallTalk, Cue::Blames];
        signs.iter().any(|cue| self.times_noticed(*cue) >= 2)
            || self.talk().is_resistant() && self.before(1).is_some_and(|turn| observed(turn.talk) == self.talk())
    }

    /// Turns of this session, the client's last words among them, that showed this.
    #[must_use]
    pub fn times_noticed(&self, cue: Cue) -> u8 {
        self.course.noticed[cue as usize].saturating_add(u8::from(self.noticed(cue)))
    }

    /// Whether one of the trainee's last `lines` lines did this.
    #[must_use]
    pub fn did_within(&self, wanted: Move, lines: usize) -> bool {
        self.done_within(lines) & (1 << wanted as u8) != 0
    }

    /// What the trainee's last `lines` lines did, as bits.
    #[must_use]
    pub fn done_within(&self, lines: usize) -> u64 {
        (1..=lines).filter_map(|back| self.before(back)).fold(0, |done, turn| done | turn.answered)
    }

    /// The turn so many turns before the client's last words.
    fn before(&self, back: usize) -> Option<Turn> {
        self.course.recent.get(back.wrapping_sub(1)).copied().flatten()
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

    /// Whether the trainee has said this line before.
    #[must_use]
    pub fn said(&self, choice: ChoiceId) -> bool {
        self.course.has_said(choice)
    }

    /// Number of the session, from 1.
    #[must_use]
    pub fn session(&self) -> usize {
        self.course.session + 1
    }

    /// Number of the week, from 1.
    #[must_use]
    pub fn week(&self) -> u16 {
        self.course.week.saturating_add(1)
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

    /// Whether a goal of the client's own that one could see done has come to this stage.
    #[must_use]
    pub fn own_goal(&self, stage: GoalStage) -> bool {
        let own = |goal: &Goal| goal.owner == GoalOwner::Client && goal.concrete;
        let stages = self.scenario.goals.iter().zip(&self.course.goals);
        stages.filter(|(goal, _)| own(goal)).any(|(_, bits)| bits & (1 << stage as u8) != 0)
    }

    /// Whether some line on offer does this.
    #[must_use]
    pub fn offers(&self, wanted: Move) -> bool {
        self.offered.iter().any(|id| self.scenario.choice(*id).delivery.does(wanted))
    }

    /// Lines said since this place of the conversation was reached.
    #[must_use]
    pub fn lines_here(&self) -> i32 {
        self.course.used_here.len().min(10) as i32
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

impl Sight for Seen<'_> {
    fn talk(&self) -> Talk {
        Seen::talk(self)
    }

    fn shows(&self, sign: Sign) -> bool {
        let in_words = self.cues().iter().any(|cue| sign_of(cue) == Some(sign));
        in_words || shows_without_words(self, sign)
    }

    fn noticed(&self, cue: Cue) -> bool {
        Seen::noticed(self, cue)
    }

    fn leaned_away(&self) -> u8 {
        let turns = (0..TURNS).filter_map(|back| self.talk_at(back));
        turns.filter(|talk| talk.is_resistant()).count() as u8
    }

    fn week(&self) -> u16 {
        Seen::week(self)
    }

    fn session(&self) -> u16 {
        Seen::session(self) as u16
    }

    fn line(&self) -> u16 {
        self.lines_in_session() + 1
    }

    fn just_did(&self, wanted: Move) -> bool {
        self.did_within(wanted, 1)
    }

    fn times(&self, wanted: Move) -> u16 {
        Seen::times(self, wanted)
    }

    fn did_this_session(&self, wanted: Move) -> bool {
        Seen::did_this_session(self, wanted)
    }

    fn homework(&self) -> HomeworkSeen {
        Seen::homework(self)
    }

    fn attendance(&self) -> Attendance {
        Seen::attendance(self)
    }
}

/// What an observer would code talk as.
fn observed(talk: Talk) -> Talk {
    if talk == Talk::Placating { Talk::Neutral } else { talk }
}
