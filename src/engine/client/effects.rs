//! What a line changes, mechanism by mechanism, once it is clear what it is to this client.

use super::agreement;
use super::appraisal::Appraisal;
use super::constants::*;
use super::exchange::Stimulus;
use super::fixed::{covered, mul, positive};
use super::ledger::Ledger;
use super::mechanism::Mechanism;
use super::moves::Move;
use super::paradox::{self, Paradox};
use super::person::Person;
use super::settle;
use super::state::{Dim, ONE, State};
use super::talk::{Cause, Talk};

/// How much an exchange weighs that stands for several plain ones.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// Multiplies what adds up over the work: bond, agreements, readiness.
    pub slow: i32,
    /// Multiplies, in millionths, what pushes a channel: so that many pushes of the same kind end where as many
    /// plain ones would.
    pub kick: i32,
    /// Share of the way to its set point that a channel goes.
    pub settles: i32,
    /// Share of the way to rest that load goes.
    pub load_settles: i32,
}

/// The most plain exchanges that one may stand for.
pub const LONGEST_SPAN: usize = 8;

/// The spans 0 to 8, worked out once.
static SPANS: [Span; LONGEST_SPAN + 1] = {
    let mut spans = [Span { slow: 0, kick: 0, settles: 0, load_settles: 0 }; LONGEST_SPAN + 1];
    let mut at = 0;
    while at <= LONGEST_SPAN {
        let settles = covered(SETTLING, at as u8);
        spans[at] = Span {
            slow: at as i32,
            kick: (settles as i64 * ONE as i64 / SETTLING as i64) as i32,
            settles,
            load_settles: covered(LOAD_SETTLING, at as u8),
        };
        at += 1;
    }
    spans
};

impl Span {
    /// The weights for an exchange that stands for so many plain ones, at least one.
    pub fn of(plain_exchanges: u8) -> Self {
        SPANS[usize::from(plain_exchanges.max(1)).min(LONGEST_SPAN)]
    }
}

/// One exchange under way.
pub struct Exchange<'a> {
    pub person: &'a Person,
    pub state: &'a State,
    pub stimulus: &'a Stimulus,
    pub seen: &'a Appraisal,
    pub paradox: &'a Paradox,
    /// The client agrees so as not to disagree; how hard that is pressed for.
    pub placated: Option<i32>,
    pub span: Span,
}

impl Exchange<'_> {
    /// Writes down everything that the line changes.
    pub fn settle(&self, ledger: &mut Ledger) {
        self.channels(ledger);
        self.pressing(ledger);
        self.meeting(ledger);
        self.exploring(ledger);
        self.room(ledger);
        self.causes(ledger);
        agreement::goals_and_tasks(self, ledger);
        self.torn(ledger);
        self.naming(ledger);
        self.placating(ledger);
        self.paradox.settle(ledger);
        paradox::questions(self.state, self.stimulus, ledger);
    }

    /// A quantity times a rate per plain exchange, for this exchange.
    pub fn slow(&self, quantity: i32, rate: i32) -> i32 {
        mul(quantity, rate) * self.span.slow
    }

    fn kick(&self, quantity: i32, rate: i32) -> i32 {
        mul(mul(quantity, rate), self.span.kick)
    }

    fn channels(&self, ledger: &mut Ledger) {
        for (dim, set_point) in settle::channels(self.person, self.state) {
            let away = set_point - self.state.get(dim);
            ledger.add(dim, Mechanism::Settling, mul(away, self.span.settles));
        }
        if let Some(channel) = self.seen.moment {
            ledger.add(channel, Mechanism::Momentum, self.kick(ONE, MOMENTUM_TO_CHANNEL));
        }
        let away = settle::load(self.person) - self.state.get(Dim::Load);
        ledger.add(Dim::Load, Mechanism::Settling, mul(away, self.span.load_settles));
    }

    fn pressing(&self, ledger: &mut Ledger) {
        use Mechanism::{Blamed, FreedomThreatened, Overloaded, RoomGiven};
        let outward = if self.placated.is_some() { ONE - PLACATED_TURNS_INWARD } else { ONE };
        let (threat, blamed) = (self.seen.threat, self.seen.blamed);
        if threat > 0 {
            ledger.add(Dim::Discord, FreedomThreatened, self.kick(mul(threat, outward), THREAT_TO_DISCORD));
            ledger.add(Dim::Sustain, FreedomThreatened, self.kick(mul(threat, outward), THREAT_TO_SUSTAIN));
            ledger.add(Dim::Withdrawal, FreedomThreatened, self.kick(threat, THREAT_TO_WITHDRAWAL));
            ledger.add(Dim::Bond, FreedomThreatened, -self.slow(threat, THREAT_TO_BOND));
            ledger.add(Dim::Readiness, FreedomThreatened, -self.slow(threat, THREAT_TO_READINESS));
            ledger.add(Dim::Reactance, FreedomThreatened, self.slow(threat, THREAT_TO_REACTANCE));
        }
        if blamed > 0 {
            ledger.add(Dim::Discord, Blamed, self.kick(mul(blamed, outward), BLAME_TO_DISCORD));
            ledger.add(Dim::Withdrawal, Blamed, self.kick(blamed, BLAME_TO_WITHDRAWAL));
            ledger.add(Dim::Bond, Blamed, -self.slow(blamed, BLAME_TO_BOND));
        }
        let load = self.state.get(Dim::Load);
        if self.seen.load > 0 {
            ledger.add(Dim::Load, Overloaded, self.slow(mul(self.seen.load, ONE - load), LOADING));
        } else if self.seen.load < 0 {
            let lightened = mul(mul(self.seen.load, self.seen.reaches.min(ONE)), load);
            ledger.add(Dim::Load, RoomGiven, self.slow(lightened, LOADING));
        }
        let strain = self.seen.strain() + self.paradox.strain();
        if strain > RUPTURE_FROM {
            ledger.add(Dim::Hurt, Mechanism::Ruptured, self.slow(strain - RUPTURE_FROM, RUPTURE));
        }
    }

    fn meeting(&self, ledger: &mut Ledger) {
        use Mechanism::{MomentMet, MomentUnmet, PassedOver, Understood};
        let bond = self.state.get(Dim::Bond);
        let seen = self.seen;
        let below = BOND_CEILING_OF_EMPATHY - bond;
        if seen.understood > 0 && below > 0 {
            ledger.add(Dim::Bond, Understood, self.slow(mul(seen.understood, below), UNDERSTOOD_TO_BOND));
        }
        if let Some(channel) = seen.moment {
            if seen.met > 0 {
                let missing = mul(ONE - bond, ONE - self.state.get(Dim::Hurt));
                ledger.add(Dim::Bond, MomentMet, self.slow(mul(seen.met, missing), MET_TO_BOND));
                ledger.add(channel, MomentMet, -self.kick(seen.met, MET_TO_CHANNEL));
            } else if seen.unmet > 0 {
                ledger.add(Dim::Bond, MomentUnmet, -self.slow(mul(seen.unmet, bond), UNMET_TO_BOND));
                ledger.add(channel, MomentUnmet, self.kick(seen.unmet, UNMET_TO_CHANNEL));
            }
        }
        if seen.passed_over > 0 {
            ledger.add(Dim::Expectation, PassedOver, -self.slow(seen.passed_over, PASSED_TO_EXPECTATION));
            ledger.add(Dim::Bond, PassedOver, -self.slow(mul(seen.passed_over, bond), PASSED_TO_BOND));
            ledger.add(Dim::Withdrawal, PassedOver, self.kick(seen.passed_over, PASSED_TO_WITHDRAWAL));
        }
    }

    fn exploring(&self, ledger: &mut Ledger) {
        use Mechanism::{BothSidesOpened, Evoked, Guided, WorkShared};
        let seen = self.seen;
        let open = mul(seen.opening, ONE - seen.threat);
        if open > 0 {
            let both_sides = mul(open, self.person.traits.ambivalence);
            ledger.add(Dim::Sustain, BothSidesOpened, self.kick(both_sides, OPENED_TO_SUSTAIN));
            ledger.add(Dim::Readiness, BothSidesOpened, self.slow(open, OPENED_TO_READINESS));
            let trusted = mul(mul(open, seen.reaches.min(ONE)) + seen.understood / 2, self.state.get(Dim::Bond));
            let told = mul(trusted, ONE - self.state.get(Dim::Told));
            ledger.add(Dim::Told, BothSidesOpened, self.slow(told, OPENED_TO_TOLD));
        }
        if seen.evoking > 0 {
            ledger.add(Dim::Readiness, Evoked, self.slow(seen.evoking, EVOKED_TO_READINESS));
        }
        if seen.guidance > 0 && self.placated.is_none() {
            let missing = ONE - self.state.get(Dim::TaskAgreement);
            ledger.add(Dim::TaskAgreement, Guided, self.slow(mul(seen.guidance, missing), GUIDED_TO_TASK));
            ledger.add(Dim::Expectation, Guided, self.slow(seen.guidance, GUIDED_TO_EXPECTATION));
            let unable = ONE - self.state.get(Dim::SelfEfficacy);
            ledger.add(Dim::SelfEfficacy, Guided, self.slow(mul(seen.guidance, unable), GUIDED_TO_EFFICACY));
        }
        let effort = self.state.get(Dim::ClientEffort);
        if seen.work > 0 {
            let taken_up = mul(mul(seen.work, ONE - effort), ONE - self.state.get(Dim::Withdrawal));
            ledger.add(Dim::ClientEffort, WorkShared, self.slow(taken_up, WORK_TO_EFFORT));
            ledger.add(Dim::SelfEfficacy, WorkShared, self.slow(mul(seen.work, effort), WORK_TO_EFFICACY));
        } else if seen.work < 0 {
            ledger.add(Dim::ClientEffort, WorkShared, self.slow(mul(seen.work, effort), WORK_TO_EFFORT));
        }
    }

    fn room(&self, ledger: &mut Ledger) {
        let room = self.seen.room;
        if room == 0 {
            return;
        }
        let calmed = mul(room, self.state.get(Dim::Reactance));
        ledger.add(Dim::Discord, Mechanism::RoomGiven, -self.kick(calmed, ROOM_TO_DISCORD));
        let let_out = mul(room, self.state.get(Dim::Unsaid));
        ledger.add(Dim::Unsaid, Mechanism::RoomGiven, -self.slow(let_out, ROOM_TO_UNSAID));
    }

    fn causes(&self, ledger: &mut Ledger) {
        use Mechanism::{CauseEased, CauseHit};
        let believed = if self.placated.is_some() { 0 } else { ONE };
        for cause in Cause::ALL {
            let touch = self.seen.causes[*cause as usize];
            if touch == 0 {
                continue;
            }
            let (dim, helped_by, channel) = match cause {
                Cause::MissingInformation => (Dim::Told, 1, Dim::Withdrawal),
                Cause::TooFast => (Dim::Load, -1, Dim::Withdrawal),
                Cause::DifferentFix => (Dim::TaskAgreement, 1, Dim::Discord),
                Cause::DifferentGoals => (Dim::GoalAgreement, 1, Dim::Discord),
                Cause::FearOfChange => (Dim::Fear, -1, Dim::Sustain),
            };
            let value = self.state.get(dim);
            let (eased, hit) =
                if *cause == Cause::TooFast { (CAUSE_TO_LOAD, CAUSE_TO_LOAD) } else { (CAUSE_EASED, CAUSE_HIT) };
            if touch > 0 {
                let left = if helped_by > 0 { ONE - value } else { value };
                // Nobody tells a stranger; the other causes ease without a bond, only less.
                let trusted = ONE / 2 + self.state.get(Dim::Bond) / 2;
                let amount = self.slow(mul(mul(mul(touch, left), trusted), believed), eased);
                ledger.add(dim, CauseEased, helped_by * amount);
            } else {
                // What was told cannot be untold; the client only goes further away.
                if *cause != Cause::MissingInformation {
                    ledger.add(dim, CauseHit, helped_by * self.slow(touch, hit));
                }
                let channel = if self.placated.is_some() { Dim::Withdrawal } else { channel };
                ledger.add(channel, CauseHit, -self.kick(touch, CAUSE_HIT_TO_CHANNEL));
            }
        }
    }

    fn torn(&self, ledger: &mut Ledger) {
        let repair = self.seen.repair;
        if repair == 0 {
            return;
        }
        if repair < 0 {
            // Self-defence leaves a tear open a little wider.
            let torn = mul(self.state.get(Dim::Hurt), repair);
            ledger.add(Dim::Hurt, Mechanism::Ruptured, -self.slow(torn, REPAIR_TO_HURT));
            return;
        }
        let hurt = self.state.get(Dim::Hurt);
        let healed = self.slow(mul(repair, hurt), REPAIR_TO_HURT).min(hurt);
        ledger.add(Dim::Hurt, Mechanism::Repaired, -healed);
        ledger.add(Dim::Bond, Mechanism::Repaired, mul(healed, REPAIR_TO_BOND));
        if self.seen.moment == Some(Dim::Discord) {
            let calmed = mul(repair, self.state.get(Dim::Discord));
            ledger.add(Dim::Discord, Mechanism::Repaired, -self.kick(calmed, REPAIR_TO_DISCORD));
        }
    }

    fn naming(&self, ledger: &mut Ledger) {
        if !self.stimulus.delivery.does(Move::NameResistance) {
            return;
        }
        let state = self.state;
        let something =
            self.seen.moment.is_some() || state.last_talk == Talk::Placating || state.get(Dim::Unsaid) > PLACATED_LEAST;
        let nagging = if something { (i32::from(state.named) * NAGGING).min(ONE) } else { ONE };
        // Somebody who cannot say no hears a reproach in it, until there is a bond.
        let reproach = mul(
            mul(positive(self.person.traits.deference - ONE / 2), REPROACH_BY_DEFERENCE),
            ONE - state.get(Dim::Bond),
        )
        .min(ONE);
        let heard_ill = nagging.max(reproach).max(self.seen.strain());
        let heard_well = mul(ONE - heard_ill, self.seen.reaches.min(ONE));
        for channel in [Dim::Discord, Dim::Withdrawal] {
            ledger.add(channel, Mechanism::Named, self.kick(heard_ill, NAMED_ILL) - self.kick(heard_well, NAMED_WELL));
        }
        ledger.add(Dim::Bond, Mechanism::Named, -self.slow(heard_ill, NAMED_ILL_TO_BOND));
        ledger.add(Dim::Unsaid, Mechanism::Named, self.slow(reproach, PLACATED_TO_UNSAID));
    }

    fn placating(&self, ledger: &mut Ledger) {
        let Some(pressure) = self.placated else { return };
        let pressure = pressure.clamp(PLACATED_LEAST, ONE);
        ledger.add(Dim::Withdrawal, Mechanism::Placated, self.kick(pressure, PLACATED_TO_WITHDRAWAL));
        let room = ONE - self.state.get(Dim::Unsaid);
        ledger.add(Dim::Unsaid, Mechanism::Placated, self.slow(mul(pressure, room), PLACATED_TO_UNSAID));
        ledger.add(Dim::ClientEffort, Mechanism::Placated, -self.slow(pressure, PLACATED_TO_EFFORT));
    }
}
