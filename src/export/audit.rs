//! An audit as plain text: what is wrong first, then how the therapists fared, then how often each place came up.

use super::numbers::{grouped, share, spaced, whole};
use super::wrap::{WIDTH, wrap};
use crate::diagnostics::lines;
use crate::engine::audit::{Audit, Finding, Hits, Spot, Tally};
use crate::engine::diagnostic::{Place, Severity};
use crate::engine::guidance::Band;
use crate::engine::policy::Policy;
use crate::engine::population::figures::Share;
use crate::engine::scenario::words::EndingKind;
use crate::engine::scenario::{BeatId, ChoiceId, Places, Scenario, UtteranceId, WeekEventId};

/// So many of the sentences that are said twice are quoted.
const QUOTED: usize = 5;

const THERAPISTS: &str = "How the therapists fare: courses passed (in brackets, where the share lies with 95 per \
                          cent), bands, endings, and the exchange after which resistance stays a tenth below its \
                          start, in half of the courses in which it does.";
const INSISTED: &str = "Lines so often on offer that somebody could say them wherever they can, and anything \
                        elsewhere; how many courses that passes:";
const REFERENCE: &str = "What the reference therapist says and hears:";
const HITS: &str = "How often each place comes up: the share of courses in which it is reached, by the reference and \
                    by everybody; of the times that a line is on offer, the share in which it is said, by the same \
                    (- where it never is).";

/// An audit, and the scenario that it is of.
#[derive(Debug)]
pub struct Audited<'a> {
    /// What the user calls the scenario: an id or a path.
    pub name: &'a str,
    pub scenario: &'a Scenario,
    pub places: &'a Places<'a>,
    pub audit: &'a Audit,
}

/// The whole audit.
#[must_use]
pub fn text(audited: &Audited<'_>) -> String {
    let mut out = String::new();
    head(&mut out, audited);
    for finding in &audited.audit.findings {
        out.push('\n');
        one_finding(&mut out, audited, finding);
    }
    therapists(&mut out, audited);
    insisted(&mut out, audited);
    reference(&mut out, audited);
    hits(&mut out, audited);
    out.push('\n');
    say(&mut out, &verdict(audited), "", "");
    out
}

fn say(out: &mut String, text: &str, first: &str, rest: &str) {
    for line in wrap(text, WIDTH, first, rest) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn title(out: &mut String, says: &str) {
    out.push('\n');
    say(out, says, "", "");
    out.push('\n');
}

fn head(out: &mut String, audited: &Audited<'_>) {
    let audit = audited.audit;
    let head = format!(
        "Audit of {}: {} seeds, {} scripted therapists, {} courses.",
        audited.name,
        grouped(u64::from(audit.seeds)),
        audit.named.len(),
        grouped(audit.courses())
    );
    say(out, &head, "", "");
    say(out, &verdict(audited), "", "");
}

fn verdict(audited: &Audited<'_>) -> String {
    let count = |wanted| audited.audit.findings.iter().filter(|one| one.severity == wanted).count();
    let counted = |number: usize, what: &str| match number {
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let passes = if audited.audit.passes() { "passes" } else { "fails" };
    let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
    format!("{} {passes} the audit: {errors}, {warnings}.", audited.name)
}

fn one_finding(out: &mut String, audited: &Audited<'_>, finding: &Finding) {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    lines(out, &format!("{severity}[{}]: {}", finding.fault.code, finding.message), "", "    ");
    let unsure = finding.severity == Severity::Warning && finding.share.is_some();
    if unsure {
        lines(out, "That may be chance: more seeds settle it.", "    ", "    ");
    }
    lines(out, finding.fault.why, "    why: ", "    ");
    lines(out, finding.fault.remedy, "    do: ", "    ");
    for spot in &finding.at {
        let (kind, id, place) = spot_of(audited, *spot);
        lines(out, &format!("{}:{}:{}: {kind} {id}", audited.name, place.line, place.column), "    ", "        ");
    }
}

/// What a spot is called, its id, and where it stands.
pub(super) fn spot_of<'a>(audited: &Audited<'a>, spot: Spot) -> (&'static str, &'a str, Place) {
    let (scenario, places) = (audited.scenario, audited.places);
    match spot {
        Spot::Beat(id) => ("beat", &scenario.beat(id).id, places.beat(id)),
        Spot::Choice(id) => ("choice", &scenario.choice(id).id, places.choice(id)),
        Spot::WeekEvent(id) => ("event", &scenario.week_events[id.index()].id, places.week_event(id)),
        Spot::WeekChoice(id) => {
            ("choice between sessions", &scenario.week_choices[id.index()].id, places.week_choice(id))
        }
        Spot::Ending(id) => ("ending", &scenario.endings[id.index()].id, places.ending(id)),
    }
}

fn therapists(out: &mut String, audited: &Audited<'_>) {
    title(out, THERAPISTS);
    for policy in Policy::ALL {
        let tally = audited.audit.of(*policy);
        let all = tally.passed.all;
        let bands: Vec<String> = [Band::Good, Band::Fair, Band::Below]
            .iter()
            .map(|band| format!("{} {}", band.name().to_lowercase(), whole(tally.bands[*band as usize], all)))
            .collect();
        let falls = match tally.median_fall() {
            Some(exchange) => format!("falls for good at {exchange}, never in {}", of(tally.never_fell())),
            None => "never falls for good".to_owned(),
        };
        let robot = if policy.is_robot() { ", a robot" } else { "" };
        let row = format!(
            "{}{robot}: passes {}; {}. Ends {}. Resistance {falls}.",
            policy.slug(),
            share(tally.passed),
            bands.join(", "),
            endings(audited.scenario, tally)
        );
        say(out, &row, "", "    ");
    }
}

/// The kinds of endings, the commonest first.
fn endings(scenario: &Scenario, tally: &Tally) -> String {
    let of = |kind: EndingKind| {
        let counts = scenario.endings.iter().zip(&tally.endings).filter(|(one, _)| one.kind == kind);
        counts.map(|(_, count)| *count).sum::<u64>()
    };
    let mut counts: Vec<(u64, &str)> = EndingKind::ALL.iter().map(|kind| (of(*kind), kind.name())).collect();
    counts.retain(|(count, _)| *count > 0);
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let said = counts.iter().map(|(count, name)| format!("{} {}", spaced(name), whole(*count, tally.passed.all)));
    said.collect::<Vec<_>>().join(", ")
}

fn of(share: Share) -> String {
    whole(share.yes, share.all)
}

fn insisted(out: &mut String, audited: &Audited<'_>) {
    let insisting = &audited.audit.insisting;
    if insisting.is_empty() {
        return;
    }
    title(out, INSISTED);
    let said = insisting.iter().map(|(id, tally)| format!("{} {}", audited.scenario.choice(*id).id, of(tally.passed)));
    say(out, &said.collect::<Vec<_>>().join(", "), "", "");
}

fn reference(out: &mut String, audited: &Audited<'_>) {
    let tally = audited.audit.of(Policy::Reference);
    title(out, REFERENCE);
    let places = [("first", tally.first), ("longest", tally.longest), ("kindest", tally.kindest)];
    let said =
        places.map(|(word, line)| format!("{word} in {} (by chance {})", of(line.share), per_cent(line.chance())));
    if tally.first.share.all > 0 {
        say(out, &format!("Its line is the {} of its place.", said.join(", the ")), "", "");
    }
    let repeats = format!("The client says a sentence twice in {} of its courses.", of(tally.repeats));
    say(out, &repeats, "", "");
    let mut again: Vec<(u64, UtteranceId)> = tally.repeated.iter().map(|(id, count)| (*count, *id)).collect();
    again.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    for (count, id) in again.into_iter().take(QUOTED) {
        let says = &audited.scenario.utterance(id).says;
        say(out, &format!("in {}: “{says}”", whole(count, tally.passed.all)), "    ", "    ");
    }
}

/// How often something was done of the times that it could be.
fn times(done: u64, could: u64) -> String {
    if could == 0 { "-".to_owned() } else { whole(done, could) }
}

fn per_cent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

fn hits(out: &mut String, audited: &Audited<'_>) {
    title(out, HITS);
    let (scenario, audit) = (audited.scenario, audited.audit);
    let reference = audit.of(Policy::Reference);
    let reached = |count: &dyn Fn(&Tally) -> u64| {
        let all = whole(audit.everybody(count), audit.courses());
        format!("{} and {all}", whole(count(reference), reference.passed.all))
    };
    let line = |id: &ChoiceId| {
        let said = |count: &dyn Fn(&Hits) -> u64| audit.everybody(|tally| count(&tally.choices[id.index()]));
        let own = reference.choices[id.index()];
        let everybody = times(said(&|hits| hits.said), said(&|hits| hits.offered));
        format!("{} {} and {everybody}", scenario.choice(*id).id, times(own.said, own.offered))
    };
    for (at, beat) in scenario.beats.iter().enumerate() {
        let place = audited.places.beat(BeatId(at as u16));
        let courses = reached(&|tally| tally.beats[at]);
        say(out, &format!("{} (line {}): {courses}", beat.id, place.line), "", "    ");
        say(out, &beat.choices.iter().map(line).collect::<Vec<_>>().join(", "), "    ", "    ");
    }
    if !scenario.anytime.is_empty() {
        say(out, "At any time", "", "");
        say(out, &scenario.anytime.iter().map(line).collect::<Vec<_>>().join(", "), "    ", "    ");
    }
    for (at, event) in scenario.week_events.iter().enumerate() {
        let place = audited.places.week_event(WeekEventId(at as u16));
        let courses = reached(&|tally| tally.week_events[at]);
        say(out, &format!("Between sessions, {} (line {}): {courses}", event.id, place.line), "", "    ");
        let choices = event.choices.iter().map(|id| {
            let made = |tally: &Tally| tally.week_choices[id.index()];
            let own = times(made(reference), reference.week_events[at]);
            let everybody = times(audit.everybody(made), audit.everybody(|tally| tally.week_events[at]));
            format!("{} {own} and {everybody}", scenario.week_choices[id.index()].id)
        });
        say(out, &choices.collect::<Vec<_>>().join(", "), "    ", "    ");
    }
}
