//! The five charts of the evidence page, drawn from plain numbers.

use super::words::{per_cent, rounded};
use crate::engine::calibration::{Histogram, Plots, Reactance, TARGETS};
use crate::engine::policy::Policy;
use crate::engine::population::figures::Estimate;
use crate::export::chart::{Axis, Chart, Place, WIDTH};

/// A chart and the name of its file, without folder and ending.
pub type Named = (&'static str, Chart);

const RIGHT: f64 = WIDTH - 28.0;

/// All of them, in the order of the page.
#[must_use]
pub fn charts(plots: &Plots) -> [Named; 5] {
    [
        ("reactance", reactance(plots)),
        ("improvement", improvement(plots)),
        ("dropout", dropout(plots)),
        ("alliance", alliance(plots)),
        ("distributions", distributions(plots)),
    ]
}

/// The band of a row of the table.
fn band(id: &str) -> (f64, f64) {
    TARGETS.iter().find(|target| target.id == id).map_or((0.0, 0.0), |target| target.band)
}

/// The whole steps around these values.
fn around(values: impl Iterator<Item = f64> + Clone, step: f64) -> (f64, f64) {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    ((low / step).floor() * step, (high / step).ceil() * step)
}

fn reactance(plots: &Plots) -> Chart {
    let points = &plots.reactance;
    let of = |point: usize| {
        points.get(point).map_or_else(String::new, |at| {
            format!(
                "{} SD, {} where the therapist directs and {} where the client leads",
                rounded(at.deviations, 1),
                rounded(at.directed.value, 2),
                rounded(at.followed.value, 2)
            )
        })
    };
    let says = format!(
        "Mean outcome in standard deviations, higher is better. At a reactance of {}; at {}; at {}.",
        of(0),
        of(points.len() / 2),
        of(points.len().saturating_sub(1))
    );
    let mut chart = Chart::new("Direction helps or harms by the client’s reactance", says, 400.0);
    chart.key(&["therapist directs", "client leads"]);
    let all = points.iter().flat_map(|at| [at.directed, at.followed]).flat_map(|ours| [ours.low, ours.high]);
    let ends = around(all, 0.25);
    let mut x = Axis::even("Reactance, standard deviations from the mean", (-1.75, 1.75), 1.0, 2);
    x.ticks = points.iter().map(|at| (at.deviations, rounded(at.deviations, 2))).collect();
    let y = Axis::even("Outcome, standard deviations (higher is better)", ends, 0.25, 2);
    let mut panel = chart.panel(Place { left: 60.0, right: RIGHT, top: 96.0, floor: 344.0 }, &x, &y);
    panel.rule((x.ends.0, 0.0), (x.ends.1, 0.0));
    let series =
        |read: fn(&Reactance) -> Estimate| -> Vec<_> { points.iter().map(|at| (at.deviations, read(at))).collect() };
    panel.series(0, &series(|at| at.directed));
    panel.series(1, &series(|at| at.followed));
    chart
}

fn improvement(plots: &Plots) -> Chart {
    let (from, to) = band("T17-half");
    let at = |session: usize| plots.improved.get(session - 1).map_or(0.0, |ours| ours.value);
    let half = plots.improved.iter().position(|ours| ours.value >= 0.5).map_or_else(
        || "Half of them is not reached.".to_owned(),
        |at| format!("Half of them is reached with session {}.", at + 1),
    );
    let says = format!(
        "Share of clients who have reliably improved, where nobody leaves: {} after session 5, {} after session 10, \
         {} after session 20. {half}",
        per_cent(at(5)),
        per_cent(at(10)),
        per_cent(at(20)),
    );
    let mut chart = Chart::new("Improvement takes sessions", says, 400.0);
    let sessions = plots.improved.len() as f64;
    let x = Axis { ticks: fives(sessions), ..Axis::even("Session", (0.0, sessions + 1.0), 5.0, 0) };
    let y = Axis::even("Reliably improved, % of clients", (0.0, 100.0), 25.0, 0);
    let mut panel = chart.panel(Place { left: 60.0, right: RIGHT, top: 76.0, floor: 344.0 }, &x, &y);
    panel.area("band", (from, 0.0), (to, 100.0));
    panel.note((from, 2.0), "band of T17-half");
    panel.rule((x.ends.0, 50.0), (x.ends.1, 50.0));
    let points: Vec<_> =
        plots.improved.iter().enumerate().map(|(at, ours)| ((at + 1) as f64, ours.times(100.0))).collect();
    panel.series(0, &points);
    chart
}

/// The first and every fifth.
fn fives(last: f64) -> Vec<(f64, String)> {
    let fives = (1..).map(|at| f64::from(at) * 5.0).take_while(|at| *at <= last);
    [1.0].into_iter().chain(fives).map(|at| (at, format!("{at}"))).collect()
}

fn dropout(plots: &Plots) -> Chart {
    let (from, to) = band("T2");
    let one = |(policy, ours): &(Policy, Estimate)| format!("{} {}", policy.slug(), per_cent(ours.value));
    let says = format!(
        "Share of clients who drop out of a natural course, by how the therapist works: {}.",
        plots.dropout.iter().map(one).collect::<Vec<_>>().join(", ")
    );
    let count = plots.dropout.len() as f64;
    let floor = 76.0 + 26.0 * count;
    let mut chart = Chart::new("Dropout by how the therapist works", says, floor + 56.0);
    let most = around(plots.dropout.iter().map(|(_, ours)| ours.high * 100.0 + 4.0), 10.0).1;
    let x = Axis::even("Clients who drop out of a natural course, %", (0.0, most), 10.0, 0);
    let place = |at: usize| count - at as f64;
    let ticks = plots.dropout.iter().enumerate().map(|(at, (policy, _))| (place(at), policy.slug())).collect();
    let y = Axis { label: "Policy".to_owned(), ends: (0.5, count + 0.5), ticks };
    let mut panel = chart.panel(Place { left: 130.0, right: RIGHT, top: 76.0, floor }, &x, &y);
    panel.area("band", (from * 100.0, y.ends.0), (to * 100.0, y.ends.1));
    for (at, (_, ours)) in plots.dropout.iter().enumerate() {
        panel.bar(ours.times(100.0), place(at), &format!("{:.0}", ours.value * 100.0));
    }
    chart
}

fn alliance(plots: &Plots) -> Chart {
    let one = |(policy, course): &(Policy, Vec<Estimate>)| {
        let at = |ours: Option<&Estimate>| rounded(ours.map_or(0.0, |ours| ours.value * 100.0), 0);
        format!("{} from {} to {}", policy.slug(), at(course.first()), at(course.last()))
    };
    let says = format!(
        "Mean reported alliance from 0 to 100, first to last session shown, where nobody leaves: {}.",
        plots.alliance.iter().map(one).collect::<Vec<_>>().join(", ")
    );
    let mut chart = Chart::new("Alliance over sessions by how the therapist works", says, 400.0);
    let names: Vec<String> = plots.alliance.iter().map(|(policy, _)| policy.slug()).collect();
    chart.key(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let all =
        plots.alliance.iter().flat_map(|(_, course)| course).flat_map(|ours| [ours.low * 100.0, ours.high * 100.0]);
    let ends = around(all, 5.0);
    let sessions = plots.alliance.iter().map(|(_, course)| course.len()).max().unwrap_or(0);
    let mut x = Axis::even("Session", (0.5, sessions as f64 + 0.5), 1.0, 0);
    x.ticks = (1..=sessions).map(|at| (at as f64, at.to_string())).collect();
    let y = Axis::even("Mean reported alliance, 0 to 100 (the scale is cut)", ends, 5.0, 0);
    let mut panel = chart.panel(Place { left: 60.0, right: RIGHT, top: 96.0, floor: 344.0 }, &x, &y);
    for (style, (_, course)) in plots.alliance.iter().enumerate() {
        let points: Vec<_> = course.iter().enumerate().map(|(at, ours)| ((at + 1) as f64, ours.times(100.0))).collect();
        panel.series(style, &points);
    }
    chart
}

/// What each histogram is of, and how far apart the marks under it are.
const SPREADS: [(&str, f64); 3] =
    [("Mean resistance", 20.0), ("Alliance, session 3", 20.0), ("Fall in distress", 50.0)];

fn distributions(plots: &Plots) -> Chart {
    let one = |((name, _), shown): ((&str, f64), &Histogram)| {
        let (mean, deviation) = (rounded(shown.mean * 100.0, 0), rounded(shown.deviation * 100.0, 0));
        format!("{name}: average {mean}, standard deviation {deviation}")
    };
    let told: Vec<_> = SPREADS.into_iter().zip(&plots.distributions).map(one).collect();
    let says = format!("How clients differ, points on scales of 0 to 100. {}.", told.join(". "));
    let mut chart = Chart::new("How clients differ with ordinary trainees", says, 340.0);
    for (at, ((name, step), shown)) in SPREADS.into_iter().zip(&plots.distributions).enumerate() {
        let left = 52.0 + 232.0 * at as f64;
        let bin = |bin: usize| (shown.from + shown.width * bin as f64) * 100.0;
        let ends = around([bin(0), bin(shown.shares.len())].into_iter(), step);
        let most = around(shown.shares.iter().map(|share| share * 100.0), 5.0).1;
        let x = Axis::even(&format!("{name}, points"), ends, step, 0);
        let y = Axis::even("% of clients", (0.0, most), 5.0, 0);
        let mut panel = chart.panel(Place { left, right: left + 172.0, top: 76.0, floor: 284.0 }, &x, &y);
        for (number, share) in shown.shares.iter().enumerate() {
            panel.area("bar", (bin(number), 0.0), (bin(number + 1), share * 100.0));
        }
        panel.rule((shown.mean * 100.0, 0.0), (shown.mean * 100.0, most));
    }
    chart
}
