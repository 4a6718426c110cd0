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
const FITS_MOST: [Move; 4] =
    [Move::ComplexReflection, Move::AllowNotYet, Move::AskWhatGetsInTheWay, Move::OpenQuestion];

/// Two better lines for this exchange by this rule.
pub(super) fn lines(inputs: &Inputs<'_>, course: &Course<'_>, rule: &RuleText, step: &Step<'_>) -> Vec<BetterLine> {
    let wanted: Vec<Move> = rule.better.iter().chain(&FITS_MOST).copied().collect();
    let mut found: Vec<BetterLine> = Vec::new();
    for wanted in &wanted {
        if let Some(line) = offered(course, step, *wanted, &found) {
            found.push(line);
        }
        if found.len() == LINES {
            return found;
        }
    }
    for wanted in &wanted {
        let example = clean((inputs.example)(*wanted));
        if !example.is_empty() && is_new(wanted.strategy(), &found) {
            let strategy = wanted.strategy();
            found.push(BetterLine { exchange: step.number, strategy, says: example, was_offered: false });
        }
        if found.len() == LINES {
            break;
        }
    }
    found
}

/// A line that was on offer, does this, and belongs to a strategy that is not shown yet.
fn offered(course: &Course<'_>, step: &Step<'_>, wanted: Move, found: &[BetterLine]) -> Option<BetterLine> {
    let strategy = wanted.strategy();
    if !is_new(strategy, found) {
        return None;
    }
    let fits = |id: &&ChoiceId| {
        let choice = course.scenario.choice(**id);
        step.line != LineSaid::Choice(**id)
            && choice.ends.is_none()
            && choice.delivery.does(wanted)
            && is_kind(choice.delivery)
            && clean(&choice.says) != step.says
            && !found.iter().any(|line| line.says == clean(&choice.says))
    };
    let id = step.offered.iter().filter(fits).min_by_key(|id| course.scenario.choice(**id).delivery.first != wanted)?;
    let says = clean(&course.scenario.choice(*id).says);
    Some(BetterLine { exchange: step.number, strategy, says, was_offered: true })
}

fn is_new(strategy: Strategy, found: &[BetterLine]) -> bool {
    found.iter().all(|line| line.strategy != strategy)
}

/// Whether nothing in the line's other move or manner undoes it.
fn is_kind(delivery: Delivery) -> bool {
    let manner = matches!(
        delivery.manner,
        Manner::Plain | Manner::Warm | Manner::Tentative | Manner::WithPermission | Manner::Playful
    );
    manner && !delivery.uses(Strategy::Fight) && !delivery.uses(Strategy::Drift)
}
