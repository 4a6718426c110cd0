//! One continuation: a line, then the competent policy, with the rules looking on.

use super::moments::Moment;
use super::sight::Sight;
use crate::engine::client::State;
use crate::engine::guidance::{Band, Score, Scorer};
use crate::engine::luck::Luck;
use crate::engine::policy::{competent, competent_between};
use crate::engine::scenario::Scenario;
use crate::engine::session::event::LineSaid;
use crate::engine::session::{Ahead, Course, Event, Waiting, offer};

/// Exchanges that a continuation is played for before what is to come is read off where it stands: the line itself, and
/// two of the competent policy. Most rules look two or three exchanges ahead.
pub(super) const HORIZON: u16 = 3;
/// More steps than any course has; one that needs more is cut there.
const MOST_STEPS: u32 = 2_000;

/// What a course comes to: outcome, process, and whether the band is at least fair, and good; each 0 to 1000.
pub(super) type Ends = [f64; TARGETS];
/// How many things are expected of a course.
pub(super) const TARGETS: usize = 4;

/// What a score says of a course that is over.
pub(super) fn ends(score: &Score) -> Ends {
    let is = |band| if score.band >= band { 1000.0 } else { 0.0 };
    [f64::from(score.outcome), f64::from(score.process), is(Band::Fair), is(Band::Good)]
}

/// Where a continuation stands.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "it is read at once and never kept")]
pub(super) enum Leaf {
    /// Over, with what it came to.
    Ended(Ends),
    /// Still going.
    Going(Sight),
}

/// A continuation under way.
#[derive(Debug)]
pub(super) struct Continuation<'a> {
    scenario: &'a Scenario,
    start: &'a State,
    ahead: Ahead<'a>,
    scorer: Scorer<'a>,
}

impl<'a> Continuation<'a> {
    /// From where a course stands, with this luck.
    pub fn from(
        scenario: &'a Scenario,
        start: &'a State,
        (course, scorer): (&Course, &Scorer<'a>),
        luck: &Luck,
    ) -> Self {
        Self { scenario, start, ahead: Ahead::from(scenario, course, luck), scorer: scorer.clone() }
    }

    /// This line at a moment, and on to the horizon.
    pub fn to_the_horizon(
        scenario: &'a Scenario,
        start: &'a State,
        moment: &Moment<'a>,
        line: usize,
        luck: &Luck,
    ) -> Self {
        let mut one = Self::from(scenario, start, (&moment.course, &moment.scorer), luck);
        one.say(moment.lines[line]);
        let last = moment.course.exchanges.saturating_add(HORIZON);
        while one.ahead.course().exchanges < last && one.ahead.course().waiting == Waiting::Room {
            one.step();
        }
        // After the last session nothing but the last week is left.
        if one.ahead.course().session + 1 >= scenario.sessions.len() && one.ahead.course().waiting != Waiting::Room {
            one.play_out();
        }
        one
    }

    /// On to the end of the course.
    pub fn play_out(&mut self) {
        for _ in 0..MOST_STEPS {
            if matches!(self.ahead.course().waiting, Waiting::Ended(_)) {
                return;
            }
            self.step();
        }
    }

    /// Where it stands.
    pub fn leaf(&self) -> Leaf {
        if matches!(self.ahead.course().waiting, Waiting::Ended(_)) {
            Leaf::Ended(self.ends())
        } else {
            Leaf::Going(Sight::of(self.scenario, self.ahead.course(), &self.scorer.standing()))
        }
    }

    /// What it has come to.
    pub fn ends(&self) -> Ends {
        ends(&self.scorer.finish(self.start))
    }

    fn say(&mut self, line: LineSaid) {
        look(&mut self.scorer, self.ahead.say(line));
    }

    /// What the competent policy does next.
    fn step(&mut self) {
        let course = self.ahead.course();
        let events = match course.waiting {
            Waiting::Room => {
                self.ahead.skip_writing();
                let course = self.ahead.course();
                let offered = offer::offered(self.scenario, course);
                match competent(self.scenario, course, &offered) {
                    Some(choice) => self.ahead.say(LineSaid::Choice(choice)),
                    None => return,
                }
            }
            Waiting::Week => match course.week_event {
                Some(event) => {
                    let choices = &self.scenario.week_events[event.index()].choices;
                    self.ahead.choose_in_week(competent_between(self.scenario, choices))
                }
                None => self.ahead.go_on(),
            },
            Waiting::Stop => self.ahead.go_on(),
            Waiting::Brief | Waiting::Ended(_) => return,
        };
        look(&mut self.scorer, events);
    }
}

/// The rules see what happened.
fn look(scorer: &mut Scorer<'_>, events: &[Event]) {
    for event in events {
        scorer.event(event);
    }
}
