//! What each choice was worth: the curve, the labels, luck beside skill, and how an analysis is stopped.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};

use slackwater::engine::attempt::{Header, Mode};
use slackwater::engine::client::{Strategy, Talk};
use slackwater::engine::debrief;
use slackwater::engine::guidance::{RuleBook, Verdict, score, score_allowing};
use slackwater::engine::policy::{self, Policy};
use slackwater::engine::scenario::Scenario;
use slackwater::engine::session::{Event, Session, delivery, start_of};
use slackwater::engine::value::{Analyser, Analysis, ExchangeValue, Luck, Stop, Worth};
use slackwater::export;

use crate::played::{DANA, OWEN, shipped};

/// A course and what its choices were worth.
pub struct Valued {
    pub scenario: Arc<Scenario>,
    pub seed: u32,
    pub log: Vec<Event>,
    pub analysis: Analysis,
}

pub fn book() -> &'static RuleBook {
    static BOOK: OnceLock<RuleBook> = OnceLock::new();
    BOOK.get_or_init(|| RuleBook::shipped().expect("the shipped rules are fine"))
}

fn played(name: &str, policy: Policy, seed: u32) -> Session {
    let mut session = Session::new(shipped(name), seed, Mode::Practice);
    policy::play(&mut session, policy).expect("a policy does what is on offer");
    session
}

/// A course up to the end of its first session.
fn first_session(name: &str, policy: Policy, seed: u32) -> Session {
    let whole = played(name, policy, seed);
    let end = whole.log().iter().position(|event| matches!(event, Event::SessionClosed { .. })).expect("it closes");
    Session::resume(shipped(name), seed, Mode::Practice, &whole.log()[..=end])
}

fn analysed(session: &Session, rollouts: u32) -> Analysis {
    let mut analyser = Analyser::new(session.scenario(), book(), session.seed(), session.log());
    analyser.run(rollouts, &mut |_, _| ControlFlow::Continue(())).expect("nothing stops it");
    analyser.analysis()
}

pub fn valued(name: &str, policy: Policy, seed: u32) -> Valued {
    let session = played(name, policy, seed);
    let analysis = analysed(&session, 50);
    Valued { scenario: Arc::clone(session.scenario()), seed, log: session.log().to_vec(), analysis }
}

/// Dana with somebody who confronts, and with a competent therapist.
pub fn both() -> &'static [Valued; 2] {
    static BOTH: OnceLock<[Valued; 2]> = OnceLock::new();
    BOTH.get_or_init(|| [valued(DANA, Policy::Confront, 7), valued(DANA, Policy::Reference, 1)])
}

/// Per cent of the exchanges for which this holds.
fn share(analysis: &Analysis, holds: impl Fn(&ExchangeValue) -> bool) -> usize {
    analysis.exchanges.iter().filter(|one| holds(one)).count() * 100 / analysis.exchanges.len().max(1)
}

#[test]
fn given_an_attempt_when_it_is_analysed_then_every_line_on_offer_has_a_value_and_what_was_said_is_among_them() {
    for valued in both() {
        let said = valued.log.iter().filter_map(|event| match event {
            Event::Exchanged(exchange) => Some((exchange.number, exchange.line)),
            _ => None,
        });
        let said: Vec<_> = said.collect();
        let found: Vec<_> =
            valued.analysis.exchanges.iter().map(|one| (one.exchange, one.lines[one.taken].line)).collect();
        assert_eq!(found, said);
        for one in &valued.analysis.exchanges {
            let best = &one.lines[one.best];
            assert!(one.lines.iter().all(|line| line.expected.outcome <= best.expected.outcome));
            assert!(
                one.lines.iter().all(|line| (line.expected.low..=line.expected.high).contains(&line.expected.outcome))
            );
        }
    }
}

#[test]
fn given_a_competent_therapist_then_few_lines_are_costly_and_given_one_who_confronts_then_most_are() {
    let [confront, reference] = both();
    let costly = |one: &ExchangeValue| one.taken_worth() == Worth::Costly;
    let worse = |one: &ExchangeValue| one.choice.high < 0;
    for holds in [&costly as &dyn Fn(&ExchangeValue) -> bool, &worse] {
        let (much, little) = (share(&confront.analysis, holds), share(&reference.analysis, holds));
        assert!(much >= 40 && little <= 20, "{much} {little}");
    }
    assert!(confront.analysis.choices.high < -200, "{:?}", confront.analysis.choices);
    assert!(reference.analysis.choices.low > -50, "{:?}", reference.analysis.choices);
    assert!(confront.analysis.exchanges.iter().any(|one| one.turning_point && one.choice.by < 0));
}

#[test]
fn given_words_against_the_therapist_when_they_are_answered_with_a_fight_then_it_does_harm() {
    let confront = &both()[0];
    let (mut fights, mut worse) = (0, 0);
    let mut talk_before = Talk::Neutral;
    for event in &confront.log {
        match event {
            Event::BeatReached { talk, .. } => talk_before = *talk,
            Event::Exchanged(exchange) => {
                let against = talk_before == Talk::Discord;
                let one =
                    confront.analysis.exchanges.iter().find(|one| one.exchange == exchange.number).expect("valued");
                let fight = delivery(&confront.scenario, exchange.line).first.strategy() == Strategy::Fight;
                if against && fight {
                    fights += 1;
                    worse += usize::from(one.choice.by < 0 && one.taken_worth() != Worth::Strong);
                }
                talk_before = exchange.talk;
            }
            _ => {}
        }
    }
    assert!(fights >= 3 && worse * 10 >= fights * 7, "{worse} of {fights}");
}

#[test]
fn what_was_expected_what_the_choices_moved_and_luck_make_what_came_of_it() {
    for valued in both() {
        let analysis = &valued.analysis;
        let sum = i32::from(analysis.at_first) + i32::from(analysis.choices.by) + i32::from(analysis.luck);
        assert!((sum - i32::from(analysis.at_last)).abs() <= 2, "{sum} {}", analysis.at_last);
        let by_exchange: i32 =
            analysis.exchanges.iter().map(|one| i32::from(one.choice.by) + i32::from(one.luck)).sum();
        let whole = i32::from(analysis.at_last) - i32::from(analysis.at_first);
        let rounded = i32::try_from(analysis.exchanges.len()).expect("few") + 1;
        assert!((by_exchange - whole).abs() <= rounded, "{by_exchange} {whole}");
        let score = score(book(), &valued.scenario, &valued.log, &start_of(&valued.scenario, &valued.log));
        assert_eq!(analysis.at_last, score.outcome, "seed {}", valued.seed);
    }
}

#[test]
fn luck_is_named_only_where_it_moved_much_and_the_band_with_it() {
    let [confront, reference] = both();
    for analysis in [&confront.analysis, &reference.analysis] {
        match analysis.verdict {
            Luck::HardLuck => assert!(analysis.luck <= -100 && analysis.realised_band < analysis.deserved_band),
            Luck::GotAway => assert!(analysis.luck >= 100 && analysis.realised_band > analysis.deserved_band),
            Luck::AsItFell => {}
        }
    }
    // A competent therapist whose client left all the same.
    let hard = analysed(&played(DANA, Policy::Reference, 7), 25);
    assert_eq!(hard.verdict, Luck::HardLuck, "{} {} {}", hard.luck, hard.deserved, hard.at_last);
}

#[test]
fn the_same_bytes_come_of_any_number_of_threads() {
    let session = first_session(OWEN, Policy::Mixed, 3);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| analysed(&session, 50))
    };
    let one = on(1);
    assert_eq!(one, on(4));
    assert_eq!(one, analysed(&session, 50));
}

#[test]
fn an_analysis_that_is_stopped_has_what_a_shorter_one_has_and_goes_on_to_the_same_end() {
    let session = first_session(DANA, Policy::Mixed, 5);
    let mut analyser = Analyser::new(session.scenario(), book(), session.seed(), session.log());
    let stopped =
        analyser.run(100, &mut |done, _| if done >= 50 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    assert_eq!(stopped, Err(Stop));
    assert_eq!(analyser.analysis(), analysed(&session, 50));
    analyser.run(100, &mut |_, _| ControlFlow::Continue(())).expect("nothing stops it now");
    assert_eq!(analyser.analysis(), analysed(&session, 100));
}

#[test]
fn an_analysis_that_is_stopped_before_anything_is_known_says_nothing() {
    let session = first_session(DANA, Policy::Mixed, 5);
    let mut analyser = Analyser::new(session.scenario(), book(), session.seed(), session.log());
    assert_eq!(analyser.run(50, &mut |_, _| ControlFlow::Break(())), Err(Stop));
    let nothing = analyser.analysis();
    assert_eq!((nothing.rollouts, nothing.exchanges.len()), (0, 0));
}

#[test]
fn a_course_without_a_line_has_nothing_to_value() {
    let session = Session::new(shipped(DANA), 1, Mode::Practice);
    assert!(analysed(&session, 25).exchanges.is_empty());
}

#[test]
fn a_rule_that_was_missed_by_a_line_as_good_as_any_costs_nothing() {
    let mut spared = 0;
    for valued in both() {
        let start = start_of(&valued.scenario, &valued.log);
        let plain = score(book(), &valued.scenario, &valued.log, &start);
        let allowed = score_allowing(book(), &valued.scenario, &valued.log, &start, &valued.analysis.defensible);
        let unusual = allowed.rules.iter().flat_map(|rule| &rule.points);
        spared += unusual.filter(|point| point.verdict == Verdict::NotApplicable && point.reason == "unusual").count();
        assert!(allowed.process >= plain.process, "{} {}", allowed.process, plain.process);
    }
    let everything: Vec<u16> = (0..200).collect();
    let confront = &both()[0];
    let start = start_of(&confront.scenario, &confront.log);
    let missed = |unusual: &[u16]| {
        let score = score_allowing(book(), &confront.scenario, &confront.log, &start, unusual);
        score.rules.iter().flat_map(|rule| rule.points.clone()).filter(|point| point.verdict == Verdict::Missed).count()
    };
    assert!(missed(&everything) < missed(&[]), "{spared}");
}

#[test]
fn a_debrief_with_values_tells_them_in_words_and_without_them_stays_as_it_was() {
    let valued = &both()[0];
    let header = header(valued.seed);
    let plain = debrief::of_attempt(&valued.scenario, &header, &valued.log, book());
    assert_eq!(plain.value, None);
    let told = debrief::of_analysed(&valued.scenario, &header, &valued.log, book(), &valued.analysis);
    let note = told.value.expect("it was worked out");
    assert_eq!(note.points.len(), valued.analysis.exchanges.len());
    assert!(!note.moments.is_empty() && note.moments.len() <= 6);
    let words = [&note.title, &note.says].into_iter().chain(note.points.iter().map(|point| &point.says));
    for says in words.chain(note.moments.iter().map(|moment| &moment.title)) {
        assert!(
            !says.is_empty() && !says.chars().any(|letter| letter.is_ascii_digit()),
            "a figure that pretends: {says}"
        );
    }
    assert!(note.points.iter().all(|point| point.better.is_some() == (point.worth == Worth::Costly)));
}

#[test]
fn values_of_two_samples_of_luck_agree() {
    let few = analysed(&first_session(DANA, Policy::Confront, 7), 25);
    let many = analysed(&first_session(DANA, Policy::Confront, 7), 200);
    let (mut same, mut pairs) = (0, 0);
    for (one, other) in few.exchanges.iter().zip(&many.exchanges) {
        for first in 0..one.lines.len() {
            for second in 0..first {
                let by = |of: &ExchangeValue| {
                    i32::from(of.lines[first].expected.outcome) - i32::from(of.lines[second].expected.outcome)
                };
                if by(other).abs() >= 10 {
                    pairs += 1;
                    same += i32::from(by(one).signum() == by(other).signum());
                }
            }
        }
    }
    assert!(pairs > 20 && same * 10 >= pairs * 8, "{same} of {pairs}");
}

fn header(seed: u32) -> Header {
    Header::new(DANA.to_owned(), String::new(), book().hash().to_owned(), seed, Mode::Practice)
}

/// The names in a JSON value, with their places.
fn names(of: &serde_json::Value, place: &str, found: &mut BTreeSet<String>) {
    match of {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                found.insert(format!("{place}{name}"));
                names(value, &format!("{place}{name}."), found);
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| names(value, place, found)),
        _ => {}
    }
}

#[test]
fn the_names_of_the_json_are_a_contract() {
    let valued = &both()[0];
    let rendered =
        export::value_json::render(&valued.scenario, &header(valued.seed), &valued.analysis).expect("plain data");
    let mut found = BTreeSet::new();
    names(&serde_json::from_str(&rendered).expect("it is JSON"), "", &mut found);
    insta::assert_snapshot!("analysis_names", found.into_iter().collect::<Vec<_>>().join("\n"));
}

/// What stands under a heading of Markdown, up to the next.
fn section<'m>(markdown: &'m str, heading: &str) -> &'m str {
    let from = markdown.find(heading).expect("it has the section");
    let length = markdown[from + 1..].find("\n#").map_or(markdown.len() - from, |next| next + 1);
    &markdown[from..from + length]
}

#[test]
fn every_rendering_of_a_debrief_tells_what_the_choices_were_worth() {
    let valued = &both()[0];
    let told = debrief::of_analysed(&valued.scenario, &header(valued.seed), &valued.log, book(), &valued.analysis);
    let text = export::text::render(&told, 80);
    let page = export::html::render(&told).expect("plain data");
    let markdown = export::markdown::render(&told);
    let note = told.value.as_ref().expect("it was worked out");
    for whole in [&text, &page, &markdown] {
        assert!(whole.contains("What your choices were worth") && whole.contains(&note.title));
        assert!(note.moments.iter().all(|moment| whole.contains(&moment.title)));
    }
    insta::assert_snapshot!("worth_markdown", section(&markdown, "### What your choices were worth"));
    assert_eq!(text.matches("End to expect:").count(), note.points.len());
    assert!(page.contains("class=\"mark costly\"") && page.contains("class=\"mark turned\""));
    assert!(text.lines().all(|line| line.chars().count() <= 80), "a line is too long");
    let alone = export::value::render(&valued.scenario, &valued.analysis, &told, 80);
    let offered: usize = valued.analysis.exchanges.iter().map(|one| one.lines.len()).sum();
    assert_eq!(alone.matches("; the work would").count(), offered);
}
