//! Policy files: what is wrong with one is found at its place, and what is seen decides what is said.

use std::sync::Arc;

use proptest::prelude::*;
use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Manner, Move, Strategy, Talk};
use slackwater::engine::diagnostic::Diagnostic;
use slackwater::engine::policy::script::{Script, ScriptTrainee, load};
use slackwater::engine::policy::{Therapist, play_with};
use slackwater::engine::session::{Event, Session, Waiting, delivery};

use crate::cli_support::{Slackwater, fixture};
use crate::played::shipped;
use crate::problem_cases::{Case, check_all};

const SMALL: &str = include_str!("fixtures/policies/small.ron");
const PROBLEMS: &str = include_str!("fixtures/policies/problems.ron");
const GUIDE: &str = include_str!("../../docs/policies.md");

fn found_in(text: &str) -> Vec<Diagnostic> {
    load(text.as_bytes()).err().unwrap_or_default()
}

#[test]
fn every_problem_is_found_at_its_place() {
    let cases: Vec<Case> = ron::from_str(PROBLEMS).expect("the cases can be read");
    check_all(&cases, SMALL, found_in);
    let named: Vec<&str> = GUIDE.split("What can be read is also checked:").nth(1).unwrap().split('`').collect();
    let codes = named.iter().skip(1).step_by(2);
    for code in codes.filter(|code| **code != "rule-count") {
        assert!(cases.iter().any(|case| case.code == **code), "no case for {code}");
    }
    let none = load(b"(format: 1, id: \"none\", rules: [])").expect_err("a policy has rules");
    assert_eq!(none.iter().map(|one| one.code).collect::<Vec<_>>(), ["rule-count"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_change_of_a_file_loads_or_is_explained(at in 0..SMALL.len(), taken in 0_usize..20, put in "[a-zA-Z0-9()\\[\\]\"',:.{}/*=;é-]{0,8}") {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes.splice(at..(at + taken).min(SMALL.len()), put.bytes());
        let found = load(&bytes).err().unwrap_or_default();
        for problem in &found {
            prop_assert!(!problem.code.is_empty() && problem.message.ends_with('.') && !problem.hint.is_empty(), "{problem}");
            prop_assert!(problem.message.chars().count() < 300 && problem.hint.chars().count() < 600, "{problem}");
            prop_assert!(problem.place.offset + problem.place.length <= bytes.len(), "{problem:?}");
        }
    }
}

#[test]
fn brackets_and_conditions_without_end_are_refused() {
    for text in ["(", "[", "Not(["] {
        assert!(load(text.repeat(200_000).as_bytes()).is_err(), "{text}");
    }
    let deep = format!("{}Week(1..=2){}", "Not([".repeat(200), "])".repeat(200));
    let found = load(SMALL.replace("Talk([Sustain])", &deep).as_bytes()).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), ["too-deep"]);
}

fn example() -> Arc<Script> {
    let example = GUIDE.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    Arc::new(load(example.as_bytes()).expect("the guide's example is fine"))
}

#[test]
fn the_example_of_the_guide_plays_every_client_to_an_end() {
    let script = example();
    for file in ["done-that-one", "cant-complain"] {
        let scenario = shipped(file);
        for seed in 0..6 {
            let play = || {
                let mut session = Session::new(Arc::clone(&scenario), seed, Mode::Practice);
                let mut therapist = Therapist::of_file(Arc::clone(&script), seed);
                play_with(&mut session, &mut therapist).expect("it does only what is on offer");
                session
            };
            let session = play();
            assert!(matches!(session.course().waiting, Waiting::Ended(_)), "{file} {seed}");
            assert_eq!(session.log(), play().log(), "the same seed gives the same course");
        }
    }
}

/// Shares of lines, over some courses, that use each strategy.
fn shares(text: &str) -> impl Fn(Strategy) -> f64 + use<> {
    let script = Arc::new(load(text.as_bytes()).expect("it is fine"));
    let scenario = shipped("done-that-one");
    let mut lines = Vec::new();
    for seed in 0..10 {
        let mut session = Session::new(Arc::clone(&scenario), seed, Mode::Practice);
        play_with(&mut session, &mut Therapist::of_file(Arc::clone(&script), seed)).unwrap();
        lines.extend(session.log().iter().filter_map(|event| match event {
            Event::Exchanged(exchange) => Some(delivery(&scenario, exchange.line)),
            _ => None,
        }));
    }
    move |strategy| lines.iter().filter(|line| line.uses(strategy)).count() as f64 / lines.len() as f64
}

#[test]
fn the_choice_that_comes_nearest_is_made() {
    let only = |moves: &str| format!("(format: 1, id: \"x\", rules: [(lines: [{moves}])])");
    let kind = shares(&only("(moves: [ComplexReflection], manner: Warm), (moves: [Validate], manner: Warm)"));
    let hard = shares(&only("(moves: [Argue], manner: Blaming), (moves: [Persuade], manner: Expert)"));
    let blaming = "ordinary: 100, rules: [(lines: [(moves: [Argue], manner: Blaming)])]";
    let ordinary = shares(&format!("(format: 1, id: \"x\", {blaming})"));
    assert!(ordinary(Strategy::Fight) < hard(Strategy::Fight) - 0.3, "{}", ordinary(Strategy::Fight));
    assert!(kind(Strategy::Rapport) > hard(Strategy::Rapport) + 0.3, "{}", kind(Strategy::Rapport));
    assert!(hard(Strategy::Fight) > kind(Strategy::Fight) + 0.3, "{}", hard(Strategy::Fight));
}

#[test]
fn what_is_drawn_is_drawn_once_for_a_trainee_and_differs_between_them() {
    let script = Arc::new(load(SMALL.as_bytes()).unwrap());
    let drawn = |seed| Therapist::of_file(Arc::clone(&script), seed).drawn();
    let weights: Vec<i64> = (0..40).map(|seed| drawn(seed)[0].value).collect();
    assert!(drawn(3).len() == 1 && drawn(3)[0].name == "rules[0].lines[0].weight");
    assert!((1..=5).all(|weight| weights.contains(&(weight * 1_000_000))), "{weights:?}");
    assert!(weights.iter().all(|weight| (1_000_000..=5_000_000).contains(weight)));
    assert!(ScriptTrainee::new(Arc::clone(&script)).drawn()[0].value == 3_000_000, "undrawn, it is the middle");
}

#[test]
fn a_policy_file_plays_on_the_command_line_and_a_bad_one_says_where_it_is_bad() {
    let slackwater = Slackwater::new();
    let good = slackwater.path("good.ron");
    std::fs::write(&good, SMALL).unwrap();
    let ran = slackwater.run(&["play", &fixture("short-road.ron"), "--seed", "1", "--policy", &good]);
    assert!(ran.code == Some(0) && ran.out.contains("\nDebrief: Short road"), "{} {}", ran.out, ran.err);
    let bad = slackwater.path("bad.ron");
    std::fs::write(&bad, SMALL.replace("[Validate]", "[Validates]")).unwrap();
    let ran = slackwater.run(&["play", &fixture("short-road.ron"), "--policy", &bad]);
    assert!(ran.code == Some(1) && ran.out.is_empty(), "{}", ran.err);
    let line = "                (moves: [Validates], manner: Warm, weight: Between(1, 5)),";
    assert!(ran.err.contains("bad.ron:7:26: error[unknown-word]:") && ran.err.contains(line.trim()), "{}", ran.err);
    assert!(ran.err.contains("^^^^^^^^^\n    hint: Did you mean `Validate`?\n"), "{}", ran.err);
    let ran = slackwater.run(&["play", "--policy", "no-such-file.ron"]);
    assert!(ran.code == Some(2) && ran.err.contains("no-such-file.ron"), "{}", ran.err);
}

#[test]
fn no_policy_hears_that_a_client_placates() {
    let seen = "(format: 1, id: \"x\", rules: [(when: [Talk([Neutral])], lines: [(moves: [Orient], manner: Plain)]), \
                (lines: [(moves: [Argue], manner: Blaming)])])";
    let trainee = ScriptTrainee::new(Arc::new(load(seen.as_bytes()).unwrap()));
    let mut luck = slackwater::engine::luck::Luck::new(1, 0, 0);
    let mut sight = slackwater::engine::population::Seen::nothing();
    for (talk, says) in [(Talk::Placating, Move::Orient), (Talk::Neutral, Move::Orient), (Talk::Sustain, Move::Argue)] {
        sight.answered(&crate::client_support::line(Move::Orient, Manner::Plain), talk);
        assert_eq!(trainee.says(&sight, &luck.at(0, 0), 8).unwrap().first, says, "{talk}");
    }
}
