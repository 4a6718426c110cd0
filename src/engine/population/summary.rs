//! What a run comes to: endings, sessions, distress, alliance, resistance, talk. Sums are exact, so that chunks can be
//! put together in any way.

use super::figures::{Moments, Share, Spread};
use super::record::{ClientRow, Coded, CourseEnd, ExchangeRow, Record, WeekRow};
use crate::engine::client::{Answer, Dim, State, Talk, bond_band};
use crate::engine::guidance::Band;
use crate::engine::scenario::words::{BondBand, EndingKind, HomeworkSeen};

/// The session after which alliance is compared across studies.
const ALLIANCE_SESSION: u16 = 3;

/// What a run comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summary {
    pub clients: u64,
    pub exchanges: u64,
    pub ended: [u64; CourseEnd::COUNT],
    /// Of played scenarios, by kind of ending.
    pub endings: [u64; EndingKind::COUNT],
    /// Clients by sessions attended.
    pub sessions: Vec<u64>,
    pub weeks: u64,
    /// Weeks in which the appointment was missed.
    pub missed: Share,
    pub distress_start: Moments,
    pub distress_end: Moments,
    /// Reported distress at the end less at the start: below 0 is better.
    pub distress_change: Moments,
    /// As the client would report it after session 3, of those who came so far.
    pub alliance_reported: Moments,
    pub alliance_start: Moments,
    pub alliance_end: Moments,
    pub resistance_start: Moments,
    pub resistance_end: Moments,
    /// At the end.
    pub bond: [u64; BondBand::COUNT],
    /// After each session.
    pub homework: [u64; HomeworkSeen::COUNT],
    /// Sessions with a rupture that the client would report.
    pub ruptured: Share,
    pub talk: [u64; Talk::COUNT],
    pub coded: [u64; Coded::COUNT],
    pub answers: [u64; Answer::COUNT],
    /// Of played scenarios: the score.
    pub scored: Scored,
}

/// Scores of played scenarios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scored {
    pub passed: Share,
    pub safe: Share,
    /// Below, fair, good.
    pub bands: [u64; 3],
    /// 0 to 1.
    pub process: Moments,
}

impl Summary {
    /// Adds what another part of the run came to.
    pub fn merge(&mut self, other: &Self) {
        fn add(counts: &mut [u64], more: &[u64]) {
            counts.iter_mut().zip(more).for_each(|(count, more)| *count += more);
        }
        self.clients += other.clients;
        self.exchanges += other.exchanges;
        self.weeks += other.weeks;
        if self.sessions.len() < other.sessions.len() {
            self.sessions.resize(other.sessions.len(), 0);
        }
        add(&mut self.sessions, &other.sessions);
        add(&mut self.ended, &other.ended);
        add(&mut self.endings, &other.endings);
        add(&mut self.bond, &other.bond);
        add(&mut self.homework, &other.homework);
        add(&mut self.talk, &other.talk);
        add(&mut self.coded, &other.coded);
        add(&mut self.answers, &other.answers);
        add(&mut self.scored.bands, &other.scored.bands);
        self.missed.merge(other.missed);
        self.ruptured.merge(other.ruptured);
        self.scored.passed.merge(other.scored.passed);
        self.scored.safe.merge(other.scored.safe);
        self.scored.process.merge(&other.scored.process);
        self.distress_start.merge(&other.distress_start);
        self.distress_end.merge(&other.distress_end);
        self.distress_change.merge(&other.distress_change);
        self.alliance_reported.merge(&other.alliance_reported);
        self.alliance_start.merge(&other.alliance_start);
        self.alliance_end.merge(&other.alliance_end);
        self.resistance_start.merge(&other.resistance_start);
        self.resistance_end.merge(&other.resistance_end);
    }

    /// Clients who left of their own accord before the end.
    #[must_use]
    pub fn dropout(&self) -> Share {
        let left = self.ended[CourseEnd::Quit as usize] + self.ended[CourseEnd::Drifted as usize];
        Share { yes: left, all: self.clients }
    }

    /// The number of sessions that this per cent of clients did not go beyond.
    #[must_use]
    pub fn sessions_at(&self, per_cent: u64) -> usize {
        let wanted = (self.clients * per_cent).div_ceil(100).max(1);
        let mut below = 0;
        let found = self.sessions.iter().position(|count| {
            below += count;
            below >= wanted
        });
        found.unwrap_or(0)
    }
}

impl Record for Summary {
    fn exchange(&mut self, row: &ExchangeRow<'_>) {
        self.exchanges += 1;
        self.talk[row.talk as usize] += 1;
        self.coded[row.coded() as usize] += 1;
        self.answers[row.answer as usize] += 1;
    }

    fn week(&mut self, row: &WeekRow) {
        self.weeks += 1;
        self.missed.count(!row.attended);
        if !row.attended {
            return;
        }
        self.homework[row.homework as usize] += 1;
        self.ruptured.count(row.rupture);
        if let Some(reported) = row.alliance_reported.filter(|_| row.session == ALLIANCE_SESSION) {
            self.alliance_reported.add(reported);
        }
    }

    fn client(&mut self, row: &ClientRow<'_>) {
        self.clients += 1;
        self.ended[row.ended as usize] += 1;
        let sessions = usize::from(row.sessions_attended);
        if self.sessions.len() <= sessions {
            self.sessions.resize(sessions + 1, 0);
        }
        self.sessions[sessions] += 1;
        self.distress_start.add(row.distress_start_reported);
        self.distress_end.add(row.distress_end_reported);
        self.distress_change.add(row.distress_end_reported - row.distress_start_reported);
        self.alliance_start.add(row.start.alliance());
        self.alliance_end.add(row.end.alliance());
        self.resistance_start.add(row.start.resistance());
        self.resistance_end.add(row.end.resistance());
        self.bond[bond_band(row.end) as usize] += 1;
        if let Some((kind, score)) = row.played {
            self.endings[kind as usize] += 1;
            self.scored.passed.count(score.passed);
            self.scored.safe.count(score.safety.met);
            self.scored.process.add(i32::from(score.process) * 1_000);
            let band = match score.band {
                Band::Below => 0,
                Band::Fair => 1,
                Band::Good => 2,
            };
            self.scored.bands[band] += 1;
        }
    }
}

/// How the state's dimensions are spread over all exchanges of a run: what is stuck at a bound shows here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct States {
    dims: Vec<Spread>,
    resistance: Spread,
    alliance: Spread,
}

impl States {
    /// Nothing counted yet.
    #[must_use]
    pub fn new() -> Self {
        Self { dims: vec![Spread::default(); Dim::COUNT], ..Self::default() }
    }

    /// Counts a state.
    pub fn add(&mut self, state: &State) {
        for (spread, dim) in self.dims.iter_mut().zip(Dim::ALL) {
            spread.add(state.get(*dim));
        }
        self.resistance.add(state.resistance());
        self.alliance.add(state.alliance());
    }

    /// Adds what another part of the run counted.
    pub fn merge(&mut self, other: &Self) {
        self.dims.iter_mut().zip(&other.dims).for_each(|(spread, more)| spread.merge(more));
        self.resistance.merge(&other.resistance);
        self.alliance.merge(&other.alliance);
    }

    /// Every dimension by its name, then the two that are made of several.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &Spread)> {
        let made = [("Resistance", &self.resistance), ("Alliance", &self.alliance)];
        Dim::NAMES.iter().copied().zip(&self.dims).chain(made)
    }
}

impl Record for States {
    fn exchange(&mut self, row: &ExchangeRow<'_>) {
        self.add(row.state);
    }

    fn client(&mut self, _row: &ClientRow<'_>) {}
}
