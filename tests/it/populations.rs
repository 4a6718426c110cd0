//! Populations: who says what, in which order clients are told, and what is told of them.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Answer, Constants, Delivery, Dim, Manner, Move, Person, STANDARD, State, Talk};
use slackwater::engine::guidance::RuleBook;
use slackwater::engine::luck::Luck;
use slackwater::engine::policy::{self, Policy, Script, Therapist, script};
use slackwater::engine::population::course::client;
use slackwater::engine::population::figures::{Moments, Spread, mean};
use slackwater::engine::population::mix::{Mix, Trainee, Weighted};
use slackwater::engine::population::mixtures::{CLUMSY, SKILLED};
use slackwater::engine::population::record::{Coded, CourseEnd, Ruptures};
use slackwater::engine::population::therapist::Therapist as _;
use slackwater::engine::population::{
    Attempts, ClientRow, Course, ExchangeRow, Frame, Population, Record, Rows, States, Summary, WeekRow, Working, run,
};
use slackwater::engine::session::{Event, Refusal, Session};

use crate::client_support::average;
use crate::played::shipped;

/// Everything that was told.
#[derive(Debug, Default)]
struct Told {
    lines: Vec<Delivery>,
    weeks: Vec<WeekRow>,
    /// Number, sessions, end and distress at the end of each client.
    clients: Vec<(u32, u16, CourseEnd, i32)>,
}

impl Record for Told {
    fn exchange(&mut self, row: &ExchangeRow<'_>) {
        self.lines.push(row.delivery);
    }

    fn week(&mut self, row: &WeekRow) {
        self.weeks.push(*row);
    }

    fn client(&mut self, row: &ClientRow<'_>) {
        self.clients.push((row.client, row.sessions_attended, row.ended, row.end.get(Dim::Distress)));
    }
}

/// A run with everything that was told of it.
fn told(population: &Population, therapist: &Working) -> Told {
    let mut all = Told::default();
    let keep = |rows: Rows<Told>| {
        all.lines.extend(rows.record.lines);
        all.weeks.extend(rows.record.weeks);
        all.clients.extend(rows.record.clients);
        Ok::<(), ()>(())
    };
    population.gather(therapist, || Rows::to(Told::default()), keep).unwrap();
    all
}

fn named(policy: Policy) -> Working {
    Working::named(policy).expect("it needs no words")
}

#[test]
fn clients_are_told_in_order_and_each_is_the_one_of_its_number() {
    let population = Population::drawn(100, 7, Frame::NATURAL);
    let all = told(&population, &named(Policy::Mixed));
    for (number, told) in all.clients.iter().enumerate() {
        let mut luck = Luck::new(7, number as u32, 0);
        let person = client(&mut luck, &STANDARD);
        let course: Course = run(&person, &mut luck, &Frame::NATURAL, &mut named(Policy::Mixed), &mut ());
        let (distress, ended) = (course.end.get(Dim::Distress), CourseEnd::from(course.ended));
        assert_eq!(*told, (number as u32, course.attended, ended, distress));
    }
    assert_eq!(all.clients.len(), 100);
}

#[test]
fn clients_can_be_shaped_for_an_experiment() {
    let calm: fn(&mut Person) = |person| person.traits.distress = 0;
    let population = Population { shape: calm, ..Population::drawn(50, 1, Frame::weeks(1)) };
    let all = told(&population, &named(Policy::Mixed));
    assert!(all.clients.iter().all(|(.., distress)| *distress < 250_000), "{:?}", all.clients);
}

#[test]
fn another_rollout_is_another_course_of_the_same_clients() {
    let of = |rollout| people(&Population { rollout, ..Population::drawn(20, 4, Frame::weeks(3)) });
    let (first, second) = (of(0), of(1));
    assert!(first.iter().zip(&second).all(|(one, other)| one.0 == other.0), "the same people");
    assert!(first.iter().zip(&second).all(|(one, other)| one.1 != other.1), "other courses");
}

/// Who came, and in which state they went.
#[derive(Debug, Default)]
struct People(Vec<(Person, State)>);

impl Record for People {
    fn client(&mut self, row: &ClientRow<'_>) {
        self.0.push((*row.person, row.end.clone()));
    }
}

/// Who comes, with an ordinary trainee.
fn people(population: &Population) -> Vec<(Person, State)> {
    let mut people = Vec::new();
    let keep = |one: Rows<People>| {
        people.extend(one.record.0);
        Ok::<(), ()>(())
    };
    population.gather(&named(Policy::Mixed), || Rows::to(People::default()), keep).unwrap();
    people
}

#[test]
fn a_population_is_drawn_and_works_by_its_constants() {
    static ALIKE: LazyLock<Constants> = LazyLock::new(|| STANDARD.scaled("trait_sd", 0).unwrap());
    let of = |constants| people(&Population { constants, ..Population::drawn(10, 4, Frame::weeks(1)) });
    let alike = of(&ALIKE);
    assert!(alike.iter().all(|one| one.0.traits == average().traits && one.0.constants == &*ALIKE));
    assert_ne!(of(&STANDARD)[0].0.traits, alike[0].0.traits);
}

#[test]
fn a_signature_policy_says_its_own_lines_half_of_the_time() {
    let population = Population::drawn(60, 3, Frame::weeks(4));
    // Lines that an ordinary trainee never says.
    for (policy, own) in [(Policy::Goals, Move::WriteGoal), (Policy::Paradox, Move::Restrain)] {
        let lines = told(&population, &named(policy)).lines;
        assert!(lines.iter().any(|line| line.first == own), "{policy}");
        let base = told(&population, &named(Policy::Mixed)).lines;
        assert!(base.iter().all(|line| line.first != own), "{policy}");
    }
    // What the policy never says comes half as often as from an ordinary trainee.
    let share = |policy| {
        let lines = told(&population, &named(policy)).lines;
        lines.iter().filter(|line| line.first == Move::Reassure).count() as f64 / lines.len() as f64
    };
    let halved = share(Policy::Evoke) / share(Policy::Mixed);
    assert!((0.3..0.65).contains(&halved), "{halved:.2}");
}

#[test]
fn policies_make_a_difference_in_the_direction_that_they_should() {
    let came_to = |policy: Policy| {
        let mut summary = Summary::default();
        let population = Population::drawn(250, 1, Frame::weeks(12));
        let keep = |rows: Rows<Summary>| -> Result<(), ()> {
            summary.merge(&rows.record);
            Ok(())
        };
        population.gather(&named(policy), || Rows::to(Summary::default()), keep).unwrap();
        summary
    };
    let (reference, mixed, confront) = (came_to(Policy::Reference), came_to(Policy::Mixed), came_to(Policy::Confront));
    let order = |of: fn(&Summary) -> f64| (of(&reference), of(&mixed), of(&confront));
    let (good, ordinary, bad) = order(|summary| summary.resistance_end.mean());
    assert!(good < ordinary && ordinary < bad, "resistance {good:.3} {ordinary:.3} {bad:.3}");
    let (good, ordinary, bad) = order(|summary| summary.alliance_end.mean());
    assert!(good > ordinary && ordinary > bad, "alliance {good:.3} {ordinary:.3} {bad:.3}");
    let (good, _, bad) = order(|summary| summary.dropout().value());
    assert!(good < bad, "dropout {good:.3} {bad:.3}");
}

#[test]
fn each_ordinary_trainee_has_likings_of_their_own_and_all_together_say_what_is_published() {
    let of = |trainee: &Trainee, name: &str| {
        let draws = trainee.drawn();
        draws.iter().find(|draw| draw.name == name).map(|draw| draw.value as f64 / 1e6).unwrap()
    };
    let meets = |client| {
        let mut luck = Luck::new(5, client, 0);
        let mut trainee = Trainee::drawn();
        trainee.meets(&mut luck);
        (trainee, luck)
    };
    // What a trainee likes is what that trainee says.
    let (a, mut luck) = meets(1);
    let said: Vec<Move> = (0..1_000).map(|at| a.line(Talk::Exploring, &luck.at(1, at)).delivery.first).collect();
    for first in [Move::OpenQuestion, Move::ClosedQuestion, Move::SimpleReflection, Move::ComplexReflection] {
        let of_mix = |mix: &Mix| {
            let liked = |line: &Weighted| f64::from(line.2) * of(&a, line.0.name());
            let own: f64 = mix.other.iter().filter(|line| line.0 == first).map(liked).sum();
            own / mix.other.iter().map(liked).sum::<f64>()
        };
        let skill = of(&a, "skill");
        let wanted = skill * of_mix(&SKILLED) + (1.0 - skill) * of_mix(&CLUMSY);
        let share = said.iter().filter(|one| **one == first).count() as f64 / 1e3;
        assert!((share - wanted).abs() < 0.035, "{first}: {share:.3}, {wanted:.3} by liking");
    }
    // Trainees differ, within what is published.
    let likings: Vec<f64> = (0..300).map(|client| of(&meets(client).0, "OpenQuestion")).collect();
    assert!(likings.iter().all(|liking| (0.5..=1.5).contains(liking)));
    assert!(likings.iter().any(|liking| *liking < 0.6) && likings.iter().any(|liking| *liking > 1.4));
    let mean = likings.iter().sum::<f64>() / 300.0;
    assert!((mean - 1.0).abs() < 0.06, "{mean:.3}");
}

#[test]
fn robots_do_only_what_they_do() {
    let population = Population::drawn(20, 1, Frame::weeks(2));
    let moves =
        |policy| -> BTreeSet<Move> { told(&population, &named(policy)).lines.iter().map(|line| line.first).collect() };
    assert_eq!(moves(Policy::Mute), BTreeSet::from([Move::HoldSilence]));
    assert_eq!(moves(Policy::Namer), BTreeSet::from([Move::NameResistance]));
    assert!(moves(Policy::Checklist).len() > 40, "a move of each strategy");
    let ritual = told(&population, &named(Policy::GoalRitualist)).lines;
    let first: Vec<Move> = ritual.iter().take(4).map(|line| line.first).collect();
    assert_eq!(first, [Move::ElicitGoal, Move::AgreeGoal, Move::WriteGoal, Move::HandOverCopy]);
}

fn policy_of(rules: &str) -> Arc<Script> {
    let text = format!("(format: 1, id: \"x\", rules: [{rules}])");
    Arc::new(script::load(text.as_bytes()).unwrap_or_else(|problems| panic!("{rules}: {problems:?}")))
}

#[test]
fn a_file_is_followed_by_what_is_seen() {
    let population = Population::drawn(30, 2, Frame::weeks(4));
    let otherwise = "(lines: [(moves: [OpenQuestion], manner: Plain)])";
    // What is seen, and whether lines that go by it must come, and lines that do not.
    for (when, some, all) in [
        ("Talk([Sustain])", true, false),
        ("Not([Talk([Sustain])])", true, false),
        ("Sign(NotTalking)", true, false),
        ("Sign(Blame)", true, false),
        ("Sign(Cancelling)", true, false),
        ("Sign(SmallTalk)", false, false),
        ("Cue(Risk)", false, false),
        ("LeansAway(Low)", true, true),
        ("LeansAway(High)", true, false),
        ("Week(1..=2)", true, false),
        ("Week(5..=9)", false, false),
        ("Session(1..=1)", true, false),
        ("Line(1..=1)", true, false),
        ("JustDid(Orient)", false, false),
        ("JustDid(OpenQuestion)", true, false),
        ("DidThisSession(OpenQuestion)", true, false),
        ("Did(OpenQuestion)", true, false),
        ("DidTimes(OpenQuestion, 3..=9)", true, false),
        ("Homework(NoneSet)", true, true),
        ("Homework(Skipped)", false, false),
        ("Attendance(Attended)", true, false),
        ("Any([Week(1..=1), Line(2..=2)]), All([Session(1..=9), Line(1..=9)])", true, false),
    ] {
        let rules = format!("(when: [{when}], lines: [(moves: [Orient, Validate], manner: Warm)]), {otherwise}");
        let lines = told(&population, &Working::of_file(policy_of(&rules))).lines;
        let follows = lines.iter().filter(|line| line.first == Move::Orient).count();
        assert_eq!((follows > 0, follows == lines.len()), (some, all), "{when}: {follows} of {}", lines.len());
        assert!(lines.iter().all(|line| (line.first == Move::Orient) == (line.second == Some(Move::Validate))));
    }
    let rules = "(when: [Line(1..=1)], lines: [(moves: [AgreeTask], manner: Plain)]), \
                 (when: [Homework(Skipped)], lines: [(moves: [ReviewHomework], manner: Plain)]), ";
    let lines = told(&population, &Working::of_file(policy_of(&format!("{rules}{otherwise}")))).lines;
    assert!(lines.iter().any(|line| line.first == Move::ReviewHomework), "a task that was left is seen");
}

#[test]
fn weights_make_shares() {
    let rules = "(lines: [(moves: [Orient], manner: Plain, weight: 3), (moves: [Broach], manner: Plain)])";
    let lines = told(&Population::drawn(40, 2, Frame::weeks(2)), &Working::of_file(policy_of(rules))).lines;
    let orient = lines.iter().filter(|line| line.first == Move::Orient).count() as f64 / lines.len() as f64;
    assert!((0.70..0.80).contains(&orient), "{orient:.3}");
}

#[test]
fn a_written_course_is_told_as_it_was_played() {
    let scenario = shipped("cant-complain");
    let book = RuleBook::shipped().unwrap();
    let attempts = Attempts { scenario: &scenario, book: &book, clients: 12, seed: 20 };
    let mut all = Vec::new();
    let keep = |one: Told| -> Result<(), Refusal> {
        all.push(one);
        Ok(())
    };
    attempts.tell(|seed| Therapist::new(Policy::Confront, seed), Told::default, keep).unwrap();
    let clients: Vec<_> = all.iter().flat_map(|one| &one.clients).copied().collect();
    let lines: usize = all.iter().map(|one| one.lines.len()).sum();
    let weeks: usize = all.iter().map(|one| one.weeks.len()).sum();
    let (mut lines_played, mut weeks_played) = (0, 0);
    for (number, told) in clients.iter().enumerate() {
        let mut session = Session::new(Arc::clone(&scenario), 20 + number as u32, Mode::Assessment);
        policy::play(&mut session, Policy::Confront).unwrap();
        let course = session.course();
        let count = |wanted: fn(&Event) -> bool| session.log().iter().filter(|event| wanted(event)).count();
        lines_played += count(|event| matches!(event, Event::Exchanged(_)));
        weeks_played += count(|event| matches!(event, Event::WeekPassed { .. }));
        assert_eq!((told.0, told.1, told.3), (number as u32, course.attended, course.state.get(Dim::Distress)));
    }
    assert_eq!((clients.len(), lines, weeks), (12, lines_played, weeks_played));
}

#[test]
fn a_rupture_is_repaired_by_the_next_session_without_one() {
    let mut ruptures = Ruptures::default();
    let hurt = |value| crate::client_support::state(&average(), &[(Dim::Hurt, value)]);
    let sessions = [0, 300_000, 300_000, 0, 0].map(|value| ruptures.session(&hurt(value)));
    assert_eq!(sessions, [(false, false), (true, false), (true, false), (false, true), (false, false)]);
}

#[test]
fn an_observer_codes_an_easy_yes_by_what_was_asked() {
    let state = average().start();
    let coded = |talk, first| {
        let delivery = crate::client_support::line(first, Manner::Plain);
        ExchangeRow { client: 0, session: 1, exchange: 1, delivery, talk, answer: Answer::Holds, state: &state }.coded()
    };
    for (talk, first, code) in [
        (Talk::Change, Move::OpenQuestion, Coded::Change),
        (Talk::Sustain, Move::OpenQuestion, Coded::Sustain),
        (Talk::Discord, Move::Argue, Coded::Neutral),
        (Talk::Placating, Move::Advise, Coded::Change),
        (Talk::Placating, Move::OpenQuestion, Coded::Neutral),
        (Talk::Exploring, Move::OpenQuestion, Coded::Neutral),
    ] {
        assert_eq!(coded(talk, first), code, "{talk} after {first}");
    }
}

#[test]
fn sums_of_parts_are_those_of_the_whole() {
    let values: Vec<i32> = (0..1_000).map(|at| (at * 7919) % 1_000_001 - 200_000).collect();
    let of = |values: &[i32]| {
        let (mut moments, mut spread) = (Moments::default(), Spread::default());
        values.iter().for_each(|value| {
            moments.add(*value);
            spread.add(*value);
        });
        (moments, spread)
    };
    let (mut moments, mut spread) = of(&values[..37]);
    let (rest, more) = of(&values[37..]);
    moments.merge(&rest);
    spread.merge(&more);
    assert_eq!((moments, &spread), (of(&values).0, &of(&values).1));
    let reals: Vec<f64> = values.iter().map(|value| f64::from(*value) / 1e6).collect();
    assert!((moments.mean() - mean(&reals)).abs() < 1e-9);
    assert!((moments.deviation() - slackwater::engine::population::figures::deviation(&reals)).abs() < 1e-9);
    let below = values.iter().filter(|value| **value <= 0).count() as u64;
    assert_eq!((spread.at_zero, spread.percentile(10)), (below, 0.0));
    let mut sorted = values;
    sorted.sort_unstable();
    let median = f64::from(sorted[499]) / 1e6;
    assert!((spread.percentile(50) - median).abs() <= 0.001, "{} {median}", spread.percentile(50));
}

#[test]
fn states_that_stand_at_a_bound_are_counted() {
    let mut states = States::new();
    let person = average();
    for value in [0, 0, 500_000, 1_000_000] {
        states.add(&crate::client_support::state(&person, &[(Dim::Load, value)]));
    }
    let (_, load) = states.named().find(|(name, _)| *name == "Load").unwrap();
    assert_eq!((load.count, load.at_zero, load.at_one), (4, 2, 1));
    assert_eq!(states.named().count(), Dim::COUNT + 2);
}
