//! Each rule by example: given what the client said, when the trainee answers so, then this verdict.

use slackwater::engine::client::Cue::*;
use slackwater::engine::client::Manner::{self, *};
use slackwater::engine::client::Move::{self, *};
use slackwater::engine::client::{Cue, Talk};
use slackwater::engine::guidance::Verdict::{self, *};
use slackwater::engine::scenario::WeekChoiceId;
use slackwater::engine::scenario::words::{Attendance, GoalStage, HomeworkSeen};
use slackwater::engine::session::Event;

use crate::guidance_support::{Play, Said, given};

/// A line that fits nothing and breaks nothing.
const IDLE: Said = (&[ClosedQuestion], Plain);

/// Given this talk with these cues, when these lines are said, then the rule says this.
type Example = (&'static str, Talk, &'static [Cue], &'static [Said], Verdict, &'static str);

const EXAMPLES: &[Example] = &[
    ("safety-first", Talk::Sustain, &[Risk], &[(&[AskSafety], Plain)], Met, "met"),
    ("safety-first", Talk::Sustain, &[Risk], &[IDLE, IDLE, (&[AskSafety], Warm)], Partly, "late"),
    ("safety-first", Talk::Sustain, &[Risk], &[(&[AskSafety], Formulaic), IDLE], Missed, "missed"),
    (
        "safety-first",
        Talk::Sustain,
        &[Risk],
        &[(&[Restrain], Warm), (&[AskSafety], Plain)],
        Contraindicated,
        "paradox-after-risk",
    ),
    ("no-fighting", Talk::Sustain, &[], &[(&[Validate], Warm), IDLE], Met, "met"),
    ("no-fighting", Talk::Sustain, &[], &[IDLE, (&[Persuade], Plain)], Missed, "fought"),
    ("no-fighting", Talk::Withdrawn, &[], &[(&[Push], Hurried)], Missed, "fought"),
    ("no-fighting", Talk::Discord, &[], &[(&[Argue], Blaming)], Contraindicated, "blamed"),
    ("no-fighting", Talk::Sustain, &[], &[(&[Argue], WithPermission), IDLE], Met, "met"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[DoubleSided], Warm)], Met, "met"),
    ("meet-the-moment", Talk::Discord, &[], &[IDLE, (&[OwnPart], Plain)], Met, "met"),
    ("meet-the-moment", Talk::Withdrawn, &[], &[(&[HoldSilence], Plain)], Met, "met"),
    ("meet-the-moment", Talk::Discord, &[], &[(&[HoldSilence], Plain), IDLE], Missed, "missed"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[OpenQuestion], Plain), IDLE], Partly, "partly"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[Validate], Formulaic), (&[Validate], Formulaic)], Missed, "missed"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[Advise], Warm), (&[AssignHomework], Plain)], Missed, "missed"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[Validate, Argue], Warm), IDLE], Missed, "missed"),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[(&[AskWhatGetsInTheWay], Warm), IDLE, IDLE], Met, "met"),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[(&[SideWithCaution], Warm), IDLE, IDLE], Met, "met"),
    (
        "unfollowed-advice",
        Talk::Sustain,
        &[RefusesAdvice],
        &[(&[Validate], Warm), IDLE, (&[Advise], Plain)],
        Missed,
        "advised-again",
    ),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[(&[ReviewHomework], Blaming)], Missed, "scolded"),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("task-agreed", Talk::Discord, &[], &[(&[AssignHomework], Warm)], Missed, "in-discord"),
    ("task-agreed", Talk::Neutral, &[TooFast], &[(&[AgreeTask], Warm)], Missed, "in-discord"),
    ("task-agreed", Talk::Exploring, &[], &[(&[AgreeTask], WithPermission)], Met, "met"),
    ("task-agreed", Talk::Exploring, &[], &[(&[AssignHomework], WithPermission)], Partly, "partly"),
    ("task-agreed", Talk::Exploring, &[], &[(&[AssignHomework], Plain)], Missed, "assigned"),
    ("no-imposing", Talk::Exploring, &[], &[(&[ImposeGoal], Expert)], Contraindicated, "imposed"),
    ("no-imposing", Talk::Exploring, &[], &[(&[AgreeGoal], Warm)], Met, "met"),
    ("plan-on-hold", Talk::Neutral, &[], &[IDLE], NotApplicable, ""),
    ("welcome-objection", Talk::Objection, &[], &[(&[AcceptObjection, ChangeTack], Warm), IDLE, IDLE], Met, "met"),
    (
        "welcome-objection",
        Talk::Neutral,
        &[Objects],
        &[(&[OpenQuestion], Warm), IDLE, (&[OfferChoice], Plain)],
        Met,
        "met",
    ),
    ("welcome-objection", Talk::Objection, &[], &[(&[AcceptObjection], Warm), IDLE, IDLE], Partly, "thanked"),
    ("welcome-objection", Talk::Objection, &[], &[(&[DefendSelf], Plain)], Missed, "defended"),
    ("welcome-objection", Talk::Objection, &[], &[IDLE, IDLE, IDLE], Missed, "missed"),
    (
        "honest-answer",
        Talk::Neutral,
        &[AsksIfResistant],
        &[(&[AnswerHonestly, OwnPart], Plain), IDLE, IDLE],
        Met,
        "met",
    ),
    ("honest-answer", Talk::Neutral, &[AsksIfResistant], &[(&[AnswerHonestly], Plain), IDLE, IDLE], Partly, "partly"),
    ("honest-answer", Talk::Neutral, &[AsksIfResistant], &[(&[NameResistance], Warm)], Missed, "labelled"),
    ("honest-answer", Talk::Neutral, &[AsksIfTrick], &[(&[AnswerHonestly], Warm), IDLE], Met, "met"),
    ("honest-answer", Talk::Neutral, &[AsksIfTrick], &[(&[Retreat], Warm), IDLE], Missed, "dodged"),
    ("repair", Talk::Discord, &[], &[(&[OwnPart], Plain)], Met, "met"),
    ("repair", Talk::Neutral, &[Blames], &[IDLE, IDLE, (&[NameUs], Tentative)], Met, "met"),
    ("repair", Talk::Discord, &[], &[(&[Advise], Warm), (&[OwnPart], Warm)], Missed, "change-work-first"),
    ("repair", Talk::Discord, &[], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("pace", Talk::Withdrawn, &[TooFast], &[(&[SlowDown], Warm), IDLE], Met, "met"),
    ("pace", Talk::Withdrawn, &[TooFast], &[(&[SimpleReflection], Warm), IDLE], Partly, "partly"),
    ("pace", Talk::Withdrawn, &[TooFast], &[(&[SlowDown], Warm), (&[Teach], Plain)], Missed, "pushed"),
    ("pace", Talk::Neutral, &[OutsidePressure], &[(&[Broach], Plain), IDLE], Met, "met"),
    ("pace", Talk::Neutral, &[OutsidePressure], &[(&[AssignHomework], Hurried)], Missed, "pushed"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[(&[ExploreFear], Warm), (&[ComplexReflection], Warm)], Met, "met"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[(&[ExploreFear], Warm), IDLE, IDLE], Partly, "partly"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[(&[ExploreFear], Warm), (&[Reassure], Warm)], Missed, "solved"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[(&[OpenQuestion], Tentative), IDLE, IDLE], Met, "met"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[IDLE, IDLE, IDLE], Missed, "interrogated"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[(&[ClosedQuestion], Blaming)], Missed, "caught"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[(&[Orient], Plain), IDLE, IDLE], Missed, "missed"),
    ("not-yet", Talk::Sustain, &[NotSure], &[(&[AllowNotYet, ImagineChange], Warm), IDLE, IDLE], Met, "met"),
    ("not-yet", Talk::Sustain, &[NotSure], &[(&[AllowNotYet], Warm), IDLE, IDLE], Partly, "allowed-only"),
    ("not-yet", Talk::Sustain, &[NotSure], &[(&[Push], Plain)], Missed, "pushed"),
    ("not-yet", Talk::Sustain, &[NotSure], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("check-the-yes", Talk::Placating, &[QuickYes], &[(&[AskWhatGetsInTheWay], Playful)], Met, "met"),
    ("check-the-yes", Talk::Change, &[QuickYes], &[(&[OpenQuestion], Warm), IDLE], Partly, "partly"),
    ("check-the-yes", Talk::Neutral, &[QuickYes], &[(&[Advise], Plain), IDLE], Missed, "missed"),
    ("good-goodbye", Talk::Discord, &[Leaving], &[(&[Validate, InviteFeedback], Warm), IDLE, IDLE], Met, "met"),
    ("good-goodbye", Talk::Discord, &[Leaving], &[(&[Validate], Warm), IDLE, IDLE], Partly, "partly"),
    ("good-goodbye", Talk::Neutral, &[Leaving], &[(&[OpenQuestion], Pleading)], Missed, "pleaded"),
    ("good-goodbye", Talk::Neutral, &[Leaving], &[(&[Warn], Plain)], Missed, "blamed"),
    ("good-goodbye", Talk::Neutral, &[Leaving], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("invite-feedback", Talk::Neutral, &[], &[(&[InviteFeedback], Warm)], Met, "met"),
    ("invite-feedback", Talk::Neutral, &[], &[IDLE], Missed, "missed"),
    (
        "invite-feedback",
        Talk::Neutral,
        &[],
        &[(&[InviteFeedback], Warm), IDLE, (&[InviteFeedback], Plain), (&[InviteFeedback], Plain)],
        Missed,
        "asked-again",
    ),
    ("paradox-fit", Talk::Neutral, &[], &[(&[PrescribeNoChange], Warm)], Contraindicated, "not-indicated"),
    ("paradox-fit", Talk::Sustain, &[RefusesAdvice], &[(&[PrescribeSymptom], Playful)], Contraindicated, "manner"),
    ("paradox-fit", Talk::Discord, &[], &[(&[SideWithCaution], Warm)], Contraindicated, "rupture"),
    ("paradox-fit", Talk::Neutral, &[OutsidePressure], &[(&[PrescribeNoChange], Plain)], Contraindicated, "overload"),
    ("paradox-fit", Talk::Sustain, &[NotSure], &[(&[ComplexReflection], Warm), (&[Restrain], Warm)], NotApplicable, ""),
];

#[test]
fn examples_hold() {
    for (rule, talk, cues, lines, verdict, reason) in EXAMPLES {
        let play = given(*talk, cues).when(lines);
        let points = play.points(rule);
        let found = points.last().map_or((NotApplicable, ""), |point| (point.verdict, point.reason));
        assert_eq!(found, (*verdict, *reason), "{rule} after {talk:?} {cues:?} and {lines:?}: {points:?}");
    }
}

#[test]
fn points_name_their_exchanges() {
    let play = given(Talk::Sustain, &[]).when(&[IDLE, (&[Validate], Warm)]);
    let points = play.points("meet-the-moment");
    assert_eq!((points[0].opened_at, points[0].decided_at.as_slice()), (2, &[4][..]));
}

#[test]
fn a_repaired_mistake_is_marked() {
    let fought = |lines| given(Talk::Sustain, &[]).when(lines).points("no-fighting")[0].clone();
    assert!(fought(&[(&[Argue], Plain), IDLE, (&[OwnPart], Warm)]).repaired);
    assert!(!fought(&[(&[Argue], Plain), IDLE, IDLE, IDLE, (&[OwnPart], Warm)]).repaired);
    assert!(!fought(&[(&[Argue], Plain), (&[OwnPart], Formulaic)]).repaired);
}

#[test]
fn an_own_fighting_line_must_be_mended_and_earns_nothing() {
    let play = given(Talk::Neutral, &[]).when(&[(&[Argue], Plain), (&[OwnPart], Warm)]);
    play.then("repair", Met, "met");
    assert_eq!(play.score().detail.rules_met, 0);
    let play = given(Talk::Neutral, &[]).when(&[(&[Argue], Plain), (&[Advise], Warm)]);
    play.then("repair", Missed, "change-work-first");
}

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
fn a_sign_that_comes_twice_is_named_and_explored() {
    let twice = |lines| given(Talk::Withdrawn, &[]).when(&[IDLE]).then_said(Talk::Withdrawn, &[]).when(lines);
    twice(&[(&[NameResistance, OpenQuestion], Tentative)]).then("name-and-explore", Met, "met");
    twice(&[(&[AskWhatGetsInTheWay], Warm)]).then("name-and-explore", Met, "met");
    twice(&[(&[NameResistance], Warm), IDLE, IDLE]).then("name-and-explore", Partly, "partly");
    twice(&[IDLE, IDLE, IDLE]).then("name-and-explore", Missed, "missed");
    twice(&[(&[NameResistance], Expert)]).then("name-and-explore", Missed, "labelled");
    let nagged = twice(&[(&[NameResistance, OpenQuestion], Warm), IDLE, (&[NameResistance], Warm)]);
    nagged.then("name-and-explore", Contraindicated, "nagged");
}

#[test]
fn naming_waits_while_strain_stands() {
    let play = given(Talk::Withdrawn, &[]).when(&[IDLE]).then_said(Talk::Discord, &[]).then_said(Talk::Withdrawn, &[]);
    assert!(play.when(&[IDLE, IDLE, IDLE]).points("name-and-explore").is_empty());
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
fn a_quick_yes_to_a_task_is_half_a_yes() {
    let mut play = given(Talk::Neutral, &[]);
    play.task_line(&[AgreeTask], Warm, Talk::Placating, &[QuickYes], true);
    play.then("task-agreed", Partly, "quick-yes");
    play.task_line(&[AgreeTask], Warm, Talk::Sustain, &[RefusesAdvice], false);
    play.then("task-agreed", Missed, "assigned");
}

#[test]
fn a_paradox_fits_after_open_refusals_a_plain_attempt_and_some_bond() {
    let refused = |bond: Talk, manner: Manner, does: Move| {
        let mut play = given(Talk::Sustain, &[RefusesAdvice]);
        play.line(&[ComplexReflection], Warm, bond, &[]);
        play.line(&[OpenQuestion], Warm, Talk::Sustain, &[RefusesAdvice]);
        play.line(&[does], manner, Talk::Neutral, &[]);
        play
    };
    refused(Talk::Exploring, Warm, PrescribeNoChange).then("paradox-fit", Met, "met");
    refused(Talk::Exploring, Tentative, Restrain).then("paradox-fit", Met, "met");
    refused(Talk::Neutral, Warm, PrescribeNoChange).then("paradox-fit", Contraindicated, "not-indicated");
    refused(Talk::Exploring, Hurried, PrescribeNoChange).then("paradox-fit", Contraindicated, "manner");
    let again = refused(Talk::Exploring, Warm, PrescribeNoChange);
    let again = again.when(&[(&[Restrain], Warm), (&[PrescribeNoChange], Warm)]);
    again.then("paradox-fit", Contraindicated, "used-up");
}

#[test]
fn a_paradox_is_never_missed_and_never_first() {
    let play = given(Talk::Sustain, &[RefusesAdvice]).when(&[IDLE, IDLE, IDLE]);
    assert!(play.points("paradox-fit").is_empty());
    let mut play = Play::new();
    play.session(Talk::Neutral, &[]);
    play.line(&[PrescribeSymptom], Warm, Talk::Neutral, &[]);
    play.then("paradox-fit", Contraindicated, "too-early");
}

#[test]
fn restraint_is_understood_by_the_unsure() {
    let mut play = given(Talk::Neutral, &[]).when(&[(&[ComplexReflection], Warm)]);
    play.line(&[OpenQuestion], Warm, Talk::Sustain, &[NotSure]);
    play.line(&[SideWithCaution], Warm, Talk::Neutral, &[]);
    play.then("paradox-fit", Met, "restraint");
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
fn feedback_that_is_given_is_used() {
    let mut play = given(Talk::Neutral, &[]);
    play.line(&[InviteFeedback], Warm, Talk::Objection, &[Objects]);
    play.clone().when(&[(&[ChangeTack], Warm)]).verdict_is("invite-feedback", Met);
    play.when(&[IDLE, IDLE]).then("invite-feedback", Missed, "ignored");
}

#[test]
fn two_agendas_are_laid_side_by_side() {
    let twice = |lines| {
        given(Talk::Sustain, &[OthersShouldChange])
            .when(&[IDLE])
            .then_said(Talk::Sustain, &[OthersShouldChange])
            .when(lines)
    };
    twice(&[(&[Validate, CompareViews], Warm), IDLE, IDLE]).then("two-agendas", Met, "met");
    twice(&[(&[Validate], Warm), IDLE, IDLE]).then("two-agendas", Partly, "validated-only");
    twice(&[(&[Interpret], Expert)]).then("two-agendas", Missed, "insisted");
    twice(&[(&[Collude], Warm)]).then("two-agendas", Missed, "colluded");
    let mut play = given(Talk::Sustain, &[OthersShouldChange]);
    play.events.push(Event::FactTold { fact: slackwater::engine::scenario::FactId(0) });
    let play = play.when(&[IDLE]).then_said(Talk::Sustain, &[OthersShouldChange]).when(&[(&[Persuade], Plain)]);
    play.then("two-agendas", Contraindicated, "insisted-on-the-real");
}

#[test]
fn a_ready_client_finds_a_first_step() {
    let ready =
        |lines| given(Talk::Change, &[ReadyLine]).when(&[IDLE]).then_said(Talk::Change, &[ReadyLine]).when(lines);
    ready(&[IDLE, IDLE, IDLE, (&[FirstStep], Warm)]).then("move-when-ready", Met, "met");
    ready(&[(&[EvokeChange], Warm)]).then("move-when-ready", Partly, "partly");
    ready(&[(&[Restrain], Warm)]).then("move-when-ready", Missed, "more-caution");
    ready(&[(&[AssignHomework], Plain)]).then("move-when-ready", Missed, "too-big");
    ready(&[IDLE]).then("move-when-ready", Missed, "missed");
}

#[test]
fn slowing_down_without_a_reason_is_noticed() {
    let play = given(Talk::Neutral, &[]).when(&[(&[SlowDown], Warm), (&[SlowDown], Warm), (&[SlowDown], Warm)]);
    play.then("pace", Missed, "avoiding");
}

#[test]
fn working_alone_is_noticed() {
    let alone = |last: Said| {
        let mut play = given(Talk::Neutral, &[]);
        for _ in 0..4 {
            play.line_short(&[Teach], Plain, Talk::Withdrawn, &[]);
        }
        play.when(&[last, IDLE])
    };
    alone((&[HandBack], Warm)).then("two-way-work", Met, "met");
    alone((&[Teach], Plain)).then("two-way-work", Missed, "ran-on");
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
fn small_talk_is_joined_and_followed() {
    let small = |lines: &[Said]| {
        let play = given(Talk::Neutral, &[Cue::SmallTalk]).then_said(Talk::Neutral, &[Cue::SmallTalk]);
        play.then_said(Talk::Neutral, &[Cue::SmallTalk]).when(lines)
    };
    small(&[(&[Move::SmallTalk], Warm), (&[ComplexReflection], Tentative)]).then("bridge", Met, "met");
    small(&[(&[Move::SmallTalk], Warm)]).then("bridge", Partly, "not-linked");
    small(&[(&[Teach], Plain)]).then("bridge", Missed, "cut-off");
    small(&[IDLE]).then("bridge", Missed, "missed");
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
fn a_risk_at_the_door_waits_for_the_next_session() {
    let mut play = given(Talk::Sustain, &[Risk]);
    play.close();
    play.week(Attendance::Attended, HomeworkSeen::NoneSet);
    play.session(Talk::Neutral, &[]);
    play.clone().when(&[(&[AskSafety], Plain)]).then("safety-first", Met, "met");
    play.when(&[IDLE, IDLE]).then("safety-first", Missed, "missed");
}

#[test]
fn a_risk_between_sessions_is_asked_about() {
    let mut play = Play::in_second_session();
    play.close();
    play.week(Attendance::Attended, HomeworkSeen::NoneSet);
    play.events.push(Event::WeekEventShown { event: slackwater::engine::scenario::WeekEventId(0) });
    play.session(Talk::Neutral, &[]);
    let score = play.clone().when(&[(&[AskSafety], Warm)]);
    score.then("safety-first", Met, "met");
    play.when(&[IDLE, IDLE]).then("safety-first", Missed, "missed");
}

#[test]
fn the_same_move_again_and_again_counts_half() {
    let mut play = given(Talk::Sustain, &[]);
    for _ in 0..3 {
        play.line(&[Validate], Warm, Talk::Sustain, &[]);
    }
    let reasons: Vec<&str> = play.points("meet-the-moment").iter().map(|point| point.reason).collect();
    assert_eq!(reasons[..3], ["expected", "expected", "same-again"]);
}

#[test]
fn one_moment_is_too_little_to_say() {
    let verdict = given(Talk::Sustain, &[]).when(&[(&[Validate], Warm)]).verdict("meet-the-moment");
    assert!(verdict.too_little_seen);
    let verdict = given(Talk::Neutral, &[AsksIfTrick]).when(&[(&[AnswerHonestly], Warm)]).verdict("honest-answer");
    assert!(!verdict.too_little_seen, "it comes only once");
}

impl Play {
    /// The client says this, after a line that fits nothing.
    fn then_said(mut self, talk: Talk, cues: &[Cue]) -> Self {
        self.line(IDLE.0, IDLE.1, talk, cues);
        self
    }

    #[track_caller]
    fn verdict_is(&self, rule: &str, verdict: Verdict) {
        assert_eq!(self.verdict(rule).verdict, verdict);
    }
}
