//! Therapists as mixtures of lines: what they say after resistant talk, and what they say otherwise.

use super::course::PERSON_SESSION;
use super::mixtures::{CLUMSY, SKILLED};
use super::seen::Seen;
use super::therapist::{Said, Therapist};
use crate::engine::client::fixed::{mul, quantile, unit};
use crate::engine::client::{Manner, Move, Talk};
use crate::engine::luck::{Draws, Luck};
use crate::engine::policy::Draw;
use crate::engine::purposes;

/// A line with its weight.
pub type Weighted = (Move, Manner, u32);

/// A mixture of lines.
#[derive(Debug, Clone, Copy)]
pub struct Mix {
    /// After sustain, discord or withdrawn talk.
    pub resistant: &'static [Weighted],
    /// After everything else.
    pub other: &'static [Weighted],
}

impl Mix {
    /// A line after this talk.
    #[must_use]
    pub fn line(&self, after: Talk, draws: &Draws<'_>) -> Said {
        let lines = if after.is_resistant() { self.resistant } else { self.other };
        pick(lines, draws, purposes::SCRIPT)
    }
}

impl Therapist for Mix {
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        self.line(seen.last_talk, draws)
    }
}

/// A trainee of the mixed population: skill is drawn, and manner goes with the mix of moves.
#[derive(Debug, Clone, Copy)]
pub struct Trainee {
    skill: i32,
}

/// Mean and standard deviation of skill: the share of lines from the better of the two mixtures. The spread makes
/// therapists differ moderately (differences between therapists explain some 5 to 8 % of outcome).
pub const SKILL: (i32, i32) = (540_000, 170_000);

impl Trainee {
    /// A trainee whose skill will be drawn with each client.
    #[must_use]
    pub const fn drawn() -> Self {
        Self { skill: SKILL.0 }
    }

    /// A trainee of this skill, until the next client is met.
    #[must_use]
    pub const fn skill(&self) -> i32 {
        self.skill
    }
}

impl Trainee {
    /// Draws the skill.
    pub fn draw(&mut self, draws: &Draws<'_>) {
        self.skill = unit(SKILL.0 + mul(quantile(draws.millionths(purposes::SKILL)), SKILL.1));
    }

    /// A line after this talk.
    #[must_use]
    pub fn line(&self, after: Talk, draws: &Draws<'_>) -> Said {
        let mix = if draws.millionths(purposes::SCRIPT + 1) < self.skill { &SKILLED } else { &CLUMSY };
        mix.line(after, draws)
    }
}

impl Therapist for Trainee {
    fn meets(&mut self, luck: &mut Luck) {
        self.draw(&luck.at(PERSON_SESSION, 1));
    }

    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        self.line(seen.last_talk, draws)
    }

    fn drawn(&self) -> Vec<Draw> {
        vec![Draw { name: "skill".to_owned(), value: i64::from(self.skill) }]
    }
}

/// Every move in every manner, evenly.
pub fn random(_seen: &Seen, draws: &Draws<'_>) -> Said {
    let first = Move::ALL[draws.below(purposes::SCRIPT, Move::COUNT as u32) as usize];
    let manner = Manner::ALL[draws.below(purposes::SCRIPT + 1, Manner::COUNT as u32) as usize];
    Said::of(first, manner)
}

fn pick(lines: &[Weighted], draws: &Draws<'_>, word: usize) -> Said {
    let total = lines.iter().map(|line| line.2).sum();
    let mut point = draws.below(word, total);
    for (first, manner, weight) in lines {
        if point < *weight {
            return Said::of(*first, *manner);
        }
        point -= weight;
    }
    Said::of(Move::OpenQuestion, Manner::Plain)
}
