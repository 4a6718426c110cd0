//! An audit as JSON. The names are a contract; shares run from 0 to 1.

use std::collections::BTreeMap;

use serde::Serialize;

use super::audit::{Audited, spot_of};
use super::pretty_export::{pretty, rounded};
use crate::engine::audit::tally::AgainstChance;
use crate::engine::audit::{Finding, Hits, Spot, Tally};
use crate::engine::diagnostic::Severity;
use crate::engine::guidance::Band;
use crate::engine::policy::Policy;
use crate::engine::population::figures::Share;
use crate::engine::scenario::{BeatId, ChoiceId, EndingId, WeekChoiceId, WeekEventId};

/// The version of this shape; it grows when a name changes or goes, not when one is added.
const FORMAT: u32 = 1;

/// The document as pretty JSON with a line end.
///
/// # Errors
/// The serialiser's, which plain data cannot cause.
pub fn render(audited: &Audited<'_>) -> Result<String, serde_json::Error> {
    pretty(&document(audited))
}

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    scenario: &'a str,
    seeds: u32,
    courses: u64,
    passes: bool,
    /// Errors first.
    findings: Vec<FindingOut<'a>>,
    therapists: Vec<TherapistOut<'a>>,
    /// Robots that say one line wherever it is on offer, and anything elsewhere.
    insisting: Vec<InsistingOut<'a>>,
    beats: Vec<ReachedOut<'a>>,
    choices: Vec<ChoiceOut<'a>>,
    week_events: Vec<ReachedOut<'a>>,
    /// Here it is counted how often each was made.
    week_choices: Vec<ReachedOut<'a>>,
    endings: Vec<ReachedOut<'a>>,
    /// Sentences that the client says twice in a course of the reference.
    said_twice: Vec<TwiceOut<'a>>,
}

#[derive(Serialize)]
struct FindingOut<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    why: &'static str,
    remedy: &'static str,
    share: Option<ShareOut>,
    limit: Option<f64>,
    places: Vec<PlaceOut<'a>>,
}

#[derive(Serialize)]
struct PlaceOut<'a> {
    kind: &'static str,
    id: &'a str,
    line: u32,
    column: u32,
}

/// A share with the interval of 95 per cent.
#[derive(Serialize)]
struct ShareOut {
    value: f64,
    low: f64,
    high: f64,
    count: u64,
    of: u64,
}

#[derive(Serialize)]
struct TherapistOut<'a> {
    name: String,
    robot: bool,
    passed: Option<ShareOut>,
    safe: Option<ShareOut>,
    process: f64,
    bands: BTreeMap<&'static str, u64>,
    /// By id.
    endings: BTreeMap<&'a str, u64>,
    /// Resistance falls for good at this exchange, in half of the courses in which it does.
    falls_for_good: Option<usize>,
    never_falls: Option<ShareOut>,
    collapses: Option<ShareOut>,
    first: ChanceOut,
    longest: ChanceOut,
    kindest: ChanceOut,
    says_twice: Option<ShareOut>,
}

/// How often the line is this one of its place, and how often any line would be.
#[derive(Serialize)]
struct ChanceOut {
    share: Option<ShareOut>,
    chance: f64,
}

#[derive(Serialize)]
struct InsistingOut<'a> {
    choice: &'a str,
    passed: Option<ShareOut>,
}

/// Courses in which something was reached.
#[derive(Serialize)]
struct ReachedOut<'a> {
    id: &'a str,
    line: u32,
    column: u32,
    reference: u64,
    everybody: u64,
}

#[derive(Serialize)]
struct ChoiceOut<'a> {
    id: &'a str,
    /// Null where it is offered at any time.
    beat: Option<&'a str>,
    line: u32,
    column: u32,
    reference: HitsOut,
    everybody: HitsOut,
}

#[derive(Serialize)]
struct HitsOut {
    offered: u64,
    said: u64,
    softened: u64,
}

#[derive(Serialize)]
struct TwiceOut<'a> {
    says: &'a str,
    courses: u64,
}

fn document<'a>(audited: &Audited<'a>) -> Document<'a> {
    let (scenario, audit) = (audited.scenario, audited.audit);
    let reference = audit.of(Policy::Reference);
    let reached = |spot: Spot, count: &dyn Fn(&Tally) -> u64| {
        let (_, id, place) = spot_of(audited, spot);
        let (line, column) = (place.line, place.column);
        ReachedOut { id, line, column, reference: count(reference), everybody: audit.everybody(count) }
    };
    let beats = 0..scenario.beats.len();
    let (events, endings) = (0..scenario.week_events.len(), 0..scenario.endings.len());
    Document {
        format: FORMAT,
        scenario: &scenario.about.id,
        seeds: audit.seeds,
        courses: audit.courses(),
        passes: audit.passes(),
        findings: audit.findings.iter().map(|one| finding(audited, one)).collect(),
        therapists: Policy::ALL.iter().map(|policy| therapist(audited, *policy)).collect(),
        insisting: audit
            .insisting
            .iter()
            .map(|(id, tally)| InsistingOut { choice: &scenario.choice(*id).id, passed: share(tally.passed) })
            .collect(),
        beats: beats.map(|at| reached(Spot::Beat(BeatId(at as u16)), &|tally| tally.beats[at])).collect(),
        choices: (0..scenario.choices.len()).map(|at| choice(audited, ChoiceId(at as u16))).collect(),
        week_events: events
            .map(|at| reached(Spot::WeekEvent(WeekEventId(at as u16)), &|tally| tally.week_events[at]))
            .collect(),
        week_choices: (0..scenario.week_choices.len())
            .map(|at| reached(Spot::WeekChoice(WeekChoiceId(at as u16)), &|tally| tally.week_choices[at]))
            .collect(),
        endings: endings.map(|at| reached(Spot::Ending(EndingId(at as u8)), &|tally| tally.endings[at])).collect(),
        said_twice: reference
            .repeated
            .iter()
            .map(|(id, courses)| TwiceOut { says: &scenario.utterance(*id).says, courses: *courses })
            .collect(),
    }
}

fn finding<'a>(audited: &Audited<'a>, finding: &'a Finding) -> FindingOut<'a> {
    let place = |spot: &Spot| {
        let (kind, id, place) = spot_of(audited, *spot);
        PlaceOut { kind, id, line: place.line, column: place.column }
    };
    FindingOut {
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: finding.fault.code,
        message: &finding.message,
        why: finding.fault.why,
        remedy: finding.fault.remedy,
        share: finding.share.and_then(share),
        limit: finding.limit.map(rounded),
        places: finding.at.iter().map(place).collect(),
    }
}

fn therapist<'a>(audited: &Audited<'a>, policy: Policy) -> TherapistOut<'a> {
    let tally = audited.audit.of(policy);
    let endings = audited.scenario.endings.iter().zip(&tally.endings);
    TherapistOut {
        name: policy.slug(),
        robot: policy.is_robot(),
        passed: share(tally.passed),
        safe: share(tally.safe),
        process: rounded(tally.process.mean()),
        bands: Band::NAMES.iter().copied().zip(tally.bands).collect(),
        endings: endings.map(|(ending, count)| (ending.id.as_str(), *count)).collect(),
        falls_for_good: tally.median_fall(),
        never_falls: share(tally.never_fell()),
        collapses: share(tally.collapsed),
        first: chance(tally.first),
        longest: chance(tally.longest),
        kindest: chance(tally.kindest),
        says_twice: share(tally.repeats),
    }
}

fn choice<'a>(audited: &Audited<'a>, id: ChoiceId) -> ChoiceOut<'a> {
    let scenario = audited.scenario;
    let place = audited.places.choice(id);
    let of = |hits: Hits| HitsOut { offered: hits.offered, said: hits.said, softened: hits.softened };
    let everybody = |count: fn(&Hits) -> u64| audited.audit.everybody(|tally| count(&tally.choices[id.index()]));
    ChoiceOut {
        id: &scenario.choice(id).id,
        beat: scenario.choice(id).beat.map(|beat| scenario.beat(beat).id.as_str()),
        line: place.line,
        column: place.column,
        reference: of(audited.audit.of(Policy::Reference).choices[id.index()]),
        everybody: HitsOut {
            offered: everybody(|hits| hits.offered),
            said: everybody(|hits| hits.said),
            softened: everybody(|hits| hits.softened),
        },
    }
}

fn chance(line: AgainstChance) -> ChanceOut {
    ChanceOut { share: share(line.share), chance: rounded(line.chance()) }
}

fn share(of: Share) -> Option<ShareOut> {
    of.estimate().map(|estimate| ShareOut {
        value: rounded(estimate.value),
        low: rounded(estimate.low),
        high: rounded(estimate.high),
        count: of.yes,
        of: of.all,
    })
}
