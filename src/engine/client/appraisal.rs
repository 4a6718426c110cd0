//! What a line is to this client in this state: pressing or leaving room, understood or not, near a cause or not.

use super::constants::Constants;
use super::constants::ingredients::{NOTHING, ingredients, passes_over, tone_of};
use super::exchange::Stimulus;
use super::fixed::{mul, positive, saturate, unit};
use super::moves::{Delivery, Manner, Move, Strategy};
use super::person::Person;
use super::purposes;
use super::state::{Dim, ONE, State};
use super::talk::{Cause, Cue, Talk};
use crate::engine::luck::Draws;

/// A line as the client takes it. All in millionths.
#[derive(Debug, Clone, Copy)]
pub struct Appraisal {
    /// How hard it presses, before what this client makes of it.
    pub pressed: i32,
    /// A freedom is threatened.
    pub threat: i32,
    pub blamed: i32,
    /// The meaning came across; never below zero.
    pub understood: i32,
    pub opening: i32,
    pub evoking: i32,
    pub room: i32,
    pub repair: i32,
    /// Guidance that is welcome.
    pub guidance: i32,
    /// Load asked, or taken off.
    pub load: i32,
    /// Work handed over, or taken.
    pub work: i32,
    pub passed_over: i32,
    /// How far each cause is eased (above zero) or hit, by [`Cause`], weighted by how strongly it is at work.
    pub causes: [i32; Cause::COUNT],
    /// The channel of the resistant line that was just said, if it was one.
    pub moment: Option<Dim>,
    /// How far that moment was met, or left unmet.
    pub met: i32,
    pub unmet: i32,
    /// How much of a kind word arrives: 0 for stock empathy.
    pub reaches: i32,
    /// Resistance when the line is said.
    pub resistance: i32,
}

impl Appraisal {
    /// What this line is to this client now.
    pub fn of(person: &Person, state: &State, stimulus: &Stimulus, draws: &Draws<'_>) -> Self {
        let k = person.constants;
        let delivery = &stimulus.delivery;
        let line = Line::of(k, delivery);
        let tone = tone_of(delivery.manner);
        let reaches = per_cent(tone.reaches.into());
        let before = if state.last_move == Some(delivery.first) { usize::from(state.run) } else { 0 };
        let fresh = k.fresh[before.min(k.fresh.len() - 1)];
        let arrives = mul(reaches, fresh);
        let accuracy = k.accuracy_least + mul(ONE - k.accuracy_least, draws.millionths(purposes::ACCURACY));

        let resistance = state.resistance();
        let room = positive(mul(line.room, arrives) + per_cent(tone.leaves_room.into()));
        let pressed = mul(line.demand, per_cent(tone.presses.into()));
        let pressed = mul(pressed, wanted(k, delivery, stimulus));
        let latitude = k.latitude
            + mul(state.get(Dim::Bond), k.latitude_by_bond)
            + mul(state.get(Dim::TaskAgreement), k.latitude_by_task)
            + mul(room, k.latitude_by_room)
            - mul(resistance, k.latitude_by_resistance);
        let reactance = positive(state.get(Dim::Reactance) - k.reactance_unthreatened);
        let threat = saturate(mul(mul(positive(pressed - latitude), reactance), k.threat_gain));
        let blame = positive(line.blame + per_cent(tone.blames.into()));
        let blamed = saturate(mul(blame, ONE - mul(state.get(Dim::Bond), k.blame_by_bond)));

        let understanding = mul(mul(positive(line.understanding), arrives), accuracy);
        let understood = mul(understanding, ONE - state.get(Dim::Hurt) / 2);
        let opening = mul(line.opening, fresh);
        let repair = mul(line.repair, if line.repair > 0 { arrives } else { ONE });
        let welcome = positive(ONE - mul(k.lost_to_resistance, resistance) - mul(k.lost_to_threat, threat));
        let mut seen = Self {
            pressed,
            threat,
            blamed,
            understood,
            opening,
            evoking: mul(mul(line.evoking, fresh), welcome),
            room,
            repair,
            guidance: mul(mul(line.guide, fresh), welcome),
            load: load(person, &line, per_cent(tone.loads.into()), stimulus),
            work: line.work,
            passed_over: passed_over(k, delivery, state),
            causes: line.causes,
            moment: channel_of(state.last_talk),
            met: 0,
            unmet: 0,
            reaches,
            resistance,
        };
        seen.touch_causes(person, arrives, pressed, threat);
        seen.meet(k, state, positive(-line.understanding));
        seen
    }

    /// Threat and blame together, as they tear at the relationship.
    pub fn strain(&self) -> i32 {
        self.threat + mul(self.blamed, ONE - self.threat)
    }

    fn touch_causes(&mut self, person: &Person, arrives: i32, pressed: i32, threat: i32) {
        let k = person.constants;
        for (at, touch) in self.causes.iter_mut().enumerate() {
            if *touch == 0 || person.causes[at] == 0 {
                *touch = 0;
                continue;
            }
            // A gentle touch has to arrive; a hit lands the harder, the more it presses.
            let force = if *touch > 0 {
                mul(arrives, ONE - threat)
            } else {
                k.cause_hit_least + mul(pressed.min(ONE), ONE - k.cause_hit_least)
            };
            *touch = mul(mul(*touch, force), person.causes[at]);
        }
    }

    /// Whether a resistant line was met. Silence, a question, or anything else may do it; pushing on never does.
    fn meet(&mut self, k: &Constants, state: &State, misunderstood: i32) {
        if self.moment.is_none() {
            return;
        }
        let torn = self.moment == Some(Dim::Discord) || state.get(Dim::Hurt) > k.rupture;
        let by_repair = if torn { k.meets_by_repair } else { k.meets_by_repair_untorn };
        let meeting = self.understood
            + mul(mul(self.opening, self.reaches.min(ONE)), k.meets_by_opening)
            + mul(self.room, k.meets_by_room)
            + mul(self.repair, by_repair)
            + mul(mul(self.guidance, ONE - state.get(Dim::Reactance)), k.meets_by_guidance)
            - misunderstood
            - self.strain();
        let over = meeting - k.meeting_enough;
        if over > 0 {
            self.met = share(over.min(ONE), ONE - k.meeting_enough);
        } else {
            self.unmet = unit(share(-over, k.meeting_enough));
        }
    }
}

/// The ingredients of a line's one or two moves together, in millionths.
struct Line {
    demand: i32,
    guide: i32,
    understanding: i32,
    opening: i32,
    evoking: i32,
    room: i32,
    load: i32,
    blame: i32,
    repair: i32,
    work: i32,
    causes: [i32; Cause::COUNT],
}

impl Line {
    fn of(k: &Constants, delivery: &Delivery) -> Self {
        let first = ingredients(delivery.first);
        let second = delivery.second.map_or(&NOTHING, ingredients);
        // Within a byte, so that no sum of parts can be too large.
        let weight = k.second_move.clamp(0, i32::from(u8::MAX));
        let both = |one: i8, two: i8| (i32::from(one) * 100 + i32::from(two) * weight) * 100;
        Self {
            demand: both(first.demand, second.demand),
            guide: both(first.guide, second.guide),
            understanding: both(first.understanding, second.understanding),
            opening: both(first.opening, second.opening),
            evoking: both(first.evoking, second.evoking),
            room: both(first.room, second.room),
            load: both(first.load, second.load),
            blame: both(first.blame, second.blame),
            repair: both(first.repair, second.repair),
            work: both(first.work, second.work),
            causes: std::array::from_fn(|at| both(first.causes[at], second.causes[at])),
        }
    }
}

/// How much of a demand counts, given what the client has just said.
fn wanted(k: &Constants, delivery: &Delivery, stimulus: &Stimulus) -> i32 {
    if !delivery.uses(Strategy::Direct) {
        ONE
    } else if stimulus.meets.has(Cue::AsksForAdvice) {
        k.demand_asked_for
    } else if stimulus.meets.has(Cue::RefusesAdvice) {
        k.demand_refused
    } else {
        ONE
    }
}

fn load(person: &Person, line: &Line, tone: i32, stimulus: &Stimulus) -> i32 {
    let k = person.constants;
    let task = match stimulus.task {
        Some(size) if stimulus.delivery.uses(Strategy::Direct) || stimulus.delivery.does(Move::AgreeTask) => {
            k.task_loads[size as usize]
        }
        _ => 0,
    };
    let asked = line.load + tone + task;
    if asked <= 0 {
        // A change of tack lightens more where there is a plan to put aside.
        let tack = stimulus.delivery.does(Move::ChangeTack) && !stimulus.plan_open;
        return if tack { mul(asked, k.change_tack_without_plan) } else { asked };
    }
    let told_so = if stimulus.meets.has(Cue::TooFast) { k.demand_refused } else { ONE };
    let sensitivity = positive(k.pace_sensitivity - person.traits.pace)
        + mul(person.cause(Cause::TooFast), k.pace_sensitivity_by_cause);
    mul(mul(asked, sensitivity), told_so)
}

fn passed_over(k: &Constants, delivery: &Delivery, state: &State) -> i32 {
    let by_moves = delivery.moves().map(|one| per_cent(passes_over(one).into())).max().unwrap_or(0);
    let by_stock = if delivery.manner == Manner::Formulaic { k.stock_passes_over } else { 0 };
    let silent = delivery.first == Move::HoldSilence && state.last_move == Some(Move::HoldSilence);
    let by_silence = if silent { unit(k.silence_passes_over * i32::from(state.run.min(3))) } else { 0 };
    by_moves.max(by_stock).max(by_silence)
}

const fn channel_of(talk: Talk) -> Option<Dim> {
    match talk {
        Talk::Discord => Some(Dim::Discord),
        Talk::Sustain => Some(Dim::Sustain),
        Talk::Withdrawn => Some(Dim::Withdrawal),
        _ => None,
    }
}

/// A part of a whole, in millionths.
fn share(part: i32, whole: i32) -> i32 {
    (i64::from(part) * i64::from(ONE) / i64::from(whole.max(1))) as i32
}

const fn per_cent(value: i32) -> i32 {
    value * (ONE / 100)
}
