//! Each kind of problem in a scenario file is found at its place, by its code, with a hint that helps.
//!
//! A case is a change to `smallest.ron`.

use std::collections::BTreeSet;

use slackwater::engine::diagnostic::{Diagnostic, Severity};
use slackwater::engine::scenario::{Condition, codes, load};

use super::problem_cases::{Case, check_all, patched};

const SMALLEST: &str = include_str!("fixtures/scenarios/smallest.ron");
const GUIDE: &str = include_str!("../../docs/scenario-format.md");

const PROBLEMS: &str = include_str!("fixtures/scenarios/problems.ron");

/// Codes that no small change of a file brings about: `scenario_bytes` has the cases of those that belong to a file as
/// a whole, and the last two are met only where the program itself is wrong.
const CODES_OF_WHOLE_FILES: [&str; 8] =
    ["too-large", "not-text", "empty-file", "too-deep", "too-many-problems", "too-many", "syntax", "not-resolved"];

fn cases() -> Vec<Case> {
    ron::from_str(PROBLEMS).unwrap_or_default()
}

/// Loads a text and gives everything found, errors or warnings.
fn found_in(text: &str) -> Vec<Diagnostic> {
    match load(text.as_bytes()) {
        Ok(loaded) => {
            assert!(loaded.warnings.iter().all(|found| found.severity == Severity::Warning));
            loaded.warnings
        }
        Err(found) => {
            assert!(found.iter().any(|found| found.severity == Severity::Error));
            found
        }
    }
}

#[test]
fn the_smallest_scenario_has_no_problems() {
    assert_eq!(found_in(SMALLEST), []);
}

#[test]
fn every_problem_is_found_at_its_place() {
    let cases = cases();
    assert!(cases.len() > 60, "the cases can be read");
    check_all(&cases, SMALLEST, found_in);
}

#[test]
fn every_code_has_a_case() {
    let cases = cases();
    let tested: BTreeSet<&str> = cases.iter().map(|case| case.code.as_str()).chain(CODES_OF_WHOLE_FILES).collect();
    let untested: Vec<&str> = codes().filter(|code| !tested.contains(code)).collect();
    assert!(untested.is_empty(), "no case for {untested:?}");
    let known: BTreeSet<&str> = codes().collect();
    let unknown: Vec<&&str> = tested.iter().filter(|code| !known.contains(**code)).collect();
    assert!(unknown.is_empty(), "no such code: {unknown:?}");
}

#[test]
fn problems_far_apart_are_reported_together_in_order() {
    let text = patched(
        SMALLEST,
        &[
            ("format: 1", "format: 3"),
            ("opens: \"back-again\"", "opens: \"back-agian\""),
            ("to: \"goal\"", "to: \"gaol\""),
            ("kind: Quit", "kind: Drifted"),
        ],
    );
    let codes: Vec<&str> = found_in(&text).iter().map(|found| found.code).collect();
    let expected = ["unknown-format", "missing-target", "missing-target", "missing-ending", "shadowed-ending"];
    assert_eq!(codes, expected);
}

#[test]
fn slips_in_several_parts_are_reported_together() {
    let text = patched(
        SMALLEST,
        &[
            ("reactance: High", "reactance: Hihg"),
            ("moves: [OwnPart]", "moves: [OwnParts]"),
            ("id: \"wet-week\", shows", "id: \"wet-week\", show"),
        ],
    );
    let found = found_in(&text);
    let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
    assert_eq!(codes, ["unknown-word", "unknown-field", "unknown-word"]);
    assert_eq!(found[0].path, "client.traits.reactance");
    assert_eq!(found[2].path, "beats[1].choices[0].moves[0]");
}

#[test]
fn names_become_indices() {
    let loaded = load(SMALLEST.as_bytes()).expect("smallest.ron loads");
    let scenario = loaded.scenario;
    assert_eq!(scenario.beat(scenario.sessions[0].opens).id, "arrival");
    assert_eq!(scenario.sessions[0].closes.map(|beat| scenario.beat(beat).id.as_str()), Some("goodbye"));
    assert_eq!(scenario.sessions[1].minutes, 50);
    assert_eq!(scenario.sessions[0].week.len(), 2);
    assert_eq!(scenario.anytime.len(), 2);
    assert!(scenario.choice(scenario.anytime[0]).beat.is_none());
    assert_eq!(scenario.choice(scenario.anytime[0]).id, "wait");

    // Both profiles have a fact "mornings": a reply tells whichever is true, and `Told` holds for either.
    let softens = scenario.choices[1].replies[0].as_ref().expect("ask-morning softens");
    let told: Vec<&str> = softens.tells.iter().map(|fact| scenario.fact(*fact).id.as_str()).collect();
    assert_eq!(told, ["mornings", "mornings"]);
    let morning = scenario.beats.iter().find(|beat| beat.id == "morning").expect("a beat");
    assert!(matches!(&morning.lines[0].when[..], [Condition::Any(either)] if either.len() == 2));
    assert!(matches!(&scenario.endings[0].when[..], [Condition::Told(fact)] if scenario.fact(*fact).id == "no-help"));

    let back = scenario.beats.iter().find(|beat| beat.id == "back-again").expect("a beat");
    assert!(matches!(back.lines[0].when[..], [Condition::ChoseBetweenSessions(choice)] if choice.index() == 1));
    for choice in &scenario.choices {
        assert!(choice.beat.is_none_or(|beat| beat.index() < scenario.beats.len()));
    }
    let silent = scenario.utterances.iter().find(|said| said.says.is_empty()).expect("a silence");
    assert_eq!(silent.silence, 6);
}

#[test]
fn the_words_of_everything_that_is_said_are_counted() {
    let scenario = load(SMALLEST.as_bytes()).expect("smallest.ron loads").scenario;
    let counted: Vec<usize> = scenario.utterances.iter().map(|said| usize::from(said.words)).collect();
    let expected: Vec<usize> = scenario.utterances.iter().map(|said| said.says.split_whitespace().count()).collect();
    assert_eq!(counted, expected);
    assert!(counted.contains(&0) && counted.iter().any(|words| *words > 6), "silences and long lines");
}

#[test]
fn the_example_in_the_guide_loads() {
    let example = GUIDE.split("```ron\n").filter_map(|rest| rest.split("```").next());
    let whole = example.filter(|text| text.starts_with("(\n    format:")).collect::<Vec<_>>();
    assert_eq!(whole.len(), 1, "the guide has one whole example");
    assert_eq!(found_in(whole[0]), []);
}
