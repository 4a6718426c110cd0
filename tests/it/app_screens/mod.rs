//! The app's screens, found and used as a screen reader and a keyboard find them.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod course;
mod debrief;
mod keyboard;
mod library;
pub mod sample;
pub mod sample_debrief;
pub mod sample_views;
mod what_if;
mod window;

use std::sync::{Arc, Mutex};

use bevy_egui::egui;
use egui_kittest::Harness;
use slackwater::app::action::Action;
use slackwater::app::backend::AttemptId;
use slackwater::app::model::Model;
use slackwater::app::screens::app_ui;
use slackwater::engine::session::Command;

/// The app in a window of this size, before these actions.
fn app_sized(size: [f32; 2], actions: Vec<Action>) -> (Harness<'static, Model>, Arc<Mutex<Vec<Command>>>) {
    let sample = sample::Sample::new();
    let told = Arc::clone(&sample.told);
    let mut model = Model::new(Box::new(sample));
    actions.into_iter().for_each(|action| model.apply(action));
    let draw = |ui: &mut egui::Ui, model: &mut Model| {
        let actions = app_ui(ui, model, false);
        if !actions.is_empty() {
            ui.ctx().request_repaint();
        }
        actions.into_iter().for_each(|action| model.apply(action));
    };
    let mut harness = Harness::builder().with_size(size).build_ui_state(draw, model);
    harness.run();
    (harness, told)
}

fn app(actions: Vec<Action>) -> (Harness<'static, Model>, Arc<Mutex<Vec<Command>>>) {
    app_sized([1280.0, 720.0], actions)
}

/// The second session with Dana.
fn room() -> (Harness<'static, Model>, Arc<Mutex<Vec<Command>>>) {
    app(vec![Action::Resume(AttemptId("b".into()))])
}

/// What the session was told.
fn told(commands: &Arc<Mutex<Vec<Command>>>) -> Vec<Command> {
    commands.lock().unwrap().clone()
}
