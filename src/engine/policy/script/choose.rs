//! A policy file in a written scenario: the choice on offer that comes nearest to the line that the file would say.

use super::trainee::{ScriptTrainee, pick};
use crate::engine::client::{Delivery, Manner};
use crate::engine::luck::{Draws, WORDS_A_BLOCK};
use crate::engine::policy::Seen;
use crate::engine::scenario::{Choice, ChoiceId, Ends};

/// Minutes left from which on a session may be closed.
const TIME_TO_CLOSE: u16 = 8;

/// The choice that a trainee makes. Lines are tried in the order in which they are drawn, rule after rule, until one
/// has a move that is on offer; where none has, the choice of the same strategy as the first line is made.
///
/// `ordinary` is the line of an ordinary trainee, where this is one of those. Words 0 to 13 of the block are drawn.
pub(in crate::engine::policy) fn choose(
    trainee: &ScriptTrainee,
    seen: &Seen<'_>,
    ordinary: Option<Delivery>,
    draws: &Draws<'_>,
) -> Option<ChoiceId> {
    let mut first = ordinary;
    if let Some(choice) = ordinary.and_then(|line| nearest(seen, &line, 1)) {
        return Some(choice);
    }
    let mut word = 0;
    for (rule, weights) in trainee.holding(seen) {
        let mut weights = weights.to_vec();
        while let Some(at) = pick(&weights, draws, word % (WORDS_A_BLOCK - 2)) {
            word += 1;
            weights[at] = 0;
            let line = rule.lines[at].delivery;
            first = first.or(Some(line));
            if let Some(choice) = nearest(seen, &line, 1) {
                return Some(choice);
            }
        }
    }
    first.and_then(|line| nearest(seen, &line, 0))
}

/// The offered choice that is most like this line, among those that do at least so many of its moves.
fn nearest(seen: &Seen<'_>, line: &Delivery, least: usize) -> Option<ChoiceId> {
    let fits = |id: &&ChoiceId| shared(&seen.scenario.choice(**id).delivery, line) >= least;
    let likeness = |id: &&ChoiceId| {
        let choice = seen.scenario.choice(**id);
        // What was said before, and what can be said at any time, come after what was made for the moment.
        let made_for_it = (!seen.said(**id), choice.beat.is_some());
        (!leaves_early(seen, choice), alike(&choice.delivery, line), made_for_it)
    };
    // Of equals the first on offer.
    seen.offered.iter().rev().filter(fits).max_by_key(likeness).copied()
}

fn shared(offered: &Delivery, line: &Delivery) -> usize {
    line.moves().filter(|one| offered.does(*one)).count()
}

/// How much one line is like another: moves, then the leading move, then the strategy, then the manner.
fn alike(offered: &Delivery, line: &Delivery) -> (usize, bool, bool, bool, u8) {
    let manner = match (offered.manner == line.manner, rough(offered.manner) == rough(line.manner)) {
        (true, _) => 2,
        (_, true) => 1,
        _ => 0,
    };
    let same_length = offered.second.is_some() == line.second.is_some();
    (
        shared(offered, line),
        offered.uses(line.first.strategy()),
        offered.first == line.first,
        same_length && manner > 0,
        manner,
    )
}

/// Manners that feel alike to a listener: kind, plain, stock, or hard.
const fn rough(manner: Manner) -> u8 {
    match manner {
        Manner::Warm | Manner::Tentative | Manner::WithPermission | Manner::Playful => 0,
        Manner::Plain => 1,
        Manner::Formulaic => 2,
        Manner::Hurried | Manner::Expert | Manner::Pleading | Manner::Blaming => 3,
    }
}

/// Whether it would end the course, or the session before its time.
fn leaves_early(seen: &Seen<'_>, choice: &Choice) -> bool {
    match choice.ends {
        None => false,
        Some(Ends::Session) => seen.minutes_left() > TIME_TO_CLOSE,
        Some(Ends::Course(_)) => true,
    }
}
