//! What can be seen in one client turn, from what a scenario's utterances show; looked up once, before the fold.

use super::book::RuleBook;
use super::pattern::{Line, manner_bit};
use super::seen::{Seen, TALK, coded, move_bit, sign_of};
use crate::engine::client::{Delivery, Manner, Move, Sign, Talk};
use crate::engine::scenario::words::{Contact, Referral};
use crate::engine::scenario::{CueSet, Scenario, Utterance, UtteranceId};
use crate::engine::session::event::LineSaid;

/// What can be seen of one utterance.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    /// Cues, and the talk where the author gives it.
    seen: u64,
    /// Signs, as bits by [`Sign`].
    signs: u16,
    /// The sign that it only looks like, as a bit.
    false_sign: u16,
    short: bool,
}

/// One client turn: a reply, what it tells, and the words at the next beat.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Turn {
    pub seen: u64,
    signs: u16,
    false_signs: u16,
    long: bool,
    /// Whether anything was said.
    pub said: bool,
    /// Whether something hidden was told.
    pub told: bool,
}

impl Turn {
    /// Adds an utterance. Cues add up; the talk of the later one counts.
    pub fn add(&mut self, shown: &Shown, talk: Talk) {
        let talk = if shown.seen & TALK == 0 { coded(talk).bit() } else { 0 };
        self.seen = (self.seen & !TALK) | shown.seen | talk;
        self.continue_with(shown);
    }

    /// Adds what the client tells; without a tag of its own the turn's talk stays.
    pub fn add_told(&mut self, shown: &Shown) {
        if shown.seen & TALK != 0 {
            self.seen &= !TALK;
        }
        self.seen |= shown.seen;
        self.told = true;
        self.continue_with(shown);
    }

    fn continue_with(&mut self, shown: &Shown) {
        self.signs |= shown.signs;
        self.false_signs |= shown.false_sign;
        self.long |= !shown.short;
        self.said = true;
    }

    /// Whether the client used few words.
    pub const fn is_short(&self) -> bool {
        self.said && !self.long
    }

    /// The signs that an observer would agree on: what only looks like one is not one.
    pub const fn signs(&self) -> u16 {
        let quiet = if self.seen & Seen::Withdrawn.bit() != 0 { 1 << Sign::NotTalking as u16 } else { 0 };
        (self.signs | quiet) & !self.false_signs
    }
}

/// A scenario as the rules see it.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    /// By choice.
    lines: Vec<Line>,
    /// By utterance.
    shown: Vec<Shown>,
    /// By fact: its utterance, and whether it is an outside cause.
    pub facts: Vec<(UtteranceId, bool)>,
    /// Cues by week event.
    pub week_events: Vec<u64>,
    /// What a week choice does, with its deeds.
    pub week_choices: Vec<Line>,
    hand_over: Line,
    revisit: Line,
    /// Somebody else watches whether the client comes.
    pub sanctioned: bool,
}

impl Tables {
    pub fn of(book: &RuleBook, scenario: &Scenario) -> Self {
        use super::seen::Deed;
        use crate::engine::client::Cause;
        let line = |delivery: &Delivery| {
            let mut line = Line::of(delivery);
            let spoilt = book.terms.fighting.fits(&line, 0, 0);
            line.earns = !spoilt && book.terms.stock & line.manner == 0;
            line
        };
        let plain = |one| line(&Delivery { first: one, second: None, manner: Manner::Plain });
        let week = scenario.week_choices.iter().map(|choice| {
            let stiff = matches!(choice.manner, Manner::Blaming | Manner::Hurried | Manner::Pleading | Manner::Expert);
            let deed = match choice.does {
                Contact::ReachOut if stiff => Deed::WroteStiffly.bit(),
                Contact::ReachOut if choice.manner != Manner::Formulaic => Deed::ReachedOut.bit(),
                _ => 0,
            };
            let done = choice.moves.iter().fold(deed, |set, one| set | move_bit(*one));
            let manner = manner_bit(choice.manner);
            Line { number: 0, done, manner, leading: u8::MAX, earns: book.terms.stock & manner == 0 }
        });
        Self {
            lines: scenario.choices.iter().map(|choice| line(&choice.delivery)).collect(),
            shown: scenario.utterances.iter().map(|one| shown(one, book.terms.short_words)).collect(),
            facts: scenario
                .facts
                .iter()
                .map(|fact| (fact.utterance, fact.cause == Some(Cause::DifferentFix)))
                .collect(),
            week_events: scenario.week_events.iter().map(|event| cues(event.cues)).collect(),
            week_choices: week.collect(),
            hand_over: plain(Move::HandOverCopy),
            revisit: plain(Move::RevisitGoal),
            sanctioned: scenario.about.referral == Referral::Court,
        }
    }

    /// The line of an exchange.
    pub fn line(&self, said: LineSaid) -> Line {
        match said {
            LineSaid::Choice(choice) => self.lines.get(choice.index()).copied().unwrap_or_default(),
            LineSaid::HandOverCopy => self.hand_over,
            LineSaid::RevisitGoal(_) => self.revisit,
        }
    }

    /// What can be seen of an utterance.
    pub fn shown(&self, id: UtteranceId) -> Shown {
        self.shown.get(id.index()).copied().unwrap_or_default()
    }
}

fn shown(utterance: &Utterance, short_words: u8) -> Shown {
    let of_cues = utterance.cues.iter().filter_map(sign_of).fold(0, |all, sign| all | 1 << sign as u16);
    Shown {
        seen: cues(utterance.cues) | utterance.talk.map_or(0, |talk| coded(talk).bit()),
        signs: utterance.signs.iter().fold(of_cues, |all, sign| all | 1 << *sign as u16),
        false_sign: utterance.false_sign.as_ref().map_or(0, |one| 1 << one.looks_like as u16),
        short: utterance.words <= u16::from(short_words),
    }
}

/// Cues as things seen, by their names.
fn cues(set: CueSet) -> u64 {
    set.iter().filter_map(|cue| Seen::from_name(cue.name())).fold(0, |all, seen| all | seen.bit())
}
