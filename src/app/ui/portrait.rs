//! The client as a stranger would see them: a calm painted card, and a place for the figure later.

use std::f32::consts::TAU;

use bevy_egui::egui::{
    Align2, Color32, CornerRadius, Pos2, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use super::text;
use crate::app::theme::{self, CARD_RADIUS, Palette, SMALL, TIGHT};
use crate::engine::view::ClientCard;

/// The card with the picture above the words, the picture's height as a share of its width.
pub fn portrait_ui(ui: &mut Ui, client: &ClientCard, height: f32) {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, width * height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, format!("Picture of {}", client.name)));
    paint(ui, rect, client, CARD_RADIUS);
    ui.add_space(TIGHT);
    text::heading(ui, &client.name);
    ui.add_space(-SMALL);
    text::small(ui, &format!("{} · {}", client.age, client.pronouns));
    text::small(ui, &client.looks);
}

/// The picture beside the words, for where there is little room.
pub fn portrait_strip_ui(ui: &mut Ui, client: &ClientCard) {
    ui.horizontal(|ui| {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(44.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, format!("Picture of {}", client.name)));
        paint(ui, rect, client, 22);
        ui.vertical(|ui| {
            text::strong(ui, &client.name);
            ui.add_space(-SMALL);
            text::small(ui, &format!("{} · {}", client.age, client.pronouns));
        });
    });
}

/// Still water, and the client's initials in a soft shape above it.
fn paint(ui: &Ui, rect: Rect, client: &ClientCard, radius: u8) {
    let palette = theme::of(ui);
    let tint = tint(palette, &client.name);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, CornerRadius::same(radius), palette.tide_wash);
    let large = rect.width() > 60.0;
    if large {
        for (place, strength) in [(0.66, 0.16), (0.77, 0.30), (0.88, 0.46)] {
            let fill = palette.tide_wash.lerp_to_gamma(palette.tide, strength);
            painter.add(water(rect, place, fill, radius));
        }
    }
    let (centre, size) = if large {
        (rect.center() - Vec2::new(0.0, rect.height() * 0.06), rect.height() * 0.31)
    } else {
        (rect.center(), rect.height() * 0.5)
    };
    painter.add(soft_shape(centre, size, tint));
    let font = theme::serif(size * 0.9);
    painter.text(centre, Align2::CENTER_CENTER, initials(&client.name), font, palette.on_tide);
}

fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).flat_map(char::to_uppercase).collect()
}

/// One of four quiet colours, always the same for a name.
fn tint(palette: &Palette, name: &str) -> Color32 {
    let sum = name.bytes().fold(0_usize, |sum, byte| sum + usize::from(byte));
    let tints: [Color32; 4] = if palette.dark {
        [
            Color32::from_rgb(0x7F, 0xBF, 0xB9),
            Color32::from_rgb(0xC9, 0xAE, 0x86),
            Color32::from_rgb(0xA7, 0xB4, 0xD6),
            Color32::from_rgb(0xC9, 0xA3, 0xA8),
        ]
    } else {
        [
            Color32::from_rgb(0x3C, 0x77, 0x77),
            Color32::from_rgb(0x86, 0x65, 0x3C),
            Color32::from_rgb(0x54, 0x65, 0x8C),
            Color32::from_rgb(0x86, 0x58, 0x60),
        ]
    };
    tints.get(sum % tints.len()).copied().unwrap_or(palette.tide)
}

/// A circle that is not quite one.
fn soft_shape(centre: Pos2, radius: f32, fill: Color32) -> Shape {
    let points = (0_u8..64)
        .map(|step| {
            let angle = TAU * f32::from(step) / 64.0;
            let swell = 1.0 + 0.03 * (2.0 * angle + 0.6).sin() + 0.012 * (3.0 * angle).cos();
            centre + radius * swell * Vec2::angled(angle)
        })
        .collect();
    Shape::convex_polygon(points, fill, bevy_egui::egui::Stroke::NONE)
}

/// A slow wave from this height down to the bottom edge.
fn water(rect: Rect, place: f32, fill: Color32, radius: u8) -> Shape {
    let corner = f32::from(radius);
    let mut mesh = bevy_egui::egui::Mesh::default();
    for step in 0_u8..=48 {
        let share = f32::from(step) / 48.0;
        let swell = (share * TAU * 1.25 + place * 20.0).sin() * rect.height() * 0.018;
        let x = rect.left() + share * rect.width();
        // The mesh keeps inside the card's round corners.
        let from_side = (x - rect.left()).min(rect.right() - x).min(corner);
        let lift = corner - (corner * corner - (corner - from_side).powi(2)).max(0.0).sqrt();
        mesh.colored_vertex(pos2(x, rect.top() + place * rect.height() + swell), fill);
        mesh.colored_vertex(pos2(x, rect.bottom() - lift), fill);
    }
    for step in 0_u32..48 {
        let first = step * 2;
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    Shape::mesh(mesh)
}
