//! The debrief as plain data, for any front end: made from scenario, log and score, never from the session.

mod attempt;
mod bands;
mod better;
mod caveats;
pub mod compare;
mod course;
mod curve;
mod differ;
mod fold;
mod formulation;
pub mod inputs;
mod labelled;
pub mod model;
pub mod phrases;
mod practise;
mod reading;
mod stop;
pub mod text;
mod transcript;
mod turning;
mod value;
mod verdicts;

pub use attempt::{of_analysed, of_attempt, stop_moments};
pub use compare::{Comparison, Courses, compare};
pub use inputs::{Inputs, RuleText, StatementText};
pub use model::*;
pub use reading::ENOUGH as ENOUGH_GUESSES;

use crate::engine::attempt::{Mode, branch};

/// Everything that there is to say about an attempt; of a course that is still going, about what has happened so far.
#[must_use]
pub fn debrief(inputs: &Inputs<'_>) -> Debrief {
    let events = branch::current(inputs.events);
    let course = fold::course(inputs, &events);
    let verdicts = verdicts::notes(inputs, &course);
    let open = course.is_over() || inputs.header.mode == Mode::Practice;
    let ending = course.ending.and_then(|id| inputs.scenario.endings.get(id.index()));
    let client = &inputs.scenario.client;
    let score = inputs.score;
    Debrief {
        scenario: text::clean(&inputs.header.scenario),
        title: text::clean(&inputs.scenario.about.title),
        client: text::clean(&client.name),
        seed: inputs.header.seed,
        mode: inputs.header.mode,
        ending: ending.map(|one| EndingNote {
            kind: one.kind,
            title: text::clean(&one.title),
            says: text::clean(&one.says),
        }),
        passed: score.passed,
        score: score.overall,
        band: score.band,
        process: score.process,
        outcome: score.outcome,
        reading: score.reading,
        held_down: bands::held_down(inputs),
        luck_note: match inputs.value {
            Some(analysis) => value::luck_note(analysis, &text::clean(&client.name)),
            None => bands::luck(inputs, &course),
        },
        safety: bands::safety(inputs),
        bands: bands::notes(inputs),
        went_well: verdicts::went_well(inputs, &course),
        practise_next: practise::next(inputs, &course, &verdicts),
        verdicts,
        too_little_seen: verdicts::too_little_seen(inputs),
        curve: if open { curve::points(inputs, &course) } else { Vec::new() },
        weeks: if open { curve::weeks(inputs, &course) } else { Vec::new() },
        turning_points: if open { turning::points(inputs, &course) } else { Vec::new() },
        value: inputs.value.filter(|_| open).and_then(|analysis| value::note(inputs.scenario, analysis)),
        formulation: formulation::note(&course),
        predictions: reading::predictions(inputs),
        sign_tags: reading::sign_tags(inputs, &course),
        self_ratings: bands::self_ratings(inputs, &course),
        right_about: if course.is_over() {
            text::clean(&client.right_about)
        } else {
            "This opens when the course is over.".to_owned()
        },
        labels: labelled::notes(inputs, &course, open),
        good_reasons: if open { practise::good_reasons(&course) } else { Vec::new() },
        transcript: transcript::lines(&course),
        sources: inputs.sources.to_vec(),
        caveats: caveats::list_all(inputs, &course),
    }
}
