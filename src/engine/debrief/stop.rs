//! The supervision stop after a session: at most three moments, each with two other lines from different strategies.
//!
//! Moments are picked by the rules, so from what could be seen; nothing of the client's hidden state is in them.

use super::better;
use super::fold;
use super::inputs::Inputs;
use super::verdicts;
use crate::engine::attempt::{Mode, branch};
use crate::engine::guidance::Verdict;
use crate::engine::view::StopMoment;

/// Moments of one stop.
const MOMENTS: usize = 3;

/// What is worth a second look in this session (its number, from 1), the most useful first.
#[must_use]
pub fn moments(inputs: &Inputs<'_>, session: u8) -> Vec<StopMoment> {
    let events = branch::current(inputs.events);
    let course = fold::course(inputs, &events);
    let mut found: Vec<StopMoment> = Vec::new();
    for note in verdicts::notes(inputs, &course) {
        let Some(rule) = inputs.rules.iter().find(|rule| rule.id == note.rule) else { continue };
        for moment in note.moments.iter().filter(|moment| moment.verdict > Verdict::Met) {
            let Some(step) = course.step(moment.exchange) else { continue };
            if found.len() == MOMENTS || step.session != session || found.iter().any(|one| one.exchange == step.number)
            {
                continue;
            }
            found.push(StopMoment {
                exchange: step.number,
                client: moment.client.clone(),
                trainee: moment.trainee.clone(),
                why: format!("{}. {}", note.title, moment.says),
                other_lines: better::lines(inputs, &course, rule, step, &[])
                    .into_iter()
                    .map(|line| (line.strategy, line.says))
                    .collect(),
                can_retry: inputs.header.mode == Mode::Practice,
            });
        }
    }
    found.sort_by_key(|moment| moment.exchange);
    found
}
