//! The debrief: its parts, verdicts that open, and the way from a curve to a line.

use bevy_egui::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use slackwater::app::action::Action;
use slackwater::app::backend::AttemptId;
use slackwater::app::model::Part;

use super::app_sized;
use super::sample_debrief::HELD_DOWN;

fn debrief() -> egui_kittest::Harness<'static, slackwater::app::model::Model> {
    app_sized([1280.0, 2400.0], vec![Action::ReadDebrief(AttemptId("a".into()))]).0
}

#[test]
fn what_went_well_stands_before_safety_and_the_bands() {
    let app = debrief();
    let height = |label: &str| app.get_by_label(label).rect().top();
    assert!(height("What went well") < height("Safety"));
    assert!(height("Safety") < height("Four sides of the work"));
    app.get_by_label("Band: fair");
    app.get_by_label("Practise next");
}

#[test]
fn why_the_band_is_held_down_stands_between_the_band_and_the_ending() {
    let app = debrief();
    let height = |label: &str| app.get_by_label(label).rect().top();
    let why = height(HELD_DOWN);
    assert!(height("Band: fair") < why && why < height("Paused by agreement"));
}

#[test]
fn the_words_of_the_guidance_stand_where_they_belong() {
    for (part, says) in [
        (Part::Overview, "was heard: a good ending"),
        (Part::Course, "shown as three channels"),
        (Part::Reading, "Your guess at the causes"),
        (Part::Reading, "From inside, this answer made sense."),
        (Part::Reading, "Another client with the same diagnosis"),
        (Part::Reading, "had an ordinary or an earned reason"),
        (Part::Rules, "Your own strain"),
    ] {
        let mut app = debrief();
        app.state_mut().apply(Action::ShowPart(part));
        app.run();
        assert_eq!(app.get_all_by_label_contains(says).count(), 1, "{part:?}: {says}");
    }
}

#[test]
fn every_figure_is_told_of_a_hundred() {
    let mut app = debrief();
    for part in Part::ALL {
        app.state_mut().apply(Action::ShowPart(part));
        app.run();
        assert_eq!(app.query_all_by_label_contains("1000").count(), 0, "{part:?}");
    }
    app.state_mut().apply(Action::ShowPart(Part::Course));
    app.run();
    app.get_by_label("Distress at its end: 64 of 100");
}

#[test]
fn a_verdict_opens_to_its_moments_better_lines_and_sources() {
    let mut app = debrief();
    app.get_by_label("Rules").click();
    app.run();
    assert!(app.query_by_label("What this rests on").is_none());
    app.get_by_label("Show the moments: Meet the moment").click();
    app.run();
    app.get_by_label("What this rests on");
    app.get_by_label("N4: The client should feel joined, not criticised.");
    app.get_by_label_contains("A professional blog post by a vendor");
    app.get_by_label_contains("Rapport · an example");
    app.get_by_label("Exchange 15").click();
    app.run();
    assert_eq!((app.state().draft.part, app.state().draft.marked), (Part::Transcript, Some(14)));
}

#[test]
fn the_curve_can_be_walked_without_a_pointer() {
    let mut app = debrief();
    app.get_by_label("Course").click();
    app.run();
    app.get_by_label("Exchange 1, session 1");
    app.get_by_label("Later").click();
    app.run();
    app.get_by_label("Exchange 2, session 1");
    app.get_by_label("Pushed where she had said no (resistance against the therapist +8 points)");
    app.get_by_label("Show in transcript").click();
    app.run();
    assert_eq!(app.state().draft.marked, Some(1));
    app.get_by_label("My line in exchange 2.");
}

#[test]
fn the_pointer_on_a_curve_looks_at_an_exchange_and_a_click_goes_to_it() {
    let mut app = debrief();
    app.get_by_label("Course").click();
    app.run();
    let label = app.get_by_label("against the change").rect();
    app.hover_at(label.left_bottom() + bevy_egui::egui::vec2(100.0, 70.0));
    app.run();
    let point = app.state().draft.point;
    assert!(point.is_some_and(|place| place > 3), "{point:?}");
}

#[test]
fn guesses_stand_beside_the_truth() {
    let mut app = debrief();
    app.get_by_role_and_label(Role::RadioButton, "Reading").click();
    app.run();
    app.get_by_label("C3 A different fix");
    app.get_by_label("The near-miss at the depot");
    app.get_by_label("5 of 9");
    app.get_by_label("Export as a web page").click();
    app.run();
    app.get_by_label("Saved as /home/trainee/Documents/dana-debrief.html");
}

#[test]
fn what_the_choices_were_worth_stands_in_words_and_leads_to_the_transcript() {
    let mut app = debrief();
    app.get_by_label("Choices").click();
    app.run();
    app.get_by_label("Good work, hard luck");
    app.get_by_label("Exchange 1, session 1");
    app.get_by_label("no clear difference");
    app.get_by_label("Later").click();
    app.run();
    app.get_by_label("Exchange 2, session 1");
    app.get_by_label("The best line from there");
    app.get_by_label("Exchange 4").click();
    app.run();
    assert_eq!((app.state().draft.part, app.state().draft.marked), (Part::Transcript, Some(3)));
}
