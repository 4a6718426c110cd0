//! A policy in a written scenario: one attempt a client, told in the rows of a drawn one.

use std::sync::Arc;

use super::chunks::in_order;
use super::course::PERSON_SESSION;
use super::record::{ClientRow, ExchangeRow, Record, Ruptures, WeekRow};
use super::report;
use crate::engine::attempt::Mode;
use crate::engine::client::{Dim, State};
use crate::engine::guidance::{self, RuleBook};
use crate::engine::luck::{Luck, WEEK_BLOCK};
use crate::engine::policy::{Onlooker, Therapist, play_watched};
use crate::engine::scenario::Scenario;
use crate::engine::session::{Command, Event, Refusal, Session, Waiting, delivery, start_of};

/// Attempts that are played before what was told of them is handed on.
const ATTEMPTS_A_CHUNK: u32 = 4;

/// Attempts at one scenario: the first with this seed, the next with the next one, and so on.
#[derive(Debug, Clone, Copy)]
pub struct Attempts<'a> {
    pub scenario: &'a Arc<Scenario>,
    pub book: &'a RuleBook,
    pub clients: u32,
    pub seed: u32,
}

/// One attempt while it is played.
struct Attempt<'a, R> {
    of: &'a Attempts<'a>,
    client: u32,
    seed: u32,
    ruptures: Ruptures,
    /// The client's state before what is being done, and whether that ends a session they came to.
    from: Option<(State, bool)>,
    /// What the client reported after the week of the last session, once that has passed.
    distress_reported: Option<i32>,
    record: &'a mut R,
}

impl Attempts<'_> {
    /// Plays them all with the therapists that `therapist` makes of a seed. What `fresh` makes takes down a chunk of
    /// attempts, and `keep` gets it in the order of the seeds.
    ///
    /// # Errors
    /// The first error of `keep`, or a refusal where a therapist did what does not fit, a defect of ours.
    pub fn tell<R: Record, E: From<Refusal>>(
        &self,
        therapist: impl Fn(u32) -> Therapist + Sync,
        fresh: impl Fn() -> R + Sync,
        mut keep: impl FnMut(R) -> Result<(), E>,
    ) -> Result<(), E> {
        let one_chunk = |clients: std::ops::Range<u32>| {
            let mut record = fresh();
            for client in clients {
                let seed = self.seed.wrapping_add(client);
                let ruptures = Ruptures::default();
                let record = &mut record;
                let attempt = Attempt { of: self, client, seed, ruptures, from: None, distress_reported: None, record };
                attempt.play(therapist(seed))?;
            }
            Ok::<R, Refusal>(record)
        };
        in_order(self.clients, ATTEMPTS_A_CHUNK, one_chunk, |record| keep(record?))
    }
}

impl<R: Record> Onlooker for Attempt<'_, R> {
    fn before(&mut self, session: &Session, _command: &Command) {
        let course = session.course();
        self.from = Some((course.state.clone(), course.waiting == Waiting::Stop));
    }

    fn after(&mut self, session: &Session, events: &[Event]) {
        for event in events {
            match event {
                Event::Exchanged(exchange) => {
                    self.distress_reported = None;
                    self.record.exchange(&ExchangeRow {
                        client: self.client,
                        session: session.course().session as u16 + 1,
                        exchange: session.course().exchange_in_session,
                        delivery: delivery(self.of.scenario, exchange.line),
                        talk: exchange.talk,
                        answer: exchange.answer,
                        state: &session.course().state,
                    });
                }
                Event::WeekPassed { homework, .. } => {
                    let Some((from, attended)) = self.from.clone() else { continue };
                    let row = self.week(session, &from, attended);
                    self.record.week(&WeekRow { homework: *homework, ..row });
                }
                _ => {}
            }
        }
    }
}

impl<R: Record> Attempt<'_, R> {
    fn play(mut self, mut therapist: Therapist) -> Result<(), Refusal> {
        let mut session = Session::new(Arc::clone(self.of.scenario), self.seed, Mode::Assessment);
        play_watched(&mut session, &mut therapist, &mut self)?;
        self.over(&session, &therapist);
        Ok(())
    }

    fn week(&mut self, session: &Session, from: &State, attended: bool) -> WeekRow {
        let course = session.course();
        let mut luck = Luck::new(self.seed, 0, 0);
        // The week has been counted already.
        let draws = luck.at(course.week.saturating_sub(1), WEEK_BLOCK);
        let (rupture, repaired) = if attended { self.ruptures.session(from) } else { (false, false) };
        let distress_reported = report::distress(&course.state, &draws);
        self.distress_reported = Some(distress_reported);
        WeekRow {
            client: self.client,
            session: course.attended,
            attended,
            homework: course.homework,
            distress: course.state.get(Dim::Distress),
            distress_reported,
            alliance_reported: attended.then(|| report::alliance(from, &draws)),
            rupture,
            repaired,
        }
    }

    fn over(self, session: &Session, therapist: &Therapist) {
        let (scenario, course) = (session.scenario(), session.course());
        let Waiting::Ended(ending) = course.waiting else { return };
        let start = start_of(scenario, session.log());
        let score = guidance::score(self.of.book, scenario, session.log(), &start);
        let kind = scenario.endings[ending.index()].kind;
        let mut luck = Luck::new(self.seed, 0, 0);
        let first = report::distress(&start, &luck.at(PERSON_SESSION, 1));
        let now = || report::distress(&course.state, &luck.at(course.week, WEEK_BLOCK));
        self.record.client(&ClientRow {
            client: self.client,
            person: &course.person,
            start: &start,
            end: &course.state,
            distress_start_reported: first,
            distress_end_reported: self.distress_reported.unwrap_or_else(now),
            sessions_attended: course.attended,
            planned: scenario.sessions.len() as u16,
            ended: kind.into(),
            drawn: &therapist.drawn(),
            played: Some((kind, &score)),
        });
    }
}
