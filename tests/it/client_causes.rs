//! Each cause by behaviour: what eases it, what runs into it, and where it shows; and the pace.

use slackwater::engine::client::{Cause, Delivery, Dim, Manner, Manner::*, Move, Move::*, ONE, Person};
use slackwater::engine::scenario::words::TaskSize;

use super::client_support::{after, average, line, react, real, state};
use slackwater::engine::client::Stimulus;

/// Somebody average with one cause at work, some bond, and no other business.
fn with(cause: Cause) -> Person {
    let mut person = average();
    person.causes[cause as usize] = 800_000;
    person
}

/// The mean of a dimension after a session of these lines in turn, over some seeds.
fn ends(person: &Person, lines: &[(Move, Manner)], dim: Dim) -> f64 {
    let session: Vec<Delivery> = lines.iter().cycle().take(10).map(|(first, manner)| line(*first, *manner)).collect();
    let from = state(person, &[(Dim::Bond, 450_000)]);
    (0..60).map(|seed| real(after(person, &from, &session, seed).get(dim))).sum::<f64>() / 60.0
}

#[test]
fn missing_information_is_told_to_open_interest_and_hides_from_comfort() {
    let person = with(Cause::MissingInformation);
    let open = [(ExploreFear, Tentative), (OpenQuestion, Warm), (HoldSilence, Warm), (ComplexReflection, Warm)];
    let closed = [(Reassure, Warm), (ClosedQuestion, Plain), (ClosedQuestion, Plain)];
    let (told, hidden) = (ends(&person, &open, Dim::Told), ends(&person, &closed, Dim::Told));
    assert!(told > hidden + 0.08, "told {told:.3}, hidden {hidden:.3}");
    let (near, far) = (ends(&person, &open, Dim::Withdrawal), ends(&person, &closed, Dim::Withdrawal));
    assert!(far > near + 0.05, "withdrawal {near:.3} when open, {far:.3} when comforted");
}

#[test]
fn too_fast_is_eased_by_slowing_and_hit_by_hurry_and_tasks() {
    let person = with(Cause::TooFast);
    let slow = [(SlowDown, Warm), (AllowNotYet, Warm), (SimpleReflection, Warm)];
    let fast = [(AssignHomework, Hurried), (Teach, Plain), (OpenQuestion, Hurried)];
    let (calm, full) = (ends(&person, &slow, Dim::Load), ends(&person, &fast, Dim::Load));
    assert!(full > 0.55 && calm < 0.40, "load {calm:.3} when slow, {full:.3} when fast");
    let (here, away) = (ends(&person, &slow, Dim::Withdrawal), ends(&person, &fast, Dim::Withdrawal));
    assert!(away > here + 0.15, "withdrawal {here:.3} when slow, {away:.3} when fast");
}

#[test]
fn a_different_fix_is_eased_by_comparing_views_and_hit_by_argument() {
    let person = with(Cause::DifferentFix);
    let together = [(CompareViews, Tentative), (Validate, Warm), (AgreeTask, Tentative)];
    let against = [(Interpret, Expert), (Argue, Plain), (Persuade, Plain)];
    let (agreed, apart) = (ends(&person, &together, Dim::TaskAgreement), ends(&person, &against, Dim::TaskAgreement));
    assert!(agreed > apart + 0.20, "task agreement {agreed:.3} and {apart:.3}");
    let (calm, cross) = (ends(&person, &together, Dim::Discord), ends(&person, &against, Dim::Discord));
    assert!(cross > calm + 0.20, "discord {calm:.3} and {cross:.3}");
}

#[test]
fn different_goals_are_eased_by_asking_and_hit_by_imposing() {
    let person = with(Cause::DifferentGoals);
    let asked = [(ElicitGoal, Plain), (CompareViews, Tentative), (RevisitGoal, Plain), (SimpleReflection, Plain)];
    let imposed = [(ImposeGoal, Plain), (SimpleReflection, Plain)];
    let (own, others) = (ends(&person, &asked, Dim::GoalAgreement), ends(&person, &imposed, Dim::GoalAgreement));
    assert!(own > others + 0.15, "goal agreement {own:.3} and {others:.3}");
}

#[test]
fn fear_of_change_is_eased_by_not_yet_and_hit_by_a_push_or_a_flat_prescription() {
    let person = with(Cause::FearOfChange);
    let gently = [(AllowNotYet, Warm), (ExploreFear, Tentative), (ImagineChange, Tentative), (SideWithCaution, Warm)];
    let flatly = [(Push, Plain), (PrescribeNoChange, Plain), (OpenQuestion, Plain)];
    let (eased, fed) = (ends(&person, &gently, Dim::Fear), ends(&person, &flatly, Dim::Fear));
    assert!(eased < 0.72 && fed > 0.80, "fear {eased:.3} when met, {fed:.3} when pushed");
    let (less, more) = (ends(&person, &gently, Dim::Sustain), ends(&person, &flatly, Dim::Sustain));
    assert!(more > less + 0.08, "sustain {less:.3} and {more:.3}");
}

#[test]
fn a_cause_that_is_not_at_work_is_not_touched() {
    let person = average();
    let gently = react(&person, &person.start(), &Stimulus::plain(line(ExploreFear, Warm)), 1);
    assert_eq!(gently.changes.iter().filter(|one| one.mechanism.name().starts_with("Cause")).count(), 0);
}

#[test]
fn causes_make_resistance_and_easing_them_takes_it_away() {
    for cause in Cause::ALL {
        let (plain, burdened) = (average().start(), with(*cause).start());
        assert!(burdened.resistance() >= plain.resistance(), "{cause} makes no resistance");
    }
    let person = with(Cause::MissingInformation);
    let mut told = person.start();
    told.set(Dim::Told, ONE);
    let lines = [line(OpenQuestion, Plain); 6];
    let (open, hidden) = (after(&person, &told, &lines, 1), after(&person, &person.start(), &lines, 1));
    assert!(open.get(Dim::Withdrawal) + 80_000 < hidden.get(Dim::Withdrawal));
}

#[test]
fn the_same_demand_loads_a_slow_client_more_than_a_quick_one() {
    let paced = |pace| {
        let mut person = average();
        person.traits.pace = pace;
        let mut stimulus = Stimulus::plain(line(AssignHomework, Plain));
        stimulus.task = Some(TaskSize::Large);
        react(&person, &person.start(), &stimulus, 1)
            .changes
            .iter()
            .map(|one| {
                if one.dim == Dim::Load && one.mechanism == slackwater::engine::client::Mechanism::Overloaded {
                    one.delta
                } else {
                    0
                }
            })
            .sum::<i32>()
    };
    let (slow, quick) = (paced(250_000), paced(750_000));
    assert!(slow > quick * 5 / 4 && quick > 0, "{slow} and {quick}");
}

#[test]
fn load_is_a_live_state_and_rest_brings_it_down() {
    let person = average();
    let full = state(&person, &[(Dim::Load, 800_000)]);
    let rested =
        after(&person, &full, &[line(SlowDown, Warm), line(HoldSilence, Warm), line(SimpleReflection, Warm)], 1);
    assert!(rested.get(Dim::Load) < 680_000, "{}", rested.get(Dim::Load));
    assert!(rested.get(Dim::Load) > 300_000, "{}", rested.get(Dim::Load));
}
