//! What the client says to a line, and what the line has met by that.

use super::appraisal::Appraisal;
use super::constants::*;
use super::effects::Exchange;
use super::fixed::{exp, logistic, mul, positive};
use super::moves::Move;
use super::paradox::Paradox;
use super::person::Person;
use super::purposes;
use super::state::{Dim, ONE, State};
use super::talk::{Answer, Talk};
use crate::engine::luck::Draws;

/// Whether the client agrees so as not to disagree, and how hard that was pressed for.
pub fn placates(person: &Person, state: &State, seen: &Appraisal, paradox: &Paradox, draws: &Draws<'_>) -> Option<i32> {
    let pressure =
        (seen.pressed.max(seen.strain()) + mul(positive(seen.load), PLACATED_BY_LOAD)).max(paradox.bowed).min(ONE);
    if pressure < PLACATED_FROM {
        return None;
    }
    let traits = &person.traits;
    let safety = seen.room + positive(state.get(Dim::Bond) - BOND_MIDDLE);
    let logit = PLACATE_BASE
        + mul(traits.deference - ONE / 2, PLACATE_BY_DEFERENCE)
        + mul(positive(state.get(Dim::Reactance) - ONE / 2), PLACATE_BY_REACTANCE)
        + mul(ONE / 2 - traits.trust, PLACATE_BY_DISTRUST)
        + mul(pressure, PLACATE_BY_PRESSURE)
        + mul(safety, PLACATE_BY_SAFETY);
    (draws.millionths(purposes::PLACATE) < logistic(logit)).then_some(pressure)
}

/// How far the line relieves (above zero) or strains, without the mood of the moment.
pub fn balance(exchange: &Exchange<'_>) -> i32 {
    let (seen, state) = (exchange.seen, exchange.state);
    let eased: i32 = seen.causes.iter().map(|touch| positive(*touch)).sum();
    let hit: i32 = seen.causes.iter().map(|touch| positive(-*touch)).sum();
    let torn = if seen.moment == Some(Dim::Discord) { ONE } else { state.get(Dim::Hurt) };
    let relief = mul(seen.met, RELIEF_BY_MET)
        + mul(seen.understood, RELIEF_BY_UNDERSTANDING)
        + mul(eased, RELIEF_BY_CAUSE)
        + mul(mul(seen.room, state.get(Dim::Reactance)), RELIEF_BY_ROOM)
        + mul(mul(positive(seen.repair), torn), RELIEF_BY_REPAIR)
        + mul(mul(seen.opening, seen.reaches.min(ONE)), RELIEF_BY_OPENING)
        + mul(seen.guidance, RELIEF_BY_OPENING)
        + mul(exchange.paradox.relief(), RELIEF_BY_REPAIR);
    let heavy = mul(positive(seen.load), state.get(Dim::Load));
    let passed = if seen.moment.is_some() { seen.passed_over } else { mul(seen.passed_over, PASSED_OVER_UNPROVOKED) };
    let strain = seen.strain()
        + exchange.paradox.strain()
        + mul(seen.unmet, STRAIN_BY_UNMET)
        + mul(hit, STRAIN_BY_CAUSE)
        + mul(heavy, STRAIN_BY_LOAD)
        + mul(passed, STRAIN_BY_PASSING_OVER);
    relief - strain
}

/// The client's line and what the therapist's line has met.
pub fn speak(exchange: &Exchange<'_>, after: &State, draws: &Draws<'_>) -> (Answer, Talk) {
    if exchange.placated.is_some() {
        return (Answer::Placates, Talk::Placating);
    }
    let balance = balance(exchange);
    let mood = mul(2 * draws.millionths(purposes::MOOD) - ONE, MOOD_WIDTH);
    let felt = balance + mood;
    let bar = SOFTENS_FROM + mul(exchange.seen.resistance - RESISTANCE_MIDDLE, SOFTENS_BY_RESISTANCE);
    let talk = draw_talk(exchange, after, balance, felt < HARDENS_SURELY, draws);
    let answer = match talk {
        Talk::Placating => Answer::Placates,
        _ if felt < HARDENS_FROM && talk.is_resistant() => Answer::Hardens,
        _ if felt > bar && !talk.is_resistant() => Answer::Softens,
        _ => Answer::Holds,
    };
    (answer, talk)
}

fn draw_talk(exchange: &Exchange<'_>, after: &State, balance: i32, hardens_surely: bool, draws: &Draws<'_>) -> Talk {
    let logits = logits(exchange, after, balance);
    let mut weights = [0_i64; Talk::COUNT];
    for (at, talk) in Talk::ALL.iter().enumerate() {
        if !hardens_surely || talk.is_resistant() {
            weights[at] = i64::from(exp(logits[at]));
        }
    }
    let total: i64 = weights.iter().sum();
    let mut point = (total * i64::from(draws.millionths(purposes::TALK))) / i64::from(ONE);
    for (at, weight) in weights.iter().enumerate() {
        if point < *weight {
            return Talk::ALL[at];
        }
        point -= weight;
    }
    Talk::Neutral
}

fn logits(exchange: &Exchange<'_>, after: &State, balance: i32) -> [i32; Talk::COUNT] {
    let Exchange { person, state, seen, paradox, .. } = exchange;
    let traits = &person.traits;
    let strain = seen.strain() + paradox.strain();
    let bond = after.get(Dim::Bond) - BOND_MIDDLE;
    let resistant = mul(-balance, TALK_BY_BALANCE) + mul(seen.met, TALK_BY_MET);
    let momentum = &TALK_MOMENTUM[state.last_talk as usize];
    let terms = [
        // Change
        mul(after.get(Dim::Readiness) - ONE / 2, CHANGE_BY_READINESS)
            + mul(seen.evoking, CHANGE_BY_EVOKING)
            + mul(seen.opening, CHANGE_BY_OPENING)
            + mul(after.get(Dim::Sustain), CHANGE_BY_SUSTAIN),
        // Exploring
        mul(seen.opening, EXPLORING_BY_OPENING)
            + mul(seen.understood, EXPLORING_BY_UNDERSTANDING)
            + mul(bond, EXPLORING_BY_BOND)
            + mul(after.get(Dim::Withdrawal), EXPLORING_BY_WITHDRAWAL),
        // Neutral
        0,
        // Sustain
        mul(after.get(Dim::Sustain), SUSTAIN_TALK)
            + mul(mul(seen.opening, traits.ambivalence), SUSTAIN_TALK_BY_OPENING)
            + mul(seen.threat, SUSTAIN_TALK_BY_THREAT)
            + resistant,
        // Discord
        mul(after.get(Dim::Discord), DISCORD_TALK)
            + mul(strain, DISCORD_TALK_BY_STRAIN)
            + mul(traits.deference - ONE / 2, DISCORD_TALK_BY_DEFERENCE)
            + resistant,
        // Withdrawn
        mul(after.get(Dim::Withdrawal), WITHDRAWN_TALK)
            + mul(strain, WITHDRAWN_TALK_BY_STRAIN)
            + mul(seen.opening, WITHDRAWN_TALK_BY_OPENING)
            + mul(person.reserve - ONE / 2, WITHDRAWN_TALK_BY_RESERVE)
            + resistant,
        // Objection
        mul(bond, OBJECTION_BY_BOND)
            + mul(seen.room + positive(seen.repair), OBJECTION_BY_ROOM)
            + mul(ONE - after.get(Dim::TaskAgreement), OBJECTION_BY_DISAGREEMENT)
            + mul(paradox.caution, OBJECTION_BY_CAUTION),
        // Placating
        mul(after.get(Dim::Unsaid), PLACATING_BY_UNSAID) + mul(traits.deference - ONE / 2, PLACATING_BY_DEFERENCE)
            - mul(seen.room, OBJECTION_BY_ROOM),
    ];
    std::array::from_fn(|at| TALK_BASE[at] + momentum[at] + terms[at])
}

/// Silence before the client's words, in seconds.
pub fn silence(exchange: &Exchange<'_>, talk: Talk, draws: &Draws<'_>) -> u16 {
    let longest = if exchange.stimulus.delivery.does(Move::HoldSilence) {
        SILENCES[2]
    } else if talk == Talk::Withdrawn {
        SILENCES[1]
    } else {
        SILENCES[0]
    };
    draws.below(purposes::SILENCE, longest + 1) as u16
}
