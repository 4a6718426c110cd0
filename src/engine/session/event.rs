//! What happened: small, complete and in order. The log of these is the record; state is folded from it.

use crate::engine::client::{Answer, Change, Sign, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, EndingKind, GoalStage, HomeworkSeen, Weight};
use crate::engine::scenario::{
    BeatId, ChoiceId, EndingId, FactId, GoalId, ProfileId, SessionId, TaskId, UtteranceId, WeekChoiceId, WeekEventId,
};

/// One fact of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The course began with this hidden profile.
    Begun { profile: ProfileId },
    /// A session opened in this week of the course (from 0).
    SessionOpened { session: SessionId, week: u16 },
    /// The client came to a beat and said this, if anything.
    BeatReached { beat: BeatId, says: Option<UtteranceId>, talk: Talk },
    /// The trainee wrote a line before the choices appeared.
    WroteFirst { words: String, intention: Option<Strategy> },
    /// The trainee went on without writing.
    SkippedWriting,
    /// The trainee predicted the answer to the next line.
    Predicted { answer: Answer },
    /// A therapist's line and the client's answer.
    Exchanged(Exchange),
    /// The client told something that was hidden.
    FactTold { fact: FactId },
    /// A goal came to this stage on the goal sheet.
    GoalMoved { goal: GoalId, stage: GoalStage, words: Option<String> },
    /// A task was set for the week; `agreed` where the client said yes to it, `own` where its size is the client's.
    TaskSet { task: TaskId, agreed: bool, own: bool },
    /// The session's plan was put on hold.
    PlanPutAside,
    /// The trainee tagged the client's words that this exchange answers, or would answer next; `None` is "not
    /// resistance".
    SignTagged { exchange: u16, tag: Option<Sign> },
    /// The trainee's guess at the causes.
    Formulated { causes: [Option<Weight>; 5] },
    /// The coach was asked and pointed to this strategy.
    CoachAsked { strategy: Strategy },
    /// The meters were shown or hidden.
    MetersShown { on: bool },
    /// The trainee went back to just before this exchange; the events since then are a branch that was left.
    SteppedBack { exchange: u16 },
    /// The session ended.
    SessionClosed { by: ClosedBy },
    /// The trainee rated the session: collaboration, timing, reading, repair; 0 below, 1 fair, 2 good.
    Rated { bands: [u8; 4] },
    /// The trainee's intention for next week.
    Intended { strategy: Strategy, words: String },
    /// A week passed.
    WeekPassed { attendance: Attendance, homework: HomeworkSeen, left: Option<Left>, changes: Vec<Change> },
    /// Something happened between sessions.
    WeekEventShown { event: WeekEventId },
    /// The trainee did this between sessions.
    WeekChosen { choice: WeekChoiceId, changes: Vec<Change> },
    /// The course ended.
    Ended { ending: EndingId },
}

/// A therapist's line and the client's answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Its number in the course, from 0; branches of an attempt use numbers again.
    pub number: u16,
    pub line: LineSaid,
    pub answer: Answer,
    /// What the client's line is, as the client means it.
    pub talk: Talk,
    /// What the client said.
    pub reply: UtteranceId,
    /// The reply came from the client's stock, since the choice has none of its own for this answer.
    pub stock: bool,
    /// Silence before the client's words, in seconds.
    pub silence: u16,
    /// Minutes that it took.
    pub minutes: u16,
    /// Why the state changed.
    pub changes: Vec<Change>,
}

/// What the therapist said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineSaid {
    /// A choice of the scenario.
    Choice(ChoiceId),
    /// Offered a copy of the goal sheet.
    HandOverCopy,
    /// Looked at a goal again.
    RevisitGoal(GoalId),
}

/// How a session came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosedBy {
    /// A line that closes the session.
    Trainee,
    /// The time was up.
    Clock,
    /// Both agreed to end the course, in this way.
    Agreement(EndingKind),
}

/// How a client leaves for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// And said so, with a grievance or for reasons of their own.
    Quit,
    /// Without a word against.
    Drifted,
}
