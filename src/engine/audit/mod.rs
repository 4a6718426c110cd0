//! The strawman audit: every scripted therapist plays a scenario over many seeds, to see whether it teaches at all.
//!
//! A scenario fails where a robot passes it, where the reference therapist cannot, where resistance collapses, and where
//! one line, or the first, longest or kindest one, wins. What counts as each is in [`thresholds`].

pub mod fault;
pub mod judge;
pub mod played;
pub mod tally;
pub mod thresholds;

use std::sync::Arc;

use crate::engine::diagnostic::Severity;
use crate::engine::guidance::RuleBook;
use crate::engine::policy::{Policy, Therapist};
use crate::engine::population::chunks::in_order;
use crate::engine::scenario::{ChoiceId, Scenario};
use crate::engine::session::Refusal;

pub use fault::{Fault, Finding, Spot};
pub use played::{Played, Said, play};
pub use tally::{Hits, Tally};

/// Courses that are played before what they showed is handed on.
const COURSES_A_CHUNK: u32 = 4;

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Named(Policy),
    /// A robot that says this one line wherever it is on offer, and any line elsewhere.
    Insisting(ChoiceId),
}

impl Who {
    fn therapist(self, seed: u32) -> Therapist {
        match self {
            Self::Named(policy) => Therapist::new(policy, seed),
            Self::Insisting(on) => Therapist::insisting(on, seed),
        }
    }

    /// Whether every line on offer is tried in their courses: once where the work is good, once where it is anything.
    const fn tries(self) -> bool {
        matches!(self, Self::Named(Policy::Reference | Policy::Random))
    }
}

/// What is audited, and over how many seeds, from 0 on.
#[derive(Debug, Clone, Copy)]
pub struct Auditor<'a> {
    pub scenario: &'a Arc<Scenario>,
    pub book: &'a RuleBook,
    pub seeds: u32,
}

/// What the courses came to, and what is wrong with the scenario by them.
#[derive(Debug, Clone)]
pub struct Audit {
    pub seeds: u32,
    /// By [`Policy`], in its order.
    pub named: Vec<Tally>,
    /// The lines that are on offer so often that somebody could insist on them.
    pub insisting: Vec<(ChoiceId, Tally)>,
    /// Errors first.
    pub findings: Vec<Finding>,
}

impl Auditor<'_> {
    /// Plays every course and judges the scenario by them. `plan` hears how many courses there will be, at first and
    /// again where more come up; `each` gets every course in the order of therapists and seeds.
    ///
    /// # Errors
    /// A refusal where a therapist did what does not fit, which would be a defect of ours.
    pub fn run(&self, mut plan: impl FnMut(u64), mut each: impl FnMut(Who, Played)) -> Result<Audit, Refusal> {
        let all = |who: &[Who]| who.len() as u64 * u64::from(self.seeds);
        let by_name: Vec<Who> = Policy::ALL.iter().map(|policy| Who::Named(*policy)).collect();
        plan(all(&by_name));
        let named = self.courses(&by_name, &mut each)?;
        let often = named[Policy::Random as usize].often_on_offer();
        let lines: Vec<Who> = often.iter().map(|choice| Who::Insisting(*choice)).collect();
        plan(all(&by_name) + all(&lines));
        let insisting = often.into_iter().zip(self.courses(&lines, &mut each)?).collect();
        let mut audit = Audit { seeds: self.seeds, named, insisting, findings: Vec::new() };
        audit.findings = judge::findings(&audit, self.scenario, self.book);
        Ok(audit)
    }

    /// What the courses of these therapists come to, one tally each.
    fn courses(&self, who: &[Who], each: &mut impl FnMut(Who, Played)) -> Result<Vec<Tally>, Refusal> {
        let mut tallies = vec![Tally::of(self.scenario, self.book); who.len()];
        let seeds = self.seeds.max(1);
        let one = |number: u32| {
            let who = who[(number / seeds) as usize];
            play(self.book, self.scenario, number % seeds, &mut who.therapist(number % seeds), who.tries())
        };
        in_order(
            who.len() as u32 * self.seeds,
            COURSES_A_CHUNK,
            |numbers| numbers.map(|number| Ok((number / seeds, one(number)?))).collect::<Result<Vec<_>, Refusal>>(),
            |courses| {
                for (at, played) in courses? {
                    tallies[at as usize].add(self.scenario, &played);
                    each(who[at as usize], played);
                }
                Ok::<(), Refusal>(())
            },
        )?;
        Ok(tallies)
    }
}

impl Audit {
    /// What the courses of this therapist came to.
    #[must_use]
    pub fn of(&self, policy: Policy) -> &Tally {
        &self.named[policy as usize]
    }

    /// Whether nothing fails; warnings do not count.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.findings.iter().all(|one| one.severity == Severity::Warning)
    }

    /// Courses by everybody, robots that insist on a line included.
    #[must_use]
    pub fn courses(&self) -> u64 {
        self.tallies().map(|tally| tally.passed.all).sum()
    }

    /// Of everybody's courses, how many of something there were.
    #[must_use]
    pub fn everybody(&self, count: impl Fn(&Tally) -> u64) -> u64 {
        self.tallies().map(count).sum()
    }

    fn tallies(&self) -> impl Iterator<Item = &Tally> {
        self.named.iter().chain(self.insisting.iter().map(|(_, tally)| tally))
    }
}
