//! Charts as SVG files that stand alone: axes with units, a text alternative, and shapes beside colours.

use askama::Template;

use crate::engine::population::figures::Estimate;

/// How wide every chart is.
pub const WIDTH: f64 = 720.0;
/// Half the size of a dot.
const DOT: f64 = 4.5;

/// One drawing. Its paper is its own, so that it can be read on light and dark pages.
#[derive(Debug, Template)]
#[template(path = "chart.svg")]
pub struct Chart {
    pub title: String,
    /// The drawing in words.
    pub says: String,
    pub height: f64,
    paths: Vec<Path>,
    texts: Vec<Text>,
}

/// A shape; its style is a class of the template.
#[derive(Debug)]
struct Path {
    style: String,
    d: String,
}

/// Words at a place.
#[derive(Debug)]
struct Text {
    x: String,
    y: String,
    /// `start`, `middle` or `end`.
    anchor: &'static str,
    style: &'static str,
    says: String,
}

/// One direction of a panel.
#[derive(Debug, Clone)]
pub struct Axis {
    /// What it measures, with its unit.
    pub label: String,
    /// The values at its ends.
    pub ends: (f64, f64),
    /// Where it is marked, and with what words.
    pub ticks: Vec<(f64, String)>,
}

/// Where a panel's axes lie in the drawing.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub floor: f64,
}

/// A pair of axes to draw within.
#[derive(Debug)]
pub struct Panel<'a> {
    chart: &'a mut Chart,
    place: Place,
    x: (f64, f64),
    y: (f64, f64),
}

impl Axis {
    /// An axis with its marks this far apart, told with so many digits after the point.
    #[must_use]
    pub fn even(label: &str, ends: (f64, f64), step: f64, digits: usize) -> Self {
        let count = ((ends.1 - ends.0) / step + 1e-9).floor() as usize;
        let at = |tick: usize| ends.0 + tick as f64 * step;
        let ticks = (0..=count).map(|tick| (at(tick), format!("{:.digits$}", at(tick)).replace('-', "−"))).collect();
        Self { label: label.to_owned(), ends, ticks }
    }
}

impl Chart {
    /// An empty drawing with its title.
    #[must_use]
    pub fn new(title: &str, says: String, height: f64) -> Self {
        let mut chart = Self { title: title.to_owned(), says, height, paths: Vec::new(), texts: Vec::new() };
        chart.text((16.0, 28.0), "start", "title", title);
        chart
    }

    /// What each style means, beside each other under the title.
    pub fn key(&mut self, names: &[&str]) {
        let mut x = 16.0;
        for (style, name) in names.iter().enumerate() {
            self.path(format!("line s{style}"), format!("M{} 48H{}", figure(x), figure(x + 34.0)));
            self.path(format!("dot s{style}"), dot(style, x + 17.0, 48.0));
            self.text((x + 42.0, 52.0), "start", "", name);
            x += 62.0 + 7.4 * name.chars().count() as f64;
        }
    }

    /// Draws a pair of axes, and gives what can be drawn within.
    pub fn panel(&mut self, place: Place, x: &Axis, y: &Axis) -> Panel<'_> {
        let Place { left, right, top, floor } = place;
        let panel = Panel { chart: self, place, x: x.ends, y: y.ends };
        for (value, says) in &y.ticks {
            let at = panel.at((x.ends.0, *value)).1;
            panel.chart.path("grid".to_owned(), format!("M{} {}H{}", figure(left), figure(at), figure(right)));
            panel.chart.text((left - 8.0, at + 4.0), "end", "", says);
        }
        for (value, says) in &x.ticks {
            let at = panel.at((*value, y.ends.0)).0;
            panel.chart.path("axis".to_owned(), format!("M{} {}v5", figure(at), figure(floor)));
            panel.chart.text((at, floor + 19.0), "middle", "", says);
        }
        panel.chart.path("axis".to_owned(), format!("M{} {}H{}", figure(left), figure(floor), figure(right)));
        panel.chart.text(((left + right) / 2.0, floor + 40.0), "middle", "label", &x.label);
        panel.chart.text((16.0_f64.max(left - 44.0), top - 12.0), "start", "label", &y.label);
        panel
    }

    fn path(&mut self, style: String, d: String) {
        self.paths.push(Path { style, d });
    }

    fn text(&mut self, (x, y): (f64, f64), anchor: &'static str, style: &'static str, says: &str) {
        self.texts.push(Text { x: figure(x), y: figure(y), anchor, style, says: says.to_owned() });
    }
}

impl Panel<'_> {
    /// From values to a place on the page.
    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let along = |(from, to): (f64, f64), value: f64| ((value - from) / (to - from)).clamp(0.0, 1.0);
        let Place { left, right, top, floor } = self.place;
        (left + along(self.x, x) * (right - left), floor - along(self.y, y) * (floor - top))
    }

    /// A filled rectangle between two corners.
    pub fn area(&mut self, style: &str, from: (f64, f64), to: (f64, f64)) {
        let ((left, floor), (right, top)) = (self.at(from), self.at(to));
        let [left, floor, right, top] = [left, floor, right, top].map(figure);
        self.chart.path(style.to_owned(), format!("M{left} {floor}V{top}H{right}V{floor}Z"));
    }

    /// A straight line of the scale's own, such as a threshold.
    pub fn rule(&mut self, from: (f64, f64), to: (f64, f64)) {
        let d = self.joined(&[from, to]);
        self.chart.path("rule".to_owned(), d);
    }

    /// Values along the panel with their intervals, in the style of this number: a line, a dot and a whisker each.
    pub fn series(&mut self, style: usize, points: &[(f64, Estimate)]) {
        let line: Vec<_> = points.iter().map(|(x, ours)| (*x, ours.value)).collect();
        let d = self.joined(&line);
        self.chart.path(format!("line s{style}"), d);
        for (x, ours) in points {
            let whisker = self.joined(&[(*x, ours.low), (*x, ours.high)]);
            self.chart.path(format!("whisker s{style}"), whisker);
            let (x, y) = self.at((*x, ours.value));
            self.chart.path(format!("dot s{style}"), dot(style, x, y));
        }
    }

    /// A value that lies along, with its interval, at this height.
    pub fn bar(&mut self, ours: Estimate, y: f64, says: &str) {
        self.area("bar", (self.x.0, y - 0.32), (ours.value, y + 0.32));
        let whisker = self.joined(&[(ours.low, y), (ours.high, y)]);
        self.chart.path("whisker ink".to_owned(), whisker);
        let (x, y) = self.at((ours.high, y));
        self.chart.text((x + 8.0, y + 4.0), "start", "", says);
    }

    /// Words at a place, a little up and to the right of it.
    pub fn note(&mut self, at: (f64, f64), says: &str) {
        let (x, y) = self.at(at);
        self.chart.text((x + 5.0, y - 5.0), "start", "note", says);
    }

    fn joined(&self, points: &[(f64, f64)]) -> String {
        let places = points.iter().map(|point| {
            let (x, y) = self.at(*point);
            format!("{} {}", figure(x), figure(y))
        });
        format!("M{}", places.collect::<Vec<_>>().join("L"))
    }
}

/// A dot whose shape tells its series apart without colour: circle, square, triangle, diamond, triangle down.
fn dot(style: usize, x: f64, y: f64) -> String {
    let at = |dx: f64, dy: f64| format!("{} {}", figure(x + dx * DOT), figure(y + dy * DOT));
    let corners: &[(f64, f64)] = match style {
        0 => {
            let (across, radius) = (figure(2.0 * DOT), figure(DOT));
            return format!(
                "M{}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0Z",
                at(-1.0, 0.0)
            );
        }
        1 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        2 => &[(-1.1, 0.9), (1.1, 0.9), (0.0, -1.1)],
        3 => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        _ => &[(-1.1, -0.9), (1.1, -0.9), (0.0, 1.1)],
    };
    format!("M{}Z", corners.iter().map(|(dx, dy)| at(*dx, *dy)).collect::<Vec<_>>().join("L"))
}

/// A coordinate with one decimal.
fn figure(value: f64) -> String {
    format!("{value:.1}")
}
