//! What can be seen of a moment: the talk as an observer codes it, the cues, and where the course stands.

use crate::engine::client::{Cue, Move, Sign, Talk};
use crate::engine::words::words;

words! {
    /// One thing that can be seen in a client's turn or known from what was said and done so far.
    ///
    /// Nothing here reads hidden state: `Talk::Placating` looks [`Seen::Neutral`].
    Seen {
        // The talk of the turn.
        Change, Exploring, Neutral, Sustain, Discord, Withdrawn, Objection,
        // The cues of the turn, by the same names as `Cue`.
        Risk, RefusesAdvice, TooFast, OutsidePressure, FearHinted, DoesNotFit, NotSure, OthersShouldChange, SmallTalk,
        SameStory, QuickYes, Objects, AsksIfResistant, AsksIfTrick, Blames, Leaving, WantsSomething, ReadyLine,
        AsksForAdvice, Difference,
        /// The turn opens the course.
        CourseStart,
        /// The turn opens a session.
        SessionStart,
        /// In the first session.
        FirstSession,
        /// In the second session or later.
        LaterSession,
        /// The turn opens the session after the middle of the course.
        HalfWay,
        /// The session has a plan that was not put aside.
        PlanOpen,
        /// The turn opens a session after a week with a task.
        TaskDue,
        /// The turn opens a session after the first missed appointment.
        MissedOnce,
        /// The turn opens a session after a further missed appointment.
        MissedAgain,
        /// A sign came for the second time or more since something was named.
        SignAgain,
        /// The change was placed in others for the second time.
        OthersAgain,
        /// A second solid line towards change in this session.
        ReadyTwice,
        /// A third line of small talk in this session.
        SmallTalkThrice,
        /// The same story, in the third session or later and not for the first time.
        SameStoryAgain,
        /// Small talk or the same story has taken over, while a goal stands.
        OffCourse,
        /// The fourth line running whose content the therapist made, against short answers.
        LongRun,
        /// A few words only.
        ShortAnswer,
        /// Strain with the therapist in the last three exchanges, not repaired.
        RuptureOpen,
        /// The turn opens a session after one with strain.
        RuptureLastWeek,
        /// Help was openly refused twice or more.
        RefusedTwice,
        /// A plain, respectful naming or reflecting was tried before.
        TriedPlainly,
        /// What gets in the way was named in this session, without blame.
        Named,
        /// The client has lately worked, told something or moved.
        BondShown,
        /// A risk cue came, now or before.
        RiskSeen,
        /// Too much, too fast, in the last three exchanges.
        Overloaded,
        /// Somebody else watches whether the client comes.
        Sanctioned,
        /// Two paradoxes were used before.
        ParadoxTwice,
        /// The client told of an outside cause.
        OutsideCauseTold,
        /// A goal is agreed.
        GoalStands,
        /// A goal came to be agreed in this exchange.
        GoalAgreed,
        /// A task was agreed in this exchange.
        TaskAgreed,
        /// A task was set in this exchange without a yes.
        TaskTold,
        /// The same task was set again in this exchange.
        SameTask,
        /// The therapist's line of this exchange was fighting.
        OwnFight,
        /// The therapist's line of this exchange asked for feedback.
        AskedFeedback,
        /// The therapist's line of this exchange asked about safety.
        AskedSafety,
    }
}

words! {
    /// What a trainee does beside the moves of a line.
    Deed {
        /// Puts the session's plan on hold.
        PlanAside,
        /// Writes a goal onto the sheet.
        GoalWritten,
        /// Agrees a concrete goal of the client's that was asked for first.
        OwnGoal,
        /// Agrees a goal of the client's that is vague, or that was not asked for first.
        VagueGoal,
        /// Agrees or imposes somebody else's goal.
        TheirGoal,
        /// Writes or calls between sessions, warmly or plainly.
        ReachedOut,
        /// Writes or calls between sessions in a way that blames, hurries or pleads.
        WroteStiffly,
    }
}

const _: () = assert!(Seen::COUNT <= 64, "what is seen must fit one word");
const _: () = assert!(Move::COUNT + Deed::COUNT <= 64, "moves and deeds must fit one word");

impl Seen {
    /// The set of this alone.
    #[must_use]
    pub const fn bit(self) -> u64 {
        1 << self as u64
    }
}

impl Deed {
    /// The set of this alone, beside the moves.
    #[must_use]
    pub const fn bit(self) -> u64 {
        1 << (Move::COUNT as u64 + self as u64)
    }
}

/// The bits of all deeds.
pub(super) const DEEDS: u64 = ((1 << Deed::COUNT as u64) - 1) << Move::COUNT as u64;

/// The bits of all kinds of talk.
pub(super) const TALK: u64 = Seen::Change.bit()
    | Seen::Exploring.bit()
    | Seen::Neutral.bit()
    | Seen::Sustain.bit()
    | Seen::Discord.bit()
    | Seen::Withdrawn.bit()
    | Seen::Objection.bit();

/// The kinds of talk that a trainee sees as resistant.
pub(super) const RESISTANT: u64 = Seen::Sustain.bit() | Seen::Discord.bit() | Seen::Withdrawn.bit();

/// The set of one move.
#[must_use]
pub const fn move_bit(one: Move) -> u64 {
    1 << one as u64
}

/// What an observer codes: pleasant agreement cannot be told from a neutral line.
#[must_use]
pub const fn coded(talk: Talk) -> Seen {
    match talk {
        Talk::Change => Seen::Change,
        Talk::Exploring => Seen::Exploring,
        Talk::Neutral | Talk::Placating => Seen::Neutral,
        Talk::Sustain => Seen::Sustain,
        Talk::Discord => Seen::Discord,
        Talk::Withdrawn => Seen::Withdrawn,
        Talk::Objection => Seen::Objection,
    }
}

/// The sign that a cue shows, where it shows one.
#[must_use]
pub const fn sign_of(cue: Cue) -> Option<Sign> {
    match cue {
        Cue::SmallTalk => Some(Sign::SmallTalk),
        Cue::RefusesAdvice => Some(Sign::RefusingAdvice),
        Cue::OthersShouldChange => Some(Sign::OthersShouldChange),
        Cue::SameStory => Some(Sign::SpinningWheels),
        Cue::Blames => Some(Sign::Blame),
        Cue::Leaving => Some(Sign::Quitting),
        _ => None,
    }
}
