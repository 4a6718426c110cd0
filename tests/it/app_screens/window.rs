//! The app without a window, and every screen in small and large ones.

use bevy::prelude::*;
use bevy_egui::EguiPlugin;
use egui_kittest::kittest::{By, NodeT, Queryable};
use slackwater::app::action::Action;
use slackwater::app::backend::AttemptId;
use slackwater::app::model::{Model, Part, Screen, Tab};
use slackwater::app::shell;
use slackwater::engine::session::Command;

use super::{app_sized, sample::Sample};

#[test]
fn the_screens_run_under_bevy_without_a_window() {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, AssetPlugin::default(), bevy::a11y::AccessibilityPlugin))
        .add_plugins((bevy::window::WindowPlugin::default(), bevy::input::InputPlugin))
        .init_asset::<bevy::shader::Shader>()
        .init_asset::<Image>()
        .add_plugins(EguiPlugin::default())
        .insert_resource(shell::Shown(Model::new(Box::new(Sample::new()))))
        .add_plugins(shell::plugin);
    app.finish();
    app.cleanup();
    for _ in 0..3 {
        app.update();
    }
    assert_eq!(app.world().resource::<shell::Shown>().0.screen, Screen::Library);
}

/// Where each screen is reached, from the library.
fn everywhere() -> Vec<(&'static str, Vec<Action>)> {
    let room = || vec![Action::Resume(AttemptId("b".into()))];
    let with = |mut actions: Vec<Action>, more: Vec<Action>| {
        actions.extend(more);
        actions
    };
    let part = |part| vec![Action::ReadDebrief(AttemptId("a".into())), Action::ShowPart(part)];
    vec![
        ("library", vec![]),
        ("history", vec![Action::Open(Screen::History)]),
        ("settings", vec![Action::Open(Screen::Settings)]),
        ("brief", vec![Action::Start("done-that-one".into())]),
        ("room", with(room(), vec![Action::ShowTab(Tab::Room)])),
        ("tagging", with(room(), vec![Action::Tag(Some(1))])),
        ("goals", with(room(), vec![Action::ShowTab(Tab::Goals)])),
        ("notes", with(room(), vec![Action::ShowTab(Tab::Notes), Action::Perform(Command::ShowMeters(true))])),
        ("stop", with(room(), vec![Action::Select(Some(1)), Action::Say])),
        ("week", with(room(), vec![Action::Select(Some(1)), Action::Say, Action::Perform(Command::Continue)])),
        ("over", vec![Action::Resume(AttemptId("a".into()))]),
        ("overview", part(Part::Overview)),
        ("rules", part(Part::Rules)),
        ("course", part(Part::Course)),
        ("choices", part(Part::Choices)),
        ("reading", part(Part::Reading)),
        ("transcript", part(Part::Transcript)),
        ("sources", part(Part::Sources)),
    ]
}

#[test]
fn what_leads_on_is_never_below_the_fold() {
    for size in [[1280.0, 720.0], [960.0, 600.0], [640.0, 400.0]] {
        for (name, label) in [
            ("brief", "Begin the first session"),
            ("room", "Say this"),
            ("stop", "Go on to the week"),
            ("week", "Do this"),
            ("over", "Read the debrief"),
        ] {
            let (_, actions) = everywhere().into_iter().find(|(screen, _)| *screen == name).unwrap();
            let (app, _) = app_sized(size, actions);
            let rect = app.get_by_label(label).rect();
            assert!(rect.top() > 0.0 && rect.bottom() <= size[1], "{name} at {size:?}: {rect:?}");
        }
    }
}

#[test]
fn nothing_stands_outside_of_the_window_at_any_size() {
    // 1280 by 800 at 200 % has 640 by 400 points.
    for size in [[960.0, 600.0], [640.0, 400.0]] {
        for (name, actions) in everywhere() {
            let (app, _) = app_sized(size, actions);
            for node in app.get_all(By::new().predicate(|node| node.label().is_some())) {
                let rect = node.rect();
                let label = node.accesskit_node().label().unwrap_or_default();
                assert!(
                    rect.left() >= -0.5 && rect.right() <= size[0] + 0.5,
                    "{name} at {size:?}: “{label}” at {rect:?}"
                );
            }
        }
    }
}
