//! The session machine: a command in, events out. `handle` decides and changes nothing; `apply` cannot fail.

mod ahead;
mod between;
mod bits;
pub mod command;
mod conditions;
pub mod course;
pub mod event;
mod exchange;
mod line;
pub mod offer;
pub mod refusal;

use std::sync::Arc;

pub use ahead::Ahead;
use between::Telling;
pub use between::start_of;
pub use command::Command;
pub use course::{Course, Waiting};
pub use event::{ClosedBy, Event, Exchange, Left, LineSaid};
pub use exchange::SPAN;
pub use line::delivery;
pub use refusal::Refusal;

use crate::engine::attempt::{Mode, branch};
use crate::engine::policy;
use crate::engine::scenario::words::GoalStage;
use crate::engine::scenario::{GoalId, Scenario};

/// About as many events as a course of five sessions has, so that its log need not grow.
const EVENTS_OF_A_COURSE: usize = 256;

/// The most characters that a trainee's own words can have.
pub const MOST_CHARACTERS: usize = 2_000;

/// One course with one client, and the log of it.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
    seed: u32,
    mode: Mode,
    course: Course,
    log: Vec<Event>,
}

impl Session {
    /// A course before its first session.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u32, mode: Mode) -> Self {
        let course = Course::new(&scenario, seed);
        Self { scenario, seed, mode, course, log: Vec::with_capacity(EVENTS_OF_A_COURSE) }
    }

    /// A course as its log left it. The events must be valid for the scenario.
    #[must_use]
    pub fn resume(scenario: Arc<Scenario>, seed: u32, mode: Mode, events: &[Event]) -> Self {
        let course = fold(&scenario, seed, events);
        Self { scenario, seed, mode, course, log: events.to_vec() }
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// Where the course stands. Hidden state is in here: front ends read [`SessionView`](crate::engine::view).
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// Every event so far, branches that were left included.
    #[must_use]
    pub fn log(&self) -> &[Event] {
        &self.log
    }

    /// The seed of the course's luck.
    #[must_use]
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// How it is played.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Carries a command out: decides, applies, and gives the events that the log has grown by.
    ///
    /// # Errors
    /// A [`Refusal`] where the command does not fit; nothing has changed then.
    pub fn perform(&mut self, command: Command) -> Result<&[Event], Refusal> {
        let from = self.log.len();
        self.carry_out(command)?;
        Ok(&self.log[from..])
    }

    /// Folds one event into the course and keeps it in the log.
    pub fn apply(&mut self, event: &Event) {
        self.tell(event.clone());
    }

    fn tell(&mut self, event: Event) {
        self.log.push(event);
        self.fold_in(self.log.len() - 1);
    }

    fn fold_in(&mut self, at: usize) {
        match &self.log[at] {
            Event::SteppedBack { .. } => self.course = fold(&self.scenario, self.seed, &self.log[..=at]),
            event => self.course.apply(&self.scenario, event),
        }
    }

    /// Decides what a command brings, and changes nothing: a copy of the session carries it out.
    ///
    /// # Errors
    /// A [`Refusal`] where the command does not fit where the course stands.
    pub fn handle(&self, command: Command) -> Result<Vec<Event>, Refusal> {
        let mut ahead = self.clone();
        ahead.carry_out(command)?;
        Ok(ahead.log.split_off(self.log.len()))
    }

    /// Tells what a command brings; all that refuses it comes first.
    fn carry_out(&mut self, command: Command) -> Result<(), Refusal> {
        let course = &self.course;
        if let Waiting::Ended(_) = course.waiting {
            return Err(Refusal::Over);
        }
        match command {
            Command::Begin if course.waiting == Waiting::Brief => between::begin(&mut self.telling()),
            Command::Begin => return Err(Refusal::AlreadyBegun),
            Command::Choose(choice) => {
                self.in_room()?;
                self.ready_to_speak()?;
                if !offer::is_offered(&self.scenario, course, choice) {
                    return Err(Refusal::NotOffered);
                }
                self.say(LineSaid::Choice(choice));
            }
            Command::WriteFirst { words, intention } => {
                self.at_a_moment()?;
                self.tell(Event::WroteFirst { words: short(words)?, intention });
            }
            Command::SkipWriting => {
                self.at_a_moment()?;
                self.tell(Event::SkippedWriting);
            }
            Command::Predict(answer) => {
                self.in_room()?;
                self.ready_to_speak()?;
                self.tell(Event::Predicted { answer });
            }
            Command::TagSign { exchange, tag } => {
                let newest = course.exchanges.saturating_add(u16::from(course.waiting == Waiting::Room));
                if course.waiting == Waiting::Brief || exchange >= newest {
                    return Err(Refusal::NothingToTag);
                }
                self.tell(Event::SignTagged { exchange, tag });
            }
            Command::Formulate(causes) => {
                self.has_begun()?;
                self.tell(Event::Formulated { causes });
            }
            Command::WriteGoal { goal, words } => {
                self.can_write(goal)?;
                // Without words of the trainee's own the goal stands there in the author's.
                let words = Some(short(words)?).filter(|words| !words.is_empty());
                self.tell(Event::GoalMoved { goal, stage: GoalStage::Written, words });
            }
            Command::HandOverCopy => {
                self.in_room()?;
                exchange::on_the_sheet(course).next().ok_or(Refusal::EmptyGoalSheet)?;
                self.ready_to_speak()?;
                self.say(LineSaid::HandOverCopy);
            }
            Command::RevisitGoal(goal) => {
                self.in_room()?;
                if !exchange::on_the_sheet(course).any(|one| one == goal) {
                    return Err(Refusal::GoalNotThere);
                }
                self.ready_to_speak()?;
                self.say(LineSaid::RevisitGoal(goal));
            }
            Command::PutPlanAside => {
                self.in_room()?;
                if !course.plan_open(&self.scenario) {
                    return Err(Refusal::NoPlan);
                }
                self.tell(Event::PlanPutAside);
            }
            Command::AskCoach => {
                self.in_practice()?;
                self.in_room()?;
                self.ready_to_speak()?;
                self.tell(Event::CoachAsked { strategy: policy::coach(&self.scenario, course) });
            }
            Command::ShowMeters(on) => {
                self.in_practice()?;
                self.has_begun()?;
                self.tell(Event::MetersShown { on });
            }
            Command::StepBack { exchange } => {
                self.in_practice()?;
                if exchange >= course.exchanges {
                    return Err(Refusal::NoSuchExchange);
                }
                self.tell(Event::SteppedBack { exchange });
            }
            Command::Rate(bands) => {
                self.at_a_stop()?;
                if bands.iter().any(|band| *band > 2) {
                    return Err(Refusal::NotNow);
                }
                self.tell(Event::Rated { bands });
            }
            Command::Intend { strategy, words } => {
                self.at_a_stop()?;
                self.tell(Event::Intended { strategy, words: short(words)? });
            }
            Command::Continue => match course.waiting {
                Waiting::Stop => between::leave_stop(&mut self.telling()),
                Waiting::Week if course.week_event.is_some() => return Err(Refusal::AnswerFirst),
                Waiting::Week => between::leave_week(&mut self.telling()),
                Waiting::Room => return Err(Refusal::SessionStillOpen),
                Waiting::Brief | Waiting::Ended(_) => return Err(Refusal::NotNow),
            },
            Command::ChooseInWeek(choice) => {
                let event = course.week_event.filter(|_| course.waiting == Waiting::Week).ok_or(Refusal::NotNow)?;
                if !self.scenario.week_events[event.index()].choices.contains(&choice) {
                    return Err(Refusal::NotOffered);
                }
                between::choose(&mut self.telling(), choice);
            }
        }
        Ok(())
    }

    /// Says a line, and tells what follows from it.
    fn say(&mut self, line: LineSaid) {
        let from = self.log.len();
        // The log itself takes the events: a list of their own would cost as much as deciding them.
        exchange::say(&self.scenario, &self.course, line, &mut self.log);
        for at in from..self.log.len() {
            self.fold_in(at);
        }
    }

    fn telling(&mut self) -> Telling<'_> {
        Telling { scenario: &self.scenario, course: &mut self.course, log: &mut self.log }
    }

    fn ready_to_speak(&self) -> Result<(), Refusal> {
        if self.course.write_first { Err(Refusal::WriteFirst) } else { Ok(()) }
    }

    /// A log begins with the course: nothing can be done before it.
    fn has_begun(&self) -> Result<(), Refusal> {
        if self.course.waiting == Waiting::Brief { Err(Refusal::NotNow) } else { Ok(()) }
    }

    fn in_room(&self) -> Result<(), Refusal> {
        if self.course.waiting == Waiting::Room { Ok(()) } else { Err(Refusal::NoSessionOpen) }
    }

    fn in_practice(&self) -> Result<(), Refusal> {
        if self.mode == Mode::Practice { Ok(()) } else { Err(Refusal::PracticeOnly) }
    }

    fn at_a_moment(&self) -> Result<(), Refusal> {
        self.in_room()?;
        if self.course.write_first { Ok(()) } else { Err(Refusal::NothingToWrite) }
    }

    fn at_a_stop(&self) -> Result<(), Refusal> {
        if self.course.waiting == Waiting::Stop { Ok(()) } else { Err(Refusal::NotAtAStop) }
    }

    fn can_write(&self, goal: GoalId) -> Result<(), Refusal> {
        let course = &self.course;
        let known = goal.index() < course.goals.len();
        let agreed = known && [GoalStage::Elicited, GoalStage::Agreed].iter().any(|stage| course.goal_is(goal, *stage));
        if agreed && !course.goal_is(goal, GoalStage::Written) { Ok(()) } else { Err(Refusal::GoalNotThere) }
    }
}

/// The trainee's own words, trimmed and of a bearable length.
fn short(words: String) -> Result<String, Refusal> {
    let words = words.trim();
    if words.chars().nth(MOST_CHARACTERS).is_some() { Err(Refusal::TooLong) } else { Ok(words.to_owned()) }
}

/// The course that these events tell, without the branches that were left.
fn fold(scenario: &Scenario, seed: u32, events: &[Event]) -> Course {
    let mut course = Course::new(scenario, seed);
    for event in &branch::current(events) {
        course.apply(scenario, event);
    }
    course
}
