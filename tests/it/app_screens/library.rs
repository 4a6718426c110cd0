//! Library, brief, history and settings.

use egui_kittest::kittest::Queryable;
use slackwater::app::action::Action;
use slackwater::app::backend::Appearance;
use slackwater::app::model::Screen;
use slackwater::engine::attempt::Mode;
use slackwater::engine::session::Command;

use super::{app, told};

#[test]
fn a_client_is_met_in_the_mode_that_was_picked() {
    let (mut app, told_to) = app(vec![]);
    app.get_by_label("Slackwater trains; it does not treat. Feedback is formative, not a judgement of fitness.");
    app.get_by_label("2 attempts, one waits in session 2 of 5 (practice)");
    app.get_by_label("Assessment").click();
    app.run();
    app.get_by_label("You and the client, nothing else. No coach, no meters, no way back.");
    app.get_by_label("Begin anew").click();
    app.run();
    assert_eq!(app.state().view.as_ref().unwrap().mode, Mode::Assessment);
    app.get_by_label("What comes up: sleep loss; a near-miss at work.");
    app.get_by_label("Safety screening");
    app.get_by_label("Begin the first session").click();
    app.run();
    assert_eq!(told(&told_to), [Command::Begin]);
}

#[test]
fn a_refusal_is_said_and_can_be_dismissed() {
    let (mut app, _) = app(vec![]);
    app.get_by_label("Meet Owen").click();
    app.run();
    app.get_by_label("This client is away today.");
    app.get_by_label("Dismiss").click();
    app.run();
    assert!(app.query_by_label("This client is away today.").is_none());
}

#[test]
fn history_resumes_what_goes_on_and_opens_what_is_over() {
    let (mut app, _) = app(vec![Action::Open(Screen::History)]);
    app.get_by_label("Quit with a grievance");
    app.get_by_label("Resume").click();
    app.run();
    assert_eq!(app.state().screen, Screen::Course);
    app.get_by_label("Save and leave").click();
    app.run();
    app.get_by_label("History").click();
    app.run();
    app.get_all_by_label("Open debrief").next().unwrap().click();
    app.run();
    assert_eq!(app.state().screen, Screen::Debrief);
}

#[test]
fn settings_are_kept_at_once() {
    let (mut app, _) = app(vec![Action::Open(Screen::Settings)]);
    app.get_by_label("Larger").click();
    app.run();
    app.get_by_label("Dark").click();
    app.run();
    app.get_by_label("Reduce motion").click();
    app.run();
    let settings = app.state().settings;
    assert_eq!((settings.text_percent, settings.appearance, settings.reduced_motion), (110, Appearance::Dark, true));
    assert!((app.ctx.zoom_factor() - 1.1).abs() < 0.01);
}
