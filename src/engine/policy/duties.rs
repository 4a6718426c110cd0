//! What a competent therapist owes to what was seen: for each thing seen, how long it lasts and which moves pay it.

use crate::engine::client::Move::*;
use crate::engine::client::{Cue, Move};
use crate::engine::scenario::CueSet;

/// One thing that can be seen, and what it asks for.
#[derive(Debug)]
pub(super) struct Duty {
    /// Any of these cues.
    pub on: CueSet,
    /// In the last so many client turns, the newest among them.
    pub within: usize,
    /// All of these are wanted, one line each or together; in each, the best move first.
    pub parts: &'static [&'static [Move]],
    pub weight: i32,
}

/// Moves that take the client's side of it.
pub(super) const JOINING: &[Move] =
    &[ComplexReflection, DoubleSided, EmphasiseAutonomy, Validate, AllowNotYet, NameUs, OwnPart, SimpleReflection];

/// The most pressing first.
pub(super) const DUTIES: &[Duty] = &[
    Duty { on: CueSet::of(&[Cue::Risk]), within: 3, parts: &[&[AskSafety]], weight: 900 },
    Duty { on: CueSet::of(&[Cue::AsksIfTrick]), within: 2, parts: &[&[AnswerHonestly]], weight: 400 },
    Duty {
        on: CueSet::of(&[Cue::AsksIfResistant]),
        within: 3,
        parts: &[&[AnswerHonestly], &[OwnPart, NameUs, Validate, ComplexReflection, OpenQuestion]],
        weight: 400,
    },
    Duty {
        on: CueSet::of(&[Cue::Leaving]),
        within: 3,
        parts: &[
            &[AcceptObjection, EmphasiseAutonomy, AllowNotYet, Validate, ComplexReflection, DoubleSided],
            &[InviteFeedback, OpenQuestion, OwnPart, NameUs],
            &[Orient, Summarise, Affirm, OfferChoice],
        ],
        weight: 300,
    },
    Duty {
        on: CueSet::of(&[Cue::Objects]),
        within: 3,
        parts: &[
            &[AcceptObjection, OwnPart, Validate, ComplexReflection, OpenQuestion],
            &[ChangeTack, CompareViews, AnswerHonestly, Orient, OfferChoice, SlowDown],
        ],
        weight: 300,
    },
    Duty {
        on: CueSet::of(&[Cue::Blames]),
        within: 2,
        parts: &[&[OwnPart, NameUs, AcceptObjection, ChangeTack]],
        weight: 320,
    },
    Duty {
        on: CueSet::of(&[Cue::TooFast]),
        within: 2,
        parts: &[&[SlowDown, AllowNotYet, ChangeTack, EmphasiseAutonomy, OwnPart, HoldSilence]],
        weight: 270,
    },
    Duty {
        on: CueSet::of(&[Cue::FearHinted]),
        within: 2,
        parts: &[
            &[ExploreFear, OpenQuestion, ComplexReflection, HoldSilence, AllowNotYet, SlowDown],
            &[ComplexReflection, ImagineChange, Validate, HoldSilence, SlowDown],
        ],
        weight: 250,
    },
    Duty {
        on: CueSet::of(&[Cue::NotSure]),
        within: 3,
        parts: &[
            &[AllowNotYet, EmphasiseAutonomy, DoubleSided, Validate],
            &[ImagineChange, ExploreFear, OpenQuestion, ComplexReflection, OfferChoice],
        ],
        weight: 250,
    },
    Duty { on: CueSet::of(&[Cue::Difference]), within: 2, parts: &[&[Broach, Validate, OpenQuestion]], weight: 240 },
    Duty {
        on: CueSet::of(&[Cue::DoesNotFit]),
        within: 2,
        parts: &[
            &[OpenQuestion, ExploreFear, HoldSilence, Broach],
            &[ComplexReflection, HoldSilence, SlowDown, ImagineChange, Validate],
        ],
        weight: 230,
    },
    Duty {
        on: CueSet::of(&[Cue::RefusesAdvice]),
        within: 2,
        parts: &[&[
            AskWhatGetsInTheWay,
            DoubleSided,
            EmphasiseAutonomy,
            AllowNotYet,
            SideWithCaution,
            ComplexReflection,
        ]],
        weight: 240,
    },
    Duty {
        on: CueSet::of(&[Cue::OthersShouldChange]),
        within: 3,
        parts: &[&[Validate, ComplexReflection, SimpleReflection], &[CompareViews, AgreeTask, AgreeGoal]],
        weight: 220,
    },
    Duty {
        on: CueSet::of(&[Cue::OutsidePressure]),
        within: 2,
        parts: &[&[Broach, ExploreFear, DoubleSided, SlowDown, ComplexReflection, Validate, EmphasiseAutonomy]],
        weight: 200,
    },
    Duty {
        on: CueSet::of(&[Cue::QuickYes]),
        within: 2,
        parts: &[&[
            AskWhatGetsInTheWay,
            HandBack,
            EmphasiseAutonomy,
            InviteFeedback,
            DoubleSided,
            AllowNotYet,
            SlowDown,
        ]],
        weight: 220,
    },
    Duty {
        on: CueSet::of(&[Cue::ReadyLine]),
        within: 2,
        parts: &[&[FirstStep, AgreeTask, OfferChoice, EvokeChange, AgreeGoal]],
        weight: 240,
    },
    Duty {
        on: CueSet::of(&[Cue::WantsSomething]),
        within: 2,
        parts: &[&[AgreeGoal, ElicitGoal, WriteGoal, EvokeChange]],
        weight: 200,
    },
    Duty {
        on: CueSet::of(&[Cue::SameStory]),
        within: 3,
        parts: &[
            &[NameUs, NameResistance, AskWhatGetsInTheWay, CompareViews],
            &[RevisitGoal, ChangeTack, ElicitGoal, HandBack, SlowDown],
        ],
        weight: 190,
    },
    Duty {
        on: CueSet::of(&[Cue::SmallTalk]),
        within: 1,
        parts: &[&[ExploreFear, OpenQuestion, NameUs, AskWhatGetsInTheWay, SimpleReflection]],
        weight: 150,
    },
    Duty {
        on: CueSet::of(&[Cue::AsksForAdvice]),
        within: 1,
        parts: &[&[HandBack, OpenQuestion, OfferChoice, EvokeChange]],
        weight: 130,
    },
];
