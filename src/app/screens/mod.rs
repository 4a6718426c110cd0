//! The screens, and the frame around them: the bar on top, messages, and keys that work everywhere.

mod brief;
mod comparison;
mod debrief;
mod ended;
mod history;
mod library;
mod session;
mod settings;
pub mod stop;
mod top_bar;
mod week;
mod what_if;

use bevy_egui::egui::{Context, Ui};

use super::action::Action;
use super::model::{Model, Part, Screen, Tab};
use super::theme;
use super::ui::button::{self, Weight};
use super::ui::card::{Tone, note};
use super::ui::{layout, text};
use super::valuing::Valuing;
use crate::engine::view::Phase;

/// Draws the app. Nothing is changed but text in fields; what the trainee did is in the actions.
pub fn app_ui(ui: &mut Ui, model: &mut Model, dark: bool) -> Vec<Action> {
    if !theme::apply(ui.ctx(), &model.settings, dark) {
        return Vec::new();
    }
    let full = ui.available_rect_before_wrap();
    ui.painter().rect_filled(full, 0, theme::of(ui).page);
    let mut out = keys(ui.ctx(), model);
    out.extend(top_bar::top_bar_ui(ui, model));
    out.extend(message_ui(ui, model));
    if let Some(what_if) = model.what_if.as_ref().filter(|_| model.screen == Screen::Course) {
        out.extend(what_if::banner_ui(ui, what_if));
    }
    out.extend(screen_ui(ui, model));
    out
}

fn screen_ui(ui: &mut Ui, model: &mut Model) -> Vec<Action> {
    match model.screen {
        Screen::Library => library::library_ui(ui, &model.library, &model.notices, model.mode),
        Screen::History => history::history_ui(ui, &model.history),
        Screen::Settings => settings::settings_ui(ui, &model.settings),
        Screen::Debrief => match &model.debrief {
            Some(debrief) => {
                let valued = model.valuing.as_ref().map(Valuing::per_mille);
                debrief::debrief_ui(ui, debrief, &model.what_ifs, &mut model.draft, valued)
            }
            None => Vec::new(),
        },
        Screen::Comparison => match &model.comparison {
            Some(comparison) => comparison::comparison_ui(ui, comparison),
            None => Vec::new(),
        },
        Screen::Course => {
            let Some(view) = &model.view else { return Vec::new() };
            let draft = &mut model.draft;
            match &view.phase {
                Phase::Brief(brief) => brief::brief_ui(ui, view, brief),
                Phase::Room(room) => session::session_ui(ui, view, room, draft),
                Phase::Stop(stop) => stop::stop_ui(ui, stop, draft),
                Phase::Week(week) => week::week_ui(ui, view, week, draft),
                Phase::Ended { title, says, .. } if model.what_if.is_some() => {
                    ended::what_if_ended_ui(ui, view, title, says)
                }
                Phase::Ended { title, says, .. } => ended::ended_ui(ui, view, title, says),
            }
        }
    }
}

/// Keys that work on more than one screen.
fn keys(ctx: &Context, model: &Model) -> Vec<Action> {
    let mut wanted = Vec::new();
    if model.screen == Screen::Course {
        wanted.push(Action::Leave);
        wanted.extend(model.what_if.as_ref().map(|_| Action::StopWhatIf));
        if model.room().is_some() {
            wanted.extend([Tab::Transcript, Tab::Goals, Tab::Notes].map(Action::ShowTab));
            wanted.extend(model.newest_line().map(|exchange| Action::Tag(Some(exchange))));
        }
    }
    if model.screen == Screen::Debrief {
        wanted.extend(Part::ALL.map(Action::ShowPart));
    }
    let pressed = |action: &Action| {
        action.shortcut().is_some_and(|shortcut| ctx.input_mut(|input| input.consume_shortcut(&shortcut)))
    };
    wanted.retain(pressed);
    wanted
}

fn message_ui(ui: &mut Ui, model: &Model) -> Vec<Action> {
    let Some(message) = &model.message else { return Vec::new() };
    let tone = if message.failed { Tone::Bad } else { Tone::Good };
    let mut out = Vec::new();
    let full = ui.available_rect_before_wrap().shrink2(bevy_egui::egui::vec2(theme::WIDE, theme::SMALL));
    layout::within(ui, full, "message", |ui| {
        note(ui, tone, |ui| {
            ui.horizontal_wrapped(|ui| {
                text::inline(ui, &message.says);
                out.extend(button::action(ui, Weight::Small, Action::Dismiss));
            });
        });
    });
    out
}
