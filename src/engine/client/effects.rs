//! What a line changes, mechanism by mechanism, once it is clear what it is to this client.

use super::agreement;
use super::appraisal::Appraisal;
use super::constants::{Constants, STANDARD};
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
pub const LONGEST_SPAN: u8 = 8;

/// The spans 0 to 8 by the shipped constants, worked out once.
static SPANS: [Span; LONGEST_SPAN as usize + 1] = {
    let mut spans = [Span { slow: 0, kick: 0, settles: 0, load_settles: 0 }; LONGEST_SPAN as usize + 1];
    let mut at = 0;
    while at <= LONGEST_SPAN {
        spans[at as usize] = Span::by(STANDARD.settling, STANDARD.load_settling, at);
        at += 1;
    }
    spans
};

impl Span {
    /// The weights for an exchange that stands for so many plain ones, at least one.
    pub fn of(k: &Constants, plain_exchanges: u8) -> Self {
        let count = plain_exchanges.clamp(1, LONGEST_SPAN);
        if (k.settling, k.load_settling) == (STANDARD.settling, STANDARD.load_settling) {
            SPANS[usize::from(count)]
        } else {
            Self::by(k.settling, k.load_settling, count)
        }
    }

    const fn by(settling: i32, load_settling: i32, count: u8) -> Self {
        let settles = covered(settling, count);
        // What does not settle is pushed as often as there are exchanges.
        let kick =
            if settling == 0 { count as i64 * ONE as i64 } else { settles as i64 * ONE as i64 / settling as i64 };
        Self { slow: count as i32, kick: kick as i32, settles, load_settles: covered(load_settling, count) }
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
        self.paradox.settle(self.person.constants, ledger);
        paradox::questions(self.person.constants, self.state, self.stimulus, ledger);
    }

    /// A quantity times a rate per plain exchange, for this exchange.
    pub fn slow(&self, quantity: i32, rate: i32) -> i32 {
        mul(quantity, rate) * self.span.slow
    }

    fn kick(&self, quantity: i32, rate: i32) -> i32 {
        mul(mul(quantity, rate), self.span.kick)
    }

    fn channels(&self, ledger: &mut Ledger) {
        let k = self.person.constants;
        for (dim, set_point) in settle::channels(self.person, self.state) {
            let away = set_point - self.state.get(dim);
            ledger.add(dim, Mechanism::Settling, mul(away, self.span.settles));
        }
        if let Some(channel) = self.seen.moment {
            ledger.add(channel, Mechanism::Momentum, mul(k.momentum_to_channel, self.span.kick));
        }
        let away = settle::load(self.person) - self.state.get(Dim::Load);
        ledger.add(Dim::Load, Mechanism::Settling, mul(away, self.span.load_settles));
    }

    fn pressing(&self, ledger: &mut Ledger) {
        use Mechanism::{Blamed, FreedomThreatened, Overloaded, RoomGiven};
        let k = self.person.constants;
        let outward = if self.placated.is_some() { ONE - k.placated_turns_inward } else { ONE };
        let (threat, blamed) = (self.seen.threat, self.seen.blamed);
        if threat > 0 {
            ledger.add(Dim::Discord, FreedomThreatened, self.kick(mul(threat, outward), k.threat_to_discord));
            ledger.add(Dim::Sustain, FreedomThreatened, self.kick(mul(threat, outward), k.threat_to_sustain));
            ledger.add(Dim::Withdrawal, FreedomThreatened, self.kick(threat, k.threat_to_withdrawal));
            ledger.add(Dim::Bond, FreedomThreatened, -self.slow(threat, k.threat_to_bond));
            ledger.add(Dim::Readiness, FreedomThreatened, -self.slow(threat, k.threat_to_readiness));
            ledger.add(Dim::Reactance, FreedomThreatened, self.slow(threat, k.threat_to_reactance));
        }
        if blamed > 0 {
            ledger.add(Dim::Discord, Blamed, self.kick(mul(blamed, outward), k.blame_to_discord));
            ledger.add(Dim::Withdrawal, Blamed, self.kick(blamed, k.blame_to_withdrawal));
            ledger.add(Dim::Bond, Blamed, -self.slow(blamed, k.blame_to_bond));
        }
        let load = self.state.get(Dim::Load);
        if self.seen.load > 0 {
            ledger.add(Dim::Load, Overloaded, self.slow(mul(self.seen.load, ONE - load), k.loading));
        } else if self.seen.load < 0 {
            let lightened = mul(mul(self.seen.load, self.seen.reaches.min(ONE)), load);
            ledger.add(Dim::Load, RoomGiven, self.slow(lightened, k.loading));
        }
        let strain = self.seen.strain() + self.paradox.strain();
        if strain > k.rupture_from {
            ledger.add(Dim::Hurt, Mechanism::Ruptured, self.slow(strain - k.rupture_from, k.rupture));
        }
    }

    fn meeting(&self, ledger: &mut Ledger) {
        use Mechanism::{MomentMet, MomentUnmet, PassedOver, Understood};
        let k = self.person.constants;
        let bond = self.state.get(Dim::Bond);
        let seen = self.seen;
        let below = k.bond_ceiling_of_empathy - bond;
        if seen.understood > 0 && below > 0 {
            ledger.add(Dim::Bond, Understood, self.slow(mul(seen.understood, below), k.understood_to_bond));
        }
        if let Some(channel) = seen.moment {
            if seen.met > 0 {
                let missing = mul(ONE - bond, ONE - self.state.get(Dim::Hurt));
                ledger.add(Dim::Bond, MomentMet, self.slow(mul(seen.met, missing), k.met_to_bond));
                ledger.add(channel, MomentMet, -self.kick(seen.met, k.met_to_channel));
            } else if seen.unmet > 0 {
                ledger.add(Dim::Bond, MomentUnmet, -self.slow(mul(seen.unmet, bond), k.unmet_to_bond));
                ledger.add(channel, MomentUnmet, self.kick(seen.unmet, k.unmet_to_channel));
            }
        }
        if seen.passed_over > 0 {
            ledger.add(Dim::Expectation, PassedOver, -self.slow(seen.passed_over, k.passed_to_expectation));
            ledger.add(Dim::Bond, PassedOver, -self.slow(mul(seen.passed_over, bond), k.passed_to_bond));
            ledger.add(Dim::Withdrawal, PassedOver, self.kick(seen.passed_over, k.passed_to_withdrawal));
        }
    }

    fn exploring(&self, ledger: &mut Ledger) {
        use Mechanism::{BothSidesOpened, Evoked, Guided, WorkShared};
        let k = self.person.constants;
        let seen = self.seen;
        let open = mul(seen.opening, ONE - seen.threat);
        if open > 0 {
            let both_sides = mul(open, self.person.traits.ambivalence);
            ledger.add(Dim::Sustain, BothSidesOpened, self.kick(both_sides, k.opened_to_sustain));
            ledger.add(Dim::Readiness, BothSidesOpened, self.slow(open, k.opened_to_readiness));
            let trusted = mul(mul(open, seen.reaches.min(ONE)) + seen.understood / 2, self.state.get(Dim::Bond));
            let told = mul(trusted, ONE - self.state.get(Dim::Told));
            ledger.add(Dim::Told, BothSidesOpened, self.slow(told, k.opened_to_told));
        }
        if seen.evoking > 0 {
            ledger.add(Dim::Readiness, Evoked, self.slow(seen.evoking, k.evoked_to_readiness));
        }
        if seen.guidance > 0 && self.placated.is_none() {
            let missing = ONE - self.state.get(Dim::TaskAgreement);
            ledger.add(Dim::TaskAgreement, Guided, self.slow(mul(seen.guidance, missing), k.guided_to_task));
            ledger.add(Dim::Expectation, Guided, self.slow(seen.guidance, k.guided_to_expectation));
            let unable = ONE - self.state.get(Dim::SelfEfficacy);
            ledger.add(Dim::SelfEfficacy, Guided, self.slow(mul(seen.guidance, unable), k.guided_to_efficacy));
        }
        let effort = self.state.get(Dim::ClientEffort);
        if seen.work > 0 {
            let taken_up = mul(mul(seen.work, ONE - effort), ONE - self.state.get(Dim::Withdrawal));
            ledger.add(Dim::ClientEffort, WorkShared, self.slow(taken_up, k.work_to_effort));
            ledger.add(Dim::SelfEfficacy, WorkShared, self.slow(mul(seen.work, effort), k.work_to_efficacy));
        } else if seen.work < 0 {
            ledger.add(Dim::ClientEffort, WorkShared, self.slow(mul(seen.work, effort), k.work_to_effort));
        }
    }

    fn room(&self, ledger: &mut Ledger) {
        let k = self.person.constants;
        let room = self.seen.room;
        if room == 0 {
            return;
        }
        let calmed = mul(room, self.state.get(Dim::Reactance));
        ledger.add(Dim::Discord, Mechanism::RoomGiven, -self.kick(calmed, k.room_to_discord));
        let let_out = mul(room, self.state.get(Dim::Unsaid));
        ledger.add(Dim::Unsaid, Mechanism::RoomGiven, -self.slow(let_out, k.room_to_unsaid));
    }

    fn causes(&self, ledger: &mut Ledger) {
        use Mechanism::{CauseEased, CauseHit};
        let k = self.person.constants;
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
            let (eased, hit) = if *cause == Cause::TooFast {
                (k.cause_to_load, k.cause_to_load)
            } else {
                (k.cause_eased, k.cause_hit)
            };
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
                ledger.add(channel, CauseHit, -self.kick(touch, k.cause_hit_to_channel));
            }
        }
    }

    fn torn(&self, ledger: &mut Ledger) {
        let k = self.person.constants;
        let repair = self.seen.repair;
        if repair == 0 {
            return;
        }
        if repair < 0 {
            // Self-defence leaves a tear open a little wider.
            let torn = mul(self.state.get(Dim::Hurt), repair);
            ledger.add(Dim::Hurt, Mechanism::Ruptured, -self.slow(torn, k.repair_to_hurt));
            return;
        }
        let hurt = self.state.get(Dim::Hurt);
        let healed = self.slow(mul(repair, hurt), k.repair_to_hurt).min(hurt);
        ledger.add(Dim::Hurt, Mechanism::Repaired, -healed);
        ledger.add(Dim::Bond, Mechanism::Repaired, mul(healed, k.repair_to_bond));
        if self.seen.moment == Some(Dim::Discord) {
            let calmed = mul(repair, self.state.get(Dim::Discord));
            ledger.add(Dim::Discord, Mechanism::Repaired, -self.kick(calmed, k.repair_to_discord));
        }
    }

    fn naming(&self, ledger: &mut Ledger) {
        let k = self.person.constants;
        if !self.stimulus.delivery.does(Move::NameResistance) {
            return;
        }
        let state = self.state;
        let something = self.seen.moment.is_some()
            || state.last_talk == Talk::Placating
            || state.get(Dim::Unsaid) > k.placated_least;
        let nagging = if something { (i32::from(state.named) * k.nagging).min(ONE) } else { ONE };
        // Somebody who cannot say no hears a reproach in it, until there is a bond.
        let reproach = mul(
            mul(positive(self.person.traits.deference - ONE / 2), k.reproach_by_deference),
            ONE - state.get(Dim::Bond),
        )
        .min(ONE);
        let heard_ill = nagging.max(reproach).max(self.seen.strain());
        let heard_well = mul(ONE - heard_ill, self.seen.reaches.min(ONE));
        for channel in [Dim::Discord, Dim::Withdrawal] {
            ledger.add(
                channel,
                Mechanism::Named,
                self.kick(heard_ill, k.named_ill) - self.kick(heard_well, k.named_well),
            );
        }
        ledger.add(Dim::Bond, Mechanism::Named, -self.slow(heard_ill, k.named_ill_to_bond));
        ledger.add(Dim::Unsaid, Mechanism::Named, self.slow(reproach, k.placated_to_unsaid));
    }

    fn placating(&self, ledger: &mut Ledger) {
        let k = self.person.constants;
        let Some(pressure) = self.placated else { return };
        let pressure = pressure.max(k.placated_least).min(ONE);
        ledger.add(Dim::Withdrawal, Mechanism::Placated, self.kick(pressure, k.placated_to_withdrawal));
        let room = ONE - self.state.get(Dim::Unsaid);
        ledger.add(Dim::Unsaid, Mechanism::Placated, self.slow(mul(pressure, room), k.placated_to_unsaid));
        ledger.add(Dim::ClientEffort, Mechanism::Placated, -self.slow(pressure, k.placated_to_effort));
    }
}
