//! What a paradoxical line is to this client: respect, relief, mockery, an order to stand still, or a manoeuvre.

use super::constants::Constants;
use super::exchange::Stimulus;
use super::fixed::{mul, positive, ramp};
use super::ledger::Ledger;
use super::mechanism::Mechanism;
use super::moves::{Manner, Move, Strategy};
use super::person::Person;
use super::state::{Dim, ONE, State};
use super::talk::{Cause, Cue};

/// How the client takes a paradox; all zero where the line has none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paradox {
    /// The line is one.
    pub met: bool,
    /// Heard as mockery, or as being given up on.
    pub mockery: i32,
    /// An oppositional client finds nothing to oppose.
    pub caution: i32,
    /// Defiance to store.
    pub defiance: i32,
    /// Obedience.
    pub standstill: i32,
    /// Obedience without a bond: a polite yes.
    pub bowed: i32,
    /// A ready client is held back.
    pub held_back: i32,
    /// Fear that is understood.
    pub comfort: i32,
    /// "Even you think so."
    pub hopeless: i32,
    /// The second use or a later one, as what novelty has gone.
    pub repeated: i32,
    /// Leave to have the symptom, for a client who goes along.
    pub symptom: i32,
}

impl Paradox {
    /// What the line's paradox is to this client now.
    pub fn of(person: &Person, state: &State, stimulus: &Stimulus) -> Self {
        let k = person.constants;
        let delivery = &stimulus.delivery;
        if !delivery.uses(Strategy::Paradox) {
            return Self::default();
        }
        let strongest = |table: &[i32; 4]| delivery.moves().filter_map(kind).map(|at| table[at]).max().unwrap_or(0);
        let opposed = ramp(state.get(Dim::Reactance), k.oppositional[0], k.oppositional[1]);
        let bonded = ramp(state.get(Dim::Bond), k.bond_for_paradox[0], k.bond_for_paradox[1]);
        let compliant = mul(ramp(person.traits.deference, k.compliant[0], k.compliant[1]), ONE - opposed);
        let ready = ramp(state.get(Dim::Readiness), k.ready[0], k.ready[1]);
        let afraid = mul(state.get(Dim::Fear), person.cause(Cause::FearOfChange).min(ONE));
        let hopeless = stimulus.meets.has(Cue::Risk)
            || (state.get(Dim::Distress) > k.hopeless_in_distress
                && state.get(Dim::Expectation) < k.hopeless_in_expectation);
        let novelty = k.novelty[usize::from(state.paradoxes).min(k.novelty.len() - 1)];
        let respectful = match delivery.manner {
            Manner::Plain | Manner::Warm | Manner::Tentative | Manner::WithPermission => ONE,
            Manner::Playful => bonded,
            _ => 0,
        };
        // Said from above or by rote it mocks, whatever the bond.
        let trusted = mul(bonded, respectful);
        let works = mul(mul(opposed, trusted), novelty);
        Self {
            met: true,
            mockery: mul(mul(mul(opposed, ONE - trusted), strongest(&k.paradox_mockery)), novelty),
            caution: works,
            defiance: mul(mul(works, strongest(&k.paradox_defiance)), ONE - ready),
            standstill: mul(mul(compliant, strongest(&k.paradox_standstill)), novelty),
            bowed: mul(mul(mul(compliant, ONE - bonded), strongest(&k.paradox_standstill)), novelty),
            held_back: mul(mul(mul(ready, ONE - opposed / 2), strongest(&k.paradox_standstill)), novelty),
            comfort: mul(mul(afraid, strongest(&k.paradox_comfort)), mul(respectful, novelty)),
            hopeless: if hopeless { ONE } else { 0 },
            repeated: if state.paradoxes == 0 { 0 } else { mul(ONE - novelty, mul(novelty, novelty)) },
            symptom: if delivery.does(Move::PrescribeSymptom) { mul(mul(ONE - opposed, bonded), novelty) } else { 0 },
        }
    }

    /// Strain that the line makes beside threat and blame.
    pub fn strain(&self) -> i32 {
        self.mockery.max(self.hopeless / 2)
    }

    /// Relief that it gives: nothing to oppose, leave to stay, being understood in fear.
    pub fn relief(&self) -> i32 {
        (self.caution + self.standstill + self.comfort).min(ONE)
    }

    /// Writes down what it changes. A paradox is an event, so it does not grow with the span of an exchange.
    pub fn settle(&self, k: &Constants, ledger: &mut Ledger) {
        use Mechanism::{CautionHeard, Defiance, HeldBack, Mocked, Obeyed, RoomGiven, SeenThrough};
        if !self.met {
            return;
        }
        let bond = ledger.state.get(Dim::Bond);
        for (dim, mechanism, amount) in [
            (Dim::Hurt, Mocked, mul(self.strain(), k.mocked_to_hurt)),
            (Dim::Discord, Mocked, mul(self.mockery, k.mocked_to_discord)),
            (Dim::Withdrawal, Mocked, mul(self.strain(), k.mocked_to_withdrawal)),
            (Dim::Bond, Mocked, -mul(self.strain(), k.mocked_to_bond)),
            (Dim::Expectation, Mocked, -mul(self.hopeless, k.hopeless_to_expectation)),
            (Dim::Distress, Mocked, mul(self.hopeless, k.hopeless_to_distress)),
            (Dim::Discord, CautionHeard, -mul(self.caution, k.caution_to_discord)),
            (Dim::Sustain, CautionHeard, -mul(self.caution, k.caution_to_sustain)),
            (Dim::Readiness, CautionHeard, mul(self.comfort, k.caution_to_readiness)),
            (Dim::Defiance, Defiance, self.defiance),
            (Dim::Standstill, Obeyed, self.standstill),
            (Dim::Load, Obeyed, -mul(self.standstill, k.obeyed_to_load)),
            (Dim::Expectation, Obeyed, -mul(self.bowed, k.obeyed_to_expectation)),
            (Dim::Unsaid, Obeyed, mul(self.bowed, k.obeyed_to_unsaid)),
            (Dim::Readiness, HeldBack, -mul(self.held_back, k.held_back_to_readiness)),
            (Dim::Standstill, HeldBack, mul(self.held_back, k.held_back_to_standstill)),
            (Dim::Load, RoomGiven, -mul(self.symptom, k.symptom_to_load)),
            (Dim::Bond, SeenThrough, -mul(mul(self.repeated, bond), k.seen_through_to_bond)),
        ] {
            ledger.add(dim, mechanism, amount);
        }
    }
}

/// The place of a paradoxical move in the tables.
const fn kind(of: Move) -> Option<usize> {
    match of {
        Move::Restrain => Some(0),
        Move::SideWithCaution => Some(1),
        Move::PrescribeNoChange => Some(2),
        Move::PrescribeSymptom => Some(3),
        _ => None,
    }
}

/// What a straight question about the therapist's ways does, and what "see, you can!" undoes.
pub fn questions(k: &Constants, state: &State, stimulus: &Stimulus, ledger: &mut Ledger) {
    let delivery = &stimulus.delivery;
    let asked = stimulus.meets.has(Cue::AsksIfTrick) || stimulus.meets.has(Cue::AsksIfResistant);
    if asked {
        let honest = delivery.does(Move::AnswerHonestly) || delivery.does(Move::OwnPart);
        if honest && !matches!(delivery.manner, Manner::Formulaic | Manner::Blaming) {
            ledger.add(Dim::Bond, Mechanism::StraightAnswer, k.straight_answer);
        } else {
            ledger.add(Dim::Bond, Mechanism::StraightAnswer, -k.dodged);
            ledger.add(Dim::Hurt, Mechanism::StraightAnswer, k.dodged_to_hurt);
            // Whatever was stored for the week is spent on the suspicion.
            let stored = ledger.state.get(Dim::Defiance);
            ledger.add(Dim::Defiance, Mechanism::StraightAnswer, -positive(stored));
        }
    }
    if state.moved_alone > 0 && super::state::claims_credit(delivery) {
        let undone = mul(state.moved_alone, k.credit_claimed);
        ledger.add(Dim::Readiness, Mechanism::SeenThrough, -mul(undone, k.defiance_to_readiness));
        ledger.add(Dim::SelfEfficacy, Mechanism::SeenThrough, -mul(undone, k.defiance_to_efficacy));
    }
}
