//! Which lines are on offer, and in which order.

use super::conditions::Sight;
use super::course::{Course, Waiting};
use crate::engine::luck;
use crate::engine::scenario::{Anytime, ChoiceId, Scenario};

/// The choices on offer: the beat's in the order shown, then those offered at any time. Empty outside a session.
///
/// A choice that was made since the beat was reached is not offered again, unless none of the beat's would be left; one
/// of those offered at any time comes back only where there would be nothing else to say.
#[must_use]
pub fn offered(scenario: &Scenario, course: &Course) -> Vec<ChoiceId> {
    if course.waiting != Waiting::Room || course.write_first {
        return Vec::new();
    }
    let here = Here { sight: Sight { scenario, course, just: None } };
    let choices = &scenario.beat(course.beat).choices;
    let anytime = &course.plan(scenario).anytime;
    let mut offered = Vec::with_capacity(choices.len() + anytime.len());
    offered.extend_from_slice(choices);
    if !scenario.beat(course.beat).fixed {
        luck::arrange(course.order_word, &mut offered);
    }
    offered.retain(|choice| here.fits(*choice));
    if !course.used_here.is_empty() && offered.iter().any(|choice| here.is_fresh(*choice)) {
        offered.retain(|choice| here.is_fresh(*choice));
    }
    offered.extend(anytime.iter().filter(|one| here.is_fresh(one.choice) && here.applies(one)).map(|one| one.choice));
    if offered.is_empty() {
        offered.extend(anytime.iter().filter(|one| here.applies(one)).map(|one| one.choice));
    }
    offered
}

/// Whether this choice is on offer, without listing the others.
pub(super) fn is_offered(scenario: &Scenario, course: &Course, wanted: ChoiceId) -> bool {
    let Some(choice) = scenario.choices.get(wanted.index()) else { return false };
    let here = Here { sight: Sight { scenario, course, just: None } };
    if course.waiting != Waiting::Room || course.write_first || !here.fits(wanted) {
        return false;
    }
    let of_beat = &scenario.beat(course.beat).choices;
    match choice.beat {
        Some(beat) if beat != course.beat => false,
        _ if here.is_fresh(wanted) => true,
        Some(_) => !of_beat.iter().any(|other| here.is_fresh(*other) && here.fits(*other)),
        None => {
            let mut anytime = course.plan(scenario).anytime.iter();
            !of_beat.iter().any(|other| here.fits(*other))
                && !anytime.any(|one| here.is_fresh(one.choice) && here.applies(one))
        }
    }
}

/// The beat that the course is at.
struct Here<'a> {
    sight: Sight<'a>,
}

impl Here<'_> {
    fn fits(&self, choice: ChoiceId) -> bool {
        self.sight.all(&self.sight.scenario.choice(choice).when)
    }

    fn applies(&self, one: &Anytime) -> bool {
        self.sight.all(&one.when)
    }

    fn is_fresh(&self, choice: ChoiceId) -> bool {
        !self.sight.course.used_here.contains(&choice)
    }
}
