//! Experiments within one session, in which the therapist changes style and back: A, B, A, B.

use std::convert::Infallible;

use super::facts::real;
use super::therapists::{CONFRONT_AND_ADVISE, EVOKING, NEUTRAL, SUPPORTING};
use crate::engine::client::constants::Constants;
use crate::engine::client::{Person, Stimulus, Talk, exchange};
use crate::engine::luck::Luck;
use crate::engine::population::chunks::in_order;
use crate::engine::population::course::client;
use crate::engine::population::figures::Share;
use crate::engine::population::mix::Mix;

/// Clients that are worked on at once.
const CHUNK: u32 = 16;
/// How often each client goes through the phases, so that chance does not decide whether they reverse.
const TIMES: u32 = 20;
/// Exchanges of a phase: fighting against supporting, and evoking against neutral questions.
const LONG: u16 = 10;
const LONGER: u16 = 12;

/// A client's lines in four phases.
#[derive(Debug, Clone, Copy)]
pub struct Phases {
    pub reactance: f64,
    /// By phase, A, B, A, B: lines of the kind that was counted.
    pub shares: [Share; 4],
}

impl Phases {
    /// Both A phases, and both B phases.
    pub fn by_style(&self) -> [Share; 2] {
        [0, 1].map(|style| {
            let mut both = self.shares[style];
            both.merge(self.shares[style + 2]);
            both
        })
    }

    /// Whether it rises with B, falls with A, and rises with B again.
    pub fn reverses(&self) -> bool {
        let [a, b, again, once_more] = self.shares.map(Share::value);
        b > a && again < b && once_more > again
    }
}

/// Resistant lines under support (A) and under confronting and advising (B).
pub fn reversals(clients: u32, seed: u32, constants: &'static Constants) -> Vec<Phases> {
    run(clients, seed, constants, TIMES, LONG, [&SUPPORTING, &CONFRONT_AND_ADVISE], Talk::is_resistant)
}

/// Change talk after neutral (A) and evoking questions (B).
pub fn evoking(clients: u32, seed: u32, constants: &'static Constants) -> Vec<Phases> {
    run(clients, seed, constants, 1, LONGER, [&NEUTRAL, &EVOKING], |talk| talk == Talk::Change)
}

fn run(
    clients: u32,
    seed: u32,
    constants: &'static Constants,
    times: u32,
    length: u16,
    styles: [&Mix; 2],
    counted: fn(Talk) -> bool,
) -> Vec<Phases> {
    let mut all = Vec::with_capacity(clients as usize);
    let one = |number: u32| {
        let person = client(&mut Luck::new(seed, number, 0), constants);
        let mut shares = [Share::default(); 4];
        for time in 0..times {
            session(&person, &mut Luck::new(seed, number, time + 1), length, styles, counted, &mut shares);
        }
        Phases { reactance: real(person.traits.reactance), shares }
    };
    let kept: Result<(), Infallible> = in_order(
        clients,
        CHUNK,
        |numbers| numbers.map(one).collect::<Vec<_>>(),
        |some| {
            all.extend(some);
            Ok(())
        },
    );
    match kept {
        Ok(()) => all,
    }
}

fn session(
    person: &Person,
    luck: &mut Luck,
    length: u16,
    styles: [&Mix; 2],
    counted: fn(Talk) -> bool,
    shares: &mut [Share; 4],
) {
    let mut state = person.start();
    for number in 0..4 * length {
        let phase = usize::from(number / length);
        let draws = luck.at(0, number);
        let said = styles[phase % 2].line(state.last_talk, &draws);
        let stimulus = Stimulus { exchange: number, ..Stimulus::plain(said.delivery) };
        let reaction = exchange(person, &state, &stimulus, &draws);
        state.exchanged(&said.delivery, reaction.answer, reaction.talk, &reaction.changes);
        shares[phase].count(counted(reaction.talk));
    }
}
