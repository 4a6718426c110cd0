//! The evidence page: what the client model claims, the table as it came out, and its charts as files beside it.

mod charts;
mod words;

use askama::Template;

use super::calibration::{band, interval};
use super::chart::Chart;
use super::numbers::grouped;
use crate::engine::calibration::{ARMS, Grade, Histogram, Plots, Row};
use crate::engine::client::PLAYED_SPAN;
use words::{mixture, rounded};

/// The name of the page.
const PAGE: &str = "evidence.md";

/// What the page is made of.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    pub rows: &'a [Row],
    pub plots: &'a Plots,
    pub clients: u32,
    pub seed: u32,
}

/// A file of the page: its path below the folder that the page is written into, and its text.
#[derive(Debug)]
pub struct File {
    pub path: String,
    pub text: String,
}

/// The page and its charts.
///
/// # Errors
/// Only where a value refuses to be written, which plain data never does.
pub fn render(evidence: &Evidence<'_>) -> Result<Vec<File>, askama::Error> {
    let charts = charts::charts(evidence.plots);
    let page = Page { e: evidence, charts: &charts };
    let mut files = vec![File { path: PAGE.to_owned(), text: page.render()? }];
    for (name, chart) in &charts {
        files.push(File { path: format!("evidence/{name}.svg"), text: chart.render()? });
    }
    Ok(files)
}

/// What the template reads.
#[derive(Template)]
#[template(path = "evidence.md", whitespace = "preserve")]
struct Page<'a> {
    e: &'a Evidence<'a>,
    charts: &'a [(&'static str, Chart)],
}

impl Page<'_> {
    fn clients(&self) -> String {
        grouped(u64::from(self.e.clients))
    }

    fn passed(&self) -> usize {
        self.e.rows.iter().filter(|row| row.passes()).count()
    }

    /// Exchanges that one of a played course stands for.
    fn span(&self) -> u8 {
        PLAYED_SPAN
    }

    /// The rows outside their bands, by their ids.
    fn failed(&self) -> String {
        let failed = self.e.rows.iter().filter(|row| !row.passes());
        failed.map(|row| row.target.id).collect::<Vec<_>>().join(", ")
    }

    /// The rows whose interval reaches out of their band, by their ids.
    fn near(&self) -> String {
        let near = self.e.rows.iter().filter(|row| row.passes()).filter(|row| {
            let (low, high) = row.target.band;
            row.ours.low < low || row.ours.high > high
        });
        near.map(|row| row.target.id).collect::<Vec<_>>().join(", ")
    }

    /// How many rows have this grade.
    fn graded(&self, name: &str) -> usize {
        self.e.rows.iter().filter(|row| Grade::name(row.target.grade) == name).count()
    }

    fn line(&self, row: &Row) -> String {
        let target = row.target;
        let verdict = if row.passes() { "yes" } else { "**no**" };
        format!(
            "| {} | {} | {} | {} | {} | {verdict} | {} | {} |",
            target.id,
            target.what,
            target.published,
            band(target.band),
            interval(&row.ours).replace('-', "−"),
            target.grade.name(),
            target.source
        )
    }

    fn arms(&self) -> Vec<String> {
        ARMS.iter().map(|(name, mix)| format!("| {name} | {} |", mixture(mix))).collect()
    }

    /// The mean and the standard deviation of what a histogram shows, in points of 0 to 100.
    fn spread(&self, of: &Histogram) -> String {
        let points = |value: f64| rounded(value * 100.0, 0);
        format!("mean {}, standard deviation {}", points(of.mean), points(of.deviation))
    }
}
