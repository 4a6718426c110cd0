//! What is told of a course, drawn or written, so that others can check it: exchanges, weeks, and the client at the end.

use super::course::{Course, Ended, ExchangeNote, Observer, WeekNote};
use super::gather::Gather;
use super::report;
use crate::engine::client::{Answer, Delivery, Person, State, Strategy, Talk};
use crate::engine::guidance::Score;
use crate::engine::policy::Draw;
use crate::engine::scenario::words::{EndingKind, HomeworkSeen};
use crate::engine::session::event::Left;
use crate::engine::words::words;

words! {
    /// What an observer with three codes would write down for the client's line.
    Coded { Change, Neutral, Sustain }
}

words! {
    /// How a course ended, whether it was drawn or written.
    CourseEnd { Completed, Quit, Drifted, StillGoing }
}

/// A line and what it met.
#[derive(Debug, Clone, Copy)]
pub struct ExchangeRow<'a> {
    /// Number of the client, from 0.
    pub client: u32,
    /// Number of the session, from 1.
    pub session: u16,
    /// Number of the exchange in its session, from 1.
    pub exchange: u16,
    pub delivery: Delivery,
    pub talk: Talk,
    pub answer: Answer,
    /// The state after it.
    pub state: &'a State,
}

/// A week, with its session where there was one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekRow {
    pub client: u32,
    /// Sessions attended so far.
    pub session: u16,
    /// Whether this week had its session.
    pub attended: bool,
    pub homework: HomeworkSeen,
    /// After the week, in millionths.
    pub distress: i32,
    pub distress_reported: i32,
    /// At the end of the session, where there was one.
    pub alliance_reported: Option<i32>,
    /// Whether the client would report a rupture in this session.
    pub rupture: bool,
    /// Whether the session before had a rupture, and this one has none.
    pub repaired: bool,
}

/// A client whose course is over.
#[derive(Debug, Clone, Copy)]
pub struct ClientRow<'a> {
    pub client: u32,
    pub person: &'a Person,
    pub start: &'a State,
    pub end: &'a State,
    pub distress_start_reported: i32,
    pub distress_end_reported: i32,
    pub sessions_attended: u16,
    /// Sessions, or weeks, that were planned.
    pub planned: u16,
    pub ended: CourseEnd,
    /// What was drawn for the trainee.
    pub drawn: &'a [Draw],
    /// The ending and the score, where a scenario was played.
    pub played: Option<(EndingKind, &'a Score)>,
}

/// Takes down what is told.
pub trait Record: Send {
    fn exchange(&mut self, _row: &ExchangeRow<'_>) {}
    fn week(&mut self, _row: &WeekRow) {}
    fn client(&mut self, row: &ClientRow<'_>);
}

/// Two things taken down at once.
impl<A: Record, B: Record> Record for (A, B) {
    fn exchange(&mut self, row: &ExchangeRow<'_>) {
        self.0.exchange(row);
        self.1.exchange(row);
    }

    fn week(&mut self, row: &WeekRow) {
        self.0.week(row);
        self.1.week(row);
    }

    fn client(&mut self, row: &ClientRow<'_>) {
        self.0.client(row);
        self.1.client(row);
    }
}

/// Something that may not be wanted.
impl<R: Record> Record for Option<R> {
    fn exchange(&mut self, row: &ExchangeRow<'_>) {
        if let Some(record) = self {
            record.exchange(row);
        }
    }

    fn week(&mut self, row: &WeekRow) {
        if let Some(record) = self {
            record.week(row);
        }
    }

    fn client(&mut self, row: &ClientRow<'_>) {
        if let Some(record) = self {
            record.client(row);
        }
    }
}

impl ExchangeRow<'_> {
    /// What an observer would code the client's line as. Discord is about the therapist, not about the change, and a
    /// yes that means nothing sounds like change where the line asked for something.
    #[must_use]
    pub fn coded(&self) -> Coded {
        coded(&self.delivery, self.talk)
    }
}

/// What an observer would code a client's line as, after this line.
#[must_use]
pub fn coded(line: &Delivery, talk: Talk) -> Coded {
    match talk {
        Talk::Change => Coded::Change,
        Talk::Sustain => Coded::Sustain,
        Talk::Placating if asks_for_something(line) => Coded::Change,
        Talk::Placating | Talk::Exploring | Talk::Neutral | Talk::Discord | Talk::Withdrawn | Talk::Objection => {
            Coded::Neutral
        }
    }
}

fn asks_for_something(delivery: &Delivery) -> bool {
    [Strategy::Fight, Strategy::Direct, Strategy::Goals].into_iter().any(|one| delivery.uses(one))
}

/// Tells sessions with a rupture from repaired ones.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ruptures {
    before: bool,
}

impl Ruptures {
    /// Whether this session, at its end, has a rupture, and whether it repaired that of the one before.
    pub fn session(&mut self, end: &State) -> (bool, bool) {
        let rupture = report::rupture(end);
        let repaired = self.before && !rupture;
        self.before = rupture;
        (rupture, repaired)
    }
}

/// Listens to drawn courses and tells them in rows.
#[derive(Debug, Clone, Default)]
pub struct Rows<R> {
    pub record: R,
    client: u32,
    ruptures: Ruptures,
}

impl<R> Rows<R> {
    /// Tells rows to this record.
    pub fn to(record: R) -> Self {
        Self { record, client: 0, ruptures: Ruptures::default() }
    }
}

impl<R: Record> Observer for Rows<R> {
    fn exchange(&mut self, note: &ExchangeNote<'_>) {
        self.record.exchange(&ExchangeRow {
            client: self.client,
            session: note.stimulus.session + 1,
            exchange: note.stimulus.exchange + 1,
            delivery: note.stimulus.delivery,
            talk: note.reaction.talk,
            answer: note.reaction.answer,
            state: note.after,
        });
    }

    fn week(&mut self, note: &WeekNote<'_>) {
        let attended = note.before.attended;
        let (rupture, repaired) = if attended { self.ruptures.session(note.from) } else { (false, false) };
        self.record.week(&WeekRow {
            client: self.client,
            session: note.before.session,
            attended,
            homework: note.outcome.homework,
            distress: note.to.get(crate::engine::client::Dim::Distress),
            distress_reported: note.distress_reported,
            alliance_reported: attended.then_some(note.alliance_reported),
            rupture,
            repaired,
        });
    }
}

impl<R: Record> Gather for Rows<R> {
    fn begins(&mut self, client: u32) {
        self.client = client;
        self.ruptures = Ruptures::default();
    }

    fn over(&mut self, course: &Course, drawn: &[Draw]) {
        self.record.client(&ClientRow {
            client: self.client,
            person: &course.person,
            start: &course.start,
            end: &course.end,
            distress_start_reported: course.distress_start_reported,
            distress_end_reported: course.distress_end_reported,
            sessions_attended: course.attended,
            planned: course.planned,
            ended: course.ended.into(),
            drawn,
            played: None,
        });
    }
}

impl From<Ended> for CourseEnd {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Completed => Self::Completed,
            Ended::Left(Left::Quit) => Self::Quit,
            Ended::Left(Left::Drifted) => Self::Drifted,
            Ended::StillGoing => Self::StillGoing,
        }
    }
}

impl From<EndingKind> for CourseEnd {
    fn from(kind: EndingKind) -> Self {
        match kind {
            EndingKind::Quit => Self::Quit,
            EndingKind::Drifted => Self::Drifted,
            EndingKind::StillGoing => Self::StillGoing,
            EndingKind::Completed
            | EndingKind::AgreedEarlyEnd
            | EndingKind::PausedByAgreement
            | EndingKind::ReferredOn
            | EndingKind::PoliteFalseEnding => Self::Completed,
        }
    }
}
