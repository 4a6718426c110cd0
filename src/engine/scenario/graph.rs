//! Which beats lead where, as far as the file alone can tell.

use super::draft::Table;
use super::raw::{RawChoice, RawScenario};
use super::walk::{replies_of, stock_of};

/// The ways on from one beat.
#[derive(Debug, Clone, Default)]
pub struct Ways {
    /// Beats that a choice without `when` can lead to.
    pub always: Vec<usize>,
    /// Beats that any choice can lead to.
    pub ever: Vec<usize>,
    /// A choice without `when` ends the session or the course.
    pub ends: bool,
    /// A choice without `when` leads elsewhere whatever the client answers, or ends something.
    pub leads_on: bool,
    /// A choice without `when` names a beat that does not exist, so nothing is known of where it leads.
    pub astray: bool,
}

/// The ways on from every beat.
#[derive(Debug, Clone)]
pub struct Graph {
    /// By beat.
    pub ways: Vec<Ways>,
    /// The ways that are open in every beat: the `anytime` choices.
    pub anywhere: Ways,
}

impl Graph {
    /// The graph of these beats. Targets that do not exist count as ways on, for they are reported as missing.
    #[must_use]
    pub fn of(raw: &RawScenario, beats: &Table<'_>) -> Self {
        let ways = raw.beats.iter().enumerate().map(|(number, beat)| {
            let mut ways = Ways::default();
            for choice in &beat.choices {
                ways.add(choice, Some(number), beats);
            }
            ways
        });
        let mut anywhere = Ways::default();
        for choice in &raw.anytime {
            anywhere.add(choice, None, beats);
        }
        for (_, replies) in stock_of(raw) {
            anywhere.ever.extend(replies.iter().filter_map(|reply| beats.get(reply.to.as_deref()?)));
        }
        Self { ways: ways.collect(), anywhere }
    }

    /// Whether this beat can be left without any condition.
    #[must_use]
    pub fn leads_on(&self, beat: usize) -> bool {
        self.anywhere.leads_on || self.ways.get(beat).is_some_and(|ways| ways.leads_on)
    }

    /// The beats that can ever be reached from these.
    #[must_use]
    pub fn reached_from(&self, starts: impl IntoIterator<Item = usize>) -> Vec<bool> {
        let mut reached = vec![false; self.ways.len()];
        let mut open: Vec<usize> = starts.into_iter().chain(self.anywhere.ever.iter().copied()).collect();
        while let Some(beat) = open.pop() {
            if reached.get(beat) == Some(&false) {
                reached[beat] = true;
                open.extend(&self.ways[beat].ever);
            }
        }
        reached
    }

    /// The beats from which one of the marked ones can be reached without any condition, themselves included.
    #[must_use]
    pub fn leading_to(&self, mut marked: Vec<bool>) -> Vec<bool> {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.ways.len()];
        for (beat, ways) in self.ways.iter().enumerate() {
            for next in &ways.always {
                before[*next].push(beat);
            }
        }
        if self.anywhere.always.iter().any(|beat| marked[*beat]) {
            return vec![true; self.ways.len()];
        }
        let mut open: Vec<usize> = (0..marked.len()).filter(|beat| marked[*beat]).collect();
        while let Some(beat) = open.pop() {
            for earlier in std::mem::take(&mut before[beat]) {
                if !marked[earlier] {
                    marked[earlier] = true;
                    open.push(earlier);
                }
            }
        }
        marked
    }
}

impl Ways {
    fn add(&mut self, choice: &RawChoice, here: Option<usize>, beats: &Table<'_>) {
        // None where there is no target, and Some(None) where it is missing or stays here.
        let target = |to: Option<&String>| to.map(|id| beats.get(id.as_str()).copied());
        let elsewhere = |to: Option<&String>| target(to).is_some_and(|beat| beat.is_none() || beat != here);
        let replies = replies_of(choice).map(|(_, reply)| reply.and_then(|reply| reply.to.as_ref()));
        let targets = replies.iter().copied().chain([choice.to.as_ref()]);
        let known = targets.clone().filter_map(|to| target(to).flatten());
        if choice.when.is_empty() {
            self.ends |= choice.ends.is_some();
            self.astray |= targets.clone().any(|to| target(to) == Some(None));
            let all_lead_on = replies.iter().all(|to| elsewhere(*to));
            self.leads_on |= choice.ends.is_some() || elsewhere(choice.to.as_ref()) || all_lead_on;
            self.always.extend(known.clone());
        }
        self.ever.extend(known);
    }
}
