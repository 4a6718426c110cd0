//! Curves over exchanges as shapes for an SVG: polylines, session bands, and a column to point at for each exchange.

use crate::engine::client::Answer;
use crate::engine::debrief::text::{percent, shown};
use crate::engine::debrief::{CurvePoint, Debrief, ValueNote, ValuePoint, phrases};
use crate::engine::guidance::Band;
use crate::engine::value::Worth;
use crate::export::{lines, value};

const LEFT: f32 = 46.0;
const RIGHT: f32 = 8.0;
const TOP: f32 = 26.0;
const BOTTOM: f32 = 24.0;
/// Blank between two sessions, where the week lies.
const WEEK: f32 = 14.0;

/// One drawing.
#[derive(Debug)]
pub struct Plot {
    pub title: &'static str,
    pub width: f32,
    pub height: f32,
    pub left: f32,
    /// Where the columns end.
    pub right: f32,
    pub top: f32,
    pub floor: f32,
    pub series: Vec<Series>,
    pub sessions: Vec<Session>,
    pub columns: Vec<Column>,
    pub ticks: Vec<Tick>,
    pub marks: Vec<Mark>,
}

/// One line.
#[derive(Debug)]
pub struct Series {
    pub name: &'static str,
    /// Which of the styles, from 1; each has its own dash too.
    pub style: usize,
    pub points: String,
    pub first: String,
    pub last: String,
}

/// The stretch of one session.
#[derive(Debug)]
pub struct Session {
    /// As much of the session's name as there is room for.
    pub label: String,
    pub x: String,
    pub width: String,
    pub is_even: bool,
}

/// What is shown and where a click goes, for one exchange.
#[derive(Debug)]
pub struct Column {
    pub x: String,
    pub width: String,
    pub middle: String,
    pub number: u32,
    pub title: String,
}

/// A line of the scale.
#[derive(Debug)]
pub struct Tick {
    pub y: String,
    pub label: String,
}

/// What a line met, as a shape on the first curve.
#[derive(Debug)]
pub struct Mark {
    pub path: String,
    pub style: &'static str,
}

/// A line's name and how to read it off a point.
type Reading = (&'static str, fn(&CurvePoint) -> u16);

/// The three drawings of a debrief; none without points.
#[must_use]
pub fn plots(debrief: &Debrief) -> Vec<Plot> {
    if debrief.curve.is_empty() {
        return Vec::new();
    }
    let overview: [Reading; 3] = [
        ("Resistance", |point| point.resistance),
        ("Alliance", |point| point.alliance),
        ("Readiness", |point| point.readiness),
    ];
    let channels: [Reading; 3] = [
        ("Against you", |point| point.discord),
        ("Against change", |point| point.sustain),
        ("Away", |point| point.withdrawal),
    ];
    let alliance: [Reading; 3] = [
        ("Bond", |point| point.bond),
        ("On the goal", |point| point.goal_agreement),
        ("On the way", |point| point.task_agreement),
    ];
    vec![
        plot("Resistance, alliance and readiness", debrief, &overview, (700.0, 290.0), true),
        plot("Three ways of resisting", debrief, &channels, (380.0, 230.0), false),
        plot("Three parts of the alliance", debrief, &alliance, (380.0, 230.0), false),
    ]
}

/// The end to expect, line by line: bands on the scale, a shape for what each line was worth.
#[must_use]
pub fn value_plot(debrief: &Debrief) -> Option<Plot> {
    let note = debrief.value.as_ref()?;
    let numbers: Vec<u8> = note.points.iter().map(|point| point.session).collect();
    let (mut plot, xs, step) = frame("The end to expect, line by line", &numbers, (700.0, 250.0));
    let y = height_of(plot.floor);
    plot.ticks = bands(note).map(|(at, label)| Tick { y: figure(y(at)), label: label.to_owned() }).into();
    for (point, x) in note.points.iter().zip(&xs) {
        plot.columns.push(column(*x, step, point.exchange, value_hover(point)));
        if point.hung_on_it || point.turning_point {
            plot.marks.push(worth_mark(point, *x, y(point.after), (step / 2.6).clamp(2.5, 6.0)));
        }
    }
    let mut line = |name, style, read: fn(&ValuePoint) -> u16| {
        let dots = note.points.iter().zip(&xs).map(|(point, x)| format!("{},{}", figure(*x), figure(y(read(point)))));
        let band = |point: Option<&ValuePoint>| {
            let of = |outcome| phrases::band(band_of(note, outcome)).to_owned();
            point.map(|point| of(read(point))).unwrap_or_default()
        };
        plot.series.push(Series {
            name,
            style,
            points: dots.collect::<Vec<_>>().join(" "),
            first: band(note.points.first()),
            last: band(note.points.last()),
        });
    };
    line("After your line:", 1, |point| point.after);
    line("With a competent line:", 3, |point| point.before);
    Some(plot)
}

/// Where the bands begin.
const fn bands(note: &ValueNote) -> [(u16, &'static str); 3] {
    [(0, ""), (note.fair, "fair"), (note.good, "good")]
}

const fn band_of(note: &ValueNote, outcome: u16) -> Band {
    match outcome {
        one if one >= note.good => Band::Good,
        one if one >= note.fair => Band::Fair,
        _ => Band::Below,
    }
}

/// What an exchange says when it is pointed at.
fn value_hover(point: &ValuePoint) -> String {
    let better = point.better.as_deref().map(|better| format!(" Better from there: {better}")).unwrap_or_default();
    format!("{} {} You: {}{better}", value::point_says(point), point.says, point.trainee)
}

/// A shape for what a line was worth: up for strong, down for costly, a diamond where it turned the course.
fn worth_mark(point: &ValuePoint, x: f32, y: f32, size: f32) -> Mark {
    let shape = match point.worth {
        _ if point.turning_point => Answer::Placates,
        Worth::Strong => Answer::Hardens,
        Worth::Fair => Answer::Holds,
        Worth::Costly => Answer::Softens,
    };
    let style = if point.turning_point { "turned" } else { value::worth(point.worth) };
    Mark { style, ..mark(shape, x, y, size) }
}

/// From per mille to a height on the page.
fn height_of(floor: f32) -> impl Fn(u16) -> f32 {
    move |per_mille| TOP + (floor - TOP) * (1.0 - f32::from(per_mille.min(1000)) / 1000.0)
}

/// An empty drawing for exchanges of these sessions, the middles of their columns, and how wide these are.
fn frame(title: &'static str, numbers: &[u8], (width, height): (f32, f32)) -> (Plot, Vec<f32>, f32) {
    let (right, floor) = (width - RIGHT, height - BOTTOM);
    let (xs, step) = (xs(numbers, right), column_width(numbers, right));
    let plot = Plot {
        title,
        width,
        height,
        left: LEFT,
        right,
        top: TOP,
        floor,
        series: Vec::new(),
        sessions: sessions(numbers, &xs, step),
        columns: Vec::new(),
        ticks: Vec::new(),
        marks: Vec::new(),
    };
    (plot, xs, step)
}

fn plot(title: &'static str, debrief: &Debrief, readings: &[Reading], size: (f32, f32), marked: bool) -> Plot {
    let numbers: Vec<u8> = debrief.curve.iter().map(|point| point.session).collect();
    let (mut plot, xs, step) = frame(title, &numbers, size);
    let y = height_of(plot.floor);
    plot.ticks = [0, 250, 500, 750, 1000].map(|at| Tick { y: figure(y(at)), label: percent(at) }).into();
    for (point, x) in debrief.curve.iter().zip(&xs) {
        plot.columns.push(column(*x, step, point.exchange, hover(debrief, point)));
        if marked {
            let size = (step / 3.0).clamp(2.0, 5.0);
            plot.marks.push(mark(point.answer, *x, y(point.resistance), size));
        }
    }
    for (at, (name, read)) in readings.iter().enumerate() {
        let dots = debrief.curve.iter().zip(&xs).map(|(point, x)| format!("{},{}", figure(*x), figure(y(read(point)))));
        let level = |point: Option<&CurvePoint>| point.map(|point| percent(read(point))).unwrap_or_default();
        plot.series.push(Series {
            name,
            style: at + 1,
            points: dots.collect::<Vec<_>>().join(" "),
            first: level(debrief.curve.first()),
            last: level(debrief.curve.last()),
        });
    }
    plot
}

/// A column around its middle.
fn column(middle: f32, step: f32, exchange: u16, title: String) -> Column {
    Column {
        x: figure(middle - step / 2.0),
        width: figure(step),
        middle: figure(middle),
        number: shown(exchange),
        title,
    }
}

/// The middle of each exchange's column, with a gap where a week lies.
fn xs(numbers: &[u8], right: f32) -> Vec<f32> {
    let step = column_width(numbers, right);
    let mut x = LEFT + step / 2.0;
    let mut session = numbers.first();
    let mut xs = Vec::with_capacity(numbers.len());
    for number in numbers {
        if session != Some(number) {
            x += WEEK;
            session = Some(number);
        }
        xs.push(x);
        x += step;
    }
    xs
}

#[allow(clippy::cast_precision_loss, reason = "counts of exchanges are far below what f32 holds exactly")]
fn column_width(numbers: &[u8], right: f32) -> f32 {
    let gaps = numbers.windows(2).filter(|pair| pair[0] != pair[1]).count();
    (right - LEFT - WEEK * gaps as f32).max(1.0) / numbers.len().max(1) as f32
}

fn sessions(numbers: &[u8], xs: &[f32], step: f32) -> Vec<Session> {
    let mut found: Vec<(u8, f32, f32)> = Vec::new();
    for (number, x) in numbers.iter().zip(xs) {
        let (from, to) = (x - step / 2.0, x + step / 2.0);
        match found.last_mut() {
            Some(last) if last.0 == *number => last.2 = to,
            _ => found.push((*number, from, to)),
        }
    }
    let band = |(number, from, to): (u8, f32, f32)| Session {
        label: match to - from {
            66.0.. => format!("Session {number}"),
            16.0.. => number.to_string(),
            _ => String::new(),
        },
        x: figure(from),
        width: figure(to - from),
        is_even: number.is_multiple_of(2),
    };
    found.into_iter().map(band).collect()
}

/// What an exchange says when it is pointed at.
fn hover(debrief: &Debrief, point: &CurvePoint) -> String {
    let mut says = format!(
        "Exchange {}, session {}. You: {} {}: {} {}",
        shown(point.exchange),
        point.session,
        point.trainee,
        debrief.client,
        point.client,
        lines::state(point)
    );
    if !point.why.is_empty() {
        says.push_str(&format!(" Because of: {}.", lines::reasons(&point.why)));
    }
    says
}

/// A shape for what the line met: down for softened, up for hardened, a ring for held, a diamond for pleasing.
fn mark(answer: Answer, x: f32, y: f32, size: f32) -> Mark {
    let at = |dx: f32, dy: f32| format!("{} {}", figure(x + dx * size), figure(y + dy * size));
    let path = match answer {
        Answer::Softens => format!("M{}L{}L{}Z", at(-1.0, -0.8), at(1.0, -0.8), at(0.0, 1.0)),
        Answer::Hardens => format!("M{}L{}L{}Z", at(-1.0, 0.8), at(1.0, 0.8), at(0.0, -1.0)),
        Answer::Placates => format!("M{}L{}L{}L{}Z", at(0.0, -1.1), at(1.1, 0.0), at(0.0, 1.1), at(-1.1, 0.0)),
        Answer::Holds => {
            let radius = figure(size * 0.8);
            format!(
                "M{}a{radius} {radius} 0 1 0 {} 0a{radius} {radius} 0 1 0 -{} 0Z",
                at(-0.8, 0.0),
                figure(size * 1.6),
                figure(size * 1.6)
            )
        }
    };
    Mark { path, style: phrases::answer_key(answer) }
}

/// A coordinate with one decimal.
fn figure(value: f32) -> String {
    format!("{value:.1}")
}
