//! Bevy around the screens: a window, a camera, one system that draws and one that carries actions out.

use std::time::{Duration, Instant};

use bevy::asset::AssetEventSystems;
use bevy::prelude::*;
use bevy::shader::Shader;
use bevy::window::{WindowTheme, WindowThemeChanged};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::render::EGUI_SHADER_HANDLE;
use bevy_egui::{
    EguiContexts, EguiInput, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass, EguiRenderOutput, egui,
};

use super::action::Action;
use super::backend::Appearance;
use super::model::Model;
use super::screens;

/// The model as a resource.
#[derive(Resource, Debug)]
pub struct Shown(pub Model);

/// What the trainee did since the last update.
#[derive(Resource, Debug, Default)]
struct Queue(Vec<Action>);

/// Whether the desktop is dark.
#[derive(Resource, Debug, Default)]
struct DarkDesktop(bool);

/// How meshes are drawn, in place of the stock shader; the file says why.
const SHADER: &str = include_str!("../../assets/shaders/screens.wgsl");

/// Draws and carries out; needs [`Shown`] and `EguiPlugin`.
pub fn plugin(app: &mut App) {
    if let Some(mut shaders) = app.world_mut().get_resource_mut::<Assets<Shader>>()
        && let Err(error) = shaders.insert(&EGUI_SHADER_HANDLE, Shader::from_wgsl(SHADER, "screens.wgsl"))
    {
        warn!("the stock shader stays: {error}");
    }
    app.init_resource::<Started>()
        .init_resource::<Queue>()
        .init_resource::<DarkDesktop>()
        .add_systems(Startup, camera)
        .add_systems(
            PreUpdate,
            forget_unchanged_keys.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Update, (read_desktop, carry_out, look).chain())
        .add_systems(Last, tell_first_frame)
        .add_systems(EguiPrimaryContextPass, draw)
        // Glyphs drawn for the first time reach the screen with the text that needs them; else it shows a frame late,
        // and where the glyphs' picture grows, a frame shows nothing.
        .configure_sets(PostUpdate, EguiPostUpdateSet::PostProcessOutput.before(AssetEventSystems));
}

/// The first frame with something on it has been given away; what it costs to get there is measured by this line.
fn tell_first_frame(outputs: Query<&EguiRenderOutput>, started: Res<Started>, mut told: Local<bool>) {
    if !*told && outputs.iter().any(|output| !output.paint_jobs.is_empty()) {
        *told = true;
        debug!("first frame {:?} after the app was built", started.0.elapsed());
    }
}

/// When the app was built.
#[derive(Resource, Debug)]
struct Started(Instant);

impl Default for Started {
    fn default() -> Self {
        Self(Instant::now())
    }
}

fn camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}

fn draw(
    mut contexts: EguiContexts,
    mut shown: ResMut<Shown>,
    mut queue: ResMut<Queue>,
    desktop: Res<DarkDesktop>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let dark = match shown.0.settings.appearance {
        Appearance::Light => false,
        Appearance::Dark => true,
        Appearance::System => desktop.0,
    };
    let mut root = egui::Ui::new(
        ctx.clone(),
        egui::Id::new("slackwater"),
        egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.content_rect()),
    );
    let actions = screens::app_ui(&mut root, &mut shown.0, dark);
    if !actions.is_empty() {
        ctx.request_repaint();
        queue.0.extend(actions);
    }
    Ok(())
}

/// The one place that applies what was done.
fn carry_out(mut queue: ResMut<Queue>, mut shown: ResMut<Shown>) {
    if queue.0.is_empty() {
        return;
    }
    for action in std::mem::take(&mut queue.0) {
        shown.0.apply(action);
    }
}

/// How often the screen looks for what is worked out beside it.
const LOOK: Duration = Duration::from_millis(150);

/// Takes what was worked out beside the screen, and keeps the window awake as long as more is to come.
fn look(mut shown: ResMut<Shown>, winit: Option<ResMut<WinitSettings>>, mut rest: Local<Option<UpdateMode>>) {
    if shown.0.valuing.is_none() && rest.is_none() {
        return;
    }
    let more = shown.0.look();
    let Some(mut winit) = winit else { return };
    if more {
        if rest.is_none() {
            *rest = Some(winit.focused_mode);
            winit.focused_mode = UpdateMode::reactive_low_power(LOOK);
        }
    } else if let Some(mode) = rest.take() {
        winit.focused_mode = mode;
    }
}

/// The modifier keys come as an event with every frame, and every event asks for another frame: without this the
/// window would never rest.
fn forget_unchanged_keys(mut inputs: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(modifiers) => std::mem::replace(&mut *last, *modifiers) != *modifiers,
            _ => true,
        });
    }
}

fn read_desktop(
    windows: Query<&Window>,
    mut changes: MessageReader<WindowThemeChanged>,
    mut desktop: ResMut<DarkDesktop>,
    mut asked: Local<bool>,
) {
    if !*asked && let Some(window) = windows.iter().next() {
        *asked = true;
        desktop.0 = window.window_theme == Some(WindowTheme::Dark);
    }
    if let Some(change) = changes.read().last() {
        desktop.0 = change.theme == WindowTheme::Dark;
    }
}
