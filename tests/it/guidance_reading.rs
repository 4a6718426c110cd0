//! Reading is scored against base rates, and outcome stands beside the process.

use slackwater::engine::client::Manner::*;
use slackwater::engine::client::Move::*;
use slackwater::engine::client::{Answer, Change, Cue, Dim, Mechanism, Sign, State, Talk};
use slackwater::engine::guidance::{Score, score};
use slackwater::engine::scenario::FactId;
use slackwater::engine::scenario::words::{GoalStage, Weight};
use slackwater::engine::session::Event;

use crate::guidance_support::{Play, book};

/// A course in which these answers came to these predictions.
fn predicted(pairs: &[(Answer, Answer)]) -> Score {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    for (predicted, came) in pairs {
        play.events.push(Event::Predicted { answer: *predicted });
        play.line(&[OpenQuestion], Warm, Talk::Neutral, &[]);
        if let Some(Event::Exchanged(said)) = play.events.last_mut() {
            said.answer = *came;
        }
    }
    play.end();
    play.score()
}

const CAME: [Answer; 8] = {
    use Answer::*;
    [Holds, Softens, Holds, Hardens, Holds, Placates, Softens, Holds]
};

#[test]
fn saying_holds_always_earns_nothing() {
    let score = predicted(&CAME.map(|came| (Answer::Holds, came)));
    let skill = score.detail.reading.predictions.expect("there were predictions");
    assert_eq!((skill.made, skill.right), (8, 4));
    assert!(skill.per_mille <= 0, "{skill:?}");
    assert_eq!(score.reading, Some(0));
}

#[test]
fn being_right_always_is_full_skill() {
    let score = predicted(&CAME.map(|came| (came, came)));
    assert_eq!(score.detail.reading.predictions.map(|skill| skill.per_mille), Some(1000));
    assert_eq!(score.reading, Some(1000));
}

#[test]
fn being_right_more_often_than_not_is_some_skill() {
    let mut pairs = CAME.map(|came| (came, came));
    pairs[0].0 = Answer::Softens;
    pairs[5].0 = Answer::Holds;
    let skill = predicted(&pairs).detail.reading.predictions.expect("there were predictions");
    assert!((300..900).contains(&skill.per_mille), "{skill:?}");
}

#[test]
fn a_few_guesses_do_not_count() {
    let score = predicted(&[(Answer::Holds, Answer::Holds); 3]);
    assert!(score.detail.reading.predictions.is_some_and(|skill| !skill.counts));
    assert_eq!(score.reading, None);
}

#[test]
fn tags_are_held_against_what_could_be_seen() {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    let turns: [(Talk, &[Cue], Option<Sign>); 6] = [
        (Talk::Withdrawn, &[], Some(Sign::NotTalking)),
        (Talk::Neutral, &[Cue::SmallTalk], Some(Sign::SmallTalk)),
        (Talk::Sustain, &[Cue::RefusesAdvice], Some(Sign::RefusingAdvice)),
        (Talk::Objection, &[Cue::Objects], None),
        (Talk::Exploring, &[], None),
        (Talk::Discord, &[Cue::Blames], Some(Sign::Blame)),
    ];
    for (exchange, (talk, cues, tag)) in (1..).zip(turns) {
        play.line(&[OpenQuestion], Warm, talk, cues);
        play.events.push(Event::SignTagged { exchange, tag });
    }
    play.end();
    let reading = play.score().detail.reading;
    assert_eq!(reading.tags.map(|skill| (skill.right, skill.per_mille)), Some((6, 1000)));
    play.events.insert(play.events.len() - 1, Event::SignTagged { exchange: 4, tag: Some(Sign::Blame) });
    let reading = play.score().detail.reading;
    assert_eq!(reading.tags_differ.len(), 1);
    assert_eq!((reading.tags_differ[0].exchange, reading.tags_differ[0].key.as_slice()), (4, &[][..]));
}

#[test]
fn a_false_sign_is_not_resistance() {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    for exchange in 0..5 {
        play.line(&[OpenQuestion], Warm, Talk::Withdrawn, &[]);
        play.events.push(Event::SignTagged { exchange, tag: None });
    }
    for utterance in &mut play.scenario.utterances {
        utterance.false_sign = Some(slackwater::engine::scenario::FalseSign {
            looks_like: Sign::NotTalking,
            reason: "The child is ill.".to_owned(),
        });
    }
    play.end();
    let score = play.score();
    assert_eq!(score.detail.reading.tags.map(|skill| skill.right), Some(5));
    let naming = book().rule("name-and-explore").expect("it is there");
    assert!(score.rules[naming].points.is_empty(), "nothing to name");
}

#[test]
fn a_formulation_by_rote_earns_nothing() {
    let guess = |causes| {
        let mut play = Play::new();
        play.session(Talk::Neutral, &[]);
        play.events.push(Event::Formulated { causes });
        play.end();
        play.score().detail.reading.formulation
    };
    assert_eq!(guess([None; 5]), Some(0));
    assert!(guess([Some(Weight::Major); 5]).is_some_and(|skill| skill < 0));
    assert_eq!(guess([None, None, Some(Weight::Major), None, None]), Some(1000));
    assert_eq!(guess([None, None, Some(Weight::Minor), None, None]), Some(500));
}

#[test]
fn outcome_is_what_the_log_shows() {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    play.line(&[ElicitGoal], Warm, Talk::Change, &[]);
    let start = State::flat(500_000);
    let at = |play: &Play| score(&book(), &play.scenario, &play.events, &start);
    let before = at(&play);
    assert_eq!(before.detail.outcome.distress, 500);
    assert_eq!((before.detail.outcome.alliance, before.detail.outcome.told), (500, Some(0)));
    assert_eq!(before.detail.outcome.ending, None, "it is still going");
    let change = |dim, delta| Change { dim, mechanism: Mechanism::ALL[0], delta };
    if let Some(Event::Exchanged(said)) = play.events.last_mut() {
        said.changes = vec![change(Dim::Distress, -250_000), change(Dim::Bond, 300_000)];
    }
    play.events.push(Event::FactTold { fact: FactId(0) });
    play.goal(0, GoalStage::Agreed);
    play.end();
    let after = at(&play);
    assert_eq!(after.detail.outcome.distress, 1000);
    assert_eq!((after.detail.outcome.alliance, after.detail.outcome.told), (600, Some(1000)));
    assert_eq!((after.detail.outcome.goals, after.detail.outcome.ending), (600, Some(1000)));
    assert!(after.outcome > before.outcome);
}

#[test]
fn a_goal_that_is_only_revisited_is_not_on_the_sheet() {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    play.goal(0, GoalStage::Elicited);
    let goals = |play: &Play| score(&book(), &play.scenario, &play.events, &State::flat(500_000)).detail.outcome.goals;
    let elicited = goals(&play);
    play.goal(0, GoalStage::Revisited);
    assert_eq!(goals(&play), elicited);
    play.goal(0, GoalStage::Written);
    assert_eq!(goals(&play), 750, "half of it is the sheet, half what the client trusts in");
}

#[test]
fn the_one_number_is_shared_out_without_reading() {
    let play = {
        let mut play = Play::new();
        play.session(Talk::Neutral, &[]);
        play.end();
        play
    };
    let score = play.score();
    assert_eq!((score.process, score.reading), (0, None));
    let wanted = (u32::from(score.outcome) * 15 / 85 + 5) / 10;
    assert!(u32::from(score.overall).abs_diff(wanted) <= 1);
}
