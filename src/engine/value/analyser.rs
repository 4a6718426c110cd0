//! The work of an analysis, in rounds that can be stopped: the same sums for any number of threads.

use std::ops::{ControlFlow, Range};

use super::ahead::{Continuation, Ends, Leaf, TARGETS, ends};
use super::fit::{Group, Learnt, Level, Pairs, Slopes};
use super::judged::{Judging, analysis};
use super::model::Analysis;
use super::moments::{Moment, Played};
use super::sums::{Sample, Sums};
use crate::engine::attempt::branch;
use crate::engine::client::State;
use crate::engine::guidance::RuleBook;
use crate::engine::luck::Luck;
use crate::engine::population::chunks::in_order;
use crate::engine::scenario::Scenario;
use crate::engine::session::{Event, start_of};

/// Rollouts of every choice that are done together; a stop is heard between them.
const ROUND: u32 = 25;
/// Continuations that are played to their end to learn how lines differ, spread over all lines of all exchanges.
const LEARNT: u32 = 4_500;
/// The fewest and the most lucks on which all lines of an exchange are played to their end.
const LEARNT_LUCKS: (u32, u32) = (4, 64);
/// Lucks on which the competent line of each exchange, and the one that was said, are played to their end.
const LEVEL_LUCKS: u32 = 100;
/// Those that are done together.
const LEVEL_CHUNK: u32 = 20;
/// How far these lucks move on from one exchange to the next: neighbours share most, so that the curve is smooth, and
/// what a run of lucks has of its own does not add up over the whole course.
const SLIDE: u32 = 20;
/// Exchanges that share a luck.
pub(super) const SHARED: f64 = 5.0;
const _: () = assert!(SHARED as u32 * SLIDE == LEVEL_LUCKS);
/// The rollout from which on luck belongs to what is learnt from; those before it are the choices' own.
const LEARNT_LUCK: u32 = 1 << 30;
/// Continuations from where an attempt stands that is still going.
const FROM_THE_END: u32 = 400;

/// The analysis was stopped; what it had found stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// Hears how much is done of how much, and says whether to go on.
pub type Progress<'p> = &'p mut dyn FnMut(u32, u32) -> ControlFlow<()>;

/// An analysis under way.
#[derive(Debug)]
pub struct Analyser<'a> {
    scenario: &'a Scenario,
    book: &'a RuleBook,
    seed: u32,
    start: State,
    played: Played<'a>,
    /// By exchange.
    levels: Vec<Level>,
    /// By session, from the first.
    slopes: Vec<Slopes>,
    sums: Vec<Sums>,
    /// What is expected of a course that is still going; what it came to where it is over.
    end: Ends,
    learnt: bool,
    rollouts: u32,
}

impl<'a> Analyser<'a> {
    /// Takes an attempt: its whole log, with the branches that were left.
    #[must_use]
    pub fn new(scenario: &'a Scenario, book: &'a RuleBook, seed: u32, events: &[Event]) -> Self {
        let events = branch::current(events);
        let played = Played::of(scenario, book, seed, &events);
        let sums = played.moments.iter().map(|moment| Sums::new(moment.lines.len())).collect();
        Self {
            scenario,
            book,
            seed,
            start: start_of(scenario, &events),
            end: ends(&played.score),
            played,
            levels: Vec::new(),
            slopes: Vec::new(),
            sums,
            learnt: false,
            rollouts: 0,
        }
    }

    /// Goes on until every choice has had so many rollouts, rounded up to whole rounds.
    ///
    /// # Errors
    /// [`Stop`] where `progress` said so. What was done by then stays, and the next call goes on from there.
    pub fn run(&mut self, rollouts: u32, progress: Progress<'_>) -> Result<(), Stop> {
        if !self.learnt {
            self.learn(progress)?;
        }
        let exchanges = count(&self.played.moments);
        let (first, last) = (self.rollouts / ROUND, rollouts.div_ceil(ROUND));
        let units = last.saturating_sub(first) * exchanges;
        let mut round: Vec<Sums> = Vec::with_capacity(self.sums.len());
        let this = &*self;
        let work = |unit: Range<u32>| this.round(first + unit.start / exchanges, unit.start % exchanges);
        let mut done: Vec<Vec<Sums>> = Vec::new();
        let kept = in_order(units, 1, work, |sums| {
            round.push(sums);
            if count(&round) == exchanges {
                done.push(std::mem::take(&mut round));
            }
            let so_far = (first + count(&done)) * ROUND;
            go_on(progress(so_far, rollouts.max(so_far)))
        });
        for sums in done {
            self.rollouts += ROUND;
            self.sums.iter_mut().zip(&sums).for_each(|(all, more)| all.merge(more));
        }
        kept
    }

    /// What is known so far.
    #[must_use]
    pub fn analysis(&self) -> Analysis {
        let judging = Judging {
            scoring: &self.book.scoring,
            played: &self.played,
            levels: &self.levels,
            slopes: &self.slopes,
            sums: &self.sums,
            end: self.end,
            rollouts: self.rollouts,
        };
        analysis(&judging)
    }

    /// Learns what comes after the horizon from continuations that are played to their end.
    fn learn(&mut self, progress: Progress<'_>) -> Result<(), Stop> {
        let moments = &self.played.moments;
        let lines: u32 = moments.iter().map(|moment| count(&moment.lines)).sum();
        let lucks = (LEARNT / lines.max(1)).clamp(LEARNT_LUCKS.0, LEARNT_LUCKS.1);
        let mut groups: Vec<Group> = Vec::with_capacity(moments.len() * lucks as usize);
        let group = |unit: Range<u32>| {
            let moment = &moments[(unit.start / lucks) as usize];
            let luck = Luck::new(self.seed, 0, LEARNT_LUCK + unit.start % lucks);
            (0..moment.lines.len()).map(|line| self.lesson(moment, line, &luck)).collect()
        };
        in_order(count(moments) * lucks, 1, group, |learnt| {
            groups.push(learnt);
            go_on(progress(0, 1))
        })?;
        let chunks = LEVEL_LUCKS / LEVEL_CHUNK;
        let mut pairs: Vec<Pairs> = vec![Pairs::default(); moments.len()];
        let level = |unit: Range<u32>| {
            let (at, from) = ((unit.start / chunks) as usize, unit.start % chunks * LEVEL_CHUNK);
            let moment = &moments[at];
            let luck = |number| Luck::new(self.seed, 0, LEARNT_LUCK + unit.start / chunks * SLIDE + number);
            (at, (from..from + LEVEL_CHUNK).map(|one| self.pair(moment, &luck(one))).collect::<Vec<_>>())
        };
        in_order(count(moments) * chunks, 1, level, |(at, learnt)| {
            for (competent, said) in learnt {
                pairs[at].competent.extend(competent);
                pairs[at].both.extend(competent.zip(said));
            }
            go_on(progress(0, 1))
        })?;
        let of_exchange = |at: usize| &groups[at * lucks as usize..(at + 1) * lucks as usize];
        let slopes = (1..=self.scenario.sessions.len()).map(|session| {
            let own = (0..moments.len()).filter(|at| usize::from(moments[*at].session) == session);
            Slopes::of(&own.map(of_exchange).collect::<Vec<_>>())
        });
        let slopes: Vec<Slopes> = slopes.collect();
        let level = |(at, (moment, pairs)): (usize, (&Moment<'_>, &Pairs))| {
            let slopes = &slopes[usize::from(moment.session) - 1];
            Level::of(pairs, of_exchange(at), (moment.taken, moment.competent), slopes)
        };
        let levels = moments.iter().zip(&pairs).enumerate().map(level).collect();
        if !self.played.is_over() && !moments.is_empty() {
            self.end = self.expected_now(progress)?;
        }
        (self.slopes, self.levels, self.learnt) = (slopes, levels, true);
        Ok(())
    }

    /// The competent line and, where it is another, the one that was said.
    fn pair(&self, moment: &Moment<'a>, luck: &Luck) -> (Option<Learnt>, Option<Learnt>) {
        let competent = self.lesson(moment, moment.competent, luck);
        let differs = moment.taken != moment.competent;
        (competent, if differs { self.lesson(moment, moment.taken, luck) } else { None })
    }

    /// A line at a moment, from the horizon to the end of the course; none where that comes before the horizon.
    fn lesson(&self, moment: &Moment<'a>, line: usize, luck: &Luck) -> Option<Learnt> {
        let mut one = Continuation::to_the_horizon(self.scenario, &self.start, moment, line, luck);
        let Leaf::Going(sight) = one.leaf() else { return None };
        one.play_out();
        Some((sight, one.ends()))
    }

    /// A round of rollouts of every line of an exchange.
    fn round(&self, round: u32, exchange: u32) -> Sums {
        let at = exchange as usize;
        let moment = &self.played.moments[at];
        let (level, slopes) = (&self.levels[at], &self.slopes[usize::from(moment.session) - 1]);
        let mut sums = Sums::new(moment.lines.len());
        let mut samples: Vec<Sample> = Vec::with_capacity(moment.lines.len());
        for rollout in round * ROUND..(round + 1) * ROUND {
            // The realised course is rollout 0.
            let luck = Luck::new(self.seed, 0, 1 + rollout);
            samples.clear();
            samples.extend((0..moment.lines.len()).map(|line| {
                let one = Continuation::to_the_horizon(self.scenario, &self.start, moment, line, &luck);
                match one.leaf() {
                    Leaf::Ended(ends) => (ends, None),
                    Leaf::Going(sight) => {
                        let read = slopes.read(level, &sight);
                        (std::array::from_fn(|at| read[at] + level.own[line][at]), Some(sight))
                    }
                }
            }));
            sums.add(&samples, level);
        }
        sums
    }

    /// What is expected of a course that is still going.
    fn expected_now(&self, progress: Progress<'_>) -> Result<Ends, Stop> {
        let mut sum: Ends = [0.0; TARGETS];
        let play = |number: u32| {
            let luck = Luck::new(self.seed, 0, 1 + number);
            let from = (&self.played.end, &self.played.scorer);
            let mut one = Continuation::from(self.scenario, &self.start, from, &luck);
            one.play_out();
            one.ends()
        };
        let work = |numbers: Range<u32>| numbers.map(play).collect::<Vec<Ends>>();
        in_order(FROM_THE_END, LEVEL_CHUNK, work, |ends| {
            for one in ends {
                sum.iter_mut().zip(one).for_each(|(sum, end)| *sum += end / f64::from(FROM_THE_END));
            }
            go_on(progress(0, 1))
        })?;
        Ok(sum)
    }
}

fn go_on(said: ControlFlow<()>) -> Result<(), Stop> {
    if said.is_break() { Err(Stop) } else { Ok(()) }
}

fn count<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}
