//! A line is said: what the client answers, what that brings onto the goal sheet, and where the talk goes next.

use super::conditions::{Just, Sight};
use super::course::Course;
use super::event::{ClosedBy, Event, Exchange, LineSaid};
use super::line::delivery;
use crate::engine::client::{self, Answer, Delivery, Move, Reaction, Stimulus, Talk};
use crate::engine::luck::Draws;
use crate::engine::purposes;
use crate::engine::scenario::words::GoalStage;
use crate::engine::scenario::{BeatId, Choice, Ends, FactId, GoalId, Reply, Scenario, UtteranceId};

/// How many plain exchanges of talk one exchange of a scenario stands for: fifty minutes hold about twelve of these
/// and about thirty-six of those.
pub const SPAN: u8 = client::PLAYED_SPAN;
/// Minutes of an exchange where the author gives none, and of one that is silence.
const MINUTES: u16 = 4;
const MINUTES_OF_SILENCE: u16 = 2;
/// Minutes left at which a session moves to its closing beat.
const CLOSING_MINUTES: u16 = 5;

/// Puts everything that follows from saying a line at the end of `events`.
pub(super) fn say(scenario: &Scenario, course: &Course, line: LineSaid, events: &mut Vec<Event>) {
    let choice = match line {
        LineSaid::Choice(id) => Some(scenario.choice(id)),
        LineSaid::HandOverCopy | LineSaid::RevisitGoal(_) => None,
    };
    let delivery = delivery(scenario, line);
    let mut reaction = react(scenario, course, choice, line, &delivery);
    reaction.after.remember(&delivery, reaction.answer, reaction.talk);
    let minutes = choice.and_then(|choice| choice.minutes).unwrap_or(if delivery.does(Move::HoldSilence) {
        MINUTES_OF_SILENCE
    } else {
        MINUTES
    });
    let minutes_left = course.minutes_left.saturating_sub(minutes);
    let plan_put_aside = delivery.does(Move::ChangeTack) && course.plan_open(scenario);
    let just = Just {
        choice: match line {
            LineSaid::Choice(id) => Some(id),
            LineSaid::HandOverCopy | LineSaid::RevisitGoal(_) => None,
        },
        delivery,
        answer: reaction.answer,
        state: &reaction.after,
        minutes_left,
        plan_put_aside,
        events: &[],
    };
    let sight = Sight { scenario, course, just: Some(&just) };
    let (reply, stock) = reply(&sight, choice, just.answer);
    let utterance = scenario.utterance(reply.utterance);
    let mut talk = utterance.talk.unwrap_or(reaction.talk);

    let from = events.len();
    events.push(Event::Exchanged(Exchange {
        number: course.exchanges,
        line,
        answer: reaction.answer,
        talk,
        reply: reply.utterance,
        stock,
        silence: utterance.silence.max(reaction.silence),
        minutes,
        changes: reaction.changes.to_vec(),
    }));
    let told = tellable(&sight, &reply.tells).or_else(|| volunteered(&sight, just.answer));
    if let Some(fact) = told {
        events.push(Event::FactTold { fact });
        talk = scenario.utterance(scenario.fact(fact).utterance).talk.unwrap_or(talk);
    }
    if plan_put_aside {
        events.push(Event::PlanPutAside);
    }
    goals(course, choice, line, &just, events);
    if let Some(task) = choice.and_then(|choice| choice.task)
        && let Some((agreed, own)) = task_terms(&delivery, reaction.answer)
    {
        events.push(Event::TaskSet { task, agreed, own });
    }
    let next = onward(scenario, course, choice, reply, &Just { events: &events[from..], ..just }, talk);
    events.extend(next);
}

/// Asks the client model.
fn react(
    scenario: &Scenario,
    course: &Course,
    choice: Option<&Choice>,
    line: LineSaid,
    delivery: &Delivery,
) -> Reaction {
    let goal = match line {
        LineSaid::RevisitGoal(goal) => Some(goal),
        LineSaid::Choice(_) | LineSaid::HandOverCopy => choice.and_then(|choice| choice.goal),
    };
    let goal = goal.map(|goal| &scenario.goals[goal.index()]);
    let stimulus = Stimulus {
        delivery: *delivery,
        session: course.attended,
        exchange: course.exchange_in_session,
        meets: course.cues,
        goal: goal.map(|goal| goal.owner),
        goal_concrete: goal.is_some_and(|goal| goal.concrete),
        task: choice.and_then(|choice| choice.task).map(|task| scenario.tasks[task.index()].size),
        plan_open: course.plan_open(scenario),
        span: SPAN,
    };
    client::exchange(&course.person, &course.state, &stimulus, &Draws::of(&course.draws))
}

/// The reply to this answer, and whether it is from stock.
fn reply<'s>(sight: &Sight<'s>, choice: Option<&'s Choice>, answer: Answer) -> (&'s Reply, bool) {
    let (scenario, course) = (sight.scenario, sight.course);
    let written = choice.and_then(|choice| {
        let fits = |answer: Answer| {
            choice.replies[answer as usize]
                .as_ref()
                .filter(|reply| reply.tells.is_empty() || tellable(sight, &reply.tells).is_some())
        };
        match answer {
            Answer::Softens => fits(Answer::Softens).or_else(|| fits(Answer::Holds)),
            other => fits(other),
        }
    });
    if let Some(reply) = written {
        return (reply, false);
    }
    let stock = &scenario.client.stock[answer as usize];
    let drawn = Draws::of(&course.draws).below(purposes::STOCK, stock.len() as u32) as usize;
    let again = stock[drawn].utterance.0 == course.last_stock[answer as usize];
    (&stock[if again { (drawn + 1) % stock.len() } else { drawn }], true)
}

/// The fact among these that belongs to the drawn profile, is untold, and has been earned.
fn tellable(sight: &Sight<'_>, facts: &[FactId]) -> Option<FactId> {
    let own = own_facts(sight);
    facts.iter().copied().find(|fact| own.contains(fact) && is_due(sight, *fact))
}

/// The first fact that the client tells unasked, after an answer that softens or holds.
fn volunteered(sight: &Sight<'_>, answer: Answer) -> Option<FactId> {
    if !matches!(answer, Answer::Softens | Answer::Holds) {
        return None;
    }
    own_facts(sight).iter().copied().find(|fact| is_due(sight, *fact))
}

/// The facts of the drawn profile.
fn own_facts<'s>(sight: &Sight<'s>) -> &'s [FactId] {
    &sight.scenario.profiles[sight.course.profile.index()].facts
}

/// Whether the fact is untold and has been earned.
fn is_due(sight: &Sight<'_>, fact: FactId) -> bool {
    !sight.course.is_told(fact) && sight.all(&sight.scenario.fact(fact).told_when)
}

/// What the line brings onto the goal sheet.
fn goals(course: &Course, choice: Option<&Choice>, line: LineSaid, just: &Just<'_>, events: &mut Vec<Event>) {
    let mut moved = |goal: GoalId, stage: GoalStage| {
        if !course.goal_is(goal, stage) {
            events.push(Event::GoalMoved { goal, stage, words: None });
        }
    };
    let refused = just.answer == Answer::Hardens;
    match line {
        LineSaid::RevisitGoal(goal) => moved(goal, GoalStage::Revisited),
        LineSaid::HandOverCopy => on_the_sheet(course).for_each(|goal| moved(goal, GoalStage::CopyOffered)),
        LineSaid::Choice(_) => {
            let goal = choice.and_then(|choice| choice.goal);
            let writes =
                |goal| !refused && just.delivery.does(Move::WriteGoal) && !course.goal_is(goal, GoalStage::Written);
            for one in just.delivery.moves() {
                match (one, goal) {
                    (Move::ElicitGoal, Some(goal)) if !refused => moved(goal, GoalStage::Elicited),
                    (Move::AgreeGoal, Some(goal)) if !refused => moved(goal, GoalStage::Agreed),
                    (Move::WriteGoal, Some(goal)) if !refused => moved(goal, GoalStage::Written),
                    (Move::RevisitGoal, Some(goal)) => moved(goal, GoalStage::Revisited),
                    (Move::ImposeGoal, Some(goal)) => moved(goal, GoalStage::Imposed),
                    // A copy is of what stands on the sheet, or comes onto it with this very line.
                    (Move::HandOverCopy, _) => on_the_sheet(course)
                        .chain(goal.filter(|goal| writes(*goal)))
                        .for_each(|goal| moved(goal, GoalStage::CopyOffered)),
                    _ => {}
                }
            }
        }
    }
}

/// Goals that stand on the sheet.
pub(super) fn on_the_sheet(course: &Course) -> impl Iterator<Item = GoalId> + '_ {
    (0..course.goals.len()).map(|goal| GoalId(goal as u8)).filter(|goal| course.goal_is(*goal, GoalStage::Written))
}

/// Whether a line with a task sets it (agreed, and of the client's own size), or nothing comes of it.
fn task_terms(delivery: &Delivery, answer: Answer) -> Option<(bool, bool)> {
    let own = delivery.does(Move::FirstStep);
    if delivery.does(Move::AssignHomework) {
        return Some((false, own));
    }
    let yes = answer != Answer::Hardens;
    yes.then_some((answer != Answer::Placates || delivery.does(Move::AgreeTask), own))
}

/// Where the talk goes: an ending, the closing beat, another beat, or on in this one.
fn onward(
    scenario: &Scenario,
    course: &Course,
    choice: Option<&Choice>,
    reply: &Reply,
    just: &Just<'_>,
    talk: Talk,
) -> Option<Event> {
    let closed = |by| Some(Event::SessionClosed { by });
    match choice.and_then(|choice| choice.ends) {
        Some(Ends::Course(kind)) => return closed(ClosedBy::Agreement(kind)),
        Some(Ends::Session) => return closed(ClosedBy::Trainee),
        None if just.minutes_left == 0 => return closed(ClosedBy::Clock),
        None => {}
    }
    let closing =
        course.plan(scenario).closes.filter(|_| just.minutes_left <= CLOSING_MINUTES && !course.closing_reached);
    let to = closing.or(reply.to).or_else(|| choice.and_then(|choice| choice.to))?;
    Some(reached(scenario, Sight { scenario, course, just: Some(just) }, to, talk))
}

/// The client comes to a beat and says the first line that fits.
pub(super) fn reached(scenario: &Scenario, sight: Sight<'_>, beat: BeatId, talk: Talk) -> Event {
    let says: Option<UtteranceId> =
        scenario.beat(beat).lines.iter().find(|line| sight.all(&line.when)).map(|line| line.utterance);
    let talk = says.and_then(|says| scenario.utterance(says).talk).unwrap_or(talk);
    Event::BeatReached { beat, says, talk }
}
