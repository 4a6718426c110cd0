//! A comparison as plain text: one course after the other, exchange by exchange, so that it reads well aloud.

use crate::engine::debrief::compare::{Mark, Side};
use crate::engine::debrief::text::{of_a_hundred, shown};
use crate::engine::debrief::{Comparison, Speaker, TranscriptLine, phrases};
use crate::export::wrap::wrap;

/// What the two courses are called.
pub const OWN: &str = "Your attempt";
pub const OTHER: &str = "The what-if";

/// Said where a side has no verdict of its own.
pub const NO_VERDICT: &str = "none that the other has not.";

/// What is compared.
#[must_use]
pub fn title(comparison: &Comparison) -> String {
    format!("What if, from exchange {} of session {}", shown(comparison.from), comparison.session)
}

/// The stretch that both courses have.
#[must_use]
pub fn stretch(comparison: &Comparison) -> String {
    let until = comparison.until;
    match comparison.parts_at {
        Some(at) => format!("The courses part at exchange {}; both are compared up to exchange {until}.", shown(at)),
        None => format!("The courses do not part up to exchange {until}, where the what-if stands."),
    }
}

/// A verdict in one line.
#[must_use]
pub fn mark(mark: &Mark) -> String {
    format!("Exchange {}, {}: {}. {}", shown(mark.exchange), mark.title, phrases::verdict(mark.verdict), mark.says)
}

/// The three curves of both courses after an exchange, of 100.
#[must_use]
pub fn standing(comparison: &Comparison, exchange: u16) -> Option<String> {
    let at = |side: &Side| side.curve.iter().find(|point| point.exchange == exchange).cloned();
    let (own, other) = (at(&comparison.own)?, at(&comparison.other)?);
    let pair = |own: u16, other: u16| format!("{} and {}", of_a_hundred(own), of_a_hundred(other));
    Some(format!(
        "Resistance {}, alliance {}, readiness {}.",
        pair(own.resistance, other.resistance),
        pair(own.alliance, other.alliance),
        pair(own.readiness, other.readiness)
    ))
}

/// The comparison in lines of at most `width` columns.
#[must_use]
pub fn render(comparison: &Comparison, width: usize) -> String {
    let mut page = Page { out: String::new(), width };
    page.line("", &title(comparison));
    page.line("", &stretch(comparison));
    page.heading("What differed");
    for says in &comparison.differed {
        page.line("- ", says);
    }
    page.heading("Exchange by exchange");
    for pair in &comparison.exchanges {
        page.line("", &format!("Exchange {}", shown(pair.exchange)));
        for (name, lines) in [(OWN, &pair.own), (OTHER, &pair.other)] {
            page.line("", &format!("{name}:"));
            lines.iter().for_each(|line| page.said(&comparison.client, line));
        }
        page.gap();
    }
    page.heading("How it moved, of 100: your attempt, then the what-if");
    for pair in &comparison.exchanges {
        if let Some(standing) = standing(comparison, pair.exchange) {
            page.line("", &format!("{}. {standing}", shown(pair.exchange)));
        }
    }
    page.heading("Verdicts that only one of them has");
    for (name, side) in [(OWN, &comparison.own), (OTHER, &comparison.other)] {
        if side.verdicts.is_empty() {
            page.line("", &format!("{name}: {NO_VERDICT}"));
            continue;
        }
        page.line("", &format!("{name}:"));
        for one in &side.verdicts {
            page.line("- ", &mark(one));
        }
    }
    page.heading("What this can say");
    for caveat in &comparison.caveats {
        page.line("- ", caveat);
    }
    page.out
}

struct Page {
    out: String,
    width: usize,
}

impl Page {
    /// A paragraph after this mark, indented by as much.
    fn line(&mut self, mark: &str, text: &str) {
        for line in wrap(text, self.width, mark, &" ".repeat(mark.len())) {
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    fn gap(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn heading(&mut self, says: &str) {
        self.gap();
        self.line("", says);
        self.gap();
    }

    fn said(&mut self, client: &str, line: &TranscriptLine) {
        let shows = line.shows.as_deref().map(|shows| format!(" [{shows}]")).unwrap_or_default();
        let who = match line.who {
            Speaker::Heading | Speaker::Narrator => String::new(),
            Speaker::Trainee => "You: ".to_owned(),
            Speaker::Client => format!("{client}: "),
        };
        self.line("  ", &format!("{who}{}{shows}", line.says));
    }
}
