//! The attempt format: the serde mirror of header, command and event. Names here are a promise.
//!
//! The mirrors are `remote` derives, so the compiler keeps them in step with the types they write.
//! A field that is not known is refused: an attempt that we would only half understand must not be shown as
//! understood. A later version that adds fields or kinds raises `FORMAT`, which gives a clearer error than a field.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use super::header::{Header, Mode};
use super::ids_wire::{causes, changes, id, maybe, mode};
use crate::engine::client::{Answer, Change, Sign, Strategy, Talk};
use crate::engine::scenario::words::{Attendance, EndingKind, GoalStage, HomeworkSeen, Weight};
use crate::engine::scenario::{
    BeatId, ChoiceId, EndingId, FactId, GoalId, ProfileId, SessionId, TaskId, UtteranceId, WeekChoiceId, WeekEventId,
};
use crate::engine::session::event::{ClosedBy, Exchange, Left, LineSaid};
use crate::engine::session::{Command, Event};

/// What stands in the header's first field.
pub const MAGIC: &str = "attempt";
/// How every attempt starts.
pub const FIRST_BYTES: &[u8] = br#"{"slackwater":"attempt","#;

/// Enough of a header to say what the file is, whichever version wrote it.
#[derive(Deserialize)]
pub struct Probe {
    pub slackwater: String,
    pub format: u64,
}

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderLine<'a> {
    slackwater: Cow<'a, str>,
    format: u32,
    model: u32,
    guidance: Cow<'a, str>,
    scenario: Cow<'a, str>,
    hash: Cow<'a, str>,
    seed: u32,
    #[serde(with = "mode")]
    mode: Mode,
    text: Cow<'a, str>,
}

impl<'a> From<&'a Header> for HeaderLine<'a> {
    fn from(header: &'a Header) -> Self {
        Self {
            slackwater: MAGIC.into(),
            format: header.format,
            model: header.model,
            guidance: Cow::Borrowed(&header.guidance),
            scenario: Cow::Borrowed(&header.scenario),
            hash: Cow::Borrowed(&header.hash),
            seed: header.seed,
            mode: header.mode,
            text: Cow::Borrowed(&header.text),
        }
    }
}

impl From<HeaderLine<'_>> for Header {
    fn from(line: HeaderLine<'_>) -> Self {
        Self {
            format: line.format,
            model: line.model,
            guidance: line.guidance.into_owned(),
            scenario: line.scenario.into_owned(),
            text: line.text.into_owned(),
            hash: line.hash.into_owned(),
            seed: line.seed,
            mode: line.mode,
        }
    }
}

/// How the line begins that opens a what-if.
pub const OPENING: &[u8] = br#"{"what_if":"#;

/// The line that opens a what-if.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningLine {
    /// Its number, from 1.
    pub what_if: u16,
    /// The exchange of the attempt's own course that it plays anew.
    pub from: u16,
}

/// Any other line, as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The command, on the first line of what it brought about.
    pub c: Option<CommandRead>,
    /// How many lines it brought about, this one counted; beside the command.
    pub n: Option<u32>,
    /// The what-if that the command belongs to; beside the command.
    pub w: Option<u16>,
    #[serde(with = "EventWire")]
    pub e: Event,
}

/// A command as it is read.
#[derive(Deserialize)]
pub struct CommandRead(#[serde(with = "CommandWire")] pub Command);

/// Any other line, as it is written.
#[derive(Serialize)]
pub struct LineWritten<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub c: Option<CommandWritten<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub w: Option<u16>,
    #[serde(with = "EventWire")]
    pub e: &'a Event,
}

/// A command as it is written.
#[derive(Serialize)]
pub struct CommandWritten<'a>(#[serde(with = "CommandWire")] pub &'a Command);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Command", rename_all = "snake_case", deny_unknown_fields)]
enum CommandWire {
    Begin,
    Choose(#[serde(with = "id")] ChoiceId),
    WriteFirst {
        words: String,
        #[serde(with = "maybe")]
        intention: Option<Strategy>,
    },
    SkipWriting,
    Predict(#[serde(with = "id")] Answer),
    TagSign {
        exchange: u16,
        #[serde(with = "maybe")]
        tag: Option<Sign>,
    },
    Formulate(#[serde(with = "causes")] [Option<Weight>; 5]),
    WriteGoal {
        #[serde(with = "id")]
        goal: GoalId,
        words: String,
    },
    HandOverCopy,
    RevisitGoal(#[serde(with = "id")] GoalId),
    PutPlanAside,
    AskCoach,
    ShowMeters(bool),
    StepBack {
        exchange: u16,
    },
    Rate([u8; 4]),
    Intend {
        #[serde(with = "id")]
        strategy: Strategy,
        words: String,
    },
    Continue,
    ChooseInWeek(#[serde(with = "id")] WeekChoiceId),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Event", rename_all = "snake_case", deny_unknown_fields)]
enum EventWire {
    Begun {
        #[serde(with = "id")]
        profile: ProfileId,
    },
    SessionOpened {
        #[serde(with = "id")]
        session: SessionId,
        week: u16,
    },
    BeatReached {
        #[serde(with = "id")]
        beat: BeatId,
        #[serde(with = "maybe")]
        says: Option<UtteranceId>,
        #[serde(with = "id")]
        talk: Talk,
    },
    WroteFirst {
        words: String,
        #[serde(with = "maybe")]
        intention: Option<Strategy>,
    },
    SkippedWriting,
    Predicted {
        #[serde(with = "id")]
        answer: Answer,
    },
    Exchanged(#[serde(with = "ExchangeWire")] Exchange),
    FactTold {
        #[serde(with = "id")]
        fact: FactId,
    },
    GoalMoved {
        #[serde(with = "id")]
        goal: GoalId,
        #[serde(with = "id")]
        stage: GoalStage,
        words: Option<String>,
    },
    TaskSet {
        #[serde(with = "id")]
        task: TaskId,
        agreed: bool,
        own: bool,
    },
    PlanPutAside,
    SignTagged {
        exchange: u16,
        #[serde(with = "maybe")]
        tag: Option<Sign>,
    },
    Formulated {
        #[serde(with = "causes")]
        causes: [Option<Weight>; 5],
    },
    CoachAsked {
        #[serde(with = "id")]
        strategy: Strategy,
    },
    MetersShown {
        on: bool,
    },
    SteppedBack {
        exchange: u16,
    },
    SessionClosed {
        #[serde(with = "ClosedByWire")]
        by: ClosedBy,
    },
    Rated {
        bands: [u8; 4],
    },
    Intended {
        #[serde(with = "id")]
        strategy: Strategy,
        words: String,
    },
    WeekPassed {
        #[serde(with = "id")]
        attendance: Attendance,
        #[serde(with = "id")]
        homework: HomeworkSeen,
        #[serde(with = "left")]
        left: Option<Left>,
        #[serde(with = "changes")]
        changes: Vec<Change>,
    },
    WeekEventShown {
        #[serde(with = "id")]
        event: WeekEventId,
    },
    WeekChosen {
        #[serde(with = "id")]
        choice: WeekChoiceId,
        #[serde(with = "changes")]
        changes: Vec<Change>,
    },
    Ended {
        #[serde(with = "id")]
        ending: EndingId,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Exchange", deny_unknown_fields)]
struct ExchangeWire {
    number: u16,
    #[serde(with = "LineSaidWire")]
    line: LineSaid,
    #[serde(with = "id")]
    answer: Answer,
    #[serde(with = "id")]
    talk: Talk,
    #[serde(with = "id")]
    reply: UtteranceId,
    stock: bool,
    silence: u16,
    minutes: u16,
    #[serde(with = "changes")]
    changes: Vec<Change>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "LineSaid", rename_all = "snake_case")]
enum LineSaidWire {
    Choice(#[serde(with = "id")] ChoiceId),
    HandOverCopy,
    RevisitGoal(#[serde(with = "id")] GoalId),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ClosedBy", rename_all = "snake_case")]
enum ClosedByWire {
    Trainee,
    Clock,
    Agreement(#[serde(with = "id")] EndingKind),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Left", rename_all = "snake_case")]
enum LeftWire {
    Quit,
    Drifted,
}

/// How a client left, or null.
mod left {
    use super::{Left, LeftWire};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Way(#[serde(with = "LeftWire")] Left);

    pub fn serialize<S: Serializer>(value: &Option<Left>, serializer: S) -> Result<S::Ok, S::Error> {
        value.map(Way).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Left>, D::Error> {
        Ok(Option::<Way>::deserialize(deserializer)?.map(|way| way.0))
    }
}
