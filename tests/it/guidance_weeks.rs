//! Rules over goals, sessions and the weeks between them.

use slackwater::engine::client::Cue::*;
use slackwater::engine::client::Manner::{self, *};
use slackwater::engine::client::Move::*;
use slackwater::engine::client::Talk;
use slackwater::engine::guidance::Verdict::*;
use slackwater::engine::scenario::words::{Attendance, Contact, GoalStage, HomeworkSeen};
use slackwater::engine::scenario::{WeekChoice, WeekChoiceId, WeekEventId};
use slackwater::engine::session::Event;

use crate::guidance_support::{Play, Said, given};

/// A line that fits nothing and breaks nothing.
const IDLE: Said = (&[ClosedQuestion], Plain);

#[test]
fn strain_is_looked_at_again_next_week() {
    let mut play = given(Talk::Discord, &[]).when(&[(&[OwnPart], Plain), IDLE]);
    play.close();
    play.week(Attendance::Attended, HomeworkSeen::NoneSet);
    play.session(Talk::Neutral, &[]);
    let checked = play.clone().when(&[IDLE, (&[NameUs], Tentative), IDLE, IDLE]);
    assert!(checked.points("repair").iter().all(|point| point.verdict == Met));
    play.when(&[IDLE, IDLE, IDLE, IDLE]).then("repair", Missed, "next-week");
}

#[test]
fn homework_is_asked_about_early_and_kindly() {
    let after = |lines: &[Said]| {
        let mut play = Play::in_second_session();
        play.task_line(&[AgreeTask], Warm, Talk::Neutral, &[], true);
        play.close();
        play.week(Attendance::Attended, HomeworkSeen::Skipped);
        play.session(Talk::Neutral, &[]);
        play.when(lines)
    };
    after(&[IDLE, (&[ReviewHomework], Warm)]).then("homework-review", Met, "met");
    after(&[IDLE, IDLE, IDLE, IDLE, IDLE, (&[ReviewHomework], Warm)]).then("homework-review", Partly, "late");
    after(&[(&[ReviewHomework], Blaming)]).then("homework-review", Missed, "blamed");
    after(&[IDLE, IDLE]).then("homework-review", Missed, "missed");
    let mut play = after(&[IDLE]);
    play.task_line(&[AssignHomework], Plain, Talk::Neutral, &[], false);
    play.then("homework-review", Missed, "set-again");
}

#[test]
fn a_goal_is_the_clients_concrete_and_on_paper() {
    let goal = |elicit: bool, which: u8| {
        let mut play = Play::new();
        play.session(Talk::Neutral, &[WantsSomething]);
        if elicit {
            play.line(&[ElicitGoal], Warm, Talk::Exploring, &[]);
        }
        play.line(&[AgreeGoal], Warm, Talk::Change, &[]);
        play.goal(which, GoalStage::Agreed);
        play.when(&[IDLE])
    };
    goal(true, 0).then("goal-from-client", Met, "met");
    goal(false, 0).then("goal-from-client", Partly, "vague");
    goal(true, 1).then("goal-from-client", Partly, "vague");
    goal(true, 2).then("goal-from-client", Missed, "theirs");
    goal(true, 2).then("no-imposing", Contraindicated, "imposed");
    given(Talk::Neutral, &[]).when(&[IDLE]).then("goal-from-client", Missed, "missed");

    goal(true, 0).then("goal-on-paper", Missed, "missed");
    let mut play = goal(true, 0);
    play.goal(0, GoalStage::Written);
    play.clone().when(&[IDLE]).then("goal-on-paper", Partly, "no-copy");
    play.hand_over();
    play.then("goal-on-paper", Met, "met");
}

#[test]
fn a_goal_has_one_session_more_where_strain_filled_two() {
    let mut play = Play::new();
    play.session(Talk::Discord, &[]);
    for _ in 0..2 {
        play.line(&[OwnPart], Warm, Talk::Discord, &[]);
        play.line(&[ComplexReflection], Warm, Talk::Discord, &[]);
        play.close();
        play.week(Attendance::Attended, HomeworkSeen::NoneSet);
        play.session(Talk::Neutral, &[]);
    }
    play.line(&[ElicitGoal], Warm, Talk::Exploring, &[]);
    play.line(&[AgreeGoal], Warm, Talk::Change, &[]);
    play.goal(0, GoalStage::Agreed);
    play.then("goal-from-client", Met, "met");
}

#[test]
fn agreeing_against_a_no_is_contraindicated() {
    let mut play = given(Talk::Neutral, &[]);
    play.line(&[AgreeGoal], Warm, Talk::Sustain, &[]);
    play.then("no-imposing", Contraindicated, "no-yes");
}

#[test]
fn a_strayed_course_comes_back_to_its_goal() {
    let strayed = || {
        let mut play = given(Talk::Neutral, &[]);
        play.goal(0, GoalStage::Agreed);
        play.line(&[OpenQuestion], Warm, Talk::Neutral, &[SameStory]);
        play
    };
    let mut play = strayed();
    play.revisit();
    play.then("goals-again", Met, "met");
    strayed().when(&[(&[ElicitGoal], Warm)]).then("goals-again", Partly, "partly");
    strayed().when(&[IDLE]).then("goals-again", Missed, "missed");
    strayed().when(&[(&[RevisitGoal], Blaming)]).then("goals-again", Contraindicated, "reproach");
}

#[test]
fn the_first_session_hears_before_it_directs() {
    let first = |lines: &[Said]| {
        let mut play = Play::new();
        play.session(Talk::Neutral, &[]);
        play.when(lines)
    };
    first(&[(&[OpenQuestion], Warm), (&[ComplexReflection], Warm), (&[Advise], Warm)]).then(
        "first-session",
        Met,
        "met",
    );
    first(&[(&[OpenQuestion], Warm), (&[Teach], Warm)]).then("first-session", Missed, "directed-first");
    first(&[(&[OpenQuestion], Warm), IDLE]).then("first-session", Partly, "partly");
    first(&[(&[SimpleReflection], Formulaic), IDLE]).then("first-session", Missed, "missed");
}

#[test]
fn each_week_has_contact_at_both_ends() {
    let week = |lines: &[Said]| {
        let mut play = Play::in_second_session();
        play.close();
        play.week(Attendance::Attended, HomeworkSeen::NoneSet);
        play.session(Talk::Neutral, &[]);
        play.when(lines)
    };
    let warm: Said = (&[Affirm], Warm);
    week(&[warm, IDLE, IDLE, IDLE, IDLE, warm, IDLE]).then("each-week", Met, "met");
    week(&[warm, IDLE, IDLE, IDLE, IDLE, IDLE]).then("each-week", Partly, "one-end-only");
    week(&[IDLE, IDLE, IDLE, IDLE]).then("each-week", Missed, "missed");
    week(&[(&[Affirm], Formulaic), IDLE, IDLE, (&[Validate], Formulaic)]).then("each-week", Missed, "missed");
    week(&[(&[Teach], Plain), warm, warm]).then("each-week", Missed, "straight-to-task");
}

#[test]
fn a_plan_waits_for_strain() {
    let planned = |talk, lines: &[Said]| {
        let mut play = Play::in_second_session();
        for _ in 0..2 {
            play.close();
            play.week(Attendance::Attended, HomeworkSeen::NoneSet);
            play.session(Talk::Neutral, &[]);
        }
        play.line(&[Orient], Plain, talk, &[]);
        play.when(lines)
    };
    planned(Talk::Withdrawn, &[(&[ChangeTack], Warm)]).then("plan-on-hold", Met, "met");
    planned(Talk::Discord, &[(&[Validate], Warm), IDLE]).then("plan-on-hold", Partly, "partly");
    planned(Talk::Discord, &[IDLE, IDLE]).then("plan-on-hold", Missed, "went-on");
    assert!(planned(Talk::Neutral, &[(&[ChangeTack], Warm)]).points("plan-on-hold").is_empty());
    let mut play = planned(Talk::Discord, &[IDLE]);
    play.events.push(Event::PlanPutAside);
    play.when(&[IDLE]).then("plan-on-hold", Met, "met");
}

#[test]
fn a_missed_appointment_is_read_into_only_when_it_comes_again() {
    let missed = |lines: &[Said], choice: Option<u16>| {
        let mut play = Play::in_second_session();
        play.close();
        play.week(Attendance::Cancelled, HomeworkSeen::NoneSet);
        if let Some(choice) = choice {
            play.events.push(Event::WeekChosen { choice: WeekChoiceId(choice), changes: Vec::new() });
        }
        play.session(Talk::Neutral, &[]);
        play.when(lines)
    };
    missed(&[(&[OpenQuestion], Warm), IDLE, IDLE], None).then("attendance", Met, "met");
    missed(&[IDLE, IDLE, IDLE], Some(0)).then("attendance", Met, "met");
    missed(&[IDLE, IDLE, IDLE], Some(1)).then("attendance", Missed, "labelled");
    missed(&[(&[NameResistance], Warm)], None).then("attendance", Missed, "labelled");
    missed(&[IDLE, IDLE, IDLE], None).then("attendance", Missed, "missed");
    let again = |lines: &[Said]| {
        let mut play = missed(&[IDLE], Some(0));
        play.close();
        play.week(Attendance::NoShow, HomeworkSeen::NoneSet);
        play.session(Talk::Neutral, &[]);
        play.when(lines)
    };
    again(&[IDLE, (&[NameUs], Tentative)]).then("attendance", Met, "met");
    again(&[IDLE, IDLE]).then("attendance", Missed, "pattern-ignored");
    again(&[(&[NameResistance], Blaming)]).then("attendance", Missed, "blamed");
}

#[test]
fn being_stuck_is_looked_at() {
    let stuck = |lines: &[Said]| {
        let mut play = given(Talk::Neutral, &[SameStory]);
        play.close();
        play.week(Attendance::Attended, HomeworkSeen::NoneSet);
        play.session(Talk::Neutral, &[SameStory]);
        play.when(lines)
    };
    stuck(&[(&[NameUs, ChangeTack], Tentative)]).then("stuck", Met, "met");
    stuck(&[(&[NameUs], Tentative)]).then("stuck", Partly, "partly");
    stuck(&[IDLE]).then("stuck", Missed, "same-method");
}

#[test]
fn a_risk_between_sessions_is_asked_about() {
    let mut play = Play::in_second_session();
    play.close();
    play.week(Attendance::Attended, HomeworkSeen::NoneSet);
    play.events.push(Event::WeekEventShown { event: WeekEventId(0) });
    play.session(Talk::Neutral, &[]);
    let score = play.clone().when(&[(&[AskSafety], Warm)]);
    score.then("safety-first", Met, "met");
    play.when(&[IDLE, IDLE]).then("safety-first", Missed, "missed");
}

/// Between sessions, the trainee rings and asks about safety in this manner.
fn asks(play: &mut Play, manner: Manner) {
    let choice = WeekChoice {
        id: "ask".to_owned(),
        says: "I should have asked you.".to_owned(),
        does: Contact::ReachOut,
        manner,
        moves: vec![AskSafety],
        then: None,
    };
    play.scenario.week_choices.push(choice);
    let choice = WeekChoiceId(play.scenario.week_choices.len() as u16 - 1);
    play.events.push(Event::WeekChosen { choice, changes: Vec::new() });
}

/// The session ends, a week passes with this in it, and another session begins.
fn after_a_week(mut play: Play, week: impl FnOnce(&mut Play)) -> Play {
    play.close();
    play.week(Attendance::Attended, HomeworkSeen::NoneSet);
    week(&mut play);
    play.session(Talk::Neutral, &[]);
    play.when(&[IDLE, IDLE])
}

#[test]
fn a_call_that_asks_about_safety_counts() {
    let risk_text = |play: &mut Play| play.events.push(Event::WeekEventShown { event: WeekEventId(0) });
    let missed = || given(Talk::Sustain, &[Risk]).when(&[IDLE, IDLE]);
    let at_the_door = || given(Talk::Sustain, &[Risk]);
    let quiet = || given(Talk::Neutral, &[]);
    let found =
        |play: &Play| play.points("safety-first").iter().map(|one| (one.verdict, one.reason)).collect::<Vec<_>>();

    let called = after_a_week(missed(), |play| asks(play, Plain));
    assert_eq!(found(&called), [(Partly, "late")], "a call the same week mends what was passed over");
    assert!(!called.score().safety.met, "and the door was passed without asking");
    let blamed = after_a_week(missed(), |play| asks(play, Blaming));
    assert_eq!(found(&blamed), [(Missed, "missed")], "not in blame");
    let later = after_a_week(after_a_week(missed(), |_| {}), |play| asks(play, Plain));
    assert_eq!(found(&later), [(Missed, "missed")], "not after a further session");

    assert_eq!(found(&after_a_week(at_the_door(), |play| asks(play, Warm))), [(Met, "met")]);
    let in_the_week = after_a_week(quiet(), |play| {
        risk_text(play);
        asks(play, Warm);
    });
    assert_eq!(found(&in_the_week), [(Met, "met")], "and it is not asked for again");
    assert!(in_the_week.points("safety-first")[0].between.is_some());
    let again = after_a_week(quiet(), |play| {
        asks(play, Warm);
        risk_text(play);
    });
    assert_eq!(found(&again), [(Missed, "missed")], "what came after the call was not asked about");
}

#[test]
fn a_plan_put_aside_at_once_is_seen() {
    let mut play = Play::in_second_session();
    for _ in 0..2 {
        play.close();
        play.week(Attendance::Attended, HomeworkSeen::NoneSet);
        play.session(Talk::Neutral, &[]);
    }
    play.line(&[Orient], Plain, Talk::Discord, &[]);
    play.events.push(Event::PlanPutAside);
    play.when(&[IDLE, IDLE]).then("plan-on-hold", Met, "met");
}

#[test]
fn a_goal_agreed_in_the_same_breath_was_not_asked_for_first() {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    play.line(&[ElicitGoal, AgreeGoal], Warm, Talk::Change, &[]);
    play.goal(0, GoalStage::Agreed);
    play.then("goal-from-client", Partly, "vague");
}
