//! What to practise next, and the client's good reasons for what they did.

use super::course::Course;
use super::inputs::Inputs;
use super::model::{Note, VerdictNote};
use super::phrases;
use super::text::{clean, said, sentence};
use super::verdicts::cost;
use crate::engine::client::Cause;
use crate::engine::guidance::Verdict;

/// Things to practise, at most and at least.
const MOST: usize = 3;
const LEAST: usize = 2;

/// Two or three sentences: what cost most first, then reading, then what to keep.
pub(super) fn next(inputs: &Inputs<'_>, course: &Course<'_>, verdicts: &[VerdictNote]) -> Vec<String> {
    let mut costly: Vec<(u32, &str)> = inputs
        .score
        .rules
        .iter()
        .filter_map(|verdict| inputs.rules.get(verdict.rule).map(|rule| (cost(rule, verdict), rule.practise.as_str())))
        .filter(|(cost, practise)| *cost > 0 && !practise.is_empty())
        .collect();
    costly.sort_by_key(|(cost, _)| std::cmp::Reverse(*cost));
    let mut next: Vec<String> = Vec::new();
    for (_, practise) in costly {
        let says = sentence(&clean(practise));
        if next.len() < MOST && !next.contains(&says) {
            next.push(says);
        }
    }
    if next.len() < MOST
        && let Some(cause) = unread(course)
    {
        next.push(format!(
            "Play on with one question in mind: where would “{}” show, in a detail or in what is left out?",
            phrases::cause(cause)
        ));
    }
    if next.len() < LEAST
        && let Some(best) = verdicts.iter().find(|note| note.verdict == Verdict::Met)
    {
        next.push(format!(
            "Keep what worked in “{}”, and try it with a client who answers it differently.",
            best.title
        ));
    }
    if next.len() < LEAST {
        next.push(
            "Before each line, say to yourself what the client’s last words did: towards, against, or away.".into(),
        );
    }
    if next.len() < LEAST {
        next.push(
            "Predict the answer before three of your lines next time, and look at where you were surprised.".into(),
        );
    }
    next
}

/// The weightiest cause of the story that was not guessed, once the course is over.
fn unread(course: &Course<'_>) -> Option<Cause> {
    let profile =
        course.profile.and_then(|id| course.scenario.profiles.get(id.index())).filter(|_| course.is_over())?;
    let missed =
        profile.causes.iter().filter(|(cause, _)| course.guess.is_none_or(|guess| guess[*cause as usize].is_none()));
    missed.max_by_key(|(_, weight)| *weight).map(|(cause, _)| *cause)
}

/// Why the client's answers made sense to the client, where the author says so; each reason once.
pub(super) fn good_reasons(course: &Course<'_>) -> Vec<Note> {
    let name = clean(&course.scenario.client.name);
    let mut notes: Vec<Note> = Vec::new();
    for step in &course.steps {
        let Some(because) = step.because.map(clean).filter(|because| !because.is_empty()) else { continue };
        let says = sentence(&because);
        match notes.iter_mut().find(|note| note.says.ends_with(&says)) {
            Some(note) => note.exchanges.push(step.number),
            None => notes.push(Note {
                exchanges: vec![step.number],
                title: format!("{name} {} when you {}", phrases::answer(step.answer), said(&step.says, 60)),
                says,
            }),
        }
    }
    notes
}
