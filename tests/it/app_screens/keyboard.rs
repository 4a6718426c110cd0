//! The course without a pointer.

use bevy_egui::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use slackwater::app::action::Action;
use slackwater::app::model::{Screen, Tab};
use slackwater::engine::client::Sign;
use slackwater::engine::scenario::{ChoiceId, WeekChoiceId};
use slackwater::engine::session::Command;

use super::{app, room, told};

#[test]
fn digits_select_escape_clears_and_enter_says() {
    let (mut app, told_to) = room();
    app.key_press(Key::Num3);
    app.run();
    assert_eq!(app.state().draft.selected, Some(2));
    app.key_press(Key::Escape);
    app.run();
    assert_eq!(app.state().draft.selected, None);
    app.key_press(Key::Enter);
    app.run();
    app.key_press(Key::Num4);
    app.run();
    app.key_press(Key::Enter);
    app.run();
    assert_eq!(told(&told_to), [Command::Choose(ChoiceId(3))]);
}

#[test]
fn keys_pressed_within_one_frame_all_count() {
    let (mut app, told_to) = room();
    let press = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    app.input_mut().events.extend([Key::Num1, Key::Escape, Key::Num3, Key::Enter].map(press));
    app.run();
    assert_eq!(told(&told_to), [Command::Choose(ChoiceId(2))]);
}

#[test]
fn a_digit_takes_the_keyboard_along() {
    let (mut app, told_to) = room();
    app.get_by_label_contains("1. Blank is fine.").focus();
    app.run();
    for key in [Key::Num4, Key::Enter] {
        app.key_press(key);
        app.run();
    }
    assert_eq!(told(&told_to), [Command::Choose(ChoiceId(3))]);
}

#[test]
fn tab_reaches_a_choice_and_enter_selects_and_then_says_it() {
    let (mut app, told_to) = room();
    for _ in 0..40 {
        app.key_press(Key::Tab);
        app.run();
        if app.get_by_label_contains("1. Blank is fine.").is_focused() {
            break;
        }
    }
    assert!(app.get_by_label_contains("1. Blank is fine.").is_focused());
    app.key_press(Key::Enter);
    app.run();
    assert_eq!(app.state().draft.selected, Some(0));
    app.key_press(Key::Enter);
    app.run();
    assert_eq!(told(&told_to), [Command::Choose(ChoiceId(0))]);
}

#[test]
fn digits_belong_to_the_text_while_text_is_written() {
    let (mut app, _) = room();
    app.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    app.run();
    assert_eq!(app.state().draft.tab, Tab::Goals);
    app.get_by_label("Write it down").click();
    app.run();
    app.get_by_role(Role::MultilineTextInput).focus();
    app.run();
    app.key_press(Key::Num1);
    app.run();
    assert_eq!(app.state().draft.selected, None);
}

#[test]
fn a_sign_is_tagged_by_its_digit() {
    let (mut app, told_to) = room();
    app.get_all_by_label("Tag this line").next().unwrap().focus();
    app.run();
    app.key_press(Key::Space);
    app.run();
    app.key_press(Key::Num1);
    app.run();
    assert_eq!(told(&told_to), [Command::TagSign { exchange: 1, tag: Some(Sign::NotTalking) }]);
    assert_eq!(app.state().draft.tagging, None);
}

#[test]
fn a_week_is_answered_and_left_by_keys() {
    let (mut app, told_to) = room();
    for key in [Key::Num2, Key::Enter] {
        app.key_press(key);
        app.run();
    }
    app.state_mut().apply(Action::Perform(Command::Continue));
    app.run();
    for key in [Key::Num1, Key::Enter, Key::Enter] {
        app.key_press(key);
        app.run();
    }
    let week = [Command::Continue, Command::ChooseInWeek(WeekChoiceId(0)), Command::Continue];
    assert_eq!(told(&told_to)[1..], week);
}

#[test]
fn the_attempt_is_left_by_a_key() {
    let (mut app, _) = room();
    app.key_press_modifiers(Modifiers::COMMAND, Key::W);
    app.run();
    assert_eq!(app.state().screen, Screen::Library);
    assert!(app.state().view.is_none());
}

#[test]
fn every_control_of_the_library_can_be_reached() {
    let (mut app, _) = app(vec![]);
    let mut reached = Vec::new();
    for _ in 0..12 {
        app.key_press(Key::Tab);
        app.run();
        for label in [
            "History",
            "Settings",
            "Practice",
            "Assessment",
            "Resume with Dana",
            "Begin anew",
            "Meet Owen",
            "Meet Maren",
        ] {
            if app.get_by_label(label).is_focused() && !reached.contains(&label) {
                reached.push(label);
            }
        }
    }
    assert_eq!(reached.len(), 8, "{reached:?}");
}
