//! Every statement of the guidance is reached, and the page about the rules says what the rules do.

use std::collections::BTreeSet;

use slackwater::engine::client::{Cause, Cue, Sign};
use slackwater::engine::guidance::page::page;
use slackwater::engine::guidance::seen::Seen;
use slackwater::engine::guidance::{LABELS, REASONS, SHIPPED, Verdict};

use crate::guidance_support::book;

/// Every id of the guidance.
fn ids() -> BTreeSet<String> {
    let groups = [("D", 1, 9), ("T", 1, 1), ("S", 1, 10), ("C", 1, 5), ("P", 1, 3), ("N", 1, 4), ("G", 1, 6)];
    let more = [("R", 1, 5), ("O", 0, 6), ("W", 1, 2), ("X", 1, 4)];
    let all = groups.iter().chain(&more);
    all.flat_map(|(letter, from, to)| (*from..=*to).map(move |number| format!("{letter}{number}"))).collect()
}

#[test]
fn the_book_holds_every_statement_and_no_other() {
    let held: BTreeSet<String> = book().statements.iter().map(|one| one.id.clone()).collect();
    assert_eq!(held, ids());
}

#[test]
fn every_statement_is_reached() {
    let book = book();
    let mut reached: BTreeSet<&str> = book.rules.iter().flat_map(|rule| &rule.cites).map(String::as_str).collect();
    reached.extend(Sign::ALL.iter().map(|sign| sign.guidance_id()));
    reached.extend(Cause::ALL.iter().map(|cause| cause.guidance_id()));
    reached.extend(LABELS.iter().flat_map(|label| label.cites).copied());
    let missing: Vec<String> = ids().into_iter().filter(|id| !reached.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "nothing reaches {missing:?}");
}

#[test]
fn every_label_cites_statements_that_are_there() {
    let ids = ids();
    for label in LABELS {
        assert!(label.cites.iter().all(|id| ids.contains(*id)), "{}", label.id);
    }
}

#[test]
fn the_table_of_rules_is_whole() {
    let wanted = [
        "safety-first",
        "no-fighting",
        "meet-the-moment",
        "name-and-explore",
        "homework-review",
        "task-agreed",
        "unfollowed-advice",
        "paradox-fit",
        "goal-from-client",
        "no-imposing",
        "goal-on-paper",
        "goals-again",
        "first-session",
        "each-week",
        "plan-on-hold",
        "welcome-objection",
        "invite-feedback",
        "honest-answer",
        "repair",
        "pace",
        "fear-first",
        "ask-dont-catch",
        "two-agendas",
        "not-yet",
        "move-when-ready",
        "check-the-yes",
        "two-way-work",
        "attendance",
        "bridge",
        "stuck",
        "good-goodbye",
    ];
    let book = book();
    let rules: Vec<&str> = book.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(rules, wanted);
}

#[test]
fn every_rule_feeds_a_band_and_can_be_practised() {
    for rule in &book().rules {
        assert!(!rule.bands.is_empty() && !rule.practise.is_empty() && !rule.applies.is_empty(), "{}", rule.id);
        assert!(rule.gate == (rule.weight == 0), "{}", rule.id);
    }
}

#[test]
fn every_reason_key_is_used() {
    let book = book();
    let used: BTreeSet<&str> = book.rules.iter().flat_map(|rule| &rule.reasons).map(|(key, _)| *key).collect();
    let idle: Vec<&&str> = REASONS.iter().filter(|key| !used.contains(**key)).collect();
    assert!(idle.is_empty(), "no rule has a sentence for {idle:?}");
}

#[test]
fn every_cue_can_be_seen() {
    for cue in Cue::NAMES {
        assert!(Seen::from_name(cue).is_some(), "{cue}");
    }
}

#[test]
fn nothing_appeals_to_the_literature() {
    let text = format!("{SHIPPED}{}", page(&book())).to_lowercase();
    assert!(!text.contains("the literature") && !text.contains("studies show"));
}

#[test]
fn verdicts_are_five() {
    assert_eq!(Verdict::NAMES, ["NotApplicable", "Met", "Partly", "Missed", "Contraindicated"]);
}

/// Set `SLACKWATER_WRITE_DOCS` to write the page anew.
#[test]
fn the_page_says_what_the_rules_do() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/guidance.md");
    let made = page(&book());
    if std::env::var_os("SLACKWATER_WRITE_DOCS").is_some() {
        std::fs::write(path, &made).expect("docs can be written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept.replace("\r\n", "\n") == made, "docs/guidance.md is out of date: run with SLACKWATER_WRITE_DOCS=1");
}
