//! The reference: a competent therapist who works by the guidance and sees only what a trainee sees.
//!
//! What was seen in the last turns leaves something owed (`duties.rs`): a fear wants two lines, an objection a thank-you
//! and a change. The line on offer that pays most of what is owed is said. Near resistance that is joining; in
//! calm moments it is asking, drawing out and agreeing.

use super::Seen;
use super::duties::{DUTIES, Duty, JOINING};
use super::leaning::{Leaning, felt, lean, learnt, near_resistance};
use crate::engine::client::Manner as M;
use crate::engine::client::Move::*;
use crate::engine::client::{Cue, Manner, Move, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, GoalOwner, GoalStage, HomeworkSeen};
use crate::engine::scenario::{Choice, ChoiceId, CueSet, Ends, GoalId};
use crate::engine::session::course::REMEMBERED;

/// A turn as the therapist reads it: all that does not hang on which line is weighed, worked out once.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    seen: &'a Seen<'a>,
    leaning: Leaning,
    /// What the talk asks for, with its weights.
    wanted: [Wanted; 2],
    owed: Vec<Owed>,
    due: Vec<Due>,
    habits: Habits,
    alone: LeftAlone,
    /// Near resistance, or lately so, as far as it can be felt.
    near: bool,
}

/// Moves that the talk asks for, the best first; the same as bits; and what the best is worth.
type Wanted = (&'static [Move], u64, i32);

/// A duty that stands, and how much of it is open.
#[derive(Debug)]
struct Owed {
    duty: &'static Duty,
    /// The parts that nothing has paid yet, as bits, and all their moves.
    open: u32,
    about: u64,
    /// Turns back that it showed.
    back: i32,
}

impl<'a> Reading<'a> {
    /// Reads a turn.
    pub fn of(seen: &'a Seen<'a>, leaning: Leaning) -> Self {
        let near = near_resistance(seen, leaning);
        // Most duties are for what has not shown in all the turns that are remembered.
        let lately = seen.cues_within(REMEMBERED + 1);
        let standing = DUTIES.iter().filter(|duty| duty.on.meets(lately) && learnt(leaning, duty));
        let owed = standing.filter_map(|duty| owed(seen, duty)).collect();
        Self {
            seen,
            leaning,
            wanted: by_talk(seen, near, leaning),
            owed,
            due: due(seen),
            habits: Habits::of(seen, near, leaning),
            alone: LeftAlone::of(seen, near, leaning),
            near,
        }
    }

    /// How well a line fits what can be seen.
    pub fn weigh(&self, id: ChoiceId) -> i32 {
        let seen = self.seen;
        let choice = seen.scenario.choice(id);
        let delivery = &choice.delivery;
        let does = delivery.bits();
        let mut weight = self.wanted.iter().map(|wanted| fit_any(does, wanted)).max().unwrap_or(0);
        let (mut more, mut paid) = (0, 0);
        for owed in self.owed.iter().filter(|owed| does & owed.about != 0) {
            let pays = owed.paid_by(does);
            more += pays.min(weight) / 4;
            paid = paid.max(pays);
            weight = weight.max(pays);
        }
        weight += more;
        let asked = self.asked(choice, does);
        weight += asked;
        weight += delivery.moves().map(|one| self.habits.of_move(seen, one) + self.alone.of_move(one)).sum::<i32>();
        weight -= if JOINING.contains(&delivery.first) && !self.near { 50 } else { 0 };
        weight += manner(delivery.manner);
        // What was made for this moment comes before what can be said at any time, and that before the same words
        // again. One thing said at any time is enough in one place, unless more is owed or due.
        weight += match choice.beat {
            Some(_) => 80,
            None if paid > 0 || asked > 0 => 0,
            None => -60 * seen.lines_here(),
        };
        weight -= if seen.said(id) { 60 } else { 0 };
        weight += lean(seen, self.leaning, does);
        if choice.ends.is_some() {
            weight += ending(seen, choice);
        }
        weight
    }

    /// What the course asks for at this point, whatever was said last.
    fn asked(&self, choice: &Choice, does: u64) -> i32 {
        let fits = |due: &&Due| does & due.any != 0 && does & due.all == due.all;
        let asked: i32 = self.due.iter().filter(fits).map(|due| due.worth).sum();
        // Whose goal it is can be heard in the line.
        let own = |goal: GoalId| self.seen.scenario.goals[goal.index()].owner == GoalOwner::Client;
        let theirs = choice.delivery.uses(Strategy::Goals) && choice.goal.is_some_and(|goal| !own(goal));
        asked - if theirs { 250 } else { 0 }
    }
}

impl Owed {
    /// What a line pays of it.
    fn paid_by(&self, does: u64) -> i32 {
        let open = self.duty.parts.iter().enumerate().filter(|(at, _)| self.open & 1 << at != 0);
        let pays = open.map(|(_, part)| fit(does, part, self.duty.weight));
        let (most, sum) = pays.fold((0, 0), |(most, sum), pay| (pay.max(most), sum + pay));
        if most == 0 { 0 } else { most + (sum - most) / 3 - 15 * self.back }
    }
}

/// What the course asks for: any of these moves, all of those, as bits, and what that is worth.
#[derive(Debug)]
struct Due {
    any: u64,
    all: u64,
    worth: i32,
}

const fn bit(one: Move) -> u64 {
    1 << one as u64
}

pub(super) fn bits(moves: &[Move]) -> u64 {
    moves.iter().fold(0, |set, one| set | bit(*one))
}

/// The place of the first of these moves that the line does, as a share of the weight: half of it is left at the end.
pub(super) fn fit(does: u64, moves: &[Move], weight: i32) -> i32 {
    let best = moves.iter().position(|liked| does & bit(*liked) != 0);
    best.map_or(0, |at| weight - weight * at as i32 / (2 * moves.len() as i32))
}

/// As [`fit`], where any of them is done at all.
fn fit_any(does: u64, (moves, any, weight): &Wanted) -> i32 {
    if does & any == 0 { 0 } else { fit(does, moves, *weight) }
}

/// What the talk of the last words asks for.
fn by_talk(seen: &Seen<'_>, near: bool, leaning: Leaning) -> [Wanted; 2] {
    let wanted = |moves: &'static [Move], weight| (moves, bits(moves), weight);
    let only = |moves, weight| [wanted(moves, weight), (&[][..], 0, 0)];
    let calm: &'static [Move] = match felt(seen, leaning, 0).unwrap_or(Talk::Neutral) {
        Talk::Discord => {
            return only(&[OwnPart, NameUs, ComplexReflection, Validate, EmphasiseAutonomy, DoubleSided], 230);
        }
        Talk::Sustain => {
            return only(&[DoubleSided, ComplexReflection, EmphasiseAutonomy, AllowNotYet, Validate], 210);
        }
        Talk::Withdrawn => {
            return only(&[ComplexReflection, HoldSilence, EmphasiseAutonomy, NameUs, OwnPart, Validate], 210);
        }
        Talk::Objection => {
            return only(&[AcceptObjection, ChangeTack, OwnPart, OpenQuestion], 260);
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
    if near { [wanted(JOINING, 150), wanted(calm, 90)] } else { only(calm, 120) }
}

/// How it shows that somebody is not ready, or not ready to tell.
const HOLDING_BACK: CueSet = CueSet::of(&[Cue::FearHinted, Cue::NotSure, Cue::DoesNotFit]);

/// What this duty leaves owed; none where nothing showed it, or all of it is paid.
fn owed(seen: &Seen<'_>, duty: &'static Duty) -> Option<Owed> {
    let back = (0..duty.within).find(|back| seen.cues_at(*back).meets(duty.on))?;
    // Who held back, and now says what they will do, is not held back by it.
    if back > 0 && seen.noticed(Cue::ReadyLine) && duty.on.meets(HOLDING_BACK) {
        return None;
    }
    let done = seen.done_within(back);
    let parts = duty.parts.iter().enumerate().filter(|(_, part)| done & bits(part) == 0);
    let (open, about) = parts.fold((0, 0), |(open, about), (at, part)| (open | 1 << at, about | bits(part)));
    (open != 0).then_some(Owed { duty, open, about, back: back as i32 })
}

/// What the course asks for at this point, whatever was said last.
fn due(seen: &Seen<'_>) -> Vec<Due> {
    let strained = seen.talk().is_resistant() || seen.noticed(Cue::TooFast) || seen.noticed_within(Cue::Risk, 2);
    let mut found = Vec::with_capacity(8);
    let mut agrees = false;
    let mut due = |holds: bool, moves: &[Move], worth: i32| {
        if holds {
            found.push(Due { any: bits(moves), all: 0, worth });
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
    let names = seen.sign_again() && seen.session() >= 2 && !named && calm_enough;
    due(names, &[NameResistance, NameUs, AskWhatGetsInTheWay], 190);
    due(names, &[NameResistance], 70);
    let stepped = [FirstStep, AgreeTask].iter().any(|one| seen.did_within(*one, 3));
    due(seen.times_noticed(Cue::ReadyLine) >= 2 && !stepped, &[FirstStep, AgreeTask, OfferChoice], 200);
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
            agrees = next == AgreeGoal;
        }
        due(seen.session() >= 2 && lines >= 2 && first(InviteFeedback), &[InviteFeedback], 130);
    }
    if agrees {
        found.push(Due { any: bit(AgreeGoal), all: bit(AgreeGoal) | bit(WriteGoal), worth: 40 });
    }
    found
}

/// What has been done enough, and what is done out of its time.
#[derive(Debug)]
struct Habits {
    names_unfit: bool,
    no_risk: bool,
    ready: bool,
    goal_agreed: bool,
}

impl Habits {
    fn of(seen: &Seen<'_>, near: bool, leaning: Leaning) -> Self {
        let evades = [Cue::SmallTalk, Cue::SameStory].iter().any(|cue| seen.noticed_within(*cue, 3));
        let shown = seen.sign_again() || evades || near || leaning == Leaning::Opposing;
        let hesitates = seen.cues_within(2).meets(HOLDING_BACK);
        let ready = seen.times_noticed(Cue::ReadyLine);
        Self {
            names_unfit: seen.did_this_session(NameResistance)
                || !shown
                || seen.session() == 1
                || seen.noticed_within(Cue::AsksIfResistant, 3)
                || seen.attendance() != Attendance::Attended && seen.lines_in_session() < 4,
            no_risk: !seen.noticed_within(Cue::Risk, 4),
            ready: ready >= 2 || ready == 1 && !hesitates,
            goal_agreed: seen.own_goal(GoalStage::Agreed),
        }
    }

    fn of_move(&self, seen: &Seen<'_>, one: Move) -> i32 {
        let again = seen.did_this_session(one);
        let just = if seen.did_within(one, 1) { 30 } else { 0 };
        let own = match one {
            InviteFeedback if again => 170,
            HoldSilence | SlowDown | Summarise | RevisitGoal | HandBack | OwnPart if again => 70,
            ElicitGoal => 70 * i32::from(again) + 150 * i32::from(self.goal_agreed),
            NameResistance if self.names_unfit => 300,
            AskSafety if self.no_risk => 120,
            AllowNotYet if self.ready => 120,
            _ => 0,
        };
        -just - own
    }
}

/// What a competent therapist leaves alone.
#[derive(Debug)]
struct LeftAlone {
    leaning: Leaning,
    strained: bool,
    step_too_soon: bool,
    first_session: bool,
    no_paradox: bool,
    talk: Talk,
}

impl LeftAlone {
    fn of(seen: &Seen<'_>, near: bool, leaning: Leaning) -> Self {
        let strained = near || seen.noticed_within(Cue::TooFast, 2);
        let unready = [Cue::FearHinted, Cue::NotSure].iter().any(|cue| seen.noticed_within(*cue, 3));
        Self {
            leaning,
            strained,
            step_too_soon: (strained || unready) && !seen.noticed(Cue::ReadyLine),
            first_session: seen.session() == 1,
            no_paradox: !paradox_fits(seen, leaning),
            talk: seen.talk(),
        }
    }

    fn of_move(&self, one: Move) -> i32 {
        match one.strategy() {
            Strategy::Fight => -400,
            Strategy::Drift => -160,
            Strategy::Direct if self.leaning == Leaning::Pleasing => 0,
            Strategy::Direct if one == OfferChoice => 0,
            Strategy::Direct if one == FirstStep => -120 * i32::from(self.step_too_soon),
            Strategy::Direct if self.strained || self.first_session => -200,
            Strategy::Direct => -80,
            Strategy::Paradox if self.no_paradox => -260,
            Strategy::Goals if matches!(one, AgreeGoal | WriteGoal | HandOverCopy) && self.talk.is_resistant() => -120,
            Strategy::Goals if self.talk == Talk::Discord => -100,
            _ if one == ClosedQuestion => -60,
            _ => 0,
        }
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
