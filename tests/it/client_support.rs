//! Clients and little populations for the tests of the client model.

use slackwater::engine::client::{
    Answer, Cause, Delivery, Dim, Manner, Move, ONE, Person, Reaction, STANDARD, State, Stimulus, Talk, Traits,
    exchange,
};
use slackwater::engine::luck::{Draws, Luck};
use slackwater::engine::population::course::client;
use slackwater::engine::population::mix::Trainee;
use slackwater::engine::population::{
    Course, ExchangeNote, Frame, Mix, Observer, Said, Seen, Therapist, WeekNote, run,
};
use slackwater::engine::purposes::SCRIPT;
use slackwater::engine::scenario::AuthoredTraits;
use slackwater::engine::scenario::words::{Pace, Stage, TraitLevel, Weight};

/// Somebody in the middle of the population, without a cause.
pub fn average() -> Person {
    Person {
        traits: Traits::from_array([ONE / 2; 8]),
        causes: [0; Cause::COUNT],
        reserve: ONE / 2,
        constants: &STANDARD,
    }
}

/// Dana: refuses advice.
pub fn dana() -> Person {
    let traits = AuthoredTraits {
        reactance: TraitLevel::High,
        deference: TraitLevel::Low,
        trust: TraitLevel::Low,
        readiness: Stage::Contemplation,
        pace: Pace::Steady,
        distress: TraitLevel::High,
        ambivalence: TraitLevel::Medium,
        expectation: TraitLevel::Medium,
    };
    Person::authored(&traits, &[(Cause::DifferentFix, Weight::Major), (Cause::FearOfChange, Weight::Minor)])
}

/// Owen: agrees to everything.
pub fn owen() -> Person {
    let traits = AuthoredTraits {
        reactance: TraitLevel::Low,
        deference: TraitLevel::High,
        trust: TraitLevel::Medium,
        readiness: Stage::Contemplation,
        pace: Pace::Slow,
        distress: TraitLevel::Medium,
        ambivalence: TraitLevel::Medium,
        expectation: TraitLevel::Low,
    };
    Person::authored(&traits, &[(Cause::MissingInformation, Weight::Major), (Cause::TooFast, Weight::Major)])
}

/// A line of one move.
pub const fn line(first: Move, manner: Manner) -> Delivery {
    Delivery { first, second: None, manner }
}

/// A person's start with some dimensions set.
pub fn state(person: &Person, dims: &[(Dim, i32)]) -> State {
    let mut state = person.start();
    for (dim, value) in dims {
        state.set(*dim, *value);
    }
    state
}

/// One exchange with everything that hangs on it.
pub fn react(person: &Person, state: &State, stimulus: &Stimulus, seed: u32) -> Reaction {
    exchange(person, state, stimulus, &Luck::new(seed, 0, 0).at(0, 0))
}

/// The state after saying these lines in order, each as a written exchange of play.
pub fn after(person: &Person, from: &State, lines: &[Delivery], seed: u32) -> State {
    let mut luck = Luck::new(seed, 0, 0);
    let mut state = from.clone();
    for (at, delivery) in lines.iter().enumerate() {
        let stimulus = Stimulus { span: 3, exchange: at as u16, ..Stimulus::plain(*delivery) };
        let reaction = exchange(person, &state, &stimulus, &luck.at(0, at as u16));
        state.exchanged(delivery, reaction.answer, reaction.talk, &reaction.changes);
    }
    state
}

/// The share of an answer over many seeds.
pub fn share_of(answer: Answer, person: &Person, state: &State, stimulus: &Stimulus) -> f64 {
    let seeds = 400;
    let hits = (0..seeds).filter(|seed| react(person, state, stimulus, *seed).answer == answer).count();
    hits as f64 / f64::from(seeds)
}

/// As a number between 0 and 1.
pub fn real(value: i32) -> f64 {
    f64::from(value) / f64::from(ONE)
}

/// A therapist who says one mixture in a share of the lines (in per cent), on the ordinary base of a trainee.
pub fn signature(mix: Mix, per_cent: u32) -> impl Therapist + Clone {
    let base = Trainee::drawn();
    move |seen: &Seen, draws: &Draws<'_>| -> Said {
        let after = seen.last_talk;
        if draws.below(SCRIPT + 2, 100) < per_cent { mix.line(after, draws) } else { base.line(after, draws) }
    }
}

/// Every line and week of a course.
#[derive(Debug, Default)]
pub struct Record {
    pub lines: Vec<LineSeen>,
    pub weeks: Vec<WeekSeen>,
}

#[derive(Debug, Clone)]
pub struct LineSeen {
    pub week: u16,
    pub exchange: u16,
    pub delivery: Delivery,
    pub before: Talk,
    pub talk: Talk,
    pub answer: Answer,
    pub resistance: i32,
    pub state: State,
}

#[derive(Debug, Clone)]
pub struct WeekSeen {
    pub from: State,
    pub attended: bool,
    pub session: u16,
    pub homework: slackwater::engine::scenario::words::HomeworkSeen,
    pub attendance: slackwater::engine::scenario::words::Attendance,
    pub alliance_reported: i32,
    pub distress_reported: i32,
}

impl Observer for Record {
    fn exchange(&mut self, note: &ExchangeNote<'_>) {
        self.lines.push(LineSeen {
            week: note.week,
            exchange: note.stimulus.exchange,
            delivery: note.stimulus.delivery,
            before: note.before.last_talk,
            talk: note.reaction.talk,
            answer: note.reaction.answer,
            resistance: note.after.resistance(),
            state: note.after.clone(),
        });
    }

    fn week(&mut self, note: &WeekNote<'_>) {
        self.weeks.push(WeekSeen {
            from: note.from.clone(),
            attended: note.before.attended,
            session: note.before.session,
            homework: note.outcome.homework,
            attendance: note.outcome.attendance,
            alliance_reported: note.alliance_reported,
            distress_reported: note.distress_reported,
        });
    }
}

/// Runs drawn clients through a frame, each changed by `shape` first.
pub fn population(
    clients: u32,
    frame: &Frame,
    therapist: &(impl Therapist + Clone),
    shape: impl Fn(&mut Person),
) -> Vec<Course> {
    (0..clients)
        .map(|number| {
            let mut luck = Luck::new(2018, number, 0);
            let mut person = client(&mut luck, &STANDARD);
            shape(&mut person);
            run(&person, &mut luck, frame, &mut therapist.clone(), &mut ())
        })
        .collect()
}

/// The same, with everything that happened.
pub fn recorded(
    clients: u32,
    frame: &Frame,
    therapist: &(impl Therapist + Clone),
    shape: impl Fn(&mut Person),
) -> Vec<(Course, Record)> {
    (0..clients)
        .map(|number| {
            let mut luck = Luck::new(2018, number, 0);
            let mut person = client(&mut luck, &STANDARD);
            shape(&mut person);
            let mut record = Record::default();
            let course = run(&person, &mut luck, frame, &mut therapist.clone(), &mut record);
            (course, record)
        })
        .collect()
}

/// Improvement: reported distress at the start less at the end.
pub fn improvements(courses: &[Course]) -> Vec<f64> {
    courses.iter().map(|one| real(one.distress_start_reported - one.distress_end_reported)).collect()
}
