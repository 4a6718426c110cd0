//! A policy file as it is written: the serde mirror of docs/policies.md, no more.

use std::fmt;
use std::ops::RangeInclusive;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use crate::engine::client::{Cue, Manner, Move, Sign, Talk};
use crate::engine::scenario::pieces_raw::{Part, part};
use crate::engine::scenario::words::{Attendance, HomeworkSeen, Level};

/// The parts of a policy file.
pub(super) static PARTS: &[Part] = &[part::<RawRule>("rules", &[part::<RawLine>("lines", &[])])];

/// A whole file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScript {
    pub format: u32,
    pub id: String,
    #[serde(default)]
    pub about: String,
    #[serde(default)]
    pub ordinary: RawWeight,
    pub rules: Vec<RawRule>,
}

/// What is said when.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRule {
    #[serde(default)]
    pub when: Vec<RawSeen>,
    pub lines: Vec<RawLine>,
}

/// A line that may be said.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLine {
    pub moves: Vec<Move>,
    pub manner: Manner,
    #[serde(default = "one")]
    pub weight: RawWeight,
}

/// A number, or two with the name `Between`. The name itself is looked at by `checks.rs`, as only the text has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawWeight {
    Always(u32),
    Between(u32, u32),
}

/// What can be seen.
#[derive(Debug, Clone, Deserialize)]
pub enum RawSeen {
    Talk(Vec<Talk>),
    Sign(Sign),
    Cue(Cue),
    LeansAway(Level),
    Week(RangeInclusive<u16>),
    Session(RangeInclusive<u16>),
    Line(RangeInclusive<u16>),
    JustDid(Move),
    Did(Move),
    DidThisSession(Move),
    DidTimes(Move, RangeInclusive<u16>),
    Homework(HomeworkSeen),
    Attendance(Attendance),
    Not(Vec<RawSeen>),
    Any(Vec<RawSeen>),
    All(Vec<RawSeen>),
}

const fn one() -> RawWeight {
    RawWeight::Always(1)
}

impl Default for RawWeight {
    fn default() -> Self {
        Self::Always(0)
    }
}

impl<'de> Deserialize<'de> for RawWeight {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WeightVisitor)
    }
}

struct WeightVisitor;

impl<'de> Visitor<'de> for WeightVisitor {
    type Value = RawWeight;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("A whole number, or `Between(1, 5)`,")
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<RawWeight, E> {
        // A weight that large is out of range whatever it is, and the checks say so.
        Ok(RawWeight::Always(u32::try_from(number).unwrap_or(u32::MAX)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<RawWeight, A::Error> {
        let mut next =
            |at| parts.next_element::<u32>()?.ok_or_else(|| serde::de::Error::invalid_length(at, &"two numbers"));
        Ok(RawWeight::Between(next(0)?, next(1)?))
    }
}
