//! The strawman audit: the shipped clients pass it, each fault is found by its own evidence, and places are right.

use slackwater::engine::audit::fault::ALL;
use slackwater::engine::audit::{Audit, Finding, Tally, judge};
use slackwater::engine::diagnostic::{Place, Severity};
use slackwater::engine::guidance::RuleBook;
use slackwater::engine::policy::Policy;
use slackwater::engine::population::figures::Share;
use slackwater::engine::scenario::{self, BeatId, ChoiceId, EndingId, Places, WeekChoiceId, WeekEventId};

use crate::played::{Client, clients};

fn errors(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().filter(|one| one.severity == Severity::Error).map(|one| one.fault.code).collect()
}

#[test]
fn the_shipped_clients_pass() {
    for client in clients() {
        let wrong: Vec<&str> = client.audit.findings.iter().map(|one| one.message.as_str()).collect();
        assert!(client.audit.passes(), "{}: {wrong:?}", client.scenario.about.id);
    }
}

/// The errors of a shipped client's audit after something in it was changed.
fn changed(client: &Client, change: impl Fn(&mut Audit)) -> Vec<Finding> {
    let mut audit = client.audit.clone();
    change(&mut audit);
    judge::findings(&audit, &client.scenario, &RuleBook::shipped().unwrap())
}

fn put(audit: &mut Audit, at: Policy, tally: Policy) {
    audit.named[at as usize] = audit.named[tally as usize].clone();
}

fn reference(audit: &mut Audit) -> &mut Tally {
    &mut audit.named[Policy::Reference as usize]
}

/// What is done to an audit.
type Change<'a> = &'a dyn Fn(&mut Audit);

#[test]
fn each_fault_is_found_by_its_own_evidence_and_no_other() {
    let many = Share { yes: 80, all: 200 };
    let cases: &[(&str, Change<'_>)] = &[
        ("robot-passes", &|audit| audit.named[Policy::Parrot as usize].passed = many),
        ("robot-passes", &|audit| put(audit, Policy::Random, Policy::Reference)),
        ("reference-fails", &|audit| reference(audit).passed = many),
        ("resistance-collapses", &|audit| reference(audit).collapsed = many),
        ("one-choice-wins", &|audit| audit.insisting[0].1.passed = many),
        ("one-choice-wins", &|audit| {
            let at = audit.insisting[0].0.index();
            reference(audit).choices[at].best = [Share { yes: 900, all: 900 }; 3];
            audit.named[Policy::Random as usize].choices[at].best = [Share::default(); 3];
        }),
        ("first-option-wins", &|audit| audit.named[Policy::FirstOption as usize].passed = many),
        ("first-option-wins", &|audit| reference(audit).first.share.yes = reference(audit).first.share.all),
        ("longest-option-wins", &|audit| audit.named[Policy::LongestOption as usize].passed = many),
        ("longest-option-wins", &|audit| reference(audit).longest.share.yes = reference(audit).longest.share.all),
        ("kindest-option-wins", &|audit| audit.named[Policy::WarmestOption as usize].passed = many),
        ("kindest-option-wins", &|audit| reference(audit).kindest.share.yes = reference(audit).kindest.share.all),
    ];
    for client in clients() {
        for (at, (code, change)) in cases.iter().enumerate() {
            assert_eq!(errors(&changed(client, change)), [*code], "{}: case {at}", client.scenario.about.id);
        }
    }
    for fault in ALL.iter().filter(|fault| !fault.code.starts_with("never")) {
        assert!(cases.iter().any(|(code, _)| *code == fault.code), "{}", fault.code);
    }
}

#[test]
fn the_page_explains_every_fault() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/audit.md")).unwrap();
    for fault in ALL {
        assert!(page.contains(&format!("\n### {}\n", fault.code)), "{}", fault.code);
    }
}

#[test]
fn a_line_of_the_place_that_passes_only_as_anything_there_does_is_no_fault_of_its_own() {
    let found = changed(&clients()[0], |audit| {
        for robot in [Policy::RandomInPlace, Policy::FirstOption, Policy::LongestOption, Policy::WarmestOption] {
            audit.named[robot as usize].passed = Share { yes: 120, all: 200 };
        }
    });
    assert_eq!(errors(&found), ["robot-passes"]);
}

#[test]
fn what_is_not_clear_is_a_warning() {
    for (yes, severity) in [(10, None), (11, Some(Severity::Warning)), (18, Some(Severity::Error))] {
        let found =
            changed(&clients()[0], |audit| audit.named[Policy::Parrot as usize].passed = Share { yes, all: 200 });
        let found = found.iter().find(|one| one.fault.code == "robot-passes").map(|one| one.severity);
        assert_eq!(found, severity, "{yes} of 200");
    }
}

#[test]
fn what_nobody_comes_to_is_listed_without_the_lines_in_it() {
    let client = &clients()[1];
    let beat = BeatId(3);
    let found = changed(client, |audit| {
        audit.findings.clear();
        for tally in audit.named.iter_mut().chain(audit.insisting.iter_mut().map(|(_, tally)| tally)) {
            tally.beats[beat.index()] = 0;
            for choice in &client.scenario.beat(beat).choices {
                tally.choices[choice.index()].said = 0;
            }
        }
    });
    let of = |code: &str| found.iter().filter(|one| one.fault.code == code).flat_map(|one| &one.at).count();
    let of_client =
        |code: &str| client.audit.findings.iter().filter(|one| one.fault.code == code).flat_map(|one| &one.at).count();
    assert_eq!(of("never-reached"), of_client("never-reached") + 1);
    assert_eq!(of("never-said"), of_client("never-said"));
}

#[test]
fn resistance_falls_for_good_where_it_never_comes_back() {
    let mut played = clients()[0].of(Policy::Reference)[0].clone();
    played.start = 500_000;
    for (resistance, falls, collapses) in [
        (&[500, 460, 450, 440, 430][..], Some(3), true),
        (&[500, 440, 460, 440, 430], Some(4), true),
        (&[440, 440, 440, 440, 460], None, false),
        (&[490, 490, 490, 490, 440], Some(5), false),
        (&[440, 440, 440, 440], Some(1), false),
        (&[], None, false),
    ] {
        played.resistance = resistance.iter().map(|now| now * 1_000).collect();
        assert_eq!((played.falls_for_good(), played.collapses()), (falls, collapses), "{resistance:?}");
    }
}

#[test]
fn every_part_of_a_scenario_is_found_in_its_text() {
    let folder = env!("CARGO_MANIFEST_DIR");
    for file in ["scenarios/done-that-one", "scenarios/cant-complain", "tests/it/fixtures/scenarios/whole-course"] {
        let text = std::fs::read_to_string(format!("{folder}/{file}.ron")).unwrap();
        let scenario = scenario::load(text.as_bytes()).unwrap().scenario;
        let places = Places::of(&scenario, &text);
        let is_there = |id: &str, place: Place| {
            let there = &text[place.offset..place.offset + place.length];
            assert_eq!(there, format!("\"{id}\""), "{file}:{}:{}", place.line, place.column);
        };
        for (at, beat) in scenario.beats.iter().enumerate() {
            is_there(&beat.id, places.beat(BeatId(at as u16)));
        }
        for (at, choice) in scenario.choices.iter().enumerate() {
            is_there(&choice.id, places.choice(ChoiceId(at as u16)));
        }
        for (at, event) in scenario.week_events.iter().enumerate() {
            is_there(&event.id, places.week_event(WeekEventId(at as u16)));
        }
        for (at, choice) in scenario.week_choices.iter().enumerate() {
            is_there(&choice.id, places.week_choice(WeekChoiceId(at as u16)));
        }
        for (at, ending) in scenario.endings.iter().enumerate() {
            is_there(&ending.id, places.ending(EndingId(at as u8)));
        }
    }
}
