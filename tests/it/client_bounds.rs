//! The client model's bounds: nothing leaves its range, nothing panics, the same seed gives the same course.

use proptest::prelude::*;
use slackwater::engine::client::fixed::mul;
use slackwater::engine::client::{
    Cause, Delivery, Dim, Manner, Mechanism, Move, ONE, Person, STANDARD, State, Stimulus, Traits, WeekBefore, changes,
    contact, exchange, week,
};
use slackwater::engine::luck::{Luck, WEEK_BLOCK};
use slackwater::engine::population::mix::random;
use slackwater::engine::population::{Frame, run};
use slackwater::engine::scenario::CueSet;
use slackwater::engine::scenario::words::{Contact, GoalOwner, TaskSize};

use super::client_support::{Record, dana, owen, population};

/// Any number, and those at which arithmetic goes wrong.
fn edges() -> impl Strategy<Value = i32> {
    prop_oneof![
        any::<i32>(),
        -3 * ONE..3 * ONE,
        prop::sample::select(vec![i32::MIN, i32::MAX, -ONE, -500_000, -1, 0, 1, 500_000, ONE]),
    ]
}

/// Applies changes by hand and says whether they make the same dimensions.
fn adds_up(before: &State, changes: &[slackwater::engine::client::Change], after: &State) -> bool {
    Dim::ALL.iter().all(|dim| {
        let sum: i32 = changes.iter().filter(|one| one.dim == *dim).map(|one| one.delta).sum();
        before.get(*dim) + sum == after.get(*dim)
    })
}

fn in_range(state: &State) -> bool {
    Dim::ALL.iter().all(|dim| (0..=ONE).contains(&state.get(*dim))) && (0..=ONE).contains(&state.resistance())
}

prop_compose! {
    fn any_person()(
        traits in prop::array::uniform8(0..=ONE),
        causes in prop::array::uniform5(0..=ONE),
        reserve in 0..=ONE,
    ) -> Person {
        Person { traits: Traits::from_array(traits), causes, reserve, constants: &STANDARD }
    }
}

prop_compose! {
    fn any_stimulus()(
        first in 0..Move::COUNT, second in prop::option::of(0..Move::COUNT), manner in 0..Manner::COUNT,
        session in any::<u16>(), number in any::<u16>(), span in any::<u8>(), meets in any::<u32>(),
        goal in prop::option::of(0..GoalOwner::COUNT), goal_concrete in any::<bool>(),
        task in prop::option::of(0..TaskSize::COUNT), plan_open in any::<bool>(),
    ) -> Stimulus {
        Stimulus {
            delivery: Delivery {
                first: Move::ALL[first],
                second: second.map(|at| Move::ALL[at]),
                manner: Manner::ALL[manner],
            },
            session, exchange: number, span, meets: CueSet(meets),
            goal: goal.map(|at| GoalOwner::ALL[at]), goal_concrete,
            task: task.map(|at| TaskSize::ALL[at]), plan_open,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_product_is_the_nearest_and_halves_go_up(a in edges(), b in edges()) {
        let exact = i128::from(a) * i128::from(b);
        let nearest = (exact + 500_000).div_euclid(1_000_000);
        // Products of two states at their bounds fit by far; beyond them the result is only what its bits say.
        prop_assert_eq!(mul(a, b), nearest as i32);
    }

    #[test]
    fn every_dimension_stays_in_range_and_changes_add_up(
        person in any_person(),
        extremes in prop::array::uniform19(prop::sample::select(vec![-1, 0, ONE / 2, ONE])),
        stimuli in prop::collection::vec(any_stimulus(), 1..60),
        seed in any::<u32>(),
    ) {
        let mut luck = Luck::new(seed, 0, 0);
        let mut state = person.start();
        for (dim, value) in Dim::ALL.iter().zip(extremes) {
            if value >= 0 {
                state.set(*dim, value);
            }
        }
        for (at, stimulus) in stimuli.iter().enumerate() {
            let (session, number) = (at as u16 / 10, at as u16 % 10);
            let reaction = exchange(&person, &state, stimulus, &luck.at(session, number));
            let again = exchange(&person, &state, stimulus, &luck.at(session, number));
            prop_assert_eq!(&reaction, &again);
            prop_assert!(reaction.changes.len() < changes::CAPACITY);
            let before = state.clone();
            state.exchanged(&stimulus.delivery, reaction.answer, reaction.talk, &reaction.changes);
            prop_assert!(in_range(&state));
            prop_assert!(adds_up(&before, &reaction.changes, &state));
            if at % 10 == 9 {
                let before_week = WeekBefore {
                    session: stimulus.session, attended: stimulus.plan_open, missed_in_a_row: stimulus.span,
                    task: stimulus.task.map(|size| (size, stimulus.goal_concrete)),
                    task_was_own: stimulus.plan_open, goal_written: stimulus.goal_concrete,
                };
                let before = state.clone();
                let outcome = week(&person, &state, &before_week, &luck.at(session, WEEK_BLOCK));
                state.week_passed(&outcome.changes);
                prop_assert!(in_range(&state) && adds_up(&before, &outcome.changes, &state));
                prop_assert!(outcome.changes.len() < changes::CAPACITY);
                for does in Contact::ALL {
                    let before = state.clone();
                    let changes = contact(&person, &state, *does, stimulus.delivery.manner);
                    state.contacted(&changes);
                    prop_assert!(in_range(&state) && adds_up(&before, &changes, &state));
                }
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_course() {
    let course = |seed| {
        let mut record = Record::default();
        let course = run(&owen(), &mut Luck::new(seed, 3, 0), &Frame::PLAYED, &mut random, &mut record);
        (course.end, record.lines.iter().map(|one| (one.talk, one.answer)).collect::<Vec<_>>())
    };
    assert_eq!(course(5), course(5));
    assert_ne!(course(5).1, course(6).1);
}

#[test]
fn every_mechanism_is_reached_somewhere() {
    let mut seen = [false; Mechanism::COUNT];
    let mut luck = Luck::new(11, 0, 0);
    for number in 0..400_u32 {
        let mut draws = Luck::new(12, number, 0);
        let person = slackwater::engine::population::course::client(&mut draws, &STANDARD);
        let mut state = person.start();
        for at in 0..40_u16 {
            let block = luck.at(number as u16, at);
            let first = Move::ALL[block.below(8, Move::COUNT as u32) as usize];
            let manner = Manner::ALL[block.below(9, Manner::COUNT as u32) as usize];
            let delivery = Delivery { first, second: None, manner };
            let stimulus = Stimulus { meets: CueSet(block.word(10) & block.word(11)), ..Stimulus::plain(delivery) };
            let reaction = exchange(&person, &state, &stimulus, &block);
            reaction.changes.iter().for_each(|one| seen[one.mechanism as usize] = true);
            state.exchanged(&delivery, reaction.answer, reaction.talk, &reaction.changes);
            if at % 20 == 19 {
                let before = WeekBefore {
                    session: 1,
                    attended: true,
                    missed_in_a_row: 0,
                    task: Some((TaskSize::Medium, true)),
                    task_was_own: false,
                    goal_written: true,
                };
                let outcome = week(&person, &state, &before, &block);
                outcome.changes.iter().for_each(|one| seen[one.mechanism as usize] = true);
                state.week_passed(&outcome.changes);
                let changes = contact(&person, &state, Contact::ReachOut, manner);
                changes.iter().for_each(|one| seen[one.mechanism as usize] = true);
                state.contacted(&changes);
            }
        }
    }
    let never: Vec<_> = Mechanism::ALL.iter().filter(|one| !seen[**one as usize]).collect();
    assert!(never.is_empty(), "never seen: {never:?}");
}

#[test]
fn every_mechanism_has_words_that_follow_because_of() {
    for one in Mechanism::ALL {
        let says = one.says();
        assert!(!says.is_empty() && !says.ends_with('.') && says.len() < 70, "{one}: {says}");
        assert!(says.chars().next().is_some_and(char::is_lowercase), "{one}: {says}");
    }
}

#[test]
fn authored_words_are_percentiles_of_the_drawn_population() {
    let drawn = population(2_000, &Frame::weeks(1), &random_clone(), |_| {});
    let mut reactance: Vec<i32> = drawn.iter().map(|one| one.person.traits.reactance).collect();
    reactance.sort_unstable();
    let at_80 = reactance[reactance.len() * 4 / 5];
    assert!((at_80 - dana().traits.reactance).abs() < 15_000, "{at_80} is not {}", dana().traits.reactance);
    let at_20 = reactance[reactance.len() / 5];
    assert!((at_20 - owen().traits.reactance).abs() < 15_000, "{at_20} is not {}", owen().traits.reactance);
    assert_eq!(owen().causes[Cause::DifferentFix as usize], 0);
}

fn random_clone() -> impl slackwater::engine::population::Therapist + Clone {
    random
}

#[test]
fn no_state_is_stuck_at_a_bound() {
    let courses = super::client_support::recorded(
        300,
        &Frame::NATURAL,
        &slackwater::engine::population::mix::Trainee::drawn(),
        |_| {},
    );
    // What is empty unless something special happened.
    let special = [Dim::Hurt, Dim::Fear, Dim::Unsaid, Dim::Defiance, Dim::Standstill];
    for dim in Dim::ALL.iter().filter(|dim| !special.contains(dim)) {
        let values: Vec<i32> =
            courses.iter().flat_map(|(_, record)| record.lines.iter().map(|one| one.state.get(*dim))).collect();
        let stuck = values.iter().filter(|value| **value == 0 || **value == ONE).count();
        assert!(stuck * 50 < values.len(), "{dim} is at a bound in {stuck} of {} lines", values.len());
    }
}
