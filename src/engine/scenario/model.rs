//! A scenario that cannot be wrong: every id resolved to an index, every target there. Only `checks` make one.

use std::ops::RangeInclusive;

use super::words::*;
use crate::engine::client::{Answer, Cause, Cue, Delivery, Manner, Move, Sign, Strategy, Talk};

/// Declares an index type over one of the scenario's tables.
macro_rules! index {
    ($($(#[$meta:meta])* $name:ident($inner:ty)),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);

        impl $name {
            /// The place in the table.
            #[must_use]
            pub const fn index(self) -> usize { self.0 as usize }
        }
    )+ };
}

index!(
    /// A place in `Scenario::beats`.
    BeatId(u16),
    /// A place in `Scenario::choices`.
    ChoiceId(u16),
    /// A place in `Scenario::sessions`.
    SessionId(u8),
    /// A place in `Scenario::profiles`.
    ProfileId(u8),
    /// A place in `Scenario::facts`.
    FactId(u16),
    /// A place in `Scenario::goals`.
    GoalId(u8),
    /// A place in `Scenario::tasks`.
    TaskId(u8),
    /// A place in `Scenario::week_events`.
    WeekEventId(u16),
    /// A place in `Scenario::week_choices`.
    WeekChoiceId(u16),
    /// A place in `Scenario::endings`.
    EndingId(u8),
    /// A place in `Scenario::utterances`.
    UtteranceId(u16),
);

/// One client and the whole course with them, ready to play.
#[derive(Debug, Clone)]
pub struct Scenario {
    pub about: About,
    pub client: ClientSheet,
    /// At least one.
    pub profiles: Vec<Profile>,
    /// The facts of all profiles; `Profile::facts` says which are true in which.
    pub facts: Vec<Fact>,
    pub goals: Vec<Goal>,
    pub tasks: Vec<Task>,
    /// At least one, in the order of the course.
    pub sessions: Vec<SessionPlan>,
    pub week_events: Vec<WeekEvent>,
    pub week_choices: Vec<WeekChoice>,
    pub beats: Vec<Beat>,
    /// Every choice of a session: those of the beats in the order of the file, then `anytime`.
    pub choices: Vec<Choice>,
    /// Those of them that stand in no beat. A session's plan has those that can apply in it.
    pub anytime: Vec<ChoiceId>,
    pub endings: Vec<Ending>,
    /// Everything that the client can say, in one table: lines, replies, facts, stock.
    pub utterances: Vec<Utterance>,
}

/// What the library and the brief show.
#[derive(Debug, Clone)]
pub struct About {
    pub id: String,
    pub version: String,
    pub title: String,
    pub language: String,
    pub authors: Vec<String>,
    pub license: String,
    pub difficulty: Difficulty,
    pub referral: Referral,
    pub practises: Vec<Strategy>,
    pub content_notes: Vec<String>,
    pub brief: String,
    pub screening: String,
}

/// The client as the author describes them.
#[derive(Debug, Clone)]
pub struct ClientSheet {
    pub name: String,
    pub pronouns: String,
    pub age: u8,
    pub looks: String,
    pub baseline: Baseline,
    pub traits: AuthoredTraits,
    pub right_about: String,
    /// Stock replies by [`Answer`]; at least one each.
    pub stock: [Vec<Reply>; Answer::COUNT],
}

/// What is usual for this client.
#[derive(Debug, Clone, Copy)]
pub struct Baseline {
    pub talk: TalkHabit,
    pub gaze: GazeHabit,
    pub humour: HumourHabit,
    pub punctuality: PunctualityHabit,
}

/// Where the client stands in the population.
#[derive(Debug, Clone, Copy)]
pub struct AuthoredTraits {
    pub reactance: TraitLevel,
    pub deference: TraitLevel,
    pub trust: TraitLevel,
    pub readiness: Stage,
    pub pace: Pace,
    pub distress: TraitLevel,
    pub ambivalence: TraitLevel,
    pub expectation: TraitLevel,
}

/// One truth behind the client's words.
#[derive(Debug, Clone)]
pub struct Profile {
    pub id: String,
    /// How often it is drawn, relative to the others; at least 1.
    pub weight: u32,
    pub causes: Vec<(Cause, Weight)>,
    pub facts: Vec<FactId>,
    pub truth: String,
}

/// Something hidden that can be told.
#[derive(Debug, Clone)]
pub struct Fact {
    pub id: String,
    pub label: String,
    pub cause: Option<Cause>,
    pub told_when: Vec<Condition>,
    pub utterance: UtteranceId,
}

/// A goal that can come onto the sheet.
#[derive(Debug, Clone)]
pub struct Goal {
    pub id: String,
    pub says: String,
    pub owner: GoalOwner,
    pub concrete: bool,
}

/// A task for a week.
#[derive(Debug, Clone)]
pub struct Task {
    pub id: String,
    pub says: String,
    pub size: TaskSize,
}

/// One session of the course.
#[derive(Debug, Clone)]
pub struct SessionPlan {
    pub id: String,
    pub opens: BeatId,
    pub closes: Option<BeatId>,
    /// Length in minutes.
    pub minutes: u16,
    pub plan: Option<String>,
    /// What can be said at any time of it, in the order of the file.
    pub anytime: Vec<Anytime>,
    /// What can happen in the week after it, in order.
    pub week: Vec<WeekEventId>,
}

/// A choice that stands in no beat, in a session in which it can apply.
#[derive(Debug, Clone)]
pub struct Anytime {
    pub choice: ChoiceId,
    /// What its conditions still ask for in this session.
    pub when: Vec<Condition>,
}

/// Something that happens between sessions.
#[derive(Debug, Clone)]
pub struct WeekEvent {
    pub id: String,
    pub when: Vec<Condition>,
    pub shows: String,
    pub cues: CueSet,
    pub choices: Vec<WeekChoiceId>,
}

/// What the trainee can do about it.
#[derive(Debug, Clone)]
pub struct WeekChoice {
    pub id: String,
    pub says: String,
    pub does: Contact,
    pub manner: Manner,
    /// What it does beside being in touch; it counts as done in the course, and in no session.
    pub moves: Vec<Move>,
    pub then: Option<String>,
}

/// A place in the dialogue graph.
#[derive(Debug, Clone)]
pub struct Beat {
    pub id: String,
    /// The first whose conditions hold is said; the last has none. Empty: nothing is said.
    pub lines: Vec<Line>,
    pub choices: Vec<ChoiceId>,
    pub fixed: bool,
    pub moment: bool,
}

/// What the client may say on coming to a beat.
#[derive(Debug, Clone)]
pub struct Line {
    pub when: Vec<Condition>,
    pub utterance: UtteranceId,
}

/// Something that the trainee can say.
#[derive(Debug, Clone)]
pub struct Choice {
    pub id: String,
    /// The beat that it stands in; none for `anytime`.
    pub beat: Option<BeatId>,
    pub when: Vec<Condition>,
    pub says: String,
    pub delivery: Delivery,
    pub goal: Option<GoalId>,
    pub task: Option<TaskId>,
    /// By [`Answer`]; where none is written, the client's stock serves.
    pub replies: [Option<Reply>; Answer::COUNT],
    pub to: Option<BeatId>,
    pub ends: Option<Ends>,
    /// Length in minutes, where the author gives one.
    pub minutes: Option<u16>,
}

/// What a choice ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// The session.
    Session,
    /// The course, by agreement.
    Course(EndingKind),
}

/// The client's answer to a choice.
#[derive(Debug, Clone)]
pub struct Reply {
    pub utterance: UtteranceId,
    /// The fact that it tells: one for each profile that has a fact of this name.
    pub tells: Vec<FactId>,
    pub to: Option<BeatId>,
    /// The client's good reason.
    pub because: Option<String>,
}

/// One thing that the client says.
#[derive(Debug, Clone)]
pub struct Utterance {
    pub says: String,
    /// How many words that is.
    pub words: u16,
    pub shows: Option<String>,
    /// What the line is; where none is given, the model's own.
    pub talk: Option<Talk>,
    pub cues: CueSet,
    pub signs: Vec<Sign>,
    pub false_sign: Option<FalseSign>,
    /// Silence before the words, in seconds; 0 for none.
    pub silence: u16,
}

/// Looks like a sign and has an ordinary reason.
#[derive(Debug, Clone)]
pub struct FalseSign {
    pub looks_like: Sign,
    pub reason: String,
}

/// One way the course can end.
#[derive(Debug, Clone)]
pub struct Ending {
    pub id: String,
    pub kind: EndingKind,
    pub title: String,
    pub when: Vec<Condition>,
    pub says: String,
}

/// A set of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct CueSet(pub u32);

impl CueSet {
    /// The set of these cues.
    #[must_use]
    pub const fn of(cues: &[Cue]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < cues.len() {
            set |= 1 << cues[at] as u32;
            at += 1;
        }
        Self(set)
    }

    /// Whether the cue is in the set.
    #[must_use]
    pub const fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u32) != 0
    }

    /// Whether some cue is in both sets.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The cues of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The cues of the set, in the order of the vocabulary.
    pub fn iter(self) -> impl Iterator<Item = Cue> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let cue = Cue::ALL.get(left.trailing_zeros() as usize).copied();
            left &= left.wrapping_sub(1);
            cue
        })
    }
}

/// A condition with its ids resolved. A list of them holds when all hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    Chose(ChoiceId),
    ChoseBetweenSessions(WeekChoiceId),
    Visited(BeatId),
    Answered(ChoiceId, Answer),
    LastAnswer(Answer),
    Did(Move),
    DidThisSession(Move),
    DidTimes(Move, RangeInclusive<u16>),
    Told(FactId),
    Homework(HomeworkSeen),
    Attendance(Attendance),
    Goal(GoalStage),
    GoalIs(GoalId, GoalStage),
    PlanOpen,
    PlanAside,
    Session(SessionId),
    SessionNumber(RangeInclusive<u8>),
    MinutesLeft(u16),
    Bond(BondBand),
    Resistance(Level),
    Discord(Level),
    Sustain(Level),
    Withdrawal(Level),
    Readiness(Level),
    Load(Level),
    Distress(Level),
    Profile(ProfileId),
    Not(Vec<Condition>),
    Any(Vec<Condition>),
    All(Vec<Condition>),
}

impl Condition {
    /// Whether it names the session at this place of `Scenario::sessions`; none for one that is not about sessions.
    #[must_use]
    pub fn names(&self, session: usize) -> Option<bool> {
        match self {
            Self::Session(named) => Some(named.index() == session),
            Self::SessionNumber(numbers) => {
                Some(u8::try_from(session + 1).is_ok_and(|number| numbers.contains(&number)))
            }
            _ => None,
        }
    }

    /// Whether the condition reads something that a trainee cannot know.
    #[must_use]
    pub fn reads_hidden_state(&self) -> bool {
        match self {
            Self::Bond(_)
            | Self::Resistance(_)
            | Self::Discord(_)
            | Self::Sustain(_)
            | Self::Withdrawal(_)
            | Self::Readiness(_)
            | Self::Load(_)
            | Self::Distress(_)
            | Self::Profile(_) => true,
            Self::Not(inner) | Self::Any(inner) | Self::All(inner) => inner.iter().any(Self::reads_hidden_state),
            _ => false,
        }
    }
}

impl Scenario {
    /// The beat at this index.
    #[must_use]
    pub fn beat(&self, id: BeatId) -> &Beat {
        &self.beats[id.index()]
    }

    /// The choice at this index.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices[id.index()]
    }

    /// What the client says at this index.
    #[must_use]
    pub fn utterance(&self, id: UtteranceId) -> &Utterance {
        &self.utterances[id.index()]
    }

    /// The fact at this index.
    #[must_use]
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.index()]
    }
}
