//! The trace of simulated courses, one JSON object a line, by which others can check every published figure.
//!
//! The fields are a contract. State runs from 0 to 1; clients count from 0, sessions and exchanges from 1.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::engine::client::{Dim, Move};
use crate::engine::policy::Draw;
use crate::engine::population::record::CourseEnd;
use crate::engine::population::{ClientRow, ExchangeRow, Record, WeekRow};

/// Lines of a part of a run.
#[derive(Debug, Clone)]
pub struct Trace {
    /// Whole lines.
    pub bytes: Vec<u8>,
    policy: String,
}

impl Trace {
    /// Nothing yet, for runs of the policy of this name.
    #[must_use]
    pub fn of(policy: &str) -> Self {
        Self { bytes: Vec::new(), policy: policy.to_owned() }
    }

    fn line(bytes: &mut Vec<u8>, row: &impl Serialize) {
        // Plain rows in memory have nothing that could fail.
        if serde_json::to_writer(&mut *bytes, row).is_ok() {
            bytes.push(b'\n');
        }
    }
}

#[derive(Serialize)]
struct ExchangeOut {
    kind: &'static str,
    client: u32,
    session: u16,
    exchange: u16,
    moves: Moves,
    manner: &'static str,
    strategy: &'static str,
    talk: &'static str,
    coded: &'static str,
    answer: &'static str,
    resistance: f64,
    discord: f64,
    sustain: f64,
    withdrawal: f64,
    bond: f64,
    goal_agreement: f64,
    task_agreement: f64,
}

#[derive(Serialize)]
struct WeekOut {
    kind: &'static str,
    client: u32,
    session: u16,
    attended: bool,
    homework: &'static str,
    distress: f64,
    distress_reported: f64,
    alliance_reported: Option<f64>,
    rupture: bool,
    repaired: bool,
}

#[derive(Serialize)]
struct ClientOut<'a> {
    kind: &'static str,
    client: u32,
    reactance: f64,
    readiness: f64,
    distress_start: f64,
    distress_end: f64,
    distress_start_reported: f64,
    distress_end_reported: f64,
    sessions_attended: u16,
    planned: u16,
    ended: &'static str,
    policy: &'a str,
    draws: Draws<'a>,
}

/// The one or two moves of a line.
struct Moves(Move, Option<Move>);

impl Serialize for Moves {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(std::iter::once(self.0).chain(self.1).map(Move::name))
    }
}

/// What was drawn for a trainee, by name.
struct Draws<'a>(&'a [Draw]);

impl Serialize for Draws<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for draw in self.0 {
            map.serialize_entry(&draw.name, &(draw.value as f64 / 1e6))?;
        }
        map.end()
    }
}

/// From millionths.
fn unit(value: i32) -> f64 {
    f64::from(value) / 1e6
}

impl Record for Trace {
    fn exchange(&mut self, row: &ExchangeRow<'_>) {
        let of = |dim| unit(row.state.get(dim));
        let out = ExchangeOut {
            kind: "exchange",
            client: row.client,
            session: row.session,
            exchange: row.exchange,
            moves: Moves(row.delivery.first, row.delivery.second),
            manner: row.delivery.manner.name(),
            strategy: row.delivery.first.strategy().name(),
            talk: row.talk.name(),
            coded: row.coded().name(),
            answer: row.answer.name(),
            resistance: unit(row.state.resistance()),
            discord: of(Dim::Discord),
            sustain: of(Dim::Sustain),
            withdrawal: of(Dim::Withdrawal),
            bond: of(Dim::Bond),
            goal_agreement: of(Dim::GoalAgreement),
            task_agreement: of(Dim::TaskAgreement),
        };
        Self::line(&mut self.bytes, &out);
    }

    fn week(&mut self, row: &WeekRow) {
        let out = WeekOut {
            kind: "week",
            client: row.client,
            session: row.session,
            attended: row.attended,
            homework: row.homework.name(),
            distress: unit(row.distress),
            distress_reported: unit(row.distress_reported),
            alliance_reported: row.alliance_reported.map(unit),
            rupture: row.rupture,
            repaired: row.repaired,
        };
        Self::line(&mut self.bytes, &out);
    }

    fn client(&mut self, row: &ClientRow<'_>) {
        let out = ClientOut {
            kind: "client",
            client: row.client,
            reactance: unit(row.person.traits.reactance),
            readiness: unit(row.person.traits.readiness),
            distress_start: unit(row.start.get(Dim::Distress)),
            distress_end: unit(row.end.get(Dim::Distress)),
            distress_start_reported: unit(row.distress_start_reported),
            distress_end_reported: unit(row.distress_end_reported),
            sessions_attended: row.sessions_attended,
            planned: row.planned,
            ended: match row.ended {
                CourseEnd::Completed => "Completed",
                CourseEnd::Quit | CourseEnd::Drifted => "Quit",
                CourseEnd::StillGoing => "StillGoing",
            },
            policy: &self.policy,
            draws: Draws(row.drawn),
        };
        Self::line(&mut self.bytes, &out);
    }
}
