//! Scripted therapists: they see what a trainee sees and choose among the lines that are offered.

mod duties;
pub mod reference;
pub mod seen;
pub mod taste;

use crate::engine::client::Strategy;
use crate::engine::luck::{Luck, WORDS_A_BLOCK};
use crate::engine::scenario::{ChoiceId, Scenario};
use crate::engine::session::{Command, Course, Refusal, Session, Waiting, offer};
use crate::engine::words::words;

pub use seen::Seen;

words! {
    /// A scripted therapist by name. The first group are ways of working, the second are robots that must not pass.
    Policy {
        Reference, Confront, Advise, Support, Evoke, ClosedInfo, Notice, ExploreFear, Goals, GoalsImposed, Paradox,
        Rapport, Mixed,
        Parrot, FeedbackSpammer, GoalRitualist, Mute, Namer, ParadoxAlways, Retreater, Checklist, FirstOption,
        LongestOption, Random,
        ForOpposing, ForPleasing,
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

    /// Whether it is one of the robots that must not pass any scenario.
    #[must_use]
    pub const fn is_robot(self) -> bool {
        (Policy::Parrot as u8) <= self as u8 && self as u8 <= Policy::Random as u8
            || matches!(self, Policy::Confront | Policy::Advise)
    }
}

/// A scripted therapist at work.
#[derive(Debug, Clone)]
pub struct Therapist {
    policy: Policy,
    luck: Luck,
    /// For `Mixed`: this trainee's liking for each move, drawn once.
    liking: taste::Liking,
    turns: u16,
}

/// The stream of luck that therapists draw from, apart from the client's.
const THERAPIST_STREAM: u32 = u32::MAX;
/// The most commands that a course can need; a course that needs more is stuck, and that is a defect.
const MOST_COMMANDS: u32 = 4_000;

impl Therapist {
    /// A scripted therapist whose own draws come from this seed.
    #[must_use]
    pub fn new(policy: Policy, seed: u32) -> Self {
        let mut luck = Luck::new(seed, THERAPIST_STREAM, 0);
        let liking = taste::Liking::drawn(&mut luck);
        Self { policy, luck, liking, turns: 0 }
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
                    let chosen = taste::between_sessions(self.policy, scenario, choices, self.word());
                    Command::ChooseInWeek(chosen)
                }
                None => Command::Continue,
            }),
            Waiting::Room if course.write_first => Some(Command::SkipWriting),
            Waiting::Room => {
                let offered = offer::offered(scenario, course);
                let word = self.word();
                self.choose(scenario, course, &offered, word).map(Command::Choose)
            }
            Waiting::Ended(_) => None,
        }
    }

    /// The line that this therapist says among those offered.
    fn choose(&self, scenario: &Scenario, course: &Course, offered: &[ChoiceId], word: u32) -> Option<ChoiceId> {
        let seen = Seen::of(scenario, course, offered);
        let in_beat = || offered.iter().copied().filter(|id| scenario.choice(*id).beat.is_some());
        match self.policy {
            Policy::FirstOption => offered.first().copied(),
            Policy::LongestOption => {
                in_beat().max_by_key(|id| scenario.choice(*id).says.chars().count()).or(offered.first().copied())
            }
            Policy::Random => {
                let count = offered.len() as u64;
                offered.get(((u64::from(word) * count) >> 32) as usize).copied()
            }
            _ => best(offered, word, |id| self.weigh(&seen, id)),
        }
    }

    fn weigh(&self, seen: &Seen<'_>, id: ChoiceId) -> i32 {
        let choice = seen.scenario.choice(id);
        match self.policy {
            Policy::Reference => reference::weigh(seen, id, reference::Leaning::Even),
            Policy::ForOpposing => reference::weigh(seen, id, reference::Leaning::Opposing),
            Policy::ForPleasing => reference::weigh(seen, id, reference::Leaning::Pleasing),
            Policy::Mixed => self.liking.of(&choice.delivery),
            Policy::Checklist => taste::checklist(self.turns, &choice.delivery),
            Policy::GoalRitualist => taste::ritual(seen, &choice.delivery),
            simple => taste::of(simple, &choice.delivery),
        }
    }

    fn word(&mut self) -> u32 {
        let at = self.turns;
        self.turns = self.turns.wrapping_add(1);
        self.luck.at(at / 512, at % 512).word(WORDS_A_BLOCK - 1)
    }
}

/// The offered choice with the highest weight; equals are settled by the drawn word.
fn best(offered: &[ChoiceId], word: u32, weigh: impl Fn(ChoiceId) -> i32) -> Option<ChoiceId> {
    let top = offered.iter().map(|id| weigh(*id)).max()?;
    let tied: Vec<ChoiceId> = offered.iter().copied().filter(|id| weigh(*id) == top).collect();
    let pick = (u64::from(word) * tied.len() as u64) >> 32;
    tied.get(pick as usize).copied()
}

/// Plays a course to its end with a scripted therapist.
///
/// # Errors
/// A refusal where the therapist did something that does not fit, which would be a defect of ours.
pub fn play(session: &mut Session, policy: Policy) -> Result<(), Refusal> {
    let mut therapist = Therapist::new(policy, session.seed());
    for _ in 0..MOST_COMMANDS {
        match therapist.next(session) {
            Some(command) => session.perform(command)?,
            None if matches!(session.course().waiting, Waiting::Ended(_)) => return Ok(()),
            None => return Err(Refusal::NotNow),
        };
    }
    Err(Refusal::NotNow)
}

/// The strategy that the coach points to: that of the line which the reference policy would say.
#[must_use]
pub fn coach(scenario: &Scenario, course: &Course) -> Strategy {
    let offered = offer::offered(scenario, course);
    let seen = Seen::of(scenario, course, &offered);
    best(&offered, 0, |id| reference::weigh(&seen, id, reference::Leaning::Even))
        .map_or(Strategy::Rapport, |id| scenario.choice(id).delivery.first.strategy())
}
