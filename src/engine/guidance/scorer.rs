//! The fold: events in, once an exchange the rules look at what could be seen, and at the end there is a score.

use std::sync::Arc;

use super::book::RuleBook;
use super::judge::{Judge, Standing};
use super::outcome::{self, Ended};
use super::pattern::Line;
use super::reading::Readings;
use super::score::Score;
use super::seen::{DEEDS, Deed, Seen, move_bit};
use super::tally;
use super::turn::{Tables, Turn};
use crate::engine::client::{Change, Move, State};
use crate::engine::scenario::words::{GoalOwner, GoalStage};
use crate::engine::scenario::{GoalId, ProfileId, Scenario, TaskId, WeekChoiceId};
use crate::engine::session::Event;
use crate::engine::session::event::{Exchange, LineSaid};

/// Folds a log without branches into a score. Feed it every event in order; it looks at the rules once an exchange.
#[derive(Debug, Clone)]
pub struct Scorer<'a> {
    book: &'a RuleBook,
    scenario: &'a Scenario,
    tables: Arc<Tables>,
    fold: Fold,
}

/// All that the fold remembers.
#[derive(Debug, Clone)]
struct Fold {
    judge: Judge,
    turn: Turn,
    /// Things seen that the exchange at hand brought beside words.
    brought: u64,
    /// Deeds since the last line.
    deeds: u64,
    /// The line of the exchange at hand; none at the opening of a session.
    line: Option<Line>,
    open: bool,
    session_open: bool,
    week_cues: u64,
    /// Goals that came up, as bits.
    elicited: u64,
    /// The trainee asked for a goal before this exchange.
    asked_for_goal: bool,
    last_task: Option<TaskId>,
    readings: Readings,
    ended: Ended,
}

impl<'a> Scorer<'a> {
    /// A scorer for logs of this scenario.
    #[must_use]
    pub fn new(book: &'a RuleBook, scenario: &'a Scenario) -> Self {
        let tables = Arc::new(Tables::of(book, scenario));
        let fold = Fold::new(book, tables.sanctioned);
        Self { book, scenario, tables, fold }
    }

    /// Forgets the log and keeps what was looked up for the scenario, for the next of many logs.
    pub fn reset(&mut self) {
        self.fold = Fold::new(self.book, self.tables.sanctioned);
    }

    /// Exchanges whose line was as good as the best on offer by what came of it: missing a rule there is unusual,
    /// defensible, and costs nothing. Kept until the next reset.
    pub fn allow_unusual(&mut self, exchanges: &[u16]) {
        self.fold.judge.unusual = exchanges.to_vec();
    }

    /// What the rules have seen so far, in sums that cost next to nothing.
    pub(in crate::engine) fn standing(&self) -> Standing {
        self.fold.judge.standing(self.book)
    }

    /// Takes the next event. A step back is not undone here: give it `attempt::branch::current`.
    pub fn event(&mut self, event: &Event) {
        let fold = &mut self.fold;
        match event {
            Event::Exchanged(exchange) => fold.exchange(self.book, &self.tables, self.scenario, exchange),
            Event::BeatReached { says: Some(says), talk, .. } => {
                fold.open = true;
                fold.turn.add(&self.tables.shown(*says), *talk);
            }
            Event::FactTold { fact } => {
                if let Some((utterance, outside)) = self.tables.facts.get(fact.index()) {
                    fold.turn.add_told(&self.tables.shown(*utterance));
                    fold.brought |= if *outside { Seen::OutsideCauseTold.bit() } else { 0 };
                }
                fold.ended.told(*fact);
            }
            Event::SessionOpened { session, .. } => {
                fold.settle(self.book, None);
                let plan = self.scenario.sessions.get(session.index()).is_some_and(|one| one.plan.is_some());
                let number = u8::try_from(session.index() + 1).unwrap_or(u8::MAX);
                fold.judge.open_session(number, plan, self.scenario.sessions.len());
                fold.turn.seen = std::mem::take(&mut fold.week_cues);
                (fold.open, fold.session_open, fold.line) = (true, true, None);
            }
            Event::SessionClosed { .. } => {
                fold.settle(self.book, None);
                fold.judge.close_session(self.book, std::mem::take(&mut fold.deeds));
                fold.session_open = false;
            }
            Event::GoalMoved { goal, stage, .. } => fold.move_goal(self.scenario, *goal, *stage),
            Event::TaskSet { task, agreed, .. } => fold.set_task(*task, *agreed),
            Event::PlanPutAside => {
                // A line that changes tack has said so itself; else it is a deed of its own, after the turn at hand.
                if fold.line.is_some_and(|line| line.done & move_bit(Move::ChangeTack) != 0) {
                    fold.judge.situation.plan_open = false;
                } else {
                    fold.deeds |= Deed::PlanAside.bit();
                }
            }
            Event::WeekPassed { attendance, homework, changes, .. } => {
                fold.judge.situation.pass_week(*attendance, *homework);
                fold.ended.change(changes);
            }
            Event::WeekEventShown { event } => {
                let seen = self.tables.week_events.get(event.index()).copied().unwrap_or(0);
                // What was asked before this was not asked about this.
                let asked = if seen & Seen::Risk.bit() != 0 { Seen::AskedSafety.bit() } else { 0 };
                fold.week_cues = fold.week_cues & !asked | seen;
            }
            Event::WeekChosen { choice, changes } => {
                if let Some(line) = self.tables.week_choices.get(choice.index()) {
                    fold.between(self.book, line, *choice);
                }
                fold.ended.change(changes);
            }
            Event::Begun { profile } => fold.ended.profile = Some(*profile),
            Event::Ended { ending } => fold.ended.ending = Some(*ending),
            Event::Predicted { answer } => fold.readings.predict(*answer),
            Event::SignTagged { exchange, tag } => fold.readings.tag(*exchange, *tag),
            Event::Formulated { causes } => fold.readings.formulate(*causes),
            Event::BeatReached { says: None, .. }
            | Event::WroteFirst { .. }
            | Event::SkippedWriting
            | Event::CoachAsked { .. }
            | Event::MetersShown { .. }
            | Event::SteppedBack { .. }
            | Event::Rated { .. }
            | Event::Intended { .. } => {}
        }
    }

    /// The score of what was folded so far. `start` is the client's state before the first line; the log holds only
    /// what changed. Moments that are still open are left out until the course has ended.
    #[must_use]
    pub fn finish(&self, start: &State) -> Score {
        let mut fold = self.fold.clone();
        fold.settle(self.book, None);
        if fold.session_open && fold.ended.ending.is_some() {
            let deeds = fold.deeds;
            fold.judge.close_session(self.book, deeds);
        }
        fold.judge.close_course(self.book, fold.ended.ending.is_some());
        let profile = fold.ended.profile.and_then(|one: ProfileId| self.scenario.profiles.get(one.index()));
        let reading = fold.readings.detail(profile);
        let outcome = outcome::detail(&fold.ended, self.scenario, start);
        tally::score(self.book, &fold.judge, reading, outcome)
    }
}

/// Scores a whole log, without the branches that were left. `start` is the client's state before the first line.
#[must_use]
pub fn score(book: &RuleBook, scenario: &Scenario, events: &[Event], start: &State) -> Score {
    score_allowing(book, scenario, events, start, &[])
}

/// As [`score`], with exchanges where missing a rule is unusual, defensible; see [`Scorer::allow_unusual`].
#[must_use]
pub fn score_allowing(book: &RuleBook, scenario: &Scenario, events: &[Event], start: &State, unusual: &[u16]) -> Score {
    let mut scorer = Scorer::new(book, scenario);
    scorer.allow_unusual(unusual);
    for event in &crate::engine::attempt::branch::current(events) {
        scorer.event(event);
    }
    scorer.finish(start)
}

impl Fold {
    fn new(book: &RuleBook, sanctioned: bool) -> Self {
        let mut judge = Judge::new(book);
        judge.situation.sanctioned = sanctioned;
        Self {
            judge,
            turn: Turn::default(),
            brought: 0,
            deeds: 0,
            line: None,
            open: false,
            session_open: false,
            week_cues: 0,
            elicited: 0,
            asked_for_goal: false,
            last_task: None,
            readings: Readings::default(),
            ended: Ended::default(),
        }
    }

    /// The exchange before is complete: the rules look at it.
    fn settle(&mut self, book: &RuleBook, next: Option<u16>) {
        if !self.open {
            return;
        }
        match self.line {
            Some(line) => {
                self.judge.exchange(book, &line, &self.turn, self.brought);
                self.readings.key(line.number + 1, self.turn.signs());
            }
            None => {
                self.judge.opening(book, &self.turn, next);
                self.readings.key(next.unwrap_or_else(|| self.readings.newest()), self.turn.signs());
            }
        }
        if self.line.is_some_and(|line| line.earns && line.done & move_bit(Move::ElicitGoal) != 0) {
            self.asked_for_goal = true;
        }
        if self.deeds & Deed::PlanAside.bit() != 0 {
            self.judge.situation.plan_open = false;
        }
        (self.turn, self.brought, self.line, self.open) = (Turn::default(), 0, None, false);
    }

    fn exchange(&mut self, book: &RuleBook, tables: &Tables, scenario: &Scenario, exchange: &Exchange) {
        self.settle(book, Some(exchange.number));
        let mut line = tables.line(exchange.line);
        line.number = exchange.number;
        line.done |= std::mem::take(&mut self.deeds);
        if let LineSaid::Choice(choice) = exchange.line
            && let Some(choice) = scenario.choices.get(choice.index())
            && choice.task.is_some()
            && choice.task == self.last_task
        {
            self.brought |= Seen::SameTask.bit();
        }
        self.brought |= asks(&line, Move::InviteFeedback, Seen::AskedFeedback);
        self.brought |= asks(&line, Move::AskSafety, Seen::AskedSafety);
        self.turn.add(&tables.shown(exchange.reply), exchange.talk);
        self.readings.answer(exchange.answer);
        self.ended.change(&exchange.changes);
        (self.line, self.open) = (Some(line), true);
    }

    /// What is done between sessions: deeds for the session to come, and an answer to what cannot wait for it.
    fn between(&mut self, book: &RuleBook, line: &Line, choice: WeekChoiceId) {
        self.deeds |= line.done & DEEDS;
        self.judge.between(book, line, choice, self.week_cues);
        self.week_cues |= asks(line, Move::AskSafety, Seen::AskedSafety);
    }

    /// What an exchange brought to the goal sheet counts as its own line's doing.
    fn move_goal(&mut self, scenario: &Scenario, goal: GoalId, stage: GoalStage) {
        self.ended.move_goal(goal, stage);
        let bit = 1_u64.checked_shl(u32::from(goal.0)).unwrap_or(0);
        let Some(meant) = scenario.goals.get(goal.index()) else { return };
        let deed = match stage {
            GoalStage::Elicited => {
                self.elicited |= bit;
                return;
            }
            GoalStage::Agreed if meant.owner != GoalOwner::Client => Deed::TheirGoal,
            GoalStage::Agreed if meant.concrete && (self.elicited & bit != 0 || self.asked_for_goal) => Deed::OwnGoal,
            GoalStage::Agreed => Deed::VagueGoal,
            GoalStage::Imposed => Deed::TheirGoal,
            GoalStage::Written => {
                self.deeds |= Deed::GoalWritten.bit();
                return;
            }
            GoalStage::CopyOffered | GoalStage::Revisited => return,
        };
        if stage == GoalStage::Agreed {
            self.judge.situation.goal_stands = true;
            self.brought |= Seen::GoalAgreed.bit();
        }
        match &mut self.line {
            Some(line) => line.done |= deed.bit(),
            None => self.deeds |= deed.bit(),
        }
    }

    fn set_task(&mut self, task: TaskId, agreed: bool) {
        self.brought |= if agreed { Seen::TaskAgreed.bit() } else { Seen::TaskTold.bit() };
        self.last_task = Some(task);
    }
}

/// What is seen of a line that asks this, where it is one that earns.
const fn asks(line: &Line, one: Move, seen: Seen) -> u64 {
    if line.earns && line.done & move_bit(one) != 0 { seen.bit() } else { 0 }
}

impl Ended {
    /// Adds what changed.
    fn change(&mut self, changes: &[Change]) {
        for change in changes {
            if let Some(sum) = self.sums.get_mut(change.dim as usize) {
                *sum += i64::from(change.delta);
            }
        }
    }
}
