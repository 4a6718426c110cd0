//! The guidance as a page of documentation, so that what is written about the rules is what the rules do.

use std::fmt::Write;

use super::book::{Rule, RuleBook};
use super::labels::LABELS;
use super::seen::{Deed, Seen};

/// `docs/guidance.md`.
#[must_use]
pub fn page(book: &RuleBook) -> String {
    let mut out = String::new();
    let done = write_page(&mut out, book);
    debug_assert!(done.is_ok(), "writing to a string cannot fail");
    out
}

fn write_page(out: &mut String, book: &RuleBook) -> std::fmt::Result {
    writeln!(out, "# Guidance and scoring\n")?;
    writeln!(out, "This page is made from `assets/guidance.ron` by a test, so edit that file and not this one.\n")?;
    writeln!(
        out,
        "## Where it comes from\n\n| id | source | standing | evidence, as we grade it |\n|---|---|---|---|"
    )?;
    for source in &book.sources {
        writeln!(out, "| {} | {} | {} | {} |", source.id, source.title, source.standing, source.grade)?;
    }
    writeln!(out, "\n## Statements\n\nAll in our own words.\n\n| id | statement | source |\n|---|---|---|")?;
    for one in &book.statements {
        writeln!(out, "| {} | **{}.** {} | {} |", one.id, one.title, one.says, one.source)?;
    }
    writeln!(out, "\n## How an attempt is scored\n")?;
    numbers(out, book)?;
    writeln!(out, "\n## Rules\n")?;
    for rule in &book.rules {
        write_rule(out, rule)?;
    }
    writeln!(out, "## Labels of a debrief\n\n| label | what it says | stands on |\n|---|---|---|")?;
    for label in LABELS {
        writeln!(out, "| {} | {} | {} |", label.title, label.says, label.cites.join(" "))?;
    }
    writeln!(out, "\n## Words for rules\n")?;
    writeln!(out, "Things that can be seen: {}.\n", Seen::NAMES.join(", "))?;
    writeln!(out, "Deeds beside moves: {}.", Deed::NAMES.join(", "))
}

fn numbers(out: &mut String, book: &RuleBook) -> std::fmt::Result {
    let scoring = &book.scoring;
    let needs = &scoring.needs;
    writeln!(
        out,
        "Only what could be seen opens a moment: the words, the cues, what was said and done. Five verdicts: \
        not applicable, met, partly, missed, contraindicated. Of 1000, a met moment earns {}, one partly met {}; a \
        missed one costs {}, a slip where there is nothing to earn {}, a contraindicated line {}. Of a mistake that is \
        repaired within {} exchanges {} per mille of the cost stays.\n",
        scoring.met,
        scoring.partly,
        -scoring.missed,
        -scoring.slip,
        -scoring.contraindicated,
        book.terms.repair_within,
        scoring.repaired_share
    )?;
    writeln!(
        out,
        "A rule's value is the mean of its moments, so nothing earns by being done often. A rule with too few \
        moments to say something earns nothing. The process score is the mean of the rules by weight, over a sum of \
        weights of at least {}.\n",
        scoring.floor_weight
    )?;
    writeln!(
        out,
        "Responsiveness leads: the moment rules earn in full only where joining lines are at least {} per mille \
        more frequent in the two exchanges after resistance than elsewhere. Where one move leads more than {} per mille \
        of all lines, every rule earns less, down to nothing. The third time running that the same move meets a rule's \
        moment it counts half.\n",
        scoring.contrast_full, scoring.stock_from
    )?;
    writeln!(
        out,
        "Fair from {}, good from {}. Above \"below\" an attempt also needs {} moments, {} rules with enough \
        seen, {} of them met (from {}), {} of the four global bands at least fair, a responsiveness of {} per mille \
        where it can be told, every risk cue asked about, and no paradox after one. Where only the responsiveness is \
        missing, good work is fair.\n",
        scoring.fair,
        scoring.good,
        needs.opportunities,
        needs.rules_seen,
        needs.rules_met,
        scoring.rule_met,
        needs.bands_fair,
        needs.responsiveness
    )?;
    let (outcome, overall) = (&scoring.outcome, &scoring.overall);
    writeln!(
        out,
        "Outcome stands beside it: goals {}, alliance {}, truth told {}, distress {}, ending {}. Reading is \
        scored apart, by Brier skill against the base rates of the course. Where one number is needed: {} process, {} \
        outcome, {} reading.",
        outcome.goals,
        outcome.alliance,
        outcome.told,
        outcome.distress,
        outcome.ending,
        overall.process,
        overall.outcome,
        overall.reading
    )
}

fn write_rule(out: &mut String, rule: &Rule) -> std::fmt::Result {
    let weight = if rule.gate { "gate".to_owned() } else { format!("weight {}", rule.weight) };
    let bands: Vec<String> = rule.bands.iter().map(|band| band.name().to_lowercase()).collect();
    writeln!(out, "### {} (`{}`)\n", rule.title, rule.id)?;
    writeln!(out, "{} {weight}; {}; {}.\n", rule.applies, bands.join(", "), rule.cites.join(" "))?;
    for (key, says) in &rule.reasons {
        writeln!(out, "- `{key}`: {says}")?;
    }
    writeln!(out, "\nPractise: {}\n", rule.practise)
}
