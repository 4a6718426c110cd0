//! Why a command cannot be carried out now. A refusal changes nothing.

use thiserror::Error;

/// A command that does not fit where the course stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("The course has already begun.")]
    AlreadyBegun,
    #[error("No session is open, so there is nobody to say this to.")]
    NoSessionOpen,
    #[error("Write your own line first, or skip writing: the choices come after it.")]
    WriteFirst,
    #[error("This is not a moment for writing first.")]
    NothingToWrite,
    #[error("This line is not on offer here.")]
    NotOffered,
    #[error("Nobody has said anything yet that could be tagged by this number.")]
    NothingToTag,
    #[error("This goal has not come up, or it is on the sheet already.")]
    GoalNotThere,
    #[error("There is no goal on the sheet yet, so there is no copy to offer.")]
    EmptyGoalSheet,
    #[error("This session has no plan that could be put aside.")]
    NoPlan,
    #[error("Coach, meters and steps back belong to practice mode; this attempt is played in assessment mode.")]
    PracticeOnly,
    #[error("There is no such exchange to step back to; the transcript has their numbers.")]
    NoSuchExchange,
    #[error("The session is still going.")]
    SessionStillOpen,
    #[error("This belongs to the supervision stop after a session.")]
    NotAtAStop,
    #[error("Something waits for your answer first.")]
    AnswerFirst,
    #[error("This is not something you can do now.")]
    NotNow,
    #[error("The course is over.")]
    Over,
    #[error("The course is not over yet; what-ifs come after it.")]
    NotOver,
    #[error("There is no such exchange to play from; the transcript has their numbers.")]
    NothingToPlayFrom,
    #[error("There is no what-if with this number; what if lists those that there are.")]
    NoSuchWhatIf,
    #[error("A text can have 2,000 characters at most.")]
    TooLong,
}
