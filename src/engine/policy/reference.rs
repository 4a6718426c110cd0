//! The reference: a competent therapist who works by the guidance and sees only what a trainee sees.

use super::Seen;
use crate::engine::client::Manner as M;
use crate::engine::client::Move::*;
use crate::engine::client::{Cue, Manner, Move, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, GoalStage, HomeworkSeen};
use crate::engine::scenario::{Choice, Ends};

/// Which client the therapist has learnt to work with. `Even` reads the one who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaning {
    Even,
    /// Learnt on a client who opposes: names early, sides with caution, never asks for permission.
    Opposing,
    /// Learnt on a client who pleases: slow, asks permission, advises gently, never names.
    Pleasing,
}

/// One thing seen, and the moves that meet it, the best first.
type Fit = (&'static [Move], i32);

/// What each cue asks for, the most pressing first.
const BY_CUE: &[(Cue, Fit)] = &[
    (Cue::Risk, (&[AskSafety], 900)),
    (Cue::AsksIfTrick, (&[AnswerHonestly], 400)),
    (Cue::AsksIfResistant, (&[AnswerHonestly, OwnPart], 400)),
    (Cue::Leaving, (&[AcceptObjection, InviteFeedback, OwnPart, EmphasiseAutonomy, OpenQuestion], 320)),
    (Cue::Objects, (&[AcceptObjection, ChangeTack, OwnPart, Orient], 320)),
    (Cue::Blames, (&[OwnPart, AcceptObjection, NameUs, ChangeTack], 320)),
    (Cue::TooFast, (&[SlowDown, AllowNotYet, ChangeTack, HoldSilence, OwnPart], 280)),
    (Cue::FearHinted, (&[ExploreFear, ComplexReflection, HoldSilence, AllowNotYet, SlowDown], 260)),
    (Cue::NotSure, (&[AllowNotYet, ImagineChange, DoubleSided, EmphasiseAutonomy], 250)),
    (Cue::Difference, (&[Broach, Validate, OpenQuestion], 250)),
    (Cue::DoesNotFit, (&[OpenQuestion, HoldSilence, ComplexReflection], 240)),
    (Cue::RefusesAdvice, (&[AskWhatGetsInTheWay, AllowNotYet, SideWithCaution, EmphasiseAutonomy, OwnPart], 240)),
    (Cue::OthersShouldChange, (&[CompareViews, Validate, AgreeTask], 230)),
    (Cue::OutsidePressure, (&[OpenQuestion, SlowDown, Validate, Orient], 200)),
    (Cue::QuickYes, (&[HandBack, AllowNotYet, InviteFeedback, AskWhatGetsInTheWay, OpenQuestion, OfferChoice], 230)),
    (Cue::ReadyLine, (&[FirstStep, EvokeChange, AgreeTask, AgreeGoal, ImagineChange, ElicitGoal], 230)),
    (Cue::WantsSomething, (&[ElicitGoal, AgreeGoal, WriteGoal, EvokeChange], 220)),
    (Cue::SameStory, (&[RevisitGoal, NameUs, CompareViews, ChangeTack, InviteFeedback], 200)),
    (Cue::SmallTalk, (&[ComplexReflection, OpenQuestion, SimpleReflection, HoldSilence], 160)),
    (Cue::AsksForAdvice, (&[HandBack, OpenQuestion, OfferChoice, EvokeChange], 120)),
];

/// What each kind of talk asks for.
fn by_talk(talk: Talk) -> Fit {
    match talk {
        Talk::Discord => {
            (&[OwnPart, ComplexReflection, NameUs, Validate, EmphasiseAutonomy, ChangeTack, DoubleSided], 220)
        }
        Talk::Sustain => {
            (&[DoubleSided, ComplexReflection, EmphasiseAutonomy, AllowNotYet, Validate, SideWithCaution], 210)
        }
        Talk::Withdrawn => (&[HoldSilence, ComplexReflection, SlowDown, NameUs, OpenQuestion, Validate], 210),
        Talk::Objection => (&[AcceptObjection, ChangeTack, OwnPart, OpenQuestion], 260),
        Talk::Change => (&[EvokeChange, FirstStep, ElicitGoal, AgreeGoal, Affirm, ImagineChange], 120),
        Talk::Exploring => {
            (&[ComplexReflection, OpenQuestion, ExploreFear, HoldSilence, EvokeChange, ImagineChange], 120)
        }
        Talk::Neutral | Talk::Placating => {
            (&[OpenQuestion, ElicitGoal, ComplexReflection, InviteFeedback, ExploreFear], 100)
        }
    }
}

/// How well a line fits what can be seen.
pub(super) fn weigh(seen: &Seen<'_>, choice: &Choice, leaning: Leaning) -> i32 {
    let delivery = &choice.delivery;
    let fits = |(moves, weight): Fit| -> i32 {
        let place = |one: Move| moves.iter().position(|liked| *liked == one);
        let best = delivery.moves().filter_map(place).min();
        best.map_or(0, |at| weight - weight * at as i32 / (2 * moves.len() as i32))
    };
    let mut weight = fits(by_talk(seen.talk()));
    for (cue, fit) in BY_CUE {
        if seen.noticed(*cue) {
            weight = weight.max(fits(*fit));
        }
    }
    weight += due(seen, choice);
    weight += delivery.moves().map(|one| never(seen, one)).sum::<i32>();
    weight += manner(delivery.manner);
    weight += lean(leaning, delivery.manner, delivery.moves());
    if choice.ends.is_some() {
        weight += ending(seen, choice);
    }
    weight
}

/// What the course asks for at this point, whatever was said last.
fn due(seen: &Seen<'_>, choice: &Choice) -> i32 {
    let delivery = &choice.delivery;
    let does = |one: Move| delivery.does(one);
    let strained = seen.talk().is_resistant() || seen.noticed(Cue::TooFast) || seen.noticed(Cue::Risk);
    let mut weight = 0;
    if seen.lines_in_session() < 4
        && seen.homework() != HomeworkSeen::NoneSet
        && !seen.did_this_session(ReviewHomework)
        && does(ReviewHomework)
    {
        weight += 180;
    }
    if seen.attendance() != Attendance::Attended && seen.lines_in_session() < 2 && (does(OpenQuestion) || does(OwnPart))
    {
        weight += 40;
    }
    if strained && seen.plan_open() && does(ChangeTack) {
        weight += 170;
    }
    if !strained {
        let stages = [
            (GoalStage::Elicited, ElicitGoal, 120),
            (GoalStage::Agreed, AgreeGoal, 150),
            (GoalStage::Written, WriteGoal, 140),
            (GoalStage::CopyOffered, HandOverCopy, 140),
        ];
        if let Some((_, next, worth)) = stages.into_iter().find(|(stage, ..)| !seen.goal(*stage))
            && does(next)
        {
            weight += worth;
        }
        if seen.goal(GoalStage::Written) && seen.session() >= 3 && !seen.goal(GoalStage::Revisited) && does(RevisitGoal)
        {
            weight += 110;
        }
        if seen.session() >= 2 && !seen.did_this_session(InviteFeedback) && does(InviteFeedback) {
            weight += 90;
        }
    }
    if seen.session() >= 2 && seen.lines_in_session() == 0 && delivery.uses(Strategy::Rapport) {
        weight += 60;
    }
    if does(NameResistance) && (seen.did_this_session(NameResistance) || seen.session() == 1) {
        weight -= 120;
    }
    let once = [InviteFeedback, HoldSilence, SlowDown, Summarise, RevisitGoal, ElicitGoal];
    if delivery.moves().any(|one| once.contains(&one) && seen.did_this_session(one)) {
        weight -= 70;
    }
    weight
}

/// What a competent therapist leaves alone.
fn never(seen: &Seen<'_>, one: Move) -> i32 {
    let strained = seen.talk().is_resistant();
    match one.strategy() {
        Strategy::Fight => -400,
        Strategy::Drift => -160,
        Strategy::Direct if one == FirstStep || one == OfferChoice => 0,
        Strategy::Direct if strained || seen.session() == 1 => -200,
        Strategy::Direct => -60,
        Strategy::Paradox if !paradox_fits(seen) => -260,
        Strategy::Goals if seen.talk() == Talk::Discord => -100,
        _ if one == ClosedQuestion => -60,
        _ => 0,
    }
}

/// Whether paradox is indicated by what can be seen: not the first session, two refusals met before, no risk.
fn paradox_fits(seen: &Seen<'_>) -> bool {
    let plain_attempts = seen.times(AskWhatGetsInTheWay) + seen.times(ComplexReflection) + seen.times(NameResistance);
    let clear = ![Cue::Risk, Cue::TooFast, Cue::Blames, Cue::ReadyLine].iter().any(|cue| seen.noticed(*cue));
    seen.session() > 1
        && seen.noticed(Cue::RefusesAdvice)
        && plain_attempts >= 2
        && clear
        && seen.talk() != Talk::Discord
        && seen.times_of(Strategy::Paradox) < 2
}

fn manner(manner: Manner) -> i32 {
    match manner {
        M::Tentative | M::Warm | M::Plain => 12,
        M::WithPermission | M::Playful => 6,
        M::Formulaic => -60,
        M::Hurried | M::Expert => -90,
        M::Pleading | M::Blaming => -140,
    }
}

fn lean(leaning: Leaning, manner: Manner, moves: impl Iterator<Item = Move> + Clone) -> i32 {
    let any = |wanted: &[Move]| moves.clone().any(|one| wanted.contains(&one));
    match leaning {
        Leaning::Even => 0,
        Leaning::Opposing => {
            let liked =
                any(&[NameResistance, SideWithCaution, PrescribeNoChange, Restrain, HandBack, PrescribeSymptom]);
            let shunned = any(&[SlowDown, HoldSilence, OfferChoice]);
            i32::from(liked) * 420 - i32::from(shunned) * 150 + if manner == M::Playful { 80 } else { 0 }
                - if manner == M::WithPermission { 150 } else { 0 }
        }
        Leaning::Pleasing => {
            let liked = any(&[SlowDown, Advise, OfferChoice, Orient, Summarise, AgreeTask, Teach]);
            let shunned = any(&[NameResistance, NameUs, SideWithCaution, PrescribeNoChange, Restrain]);
            i32::from(liked) * 420 - i32::from(shunned) * 300 + if manner == M::WithPermission { 150 } else { 0 }
        }
    }
}

/// Sessions are closed when their time comes, and courses only when the client says so.
fn ending(seen: &Seen<'_>, choice: &Choice) -> i32 {
    match choice.ends {
        Some(Ends::Session) if seen.minutes_left() > 8 => -200,
        Some(Ends::Session) | None => 0,
        Some(Ends::Course(_)) if seen.noticed(Cue::Leaving) => 60,
        Some(Ends::Course(_)) => -220,
    }
}
