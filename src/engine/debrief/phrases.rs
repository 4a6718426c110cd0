//! The words for vocabularies, quotations and numbers that debriefs and their exports share.

use crate::engine::attempt::Mode;
use crate::engine::client::{Answer, Cause, Dim, Sign, Strategy};
use crate::engine::guidance::{Band, GlobalBand, Verdict};
use crate::engine::scenario::words::{EndingKind, Weight};

/// A band as a word.
#[must_use]
pub const fn band(band: Band) -> &'static str {
    match band {
        Band::Below => "below fair",
        Band::Fair => "fair",
        Band::Good => "good",
    }
}

/// A global band's name.
#[must_use]
pub const fn global_band(of: GlobalBand) -> &'static str {
    match of {
        GlobalBand::Collaboration => "Collaboration",
        GlobalBand::Timing => "Timing",
        GlobalBand::Reading => "Reading",
        GlobalBand::Repair => "Repair",
    }
}

/// A verdict as a label.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotApplicable => "unusual, defensible",
        Verdict::Met => "met",
        Verdict::Partly => "partly met",
        Verdict::Missed => "missed",
        Verdict::Contraindicated => "worked against it",
    }
}

/// What a line met, as a past tense that follows the client's name.
#[must_use]
pub const fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Softens => "softened",
        Answer::Holds => "held",
        Answer::Hardens => "hardened",
        Answer::Placates => "agreed to please",
    }
}

/// A strategy's name on screen.
#[must_use]
pub const fn strategy(strategy: Strategy) -> &'static str {
    match strategy {
        Strategy::Fight => "Pressing",
        Strategy::Paradox => "Paradox",
        Strategy::Notice => "Noticing",
        Strategy::Goals => "Shared goals",
        Strategy::Rapport => "Rapport",
        Strategy::Explore => "Exploring",
        Strategy::Pace => "Pace",
        Strategy::Direct => "Direct help",
        Strategy::Openness => "Openness",
        Strategy::Drift => "Drifting",
        Strategy::Summarise => "Summing up",
    }
}

/// A dimension of the state in words.
#[must_use]
pub const fn dim(dim: Dim) -> &'static str {
    match dim {
        Dim::Discord => "resistance against the therapist",
        Dim::Sustain => "resistance against the change",
        Dim::Withdrawal => "going away",
        Dim::Hurt => "hurt left unrepaired",
        Dim::Bond => "bond",
        Dim::GoalAgreement => "agreement on the goal",
        Dim::TaskAgreement => "agreement on the way",
        Dim::Readiness => "readiness",
        Dim::Expectation => "hope that this helps",
        Dim::Load => "load",
        Dim::Told => "what has been told",
        Dim::ClientEffort => "the client’s share of the work",
        Dim::SelfEfficacy => "trust in being able to",
        Dim::Distress => "distress",
        Dim::Reactance => "wish to decide for oneself",
        Dim::Defiance => "defiance stored up",
        Dim::Fear => "fear of the change",
        Dim::Unsaid => "what is left unsaid",
        Dim::Standstill => "standing still as told",
    }
}

/// A cause in words.
#[must_use]
pub const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::MissingInformation => "Something the therapist does not know yet",
        Cause::TooFast => "The pace is too quick",
        Cause::DifferentFix => "No agreement on how it gets mended, and by whom",
        Cause::DifferentGoals => "Different goals",
        Cause::FearOfChange => "Fear of the change itself",
    }
}

/// How much a cause weighs, in words.
#[must_use]
pub const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Minor => "a smaller part",
        Weight::Major => "a main part",
    }
}

/// A sign in words.
#[must_use]
pub const fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::NotTalking => "not talking",
        Sign::SmallTalk => "small talk that leads away",
        Sign::NoHomework => "work between sessions left",
        Sign::Cancelling => "cancelling or avoiding",
        Sign::SpinningWheels => "the same story, no movement",
        Sign::TherapistWorksHarder => "the therapist working harder",
        Sign::RefusingAdvice => "turning suggestions down",
        Sign::OthersShouldChange => "wanting others to change",
        Sign::Blame => "blame",
        Sign::Quitting => "leaving for good",
    }
}

/// A mode's name on screen.
#[must_use]
pub const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessment => "assessment",
    }
}

/// How a course ended, as a label.
#[must_use]
pub const fn ending(kind: EndingKind) -> &'static str {
    match kind {
        EndingKind::Completed => "the course was completed",
        EndingKind::AgreedEarlyEnd => "both agreed that it was enough",
        EndingKind::PausedByAgreement => "both agreed to pause",
        EndingKind::ReferredOn => "referred on, parted well",
        EndingKind::Drifted => "the client stopped coming",
        EndingKind::Quit => "the client left, and said so",
        EndingKind::PoliteFalseEnding => "a polite ending with little told",
        EndingKind::StillGoing => "the course ran and the work goes on",
    }
}

/// What a line met as one plain word, for keys and style names.
#[must_use]
pub const fn answer_key(answer: Answer) -> &'static str {
    match answer {
        Answer::Softens => "softened",
        Answer::Holds => "held",
        Answer::Hardens => "hardened",
        Answer::Placates => "pleased",
    }
}

/// A band's key in exports: "below", "fair", "good".
#[must_use]
pub const fn band_key(band: Band) -> &'static str {
    match band {
        Band::Below => "below",
        Band::Fair => "fair",
        Band::Good => "good",
    }
}
