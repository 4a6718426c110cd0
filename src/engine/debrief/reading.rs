//! What the trainee read: predicted answers and tagged signs, as the score has them, in words.

use super::course::Course;
use super::inputs::Inputs;
use super::model::{Note, PredictionNote, SignTagNote};
use super::phrases;
use super::text::{clean, count, quote, sentence};
use crate::engine::client::Sign;
use crate::engine::guidance::{Skill, TagKey};

/// Fewer guesses than this cannot be told from luck.
pub const ENOUGH: u16 = 5;

/// Predictions of answers; none where nothing was predicted.
pub(super) fn predictions(inputs: &Inputs<'_>) -> Option<PredictionNote> {
    let skill = inputs.score.detail.reading.predictions?;
    Some(PredictionNote {
        made: skill.made,
        right: skill.right,
        skill: skill.per_mille,
        says: format!(
            "You predicted {} and were right {}. {}",
            count(usize::from(skill.made), "answer", "answers"),
            times(skill.right),
            verdict(skill)
        ),
    })
}

/// Tags against the key; none where nothing was tagged.
pub(super) fn sign_tags(inputs: &Inputs<'_>, course: &Course<'_>) -> Option<SignTagNote> {
    let reading = &inputs.score.detail.reading;
    let skill = reading.tags?;
    Some(SignTagNote {
        tagged: skill.made,
        right: skill.right,
        skill: skill.per_mille,
        says: format!(
            "You tagged {}, {} as the key has {}. {}",
            count(usize::from(skill.made), "line", "lines"),
            skill.right,
            if skill.made == 1 { "it" } else { "them" },
            verdict(skill)
        ),
        differ: reading.tags_differ.iter().map(|one| difference(course, one)).collect(),
    })
}

fn verdict(skill: Skill) -> &'static str {
    if skill.made < ENOUGH {
        return "That is too few to tell reading from luck.";
    }
    match skill.per_mille {
        500.. => "That is well above what guessing by the usual answer would bring.",
        150.. => "That is above what guessing by the usual answer would bring.",
        -149..150 => "That is about what guessing by the usual answer would bring.",
        _ => "Guessing by the usual answer would have been right more often: slow down and name what you see first.",
    }
}

/// One tag beside its key, with the words that were tagged.
fn difference(course: &Course<'_>, one: &TagKey) -> Note {
    let heard = course.heard(one.exchange);
    let false_sign = heard.iter().find_map(|id| course.scenario.utterance(*id).false_sign.as_ref());
    let key: Vec<&str> = one.key.iter().map(|sign: &Sign| phrases::sign(*sign)).collect();
    let key = match (false_sign, key.is_empty()) {
        (Some(looks), true) => format!(
            "It looks like {} and has an ordinary reason: {}",
            phrases::sign(looks.looks_like),
            sentence(&clean(&looks.reason))
        ),
        (None, true) => "The key has no sign in it.".to_owned(),
        (_, false) => format!("The key has it as {}.", key.join(" and ")),
    };
    let words = sentence(&quote(&course.words(heard), 120));
    let said = one.tagged.map_or("not resistance", phrases::sign);
    // The words can wait for an answer still; then there is no exchange to point at.
    let exchanges = course.step(one.exchange).map(|step| step.number).into_iter().collect();
    Note { exchanges, title: format!("You tagged it as {said}"), says: format!("{words} {key}") }
}

fn times(right: u16) -> String {
    match right {
        0 => "in none of them".to_owned(),
        1 => "once".to_owned(),
        _ => format!("{right} times"),
    }
}
