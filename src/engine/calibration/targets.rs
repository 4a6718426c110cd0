//! What was published, the band in which the model's figure must lie, and how that is measured.

use super::statistics::{self as by, Measured};
use crate::engine::population::figures::Estimate;

/// How strong the published figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// A meta-analysis.
    A,
    /// An experiment, or derived from a coded corpus.
    B,
    /// A single study, or a range.
    C,
}

impl Grade {
    /// As it is printed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// One published figure.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Such as "T1" or "T1-cut".
    pub id: &'static str,
    /// What, exactly.
    pub what: &'static str,
    /// The published figure in words.
    pub published: &'static str,
    /// The lowest and the highest of ours that pass.
    pub band: (f64, f64),
    pub grade: Grade,
    pub source: &'static str,
    /// How ours is measured.
    pub(super) measure: fn(&Measured) -> Estimate,
}

/// Beyond every figure.
const ANY: f64 = f64::INFINITY;

const fn target(
    id: &'static str,
    what: &'static str,
    published: &'static str,
    band: (f64, f64),
    grade: Grade,
    source: &'static str,
    measure: fn(&Measured) -> Estimate,
) -> Target {
    Target { id, what, published, band, grade, source, measure }
}

/// Every target, in the order in which they are measured.
#[rustfmt::skip]
pub static TARGETS: [Target; 35] = {
    use Grade::{A, B, C};
    [
        target("T1", "reported alliance at session 3 and outcome, r", "r .278 [.256, .299]", (0.20, 0.35), A, "Flückiger 2018", by::alliance),
        target("T1-cut", "share of that r left when alliance’s own path is cut", "about half", (0.35, 0.75), A, "Flückiger 2018", by::alliance_left),
        target("T2", "share who drop out", "19.7 % [18.7, 20.7]", (0.15, 0.25), A, "Swift & Greenberg 2012", by::dropout),
        target("T2-style", "dropout, confront less evoke", "23 against 10 % in one trial", (0.05, 0.20), C, "Westra 2016", by::dropout_by_style),
        target("T3-goal", "reported goal agreement at session 3 and outcome, r", "r .24 [.19, .28]", (0.14, 0.34), A, "Tryon 2018", by::goal_agreement),
        target("T3-together", "reported collaboration at session 3 and outcome, r", "r .29 [.24, .34]", (0.19, 0.40), A, "Tryon 2018", by::collaboration),
        target("T4", "direction matched less mismatched to reactance, d", "d .79", (0.50, 1.05), A, "Beutler 2018", by::matched),
        target("T4-high", "the same at high reactance over at low, ratio", "stronger at high reactance", (1.5, ANY), A, "Beutler 2018", by::matched_more_at_high),
        target("T5-against", "session 2: share of inconsistent moves and share of sustain talk, r", "r .16", (0.08, 0.30), A, "Magill 2018", by::inconsistent_and_sustain),
        target("T5-with", "session 2: share of consistent moves and share of change talk, r", "r .11", (0.05, 0.35), A, "Magill 2018", by::consistent_and_change),
        target("T5-outcome", "session 2: share of sustain talk and worse outcome, r", "r .19", (0.10, 0.30), A, "Magill 2018", by::sustain_and_outcome),
        target("T5-counts", "session 2: consistent moves and sustain talk, counts, r", "r .40", (0.20, 0.75), A, "Magill 2018", by::consistent_and_sustain_counts),
        target("T6", "resistant next line, confronting and advising over supporting, odds ratio", "about 2", (1.3, 4.0), B, "Patterson & Forgatch 1985", by::fought_lines),
        target("T6-reverses", "clients of average or higher reactance in whom it reverses with the phases, share", "each of seven", (0.80, 1.0), B, "Patterson & Forgatch 1985", by::reversing),
        target("T7", "share of change talk, evoking less neutral questions, d", "d 1.19, another measure", (0.7, 1.6), B, "Glynn & Moyers 2010", by::evoked),
        target("T9", "change talk next, open over closed question, odds ratio", "2.5 [1.9, 3.6]", (1.7, 3.8), B, "derived from AnnoMI", by::open_question),
        target("T9-sustain", "change talk next after sustain talk, open question over all else, odds ratio", "3.0 [1.9, 4.5]", (1.6, 4.5), B, "derived from AnnoMI", by::open_to_sustain),
        target("T10", "sustain or discord next, advice hurried or blaming over warm or with permission, odds ratio", "3.9 [2.0, 6.9]", (2.0, 7.0), B, "derived from AnnoMI", by::harsh_advice),
        target("T10-other", "the same contrast for questions and reflections, odds ratio", "about 1", (0.6, 1.7), B, "derived from AnnoMI", by::harsh_other),
        target("T11", "share of homework done and outcome, r", "r .26 [.19, .33]", (0.14, 0.38), A, "Mausbach 2010", by::homework),
        target("T11-none", "homework against none, d", "d .48", (0.25, 0.70), A, "Kazantzis 2010", by::homework_or_none),
        target("T11-done", "share of homework done", "41 % in one trial", (0.40, 0.65), C, "Kazantzis 2010", by::homework_done),
        target("T12", "goal agreed against none, d", "d .34 [.28, .41]", (0.20, 0.55), A, "Epton 2017", by::goal_or_none),
        target("T12-written", "written and looked at again, on top of that, d", "d about .1 to .25", (0.05, 0.25), A, "Harkin 2016", by::goal_written),
        target("T12-imposed", "agreed less imposed, d", "above 0", (0.0, ANY), A, "Epton 2017", by::goal_imposed),
        target("T12-reactance", "the same at high reactance less at low, d", "above 0", (0.0, ANY), A, "Epton 2017", by::goal_imposed_and_reactance),
        target("T14", "share of ruptures repaired and outcome, r", "r .29 [.10, .47]", (0.10, 0.47), B, "Eubanks 2018", by::repaired),
        target("T15", "paradox against as much advice, d", "d .49, old trials", (0.0, 0.70), B, "Peluso & Freund 2023", by::paradox),
        target("T15-reactance", "the same at high reactance less at low, d", "above 0", (0.0, ANY), B, "Shoham-Salomon 1989", by::paradox_and_reactance),
        target("T17-half", "session by which half have reliably improved, where nobody drops out", "13 to 18", (10.0, 20.0), B, "Hansen 2002", by::half_improved),
        target("T17-sessions", "sessions attended, median", "5", (4.0, 8.0), B, "Hansen 2002; Baldwin 2009", by::sessions),
        target("T17-improved", "share reliably improved at the end", "about 20 %", (0.15, 0.35), B, "Hansen 2002", by::improved),
        target("T20", "share of sustain talk with good therapists", "11 %", (0.08, 0.14), C, "derived from AnnoMI", by::sustain_with_good),
        target("T20-poor", "the same with poor therapists", "15 %", (0.12, 0.25), C, "derived from AnnoMI", by::sustain_with_poor),
        target("T20-ruptures", "share of sessions with a rupture that the client would report", "19 to 42 %", (0.19, 0.42), C, "range of reviews", by::ruptures),
    ]
};
