//! The session as the trainee may see it. Hidden state is here only as [`Meters`], asked for in practice.

use crate::engine::attempt::Mode;
use crate::engine::client::{Answer, Sign, Strategy};
use crate::engine::scenario::words::{Contact, EndingKind, GoalStage, Weight};
use crate::engine::scenario::{ChoiceId, GoalId, WeekChoiceId};

/// Everything that a screen needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionView {
    pub title: String,
    pub client: ClientCard,
    pub mode: Mode,
    /// Sessions in the course.
    pub sessions: u8,
    pub phase: Phase,
    pub transcript: Vec<Turn>,
    pub goal_sheet: GoalSheet,
    pub notes: CaseNotes,
    /// Hidden state, asked for in practice mode.
    pub meters: Option<Meters>,
    /// The coach's last hint for the line that is due.
    pub coach: Option<String>,
    /// Whether a step back is possible, and to which exchanges.
    pub steps_back: Vec<u16>,
}

/// The client as a stranger would see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCard {
    pub name: String,
    pub pronouns: String,
    pub age: u8,
    pub looks: String,
}

/// Where the course stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// Before the first session.
    Brief(Brief),
    /// In a session; it is the trainee's turn.
    Room(Room),
    /// After a session: two minutes of supervision.
    Stop(Stop),
    /// Between sessions.
    Week(Week),
    /// Over.
    Ended { kind: EndingKind, title: String, says: String },
}

/// What is known before the first session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    pub brief: String,
    pub screening: String,
    pub content_notes: Vec<String>,
    pub practises: Vec<Strategy>,
    pub plan: Option<String>,
}

/// The trainee's turn in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Number of the session, from 1.
    pub session: u8,
    pub minutes_left: u16,
    pub minutes: u16,
    pub plan: Option<Plan>,
    /// A marked moment that waits for the trainee's own line: no choices yet.
    pub write_first: bool,
    /// What the trainee wrote at this moment.
    pub written: Option<String>,
    /// The beat's choices in the order shown, then the anytime ones.
    pub choices: Vec<ChoiceView>,
    pub predicted: Option<Answer>,
    /// Whether a copy of the goal sheet can be offered.
    pub can_hand_over: bool,
    /// Goals that can be looked at again.
    pub can_revisit: Vec<GoalId>,
}

/// The session's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub says: String,
    pub aside: bool,
}

/// One thing that can be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceView {
    pub id: ChoiceId,
    /// The author's id, for the command line.
    pub name: String,
    pub says: String,
    /// Offered in every beat.
    pub anytime: bool,
}

/// The supervision stop after a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Number of the session that is over, from 1.
    pub session: u8,
    /// At most three moments worth a second look.
    pub moments: Vec<StopMoment>,
    pub rated: Option<[u8; 4]>,
    pub intention: Option<(Strategy, String)>,
    /// Whether the course ends here.
    pub last: bool,
}

/// A moment of the session with two other lines from different strategies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopMoment {
    pub exchange: u16,
    pub client: String,
    pub trainee: String,
    /// Why it is worth a second look; from what could be seen.
    pub why: String,
    pub other_lines: Vec<(Strategy, String)>,
    /// Whether the exchange can be tried again at once (practice).
    pub can_retry: bool,
}

/// Between sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Number of the session before it, from 1.
    pub after_session: u8,
    /// What happened: attendance and events, in order, in words.
    pub happened: Vec<String>,
    /// What can be done about the last event; empty where only `Continue` is left.
    pub choices: Vec<WeekChoiceView>,
}

/// One thing that can be done between sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekChoiceView {
    pub id: WeekChoiceId,
    pub name: String,
    pub says: String,
    pub does: Contact,
}

/// One entry of the transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// "Session 2 of 5".
    Heading(String),
    /// What the trainee said.
    Trainee { exchange: u16, says: String, wrote: Option<String> },
    /// What the client said. `exchange` is the one it can be tagged by.
    Client { exchange: Option<u16>, says: String, shows: Option<String>, silence: u16, tag: Option<Option<Sign>> },
    /// What happened between sessions.
    Between(String),
}

/// The goal sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalSheet {
    pub goals: Vec<GoalRow>,
    pub copy_offered: bool,
    /// Goals that came up and could be written down.
    pub can_write: Vec<(GoalId, String)>,
    /// The task for the week.
    pub task: Option<String>,
}

/// One goal on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalRow {
    pub goal: GoalId,
    pub words: String,
    pub stage: GoalStage,
}

/// The trainee's own notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseNotes {
    /// The guess at the five causes, in the order of `Cause`.
    pub formulation: [Option<Weight>; 5],
    /// Facts told so far, as labels.
    pub told: Vec<String>,
    /// Intentions chosen at supervision stops, newest last.
    pub intentions: Vec<String>,
}

/// Hidden state, per mille.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meters {
    pub resistance: u16,
    pub discord: u16,
    pub sustain: u16,
    pub withdrawal: u16,
    pub bond: u16,
    pub goal_agreement: u16,
    pub task_agreement: u16,
    pub readiness: u16,
    pub load: u16,
}
