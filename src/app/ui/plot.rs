//! The course as curves over exchanges: hover to see why, click to go to the line.

use bevy_egui::egui::{
    Color32, CornerRadius, FontId, Pos2, Rect, Response, Sense, Shape, Stroke, TextStyle, TextWrapMode, Ui, Vec2b,
    WidgetInfo, WidgetText, WidgetType, vec2,
};
use egui_plot::{GridMark, Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints, Points, VLine};

use super::text;
use crate::app::action::Action;
use crate::app::theme::{self, GAP, Palette, SMALL, size};
use crate::engine::debrief::{CurvePoint, ValuePoint};

/// A point of a curve: an exchange of a session.
pub trait Point {
    fn exchange(&self) -> u16;
    /// From 1.
    fn session(&self) -> u8;
}

impl Point for CurvePoint {
    fn exchange(&self) -> u16 {
        self.exchange
    }

    fn session(&self) -> u8 {
        self.session
    }
}

impl Point for ValuePoint {
    fn exchange(&self) -> u16 {
        self.exchange
    }

    fn session(&self) -> u8 {
        self.session
    }
}

/// Shapes on some points of a plot.
#[derive(Debug, Clone, Copy)]
pub struct Mark<P> {
    pub name: &'static str,
    /// How high it stands; none where there is no such mark.
    pub at: fn(&P) -> Option<u16>,
    pub colour: fn(&Palette) -> Color32,
    pub shape: MarkerShape,
}

/// How high a plot is, and what stands beside which height.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'a> {
    pub height: f32,
    /// The lowest and the highest value that is shown, per mille.
    pub between: (u16, u16),
    pub ticks: &'a [(u16, &'a str)],
}

/// From 0 to 100.
pub const OF_A_HUNDRED: Scale<'_> =
    Scale { height: 118.0, between: (0, 1000), ticks: &[(0, "0"), (500, "50"), (1000, "100")] };

/// One curve of a plot.
#[derive(Debug, Clone, Copy)]
pub struct Series<P> {
    pub name: &'static str,
    pub value: fn(&P) -> u16,
    pub colour: fn(&Palette) -> Color32,
    pub style: Style,
}

/// Curves, each with what it is drawn over.
type Curves<'a, P> = [(&'a Series<P>, &'a [P])];

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
pub fn plot_ui<P: Point>(
    ui: &mut Ui,
    name: &str,
    (series, marks): (&[Series<P>], &[Mark<P>]),
    curve: &[P],
    point: Option<usize>,
    scale: &Scale<'_>,
) -> Vec<Action> {
    let all: Vec<(&Series<P>, &[P])> = series.iter().map(|one| (one, curve)).collect();
    let line = point.map(|at| (at, theme::of(ui).amber));
    let (response, pointer) = ui.scope(|ui| curves_ui(ui, name, (&all, marks), line, scale)).inner;
    picked(&response, pointer, curve, point)
}

/// Draws one curve of two courses, to look at; the exchange at which they part is marked.
pub fn two_courses_ui<P: Point>(ui: &mut Ui, name: &str, courses: [(&Series<P>, &[P]); 2], parts_at: Option<usize>) {
    let line = parts_at.map(|at| (at, theme::of(ui).ink_soft));
    ui.scope(|ui| curves_ui(ui, name, (&courses, &[]), line, &OF_A_HUNDRED));
}

fn curves_ui<P: Point>(
    ui: &mut Ui,
    name: &str,
    (all, marks): (&Curves<'_, P>, &[Mark<P>]),
    line: Option<(usize, Color32)>,
    scale: &Scale<'_>,
) -> (Response, Option<PlotPoint>) {
    let series: Vec<&Series<P>> = all.iter().map(|(one, _)| *one).collect();
    legend(ui, name, &series, marks);
    let curve = all.iter().map(|(_, curve)| *curve).max_by_key(|curve| curve.len()).unwrap_or_default();
    let ticks_of_scale: Vec<(f64, String)> =
        scale.ticks.iter().map(|(at, says)| (f64::from(*at), (*says).to_owned())).collect();
    let heights: Vec<GridMark> =
        ticks_of_scale.iter().map(|(value, _)| GridMark { value: *value, step_size: 500.0 }).collect();
    let (lowest, highest) = (f64::from(scale.between.0), f64::from(scale.between.1));
    let margin = (highest - lowest) * 0.04;
    let (lowest, highest) = (lowest - margin, highest + margin);
    let palette = theme::of(ui);
    ui.style_mut().text_styles.insert(TextStyle::Body, FontId::proportional(size::SMALL));
    let last = curve.len().saturating_sub(1);
    let shown = Plot::new(name)
        .height(scale.height)
        .show_background(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .auto_bounds(Vec2b::FALSE)
        .default_x_bounds(-0.4, place(last) + 0.4)
        .default_y_bounds(lowest, highest)
        .show_grid(Vec2b::new(false, true))
        .grid_color(palette.line)
        .y_grid_spacer(move |_| heights.clone())
        .y_axis_formatter(move |mark, _| {
            let near = |tick: &&(f64, String)| (tick.0 - mark.value).abs() < 0.5;
            ticks_of_scale.iter().find(near).map(|(_, says)| says.clone()).unwrap_or_default()
        })
        .x_grid_spacer(move |_| ticks(last))
        .x_axis_formatter(|mark, _| exchange_name(mark.value))
        .y_axis_min_width(34.0)
        .show_crosshair(false)
        .label_formatter(|_| None)
        .sense(Sense::click())
        .show(ui, |plot| {
            plot.set_plot_bounds_x(-0.4..=place(last) + 0.4);
            plot.set_plot_bounds_y(lowest..=highest);
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
            for mark in marks {
                let at =
                    curve.iter().enumerate().filter_map(|(at, point)| Some([place(at), f64::from((mark.at)(point)?)]));
                let points = Points::new(mark.name, at.collect::<Vec<[f64; 2]>>()).radius(6.0).shape(mark.shape);
                plot.points(points.color((mark.colour)(palette)).allow_hover(false));
            }
            if let Some((at, colour)) = line {
                plot.vline(VLine::new("Exchange", place(at)).stroke(Stroke::new(2.0, colour)));
            }
            plot.pointer_coordinate()
        });
    (shown.response, shown.inner)
}

/// Hovering looks at an exchange, a click goes to its line.
fn picked<P: Point>(response: &Response, pointer: Option<PlotPoint>, curve: &[P], point: Option<usize>) -> Vec<Action> {
    let Some(pointer) = pointer.filter(|_| response.hovered() || response.clicked()) else { return Vec::new() };
    let Some(at) = nearest(pointer.x, curve.len()) else { return Vec::new() };
    if response.clicked() {
        return curve.get(at).map(|picked| Action::JumpTo(picked.exchange())).into_iter().collect();
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
fn boundaries<P: Point>(curve: &[P]) -> Vec<(f64, u8)> {
    let pairs = curve.iter().zip(curve.iter().skip(1)).enumerate();
    pairs
        .filter(|(_, (one, next))| one.session() != next.session())
        .map(|(at, (_, next))| (place(at + 1), next.session()))
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
fn legend<P>(ui: &mut Ui, name: &str, series: &[&Series<P>], marks: &[Mark<P>]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        text::strong(ui, name);
        for mark in marks {
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
            ui.painter().add(shape_of(mark.shape, rect, (mark.colour)(theme::of(ui))));
            ui.add_space(SMALL - GAP);
            text::small(ui, mark.name);
        }
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

/// A mark as the legend shows it; the text's fonts have no such letters.
fn shape_of(shape: MarkerShape, rect: Rect, colour: Color32) -> Shape {
    let corners = match shape {
        MarkerShape::Up => vec![rect.center_top(), rect.right_bottom(), rect.left_bottom()],
        MarkerShape::Down => vec![rect.left_top(), rect.right_top(), rect.center_bottom()],
        _ => vec![rect.center_top(), rect.right_center(), rect.center_bottom(), rect.left_center()],
    };
    Shape::convex_polygon(corners, colour, Stroke::NONE)
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
