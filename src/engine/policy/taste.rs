//! The simple therapists: each likes some moves and manners whatever the client does.

use super::{Draw, Policy, Seen};
use crate::engine::client::Manner as M;
use crate::engine::client::Move::*;
use crate::engine::client::{Delivery, Manner, Move, Strategy};
use crate::engine::luck::{Luck, WEEK_BLOCK};
use crate::engine::scenario::words::{Contact, GoalStage};
use crate::engine::scenario::{Scenario, WeekChoiceId};

/// Likings of a policy: moves from the most liked, then manners. What is not listed is not liked.
type Taste = (&'static [Move], &'static [Manner]);

/// How much one place in the list of moves counts, against a manner that is liked.
const PLACE: i32 = 10;
const LIKED_MANNER: i32 = 4;

fn taste(policy: Policy) -> Taste {
    match policy {
        Policy::Confront => (
            &[
                Argue,
                Warn,
                Push,
                Persuade,
                ImposeGoal,
                DefendSelf,
                Interpret,
                NameResistance,
                AssignHomework,
                Advise,
                Teach,
            ],
            &[M::Blaming, M::Expert, M::Hurried],
        ),
        Policy::Advise => (
            &[Advise, Teach, AssignHomework, OfferChoice, FirstStep, Persuade, Reassure, ClosedQuestion, Summarise],
            &[M::Expert, M::Hurried, M::Plain],
        ),
        Policy::Support => (
            &[SimpleReflection, Validate, ComplexReflection, Affirm, DoubleSided, OpenQuestion, Summarise],
            &[M::Warm, M::Tentative, M::Plain],
        ),
        Policy::Evoke => (
            &[EvokeChange, ImagineChange, DoubleSided, OpenQuestion, ElicitGoal, ComplexReflection, Affirm, Summarise],
            &[M::Tentative, M::Warm, M::Plain],
        ),
        Policy::ClosedInfo => (&[ClosedQuestion, Teach, Orient, Summarise, Reassure], &[M::Plain, M::Hurried]),
        Policy::Notice => (
            &[AskWhatGetsInTheWay, NameResistance, ReviewHomework, HandBack, NameUs, OpenQuestion, SimpleReflection],
            &[M::Tentative, M::Warm, M::Plain],
        ),
        Policy::ExploreFear => (
            &[ExploreFear, ImagineChange, AllowNotYet, OpenQuestion, ComplexReflection, SlowDown],
            &[M::Tentative, M::Warm, M::Plain],
        ),
        Policy::Goals => (
            &[
                RevisitGoal,
                HandOverCopy,
                WriteGoal,
                AgreeGoal,
                ElicitGoal,
                AgreeTask,
                CompareViews,
                OpenQuestion,
                Summarise,
            ],
            &[M::Tentative, M::Plain, M::Warm],
        ),
        Policy::GoalsImposed => (
            &[ImposeGoal, AssignHomework, AgreeGoal, WriteGoal, Push, Teach, Advise],
            &[M::Expert, M::Hurried, M::Plain],
        ),
        Policy::Paradox | Policy::ParadoxAlways => (
            &[PrescribeNoChange, PrescribeSymptom, Restrain, SideWithCaution, AllowNotYet, EmphasiseAutonomy, SlowDown],
            &[M::Plain, M::Tentative],
        ),
        Policy::Rapport => (
            &[
                ComplexReflection,
                Validate,
                OwnPart,
                NameUs,
                DoubleSided,
                Affirm,
                SimpleReflection,
                ChangeTack,
                InviteFeedback,
            ],
            &[M::Warm, M::Tentative],
        ),
        Policy::Parrot => (&[Validate, SimpleReflection, Affirm, Reassure, Summarise], &[M::Formulaic, M::Warm]),
        Policy::FeedbackSpammer => {
            (&[InviteFeedback, AcceptObjection, NameUs, HandBack, OpenQuestion], &[M::Tentative])
        }
        Policy::Mute => (&[HoldSilence, SlowDown, Retreat, SimpleReflection], &[M::Plain]),
        Policy::Namer => {
            (&[NameResistance, AskWhatGetsInTheWay, NameUs, Interpret, HandBack], &[M::Plain, M::Tentative])
        }
        Policy::Retreater => {
            (&[SlowDown, Retreat, AllowNotYet, HoldSilence, ChangeTack, SmallTalk, EmphasiseAutonomy], &[M::Warm])
        }
        _ => (&[], &[]),
    }
}

/// How much a simple policy likes a line.
pub(super) fn of(policy: Policy, delivery: &Delivery) -> i32 {
    let (moves, manners) = taste(policy);
    let place = |one: Move| moves.iter().position(|liked| *liked == one).map_or(0, |at| (moves.len() - at) as i32);
    let liked = delivery.moves().map(place).max().unwrap_or(0);
    let manner = manners.iter().position(|one| *one == delivery.manner).map_or(0, |at| LIKED_MANNER - at as i32);
    liked * PLACE + manner
}

/// Each strategy once, in turn, whatever the client does.
pub(super) fn checklist(turn: u16, delivery: &Delivery) -> i32 {
    let due = Strategy::ALL[usize::from(turn) % Strategy::COUNT];
    i32::from(delivery.uses(due))
}

/// Elicits, agrees, writes and hands over in the first four lines, then does it again.
pub(super) fn ritual(seen: &Seen<'_>, delivery: &Delivery) -> i32 {
    let next = [
        (GoalStage::Elicited, ElicitGoal),
        (GoalStage::Agreed, AgreeGoal),
        (GoalStage::Written, WriteGoal),
        (GoalStage::CopyOffered, HandOverCopy),
    ]
    .into_iter()
    .find(|(stage, _)| !seen.goal(*stage))
    .map_or(RevisitGoal, |(_, next)| next);
    if delivery.does(next) { 100 } else { of(Policy::Goals, delivery) }
}

/// One simulated trainee's liking for moves and manners.
#[derive(Debug, Clone)]
pub(super) struct Liking {
    moves: [i32; Move::COUNT],
    manners: [i32; Manner::COUNT],
}

impl Liking {
    /// Draws a trainee: a skill that tilts every move by its strategy, and a liking of their own for each.
    pub(super) fn drawn(luck: &mut Luck) -> Self {
        let skill = luck.at(WEEK_BLOCK, 0).millionths(0) / 10_000 - 50;
        let mut moves = [0; Move::COUNT];
        for (at, weight) in moves.iter_mut().enumerate() {
            let own = luck.at(WEEK_BLOCK, 1 + at as u16 / 16).millionths(at % 16) / 10_000;
            let tilt = match Move::ALL[at].strategy() {
                Strategy::Fight | Strategy::Drift => -1,
                Strategy::Direct | Strategy::Summarise => 0,
                _ => 1,
            };
            *weight = own + tilt * skill;
        }
        let mut manners = [0; Manner::COUNT];
        for (at, weight) in manners.iter_mut().enumerate() {
            *weight = luck.at(WEEK_BLOCK, 8).millionths(at) / 50_000;
        }
        Self { moves, manners }
    }

    /// The likings, by the names of moves and manners.
    pub(super) fn as_drawn(&self) -> Vec<Draw> {
        let moves = Move::NAMES.iter().zip(&self.moves);
        let manners = Manner::NAMES.iter().zip(&self.manners);
        let draw =
            |(name, value): (&&str, &i32)| Draw { name: (*name).to_owned(), value: i64::from(*value) * 1_000_000 };
        moves.chain(manners).map(draw).collect()
    }

    pub(super) fn of(&self, delivery: &Delivery) -> i32 {
        delivery.moves().map(|one| self.moves[one as usize]).max().unwrap_or(0) + self.manners[delivery.manner as usize]
    }
}

/// What a policy does between sessions.
pub(super) fn between_sessions(
    policy: Policy,
    scenario: &Scenario,
    choices: &[WeekChoiceId],
    word: u32,
) -> WeekChoiceId {
    let liked = |id: &WeekChoiceId| -> i32 {
        let choice = &scenario.week_choices[id.index()];
        let careful = match choice.does {
            Contact::KeepConfidence => 6,
            Contact::ReachOut => 4,
            Contact::Consult => 3,
            Contact::Wait => 1,
            Contact::Disclose => -6,
        };
        let manner = match choice.manner {
            M::Warm | M::Tentative | M::Plain => 2,
            M::WithPermission | M::Playful => 1,
            M::Formulaic => -1,
            M::Hurried | M::Expert => -3,
            M::Pleading | M::Blaming => -5,
        };
        let said = |one: &Move| match one.strategy() {
            Strategy::Fight => -8,
            Strategy::Drift => -4,
            Strategy::Direct if *one != OfferChoice => -4,
            _ => 1,
        };
        match policy {
            Policy::Confront | Policy::GoalsImposed => -manner - careful,
            Policy::Mute | Policy::Retreater => i32::from(choice.does == Contact::Wait),
            Policy::Advise | Policy::ClosedInfo | Policy::Parrot => -manner,
            Policy::WarmestOption => super::kindness(choice.manner) as i32,
            Policy::Random
            | Policy::RandomInPlace
            | Policy::Mixed
            | Policy::FirstOption
            | Policy::LongestOption
            | Policy::Checklist => 0,
            _ => careful + manner + choice.moves.iter().map(said).sum::<i32>(),
        }
    };
    let top = choices.iter().map(liked).max().unwrap_or(0);
    let tied: Vec<WeekChoiceId> = choices.iter().copied().filter(|id| liked(id) == top).collect();
    let pick = (u64::from(word) * tied.len() as u64) >> 32;
    match policy {
        Policy::FirstOption => choices[0],
        _ => tied[pick as usize],
    }
}
