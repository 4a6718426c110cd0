//! The scenario file as an author writes it: the serde mirror of the RON text, nothing resolved yet.
//!
//! Only shapes are known here. Whether ids exist, beats have a way out and so on is for `checks`,
//! and only checks make a [`Scenario`](super::Scenario).

use serde::Deserialize;
use std::ops::RangeInclusive;

use super::words::{
    Attendance, BondBand, Contact, Difficulty, EndingKind, GazeHabit, GoalOwner, GoalStage, HomeworkSeen, HumourHabit,
    Level, Pace, PunctualityHabit, Referral, Stage, TalkHabit, TaskSize, TraitLevel, Weight,
};
use crate::engine::client::{Answer, Cause, Cue, Manner, Move, Sign, Strategy, Talk};

/// One client and the whole course with them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// Version of the format; 1.
    pub format: u32,
    /// Short name in lower case, digits and hyphens; the name a trainee plays it by.
    pub id: String,
    /// The author's version of this text.
    pub version: String,
    pub title: String,
    /// Language tag of the text, such as "en".
    pub language: String,
    pub authors: Vec<String>,
    pub license: String,
    pub difficulty: Difficulty,
    pub referral: Referral,
    /// The strategies that this client lets a trainee practise.
    pub practises: Vec<Strategy>,
    /// What may be hard to read, named before play.
    #[serde(default)]
    pub content_notes: Vec<String>,
    /// What the trainee knows before the first session.
    pub brief: String,
    /// What was asked about safety before the first session, and the answer.
    pub screening: String,
    pub client: RawClient,
    /// Goals that can come onto the goal sheet.
    #[serde(default)]
    pub goals: Vec<RawGoal>,
    /// Tasks that can be agreed or set for a week.
    #[serde(default)]
    pub tasks: Vec<RawTask>,
    pub sessions: Vec<RawSession>,
    /// What happens between sessions.
    #[serde(default)]
    pub weeks: Vec<RawWeek>,
    /// Choices offered in every beat where their `when` holds.
    #[serde(default)]
    pub anytime: Vec<RawChoice>,
    pub beats: Vec<RawBeat>,
    pub endings: Vec<RawEnding>,
}

/// The client: who they are, how they usually seem, and what lies under it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawClient {
    pub name: String,
    pub pronouns: String,
    pub age: u8,
    /// What can be seen of them in one sentence, for the portrait card.
    pub looks: String,
    pub baseline: RawBaseline,
    pub traits: RawTraits,
    /// One or more hidden truths behind the same face; the seed draws one.
    pub profiles: Vec<RawProfile>,
    /// What the client says where a choice has no line of its own for an answer.
    pub stock: RawStock,
    /// What the client is right about, for the debrief.
    pub right_about: String,
}

/// What is usual for this client: only a change from it is a sign.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBaseline {
    pub talk: TalkHabit,
    pub gaze: GazeHabit,
    pub humour: HumourHabit,
    #[serde(default = "on_time")]
    pub punctuality: PunctualityHabit,
}

fn on_time() -> PunctualityHabit {
    PunctualityHabit::OnTime
}

/// Where this client stands in the population, trait by trait.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTraits {
    pub reactance: TraitLevel,
    pub deference: TraitLevel,
    pub trust: TraitLevel,
    pub readiness: Stage,
    pub pace: Pace,
    pub distress: TraitLevel,
    #[serde(default = "medium")]
    pub ambivalence: TraitLevel,
    #[serde(default = "medium")]
    pub expectation: TraitLevel,
}

fn medium() -> TraitLevel {
    TraitLevel::Medium
}

/// One truth behind the client's words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawProfile {
    pub id: String,
    /// How often the seed draws this profile, relative to the others.
    #[serde(default = "one")]
    pub weight: u32,
    pub causes: Vec<RawCause>,
    pub facts: Vec<RawFact>,
    /// The truth in two or three sentences, opened by the debrief.
    pub truth: String,
}

fn one() -> u32 {
    1
}

/// One of the five causes and how much it weighs here.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCause {
    pub cause: Cause,
    pub weight: Weight,
}

/// Something hidden that the client tells once it has been earned.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawFact {
    pub id: String,
    /// What it is, in a few words, for the debrief.
    pub label: String,
    /// The cause that it opens.
    #[serde(default)]
    pub cause: Option<Cause>,
    /// All must hold before it is told, after an answer that softens or holds.
    pub told_when: Vec<RawCondition>,
    pub says: String,
    #[serde(default)]
    pub shows: Option<String>,
    #[serde(default)]
    pub talk: Option<Talk>,
    #[serde(default)]
    pub cues: Vec<Cue>,
}

/// What the client says where a choice has nothing of its own: at least one line for each answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawStock {
    pub softens: Vec<RawReply>,
    pub holds: Vec<RawReply>,
    pub hardens: Vec<RawReply>,
    pub placates: Vec<RawReply>,
}

/// A goal that can come onto the goal sheet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawGoal {
    pub id: String,
    /// The goal, in the words of whoever owns it.
    pub says: String,
    pub owner: GoalOwner,
    /// Whether one could see that it has been reached.
    pub concrete: bool,
}

/// A task for the week.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTask {
    pub id: String,
    pub says: String,
    pub size: TaskSize,
}

/// One session of the course.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSession {
    pub id: String,
    /// The beat it opens with.
    pub opens: String,
    /// The beat it moves to when five minutes are left, once.
    #[serde(default)]
    pub closes: Option<String>,
    #[serde(default = "fifty")]
    pub minutes: u16,
    /// What the trainee had planned, or was told to do. It can be put on hold.
    #[serde(default)]
    pub plan: Option<String>,
}

fn fifty() -> u16 {
    50
}

/// What happens after one session and before the next.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawWeek {
    /// The session that it follows.
    pub after: String,
    pub events: Vec<RawWeekEvent>,
}

/// A text, a call, a letter: shown where its conditions hold, answered where it has choices.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawWeekEvent {
    pub id: String,
    #[serde(default)]
    pub when: Vec<RawCondition>,
    pub shows: String,
    #[serde(default)]
    pub cues: Vec<Cue>,
    #[serde(default)]
    pub choices: Vec<RawWeekChoice>,
}

/// What the trainee does between sessions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawWeekChoice {
    pub id: String,
    pub says: String,
    pub does: Contact,
    #[serde(default = "plain")]
    pub manner: Manner,
    /// What it does beside being in touch, such as `AskSafety`: no move, one or two.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// What comes back, if anything does.
    #[serde(default)]
    pub then: Option<String>,
}

fn plain() -> Manner {
    Manner::Plain
}

/// A place in the dialogue graph.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBeat {
    pub id: String,
    /// What the client says on coming here: the first line whose `when` holds. The last has no `when`.
    /// An empty list means that the client's answer said it all.
    #[serde(default)]
    pub lines: Vec<RawLine>,
    pub choices: Vec<RawChoice>,
    /// Show the choices in the order of the file.
    #[serde(default)]
    pub fixed: bool,
    /// A marked moment: the trainee writes a line and an intention before the choices appear.
    #[serde(default)]
    pub moment: bool,
}

/// Something the client says on coming to a beat.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLine {
    #[serde(default)]
    pub when: Vec<RawCondition>,
    pub says: String,
    /// What a camera could see.
    #[serde(default)]
    pub shows: Option<String>,
    /// What the line is; where absent, the model's own.
    #[serde(default)]
    pub talk: Option<Talk>,
    #[serde(default)]
    pub cues: Vec<Cue>,
    #[serde(default)]
    pub signs: Vec<Sign>,
    #[serde(default)]
    pub false_sign: Option<RawFalseSign>,
    /// A silence before the words, in seconds.
    #[serde(default)]
    pub silence: Option<u16>,
}

/// Something that looks like a sign and has an ordinary reason.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawFalseSign {
    pub looks_like: Sign,
    pub reason: String,
}

/// Something the trainee can say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawChoice {
    pub id: String,
    /// Offered only where all of these hold; they may not read hidden state.
    #[serde(default)]
    pub when: Vec<RawCondition>,
    pub says: String,
    /// One move or two.
    pub moves: Vec<Move>,
    #[serde(default = "plain")]
    pub manner: Manner,
    /// The goal that a goal move is about.
    #[serde(default)]
    pub goal: Option<String>,
    /// The task that is agreed or set.
    #[serde(default)]
    pub task: Option<String>,
    #[serde(default)]
    pub softens: Option<RawReply>,
    #[serde(default)]
    pub holds: Option<RawReply>,
    #[serde(default)]
    pub hardens: Option<RawReply>,
    #[serde(default)]
    pub placates: Option<RawReply>,
    /// The beat that follows; where absent, the same beat goes on.
    #[serde(default)]
    pub to: Option<String>,
    /// Ends the session or the course.
    #[serde(default)]
    pub ends: Option<RawEnds>,
    /// How long the exchange takes, in minutes; where absent, a length by its moves.
    #[serde(default)]
    pub minutes: Option<u16>,
}

/// What a choice ends.
#[derive(Debug, Clone, Deserialize)]
pub enum RawEnds {
    /// The session.
    Session,
    /// The course, by agreement: AgreedEarlyEnd, PausedByAgreement or ReferredOn.
    Course(EndingKind),
}

/// The client's answer to a line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawReply {
    pub says: String,
    #[serde(default)]
    pub shows: Option<String>,
    #[serde(default)]
    pub talk: Option<Talk>,
    #[serde(default)]
    pub cues: Vec<Cue>,
    #[serde(default)]
    pub signs: Vec<Sign>,
    #[serde(default)]
    pub false_sign: Option<RawFalseSign>,
    /// The client's good reason, opened by the debrief.
    #[serde(default)]
    pub because: Option<String>,
    /// The fact told with this answer, if its `told_when` holds; otherwise the answer is passed over for `holds`.
    #[serde(default)]
    pub tells: Option<String>,
    /// A beat for this answer, instead of the choice's.
    #[serde(default)]
    pub to: Option<String>,
    #[serde(default)]
    pub silence: Option<u16>,
}

/// One way the course can end: the first whose kind fits how it ended and whose conditions hold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawEnding {
    pub id: String,
    pub kind: EndingKind,
    pub title: String,
    #[serde(default)]
    pub when: Vec<RawCondition>,
    pub says: String,
}

/// A condition. A list of them holds when all hold.
///
/// Choices may read what a trainee could know. Lines, facts, weeks and endings may read hidden state too.
#[derive(Debug, Clone, Deserialize)]
pub enum RawCondition {
    // What the trainee could know
    /// This choice was made, in a session or between sessions.
    Chose(String),
    /// This beat was reached.
    Visited(String),
    /// This choice met this answer the last time it was made.
    Answered(String, Answer),
    /// The answer to the last line.
    LastAnswer(Answer),
    /// A line of the trainee's did this, at any time, or something that was done between sessions.
    Did(Move),
    /// A line of the trainee's did this in the session that is open.
    DidThisSession(Move),
    /// Lines and deeds between sessions that did this, counted over the course.
    DidTimes(Move, RangeInclusive<u16>),
    /// This fact has been told.
    Told(String),
    /// What became of the task for the week.
    Homework(HomeworkSeen),
    /// What became of the appointment before this one.
    Attendance(Attendance),
    /// Some goal on the sheet has come at least this far (`Imposed`: one was imposed).
    Goal(GoalStage),
    /// This goal has come at least this far.
    GoalIs(String, GoalStage),
    /// The session has a plan that has not been put aside.
    PlanOpen,
    /// The session's plan has been put aside.
    PlanAside,
    /// This session is open (or, between sessions, was the last).
    Session(String),
    /// The number of the session that is open, from 1.
    SessionNumber(RangeInclusive<u8>),
    /// At most this many minutes are left.
    MinutesLeft(u16),

    // Hidden state
    /// The bond is at least this good.
    Bond(BondBand),
    /// Resistance as a whole is at least this high.
    Resistance(Level),
    /// Against the therapist, at least this.
    Discord(Level),
    /// Against the change, at least this.
    Sustain(Level),
    /// Away, at least this.
    Withdrawal(Level),
    /// Ready for the change, at least this.
    Readiness(Level),
    /// Overwhelmed, at least this.
    Load(Level),
    /// In distress, at least this.
    Distress(Level),
    /// The seed drew this profile.
    Profile(String),

    /// None of these holds.
    Not(Vec<RawCondition>),
    /// One of these holds.
    Any(Vec<RawCondition>),
    /// All of these hold; for use inside `Not` and `Any`.
    All(Vec<RawCondition>),
}
