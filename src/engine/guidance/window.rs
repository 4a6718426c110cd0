//! One moment while it is open: what was done in its window, and what that makes of it.

use super::book::Terms;
use super::case::{Moment, PARTS, Ruling, Until, WRONGS};
use super::pattern::Line;
use super::score::Verdict;
use super::situation::is_resistant;

/// The most exchanges that one verdict names.
pub(super) const NAMED: usize = 4;
/// Turns of discord that put a goal's deadline off.
const STORMY: u16 = 4;

/// A moment's own memory: whether it is open, and the trainee's habits around it.
#[derive(Debug, Clone, Default)]
pub(super) struct Window {
    opened_at: u16,
    /// The line that answered it.
    answered_at: Option<u16>,
    /// How many lines had been said when it opened.
    after: u16,
    /// Lines since it opened, as last counted.
    lines: u8,
    /// Session ends since it opened.
    crossed: u8,
    late: bool,
    parts: [u8; PARTS],
    /// The line in which each part was last done.
    part_line: [u8; PARTS],
    wrong: [u8; WRONGS],
    decided_at: [u16; NAMED],
    decided: u8,
    /// The place of the first of the half-way clauses that was done.
    partly: Option<u8>,
    /// The leading move that met it last, and how many times running.
    met_by: Option<u8>,
    running: u8,
    /// Lines left in which the trainee is near such a moment, and counts of fitting lines there and in all.
    near_left: u8,
    pub near: u16,
    pub near_fitting: u16,
    pub all_fitting: u16,
}

/// What became of a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decided {
    pub opened_at: u16,
    /// The line that answered it.
    pub answered_at: Option<u16>,
    pub decided_at: [u16; NAMED],
    pub decided: u8,
    pub ruling: Ruling,
    /// Decided by something that was done wrong, so that it can be repaired.
    pub mistake: bool,
}

impl Window {
    /// The moment opens; habits stay.
    pub fn open(&mut self, opened_at: u16, after: u16) {
        let habits = (self.met_by, self.running, self.near_left, self.near, self.near_fitting, self.all_fitting);
        *self = Self { opened_at, after, ..Self::default() };
        (self.met_by, self.running, self.near_left, self.near, self.near_fitting, self.all_fitting) = habits;
    }

    /// The exchange that opened it.
    pub const fn opened_at(&self) -> u16 {
        self.opened_at
    }

    /// Such a moment came, whether or not one is open.
    pub fn come_near(&mut self, until: Until) {
        if let Until::Within(exchanges) = until {
            self.near_left = exchanges;
        }
    }

    /// Counts a line among the trainee's habits.
    pub fn count_habit(&mut self, fits: bool) {
        self.all_fitting += u16::from(fits);
        if self.near_left > 0 {
            self.near_left -= 1;
            self.near += 1;
            self.near_fitting += u16::from(fits);
        }
    }

    /// Whether nothing that it asks for was done yet.
    pub fn is_untouched(&self) -> bool {
        self.parts == [0; PARTS] && self.partly.is_none()
    }

    /// Counts the lines since it opened, of so many in all; the newest has this number.
    pub fn count_lines(&mut self, said: u16, newest: u16) {
        let since = said - self.after;
        self.lines = u8::try_from(since).unwrap_or(u8::MAX);
        if since > 0 && self.answered_at.is_none() {
            self.answered_at = Some(newest.saturating_sub(since - 1));
        }
    }

    /// Judges a line in the window, or deeds after the last line of a session; its lines have been counted.
    pub fn judge(
        &mut self,
        moment: &Moment,
        line: &Line,
        (before, after): (u64, u64),
        terms: &Terms,
    ) -> Option<Decided> {
        if line.done & moment.about != 0
            && let Some(decided) = self.act(moment, line, (before, after), terms)
        {
            return Some(decided);
        }
        match moment.until {
            Until::Within(exchanges) if !self.late && self.lines >= exchanges => {
                self.end_of_phase(moment, line.leading, after, terms)
            }
            _ => None,
        }
    }

    /// What a line that the moment is about does in the window, and what it decides.
    fn act(&mut self, moment: &Moment, line: &Line, (before, after): (u64, u64), terms: &Terms) -> Option<Decided> {
        if line.done & moment.wrong_about != 0 {
            for (wrong, count) in moment.wrong.iter().zip(&mut self.wrong) {
                if (wrong.first == 0 || self.lines <= wrong.first) && wrong.pattern.fits(line, before, after) {
                    *count += 1;
                    if *count == wrong.times {
                        (self.decided_at[0], self.decided) = (line.number, 1);
                        return Some(self.decided(wrong.ruling, true));
                    }
                }
            }
        }
        let mut done = false;
        for (at, part) in moment.parts.iter().enumerate() {
            if (part.first == 0 || self.lines <= part.first) && part.pattern.earns(line, before, after) {
                self.parts[at] = self.parts[at].saturating_add(1);
                self.part_line[at] = self.lines;
                self.name(line.number);
                done = true;
            }
        }
        if line.done & moment.partly_about != 0 {
            let sought = moment.partly.iter().take(self.partly.map_or(usize::MAX, usize::from));
            for (at, (pattern, _)) in (0..).zip(sought) {
                if pattern.earns(line, before, after) {
                    self.partly = Some(at);
                    break;
                }
            }
        }
        let waits = !moment.wrong.is_empty() && !moment.first_decides && !self.late;
        let ends_only = || moment.parts.iter().any(|part| part.last > 0);
        if done && moment.need > 0 && !waits && !ends_only() && self.is_met(moment) {
            return Some(self.met(moment, line.leading, after, terms));
        }
        None
    }

    /// A session ends. Gives whether the window stays open, or what became of it.
    pub fn close_session(
        &mut self,
        moment: &Moment,
        session: u8,
        discord_turns: u16,
        terms: &Terms,
    ) -> Result<Option<Decided>, StaysOpen> {
        let crossed = self.crossed;
        self.crossed = crossed.saturating_add(1);
        let until = if self.late { moment.late.unwrap_or(moment.until) } else { moment.until };
        match until {
            Until::Within(_) | Until::Session if self.lines == 0 => {
                if moment.carries {
                    Err(StaysOpen)
                } else {
                    Ok(None)
                }
            }
            Until::Within(_) => self.end_of_phase(moment, u8::MAX, 0, terms).map_or_else(
                || if moment.late == Some(Until::Session) { Ok(Some(self.closing(moment))) } else { Err(StaysOpen) },
                |decided| Ok(Some(decided)),
            ),
            Until::Session => Ok(Some(self.closing(moment))),
            Until::NextSession if crossed == 0 => Err(StaysOpen),
            Until::NextSession => Ok(Some(self.closing(moment))),
            Until::EndOf(last) => {
                let stormy = moment.waits_for_calm && discord_turns >= STORMY;
                if session >= last + u8::from(stormy) { Ok(Some(self.closing(moment))) } else { Err(StaysOpen) }
            }
        }
    }

    /// The log ends; `ended` where the course did too.
    pub fn close_course(&mut self, moment: &Moment, ended: bool) -> Option<Decided> {
        let done = if moment.need == 0 { self.lines > 0 } else { self.is_met(moment) };
        (done || (ended && self.lines > 0)).then(|| self.closing(moment))
    }

    fn end_of_phase(&mut self, moment: &Moment, leading: u8, after: u64, terms: &Terms) -> Option<Decided> {
        if moment.need > 0 && self.is_met(moment) {
            return Some(self.met(moment, leading, after, terms));
        }
        if moment.late.is_some() && !self.late {
            self.late = true;
            return None;
        }
        Some(self.closing(moment))
    }

    fn is_met(&self, moment: &Moment) -> bool {
        let done = moment.parts.iter().enumerate().filter(|(at, part)| {
            let in_time = part.last == 0 || self.lines - self.part_line[*at] < part.last;
            self.parts[*at] >= part.times && in_time
        });
        done.count() >= usize::from(moment.need)
    }

    fn met(&mut self, moment: &Moment, leading: u8, after: u64, terms: &Terms) -> Decided {
        if self.late {
            return self.decided(Ruling { verdict: Verdict::Partly, reason: "late" }, false);
        }
        if matches!(moment.until, Until::Within(_)) && leading != u8::MAX {
            self.running = if self.met_by == Some(leading) { self.running.saturating_add(1) } else { 1 };
            self.met_by = Some(leading);
            if moment.income && self.running > terms.same_again {
                return self.decided(Ruling { verdict: Verdict::Partly, reason: "same-again" }, false);
            }
        }
        let reason = if moment.contrast && is_resistant(after) { "expected" } else { "met" };
        self.decided(Ruling { verdict: Verdict::Met, reason }, false)
    }

    /// What it is when nothing more can come.
    fn closing(&mut self, moment: &Moment) -> Decided {
        let ruling = if moment.need > 0 && self.is_met(moment) {
            match self.late {
                true => Ruling { verdict: Verdict::Partly, reason: "late" },
                false => Ruling { verdict: Verdict::Met, reason: "met" },
            }
        } else if self.parts.iter().any(|done| *done > 0) {
            Ruling { verdict: Verdict::Partly, reason: moment.some }
        } else if let Some((_, reason)) = self.partly.and_then(|at| moment.partly.get(usize::from(at))) {
            Ruling { verdict: Verdict::Partly, reason }
        } else {
            moment.otherwise
        };
        self.decided(ruling, false)
    }

    fn decided(&self, ruling: Ruling, mistake: bool) -> Decided {
        Decided {
            opened_at: self.opened_at,
            answered_at: self.answered_at,
            decided_at: self.decided_at,
            decided: if ruling.verdict == Verdict::Missed && !mistake { 0 } else { self.decided },
            ruling,
            mistake,
        }
    }

    fn name(&mut self, exchange: u16) {
        let at = usize::from(self.decided);
        // Exchanges come in their order, so only the last can be this one.
        if at < NAMED && (at == 0 || self.decided_at[at - 1] != exchange) {
            self.decided_at[at] = exchange;
            self.decided += 1;
        }
    }
}

/// The window stays open over the end of the session.
#[derive(Debug, Clone, Copy)]
pub(super) struct StaysOpen;
