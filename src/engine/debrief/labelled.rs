//! The labels that belong to this course, each in the section that it explains.
//!
//! What turned, and what rose as expected, is said with the turning points themselves.

use super::course::Course;
use super::inputs::Inputs;
use super::model::{LabelNote, Section};
use super::verdicts::{came_up, citation, trainees_step};
use crate::engine::client::Strategy;
use crate::engine::guidance::labels::label;
use crate::engine::guidance::{Point, Verdict};
use crate::engine::scenario::words::EndingKind;

/// The labels in the order of the sections; `open` where hidden things may be told.
pub(super) fn notes(inputs: &Inputs<'_>, course: &Course<'_>, open: bool) -> Vec<LabelNote> {
    let mut notes = Notes { inputs, notes: Vec::new() };
    if was_respected(inputs, course) {
        notes.add("a-respected-no", Section::AtAGlance, Vec::new());
    }
    if ways_that_met(inputs, course) > 1 {
        notes.add("no-single-key", Section::WentWell, Vec::new());
    }
    let strained: Vec<u16> = of_rules_on(inputs, "T1").map(|point| point.opened_at).collect();
    if !strained.is_empty() {
        notes.add("your-own-strain", Section::Moments, strained);
    }
    if open && !course.steps.is_empty() {
        notes.add("resistance", Section::HowItMoved, Vec::new());
    }
    let reasons: Vec<u16> = course.steps.iter().filter(|step| step.because.is_some()).map(|step| step.number).collect();
    if open && !reasons.is_empty() {
        notes.add("good-reason", Section::ClientsSide, reasons);
    }
    notes.add("formulation", Section::UnderIt, Vec::new());
    if course.is_over() {
        notes.add("not-a-type", Section::UnderIt, Vec::new());
    }
    let looked_like = looked_like_a_sign(course);
    if open && !looked_like.is_empty() {
        notes.add("not-resistance", Section::Reading, looked_like);
    }
    notes.notes
}

/// The labels so far.
struct Notes<'a> {
    inputs: &'a Inputs<'a>,
    notes: Vec<LabelNote>,
}

impl Notes<'_> {
    fn add(&mut self, id: &str, section: Section, mut exchanges: Vec<u16>) {
        let Some(label) = label(id) else { return };
        exchanges.sort_unstable();
        exchanges.dedup();
        self.notes.push(LabelNote {
            id: label.id,
            section,
            title: label.title,
            says: label.says,
            exchanges,
            cites: label.cites.iter().filter_map(|id| citation(self.inputs, id)).collect(),
        });
    }
}

/// The points that count, of the rules that stand on this statement.
fn of_rules_on<'a>(inputs: &Inputs<'a>, statement: &'static str) -> impl Iterator<Item = &'a Point> {
    let rules = inputs.rules;
    let stands = move |at: usize| rules.get(at).is_some_and(|rule| rule.cites.iter().any(|id| id == statement));
    inputs.score.rules.iter().filter(move |verdict| stands(verdict.rule)).flat_map(came_up)
}

/// Whether the client stopped or went elsewhere, or said that they would, and nothing was said against it.
fn was_respected(inputs: &Inputs<'_>, course: &Course<'_>) -> bool {
    let ending = course.ending.and_then(|id| inputs.scenario.endings.get(id.index()));
    let parted_well = |kind| matches!(kind, EndingKind::PausedByAgreement | EndingKind::ReferredOn);
    let mut goodbyes = of_rules_on(inputs, "S10").peekable();
    let announced = goodbyes.peek().is_some();
    ending.is_some_and(|one| announced || parted_well(one.kind)) && goodbyes.all(|point| point.verdict == Verdict::Met)
}

/// With how many strategies moments were met well.
fn ways_that_met(inputs: &Inputs<'_>, course: &Course<'_>) -> usize {
    let met = inputs.score.rules.iter().flat_map(came_up).filter(|point| point.verdict == Verdict::Met);
    let said = met.filter(|point| point.between.is_none() && !point.decided_at.is_empty());
    let mut ways: Vec<Strategy> =
        said.filter_map(|point| Some(trainees_step(course, point)?.delivery.first.strategy())).collect();
    ways.sort_unstable();
    ways.dedup();
    ways.len()
}

/// The exchanges that answer what only looked like a sign.
fn looked_like_a_sign(course: &Course<'_>) -> Vec<u16> {
    let false_sign = |id: &crate::engine::scenario::UtteranceId| course.scenario.utterance(*id).false_sign.is_some();
    course.steps.iter().filter(|step| step.heard.iter().any(false_sign)).map(|step| step.number).collect()
}
