//! The parts of a debrief's JSON: mirrors of the notes, whose names are a contract.

use serde::Serialize;

use crate::engine::debrief::{
    BandNote, BetterLine, CauseNote, Citation, CurvePoint, EndingNote, LabelNote, Moment, Note, Reason, SafetyNote,
    SelfRatingNote, SourceNote, Speaker, TranscriptLine, VerdictNote, WeekNote, phrases,
};

#[derive(Serialize)]
pub(super) struct Ending<'a> {
    pub kind: &'static str,
    pub title: &'a str,
    pub says: &'a str,
}

#[derive(Serialize)]
pub(super) struct Safety<'a> {
    pub came_up: bool,
    pub met: bool,
    pub says: &'a str,
    pub exchanges: &'a [u16],
}

#[derive(Serialize)]
pub(super) struct BandOut<'a> {
    pub of: &'static str,
    /// Null where too little was seen.
    pub band: Option<&'static str>,
    pub why: &'a str,
}

#[derive(Serialize)]
pub(super) struct NoteOut<'a> {
    pub exchanges: &'a [u16],
    pub title: &'a str,
    pub says: &'a str,
}

#[derive(Serialize)]
pub(super) struct LabelOut<'a> {
    pub id: &'a str,
    pub section: &'static str,
    pub title: &'a str,
    pub says: &'a str,
    pub exchanges: &'a [u16],
    pub cites: Vec<CitationOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct VerdictOut<'a> {
    pub rule: &'a str,
    pub title: &'a str,
    pub verdict: &'static str,
    pub weight: u8,
    pub count: &'a str,
    pub reason: &'a str,
    pub moments: Vec<MomentOut<'a>>,
    pub better: Vec<BetterOut<'a>>,
    pub cites: Vec<CitationOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct MomentOut<'a> {
    pub exchange: u16,
    pub verdict: &'static str,
    pub client: &'a str,
    pub trainee: &'a str,
    pub says: &'a str,
}

#[derive(Serialize)]
pub(super) struct BetterOut<'a> {
    pub exchange: u16,
    pub strategy: &'static str,
    pub says: &'a str,
    pub was_offered: bool,
}

#[derive(Serialize)]
pub(super) struct CitationOut<'a> {
    pub id: &'a str,
    pub statement: &'a str,
    pub source: &'a str,
}

#[derive(Serialize)]
pub(super) struct PointOut<'a> {
    pub exchange: u16,
    pub session: u8,
    pub answer: &'static str,
    pub resistance: u16,
    pub discord: u16,
    pub sustain: u16,
    pub withdrawal: u16,
    pub alliance: u16,
    pub bond: u16,
    pub goal_agreement: u16,
    pub task_agreement: u16,
    pub readiness: u16,
    pub trainee: &'a str,
    pub client: &'a str,
    pub why: Vec<ReasonOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct ReasonOut<'a> {
    pub dim: &'static str,
    pub delta: i16,
    pub says: &'a str,
}

#[derive(Serialize)]
pub(super) struct WeekOut<'a> {
    pub after_session: u8,
    pub says: &'a str,
    pub distress: u16,
    pub why: Vec<ReasonOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct FormulationOut<'a> {
    pub truth: &'a str,
    pub causes: Vec<CauseOut<'a>>,
    pub told: &'a [String],
    pub untold: &'a [String],
    pub says: &'a str,
}

#[derive(Serialize)]
pub(super) struct CauseOut<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub in_story: Option<&'a str>,
    pub guessed: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct PredictionsOut<'a> {
    pub made: u16,
    pub right: u16,
    pub skill: i16,
    pub says: &'a str,
}

#[derive(Serialize)]
pub(super) struct SignTagsOut<'a> {
    pub tagged: u16,
    pub right: u16,
    pub skill: i16,
    pub says: &'a str,
    pub differ: Vec<NoteOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct SelfRatingOut {
    pub session: u8,
    pub of: &'static str,
    pub rated: &'static str,
    pub band: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct LineOut<'a> {
    pub exchange: Option<u16>,
    pub who: &'static str,
    pub says: &'a str,
    pub shows: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct SourceOut<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub standing: &'a str,
    pub grade: &'a str,
}

pub(super) fn ending(ending: &EndingNote) -> Ending<'_> {
    Ending { kind: ending.kind.name(), title: &ending.title, says: &ending.says }
}

pub(super) fn safety(note: &SafetyNote) -> Safety<'_> {
    Safety { came_up: note.came_up, met: note.met, says: &note.says, exchanges: &note.exchanges }
}

pub(super) fn band(note: &BandNote) -> BandOut<'_> {
    BandOut { of: note.of.name(), band: note.band.map(phrases::band_key), why: &note.why }
}

pub(super) fn notes(notes: &[Note]) -> Vec<NoteOut<'_>> {
    notes.iter().map(|note| NoteOut { exchanges: &note.exchanges, title: &note.title, says: &note.says }).collect()
}

pub(super) fn label(note: &LabelNote) -> LabelOut<'_> {
    LabelOut {
        id: note.id,
        section: note.section.name(),
        title: note.title,
        says: note.says,
        exchanges: &note.exchanges,
        cites: note.cites.iter().map(citation).collect(),
    }
}

pub(super) fn verdict(note: &VerdictNote) -> VerdictOut<'_> {
    VerdictOut {
        rule: &note.rule,
        title: &note.title,
        verdict: note.verdict.name(),
        weight: note.weight,
        count: &note.count,
        reason: &note.reason,
        moments: note.moments.iter().map(moment).collect(),
        better: note.better.iter().map(better).collect(),
        cites: note.cites.iter().map(citation).collect(),
    }
}

pub(super) fn moment(one: &Moment) -> MomentOut<'_> {
    MomentOut {
        exchange: one.exchange,
        verdict: one.verdict.name(),
        client: &one.client,
        trainee: &one.trainee,
        says: &one.says,
    }
}

pub(super) fn better(line: &BetterLine) -> BetterOut<'_> {
    BetterOut {
        exchange: line.exchange,
        strategy: line.strategy.name(),
        says: &line.says,
        was_offered: line.was_offered,
    }
}

pub(super) fn citation(cite: &Citation) -> CitationOut<'_> {
    CitationOut { id: &cite.id, statement: &cite.statement, source: &cite.source }
}

pub(super) fn point(point: &CurvePoint) -> PointOut<'_> {
    PointOut {
        exchange: point.exchange,
        session: point.session,
        answer: point.answer.name(),
        resistance: point.resistance,
        discord: point.discord,
        sustain: point.sustain,
        withdrawal: point.withdrawal,
        alliance: point.alliance,
        bond: point.bond,
        goal_agreement: point.goal_agreement,
        task_agreement: point.task_agreement,
        readiness: point.readiness,
        trainee: &point.trainee,
        client: &point.client,
        why: reasons(&point.why),
    }
}

pub(super) fn reasons(why: &[Reason]) -> Vec<ReasonOut<'_>> {
    why.iter().map(|one| ReasonOut { dim: one.dim.name(), delta: one.delta, says: &one.says }).collect()
}

pub(super) fn week(week: &WeekNote) -> WeekOut<'_> {
    WeekOut { after_session: week.after_session, says: &week.says, distress: week.distress, why: reasons(&week.why) }
}

pub(super) fn cause(note: &CauseNote) -> CauseOut<'_> {
    CauseOut { id: &note.id, title: &note.title, in_story: note.in_story.as_deref(), guessed: note.guessed.as_deref() }
}

pub(super) fn self_rating(note: &SelfRatingNote) -> SelfRatingOut {
    SelfRatingOut {
        session: note.session,
        of: note.of.name(),
        rated: phrases::band_key(note.rated),
        band: note.band.map(phrases::band_key),
    }
}

pub(super) fn line(line: &TranscriptLine) -> LineOut<'_> {
    let who = match line.who {
        Speaker::Heading => "heading",
        Speaker::Trainee => "trainee",
        Speaker::Client => "client",
        Speaker::Narrator => "narrator",
    };
    LineOut { exchange: line.exchange, who, says: &line.says, shows: line.shows.as_deref() }
}

pub(super) fn source(note: &SourceNote) -> SourceOut<'_> {
    SourceOut { id: &note.id, title: &note.title, standing: &note.standing, grade: &note.grade }
}
