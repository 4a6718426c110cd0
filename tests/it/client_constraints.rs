//! What the evidence says about the shape of the client model: one test for each of its eleven constraints.
//!
//! Figures are wide of the published ones by two standard errors of these small populations and more; the narrow
//! bands are the calibration's.

use std::sync::LazyLock;

use slackwater::engine::client::week::Cut;
use slackwater::engine::client::{
    Answer, Dim, Manner, Manner::*, Mechanism, Move, Move::*, Person, STANDARD, State, Stimulus, Strategy, Talk,
    WeekBefore, week,
};
use slackwater::engine::luck::{Luck, WEEK_BLOCK};
use slackwater::engine::population::figures::{Share, correlation, deviation, difference, mean, residuals};
use slackwater::engine::population::mix::{Trainee, Weighted};
use slackwater::engine::population::mixtures::CONFRONT;
use slackwater::engine::population::{Course, Ended, Frame, Mix};
use slackwater::engine::scenario::words::{Attendance, HomeworkSeen, TaskSize};

use super::client_support::*;

/// A mixture that is the same after every talk.
const fn always(lines: &'static [Weighted]) -> Mix {
    Mix { resistant: lines, other: lines }
}

/// The mixed population in its natural frame, with everything that happened.
static NATURAL: LazyLock<Vec<(Course, Record)>> =
    LazyLock::new(|| recorded(1_500, &Frame::NATURAL, &Trainee::drawn(), |_| {}));

fn share(courses: &[(Course, Record)], of: impl Fn(&LineSeen) -> bool) -> f64 {
    let mut share = Share::default();
    courses.iter().flat_map(|(_, record)| &record.lines).for_each(|line| share.count(of(line)));
    share.value()
}

/// Outcome: reported distress at the end, freed of reported distress at the start; higher is better.
fn outcomes(courses: &[&Course]) -> Vec<f64> {
    let pairs: Vec<_> =
        courses.iter().map(|one| (real(one.distress_start_reported), real(one.distress_end_reported))).collect();
    residuals(&pairs).into_iter().map(|left| -left).collect()
}

#[test]
fn constraint_01_exploring_brings_out_both_sides_and_only_met_moments_build_trust_for_ever() {
    let one = Frame::weeks(1);
    let exploring = always(&[(OpenQuestion, Plain, 2), (DoubleSided, Plain, 2), (EvokeChange, Plain, 1)]);
    let flat = always(&[(ClosedQuestion, Plain, 1), (Orient, Plain, 1), (SmallTalk, Plain, 1)]);
    let (explored, idle) = (recorded(300, &one, &exploring, |_| {}), recorded(300, &one, &flat, |_| {}));
    let is = |talk| move |line: &LineSeen| line.talk == talk;
    let change = (share(&explored, is(Talk::Change)), share(&idle, is(Talk::Change)));
    let sustain = (share(&explored, is(Talk::Sustain)), share(&idle, is(Talk::Sustain)));
    assert!(change.0 > change.1 + 0.05, "change talk {change:?}");
    assert!(sustain.0 > sustain.1 + 0.015, "sustain talk {sustain:?}");

    // A good open question raises sustain more often than not.
    let person = average();
    let asked = react(&person, &person.start(), &Stimulus::plain(line(OpenQuestion, Warm)), 1);
    assert!(asked.changes.sum(Dim::Sustain) > 0, "resistance does not fall with every good move");

    // Empathy where nothing resists, for ever, against the same empathy where something does.
    let trust = |moment| {
        let mut state = state(&person, &[(Dim::Bond, 400_000)]);
        let mut luck = Luck::new(4, 0, 0);
        for at in 0..600_u16 {
            state.last_talk = moment;
            let delivery = line([ComplexReflection, Validate, Summarise][usize::from(at % 3)], Warm);
            let reaction = slackwater::engine::client::exchange(
                &person,
                &state,
                &Stimulus::plain(delivery),
                &luck.at(at / 500, at % 500),
            );
            state.exchanged(&delivery, reaction.answer, reaction.talk, &reaction.changes);
        }
        real(state.get(Dim::Bond))
    };
    let (ordinary, met) = (trust(Talk::Neutral), trust(Talk::Sustain));
    assert!((0.50..0.65).contains(&ordinary), "ordinary empathy {ordinary:.3}");
    assert!(met > ordinary + 0.15, "met moments {met:.3}");
}

#[test]
fn constraint_02_directiveness_harms_with_reactance_and_content_multiplies_with_manner() {
    let directive = always(&[(Advise, Plain, 3), (Teach, Plain, 2), (AssignHomework, Plain, 1)]);
    let open = always(&[(OpenQuestion, Plain, 2), (ComplexReflection, Plain, 2), (EmphasiseAutonomy, Plain, 1)]);
    let mut cells = Vec::new();
    for reactance in [230_000, 770_000] {
        for mix in [open, directive] {
            cells.push(population(350, &Frame::weeks(12), &signature(mix, 50), |person| {
                person.traits.reactance = reactance
            }));
        }
    }
    let all: Vec<&Course> = cells.iter().flatten().collect();
    let left = outcomes(&all);
    let cell = |at: usize| &left[at * 350..(at + 1) * 350];
    let (high, low) = (difference(cell(2), cell(3)), difference(cell(1), cell(0)));
    assert!(high > 0.30, "high reactance is better off undirected, d {high:.2}");
    assert!(low > -0.20, "low reactance is not harmed by direction, d {low:.2}");
    assert!(high > low * 1.5 && high + low > 0.35, "matched less mismatched {:.2}", high + low);

    // The same advice: with permission it does no harm, pushed it does; other lines bear the manner better.
    let next = |first: Move, manner: Manner| {
        let mut resistant = Share::default();
        let mut luck = Luck::new(9, 0, 0);
        for client in 0..1_500_u16 {
            let person =
                slackwater::engine::population::course::client(&mut Luck::new(3, u32::from(client), 0), &STANDARD);
            let mut from = person.start();
            from.set(Dim::Bond, from.get(Dim::Bond) + 50_000);
            let stimulus = Stimulus::plain(line(first, manner));
            let reaction = slackwater::engine::client::exchange(&person, &from, &stimulus, &luck.at(client, 1));
            resistant.count(matches!(reaction.talk, Talk::Sustain | Talk::Discord));
        }
        resistant
    };
    let both = |first, a, b| {
        let (a, b) = (next(first, a), next(first, b));
        Share { yes: a.yes + b.yes, all: a.all + b.all }
    };
    let advice = both(Advise, Hurried, Blaming).odds_ratio(both(Advise, Warm, WithPermission));
    let other = both(OpenQuestion, Hurried, Blaming).odds_ratio(both(OpenQuestion, Warm, WithPermission));
    assert!((1.8..7.0).contains(&advice), "odds ratio for advice {advice:.2}");
    assert!(other < advice * 0.75, "odds ratio for a question {other:.2}");
    let neutral = next(Orient, Plain);
    let asked = next(Advise, WithPermission).odds_ratio(neutral);
    assert!(asked < 1.25, "advice with permission does no harm: {asked:.2}");
}

#[test]
fn constraint_03_the_line_before_is_the_best_predictor_in_each_channel() {
    let lines: Vec<&LineSeen> =
        NATURAL.iter().flat_map(|(_, record)| &record.lines).filter(|one| one.exchange > 0).collect();
    let odds = |after: Talk, talk: Talk| {
        let (mut here, mut elsewhere) = (Share::default(), Share::default());
        for one in &lines {
            let share = if one.before == after { &mut here } else { &mut elsewhere };
            share.count(one.talk == talk);
        }
        here.odds_ratio(elsewhere)
    };
    for talk in [Talk::Change, Talk::Sustain, Talk::Discord, Talk::Withdrawn] {
        let own = odds(talk, talk);
        assert!(own > 1.9, "{talk} after {talk}: odds ratio {own:.2}");
        // No family of moves says as much about the next line as the line before does.
        for strategy in Strategy::ALL.iter().filter(|one| **one != Strategy::Paradox) {
            let (mut with, mut without) = (Share::default(), Share::default());
            for one in &lines {
                let share = if one.delivery.uses(*strategy) { &mut with } else { &mut without };
                share.count(one.talk == talk);
            }
            let (mut here, mut elsewhere) = (Share::default(), Share::default());
            for one in &lines {
                let share = if one.before == talk { &mut here } else { &mut elsewhere };
                share.count(one.talk == talk);
            }
            let (before, moves) = (information(here, elsewhere), information(with, without));
            assert!(before > moves, "{strategy} says more about {talk} than the line before: {moves} and {before}");
        }
    }
    assert!(odds(Talk::Sustain, Talk::Discord) > 1.4 && odds(Talk::Discord, Talk::Sustain) > 1.4, "cross terms");
}

/// How much of the variance of a yes the split explains.
fn information(a: Share, b: Share) -> f64 {
    let all = Share { yes: a.yes + b.yes, all: a.all + b.all };
    let spread = |share: Share| share.value() * (1.0 - share.value()) * share.all as f64;
    1.0 - (spread(a) + spread(b)) / spread(all)
}

#[test]
fn constraint_04_resistance_has_its_own_path_and_half_the_alliance_correlation_is_shared_causes() {
    let linked = |cut: Cut, of: fn(&WeekSeen) -> f64| {
        let frame = Frame { cut, ..Frame::NATURAL };
        let courses = recorded(1_500, &frame, &Trainee::drawn(), |_| {});
        let third: Vec<(&Course, f64)> = courses
            .iter()
            .filter_map(|(course, record)| {
                let third = record.weeks.iter().find(|one| one.attended && one.session == 3)?;
                Some((course, of(third)))
            })
            .collect();
        let outcomes = outcomes(&third.iter().map(|one| one.0).collect::<Vec<_>>());
        correlation(&third.iter().map(|one| one.1).zip(outcomes).collect::<Vec<_>>())
    };
    let alliance: fn(&WeekSeen) -> f64 = |week| real(week.alliance_reported);
    let resistance: fn(&WeekSeen) -> f64 = |week| real(week.from.resistance());
    let whole = linked(Cut::NONE, alliance);
    let without = linked(Cut { alliance: true, ..Cut::NONE }, alliance);
    assert!((0.16..0.40).contains(&whole), "alliance to outcome r {whole:.3}");
    assert!((0.30..0.85).contains(&(without / whole)), "share left {:.2}", without / whole);
    let own = linked(Cut::NONE, resistance);
    let cut = linked(Cut { resistance: true, ..Cut::NONE }, resistance);
    assert!(own < -0.15, "resistance to outcome r {own:.3}");
    assert!(own < cut - 0.03, "resistance's own path: {own:.3} and {cut:.3} without it");
}

#[test]
fn constraint_05_fighting_hardens_much_of_it_by_withdrawal_and_does_not_ruin_everybody() {
    let fought = recorded(300, &Frame::weeks(1), &CONFRONT, |_| {});
    let hardens = share(&fought, |line| line.answer == Answer::Hardens);
    let softens = share(&fought, |line| line.answer == Answer::Softens);
    let placates = share(&fought, |line| line.answer == Answer::Placates);
    assert!(hardens > 0.40 && softens < 0.10 && hardens + placates > 0.55);
    let rise = |dim| {
        mean(
            &fought
                .iter()
                .map(|(course, record)| real(record.weeks[0].from.get(dim) - course.start.get(dim)))
                .collect::<Vec<_>>(),
        )
    };
    let (discord, sustain, withdrawal) = (rise(Dim::Discord), rise(Dim::Sustain), rise(Dim::Withdrawal));
    assert!(withdrawal > 0.3 * (discord + sustain + withdrawal), "withdrawal rises by {withdrawal:.2}");

    // The harm is bounded, and differs between clients.
    let harm = |reactance: i32| {
        let shape = |person: &mut Person| person.traits.reactance = reactance;
        let (base, arm) = (
            population(350, &Frame::weeks(12), &Trainee::drawn(), shape),
            population(350, &Frame::weeks(12), &signature(CONFRONT, 40), shape),
        );
        difference(&improvements(&base), &improvements(&arm))
    };
    let (low, high) = (harm(280_000), harm(720_000));
    assert!(low < 0.75 && high < 1.3, "harm d {low:.2} at low reactance, {high:.2} at high");
    assert!(high > low + 0.10, "it differs between clients: {low:.2} and {high:.2}");
}

#[test]
fn constraint_06_paradox_works_through_reactance_later_and_needs_a_bond() {
    // One prescription in week three, and where distress and homework stand a week later, against a plain reflection.
    let gain = |reactance: i32, deference: i32, bond: i32| {
        let mut person = average();
        (person.traits.reactance, person.traits.deference) = (reactance, deference);
        let from = state(&person, &[(Dim::Bond, bond)]);
        let course = |first| {
            let room = after(&person, &from, &[line(first, Warm)], 7);
            let before = WeekBefore {
                session: 3,
                attended: true,
                missed_in_a_row: 0,
                task: Some((TaskSize::Small, true)),
                task_was_own: false,
                goal_written: false,
            };
            let mut later = room.clone();
            later.week_passed(&week(&person, &room, &before, &Luck::new(7, 0, 0).at(2, WEEK_BLOCK)).changes);
            (room, later)
        };
        let (with, without) = (course(PrescribeNoChange), course(ComplexReflection));
        let moved = |state: fn(&(State, State)) -> &State| {
            real(state(&with).get(Dim::Readiness) - state(&without).get(Dim::Readiness))
                - real(state(&with).get(Dim::Distress) - state(&without).get(Dim::Distress))
        };
        (moved(|both| &both.0), moved(|both| &both.1))
    };
    let (room, later) = gain(720_000, 400_000, 500_000);
    let (_, middling) = gain(560_000, 500_000, 500_000);
    let (_, compliant) = gain(320_000, 720_000, 500_000);
    let (_, unbonded) = gain(720_000, 400_000, 250_000);
    assert!(later > 0.05, "it helps oppositional clients: {later:.3}");
    assert!(later > middling + 0.01 && middling > compliant, "through reactance: {middling:.3}, {compliant:.3}");
    assert!(later > room + 0.04, "more at follow-up than in the room: {room:.3}");
    assert!(compliant < 0.0 && unbonded < 0.0, "not with a compliant client, nor without a bond");
}

#[test]
fn constraint_07_goals_help_when_they_are_the_clients_and_not_in_the_middle_of_discord() {
    let goals =
        always(&[(ElicitGoal, Plain, 2), (AgreeGoal, Plain, 2), (WriteGoal, Plain, 1), (RevisitGoal, Plain, 1)]);
    let imposed = always(&[(ImposeGoal, Plain, 1)]);
    let neutral = always(&[(ClosedQuestion, Plain, 1), (Orient, Plain, 1)]);
    let arm = |mix, reactance| {
        let shape = move |person: &mut Person| person.traits.reactance = reactance;
        improvements(&population(350, &Frame::weeks(12), &signature(mix, 40), shape))
    };
    let (low, high) = (320_000, 680_000);
    let own = difference(&arm(goals, 500_000), &arm(neutral, 500_000));
    let against = |reactance| difference(&arm(goals, reactance), &arm(imposed, reactance));
    let (gap_low, gap_high) = (against(low), against(high));
    assert!((0.12..0.65).contains(&own), "agreed goals help, d {own:.2}");
    assert!(gap_low > 0.0 && gap_high > gap_low + 0.1, "imposed hurt with reactance: {gap_low:.2}, {gap_high:.2}");

    let person = average();
    let gained = |dims: &[(Dim, i32)], concrete: bool| {
        let stimulus = Stimulus { goal_concrete: concrete, ..Stimulus::plain(line(AgreeGoal, Plain)) };
        react(&person, &state(&person, dims), &stimulus, 2)
            .changes
            .iter()
            .filter(|one| one.mechanism == Mechanism::GoalShared && one.dim == Dim::GoalAgreement)
            .map(|one| one.delta)
            .sum::<i32>()
    };
    let calm = gained(&[(Dim::Discord, 100_000)], true);
    let heated = gained(&[(Dim::Discord, 600_000)], true);
    assert!(heated * 2 < calm, "in discord {heated}, in calm {calm}");
    assert!(gained(&[(Dim::Discord, 100_000)], false) * 10 < calm * 9, "concrete is worth more");
}

#[test]
fn constraint_08_autonomy_statements_have_a_small_effect() {
    let frame = Frame::weeks(12);
    let free = always(&[(EmphasiseAutonomy, Plain, 1)]);
    let plain = always(&[(SimpleReflection, Plain, 1)]);
    let said = population(700, &frame, &signature(free, 12), |_| {});
    let not = population(700, &frame, &signature(plain, 12), |_| {});
    let effect = difference(&improvements(&said), &improvements(&not));
    assert!((-0.12..0.28).contains(&effect), "no magic: d {effect:.2}");
    // And in the room: it takes a little off the threat of the same advice, not all of it.
    let person = dana();
    let advice = |second| {
        let delivery = slackwater::engine::client::Delivery { first: Advise, second, manner: Plain };
        let changes = react(&person, &person.start(), &Stimulus::plain(delivery), 1).changes;
        changes
            .iter()
            .filter(|one| one.mechanism == Mechanism::FreedomThreatened && one.dim == Dim::Discord)
            .map(|one| one.delta)
            .sum::<i32>()
    };
    let (alone, with) = (advice(None), advice(Some(EmphasiseAutonomy)));
    assert!(with < alone && with * 2 > alone, "{alone} alone, {with} with a word on autonomy");
}

#[test]
fn constraint_09_a_cooperative_first_session_does_not_promise_anything() {
    let (mut by_resistance, mut by_words) = (Vec::new(), Vec::new());
    let (mut cancelled, mut skipped, mut quit) = (Share::default(), Share::default(), Share::default());
    for (course, record) in NATURAL.iter() {
        let first: Vec<&LineSeen> = record.lines.iter().filter(|one| one.week == 0).collect();
        let portion =
            |of: fn(&LineSeen) -> bool| first.iter().filter(|one| of(one)).count() as f64 / first.len() as f64;
        let resistant = portion(|one| one.talk.is_resistant());
        let promises = portion(|one| matches!(one.talk, Talk::Change | Talk::Placating));
        let tasks: Vec<&WeekSeen> = record.weeks.iter().filter(|one| one.homework != HomeworkSeen::NoneSet).collect();
        let done = tasks.iter().filter(|one| one.homework == HomeworkSeen::Done).count();
        if !tasks.is_empty() {
            let done = done as f64 / tasks.len() as f64;
            by_resistance.push((resistant, done));
            by_words.push((promises, done));
        }
        if resistant < 0.10 {
            cancelled.count(record.weeks.iter().any(|one| one.attendance != Attendance::Attended));
            skipped.count(tasks.iter().any(|one| one.homework == HomeworkSeen::Skipped));
            quit.count(matches!(course.ended, Ended::Left(_)));
        }
    }
    let (resistance, words) = (correlation(&by_resistance), correlation(&by_words));
    println!(
        "resistance {resistance:.2} words {words:.2}; cooperative: {} cancelled {:.2} skipped {:.2} quit {:.2}",
        quit.all,
        cancelled.value(),
        skipped.value(),
        quit.value()
    );
    assert!(resistance < -0.10, "resistance in session one and homework r {resistance:.2}");
    assert!(-resistance > words + 0.03, "it says more than words do: {resistance:.2} and {words:.2}");
    assert!(quit.all > 100 && cancelled.value() > 0.15 && skipped.value() > 0.15 && quit.value() > 0.05);
}

#[test]
fn constraint_10_a_visible_sign_is_a_moderate_guide_to_the_hidden_state() {
    // Ten lines of a session against the state at their end.
    let mut pairs = Vec::new();
    for (_, record) in NATURAL.iter() {
        for window in record.lines.chunks(10).filter(|window| window.len() == 10).step_by(3) {
            let seen = window.iter().filter(|one| one.talk.is_resistant()).count();
            pairs.push((seen as f64 / 10.0, real(window[9].resistance)));
        }
    }
    let r = correlation(&pairs);
    assert!((0.35..0.68).contains(&r), "r {r:.2}");
}

#[test]
fn constraint_11_nothing_is_solved_in_one_session() {
    let frame = Frame { cut: Cut { leaving: true, ..Cut::NONE }, ..Frame::weeks(26) };
    let courses = recorded(400, &frame, &Trainee::drawn(), |_| {});
    let starts: Vec<f64> = courses.iter().map(|(course, _)| real(course.distress_start_reported)).collect();
    let reliable = 1.07 * deviation(&starts);
    let improved = |sessions: u16| {
        let share = courses.iter().filter(|(course, record)| {
            let at = record.weeks.iter().rev().find(|one| one.session <= sessions);
            at.is_some_and(|one| real(course.distress_start_reported - one.distress_reported) > reliable)
        });
        share.count() as f64 / courses.len() as f64
    };
    let half = (1..26).find(|sessions| improved(*sessions) >= 0.5).unwrap_or(99);
    assert!(improved(1) < 0.12, "after one session {:.2}", improved(1));
    assert!((10..=20).contains(&half), "half have reliably improved after {half} sessions");

    // Nor is resistance: one very good session leaves most of it, by degrees.
    let person = dana();
    let start = person.start();
    let good =
        [line(ComplexReflection, Warm), line(Validate, Warm), line(OpenQuestion, Warm), line(CompareViews, Tentative)];
    let session: Vec<_> = good.iter().cycle().take(12).copied().collect();
    let end = mean(&(0..40).map(|seed| real(after(&person, &start, &session, seed).resistance())).collect::<Vec<_>>());
    assert!(end > 0.70 * real(start.resistance()), "from {:.2} to {end:.2}", real(start.resistance()));
}
