//! What of a course under way tells how it will end: the client's state, the sheet, the clock, and the rules so far.

use crate::engine::client::{Dim, ONE, State};
use crate::engine::guidance::Standing;
use crate::engine::scenario::Scenario;
use crate::engine::scenario::words::GoalOwner;
use crate::engine::session::{Course, Waiting};

/// How many figures a sight has.
pub(super) const FIGURES: usize = Dim::COUNT + 13;

/// Figures of about one, in a fixed order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight(pub [f64; FIGURES]);

impl Sight {
    /// What can be read off a course.
    pub fn of(scenario: &Scenario, course: &Course, standing: &Standing) -> Self {
        let mut figures = [0.0; FIGURES];
        let state = &course.state;
        for (figure, dim) in figures.iter_mut().zip(Dim::ALL) {
            *figure = share(state, *dim);
        }
        let more = more(scenario, course, standing);
        figures[Dim::COUNT..].copy_from_slice(&more);
        Self(figures)
    }
}

fn share(state: &State, dim: Dim) -> f64 {
    f64::from(state.get(dim)) / f64::from(ONE)
}

/// What the state's dimensions do not say: what bends, what was told and agreed, the time, and the rules.
fn more(scenario: &Scenario, course: &Course, standing: &Standing) -> [f64; FIGURES - Dim::COUNT] {
    let state = &course.state;
    let square = |dim| share(state, dim) * share(state, dim);
    let facts = &scenario.profiles[course.profile.index()].facts;
    let told = facts.iter().filter(|fact| course.is_told(**fact)).count();
    let sheet = |own: bool| {
        let goals = scenario.goals.iter().zip(&course.goals);
        let stages = goals.filter(|(goal, _)| (goal.owner == GoalOwner::Client) == own);
        let furthest = stages.map(|(_, bits)| u8::BITS - bits.leading_zeros()).max().unwrap_or(0);
        f64::from(furthest) / 6.0
    };
    let is = |holds: bool| if holds { 1.0 } else { 0.0 };
    [
        f64::from(state.resistance()) / f64::from(ONE),
        square(Dim::Discord),
        square(Dim::Hurt),
        square(Dim::Unsaid),
        f64::from(u32::try_from(told).unwrap_or(0)),
        sheet(true),
        sheet(false),
        f64::from(course.minutes_left) / 50.0,
        is(course.waiting != Waiting::Room),
        course.task.map_or(0.0, |(_, agreed, own)| 0.5 + is(agreed) / 4.0 + is(own) / 4.0),
        f64::from(standing.chances) / 30.0,
        f64::from(standing.earned) / 30_000.0,
        f64::from(standing.cost) / 30_000.0,
    ]
}
