//! How ids are written in an attempt: small integers, the index in their vocabulary or table.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::header::Mode;
use crate::engine::client::{Answer, Change, Dim, Mechanism, Sign, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, EndingKind, GoalStage, HomeworkSeen, Weight};
use crate::engine::scenario::{
    BeatId, ChoiceId, EndingId, FactId, GoalId, ProfileId, SessionId, TaskId, UtteranceId, WeekChoiceId, WeekEventId,
};

/// Something that is written as a small integer.
pub trait Id: Copy {
    /// What it is, for the error about an id that is not known.
    const KIND: &'static str;
    fn to_number(self) -> u16;
    fn from_number(number: u16) -> Option<Self>;
}

macro_rules! words_by_id {
    ($($name:ident),+ $(,)?) => { $(
        impl Id for $name {
            const KIND: &'static str = stringify!($name);
            fn to_number(self) -> u16 { u16::from(self as u8) }
            fn from_number(number: u16) -> Option<Self> { Self::from_id(u8::try_from(number).ok()?) }
        }
    )+ };
}

macro_rules! indices_by_id {
    ($($name:ident),+ $(,)?) => { $(
        impl Id for $name {
            const KIND: &'static str = stringify!($name);
            fn to_number(self) -> u16 { self.0.into() }
            fn from_number(number: u16) -> Option<Self> { number.try_into().ok().map(Self) }
        }
    )+ };
}

words_by_id!(Answer, Attendance, Dim, EndingKind, GoalStage, HomeworkSeen, Mechanism, Sign, Strategy, Talk, Weight);
indices_by_id!(
    BeatId,
    ChoiceId,
    EndingId,
    FactId,
    GoalId,
    ProfileId,
    SessionId,
    TaskId,
    UtteranceId,
    WeekChoiceId,
    WeekEventId,
);

fn known<T: Id, E: Error>(number: u16) -> Result<T, E> {
    T::from_number(number).ok_or_else(|| E::custom(format_args!("{number} is no {} that this version knows", T::KIND)))
}

/// One id.
pub mod id {
    use super::*;

    pub fn serialize<T: Id, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(value.to_number())
    }

    pub fn deserialize<'de, T: Id, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        known(u16::deserialize(deserializer)?)
    }
}

/// An id or null.
pub mod maybe {
    use super::*;

    pub fn serialize<T: Id, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        value.map(Id::to_number).serialize(serializer)
    }

    pub fn deserialize<'de, T: Id, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        Option::<u16>::deserialize(deserializer)?.map(known).transpose()
    }
}

/// The five causes: a weight or null each.
pub mod causes {
    use super::*;

    pub fn serialize<S: Serializer>(value: &[Option<Weight>; 5], serializer: S) -> Result<S::Ok, S::Error> {
        value.map(|weight| weight.map(Id::to_number)).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[Option<Weight>; 5], D::Error> {
        let mut causes = [None; 5];
        for (cause, number) in causes.iter_mut().zip(<[Option<u16>; 5]>::deserialize(deserializer)?) {
            *cause = number.map(known).transpose()?;
        }
        Ok(causes)
    }
}

/// Changes of state: `[dimension, mechanism, millionths]` each.
pub mod changes {
    use super::*;

    pub fn serialize<S: Serializer>(value: &[Change], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            value.iter().map(|change| (change.dim.to_number(), change.mechanism.to_number(), change.delta)),
        )
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Change>, D::Error> {
        let triples = Vec::<(u16, u16, i32)>::deserialize(deserializer)?;
        let change = |(dim, mechanism, delta)| Ok(Change { dim: known(dim)?, mechanism: known(mechanism)?, delta });
        triples.into_iter().map(change).collect()
    }
}

/// The mode, by its name: the header is read by people too.
pub mod mode {
    use super::*;

    pub fn serialize<S: Serializer>(value: &Mode, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(value.name())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mode, D::Error> {
        let name = String::deserialize(deserializer)?;
        Mode::from_name(&name).ok_or_else(|| D::Error::unknown_variant(&name, Mode::NAMES))
    }
}
