//! A tiny builder of logs over a hand-built scenario, for tests of the rules.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot build its log has failed")]

use std::sync::OnceLock;

use slackwater::engine::client::{Answer, Cue, Delivery, Manner, Move, Sign, State, Talk};
use slackwater::engine::guidance::{Point, RuleBook, RuleVerdict, Score, Verdict, score};
use slackwater::engine::scenario::words::*;
use slackwater::engine::scenario::*;
use slackwater::engine::session::Event;
use slackwater::engine::session::event::{ClosedBy, Exchange, LineSaid};

/// A line of the trainee's: moves and manner.
pub type Said = (&'static [Move], Manner);

/// The shipped rules.
pub fn book() -> RuleBook {
    static BOOK: OnceLock<RuleBook> = OnceLock::new();
    BOOK.get_or_init(|| RuleBook::shipped().expect("the shipped rules are right")).clone()
}

/// A log in the making, with the scenario that it belongs to.
#[derive(Debug, Clone)]
pub struct Play {
    pub scenario: Scenario,
    pub events: Vec<Event>,
    exchanges: u16,
    sessions: u8,
    open: bool,
}

impl Play {
    pub fn new() -> Self {
        let scenario = scenario();
        Self { scenario, events: vec![Event::Begun { profile: ProfileId(0) }], exchanges: 0, sessions: 0, open: false }
    }

    /// A log whose first session is over and whose second stands at its first line.
    pub fn in_second_session() -> Self {
        let mut play = Self::new();
        play.session(Talk::Neutral, &[]);
        play.line(&[Move::ClosedQuestion], Manner::Plain, Talk::Neutral, &[]);
        play.close();
        play.week(Attendance::Attended, HomeworkSeen::NoneSet);
        play.session(Talk::Neutral, &[]);
        play.line(&[Move::ClosedQuestion], Manner::Plain, Talk::Neutral, &[]);
        play
    }

    /// Opens the next session; the client says this.
    pub fn session(&mut self, talk: Talk, cues: &[Cue]) {
        self.events.push(Event::SessionOpened { session: SessionId(self.sessions), week: u16::from(self.sessions) });
        let says = self.utterance(cues, "I slept a little better this week than the week before it.");
        self.events.push(Event::BeatReached { beat: BeatId(0), says: Some(says), talk });
        self.sessions += 1;
        self.open = true;
    }

    pub fn close(&mut self) {
        self.events.push(Event::SessionClosed { by: ClosedBy::Trainee });
        self.open = false;
    }

    pub fn week(&mut self, attendance: Attendance, homework: HomeworkSeen) {
        self.events.push(Event::WeekPassed { attendance, homework, left: None, changes: Vec::new() });
    }

    /// The trainee says this, and the client says that.
    pub fn line(&mut self, moves: &[Move], manner: Manner, talk: Talk, cues: &[Cue]) {
        self.exchange(moves, manner, talk, cues, "Well, I had thought about it on the way here, to be honest.", None);
    }

    /// The trainee says this, and the client answers with few words.
    pub fn line_short(&mut self, moves: &[Move], manner: Manner, talk: Talk, cues: &[Cue]) {
        self.exchange(moves, manner, talk, cues, "Not really.", None);
    }

    /// The trainee sets this task.
    pub fn task_line(&mut self, moves: &[Move], manner: Manner, talk: Talk, cues: &[Cue], agreed: bool) {
        self.exchange(
            moves,
            manner,
            talk,
            cues,
            "I could try that on Tuesday after the shift, I suppose.",
            Some(TaskId(0)),
        );
        self.events.push(Event::TaskSet { task: TaskId(0), agreed, own: false });
    }

    pub fn goal(&mut self, goal: u8, stage: GoalStage) {
        self.events.push(Event::GoalMoved { goal: GoalId(goal), stage, words: None });
    }

    pub fn hand_over(&mut self) {
        self.special(LineSaid::HandOverCopy);
    }

    pub fn revisit(&mut self) {
        self.special(LineSaid::RevisitGoal(GoalId(0)));
    }

    /// Closes what is open and ends the course.
    pub fn end(&mut self) {
        if self.open {
            self.close();
        }
        self.events.push(Event::Ended { ending: EndingId(0) });
    }

    pub fn score(&self) -> Score {
        score(&book(), &self.scenario, &self.events, &State::flat(500_000))
    }

    /// The points of a rule after the course has ended here.
    pub fn points(&self, rule: &str) -> Vec<Point> {
        self.verdict(rule).points
    }

    /// The verdict of a rule after the course has ended here.
    pub fn verdict(&self, rule: &str) -> RuleVerdict {
        let mut play = self.clone();
        play.end();
        let at = book().rule(rule).unwrap_or_else(|| panic!("no rule {rule}"));
        play.score().rules[at].clone()
    }

    /// Checks the last point of a rule.
    #[track_caller]
    pub fn then(&self, rule: &str, verdict: Verdict, reason: &str) {
        let points = self.points(rule);
        let last = points.last().map(|point| (point.verdict, point.reason));
        assert_eq!(last, Some((verdict, reason)), "{rule}: {points:?}");
    }

    fn special(&mut self, line: LineSaid) {
        let reply = self.utterance(&[], "All right, let me have a look at it then, thank you.");
        self.push(line, Talk::Neutral, reply);
    }

    fn exchange(&mut self, moves: &[Move], manner: Manner, talk: Talk, cues: &[Cue], says: &str, task: Option<TaskId>) {
        let delivery = Delivery { first: moves[0], second: moves.get(1).copied(), manner };
        let found = self.scenario.choices.iter().position(|one| one.delivery == delivery && one.task == task);
        let choice = found.unwrap_or_else(|| {
            self.scenario.choices.push(choice(delivery, task));
            self.scenario.choices.len() - 1
        });
        let reply = self.utterance(cues, says);
        self.push(LineSaid::Choice(ChoiceId(u16::try_from(choice).expect("few choices"))), talk, reply);
    }

    fn push(&mut self, line: LineSaid, talk: Talk, reply: UtteranceId) {
        self.events.push(Event::Exchanged(Exchange {
            number: self.exchanges,
            line,
            answer: Answer::Holds,
            talk,
            reply,
            stock: false,
            silence: 0,
            minutes: 1,
            changes: Vec::new(),
        }));
        self.exchanges += 1;
    }

    pub fn utterance(&mut self, cues: &[Cue], says: &str) -> UtteranceId {
        let cues = CueSet::of(cues);
        let found = self.scenario.utterances.iter().position(|one| one.cues == cues && one.says == says);
        let at = found.unwrap_or_else(|| {
            self.scenario.utterances.push(utterance(cues, says));
            self.scenario.utterances.len() - 1
        });
        UtteranceId(u16::try_from(at).expect("few utterances"))
    }
}

/// The client says this in the second session: `given(…)` before `when(…)` before `then(…)`.
pub fn given(talk: Talk, cues: &[Cue]) -> Play {
    let mut play = Play::in_second_session();
    play.line(&[Move::Orient], Manner::Plain, talk, cues);
    play
}

impl Play {
    /// The trainee says these lines, each met with a neutral turn.
    pub fn when(mut self, lines: &[Said]) -> Self {
        for (moves, manner) in lines {
            self.line(moves, *manner, Talk::Neutral, &[]);
        }
        self
    }
}

fn choice(delivery: Delivery, task: Option<TaskId>) -> Choice {
    Choice {
        id: format!("{delivery:?}"),
        beat: None,
        when: Vec::new(),
        says: "…".to_owned(),
        delivery,
        goal: None,
        task,
        replies: [None, None, None, None],
        to: None,
        ends: None,
        minutes: None,
    }
}

pub fn utterance(cues: CueSet, says: &str) -> Utterance {
    Utterance {
        says: says.to_owned(),
        words: says.split_whitespace().count() as u16,
        shows: None,
        talk: None,
        cues,
        signs: Vec::<Sign>::new(),
        false_sign: None,
        silence: 0,
    }
}

fn scenario() -> Scenario {
    let session = |at: usize| SessionPlan {
        id: format!("s{at}"),
        opens: BeatId(0),
        closes: None,
        minutes: 50,
        plan: (at == 4).then(|| "Review the diary.".to_owned()),
        anytime: Vec::new(),
        week: Vec::new(),
    };
    let goal = |owner, concrete| Goal { id: "g".to_owned(), says: "Sleep six hours".to_owned(), owner, concrete };
    let fact = Fact {
        id: "f".to_owned(),
        label: "The pump starts at two".to_owned(),
        cause: Some(slackwater::engine::client::Cause::DifferentFix),
        told_when: Vec::new(),
        utterance: UtteranceId(0),
    };
    let week_choice = |does, manner| WeekChoice {
        id: "w".to_owned(),
        says: "…".to_owned(),
        does,
        manner,
        moves: Vec::new(),
        then: None,
    };
    let ending = Ending {
        id: "done".to_owned(),
        kind: EndingKind::Completed,
        title: "Done".to_owned(),
        when: Vec::new(),
        says: "…".to_owned(),
    };
    Scenario {
        about: About {
            id: "test".to_owned(),
            version: "1".to_owned(),
            title: "Test".to_owned(),
            language: "en".to_owned(),
            authors: Vec::new(),
            license: "CC0".to_owned(),
            difficulty: Difficulty::Beginner,
            referral: Referral::SelfReferred,
            practises: Vec::new(),
            content_notes: Vec::new(),
            brief: "…".to_owned(),
            screening: "…".to_owned(),
        },
        client: ClientSheet {
            name: "Test".to_owned(),
            pronouns: "they/them".to_owned(),
            age: 40,
            looks: "…".to_owned(),
            baseline: Baseline {
                talk: TalkHabit::Even,
                gaze: GazeHabit::Steady,
                humour: HumourHabit::None,
                punctuality: PunctualityHabit::OnTime,
            },
            traits: AuthoredTraits {
                reactance: TraitLevel::Medium,
                deference: TraitLevel::Medium,
                trust: TraitLevel::Medium,
                readiness: Stage::Contemplation,
                pace: Pace::Steady,
                distress: TraitLevel::Medium,
                ambivalence: TraitLevel::Medium,
                expectation: TraitLevel::Medium,
            },
            right_about: "…".to_owned(),
            stock: [Vec::new(), Vec::new(), Vec::new(), Vec::new()],
        },
        profiles: vec![Profile {
            id: "p".to_owned(),
            weight: 1,
            causes: vec![(slackwater::engine::client::Cause::DifferentFix, Weight::Major)],
            facts: vec![FactId(0)],
            truth: "…".to_owned(),
        }],
        facts: vec![fact],
        goals: vec![goal(GoalOwner::Client, true), goal(GoalOwner::Client, false), goal(GoalOwner::Therapist, true)],
        tasks: vec![Task { id: "t".to_owned(), says: "A diary".to_owned(), size: TaskSize::Small }],
        sessions: (1..=6).map(session).collect(),
        week_events: vec![WeekEvent {
            id: "text".to_owned(),
            when: Vec::new(),
            shows: "A text.".to_owned(),
            cues: CueSet::of(&[Cue::Risk]),
            choices: Vec::new(),
        }],
        week_choices: vec![
            week_choice(Contact::ReachOut, Manner::Warm),
            week_choice(Contact::ReachOut, Manner::Blaming),
        ],
        beats: Vec::new(),
        choices: Vec::new(),
        anytime: Vec::new(),
        endings: vec![ending],
        utterances: vec![utterance(CueSet::default(), "There is a pump under the flat, it starts at two.")],
    }
}
