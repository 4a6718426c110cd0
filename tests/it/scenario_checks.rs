//! Each kind of problem in a scenario file is found at its place, by its code, with a hint that helps.
//!
//! A case is a change to `smallest.ron`. In what it puts in, `⟦` marks where the diagnostic must point.

use std::collections::BTreeSet;

use slackwater::engine::diagnostic::{Diagnostic, Severity};
use slackwater::engine::scenario::{Condition, codes, load};

const SMALLEST: &str = include_str!("fixtures/scenarios/smallest.ron");
const GUIDE: &str = include_str!("../../docs/scenario-format.md");

const PROBLEMS: &str = include_str!("fixtures/scenarios/problems.ron");

/// Codes that no small change of a file brings about: `scenario_bytes` has the cases of those that belong to a file as
/// a whole, and the last two are met only where the program itself is wrong.
const CODES_OF_WHOLE_FILES: [&str; 8] =
    ["too-large", "not-text", "empty-file", "too-deep", "too-many-problems", "too-many", "syntax", "not-resolved"];

/// One change and what must be said of it.
#[derive(Debug, serde::Deserialize)]
struct Case {
    name: String,
    /// Replacements, each of the first place where its text stands.
    change: Vec<(String, String)>,
    code: String,
    /// What the hint must say.
    hint: String,
    /// Codes of other diagnostics that the same change brings about.
    #[serde(default)]
    also: Vec<String>,
}

fn cases() -> Vec<Case> {
    ron::from_str(PROBLEMS).unwrap_or_default()
}

fn patched<S: AsRef<str>>(patches: &[(S, S)]) -> String {
    let mut text = SMALLEST.to_owned();
    for (from, to) in patches {
        let (from, to) = (from.as_ref(), to.as_ref());
        assert!(text.contains(from), "smallest.ron does not contain {from}");
        text = text.replacen(from, to, 1);
    }
    text
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

fn check(case: &Case) {
    let marked = patched(&case.change);
    assert!(marked.contains('⟦'), "{}: nothing is marked", case.name);
    let at = marked.find('⟦').unwrap_or_default();
    let (line, column) =
        (marked[..at].matches('\n').count() + 1, marked[..at].chars().rev().take_while(|c| *c != '\n').count() + 1);
    let text = marked.replacen('⟦', "", 1);
    let found = found_in(&text);
    let shown = || found.iter().map(|found| format!("{found} ({})\n", found.path)).collect::<String>();
    let here = |found: &&Diagnostic| {
        found.code == case.code && found.place.line as usize == line && found.place.column as usize == column
    };
    let hits: Vec<&Diagnostic> = found.iter().filter(here).collect();
    assert!(!hits.is_empty(), "{}: wanted {} at {line}:{column}, got\n{}", case.name, case.code, shown());
    let hit = hits[0];
    assert!(hit.hint.contains(&case.hint), "{}: the hint is {:?}", case.name, hit.hint);
    assert!(hit.message.ends_with('.') && hit.hint.ends_with(['.', '?']), "{}: not sentences: {hit}", case.name);
    assert_eq!(hit.place.offset, at, "{}", case.name);
    let mut expected: Vec<&str> = case.also.iter().chain([&case.code]).map(String::as_str).collect();
    let mut given: Vec<&str> = found.iter().map(|found| found.code).collect();
    expected.sort_unstable();
    given.sort_unstable();
    assert_eq!(given, expected, "{}:\n{}", case.name, shown());
    let mut sorted = found.clone();
    sorted.sort_by_key(|found| found.place.offset);
    assert_eq!(sorted, found, "{}: not in the order of the text", case.name);
}

#[test]
fn the_smallest_scenario_has_no_problems() {
    assert_eq!(found_in(SMALLEST), []);
}

#[test]
fn every_problem_is_found_at_its_place() {
    let cases = cases();
    assert!(cases.len() > 60, "the cases can be read");
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| std::panic::catch_unwind(|| check(case)).err())
        .map(|panic| panic.downcast_ref::<String>().cloned().unwrap_or_default())
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
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
    let text = patched(&[
        ("format: 1", "format: 3"),
        ("opens: \"back-again\"", "opens: \"back-agian\""),
        ("to: \"goal\"", "to: \"gaol\""),
        ("kind: Quit", "kind: Drifted"),
    ]);
    let codes: Vec<&str> = found_in(&text).iter().map(|found| found.code).collect();
    let expected = ["unknown-format", "missing-target", "missing-target", "missing-ending", "shadowed-ending"];
    assert_eq!(codes, expected);
}

#[test]
fn slips_in_several_parts_are_reported_together() {
    let text = patched(&[
        ("reactance: High", "reactance: Hihg"),
        ("moves: [OwnPart]", "moves: [OwnParts]"),
        ("id: \"wet-week\", shows", "id: \"wet-week\", show"),
    ]);
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
