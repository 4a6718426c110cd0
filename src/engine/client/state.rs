//! The client's state: millionths on named dimensions, changed only by named mechanisms.

use super::mechanism::Mechanism;
use super::moves::Delivery;
use super::talk::{Answer, Talk};
use crate::engine::words::words;

/// One, in millionths.
pub const ONE: i32 = 1_000_000;

words! {
    /// A dimension of the state. Each runs from 0 to [`ONE`] unless it says otherwise.
    Dim {
        /// Resistance against the therapist.
        Discord,
        /// Resistance against the change.
        Sustain,
        /// Resistance by going away: brief, blank, elsewhere.
        Withdrawal,
        /// An unrepaired rupture.
        Hurt,
        /// The bond with the therapist.
        Bond,
        /// Agreement on what the work is for.
        GoalAgreement,
        /// Agreement on how the work is done.
        TaskAgreement,
        /// Readiness for the change.
        Readiness,
        /// Expecting that this can help.
        Expectation,
        /// Demand against what can be borne; over a half is overwhelmed.
        Load,
        /// How much of what is hidden has been told.
        Told,
        /// The client's share of the work.
        ClientEffort,
        /// Trust in being able to do it.
        SelfEfficacy,
        /// Distress: the outcome.
        Distress,
        /// Reactance as it stands now.
        Reactance,
        /// Defiance stored by a paradox, spent in the week after.
        Defiance,
    }
}

/// One contribution to a change of state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub dim: Dim,
    /// Why it changed.
    pub mechanism: Mechanism,
    /// Millionths, after clamping: what was really added.
    pub delta: i32,
}

/// The state of one client at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    values: [i32; Dim::COUNT],
    /// What the client's last line was.
    pub last_talk: Talk,
    /// What the last line of the therapist met.
    pub last_answer: Answer,
    /// Paradoxes that this client has met.
    pub paradoxes: u8,
}

impl State {
    /// A state with every dimension at this value.
    #[must_use]
    pub const fn flat(value: i32) -> Self {
        Self { values: [value; Dim::COUNT], last_talk: Talk::Neutral, last_answer: Answer::Holds, paradoxes: 0 }
    }

    /// The value of a dimension, in millionths.
    #[must_use]
    pub const fn get(&self, dim: Dim) -> i32 {
        self.values[dim as usize]
    }

    /// Sets a dimension, within its bounds.
    pub fn set(&mut self, dim: Dim, value: i32) {
        self.values[dim as usize] = value.clamp(0, ONE);
    }

    /// Applies changes. They were clamped when they were made, so nothing is lost here.
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            self.set(change.dim, self.get(change.dim) + change.delta);
        }
    }
    /// An exchange happened: its changes, and what is remembered of it.
    pub fn exchanged(&mut self, delivery: &Delivery, answer: Answer, talk: Talk, changes: &[Change]) {
        self.apply(changes);
        self.last_answer = answer;
        self.last_talk = talk;
        if delivery.uses(super::moves::Strategy::Paradox) {
            self.paradoxes = self.paradoxes.saturating_add(1);
        }
    }

    /// A week passed.
    pub fn week_passed(&mut self, changes: &[Change]) {
        self.apply(changes);
    }

    /// Something was done between sessions.
    pub fn contacted(&mut self, changes: &[Change]) {
        self.apply(changes);
    }

    /// Resistance: the composite of discord, sustain and withdrawal, in millionths.
    #[must_use]
    pub fn resistance(&self) -> i32 {
        (self.get(Dim::Discord) + self.get(Dim::Sustain) + self.get(Dim::Withdrawal)) / 3
    }

    /// The alliance: the mean of bond, goal and task agreement, in millionths.
    #[must_use]
    pub fn alliance(&self) -> i32 {
        (self.get(Dim::Bond) + self.get(Dim::GoalAgreement) + self.get(Dim::TaskAgreement)) / 3
    }
}
