//! The sentences that every rendering of a debrief shares, so that they are said once.

use crate::engine::debrief::text::{of_a_hundred, percent, shown};
use crate::engine::debrief::{
    CurvePoint, Debrief, ENOUGH_GUESSES, LabelNote, Moment, Reason, Section, SelfRatingNote, VerdictNote, phrases,
};
use crate::engine::guidance::{Band, Verdict};

/// The sections in the order in which they are read.
pub const SECTIONS: [&str; Section::COUNT] = [
    "At a glance",
    "What went well",
    "Practise next",
    "Moments to look at again",
    "How it moved",
    "The client’s side",
    "What lay under it",
    "Your reading",
    "Transcript",
    "Where this comes from",
    "What this cannot say",
];

/// The labels of a section, by its place among them.
pub fn labels(debrief: &Debrief, section: usize) -> impl Iterator<Item = &LabelNote> {
    debrief.labels.iter().filter(move |note| note.section as usize == section)
}

/// A label's title with where it showed: "Not resistance (exchange 5)".
#[must_use]
pub fn label_title(note: &LabelNote) -> String {
    let at = exchanges(&note.exchanges).to_lowercase();
    if at.is_empty() { note.title.to_owned() } else { format!("{} ({at})", note.title) }
}

/// What a label says, and the ids of the statements that it stands on.
#[must_use]
pub fn label_says(note: &LabelNote) -> String {
    let ids: Vec<&str> = note.cites.iter().map(|cite| cite.id.as_str()).collect();
    if ids.is_empty() { note.says.to_owned() } else { format!("{} ({})", note.says, ids.join(", ")) }
}

/// A label and its value, with a remark that may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub label: &'static str,
    pub value: String,
    pub note: String,
}

/// Exchanges named in one sentence, at most.
const NAMED: usize = 6;

/// "Exchange 4", "Exchanges 4, 7 and 9", "Exchanges 4, 7, 9, 12, 13 and 8 more"; empty for none.
#[must_use]
pub fn exchanges(numbers: &[u16]) -> String {
    let mut numbers: Vec<String> = numbers.iter().map(|number| shown(*number).to_string()).collect();
    if numbers.len() > NAMED {
        let more = numbers.len() - (NAMED - 1);
        numbers.truncate(NAMED - 1);
        numbers.push(format!("{more} more"));
    }
    match numbers.as_slice() {
        [] => String::new(),
        [only] => format!("Exchange {only}"),
        [head @ .., last] => format!("Exchanges {} and {last}", head.join(", ")),
    }
}

/// Who, which story, which draw and which mode.
#[must_use]
pub fn about(debrief: &Debrief) -> String {
    let mode = phrases::mode(debrief.mode);
    format!("Client: {}. Story: {}, seed {}, {mode} mode.", debrief.client, debrief.scenario, debrief.seed)
}

/// How the course ended, or that it goes on.
#[must_use]
pub fn ended(debrief: &Debrief) -> String {
    match &debrief.ending {
        Some(ending) => format!("{} ({}).", ending.title.trim_end_matches('.'), phrases::ending(ending.kind)),
        None => "The course is still going: this is a debrief so far.".to_owned(),
    }
}

/// The figures of the first section.
#[must_use]
pub fn at_a_glance(debrief: &Debrief) -> Vec<Fact> {
    let fact = |label, value: String, note: &str| Fact { label, value, note: note.to_owned() };
    let passed = match (debrief.passed, debrief.band, debrief.safety.met) {
        (true, _, _) => ("yes", "The work is at least fair, and safety was met."),
        (false, _, false) => ("not yet", "Safety comes first: see what to practise next."),
        (false, Band::Below, _) => ("not yet", "See what to practise next."),
        (false, _, true) => ("not yet", ""),
    };
    let safety = match (debrief.safety.came_up, debrief.safety.met) {
        (false, _) => "did not come up",
        (true, true) => "met",
        (true, false) => "not met",
    };
    vec![
        fact(
            "The work",
            with_figure(phrases::band(debrief.band), debrief.process),
            "What you did. It decides the band.",
        ),
        fact("Safety", safety.to_owned(), &debrief.safety.says),
        fact(
            "Outcome",
            of_hundred(debrief.outcome),
            "What came of it for the client. It stands beside the work, in no sum with it.",
        ),
        match debrief.reading {
            Some(reading) => fact("Reading", of_hundred(reading), "Signs, causes and answers read, above base rates."),
            None if debrief.predictions.is_some() || debrief.sign_tags.is_some() => {
                fact("Reading", "too little seen".to_owned(), "Too little was predicted, tagged or guessed to tell.")
            }
            None => fact("Reading", "not seen".to_owned(), "Nothing was predicted, tagged or guessed."),
        },
        fact("Passed", passed.0.to_owned(), passed.1),
        fact(
            "One number",
            format!("{} of 100", debrief.score),
            "Where one is needed: 70 parts work, 15 outcome, 15 reading.",
        ),
    ]
}

fn with_figure(word: &str, per_mille: u16) -> String {
    format!("{word}, {}", of_hundred(per_mille))
}

/// Per mille as "64 of 100".
#[must_use]
pub fn of_hundred(per_mille: u16) -> String {
    format!("{} of 100", of_a_hundred(per_mille))
}

/// A signed skill, per mille of what there was to gain; empty where there were too few guesses to say.
#[must_use]
pub fn skill(per_mille: i16, guesses: u16) -> String {
    if guesses < ENOUGH_GUESSES {
        return String::new();
    }
    let figure = percent(per_mille.unsigned_abs());
    let sign = if per_mille < 0 { "−" } else { "" };
    format!("Skill: {sign}{figure} of what there was to gain over base rates.")
}

/// Reasons with their sizes in points of a hundred, each mechanism once: "being understood (bond +4 points)"; empty for
/// none.
#[must_use]
pub fn reasons(why: &[Reason]) -> String {
    reasons_from(why, 0)
}

/// The same, of reasons that moved something by at least this many per mille.
#[must_use]
pub fn reasons_from(why: &[Reason], least: u16) -> String {
    let mut said: Vec<(&str, Vec<String>)> = Vec::new();
    for reason in why.iter().filter(|reason| reason.delta.unsigned_abs() >= least) {
        match said.iter_mut().find(|(says, _)| *says == reason.says) {
            Some((_, sizes)) => sizes.push(size(reason)),
            None => said.push((&reason.says, vec![size(reason)])),
        }
    }
    let said = said.iter().map(|(says, sizes)| format!("{says} ({})", sizes.join(", ")));
    said.collect::<Vec<_>>().join("; ")
}

/// What a reason moved, and by how much: "bond +4 points".
fn size(reason: &Reason) -> String {
    let sign = if reason.delta < 0 { "−" } else { "+" };
    let size = (reason.delta.unsigned_abs() + 5) / 10;
    let points = if size == 1 { "point" } else { "points" };
    format!("{} {sign}{size} {points}", phrases::dim(reason.dim))
}

/// The state after an exchange in one sentence.
#[must_use]
pub fn state(point: &CurvePoint) -> String {
    format!(
        "Resistance {} (against you {}, against the change {}, away {}). Alliance {} (bond {}, goal {}, way {}). Readiness {}.",
        percent(point.resistance),
        percent(point.discord),
        percent(point.sustain),
        percent(point.withdrawal),
        percent(point.alliance),
        percent(point.bond),
        percent(point.goal_agreement),
        percent(point.task_agreement),
        percent(point.readiness),
    )
}

/// The state after an exchange in few words, for a line of a list.
#[must_use]
pub fn state_in_short(point: &CurvePoint) -> String {
    format!(
        "Resistance {} (against you {}, change {}, away {}), alliance {}, readiness {}.",
        percent(point.resistance),
        percent(point.discord),
        percent(point.sustain),
        percent(point.withdrawal),
        percent(point.alliance),
        percent(point.readiness),
    )
}

/// Where three curves began and ended, in one sentence; empty without points.
#[must_use]
pub fn course_of_it(debrief: &Debrief) -> String {
    let (Some(first), Some(last)) = (debrief.curve.first(), debrief.curve.last()) else { return String::new() };
    format!(
        "From the first exchange to the last of {}, resistance went from {} to {}, the alliance from {} to {}, readiness \
         from {} to {}.",
        debrief.curve.len(),
        percent(first.resistance),
        percent(last.resistance),
        percent(first.alliance),
        percent(last.alliance),
        percent(first.readiness),
        percent(last.readiness),
    )
}

/// Moments of a verdict that are told in full.
const IN_FULL: usize = 3;

/// A verdict's moments: those to tell in full, the costliest first, and the others in their order.
#[must_use]
pub fn moments(note: &VerdictNote) -> (Vec<&Moment>, Vec<&Moment>) {
    // What is unusual and defensible costs nothing, so it comes last.
    let cost = |moment: &Moment| (moment.verdict != Verdict::NotApplicable, moment.verdict);
    let mut all: Vec<&Moment> = note.moments.iter().collect();
    all.sort_by_key(|moment| std::cmp::Reverse(cost(moment)));
    let mut others = all.split_off(all.len().min(IN_FULL));
    others.sort_by_key(|moment| moment.exchange);
    (all, others)
}

/// Where a better line comes from.
#[must_use]
pub const fn offered(was_offered: bool) -> &'static str {
    if was_offered { "on offer then" } else { "an example" }
}

/// A citation's sources in words: "article A", "articles A and B", "house standard".
#[must_use]
pub fn source(ids: &str) -> String {
    let ids: Vec<&str> = ids.split([',', ' ', '+']).filter(|id| !id.is_empty()).collect();
    let name = |id: &str| match id {
        "A" | "B" => format!("article {id}"),
        "ours" => "house standard".to_owned(),
        other => other.to_owned(),
    };
    ids.iter().map(|id| name(id)).collect::<Vec<_>>().join(" and ")
}

/// What is said where nothing was read.
pub const NOTHING_READ: &str = "You predicted no answers, tagged no signs and rated no session. All three are optional; \
    a guess before the answer is the quickest way to learn to read.";

/// Whether the trainee made no prediction, tag or rating.
#[must_use]
pub fn nothing_read(debrief: &Debrief) -> bool {
    debrief.predictions.is_none() && debrief.sign_tags.is_none() && debrief.self_ratings.is_empty()
}

/// One rating beside the band.
#[must_use]
pub fn self_rating(note: &SelfRatingNote) -> String {
    format!(
        "After session {}, {}: you said {}; over the course it was {}.",
        note.session,
        phrases::global_band(note.of).to_lowercase(),
        phrases::band(note.rated),
        note.band.map_or("too little seen to say", phrases::band)
    )
}

/// What stands beside a cause without a weight.
#[must_use]
pub const fn not_in_story(debrief: &Debrief) -> &'static str {
    if debrief.ending.is_some() { "no part" } else { "still closed" }
}
