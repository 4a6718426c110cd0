//! Where things stand: pages, columns and a bottom edge that stays.

use bevy_egui::egui::{Id, Pos2, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::app::theme::{GAP, WIDE};

/// A screen that scrolls, with its content in the middle and at most this wide.
pub fn page<R>(ui: &mut Ui, id: &str, widest: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    scroll(ui, id, |ui| {
        let full = ui.available_rect_before_wrap();
        let margin = if full.width() < 600.0 { GAP } else { WIDE };
        let width = (full.width() - 2.0 * margin).min(widest).max(200.0);
        let left = full.left() + ((full.width() - width) / 2.0).max(margin);
        let rect = Rect::from_min_size(pos2(left, full.top() + margin), vec2(width, 0.0));
        let inner = within(ui, rect, id, add);
        ui.add_space(WIDE);
        inner
    })
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
