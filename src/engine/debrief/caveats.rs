//! What a debrief cannot say, and which help was used on the way.

use super::course::Course;
use super::inputs::Inputs;
use super::text::{clean, count, list, times};
use crate::engine::attempt::Mode;
use crate::engine::session::Event;

/// The caveats, the most important first.
pub(super) fn list_all(inputs: &Inputs<'_>, course: &Course<'_>) -> Vec<String> {
    let name = clean(&course.scenario.client.name);
    let mut caveats = vec![
        format!(
            "This trains; it does not treat. {name} is a simulated client, and people are more than a model of them."
        ),
        "It is formative: it says what to try next. It judges nobody’s fitness to practise, and ranks nobody."
            .to_owned(),
        "Which moves fit is the author’s key and a set of rules drawn from two articles and house standards. No panel \
         of supervisors has rated the key."
            .to_owned(),
        "The figures for resistance, alliance and readiness are the simulation’s own. A real room shows no such \
         numbers, and a visible sign is only a moderate guide to what lies under it."
            .to_owned(),
    ];
    if !course.is_over() {
        caveats.push(format!(
            "The course is still going: this covers what has happened so far, and what {name} has not told stays closed."
        ));
    }
    caveats.push(help(inputs, course));
    caveats
}

/// The help used, over the whole log: a branch that was left used it too.
fn help(inputs: &Inputs<'_>, course: &Course<'_>) -> String {
    if inputs.header.mode == Mode::Assessment {
        return "Played in assessment mode: no coach, no meters, no steps back.".to_owned();
    }
    let number = |is: fn(&Event) -> bool| inputs.events.iter().filter(|event| is(event)).count();
    let coach = number(|event| matches!(event, Event::CoachAsked { .. }));
    let meters = number(|event| matches!(event, Event::MetersShown { on: true }));
    let back = number(|event| matches!(event, Event::SteppedBack { .. }));
    let played = number(|event| matches!(event, Event::Exchanged(_)));
    let left = played.saturating_sub(course.steps.len());
    let mut help = Vec::new();
    if coach > 0 {
        help.push(format!("the coach was asked {}", times(coach)));
    }
    if meters > 0 {
        help.push(format!("the meters were shown {}", times(meters)));
    }
    if back > 0 {
        let branches = count(back, "branch", "branches");
        let exchanges = count(left, "exchange", "exchanges");
        let steps = times(back);
        help.push(format!("you went back {steps} (leaving {branches} with {exchanges}, not counted here)"));
    }
    if help.is_empty() {
        return "Played in practice mode, without the coach, the meters or a step back.".to_owned();
    }
    format!("Played in practice mode: {}.", list(&help))
}
