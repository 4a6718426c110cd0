//! The app: Bevy and egui over the engine's views.
//!
//! [`backend::Backend`] is its only door to the rest of the program. Screens are pure functions from a model to
//! [`action::Action`]s, and [`model::Model::apply`] carries them out.

mod a11y;
pub mod action;
pub mod backend;
pub mod model;
pub mod screens;
pub mod shell;
pub mod theme;
pub mod ui;
pub mod valuing;
pub mod words;

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::app::PluginsState;
use bevy::ecs::error::warn;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{WindowResizeConstraints, WindowResolution};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::EguiPlugin;

use backend::Backend;
use model::Model;

/// The app cannot be shown here: no display, or no driver for it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Unavailable {
    /// One line.
    pub reason: String,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where no window can be opened. Nothing has been drawn or printed then.
pub fn run(backend: Box<dyn Backend>) -> Result<(), Unavailable> {
    let mut app = quietly(|| {
        let mut app = build(backend);
        while app.plugins_state() == PluginsState::Adding {
            bevy::tasks::tick_global_task_pools_on_main_thread();
        }
        app.finish();
        app.cleanup();
        app
    })?;
    app.run();
    Ok(())
}

/// The app, ready to run. Panics where there is no display or no driver: Bevy's plugins do.
pub fn build(backend: Box<dyn Backend>) -> App {
    let window = Window {
        title: "Slackwater".to_owned(),
        name: Some("slackwater".to_owned()),
        resolution: WindowResolution::new(1280, 800),
        resize_constraints: WindowResizeConstraints { min_width: 960.0, min_height: 600.0, ..default() },
        ..default()
    };
    let mut app = App::new();
    app.set_error_handler(warn)
        .insert_resource(ClearColor(Color::srgb_u8(0xF5, 0xF1, 0xE8)))
        .insert_resource(resting())
        .insert_resource(shell::Shown(Model::new(backend)))
        .add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: Some(window), ..default() })
                .set(LogPlugin { filter: "error,wgpu_hal=off,slackwater=warn".to_owned(), ..default() }),
        )
        .add_plugins(EguiPlugin::default())
        .add_plugins((shell::plugin, a11y::plugin));
    app
}

/// Draws when something happens in the window, and once a minute.
fn resting() -> WinitSettings {
    WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(Duration::from_secs(60)),
        ..WinitSettings::desktop_app()
    }
}

/// Runs this with panics kept as a reason instead of printed.
fn quietly<R>(build: impl FnOnce() -> R) -> Result<R, Unavailable> {
    let kept = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&kept);
    let before = take_hook();
    set_hook(Box::new(move |info| {
        let payload = info.payload();
        let message = payload
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| payload.downcast_ref::<&str>().copied())
            .unwrap_or("unknown cause");
        let mut first = seen.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert_with(|| message.to_owned());
    }));
    let built = catch_unwind(AssertUnwindSafe(build));
    set_hook(before);
    built.map_err(|_| {
        let message = kept.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
        Unavailable { reason: reason(&message) }
    })
}

/// The first line of a panic's message, in words for a person.
fn reason(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim();
    if line.contains("event loop") || line.contains("EventLoop") {
        "No display was found to open a window on.".to_owned()
    } else if line.contains("GPU") || line.contains("adapter") {
        "No Vulkan driver was found to draw with.".to_owned()
    } else {
        format!("The window could not be opened: {line}")
    }
}
