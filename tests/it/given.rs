//! Given a scenario and what was done, when a command comes, then these events follow: a small language for tests.

use std::sync::Arc;

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::Strategy;
use slackwater::engine::scenario::{self, ChoiceId, GoalId, Scenario, WeekChoiceId};
use slackwater::engine::session::{Command, Course, Event, Exchange, Refusal, Session, Waiting, offer};
use slackwater::engine::view::{self, Room, SessionView, Turn};

const WHOLE_COURSE: &str = include_str!("fixtures/scenarios/whole-course.ron");
/// Seeds that are looked through for one that brings about what a test needs.
const MOST_SEEDS: u32 = 20_000;

/// Something that a trainee does, with names as the author gave them.
#[derive(Debug, Clone)]
pub enum Act {
    Say(&'static str),
    InWeek(&'static str),
    Just(Command),
}

pub fn begin() -> Act {
    Act::Just(Command::Begin)
}

pub fn say(choice: &'static str) -> Act {
    Act::Say(choice)
}

pub fn in_week(choice: &'static str) -> Act {
    Act::InWeek(choice)
}

pub fn go_on() -> Act {
    Act::Just(Command::Continue)
}

pub fn step_back(exchange: u16) -> Act {
    Act::Just(Command::StepBack { exchange })
}

pub fn write_first(words: &str) -> Act {
    Act::Just(Command::WriteFirst { words: words.to_owned(), intention: Some(Strategy::Notice) })
}

impl From<Command> for Act {
    fn from(command: Command) -> Self {
        Self::Just(command)
    }
}

impl Act {
    pub fn command(&self, scenario: &Scenario) -> Command {
        match self {
            Self::Say(name) => Command::Choose(choice(scenario, name)),
            Self::InWeek(name) => {
                let at = scenario.week_choices.iter().position(|choice| choice.id == *name);
                Command::ChooseInWeek(WeekChoiceId(at.unwrap_or_else(|| panic!("no week choice {name}")) as u16))
            }
            Self::Just(command) => command.clone(),
        }
    }
}

/// The choice with this name.
pub fn choice(scenario: &Scenario, name: &str) -> ChoiceId {
    let at = scenario.choices.iter().position(|choice| choice.id == name);
    ChoiceId(at.unwrap_or_else(|| panic!("no choice {name}")) as u16)
}

/// The goal of the client's in the small scenario.
pub const SLEEP: GoalId = GoalId(0);
/// The goal of the therapist's.
pub const WORK: GoalId = GoalId(1);

/// What a test starts from.
#[derive(Debug, Clone)]
pub struct Given {
    scenario: Arc<Scenario>,
    seed: u32,
    mode: Mode,
    acts: Vec<Act>,
}

/// What came of a command.
#[derive(Debug)]
pub struct Then {
    pub before: Session,
    pub session: Session,
    pub result: Result<Vec<Event>, Refusal>,
}

/// The small scenario, in practice mode.
pub fn given() -> Given {
    patched(&[])
}

/// The small scenario with pieces of its text replaced.
pub fn patched(changes: &[(&str, &str)]) -> Given {
    let mut text = WHOLE_COURSE.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "whole-course.ron does not contain {from}");
        text = text.replacen(from, to, 1);
    }
    match scenario::load(text.as_bytes()) {
        Ok(loaded) => of(loaded.scenario),
        Err(problems) => panic!("{}", problems[0]),
    }
}

pub fn of(scenario: Scenario) -> Given {
    Given { scenario: Arc::new(scenario), seed: 1, mode: Mode::Practice, acts: Vec::new() }
}

/// A scenario that is shipped.
pub fn shipped(file: &str) -> Given {
    let path = format!("{}/scenarios/{file}.ron", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the shipped scenario is there");
    of(scenario::load(&bytes).expect("the shipped scenario is fine").scenario)
}

impl Given {
    pub fn seed(self, seed: u32) -> Self {
        Self { seed, ..self }
    }

    pub fn assessment(self) -> Self {
        Self { mode: Mode::Assessment, ..self }
    }

    /// Changes the resolved scenario, for what no file can say.
    pub fn changed(mut self, change: impl FnOnce(&mut Scenario)) -> Self {
        change(Arc::make_mut(&mut self.scenario));
        self
    }

    /// These things were done, and none was refused.
    pub fn after(mut self, acts: impl IntoIterator<Item = Act>) -> Self {
        self.acts.extend(acts);
        self
    }

    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    pub fn new_session(&self) -> Session {
        Session::new(Arc::clone(&self.scenario), self.seed, self.mode)
    }

    fn try_session(&self) -> Result<Session, (usize, Refusal)> {
        let mut session = self.new_session();
        for (at, act) in self.acts.iter().enumerate() {
            session.perform(act.command(&self.scenario)).map_err(|refusal| (at, refusal))?;
        }
        Ok(session)
    }

    #[track_caller]
    pub fn session(&self) -> Session {
        self.try_session()
            .unwrap_or_else(|(at, refusal)| panic!("{:?} was refused: {refusal} (seed {})", self.acts[at], self.seed))
    }

    #[track_caller]
    pub fn view(&self) -> SessionView {
        view::view(&self.session())
    }

    /// The first seed with which all that was done can be done and leads to this.
    #[track_caller]
    pub fn seed_where(self, wanted: impl Fn(&Session) -> bool) -> Self {
        for seed in 0..MOST_SEEDS {
            let given = self.clone().seed(seed);
            if given.try_session().is_ok_and(|session| wanted(&session)) {
                return given;
            }
        }
        panic!("no seed leads there")
    }

    #[track_caller]
    pub fn when(&self, act: impl Into<Act>) -> Then {
        let before = self.session();
        let mut session = before.clone();
        let result = session.perform(act.into().command(&self.scenario)).map(<[Event]>::to_vec);
        Then { before, session, result }
    }
}

impl Then {
    #[track_caller]
    pub fn events(&self) -> &[Event] {
        match &self.result {
            Ok(events) => events,
            Err(refusal) => panic!("refused: {refusal}"),
        }
    }

    /// Exactly these events came.
    #[track_caller]
    pub fn then(&self, expected: &[Event]) {
        assert_eq!(self.events(), expected);
    }

    /// It was refused for this, and nothing has changed.
    #[track_caller]
    pub fn refused(&self, expected: Refusal) {
        assert_eq!(self.result.as_ref().err(), Some(&expected));
        same(&self.before, &self.session);
    }

    /// The exchange that came.
    #[track_caller]
    pub fn exchange(&self) -> &Exchange {
        match &self.events()[0] {
            Event::Exchanged(exchange) => exchange,
            other => panic!("no exchange but {other:?}"),
        }
    }

    /// What the client says in these events.
    #[track_caller]
    pub fn client_says(&self) -> Vec<&str> {
        says(&self.session, self.events())
    }
}

/// What the client says in these events.
pub fn says<'s>(session: &'s Session, events: &[Event]) -> Vec<&'s str> {
    let scenario = session.scenario();
    let said = |event: &Event| match event {
        Event::Exchanged(exchange) => Some(exchange.reply),
        Event::BeatReached { says, .. } => *says,
        Event::FactTold { fact } => Some(scenario.fact(*fact).utterance),
        _ => None,
    };
    events.iter().filter_map(said).map(|id| scenario.utterance(id).says.as_str()).collect()
}

/// The names of the choices on offer.
pub fn offered(session: &Session) -> Vec<String> {
    let ids = offer::offered(session.scenario(), session.course());
    ids.into_iter().map(|id| session.scenario().choice(id).id.clone()).collect()
}

/// The name of the beat that the course is at.
pub fn beat(session: &Session) -> &str {
    &session.scenario().beat(session.course().beat).id
}

/// The room of a view.
#[track_caller]
pub fn room(view: &SessionView) -> &Room {
    match &view.phase {
        view::Phase::Room(room) => room,
        other => panic!("no room but {other:?}"),
    }
}

/// Everything that the client said, with the exchange that each can be tagged by.
pub fn client_turns(view: &SessionView) -> Vec<(Option<u16>, &str)> {
    let turn = |turn: &'_ Turn| matches!(turn, Turn::Client { .. });
    let said = view.transcript.iter().filter(|one| turn(one));
    said.map(|turn| match turn {
        Turn::Client { exchange, says, .. } => (*exchange, says.as_str()),
        _ => (None, ""),
    })
    .collect()
}

/// How the course ended, if it has.
pub fn ending(session: &Session) -> Option<&str> {
    match session.course().waiting {
        Waiting::Ended(ending) => Some(&session.scenario().endings[ending.index()].id),
        _ => None,
    }
}

/// Two sessions stand at the same place, in everything that is folded and in what a trainee sees.
#[track_caller]
pub fn same(one: &Session, other: &Session) {
    assert_eq!(view::view(one), view::view(other));
    same_course(one.course(), other.course());
    assert_eq!(one.log(), other.log());
}

/// Two courses are the same in everything that is folded, luck included.
#[track_caller]
pub fn same_course(one: &Course, other: &Course) {
    assert_eq!(shown(one), shown(other));
}

/// A course as text, without the generator behind its luck, which fills its blocks as they are asked for.
fn shown(course: &Course) -> String {
    let text = format!("{course:?}");
    text.split(", luck: ").next().map_or_else(String::new, str::to_owned)
}
