//! The scenario while it is being checked: what the author wrote, with every name looked up once.

use std::collections::BTreeMap;

use super::graph::Graph;
use super::raw::RawScenario;

/// A kind of thing that has an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    Beat,
    Choice,
    WeekChoice,
    Session,
    Goal,
    Task,
    Fact,
    Profile,
    Ending,
    WeekEvent,
}

impl Named {
    /// How a message calls it.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Beat => "beat",
            Self::Choice => "choice",
            Self::WeekChoice => "choice between sessions",
            Self::Session => "session",
            Self::Goal => "goal",
            Self::Task => "task",
            Self::Fact => "fact",
            Self::Profile => "profile",
            Self::Ending => "ending",
            Self::WeekEvent => "event between sessions",
        }
    }
}

/// Names and the places that they stand for; where one is given twice, the first counts.
pub type Table<'a> = BTreeMap<&'a str, usize>;

/// Every name of a scenario, by kind, with its index in the resolved scenario's table.
#[derive(Debug, Default)]
pub struct Names<'a> {
    pub beats: Table<'a>,
    pub choices: Table<'a>,
    pub week_choices: Table<'a>,
    pub sessions: Table<'a>,
    pub goals: Table<'a>,
    pub tasks: Table<'a>,
    pub profiles: Table<'a>,
    /// All facts of the name: several profiles may have one.
    pub facts: BTreeMap<&'a str, Vec<usize>>,
    pub endings: Table<'a>,
    pub week_events: Table<'a>,
}

impl<'a> Names<'a> {
    fn of(raw: &'a RawScenario) -> Self {
        let choices = raw.beats.iter().flat_map(|beat| &beat.choices).chain(&raw.anytime);
        let events = raw.weeks.iter().flat_map(|week| &week.events);
        let mut facts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, fact) in raw.client.profiles.iter().flat_map(|profile| &profile.facts).enumerate() {
            facts.entry(&fact.id).or_default().push(index);
        }
        Self {
            beats: table(raw.beats.iter().map(|beat| &beat.id)),
            choices: table(choices.map(|choice| &choice.id)),
            week_choices: table(events.clone().flat_map(|event| &event.choices).map(|choice| &choice.id)),
            sessions: table(raw.sessions.iter().map(|session| &session.id)),
            goals: table(raw.goals.iter().map(|goal| &goal.id)),
            tasks: table(raw.tasks.iter().map(|task| &task.id)),
            profiles: table(raw.client.profiles.iter().map(|profile| &profile.id)),
            facts,
            endings: table(raw.endings.iter().map(|ending| &ending.id)),
            week_events: table(events.map(|event| &event.id)),
        }
    }

    /// Whether something of this kind has this name.
    #[must_use]
    pub fn has(&self, kind: Named, name: &str) -> bool {
        match self.table(kind) {
            Some(table) => table.contains_key(name),
            None => self.facts.contains_key(name),
        }
    }

    /// All names of a kind, in alphabetical order.
    #[must_use]
    pub fn all(&self, kind: Named) -> Vec<&'a str> {
        match self.table(kind) {
            Some(table) => table.keys().copied().collect(),
            None => self.facts.keys().copied().collect(),
        }
    }

    /// Another kind of thing that has this name.
    #[must_use]
    pub fn elsewhere(&self, name: &str) -> Option<Named> {
        use Named::{Beat, Choice, Ending, Fact, Goal, Profile, Session, Task, WeekChoice, WeekEvent};
        let kinds = [Beat, Choice, WeekChoice, Session, Goal, Task, Fact, Profile, Ending, WeekEvent];
        kinds.into_iter().find(|kind| self.has(*kind, name))
    }

    const fn table(&self, kind: Named) -> Option<&Table<'a>> {
        match kind {
            Named::Beat => Some(&self.beats),
            Named::Choice => Some(&self.choices),
            Named::WeekChoice => Some(&self.week_choices),
            Named::Session => Some(&self.sessions),
            Named::Goal => Some(&self.goals),
            Named::Task => Some(&self.tasks),
            Named::Profile => Some(&self.profiles),
            Named::Ending => Some(&self.endings),
            Named::WeekEvent => Some(&self.week_events),
            Named::Fact => None,
        }
    }
}

fn table<'a>(ids: impl Iterator<Item = &'a String>) -> Table<'a> {
    let mut table = Table::new();
    for (index, id) in ids.enumerate() {
        table.entry(id.as_str()).or_insert(index);
    }
    table
}

/// What the checks look at.
#[derive(Debug)]
pub struct Draft<'a> {
    pub raw: &'a RawScenario,
    pub names: Names<'a>,
    /// Which beats lead where.
    pub graph: Graph,
}

impl<'a> Draft<'a> {
    /// Looks every name up.
    #[must_use]
    pub fn of(raw: &'a RawScenario) -> Self {
        let names = Names::of(raw);
        let graph = Graph::of(raw, &names.beats);
        Self { raw, names, graph }
    }
}
