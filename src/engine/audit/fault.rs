//! What can be wrong with a scenario by its courses: kinds of faults, and findings with their numbers and places.

use crate::engine::diagnostic::Severity;
use crate::engine::population::figures::Share;
use crate::engine::scenario::{BeatId, ChoiceId, EndingId, WeekChoiceId, WeekEventId};

/// A kind of fault.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The stable name.
    pub code: &'static str,
    /// Why it matters for those who learn with the scenario.
    pub why: &'static str,
    /// What an author can do.
    pub remedy: &'static str,
}

/// A fault that was found.
#[derive(Debug, Clone)]
pub struct Finding {
    pub fault: &'static Fault,
    pub severity: Severity,
    /// What is wrong, with its numbers.
    pub message: String,
    /// The share that is beyond the limit, where one is.
    pub share: Option<Share>,
    pub limit: Option<f64>,
    /// Where to look first.
    pub at: Vec<Spot>,
}

/// A place of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    Beat(BeatId),
    Choice(ChoiceId),
    WeekEvent(WeekEventId),
    WeekChoice(WeekChoiceId),
    Ending(EndingId),
}

pub static ROBOT_PASSES: Fault = Fault {
    code: "robot-passes",
    why: "Whoever does this whatever the client does passes too, so that passing does not show that anybody was read.",
    remedy: "See whether the lines below do what their moves and manner say (docs/moves.md), and whether the client \
             gives enough reason, in cues and talk, to answer differently from place to place.",
};

pub static REFERENCE_FAILS: Fault = Fault {
    code: "reference-fails",
    why: "A trainee who works well would be told that they did not, and would learn to work otherwise.",
    remedy: "Play it (slackwater play SCENARIO --policy reference --seed 1) and read the debrief: most often a cue comes \
             up in a place where no line answers it.",
};

pub static RESISTANCE_COLLAPSES: Fault = Fault {
    code: "resistance-collapses",
    why: "A client who melts at the first kind sentence leaves nothing to practise on, and teaches that one is enough.",
    remedy: "Give the client stronger reasons (causes that weigh more, less trust, less readiness) and the first places \
             more that leans away; see whether the lines below promise more than they say.",
};

pub static ONE_CHOICE_WINS: Fault = Fault {
    code: "one-choice-wins",
    why: "Whoever finds this line need not look at the client any more.",
    remedy: "Offer it more seldom (`when`, in one session, once), or let what it does and how it is said fit some moments \
             only.",
};

pub static FIRST_OPTION_WINS: Fault = Fault {
    code: "first-option-wins",
    why: "A trainee finds the good line by its place, without reading it.",
    remedy: "Leave `fixed` out, so that the order of lines is drawn, or change their order from place to place.",
};

pub static LONGEST_OPTION_WINS: Fault = Fault {
    code: "longest-option-wins",
    why: "A trainee finds the good line by its length, without reading it.",
    remedy: "Bring the lines of a place to within a quarter of each other in length, and let the fitting one be the \
             longest no more often than any other.",
};

pub static KINDEST_OPTION_WINS: Fault = Fault {
    code: "kindest-option-wins",
    why: "A trainee finds the good line by its tone. What tempts a kind beginner is exactly the kind line that does not \
          fit.",
    remedy: "Let some lines that fit be plain, and some that do not (reassuring, agreeing, retreating) be warm.",
};

pub static NEVER_REACHED: Fault = Fault {
    code: "never-reached",
    why: "What nobody comes to teaches nobody, and may hold a mistake that nobody sees.",
    remedy: "See which conditions lead there; more seeds settle whether it is only rare.",
};

pub static NEVER_SAID: Fault = Fault {
    code: "never-said",
    why: "A line that no therapist ever says may never be on offer, or never be tempting.",
    remedy: "See its conditions and those of the lines beside it; more seeds settle whether it is only rare.",
};

/// Every kind of fault, in the order of docs/audit.md.
pub static ALL: [&Fault; 9] = [
    &ROBOT_PASSES,
    &REFERENCE_FAILS,
    &RESISTANCE_COLLAPSES,
    &ONE_CHOICE_WINS,
    &FIRST_OPTION_WINS,
    &LONGEST_OPTION_WINS,
    &KINDEST_OPTION_WINS,
    &NEVER_REACHED,
    &NEVER_SAID,
];
