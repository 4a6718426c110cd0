//! The numbers and words of the rule book that need no name resolved.

use super::book::*;
use super::raw::*;

/// The names of numbers that a score cannot be made with.
pub(super) fn out_of_range(scoring: &Scoring) -> Vec<&'static str> {
    let positive = [
        ("floor_weight", scoring.floor_weight),
        ("contrast_full", scoring.contrast_full),
        ("stock_from", 1000_i32.saturating_sub(scoring.stock_from)),
        ("outcome", least(&[scoring.outcome.goals, scoring.outcome.alliance, scoring.outcome.distress])),
        ("outcome", least(&[1, scoring.outcome.told.saturating_add(1), scoring.outcome.ending.saturating_add(1)])),
        ("overall", least(&[scoring.overall.process, scoring.overall.outcome, scoring.overall.reading])),
    ];
    let shares = [
        ("met", scoring.met),
        ("partly", scoring.partly),
        ("missed", scoring.missed),
        ("slip", scoring.slip),
        ("contraindicated", scoring.contraindicated),
        ("repaired_share", scoring.repaired_share),
    ];
    let positive = positive.iter().filter(|(_, value)| !(1..=10_000).contains(value));
    let shares = shares.iter().filter(|(_, value)| !(-1000..=1000).contains(value));
    positive.chain(shares).map(|(name, _)| *name).collect()
}

/// The least of these, or out of range where one is too great to be summed.
fn least(values: &[i32]) -> i32 {
    let most = values.iter().copied().max().unwrap_or(0);
    if most > 10_000 { 0 } else { values.iter().copied().min().unwrap_or(0) }
}

pub(super) fn source(raw: &RawSource) -> Source {
    Source { id: raw.id.clone(), title: raw.title.clone(), standing: raw.standing.clone(), grade: raw.grade.clone() }
}

pub(super) fn statement(raw: &RawStatement) -> Statement {
    Statement { id: raw.id.clone(), title: raw.title.clone(), says: raw.says.clone(), source: raw.source.clone() }
}

pub(super) fn scoring(raw: &RawScoring) -> Scoring {
    Scoring {
        met: raw.met,
        partly: raw.partly,
        missed: raw.missed,
        slip: raw.slip,
        contraindicated: raw.contraindicated,
        repaired_share: raw.repaired_share,
        floor_weight: raw.floor_weight,
        stock_from: raw.stock_from,
        contrast_full: raw.contrast_full,
        fair: raw.fair,
        good: raw.good,
        rule_met: raw.rule_met,
        needs: Needs {
            opportunities: raw.needs.opportunities,
            rules_seen: raw.needs.rules_seen,
            rules_met: raw.needs.rules_met,
            bands_fair: raw.needs.bands_fair,
            responsiveness: raw.needs.responsiveness,
        },
        outcome: OutcomeWeights {
            goals: raw.outcome.goals,
            alliance: raw.outcome.alliance,
            told: raw.outcome.told,
            distress: raw.outcome.distress,
            ending: raw.outcome.ending,
        },
        overall: OverallWeights {
            process: raw.overall.process,
            outcome: raw.overall.outcome,
            reading: raw.overall.reading,
        },
    }
}
