//! What a debrief says: every verdict with its exchanges and source, good things first, hidden things in their place.

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Answer, Move};
use slackwater::engine::debrief::Speaker;
use slackwater::engine::guidance::{Band, HeldDown, Verdict};
use slackwater::engine::session::Event;

use crate::debrief_support::{Case, log_so_far};

#[test]
fn what_went_well_is_there_and_names_its_exchanges() {
    let debrief = Case::whole().debrief();
    assert!(!debrief.went_well.is_empty());
    assert!(debrief.went_well.iter().all(|note| !note.exchanges.is_empty() && !note.says.is_empty()));
    assert!(debrief.went_well.iter().any(|note| note.says.contains("her brother sold his half")));
}

#[test]
fn every_verdict_names_its_exchanges_its_rule_and_its_source() {
    let debrief = Case::whole().debrief();
    assert_eq!(debrief.verdicts.len(), 3);
    for note in &debrief.verdicts {
        assert!(!note.rule.is_empty() && !note.title.is_empty() && !note.reason.is_empty() && !note.count.is_empty());
        assert!(!note.cites.is_empty() && note.cites.iter().all(|cite| !cite.statement.is_empty()));
        assert!(!note.moments.is_empty());
        for moment in &note.moments {
            let said = debrief.transcript.iter().find(|line| line.exchange == Some(moment.exchange));
            assert_eq!(said.map(|line| line.says.as_str()), Some(moment.trainee.as_str()));
            assert!(!moment.client.is_empty() && !moment.says.is_empty());
        }
        let of = |verdict| note.moments.iter().filter(|moment| moment.verdict == verdict).count();
        let partly = of(Verdict::Partly);
        assert!(note.count.starts_with(&format!("{} of ", of(Verdict::Met))), "{}", note.count);
        assert_eq!(note.count.contains(&format!(", {partly} partly")), partly > 0, "{}", note.count);
        for cite in &note.cites {
            assert!(debrief.sources.iter().any(|source| source.id == cite.source), "{} has no source", cite.id);
        }
    }
    assert_eq!(debrief.verdicts[0].rule, "meet-the-moment", "what cost most and was not repaired comes first");
    assert_eq!(debrief.too_little_seen, ["Stuck together"]);
}

#[test]
fn better_lines_come_from_two_strategies_and_were_offered_where_they_could_be() {
    let debrief = Case::whole().debrief();
    let missed = debrief.verdicts.iter().filter(|note| note.verdict != Verdict::Met);
    let mut count = 0;
    for note in missed {
        assert_eq!(note.better.len(), 2, "{}", note.rule);
        assert_ne!(note.better[0].strategy, note.better[1].strategy);
        assert!(note.better.iter().all(|line| line.was_offered), "{:?}", note.better);
        count += 1;
    }
    assert_eq!(count, 2);
}

#[test]
fn a_silence_is_told_as_what_was_done_and_not_as_words() {
    let mut case = Case::whole();
    for choice in &mut case.scenario.choices {
        choice.says = format!("(Say nothing. {})", choice.says);
    }
    let debrief = case.debrief();
    let told: Vec<&str> = debrief.went_well.iter().map(|note| note.says.as_str()).collect();
    assert!(told.iter().any(|says| says.contains("You chose “Say nothing. ")), "{told:?}");
    assert!(told.iter().all(|says| !says.contains("You said") && !says.contains("“(")), "{told:?}");
}

#[test]
fn an_example_steps_in_where_nothing_fitting_was_on_offer() {
    let mut case = Case::whole();
    for choice in &mut case.scenario.choices {
        if choice.delivery.first != Move::Argue {
            choice.delivery.first = Move::Advise;
        }
    }
    let debrief = case.debrief();
    let note = debrief.verdicts.iter().find(|note| note.rule == "meet-the-moment").expect("it came up");
    assert_eq!(note.better.len(), 2);
    assert!(note.better.iter().all(|line| !line.was_offered));
    assert_ne!(note.better[0].strategy, note.better[1].strategy);
}

#[test]
fn a_line_whose_conditions_did_not_hold_was_not_on_offer() {
    use slackwater::engine::scenario::{BeatId, Condition};
    let mut case = Case::whole();
    for choice in &mut case.scenario.choices {
        choice.when = vec![Condition::Visited(BeatId(1))];
    }
    let debrief = case.debrief();
    let first_session = debrief.verdicts.iter().flat_map(|note| &note.better).filter(|line| line.exchange < 4);
    assert!(first_session.clone().count() > 0);
    assert!(first_session.into_iter().all(|line| !line.was_offered));
}

#[test]
fn what_met_a_rule_between_sessions_is_quoted_as_it_was_done() {
    use slackwater::engine::guidance::Point;
    use slackwater::engine::scenario::WeekChoiceId;
    let mut case = Case::whole();
    let point = Point {
        opened_at: 3,
        decided_at: Vec::new(),
        reason: "late",
        between: Some(WeekChoiceId(0)),
        ..case.score.rules[0].points[0].clone()
    };
    case.score.rules[0].points =
        [Verdict::Partly, Verdict::Met].map(|verdict| Point { verdict, ..point.clone() }).into();
    let done = case.scenario.week_choices[0].says.clone();
    let debrief = case.debrief();
    let note = debrief.verdicts.iter().find(|note| note.rule == "safety-first").expect("it came up");
    for moment in &note.moments {
        assert_eq!(moment.trainee, done);
        assert!(moment.says.ends_with("That was between sessions."), "{}", moment.says);
    }
    let well = debrief.went_well.iter().find(|well| well.title == note.title).expect("one was met");
    assert!(!well.says.contains("You said") && well.exchanges.is_empty(), "{}", well.says);
}

#[test]
fn the_curve_folds_the_changes_over_the_start_without_the_branch_that_was_left() {
    let debrief = Case::whole().debrief();
    assert_eq!(debrief.curve.iter().map(|point| point.exchange).collect::<Vec<_>>(), (0..9).collect::<Vec<_>>());
    assert_eq!(debrief.curve[0].sustain, 490);
    assert_eq!((debrief.curve[1].discord, debrief.curve[2].discord), (550, 310), "the step back counts once");
    assert_eq!(debrief.curve[4].bond, 500, "what happened in the week counts before the next session");
    assert_eq!(debrief.weeks.len(), 1);
    assert_eq!(debrief.weeks[0].distress, 370);
    assert!(debrief.curve[2].why.len() <= 3 && debrief.curve[2].why[0].delta == -240);
}

#[test]
fn turning_points_say_what_was_said_and_why() {
    let debrief = Case::whole().debrief();
    let fell = debrief.turning_points.iter().find(|note| note.exchanges == [2]).expect("the reflection turned it");
    assert!(fell.says.contains("nobody has come to see the bakery"), "{}", fell.says);
    assert!(fell.says.contains("being met where she stood"), "{}", fell.says);
}

#[test]
fn the_guess_is_set_beside_the_truth() {
    let note = Case::whole().debrief().formulation;
    assert!(note.truth.contains("flue leaks"));
    assert_eq!(note.causes.len(), 5);
    assert_eq!(note.told, ["her brother sold his half"]);
    assert_eq!(note.untold, ["the chimney sweep's letter"]);
    assert!(note.says.contains("Fear of the change itself"), "{}", note.says);
}

#[test]
fn nothing_of_the_truth_opens_while_the_course_is_going_on() {
    let mut case = Case::whole();
    case.events = log_so_far();
    for mode in [Mode::Practice, Mode::Assessment] {
        case.header.mode = mode;
        let debrief = case.debrief();
        assert!(debrief.ending.is_none());
        let all = format!("{debrief:?}");
        for hidden in ["flue leaks", "chimney sweep", "never aired", "a main part\"), guessed: None"] {
            assert!(!all.contains(hidden), "{hidden} shows in {mode}");
        }
        assert!(debrief.formulation.causes.iter().all(|cause| cause.in_story.is_none()));
        assert_eq!(debrief.curve.is_empty(), mode == Mode::Assessment);
        assert!(debrief.caveats.iter().any(|caveat| caveat.contains("still going")));
    }
}

#[test]
fn hidden_state_shows_only_in_the_sections_meant_for_it() {
    let debrief = Case::whole().debrief();
    let seen = format!(
        "{:?}{:?}{:?}{:?}{:?}",
        debrief.went_well, debrief.verdicts, debrief.bands, debrief.transcript, debrief.safety
    );
    for hidden in ["chimney sweep", "flue leaks", "handed a diary by two helpers", "never aired"] {
        assert!(!seen.contains(hidden), "{hidden}");
    }
    assert_eq!(debrief.good_reasons.len(), 2, "each good reason once");
    assert!(debrief.right_about.contains("never aired"));
}

#[test]
fn guessing_the_same_answer_each_time_earns_nothing() {
    let mut case = Case::whole();
    for event in &mut case.events {
        if let Event::Predicted { answer } = event {
            *answer = Answer::Softens;
        }
    }
    let note = case.debrief().predictions.expect("two were made");
    assert_eq!((note.made, note.right), (2, 1));
    assert!(note.skill <= 0, "{}", note.skill);
}

#[test]
fn right_predictions_earn_all_there_is() {
    let mut case = Case::whole();
    let mut right = [Answer::Hardens, Answer::Softens].into_iter();
    for event in &mut case.events {
        if let (Event::Predicted { answer }, Some(next)) = (&mut *event, right.clone().next()) {
            *answer = next;
            right.next();
        }
    }
    let note = case.debrief().predictions.expect("two were made");
    assert_eq!((note.right, note.skill), (2, 1000));
}

#[test]
fn a_band_that_is_held_down_says_why() {
    let mut case = Case::whole();
    assert!(case.debrief().held_down.is_empty());
    case.score.detail.held_down = vec![HeldDown::NotResponsive, HeldDown::SafetyUnasked];
    let said = case.debrief().held_down;
    assert!(said.len() == 2 && said[0].contains("no differently"), "{said:?}");
    (case.score.band, case.score.detail.held_down) = (Band::Fair, vec![HeldDown::NotResponsive]);
    assert!(case.debrief().held_down[0].starts_with("The band stays at fair"));
}

#[test]
fn a_tag_on_a_false_sign_is_answered_with_the_ordinary_reason() {
    let note = Case::whole().debrief().sign_tags.expect("two lines were tagged");
    assert_eq!((note.tagged, note.right), (2, 1));
    assert_eq!(note.differ.len(), 1);
    assert!(note.differ[0].says.contains("printed on both sides"));
}

#[test]
fn help_and_branches_are_named() {
    let debrief = Case::whole().debrief();
    let help = debrief.caveats.last().expect("there are caveats");
    assert!(help.contains("coach was asked once") && help.contains("1 branch with 1 exchange"), "{help}");
    let all = debrief.caveats.join(" ");
    assert!(all.contains("does not treat") && all.contains("fitness to practise"));
}

#[test]
fn there_are_two_or_three_things_to_practise() {
    let mut case = Case::whole();
    assert!((2..=3).contains(&case.debrief().practise_next.len()));
    case.score.rules.clear();
    assert!((2..=3).contains(&case.debrief().practise_next.len()));
}

#[test]
fn the_transcript_has_sessions_weeks_and_what_was_seen() {
    let lines = Case::whole().debrief().transcript;
    let headings: Vec<&str> =
        lines.iter().filter(|line| line.who == Speaker::Heading).map(|line| line.says.as_str()).collect();
    assert_eq!(headings, ["Session 1 of 2", "The week after session 1", "Session 2 of 2"]);
    assert!(lines.iter().any(|line| line.shows.as_deref() == Some("Silence, 6 seconds.")));
    assert!(
        lines.iter().any(|line| line.shows.as_deref().is_some_and(|shows| shows.contains("You had written first")))
    );
    assert!(lines.iter().any(|line| line.says.contains("picture of a flue")));
}

#[test]
fn an_empty_log_gives_a_debrief_too() {
    let mut case = Case::whole();
    case.events.clear();
    case.score.rules.clear();
    let debrief = case.debrief();
    assert!(debrief.transcript.is_empty() && debrief.went_well.is_empty());
    assert!(debrief.practise_next.len() >= 2);
}
