//! Who a client is: traits and causes, authored or drawn from the population.

use super::state::State;
use super::talk::Cause;
use crate::engine::luck::Draws;
use crate::engine::scenario::AuthoredTraits;
use crate::engine::scenario::words::Weight;

/// What a client brings and keeps, in millionths of each trait's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traits {
    pub reactance: i32,
    pub deference: i32,
    pub trust: i32,
    /// How much at a time can be borne.
    pub pace: i32,
    pub distress: i32,
    pub readiness: i32,
    pub ambivalence: i32,
    pub expectation: i32,
}

/// A client as the model knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub traits: Traits,
    /// By [`Cause`].
    pub causes: [i32; Cause::COUNT],
}

impl Person {
    /// The client that an author describes.
    #[must_use]
    pub fn authored(_traits: &AuthoredTraits, _causes: &[(Cause, Weight)]) -> Self {
        Self {
            traits: Traits {
                reactance: 500_000,
                deference: 500_000,
                trust: 500_000,
                pace: 500_000,
                distress: 500_000,
                readiness: 500_000,
                ambivalence: 500_000,
                expectation: 500_000,
            },
            causes: [0; Cause::COUNT],
        }
    }

    /// A client drawn from the population.
    #[must_use]
    pub fn drawn(_draws: &Draws<'_>) -> Self {
        Self {
            traits: Traits {
                reactance: 500_000,
                deference: 500_000,
                trust: 500_000,
                pace: 500_000,
                distress: 500_000,
                readiness: 500_000,
                ambivalence: 500_000,
                expectation: 500_000,
            },
            causes: [0; Cause::COUNT],
        }
    }

    /// The state in which this client comes to the first session.
    #[must_use]
    pub fn start(&self) -> State {
        State::flat(400_000)
    }
}
