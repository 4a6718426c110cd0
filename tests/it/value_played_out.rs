//! What a choice is said to be worth, held against continuations that are played to the end of the course.

use std::sync::Arc;

use rayon::prelude::*;
use slackwater::engine::attempt::Mode;
use slackwater::engine::guidance::score;
use slackwater::engine::luck::Luck;
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::session::{Ahead, Event, LineSaid, Session, Waiting, offer, start_of};
use slackwater::engine::value::{Estimate, Shift};

use crate::played::OWEN;
use crate::value::{Valued, book, both, valued};

/// Of every so many exchanges the lines are compared.
const STEP: usize = 4;
/// Lucks on which each line is played to the end: those of the analysis, and as many more.
const LUCKS: u32 = 100;
/// Standard errors on either side of an estimate that hold the truth in 95 of 100 cases.
const SURE: f64 = 1.96;

/// What was said of some lines less what they came to, and how many of the intervals hold that.
#[derive(Debug, Default)]
struct Compared {
    errors: Vec<f64>,
    held: usize,
}

impl Compared {
    /// Takes an estimate with its interval, and what continuations came to, which are but a sample too.
    fn add(&mut self, (said, low, high): (f64, f64, f64), played: &[f64]) {
        let error = said - mean(played);
        let squares: Vec<f64> = played.iter().map(|one| (one - mean(played)).powi(2)).collect();
        // Figures are rounded to whole ones.
        let around = f64::hypot((high - low + 1.0) / 2.0, SURE * (mean(&squares) / played.len() as f64).sqrt());
        self.held += usize::from(error.abs() <= around);
        self.errors.push(error);
    }

    /// Of a hundred, and the mean error.
    fn agreement(&self) -> (usize, f64) {
        (self.held * 100 / self.errors.len(), mean(&self.errors))
    }
}

/// The outcome of a line on each luck of the analysis, with a competent therapist to the end, scored from the whole log.
fn played_out(valued: &Valued, exchange: u16, line: LineSaid) -> Vec<f64> {
    let scenario = &valued.scenario;
    let is_it = |event: &Event| matches!(event, Event::Exchanged(said) if said.number == exchange);
    let before = &valued.log[..valued.log.iter().position(is_it).expect("it was answered")];
    let moment = Session::resume(Arc::clone(scenario), valued.seed, Mode::Practice, before);
    let play = |rollout: u32| {
        let mut ahead = Ahead::from(scenario, moment.course(), &Luck::new(valued.seed, 0, 1 + rollout));
        let mut log = before.to_vec();
        log.extend_from_slice(ahead.say(line));
        loop {
            ahead.skip_writing();
            let course = ahead.course();
            let events = match (course.waiting, course.week_event) {
                (Waiting::Ended(_), _) => break,
                (Waiting::Room, _) => {
                    let offered = offer::offered(scenario, course);
                    let choice = policy::competent(scenario, course, &offered).expect("there is something to say");
                    ahead.say(LineSaid::Choice(choice))
                }
                (Waiting::Week, Some(event)) => {
                    let choices = &scenario.week_events[event.index()].choices;
                    ahead.choose_in_week(policy::competent_between(scenario, choices))
                }
                _ => ahead.go_on(),
            };
            log.extend_from_slice(events);
        }
        f64::from(score(book(), scenario, &log, &start_of(scenario, &log)).outcome)
    };
    (0..LUCKS).into_par_iter().map(play).collect()
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

/// Line by line, the outcome less that of another line on the same luck.
fn apart(line: &[f64], other: &[f64]) -> Vec<f64> {
    line.iter().zip(other).map(|(line, other)| line - other).collect()
}

fn figures(shift: Shift) -> (f64, f64, f64) {
    (shift.by.into(), shift.low.into(), shift.high.into())
}

/// The lines of some exchanges, each by itself and against the best there, and what was said against what a competent
/// therapist would have said.
#[derive(Debug, Default)]
struct Held {
    alone: Compared,
    against_best: Compared,
    choices: Compared,
}

impl Held {
    fn add(&mut self, valued: &Valued) {
        for one in valued.analysis.exchanges.iter().step_by(STEP) {
            let played: Vec<Vec<f64>> =
                one.lines.iter().map(|line| played_out(valued, one.exchange, line.line)).collect();
            for (place, line) in one.lines.iter().enumerate() {
                let Estimate { outcome, low, high, .. } = line.expected;
                self.alone.add((outcome.into(), low.into(), high.into()), &played[place]);
                if place != one.best {
                    self.against_best.add(figures(line.against_best), &apart(&played[place], &played[one.best]));
                }
            }
            if one.taken != one.competent {
                self.choices.add(figures(one.choice), &apart(&played[one.taken], &played[one.competent]));
            }
        }
    }
}

#[test]
fn the_intervals_of_values_hold_what_lines_come_to_that_are_played_to_the_end() {
    let mut held = Held::default();
    both().iter().for_each(|valued| held.add(valued));
    held.add(&valued(OWEN, Policy::Mixed, 3));
    held.add(&valued(OWEN, Policy::Random, 5));
    // The lines of an exchange err together, so that the share of a few exchanges is rough.
    for (of, least, lines) in [(&held.alone, 85, 400), (&held.against_best, 85, 400), (&held.choices, 95, 30)] {
        let (share, error) = of.agreement();
        assert!(of.errors.len() >= lines && share >= least, "{share} of a hundred of {}", of.errors.len());
        assert!(error.abs() <= 4.0, "by {error:.1} of a thousand");
    }
}
