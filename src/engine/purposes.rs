//! Which word of a block serves which draw, for all who draw. Fixed for ever: a log is replayed by these numbers.
//!
//! There are four kinds of block, each with its own words: an exchange's, a week's, and, in a population, a client's
//! own and a course's own. A word that would serve twice in one kind of block does not compile.

use super::luck::WORDS_A_BLOCK;

/// Declares the words of one kind of block: `NAME = word`, or `NAME = first to last` for several running.
macro_rules! block {
    ($($(#[$about:meta])* $name:ident = $first:tt $(to $last:tt)?;)+) => {
        $($(#[$about])* pub const $name: usize = $first;)+

        const _: () = assert!(serve_once(&[$(&[$first $(, $last)?]),+]), "each word serves one purpose");
    };
}

// An exchange. The client model's words come first, then those of a population's scripted therapist, then the session's.
block! {
    /// In an exchange: how well a line happens to hit what the client means.
    ACCURACY = 0;
    /// In an exchange: whether the client agrees so as not to disagree.
    PLACATE = 1;
    /// In an exchange: the mood of the moment, in the answer.
    MOOD = 2;
    /// In an exchange: what the client's line is.
    TALK = 3;
    /// In an exchange: how long the silence before it is.
    SILENCE = 4;
    /// In an exchange: the first of the four words that belong to a scripted therapist of a population.
    SCRIPT = 8 to 11;
    /// In an exchange: the order of the choices at a beat that is reached before it.
    ORDER = 14;
    /// In an exchange: which reply of the client's stock is said.
    STOCK = 15;
}

// A week. The client model's words come first, then those of a population, then the session's.
block! {
    /// In a week: whether the task is done.
    HOMEWORK = 0;
    /// In a week: whether the next appointment is kept.
    ATTENDANCE = 1;
    /// In a week: whether the client leaves.
    LEAVING = 2;
    /// In a week: whether something happens in the client's life, and what.
    LIFE = 3;
    /// In a week: whether something that was said turns sour.
    SOUR = 4;
    /// In a week: the ups and downs of distress.
    UPS_AND_DOWNS = 5;
    /// In a week: the drift of the bond.
    DRIFT = 6;
    /// In a week: the error in the alliance that a client of a population reports.
    REPORTED_ALLIANCE = 8;
    /// In a week: the error in the distress that a client of a population reports.
    REPORTED_DISTRESS = 9;
    /// In a week: how long its session is, in a population.
    LENGTH = 10;
    /// In a week: the error in the agreement on goals that a client of a population reports.
    REPORTED_GOAL = 11;
    /// In a week: the error in the collaboration that a client of a population reports.
    REPORTED_COLLABORATION = 12;
    /// In the first week: which profile of a scenario is true.
    PROFILE = 15;
}

// A client's own block, in a population.
block! {
    /// In a person's block: one word for each trait in the order of the fields.
    TRAITS = 0 to 7;
    /// In a person's block: what readiness, trust, severity and expectation have in common.
    PROGNOSIS = 8;
    /// In a person's block: which cause weighs most.
    FIRST_CAUSE = 9;
    /// In a person's block: which cause comes second.
    SECOND_CAUSE = 10;
    /// In a person's block: how much they weigh.
    CAUSE_WEIGHT = 11;
    /// In a person's block: how quiet the client is by habit.
    RESERVE = 12;
}

// A course's own block, in a population.
block! {
    /// In a course's block: how many sessions are planned.
    PLANNED = 0;
    /// In a course's block: how skilled the trainee is.
    SKILL = 1;
    /// In a course's block: the error in the distress that is reported before the first session.
    REPORTED_AT_START = REPORTED_DISTRESS;
}

/// Whether these words, or first and last of several running, are all within a block and apart.
const fn serve_once(purposes: &[&[usize]]) -> bool {
    let (mut used, mut at) = (0_u32, 0);
    while at < purposes.len() {
        let (mut word, last) = (purposes[at][0], purposes[at][purposes[at].len() - 1]);
        while word <= last {
            if word >= WORDS_A_BLOCK || used & (1 << word) != 0 {
                return false;
            }
            used |= 1 << word;
            word += 1;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::serve_once;

    #[test]
    fn a_word_that_serves_twice_or_is_none_is_found() {
        assert!(serve_once(&[&[0], &[8, 11], &[15]]));
        assert!(!serve_once(&[&[3], &[3]]));
        assert!(!serve_once(&[&[8, 11], &[9]]));
        assert!(!serve_once(&[&[16]]));
    }
}
