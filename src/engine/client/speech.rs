//! What the client says to a line, and what the line has met by that.

use super::appraisal::Appraisal;
use super::constants::definitions::SILENCES;
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
    let k = person.constants;
    let pressure =
        (seen.pressed.max(seen.strain()) + mul(positive(seen.load), k.placated_by_load)).max(paradox.bowed).min(ONE);
    if pressure < k.placated_from {
        return None;
    }
    let traits = &person.traits;
    let safety = seen.room + positive(state.get(Dim::Bond) - k.bond_middle);
    let logit = k.placate_base
        + mul(traits.deference - ONE / 2, k.placate_by_deference)
        + mul(positive(state.get(Dim::Reactance) - ONE / 2), k.placate_by_reactance)
        + mul(ONE / 2 - traits.trust, k.placate_by_distrust)
        + mul(pressure, k.placate_by_pressure)
        + mul(safety, k.placate_by_safety);
    (draws.millionths(purposes::PLACATE) < logistic(logit)).then_some(pressure)
}

/// How far the line relieves (above zero) or strains, without the mood of the moment.
pub fn balance(exchange: &Exchange<'_>) -> i32 {
    let k = exchange.person.constants;
    let (seen, state) = (exchange.seen, exchange.state);
    let eased: i32 = seen.causes.iter().map(|touch| positive(*touch)).sum();
    let hit: i32 = seen.causes.iter().map(|touch| positive(-*touch)).sum();
    let torn = if seen.moment == Some(Dim::Discord) { ONE } else { state.get(Dim::Hurt) };
    let relief = mul(seen.met, k.relief_by_met)
        + mul(seen.understood, k.relief_by_understanding)
        + mul(eased, k.relief_by_cause)
        + mul(mul(seen.room, state.get(Dim::Reactance)), k.relief_by_room)
        + mul(mul(positive(seen.repair), torn), k.relief_by_repair)
        + mul(mul(seen.opening, seen.reaches.min(ONE)), k.relief_by_opening)
        + mul(seen.guidance, k.relief_by_opening)
        + mul(exchange.paradox.relief(), k.relief_by_repair);
    let heavy = mul(positive(seen.load), state.get(Dim::Load));
    let passed = if seen.moment.is_some() { seen.passed_over } else { mul(seen.passed_over, k.passed_over_unprovoked) };
    let strain = seen.strain()
        + exchange.paradox.strain()
        + mul(seen.unmet, k.strain_by_unmet)
        + mul(hit, k.strain_by_cause)
        + mul(heavy, k.strain_by_load)
        + mul(passed, k.strain_by_passing_over);
    relief - strain
}

/// The client's line and what the therapist's line has met.
pub fn speak(exchange: &Exchange<'_>, after: &State, draws: &Draws<'_>) -> (Answer, Talk) {
    if exchange.placated.is_some() {
        return (Answer::Placates, Talk::Placating);
    }
    let k = exchange.person.constants;
    let balance = balance(exchange);
    let mood = mul(2 * draws.millionths(purposes::MOOD) - ONE, k.mood_width);
    let felt = balance + mood;
    let bar = k.softens_from + mul(exchange.seen.resistance - k.resistance_middle, k.softens_by_resistance);
    let talk = draw_talk(exchange, after, balance, felt < k.hardens_surely, draws);
    let answer = match talk {
        Talk::Placating => Answer::Placates,
        _ if felt < k.hardens_from && talk.is_resistant() => Answer::Hardens,
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
    let k = person.constants;
    let traits = &person.traits;
    let strain = seen.strain() + paradox.strain();
    let bond = after.get(Dim::Bond) - k.bond_middle;
    let resistant = mul(-balance, k.talk_by_balance) + mul(seen.met, k.talk_by_met);
    let momentum = &k.talk_momentum[state.last_talk as usize];
    let terms = [
        // Change
        mul(after.get(Dim::Readiness) - ONE / 2, k.change_by_readiness)
            + mul(seen.evoking, k.change_by_evoking)
            + mul(seen.opening, k.change_by_opening)
            + mul(after.get(Dim::Sustain), k.change_by_sustain),
        // Exploring
        mul(seen.opening, k.exploring_by_opening)
            + mul(seen.understood, k.exploring_by_understanding)
            + mul(bond, k.exploring_by_bond)
            + mul(after.get(Dim::Withdrawal), k.exploring_by_withdrawal),
        // Neutral
        0,
        // Sustain
        mul(after.get(Dim::Sustain), k.sustain_talk)
            + mul(mul(seen.opening, traits.ambivalence), k.sustain_talk_by_opening)
            + mul(seen.threat, k.sustain_talk_by_threat)
            + resistant,
        // Discord
        mul(after.get(Dim::Discord), k.discord_talk)
            + mul(strain, k.discord_talk_by_strain)
            + mul(traits.deference - ONE / 2, k.discord_talk_by_deference)
            + resistant,
        // Withdrawn
        mul(after.get(Dim::Withdrawal), k.withdrawn_talk)
            + mul(strain, k.withdrawn_talk_by_strain)
            + mul(seen.opening, k.withdrawn_talk_by_opening)
            + mul(person.reserve - ONE / 2, k.withdrawn_talk_by_reserve)
            + resistant,
        // Objection
        mul(bond, k.objection_by_bond)
            + mul(seen.room + positive(seen.repair), k.objection_by_room)
            + mul(ONE - after.get(Dim::TaskAgreement), k.objection_by_disagreement)
            + mul(paradox.caution, k.objection_by_caution),
        // Placating
        mul(after.get(Dim::Unsaid), k.placating_by_unsaid) + mul(traits.deference - ONE / 2, k.placating_by_deference)
            - mul(seen.room, k.objection_by_room),
    ];
    std::array::from_fn(|at| k.talk_base[at] + momentum[at] + terms[at])
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
