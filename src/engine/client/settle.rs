//! Where the channels of resistance and the load settle, given the relationship and the causes as they stand.
//!
//! This is how causes make resistance, and how bond and agreement take it away by degrees: they move the place
//! to which a channel returns, not the channel itself.

use super::constants::*;
use super::fixed::{mul, unit};
use super::person::Person;
use super::state::{Dim, ONE, State};
use super::talk::Cause;

/// The set points of the three channels.
#[inline]
pub fn channels(person: &Person, state: &State) -> [(Dim, i32); 3] {
    let apart = mul(disagreement(person, state), DISCORD_BY_DISAGREEMENT);
    [
        (Dim::Discord, discord(person, state, apart)),
        (Dim::Sustain, sustain(person, state)),
        (Dim::Withdrawal, withdrawal(person, state, apart)),
    ]
}

/// Against the therapist: reactance without bond, ruptures, another idea of the fix or the goal.
#[inline]
fn discord(person: &Person, state: &State, apart: i32) -> i32 {
    unit(
        DISCORD_BASE
            + mul(mul(state.get(Dim::Reactance), ONE - state.get(Dim::Bond)), DISCORD_BY_REACTANCE)
            + mul(state.get(Dim::Hurt), DISCORD_BY_HURT)
            // Deference turns disagreement inward instead of against the therapist.
            + mul(apart, ONE - person.traits.deference / 2),
    )
}

/// Against the change: ambivalence without readiness, fear, another idea of the fix.
#[inline]
fn sustain(person: &Person, state: &State) -> i32 {
    let fix = mul(person.cause(Cause::DifferentFix), ONE - state.get(Dim::TaskAgreement));
    unit(
        SUSTAIN_BASE
            + mul(mul(person.traits.ambivalence, ONE - state.get(Dim::Readiness)), SUSTAIN_BY_AMBIVALENCE)
            + mul(state.get(Dim::Fear), SUSTAIN_BY_FEAR)
            + mul(fix, SUSTAIN_BY_DISAGREEMENT),
    )
}

/// Away: distance, something untold, being overwhelmed, ruptures, unsaid disagreement.
#[inline]
fn withdrawal(person: &Person, state: &State, apart: i32) -> i32 {
    let untold = mul(person.cause(Cause::MissingInformation), ONE - state.get(Dim::Told));
    let overwhelmed = mul(state.overload(), ONE / 2 + person.cause(Cause::TooFast) / 2);
    let inward = mul(apart, person.traits.deference / 2);
    unit(
        WITHDRAWAL_BASE
            + mul(mul(ONE - person.traits.trust, ONE - state.get(Dim::Bond)), WITHDRAWAL_BY_DISTANCE)
            + mul(untold, WITHDRAWAL_BY_UNTOLD)
            + mul(overwhelmed, WITHDRAWAL_BY_OVERLOAD)
            + mul(state.get(Dim::Hurt), WITHDRAWAL_BY_HURT)
            + mul(state.get(Dim::Unsaid), WITHDRAWAL_BY_UNSAID)
            + inward,
    )
}

/// Where load rests for this client.
pub fn load(person: &Person) -> i32 {
    let traits = &person.traits;
    unit(
        LOAD_REST + mul(traits.distress, LOAD_REST_BY_DISTRESS) - mul(traits.pace, LOAD_REST_BY_PACE)
            + mul(person.cause(Cause::TooFast), LOAD_REST_BY_CAUSE),
    )
}

fn disagreement(person: &Person, state: &State) -> i32 {
    mul(person.cause(Cause::DifferentFix), ONE - state.get(Dim::TaskAgreement))
        + mul(person.cause(Cause::DifferentGoals), ONE - state.get(Dim::GoalAgreement))
}
