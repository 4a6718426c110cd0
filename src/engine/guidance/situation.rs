//! Where the course stands at each turn, from what was said and done so far; nothing hidden.

use super::book::Terms;
use super::pattern::Line;
use super::seen::{RESISTANT, Seen};
use super::turn::Turn;
use crate::engine::client::Sign;
use crate::engine::scenario::words::{Attendance, HomeworkSeen};

/// Exchanges for which strain, or too much at once, still stands in the room.
const FRESH: u8 = 3;
/// Exchanges for which a sign of bond is lately.
const LATELY: u8 = 8;
/// Lines running with content of the therapist's own that make a long run.
const RUN: u8 = 4;

/// What was said and done so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Situation {
    /// From 1; 0 before the first.
    pub session: u8,
    /// Turns of discord so far in the course.
    pub discord_turns: u16,
    /// An exchange of this session was strained.
    strained: bool,
    strained_before: bool,
    since_rupture: Age,
    since_overload: Age,
    since_bond: Age,
    refusals: u8,
    tried: bool,
    named: bool,
    pub risk: bool,
    pub paradoxes: u8,
    signs: [u8; Sign::COUNT],
    others: u8,
    ready: u8,
    small_talk: u8,
    run: u8,
    /// Sessions with the same story, as bits.
    same_story: u32,
    same_story_done: u8,
    outside_cause: bool,
    pub goal_stands: bool,
    pub plan_open: bool,
    /// Somebody else watches whether the client comes.
    pub sanctioned: bool,
    task_due: bool,
    missed_now: bool,
    missed: u8,
}

/// Exchanges since something happened.
#[derive(Debug, Clone, Copy)]
struct Age(u8);

impl Default for Age {
    fn default() -> Self {
        Self(u8::MAX)
    }
}

impl Age {
    const fn within(self, exchanges: u8) -> bool {
        self.0 <= exchanges
    }

    fn grow(&mut self) {
        self.0 = self.0.saturating_add(1);
    }
}

impl Situation {
    /// A session opens.
    pub fn open_session(&mut self, session: u8, has_plan: bool) {
        self.session = session;
        self.plan_open = has_plan;
        self.strained_before = self.strained;
        self.strained = false;
        (self.ready, self.small_talk, self.run) = (0, 0, 0);
        self.named = false;
    }

    /// A week passes.
    pub fn pass_week(&mut self, attendance: Attendance, homework: HomeworkSeen) {
        if homework != HomeworkSeen::NoneSet {
            self.task_due = true;
        }
        if attendance != Attendance::Attended {
            self.missed_now = true;
            self.missed = self.missed.saturating_add(1);
        }
    }

    /// Everything seen at a turn that opens a session.
    pub fn opening(&mut self, turn: &Turn, sessions: u8) -> u64 {
        let mut seen = turn.seen | Seen::SessionStart.bit();
        let flag = |seen: &mut u64, on: bool, what: Seen| *seen |= if on { what.bit() } else { 0 };
        flag(&mut seen, self.session == 1, Seen::CourseStart);
        flag(&mut seen, sessions >= 4 && self.session == sessions / 2 + 1, Seen::HalfWay);
        flag(&mut seen, std::mem::take(&mut self.task_due), Seen::TaskDue);
        if std::mem::take(&mut self.missed_now) {
            seen |= if self.missed > 1 { Seen::MissedAgain.bit() } else { Seen::MissedOnce.bit() };
        }
        flag(&mut seen, std::mem::take(&mut self.strained_before), Seen::RuptureLastWeek);
        self.at(turn, seen)
    }

    /// Everything seen at the turn after this line; `brought` is what the exchange brought beside words.
    pub fn after(&mut self, line: &Line, before: u64, turn: &Turn, brought: u64, terms: &Terms) -> u64 {
        let mut seen = turn.seen | brought;
        self.since_rupture.grow();
        self.since_overload.grow();
        self.since_bond.grow();
        if terms.repairing.earns(line, before, seen) {
            self.since_rupture = Age::default();
        }
        if terms.slowing.earns(line, before, seen) {
            self.since_overload = Age::default();
        }
        if terms.fighting.fits(line, before, seen) {
            seen |= Seen::OwnFight.bit();
            (self.since_rupture, self.strained) = (Age(0), true);
        }
        self.tried |= terms.trying.earns(line, before, seen);
        if terms.naming.earns(line, before, seen) {
            (self.named, self.signs) = (true, [0; Sign::COUNT]);
        }
        if terms.paradox.fits(line, before, seen) {
            self.paradoxes = self.paradoxes.saturating_add(1);
        }
        let content = terms.content.fits(line, before, seen) && turn.is_short();
        self.run = if content { self.run.saturating_add(1) } else { 0 };
        if self.run == RUN {
            seen |= Seen::LongRun.bit();
        }
        self.at(turn, seen)
    }

    /// What the turn itself changes, and what stands.
    fn at(&mut self, turn: &Turn, mut seen: u64) -> u64 {
        let has = |seen: u64, what: Seen| seen & what.bit() != 0;
        if has(seen, Seen::Discord) {
            self.discord_turns = self.discord_turns.saturating_add(1);
            (self.since_rupture, self.strained) = (Age(0), true);
        }
        if has(seen, Seen::TooFast) {
            self.since_overload = Age(0);
        }
        if turn.told || seen & (Seen::Change.bit() | Seen::Exploring.bit()) != 0 {
            self.since_bond = Age(0);
        }
        self.outside_cause |= has(seen, Seen::OutsideCauseTold);
        self.risk |= has(seen, Seen::Risk);
        self.refusals = self.refusals.saturating_add(u8::from(has(seen, Seen::RefusesAdvice)));
        seen |= self.counted(turn, seen);
        let mut flag = |on: bool, what: Seen| seen |= if on { what.bit() } else { 0 };
        flag(self.session == 1, Seen::FirstSession);
        flag(self.session > 1, Seen::LaterSession);
        flag(self.plan_open, Seen::PlanOpen);
        flag(turn.is_short(), Seen::ShortAnswer);
        flag(self.since_rupture.within(FRESH), Seen::RuptureOpen);
        flag(self.since_overload.within(FRESH), Seen::Overloaded);
        flag(self.since_bond.within(LATELY), Seen::BondShown);
        flag(self.refusals >= 2, Seen::RefusedTwice);
        flag(self.tried, Seen::TriedPlainly);
        flag(self.named, Seen::Named);
        flag(self.risk, Seen::RiskSeen);
        flag(self.paradoxes >= 2, Seen::ParadoxTwice);
        flag(self.outside_cause, Seen::OutsideCauseTold);
        flag(self.goal_stands, Seen::GoalStands);
        flag(self.sanctioned, Seen::Sanctioned);
        seen
    }

    /// What came for the second or third time.
    fn counted(&mut self, turn: &Turn, seen: u64) -> u64 {
        let mut found = 0;
        let mut signs = turn.signs();
        while signs != 0 {
            let sign = signs.trailing_zeros() as usize;
            signs &= signs - 1;
            if let Some(count) = self.signs.get_mut(sign) {
                *count = count.saturating_add(1);
                if *count >= 2 {
                    found |= Seen::SignAgain.bit();
                }
            }
        }
        let mut count = |what: Seen, counter: &mut u8, at: u8, then: Seen| {
            if seen & what.bit() != 0 {
                *counter = counter.saturating_add(1);
                if *counter == at {
                    found |= then.bit();
                }
            }
        };
        count(Seen::OthersShouldChange, &mut self.others, 2, Seen::OthersAgain);
        count(Seen::ReadyLine, &mut self.ready, 2, Seen::ReadyTwice);
        count(Seen::SmallTalk, &mut self.small_talk, 3, Seen::SmallTalkThrice);
        if found & Seen::OthersAgain.bit() != 0 {
            self.others = 0;
        }
        let astray = found & Seen::SmallTalkThrice.bit() != 0 || seen & Seen::SameStory.bit() != 0;
        if self.goal_stands && astray {
            found |= Seen::OffCourse.bit();
        }
        if seen & Seen::SameStory.bit() != 0 {
            let now = 1_u32.checked_shl(u32::from(self.session)).unwrap_or(0);
            if self.same_story & !now != 0 && self.session >= 3 && self.same_story_done != self.session {
                found |= Seen::SameStoryAgain.bit();
                self.same_story_done = self.session;
            }
            self.same_story |= now;
        }
        found
    }
}

/// Whether a turn is resistant as a trainee sees it.
pub(super) const fn is_resistant(seen: u64) -> bool {
    seen & RESISTANT != 0
}
