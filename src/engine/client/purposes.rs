//! Which word of a block serves which draw. Fixed for ever: a log is replayed by these numbers.
//!
//! An exchange and a week have a block each. The model uses words 0 to 7 of both, populations and their scripted
//! therapists 8 to 11, the session machine 12 to 15.

/// In an exchange: how well a line happens to hit what the client means.
pub const ACCURACY: usize = 0;
/// In an exchange: whether the client agrees so as not to disagree.
pub const PLACATE: usize = 1;
/// In an exchange: the mood of the moment, in the answer.
pub const MOOD: usize = 2;
/// In an exchange: what the client's line is.
pub const TALK: usize = 3;
/// In an exchange: how long the silence before it is.
pub const SILENCE: usize = 4;

/// In a week: whether the task is done.
pub const HOMEWORK: usize = 0;
/// In a week: whether the next appointment is kept.
pub const ATTENDANCE: usize = 1;
/// In a week: whether the client leaves.
pub const LEAVING: usize = 2;
/// In a week: whether something happens in the client's life, and what.
pub const LIFE: usize = 3;
/// In a week: whether something that was said turns sour.
pub const SOUR: usize = 4;
/// In a week: the ups and downs of distress.
pub const UPS_AND_DOWNS: usize = 5;
/// In a week: the drift of the bond.
pub const DRIFT: usize = 6;

/// In a person's block: one word for each trait in the order of the fields, from 0 to 7.
pub const TRAITS: usize = 0;
/// In a person's block: what readiness, trust, severity and expectation have in common.
pub const PROGNOSIS: usize = 8;
/// In a person's block: which cause weighs most.
pub const FIRST_CAUSE: usize = 9;
/// In a person's block: which cause comes second.
pub const SECOND_CAUSE: usize = 10;
/// In a person's block: how much they weigh.
pub const CAUSE_WEIGHT: usize = 11;
/// In a person's block: how quiet the client is by habit.
pub const RESERVE: usize = 12;
