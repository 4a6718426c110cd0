//! `slackwater simulate`: a policy with a population of drawn clients, or with one scenario again and again.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;

use super::policy::Asked;
use super::{FINE, Failure, bar, put, unrendered};
use crate::engine::policy::Policy;
use crate::engine::population::{Attempts, Frame, Population, Rows, States, Summary, Working};
use crate::engine::session::Refusal;
use crate::export::population::{Simulation, table};
use crate::export::population_json;
use crate::export::trace::Trace;
use crate::sitting;
use crate::storage::DataFolder;

/// Run a scripted therapist with many clients.
///
/// Without a scenario the clients are drawn from a population and have no words: the client model alone answers. With
/// one, it is played again and again with the next seeds. The same call gives the same output, byte for byte.
#[derive(Debug, Args)]
pub(super) struct Simulate {
    /// A scenario's id, or the path of a scenario file; drawn clients where none is named.
    scenario: Option<String>,
    /// A policy's name, or a policy file.
    #[arg(long, value_name = "NAME|FILE")]
    policy: String,
    /// How long courses of drawn clients are meant to last: natural, or so many weeks.
    #[arg(long, value_name = "natural|WEEKS", value_parser = weeks, default_value = "natural", conflicts_with = "scenario")]
    course: Length,
    /// How many clients, or attempts at the scenario.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000_000))]
    clients: u32,
    /// The luck of it all.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// Show how every state of the model is spread, and how much of it is stuck at a bound.
    #[arg(long)]
    states: bool,
    /// A table, JSON with every mixture that was used, or a trace of every line as JSON lines.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Jsonl,
}

/// How long courses are meant to last.
#[derive(Debug, Clone, Copy)]
enum Length {
    Natural,
    Weeks(u16),
}

fn weeks(text: &str) -> Result<Length, String> {
    match text.parse() {
        _ if text == "natural" => Ok(Length::Natural),
        Ok(weeks @ 1..=100) => Ok(Length::Weeks(weeks)),
        _ => Err("write natural, or a number of weeks from 1 to 100".to_owned()),
    }
}

/// What is taken down of a part of the run.
type Taken = (Summary, (Option<States>, Option<Trace>));

/// What the whole run comes to, and where the trace goes.
struct Total {
    summary: Summary,
    states: Option<States>,
    bar: ProgressBar,
    out: io::StdoutLock<'static>,
}

impl Total {
    fn keep(&mut self, (summary, (states, trace)): &Taken) -> Result<(), Failure> {
        self.summary.merge(summary);
        if let (Some(total), Some(states)) = (&mut self.states, states) {
            total.merge(states);
        }
        if let Some(trace) = trace {
            self.out.write_all(&trace.bytes)?;
        }
        self.bar.inc(summary.clients);
        Ok(())
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::cannot(format!("the scripted therapist did what does not fit: {refusal}"))
    }
}

impl Simulate {
    pub(super) fn run(&self) -> Result<u8, Failure> {
        if self.states && self.format == Format::Jsonl {
            return Err(Failure::cannot("--states sums a run up, and jsonl does not: use --format table or json"));
        }
        let policy = Asked::read(&self.policy)?;
        let name = policy.name();
        let fresh = || -> Taken {
            (
                Summary::default(),
                (self.states.then(States::new), (self.format == Format::Jsonl).then(|| Trace::of(&name))),
            )
        };
        let mut total = Total {
            summary: Summary::default(),
            states: self.states.then(States::new),
            bar: self.bar(),
            out: io::stdout().lock(),
        };
        let (mut working, mut scenario) = (None, None);
        match &self.scenario {
            Some(asked) => scenario = Some(self.attempts(asked, &policy, fresh, &mut total)?),
            None => {
                let drawn = with_drawn_clients(&policy)?;
                self.population().gather(&drawn, || Rows::to(fresh()), |rows| total.keep(&rows.record))?;
                working = Some(drawn);
            }
        }
        total.bar.finish_and_clear();
        let simulation = Simulation {
            policy: &name,
            working: working.as_ref(),
            script: match &policy {
                Asked::File(script) => Some(script),
                Asked::Named(_) => None,
            },
            scenario: scenario.as_deref(),
            weeks: match self.course {
                Length::Weeks(weeks) => Some(weeks),
                Length::Natural => None,
            },
            seed: self.seed,
            summary: &total.summary,
            states: total.states.as_ref(),
        };
        let text = match self.format {
            Format::Table => table(&simulation),
            Format::Json => population_json::render(&simulation).map_err(unrendered("the result"))?,
            Format::Jsonl => String::new(),
        };
        put(&text)?;
        Ok(FINE)
    }

    fn population(&self) -> Population {
        let frame = match self.course {
            Length::Natural => Frame::NATURAL,
            Length::Weeks(weeks) => Frame::weeks(weeks),
        };
        Population::drawn(self.clients, self.seed, frame)
    }

    /// Plays a scenario, and gives its id.
    fn attempts(
        &self,
        asked: &str,
        policy: &Asked,
        fresh: impl Fn() -> Taken + Sync,
        total: &mut Total,
    ) -> Result<String, Failure> {
        let (scenario, _) = sitting::load(asked, DataFolder::of_the_user().ok().as_ref())?;
        let book = sitting::shipped_rules()?;
        let attempts = Attempts { scenario: &scenario, book: &book, clients: self.clients, seed: self.seed };
        attempts.tell(|seed| policy.therapist(seed), fresh, |taken| total.keep(&taken))?;
        Ok(scenario.about.id.clone())
    }

    /// A progress bar, where no trace runs over it.
    fn bar(&self) -> ProgressBar {
        let is_free = self.format != Format::Jsonl || !io::stdout().is_terminal();
        if is_free { bar("clients", u64::from(self.clients)) } else { ProgressBar::hidden() }
    }
}

/// The policy at work with clients who have no words.
fn with_drawn_clients(policy: &Asked) -> Result<Working, Failure> {
    match policy {
        Asked::File(script) => Ok(Working::of_file(Arc::clone(script))),
        Asked::Named(policy) => Working::named(*policy).ok_or_else(|| {
            let able = Policy::ALL.iter().filter(|one| Working::named(**one).is_some()).map(|one| one.slug());
            let able = able.collect::<Vec<_>>().join(", ");
            Failure::cannot(format!(
                "the policy {} goes by the words of a scenario, and drawn clients have none: name a scenario, or one of \
                 {able}",
                policy.slug()
            ))
        }),
    }
}
