//! What-ifs: the way in from the transcript, the strip over them, and the comparison.

use egui_kittest::kittest::Queryable;
use slackwater::app::action::Action;
use slackwater::app::backend::AttemptId;
use slackwater::app::model::{Part, Screen};

use super::app_sized;

const STRIP: &str = "What if, from exchange 7 of session 2; this does not change your attempt.";

fn transcript(size: [f32; 2]) -> egui_kittest::Harness<'static, slackwater::app::model::Model> {
    app_sized(size, vec![Action::ReadDebrief(AttemptId("a".into())), Action::ShowPart(Part::Transcript)]).0
}

#[test]
fn every_line_of_the_trainee_has_its_what_if() {
    let app = transcript([1280.0, 8000.0]);
    assert_eq!(app.get_all_by_label_contains("What if … at exchange").count(), 32);
    app.get_by_label_contains("Under each of your lines you can play another");
}

#[test]
fn a_what_if_is_marked_played_stopped_and_compared() {
    let mut app = transcript([1280.0, 8000.0]);
    app.get_by_label("What if … at exchange 7").click();
    app.run();
    assert_eq!(app.state().screen, Screen::Course);
    app.get_by_label(STRIP);
    app.get_by_label("At exchange 7 of your attempt: What would be enough?");
    app.state_mut().apply(Action::Select(Some(0)));
    app.state_mut().apply(Action::Say);
    app.run();
    app.get_by_label("Stop and compare").click();
    app.run();
    assert_eq!(app.state().screen, Screen::Comparison);
    assert!(app.query_by_label(STRIP).is_none());
    for says in ["What if, from exchange 7 of session 2", "What differed", "Exchange 7", "What this can say"] {
        app.get_by_label(says);
    }
    app.get_by_label("My line in exchange 7.");
    app.get_by_label_contains("My other line in exchange 7");
    app.get_by_label("A task, where there was strain.");
    for name in ["Your attempt", "The what-if"] {
        assert!(app.get_all_by_label(name).count() > 3, "{name}: in the legend and over each column");
    }
    app.get_by_label("Back to the debrief").click();
    app.run();
    assert_eq!((app.state().screen, app.state().draft.part), (Screen::Debrief, Part::Transcript));
    app.get_by_label("1. From exchange 7 of session 2: 1 exchange");
    app.get_by_label("Compare what-if 1").click();
    app.run();
    assert_eq!(app.state().screen, Screen::Comparison);
    app.get_by_label("Play on").click();
    app.run();
    app.get_by_label(STRIP);
}

#[test]
fn the_debrief_behind_a_what_if_stays_as_it_was_worked_out() {
    let mut app = transcript([1280.0, 720.0]);
    app.state_mut().debrief.as_mut().unwrap().title = "Worked out".to_owned();
    app.state_mut().apply(Action::WhatIf(6));
    app.state_mut().apply(Action::StopWhatIf);
    app.state_mut().apply(Action::ShowDebrief);
    assert_eq!(app.state().debrief.as_ref().unwrap().title, "Worked out");
}

#[test]
fn a_what_if_without_a_line_goes_back_to_the_debrief() {
    let mut app = transcript([1280.0, 720.0]);
    app.state_mut().apply(Action::WhatIf(6));
    app.state_mut().apply(Action::StopWhatIf);
    app.run();
    assert_eq!(app.state().screen, Screen::Debrief);
    app.get_by_label_contains("there is nothing to compare yet");
    assert!(app.query_by_label("Compare what-if 1").is_none());
}

#[test]
fn the_keyboard_brings_what_is_below_the_fold_into_view() {
    let mut app = transcript([1280.0, 720.0]);
    app.get_by_label("What if … at exchange 7").focus();
    app.run();
    app.run();
    let place = app.get_by_label("What if … at exchange 7").rect();
    assert!(place.top() > 0.0 && place.bottom() < 720.0, "{place:?}");
}

#[test]
fn a_narrow_window_shows_one_course_under_the_other() {
    let mut app = transcript([640.0, 4000.0]);
    app.state_mut().apply(Action::WhatIf(6));
    app.state_mut().apply(Action::Select(Some(0)));
    app.state_mut().apply(Action::Say);
    app.state_mut().apply(Action::StopWhatIf);
    app.run();
    let (own, other) =
        (app.get_by_label("My line in exchange 7.").rect(), app.get_by_label_contains("My other line in exchange 7"));
    assert!(own.bottom() < other.rect().top());
}
