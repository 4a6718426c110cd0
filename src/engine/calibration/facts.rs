//! What is kept of each client of a cell: enough for every target, small enough for ten thousand.

use std::convert::Infallible;

use crate::engine::client::{Delivery, Manner, Move, Strategy, Talk};
use crate::engine::policy::{Draw, Policy};
use crate::engine::population::figures::{Moments, Share};
use crate::engine::population::gather::Gather;
use crate::engine::population::record::{Coded, Ruptures, coded};
use crate::engine::population::{Course, Ended, ExchangeNote, Observer, Population, Therapist, WeekNote, Working};
use crate::engine::scenario::words::HomeworkSeen;

/// The session after which alliance is asked for.
const THIRD: u16 = 3;

/// Two-by-two counts of client lines by the therapist's line before.
#[derive(Debug, Clone, Copy)]
pub enum Table {
    /// Change talk after an open question.
    OpenChange,
    /// Change talk after a closed question.
    ClosedChange,
    /// Change talk after an open question to sustain talk.
    OpenToSustain,
    /// Change talk after anything else said to sustain talk.
    ElseToSustain,
    /// Sustain or discord after advice that was hurried or blamed.
    HarshAdvice,
    /// Sustain or discord after advice that was warm or asked for.
    KindAdvice,
    /// Sustain or discord after a question or reflection that was hurried or blamed.
    HarshOther,
    /// Sustain or discord after a question or reflection that was warm or asked for.
    KindOther,
}

impl Table {
    /// How many there are.
    const COUNT: usize = Self::KindOther as usize + 1;
}

/// One client, as a study would have recorded the course. Distress and alliance are as reported, 0 to 1.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub reactance: f64,
    /// Of the trainee, where it was drawn.
    pub skill: f64,
    pub distress_start: f64,
    pub distress_end: f64,
    pub attended: u16,
    pub dropped_out: bool,
    /// After session 3, of those who came so far: alliance, goal agreement, collaboration.
    pub third: Option<[f64; 3]>,
    pub second: SecondSession,
    /// Weeks with a task: done or not.
    pub tasks: Share,
    /// Sessions: with a rupture or not.
    pub ruptures: Share,
    /// Ruptures: repaired in the next session or not.
    pub repaired: Share,
    /// The client's lines: coded as sustain talk or not.
    pub sustain: Share,
    pub tables: [Share; Table::COUNT],
    /// Distress after each session.
    pub course: Vec<f32>,
    /// Alliance after each session.
    pub alliances: Vec<f32>,
    /// Resistance, as it is and not as it is reported: the mean over all exchanges.
    pub resistance: f64,
}

/// Lines of the second session.
#[derive(Debug, Clone, Copy, Default)]
pub struct SecondSession {
    pub lines: u32,
    pub consistent: u32,
    pub inconsistent: u32,
    pub change: u32,
    pub sustain: u32,
}

/// Gathers facts of a chunk of clients.
#[derive(Debug, Default)]
struct Taking {
    clients: Vec<Facts>,
    one: Facts,
    ruptures: Ruptures,
    rupture_open: bool,
    resistance: Moments,
}

/// Runs a population and keeps the facts, in the order of the clients.
pub fn of(population: &Population, therapist: &(impl Therapist + Clone + Sync)) -> Vec<Facts> {
    let mut all = Vec::with_capacity(population.clients as usize);
    let kept: Result<(), Infallible> = population.gather(therapist, Taking::default, |taken| {
        all.extend(taken.clients);
        Ok(())
    });
    match kept {
        Ok(()) => all,
    }
}

/// Runs a population with the policy of this name; nobody where it does not work with clients without words.
pub fn named(population: &Population, policy: Policy) -> Vec<Facts> {
    Working::named(policy).map_or_else(Vec::new, |working| of(population, &working))
}

impl Gather for Taking {
    fn begins(&mut self, _client: u32) {
        *self = Self { clients: std::mem::take(&mut self.clients), ..Self::default() };
    }

    fn over(&mut self, course: &Course, drawn: &[Draw]) {
        let mut one = std::mem::take(&mut self.one);
        // A rupture in the last session stays unrepaired.
        if self.rupture_open {
            one.repaired.count(false);
        }
        one.resistance = self.resistance.mean();
        one.reactance = real(course.person.traits.reactance);
        one.skill = drawn.iter().find(|draw| draw.name == "skill").map_or(0.0, |draw| draw.value as f64 / 1e6);
        one.distress_start = real(course.distress_start_reported);
        one.distress_end = real(course.distress_end_reported);
        one.attended = course.attended;
        one.dropped_out = matches!(course.ended, Ended::Left(_));
        self.clients.push(one);
    }
}

impl Observer for Taking {
    fn exchange(&mut self, note: &ExchangeNote<'_>) {
        let (line, before, talk) = (&note.stimulus.delivery, note.before.last_talk, note.reaction.talk);
        let code = coded(line, talk);
        self.resistance.add(note.after.resistance());
        self.one.sustain.count(code == Coded::Sustain);
        if note.stimulus.session + 1 == 2 {
            let second = &mut self.one.second;
            second.lines += 1;
            second.consistent += u32::from(consistent(line));
            second.inconsistent += u32::from(inconsistent(line));
            second.change += u32::from(code == Coded::Change);
            second.sustain += u32::from(code == Coded::Sustain);
        }
        let mut count = |table: Table, yes: bool| self.one.tables[table as usize].count(yes);
        let change = code == Coded::Change;
        match line.first {
            Move::ClosedQuestion => count(Table::ClosedChange, change),
            _ if open(line) => count(Table::OpenChange, change),
            _ => {}
        }
        if before == Talk::Sustain {
            count(if open(line) { Table::OpenToSustain } else { Table::ElseToSustain }, change);
        }
        let away = matches!(talk, Talk::Sustain | Talk::Discord);
        match (line.first, harsh(line.manner), kind(line.manner)) {
            (Move::Advise, true, _) => count(Table::HarshAdvice, away),
            (Move::Advise, _, true) => count(Table::KindAdvice, away),
            (first, true, _) if plain(first) => count(Table::HarshOther, away),
            (first, _, true) if plain(first) => count(Table::KindOther, away),
            _ => {}
        }
    }

    fn week(&mut self, note: &WeekNote<'_>) {
        let one = &mut self.one;
        match note.outcome.homework {
            HomeworkSeen::NoneSet => {}
            done => one.tasks.count(done == HomeworkSeen::Done),
        }
        if !note.before.attended {
            return;
        }
        one.course.push(real(note.distress_reported) as f32);
        one.alliances.push(real(note.alliance_reported) as f32);
        if note.before.session == THIRD {
            let reports = [note.alliance_reported, note.goal_reported, note.collaboration_reported];
            one.third = Some(reports.map(real));
        }
        let (rupture, repaired) = self.ruptures.session(note.from);
        one.ruptures.count(rupture);
        if self.rupture_open {
            one.repaired.count(repaired);
        }
        self.rupture_open = rupture;
    }
}

/// In units.
pub fn real(millionths: i32) -> f64 {
    f64::from(millionths) / 1e6
}

/// Questions that cannot be answered with a word.
fn open(line: &Delivery) -> bool {
    use Move::{AskWhatGetsInTheWay, ElicitGoal, EvokeChange, ExploreFear, ImagineChange, OpenQuestion};
    matches!(line.first, OpenQuestion | EvokeChange | ImagineChange | ExploreFear | AskWhatGetsInTheWay | ElicitGoal)
}

/// Questions and reflections: what a coded corpus calls neither advice nor confrontation.
fn plain(first: Move) -> bool {
    matches!(
        first,
        Move::OpenQuestion | Move::ClosedQuestion | Move::SimpleReflection | Move::ComplexReflection | Move::Summarise
    )
}

fn harsh(manner: Manner) -> bool {
    matches!(manner, Manner::Hurried | Manner::Blaming)
}

fn kind(manner: Manner) -> bool {
    matches!(manner, Manner::Warm | Manner::WithPermission)
}

/// As coders of motivational interviewing would call it.
fn consistent(line: &Delivery) -> bool {
    let family = [Strategy::Rapport, Strategy::Pace, Strategy::Openness].iter().any(|one| line.uses(*one));
    (family || open(line) || line.manner == Manner::WithPermission)
        && line.manner != Manner::Formulaic
        && !inconsistent(line)
}

/// The same: confronting, warning, directing, and advice without leave.
fn inconsistent(line: &Delivery) -> bool {
    let advice = line.does(Move::Advise) || line.does(Move::AssignHomework);
    line.uses(Strategy::Fight) || line.manner == Manner::Blaming || (advice && line.manner != Manner::WithPermission)
}
