//! Whole played courses: good responsive work against the robots, with the two clients that ship.

use slackwater::engine::client::{Answer, Dim, Person, bond_band};
use slackwater::engine::luck::Luck;
use slackwater::engine::population::figures::mean;
use slackwater::engine::population::mix::random;
use slackwater::engine::population::mixtures::{ADVISE, CONFRONT, MUTE, PARROT, RESPONSIVE};
use slackwater::engine::population::{Ended, Frame, Therapist, run};
use slackwater::engine::scenario::words::BondBand;

use super::client_support::{Record, dana, owen, real};

/// What became of many played courses with one therapist.
struct Played {
    completed: f64,
    /// Means of the last session that each client came to.
    alliance: f64,
    resistance: f64,
    unsaid: f64,
    /// Shares of answers.
    answers: [f64; Answer::COUNT],
    /// Among those who came so far: share with a good bond at the end of each week.
    good_bond: Vec<f64>,
}

fn played(person: &Person, therapist: &(impl Therapist + Clone)) -> Played {
    let courses: Vec<_> = (0..150)
        .map(|seed| {
            let mut record = Record::default();
            let course = run(person, &mut Luck::new(seed, 0, 0), &Frame::PLAYED, &mut therapist.clone(), &mut record);
            (course, record)
        })
        .collect();
    let count = courses.len() as f64;
    let lines: Vec<_> = courses.iter().flat_map(|(_, record)| &record.lines).collect();
    let last = |dim: Dim| {
        mean(
            &courses
                .iter()
                .map(|(_, record)| real(record.weeks[record.weeks.len() - 1].from.get(dim)))
                .collect::<Vec<_>>(),
        )
    };
    let of_last = |value: fn(&slackwater::engine::client::State) -> i32| {
        mean(
            &courses
                .iter()
                .map(|(_, record)| real(value(&record.weeks[record.weeks.len() - 1].from)))
                .collect::<Vec<_>>(),
        )
    };
    Played {
        completed: courses.iter().filter(|(course, _)| course.ended == Ended::Completed).count() as f64 / count,
        alliance: of_last(|state| state.alliance()),
        resistance: of_last(|state| state.resistance()),
        unsaid: last(Dim::Unsaid),
        answers: std::array::from_fn(|at| {
            lines.iter().filter(|line| line.answer as usize == at).count() as f64 / lines.len() as f64
        }),
        good_bond: (0..5)
            .map(|week| {
                let there: Vec<_> = courses.iter().filter_map(|(_, record)| record.weeks.get(week)).collect();
                there.iter().filter(|one| bond_band(&one.from) == BondBand::Good).count() as f64 / there.len() as f64
            })
            .collect(),
    }
}

fn share(played: &Played, answer: Answer) -> f64 {
    played.answers[answer as usize]
}

#[test]
fn good_work_is_clearly_better_than_every_robot_with_both_clients() {
    for person in [dana(), owen()] {
        let good = played(&person, &RESPONSIVE);
        assert!(good.completed > 0.75, "completes {:.2}", good.completed);
        let robots = [
            ("confront", played(&person, &CONFRONT)),
            ("advise", played(&person, &ADVISE)),
            ("mute", played(&person, &MUTE)),
            ("parrot", played(&person, &PARROT)),
            ("random", played(&person, &random)),
        ];
        for (name, robot) in &robots {
            let (alliance, resistance) = (good.alliance - robot.alliance, robot.resistance - good.resistance);
            assert!(alliance > 0.10, "{name}: alliance only {alliance:.2} worse");
            assert!(resistance > 0.10, "{name}: resistance only {resistance:.2} higher");
            assert!(share(robot, Answer::Softens) + 0.20 < share(&good, Answer::Softens), "{name} softens");
        }
    }
}

#[test]
fn dana_softens_by_degrees_and_trusts_after_two_or_three_sessions() {
    let good = played(&dana(), &RESPONSIVE);
    assert!(good.good_bond[0] < 0.10, "after one session {:?}", good.good_bond);
    assert!(good.good_bond[2] > 0.40, "after three sessions {:?}", good.good_bond);
    let start = real(dana().start().resistance());
    assert!(good.resistance < 0.85 * start && good.resistance > 0.4 * start, "{start:.2} to {:.2}", good.resistance);
    assert!(share(&good, Answer::Holds) > 0.25, "not every good line lands");
}

#[test]
fn dana_hardens_when_fought_and_leaves() {
    let fought = played(&dana(), &CONFRONT);
    assert!(share(&fought, Answer::Hardens) > 0.6);
    let good = played(&dana(), &RESPONSIVE);
    assert!(fought.completed < good.completed - 0.3, "{:.2} and {:.2}", fought.completed, good.completed);
}

#[test]
fn owen_placates_when_pushed_or_advised_and_drifts() {
    let good = played(&owen(), &RESPONSIVE);
    for robot in [played(&owen(), &CONFRONT), played(&owen(), &ADVISE)] {
        assert!(share(&robot, Answer::Placates) > 0.4, "{:?}", robot.answers);
        assert!(robot.unsaid > 0.3 && good.unsaid < 0.1, "unsaid {:.2}", robot.unsaid);
        assert!(robot.completed < good.completed - 0.05, "{:.2} and {:.2}", robot.completed, good.completed);
    }
}
