//! No bytes as a rules file or a weights file bring the program down.

use proptest::prelude::*;
use slackwater::engine::guidance::{RuleBook, SHIPPED};

use crate::guidance_support::{Play, book};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(RuleBook::parse(&text).is_err());
    }

    #[test]
    fn any_bytes_as_weights_are_answered(text in "[\\(\\)\\[\\]a-z:, \"0-9\u{e9}\u{1F980}]{0,120}") {
        if let Err(problems) = book().with_weights(&text) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn a_damaged_book_is_answered(at in 0..SHIPPED.len(), length in 0_usize..60, with in "[\\(\\)\\[\\]a-z:, \"0-9\u{e9}-]{0,12}") {
        let mut text = SHIPPED.to_owned();
        let start = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let end = (start..=(at + length).min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(start);
        text.replace_range(start..end, &with);
        // Whatever still reads as a book also scores.
        match RuleBook::parse(&text) {
            Ok(book) => {
                let mut play = Play::in_second_session();
                play.end();
                let start = slackwater::engine::client::State::flat(0);
                let score = slackwater::engine::guidance::score(&book, &play.scenario, &play.events, &start);
                prop_assert!(score.process <= 1000 && score.overall <= 100);
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}

#[test]
fn deep_nesting_is_an_error() {
    assert!(RuleBook::parse(&"(".repeat(100_000)).is_err());
    assert!(book().with_weights("[".repeat(100_000)).is_err());
}

#[test]
fn a_wrong_name_is_placed_and_has_a_near_one() {
    let text = SHIPPED.replacen("\"AskSafety\"", "\"AskSafty\"", 1);
    let problems = RuleBook::parse(&text).expect_err("the name is wrong");
    let line = text.lines().position(|line| line.contains("AskSafty")).expect("it is there") + 1;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].place.line as usize, line);
    assert_eq!(problems[0].hint, "Did you mean \"AskSafety\"?");
}

#[test]
fn every_problem_is_reported_at_once() {
    let text =
        SHIPPED.replacen("\"N1\", \"D2\"", "\"N9\"", 1).replacen("reason: \"scolded\"", "reason: \"scoldet\"", 1);
    let problems = RuleBook::parse(&text).expect_err("two things are wrong");
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn a_wrong_field_has_a_near_one() {
    let text = SHIPPED.replacen("practise:", "practice:", 1);
    let problems = RuleBook::parse(&text).expect_err("the field is wrong");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].hint, "Did you mean `practise`?");
}

#[test]
fn weights_change_the_weight_and_the_hash() {
    let book = book();
    let heavier = book.with_weights("(weights: [(rule: \"pace\", weight: 3)])").expect("the weights are right");
    let pace = book.rule("pace").expect("it is there");
    assert_eq!((book.rules[pace].weight, heavier.rules[pace].weight), (2, 3));
    assert_ne!(book.hash(), heavier.hash());
    let again = book.with_weights("(weights: [(rule: \"pace\", weight: 3)])").expect("the weights are right");
    assert_eq!(again.hash(), heavier.hash());
}

#[test]
fn what_is_no_file_of_weights_is_explained_in_words() {
    for (file, code) in [(&b"[1, 2]"[..], "wrong-shape"), (b"", "empty-file"), (b"\xff\xff\xff", "not-text")] {
        let problems = book().with_weights(file).expect_err("it is none");
        assert_eq!(problems[0].code, code);
        assert!(!problems[0].message.contains("Raw"), "{}", problems[0].message);
    }
}

#[test]
fn wrong_weights_are_explained() {
    let text =
        "(weights: [(rule: \"pase\", weight: 3), (rule: \"safety-first\", weight: 0), (rule: \"repair\", weight: 9)])";
    let problems = book().with_weights(text).expect_err("all three are wrong");
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["unknown-name", "gate-weight", "weight-range"]);
    assert_eq!(problems[0].hint, "Did you mean \"pace\"?");
    assert_eq!(
        problems[2].place.column,
        u32::try_from(text.find("\"repair\"").expect("it is there") + 1).expect("short")
    );
}
