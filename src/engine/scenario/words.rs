//! The closed vocabularies that an author writes in a scenario beside moves, manners, talk, signs, cues and causes.

use crate::engine::words::words;

words! {
    /// How hard the client is to work with, for the library's cards.
    Difficulty { Beginner, Intermediate, Advanced }
}

words! {
    /// How the client came.
    Referral { SelfReferred, GpReferred, Employer, Family, Court, School, OtherService }
}

words! {
    /// A trait as a percentile of the client population: 5, 20, 50, 80, 95.
    TraitLevel { VeryLow, Low, Medium, High, VeryHigh }
}

words! {
    /// Readiness for the change that is on the table.
    Stage { Precontemplation, Contemplation, Preparation, Action }
}

words! {
    /// How much happens at a time before it is too much.
    Pace { Slow, Steady, Quick }
}

words! {
    /// How much a cause weighs in this client's story.
    Weight { Minor, Major }
}

words! {
    /// A third of a hidden state's range.
    Level { Low, Medium, High }
}

words! {
    /// The bond, in three bands.
    BondBand { Poor, Fair, Good }
}

words! {
    /// How long the client's lines usually are.
    TalkHabit { Brief, Even, Full }
}

words! {
    /// Where the client usually looks.
    GazeHabit { Steady, Passing, Away }
}

words! {
    /// The client's usual humour.
    HumourHabit { None, Dry, Warm, Teasing, SelfMocking }
}

words! {
    /// When the client usually comes.
    PunctualityHabit { Early, OnTime, Late }
}

words! {
    /// What became of the task for the week.
    HomeworkSeen { NoneSet, Done, Partly, Skipped }
}

words! {
    /// What became of the last appointment.
    Attendance { Attended, Cancelled, NoShow }
}

words! {
    /// How far a goal has come on the goal sheet.
    GoalStage { Elicited, Agreed, Written, CopyOffered, Revisited, Imposed }
}

words! {
    /// Whose goal it is.
    GoalOwner { Client, Therapist, Other }
}

words! {
    /// How much a task asks of a week.
    TaskSize { Small, Medium, Large }
}

words! {
    /// What a choice between sessions does.
    Contact {
        /// Writes or calls the client.
        ReachOut,
        /// Leaves it until the next session.
        Wait,
        /// Asks a supervisor, keeping the client's name out where it can be.
        Consult,
        /// Tells a third person something of the client's.
        Disclose,
        /// Answers a third person and tells them nothing of the client's.
        KeepConfidence,
    }
}

words! {
    /// How a course can end.
    EndingKind {
        /// The course ran to its last session, and the client has what they came for or near it.
        Completed,
        /// Both agreed to stop early because it is enough.
        AgreedEarlyEnd,
        /// Both agreed to stop for now.
        PausedByAgreement,
        /// The client goes on with someone else, parted well.
        ReferredOn,
        /// The client stopped coming, without a word against.
        Drifted,
        /// The client left and said so, with a grievance or for reasons of their own.
        Quit,
        /// The course ran, everybody was polite, and nothing was told or changed.
        PoliteFalseEnding,
        /// The course ran and the work goes on.
        StillGoing,
    }
}

impl EndingKind {
    /// Whether a choice in the room can bring this ending (the others come from the course or the client).
    #[must_use]
    pub const fn by_agreement(self) -> bool {
        matches!(self, Self::AgreedEarlyEnd | Self::PausedByAgreement | Self::ReferredOn)
    }

    /// Whether this ending comes when the last session is over.
    #[must_use]
    pub const fn when_the_course_ran(self) -> bool {
        matches!(self, Self::Completed | Self::PoliteFalseEnding | Self::StillGoing)
    }
}
