//! Every policy as it works with drawn clients, who have no words: by name, or by its file.

use std::sync::Arc;

use super::course::PERSON_SESSION;
use super::mix::{Mix, Trainee, random};
use super::mixtures::*;
use super::seen::Seen;
use super::therapist::{Said, Therapist};
use crate::engine::client::{Manner, Move, Strategy};
use crate::engine::luck::{Draws, Luck};
use crate::engine::policy::{Draw, Policy, Script, ScriptTrainee};
use crate::engine::purposes;

/// Per cent of a signature policy's lines that are its own; the others are those of an ordinary trainee.
pub const SIGNATURE: u32 = 50;
/// In an exchange's block: whether the line is the policy's own.
const OWN_WORD: usize = purposes::SCRIPT + 2;
/// The first block of a client's own draws from which the weights of a file are drawn.
const WEIGHTS_BLOCK: u16 = 2;

/// A scripted therapist at work with drawn clients.
#[derive(Debug, Clone)]
pub enum Working {
    /// The ordinary trainee, whose skill is drawn.
    Ordinary(Trainee),
    /// One mixture, always.
    Only(&'static Mix),
    /// One mixture in half of the lines.
    Signature(&'static Mix, Trainee),
    /// Finds, agrees, writes and hands over a goal in the first four lines of each session.
    Ritual,
    /// A move of each strategy in turn.
    Checklist,
    /// Any move in any manner.
    Random,
    /// By its file; an ordinary trainee says the rest.
    File(ScriptTrainee, Trainee),
}

impl Working {
    /// A policy by name; none where it needs the words of a scenario.
    #[must_use]
    pub fn named(policy: Policy) -> Option<Self> {
        let signature = |mix| Some(Self::Signature(mix, Trainee::drawn()));
        match policy {
            Policy::Reference => Some(Self::Only(&RESPONSIVE)),
            Policy::Mixed => Some(Self::Ordinary(Trainee::drawn())),
            Policy::Confront => signature(&CONFRONT),
            Policy::Advise => signature(&ADVISE),
            Policy::Support => signature(&SUPPORT),
            Policy::Evoke => signature(&EVOKE),
            Policy::ClosedInfo => signature(&CLOSED_INFO),
            Policy::Notice => signature(&NOTICE),
            Policy::ExploreFear => signature(&EXPLORE_FEAR),
            Policy::Goals => signature(&GOALS),
            Policy::GoalsImposed => signature(&GOALS_IMPOSED),
            Policy::Paradox => signature(&PARADOX),
            Policy::Rapport => signature(&RAPPORT),
            Policy::Parrot => Some(Self::Only(&PARROT)),
            Policy::FeedbackSpammer => Some(Self::Only(&FEEDBACK_SPAMMER)),
            Policy::GoalRitualist => Some(Self::Ritual),
            Policy::Mute => Some(Self::Only(&MUTE)),
            Policy::Namer => Some(Self::Only(&NAMER)),
            Policy::ParadoxAlways => Some(Self::Only(&PARADOX_ALWAYS)),
            Policy::Retreater => Some(Self::Only(&RETREATER)),
            Policy::Checklist => Some(Self::Checklist),
            Policy::Random => Some(Self::Random),
            Policy::FirstOption
            | Policy::LongestOption
            | Policy::WarmestOption
            | Policy::RandomInPlace
            | Policy::ForOpposing
            | Policy::ForPleasing => None,
        }
    }

    /// A policy by its file.
    #[must_use]
    pub fn of_file(script: Arc<Script>) -> Self {
        Self::File(ScriptTrainee::new(script), Trainee::drawn())
    }

    /// The mixture of its own that it says, where that is all there is to say of it.
    #[must_use]
    pub const fn mixture(&self) -> Option<&'static Mix> {
        match self {
            Self::Only(mix) | Self::Signature(mix, _) => Some(mix),
            Self::Ritual => Some(&GOALS),
            Self::Ordinary(_) | Self::Checklist | Self::Random | Self::File(..) => None,
        }
    }

    /// The lowest and the highest per cent of its lines that are those of an ordinary trainee.
    #[must_use]
    pub fn ordinary(&self) -> (u32, u32) {
        match self {
            Self::Ordinary(_) => (100, 100),
            Self::Signature(..) => (100 - SIGNATURE, 100 - SIGNATURE),
            Self::File(trainee, _) => trainee.script().ordinary.ends(),
            Self::Only(_) | Self::Ritual | Self::Checklist | Self::Random => (0, 0),
        }
    }
}

impl Therapist for Working {
    fn meets(&mut self, luck: &mut Luck) {
        match self {
            Self::Ordinary(trainee) | Self::Signature(_, trainee) => trainee.meets(luck),
            Self::File(trainee, ordinary) => {
                ordinary.meets(luck);
                trainee.draw(luck, PERSON_SESSION, WEIGHTS_BLOCK);
            }
            Self::Only(_) | Self::Ritual | Self::Checklist | Self::Random => {}
        }
    }

    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        match self {
            Self::Ordinary(trainee) => trainee.line(seen.last_talk, draws),
            Self::Only(mix) => mix.line(seen.last_talk, draws),
            Self::Signature(mix, trainee) => {
                if draws.below(OWN_WORD, 100) < SIGNATURE {
                    mix.line(seen.last_talk, draws)
                } else {
                    trainee.line(seen.last_talk, draws)
                }
            }
            Self::Ritual => {
                let steps = [Move::ElicitGoal, Move::AgreeGoal, Move::WriteGoal, Move::HandOverCopy];
                match steps.get(usize::from(seen.exchange)) {
                    Some(step) => Said::of(*step, Manner::Plain),
                    None => GOALS.line(seen.last_talk, draws),
                }
            }
            Self::Checklist => {
                let due = Strategy::ALL[usize::from(seen.exchange) % Strategy::COUNT];
                let of_it = || Move::ALL.iter().copied().filter(|one| one.strategy() == due);
                let pick = draws.below(purposes::SCRIPT, of_it().count() as u32) as usize;
                Said::of(of_it().nth(pick).unwrap_or(Move::OpenQuestion), Manner::Plain)
            }
            Self::Random => random(seen, draws),
            Self::File(trainee, ordinary) => {
                if trainee.is_ordinary(draws, OWN_WORD) {
                    return ordinary.line(seen.last_talk, draws);
                }
                match trainee.says(seen, draws, purposes::SCRIPT) {
                    Some(delivery) => Said::saying(delivery),
                    None => ordinary.line(seen.last_talk, draws),
                }
            }
        }
    }

    fn drawn(&self) -> Vec<Draw> {
        match self {
            Self::Ordinary(trainee) | Self::Signature(_, trainee) => trainee.drawn(),
            Self::File(trainee, ordinary) => {
                let skill = if self.ordinary().1 > 0 { ordinary.drawn() } else { Vec::new() };
                skill.into_iter().chain(trainee.drawn()).collect()
            }
            Self::Only(_) | Self::Ritual | Self::Checklist | Self::Random => Vec::new(),
        }
    }
}
