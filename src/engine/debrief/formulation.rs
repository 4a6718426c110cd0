//! The trainee's guess at the causes against this story's truth.

use super::course::Course;
use super::model::{CauseNote, FormulationNote};
use super::phrases;
use super::text::{clean, list};
use crate::engine::client::Cause;
use crate::engine::scenario::words::Weight;

/// What stands where the truth will be.
const LATER: &str = "This opens when the course is over.";

/// The guess beside the truth; the truth stays closed while the course is going on.
pub(super) fn note(course: &Course<'_>) -> FormulationNote {
    let profile = course.profile.and_then(|id| course.scenario.profiles.get(id.index()));
    let open = course.is_over();
    let in_story = |cause: Cause| {
        let profile = profile.filter(|_| open)?;
        profile.causes.iter().find(|(one, _)| *one == cause).map(|(_, weight)| *weight)
    };
    let guessed = |cause: Cause| course.guess.and_then(|guess| guess[cause as usize]);
    let label = |fact: &crate::engine::scenario::FactId| course.label(*fact);
    let untold = profile.filter(|_| open).map_or(&[][..], |profile| &profile.facts);
    FormulationNote {
        truth: profile.filter(|_| open).map_or_else(|| LATER.to_owned(), |profile| clean(&profile.truth)),
        causes: Cause::ALL
            .iter()
            .map(|cause| CauseNote {
                id: cause.guidance_id().to_owned(),
                title: phrases::cause(*cause).to_owned(),
                in_story: in_story(*cause).map(|weight| phrases::weight(weight).to_owned()),
                guessed: guessed(*cause).map(|weight| phrases::weight(weight).to_owned()),
            })
            .collect(),
        told: course.told.iter().map(label).collect(),
        untold: untold.iter().filter(|fact| !course.told.contains(fact)).map(label).collect(),
        says: if !open {
            "Write down a guess before it opens: a guess that can be wrong teaches more than none.".to_owned()
        } else if course.guess.is_none_or(|guess| guess.iter().all(Option::is_none)) {
            "You wrote down no guess. Next time, put one on paper after the second session and change it as you learn."
                .to_owned()
        } else {
            compare(in_story, guessed)
        },
    }
}

/// The guess against the truth in two or three sentences.
fn compare(in_story: impl Fn(Cause) -> Option<Weight>, guessed: impl Fn(Cause) -> Option<Weight>) -> String {
    let named = |keep: &dyn Fn(Option<Weight>, Option<Weight>) -> bool| -> Vec<String> {
        let kept = Cause::ALL.iter().filter(|cause| keep(in_story(**cause), guessed(**cause)));
        kept.map(|cause| format!("“{}”", phrases::cause(*cause))).collect()
    };
    let found = named(&|truth, guess| truth.is_some() && truth == guess);
    let other_weight = named(&|truth, guess| truth.is_some() && guess.is_some() && truth != guess);
    let missed = named(&|truth, guess| truth.is_some() && guess.is_none());
    let extra = named(&|truth, guess| truth.is_none() && guess.is_some());
    let mut says = Vec::new();
    if !found.is_empty() {
        says.push(format!("You read {} as this story has it.", list(&found)));
    }
    if !other_weight.is_empty() {
        says.push(format!("You saw {}, with another weight.", list(&other_weight)));
    }
    if !missed.is_empty() {
        says.push(format!("Still open was {}: look for where it showed in the transcript.", list(&missed)));
    }
    if !extra.is_empty() {
        let verb = if extra.len() == 1 { "plays" } else { "play" };
        says.push(format!("{} {verb} no part in this story.", list(&extra)));
    }
    says.join(" ")
}
