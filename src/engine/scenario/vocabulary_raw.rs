//! How the closed vocabularies are read from RON: by their names, with the known names in the error.

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, VariantAccess, Visitor};
use std::fmt;

use super::words::*;
use crate::engine::client::{Answer, Cause, Cue, Manner, Move, Sign, Strategy, Talk};

/// Reads one word of a vocabulary and gives its index.
struct Word {
    vocabulary: &'static str,
    names: &'static [&'static str],
}

impl<'de> Visitor<'de> for Word {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}", self.vocabulary)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<usize, A::Error> {
        let (index, variant) = access.variant_seed(Name { names: self.names })?;
        variant.unit_variant()?;
        Ok(index)
    }
}

/// Reads the identifier itself.
struct Name {
    names: &'static [&'static str],
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word of the vocabulary")
    }

    fn visit_str<E: serde::de::Error>(self, found: &str) -> Result<usize, E> {
        self.names.iter().position(|name| *name == found).ok_or_else(|| E::unknown_variant(found, self.names))
    }
}

macro_rules! read_by_name {
    ($($name:ident),+ $(,)?) => { $(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = Word { vocabulary: stringify!($name), names: Self::NAMES };
                deserializer.deserialize_enum(stringify!($name), Self::NAMES, word).map(|index| Self::ALL[index])
            }
        }
    )+ };
}

read_by_name!(
    Move,
    Manner,
    Strategy,
    Talk,
    Answer,
    Sign,
    Cue,
    Cause,
    Difficulty,
    Referral,
    TraitLevel,
    Stage,
    Pace,
    Weight,
    Level,
    BondBand,
    TalkHabit,
    GazeHabit,
    HumourHabit,
    PunctualityHabit,
    HomeworkSeen,
    Attendance,
    GoalStage,
    GoalOwner,
    TaskSize,
    Contact,
    EndingKind,
);
