//! Where things stand: pages, columns and a bottom edge that stays.

use bevy_egui::egui::{
    Frame, Id, Key, Margin, Modifiers, Pos2, Rect, ScrollArea, Stroke, Ui, UiBuilder, Vec2, pos2, vec2,
};

use crate::app::action::Action;
use crate::app::theme::{self, GAP, SMALL, WIDE};

/// A screen that scrolls, with its content in the middle and at most this wide.
pub fn page<R>(ui: &mut Ui, id: &str, widest: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    scroll(ui, id, |ui| {
        scroll_by_keys(ui);
        let full = ui.available_rect_before_wrap();
        let (left, width, margin) = middle(full, widest);
        let rect = Rect::from_min_size(pos2(left, full.top() + margin), vec2(width, 0.0));
        let inner = within(ui, rect, id, add);
        ui.add_space(WIDE);
        inner
    })
}

/// A page over a bar that stays in view: what leads on is never below the fold.
pub fn page_over_bar(
    ui: &mut Ui,
    id: &str,
    widest: f32,
    add: impl FnOnce(&mut Ui) -> Vec<Action>,
    bar: impl FnOnce(&mut Ui) -> Vec<Action>,
) -> Vec<Action> {
    let (mut out, more) = over_bottom(
        ui,
        id,
        |ui| page(ui, id, widest, add),
        |ui| {
            let palette = theme::of(ui);
            let full = ui.available_rect_before_wrap();
            let (left, width, _) = middle(full, widest);
            let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(0, 12));
            let shown = frame.show(ui, |ui| {
                ui.set_width(full.width());
                let place = Rect::from_min_size(pos2(left, ui.cursor().top()), vec2(width, 0.0));
                within(ui, place, "bar", |ui| ui.horizontal_wrapped(bar).inner)
            });
            let edge = shown.response.rect;
            ui.painter().hline(edge.x_range(), edge.top(), Stroke::new(1.0, palette.line));
            shown.inner
        },
    );
    out.extend(more);
    out
}

/// Left edge, width and margin of what stands in the middle of a page.
fn middle(full: Rect, widest: f32) -> (f32, f32, f32) {
    let margin = if full.width() < 600.0 { GAP } else { WIDE };
    let width = (full.width() - 2.0 * margin).min(widest).max(200.0);
    (full.left() + ((full.width() - width) / 2.0).max(margin), width, margin)
}

/// Page up and down, and where nothing has the keyboard the arrows, Home and End, move what is read.
pub fn scroll_by_keys(ui: &mut Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let view = ui.clip_rect().height();
    let free = ui.memory(|memory| memory.focused().is_none());
    let keys = [
        (Key::PageDown, view * 0.85, true),
        (Key::PageUp, -view * 0.85, true),
        (Key::ArrowDown, 6.0 * SMALL, free),
        (Key::ArrowUp, -6.0 * SMALL, free),
        (Key::End, 1.0e6, free),
        (Key::Home, -1.0e6, free),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let down: f32 =
        keys.into_iter().filter(|(_, _, may)| *may).filter(|(key, ..)| pressed(*key)).map(|(_, by, _)| by).sum();
    if down != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -down));
    }
}

/// A region that scrolls and fills its place.
pub fn scroll<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, add).inner
}

/// Draws into this rectangle.
pub fn within<R>(ui: &mut Ui, rect: Rect, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(id), add).inner
}

/// Two regions beside each other, the first this wide; what follows stands under the higher one.
pub fn beside<R>(
    ui: &mut Ui,
    width: f32,
    gap: f32,
    left: impl FnOnce(&mut Ui) -> R,
    right: impl FnOnce(&mut Ui) -> R,
) -> (R, R) {
    let full = ui.available_rect_before_wrap();
    let ([west], east) = columns(full, [width], gap);
    let left = ui.scope_builder(UiBuilder::new().max_rect(west).id_salt("left"), left);
    let right = ui.scope_builder(UiBuilder::new().max_rect(east).id_salt("right"), right);
    ui.advance_cursor_after_rect(left.response.rect.union(right.response.rect));
    (left.inner, right.inner)
}

/// As many equal regions beside each other as asked for, each drawn by its number; what follows stands under the highest.
pub fn equal(ui: &mut Ui, number: u8, gap: f32, mut add: impl FnMut(&mut Ui, usize)) {
    let full = ui.available_rect_before_wrap();
    let width = (full.width() - f32::from(number.saturating_sub(1)) * gap) / f32::from(number.max(1));
    let mut drawn = Rect::from_min_size(full.min, vec2(full.width(), 0.0));
    for place in 0..number {
        let left = full.left() + f32::from(place) * (width + gap);
        let rect = Rect::from_min_size(pos2(left, full.top()), vec2(width, full.height()));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(place), |ui| add(ui, place.into()));
        drawn |= shown.response.rect;
    }
    ui.advance_cursor_after_rect(drawn);
}

/// Two regions one above the other: the lower as high as it needs, the upper with the rest.
pub fn over_bottom<R>(
    ui: &mut Ui,
    id: &str,
    upper: impl FnOnce(&mut Ui) -> R,
    lower: impl FnOnce(&mut Ui) -> R,
) -> (R, R) {
    let full = ui.available_rect_before_wrap();
    let key = ui.id().with((id, "bottom"));
    let height: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(72.0);
    let seam = (full.bottom() - height).max(full.top() + 60.0);
    let above = within(ui, Rect::from_min_max(full.min, pos2(full.right(), seam)), "upper", |ui| {
        ui.shrink_clip_rect(ui.max_rect().expand2(vec2(8.0, 0.0)));
        upper(ui)
    });
    let place = Rect::from_min_size(pos2(full.left(), seam), vec2(full.width(), height));
    let lower = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt("lower"), lower);
    let needed = lower.response.rect.height();
    if (needed - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, needed));
        ui.ctx().request_discard("the bottom edge has another height");
    }
    (above, lower.inner)
}

/// Cuts columns of these widths from a rectangle, with gaps; the rest is the last one.
#[must_use]
pub fn columns<const N: usize>(full: Rect, widths: [f32; N], gap: f32) -> ([Rect; N], Rect) {
    let mut left = full.left();
    let cut = widths.map(|width| {
        let rect = Rect::from_min_size(Pos2::new(left, full.top()), Vec2::new(width, full.height()));
        left += width + gap;
        rect
    });
    (cut, Rect::from_min_max(pos2(left, full.top()), full.max))
}

/// The id of something that keeps it whatever is drawn before it.
#[must_use]
pub fn stable(name: &str, number: usize) -> Id {
    Id::new(("slackwater", name, number))
}
