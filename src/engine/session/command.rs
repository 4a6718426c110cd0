//! What a trainee can ask of a session.

use crate::engine::client::{Answer, Sign, Strategy};
use crate::engine::scenario::words::Weight;
use crate::engine::scenario::{ChoiceId, GoalId, WeekChoiceId};

/// One thing that the trainee does. All but `Begin`, `Choose`, `ChooseInWeek` and `Continue` are optional.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Leaves the brief and opens the first session.
    Begin,
    /// Says this to the client.
    Choose(ChoiceId),
    /// At a marked moment, before the choices appear: writes the line in the trainee's own words, with an intention.
    WriteFirst { words: String, intention: Option<Strategy> },
    /// At a marked moment: goes on without writing.
    SkipWriting,
    /// Says which answer the next line will meet, before saying it.
    Predict(Answer),
    /// Tags the client's words that this exchange answers, or would answer next, as a sign, or as not
    /// resistance (`None`).
    TagSign { exchange: u16, tag: Option<Sign> },
    /// Fills in the guess at the five causes, in the order of `Cause`.
    Formulate([Option<Weight>; 5]),
    /// Writes a goal onto the goal sheet in the trainee's words.
    WriteGoal { goal: GoalId, words: String },
    /// Offers the client a copy of the goal sheet: an exchange.
    HandOverCopy,
    /// Looks at a goal on the sheet again with the client: an exchange.
    RevisitGoal(GoalId),
    /// Puts the session's plan aside without saying so (the spoken form is a choice with `ChangeTack`).
    PutPlanAside,
    /// Asks the coach for a hint (practice mode).
    AskCoach,
    /// Shows or hides the meters of hidden state (practice mode).
    ShowMeters(bool),
    /// Goes back to just before this exchange and plays on from there as a branch (practice mode).
    StepBack { exchange: u16 },
    /// Rates the session that has just ended, in the four global bands, before the debrief: 0 below, 1 fair, 2 good.
    Rate([u8; 4]),
    /// Chooses an intention for next week.
    Intend { strategy: Strategy, words: String },
    /// Leaves the supervision stop, or a week in which nothing is left to do.
    Continue,
    /// Does this between sessions.
    ChooseInWeek(WeekChoiceId),
}
