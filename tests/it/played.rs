//! Whole courses of the shipped clients, played once by the audit and shared by the tests.

use std::sync::{Arc, OnceLock};

use slackwater::engine::audit::{Audit, Auditor, Played, Who};
use slackwater::engine::guidance::RuleBook;
use slackwater::engine::policy::Policy;
use slackwater::engine::scenario::{self, Scenario};

pub const SEEDS: u32 = 200;
pub const DANA: &str = "done-that-one";
pub const OWEN: &str = "cant-complain";

/// The courses of one client, by policy, and what the audit makes of them.
pub struct Client {
    pub scenario: Arc<Scenario>,
    pub audit: Audit,
    courses: Vec<Vec<Played>>,
}

impl Client {
    pub fn of(&self, policy: Policy) -> &[Played] {
        &self.courses[policy as usize]
    }

    /// How many of a hundred courses pass.
    pub fn passes(&self, policy: Policy) -> f64 {
        share(self.of(policy), |one| one.score.passed)
    }

    pub fn all(&self) -> impl Iterator<Item = &Played> {
        self.courses.iter().flatten()
    }
}

/// How many of a hundred courses this holds for.
pub fn share(courses: &[Played], holds: impl Fn(&Played) -> bool) -> f64 {
    courses.iter().filter(|one| holds(one)).count() as f64 * 100.0 / courses.len() as f64
}

/// A shipped scenario.
pub fn shipped(file: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{file}.ron", env!("CARGO_MANIFEST_DIR"));
    match scenario::load(&std::fs::read(path).unwrap()) {
        Ok(loaded) => Arc::new(loaded.scenario),
        Err(problems) => panic!("{file}: {}", problems[0]),
    }
}

/// Both clients, Dana first; played once.
pub fn clients() -> &'static [Client; 2] {
    static PLAYED: OnceLock<[Client; 2]> = OnceLock::new();
    PLAYED.get_or_init(|| [client(DANA), client(OWEN)])
}

fn client(file: &str) -> Client {
    let scenario = shipped(file);
    let book = RuleBook::shipped().unwrap();
    let mut courses = vec![Vec::new(); Policy::COUNT];
    let auditor = Auditor { scenario: &scenario, book: &book, seeds: SEEDS };
    let keep = |who: Who, played: Played| {
        if let Who::Named(policy) = who {
            courses[policy as usize].push(played);
        }
    };
    let audit = auditor.run(|_| (), keep).unwrap();
    Client { scenario, audit, courses }
}
