//! Where the channels of resistance and the load settle, given the relationship and the causes as they stand.
//!
//! This is how causes make resistance, and how bond and agreement take it away by degrees: they move the place
//! to which a channel returns, not the channel itself.

use super::fixed::{mul, unit};
use super::person::Person;
use super::state::{Dim, ONE, State};
use super::talk::Cause;

/// The set points of the three channels.
#[inline]
pub fn channels(person: &Person, state: &State) -> [(Dim, i32); 3] {
    let k = person.constants;
    let apart = mul(disagreement(person, state), k.discord_by_disagreement);
    [
        (Dim::Discord, discord(person, state, apart)),
        (Dim::Sustain, sustain(person, state)),
        (Dim::Withdrawal, withdrawal(person, state, apart)),
    ]
}

/// Against the therapist: reactance without bond, ruptures, another idea of the fix or the goal.
#[inline]
fn discord(person: &Person, state: &State, apart: i32) -> i32 {
    let k = person.constants;
    unit(
        k.discord_base
            + mul(mul(state.get(Dim::Reactance), ONE - state.get(Dim::Bond)), k.discord_by_reactance)
            + mul(state.get(Dim::Hurt), k.discord_by_hurt)
            // Deference turns disagreement inward instead of against the therapist.
            + mul(apart, ONE - person.traits.deference / 2),
    )
}

/// Against the change: ambivalence without readiness, fear, another idea of the fix.
#[inline]
fn sustain(person: &Person, state: &State) -> i32 {
    let k = person.constants;
    let fix = mul(person.cause(Cause::DifferentFix), ONE - state.get(Dim::TaskAgreement));
    unit(
        k.sustain_base
            + mul(mul(person.traits.ambivalence, ONE - state.get(Dim::Readiness)), k.sustain_by_ambivalence)
            + mul(state.get(Dim::Fear), k.sustain_by_fear)
            + mul(fix, k.sustain_by_disagreement),
    )
}

/// Away: distance, something untold, being overwhelmed, ruptures, unsaid disagreement.
#[inline]
fn withdrawal(person: &Person, state: &State, apart: i32) -> i32 {
    let k = person.constants;
    let untold = mul(person.cause(Cause::MissingInformation), ONE - state.get(Dim::Told));
    let overwhelmed = mul(state.overload(), ONE / 2 + person.cause(Cause::TooFast) / 2);
    let inward = mul(apart, person.traits.deference / 2);
    unit(
        k.withdrawal_base
            + mul(mul(ONE - person.traits.trust, ONE - state.get(Dim::Bond)), k.withdrawal_by_distance)
            + mul(untold, k.withdrawal_by_untold)
            + mul(overwhelmed, k.withdrawal_by_overload)
            + mul(state.get(Dim::Hurt), k.withdrawal_by_hurt)
            + mul(state.get(Dim::Unsaid), k.withdrawal_by_unsaid)
            + inward,
    )
}

/// Where load rests for this client.
pub fn load(person: &Person) -> i32 {
    let k = person.constants;
    let traits = &person.traits;
    unit(
        k.load_rest + mul(traits.distress, k.load_rest_by_distress) - mul(traits.pace, k.load_rest_by_pace)
            + mul(person.cause(Cause::TooFast), k.load_rest_by_cause),
    )
}

fn disagreement(person: &Person, state: &State) -> i32 {
    mul(person.cause(Cause::DifferentFix), ONE - state.get(Dim::TaskAgreement))
        + mul(person.cause(Cause::DifferentGoals), ONE - state.get(Dim::GoalAgreement))
}
