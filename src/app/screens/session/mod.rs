//! The session: the client, what they say, what can be said, and the trainee's papers beside it.

mod answer;
mod choices;
mod tools;
mod write_first;

use bevy_egui::egui::{Key, Modifiers, Rect, ScrollArea, Ui, vec2};

pub use choices::{KEYS, choice_keys};

use crate::app::action::Action;
use crate::app::model::{Draft, Tab};
use crate::app::theme::{GAP, SMALL};
use crate::app::ui::{chip, goal_sheet, layout, notes, tag, text, transcript};
use crate::engine::client::Sign;
use crate::engine::view::{Room, SessionView, Turn};

/// How much fits beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    /// Client, room and papers.
    Three,
    /// Room and papers.
    Two,
    /// One at a time.
    One,
}

/// Draws the session.
pub fn session_ui(ui: &mut Ui, view: &SessionView, room: &Room, draft: &mut Draft) -> Vec<Action> {
    let full = ui.available_rect_before_wrap().shrink2(vec2(GAP, GAP * 0.75));
    let width = match full.width() {
        wide if wide >= 1120.0 => Width::Three,
        middle if middle >= 860.0 => Width::Two,
        _ => Width::One,
    };
    let covered = width == Width::One && draft.tab != Tab::Room;
    let mut out = match (draft.tagging, covered) {
        (Some(_), _) => Vec::new(),
        // What cannot be seen is not selected either.
        (None, true) => back_to_the_room(ui),
        (None, false) => choices::keys(ui, room, draft),
    };
    match width {
        Width::Three => {
            let papers = (full.width() * 0.26).clamp(310.0, 400.0);
            let centre = full.width() - 220.0 - papers - 2.0 * 20.0;
            let ([left, middle], right) = layout::columns(full, [220.0, centre], 20.0);
            out.extend(layout::within(ui, left, "client", |ui| {
                layout::scroll(ui, "client", |ui| tools::client_ui(ui, view, room))
            }));
            out.extend(layout::within(ui, middle, "room", |ui| room_ui(ui, view, room, draft)));
            out.extend(papers_in(ui, right, view, room, draft, width));
        }
        Width::Two => {
            let papers = (full.width() * 0.36).clamp(300.0, 360.0);
            let ([middle], right) = layout::columns(full, [full.width() - papers - 20.0], 20.0);
            out.extend(layout::within(ui, middle, "room", |ui| {
                tools::strip_ui(ui, view, room);
                room_ui(ui, view, room, draft)
            }));
            out.extend(papers_in(ui, right, view, room, draft, width));
        }
        Width::One => {
            out.extend(layout::within(ui, full, "one", |ui| {
                let mut out = tabs_ui(ui, draft, width);
                if draft.tagging.is_some() || draft.tab != Tab::Room {
                    out.extend(papers_scroll_ui(ui, view, room, draft, width));
                } else {
                    tools::strip_ui(ui, view, room);
                    out.extend(room_ui(ui, view, room, draft));
                }
                out
            }));
        }
    }
    out
}

/// Esc leaves a paper that covers the room.
fn back_to_the_room(ui: &Ui) -> Vec<Action> {
    let free = !ui.ctx().text_edit_focused();
    let pressed = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    pressed.then_some(Action::ShowTab(Tab::Room)).into_iter().collect()
}

/// The client's words above, what can be said below.
fn room_ui(ui: &mut Ui, view: &SessionView, room: &Room, draft: &mut Draft) -> Vec<Action> {
    let mut out = Vec::new();
    if room.write_first {
        layout::scroll(ui, &format!("writing {}", view.transcript.len()), |ui| {
            out.extend(answer::answer_ui(ui, view, f32::INFINITY));
            tools::coach_ui(ui, view);
            out.extend(write_first::write_first_ui(ui, draft, view.transcript.len()));
        });
        return out;
    }
    let short = ui.available_height() < 470.0;
    // What is new is read from its top.
    let turns = view.transcript.len();
    let (upper, lower) = layout::over_bottom(
        ui,
        "room",
        |ui| {
            let mut out = Vec::new();
            if short {
                layout::scroll(ui, &format!("all {turns}"), |ui| {
                    out.extend(answer::answer_ui(ui, view, f32::INFINITY));
                    tools::coach_ui(ui, view);
                    out.extend(choices::choices_ui(ui, room, draft));
                    ui.horizontal_wrapped(|ui| out.extend(choices::predict_ui(ui, room)));
                });
            } else {
                out.extend(answer::answer_ui(ui, view, (ui.available_height() * 0.5).max(130.0)));
                tools::coach_ui(ui, view);
                layout::scroll(ui, &format!("choices {turns}"), |ui| out.extend(choices::choices_ui(ui, room, draft)));
            }
            out
        },
        |ui| choices::say_ui(ui, room, draft, short),
    );
    out.extend(upper);
    out.extend(lower);
    out
}

fn papers_in(ui: &mut Ui, rect: Rect, view: &SessionView, room: &Room, draft: &mut Draft, width: Width) -> Vec<Action> {
    layout::within(ui, rect, "papers", |ui| {
        let mut out = tabs_ui(ui, draft, width);
        out.extend(papers_scroll_ui(ui, view, room, draft, width));
        out
    })
}

/// Which paper lies on top.
fn tabs_ui(ui: &mut Ui, draft: &Draft, width: Width) -> Vec<Action> {
    let shown = if width != Width::One && draft.tab == Tab::Room { Tab::Transcript } else { draft.tab };
    let mut out = Vec::new();
    let tabs: &[Tab] = match width {
        Width::One => &[Tab::Room, Tab::Transcript, Tab::Goals, Tab::Notes],
        _ => &[Tab::Transcript, Tab::Goals, Tab::Notes],
    };
    ui.horizontal_wrapped(|ui| {
        for tab in tabs {
            let show = Action::ShowTab(*tab);
            let picked = shown == *tab && draft.tagging.is_none();
            let response = chip::pick(ui, picked, show.label());
            let response = match show.tooltip() {
                Some(tooltip) => response.on_hover_text(tooltip),
                None => response,
            };
            if response.clicked() {
                out.push(show);
            }
        }
    });
    out
}

/// Each paper keeps its own place; the transcript stays with the newest line.
fn papers_scroll_ui(ui: &mut Ui, view: &SessionView, room: &Room, draft: &mut Draft, width: Width) -> Vec<Action> {
    let tagging = draft.tagging.is_some();
    let id = if tagging { "tagging" } else { draft.tab.label() };
    let newest = !tagging && matches!(draft.tab, Tab::Room | Tab::Transcript);
    let area = ScrollArea::vertical().id_salt(id).auto_shrink(false).stick_to_bottom(newest);
    area.show(ui, |ui| {
        layout::scroll_by_keys(ui);
        ui.set_max_width(ui.available_width() - SMALL);
        papers_ui(ui, view, room, draft, width)
    })
    .inner
}

fn papers_ui(ui: &mut Ui, view: &SessionView, room: &Room, draft: &mut Draft, width: Width) -> Vec<Action> {
    if let Some((exchange, says, tag)) = draft.tagging.and_then(|exchange| line_of(view, exchange)) {
        return tag::tag_ui(ui, exchange, says, tag);
    }
    match draft.tab {
        Tab::Room | Tab::Transcript => transcript::transcript_ui(ui, view),
        Tab::Goals => goal_sheet::goal_sheet_ui(ui, &view.goal_sheet, Some(room), draft),
        Tab::Notes => {
            let mut out = Vec::new();
            if width != Width::Three {
                out.extend(tools::plan_ui(ui, room));
                out.extend(tools::practice_ui(ui, view));
                text::small(ui, &view.client.looks);
            }
            out.extend(notes::notes_ui(ui, &view.notes));
            out
        }
    }
}

/// The client's line of an exchange, with its tag.
fn line_of(view: &SessionView, exchange: u16) -> Option<(u16, &str, Option<Option<Sign>>)> {
    view.transcript.iter().rev().find_map(|turn| match turn {
        Turn::Client { exchange: Some(number), says, tag, .. } if *number == exchange => {
            Some((exchange, says.as_str(), *tag))
        }
        _ => None,
    })
}
