//! A whole population: each client drawn by number, run with one therapist, and gathered chunk by chunk.

use super::chunks::in_order;
use super::course::{Course, Frame, Observer, Planned, client, run};
use super::therapist::Therapist;
use crate::engine::client::{Constants, Person, STANDARD};
use crate::engine::luck::Luck;
use crate::engine::policy::Draw;

/// Weeks, as far as they can be foreseen, that are run before what was gathered is handed on.
const WEEKS_A_CHUNK: u16 = 60;
/// Weeks of a natural course, about.
const NATURAL_WEEKS: u16 = 8;

/// Clients and the circumstances that they are seen in.
#[derive(Debug, Clone, Copy)]
pub struct Population {
    /// They are numbered from 0; a number and the seed make a client's luck.
    pub clients: u32,
    pub seed: u32,
    /// Which course of the same clients: with another number they meet other luck, and the therapist draws anew.
    pub rollout: u32,
    pub frame: Frame,
    /// The numbers by which clients are drawn and the model works.
    pub constants: &'static Constants,
    /// What is changed about each client before the course, for experiments.
    pub shape: fn(&mut Person),
}

/// Listens to the courses of one chunk of clients, one after the other.
pub trait Gather: Observer + Send {
    /// The course of this client begins.
    fn begins(&mut self, _client: u32) {}

    /// A client's course is over. `drawn` is what was drawn for the trainee.
    fn over(&mut self, course: &Course, drawn: &[Draw]);
}

impl Population {
    /// A population as it is drawn.
    #[must_use]
    pub fn drawn(clients: u32, seed: u32, frame: Frame) -> Self {
        Self { clients, seed, rollout: 0, frame, constants: &STANDARD, shape: |_| {} }
    }

    /// Runs every client with this therapist. What `fresh` makes gathers a chunk of clients, and `keep` gets what was
    /// gathered in the order of the clients, the same for any number of threads.
    ///
    /// # Errors
    /// The first error of `keep`.
    pub fn gather<G: Gather, E>(
        &self,
        therapist: &(impl Therapist + Clone + Sync),
        fresh: impl Fn() -> G + Sync,
        keep: impl FnMut(G) -> Result<(), E>,
    ) -> Result<(), E> {
        let weeks = match self.frame.planned {
            Planned::Natural => NATURAL_WEEKS,
            Planned::Weeks(weeks) => weeks.max(1),
        };
        let one_chunk = |clients: std::ops::Range<u32>| {
            let mut gathered = fresh();
            for number in clients {
                gathered.begins(number);
                let mut person = client(&mut Luck::new(self.seed, number, 0), self.constants);
                (self.shape)(&mut person);
                let mut luck = Luck::new(self.seed, number, self.rollout);
                let mut therapist = therapist.clone();
                let course = run(&person, &mut luck, &self.frame, &mut therapist, &mut gathered);
                gathered.over(&course, &therapist.drawn());
            }
            gathered
        };
        in_order(self.clients, u32::from((WEEKS_A_CHUNK / weeks).max(1)), one_chunk, keep)
    }
}
