//! Scripted therapists: they see what a trainee sees and choose among the lines that are offered.

mod duties;
mod leaning;
pub mod reference;
pub mod script;
pub mod seen;
pub mod taste;

use std::sync::Arc;

use self::leaning::Leaning;
use crate::engine::client::{Manner, Strategy};
use crate::engine::luck::{Draws, Luck, WEEK_BLOCK, WORDS_A_BLOCK};
use crate::engine::population::mix::Trainee;
use crate::engine::scenario::{Choice, ChoiceId, Scenario, WeekChoiceId};
use crate::engine::session::{Command, Course, Event, Refusal, Session, Waiting, offer};
use crate::engine::words::words;

pub use script::{Draw, Script, ScriptTrainee};
pub use seen::Seen;

words! {
    /// A scripted therapist by name. The first group are ways of working, the second are robots that must not pass.
    Policy {
        Reference, Confront, Advise, Support, Evoke, ClosedInfo, Notice, ExploreFear, Goals, GoalsImposed, Paradox,
        Rapport, Mixed,
        Parrot, FeedbackSpammer, GoalRitualist, Mute, Namer, ParadoxAlways, Retreater, Checklist, FirstOption,
        LongestOption, Random,
        ForOpposing, ForPleasing,
        WarmestOption, RandomInPlace,
    }
}

impl Policy {
    /// The name on the command line, such as `closed-info`.
    #[must_use]
    pub fn slug(self) -> String {
        let mut slug = String::new();
        for (at, letter) in self.name().char_indices() {
            if letter.is_ascii_uppercase() && at > 0 {
                slug.push('-');
            }
            slug.push(letter.to_ascii_lowercase());
        }
        slug
    }

    /// The policy with this name on the command line.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|policy| policy.slug() == slug)
    }

    /// What a robot does whatever the client does; none for the others.
    #[must_use]
    pub const fn habit(self) -> Option<&'static str> {
        Some(match self {
            Policy::Confront => "argues, warns and pushes",
            Policy::Advise => "advises and teaches",
            Policy::Parrot => "agrees and praises in stock phrases",
            Policy::FeedbackSpammer => "asks how it is going",
            Policy::GoalRitualist => "finds a goal, writes it down and hands it over, then again",
            Policy::Mute => "says nothing",
            Policy::Namer => "names resistance",
            Policy::ParadoxAlways => "advises against change",
            Policy::Retreater => "slows down and backs off",
            Policy::Checklist => "does each strategy once, in turn",
            Policy::FirstOption => "says the first line shown",
            Policy::LongestOption => "says the longest line",
            Policy::WarmestOption => "says the kindest line",
            Policy::Random => "says anything",
            Policy::RandomInPlace => "says any line of the place, and none of those for any time",
            _ => return None,
        })
    }

    /// Whether it is one of the robots that must not pass any scenario.
    #[must_use]
    pub const fn is_robot(self) -> bool {
        self.habit().is_some()
    }
}

/// A scripted therapist at work.
#[derive(Debug, Clone)]
pub struct Therapist {
    way: Way,
    luck: Luck,
    turns: u16,
}

/// By what a therapist goes.
#[derive(Debug, Clone)]
enum Way {
    Named {
        policy: Policy,
        /// For `Mixed`: this trainee's liking for each move, drawn once.
        liking: Box<taste::Liking>,
    },
    File {
        trainee: ScriptTrainee,
        /// Says the lines that the file leaves to an ordinary trainee.
        ordinary: Box<Trainee>,
    },
    /// Says this line wherever it is on offer, and any line elsewhere.
    Insisting(ChoiceId),
}

/// The stream of luck that therapists draw from, apart from the client's.
const THERAPIST_STREAM: u32 = u32::MAX;
/// The first block, in the session of a trainee's own draws, from which the weights of a file are drawn.
const WEIGHTS_BLOCK: u16 = 16;
/// In a turn's block: whether the line is an ordinary one.
const ORDINARY_WORD: usize = WORDS_A_BLOCK - 2;
/// The most commands that a course can need; a course that needs more is stuck, and that is a defect.
const MOST_COMMANDS: u32 = 4_000;

impl Therapist {
    /// A scripted therapist whose own draws come from this seed.
    #[must_use]
    pub fn new(policy: Policy, seed: u32) -> Self {
        let mut luck = Luck::new(seed, THERAPIST_STREAM, 0);
        let liking = Box::new(taste::Liking::drawn(&mut luck));
        Self { way: Way::Named { policy, liking }, luck, turns: 0 }
    }

    /// A therapist who goes by a policy file.
    #[must_use]
    pub fn of_file(script: Arc<Script>, seed: u32) -> Self {
        let mut luck = Luck::new(seed, THERAPIST_STREAM, 0);
        let mut trainee = ScriptTrainee::new(script);
        trainee.draw(&mut luck, WEEK_BLOCK, WEIGHTS_BLOCK);
        let mut ordinary = Box::new(Trainee::drawn());
        ordinary.draw(&mut luck, WEEK_BLOCK, 0);
        Self { way: Way::File { trainee, ordinary }, luck, turns: 0 }
    }

    /// A robot that says this one line wherever it is on offer, and any line elsewhere.
    #[must_use]
    pub fn insisting(on: ChoiceId, seed: u32) -> Self {
        Self { way: Way::Insisting(on), luck: Luck::new(seed, THERAPIST_STREAM, 0), turns: 0 }
    }

    /// What was drawn once for this trainee, for the trace.
    #[must_use]
    pub fn drawn(&self) -> Vec<Draw> {
        match &self.way {
            Way::Named { policy: Policy::Mixed, liking } => liking.as_drawn(),
            Way::Named { .. } | Way::Insisting(_) => Vec::new(),
            Way::File { trainee, .. } => trainee.drawn(),
        }
    }

    /// The next command for a course, or none where it is over.
    pub fn next(&mut self, session: &Session) -> Option<Command> {
        let (scenario, course) = (session.scenario(), session.course());
        match course.waiting {
            Waiting::Brief => Some(Command::Begin),
            Waiting::Stop => Some(Command::Continue),
            Waiting::Week => Some(match course.week_event {
                Some(event) => {
                    let choices = &scenario.week_events[event.index()].choices;
                    let word = self.word();
                    let policy = match &self.way {
                        Way::Named { policy, .. } => *policy,
                        // A file says nothing of the time between sessions, and is given the care of most.
                        Way::File { .. } => Policy::Support,
                        Way::Insisting(_) => Policy::Random,
                    };
                    Command::ChooseInWeek(taste::between_sessions(policy, scenario, choices, word))
                }
                None => Command::Continue,
            }),
            Waiting::Room if course.write_first => Some(Command::SkipWriting),
            Waiting::Room => {
                let offered = offer::offered(scenario, course);
                let turn = self.turns;
                let word = self.word();
                let seen = Seen::of(scenario, course, &offered);
                match &self.way {
                    Way::Named { policy, liking } => by_name(*policy, liking, turn, &seen, word),
                    Way::File { trainee, ordinary } => {
                        by_file(trainee, ordinary, &seen, &self.luck.at(turn / 512, turn % 512))
                    }
                    Way::Insisting(on) => Some(*on).filter(|on| offered.contains(on)).or_else(|| any(&offered, word)),
                }
                .map(Command::Choose)
            }
            Waiting::Ended(_) => None,
        }
    }

    fn word(&mut self) -> u32 {
        let at = self.turns;
        self.turns = self.turns.wrapping_add(1);
        self.luck.at(at / 512, at % 512).word(WORDS_A_BLOCK - 1)
    }
}

/// The line that a named policy says among those offered.
fn by_name(policy: Policy, liking: &taste::Liking, turn: u16, seen: &Seen<'_>, word: u32) -> Option<ChoiceId> {
    let (scenario, offered) = (seen.scenario, seen.offered);
    let read = |leaning| {
        let reading = reference::Reading::of(seen, leaning);
        best(offered, word, |id| reading.weigh(id))
    };
    let weigh = |id: ChoiceId| {
        let delivery = &scenario.choice(id).delivery;
        match policy {
            Policy::Mixed => liking.of(delivery),
            Policy::Checklist => taste::checklist(turn.wrapping_add(1), delivery),
            Policy::GoalRitualist => taste::ritual(seen, delivery),
            simple => taste::of(simple, delivery),
        }
    };
    match policy {
        Policy::FirstOption => offered.first().copied(),
        Policy::Reference => read(Leaning::Even),
        Policy::ForOpposing => read(Leaning::Opposing),
        Policy::ForPleasing => read(Leaning::Pleasing),
        Policy::LongestOption => foremost(seen, length),
        Policy::WarmestOption => foremost(seen, warmth),
        Policy::Random => any(offered, word),
        Policy::RandomInPlace => any(&in_place(seen), word).or_else(|| any(offered, word)),
        _ => best(offered, word, weigh),
    }
}

/// How much there is to read in a line.
#[must_use]
pub fn length(choice: &Choice) -> usize {
    choice.says.chars().count()
}

/// How kind a line sounds, whatever it does.
#[must_use]
pub fn warmth(choice: &Choice) -> usize {
    kindness(choice.delivery.manner)
}

/// How kind something sounds that is said in this manner.
const fn kindness(manner: Manner) -> usize {
    match manner {
        Manner::Warm => 4,
        Manner::Tentative => 3,
        Manner::WithPermission => 2,
        Manner::Playful | Manner::Formulaic | Manner::Pleading => 1,
        Manner::Plain | Manner::Expert | Manner::Hurried | Manner::Blaming => 0,
    }
}

/// The line of this place that has most of something.
fn foremost(seen: &Seen<'_>, of: fn(&Choice) -> usize) -> Option<ChoiceId> {
    let lines = in_place(seen).into_iter();
    lines.max_by_key(|id| of(seen.scenario.choice(*id))).or(seen.offered.first().copied())
}

/// The lines on offer that belong to this place, without those that can be said at any time.
fn in_place(seen: &Seen<'_>) -> Vec<ChoiceId> {
    seen.offered.iter().copied().filter(|id| seen.scenario.choice(*id).beat.is_some()).collect()
}

/// Any of these, by a drawn word.
fn any(offered: &[ChoiceId], word: u32) -> Option<ChoiceId> {
    let count = offered.len() as u64;
    offered.get(((u64::from(word) * count) >> 32) as usize).copied()
}

/// The line that comes nearest to what a policy file says.
fn by_file(trainee: &ScriptTrainee, ordinary: &Trainee, seen: &Seen<'_>, draws: &Draws<'_>) -> Option<ChoiceId> {
    let line = trainee.is_ordinary(draws, ORDINARY_WORD).then(|| ordinary.line(seen.talk(), draws).delivery);
    script::choose(trainee, seen, line, draws)
}

/// The offered choice with the highest weight; equals are settled by the drawn word.
fn best(offered: &[ChoiceId], word: u32, weigh: impl Fn(ChoiceId) -> i32) -> Option<ChoiceId> {
    let weights: Vec<i32> = offered.iter().map(|id| weigh(*id)).collect();
    let top = *weights.iter().max()?;
    let tied = || offered.iter().zip(&weights).filter(|(_, weight)| **weight == top).map(|(id, _)| *id);
    let pick = (u64::from(word) * tied().count() as u64) >> 32;
    tied().nth(pick as usize)
}

/// Plays a course to its end with a scripted therapist.
///
/// # Errors
/// A refusal where the therapist did something that does not fit, which would be a defect of ours.
pub fn play(session: &mut Session, policy: Policy) -> Result<(), Refusal> {
    let mut therapist = Therapist::new(policy, session.seed());
    play_with(session, &mut therapist)
}

/// Plays a course to its end with this therapist.
///
/// # Errors
/// As [`play`].
pub fn play_with(session: &mut Session, therapist: &mut Therapist) -> Result<(), Refusal> {
    play_watched(session, therapist, &mut Nobody)
}

/// Looks on while a course is played.
pub trait Onlooker {
    /// The therapist is about to do this.
    fn before(&mut self, _session: &Session, _command: &Command) {}

    /// These events came of it.
    fn after(&mut self, _session: &Session, _events: &[Event]) {}
}

struct Nobody;

impl Onlooker for Nobody {}

/// Plays a course to its end with this therapist while somebody looks on.
///
/// # Errors
/// As [`play`].
pub fn play_watched(
    session: &mut Session,
    therapist: &mut Therapist,
    onlooker: &mut impl Onlooker,
) -> Result<(), Refusal> {
    for _ in 0..MOST_COMMANDS {
        let Some(command) = therapist.next(session) else {
            let is_over = matches!(session.course().waiting, Waiting::Ended(_));
            return if is_over { Ok(()) } else { Err(Refusal::NotNow) };
        };
        onlooker.before(session, &command);
        let from = session.log().len();
        session.perform(command)?;
        onlooker.after(session, &session.log()[from..]);
    }
    Err(Refusal::NotNow)
}

/// The strategy that the coach points to: that of the line which the reference policy would say.
#[must_use]
pub fn coach(scenario: &Scenario, course: &Course) -> Strategy {
    let offered = offer::offered(scenario, course);
    competent(scenario, course, &offered).map_or(Strategy::Rapport, |id| scenario.choice(id).delivery.first.strategy())
}

/// The line among those offered that the reference policy would say; the first of equals.
#[must_use]
pub fn competent(scenario: &Scenario, course: &Course, offered: &[ChoiceId]) -> Option<ChoiceId> {
    let seen = Seen::of(scenario, course, offered);
    let reading = reference::Reading::of(&seen, Leaning::Even);
    best(offered, 0, |id| reading.weigh(id))
}

/// What a competent therapist does between sessions; the first of equals.
#[must_use]
pub fn competent_between(scenario: &Scenario, choices: &[WeekChoiceId]) -> WeekChoiceId {
    taste::between_sessions(Policy::Reference, scenario, choices, 0)
}
