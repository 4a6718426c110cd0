//! Who a client is: traits and causes, authored or drawn from the population, and the state they start in.

use super::constants::definitions::{CAUSE_WEIGHTS, PACES, STAGES, TRAIT_HIGHEST, TRAIT_LEVELS, TRAIT_LOWEST};
use super::constants::{Constants, STANDARD};
use super::fixed::{beside, mul, quantile};
use super::purposes;
use super::settle;
use super::state::{Dim, ONE, State};
use super::talk::Cause;
use crate::engine::luck::Draws;
use crate::engine::scenario::AuthoredTraits;
use crate::engine::scenario::words::{TalkHabit, TraitLevel, Weight};

/// What a client brings and keeps, in millionths of each trait's range; the population's mean is one half.
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
    /// How strongly each cause is at work, by [`Cause`], in millionths.
    pub causes: [i32; Cause::COUNT],
    /// How quiet the client is by habit, which is not resistance; the population's mean is one half.
    pub reserve: i32,
    /// The numbers by which the model works for this client.
    pub constants: &'static Constants,
}

impl Traits {
    /// From values in the order of the fields.
    #[must_use]
    pub const fn from_array(values: [i32; 8]) -> Self {
        let [reactance, deference, trust, pace, distress, readiness, ambivalence, expectation] = values;
        Self { reactance, deference, trust, pace, distress, readiness, ambivalence, expectation }
    }
}

impl Person {
    /// The client that an author describes: each word is a percentile of the population that [`Person::drawn`] draws.
    #[must_use]
    pub fn authored(traits: &AuthoredTraits, causes: &[(Cause, Weight)]) -> Self {
        let constants = &STANDARD;
        let at_percentile = |percentile| at_percentile(constants, percentile);
        let level = |word: TraitLevel| at_percentile(TRAIT_LEVELS[word as usize]);
        let mut weights = [0; Cause::COUNT];
        for (cause, weight) in causes {
            weights[*cause as usize] = CAUSE_WEIGHTS[*weight as usize];
        }
        Self {
            traits: Traits {
                reactance: level(traits.reactance),
                deference: level(traits.deference),
                trust: level(traits.trust),
                pace: at_percentile(PACES[traits.pace as usize]),
                distress: level(traits.distress),
                readiness: at_percentile(STAGES[traits.readiness as usize]),
                ambivalence: level(traits.ambivalence),
                expectation: level(traits.expectation),
            },
            causes: weights,
            reserve: ONE / 2,
            constants,
        }
    }

    /// The same client, with a habit of talking: a quiet person's short line says less.
    #[must_use]
    pub fn with_habit(mut self, habit: TalkHabit) -> Self {
        let percentile = match habit {
            TalkHabit::Brief => TRAIT_LEVELS[TraitLevel::High as usize],
            TalkHabit::Even => TRAIT_LEVELS[TraitLevel::Medium as usize],
            TalkHabit::Full => TRAIT_LEVELS[TraitLevel::Low as usize],
        };
        self.reserve = at_percentile(self.constants, percentile);
        self
    }

    /// The same client, in a model that works by these constants. What the client already is stays as it is.
    #[must_use]
    pub const fn with_constants(mut self, constants: &'static Constants) -> Self {
        self.constants = constants;
        self
    }

    /// A client drawn from the population that these constants describe, and at work by them.
    #[must_use]
    pub fn drawn(draws: &Draws<'_>, k: &'static Constants) -> Self {
        let prognosis = quantile(draws.millionths(purposes::PROGNOSIS));
        let traits = std::array::from_fn(|at| {
            let own = quantile(draws.millionths(purposes::TRAITS + at));
            let shared = k.prognosis[at];
            at_deviation(k, mul(prognosis, shared) + mul(own, beside(shared)))
        });
        let mut causes = [0; Cause::COUNT];
        let weight = k.first_cause_from + mul(k.first_cause_range, draws.millionths(purposes::CAUSE_WEIGHT));
        let count = Cause::COUNT as u32;
        let first = draws.below(purposes::FIRST_CAUSE, count);
        let second = (first + 1 + draws.below(purposes::SECOND_CAUSE, count - 1)) % count;
        causes[first as usize] = weight;
        causes[second as usize] = weight / 2;
        let reserve = at_percentile(k, draws.millionths(purposes::RESERVE));
        Self { traits: Traits::from_array(traits), causes, reserve, constants: k }
    }

    /// Gives the client the reactance of somebody so many standard deviations (in millionths) from the mean.
    pub fn set_reactance(&mut self, deviation: i32) {
        self.traits.reactance = at_deviation(self.constants, deviation);
    }

    /// How strongly a cause is at work in this client, in millionths.
    #[must_use]
    pub const fn cause(&self, cause: Cause) -> i32 {
        self.causes[cause as usize]
    }

    /// The state in which this client comes to the first session.
    #[must_use]
    pub fn start(&self) -> State {
        let k = self.constants;
        let traits = &self.traits;
        let disagreement = |cause| mul(self.cause(cause), k.disagreement_by_cause);
        let mut state = State::flat(0);
        for (dim, value) in [
            (Dim::Bond, self.starting_bond()),
            (
                Dim::GoalAgreement,
                k.goal_start + mul(traits.readiness - ONE / 2, k.goal_start_by_readiness)
                    - disagreement(Cause::DifferentGoals),
            ),
            (
                Dim::TaskAgreement,
                k.task_start + mul(traits.expectation - ONE / 2, k.task_start_by_expectation)
                    - disagreement(Cause::DifferentFix),
            ),
            (Dim::Readiness, traits.readiness),
            (Dim::Expectation, traits.expectation),
            (Dim::Load, settle::load(self)),
            (Dim::Told, k.told_start),
            (Dim::ClientEffort, k.effort_start),
            (Dim::SelfEfficacy, k.efficacy_start + mul(traits.readiness - ONE / 2, k.efficacy_start_by_readiness)),
            (Dim::Distress, traits.distress),
            (Dim::Reactance, traits.reactance),
            (Dim::Fear, self.cause(Cause::FearOfChange)),
        ] {
            state.set(dim, value);
        }
        for (dim, set_point) in settle::channels(self, &state) {
            state.set(dim, set_point);
        }
        state
    }

    /// The bond that this client brings to a therapist they do not know yet.
    #[must_use]
    pub const fn starting_bond(&self) -> i32 {
        let k = self.constants;
        k.bond_start + mul(self.traits.trust, k.bond_start_by_trust)
    }
}

/// The trait value at a percentile of the population, the one table behind authored words and drawn clients.
fn at_percentile(k: &Constants, percentile: i32) -> i32 {
    at_deviation(k, quantile(percentile))
}

fn at_deviation(k: &Constants, deviation: i32) -> i32 {
    (ONE / 2 + mul(deviation, k.trait_sd)).clamp(TRAIT_LOWEST, TRAIT_HIGHEST)
}
