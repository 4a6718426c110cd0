//! Every rule at once: opens moments, judges lines, counts what is done too often, and keeps the points.

use super::book::RuleBook;
use super::case::{Ruling, Until, bits};
use super::pattern::Line;
use super::score::Verdict;
use super::seen::Seen;
use super::situation::Situation;
use super::turn::Turn;
use super::window::{Decided, NAMED, Window};
use crate::engine::client::Move;
use crate::engine::scenario::WeekChoiceId;

/// More lines than any window within a session is long.
pub(super) const DUE: usize = 16;
/// Mistakes that can still be repaired, at most.
const MENDABLE: usize = 8;

/// A point while the log is folded: no heap.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed {
    pub rule: u8,
    pub session: u8,
    pub income: bool,
    pub repaired: bool,
    pub opened_at: u16,
    pub decided_at: [u16; NAMED],
    pub decided: u8,
    pub ruling: Ruling,
    /// What met it between sessions.
    pub between: Option<WeekChoiceId>,
}

/// About as many points as a course of five sessions has, so that their list need not grow.
const POINTS_OF_A_COURSE: usize = 128;

/// What the rules have seen, in sums.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::engine) struct Standing {
    /// Moments that could earn, by their rules' weights.
    pub chances: i32,
    /// What was earned in them, per mille by weight.
    pub earned: i32,
    /// What mistakes cost, per mille by weight, as a positive number.
    pub cost: i32,
}

/// The state of all rules.
#[derive(Debug, Clone)]
pub(super) struct Judge {
    pub situation: Situation,
    pub points: Vec<Seed>,
    pub windows: Vec<Window>,
    /// Lines said, in all.
    pub lines: u16,
    pub risk_cues: Vec<u16>,
    pub paradox_after_risk: Vec<u16>,
    pub unusual: Vec<u16>,
    /// Lines by their leading move.
    pub led_by: [u16; Move::COUNT],
    /// The open moments, as bits by their place in the book.
    open: u64,
    /// By the count of lines, round and round: the moments whose window may end there, as bits.
    due: [u64; DUE],
    limits: Vec<u8>,
    /// Places in `points`, with the exchanges left.
    mendable: [(u16, u8); MENDABLE],
    /// What was seen at the turn that the next line answers.
    before: u64,
    sessions: u8,
    last_number: u16,
    /// Exchanges in which a mistake can be repaired.
    mend_within: u8,
}

impl Judge {
    pub fn new(book: &RuleBook) -> Self {
        Self {
            situation: Situation::default(),
            points: Vec::with_capacity(POINTS_OF_A_COURSE),
            windows: vec![Window::default(); book.moments.len()],
            lines: 0,
            risk_cues: Vec::new(),
            paradox_after_risk: Vec::new(),
            unusual: Vec::new(),
            led_by: [0; Move::COUNT],
            open: 0,
            due: [0; DUE],
            limits: vec![0; book.limits.len()],
            mendable: [(0, 0); MENDABLE],
            before: 0,
            sessions: 0,
            last_number: 0,
            mend_within: book.terms.repair_within,
        }
    }

    pub fn open_session(&mut self, number: u8, has_plan: bool, sessions: usize) {
        self.sessions = u8::try_from(sessions).unwrap_or(u8::MAX);
        self.situation.open_session(number, has_plan);
        self.before = 0;
    }

    /// The turn that opens a session is complete; `next` is the exchange that answers it.
    pub fn opening(&mut self, book: &RuleBook, turn: &Turn, next: Option<u16>) {
        let number = next.unwrap_or(self.last_number);
        let seen = self.situation.opening(turn, self.sessions);
        self.look(book, seen, number);
    }

    /// An exchange is complete: its line, and the turn that came after.
    pub fn exchange(&mut self, book: &RuleBook, line: &Line, turn: &Turn, brought: u64) {
        self.lines += 1;
        self.last_number = line.number;
        let before = self.before;
        let after = self.situation.after(line, before, turn, brought, &book.terms);
        self.mend(book, line, before, after);
        if before & Seen::RiskSeen.bit() != 0 && book.terms.paradox.fits(line, before, after) {
            self.paradox_after_risk.push(line.number);
        }
        self.habits(book, line);
        self.judge(book, line, before, after);
        self.line_cases(book, line, before, after);
        self.look(book, after, line.number);
    }

    /// A session ends; deeds since its last line still count in the moments that are open.
    pub fn close_session(&mut self, book: &RuleBook, deeds: u64) {
        if deeds != 0 {
            let line = Line { number: self.last_number, done: deeds, manner: 1, leading: u8::MAX, earns: false };
            self.judge(book, &line, self.before, 0);
        }
        for at in bits(self.open) {
            let moment = &book.moments[at];
            self.windows[at].count_lines(self.lines, self.last_number);
            let closed = self.windows[at].close_session(
                moment,
                self.situation.session,
                self.situation.discord_turns,
                &book.terms,
            );
            if let Ok(decided) = closed {
                self.open &= !(1 << at);
                if let Some(decided) = decided {
                    self.record(moment.rule, moment.income, &decided);
                }
            }
        }
        for (limit, count) in book.limits.iter().zip(&mut self.limits) {
            if !limit.whole_course {
                *count = 0;
            }
        }
    }

    /// Something is done between sessions; `week` is what was seen since the last one. A gate does not wait for the next
    /// session: what came with the client's last words or in the week is met by it, and what was passed over in the
    /// session before is met late.
    pub fn between(&mut self, book: &RuleBook, line: &Line, choice: WeekChoiceId, week: u64) {
        let session = self.situation.session;
        let gates = book.moments.iter().enumerate().filter(|(_, moment)| book.rules[usize::from(moment.rule)].gate);
        for (at, moment) in gates {
            if !moment.parts.iter().any(|part| part.pattern.earns(line, week, week)) {
                continue;
            }
            let missed = |point: &&mut Seed| {
                (point.rule, point.session, point.ruling.verdict) == (moment.rule, session, Verdict::Missed)
            };
            for point in self.points.iter_mut().filter(missed) {
                point.ruling = Ruling { verdict: Verdict::Partly, reason: "late" };
                point.between = Some(choice);
            }
            let is_open = self.open & (1 << at) != 0;
            self.open &= !(1 << at);
            let opened = [
                is_open.then(|| self.windows[at].opened_at()),
                moment.opens.holds(week).then_some(self.last_number.saturating_add(1)),
            ];
            self.points.extend(opened.into_iter().flatten().map(|opened_at| Seed {
                rule: moment.rule,
                session,
                income: moment.income,
                repaired: false,
                opened_at,
                decided_at: [0; NAMED],
                decided: 0,
                ruling: Ruling { verdict: Verdict::Met, reason: "met" },
                between: Some(choice),
            }));
        }
    }

    /// The log ends; the points are then in the order of the rules and of their moments.
    pub fn close_course(&mut self, book: &RuleBook, ended: bool) {
        for at in bits(self.open) {
            let moment = &book.moments[at];
            self.windows[at].count_lines(self.lines, self.last_number);
            if let Some(decided) = self.windows[at].close_course(moment, ended) {
                self.record(moment.rule, moment.income, &decided);
            }
        }
        self.open = 0;
        self.points.sort_by_key(|point| (point.rule, point.opened_at));
    }

    /// What was seen so far, without what becomes of it over the whole course.
    pub fn standing(&self, book: &RuleBook) -> Standing {
        let scoring = &book.scoring;
        let mut standing = Standing::default();
        for point in &self.points {
            let rule = &book.rules[usize::from(point.rule)];
            let (weight, value) = match point.ruling.verdict {
                Verdict::NotApplicable => continue,
                Verdict::Met => (rule.weight, scoring.met),
                Verdict::Partly => (rule.weight, scoring.partly),
                Verdict::Missed if !point.income => (rule.weight, scoring.slip),
                Verdict::Missed => (rule.weight, scoring.missed),
                Verdict::Contraindicated => (rule.misuse, scoring.contraindicated),
            };
            let weight = i32::from(weight);
            standing.chances += if point.income { weight } else { 0 };
            standing.earned += weight * value.max(0);
            let stays = if point.repaired { scoring.repaired_share } else { 1000 };
            standing.cost += weight * (-value).max(0) * stays / 1000;
        }
        standing
    }

    /// Opens the moments of what is seen.
    fn look(&mut self, book: &RuleBook, seen: u64, number: u16) {
        self.before = seen;
        if seen & Seen::Risk.bit() != 0 {
            self.risk_cues.push(number);
        }
        for at in bits(self.open & book.openers.lapsing) {
            let lapses = book.moments[at].lapses.is_some_and(|when| when.holds(seen));
            if lapses && self.windows[at].is_untouched() {
                self.open &= !(1 << at);
            }
        }
        for at in book.openers.opened_by(seen) {
            self.windows[at].come_near(book.moments[at].until);
            if self.open & (1 << at) == 0 {
                self.open |= 1 << at;
                self.windows[at].open(number, self.lines);
                if let Until::Within(exchanges) = book.moments[at].until {
                    self.due[(usize::from(self.lines) + usize::from(exchanges)) % DUE] |= 1 << at;
                }
            }
        }
    }

    /// What the trainee does in any case: by move, and near resistance against elsewhere.
    fn habits(&mut self, book: &RuleBook, line: &Line) {
        if let Some(count) = self.led_by.get_mut(usize::from(line.leading)) {
            *count += 1;
        }
        let earned = line.earned();
        if let Some(at) = book.contrast {
            self.windows[at].count_habit(earned & book.moments[at].fits != 0);
        }
    }

    fn judge(&mut self, book: &RuleBook, line: &Line, before: u64, after: u64) {
        let due = std::mem::take(&mut self.due[usize::from(self.lines) % DUE]);
        for at in bits(self.open & (book.openers.about.find(line.done) | due)) {
            let moment = &book.moments[at];
            self.windows[at].count_lines(self.lines, self.last_number);
            let decided = self.windows[at].judge(moment, line, (before, after), &book.terms);
            if let Some(decided) = decided {
                self.open &= !(1 << at);
                self.record(moment.rule, moment.income, &decided);
            }
        }
    }

    /// Lines that are judged by themselves, and what is done too often.
    fn line_cases(&mut self, book: &RuleBook, line: &Line, before: u64, after: u64) {
        let here = |ruling: Ruling, mistake: bool| {
            let decided_at = [line.number, 0, 0, 0];
            Decided { opened_at: line.number, answered_at: None, decided_at, decided: 1, ruling, mistake }
        };
        for case in bits(book.lines_about.find(line.done)).map(|at| &book.lines[at]) {
            let found = case.clauses.iter().find(|(pattern, _)| pattern.fits(line, before, after));
            if let Some((_, ruling)) = found {
                let mistake = matches!(ruling.verdict, Verdict::Missed | Verdict::Contraindicated);
                self.record(case.rule, case.income, &here(*ruling, mistake));
            }
        }
        for at in bits(book.limits_about.find(line.done)) {
            let limit = &book.limits[at];
            if limit.pattern.fits(line, before, after) {
                self.limits[at] = self.limits[at].saturating_add(1);
                if self.limits[at] > limit.at_most {
                    self.record(limit.rule, false, &here(limit.ruling, true));
                }
            }
        }
    }

    /// A repairing line mends what went wrong in the exchanges before it.
    fn mend(&mut self, book: &RuleBook, line: &Line, before: u64, after: u64) {
        let mends = book.terms.repairing.earns(line, before, after);
        for (point, left) in &mut self.mendable {
            if *left > 0 {
                *left -= 1;
                if mends && let Some(point) = self.points.get_mut(usize::from(*point)) {
                    point.repaired = true;
                    *left = 0;
                }
            }
        }
    }

    fn record(&mut self, rule: u8, income: bool, decided: &Decided) {
        let mut ruling = decided.ruling;
        if ruling.verdict == Verdict::NotApplicable {
            return;
        }
        let fair = || decided.answered_at.is_some_and(|line| self.unusual.contains(&line));
        if ruling.verdict == Verdict::Missed && !decided.mistake && fair() {
            ruling = Ruling { verdict: Verdict::NotApplicable, reason: "unusual" };
        }
        if decided.mistake {
            let place = u16::try_from(self.points.len()).unwrap_or(u16::MAX);
            let free = self.mendable.iter_mut().min_by_key(|(_, left)| *left);
            if let Some(slot) = free {
                *slot = (place, self.mend_within);
            }
        }
        self.points.push(Seed {
            rule,
            session: self.situation.session,
            income,
            repaired: false,
            opened_at: decided.opened_at,
            decided_at: decided.decided_at,
            decided: decided.decided,
            ruling,
            between: None,
        });
    }
}
