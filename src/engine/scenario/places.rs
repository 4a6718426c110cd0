//! Where the parts of a scenario stand in the text that it was read from.

use super::locate::Tree;
use super::model::{BeatId, ChoiceId, EndingId, Scenario, WeekChoiceId, WeekEventId};
use super::path::Step;
use crate::engine::diagnostic::Place;

/// The places of a scenario's parts.
#[derive(Debug)]
pub struct Places<'a> {
    scenario: &'a Scenario,
    tree: Tree<'a>,
}

impl<'a> Places<'a> {
    /// The places in the text that this scenario was read from.
    #[must_use]
    pub fn of(scenario: &'a Scenario, text: &'a str) -> Self {
        Self { scenario, tree: Tree::of(text.strip_prefix('\u{FEFF}').unwrap_or(text)) }
    }

    /// Where a beat stands.
    #[must_use]
    pub fn beat(&self, id: BeatId) -> Place {
        self.tree.place(&[Step::Field("beats"), Step::Index(id.index())])
    }

    /// Where a choice stands: in its beat, or among those offered at any time.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> Place {
        let among = |choices: &[ChoiceId]| Step::Index(choices.iter().position(|one| *one == id).unwrap_or(0));
        match self.scenario.choice(id).beat {
            Some(beat) => {
                let at = among(&self.scenario.beat(beat).choices);
                self.tree.place(&[Step::Field("beats"), Step::Index(beat.index()), Step::Field("choices"), at])
            }
            None => self.tree.place(&[Step::Field("anytime"), among(&self.scenario.anytime)]),
        }
    }

    /// Where an event between sessions stands.
    #[must_use]
    pub fn week_event(&self, id: WeekEventId) -> Place {
        self.tree.place(&self.path_of_event(id))
    }

    /// Where a choice between sessions stands.
    #[must_use]
    pub fn week_choice(&self, id: WeekChoiceId) -> Place {
        let events = self.scenario.week_events.iter().enumerate();
        let found =
            events.filter_map(|(at, event)| Some((at, event.choices.iter().position(|one| *one == id)?))).next();
        let Some((event, at)) = found else { return Place::default() };
        let mut path = self.path_of_event(WeekEventId(event as u16));
        path.extend([Step::Field("choices"), Step::Index(at)]);
        self.tree.place(&path)
    }

    /// Where an ending stands.
    #[must_use]
    pub fn ending(&self, id: EndingId) -> Place {
        self.tree.place(&[Step::Field("endings"), Step::Index(id.index())])
    }

    /// Events are counted through the weeks in the order of the file.
    fn path_of_event(&self, id: WeekEventId) -> Vec<Step> {
        let weeks = [Step::Field("weeks")];
        let mut left = id.index();
        for week in 0..self.tree.count(&weeks) {
            let mut path = vec![weeks[0], Step::Index(week), Step::Field("events")];
            let events = self.tree.count(&path);
            if left < events {
                path.push(Step::Index(left));
                return path;
            }
            left -= events;
        }
        weeks.into()
    }
}
