//! What the trainee read: predicted answers and tagged signs, against base rates.
//!
//! Skill is the share of right guesses above what the base rates of this course would give by themselves, of what
//! there was to gain: always guessing the same thing earns 0, being right each time 1000, and less than 0 is possible.

use super::course::Course;
use super::model::{Note, PredictionNote, SignTagNote};
use super::phrases;
use super::text::{clean, count, quote, sentence};
use crate::engine::client::{Answer, Sign};

/// Fewer guesses than this cannot be told from luck.
pub const ENOUGH: u16 = 5;

/// Predictions of answers; none where nothing was predicted.
pub(super) fn predictions(course: &Course<'_>) -> Option<PredictionNote> {
    let made: Vec<(Answer, Answer)> =
        course.steps.iter().filter_map(|step| step.predicted.map(|guess| (guess, step.answer))).collect();
    if made.is_empty() {
        return None;
    }
    let came = |answer: Answer| made.iter().filter(|(_, met)| *met == answer).count();
    let guesses: Vec<Guess> = made
        .iter()
        .map(|(guess, met)| Guess { right: guess == met, base: came(*guess), base_of_truth: came(*met) })
        .collect();
    let right = guesses.iter().filter(|guess| guess.right).count();
    let skill = skill(&guesses);
    Some(PredictionNote {
        made: small(made.len()),
        right: small(right),
        skill,
        says: format!(
            "You predicted {} and were right {}. {}",
            count(made.len(), "answer", "answers"),
            times(right),
            verdict(small(made.len()), skill)
        ),
    })
}

/// Tags against the author's key; none where nothing was tagged.
pub(super) fn sign_tags(course: &Course<'_>) -> Option<SignTagNote> {
    let tagged: Vec<Tagged<'_>> = course.tags.iter().filter_map(|(at, tag)| tagged(course, *at, *tag)).collect();
    if tagged.is_empty() {
        return None;
    }
    let holds = |tag: Option<Sign>| tagged.iter().filter(|one| one.key.fits(tag)).count();
    let guesses: Vec<Guess> = tagged
        .iter()
        .map(|one| Guess {
            right: one.key.fits(one.tag),
            base: holds(one.tag),
            base_of_truth: one.key.all().map(holds).max().unwrap_or(0),
        })
        .collect();
    let right = guesses.iter().filter(|guess| guess.right).count();
    let skill = skill(&guesses);
    let differ = tagged.iter().filter(|one| !one.key.fits(one.tag));
    Some(SignTagNote {
        tagged: small(tagged.len()),
        right: small(right),
        skill,
        says: format!(
            "You tagged {}, {} as the author has {}. {}",
            count(tagged.len(), "line", "lines"),
            right,
            if tagged.len() == 1 { "it" } else { "them" },
            verdict(small(tagged.len()), skill)
        ),
        differ: differ.map(|one| difference(course, one)).collect(),
    })
}

/// One guess, with how often its guess and the truth came among all that were guessed at.
struct Guess {
    right: bool,
    base: usize,
    base_of_truth: usize,
}

/// Hits above base rates over what there was to gain, −1000 to 1000.
fn skill(guesses: &[Guess]) -> i16 {
    let all = i64::try_from(guesses.len()).unwrap_or(0);
    let part = |count: usize| i64::try_from(count).unwrap_or(0);
    let gained: i64 = guesses.iter().map(|guess| i64::from(guess.right) * all - part(guess.base)).sum();
    let possible: i64 = guesses.iter().map(|guess| all - part(guess.base_of_truth)).sum();
    if possible == 0 {
        return 0;
    }
    i16::try_from((gained * 1000 / possible).clamp(-1000, 1000)).unwrap_or(0)
}

fn verdict(made: u16, skill: i16) -> String {
    if made < ENOUGH {
        return "That is too few to tell reading from luck.".to_owned();
    }
    match skill {
        500.. => "That is well above what guessing by the usual answer would bring.",
        150.. => "That is above what guessing by the usual answer would bring.",
        -149..150 => "That is about what guessing by the usual answer would bring.",
        _ => "Guessing by the usual answer would have been right more often: slow down and name what you see first.",
    }
    .to_owned()
}

/// The author's key for one line.
struct Key<'a> {
    signs: Vec<Sign>,
    false_sign: Option<(Sign, &'a str)>,
}

impl Key<'_> {
    fn fits(&self, tag: Option<Sign>) -> bool {
        tag.map_or(self.signs.is_empty(), |sign| self.signs.contains(&sign))
    }

    /// Every right tag.
    fn all(&self) -> impl Iterator<Item = Option<Sign>> {
        let none = self.signs.is_empty().then_some(None);
        self.signs.iter().map(|sign| Some(*sign)).chain(none)
    }
}

struct Tagged<'a> {
    exchange: u16,
    tag: Option<Sign>,
    key: Key<'a>,
}

fn tagged<'a>(course: &Course<'a>, exchange: u16, tag: Option<Sign>) -> Option<Tagged<'a>> {
    let heard = course.heard(exchange);
    if heard.is_empty() {
        return None;
    }
    let said = || heard.iter().map(|id| course.scenario.utterance(*id));
    let signs = said().flat_map(|one| one.signs.iter().copied()).collect();
    let false_sign = said().find_map(|one| one.false_sign.as_ref());
    let false_sign = false_sign.map(|one| (one.looks_like, one.reason.as_str()));
    Some(Tagged { exchange, tag, key: Key { signs, false_sign } })
}

fn difference(course: &Course<'_>, one: &Tagged<'_>) -> Note {
    let words = course.words(course.heard(one.exchange));
    let said = one.tag.map_or("not resistance", phrases::sign);
    let key: Vec<&str> = one.key.signs.iter().map(|sign| phrases::sign(*sign)).collect();
    let key = match (&one.key.false_sign, key.is_empty()) {
        (Some((sign, reason)), true) => {
            format!("It looks like {} and has an ordinary reason: {}", phrases::sign(*sign), sentence(&clean(reason)))
        }
        (None, true) => "The author sees no sign in it.".to_owned(),
        (_, false) => format!("The author has it as {}.", key.join(" and ")),
    };
    let words = sentence(&quote(&words, 120));
    let exchanges = course.step(one.exchange).map(|step| step.number).into_iter().collect();
    Note { exchanges, title: format!("You tagged it as {said}"), says: format!("{words} {key}") }
}

fn times(right: usize) -> String {
    match right {
        0 => "in none of them".to_owned(),
        1 => "once".to_owned(),
        _ => format!("{right} times"),
    }
}

fn small(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
