//! What a therapist's line does (move), how it is said (manner), and the families of moves (strategy).

use crate::engine::words::words;

words! {
    /// What a therapist's line does. A line has one move or two.
    Move {
        // Fight
        Argue, Persuade, Warn, Push, ImposeGoal, DefendSelf,
        // Paradox
        Restrain, SideWithCaution, PrescribeNoChange, PrescribeSymptom,
        // Notice
        NameResistance, AskWhatGetsInTheWay, ReviewHomework, HandBack,
        // Goals
        ElicitGoal, AgreeGoal, WriteGoal, HandOverCopy, RevisitGoal, AgreeTask, CompareViews,
        // Rapport
        SimpleReflection, ComplexReflection, DoubleSided, Validate, Affirm, OwnPart, NameUs, ChangeTack,
        // Explore
        OpenQuestion, ClosedQuestion, ExploreFear, ImagineChange, EvokeChange, AskSafety, Broach,
        // Pace
        SlowDown, HoldSilence, AllowNotYet, EmphasiseAutonomy,
        // Direct
        Advise, Teach, AssignHomework, OfferChoice, FirstStep,
        // Openness
        InviteFeedback, AcceptObjection, AnswerHonestly, Orient,
        // Drift
        Reassure, Collude, Interpret, Retreat, SmallTalk,
        Summarise,
    }
}

words! {
    /// A family of moves; the debrief offers better lines from different strategies.
    Strategy { Fight, Paradox, Notice, Goals, Rapport, Explore, Pace, Direct, Openness, Drift, Summarise }
}

words! {
    /// How a line is said.
    Manner {
        /// Neither warm nor cold.
        Plain,
        /// With felt interest in this person.
        Warm,
        /// As a guess that may be wrong.
        Tentative,
        /// Asked first; the client may say no.
        WithPermission,
        /// With lightness, in the client's own key.
        Playful,
        /// Stock empathy that would fit anybody.
        Formulaic,
        /// Ahead of the client.
        Hurried,
        /// From above.
        Expert,
        /// Needing the client to agree.
        Pleading,
        /// With the fault placed on the client.
        Blaming,
    }
}

impl Move {
    /// The strategy that this move belongs to.
    #[must_use]
    pub const fn strategy(self) -> Strategy {
        STRATEGIES[self as usize]
    }

    /// The strategy, written out; [`STRATEGIES`] keeps it for each move.
    const fn family(self) -> Strategy {
        use Move::*;
        match self {
            Argue | Persuade | Warn | Push | ImposeGoal | DefendSelf => Strategy::Fight,
            Restrain | SideWithCaution | PrescribeNoChange | PrescribeSymptom => Strategy::Paradox,
            NameResistance | AskWhatGetsInTheWay | ReviewHomework | HandBack => Strategy::Notice,
            ElicitGoal | AgreeGoal | WriteGoal | HandOverCopy | RevisitGoal | AgreeTask | CompareViews => {
                Strategy::Goals
            }
            SimpleReflection | ComplexReflection | DoubleSided | Validate | Affirm | OwnPart | NameUs | ChangeTack => {
                Strategy::Rapport
            }
            OpenQuestion | ClosedQuestion | ExploreFear | ImagineChange | EvokeChange | AskSafety | Broach => {
                Strategy::Explore
            }
            SlowDown | HoldSilence | AllowNotYet | EmphasiseAutonomy => Strategy::Pace,
            Advise | Teach | AssignHomework | OfferChoice | FirstStep => Strategy::Direct,
            InviteFeedback | AcceptObjection | AnswerHonestly | Orient => Strategy::Openness,
            Reassure | Collude | Interpret | Retreat | SmallTalk => Strategy::Drift,
            Summarise => Strategy::Summarise,
        }
    }
}

/// By move: its strategy, which is asked for often.
static STRATEGIES: [Strategy; Move::COUNT] = {
    let mut strategies = [Strategy::Fight; Move::COUNT];
    let mut at = 0;
    while at < Move::COUNT {
        strategies[at] = Move::ALL[at].family();
        at += 1;
    }
    strategies
};

/// The moves of one line and the manner in which it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Delivery {
    /// The leading move.
    pub first: Move,
    /// The second move, where the line has two.
    pub second: Option<Move>,
    /// How the line is said.
    pub manner: Manner,
}

impl Delivery {
    /// The line's moves, one or two.
    pub fn moves(&self) -> impl Iterator<Item = Move> + Clone + use<> {
        std::iter::once(self.first).chain(self.second)
    }

    /// The line's moves as bits.
    #[must_use]
    pub const fn bits(&self) -> u64 {
        let second = if let Some(second) = self.second { 1 << second as u64 } else { 0 };
        1 << self.first as u64 | second
    }

    /// Whether the line does this.
    #[must_use]
    pub fn does(&self, wanted: Move) -> bool {
        self.first == wanted || self.second == Some(wanted)
    }

    /// Whether a move of the line belongs to this strategy.
    #[must_use]
    pub fn uses(&self, strategy: Strategy) -> bool {
        self.first.strategy() == strategy || self.second.is_some_and(|one| one.strategy() == strategy)
    }
}
