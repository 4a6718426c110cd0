//! What can be counted of the writing of the shipped clients.

use std::collections::BTreeSet;

use slackwater::engine::client::{Answer, Cue};
use slackwater::engine::scenario::{BeatId, Choice, Condition, Reply, Scenario};

use crate::played::{DANA, OWEN, shipped};

/// Words of the trade that no client of ours says of themselves.
const TRADE: &[&str] = &[
    "boundaries",
    "triggered",
    "triggering",
    "resistant",
    "resistance",
    "safe space",
    "self-care",
    "coping mechanism",
    "toxic",
    "closure",
    "my trauma",
    "attachment style",
    "my journey",
    "validated",
    "mindfulness",
];

fn both() -> [std::sync::Arc<Scenario>; 2] {
    [shipped(DANA), shipped(OWEN)]
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn replies(scenario: &Scenario) -> impl Iterator<Item = &Reply> {
    scenario.choices.iter().flat_map(|choice| choice.replies.iter().flatten())
}

/// Whether a line is said, and not a silence or another act in brackets.
fn spoken(choice: &Choice) -> bool {
    !choice.says.starts_with('(')
}

#[test]
fn there_is_enough_of_everything() {
    for scenario in both() {
        let id = &scenario.about.id;
        assert!(scenario.beats.len() >= 40, "{id}: {} beats", scenario.beats.len());
        assert!(scenario.choices.len() >= 140, "{id}: {} choices", scenario.choices.len());
        assert!(scenario.endings.len() >= 5, "{id}: {} endings", scenario.endings.len());
        assert_eq!(scenario.sessions.len(), 5, "{id}");
        let false_signs = scenario.utterances.iter().filter(|one| one.false_sign.is_some()).count();
        assert!(false_signs >= 2, "{id}: {false_signs} false signs");
        assert!(!scenario.about.screening.is_empty() && !scenario.about.content_notes.is_empty(), "{id}");
        assert!(!scenario.client.right_about.is_empty(), "{id}");
    }
}

#[test]
fn therapist_lines_can_be_said_aloud() {
    for choice in both().iter().flat_map(|scenario| scenario.choices.clone()) {
        assert!(words(&choice.says) <= 35, "{}: {} words", choice.id, words(&choice.says));
    }
}

#[test]
fn client_lines_are_short_and_some_are_very_short() {
    for scenario in both() {
        let id = &scenario.about.id;
        let mut lengths: Vec<usize> = scenario.utterances.iter().map(|one| words(&one.says)).collect();
        lengths.sort_unstable();
        let median = lengths[lengths.len() / 2];
        assert!((9..=25).contains(&median), "{id}: the median is {median} words");
        let very_short = lengths.iter().filter(|length| **length < 5).count();
        assert!(very_short * 8 >= lengths.len(), "{id}: {very_short} of {} under five words", lengths.len());
        assert!(lengths.last().is_some_and(|longest| *longest <= 45), "{id}: a speech");
    }
}

#[test]
fn the_lines_of_a_beat_are_of_like_length() {
    for scenario in both() {
        let mut uneven = Vec::new();
        for beat in &scenario.beats {
            let lengths: Vec<usize> = beat
                .choices
                .iter()
                .map(|choice| scenario.choice(*choice))
                .filter(|choice| spoken(choice))
                .map(|choice| choice.says.chars().count())
                .collect();
            let mean = lengths.iter().sum::<usize>() / lengths.len().max(1);
            if lengths.iter().any(|length| length.abs_diff(mean) * 4 > mean) {
                uneven.push((beat.id.clone(), lengths));
            }
        }
        assert!(uneven.is_empty(), "{}: {uneven:?}", scenario.about.id);
    }
}

#[test]
fn every_hardening_has_the_clients_good_reason() {
    for scenario in both() {
        for choice in &scenario.choices {
            if let Some(reply) = &choice.replies[Answer::Hardens as usize] {
                assert!(reply.because.is_some(), "{}: why?", choice.id);
            }
        }
        assert!(scenario.client.stock[Answer::Hardens as usize].iter().all(|reply| reply.because.is_some()));
    }
}

#[test]
fn clients_speak_the_words_of_their_place() {
    for scenario in both() {
        let asks = |line: &&slackwater::engine::scenario::Utterance| !line.cues.has(Cue::AsksIfResistant);
        for line in scenario.utterances.iter().filter(asks) {
            let says = line.says.to_lowercase();
            let found: Vec<&&str> = TRADE.iter().filter(|word| says.contains(**word)).collect();
            assert!(found.is_empty(), "{}: {found:?} in \u{201c}{}\u{201d}", scenario.about.id, line.says);
        }
    }
}

#[test]
fn later_sessions_remember_what_the_trainee_did() {
    for scenario in both() {
        for session in &scenario.sessions[1..] {
            let remembering = beats_of(&scenario, session.opens, session.closes)
                .iter()
                .flat_map(|beat| &scenario.beat(*beat).lines)
                .filter(|line| line.when.iter().any(remembers))
                .count();
            assert!(remembering >= 2, "{}, {}: {remembering} lines", scenario.about.id, session.id);
        }
    }
}

#[test]
fn what_is_said_at_any_time_is_answered_in_more_than_one_way() {
    for scenario in both() {
        for choice in scenario.anytime.iter().map(|id| scenario.choice(*id)) {
            assert!(choice.replies.iter().flatten().count() >= 2, "{}", choice.id);
        }
        let mut seen = BTreeSet::new();
        let twice: Vec<&str> = replies(&scenario)
            .map(|reply| scenario.utterance(reply.utterance).says.as_str())
            .filter(|says| words(says) > 4 && !seen.insert(*says))
            .collect();
        assert!(twice.is_empty(), "{}: said twice: {twice:?}", scenario.about.id);
    }
}

/// The beats that a session can come to.
fn beats_of(scenario: &Scenario, opens: BeatId, closes: Option<BeatId>) -> BTreeSet<BeatId> {
    let mut found: BTreeSet<BeatId> = BTreeSet::new();
    let mut open: Vec<BeatId> = closes.into_iter().chain([opens]).collect();
    while let Some(beat) = open.pop() {
        if found.insert(beat) {
            for choice in scenario.beat(beat).choices.iter().map(|id| scenario.choice(*id)) {
                open.extend(choice.to);
                open.extend(choice.replies.iter().flatten().filter_map(|reply| reply.to));
            }
        }
    }
    found
}

/// Whether a condition looks back at what the trainee did.
fn remembers(condition: &Condition) -> bool {
    match condition {
        Condition::Chose(_)
        | Condition::ChoseBetweenSessions(_)
        | Condition::Answered(..)
        | Condition::Did(_)
        | Condition::DidTimes(..) => true,
        Condition::Not(inner) | Condition::Any(inner) => inner.iter().any(remembers),
        _ => false,
    }
}
