//! Therapists as mixtures of lines: what they say after resistant talk, and what they say otherwise.

use std::{array, iter};

use super::course::PERSON_SESSION;
use super::mixtures::{CLUMSY, SKILLED};
use super::seen::Seen;
use super::therapist::{Said, Therapist};
use crate::engine::client::fixed::{mul, quantile, unit};
use crate::engine::client::{Manner, Move, Talk};
use crate::engine::luck::{Draws, Luck, WORDS_A_BLOCK};
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
        let mut point = draws.below(purposes::SCRIPT, lines.iter().map(|line| line.2).sum());
        for (first, manner, weight) in lines {
            if point < *weight {
                return Said::of(*first, *manner);
            }
            point -= weight;
        }
        Said::of(Move::OpenQuestion, Manner::Plain)
    }
}

impl Therapist for Mix {
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        self.line(seen.last_talk, draws)
    }
}

/// A trainee of the mixed population: skill is drawn, manner goes with the mix of moves, and each trainee has a liking
/// of their own for each move.
#[derive(Debug, Clone)]
pub struct Trainee {
    skill: i32,
    /// What the weight of each move is multiplied by, per mille.
    liking: [u32; Move::COUNT],
    /// Of each list of [`LISTS`], where each line's share ends: its weight times its liking, and all before it.
    ends: [[u32; LONGEST]; LISTS.len()],
}

/// What an ordinary trainee says: the better half after resistant talk and otherwise, then the other half.
static LISTS: [&[Weighted]; 4] = [SKILLED.resistant, SKILLED.other, CLUMSY.resistant, CLUMSY.other];
/// No list has more lines; what lies behind a list's last line has no share.
const LONGEST: usize = 32;
const _: () = assert!(SKILLED.other.len() <= LONGEST && CLUMSY.other.len() <= LONGEST);
const _: () = assert!(SKILLED.resistant.len() <= LONGEST && CLUMSY.resistant.len() <= LONGEST);

/// Mean and standard deviation of skill: the share of lines from the better of the two mixtures. The spread makes
/// therapists differ moderately (differences between therapists explain some 5 to 8 % of outcome).
pub const SKILL: (i32, i32) = (540_000, 170_000);
/// The lowest and the highest liking, per mille: a move is said half as often as by the mean trainee, or half as often
/// again, evenly drawn.
pub const LIKING: (u32, u32) = (500, 1_500);

/// The first block of a client's own draws from which likings are drawn; the blocks before it serve files of policies.
const LIKING_BLOCK: u16 = 512;

impl Trainee {
    /// A trainee whose skill and likings will be drawn with each client.
    #[must_use]
    pub fn drawn() -> Self {
        let liking = [(LIKING.0 + LIKING.1) / 2; Move::COUNT];
        Self { skill: SKILL.0, liking, ends: ends(&liking) }
    }

    /// A trainee of this skill, until the next client is met.
    #[must_use]
    pub const fn skill(&self) -> i32 {
        self.skill
    }

    /// Draws the skill from this block of this session, and the likings from blocks of their own in it.
    pub fn draw(&mut self, luck: &mut Luck, session: u16, block: u16) {
        let skill = luck.at(session, block).millionths(purposes::SKILL);
        self.skill = unit(SKILL.0 + mul(quantile(skill), SKILL.1));
        for (block, liking) in (LIKING_BLOCK..).zip(self.liking.chunks_mut(WORDS_A_BLOCK)) {
            let draws = luck.at(session, block);
            for (word, one) in liking.iter_mut().enumerate() {
                *one = LIKING.0 + draws.below(word, LIKING.1 - LIKING.0 + 1);
            }
        }
        self.ends = ends(&self.liking);
    }

    /// A line after this talk.
    #[must_use]
    pub fn line(&self, after: Talk, draws: &Draws<'_>) -> Said {
        let is_skilled = draws.millionths(purposes::SCRIPT + 1) < self.skill;
        let list = 2 * usize::from(!is_skilled) + usize::from(!after.is_resistant());
        let (lines, ends) = (LISTS[list], &self.ends[list]);
        let point = draws.below(purposes::SCRIPT, ends[LONGEST - 1]);
        let at = ends.iter().filter(|end| **end <= point).count();
        lines.get(at).map_or(Said::of(Move::OpenQuestion, Manner::Plain), |line| Said::of(line.0, line.1))
    }
}

/// Where each line's share ends, list by list.
fn ends(liking: &[u32; Move::COUNT]) -> [[u32; LONGEST]; LISTS.len()] {
    LISTS.map(|lines| {
        let mut end = 0;
        array::from_fn(|at| {
            end += lines.get(at).map_or(0, |line| line.2 * liking[line.0 as usize]);
            end
        })
    })
}

impl Therapist for Trainee {
    fn meets(&mut self, luck: &mut Luck) {
        self.draw(luck, PERSON_SESSION, 1);
    }

    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        self.line(seen.last_talk, draws)
    }

    fn drawn(&self) -> Vec<Draw> {
        let skill = Draw { name: "skill".to_owned(), value: i64::from(self.skill) };
        let likings = Move::NAMES.iter().zip(self.liking);
        let likings = likings.map(|(name, liking)| Draw { name: (*name).to_owned(), value: i64::from(liking) * 1_000 });
        iter::once(skill).chain(likings).collect()
    }
}

/// Every move in every manner, evenly.
pub fn random(_seen: &Seen, draws: &Draws<'_>) -> Said {
    let first = Move::ALL[draws.below(purposes::SCRIPT, Move::COUNT as u32) as usize];
    let manner = Manner::ALL[draws.below(purposes::SCRIPT + 1, Manner::COUNT as u32) as usize];
    Said::of(first, manner)
}
