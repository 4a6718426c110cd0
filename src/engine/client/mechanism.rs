//! The named parts of the client model: every change of state says which of these made it.

use crate::engine::words::words;

words! {
    /// A named part of the client model.
    Mechanism {
        /// The client's line carries on from the one before.
        Momentum,
        /// A channel moves towards where the relationship and the causes put it.
        Settling,
        /// Pressed further than this relationship bears, on a freedom that matters.
        FreedomThreatened,
        /// Blamed, labelled or talked down to.
        Blamed,
        /// More asked at once than can be borne.
        Overloaded,
        /// Time, a smaller demand, or leave to say no.
        RoomGiven,
        /// The meaning of what was said came across.
        Understood,
        /// A resistant line was met.
        MomentMet,
        /// A resistant line was passed over.
        MomentUnmet,
        /// Exploring brings both sides of ambivalence into the open.
        BothSidesOpened,
        /// The client's own reasons for change were drawn out.
        Evoked,
        /// Guidance or information that was welcome at this moment.
        Guided,
        /// A cause was touched in a way that eases it.
        CauseEased,
        /// A cause was run into.
        CauseHit,
        /// A goal of the client's own was found, agreed, written or looked at again.
        GoalShared,
        /// A goal came from elsewhere.
        GoalImposed,
        /// The way of working was agreed.
        TaskShared,
        /// Who carries the work shifted.
        WorkShared,
        /// A rupture was owned and talked about.
        Repaired,
        /// Something between the two broke.
        Ruptured,
        /// Agreed so as not to disagree.
        Placated,
        /// Kindness, stock words or silence that pass over the trouble.
        PassedOver,
        /// Resistance was named: a relief, or a label.
        Named,
        /// Caution was taken seriously by a therapist who sided with it.
        CautionHeard,
        /// Restraint was heard as mockery or as giving up.
        Mocked,
        /// Wanting to prove the therapist wrong: stored in the room, spent in the week.
        Defiance,
        /// "Don't change" was obeyed.
        Obeyed,
        /// Ready, and held back.
        HeldBack,
        /// A manoeuvre was recognised.
        SeenThrough,
        /// A straight question met a straight answer, or did not.
        StraightAnswer,
        /// A task of the week was done, or was not.
        Homework,
        /// The relationship and the shared goal did their work over a week.
        AllianceAtWork,
        /// Resistance did its work over a week.
        ResistanceAtWork,
        /// Life outside the room.
        LifeOutside,
        /// What was done or left undone between sessions.
        BetweenSessions,
    }
}

impl Mechanism {
    /// The mechanism in plain words for a trainee, as it would follow "because of".
    #[must_use]
    pub const fn says(self) -> &'static str {
        use Mechanism::*;
        match self {
            Momentum => "carrying on from what was said just before",
            Settling => "settling back to where this relationship and these reasons put them",
            FreedomThreatened => "being pushed on a freedom that matters to them",
            Blamed => "being blamed or talked down to",
            Overloaded => "more at once than they can carry",
            RoomGiven => "being given time, and leave to say no",
            Understood => "being understood",
            MomentMet => "having their reluctance met instead of worked on",
            MomentUnmet => "having their reluctance passed over",
            BothSidesOpened => "looking openly at it, which brings out both sides",
            Evoked => "hearing their own reasons for change",
            Guided => "clear guidance that was welcome at that moment",
            CauseEased => "the real reason being touched gently",
            CauseHit => "running into the real reason underneath",
            GoalShared => "working on a goal that is their own",
            GoalImposed => "being handed somebody else’s goal",
            TaskShared => "agreeing together how to go about it",
            WorkShared => "who carried the work just then",
            Repaired => "the break between you being owned and talked about",
            Ruptured => "something breaking between the two of you",
            Placated => "agreeing so as not to have to disagree",
            PassedOver => "words or silence that passed over the trouble",
            Named => "having their reluctance named",
            CautionHeard => "having their caution taken seriously",
            Mocked => "hearing restraint as mockery, or as being given up on",
            Defiance => "wanting to prove you wrong",
            Obeyed => "taking “don’t change” at its word",
            HeldBack => "being held back when they were ready to go",
            SeenThrough => "seeing through the manoeuvre",
            StraightAnswer => "getting a straight answer, or not getting one",
            Homework => "what became of the task for the week",
            AllianceAtWork => "the relationship and the shared goal at work over the week",
            ResistanceAtWork => "resistance holding things where they were",
            LifeOutside => "life outside the room",
            BetweenSessions => "what you did between the sessions",
        }
    }
}
