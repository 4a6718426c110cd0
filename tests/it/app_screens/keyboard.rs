//! The course without a pointer.

use bevy_egui::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use slackwater::app::action::Action;
use slackwater::app::backend::AttemptId;
use slackwater::app::model::{Part, Screen, Tab};
use slackwater::engine::client::Sign;
use slackwater::engine::scenario::{ChoiceId, WeekChoiceId};
use slackwater::engine::session::Command;

use super::{app, app_sized, room, told};

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
fn arrows_select_too_and_reach_what_stands_below_the_fold() {
    let (mut app, told_to) = app_sized([960.0, 600.0], vec![Action::Resume(AttemptId("b".into()))]);
    for _ in 0..2 {
        app.key_press(Key::ArrowDown);
        app.run();
    }
    assert_eq!(app.state().draft.selected, Some(1));
    app.key_press(Key::ArrowUp);
    app.key_press(Key::Num8);
    app.run();
    let bottom = app.get_by_label_contains("8. Let’s gather up").rect().bottom();
    assert!(bottom < app.get_by_label("Say this").rect().top(), "{bottom}");
    app.key_press(Key::ArrowUp);
    app.run();
    app.key_press(Key::Enter);
    app.run();
    assert_eq!(told(&told_to), [Command::Choose(ChoiceId(6))]);
}

#[test]
fn a_paper_over_the_room_hides_its_choices_from_the_keys_until_escape() {
    let (mut app, _) = app_sized([640.0, 400.0], vec![Action::Resume(AttemptId("b".into()))]);
    app.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    app.run();
    app.key_press(Key::Num2);
    app.run();
    assert_eq!((app.state().draft.tab, app.state().draft.selected), (Tab::Notes, None));
    app.key_press(Key::Escape);
    app.run();
    app.key_press(Key::Num2);
    app.run();
    assert_eq!((app.state().draft.tab, app.state().draft.selected), (Tab::Room, Some(1)));
}

#[test]
fn the_newest_line_is_tagged_from_the_keyboard() {
    let (mut app, told_to) = room();
    app.key_press_modifiers(Modifiers::COMMAND, Key::T);
    app.run();
    app.key_press(Key::Num0);
    app.run();
    assert_eq!(told(&told_to), [Command::TagSign { exchange: 1, tag: None }]);
}

#[test]
fn the_debrief_is_turned_and_scrolled_by_keys() {
    let (mut app, _) = app(vec![Action::ReadDebrief(AttemptId("a".into()))]);
    app.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    app.run();
    assert_eq!(app.state().draft.part, Part::Transcript);
    let height = |app: &egui_kittest::Harness<'_, _>| app.get_by_label("My line in exchange 1.").rect().top();
    let before = height(&app);
    app.key_press(Key::PageDown);
    app.run();
    let after = height(&app);
    assert!(after < before - 400.0, "{before} {after}");
    app.key_press(Key::ArrowUp);
    app.run();
    assert!(height(&app) > after);
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
fn every_control_of_the_library_is_reached_in_the_order_of_reading() {
    let (mut app, _) = app(vec![]);
    let controls =
        ["History", "Settings", "Practice", "Assessment", "Resume with Dana", "Begin anew", "Meet Owen", "Meet Maren"];
    for label in controls {
        app.key_press(Key::Tab);
        app.run();
        assert!(app.get_by_label(label).is_focused(), "{label} does not come in the order of reading");
    }
}
