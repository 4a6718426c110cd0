//! An attempt's own course beside a what-if: where they part, what each was met with, and what differed.

use super::attempt::with_inputs;
use super::course::Course;
use super::differ;
use super::model::{CurvePoint, Speaker, TranscriptLine};
use super::text::clean;
use super::{curve, fold, transcript, verdicts};
use crate::engine::attempt::{Header, branch};
use crate::engine::client::Answer;
use crate::engine::guidance::{RuleBook, Verdict};
use crate::engine::scenario::{FactId, Scenario};
use crate::engine::session::{Event, LineSaid};

/// The two logs, each with the branches that were left in it.
#[derive(Debug, Clone, Copy)]
pub struct Courses<'a> {
    /// The what-if's number, from 1.
    pub number: u16,
    /// The exchange that the what-if plays anew.
    pub from: u16,
    /// The number of its session, from 1.
    pub session: u8,
    /// The attempt's own.
    pub own: &'a [Event],
    /// The what-if's, from the beginning of the course.
    pub other: &'a [Event],
}

/// Two courses over the stretch that both have. All words are final: a front end lays them out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The what-if's number, from 1.
    pub number: u16,
    pub client: String,
    /// The exchange that the what-if plays anew, and the number of its session.
    pub from: u16,
    pub session: u8,
    /// The exchange at which the courses part; none where nothing differs so far.
    pub parts_at: Option<u16>,
    /// Exchanges that both have.
    pub until: u16,
    pub own: Side,
    pub other: Side,
    /// The exchanges of both, from where they part.
    pub exchanges: Vec<Pair>,
    /// What differed, in whole sentences.
    pub differed: Vec<String>,
    /// What a comparison can say and what it cannot.
    pub caveats: Vec<String>,
}

/// One of the two courses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// From the first exchange of the course on.
    pub curve: Vec<CurvePoint>,
    /// Verdicts that the other course has not.
    pub verdicts: Vec<Mark>,
}

/// A verdict on one exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub exchange: u16,
    /// The rule's title.
    pub title: String,
    pub verdict: Verdict,
    pub says: String,
}

/// The same exchange in both courses, with what came after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub exchange: u16,
    pub own: Vec<TranscriptLine>,
    pub other: Vec<TranscriptLine>,
}

/// Lays a what-if beside the attempt's own course.
#[must_use]
pub fn compare(scenario: &Scenario, header: &Header, book: &RuleBook, courses: Courses<'_>) -> Comparison {
    let whole = [branch::current(courses.own), branch::current(courses.other)];
    let until = count(&whole[0]).min(count(&whole[1]));
    let cut = stretch(&whole, until);
    let [mut own, mut other] = cut.each_ref().map(|events| told(scenario, header, book, events));
    let parts_at = parting(&cut[0], &cut[1]);
    let said = |told: &Told, number| told.said.iter().find(|said| said.number == number).map(|said| said.line);
    let first = match parts_at {
        // What parts them was done after the exchange before.
        Some(number) if said(&own, number) == said(&other, number) => number.saturating_sub(1),
        Some(number) => number,
        None => courses.from,
    };
    let differed = differ::sentences(scenario, &own, &other, &whole, &cut, parts_at.map(|_| first));
    let [own_marks, other_marks] = [only(&own.marks, &other.marks), only(&other.marks, &own.marks)];
    Comparison {
        number: courses.number,
        client: clean(&scenario.client.name),
        from: courses.from,
        session: courses.session,
        parts_at,
        until,
        exchanges: (first..until)
            .map(|exchange| Pair { exchange, own: group(&own.lines, exchange), other: group(&other.lines, exchange) })
            .collect(),
        own: Side { curve: std::mem::take(&mut own.curve), verdicts: own_marks },
        other: Side { curve: std::mem::take(&mut other.curve), verdicts: other_marks },
        differed,
        caveats: CAVEATS.map(str::to_owned).to_vec(),
    }
}

const CAVEATS: [&str; 3] = [
    "Both courses met the same luck, so what differs comes of what was said and done.",
    "It is one course each: with other luck either line can be met otherwise. This shows what can happen, not which \
     line was right.",
    "A what-if is played knowing what came. It counts for no score, and your attempt stays as it was.",
];

/// What is needed of one course.
pub(super) struct Told {
    pub(super) curve: Vec<CurvePoint>,
    /// Rule and verdict of every moment.
    marks: Vec<(String, Mark)>,
    lines: Vec<TranscriptLine>,
    pub(super) said: Vec<Said>,
    /// Facts with their labels.
    pub(super) facts: Vec<(FactId, String)>,
    /// Number of the session before it, and what a week brought.
    pub(super) weeks: Vec<(u8, String)>,
}

/// A line and its answer.
pub(super) struct Said {
    pub(super) number: u16,
    pub(super) line: LineSaid,
    pub(super) says: String,
    pub(super) answer: Answer,
}

fn told(scenario: &Scenario, header: &Header, book: &RuleBook, events: &[Event]) -> Told {
    with_inputs(scenario, header, events, book, None, |inputs| {
        let course: Course<'_> = fold::course(inputs, inputs.events);
        let said = course.steps.iter().map(|step| Said {
            number: step.number,
            line: step.line,
            says: step.says.clone(),
            answer: step.answer,
        });
        let marks = verdicts::notes(inputs, &course).into_iter().flat_map(|note| {
            let (rule, title) = (note.rule, note.title);
            note.moments.into_iter().map(move |moment| {
                let title = title.clone();
                (rule.clone(), Mark { exchange: moment.exchange, title, verdict: moment.verdict, says: moment.says })
            })
        });
        Told {
            curve: curve::points(inputs, &course),
            marks: marks.collect(),
            lines: transcript::lines(&course),
            said: said.collect(),
            facts: course.told.iter().map(|fact| (*fact, course.label(*fact))).collect(),
            weeks: curve::weeks(inputs, &course).into_iter().map(|week| (week.after_session, week.says)).collect(),
        }
    })
}

/// The marks that the others have not, in the order of the course.
fn only(marks: &[(String, Mark)], others: &[(String, Mark)]) -> Vec<Mark> {
    let same = |(rule, mark): &(String, Mark), (other_rule, other): &(String, Mark)| {
        rule == other_rule && mark.exchange == other.exchange && mark.verdict == other.verdict
    };
    let alone = marks.iter().filter(|mark| !others.iter().any(|other| same(mark, other)));
    let mut alone: Vec<Mark> = alone.map(|(_, mark)| mark.clone()).collect();
    alone.sort_by_key(|mark| mark.exchange);
    alone
}

/// The lines of an exchange, and what came after it before the next.
fn group(lines: &[TranscriptLine], exchange: u16) -> Vec<TranscriptLine> {
    let begins = |line: &TranscriptLine| line.who == Speaker::Trainee && line.exchange.is_some();
    let mut open = false;
    let mut group = Vec::new();
    for line in lines {
        if begins(line) {
            open = line.exchange == Some(exchange);
        }
        if open {
            group.push(line.clone());
        }
    }
    group
}

pub(super) fn count(events: &[Event]) -> u16 {
    let exchanges = events.iter().filter(|event| matches!(event, Event::Exchanged(_))).count();
    u16::try_from(exchanges).unwrap_or(u16::MAX)
}

/// Both courses to where the shorter one ends. A week that only one of them has come to is left out: the other has
/// not been there yet.
fn stretch(whole: &[Vec<Event>; 2], until: u16) -> [Vec<Event>; 2] {
    let mut cut = whole.clone().map(|mut events| {
        let next = |event: &Event| matches!(event, Event::Exchanged(said) if said.number == until);
        let end = events.iter().position(next).unwrap_or(events.len());
        events.truncate(end);
        events
    });
    let waits: [bool; 2] =
        std::array::from_fn(|side| cut[side].len() == whole[side].len() && week_after(&cut[side]).is_none());
    for (side, other_waits) in [(0, waits[1]), (1, waits[0])] {
        if let Some(week) = week_after(&cut[side]).filter(|_| other_waits) {
            cut[side].truncate(week);
        }
    }
    cut
}

/// Where the week after the last exchange, or the end, begins.
fn week_after(events: &[Event]) -> Option<usize> {
    let last = events.iter().rposition(|event| matches!(event, Event::Exchanged(_))).unwrap_or(0);
    let begins = |event: &Event| matches!(event, Event::WeekPassed { .. } | Event::Ended { .. });
    events.iter().skip(last).position(begins).map(|at| last + at)
}

/// The exchange at which, or before which, the two first differ; what was only noted down is no difference.
fn parting(own: &[Event], other: &[Event]) -> Option<u16> {
    let happened = |events: &[Event]| -> Vec<Event> { events.iter().filter(|event| happens(event)).cloned().collect() };
    let (own, other) = (happened(own), happened(other));
    let at = own.iter().zip(&other).position(|(one, another)| one != another)?;
    Some(count(&own[..at]))
}

/// Whether the course itself goes on by this event.
const fn happens(event: &Event) -> bool {
    !matches!(
        event,
        Event::WroteFirst { .. }
            | Event::SkippedWriting
            | Event::Predicted { .. }
            | Event::SignTagged { .. }
            | Event::Formulated { .. }
            | Event::CoachAsked { .. }
            | Event::MetersShown { .. }
            | Event::SteppedBack { .. }
            | Event::Rated { .. }
            | Event::Intended { .. }
    )
}
