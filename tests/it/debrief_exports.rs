//! The exports: pinned by golden files, safe whatever a scenario holds, and never wider than asked.

use std::collections::BTreeSet;

use proptest::prelude::*;
use slackwater::engine::debrief::Debrief;
use slackwater::engine::guidance::LABELS;
use slackwater::engine::session::Event;
use slackwater::export::{csv, html, json, markdown, text};
use unicode_width::UnicodeWidthStr;

use crate::debrief_support::{Case, log_so_far};

/// What a careless or hostile author could write.
const NASTY: &str = "<script>alert(1)</script> & \u{1b}[31mred\u{7} \u{202e}back | *bold* `tick` \"q\" =1+1";

/// The story with this in every place where an author writes words.
fn written_by(words: &str) -> Case {
    let mut case = Case::whole();
    let put = |text: &mut String| *text = format!("{words} {text}");
    let scenario = &mut case.scenario;
    put(&mut scenario.about.title);
    put(&mut scenario.client.name);
    put(&mut scenario.client.right_about);
    scenario.utterances.iter_mut().for_each(|one| put(&mut one.says));
    scenario.utterances.iter_mut().filter_map(|one| one.shows.as_mut()).for_each(put);
    scenario.utterances.iter_mut().filter_map(|one| one.false_sign.as_mut()).for_each(|one| put(&mut one.reason));
    scenario.choices.iter_mut().for_each(|one| put(&mut one.says));
    let replies = scenario.choices.iter_mut().flat_map(|one| one.replies.iter_mut().flatten());
    replies.filter_map(|reply| reply.because.as_mut()).for_each(put);
    scenario.facts.iter_mut().for_each(|one| put(&mut one.label));
    scenario.profiles.iter_mut().for_each(|one| put(&mut one.truth));
    scenario.endings.iter_mut().for_each(|one| put(&mut one.title));
    scenario.endings.iter_mut().for_each(|one| put(&mut one.says));
    scenario.week_events.iter_mut().for_each(|one| put(&mut one.shows));
    scenario.week_choices.iter_mut().for_each(|one| put(&mut one.says));
    scenario.week_choices.iter_mut().filter_map(|one| one.then.as_mut()).for_each(put);
    case
}

fn all(debrief: &Debrief) -> [String; 4] {
    [
        text::render(debrief, 80),
        markdown::render(debrief),
        html::render(debrief).expect("plain data renders"),
        csv::table(&[("one", debrief)]),
    ]
}

#[test]
fn text_is_pinned() {
    insta::assert_snapshot!("debrief_text", text::render(&Case::whole().debrief(), 80));
}

#[test]
fn text_of_a_course_still_going_is_pinned() {
    let mut case = Case::whole();
    case.events = log_so_far();
    insta::assert_snapshot!("debrief_text_so_far", text::render(&case.debrief(), 80));
}

#[test]
fn json_is_pinned() {
    insta::assert_snapshot!("debrief_json", json::render(&Case::whole().debrief()).expect("plain data renders"));
}

#[test]
fn markdown_is_pinned() {
    insta::assert_snapshot!("debrief_markdown", markdown::render(&Case::whole().debrief()));
}

#[test]
fn html_is_pinned() {
    let page = html::render(&Case::whole().debrief()).expect("plain data renders");
    let (head, rest) = page.split_once("<style>").expect("a style sheet");
    let (_, body) = rest.split_once("</style>").expect("a style sheet that ends");
    insta::assert_snapshot!("debrief_html", format!("{head}<style></style>{body}"));
}

#[test]
fn the_page_begins_with_its_document_type() {
    let page = html::render(&Case::whole().debrief()).expect("plain data renders");
    assert!(page.starts_with("<!doctype html>\n<html"), "{:?}", page.get(..40));
}

#[test]
fn csv_is_pinned() {
    let debrief = Case::whole().debrief();
    insta::assert_snapshot!("debrief_csv", csv::table(&[("2026-11-01 mira", &debrief), ("=cmd()", &debrief)]));
}

#[test]
fn json_has_the_names_of_the_contract() {
    let text = json::render(&Case::whole().debrief()).expect("plain data renders");
    let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(value["overall"]["score"], 62);
    assert_eq!(value["overall"]["band"], "fair");
    assert_eq!(value["passed"], true);
    assert_eq!(value["ended"], "PausedByAgreement");
    assert_eq!(value["safety"]["met"], true);
    let mut case = Case::whole();
    case.events = log_so_far();
    let text = json::render(&case.debrief()).expect("plain data renders");
    let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert!(value["ended"].is_null());
}

/// A debrief in which every label has its place, and each that is not said with a turning point.
fn labelled() -> Debrief {
    let mut case = Case::whole();
    case.rules[3].cites.push("T1".to_owned());
    case.score.rules[3].points = case.score.rules[0].points.clone();
    case.debrief()
}

#[test]
fn every_label_is_shown_where_it_belongs() {
    let debrief = labelled();
    let known: BTreeSet<&str> = LABELS.iter().map(|label| label.id).collect();
    let mut shown: BTreeSet<&str> = debrief.labels.iter().map(|note| note.id).collect();
    assert_eq!(shown.len(), debrief.labels.len(), "each once");
    let turned = LABELS.iter().find(|label| label.id == "turning-point").expect("a label").says;
    assert!(debrief.turning_points.iter().any(|note| note.says.ends_with(turned)));
    // These two are said with the turning points.
    shown.extend(["expected-rise", "turning-point"]);
    assert_eq!(shown, known);
    assert!(debrief.labels.is_sorted_by_key(|note| note.section));
    let [text, markdown, html, _] = all(&debrief);
    let json = json::render(&debrief).expect("plain data renders");
    for page in [text, markdown, html, json] {
        let page = page.replace("&#39;", "'");
        let page: Vec<&str> = page.split_whitespace().collect();
        for note in &debrief.labels {
            let says: Vec<&str> = note.says.split_whitespace().collect();
            assert!(page.windows(says.len()).any(|words| words.concat().contains(&says.concat())), "{}", note.id);
        }
    }
}

#[test]
fn words_of_a_scenario_stay_words() {
    let debrief = written_by(NASTY).debrief();
    for page in all(&debrief) {
        let control = page.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r'));
        assert_eq!(control, None);
        assert!(!page.contains('\u{202e}'));
    }
    let page = html::render(&debrief).expect("plain data renders");
    assert!(!page.contains("<script"), "HTML of the scenario got through");
    assert!(!markdown::render(&debrief).contains("<script"));
    assert!(!markdown::render(&debrief).contains(" *bold*"));
}

#[test]
fn a_cell_that_would_run_as_a_formula_is_escaped() {
    let mut debrief = Case::whole().debrief();
    debrief.practise_next.clear();
    for start in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1"] {
        debrief.title = start.to_owned();
        let table = csv::table(&[(start, &debrief)]);
        let row = table.lines().nth(1).expect("a row");
        for cell in row.split(',') {
            let cell = cell.trim_start_matches('"');
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', ' ']), "{start:?} gave {cell:?}");
        }
    }
}

#[test]
fn the_page_stands_alone_and_its_links_lead_somewhere() {
    let page = html::render(&Case::whole().debrief()).expect("plain data renders");
    for outside in ["http://", "https://", "src=", "<script", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    for link in page.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap_or_default();
        assert!(page.contains(&format!("id=\"{id}\"")), "#{id} leads nowhere");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<main").count(), 1);
    assert_eq!(page.matches("<table").count(), page.matches("<caption").count());
    assert_eq!(page.matches("id=\"x1\"").count(), 1);
    assert_eq!(page.matches("<h2").count(), 11);
}

/// The story with its second session said over and over, over this many sessions.
fn long(sessions: u16) -> Case {
    let mut case = Case::whole();
    let at = |event: &Event| matches!(event, Event::SessionOpened { session, .. } if session.0 == 1);
    let from = case.events.iter().position(at).expect("a second session");
    let again: Vec<Event> = case.events.drain(from..).collect();
    let (ended, again) = again.split_last().expect("an ending");
    let mut number = 4;
    for week in 1..sessions {
        for event in again {
            let mut event = event.clone();
            match &mut event {
                Event::SessionOpened { week: at, .. } => *at = week,
                Event::Exchanged(exchange) => {
                    exchange.number = number;
                    number += 1;
                }
                _ => {}
            }
            case.events.push(event);
        }
    }
    case.events.push(ended.clone());
    case
}

#[test]
fn a_long_course_has_a_column_for_each_exchange() {
    for sessions in [2, 5, 16] {
        let debrief = long(sessions).debrief();
        let exchanges = 4 + 5 * usize::from(sessions - 1);
        let page = html::render(&debrief).expect("plain data renders");
        assert_eq!(debrief.curve.len(), exchanges);
        assert_eq!(page.matches("class=\"column\"").count(), 3 * exchanges);
        assert_eq!(page.matches("id=\"x").count(), exchanges);
    }
}

#[test]
fn every_export_says_that_it_trains_and_does_not_treat() {
    let debrief = Case::whole().debrief();
    let [text, markdown, html, _] = all(&debrief);
    for page in [text, markdown, html] {
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("does not treat"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn text_is_never_wider_than_asked(width in 20_usize..140, words in "\\PC{0,60}") {
        let debrief = written_by(&words).debrief();
        for line in text::render(&debrief, width).lines() {
            prop_assert!(line.width() <= width, "{line:?} is {} wide, {width} were asked", line.width());
        }
    }

    #[test]
    fn no_words_break_an_export(words in any::<String>()) {
        let debrief = written_by(&words).debrief();
        for page in all(&debrief) {
            prop_assert!(page.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r')));
        }
        let page = html::render(&debrief).expect("plain data renders");
        let plain = html::render(&Case::whole().debrief()).expect("plain data renders");
        prop_assert_eq!(page.matches('<').count(), plain.matches('<').count());
    }
}

#[test]
fn too_little_reading_is_not_told_as_none() {
    let mut debrief = Case::whole().debrief();
    debrief.reading = None;
    let told = |debrief: &Debrief| text::render(debrief, 80);
    assert!(told(&debrief).contains("Reading: too little seen."), "{}", told(&debrief));
    (debrief.predictions, debrief.sign_tags) = (None, None);
    assert!(told(&debrief).contains("Reading: not seen."));
}
