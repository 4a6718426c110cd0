//! From bytes to a [`Script`]: reads the text, explains what cannot be read, runs the checks.

use super::checks;
use super::model::{Line, Rule, Script, See, Weight};
use super::raw::{PARTS, RawLine, RawRule, RawScript, RawSeen, RawWeight};
use crate::engine::client::Delivery;
use crate::engine::diagnostic::Diagnostic;
use crate::engine::scenario::pieces_raw;
use crate::engine::scenario::reading::{self, Document};
use crate::engine::scenario::report::Report;

/// What a policy file is.
static POLICY: Document = Document {
    noun: "policy",
    page: "docs/policies.md",
    parts: PARTS,
    owners: &[("rules", "a rule"), ("lines", "a line")],
};

/// Reads a policy file.
///
/// # Errors
/// What keeps the file from being used, in the order of the text: either what cannot be read, or, once
/// everything can be read, every other problem.
pub fn load(bytes: &[u8]) -> Result<Script, Vec<Diagnostic>> {
    let (text, skipped) = reading::text_of(bytes, &POLICY).map_err(|problem| vec![*problem])?;
    let raw = reading::read(text, &POLICY, pieces_raw::whole::<RawScript>)
        .map_err(|problems| reading::moved(problems, skipped))?;
    let mut found = Report::default();
    checks::run_all(&raw, text, &mut found);
    if found.has_errors() {
        return Err(reading::moved(found.finish(text), skipped));
    }
    Ok(script(&raw, text))
}

fn script(raw: &RawScript, text: &str) -> Script {
    Script {
        id: raw.id.clone(),
        about: raw.about.clone(),
        ordinary: weight(raw.ordinary),
        rules: raw.rules.iter().map(rule).collect(),
        text: text.to_owned(),
    }
}

fn rule(raw: &RawRule) -> Rule {
    Rule { when: raw.when.iter().map(see).collect(), lines: raw.lines.iter().filter_map(line).collect() }
}

/// A line has a move: the checks have made sure of it.
fn line(raw: &RawLine) -> Option<Line> {
    let delivery = Delivery { first: *raw.moves.first()?, second: raw.moves.get(1).copied(), manner: raw.manner };
    Some(Line { delivery, weight: weight(raw.weight) })
}

const fn weight(raw: RawWeight) -> Weight {
    match raw {
        RawWeight::Always(weight) => Weight::Always(weight),
        RawWeight::Between(low, high) => Weight::Between(low, high),
    }
}

fn see(raw: &RawSeen) -> See {
    let all = |inner: &[RawSeen]| inner.iter().map(see).collect();
    match raw {
        RawSeen::Talk(talks) => See::Talk(talks.clone()),
        RawSeen::Sign(sign) => See::Sign(*sign),
        RawSeen::Cue(cue) => See::Cue(*cue),
        RawSeen::LeansAway(level) => See::LeansAway(*level),
        RawSeen::Week(weeks) => See::Week(weeks.clone()),
        RawSeen::Session(numbers) => See::Session(numbers.clone()),
        RawSeen::Line(numbers) => See::Line(numbers.clone()),
        RawSeen::JustDid(wanted) => See::JustDid(*wanted),
        RawSeen::Did(wanted) => See::Did(*wanted),
        RawSeen::DidThisSession(wanted) => See::DidThisSession(*wanted),
        RawSeen::DidTimes(wanted, times) => See::DidTimes(*wanted, times.clone()),
        RawSeen::Homework(seen) => See::Homework(*seen),
        RawSeen::Attendance(seen) => See::Attendance(*seen),
        RawSeen::Not(inner) => See::Not(all(inner)),
        RawSeen::Any(inner) => See::Any(all(inner)),
        RawSeen::All(inner) => See::All(all(inner)),
    }
}
