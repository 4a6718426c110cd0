//! One course by one scripted therapist, and what it shows: the harness that the audit and the tests share.

use std::sync::Arc;

use super::thresholds::{FALLS_BY, SOON};
use crate::engine::attempt::Mode;
use crate::engine::client::Answer;
use crate::engine::guidance::{self, RuleBook, Score};
use crate::engine::policy::{Onlooker, Therapist, play_watched};
use crate::engine::scenario::words::EndingKind;
use crate::engine::scenario::{
    BeatId, ChoiceId, EndingId, ProfileId, Scenario, UtteranceId, WeekChoiceId, WeekEventId,
};
use crate::engine::session::{Command, Event, LineSaid, Refusal, Session, Waiting, delivery, offer, start_of};

/// What one course shows.
#[derive(Debug, Clone)]
pub struct Played {
    pub ending: EndingId,
    pub kind: EndingKind,
    pub profile: ProfileId,
    pub facts_told: usize,
    /// Resistance before the first exchange, in millionths.
    pub start: i32,
    /// Resistance after each exchange.
    pub resistance: Vec<i32>,
    pub said: Vec<Said>,
    /// Beats in the order in which they were reached.
    pub beats: Vec<BeatId>,
    /// Everything that the client said.
    pub heard: Vec<UtteranceId>,
    pub week_events: Vec<WeekEventId>,
    pub week_choices: Vec<WeekChoiceId>,
    pub score: Score,
}

/// One line of a therapist.
#[derive(Debug, Clone)]
pub struct Said {
    pub choice: ChoiceId,
    /// Where it was said.
    pub beat: BeatId,
    /// What was on offer, in the order shown.
    pub offered: Vec<ChoiceId>,
    pub answer: Answer,
    /// Resistance before it.
    pub before: i32,
    /// The line on offer that would have left least resistance, by the same luck; where they were tried.
    pub best: Option<ChoiceId>,
}

impl Played {
    /// Whether the client was lost: gone with a grievance, or without a word.
    #[must_use]
    pub fn lost(&self) -> bool {
        matches!(self.kind, EndingKind::Quit | EndingKind::Drifted)
    }

    /// The exchange, from 1, after which resistance lies a tenth below its start and stays there to the end.
    #[must_use]
    pub fn falls_for_good(&self) -> Option<usize> {
        let stands = |now: &i32| i64::from(*now) * FALLS_BY > i64::from(self.start) * (FALLS_BY - 1);
        let fell = self.resistance.iter().rposition(stands).map_or(0, |last| last + 1);
        (fell < self.resistance.len()).then_some(fell + 1)
    }

    /// Whether resistance fell for good within the first few exchanges of a course that went on after them.
    #[must_use]
    pub fn collapses(&self) -> bool {
        self.resistance.len() > SOON && self.falls_for_good().is_some_and(|fell| fell <= SOON)
    }
}

/// Plays a course to its end. With `tries`, every line on offer is tried before one is said.
///
/// # Errors
/// A refusal where the therapist did what does not fit, a defect of ours.
pub fn play(
    book: &RuleBook,
    scenario: &Arc<Scenario>,
    seed: u32,
    therapist: &mut Therapist,
    tries: bool,
) -> Result<Played, Refusal> {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Assessment);
    let mut seen = Notes { tries, ..Notes::default() };
    play_watched(&mut session, therapist, &mut seen)?;
    let Waiting::Ended(ending) = session.course().waiting else { return Err(Refusal::NotNow) };
    let start = start_of(scenario, session.log());
    let score = guidance::score(book, scenario, session.log(), &start);
    Ok(Played {
        ending,
        kind: scenario.endings[ending.index()].kind,
        profile: session.course().profile,
        facts_told: seen.facts_told,
        start: start.resistance(),
        resistance: seen.resistance,
        said: seen.said,
        beats: seen.beats,
        heard: seen.heard,
        week_events: seen.week_events,
        week_choices: seen.week_choices,
        score,
    })
}

/// What is noted while a course is played.
#[derive(Debug, Default)]
struct Notes {
    tries: bool,
    facts_told: usize,
    resistance: Vec<i32>,
    said: Vec<Said>,
    beats: Vec<BeatId>,
    heard: Vec<UtteranceId>,
    week_events: Vec<WeekEventId>,
    week_choices: Vec<WeekChoiceId>,
}

impl Onlooker for Notes {
    fn before(&mut self, session: &Session, command: &Command) {
        if let Command::Choose(choice) = command {
            let offered = offer::offered(session.scenario(), session.course());
            let best = if self.tries { best(session, &offered) } else { None };
            let course = session.course();
            let (beat, before) = (course.beat, course.state.resistance());
            self.said.push(Said { choice: *choice, beat, offered, answer: Answer::Holds, before, best });
        }
    }

    fn after(&mut self, session: &Session, events: &[Event]) {
        for event in events {
            match event {
                Event::Exchanged(exchange) => {
                    if let (LineSaid::Choice(_), Some(said)) = (exchange.line, self.said.last_mut()) {
                        said.answer = exchange.answer;
                    }
                    self.resistance.push(session.course().state.resistance());
                    self.heard.push(exchange.reply);
                }
                Event::BeatReached { beat, says, .. } => {
                    self.beats.push(*beat);
                    self.heard.extend(*says);
                }
                Event::FactTold { fact } => {
                    self.facts_told += 1;
                    self.heard.push(session.scenario().fact(*fact).utterance);
                }
                Event::WeekEventShown { event } => self.week_events.push(*event),
                Event::WeekChosen { choice, .. } => self.week_choices.push(*choice),
                _ => {}
            }
        }
    }
}

/// The line after which resistance would be lowest; none where two would leave as much.
fn best(session: &Session, offered: &[ChoiceId]) -> Option<ChoiceId> {
    let left = |choice: ChoiceId| {
        let events = session.handle(Command::Choose(choice)).ok()?;
        let mut state = session.course().state.clone();
        events.iter().for_each(|event| {
            if let Event::Exchanged(exchange) = event {
                let delivery = delivery(session.scenario(), exchange.line);
                state.exchanged(&delivery, exchange.answer, exchange.talk, &exchange.changes);
            }
        });
        Some(state.resistance())
    };
    let after: Vec<(i32, ChoiceId)> = offered.iter().filter_map(|one| Some((left(*one)?, *one))).collect();
    let least = after.iter().map(|(left, _)| *left).min()?;
    let mut equal = after.iter().filter(|(left, _)| *left == least);
    let best = equal.next()?;
    if equal.next().is_none() { Some(best.1) } else { None }
}
