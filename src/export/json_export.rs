//! A debrief as JSON. The names are a contract: `overall.score`, `overall.band`, `passed`, `ended`, `safety` and the rest.
//!
//! Exchanges count from 0, as in the log. State and skills are per mille.

use serde::Serialize;

use super::notes_export::*;
use super::pretty_export::pretty;
use super::value_json::{ValueOut, value};
use crate::engine::debrief::{Debrief, phrases};

/// The version of this shape; it grows when a name changes or goes, not when one is added.
const FORMAT: u32 = 1;

/// The debrief as pretty JSON with a line end.
///
/// # Errors
/// The serialiser's, which plain data cannot cause.
pub fn render(debrief: &Debrief) -> Result<String, serde_json::Error> {
    pretty(&document(debrief))
}

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    scenario: &'a str,
    title: &'a str,
    client: &'a str,
    seed: u32,
    mode: &'static str,
    /// The kind of ending; null while the course is still going.
    ended: Option<&'static str>,
    ending: Option<Ending<'a>>,
    passed: bool,
    overall: Overall<'a>,
    safety: Safety<'a>,
    bands: Vec<BandOut<'a>>,
    went_well: Vec<NoteOut<'a>>,
    practise_next: &'a [String],
    verdicts: Vec<VerdictOut<'a>>,
    too_little_seen: &'a [String],
    labels: Vec<LabelOut<'a>>,
    turning_points: Vec<NoteOut<'a>>,
    /// Left out where it was not worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ValueOut<'a>>,
    curve: Vec<PointOut<'a>>,
    weeks: Vec<WeekOut<'a>>,
    formulation: FormulationOut<'a>,
    predictions: Option<PredictionsOut<'a>>,
    sign_tags: Option<SignTagsOut<'a>>,
    self_ratings: Vec<SelfRatingOut>,
    right_about: &'a str,
    good_reasons: Vec<NoteOut<'a>>,
    transcript: Vec<LineOut<'a>>,
    sources: Vec<SourceOut<'a>>,
    caveats: &'a [String],
}

#[derive(Serialize)]
struct Overall<'a> {
    /// 0 to 100.
    score: u8,
    band: &'static str,
    process_per_mille: u16,
    outcome_per_mille: u16,
    reading_per_mille: Option<u16>,
    held_down: &'a [String],
    luck_note: Option<&'a str>,
}

fn document(debrief: &Debrief) -> Document<'_> {
    let formulation = &debrief.formulation;
    Document {
        format: FORMAT,
        scenario: &debrief.scenario,
        title: &debrief.title,
        client: &debrief.client,
        seed: debrief.seed,
        mode: debrief.mode.name(),
        ended: debrief.ending.as_ref().map(|ending| ending.kind.name()),
        ending: debrief.ending.as_ref().map(ending),
        passed: debrief.passed,
        overall: Overall {
            score: debrief.score,
            band: phrases::band_key(debrief.band),
            process_per_mille: debrief.process,
            outcome_per_mille: debrief.outcome,
            reading_per_mille: debrief.reading,
            held_down: &debrief.held_down,
            luck_note: debrief.luck_note.as_deref(),
        },
        safety: safety(&debrief.safety),
        bands: debrief.bands.iter().map(band).collect(),
        went_well: notes(&debrief.went_well),
        practise_next: &debrief.practise_next,
        verdicts: debrief.verdicts.iter().map(verdict).collect(),
        too_little_seen: &debrief.too_little_seen,
        labels: debrief.labels.iter().map(label).collect(),
        turning_points: notes(&debrief.turning_points),
        value: debrief.value.as_ref().map(value),
        curve: debrief.curve.iter().map(point).collect(),
        weeks: debrief.weeks.iter().map(week).collect(),
        formulation: FormulationOut {
            truth: &formulation.truth,
            causes: formulation.causes.iter().map(cause).collect(),
            told: &formulation.told,
            untold: &formulation.untold,
            says: &formulation.says,
        },
        predictions: debrief.predictions.as_ref().map(|note| PredictionsOut {
            made: note.made,
            right: note.right,
            skill: note.skill,
            says: &note.says,
        }),
        sign_tags: debrief.sign_tags.as_ref().map(|note| SignTagsOut {
            tagged: note.tagged,
            right: note.right,
            skill: note.skill,
            says: &note.says,
            differ: notes(&note.differ),
        }),
        self_ratings: debrief.self_ratings.iter().map(self_rating).collect(),
        right_about: &debrief.right_about,
        good_reasons: notes(&debrief.good_reasons),
        transcript: debrief.transcript.iter().map(line).collect(),
        sources: debrief.sources.iter().map(source).collect(),
        caveats: &debrief.caveats,
    }
}
