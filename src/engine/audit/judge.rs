//! From tallies to findings.

use super::Audit;
use super::fault::{self, Fault, Finding, Spot};
use super::tally::{AgainstChance, Hits, Tally};
use super::thresholds::{BEST_OF_ALL, COLLAPSES, MOMENTS, OVER_CHANCE, REFERENCE_PASSES, ROBOT_PASSES, SOON};
use crate::engine::diagnostic::Severity;
use crate::engine::guidance::{HeldDown, RuleBook};
use crate::engine::policy::Policy;
use crate::engine::population::figures::{Estimate, Share};
use crate::engine::scenario::{BeatId, ChoiceId, EndingId, Scenario, WeekChoiceId, WeekEventId};

/// So many places are named for one finding; what was never reached is named throughout.
const PLACES: usize = 3;

/// Everything that is wrong by the courses of an audit, errors first.
#[must_use]
pub fn findings(audit: &Audit, scenario: &Scenario, book: &RuleBook) -> Vec<Finding> {
    let judge = Judge { audit, scenario };
    let mut found = judge.robots();
    found.extend(judge.reference(book));
    found.extend(judge.collapse());
    found.extend(judge.one_choice());
    found.extend(judge.options());
    found.extend(judge.never());
    found.sort_by_key(|one| std::cmp::Reverse(one.severity));
    found
}

struct Judge<'a> {
    audit: &'a Audit,
    scenario: &'a Scenario,
}

/// On which side of a line a share lies, and how sure that is.
fn above(share: Share, limit: f64) -> Option<Severity> {
    let estimate = share.estimate()?;
    beyond(estimate.value > limit, estimate.low > limit)
}

fn below(share: Share, limit: f64) -> Option<Severity> {
    let estimate = share.estimate()?;
    beyond(estimate.value < limit, estimate.high < limit)
}

const fn beyond(likely: bool, clear: bool) -> Option<Severity> {
    match (likely, clear) {
        (_, true) => Some(Severity::Error),
        (true, false) => Some(Severity::Warning),
        (false, false) => None,
    }
}

/// A share of something in words, in whole hundredths.
fn said(share: Share, what: &str) -> String {
    let Some(Estimate { value, low, high }) = share.estimate() else { return format!("no {what}") };
    format!("{:.0} of 100 {what} ({:.0} to {:.0})", value * 100.0, low * 100.0, high * 100.0)
}

fn finding(fault: &'static Fault, severity: Severity, message: String, share: Share, limit: f64) -> Finding {
    Finding { fault, severity, message, share: Some(share), limit: Some(limit), at: Vec::new() }
}

/// The choices of which there is most of something.
fn most(tally: &Tally, of: impl Fn(&Hits) -> u64) -> Vec<Spot> {
    let counts: Vec<u64> = tally.choices.iter().map(of).collect();
    places(&counts, |at| Spot::Choice(ChoiceId(at as u16)))
}

/// The places that were counted most often.
fn places(counts: &[u64], spot: impl Fn(usize) -> Spot) -> Vec<Spot> {
    let mut counted: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).collect();
    counted.sort_by_key(|at| std::cmp::Reverse(counts[*at]));
    counted.into_iter().take(PLACES).map(spot).collect()
}

/// One way to find a line without reading it.
struct Shortcut {
    fault: &'static Fault,
    robot: Policy,
    word: &'static str,
    of: fn(&Tally) -> AgainstChance,
    hits: fn(&Hits) -> u64,
}

static SHORTCUTS: [Shortcut; 3] = [
    Shortcut {
        fault: &fault::FIRST_OPTION_WINS,
        robot: Policy::FirstOption,
        word: "first",
        of: |tally| tally.first,
        hits: |hits| hits.as_first,
    },
    Shortcut {
        fault: &fault::LONGEST_OPTION_WINS,
        robot: Policy::LongestOption,
        word: "longest",
        of: |tally| tally.longest,
        hits: |hits| hits.as_longest,
    },
    Shortcut {
        fault: &fault::KINDEST_OPTION_WINS,
        robot: Policy::WarmestOption,
        word: "kindest",
        of: |tally| tally.kindest,
        hits: |hits| hits.as_kindest,
    },
];

impl Judge<'_> {
    fn robots(&self) -> Vec<Finding> {
        let is_shortcut = |policy: Policy| SHORTCUTS.iter().any(|one| one.robot == policy);
        let robots = Policy::ALL.iter().filter(|one| one.is_robot() && !is_shortcut(**one));
        let judged = |policy: &Policy| {
            let tally = self.audit.of(*policy);
            let severity = above(tally.passed, ROBOT_PASSES)?;
            let (name, does) = (policy.slug(), policy.habit().unwrap_or_default());
            let message = format!("The robot {name}, which {does}, passes {}.", said(tally.passed, "courses"));
            let found = finding(&fault::ROBOT_PASSES, severity, message, tally.passed, ROBOT_PASSES);
            Some(Finding { at: most(tally, |hits| hits.softened), ..found })
        };
        robots.filter_map(judged).collect()
    }

    fn reference(&self, book: &RuleBook) -> Option<Finding> {
        let tally = self.audit.of(Policy::Reference);
        let severity = below(tally.passed, REFERENCE_PASSES)?;
        let mut message = format!("The reference therapist passes only {}.", said(tally.passed, "courses"));
        let held = HeldDown::ALL.iter().max_by_key(|one| tally.held_down[**one as usize]);
        if let Some(held) = held.filter(|one| tally.held_down[**one as usize] > 0) {
            message.push_str(&format!(" What holds it down most often: {}.", reason(*held)));
        }
        let mut rules: Vec<(u64, &str)> =
            tally.missed.iter().zip(&book.rules).map(|(missed, rule)| (*missed, rule.id.as_str())).collect();
        rules.retain(|(missed, _)| *missed > 0);
        rules.sort_by_key(|(missed, _)| std::cmp::Reverse(*missed));
        let rules: Vec<&str> = rules.into_iter().take(PLACES).map(|(_, id)| id).collect();
        if !rules.is_empty() {
            message.push_str(&format!(" Missed most often: {}.", rules.join(", ")));
        }
        let found = finding(&fault::REFERENCE_FAILS, severity, message, tally.passed, REFERENCE_PASSES);
        Some(Finding { at: places(&tally.missed_in, |at| Spot::Beat(BeatId(at as u16))), ..found })
    }

    fn collapse(&self) -> Option<Finding> {
        let tally = self.audit.of(Policy::Reference);
        let severity = above(tally.collapsed, COLLAPSES)?;
        let message = format!(
            "In {} of the reference, resistance falls by a tenth within {SOON} exchanges and never comes back.",
            said(tally.collapsed, "courses")
        );
        let found = finding(&fault::RESISTANCE_COLLAPSES, severity, message, tally.collapsed, COLLAPSES);
        Some(Finding { at: most(tally, |hits| hits.in_collapse), ..found })
    }

    fn one_choice(&self) -> Vec<Finding> {
        let insisted = |(choice, _): &(ChoiceId, Tally)| self.insisted(*choice).or_else(|| self.best_of_all(*choice));
        self.audit.insisting.iter().filter_map(insisted).collect()
    }

    /// A robot that says this line wherever it can, and anything elsewhere, passes.
    fn insisted(&self, choice: ChoiceId) -> Option<Finding> {
        let (_, tally) = self.audit.insisting.iter().find(|(one, _)| *one == choice)?;
        let severity = self.beyond(Policy::Random, tally.passed)?;
        let id = &self.scenario.choice(choice).id;
        let message = format!(
            "Whoever says {id} wherever it is on offer, and anything elsewhere, passes {}.",
            said(tally.passed, "courses")
        );
        let found = finding(&fault::ONE_CHOICE_WINS, severity, message, tally.passed, ROBOT_PASSES);
        Some(Finding { at: vec![Spot::Choice(choice)], ..found })
    }

    /// In every third of resistance in which the line is on offer, none lowers resistance more.
    fn best_of_all(&self, choice: ChoiceId) -> Option<Finding> {
        let thirds = |third: usize| {
            let mut share = Share::default();
            for policy in [Policy::Reference, Policy::Random] {
                share.merge(self.audit.of(policy).choices[choice.index()].best[third]);
            }
            share
        };
        let told: Vec<Share> = (0..3).map(thirds).filter(|share| share.all >= MOMENTS).collect();
        let least = told.iter().copied().min_by(|one, other| one.value().total_cmp(&other.value()))?;
        let severity = above(least, BEST_OF_ALL).filter(|_| told.len() > 1)?;
        let id = &self.scenario.choice(choice).id;
        let message = format!(
            "Wherever {id} is on offer, however much the client resists, it lowers resistance more than any other line: \
             in {} in that third of resistance where it does so least often.",
            said(least, "moments")
        );
        let found = finding(&fault::ONE_CHOICE_WINS, severity, message, least, BEST_OF_ALL);
        Some(Finding { at: vec![Spot::Choice(choice)], ..found })
    }

    /// How clearly this passes too often. What passes no more often than saying anything does is no fault of its own.
    fn beyond(&self, anything: Policy, passed: Share) -> Option<Severity> {
        above(passed, ROBOT_PASSES.max(self.audit.of(anything).passed.estimate()?.high))
    }

    fn options(&self) -> Vec<Finding> {
        SHORTCUTS.iter().filter_map(|one| self.shortcut(one)).collect()
    }

    fn shortcut(&self, shortcut: &Shortcut) -> Option<Finding> {
        let passed = self.audit.of(shortcut.robot).passed;
        let reference = self.audit.of(Policy::Reference);
        let line = (shortcut.of)(reference);
        let limit = line.chance() + OVER_CHANCE;
        let passes = self.beyond(Policy::RandomInPlace, passed);
        let tells = above(line.share, limit);
        let severity = passes.max(tells)?;
        let mut message = String::new();
        let word = shortcut.word;
        if passes.is_some() {
            message.push_str(&format!("Whoever always says the {word} line passes {}. ", said(passed, "courses")));
        }
        if tells.is_some() {
            message.push_str(&format!(
                "The line that the reference says is the {word} of its place in {}, where chance would make it {:.0}.",
                said(line.share, "exchanges"),
                line.chance() * 100.0
            ));
        }
        let (share, limit) = if tells == Some(severity) { (line.share, limit) } else { (passed, ROBOT_PASSES) };
        let found = finding(shortcut.fault, severity, message.trim_end().to_owned(), share, limit);
        Some(Finding { at: most(reference, shortcut.hits), ..found })
    }

    fn never(&self) -> Vec<Finding> {
        let nobody = |count: &dyn Fn(&Tally) -> u64| self.audit.everybody(count) == 0;
        let scenario = self.scenario;
        let beat_reached = |at: usize| !nobody(&|tally| tally.beats[at]);
        let mut places: Vec<Spot> = Vec::new();
        places
            .extend((0..scenario.beats.len()).filter(|at| !beat_reached(*at)).map(|at| Spot::Beat(BeatId(at as u16))));
        let events = (0..scenario.week_events.len()).filter(|at| nobody(&|tally| tally.week_events[*at]));
        places.extend(events.map(|at| Spot::WeekEvent(WeekEventId(at as u16))));
        let endings = (0..scenario.endings.len()).filter(|at| nobody(&|tally| tally.endings[*at]));
        places.extend(endings.map(|at| Spot::Ending(EndingId(at as u8))));
        // Of a place that nobody comes to, the lines need no mention.
        let mut lines: Vec<Spot> = Vec::new();
        let here = |at: &usize| scenario.choices[*at].beat.is_none_or(|beat| beat_reached(beat.index()));
        let choices = (0..scenario.choices.len()).filter(here).filter(|at| nobody(&|tally| tally.choices[*at].said));
        lines.extend(choices.map(|at| Spot::Choice(ChoiceId(at as u16))));
        let shown = scenario.week_events.iter().enumerate().filter(|(at, _)| !nobody(&|tally| tally.week_events[*at]));
        let between = shown.flat_map(|(_, event)| &event.choices);
        lines.extend(
            between
                .filter(|id| nobody(&|tally| tally.week_choices[id.index()]))
                .map(|id: &WeekChoiceId| Spot::WeekChoice(*id)),
        );
        let of = |fault: &'static Fault, at: Vec<Spot>, what: &str| {
            let message = format!("In {} courses nobody ever {what}.", self.audit.courses());
            let found = Finding { fault, severity: Severity::Warning, message, share: None, limit: None, at };
            Some(found).filter(|found| !found.at.is_empty())
        };
        let reached = of(&fault::NEVER_REACHED, places, "came to what is listed here");
        reached.into_iter().chain(of(&fault::NEVER_SAID, lines, "said one of these lines")).collect()
    }
}

/// Why a band is held down, as the end of a sentence.
const fn reason(held: HeldDown) -> &'static str {
    match held {
        HeldDown::SafetyUnasked => "a risk cue is not asked about in time",
        HeldDown::ParadoxAfterRisk => "a paradox follows a risk cue",
        HeldDown::TooLittleSeen => "too few moments come up to say anything of the work",
        HeldDown::TooFewRulesMet => "too few different rules are met",
        HeldDown::OneSided => "too few of collaboration, timing, reading and repair are fair",
        HeldDown::NotResponsive => "resistance is met no differently from anything else",
    }
}
