//! The populations that are run: who comes, in which frame, to which therapist.

use super::facts::{self, Facts};
use super::therapists::{self as of, Arm, Without};
use crate::engine::client::constants::Constants;
use crate::engine::client::{Person, week::Cut};
use crate::engine::policy::Policy;
use crate::engine::population::{Frame, Population};
use crate::engine::words::words;

/// Weeks of a trial's arm.
pub const ARM_WEEKS: u16 = 12;
/// Weeks in which nobody leaves, to see when half have improved.
const LONG_WEEKS: u16 = 30;

words! {
    /// One population with one therapist. Clients of the same number are the same people in each.
    Cell {
        /// The mixed population of trainees in the natural frame.
        Natural,
        /// The same, with alliance's own path to distress cut.
        AllianceCut,
        Confront,
        Evoke,
        /// Reactance 1.5 standard deviations above the mean, directed or not; then below.
        HighDirected,
        HighFollowed,
        LowDirected,
        LowFollowed,
        Homework,
        NoHomework,
        GoalAgreed,
        GoalWritten,
        GoalImposed,
        NoGoal,
        Paradox,
        AdviceInstead,
        /// Thirty weeks in which nobody leaves.
        NobodyLeaves,
    }
}

impl Cell {
    /// Runs it.
    pub fn run(self, clients: u32, seed: u32, constants: &'static Constants) -> Vec<Facts> {
        let drawn = Population::drawn(clients, seed, self.frame());
        let population = Population { constants, shape: self.shape(), ..drawn };
        match self {
            Self::Confront => facts::named(&population, Policy::Confront),
            Self::Evoke => facts::named(&population, Policy::Evoke),
            _ => facts::of(&population, &self.arm()),
        }
    }

    fn frame(self) -> Frame {
        let cut = match self {
            Self::AllianceCut => Cut { alliance: true, ..Cut::NONE },
            Self::NobodyLeaves => Cut { leaving: true, ..Cut::NONE },
            _ => Cut::NONE,
        };
        let frame = match self {
            Self::Natural | Self::AllianceCut | Self::Confront | Self::Evoke => Frame::NATURAL,
            Self::NobodyLeaves => Frame::weeks(LONG_WEEKS),
            _ => Frame::weeks(ARM_WEEKS),
        };
        Frame { cut, ..frame }
    }

    fn shape(self) -> fn(&mut Person) {
        match self {
            Self::HighDirected | Self::HighFollowed => |person| person.set_reactance(1_500_000),
            Self::LowDirected | Self::LowFollowed => |person| person.set_reactance(-1_500_000),
            _ => |_| {},
        }
    }

    fn arm(self) -> Arm {
        match self {
            Self::HighDirected | Self::LowDirected => Arm::of(&of::DIRECT),
            Self::HighFollowed | Self::LowFollowed => Arm::of(&of::FOLLOW),
            Self::Homework => Arm::ordinary().without(Without::Tasks).fixed(&of::TASK),
            Self::NoHomework => Arm::ordinary().without(Without::Tasks).fixed(&of::NO_TASK),
            Self::GoalAgreed => Arm::of(&of::AGREED).without(Without::Goals),
            Self::GoalWritten => Arm::of(&of::WRITTEN).without(Without::Goals),
            Self::GoalImposed => Arm::of(&of::IMPOSED).without(Without::Goals),
            Self::NoGoal => Arm::of(&of::NO_GOAL).without(Without::Goals),
            Self::Paradox => Arm::of(&of::PARADOX),
            Self::AdviceInstead => Arm::of(&of::ADVICE),
            Self::Natural | Self::AllianceCut | Self::Confront | Self::Evoke | Self::NobodyLeaves => Arm::ordinary(),
        }
    }
}
