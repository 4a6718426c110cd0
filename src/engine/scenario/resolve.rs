//! Puts a checked draft together: names become indices, texts go into tables.

use super::draft::{Draft, Named, Table};
use super::model::*;
use super::narrow;
use super::raw::{
    RawBeat, RawChoice, RawCondition, RawEnds, RawFact, RawFalseSign, RawLine, RawReply, RawSession, RawWeekEvent,
};
use super::walk::{replies_of, stock_of};
use crate::engine::client::{Cue, Delivery, Sign, Talk};

/// The scenario of a draft without errors; none where a check has let something through.
pub(super) fn resolve(draft: &Draft<'_>) -> Option<Scenario> {
    let raw = draft.raw;
    let mut making = Making { draft, utterances: Vec::new(), choices: Vec::new(), week_choices: Vec::new() };

    let beats = raw.beats.iter().enumerate().map(|(number, beat)| making.beat(number, beat)).collect::<Option<_>>()?;
    let anytime = raw.anytime.iter().map(|choice| making.choice(None, choice)).collect::<Option<Vec<_>>>()?;
    let mut facts = Vec::new();
    let mut profiles = Vec::new();
    for profile in &raw.client.profiles {
        let first = facts.len();
        for fact in &profile.facts {
            facts.push(making.fact(fact)?);
        }
        profiles.push(Profile {
            id: profile.id.clone(),
            weight: profile.weight,
            causes: profile.causes.iter().map(|cause| (cause.cause, cause.weight)).collect(),
            facts: (first..facts.len()).map(|index| u16::try_from(index).ok().map(FactId)).collect::<Option<_>>()?,
            truth: words(&profile.truth),
        });
    }
    let [softens, holds, hardens, placates] = stock_of(raw).map(|(_, replies)| making.replies(replies));
    let stock = [softens?, holds?, hardens?, placates?];

    let mut sessions = raw.sessions.iter().map(|session| making.session(session)).collect::<Option<Vec<_>>>()?;
    for (at, session) in sessions.iter_mut().enumerate() {
        let applying = anytime.iter().filter_map(|choice| {
            let when = narrow::within(at, &making.choices[choice.index()].when)?;
            Some(Anytime { choice: *choice, when })
        });
        session.anytime = applying.collect();
    }
    let mut week_events = Vec::new();
    for week in &raw.weeks {
        let session = sessions.get_mut(*draft.names.sessions.get(week.after.as_str())?)?;
        for event in &week.events {
            session.week.push(WeekEventId(u16::try_from(week_events.len()).ok()?));
            week_events.push(making.week_event(event)?);
        }
    }
    let endings = raw.endings.iter().map(|ending| {
        Some(Ending {
            id: ending.id.clone(),
            kind: ending.kind,
            title: words(&ending.title),
            when: making.conditions(&ending.when)?,
            says: words(&ending.says),
        })
    });
    let endings = endings.collect::<Option<_>>()?;
    let goals = raw.goals.iter().map(|goal| Goal {
        id: goal.id.clone(),
        says: words(&goal.says),
        owner: goal.owner,
        concrete: goal.concrete,
    });
    let tasks = raw.tasks.iter().map(|task| Task { id: task.id.clone(), says: words(&task.says), size: task.size });

    Some(Scenario {
        about: about(draft),
        client: client(draft, stock),
        profiles,
        facts,
        goals: goals.collect(),
        tasks: tasks.collect(),
        sessions,
        week_events,
        week_choices: making.week_choices,
        beats,
        choices: making.choices,
        anytime,
        endings,
        utterances: making.utterances,
    })
}

fn about(draft: &Draft<'_>) -> About {
    let raw = draft.raw;
    About {
        id: raw.id.clone(),
        version: raw.version.clone(),
        title: words(&raw.title),
        language: raw.language.clone(),
        authors: raw.authors.iter().map(|author| words(author)).collect(),
        license: words(&raw.license),
        difficulty: raw.difficulty,
        referral: raw.referral,
        practises: raw.practises.clone(),
        content_notes: raw.content_notes.iter().map(|note| words(note)).collect(),
        brief: words(&raw.brief),
        screening: words(&raw.screening),
    }
}

fn client(draft: &Draft<'_>, stock: [Vec<Reply>; 4]) -> ClientSheet {
    let raw = &draft.raw.client;
    let (usual, traits) = (&raw.baseline, &raw.traits);
    ClientSheet {
        name: words(&raw.name),
        pronouns: words(&raw.pronouns),
        age: raw.age,
        looks: words(&raw.looks),
        baseline: Baseline { talk: usual.talk, gaze: usual.gaze, humour: usual.humour, punctuality: usual.punctuality },
        traits: AuthoredTraits {
            reactance: traits.reactance,
            deference: traits.deference,
            trust: traits.trust,
            readiness: traits.readiness,
            pace: traits.pace,
            distress: traits.distress,
            ambivalence: traits.ambivalence,
            expectation: traits.expectation,
        },
        right_about: words(&raw.right_about),
        stock,
    }
}

/// An author's words; a file with Windows line ends gives the same ones as a file without.
fn words(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() }
}

/// The tables that grow while everything else is resolved.
struct Making<'a> {
    draft: &'a Draft<'a>,
    utterances: Vec<Utterance>,
    choices: Vec<Choice>,
    week_choices: Vec<WeekChoice>,
}

/// What the client says, wherever in the file it stands.
struct Said<'a> {
    says: &'a str,
    shows: Option<&'a String>,
    talk: Option<Talk>,
    cues: &'a [Cue],
    signs: &'a [Sign],
    false_sign: Option<&'a RawFalseSign>,
    silence: Option<u16>,
}

fn wide(table: &Table<'_>, id: &str) -> Option<u16> {
    u16::try_from(*table.get(id)?).ok()
}

fn short(table: &Table<'_>, id: &str) -> Option<u8> {
    u8::try_from(*table.get(id)?).ok()
}

/// Resolves what may be absent: outside none where it is wrong, inside none where it is absent.
fn perhaps<T>(id: Option<&String>, find: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match id {
        Some(id) => find(id).map(Some),
        None => Some(None),
    }
}

impl Making<'_> {
    fn beat_id(&self, id: &str) -> Option<BeatId> {
        wide(&self.draft.names.beats, id).map(BeatId)
    }

    fn utterance(&mut self, said: &Said<'_>) -> Option<UtteranceId> {
        let id = UtteranceId(u16::try_from(self.utterances.len()).ok()?);
        let says = words(said.says);
        self.utterances.push(Utterance {
            words: u16::try_from(says.split_whitespace().count()).unwrap_or(u16::MAX),
            says,
            shows: said.shows.map(|shows| words(shows)),
            talk: said.talk,
            cues: CueSet::of(said.cues),
            signs: said.signs.to_vec(),
            false_sign: said
                .false_sign
                .map(|sign| FalseSign { looks_like: sign.looks_like, reason: words(&sign.reason) }),
            silence: said.silence.unwrap_or(0),
        });
        Some(id)
    }

    fn beat(&mut self, number: usize, beat: &RawBeat) -> Option<Beat> {
        let id = BeatId(u16::try_from(number).ok()?);
        let lines = beat.lines.iter().map(|line| self.line(line)).collect::<Option<_>>()?;
        let choices = beat.choices.iter().map(|choice| self.choice(Some(id), choice)).collect::<Option<_>>()?;
        Some(Beat { id: beat.id.clone(), lines, choices, fixed: beat.fixed, moment: beat.moment })
    }

    fn line(&mut self, line: &RawLine) -> Option<Line> {
        let when = self.conditions(&line.when)?;
        let utterance = self.utterance(&Said {
            says: &line.says,
            shows: line.shows.as_ref(),
            talk: line.talk,
            cues: &line.cues,
            signs: &line.signs,
            false_sign: line.false_sign.as_ref(),
            silence: line.silence,
        })?;
        Some(Line { when, utterance })
    }

    fn reply(&mut self, reply: &RawReply) -> Option<Reply> {
        let to = perhaps(reply.to.as_ref(), |id| self.beat_id(id))?;
        let tells = reply.tells.as_ref().map_or(Some(Vec::new()), |id| self.facts_named(id))?;
        let utterance = self.utterance(&Said {
            says: &reply.says,
            shows: reply.shows.as_ref(),
            talk: reply.talk,
            cues: &reply.cues,
            signs: &reply.signs,
            false_sign: reply.false_sign.as_ref(),
            silence: reply.silence,
        })?;
        Some(Reply { utterance, tells, to, because: reply.because.as_ref().map(|because| words(because)) })
    }

    fn replies(&mut self, replies: &[RawReply]) -> Option<Vec<Reply>> {
        replies.iter().map(|reply| self.reply(reply)).collect()
    }

    fn fact(&mut self, fact: &RawFact) -> Option<Fact> {
        let utterance = self.utterance(&Said {
            says: &fact.says,
            shows: fact.shows.as_ref(),
            talk: fact.talk,
            cues: &fact.cues,
            signs: &[],
            false_sign: None,
            silence: None,
        })?;
        let told_when = self.conditions(&fact.told_when)?;
        Some(Fact { id: fact.id.clone(), label: words(&fact.label), cause: fact.cause, told_when, utterance })
    }

    fn choice(&mut self, beat: Option<BeatId>, choice: &RawChoice) -> Option<ChoiceId> {
        let names = &self.draft.names;
        let id = ChoiceId(u16::try_from(self.choices.len()).ok()?);
        let goal = perhaps(choice.goal.as_ref(), |id| short(&names.goals, id).map(GoalId))?;
        let task = perhaps(choice.task.as_ref(), |id| short(&names.tasks, id).map(TaskId))?;
        let to = perhaps(choice.to.as_ref(), |id| self.beat_id(id))?;
        let [softens, holds, hardens, placates] = replies_of(choice).map(|(_, reply)| match reply {
            Some(reply) => self.reply(reply).map(Some),
            None => Some(None),
        });
        let resolved = Choice {
            id: choice.id.clone(),
            beat,
            when: self.conditions(&choice.when)?,
            says: words(&choice.says),
            delivery: Delivery {
                first: *choice.moves.first()?,
                second: choice.moves.get(1).copied(),
                manner: choice.manner,
            },
            goal,
            task,
            replies: [softens?, holds?, hardens?, placates?],
            to,
            ends: choice.ends.as_ref().map(|ends| match ends {
                RawEnds::Session => Ends::Session,
                RawEnds::Course(kind) => Ends::Course(*kind),
            }),
            minutes: choice.minutes,
        };
        self.choices.push(resolved);
        Some(id)
    }

    fn session(&self, session: &RawSession) -> Option<SessionPlan> {
        Some(SessionPlan {
            id: session.id.clone(),
            opens: self.beat_id(&session.opens)?,
            closes: perhaps(session.closes.as_ref(), |id| self.beat_id(id))?,
            minutes: session.minutes,
            plan: session.plan.as_ref().map(|plan| words(plan)),
            anytime: Vec::new(),
            week: Vec::new(),
        })
    }

    fn week_event(&mut self, event: &RawWeekEvent) -> Option<WeekEvent> {
        let mut choices = Vec::new();
        for choice in &event.choices {
            choices.push(WeekChoiceId(u16::try_from(self.week_choices.len()).ok()?));
            self.week_choices.push(WeekChoice {
                id: choice.id.clone(),
                says: words(&choice.says),
                does: choice.does,
                manner: choice.manner,
                moves: choice.moves.clone(),
                then: choice.then.as_ref().map(|then| words(then)),
            });
        }
        Some(WeekEvent {
            id: event.id.clone(),
            when: self.conditions(&event.when)?,
            shows: words(&event.shows),
            cues: CueSet::of(&event.cues),
            choices,
        })
    }

    fn facts_named(&self, id: &str) -> Option<Vec<FactId>> {
        self.draft.names.facts.get(id)?.iter().map(|index| u16::try_from(*index).ok().map(FactId)).collect()
    }

    fn conditions(&self, list: &[RawCondition]) -> Option<Vec<Condition>> {
        list.iter().map(|condition| self.condition(condition)).collect()
    }

    fn condition(&self, condition: &RawCondition) -> Option<Condition> {
        use RawCondition as Raw;
        let names = &self.draft.names;
        Some(match condition {
            Raw::Chose(id) if names.has(Named::Choice, id) => Condition::Chose(ChoiceId(wide(&names.choices, id)?)),
            Raw::Chose(id) => Condition::ChoseBetweenSessions(WeekChoiceId(wide(&names.week_choices, id)?)),
            Raw::Visited(id) => Condition::Visited(self.beat_id(id)?),
            Raw::Answered(id, answer) => Condition::Answered(ChoiceId(wide(&names.choices, id)?), *answer),
            Raw::LastAnswer(answer) => Condition::LastAnswer(*answer),
            Raw::Did(what) => Condition::Did(*what),
            Raw::DidThisSession(what) => Condition::DidThisSession(*what),
            Raw::DidTimes(what, times) => Condition::DidTimes(*what, times.clone()),
            Raw::Told(id) => {
                let mut told: Vec<Condition> = self.facts_named(id)?.into_iter().map(Condition::Told).collect();
                if told.len() == 1 { told.pop()? } else { Condition::Any(told) }
            }
            Raw::Homework(seen) => Condition::Homework(*seen),
            Raw::Attendance(attendance) => Condition::Attendance(*attendance),
            Raw::Goal(stage) => Condition::Goal(*stage),
            Raw::GoalIs(id, stage) => Condition::GoalIs(GoalId(short(&names.goals, id)?), *stage),
            Raw::PlanOpen => Condition::PlanOpen,
            Raw::PlanAside => Condition::PlanAside,
            Raw::Session(id) => Condition::Session(SessionId(short(&names.sessions, id)?)),
            Raw::SessionNumber(numbers) => Condition::SessionNumber(numbers.clone()),
            Raw::MinutesLeft(minutes) => Condition::MinutesLeft(*minutes),
            Raw::Bond(band) => Condition::Bond(*band),
            Raw::Resistance(level) => Condition::Resistance(*level),
            Raw::Discord(level) => Condition::Discord(*level),
            Raw::Sustain(level) => Condition::Sustain(*level),
            Raw::Withdrawal(level) => Condition::Withdrawal(*level),
            Raw::Readiness(level) => Condition::Readiness(*level),
            Raw::Load(level) => Condition::Load(*level),
            Raw::Distress(level) => Condition::Distress(*level),
            Raw::Profile(id) => Condition::Profile(ProfileId(short(&names.profiles, id)?)),
            Raw::Not(inner) => Condition::Not(self.conditions(inner)?),
            Raw::Any(inner) => Condition::Any(self.conditions(inner)?),
            Raw::All(inner) => Condition::All(self.conditions(inner)?),
        })
    }
}
