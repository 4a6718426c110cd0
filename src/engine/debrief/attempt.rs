//! From an attempt to its debrief: the score by the rule book, and the words of rules, statements and sources.

use super::inputs::{Inputs, RuleText, StatementText};
use super::model::{Debrief, SourceNote};
use super::stop;
use crate::engine::attempt::Header;
use crate::engine::client::{Mechanism, Move};
use crate::engine::guidance::{self, RuleBook};
use crate::engine::scenario::Scenario;
use crate::engine::session::{Event, start_of};
use crate::engine::value::Analysis;
use crate::engine::view::StopMoment;

/// The debrief of an attempt as its log stands.
#[must_use]
pub fn of_attempt(scenario: &Scenario, header: &Header, events: &[Event], book: &RuleBook) -> Debrief {
    with_inputs(scenario, header, events, book, None, super::debrief)
}

/// The debrief of an attempt whose choices were valued: with the curve of their value, and a rule that was missed by a
/// line as good as any costs nothing.
#[must_use]
pub fn of_analysed(
    scenario: &Scenario,
    header: &Header,
    events: &[Event],
    book: &RuleBook,
    analysis: &Analysis,
) -> Debrief {
    with_inputs(scenario, header, events, book, Some(analysis), super::debrief)
}

/// The moments of the supervision stop after this session (its number, from 1).
#[must_use]
pub fn stop_moments(
    scenario: &Scenario,
    header: &Header,
    events: &[Event],
    book: &RuleBook,
    session: u8,
) -> Vec<StopMoment> {
    with_inputs(scenario, header, events, book, None, |inputs| stop::moments(inputs, session))
}

pub(super) fn with_inputs<T>(
    scenario: &Scenario,
    header: &Header,
    events: &[Event],
    book: &RuleBook,
    value: Option<&Analysis>,
    make: impl FnOnce(&Inputs<'_>) -> T,
) -> T {
    let start = start_of(scenario, events);
    let score = match value {
        Some(analysis) => guidance::score_allowing(book, scenario, events, &start, &analysis.defensible),
        None => guidance::score(book, scenario, events, &start),
    };
    let rules: Vec<RuleText> = book
        .rules
        .iter()
        .map(|rule| RuleText {
            id: rule.id.clone(),
            title: rule.title.clone(),
            weight: rule.weight,
            cites: rule.cites.clone(),
            reasons: rule.reasons.iter().map(|(key, says)| ((*key).to_owned(), says.clone())).collect(),
            practise: rule.practise.clone(),
            better: rule.better.clone(),
            bands: rule.bands.clone(),
        })
        .collect();
    let statements: Vec<StatementText> = book
        .statements
        .iter()
        .map(|one| StatementText { id: one.id.clone(), says: one.says.clone(), source: one.source.clone() })
        .collect();
    let sources: Vec<SourceNote> = book
        .sources
        .iter()
        .map(|one| SourceNote {
            id: one.id.clone(),
            title: one.title.clone(),
            standing: one.standing.clone(),
            grade: one.grade.clone(),
        })
        .collect();
    make(&Inputs {
        scenario,
        header,
        events,
        score: &score,
        fair: u16::try_from(book.scoring.fair).unwrap_or(u16::MAX),
        good: u16::try_from(book.scoring.good).unwrap_or(u16::MAX),
        rules: &rules,
        statements: &statements,
        sources: &sources,
        start: &start,
        value,
        mechanism: Mechanism::says,
        example: |one: Move| one.guide().example,
    })
}
