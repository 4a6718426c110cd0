//! The therapists of the arms: an ordinary trainee, a signature of moves in half of the lines, and what is left out.

use crate::engine::client::{Manner, Manner::*, Move, Move::*, Strategy};
use crate::engine::luck::{Draws, Luck};
use crate::engine::policy::Draw;
use crate::engine::population::mix::{Mix, Trainee, Weighted};
use crate::engine::population::working::SIGNATURE;
use crate::engine::population::{Said, Seen, Therapist};
use crate::engine::purposes;

/// In an exchange's block: whether the line is the arm's own.
const OWN_WORD: usize = purposes::SCRIPT + 2;

/// What an arm does beside being an ordinary trainee.
#[derive(Debug, Clone)]
pub struct Arm {
    /// What it says in half of its lines; none for an ordinary trainee.
    pub signature: Option<&'static Mix>,
    /// Lines of the ordinary trainee that are left out, and said as a plain open question instead.
    pub without: Without,
    /// Lines that are said at these places of each session, whatever comes.
    pub fixed: &'static [(u16, Move, Manner)],
    trainee: Trainee,
}

/// What an arm's ordinary lines leave out, so that arms differ by their signature only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    Nothing,
    Tasks,
    Goals,
}

impl Arm {
    /// An ordinary trainee.
    pub fn ordinary() -> Self {
        Self { signature: None, without: Without::Nothing, fixed: &[], trainee: Trainee::drawn() }
    }

    /// The same, with these lines in half of all.
    pub fn of(signature: &'static Mix) -> Self {
        Self { signature: Some(signature), ..Self::ordinary() }
    }

    /// The same, leaving something out of the ordinary lines.
    pub fn without(self, without: Without) -> Self {
        Self { without, ..self }
    }

    /// The same, with lines that have their place in each session.
    pub fn fixed(self, fixed: &'static [(u16, Move, Manner)]) -> Self {
        Self { fixed, ..self }
    }
}

impl Therapist for Arm {
    fn meets(&mut self, luck: &mut Luck) {
        self.trainee.meets(luck);
    }

    fn says(&mut self, seen: &Seen, draws: &Draws<'_>) -> Said {
        if let Some((_, first, manner)) = self.fixed.iter().find(|(at, ..)| *at == seen.exchange) {
            return Said::of(*first, *manner);
        }
        if let Some(mix) = self.signature
            && draws.below(OWN_WORD, 100) < SIGNATURE
        {
            return mix.line(seen.last_talk, draws);
        }
        let said = self.trainee.line(seen.last_talk, draws);
        let left_out = match self.without {
            Without::Nothing => false,
            Without::Tasks => said.task.is_some() || said.delivery.does(ReviewHomework),
            Without::Goals => said.delivery.uses(Strategy::Goals) || said.delivery.does(ImposeGoal),
        };
        if left_out { Said::of(OpenQuestion, Plain) } else { said }
    }

    fn drawn(&self) -> Vec<Draw> {
        self.trainee.drawn()
    }
}

/// The same lines whatever came before.
const fn always(lines: &'static [Weighted]) -> Mix {
    Mix { resistant: lines, other: lines }
}

/// Directs.
pub static DIRECT: Mix =
    always(&[(Advise, Plain, 3), (Teach, Plain, 2), (AssignHomework, Plain, 1), (Orient, Plain, 1)]);
/// Leaves the lead to the client.
pub static FOLLOW: Mix = always(&[
    (OpenQuestion, Plain, 2),
    (ComplexReflection, Plain, 2),
    (EmphasiseAutonomy, Plain, 1),
    (SimpleReflection, Plain, 1),
]);
/// Works on the client's goal, by word of mouth.
pub static AGREED: Mix = always(&[(ElicitGoal, Plain, 2), (AgreeGoal, Tentative, 2), (CompareViews, Tentative, 1)]);
/// Works on it, writes it down and looks at it again.
pub static WRITTEN: Mix = always(&[
    (ElicitGoal, Plain, 2),
    (AgreeGoal, Tentative, 2),
    (WriteGoal, Plain, 2),
    (RevisitGoal, Plain, 2),
    (CompareViews, Tentative, 1),
]);
/// Sets the goal.
pub static IMPOSED: Mix = always(&[(ImposeGoal, Plain, 4), (CompareViews, Tentative, 1)]);
/// Works on no goal.
pub static NO_GOAL: Mix = always(&[(ClosedQuestion, Plain, 2), (OpenQuestion, Plain, 2), (CompareViews, Tentative, 1)]);
/// Sides with caution, and now and then asks for no change.
pub static PARADOX: Mix =
    always(&[(SideWithCaution, Tentative, 3), (Restrain, Plain, 3), (PrescribeNoChange, Plain, 1)]);
/// Advises as often, and sets no task with it.
pub static ADVICE: Mix = always(&[(Advise, Plain, 4), (Teach, Plain, 2), (Orient, Plain, 1)]);

/// What the arms of the table say in half of their lines, and the styles of the experiments within a session.
pub static ARMS: [(&str, &Mix); 12] = [
    ("directs (T4)", &DIRECT),
    ("lets the client lead (T4)", &FOLLOW),
    ("goal agreed (T12)", &AGREED),
    ("goal written and looked at again (T12)", &WRITTEN),
    ("goal imposed (T12)", &IMPOSED),
    ("no goal (T12)", &NO_GOAL),
    ("paradox (T15)", &PARADOX),
    ("as much advice (T15)", &ADVICE),
    ("supports, every line (T6)", &SUPPORTING),
    ("confronts and advises, every line (T6)", &CONFRONT_AND_ADVISE),
    ("neutral questions, every line (T7)", &NEUTRAL),
    ("evoking questions, every line (T7)", &EVOKING),
];

/// A task is looked at early in each session and agreed towards its end.
pub static TASK: [(u16, Move, Manner); 3] =
    [(2, ReviewHomework, Tentative), (16, AgreeTask, Tentative), (17, FirstStep, Tentative)];
/// At the same places something is asked.
pub static NO_TASK: [(u16, Move, Manner); 3] =
    [(2, OpenQuestion, Plain), (16, OpenQuestion, Plain), (17, OpenQuestion, Plain)];

/// Supports: the A phases of the first experiment.
pub static SUPPORTING: Mix = always(&[
    (SimpleReflection, Plain, 3),
    (ComplexReflection, Warm, 2),
    (Validate, Warm, 2),
    (OpenQuestion, Plain, 2),
    (Affirm, Warm, 1),
]);
/// Confronts and advises: its B phases.
pub static CONFRONT_AND_ADVISE: Mix =
    always(&[(Advise, Plain, 3), (Teach, Plain, 2), (Persuade, Plain, 2), (Argue, Plain, 1), (Push, Plain, 1)]);
/// Asks about what happens, for nothing: the A phases of the second experiment.
pub static NEUTRAL: Mix = always(&[(OpenQuestion, Plain, 1), (ClosedQuestion, Plain, 2)]);
/// Asks for the client's own reasons: its B phases.
pub static EVOKING: Mix = always(&[(EvokeChange, Plain, 3), (ImagineChange, Plain, 1), (OpenQuestion, Plain, 1)]);
