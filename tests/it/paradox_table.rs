//! The paradox table: who a paradox meets, in the room and in the week after, row by row.

use slackwater::engine::client::week::{homework_chance, leaving_chance, missing_chance};
use slackwater::engine::client::{
    Answer, Cause, Cue, Delivery, Dim, Manner, Manner::*, Mechanism, Move, Move::*, Person, STANDARD, State, Stimulus,
    WeekBefore, week,
};
use slackwater::engine::luck::{Luck, WEEK_BLOCK};
use slackwater::engine::scenario::CueSet;
use slackwater::engine::scenario::words::TaskSize;

use super::client_support::{average, line, react, share_of, state};

const AFTER: WeekBefore = WeekBefore {
    session: 3,
    attended: true,
    missed_in_a_row: 0,
    task: Some((TaskSize::Small, true)),
    task_was_own: false,
    goal_written: false,
};

fn oppositional() -> Person {
    let mut person = average();
    person.traits.reactance = 720_000;
    person.traits.deference = 350_000;
    person
}

fn compliant() -> Person {
    let mut person = average();
    person.traits.reactance = 320_000;
    person.traits.deference = 720_000;
    person
}

fn played(delivery: Delivery) -> Stimulus {
    Stimulus { span: 3, session: 2, exchange: 5, ..Stimulus::plain(delivery) }
}

/// The state after a line, its answer taken as it comes.
fn said(person: &Person, from: &State, stimulus: &Stimulus, seed: u32) -> State {
    let reaction = react(person, from, stimulus, seed);
    let mut state = from.clone();
    state.exchanged(&stimulus.delivery, reaction.answer, reaction.talk, &reaction.changes);
    state
}

/// The state after a line and the week that follows it.
fn next_week(person: &Person, from: &State, first: Move, manner: Manner) -> (State, State) {
    let room = said(person, from, &played(line(first, manner)), 3);
    let outcome = week(person, &room, &AFTER, &Luck::new(3, 0, 0).at(2, WEEK_BLOCK));
    let mut later = room.clone();
    later.week_passed(&outcome.changes);
    (room, later)
}

fn delta(before: &State, after: &State, dim: Dim) -> i32 {
    after.get(dim) - before.get(dim)
}

/// What a mechanism did to a dimension in one line.
fn by(person: &Person, from: &State, stimulus: &Stimulus, mechanism: Mechanism, dim: Dim) -> i32 {
    let reaction = react(person, from, stimulus, 3);
    reaction.changes.iter().filter(|one| one.mechanism == mechanism && one.dim == dim).map(|one| one.delta).sum()
}

#[test]
fn oppositional_with_fair_bond_protests_mildly_and_moves_in_the_week() {
    let person = oppositional();
    let from = state(&person, &[(Dim::Bond, 480_000), (Dim::Discord, 450_000)]);
    let (room, later) = next_week(&person, &from, PrescribeNoChange, Warm);
    assert!(delta(&from, &room, Dim::Discord) < -60_000, "discord falls: {}", delta(&from, &room, Dim::Discord));
    let flat = played(line(PrescribeNoChange, Warm));
    assert!(share_of(Answer::Hardens, &person, &from, &flat) < 0.15);
    // The change is seen in the week, not in the room.
    assert!(delta(&from, &room, Dim::Readiness) < 10_000);
    assert!(delta(&room, &later, Dim::Readiness) > 25_000, "{}", delta(&room, &later, Dim::Readiness));
    let (_, idle) = next_week(&person, &from, SimpleReflection, Warm);
    assert!(later.get(Dim::Distress) + 15_000 < idle.get(Dim::Distress));
    assert_eq!(later.get(Dim::Defiance), 0, "spent");
}

#[test]
fn see_you_can_undoes_what_defiance_moved() {
    let person = oppositional();
    let from = state(&person, &[(Dim::Bond, 480_000)]);
    let (room, later) = next_week(&person, &from, PrescribeNoChange, Warm);
    let gained = delta(&room, &later, Dim::Readiness);
    let credit = said(&person, &later, &played(line(Persuade, Plain)), 4);
    assert!(delta(&later, &credit, Dim::Readiness) < -gained / 2, "see, you can!");
    let curious = said(&person, &later, &played(line(OpenQuestion, Warm)), 4);
    assert!(delta(&later, &curious, Dim::Readiness) >= 0, "curiosity leaves it alone");
}

#[test]
fn oppositional_with_low_bond_hears_mockery_and_may_not_come() {
    let person = oppositional();
    let from = state(&person, &[(Dim::Bond, 250_000)]);
    let flat = played(line(PrescribeNoChange, Plain));
    assert!(
        share_of(Answer::Hardens, &person, &from, &flat) > 0.6,
        "{}",
        share_of(Answer::Hardens, &person, &from, &flat)
    );
    let (room, _) = next_week(&person, &from, PrescribeNoChange, Plain);
    assert!(delta(&from, &room, Dim::Hurt) > 80_000);
    assert!(delta(&from, &room, Dim::Bond) < -20_000);
    assert_eq!(room.get(Dim::Defiance), 0);
    assert!(missing_chance(&STANDARD, &room) > missing_chance(&STANDARD, &from) * 5 / 4);
    assert!(leaving_chance(&STANDARD, &room, &AFTER) > leaving_chance(&STANDARD, &from, &AFTER) * 11 / 10);
}

#[test]
fn compliant_is_relieved_obeys_and_does_nothing() {
    let person = compliant();
    let from = state(&person, &[(Dim::Bond, 500_000), (Dim::Load, 550_000)]);
    let flat = played(line(PrescribeNoChange, Warm));
    let hardens = share_of(Answer::Hardens, &person, &from, &flat);
    assert!(hardens < 0.05, "{hardens}");
    let (room, later) = next_week(&person, &from, PrescribeNoChange, Warm);
    assert!(delta(&from, &room, Dim::Load) < -30_000, "relief");
    let before = homework_chance(&STANDARD, &from, TaskSize::Small, true, false);
    let after = homework_chance(&STANDARD, &room, TaskSize::Small, true, false);
    assert!(after < before / 2, "nothing done: {before} then {after}");
    assert!(delta(&room, &later, Dim::Readiness) < 0);
    assert_eq!(later.get(Dim::Standstill), 0, "spent");
}

#[test]
fn deferential_with_low_bond_says_a_polite_yes_and_may_cancel() {
    let person = compliant();
    let from = state(&person, &[(Dim::Bond, 260_000)]);
    let flat = played(line(PrescribeNoChange, Plain));
    let placates = share_of(Answer::Placates, &person, &from, &flat);
    assert!(placates > 0.3, "{placates}");
    let (room, _) = next_week(&person, &from, PrescribeNoChange, Plain);
    assert!(delta(&from, &room, Dim::Expectation) < -25_000, "demoralised");
    assert!(delta(&from, &room, Dim::Unsaid) > 40_000);
    assert!(missing_chance(&STANDARD, &room) > missing_chance(&STANDARD, &from) * 5 / 4);
}

#[test]
fn ready_loses_momentum_and_takes_a_smaller_step_or_none() {
    let person = average();
    let from = state(&person, &[(Dim::Bond, 550_000), (Dim::Readiness, 800_000)]);
    let (room, _) = next_week(&person, &from, Restrain, Warm);
    assert!(delta(&from, &room, Dim::Readiness) < -10_000);
    let before = homework_chance(&STANDARD, &from, TaskSize::Small, true, false);
    let after = homework_chance(&STANDARD, &room, TaskSize::Small, true, false);
    assert!(after < before * 9 / 10, "{before} then {after}");
}

#[test]
fn afraid_hears_restraint_as_understanding_and_a_flat_prescription_puzzles() {
    let mut person = average();
    person.causes[Cause::FearOfChange as usize] = 800_000;
    let from = state(&person, &[(Dim::Bond, 500_000)]);
    let caution = played(line(SideWithCaution, Warm));
    assert!(by(&person, &from, &caution, Mechanism::CautionHeard, Dim::Readiness) > 5_000, "readiness up a little");
    assert!(by(&person, &from, &caution, Mechanism::CautionHeard, Dim::Readiness) < 40_000, "but only a little");
    assert!(by(&person, &from, &caution, Mechanism::CauseEased, Dim::Fear) < -5_000);
    let flat = played(line(PrescribeNoChange, Plain));
    assert_eq!(by(&person, &from, &flat, Mechanism::CautionHeard, Dim::Readiness), 0);
    assert!(by(&person, &from, &flat, Mechanism::CauseHit, Dim::Fear) >= 0);
    let (soft, hard) =
        (share_of(Answer::Softens, &person, &from, &caution), share_of(Answer::Softens, &person, &from, &flat));
    assert!(soft > hard + 0.2, "{soft} and {hard}");
}

#[test]
fn hopeless_or_at_risk_hears_even_you_think_so() {
    for (person, from, meets) in [
        (oppositional(), state(&oppositional(), &[(Dim::Bond, 600_000)]), CueSet::of(&[Cue::Risk])),
        (
            compliant(),
            state(&compliant(), &[(Dim::Bond, 600_000), (Dim::Distress, 850_000), (Dim::Expectation, 200_000)]),
            CueSet::default(),
        ),
    ] {
        let stimulus = Stimulus { meets, ..played(line(PrescribeNoChange, Warm)) };
        let room = said(&person, &from, &stimulus, 3);
        assert!(delta(&from, &room, Dim::Expectation) < -40_000);
        assert!(delta(&from, &room, Dim::Distress) > 20_000, "worse");
        assert!(delta(&from, &room, Dim::Bond) < 0);
    }
}

#[test]
fn a_second_use_has_half_the_effect_and_costs_trust() {
    let person = oppositional();
    let from = state(&person, &[(Dim::Bond, 480_000), (Dim::Discord, 450_000)]);
    let stimulus = played(line(PrescribeNoChange, Warm));
    let first = by(&person, &from, &stimulus, Mechanism::Defiance, Dim::Defiance);
    for used in [1, 2] {
        let mut again = from.clone();
        again.paradoxes = used;
        let stored = by(&person, &again, &stimulus, Mechanism::Defiance, Dim::Defiance);
        assert!((stored - first / 2).abs() < first / 50, "use {}: {stored} of {first}", used + 1);
        assert!(by(&person, &again, &stimulus, Mechanism::SeenThrough, Dim::Bond) < -10_000, "trust falls");
    }
    assert_eq!(by(&person, &from, &stimulus, Mechanism::SeenThrough, Dim::Bond), 0);
}

#[test]
fn asked_about_it_an_honest_answer_keeps_the_effect_and_a_dodge_costs_trust() {
    let person = oppositional();
    let mut from = state(&person, &[(Dim::Bond, 480_000), (Dim::Defiance, 400_000)]);
    from.paradoxes = 1;
    let asked = |first| Stimulus { meets: CueSet::of(&[Cue::AsksIfTrick]), ..played(line(first, Plain)) };
    let honest = said(&person, &from, &asked(AnswerHonestly), 3);
    assert!(delta(&from, &honest, Dim::Bond) > 20_000);
    assert_eq!(delta(&from, &honest, Dim::Defiance), 0, "effect kept");
    for dodge in [Reassure, Retreat, DefendSelf, Persuade] {
        let dodged = said(&person, &from, &asked(dodge), 3);
        assert!(delta(&from, &dodged, Dim::Bond) < -80_000, "{dodge}: {}", delta(&from, &dodged, Dim::Bond));
        assert_eq!(dodged.get(Dim::Defiance), 0, "{dodge}");
    }
}

#[test]
fn prescribing_the_symptom_works_by_going_along_and_trying_less() {
    let from = |person: &Person| state(person, &[(Dim::Bond, 550_000), (Dim::Load, 600_000)]);
    let stimulus = played(line(PrescribeSymptom, Warm));
    let (willing, unwilling) = (compliant(), oppositional());
    let eased = by(&willing, &from(&willing), &stimulus, Mechanism::RoomGiven, Dim::Load);
    assert!(eased < -50_000, "{eased}");
    assert_eq!(by(&willing, &from(&willing), &stimulus, Mechanism::Obeyed, Dim::Standstill), 0);
    assert_eq!(by(&unwilling, &from(&unwilling), &stimulus, Mechanism::RoomGiven, Dim::Load), 0);
}
