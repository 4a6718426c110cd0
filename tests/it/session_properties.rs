//! Properties of the session machine over random commands: it never panics, is the same every time, and is what its
//! log says.

use std::sync::{Arc, OnceLock};

use crate::given::{Given, given, same_course, shipped};
use crate::made_up::any_event;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use slackwater::engine::attempt::{Mode, Tables, validate};
use slackwater::engine::client::{Answer, Change, Dim, ONE, Sign};
use slackwater::engine::scenario::{GoalId, Scenario};
use slackwater::engine::session::{Command, Event, LineSaid, Session, Waiting, offer};
use slackwater::engine::view;

fn scenarios() -> &'static [Given] {
    static SCENARIOS: OnceLock<Vec<Given>> = OnceLock::new();
    SCENARIOS.get_or_init(|| vec![given(), shipped("done-that-one"), shipped("cant-complain")])
}

/// A wish, made a command by what is possible where the course stands.
#[derive(Debug, Clone)]
enum Wish {
    /// Goes on by whatever leads on here.
    On(Index),
    Any(Command),
    Small(u8, Index),
}

fn any_wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        12 => any::<Index>().prop_map(Wish::On),
        1 => crate::made_up::any_command().prop_map(Wish::Any),
        3 => any::<(u8, Index)>().prop_map(|(kind, at)| Wish::Small(kind, at)),
    ]
}

impl Wish {
    fn command(&self, session: &Session) -> Command {
        match self {
            Self::On(at) => on(session, *at),
            Self::Any(command) => command.clone(),
            Self::Small(kind, at) => small(session, *kind, *at),
        }
    }
}

fn on(session: &Session, at: Index) -> Command {
    let (scenario, course) = (session.scenario(), session.course());
    match course.waiting {
        Waiting::Brief => Command::Begin,
        Waiting::Room if course.write_first => Command::SkipWriting,
        Waiting::Room => Command::Choose(*at.get(&offer::offered(scenario, course))),
        Waiting::Week => match course.week_event {
            Some(event) => Command::ChooseInWeek(*at.get(&scenario.week_events[event.index()].choices)),
            None => Command::Continue,
        },
        Waiting::Stop | Waiting::Ended(_) => Command::Continue,
    }
}

/// The optional commands, near what fits.
fn small(session: &Session, kind: u8, at: Index) -> Command {
    let exchange = at.index(usize::from(session.course().exchanges) + 2) as u16;
    let goal = GoalId(at.index(session.scenario().goals.len() + 1) as u8);
    let words = "a few words".to_owned();
    match kind % 12 {
        0 => Command::StepBack { exchange },
        1 => Command::TagSign { exchange, tag: Some(*at.get(Sign::ALL)) },
        2 => Command::WriteGoal { goal, words },
        3 => Command::HandOverCopy,
        4 => Command::RevisitGoal(goal),
        5 => Command::PutPlanAside,
        6 => Command::AskCoach,
        7 => Command::ShowMeters(at.index(2) == 0),
        8 => Command::Rate([at.index(4) as u8; 4]),
        9 => Command::WriteFirst { words, intention: None },
        10 => Command::Predict(*at.get(Answer::ALL)),
        _ => Command::Formulate([None; 5]),
    }
}

#[derive(Debug, Clone)]
struct Course {
    scenario: Index,
    seed: u32,
    mode: Mode,
    wishes: Vec<Wish>,
}

fn any_course() -> impl Strategy<Value = Course> {
    let mode = prop_oneof![3 => Just(Mode::Practice), 1 => Just(Mode::Assessment)];
    (any::<Index>(), any::<u32>(), mode, vec(any_wish(), 0..120)).prop_map(|(scenario, seed, mode, wishes)| Course {
        scenario,
        seed,
        mode,
        wishes,
    })
}

impl Course {
    fn scenario(&self) -> &'static Arc<Scenario> {
        self.scenario.get(scenarios()).scenario()
    }

    fn start(&self) -> Session {
        Session::new(Arc::clone(self.scenario()), self.seed, self.mode)
    }

    /// Plays, and looks at each step: its command, and what it brought.
    fn play(&self, mut look: impl FnMut(&Session, &Command, bool)) -> Session {
        let mut session = self.start();
        for wish in &self.wishes {
            let command = wish.command(&session);
            let done = session.perform(command.clone()).is_ok();
            look(&session, &command, done);
        }
        session
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_commands_make_it_panic_and_state_keeps_its_bounds(course in any_course()) {
        let mut length = 0;
        course.play(|session, command, done| {
            assert_eq!(done, session.log().len() > length, "{command:?}");
            length = session.log().len();
            let state = &session.course().state;
            assert!(Dim::ALL.iter().all(|dim| (0..=ONE).contains(&state.get(*dim))));
            assert!((0..=ONE).contains(&state.resistance()));
            assert!(session.course().minutes_left <= session.course().plan(session.scenario()).minutes);
            let view = view::view(session);
            assert_eq!(view.meters.is_some(), session.course().meters);
            if let view::Phase::Room(room) = view.phase {
                assert!(room.write_first || !room.choices.is_empty(), "nothing can be said");
            }
        });
    }

    #[test]
    fn the_same_commands_give_the_same_log(course in any_course()) {
        let one = course.play(|_, _, _| {});
        let other = course.play(|_, _, _| {});
        prop_assert_eq!(one.log(), other.log());
        same_course(one.course(), other.course());
    }

    #[test]
    fn what_is_handled_is_what_is_performed(course in any_course()) {
        let mut before = course.start();
        course.play(|session, command, _| {
            let handled = before.handle(command.clone());
            let from = before.log().len();
            assert_eq!(handled.is_ok(), session.log().len() > from);
            for event in handled.iter().flatten() {
                before.apply(event);
            }
            assert_eq!(before.log(), session.log());
        });
    }

    #[test]
    fn a_log_taken_up_anywhere_goes_on_as_it_was(course in any_course(), cut in any::<Index>()) {
        let mut commands = Vec::new();
        let whole = course.play(|session, command, done| {
            if done {
                commands.push((command.clone(), session.log().len()));
            }
        });
        prop_assert_eq!(validate(course.scenario(), whole.log()), Ok(()));
        let at = cut.index(commands.len() + 1);
        let events = at.checked_sub(1).map_or(0, |last| commands[last].1);
        let mut resumed =
            Session::resume(Arc::clone(course.scenario()), course.seed, course.mode, &whole.log()[..events]);
        for (command, _) in &commands[at..] {
            resumed.perform(command.clone()).unwrap();
        }
        prop_assert_eq!(resumed.log(), whole.log());
        same_course(resumed.course(), whole.course());
    }

    /// A log that someone has edited can be nonsense; if it fits its scenario's tables it can be folded, looked at and
    /// played on.
    #[test]
    fn no_log_that_is_valid_makes_it_panic(
        course in any_course(),
        edits in vec((any::<Index>(), any::<Index>(), 0..5_u8, any_event()), 1..12),
        wishes in vec(any_wish(), 0..20),
    ) {
        let mut log = course.play(|_, _, _| {}).log().to_vec();
        for (at, other, kind, event) in edits {
            edit(&mut log, at, other, kind, fitting(event, &Tables::of(course.scenario())));
        }
        renumber(&mut log);
        if let Err(misfit) = validate(course.scenario(), &log) {
            prop_assert!(log.len() < 2, "{misfit}");
        } else {
            let mut session = Session::resume(Arc::clone(course.scenario()), course.seed, course.mode, &log);
            for wish in wishes {
                let command = match wish {
                    Wish::On(_) if offer::offered(session.scenario(), session.course()).is_empty() => Command::Continue,
                    other => other.command(&session),
                };
                let _ = session.perform(command);
                let _ = view::view(&session);
            }
        }
    }
}

fn edit(log: &mut Vec<Event>, at: Index, other: Index, kind: u8, event: Event) {
    if log.len() < 2 {
        return;
    }
    let (at, other) = (1 + at.index(log.len() - 1), 1 + other.index(log.len() - 1));
    match kind {
        0 => drop(log.remove(at)),
        1 => log.swap(at, other),
        2 => log.insert(at, log[other].clone()),
        3 => log.truncate(at.max(other)),
        _ => log[at] = event,
    }
}

/// An event whose ids and numbers fit these tables.
fn fitting(mut event: Event, tables: &Tables) -> Event {
    let wide = |id: &mut u16, count: usize| *id %= count as u16;
    let short = |id: &mut u8, count: usize| *id %= count as u8;
    let small = |changes: &mut Vec<Change>| changes.iter_mut().for_each(|change| change.delta %= ONE + 1);
    match &mut event {
        // A log has one of these, at its beginning.
        Event::Begun { .. } => return Event::PlanPutAside,
        Event::SessionOpened { session, week } => {
            short(&mut session.0, tables.sessions);
            wide(week, 1_001);
        }
        Event::BeatReached { beat, says, .. } => {
            wide(&mut beat.0, tables.beats);
            says.iter_mut().for_each(|says| wide(&mut says.0, tables.utterances));
        }
        Event::Exchanged(exchange) => {
            match &mut exchange.line {
                LineSaid::Choice(choice) => wide(&mut choice.0, tables.choices),
                LineSaid::RevisitGoal(goal) => short(&mut goal.0, tables.goals),
                LineSaid::HandOverCopy => {}
            }
            wide(&mut exchange.reply.0, tables.utterances);
            wide(&mut exchange.minutes, 241);
            small(&mut exchange.changes);
        }
        Event::FactTold { fact } => wide(&mut fact.0, tables.facts),
        Event::GoalMoved { goal, .. } => short(&mut goal.0, tables.goals),
        Event::TaskSet { task, .. } => short(&mut task.0, tables.tasks),
        Event::SignTagged { exchange, .. } => *exchange = 0,
        Event::Rated { bands } => bands.iter_mut().for_each(|band| *band %= 3),
        Event::WeekPassed { changes, .. } => small(changes),
        Event::WeekEventShown { event } => wide(&mut event.0, tables.week_events),
        Event::WeekChosen { choice, changes } => {
            wide(&mut choice.0, tables.week_choices);
            small(changes);
        }
        Event::Ended { ending } => short(&mut ending.0, tables.endings),
        _ => {}
    }
    event
}

/// Gives exchanges the numbers that they must have where they now stand, so that most edits stay valid.
fn renumber(log: &mut [Event]) {
    let mut next = 0;
    for event in log {
        match event {
            Event::Exchanged(exchange) => {
                exchange.number = next;
                next += 1;
            }
            Event::SteppedBack { exchange } if next > 0 => {
                *exchange = (*exchange).min(next - 1);
                next = *exchange;
            }
            Event::SteppedBack { .. } => *event = Event::PlanPutAside,
            Event::SignTagged { exchange, .. } => *exchange = (*exchange).min(next),
            _ => {}
        }
    }
}

/// A log can have more of an event than a course ever has.
#[test]
fn counters_stop_at_their_ends() {
    let given = given();
    let mut log = given.clone().after([crate::given::begin()]).session().log().to_vec();
    let closed = Event::SessionClosed { by: slackwater::engine::session::ClosedBy::Clock };
    let passed = Event::WeekPassed {
        attendance: slackwater::engine::scenario::words::Attendance::Cancelled,
        homework: slackwater::engine::scenario::words::HomeworkSeen::NoneSet,
        left: None,
        changes: Vec::new(),
    };
    for _ in 0..70_000 {
        log.extend([closed.clone(), passed.clone()]);
    }
    log.extend(std::iter::repeat_n(passed, 300));
    assert_eq!(validate(given.scenario(), &log), Ok(()));
    let mut session = Session::resume(Arc::clone(given.scenario()), 1, Mode::Practice, &log);
    assert_eq!(session.course().week, u16::MAX);
    session.perform(Command::Continue).unwrap();
}
