//! What a client's line is (talk), what a therapist's line meets (answer), and what can be seen (sign, cue).

use crate::engine::words::words;

words! {
    /// What the client's line is.
    Talk {
        /// Towards the change the client wants.
        Change,
        /// Ambivalence looked at, new material, the client at work.
        Exploring,
        /// Neither for nor against.
        Neutral,
        /// For things as they are.
        Sustain,
        /// Against the therapist or the therapy, with the relationship strained.
        Discord,
        /// Away: brief, blank or elsewhere.
        Withdrawn,
        /// Open, civil disagreement about the therapy. Not resistance: a good relationship produces it.
        Objection,
        /// Pleasant agreement with nothing of the client's own in it. An observer would code Change or Neutral.
        Placating,
    }
}

words! {
    /// What a therapist's line meets.
    Answer { Softens, Holds, Hardens, Placates }
}

words! {
    /// A visible sign of resistance (guidance S1 to S10).
    Sign {
        /// S1: short answers, hard to open up.
        NotTalking,
        /// S2: long talk about the week that leads away.
        SmallTalk,
        /// S3: work between sessions not done, suggestions not used.
        NoHomework,
        /// S4: a pattern of cancelling or avoiding.
        Cancelling,
        /// S5: comes regularly, the same story, no movement.
        SpinningWheels,
        /// S6: the therapist adds planning and effort while the client attends.
        TherapistWorksHarder,
        /// S7: turns suggestions down.
        RefusingAdvice,
        /// S8: someone else should change, while the therapist insists it comes from within.
        OthersShouldChange,
        /// S9: the therapist is blamed for not helping.
        Blame,
        /// S10: leaving for good.
        Quitting,
    }
}

words! {
    /// What an observer can notice in a client's line, marked by the author; rules are triggered by these.
    Cue {
        /// A sign that the client may not be safe.
        Risk,
        /// Advice refused or not used.
        RefusesAdvice,
        /// Too much, too fast, or blank after depth.
        TooFast,
        /// A deadline or demand from outside the room.
        OutsidePressure,
        /// A fear of the change, or of being known, is hinted.
        FearHinted,
        /// The story has a gap or does not fit what was said before.
        DoesNotFit,
        /// "Not sure I want to."
        NotSure,
        /// The change is placed in others.
        OthersShouldChange,
        /// Small talk that leads away.
        SmallTalk,
        /// The same story again, without movement.
        SameStory,
        /// A quick, general yes.
        QuickYes,
        /// Open disagreement with the therapy.
        Objects,
        /// Asks whether they are seen as resistant or difficult.
        AsksIfResistant,
        /// Asks whether this is a trick or reverse psychology.
        AsksIfTrick,
        /// The therapist is blamed for not helping.
        Blames,
        /// Says that they are leaving or thinking of it.
        Leaving,
        /// Wants something of their own from this.
        WantsSomething,
        /// A solid line towards change.
        ReadyLine,
        /// Asks the therapist for advice or an answer.
        AsksForAdvice,
        /// Difference, power, language or money comes up, or mistrust that was earned.
        Difference,
    }
}

words! {
    /// What lies under the signs; hidden until it is found (guidance C1 to C5).
    Cause {
        /// C1: the therapist lacks information, because the deeper trouble is hard to go near.
        MissingInformation,
        /// C2: the pace is too quick and the client overwhelmed.
        TooFast,
        /// C3: no agreement on how, and by whom, the problem is fixed.
        DifferentFix,
        /// C4: different goals.
        DifferentGoals,
        /// C5: fear of the change itself.
        FearOfChange,
    }
}

impl Talk {
    /// Whether the line is resistant as a trainee can see it: against change, against you, or away.
    #[must_use]
    pub const fn is_resistant(self) -> bool {
        matches!(self, Talk::Sustain | Talk::Discord | Talk::Withdrawn)
    }
}

impl Sign {
    /// The guidance id of this sign.
    #[must_use]
    pub const fn guidance_id(self) -> &'static str {
        ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10"][self as usize]
    }

    /// The sign in plain words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Sign::NotTalking => "Not talking: short answers, hard to open up",
            Sign::SmallTalk => "Small talk that leads away",
            Sign::NoHomework => "Homework not done, suggestions not used",
            Sign::Cancelling => "Cancelling or avoiding",
            Sign::SpinningWheels => "Spinning wheels: the same story, no movement",
            Sign::TherapistWorksHarder => "The therapist works harder than the client",
            Sign::RefusingAdvice => "Refusing advice",
            Sign::OthersShouldChange => "Wanting others to change",
            Sign::Blame => "Blame",
            Sign::Quitting => "Quitting",
        }
    }
}

impl Cause {
    /// The guidance id of this cause.
    #[must_use]
    pub const fn guidance_id(self) -> &'static str {
        ["C1", "C2", "C3", "C4", "C5"][self as usize]
    }

    /// The cause in plain words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Cause::MissingInformation => "something is not told yet",
            Cause::TooFast => "the pace is too quick",
            Cause::DifferentFix => "no agreement on how it is fixed, and by whom",
            Cause::DifferentGoals => "different goals",
            Cause::FearOfChange => "fear of the change itself",
        }
    }
}
