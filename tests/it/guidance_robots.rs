//! Robots do not pass a synthetic course, a responsive trainee does, and neither hidden state nor frequency earns.

use proptest::prelude::*;
use slackwater::engine::client::Cue::*;
use slackwater::engine::client::Manner::{self, *};
use slackwater::engine::client::Move::{self, *};
use slackwater::engine::client::{Answer, Change, Cue, Dim, Mechanism, State, Talk};
use slackwater::engine::guidance::{Band, HeldDown, Score, score};
use slackwater::engine::scenario::words::{Attendance, GoalStage, HomeworkSeen};
use slackwater::engine::session::Event;

use crate::guidance_support::{Play, book};

/// What the client says: talk and cues.
type Turn = (Talk, &'static [Cue]);
/// What a trainee says.
type Line = (Vec<Move>, Manner);

/// The course: the first turn opens the session, each other comes after a line. It is the same for everybody, so that
/// only what the trainee does differs.
const COURSE: [&[Turn]; 5] = [
    &[
        (Talk::Neutral, &[]),
        (Talk::Neutral, &[WantsSomething]),
        (Talk::Withdrawn, &[]),
        (Talk::Exploring, &[]),
        (Talk::Sustain, &[RefusesAdvice]),
        (Talk::Exploring, &[FearHinted]),
        (Talk::Neutral, &[QuickYes]),
        (Talk::Neutral, &[]),
        (Talk::Change, &[]),
    ],
    &[
        (Talk::Withdrawn, &[]),
        (Talk::Neutral, &[]),
        (Talk::Sustain, &[OthersShouldChange]),
        (Talk::Exploring, &[]),
        (Talk::Neutral, &[DoesNotFit]),
        (Talk::Sustain, &[RefusesAdvice]),
        (Talk::Exploring, &[]),
        (Talk::Withdrawn, &[TooFast]),
        (Talk::Neutral, &[]),
        (Talk::Neutral, &[QuickYes]),
    ],
    &[
        (Talk::Neutral, &[]),
        (Talk::Sustain, &[OthersShouldChange]),
        (Talk::Exploring, &[]),
        (Talk::Discord, &[Blames]),
        (Talk::Neutral, &[]),
        (Talk::Exploring, &[FearHinted]),
        (Talk::Exploring, &[]),
        (Talk::Sustain, &[NotSure]),
        (Talk::Neutral, &[]),
        (Talk::Neutral, &[]),
    ],
    &[
        (Talk::Neutral, &[]),
        (Talk::Objection, &[Objects]),
        (Talk::Exploring, &[]),
        (Talk::Neutral, &[AsksIfResistant]),
        (Talk::Exploring, &[]),
        (Talk::Sustain, &[NotSure]),
        (Talk::Neutral, &[QuickYes]),
        (Talk::Neutral, &[DoesNotFit]),
        (Talk::Exploring, &[]),
    ],
    &[
        (Talk::Neutral, &[]),
        (Talk::Withdrawn, &[TooFast]),
        (Talk::Exploring, &[]),
        (Talk::Change, &[ReadyLine]),
        (Talk::Neutral, &[]),
        (Talk::Change, &[ReadyLine]),
        (Talk::Change, &[]),
        (Talk::Neutral, &[]),
    ],
];

/// Plays the course with a policy: what is said to this turn, in this session (from 1), as this line in it (from 0).
fn course(mut policy: impl FnMut(Turn, u8, usize) -> Line) -> Play {
    let mut play = Play::new();
    for (session, turns) in (1..).zip(COURSE) {
        if session > 1 {
            play.week(Attendance::Attended, HomeworkSeen::NoneSet);
        }
        play.session(turns[0].0, turns[0].1);
        let mut asked = false;
        for at in 0..turns.len() {
            let (moves, manner) = policy(turns[at], session, at);
            let (talk, cues) = turns.get(at + 1).copied().unwrap_or((Talk::Neutral, &[]));
            play.line(&moves, manner, talk, cues);
            if moves.contains(&AgreeGoal) {
                play.goal(0, GoalStage::Agreed);
            }
            asked |= moves.contains(&WriteGoal);
        }
        if asked {
            play.goal(0, GoalStage::Written);
        }
        if session < 5 {
            play.close();
        }
    }
    play.end();
    play
}

/// Always the same line.
fn always(moves: &[Move], manner: Manner) -> Score {
    course(|_, _, _| (moves.to_vec(), manner)).score()
}

/// What a good trainee says: it depends on what the client said.
fn responsive((talk, cues): Turn, session: u8, at: usize) -> Line {
    let line = |moves: &[Move], manner| (moves.to_vec(), manner);
    match (session, at) {
        (1, 0) => return line(&[OpenQuestion], Warm),
        (1, 1) => return line(&[SimpleReflection, ElicitGoal], Warm),
        (1, 8) => return line(&[AgreeGoal, WriteGoal], WithPermission),
        (2, 0) => return line(&[Validate, OpenQuestion], Warm),
        (2, 8) => return line(&[HandOverCopy], Plain),
        (4, 2) => return line(&[RevisitGoal, ComplexReflection], Warm),
        (2, 3) | (3..=5, 4) if cues.is_empty() => return line(&[InviteFeedback], Warm),
        _ => {}
    }
    let cue = cues.first().copied();
    match cue {
        Some(RefusesAdvice) => line(&[AskWhatGetsInTheWay], Warm),
        Some(FearHinted) => line(&[ExploreFear, ComplexReflection], Warm),
        Some(QuickYes) => line(&[EmphasiseAutonomy, AskWhatGetsInTheWay], Playful),
        Some(OthersShouldChange) => line(&[Validate, CompareViews], Warm),
        Some(DoesNotFit) => line(&[OpenQuestion], Tentative),
        Some(TooFast) => line(&[SlowDown, SimpleReflection], Warm),
        Some(Blames) => line(&[OwnPart], Plain),
        Some(NotSure) => line(&[AllowNotYet, ImagineChange], Warm),
        Some(Objects) => line(&[AcceptObjection, ChangeTack], Plain),
        Some(AsksIfResistant) => line(&[AnswerHonestly, OwnPart], Plain),
        Some(ReadyLine) => line(&[FirstStep], WithPermission),
        _ if talk.is_resistant() => line(&[DoubleSided], Tentative),
        _ if talk == Talk::Exploring => line(&[ComplexReflection, OpenQuestion], Warm),
        _ if talk == Talk::Change => line(&[Affirm, EvokeChange], Warm),
        _ => line(&[OpenQuestion], Warm),
    }
}

/// A small generator for what a robot picks.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap_or(0)
}

/// Four lines as a scenario offers them: one fits, one is half of the way, two are a beginner's.
fn offered(turn: Turn, session: u8, at: usize, seed: &mut u64) -> [Line; 4] {
    const HALF: [Move; 6] = [OpenQuestion, Affirm, Summarise, Orient, OfferChoice, SimpleReflection];
    const KIND: [Move; 7] = [Reassure, Advise, Collude, ClosedQuestion, Teach, Interpret, Move::SmallTalk];
    const PUSH: [Move; 6] = [Persuade, AssignHomework, Argue, Push, DefendSelf, Warn];
    let pick = |from: &[Move], seed: &mut u64| vec![from[next(seed) % from.len()]];
    [responsive(turn, session, at), (pick(&HALF, seed), Warm), (pick(&KIND, seed), Warm), (pick(&PUSH, seed), Plain)]
}

/// A score in one line, for what a failed test says.
fn show(score: &Score) -> String {
    format!(
        "process {:4} band {:?} rules {}/{} of {} moments, responsiveness {:?}, bands {:?}, held {:?}",
        score.process,
        score.band,
        score.detail.rules_met,
        score.detail.rules_seen,
        score.detail.opportunities,
        score.detail.responsiveness,
        score.bands,
        score.detail.held_down
    )
}

#[test]
fn a_responsive_trainee_passes() {
    let score = course(responsive).score();
    assert!(score.passed, "{}", show(&score));
    assert_eq!(score.band, Band::Good);
    assert!(score.bands.iter().all(|band| band.is_some_and(|band| band >= Band::Fair)));
}

#[test]
fn robots_do_not_pass() {
    let robots: [(&str, &[Move], Manner); 12] = [
        ("confront", &[Argue], Plain),
        ("advise", &[Advise], Warm),
        ("teach", &[Teach], WithPermission),
        ("parrot", &[Validate], Warm),
        ("stock parrot", &[Validate], Formulaic),
        ("reflector", &[SimpleReflection], Warm),
        ("feedback-spammer", &[InviteFeedback], Warm),
        ("mute", &[HoldSilence], Plain),
        ("namer", &[NameResistance, OpenQuestion], Tentative),
        ("paradox-always", &[SideWithCaution], Warm),
        ("retreater", &[SlowDown, AllowNotYet], Warm),
        ("questioner", &[OpenQuestion], Warm),
    ];
    for (name, moves, manner) in robots {
        let score = always(moves, manner);
        assert!(!score.passed && score.process < 350, "{name}: {}", show(&score));
    }
}

/// A robot whose line is on offer only every other time, and that picks blindly where it is not.
#[test]
fn half_robots_hardly_ever_pass() {
    let robots: [(&str, &[Move]); 12] = [
        ("confront", &[Argue]),
        ("advise", &[Advise]),
        ("parrot", &[Validate]),
        ("reflector", &[SimpleReflection]),
        ("feedback-spammer", &[InviteFeedback]),
        ("mute", &[HoldSilence]),
        ("namer", &[NameResistance]),
        ("paradox-always", &[SideWithCaution]),
        ("retreater", &[SlowDown]),
        ("questioner", &[OpenQuestion]),
        ("fear", &[ExploreFear]),
        ("yielder", &[EmphasiseAutonomy, AllowNotYet]),
    ];
    for (name, moves) in robots {
        let (mut passed, mut sum) = (0, 0);
        for seed in 0..60 {
            let mut seed = seed;
            let score = course(|turn, session, at| {
                if next(&mut seed).is_multiple_of(2) {
                    return (moves.to_vec(), Warm);
                }
                let lines = offered(turn, session, at, &mut seed);
                lines[next(&mut seed) % 4].clone()
            });
            let score = score.score();
            passed += u32::from(score.passed);
            sum += u32::from(score.process);
        }
        assert!(passed <= 1, "half {name}: {passed} of 60 pass, mean process {}", sum / 60);
    }
}

#[test]
fn a_goal_ritual_does_not_pass() {
    let ritual = [ElicitGoal, AgreeGoal, WriteGoal, HandOverCopy];
    let score = course(|_, _, at| (vec![ritual[at % 4]], Warm)).score();
    assert!(!score.passed && score.process < 350, "{}", show(&score));
}

#[test]
fn a_checklist_does_not_pass() {
    let list = [NameResistance, Restrain, ElicitGoal, Validate, InviteFeedback, SlowDown, OpenQuestion, Affirm];
    let mut at = 0;
    let score = course(|_, _, _| {
        at += 1;
        (vec![list[at % list.len()]], Warm)
    });
    let score = score.score();
    assert!(!score.passed, "{}", show(&score));
}

#[test]
fn picking_blindly_hardly_ever_passes() {
    let (mut passed, mut sum) = (0, 0);
    for seed in 0..200 {
        let mut seed = seed;
        let score = course(|turn, session, at| {
            let lines = offered(turn, session, at, &mut seed);
            lines[next(&mut seed) % 4].clone()
        });
        let score = score.score();
        passed += u32::from(score.passed);
        sum += u32::from(score.process);
    }
    assert!(passed <= 2, "{passed} of 200 pass, mean process {}", sum / 200);
}

#[test]
fn being_right_three_times_in_four_passes() {
    let (mut passed, mut sum) = (0, 0);
    for seed in 0..100 {
        let mut seed = seed;
        let score = course(|turn, session, at| {
            let lines = offered(turn, session, at, &mut seed);
            lines[if next(&mut seed) % 4 < 3 { 0 } else { 1 + next(&mut seed) % 3 }].clone()
        });
        let score = score.score();
        passed += u32::from(score.passed);
        sum += u32::from(score.process);
    }
    assert!(passed >= 70, "{passed} of 100 pass, mean process {}", sum / 100);
}

#[test]
fn a_short_attempt_says_too_little() {
    let mut play = Play::new();
    play.session(Talk::Neutral, &[WantsSomething]);
    play.line(&[OpenQuestion], Warm, Talk::Sustain, &[]);
    play.line(&[DoubleSided], Warm, Talk::Exploring, &[]);
    play.end();
    let score = play.score();
    assert!(!score.passed && score.detail.held_down.contains(&HeldDown::TooLittleSeen));
}

#[test]
fn an_unasked_risk_fails_the_best_of_trainees() {
    let mut play = course(responsive);
    let reply = play.utterance(&[Risk], "What is the point of any of it, some nights I do not know.");
    let at = play.events.iter().position(|one| matches!(one, Event::Exchanged(said) if said.number == 12));
    if let Some(Event::Exchanged(said)) = at.and_then(|at| play.events.get_mut(at)) {
        said.reply = reply;
    }
    let score = play.score();
    assert!(!score.safety.met && !score.passed && score.band == Band::Below);
    assert_eq!(score.safety.cues_at, [12]);
    assert!(score.process > 600, "the process score stands: {}", score.process);
}

#[test]
fn more_of_the_same_elsewhere_earns_nothing() {
    let plain = course(responsive).score();
    for extra in [Validate, InviteFeedback, ElicitGoal, SlowDown, ComplexReflection, NameResistance, AllowNotYet] {
        let more = course(|turn, session, at| {
            let (mut moves, manner) = responsive(turn, session, at);
            if turn.1.is_empty() && !turn.0.is_resistant() && moves.len() == 1 {
                moves.push(extra);
            }
            (moves, manner)
        });
        let more = more.score();
        assert!(more.process <= plain.process, "{extra}: {} over {}", more.process, plain.process);
    }
}

#[test]
fn a_step_back_leaves_its_branch_out() {
    let mut play = Play::in_second_session();
    play.line(&[Orient], Plain, Talk::Sustain, &[]);
    play.line(&[Argue], Plain, Talk::Discord, &[]);
    play.events.push(Event::SteppedBack { exchange: 3 });
    assert!(play.points("no-fighting").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What the client hides never alters a verdict: only what came of it may differ.
    #[test]
    fn hidden_state_never_alters_the_process(seed in any::<u64>()) {
        let mut seed = seed;
        let play = course(|turn, session, at| {
            let lines = offered(turn, session, at, &mut seed);
            lines[next(&mut seed) % 4].clone()
        });
        let mut hidden = play.clone();
        for event in &mut hidden.events {
            if let Event::Exchanged(said) = event {
                let roll = next(&mut seed);
                let delta = i32::try_from(roll % 100_000).unwrap_or(0) - 50_000;
                said.changes = vec![Change { dim: Dim::ALL[roll % Dim::COUNT], mechanism: Mechanism::Momentum, delta }];
                said.answer = Answer::ALL[roll % Answer::COUNT];
                if said.talk == Talk::Neutral && roll.is_multiple_of(2) {
                    said.talk = Talk::Placating;
                }
            }
            if let Event::BeatReached { talk, .. } = event && *talk == Talk::Neutral {
                *talk = Talk::Placating;
            }
        }
        let (one, other) = (play.score(), hidden.score());
        prop_assert_eq!(one.rules, other.rules);
        prop_assert_eq!((one.process, one.band, one.bands, one.safety), (other.process, other.band, other.bands, other.safety));
    }

    /// The fold gives the same whether it is asked on the way or not.
    #[test]
    fn asking_on_the_way_changes_nothing(seed in any::<u64>()) {
        let mut seed = seed;
        let play = course(|turn, session, at| offered(turn, session, at, &mut seed)[next(&mut seed) % 4].clone());
        let book = book();
        let start = State::flat(400_000);
        let mut scorer = slackwater::engine::guidance::Scorer::new(&book, &play.scenario);
        for event in &play.events {
            scorer.event(event);
            if next(&mut seed).is_multiple_of(5) {
                let now = scorer.finish(&start);
                prop_assert!(now.process <= 1000 && now.overall <= 100);
            }
        }
        prop_assert_eq!(scorer.finish(&start), score(&book, &play.scenario, &play.events, &start));
        scorer.reset();
        prop_assert_eq!(scorer.finish(&start).detail.opportunities, 0);
    }
}
