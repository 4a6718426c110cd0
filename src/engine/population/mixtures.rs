//! What scripted therapists say in populations: lines and weights, published with every run.

use super::mix::Mix;
use crate::engine::client::{Manner::*, Move::*};

/// The better half of what trainees say.
pub static SKILLED: Mix = Mix {
    resistant: &[
        (ComplexReflection, Warm, 16),
        (SimpleReflection, Plain, 14),
        (DoubleSided, Tentative, 8),
        (Validate, Warm, 12),
        (EmphasiseAutonomy, Warm, 4),
        (OpenQuestion, Plain, 12),
        (EvokeChange, Tentative, 4),
        (AskWhatGetsInTheWay, Tentative, 6),
        (OwnPart, Warm, 2),
        (NameUs, Tentative, 1),
        (AllowNotYet, Warm, 3),
        (HoldSilence, Warm, 5),
        (NameResistance, Tentative, 2),
        (CompareViews, Tentative, 3),
        (ExploreFear, Tentative, 3),
        (Advise, WithPermission, 3),
        (ClosedQuestion, Plain, 4),
        (Summarise, Plain, 3),
    ],
    other: &[
        (OpenQuestion, Plain, 16),
        (OpenQuestion, Warm, 6),
        (ClosedQuestion, Plain, 7),
        (SimpleReflection, Plain, 11),
        (ComplexReflection, Warm, 14),
        (DoubleSided, Plain, 3),
        (Affirm, Warm, 5),
        (Validate, Warm, 5),
        (Summarise, Plain, 4),
        (EvokeChange, Plain, 5),
        (ImagineChange, Plain, 2),
        (ExploreFear, Tentative, 2),
        (ElicitGoal, Plain, 2),
        (AgreeGoal, Plain, 1),
        (RevisitGoal, Plain, 1),
        (AgreeTask, Tentative, 2),
        (OfferChoice, Plain, 1),
        (FirstStep, Tentative, 1),
        (Advise, WithPermission, 3),
        (Advise, Warm, 2),
        (Teach, Plain, 2),
        (HoldSilence, Warm, 3),
        (InviteFeedback, Warm, 1),
        (ReviewHomework, Plain, 1),
        (Orient, Plain, 2),
        (SmallTalk, Warm, 2),
        (Reassure, Warm, 1),
    ],
};

/// The other half.
pub static CLUMSY: Mix = Mix {
    resistant: &[
        (ClosedQuestion, Plain, 12),
        (ClosedQuestion, Hurried, 4),
        (OpenQuestion, Plain, 9),
        (OpenQuestion, Hurried, 3),
        (SimpleReflection, Formulaic, 8),
        (Validate, Formulaic, 6),
        (Reassure, Plain, 10),
        (Advise, Plain, 6),
        (Advise, Hurried, 4),
        (Advise, Expert, 2),
        (Advise, Blaming, 2),
        (Persuade, Plain, 8),
        (Argue, Blaming, 2),
        (Warn, Expert, 2),
        (Push, Hurried, 3),
        (Teach, Expert, 5),
        (Interpret, Expert, 4),
        (DefendSelf, Plain, 2),
        (SmallTalk, Plain, 3),
        (Retreat, Plain, 3),
        (HoldSilence, Plain, 2),
    ],
    other: &[
        (ClosedQuestion, Plain, 19),
        (ClosedQuestion, Hurried, 5),
        (OpenQuestion, Plain, 9),
        (OpenQuestion, Hurried, 3),
        (SimpleReflection, Plain, 4),
        (SimpleReflection, Hurried, 2),
        (SimpleReflection, Formulaic, 5),
        (Reassure, Plain, 6),
        (Advise, Plain, 6),
        (Advise, Hurried, 3),
        (Advise, Expert, 2),
        (Teach, Plain, 5),
        (Teach, Expert, 3),
        (Persuade, Plain, 5),
        (Interpret, Expert, 4),
        (Push, Hurried, 2),
        (AssignHomework, Plain, 3),
        (ImposeGoal, Plain, 1),
        (ElicitGoal, Plain, 1),
        (SmallTalk, Plain, 6),
        (Affirm, Formulaic, 3),
        (Orient, Plain, 2),
        (HoldSilence, Plain, 2),
        (ReviewHomework, Plain, 2),
        (EvokeChange, Plain, 2),
    ],
};

/// Good responsive work: resistance is met, and otherwise it is explored and agreed.
pub static RESPONSIVE: Mix = Mix {
    resistant: &[
        (ComplexReflection, Warm, 5),
        (Validate, Warm, 5),
        (EmphasiseAutonomy, Warm, 3),
        (DoubleSided, Tentative, 3),
        (OwnPart, Warm, 2),
        (AllowNotYet, Warm, 2),
        (NameUs, Tentative, 1),
        (CompareViews, Tentative, 2),
    ],
    other: &[
        (OpenQuestion, Warm, 6),
        (ComplexReflection, Warm, 5),
        (ExploreFear, Tentative, 2),
        (ElicitGoal, Warm, 2),
        (AgreeGoal, Tentative, 1),
        (CompareViews, Tentative, 1),
        (SlowDown, Warm, 1),
        (EvokeChange, Plain, 2),
        (Affirm, Warm, 1),
        (AgreeTask, Tentative, 1),
        (InviteFeedback, Warm, 1),
        (Summarise, Plain, 1),
    ],
};

/// Fights.
pub static CONFRONT: Mix = Mix {
    resistant: &[
        (Argue, Blaming, 3),
        (Persuade, Expert, 3),
        (Warn, Plain, 2),
        (Push, Hurried, 2),
        (DefendSelf, Plain, 1),
    ],
    other: &[
        (Persuade, Plain, 3),
        (Push, Plain, 2),
        (Warn, Plain, 2),
        (ClosedQuestion, Plain, 3),
        (Interpret, Expert, 2),
    ],
};

/// Advises and teaches.
pub static ADVISE: Mix = Mix {
    resistant: &[(Advise, Plain, 5), (Teach, Plain, 3), (Persuade, Plain, 1), (Reassure, Plain, 1)],
    other: &[(Advise, Plain, 4), (Teach, Plain, 3), (AssignHomework, Plain, 2), (ClosedQuestion, Plain, 3)],
};

/// Says nothing.
pub static MUTE: Mix = Mix { resistant: &[(HoldSilence, Plain, 1)], other: &[(HoldSilence, Plain, 1)] };

/// Stock empathy.
pub static PARROT: Mix = Mix { resistant: &[(Validate, Formulaic, 1)], other: &[(Validate, Formulaic, 1)] };

/// Reflects and validates.
pub static SUPPORT: Mix = Mix {
    resistant: &[
        (ComplexReflection, Warm, 5),
        (Validate, Warm, 4),
        (SimpleReflection, Plain, 3),
        (DoubleSided, Tentative, 2),
    ],
    other: &[
        (ComplexReflection, Warm, 4),
        (SimpleReflection, Warm, 4),
        (Validate, Warm, 3),
        (Affirm, Warm, 2),
        (OpenQuestion, Warm, 3),
    ],
};

/// Draws out the client's own reasons for the change.
pub static EVOKE: Mix = Mix {
    resistant: &[
        (DoubleSided, Tentative, 4),
        (EmphasiseAutonomy, Warm, 2),
        (ComplexReflection, Warm, 3),
        (EvokeChange, Tentative, 3),
        (ImagineChange, Tentative, 1),
    ],
    other: &[
        (EvokeChange, Plain, 5),
        (ImagineChange, Tentative, 3),
        (OpenQuestion, Plain, 3),
        (ComplexReflection, Warm, 2),
        (Affirm, Warm, 1),
        (ElicitGoal, Plain, 1),
    ],
};

/// Asks what can be answered with a word, and informs.
pub static CLOSED_INFO: Mix = Mix {
    resistant: &[(ClosedQuestion, Plain, 6), (Teach, Plain, 3), (Orient, Plain, 1)],
    other: &[(ClosedQuestion, Plain, 6), (Teach, Plain, 3), (Orient, Plain, 1), (Summarise, Plain, 1)],
};

/// Names what it notices and asks what is in the way.
pub static NOTICE: Mix = Mix {
    resistant: &[
        (AskWhatGetsInTheWay, Tentative, 5),
        (NameResistance, Tentative, 3),
        (NameUs, Tentative, 2),
        (ComplexReflection, Warm, 2),
    ],
    other: &[
        (AskWhatGetsInTheWay, Tentative, 3),
        (ReviewHomework, Tentative, 2),
        (HandBack, Plain, 3),
        (OpenQuestion, Plain, 3),
    ],
};

/// Stays with the fear of the change.
pub static EXPLORE_FEAR: Mix = Mix {
    resistant: &[
        (ExploreFear, Tentative, 4),
        (AllowNotYet, Warm, 2),
        (ComplexReflection, Warm, 3),
        (SlowDown, Warm, 1),
    ],
    other: &[
        (ExploreFear, Tentative, 4),
        (ImagineChange, Tentative, 3),
        (OpenQuestion, Warm, 3),
        (ComplexReflection, Warm, 2),
    ],
};

/// The client's own goals: found, agreed, written, looked at again.
pub static GOALS: Mix = Mix {
    resistant: &[
        (CompareViews, Tentative, 3),
        (ElicitGoal, Warm, 2),
        (ComplexReflection, Warm, 2),
        (RevisitGoal, Tentative, 1),
    ],
    other: &[
        (ElicitGoal, Plain, 4),
        (AgreeGoal, Tentative, 3),
        (WriteGoal, Plain, 2),
        (HandOverCopy, Plain, 1),
        (RevisitGoal, Tentative, 2),
        (AgreeTask, Tentative, 2),
        (CompareViews, Tentative, 1),
    ],
};

/// The therapist's goals.
pub static GOALS_IMPOSED: Mix = Mix {
    resistant: &[(ImposeGoal, Plain, 4), (Persuade, Plain, 2), (AssignHomework, Plain, 1)],
    other: &[(ImposeGoal, Plain, 4), (AssignHomework, Plain, 3), (Teach, Plain, 2), (AgreeGoal, Expert, 1)],
};

/// Sides with the caution, and now and then asks for no change.
pub static PARADOX: Mix = Mix {
    resistant: &[
        (SideWithCaution, Tentative, 4),
        (Restrain, Plain, 3),
        (PrescribeNoChange, Plain, 1),
        (AllowNotYet, Warm, 2),
        (EmphasiseAutonomy, Plain, 2),
    ],
    other: &[(OpenQuestion, Plain, 4), (Restrain, Tentative, 1), (ComplexReflection, Warm, 3), (SlowDown, Plain, 1)],
};

/// Looks after what is between the two.
pub static RAPPORT: Mix = Mix {
    resistant: &[
        (ComplexReflection, Warm, 4),
        (Validate, Warm, 3),
        (OwnPart, Warm, 2),
        (NameUs, Tentative, 2),
        (DoubleSided, Tentative, 2),
        (ChangeTack, Plain, 1),
    ],
    other: &[
        (ComplexReflection, Warm, 4),
        (Affirm, Warm, 2),
        (Validate, Warm, 2),
        (InviteFeedback, Warm, 1),
        (SimpleReflection, Warm, 2),
    ],
};

/// Asks for feedback all the time.
pub static FEEDBACK_SPAMMER: Mix = Mix {
    resistant: &[(InviteFeedback, Tentative, 4), (AcceptObjection, Tentative, 1)],
    other: &[(InviteFeedback, Tentative, 1)],
};

/// Names resistance always.
pub static NAMER: Mix = Mix { resistant: &[(NameResistance, Plain, 1)], other: &[(NameResistance, Plain, 1)] };

/// Nothing but paradox.
pub static PARADOX_ALWAYS: Mix = Mix {
    resistant: &[(PrescribeNoChange, Plain, 2), (Restrain, Plain, 1), (SideWithCaution, Plain, 1)],
    other: &[(PrescribeNoChange, Plain, 2), (PrescribeSymptom, Plain, 1), (Restrain, Plain, 1)],
};

/// Slows down always.
pub static RETREATER: Mix = Mix {
    resistant: &[(SlowDown, Warm, 3), (Retreat, Warm, 1), (AllowNotYet, Warm, 1)],
    other: &[(SlowDown, Warm, 3), (AllowNotYet, Warm, 1), (SmallTalk, Warm, 1)],
};
