//! What the vocabularies are called on the screen.

use crate::engine::attempt::Mode;
use crate::engine::client::{Answer, Cause, Sign, Strategy};
use crate::engine::guidance::{Band, GlobalBand, Verdict};
use crate::engine::scenario::words::{Contact, Difficulty, GoalStage};

/// A sign's name and how it looks.
#[must_use]
pub const fn sign(sign: Sign) -> (&'static str, &'static str) {
    match sign {
        Sign::NotTalking => ("Not talking", "Short answers, hard to open up"),
        Sign::SmallTalk => ("Small talk", "Long talk about the week that leads away"),
        Sign::NoHomework => ("No homework", "The task not done, suggestions not used"),
        Sign::Cancelling => ("Cancelling or avoiding", "A pattern, not one missed week"),
        Sign::SpinningWheels => ("Spinning wheels", "Comes regularly, same story, no movement"),
        Sign::TherapistWorksHarder => ("Therapist works harder", "You add effort, the client attends"),
        Sign::RefusingAdvice => ("Refusing advice", "Turns suggestions down"),
        Sign::OthersShouldChange => ("Wanting others to change", "While you insist it must come from within"),
        Sign::Blame => ("Blame", "You are blamed for not helping"),
        Sign::Quitting => ("Quitting", "Leaving for good"),
    }
}

/// A cause's name and what it means.
#[must_use]
pub const fn cause(cause: Cause) -> (&'static str, &'static str) {
    match cause {
        Cause::MissingInformation => ("Missing information", "Something that is hard to go near has not been told"),
        Cause::TooFast => ("Too fast", "The pace is too quick and the client overwhelmed"),
        Cause::DifferentFix => ("A different fix", "No agreement on how, and by whom, it is fixed"),
        Cause::DifferentGoals => ("Different goals", "You and the client want different things"),
        Cause::FearOfChange => ("Fear of change", "The change itself is frightening; not yet"),
    }
}

/// A strategy and what it is for, for a tooltip.
#[must_use]
pub const fn strategy(strategy: Strategy) -> (&'static str, &'static str) {
    match strategy {
        Strategy::Fight => ("Pressing", "Argue, persuade, warn, push or defend"),
        Strategy::Paradox => ("Paradox", "Side with caution or with no change, for a true reason"),
        Strategy::Notice => ("Noticing", "Say what you see, openly and without judgement"),
        Strategy::Goals => ("Shared goals", "Find, agree, write down or look again at a goal"),
        Strategy::Rapport => ("Rapport", "Reflect, validate, own your part, change tack"),
        Strategy::Explore => ("Exploring", "Ask openly, go near a fear, imagine the change"),
        Strategy::Pace => ("Pace", "Slow down, keep silence, allow not yet"),
        Strategy::Direct => ("Direct help", "Advise, teach, set a task, offer a choice"),
        Strategy::Openness => ("Openness", "Ask for feedback, accept an objection, answer honestly"),
        Strategy::Drift => ("Drifting", "Reassure, take sides, interpret, retreat"),
        Strategy::Summarise => ("Summing up", "Gather up what was said"),
    }
}

/// An answer and what it means.
#[must_use]
pub const fn answer(answer: Answer) -> (&'static str, &'static str) {
    match answer {
        Answer::Softens => ("Softens", "The client opens a little"),
        Answer::Holds => ("Holds", "The client stays where they are"),
        Answer::Hardens => ("Hardens", "The client pushes back or goes further away"),
        Answer::Placates => ("Placates", "The client agrees pleasantly, with nothing of their own in it"),
    }
}

/// A mode and what it means.
#[must_use]
pub const fn mode(mode: Mode) -> (&'static str, &'static str) {
    match mode {
        Mode::Practice => ("Practice", "Ask the coach, look at the meters, step back and try again. The log says so."),
        Mode::Assessment => ("Assessment", "You and the client, nothing else. No coach, no meters, no way back."),
    }
}

#[must_use]
pub const fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Beginner => "Beginner",
        Difficulty::Intermediate => "Intermediate",
        Difficulty::Advanced => "Advanced",
    }
}

#[must_use]
pub const fn band(band: Band) -> &'static str {
    match band {
        Band::Below => "Below fair",
        Band::Fair => "Fair",
        Band::Good => "Good",
    }
}

/// A global band and the question behind it.
#[must_use]
pub const fn global_band(band: GlobalBand) -> (&'static str, &'static str) {
    match band {
        GlobalBand::Collaboration => ("Collaboration", "Did you work with the client, not on them?"),
        GlobalBand::Timing => ("Timing", "Did the right thing come at the right moment?"),
        GlobalBand::Reading => ("Reading", "Did you see what was there?"),
        GlobalBand::Repair => ("Repair", "Did you mend what was strained?"),
    }
}

#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotApplicable => "Unusual, defensible",
        Verdict::Met => "Met",
        Verdict::Partly => "Partly met",
        Verdict::Missed => "Missed",
        Verdict::Contraindicated => "Worked against it",
    }
}

#[must_use]
pub const fn goal_stage(stage: GoalStage) -> &'static str {
    match stage {
        GoalStage::Elicited => "Named by the client",
        GoalStage::Agreed => "Agreed",
        GoalStage::Written => "Written down",
        GoalStage::CopyOffered => "Copy offered",
        GoalStage::Revisited => "Looked at again",
        GoalStage::Imposed => "Set by you",
    }
}

#[must_use]
pub const fn contact(contact: Contact) -> &'static str {
    match contact {
        Contact::ReachOut => "Reach out",
        Contact::Wait => "Wait",
        Contact::Consult => "Consult",
        Contact::Disclose => "Tell",
        Contact::KeepConfidence => "Keep confidence",
    }
}
