//! The answered exchanges of an attempt as they stood: the course, the rules so far, and what could be said.

use crate::engine::guidance::{RuleBook, Score, Scorer};
use crate::engine::policy::competent;
use crate::engine::scenario::Scenario;
use crate::engine::session::event::LineSaid;
use crate::engine::session::{Course, Event, Waiting, offer, start_of};

/// One exchange, just before the line was said.
#[derive(Debug)]
pub(super) struct Moment<'a> {
    pub exchange: u16,
    /// The session that it is in, from 1.
    pub session: u8,
    pub course: Course,
    pub scorer: Scorer<'a>,
    /// What could be said: the choices on offer in the order shown, and what was said, where that was a command.
    pub lines: Vec<LineSaid>,
    /// The place of what was said among them.
    pub taken: usize,
    /// The place of what the competent policy would have said.
    pub competent: usize,
}

/// The whole of an attempt's own line, without the branches that were left.
#[derive(Debug)]
pub(super) struct Played<'a> {
    pub moments: Vec<Moment<'a>>,
    /// Where it stands now.
    pub end: Course,
    pub scorer: Scorer<'a>,
    pub score: Score,
}

impl<'a> Played<'a> {
    /// Folds the events of an attempt, without the branches that were left.
    pub fn of(scenario: &'a Scenario, book: &'a RuleBook, seed: u32, events: &[Event]) -> Self {
        let mut course = Course::new(scenario, seed);
        let mut scorer = Scorer::new(book, scenario);
        let mut moments = Vec::new();
        for event in events {
            if let Event::Exchanged(exchange) = event {
                moments.push(Moment::of(scenario, &course, &scorer, exchange.number, exchange.line));
            }
            course.apply(scenario, event);
            scorer.event(event);
        }
        let score = scorer.finish(&start_of(scenario, events));
        Self { moments, end: course, scorer, score }
    }

    /// Whether the course is over.
    pub const fn is_over(&self) -> bool {
        matches!(self.end.waiting, Waiting::Ended(_))
    }
}

impl<'a> Moment<'a> {
    fn of(scenario: &Scenario, course: &Course, scorer: &Scorer<'a>, exchange: u16, said: LineSaid) -> Self {
        let offered = offer::offered(scenario, course);
        let competent = competent(scenario, course, &offered).map(LineSaid::Choice);
        let mut lines: Vec<LineSaid> = offered.into_iter().map(LineSaid::Choice).collect();
        if !lines.contains(&said) {
            lines.push(said);
        }
        let place = |line: LineSaid| lines.iter().position(|one| *one == line);
        let taken = place(said).unwrap_or(0);
        Self {
            exchange,
            session: u8::try_from(course.session + 1).unwrap_or(u8::MAX),
            course: course.clone(),
            scorer: scorer.clone(),
            taken,
            competent: competent.and_then(place).unwrap_or(taken),
            lines,
        }
    }
}
