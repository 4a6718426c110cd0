//! Whole courses of the shipped clients, played once by every scripted therapist and shared by the tests.

use std::sync::{Arc, OnceLock};

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Cause, Manner};
use slackwater::engine::guidance::{self, RuleBook, Score};
use slackwater::engine::policy::{Policy, Therapist};
use slackwater::engine::scenario::words::EndingKind;
use slackwater::engine::scenario::{self, Scenario};
use slackwater::engine::session::{Command, Event, Session, Waiting, offer, start_of};

pub const SEEDS: u32 = 200;
pub const DANA: &str = "done-that-one";
pub const OWEN: &str = "cant-complain";
/// A course that takes more commands than this is stuck.
const MOST_COMMANDS: u32 = 4_000;

/// What a test wants to know of one course.
#[derive(Debug, Clone)]
pub struct Played {
    pub ending: EndingKind,
    pub profile: usize,
    pub facts_told: usize,
    pub causes: Vec<Cause>,
    /// Resistance after each exchange, in millionths.
    pub resistance: Vec<i32>,
    /// For lines of a beat: their place among those shown, and how many there were.
    pub places: Vec<(usize, usize)>,
    pub score: Score,
}

impl Played {
    /// Whether the client was lost: gone with a grievance, or without a word.
    pub fn lost(&self) -> bool {
        matches!(self.ending, EndingKind::Quit | EndingKind::Drifted)
    }
}

/// The courses of one client, by policy.
pub struct Client {
    pub scenario: Arc<Scenario>,
    courses: Vec<Vec<Played>>,
    pub warmest: Vec<Played>,
}

impl Client {
    pub fn of(&self, policy: Policy) -> &[Played] {
        &self.courses[policy as usize]
    }

    /// How many of a hundred courses pass.
    pub fn passes(&self, policy: Policy) -> f64 {
        share(self.of(policy), |one| one.score.passed)
    }

    pub fn all(&self) -> impl Iterator<Item = &Played> {
        self.courses.iter().flatten()
    }
}

/// How many of a hundred courses this holds for.
pub fn share(courses: &[Played], holds: impl Fn(&Played) -> bool) -> f64 {
    courses.iter().filter(|one| holds(one)).count() as f64 * 100.0 / courses.len() as f64
}

/// A shipped scenario.
pub fn shipped(file: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{file}.ron", env!("CARGO_MANIFEST_DIR"));
    match scenario::load(&std::fs::read(path).unwrap()) {
        Ok(loaded) => Arc::new(loaded.scenario),
        Err(problems) => panic!("{file}: {}", problems[0]),
    }
}

/// What a therapist does next.
type Next = Box<dyn FnMut(&Session) -> Option<Command>>;

/// Both clients, Dana first; played once, on two threads.
pub fn clients() -> &'static [Client; 2] {
    static PLAYED: OnceLock<[Client; 2]> = OnceLock::new();
    PLAYED.get_or_init(|| {
        std::thread::scope(|threads| {
            let owen = threads.spawn(|| client(OWEN));
            [client(DANA), owen.join().unwrap()]
        })
    })
}

fn client(file: &str) -> Client {
    let scenario = shipped(file);
    let book = RuleBook::shipped().unwrap();
    let courses = |choose: &dyn Fn(u32) -> Next| -> Vec<Played> {
        (0..SEEDS).map(|seed| course(&book, &scenario, seed, choose(seed).as_mut())).collect()
    };
    Client {
        courses: Policy::ALL
            .iter()
            .map(|policy| {
                courses(&|seed| {
                    let mut therapist = Therapist::new(*policy, seed);
                    Box::new(move |session| therapist.next(session))
                })
            })
            .collect(),
        warmest: courses(&|_| Box::new(warmest)),
        scenario,
    }
}

fn course(
    book: &RuleBook,
    scenario: &Arc<Scenario>,
    seed: u32,
    next: &mut dyn FnMut(&Session) -> Option<Command>,
) -> Played {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Assessment);
    let (mut resistance, mut places) = (Vec::new(), Vec::new());
    for _ in 0..MOST_COMMANDS {
        let Some(command) = next(&session) else { break };
        if let Command::Choose(choice) = command {
            let mut shown = offer::offered(scenario, session.course());
            shown.retain(|one| scenario.choice(*one).beat.is_some());
            places.extend(shown.iter().position(|one| *one == choice).map(|place| (place, shown.len())));
        }
        session.perform(command).unwrap();
        let exchanges = usize::from(session.course().exchanges);
        if exchanges > resistance.len() {
            resistance.push(session.course().state.resistance());
        }
    }
    let Waiting::Ended(ending) = session.course().waiting else { panic!("seed {seed} never ends") };
    let profile = session.course().profile.index();
    let score = guidance::score(book, scenario, session.log(), &start_of(scenario, session.log()));
    Played {
        ending: scenario.endings[ending.index()].kind,
        profile,
        facts_told: session.log().iter().filter(|event| matches!(event, Event::FactTold { .. })).count(),
        causes: scenario.profiles[profile].causes.iter().map(|(cause, _)| *cause).collect(),
        resistance,
        places,
        score,
    }
}

/// Takes the warmest line of the beat, whatever it does.
fn warmest(session: &Session) -> Option<Command> {
    let (scenario, course) = (session.scenario(), session.course());
    let warmth = |manner: Manner| match manner {
        Manner::Warm => 4,
        Manner::Tentative => 3,
        Manner::WithPermission => 2,
        Manner::Playful | Manner::Formulaic | Manner::Pleading => 1,
        Manner::Plain | Manner::Expert | Manner::Hurried | Manner::Blaming => 0,
    };
    match course.waiting {
        Waiting::Brief => Some(Command::Begin),
        Waiting::Stop => Some(Command::Continue),
        Waiting::Week => Some(course.week_event.map_or(Command::Continue, |event| {
            let choices = &scenario.week_events[event.index()].choices;
            let best = choices.iter().max_by_key(|one| warmth(scenario.week_choices[one.index()].manner));
            Command::ChooseInWeek(*best.unwrap())
        })),
        Waiting::Room if course.write_first => Some(Command::SkipWriting),
        Waiting::Room => {
            let offered = offer::offered(scenario, course);
            let in_beat = offered.iter().filter(|one| scenario.choice(**one).beat.is_some());
            in_beat.max_by_key(|one| warmth(scenario.choice(**one).delivery.manner)).map(|one| Command::Choose(*one))
        }
        Waiting::Ended(_) => None,
    }
}
