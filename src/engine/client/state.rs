//! The client's state: millionths on named dimensions, changed only by named mechanisms.

use super::constants::definitions::{COMPOSITE_STRONGEST, PARADOXES_REMEMBERED};
use super::fixed::{mul, unit};
use super::mechanism::Mechanism;
use super::moves::{Delivery, Manner, Move, Strategy};
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
        /// Fear of the change, as it stands now.
        Fear,
        /// Disagreement kept behind pleasant yeses; the week after pays for it.
        Unsaid,
        /// "Don't change" taken at its word, spent in the week after.
        Standstill,
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
    /// What the therapist's last line did first.
    pub last_move: Option<Move>,
    /// How many lines in a row led with that move.
    pub run: u8,
    /// How often resistance was named in this session.
    pub named: u8,
    /// How many lines of this session worked on goals or tasks.
    pub agreements: u8,
    /// Defiance that moved something in the week: "see, you can!" would undo it.
    pub moved_alone: i32,
}

impl State {
    /// A state with every dimension at this value and nothing remembered.
    #[must_use]
    pub const fn flat(value: i32) -> Self {
        Self {
            values: [value; Dim::COUNT],
            last_talk: Talk::Neutral,
            last_answer: Answer::Holds,
            paradoxes: 0,
            last_move: None,
            run: 0,
            named: 0,
            agreements: 0,
            moved_alone: 0,
        }
    }

    /// The value of a dimension, in millionths.
    #[must_use]
    pub const fn get(&self, dim: Dim) -> i32 {
        self.values[dim as usize]
    }

    /// Sets a dimension, within its bounds.
    pub const fn set(&mut self, dim: Dim, value: i32) {
        self.values[dim as usize] = unit(value);
    }

    /// Applies changes. They were clamped when they were made, in their order, so nothing is lost here.
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            self.set(change.dim, self.get(change.dim).saturating_add(change.delta));
        }
    }

    /// An exchange happened: its changes, and what is remembered of it.
    pub fn exchanged(&mut self, delivery: &Delivery, answer: Answer, talk: Talk, changes: &[Change]) {
        self.apply(changes);
        self.remember(delivery, answer, talk);
    }

    /// What is remembered of an exchange whose changes are in.
    pub fn remember(&mut self, delivery: &Delivery, answer: Answer, talk: Talk) {
        self.last_answer = answer;
        self.last_talk = talk;
        self.run = if self.last_move == Some(delivery.first) { self.run.saturating_add(1) } else { 1 };
        self.last_move = Some(delivery.first);
        if delivery.uses(Strategy::Paradox) {
            self.paradoxes = self.paradoxes.saturating_add(1);
        }
        if delivery.does(Move::NameResistance) {
            self.named = self.named.saturating_add(1);
        }
        if delivery.uses(Strategy::Goals) {
            self.agreements = self.agreements.saturating_add(1);
        }
        if claims_credit(delivery) {
            self.moved_alone = 0;
        }
    }

    /// A week passed: its changes; the next session starts without the last one's habits.
    pub fn week_passed(&mut self, changes: &[Change]) {
        self.apply(changes);
        self.last_talk = Talk::Neutral;
        self.last_answer = Answer::Holds;
        self.last_move = None;
        self.run = 0;
        self.named = 0;
        self.agreements = 0;
        self.paradoxes = self.paradoxes.min(PARADOXES_REMEMBERED);
        let spent = changes.iter().find(|one| one.mechanism == Mechanism::Defiance && one.dim == Dim::Defiance);
        self.moved_alone = spent.map_or(0, |one| -one.delta);
    }

    /// Something was done between sessions.
    pub fn contacted(&mut self, changes: &[Change]) {
        self.apply(changes);
    }

    /// Resistance: the composite of its three channels. The strongest channel counts most, since a client who only
    /// goes quiet resists no less than one who argues.
    #[must_use]
    pub fn resistance(&self) -> i32 {
        let channels = [self.get(Dim::Discord), self.get(Dim::Sustain), self.get(Dim::Withdrawal)];
        let strongest = channels.into_iter().max().unwrap_or(0);
        let mean = channels.iter().sum::<i32>() / 3;
        mean + mul(strongest - mean, COMPOSITE_STRONGEST)
    }

    /// The alliance: the mean of bond, goal and task agreement, in millionths.
    #[must_use]
    pub fn alliance(&self) -> i32 {
        (self.get(Dim::Bond) + self.get(Dim::GoalAgreement) + self.get(Dim::TaskAgreement)) / 3
    }

    /// How far the client is overwhelmed: 0 up to half the load's range, then rising to [`ONE`].
    #[must_use]
    pub fn overload(&self) -> i32 {
        2 * (self.get(Dim::Load) - ONE / 2).max(0)
    }
}

/// Whether the line takes credit for what the client did on their own: "see, you can!".
#[must_use]
pub fn claims_credit(delivery: &Delivery) -> bool {
    use Move::{Interpret, Persuade, Push, Teach};
    [Persuade, Push, Teach, Interpret].into_iter().any(|one| delivery.does(one))
        || (delivery.does(Move::Affirm) && matches!(delivery.manner, Manner::Expert | Manner::Pleading))
}
