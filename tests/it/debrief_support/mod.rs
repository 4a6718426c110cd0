//! A small course, built by hand: its scenario, its log, its score and the words of a few rules.

mod course;
mod rules;
mod story;

pub use course::{log, log_so_far, score};
pub use rules::{rules, sources, statements};
pub use story::story;

use slackwater::engine::attempt::{Header, Mode};
use slackwater::engine::client::{Mechanism, Move, State};
use slackwater::engine::debrief::{Debrief, Inputs, RuleText, SourceNote, StatementText, debrief};
use slackwater::engine::guidance::{self, RuleBook, Score};
use slackwater::engine::scenario::Scenario;
use slackwater::engine::session::Event;

/// Everything that a debrief is made from, owned.
pub struct Case {
    pub scenario: Scenario,
    pub header: Header,
    pub events: Vec<Event>,
    pub score: Score,
    pub rules: Vec<RuleText>,
    pub statements: Vec<StatementText>,
    pub sources: Vec<SourceNote>,
    pub start: State,
}

impl Case {
    /// The whole course of the story, in practice mode.
    pub fn whole() -> Self {
        let header = Header {
            format: 1,
            model: 1,
            guidance: "00".to_owned(),
            scenario: "the-early-shift".to_owned(),
            text: String::new(),
            hash: "00".to_owned(),
            seed: 7,
            mode: Mode::Practice,
        };
        Self {
            scenario: story(),
            header,
            events: log(),
            score: score(),
            rules: rules(),
            statements: statements(),
            sources: sources(),
            start: State::flat(400_000),
        }
    }

    /// What the score says of reading is the real thing; the rest of it is made up.
    pub fn debrief(&self) -> Debrief {
        let book = RuleBook::shipped().unwrap();
        let mut score = self.score.clone();
        score.detail.reading = guidance::score(&book, &self.scenario, &self.events, &self.start).detail.reading;
        debrief(&Inputs {
            scenario: &self.scenario,
            header: &self.header,
            events: &self.events,
            score: &score,
            fair: 500,
            good: 700,
            rules: &self.rules,
            statements: &self.statements,
            sources: &self.sources,
            start: &self.start,
            mechanism,
            value: None,
            example,
        })
    }
}

fn mechanism(_: Mechanism) -> &'static str {
    "being met where she stood"
}

fn example(one: Move) -> &'static str {
    match one {
        Move::ComplexReflection => "You have heard this advice before, and it has never had to get up at three.",
        Move::AllowNotYet => "Nothing has to be decided about this today.",
        Move::OpenQuestion => "What would you want me to know about that hour of the morning?",
        Move::AskSafety => "When you say there is no point, are you thinking of ending your life?",
        _ => "",
    }
}
