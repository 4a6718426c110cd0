//! The course as curves over exchanges: hover to see why, click to go to the line.

use bevy_egui::egui::{
    Color32, CornerRadius, FontId, Pos2, Rect, Response, Sense, Stroke, TextStyle, TextWrapMode, Ui, Vec2b, WidgetInfo,
    WidgetText, WidgetType, vec2,
};
use egui_plot::{GridMark, Line, LineStyle, Plot, PlotPoint, PlotPoints, Points, VLine};

use super::text;
use crate::app::action::Action;
use crate::app::theme::{self, GAP, Palette, size};
use crate::engine::debrief::CurvePoint;

/// One curve of a plot.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    pub name: &'static str,
    pub value: fn(&CurvePoint) -> u16,
    pub colour: fn(&Palette) -> Color32,
    pub style: Style,
}

/// How a curve is drawn, so that colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Bold,
    Solid,
    Dashed,
    BoldDashed,
    Dotted,
}

impl Style {
    const fn line(self) -> (f32, LineStyle) {
        match self {
            Self::Bold => (3.0, LineStyle::Solid),
            Self::Solid => (1.5, LineStyle::Solid),
            Self::Dashed => (1.5, LineStyle::Dashed { length: 8.0 }),
            Self::BoldDashed => (2.5, LineStyle::Dashed { length: 8.0 }),
            Self::Dotted => (1.5, LineStyle::Dotted { spacing: 5.0 }),
        }
    }
}

/// Draws the curves with a heading and a legend.
pub fn plot_ui(ui: &mut Ui, name: &str, series: &[Series], curve: &[CurvePoint], point: Option<usize>) -> Vec<Action> {
    let all: Vec<(Series, &[CurvePoint])> = series.iter().map(|one| (*one, curve)).collect();
    let mark = theme::of(ui).amber;
    let (response, pointer) = ui.scope(|ui| curves_ui(ui, name, &all, point.map(|at| (at, mark)))).inner;
    picked(&response, pointer, curve, point)
}

/// Draws one curve of two courses, to look at; the exchange at which they part is marked.
pub fn two_courses_ui(ui: &mut Ui, name: &str, courses: [(Series, &[CurvePoint]); 2], parts_at: Option<usize>) {
    let mark = theme::of(ui).ink_soft;
    ui.scope(|ui| curves_ui(ui, name, &courses, parts_at.map(|at| (at, mark))));
}

fn curves_ui(
    ui: &mut Ui,
    name: &str,
    all: &[(Series, &[CurvePoint])],
    mark: Option<(usize, Color32)>,
) -> (Response, Option<PlotPoint>) {
    let series: Vec<Series> = all.iter().map(|(one, _)| *one).collect();
    legend(ui, name, &series);
    let curve = all.iter().map(|(_, curve)| *curve).max_by_key(|curve| curve.len()).unwrap_or_default();
    let palette = theme::of(ui);
    ui.style_mut().text_styles.insert(TextStyle::Body, FontId::proportional(size::SMALL));
    let last = curve.len().saturating_sub(1);
    let shown = Plot::new(name)
        .height(118.0)
        .show_background(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .auto_bounds(Vec2b::FALSE)
        .default_x_bounds(-0.4, place(last) + 0.4)
        .default_y_bounds(-40.0, 1040.0)
        .show_grid(Vec2b::new(false, true))
        .grid_color(palette.line)
        .y_grid_spacer(|_| [0.0, 500.0, 1000.0].map(|value| GridMark { value, step_size: 500.0 }).to_vec())
        .y_axis_formatter(|mark, _| format!("{:.0}", mark.value / 10.0))
        .x_grid_spacer(move |_| ticks(last))
        .x_axis_formatter(|mark, _| exchange_name(mark.value))
        .y_axis_min_width(34.0)
        .show_crosshair(false)
        .label_formatter(|_| None)
        .sense(Sense::click())
        .show(ui, |plot| {
            plot.set_plot_bounds_x(-0.4..=place(last) + 0.4);
            plot.set_plot_bounds_y(-40.0..=1040.0);
            for (from, session) in boundaries(curve) {
                let line = VLine::new(format!("Session {session}"), from - 0.5);
                plot.vline(line.stroke(Stroke::new(1.0, palette.edge)).style(LineStyle::Dashed { length: 4.0 }));
            }
            for (one, curve) in all {
                let points: Vec<[f64; 2]> =
                    curve.iter().enumerate().map(|(at, point)| [place(at), f64::from((one.value)(point))]).collect();
                let (width, style) = one.style.line();
                let colour = (one.colour)(palette);
                if one.style == Style::Bold {
                    plot.points(Points::new(one.name, points.clone()).radius(3.0).color(colour).allow_hover(false));
                }
                let line = Line::new(one.name, PlotPoints::from(points)).width(width).style(style);
                plot.line(line.color(colour).allow_hover(false));
            }
            if let Some((at, colour)) = mark {
                plot.vline(VLine::new("Exchange", place(at)).stroke(Stroke::new(2.0, colour)));
            }
            plot.pointer_coordinate()
        });
    (shown.response, shown.inner)
}

/// Hovering looks at an exchange, a click goes to its line.
fn picked(response: &Response, pointer: Option<PlotPoint>, curve: &[CurvePoint], point: Option<usize>) -> Vec<Action> {
    let Some(pointer) = pointer.filter(|_| response.hovered() || response.clicked()) else { return Vec::new() };
    let Some(at) = nearest(pointer.x, curve.len()) else { return Vec::new() };
    if response.clicked() {
        return curve.get(at).map(|picked| Action::JumpTo(picked.exchange)).into_iter().collect();
    }
    if point == Some(at) { Vec::new() } else { vec![Action::PickPoint(at)] }
}

/// The place on the curve next to this x.
fn nearest(x: f64, length: usize) -> Option<usize> {
    (0..length).min_by(|one, other| (place(*one) - x).abs().total_cmp(&(place(*other) - x).abs()))
}

fn place(at: usize) -> f64 {
    f64::from(u32::try_from(at).unwrap_or(u32::MAX))
}

/// Where each session after the first begins.
fn boundaries(curve: &[CurvePoint]) -> Vec<(f64, u8)> {
    let pairs = curve.iter().zip(curve.iter().skip(1)).enumerate();
    pairs
        .filter(|(_, (one, next))| one.session != next.session)
        .map(|(at, (_, next))| (place(at + 1), next.session))
        .collect()
}

fn ticks(last: usize) -> Vec<GridMark> {
    let step = if last > 60 { 10 } else { 5 };
    (0..=last).step_by(step).map(|at| GridMark { value: place(at), step_size: 1.0 }).collect()
}

fn exchange_name(value: f64) -> String {
    format!("{}", value + 1.0)
}

/// The plot's name and the curves' names, each with a piece of its line.
fn legend(ui: &mut Ui, name: &str, series: &[Series]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        text::strong(ui, name);
        for one in series {
            let font = FontId::proportional(size::SMALL);
            let words = WidgetText::from(one.name).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, font);
            let wanted = vec2(34.0 + words.size().x, words.size().y);
            let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, one.name));
            let palette = theme::of(ui);
            piece_of_line(ui, rect.with_max_x(rect.left() + 26.0), one.style, (one.colour)(palette));
            ui.painter().galley(Pos2::new(rect.left() + 34.0, rect.top()), words, palette.ink_soft);
        }
    });
}

fn piece_of_line(ui: &Ui, rect: Rect, style: Style, colour: Color32) {
    let (width, _) = style.line();
    let (piece, gap): (f32, f32) = match style {
        Style::Bold | Style::Solid => (26.0, 0.0),
        Style::Dashed | Style::BoldDashed => (7.0, 3.0),
        Style::Dotted => (2.0, 3.0),
    };
    let mut x = rect.left();
    while x < rect.right() {
        let from = Pos2::new(x, rect.center().y - width / 2.0);
        let size = vec2(piece.min(rect.right() - x), width);
        ui.painter().rect_filled(Rect::from_min_size(from, size), CornerRadius::ZERO, colour);
        x += piece + gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_exchange_is_found_inside_and_outside_of_the_curve() {
        assert_eq!(nearest(-3.0, 4), Some(0));
        assert_eq!(nearest(1.6, 4), Some(2));
        assert_eq!(nearest(99.0, 4), Some(3));
        assert_eq!(nearest(0.0, 0), None);
    }
}
