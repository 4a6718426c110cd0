//! Therapists as mixtures of lines: what they say after resistant talk, and what they say otherwise.

use super::therapist::{Said, Seen, Therapist};
use crate::engine::client::fixed::{mul, quantile, unit};
use crate::engine::client::{Delivery, Manner, Manner::*, Move, Move::*};
use crate::engine::luck::Draws;
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

impl Therapist for Mix {
    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        let lines = if seen.last_talk.is_resistant() { self.resistant } else { self.other };
        pick(lines, draws, purposes::SCRIPT)
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

impl Therapist for Trainee {
    fn meets(&mut self, draws: &Draws<'_>) {
        self.skill = unit(SKILL.0 + mul(quantile(draws.millionths(purposes::SKILL)), SKILL.1));
    }

    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        let mix = if draws.millionths(purposes::SCRIPT + 1) < self.skill { &SKILLED } else { &CLUMSY };
        let mut mix = *mix;
        mix.says(seen, draws)
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
    Said { delivery: Delivery { first: OpenQuestion, second: None, manner: Plain }, ..Said::of(OpenQuestion, Plain) }
}

/// The better half of what trainees say.
pub static SKILLED: Mix = Mix {
    resistant: &[
        (ComplexReflection, Warm, 16),
        (SimpleReflection, Plain, 14),
        (DoubleSided, Tentative, 8),
        (Validate, Warm, 12),
        (EmphasiseAutonomy, Warm, 4),
        (OpenQuestion, Plain, 14),
        (AskWhatGetsInTheWay, Tentative, 6),
        (OwnPart, Warm, 2),
        (NameUs, Tentative, 1),
        (AllowNotYet, Warm, 3),
        (HoldSilence, Warm, 5),
        (NameResistance, Tentative, 2),
        (CompareViews, Tentative, 3),
        (ExploreFear, Tentative, 3),
        (Advise, WithPermission, 3),
        (ClosedQuestion, Plain, 4),
        (Summarise, Plain, 3),
    ],
    other: &[
        (OpenQuestion, Plain, 16),
        (OpenQuestion, Warm, 6),
        (ClosedQuestion, Plain, 7),
        (SimpleReflection, Plain, 11),
        (ComplexReflection, Warm, 14),
        (DoubleSided, Plain, 3),
        (Affirm, Warm, 5),
        (Validate, Warm, 5),
        (Summarise, Plain, 4),
        (EvokeChange, Plain, 5),
        (ImagineChange, Plain, 2),
        (ExploreFear, Tentative, 2),
        (ElicitGoal, Plain, 2),
        (AgreeGoal, Plain, 1),
        (RevisitGoal, Plain, 1),
        (AgreeTask, Tentative, 2),
        (OfferChoice, Plain, 1),
        (FirstStep, Tentative, 1),
        (Advise, WithPermission, 3),
        (Advise, Warm, 2),
        (Teach, Plain, 2),
        (HoldSilence, Warm, 3),
        (InviteFeedback, Warm, 1),
        (ReviewHomework, Plain, 1),
        (Orient, Plain, 2),
        (SmallTalk, Warm, 2),
        (Reassure, Warm, 1),
    ],
};

/// The other half.
pub static CLUMSY: Mix = Mix {
    resistant: &[
        (ClosedQuestion, Plain, 16),
        (OpenQuestion, Plain, 12),
        (SimpleReflection, Formulaic, 8),
        (Validate, Formulaic, 6),
        (Reassure, Plain, 10),
        (Advise, Plain, 6),
        (Advise, Hurried, 4),
        (Advise, Expert, 2),
        (Advise, Blaming, 2),
        (Persuade, Plain, 8),
        (Argue, Blaming, 2),
        (Warn, Expert, 2),
        (Push, Hurried, 3),
        (Teach, Expert, 5),
        (Interpret, Expert, 4),
        (DefendSelf, Plain, 2),
        (SmallTalk, Plain, 3),
        (Retreat, Plain, 3),
        (HoldSilence, Plain, 2),
    ],
    other: &[
        (ClosedQuestion, Plain, 24),
        (OpenQuestion, Plain, 12),
        (SimpleReflection, Plain, 6),
        (SimpleReflection, Formulaic, 5),
        (Reassure, Plain, 6),
        (Advise, Plain, 6),
        (Advise, Hurried, 3),
        (Advise, Expert, 2),
        (Teach, Plain, 5),
        (Teach, Expert, 3),
        (Persuade, Plain, 5),
        (Interpret, Expert, 4),
        (Push, Hurried, 2),
        (AssignHomework, Plain, 3),
        (ImposeGoal, Plain, 1),
        (ElicitGoal, Plain, 1),
        (SmallTalk, Plain, 6),
        (Affirm, Formulaic, 3),
        (Orient, Plain, 2),
        (HoldSilence, Plain, 2),
        (ReviewHomework, Plain, 2),
        (EvokeChange, Plain, 2),
    ],
};

/// Good responsive work: resistance is met, and otherwise it is explored and agreed.
pub static RESPONSIVE: Mix = Mix {
    resistant: &[
        (ComplexReflection, Warm, 5),
        (Validate, Warm, 5),
        (EmphasiseAutonomy, Warm, 3),
        (DoubleSided, Tentative, 3),
        (OwnPart, Warm, 2),
        (AllowNotYet, Warm, 2),
        (NameUs, Tentative, 1),
        (CompareViews, Tentative, 2),
    ],
    other: &[
        (OpenQuestion, Warm, 6),
        (ComplexReflection, Warm, 5),
        (ExploreFear, Tentative, 2),
        (ElicitGoal, Warm, 2),
        (AgreeGoal, Tentative, 1),
        (CompareViews, Tentative, 1),
        (SlowDown, Warm, 1),
        (EvokeChange, Plain, 2),
        (Affirm, Warm, 1),
        (AgreeTask, Tentative, 1),
        (InviteFeedback, Warm, 1),
        (Summarise, Plain, 1),
    ],
};

/// Fights.
pub static CONFRONT: Mix = Mix {
    resistant: &[
        (Argue, Blaming, 3),
        (Persuade, Expert, 3),
        (Warn, Plain, 2),
        (Push, Hurried, 2),
        (DefendSelf, Plain, 1),
    ],
    other: &[
        (Persuade, Plain, 3),
        (Push, Plain, 2),
        (Warn, Plain, 2),
        (ClosedQuestion, Plain, 3),
        (Interpret, Expert, 2),
    ],
};

/// Advises and teaches.
pub static ADVISE: Mix = Mix {
    resistant: &[(Advise, Plain, 5), (Teach, Plain, 3), (Persuade, Plain, 1), (Reassure, Plain, 1)],
    other: &[(Advise, Plain, 4), (Teach, Plain, 3), (AssignHomework, Plain, 2), (ClosedQuestion, Plain, 3)],
};

/// Says nothing.
pub static MUTE: Mix = Mix { resistant: &[(HoldSilence, Plain, 1)], other: &[(HoldSilence, Plain, 1)] };

/// Stock empathy.
pub static PARROT: Mix = Mix { resistant: &[(Validate, Formulaic, 1)], other: &[(Validate, Formulaic, 1)] };
