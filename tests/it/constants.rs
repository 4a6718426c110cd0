//! The constants as a value: each can be varied alone, and a client works by the ones it carries.

use std::collections::BTreeSet;

use slackwater::engine::client::fixed::beside;
use slackwater::engine::client::{Constants, Dim, Manner, Move, ONE, Person, STANDARD, Stimulus};
use slackwater::engine::luck::Luck;
use slackwater::engine::population::course::client;
use slackwater::engine::population::mix::Trainee;
use slackwater::engine::population::{Frame, run};

use super::client_support::{average, dana, line, react};

fn scaled(name: &str, per_mille: u32) -> Constants {
    STANDARD.scaled(name, per_mille).expect("a constant of this name")
}

fn for_good(constants: Constants) -> &'static Constants {
    Box::leak(Box::new(constants))
}

#[test]
fn every_constant_can_be_varied_and_no_other_moves_with_it() {
    let names: BTreeSet<&str> = Constants::names().iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), Constants::names().len());
    for (name, cells) in Constants::names() {
        assert!(*cells > 0, "{name}");
        assert_eq!(scaled(name, 1_000), STANDARD, "{name}");
        for per_mille in [800, 1_200] {
            let shown = format!("{:?}", scaled(name, per_mille));
            let fields: Vec<&str> = names.iter().copied().filter(|one| shown.contains(&format!(" {one}: "))).collect();
            assert_eq!(fields, [*name], "{shown}");
        }
    }
    assert_eq!(STANDARD.scaled("SETTLING", 800), None);
}

#[test]
fn a_table_is_scaled_as_one_with_its_signs_and_its_zeros() {
    let cells = |name| Constants::names().iter().find(|one| one.0 == name).map(|one| one.1);
    assert_eq!([cells("settling"), cells("fresh"), cells("talk_momentum")], [Some(1), Some(6), Some(64)]);
    assert_eq!(scaled("prognosis", 1_200).prognosis[..4], [-120_000, 0, 180_000, 60_000]);
    assert_eq!(scaled("talk_momentum", 800).talk_momentum[7], [0, -240_000, 0, 0, 0, 320_000, 0, 640_000]);
}

#[test]
fn what_does_not_divide_is_rounded_and_what_does_not_fit_is_kept_within() {
    for (value, per_mille, expected) in [
        (5, 500, 3),
        (-5, 500, -3),
        (7, 1_070, 7),
        (1, 400, 0),
        (i32::MAX, 2_000, i32::MAX),
        (i32::MIN, 2_000, i32::MIN),
        (i32::MIN, u32::MAX, i32::MIN),
    ] {
        let from = Constants { settling: value, ..STANDARD };
        assert_eq!(from.scaled("settling", per_mille).map(|one| one.settling), Some(expected), "{value} × {per_mille}");
    }
}

#[test]
fn shared_and_own_parts_of_a_trait_together_vary_by_one() {
    for (shared, own) in [
        (0, ONE),
        (150_000, 988_686),
        (-250_000, 968_246),
        (-300_000, 953_939),
        (450_000, 893_029),
        (500_000, 866_025),
        (ONE, 0),
        (2 * ONE, 0),
    ] {
        assert_eq!(beside(shared), own, "{shared}");
    }
}

#[test]
fn a_client_works_by_the_constants_it_carries() {
    let gentler = average().with_constants(for_good(scaled("threat_gain", 0)));
    assert_ne!(gentler, average());
    assert_eq!(gentler.with_constants(for_good(STANDARD.clone())), average());
    let pushed = |person: &Person| {
        let stimulus = Stimulus::plain(line(Move::Push, Manner::Plain));
        react(person, &person.start(), &stimulus, 1).after.get(Dim::Reactance)
    };
    assert!(pushed(&gentler) < pushed(&average()));
}

#[test]
fn no_constant_at_zero_makes_arithmetic_fail() {
    for (name, _) in Constants::names() {
        let without = for_good(scaled(name, 0));
        for number in 0..3 {
            let mut luck = Luck::new(1, number, 0);
            let person = client(&mut luck, without);
            run(&person, &mut luck, &Frame::weeks(3), &mut Trainee::drawn(), &mut ());
        }
        run(&dana().with_constants(without), &mut Luck::new(1, 0, 0), &Frame::PLAYED, &mut Trainee::drawn(), &mut ());
    }
}
