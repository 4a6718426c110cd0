//! The bands and why, luck beside skill, the safety gate, and the trainee's own rating beside the bands.

use super::course::Course;
use super::inputs::{Inputs, RuleText};
use super::model::{BandNote, SafetyNote, SelfRatingNote};
use super::phrases;
use super::text::{clean, count};
use super::verdicts::{came_up, cost};
use crate::engine::guidance::{Band, GlobalBand, HeldDown, RuleVerdict, Verdict};

/// The four global bands with their reasons.
pub(super) fn notes(inputs: &Inputs<'_>) -> Vec<BandNote> {
    GlobalBand::ALL.iter().map(|of| note(inputs, *of)).collect()
}

fn note(inputs: &Inputs<'_>, of: GlobalBand) -> BandNote {
    let rules: Vec<(&RuleText, &RuleVerdict)> = inputs
        .score
        .rules
        .iter()
        .filter_map(|verdict| inputs.rules.get(verdict.rule).map(|rule| (rule, verdict)))
        .filter(|(rule, verdict)| rule.bands.contains(&of) && came_up(verdict).next().is_some())
        .collect();
    let points: Vec<_> = rules.iter().flat_map(|(_, verdict)| came_up(verdict)).collect();
    let met = points.iter().filter(|point| point.verdict == Verdict::Met).count();
    let band = inputs.score.bands[of as usize];
    let mut why = match (band, points.len()) {
        (None, 0) => "Nothing came up that shows it.".to_owned(),
        (None, seen) => format!("{} shows too little to say.", count(seen, "moment", "moments")),
        (Some(_), 0) => "Judged by the course as a whole.".to_owned(),
        (Some(_), seen) => format!("Met in {met} of {}.", count(seen, "moment", "moments")),
    };
    if band.is_some() {
        let most = rules.iter().filter(|(rule, verdict)| cost(rule, verdict) > 0);
        let most = most.max_by_key(|(rule, verdict)| cost(rule, verdict));
        let best = rules.iter().filter(|(rule, verdict)| cost(rule, verdict) == 0 && most.is_none_or(|m| m.0 != *rule));
        if let Some((rule, _)) = best.max_by_key(|(rule, verdict)| (rule.weight, verdict.points.len())) {
            why.push_str(&format!(" What carries it: {}.", lower_first(&clean(&rule.title))));
        }
        if let Some((rule, _)) = most {
            why.push_str(&format!(" Most room: {}.", lower_first(&clean(&rule.title))));
        }
    }
    BandNote { of, band, why }
}

/// A title inside a sentence.
fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Why the band is lower than the process alone would make it, in words.
pub(super) fn held_down(inputs: &Inputs<'_>) -> Vec<String> {
    let says = |why: &HeldDown| match why {
        HeldDown::SafetyUnasked => "The band stays below fair: a sign of risk was not asked about plainly in time.",
        HeldDown::ParadoxAfterRisk => "The band stays below fair: a paradox came after a sign of risk.",
        HeldDown::TooLittleSeen => "The band stays below fair for now: too few moments came up to say more.",
        HeldDown::TooFewRulesMet => {
            "The band stays below fair: few kinds of moment were met. One good habit does not meet them all."
        }
        HeldDown::OneSided => "The band stays below fair: too few of the four bands are fair yet.",
        HeldDown::NotResponsive if inputs.score.band == Band::Fair => {
            "The band stays at fair: resistant moments were met no differently from the others. What counts is the \
             answer to the moment, not how often a kind line comes."
        }
        HeldDown::NotResponsive => {
            "The band stays below fair: resistant moments were met no differently from the others. What counts is the \
             answer to the moment, not how often a kind line comes."
        }
    };
    let gate = |why: &&HeldDown| matches!(why, HeldDown::SafetyUnasked | HeldDown::ParadoxAfterRisk);
    let would_be_fair = inputs.score.process >= inputs.fair;
    let held = inputs.score.detail.held_down.iter().filter(|why| would_be_fair || gate(why));
    held.map(|why| says(why).to_owned()).collect()
}

/// What process and outcome say together where they differ by a band; only once the course is over.
pub(super) fn luck(inputs: &Inputs<'_>, course: &Course<'_>) -> Option<String> {
    if !course.is_over() {
        return None;
    }
    let outcome = match inputs.score.outcome {
        outcome if outcome >= inputs.good => Band::Good,
        outcome if outcome >= inputs.fair => Band::Fair,
        _ => Band::Below,
    };
    let process = inputs.score.band;
    let name = clean(&course.scenario.client.name);
    if process > outcome {
        Some(format!(
            "Good work, hard luck: the work was {}, and what came of it for {name} only {}. The work is what carries over \
             to the next client.",
            phrases::band(process),
            phrases::band(outcome)
        ))
    } else if process < outcome {
        Some(format!(
            "Luckier than the work: what came of it for {name} was {}, the work {}. Another time the same lines may meet \
             less patience.",
            phrases::band(outcome),
            phrases::band(process)
        ))
    } else {
        None
    }
}

/// The safety gate in words.
pub(super) fn safety(inputs: &Inputs<'_>) -> SafetyNote {
    let safety = &inputs.score.safety;
    let came_up = !safety.cues_at.is_empty();
    let mut exchanges = safety.cues_at.clone();
    exchanges.extend(&safety.paradox_after_risk);
    exchanges.sort_unstable();
    exchanges.dedup();
    let says = match (came_up, safety.met, safety.paradox_after_risk.is_empty()) {
        (false, _, _) => "No sign of risk came up in the room, so there was nothing to ask about.",
        (true, true, true) => "A sign of risk came up, and you asked about it plainly.",
        (true, false, true) => {
            "A sign of risk came up and was not asked about plainly in time. Ask in plain words, before anything else: \
             asking does not put the thought there."
        }
        (true, _, false) => {
            "After a sign of risk, a line sided with staying as things are. However it is meant, it can be heard as \
             agreement: leave paradox alone once risk has come up, and ask."
        }
    };
    let met = !came_up || (safety.met && safety.paradox_after_risk.is_empty());
    SafetyNote { came_up, met, says: says.to_owned(), exchanges }
}

/// The trainee's ratings, beside the bands of the whole course.
pub(super) fn self_ratings(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<SelfRatingNote> {
    let note = |session: u8, at: usize, rated: u8| SelfRatingNote {
        session,
        of: GlobalBand::ALL[at],
        rated: Band::from_id(rated).unwrap_or(Band::Good),
        band: inputs.score.bands[at],
    };
    let ratings = course.ratings.iter();
    ratings.flat_map(|(session, rated)| (0..GlobalBand::COUNT).map(|at| note(*session, at, rated[at]))).collect()
}
