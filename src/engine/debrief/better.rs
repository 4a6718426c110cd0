//! Two other lines for a moment, from different strategies: what was on offer then, else an example.

use super::course::{Course, Step};
use super::inputs::{Inputs, RuleText};
use super::model::BetterLine;
use super::text::clean;
use crate::engine::client::{Delivery, Manner, Move, Strategy};
use crate::engine::scenario::ChoiceId;
use crate::engine::session::event::LineSaid;

/// Lines shown for one verdict.
const LINES: usize = 2;
/// What fits nearly every moment, where a rule names too few moves.
const FITS_MOST: [Move; 10] = [
    Move::ComplexReflection,
    Move::AllowNotYet,
    Move::AskWhatGetsInTheWay,
    Move::OpenQuestion,
    Move::Validate,
    Move::DoubleSided,
    Move::EmphasiseAutonomy,
    Move::SlowDown,
    Move::OwnPart,
    Move::InviteFeedback,
];

/// Two better lines for this exchange by this rule; lines that other verdicts already show come last.
pub(super) fn lines(
    inputs: &Inputs<'_>,
    course: &Course<'_>,
    rule: &RuleText,
    step: &Step<'_>,
    shown: &[BetterLine],
) -> Vec<BetterLine> {
    let wanted: Vec<Move> = rule.better.iter().chain(&FITS_MOST).copied().collect();
    let offered = wanted.iter().filter_map(|wanted| offered(course, step, *wanted));
    let examples = wanted.iter().filter_map(|wanted| example(inputs, step, *wanted));
    let mut all: Vec<BetterLine> = offered.chain(examples).collect();
    // A stable sort: on offer before examples, and both in the order of the rule.
    all.sort_by_key(|line| (!line.was_offered, is_shown(shown, line)));
    let mut found: Vec<BetterLine> = Vec::new();
    for line in all {
        let is_new = found.iter().all(|one| one.strategy != line.strategy && one.says != line.says);
        if is_new && found.len() < LINES {
            found.push(line);
        }
    }
    found
}

fn is_shown(shown: &[BetterLine], line: &BetterLine) -> bool {
    shown.iter().any(|one| one.exchange == line.exchange && one.says == line.says)
}

fn example(inputs: &Inputs<'_>, step: &Step<'_>, wanted: Move) -> Option<BetterLine> {
    let says = clean((inputs.example)(wanted));
    let line = BetterLine { exchange: step.number, strategy: wanted.strategy(), says, was_offered: false };
    (!line.says.is_empty()).then_some(line)
}

/// A line that was on offer, does this, and nothing in it that undoes it.
fn offered(course: &Course<'_>, step: &Step<'_>, wanted: Move) -> Option<BetterLine> {
    let fits = |id: &&ChoiceId| {
        let choice = course.scenario.choice(**id);
        step.line != LineSaid::Choice(**id)
            && choice.ends.is_none()
            && choice.delivery.does(wanted)
            && is_kind(choice.delivery)
            && clean(&choice.says) != step.says
    };
    let id = step.offered.iter().filter(fits).min_by_key(|id| course.scenario.choice(**id).delivery.first != wanted)?;
    let says = clean(&course.scenario.choice(*id).says);
    Some(BetterLine { exchange: step.number, strategy: wanted.strategy(), says, was_offered: true })
}

/// Whether nothing in the line's other move or manner undoes it.
fn is_kind(delivery: Delivery) -> bool {
    let manner = matches!(
        delivery.manner,
        Manner::Plain | Manner::Warm | Manner::Tentative | Manner::WithPermission | Manner::Playful
    );
    manner && !delivery.uses(Strategy::Fight) && !delivery.uses(Strategy::Drift)
}
