//! Rules whose moments take more than one turn to set up: windows, sessions, weeks, goals.

use slackwater::engine::client::Cue::*;
use slackwater::engine::client::Manner::{self, *};
use slackwater::engine::client::Move::{self, *};
use slackwater::engine::client::{Cue, Talk};
use slackwater::engine::guidance::Verdict::{self, *};
use slackwater::engine::scenario::words::{Attendance, HomeworkSeen};
use slackwater::engine::session::Event;

use crate::guidance_support::{Play, Said, given};

/// A line that fits nothing and breaks nothing.
const IDLE: Said = (&[ClosedQuestion], Plain);

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
fn an_open_question_explores_a_sign_only_when_it_has_been_named() {
    let twice = |lines| given(Talk::Withdrawn, &[]).when(&[IDLE]).then_said(Talk::Withdrawn, &[]).when(lines);
    twice(&[(&[OpenQuestion], Warm), (&[ExploreFear], Warm)]).then("name-and-explore", Missed, "missed");
    twice(&[(&[OpenQuestion], Warm), (&[NameResistance], Warm)]).then("name-and-explore", Partly, "partly");
    twice(&[(&[NameUs], Warm), IDLE, (&[OpenQuestion], Warm)]).then("name-and-explore", Met, "met");
    let late: &[Said] = &[IDLE, IDLE, IDLE, IDLE, IDLE, (&[NameResistance, OpenQuestion], Tentative)];
    twice(late).then("name-and-explore", Partly, "late");
}

#[test]
fn a_sign_is_named_once_a_session_and_not_in_the_first() {
    let signs = |mut play: Play| {
        for _ in 0..2 {
            play = play.then_said(Talk::Withdrawn, &[]);
        }
        play
    };
    let named =
        signs(given(Talk::Neutral, &[])).when(&[(&[NameResistance, OpenQuestion], Warm), IDLE, IDLE, IDLE, IDLE]);
    assert_eq!(signs(named).when(&[IDLE, IDLE, IDLE]).points("name-and-explore").len(), 1);
    let mut first = Play::new();
    first.session(Talk::Neutral, &[]);
    assert!(signs(first).when(&[IDLE, IDLE, IDLE]).points("name-and-explore").is_empty());
}

#[test]
fn what_waits_to_be_named_lapses_where_safety_comes_first() {
    let twice = given(Talk::Withdrawn, &[]).then_said(Talk::Withdrawn, &[]);
    let play = twice.when(&[IDLE]).then_said(Talk::Neutral, &[Risk]).when(&[(&[AskSafety], Warm), IDLE, IDLE]);
    assert!(play.points("name-and-explore").is_empty());
}

#[test]
fn naming_waits_while_strain_stands() {
    let play = given(Talk::Withdrawn, &[]).when(&[IDLE]).then_said(Talk::Discord, &[]).then_said(Talk::Withdrawn, &[]);
    assert!(play.when(&[IDLE, IDLE, IDLE]).points("name-and-explore").is_empty());
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
fn a_paradox_is_never_used_on_danger_or_under_sanction() {
    let play = given(Talk::Sustain, &[Risk]).when(&[(&[AskSafety], Plain), (&[Restrain], Warm)]);
    play.then("paradox-fit", Contraindicated, "risk");
    assert_eq!(play.score().safety.paradox_after_risk, [4]);
    let mut play = given(Talk::Neutral, &[]).when(&[(&[Restrain], Warm)]);
    play.scenario.about.referral = slackwater::engine::scenario::words::Referral::Court;
    play.then("paradox-fit", Contraindicated, "sanction");
}

#[test]
fn restraint_is_understood_by_the_unsure() {
    let mut play = given(Talk::Neutral, &[]).when(&[(&[ComplexReflection], Warm)]);
    play.line(&[OpenQuestion], Warm, Talk::Sustain, &[NotSure]);
    play.line(&[SideWithCaution], Warm, Talk::Neutral, &[]);
    play.then("paradox-fit", Met, "restraint");
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
fn a_risk_at_the_door_waits_for_the_next_session() {
    let mut play = given(Talk::Sustain, &[Risk]);
    play.close();
    play.week(Attendance::Attended, HomeworkSeen::NoneSet);
    play.session(Talk::Neutral, &[]);
    play.clone().when(&[(&[AskSafety], Plain)]).then("safety-first", Met, "met");
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

#[test]
fn the_answer_to_a_safety_question_is_not_a_new_risk() {
    let mut play = given(Talk::Sustain, &[Risk]);
    play.line(&[AskSafety], Plain, Talk::Exploring, &[Risk]);
    let score = play.when(&[IDLE, IDLE]).score();
    assert!(score.safety.met);
    assert_eq!(score.safety.cues_at, [2, 3]);
}
