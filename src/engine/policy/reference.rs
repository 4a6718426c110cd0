//! The reference: a competent therapist who works by the guidance and sees only what a trainee sees.
//!
//! What was seen in the last turns leaves something owed (`duties.rs`): a fear wants two lines, an objection a thank-you
//! and a change. The line on offer that pays most of what is owed is said. Near resistance that is joining; in
//! calm moments it is asking, drawing out and agreeing.

use super::Seen;
use super::duties::{DUTIES, Duty, JOINING};
use crate::engine::client::Manner as M;
use crate::engine::client::Move::*;
use crate::engine::client::{Cue, Delivery, Manner, Move, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, GoalOwner, GoalStage, HomeworkSeen};
use crate::engine::scenario::{Choice, ChoiceId, Ends, GoalId};

/// Which client the therapist has learnt to work with. `Even` reads the one who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaning {
    Even,
    /// Learnt on a client who opposes: takes a yes for a yes, names what it sees, sides with caution, leaves no
    /// silence and asks for no permission.
    Opposing,
    /// Learnt on a client who pleases: slow, careful, advises with permission, never names and never takes a side.
    Pleasing,
}

/// How well a line fits what can be seen.
pub(super) fn weigh(seen: &Seen<'_>, id: ChoiceId, leaning: Leaning) -> i32 {
    let choice = seen.scenario.choice(id);
    let delivery = &choice.delivery;
    let mut weight = by_talk(seen, delivery, leaning);
    let (mut more, mut paid) = (0, 0);
    for duty in DUTIES.iter().filter(|duty| learnt(leaning, duty)) {
        let pays = owed(seen, duty, delivery);
        more += pays.min(weight) / 4;
        paid = paid.max(pays);
        weight = weight.max(pays);
    }
    weight += more;
    let asked = course(seen, choice);
    weight += asked;
    weight += habit(seen, delivery, leaning);
    weight += delivery.moves().map(|one| never(seen, one, leaning)).sum::<i32>();
    weight += manner(delivery.manner);
    // What was made for this moment comes before what can be said at any time, and that before the same words again.
    // One thing said at any time is enough in one place, unless more is owed or due.
    weight += match choice.beat {
        Some(_) => 80,
        None if paid > 0 || asked > 0 => 0,
        None => -60 * seen.lines_here(),
    };
    weight -= if seen.said(id) { 60 } else { 0 };
    weight += lean(seen, leaning, delivery);
    if choice.ends.is_some() {
        weight += ending(seen, choice);
    }
    weight
}

/// What the therapist takes the talk so many turns back for: what they have not learnt to see looks like nothing much.
fn felt(seen: &Seen<'_>, leaning: Leaning, back: usize) -> Option<Talk> {
    let talk = seen.talk_at(back)?;
    let refuses = || (back..back + 3).any(|turn| REFUSING.iter().any(|cue| seen.noticed_at(*cue, turn)));
    let unseen = match talk {
        Talk::Discord | Talk::Objection => leaning == Leaning::Pleasing,
        Talk::Sustain => match leaning {
            Leaning::Even => false,
            Leaning::Opposing => !refuses(),
            Leaning::Pleasing => refuses(),
        },
        _ => false,
    };
    Some(if unseen { Talk::Neutral } else { talk })
}

/// Whether the last words or those before leaned away, as far as the therapist can feel it.
fn near_resistance(seen: &Seen<'_>, leaning: Leaning) -> bool {
    (0..2).filter_map(|back| felt(seen, leaning, back)).any(Talk::is_resistant)
}

/// The place of the first of these moves that the line does, as a share of the weight: half of it is left at the end.
fn fit(delivery: &Delivery, moves: &[Move], weight: i32) -> i32 {
    let place = |one: Move| moves.iter().position(|liked| *liked == one);
    let best = delivery.moves().filter_map(place).min();
    best.map_or(0, |at| weight - weight * at as i32 / (2 * moves.len() as i32))
}

/// What the talk of the last words asks for.
fn by_talk(seen: &Seen<'_>, delivery: &Delivery, leaning: Leaning) -> i32 {
    let calm: &[Move] = match felt(seen, leaning, 0).unwrap_or(Talk::Neutral) {
        Talk::Discord => {
            return fit(delivery, &[OwnPart, NameUs, ComplexReflection, Validate, EmphasiseAutonomy, DoubleSided], 230);
        }
        Talk::Sustain => {
            return fit(delivery, &[DoubleSided, ComplexReflection, EmphasiseAutonomy, AllowNotYet, Validate], 210);
        }
        Talk::Withdrawn => {
            return fit(delivery, &[ComplexReflection, HoldSilence, EmphasiseAutonomy, NameUs, OwnPart, Validate], 210);
        }
        Talk::Objection => {
            return fit(delivery, &[AcceptObjection, ChangeTack, OwnPart, OpenQuestion], 260);
        }
        Talk::Change => {
            &[EvokeChange, FirstStep, ElicitGoal, AgreeGoal, ImagineChange, AgreeTask, OpenQuestion, Affirm]
        }
        Talk::Exploring => &[ExploreFear, OpenQuestion, EvokeChange, ImagineChange, ElicitGoal, CompareViews, HandBack],
        Talk::Neutral | Talk::Placating => {
            &[OpenQuestion, ElicitGoal, ExploreFear, AskWhatGetsInTheWay, EvokeChange, InviteFeedback, HandBack]
        }
    };
    // After a turn that leaned away, one joining line is not enough.
    if near_resistance(seen, leaning) {
        fit(delivery, JOINING, 150).max(fit(delivery, calm, 90))
    } else {
        fit(delivery, calm, 120)
    }
}

/// How it shows that somebody is not ready, or not ready to tell.
const HOLDING_BACK: &[Cue] = &[Cue::FearHinted, Cue::NotSure, Cue::DoesNotFit];

/// What a line pays of what this duty leaves owed.
fn owed(seen: &Seen<'_>, duty: &Duty, delivery: &Delivery) -> i32 {
    let shown = |back: &usize| duty.on.iter().any(|cue| seen.noticed_at(*cue, *back));
    let Some(back) = (0..duty.within).find(shown) else { return 0 };
    // Who held back, and now says what they will do, is not held back by it.
    if back > 0 && seen.noticed(Cue::ReadyLine) && duty.on.iter().any(|cue| HOLDING_BACK.contains(cue)) {
        return 0;
    }
    let open = |part: &&&[Move]| !part.iter().any(|one| seen.did_within(*one, back));
    let pays = duty.parts.iter().filter(open).map(|part| fit(delivery, part, duty.weight));
    let (most, sum) = pays.fold((0, 0), |(most, sum), pay| (pay.max(most), sum + pay));
    if most == 0 { 0 } else { most + (sum - most) / 3 - 15 * back as i32 }
}

/// What the course asks for at this point, whatever was said last.
fn course(seen: &Seen<'_>, choice: &Choice) -> i32 {
    let delivery = &choice.delivery;
    let does = |one: Move| delivery.does(one);
    let strained = seen.talk().is_resistant() || seen.noticed(Cue::TooFast) || seen.noticed_within(Cue::Risk, 2);
    let mut weight = 0;
    let mut due = |holds: bool, moves: &[Move], worth: i32| {
        if holds && moves.iter().any(|one| does(*one)) {
            weight += worth;
        }
    };
    let first = |one: Move| !seen.did_this_session(one);
    let lines = seen.lines_in_session();
    due(
        lines < 5 && seen.homework() != HomeworkSeen::NoneSet && first(ReviewHomework),
        &[ReviewHomework, AskWhatGetsInTheWay],
        210,
    );
    due(seen.attendance() != Attendance::Attended && lines < 2, &[OpenQuestion, OwnPart, Validate], 40);
    due(strained && seen.plan_open() && seen.minutes_left() > 10, &[ChangeTack], 170);
    due(seen.session() == 1 && JOINING.iter().all(|one| first(*one)), &[ComplexReflection, DoubleSided], 120);
    due(seen.session() >= 2 && lines == 0, &[OpenQuestion, SimpleReflection, Validate, Affirm], 50);
    due(seen.minutes_left() <= 8, &[Summarise, InviteFeedback, EmphasiseAutonomy, Affirm], 50);
    let named = [NameResistance, NameUs].iter().any(|one| seen.did_this_session(*one));
    let calm_enough = seen.talk() != Talk::Discord && !seen.noticed(Cue::Blames);
    due(
        seen.sign_again() && seen.session() >= 2 && !named && calm_enough,
        &[NameResistance, NameUs, AskWhatGetsInTheWay],
        if does(NameResistance) { 260 } else { 190 },
    );
    let found = [FirstStep, AgreeTask].iter().any(|one| seen.did_within(*one, 3));
    due(seen.times_noticed(Cue::ReadyLine) >= 2 && !found, &[FirstStep, AgreeTask, OfferChoice], 200);
    let strayed = seen.session() == 3 || seen.noticed_within(Cue::SameStory, 3);
    let looks_again = seen.own_goal(GoalStage::Agreed) && strayed && first(RevisitGoal);
    due(looks_again && seen.talk() != Talk::Discord, &[RevisitGoal], 170);
    if !strained {
        let stages = [
            (GoalStage::Elicited, ElicitGoal, 130),
            (GoalStage::Agreed, AgreeGoal, 170),
            (GoalStage::Written, WriteGoal, 200),
            (GoalStage::CopyOffered, HandOverCopy, 190),
        ];
        if let Some((_, next, worth)) = stages.into_iter().find(|(stage, ..)| !seen.own_goal(*stage)) {
            // A wish that was answered with a joke can be asked for again.
            let asks_again = next == AgreeGoal && !seen.offers(AgreeGoal);
            due(true, &[if asks_again { ElicitGoal } else { next }], if asks_again { 60 } else { worth });
            due(next == AgreeGoal && does(AgreeGoal), &[WriteGoal], 40);
        }
        due(seen.session() >= 2 && lines >= 2 && first(InviteFeedback), &[InviteFeedback], 130);
    }
    // Whose goal it is can be heard in the line.
    let own = |goal: GoalId| seen.scenario.goals[goal.index()].owner == GoalOwner::Client;
    if delivery.uses(Strategy::Goals) && choice.goal.is_some_and(|goal| !own(goal)) {
        weight -= 250;
    }
    weight
}

/// What has been done enough, and what is done out of its time.
fn habit(seen: &Seen<'_>, delivery: &Delivery, leaning: Leaning) -> i32 {
    let mut weight = 0;
    let once = [InviteFeedback, HoldSilence, SlowDown, Summarise, RevisitGoal, ElicitGoal, HandBack, OwnPart];
    for one in delivery.moves() {
        weight -= if once.contains(&one) && seen.did_this_session(one) { 70 } else { 0 };
        weight -= if seen.did_within(one, 1) { 30 } else { 0 };
    }
    let evades = [Cue::SmallTalk, Cue::SameStory].iter().any(|cue| seen.noticed_within(*cue, 3));
    let shown = seen.sign_again() || evades || near_resistance(seen, leaning) || leaning == Leaning::Opposing;
    let unfit = seen.did_this_session(NameResistance)
        || !shown
        || seen.session() == 1
        || seen.noticed_within(Cue::AsksIfResistant, 3)
        || seen.attendance() != Attendance::Attended && seen.lines_in_session() < 4;
    if delivery.does(NameResistance) && unfit {
        weight -= 300;
    }
    if delivery.does(AskSafety) && !seen.noticed_within(Cue::Risk, 4) {
        weight -= 120;
    }
    if delivery.does(InviteFeedback) && seen.did_this_session(InviteFeedback) {
        weight -= 100;
    }
    let hesitates = HOLDING_BACK.iter().any(|cue| seen.noticed_within(*cue, 2));
    let ready = seen.times_noticed(Cue::ReadyLine);
    if delivery.does(AllowNotYet) && (ready >= 2 || ready == 1 && !hesitates) {
        weight -= 120;
    }
    if delivery.does(ElicitGoal) && seen.own_goal(GoalStage::Agreed) {
        weight -= 150;
    }
    if JOINING.contains(&delivery.first) && !near_resistance(seen, leaning) {
        weight -= 50;
    }
    weight
}

/// What a competent therapist leaves alone.
fn never(seen: &Seen<'_>, one: Move, leaning: Leaning) -> i32 {
    let strained = near_resistance(seen, leaning) || seen.noticed_within(Cue::TooFast, 2);
    let unready = [Cue::FearHinted, Cue::NotSure].iter().any(|cue| seen.noticed_within(*cue, 3));
    match one.strategy() {
        Strategy::Fight => -400,
        Strategy::Drift => -160,
        Strategy::Direct if leaning == Leaning::Pleasing => 0,
        Strategy::Direct if one == OfferChoice => 0,
        Strategy::Direct if one == FirstStep => {
            -120 * i32::from((strained || unready) && !seen.noticed(Cue::ReadyLine))
        }
        Strategy::Direct if strained || seen.session() == 1 => -200,
        Strategy::Direct => -80,
        Strategy::Paradox if !paradox_fits(seen, leaning) => -260,
        Strategy::Goals if matches!(one, AgreeGoal | WriteGoal | HandOverCopy) && seen.talk().is_resistant() => -120,
        Strategy::Goals if seen.talk() == Talk::Discord => -100,
        _ if one == ClosedQuestion => -60,
        _ => 0,
    }
}

/// Whether paradox is indicated by what can be seen: not the first session, two refusals met before, no risk.
fn paradox_fits(seen: &Seen<'_>, leaning: Leaning) -> bool {
    let plain_attempts = seen.times(AskWhatGetsInTheWay) + seen.times(ComplexReflection) + seen.times(NameResistance);
    let clear = ![Cue::Risk, Cue::TooFast, Cue::Blames, Cue::ReadyLine].iter().any(|cue| seen.noticed_within(*cue, 3));
    seen.session() > 1
        && (seen.noticed(Cue::RefusesAdvice) || leaning == Leaning::Opposing)
        && (plain_attempts >= 2 || leaning == Leaning::Opposing)
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

/// Whether a therapist who learnt on one client has learnt to see this.
fn learnt(leaning: Leaning, duty: &Duty) -> bool {
    let any = |cues: &[Cue]| duty.on.iter().any(|cue| cues.contains(cue));
    match leaning {
        Leaning::Even => true,
        Leaning::Opposing => {
            !any(&[Cue::QuickYes, Cue::DoesNotFit, Cue::SmallTalk, Cue::TooFast, Cue::FearHinted, Cue::OutsidePressure])
        }
        Leaning::Pleasing => !any(&[Cue::RefusesAdvice, Cue::Blames, Cue::OthersShouldChange, Cue::Objects]),
    }
}

/// What a therapist who learnt on one client does with the other: the wrong key, tried with conviction.
struct Misreading {
    on: &'static [Cue],
    talk: &'static [Talk],
    says: &'static [Move],
}

/// How a refusal shows.
const REFUSING: &[Cue] = &[Cue::RefusesAdvice, Cue::OthersShouldChange, Cue::Blames];

/// Behind an easy yes there must be a no, to be named or prescribed.
const TAKES_FOR_OPPOSING: &[Misreading] = &[Misreading {
    on: &[Cue::QuickYes, Cue::TooFast, Cue::SmallTalk],
    talk: &[],
    says: &[PrescribeNoChange, Restrain, SideWithCaution, PrescribeSymptom, NameResistance, Interpret, Teach],
}];

/// A refusal wants a kinder suggestion; strain wants smoothing over.
const TAKES_FOR_PLEASING: &[Misreading] = &[
    Misreading {
        on: &[Cue::RefusesAdvice, Cue::OthersShouldChange],
        talk: &[],
        says: &[Advise, Teach, Reassure, AssignHomework, OfferChoice, Affirm],
    },
    Misreading {
        on: &[Cue::Blames, Cue::Objects],
        talk: &[Talk::Discord, Talk::Objection],
        says: &[Reassure, SlowDown, Retreat, Affirm, Orient, OfferChoice, Collude],
    },
];

fn lean(seen: &Seen<'_>, leaning: Leaning, delivery: &Delivery) -> i32 {
    let any = |wanted: &[Move]| delivery.moves().any(|one| wanted.contains(&one));
    let misread = |readings: &[Misreading]| {
        let here = |one: &&Misreading| one.talk.contains(&seen.talk()) || one.on.iter().any(|cue| seen.noticed(*cue));
        readings.iter().filter(here).map(|one| fit(delivery, one.says, 900)).max().unwrap_or(0)
    };
    // What they took for something else is not met: nobody is joined there.
    let cold = (0..2).any(|back| seen.talk_at(back) != felt(seen, leaning, back));
    let joins = any(JOINING) || any(&[HoldSilence]);
    let easy = TAKES_FOR_OPPOSING[0].on.iter().any(|cue| seen.noticed_within(*cue, 2));
    let eases = any(&[AskWhatGetsInTheWay, InviteFeedback, HandBack, SlowDown, ChangeTack, AcceptObjection]);
    match leaning {
        Leaning::Even => 0,
        _ if cold && joins => -400,
        Leaning::Opposing if easy && (eases || joins) => -400,
        Leaning::Opposing => misread(TAKES_FOR_OPPOSING) - i32::from(any(&[SlowDown, HoldSilence, OfferChoice])) * 150,
        Leaning::Pleasing => {
            misread(TAKES_FOR_PLEASING)
                - i32::from(any(&[NameResistance, NameUs, SideWithCaution, PrescribeNoChange, Restrain])) * 300
        }
    }
}

/// Sessions are closed when their time comes, and courses only when the client says so.
fn ending(seen: &Seen<'_>, choice: &Choice) -> i32 {
    match choice.ends {
        Some(Ends::Session) if seen.minutes_left() > 15 => -200,
        Some(Ends::Session) if seen.minutes_left() > 8 => -60,
        Some(Ends::Session) | None => 0,
        Some(Ends::Course(_)) if seen.noticed(Cue::Leaving) && seen.times_noticed(Cue::ReadyLine) == 0 => 60,
        Some(Ends::Course(_)) => -220,
    }
}
