//! Which lines are on offer, and in which order.

use super::conditions::Sight;
use super::course::{Course, Waiting};
use crate::engine::luck;
use crate::engine::scenario::{ChoiceId, Scenario};

/// The choices on offer: the beat's in the order shown, then those offered at any time. Empty outside a session.
///
/// A choice that was made since the beat was reached is not offered again, unless none of the beat's would be left.
#[must_use]
pub fn offered(scenario: &Scenario, course: &Course) -> Vec<ChoiceId> {
    if course.waiting != Waiting::Room || course.write_first {
        return Vec::new();
    }
    let sight = Sight { scenario, course, just: None };
    let beat = scenario.beat(course.beat);
    let fits = |choice: &ChoiceId| sight.all(&scenario.choice(*choice).when);
    let fresh = |choice: &ChoiceId| !course.used_here.contains(choice);
    let order: Vec<usize> =
        if beat.fixed { (0..beat.choices.len()).collect() } else { luck::order(course.order_word, beat.choices.len()) };
    let in_order = || order.iter().map(|at| beat.choices[*at]).filter(|choice| fits(choice));
    let mut offered: Vec<ChoiceId> = in_order().filter(|choice| fresh(choice)).collect();
    if offered.is_empty() {
        offered = in_order().collect();
    }
    offered.extend(scenario.anytime.iter().copied().filter(|choice| fresh(choice) && fits(choice)));
    offered
}

/// Whether this choice is on offer, without listing the others.
pub(super) fn is_offered(scenario: &Scenario, course: &Course, wanted: ChoiceId) -> bool {
    let Some(choice) = scenario.choices.get(wanted.index()) else { return false };
    let sight = Sight { scenario, course, just: None };
    if course.waiting != Waiting::Room || course.write_first || !sight.all(&choice.when) {
        return false;
    }
    let fresh = !course.used_here.contains(&wanted);
    match choice.beat {
        Some(beat) if beat != course.beat => false,
        Some(beat) => {
            let others = &scenario.beat(beat).choices;
            fresh
                || !others
                    .iter()
                    .any(|other| !course.used_here.contains(other) && sight.all(&scenario.choice(*other).when))
        }
        None => fresh,
    }
}
