//! Where a course stands: everything that is folded from its events.

use super::bits::Bits;
use super::event::{ClosedBy, Event, Exchange, LineSaid};
use super::line::delivery;
use crate::engine::client::{Answer, Cue, Delivery, Move, Person, State, Strategy, Talk};
use crate::engine::luck::{Luck, WEEK_BLOCK, WORDS_A_BLOCK};
use crate::engine::purposes;
use crate::engine::scenario::words::{Attendance, EndingKind, GoalStage, HomeworkSeen, Weight};
use crate::engine::scenario::{
    BeatId, ChoiceId, CueSet, EndingId, FactId, GoalId, ProfileId, Scenario, SessionPlan, TaskId, WeekEventId,
};

/// How many turns back a course remembers what was heard and what was said to it.
pub const REMEMBERED: usize = 3;

/// A client turn, and what the trainee's line did in answer to it.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// What the client's words were, as the client meant them.
    pub talk: Talk,
    pub cues: CueSet,
    /// The moves of the line that answered it, as bits.
    pub answered: u64,
}

/// What the course waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// To begin.
    Brief,
    /// The trainee's line.
    Room,
    /// The trainee to leave the supervision stop.
    Stop,
    /// Something between sessions.
    Week,
    /// Nothing: it is over.
    Ended(EndingId),
}

/// Everything that is folded from the events of one course.
#[derive(Debug, Clone)]
pub struct Course {
    pub waiting: Waiting,
    pub profile: ProfileId,
    pub person: Person,
    pub state: State,
    /// The session that is open or was last, as a place in `Scenario::sessions`.
    pub session: usize,
    /// Weeks since the course began, missed ones too.
    pub week: u16,
    /// Sessions attended before this one.
    pub attended: u16,
    pub exchange_in_session: u16,
    /// Exchanges in the course; the number of the next one.
    pub exchanges: u16,
    pub minutes_left: u16,
    pub beat: BeatId,
    /// Choices made since the beat was reached.
    pub used_here: Vec<ChoiceId>,
    /// What could be noticed in the client's last words.
    pub cues: CueSet,
    /// What the client's last words were, as the client means them.
    pub talk: Talk,
    pub last_answer: Answer,
    /// The turns of this session before the client's last words, the newest first.
    pub recent: [Option<Turn>; REMEMBERED],
    /// By cue: turns of this session that showed it.
    pub noticed: [u8; Cue::COUNT],
    pub closing_reached: bool,
    pub write_first: bool,
    pub written: Option<String>,
    pub predicted: Option<Answer>,
    pub plan_aside: bool,
    /// By goal: a bit for each [`GoalStage`].
    pub goals: Vec<u8>,
    pub goal_words: Vec<Option<String>>,
    /// The task for the week, whether it was agreed, and whether it is of the client's own size.
    pub task: Option<(TaskId, bool, bool)>,
    pub homework: HomeworkSeen,
    /// What became of the appointment before the session that is open, or of the one that was due.
    pub attendance: Attendance,
    /// Appointments missed since the last session.
    pub missed_in_a_row: u8,
    /// Whether the client comes to the next appointment.
    pub comes_next: bool,
    pub formulation: [Option<Weight>; 5],
    pub rated: Option<[u8; 4]>,
    pub intention: Option<(Strategy, String)>,
    pub coach: Option<Strategy>,
    pub meters: bool,
    /// What waits for an answer between sessions.
    pub week_event: Option<WeekEventId>,
    /// The kind of ending that both agreed on in the room.
    pub agreed_end: Option<EndingKind>,
    pub last_stock: [u16; Answer::COUNT],
    /// The sixteen words for the next exchange, or for the week.
    pub draws: [u32; WORDS_A_BLOCK],
    /// The word that orders the choices of this beat.
    pub order_word: u32,
    pub(super) visited: Bits,
    pub(super) answers: Vec<Option<Answer>>,
    pub(super) chosen_between: Bits,
    pub(super) told: Bits,
    pub(super) shown: Bits,
    pub(in crate::engine) did: [u16; Move::COUNT],
    pub(in crate::engine) did_this_session: u64,
    luck: Luck,
}

impl Course {
    /// A course that has not begun.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: u32) -> Self {
        let person = person(scenario, None);
        let state = person.start();
        Self {
            waiting: Waiting::Brief,
            profile: ProfileId(0),
            person,
            state,
            session: 0,
            week: 0,
            attended: 0,
            exchange_in_session: 0,
            exchanges: 0,
            minutes_left: 0,
            beat: BeatId(0),
            used_here: Vec::new(),
            cues: CueSet::default(),
            talk: Talk::Neutral,
            last_answer: Answer::Holds,
            recent: [None; REMEMBERED],
            noticed: [0; Cue::COUNT],
            closing_reached: false,
            write_first: false,
            written: None,
            predicted: None,
            plan_aside: false,
            goals: vec![0; scenario.goals.len()],
            goal_words: vec![None; scenario.goals.len()],
            task: None,
            homework: HomeworkSeen::NoneSet,
            attendance: Attendance::Attended,
            missed_in_a_row: 0,
            comes_next: true,
            formulation: [None; 5],
            rated: None,
            intention: None,
            coach: None,
            meters: false,
            week_event: None,
            agreed_end: None,
            last_stock: [u16::MAX; Answer::COUNT],
            draws: [0; WORDS_A_BLOCK],
            order_word: 0,
            visited: Bits::default(),
            answers: vec![None; scenario.choices.len()],
            chosen_between: Bits::default(),
            told: Bits::default(),
            shown: Bits::default(),
            did: [0; Move::COUNT],
            did_this_session: 0,
            luck: Luck::new(seed, 0, 0),
        }
    }

    /// The profile that the seed draws.
    #[must_use]
    pub fn draw_profile(&self, scenario: &Scenario) -> ProfileId {
        let total = scenario.profiles.iter().map(|profile| profile.weight).fold(0, u32::saturating_add);
        let mut left = self.luck.clone().at(0, WEEK_BLOCK).below(purposes::PROFILE, total);
        for (index, profile) in scenario.profiles.iter().enumerate() {
            if left < profile.weight {
                return ProfileId(index as u8);
            }
            left -= profile.weight;
        }
        ProfileId(0)
    }

    /// The plan of the session that is open or was last.
    #[must_use]
    pub fn plan<'s>(&self, scenario: &'s Scenario) -> &'s SessionPlan {
        &scenario.sessions[self.session]
    }

    /// Whether the session has a plan that has not been put aside.
    #[must_use]
    pub fn plan_open(&self, scenario: &Scenario) -> bool {
        !self.plan_aside && self.plan(scenario).plan.is_some()
    }

    /// Whether the goal has come to this stage.
    #[must_use]
    pub fn goal_is(&self, goal: GoalId, stage: GoalStage) -> bool {
        self.goals[goal.index()] & (1 << stage as u8) != 0
    }

    /// Whether this line was said in this course.
    #[must_use]
    pub fn has_said(&self, choice: ChoiceId) -> bool {
        self.answers[choice.index()].is_some()
    }

    /// Whether the fact has been told.
    #[must_use]
    pub fn is_told(&self, fact: FactId) -> bool {
        self.told.has(fact.index())
    }

    /// Folds one event. It never fails: only `handle` makes events, and a log is validated when it is read.
    pub fn apply(&mut self, scenario: &Scenario, event: &Event) {
        match event {
            Event::Begun { profile } => {
                self.profile = *profile;
                self.person = person(scenario, Some(*profile));
                self.state = self.person.start();
            }
            Event::SessionOpened { session, week } => self.open(scenario, session.index(), *week),
            Event::BeatReached { beat, says, talk } => {
                self.reach(scenario, *beat);
                if let Some(says) = says {
                    self.hear(*talk, scenario.utterance(*says).cues);
                }
            }
            Event::WroteFirst { words, .. } => {
                self.write_first = false;
                self.written = Some(words.clone());
            }
            Event::SkippedWriting => self.write_first = false,
            Event::Predicted { answer } => self.predicted = Some(*answer),
            Event::Exchanged(exchange) => self.exchange(scenario, exchange),
            Event::FactTold { fact } => {
                self.told.put(fact.index());
                let utterance = scenario.utterance(scenario.fact(*fact).utterance);
                self.hear(utterance.talk.unwrap_or(self.talk), utterance.cues);
            }
            Event::GoalMoved { goal, stage, words } => {
                self.goals[goal.index()] |= 1 << *stage as u8;
                if let Some(words) = words {
                    self.goal_words[goal.index()] = Some(words.clone());
                }
            }
            Event::TaskSet { task, agreed, own } => self.task = Some((*task, *agreed, *own)),
            Event::PlanPutAside => self.plan_aside = true,
            Event::SignTagged { .. } => {}
            Event::Formulated { causes } => self.formulation = *causes,
            Event::CoachAsked { strategy } => self.coach = Some(*strategy),
            Event::MetersShown { on } => self.meters = *on,
            // The session folds the events that still count anew; see `Session::apply`.
            Event::SteppedBack { .. } => {}
            Event::SessionClosed { by } => {
                self.waiting = Waiting::Stop;
                self.rated = None;
                self.intention = None;
                self.agreed_end = match by {
                    ClosedBy::Agreement(kind) => Some(*kind),
                    ClosedBy::Trainee | ClosedBy::Clock => None,
                };
                self.attended = self.attended.saturating_add(1);
                self.missed_in_a_row = 0;
                self.draw(WEEK_BLOCK);
            }
            Event::Rated { bands } => self.rated = Some(*bands),
            Event::Intended { strategy, words } => self.intention = Some((*strategy, words.clone())),
            Event::WeekPassed { attendance, homework, changes, .. } => {
                self.waiting = Waiting::Week;
                self.week_event = None;
                self.state.week_passed(changes);
                self.homework = *homework;
                if *attendance != Attendance::Attended {
                    self.missed_in_a_row = self.missed_in_a_row.saturating_add(1);
                    self.attendance = *attendance;
                } else if self.missed_in_a_row == 0 {
                    self.attendance = Attendance::Attended;
                }
                self.comes_next = *attendance == Attendance::Attended;
                self.week = self.week.saturating_add(1);
                // Where the client comes, the session draws.
                if !self.comes_next {
                    self.draw(WEEK_BLOCK);
                }
            }
            Event::WeekEventShown { event } => {
                let happened = &scenario.week_events[event.index()];
                self.shown.put(event.index());
                self.week_event = if happened.choices.is_empty() { None } else { Some(*event) };
                self.cues = self.cues.and(happened.cues);
            }
            Event::WeekChosen { choice, changes } => {
                self.chosen_between.put(choice.index());
                self.state.contacted(changes);
                self.week_event = None;
                for one in &scenario.week_choices[choice.index()].moves {
                    self.count(*one);
                }
            }
            Event::Ended { ending } => self.waiting = Waiting::Ended(*ending),
        }
    }

    /// Goes on with this luck: what was drawn before stays as it is, the next draws are its own.
    pub(super) fn meet(&mut self, luck: &Luck) {
        self.luck = luck.clone();
        match self.waiting {
            Waiting::Room => self.draw(self.exchange_in_session),
            Waiting::Brief | Waiting::Stop | Waiting::Week | Waiting::Ended(_) => self.draw(WEEK_BLOCK),
        }
    }

    fn open(&mut self, scenario: &Scenario, session: usize, week: u16) {
        self.waiting = Waiting::Room;
        self.session = session;
        self.week = week;
        self.exchange_in_session = 0;
        self.minutes_left = scenario.sessions[session].minutes;
        self.closing_reached = false;
        self.plan_aside = false;
        self.did_this_session = 0;
        self.task = None;
        self.coach = None;
        self.predicted = None;
        // The week is between the last words and these: the client starts anew, as the state does.
        self.cues = CueSet::default();
        self.talk = Talk::Neutral;
        self.recent = [None; REMEMBERED];
        self.noticed = [0; Cue::COUNT];
        self.draw(0);
    }

    fn reach(&mut self, scenario: &Scenario, beat: BeatId) {
        self.beat = beat;
        self.visited.put(beat.index());
        self.used_here.clear();
        self.order_word = self.draws[purposes::ORDER];
        self.write_first = scenario.beat(beat).moment;
        self.written = None;
        self.closing_reached |= self.plan(scenario).closes == Some(beat);
    }

    /// The client's turn goes on with these words.
    fn hear(&mut self, talk: Talk, cues: CueSet) {
        self.talk = talk;
        self.cues = self.cues.and(cues);
        self.state.last_talk = talk;
    }

    fn exchange(&mut self, scenario: &Scenario, exchange: &Exchange) {
        let delivery = delivery(scenario, exchange.line);
        self.remember(&delivery);
        self.state.exchanged(&delivery, exchange.answer, exchange.talk, &exchange.changes);
        if let LineSaid::Choice(choice) = exchange.line {
            self.answers[choice.index()] = Some(exchange.answer);
            self.used_here.push(choice);
        }
        if exchange.stock {
            self.last_stock[exchange.answer as usize] = exchange.reply.0;
        }
        for one in delivery.moves() {
            self.count(one);
        }
        self.did_this_session |= delivery.bits();
        self.last_answer = exchange.answer;
        self.talk = exchange.talk;
        self.cues = scenario.utterance(exchange.reply).cues;
        self.minutes_left = self.minutes_left.saturating_sub(exchange.minutes);
        self.exchanges = self.exchanges.saturating_add(1);
        self.exchange_in_session = self.exchange_in_session.saturating_add(1);
        self.predicted = None;
        self.written = None;
        self.coach = None;
        self.draw(self.exchange_in_session);
    }

    fn count(&mut self, one: Move) {
        self.did[one as usize] = self.did[one as usize].saturating_add(1);
    }

    /// The turn that is being answered becomes the newest of those before.
    fn remember(&mut self, delivery: &Delivery) {
        self.recent.rotate_right(1);
        self.recent[0] = Some(Turn { talk: self.talk, cues: self.cues, answered: delivery.bits() });
        for cue in self.cues.iter() {
            self.noticed[cue as usize] = self.noticed[cue as usize].saturating_add(1);
        }
    }

    fn draw(&mut self, exchange: u16) {
        self.draws = *self.luck.at(self.week, exchange).words();
    }
}

/// The client of a scenario, with the causes of the drawn profile.
pub(super) fn person(scenario: &Scenario, profile: Option<ProfileId>) -> Person {
    let causes = profile.map_or(&[][..], |profile| &scenario.profiles[profile.index()].causes);
    Person::authored(&scenario.client.traits, causes).with_habit(scenario.client.baseline.talk)
}
