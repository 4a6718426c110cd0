//! A policy file that passed its checks: rules in order, of which the last always holds.

use std::ops::RangeInclusive;

use super::sight::Sight;
use crate::engine::client::{Cue, Delivery, Move, Sign, Talk};
use crate::engine::scenario::words::{Attendance, HomeworkSeen, Level};

/// A scripted therapist as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    pub id: String,
    pub about: String,
    /// Per cent of lines that are those of an ordinary trainee instead.
    pub ordinary: Weight,
    /// The first whose conditions hold is followed.
    pub rules: Vec<Rule>,
    /// The file, word for word.
    pub text: String,
}

/// What is said when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// All of these must be seen.
    pub when: Vec<See>,
    pub lines: Vec<Line>,
}

/// A line that may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub delivery: Delivery,
    pub weight: Weight,
}

/// How often, beside the other lines of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Always(u32),
    /// Drawn once for each trainee; both ends included.
    Between(u32, u32),
}

impl Weight {
    /// The lowest and the highest that it can be.
    #[must_use]
    pub const fn ends(self) -> (u32, u32) {
        match self {
            Self::Always(weight) => (weight, weight),
            Self::Between(low, high) => (low, high),
        }
    }
}

/// Something that a trainee can see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum See {
    /// The client's last words are one of these.
    Talk(Vec<Talk>),
    Sign(Sign),
    Cue(Cue),
    /// At least this much of the client's last four turns leaned away.
    LeansAway(Level),
    /// Number of the week, from 1.
    Week(RangeInclusive<u16>),
    /// Number of the session, from 1.
    Session(RangeInclusive<u16>),
    /// Number of the line in its session, from 1.
    Line(RangeInclusive<u16>),
    /// The trainee's last line did this.
    JustDid(Move),
    Did(Move),
    DidThisSession(Move),
    DidTimes(Move, RangeInclusive<u16>),
    Homework(HomeworkSeen),
    Attendance(Attendance),
    Not(Vec<See>),
    Any(Vec<See>),
    All(Vec<See>),
}

impl See {
    /// Whether it is to be seen.
    pub fn holds(&self, sight: &impl Sight) -> bool {
        match self {
            Self::Talk(talks) => talks.contains(&sight.talk()),
            Self::Sign(sign) => sight.shows(*sign),
            Self::Cue(cue) => sight.noticed(*cue),
            Self::LeansAway(level) => leaning(sight.leaned_away()) >= *level,
            Self::Week(weeks) => weeks.contains(&sight.week()),
            Self::Session(numbers) => numbers.contains(&sight.session()),
            Self::Line(numbers) => numbers.contains(&sight.line()),
            Self::JustDid(wanted) => sight.just_did(*wanted),
            Self::Did(wanted) => sight.times(*wanted) > 0,
            Self::DidThisSession(wanted) => sight.did_this_session(*wanted),
            Self::DidTimes(wanted, times) => times.contains(&sight.times(*wanted)),
            Self::Homework(seen) => sight.homework() == *seen,
            Self::Attendance(seen) => sight.attendance() == *seen,
            Self::Not(inner) => !inner.iter().any(|one| one.holds(sight)),
            Self::Any(inner) => inner.iter().any(|one| one.holds(sight)),
            Self::All(inner) => inner.iter().all(|one| one.holds(sight)),
        }
    }
}

/// How much leaning away it is when so many of the last four turns did.
const fn leaning(turns: u8) -> Level {
    match turns {
        0 | 1 => Level::Low,
        2 => Level::Medium,
        _ => Level::High,
    }
}
