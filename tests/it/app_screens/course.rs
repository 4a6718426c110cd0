//! Session, supervision stop and week, used with the pointer.

use bevy_egui::egui::{Event, Key, accesskit::Role};
use egui_kittest::kittest::Queryable;
use slackwater::app::action::Action;
use slackwater::app::backend::AttemptId;
use slackwater::engine::client::{Answer, Sign, Strategy};
use slackwater::engine::scenario::words::Weight;
use slackwater::engine::scenario::{ChoiceId, GoalId};
use slackwater::engine::session::Command;

use super::{app, app_sized, room, told};

fn perform(command: Command) -> Action {
    Action::Perform(command)
}

fn resume() -> Action {
    Action::Resume(AttemptId("b".into()))
}

#[test]
fn a_line_is_selected_predicted_and_said() {
    let (mut app, told_to) = room();
    assert!(app.get_all_by_label_contains("It’s blank.").count() >= 1);
    app.get_by_label_contains("2. You looked at it every night.").click();
    app.run();
    app.get_by_label("Softens").click();
    app.run();
    app.get_by_label("Say this").click();
    app.run();
    assert_eq!(told(&told_to), [Command::Predict(Answer::Softens), Command::Choose(ChoiceId(1))]);
}

#[test]
fn a_line_of_the_clients_is_tagged_as_a_sign_and_as_none() {
    let (mut app, told_to) = room();
    app.get_all_by_label("Tag this line").next().unwrap().click();
    app.run();
    app.get_by_label_contains("3. No homework").click();
    app.run();
    assert_eq!(app.get_all_by_label("Sign: No homework").count(), 2);
    app.get_all_by_label("Change").next().unwrap().click();
    app.run();
    app.get_by_label_contains("Not resistance").click();
    app.run();
    let tag = |tag| Command::TagSign { exchange: 1, tag };
    assert_eq!(told(&told_to), [tag(Some(Sign::NoHomework)), tag(None)]);
}

#[test]
fn a_goal_is_written_down_in_the_trainees_words_and_a_copy_offered() {
    let (mut app, told_to) = room();
    app.get_by_label("Goals").click();
    app.run();
    app.get_by_label("Write it down").click();
    app.run();
    app.get_by_role(Role::MultilineTextInput).focus();
    app.run();
    app.get_by_role(Role::MultilineTextInput).type_text(" At all.");
    app.run();
    app.get_by_label("Put it on the sheet").click();
    app.run();
    app.get_by_label("Offer a copy").click();
    app.run();
    let told = told(&told_to);
    let Some(Command::WriteGoal { goal: GoalId(1), words }) = told.first() else { panic!("{told:?}") };
    assert!(words.contains("At all."), "{words}");
    assert_eq!(told.get(1), Some(&Command::HandOverCopy));
}

#[test]
fn the_formulation_changes_one_cause_and_keeps_the_others() {
    let (mut app, told_to) = room();
    app.get_by_label("Notes").click();
    app.run();
    app.get_all_by_label("Minor").next().unwrap().click();
    app.run();
    let causes = [Some(Weight::Minor), None, Some(Weight::Major), None, Some(Weight::Minor)];
    assert_eq!(told(&told_to), [Command::Formulate(causes)]);
}

#[test]
fn practice_has_help_and_a_way_back() {
    let (mut app, told_to) = room();
    for label in ["Ask the coach", "Show the meters", "Put the plan aside"] {
        app.get_by_label(label).click();
        app.run();
    }
    app.get_by_label_contains("She has said no to two tips.");
    app.get_by_label("Bond: 38 of 100");
    app.get_by_label("Plan, put aside");
    app.get_by_label("Step back to here").click();
    app.run();
    let back = Command::StepBack { exchange: 0 };
    assert_eq!(told(&told_to), [Command::AskCoach, Command::ShowMeters(true), Command::PutPlanAside, back]);
}

#[test]
fn at_a_marked_moment_the_line_is_written_before_the_choices() {
    let next = perform(Command::Continue);
    let (mut app, told_to) = app(vec![resume(), Action::Select(Some(1)), Action::Say, next.clone(), next]);
    assert!(app.query_by_label("Say this").is_none());
    app.get_by_role(Role::MultilineTextInput).focus();
    app.run();
    app.get_by_role(Role::MultilineTextInput).type_text("What was on your mind?");
    app.run();
    app.get_by_label("Exploring").click();
    app.run();
    app.get_by_label("Keep it and see the choices").click();
    app.run();
    let wrote = Command::WriteFirst { words: "What was on your mind?".into(), intention: Some(Strategy::Explore) };
    assert_eq!(told(&told_to).last(), Some(&wrote));
    app.get_by_label_contains("You wrote: “What was on your mind?”");
}

#[test]
fn the_keyboard_waits_in_the_field_of_a_marked_moment_and_escape_loses_nothing() {
    let next = perform(Command::Continue);
    let (mut app, told_to) = app(vec![resume(), Action::Select(Some(1)), Action::Say, next.clone(), next]);
    let before = told(&told_to).len();
    app.event(Event::Text("Well".into()));
    app.run();
    assert_eq!(app.state().draft.words, "Well");
    app.key_press(Key::Escape);
    app.run();
    assert_eq!(told(&told_to).len(), before, "one Esc leaves the field");
    app.key_press(Key::Escape);
    app.run();
    assert_eq!(told(&told_to).last(), Some(&Command::SkipWriting));
}

#[test]
fn the_stop_takes_a_rating_and_an_intention() {
    let (mut app, told_to) = app_sized([1000.0, 1800.0], vec![resume(), Action::Select(Some(1)), Action::Say]);
    app.get_by_label("Try this moment again");
    for side in 0..4 {
        app.get_all_by_label("Fair").nth(side).unwrap().click();
        app.run();
    }
    app.get_by_label("Your rating is kept.");
    app.get_by_role_and_label(Role::RadioButton, "Pace").click();
    app.run();
    app.get_by_role(Role::TextInput).focus();
    app.run();
    app.get_by_role(Role::TextInput).type_text("Two breaths first");
    app.run();
    app.get_by_label("Keep this intention").click();
    app.run();
    app.get_by_label("Go on to the week").click();
    app.run();
    let intend = Command::Intend { strategy: Strategy::Pace, words: "Two breaths first".into() };
    assert_eq!(told(&told_to)[1..], [Command::Rate([1; 4]), intend, Command::Continue]);
    app.get_by_label("A week passes");
}
