//! What differed between two courses, in sentences.

use super::compare::{Told, count};
use super::phrases;
use super::text::{clean, list, of_a_hundred, quote, said, sentence, shown, times};
use crate::engine::client::Answer;
use crate::engine::scenario::{Scenario, TaskId};
use crate::engine::session::Event;

/// Curves that are nearer to each other than this, in per mille, stand about the same.
const ABOUT: u16 = 30;

/// What differed, in the order in which it is best read; `first` is the first exchange that is laid side by side,
/// none where nothing differs.
pub(super) fn sentences(
    scenario: &Scenario,
    own: &Told,
    other: &Told,
    whole: &[Vec<Event>; 2],
    cut: &[Vec<Event>; 2],
    first: Option<u16>,
) -> Vec<String> {
    let name = clean(&scenario.client.name);
    let Some(first) = first else {
        return vec![
            "Nothing differs so far: the same was said and done in both, and so the same came of it.".to_owned(),
        ];
    };
    let mut says = vec![lines(&name, own, other, first)];
    says.extend(answers(&name, own, other, first));
    says.extend(stood(own, other));
    says.extend(facts(&name, own, other));
    says.extend(tasks(scenario, cut, first));
    says.extend(weeks(own, other));
    says.push(endings(scenario, whole));
    says
}

/// The lines at which they part, and what each met.
fn lines(name: &str, own: &Told, other: &Told, first: u16) -> String {
    let parts = |told: &Told| {
        let line = told.said.iter().find(|said| said.number == first)?;
        Some((line.line, said(&line.says, 140), line.answer))
    };
    match (parts(own), parts(other)) {
        (Some((one, yours, met)), Some((another, instead, other_met))) if one != another => {
            let (met, other_met) = (phrases::answer(met), phrases::answer(other_met));
            let other_met = if met == other_met { format!("also {other_met}") } else { other_met.to_owned() };
            format!(
                "At exchange {} you {} and {name} {met}. In the what-if you {} and {name} {other_met}.",
                shown(first),
                yours,
                instead
            )
        }
        _ => format!("The lines are the same up to exchange {}; what was done after it differs.", shown(first)),
    }
}

/// How often which answer came, from where they part.
fn answers(name: &str, own: &Told, other: &Told, first: u16) -> Option<String> {
    let counted = |told: &Told| {
        let met: Vec<Answer> = told.said.iter().filter(|said| said.number >= first).map(|said| said.answer).collect();
        let of = |answer: &Answer| met.iter().filter(|one| *one == answer).count();
        let each = Answer::ALL.iter().filter(|answer| of(answer) > 0);
        let each: Vec<String> =
            each.map(|answer| format!("{} {}", phrases::answer(*answer), times(of(answer)))).collect();
        (met.len(), list(&each))
    };
    let ((lines, yours), (_, instead)) = (counted(own), counted(other));
    match (lines, yours == instead) {
        (0 | 1, _) => None,
        (_, true) => Some(format!("Over these {lines} exchanges the answers are alike: in both {name} {yours}.")),
        (_, false) => Some(format!(
            "Over these {lines} exchanges {name} {yours} in your attempt; in the what-if {name} {instead}."
        )),
    }
}

/// Where the three curves stand at the end of the stretch.
fn stood(own: &Told, other: &Told) -> Option<String> {
    let (yours, instead) = (own.curve.last()?, other.curve.last()?);
    let curves = [
        ("resistance", yours.resistance, instead.resistance),
        ("the alliance", yours.alliance, instead.alliance),
        ("readiness", yours.readiness, instead.readiness),
    ];
    let (alike, apart): (Vec<_>, Vec<_>) =
        curves.into_iter().partition(|(_, yours, instead)| yours.abs_diff(*instead) < ABOUT);
    let mut says: Vec<String> = apart
        .into_iter()
        .map(|(what, yours, instead)| {
            let way = if instead < yours { "lower" } else { "higher" };
            let (yours, instead) = (of_a_hundred(yours), of_a_hundred(instead));
            format!("{what} stood at {yours} in your attempt and {way} in the what-if, at {instead}")
        })
        .collect();
    if !alike.is_empty() {
        let each = alike
            .iter()
            .map(|(what, yours, instead)| format!("{what} ({} and {})", of_a_hundred(*yours), of_a_hundred(*instead)));
        says.push(format!("about the same in both: {}", list(&each.collect::<Vec<_>>())));
    }
    Some(format!("After exchange {}, of 100, {}.", shown(yours.exchange), says.join("; ")))
}

/// What was told in one course only.
fn facts(name: &str, own: &Told, other: &Told) -> Vec<String> {
    let alone = |told: &Told, beside: &Told| -> Vec<String> {
        let facts = told.facts.iter().filter(|(fact, _)| !beside.facts.iter().any(|(known, _)| known == fact));
        facts.map(|(_, label)| label.clone()).collect()
    };
    let told = |place: &str, labels: Vec<String>| {
        (!labels.is_empty()).then(|| format!("Only in {place} {name} told you: {}.", labels.join("; ")))
    };
    [told("your attempt", alone(own, other)), told("the what-if", alone(other, own))].into_iter().flatten().collect()
}

/// The task that was set last from where they part.
fn tasks(scenario: &Scenario, cut: &[Vec<Event>; 2], first: u16) -> Option<String> {
    let [yours, instead] = cut.each_ref().map(|events| {
        let from = events.iter().position(|event| matches!(event, Event::Exchanged(said) if said.number == first));
        events.iter().skip(from.unwrap_or(0)).rev().find_map(|event| match event {
            Event::TaskSet { task, agreed, .. } => Some((*task, *agreed)),
            _ => None,
        })
    });
    if yours == instead {
        return None;
    }
    let says = |set: Option<(TaskId, bool)>| {
        let Some((task, agreed)) = set else { return "no task was set".to_owned() };
        let says = scenario.tasks.get(task.index()).map_or("", |task| task.says.as_str());
        let how = if agreed { "was agreed" } else { "was set without a yes" };
        format!("the task {} {how}", quote(says.trim_end_matches('.'), 100))
    };
    Some(format!("In your attempt {}; in the what-if {}.", says(yours), says(instead)))
}

/// Weeks that both came to and that brought something else.
fn weeks(own: &Told, other: &Told) -> Vec<String> {
    let pairs = own.weeks.iter().zip(&other.weeks).filter(|(one, another)| one != another);
    pairs
        .map(|((session, yours), (_, instead))| {
            format!("The week after session {session}, in your attempt: {yours} In the what-if: {instead}")
        })
        .collect()
}

/// How each course came to its end, if it did.
fn endings(scenario: &Scenario, whole: &[Vec<Event>; 2]) -> String {
    let [yours, instead] = whole.each_ref().map(|events| {
        events.iter().find_map(|event| match event {
            Event::Ended { ending } => scenario.endings.get(ending.index()).map(|ending| clean(&ending.title)),
            _ => None,
        })
    });
    let after = whole.each_ref().map(|events| count(events));
    let ended = |title: Option<String>, after: u16| match title {
        Some(title) => format!("ended after exchange {after}: {}", sentence(&title)),
        None => format!("was left after exchange {after}; what would have come then is not known."),
    };
    format!("Your attempt {} The what-if {}", ended(yours, after[0]), ended(instead, after[1]))
}
