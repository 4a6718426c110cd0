//! The compiled kinds of rule cases: a moment with its window, a line judged at once, a limit.

use super::pattern::{Pattern, When};
use super::score::Verdict;

/// The most parts that a moment can ask for.
pub(super) const PARTS: usize = 4;
/// The most wrong clauses that a moment can have.
pub(super) const WRONGS: usize = 6;

/// A verdict with its written reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ruling {
    pub verdict: Verdict,
    pub reason: &'static str,
}

/// How long a moment stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// This many exchanges, within the session.
    Within(u8),
    /// The end of the session.
    Session,
    /// The end of the next session.
    NextSession,
    /// The end of the session with this number, from 1.
    EndOf(u8),
}

/// One thing that a moment asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub pattern: Pattern,
    /// How often.
    pub times: u8,
    /// Only in the first lines of the window; 0 for no matter.
    pub first: u8,
    /// Only in the last lines of the window; 0 for no matter.
    pub last: u8,
}

/// Something that decides a moment against the trainee at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wrong {
    pub pattern: Pattern,
    pub times: u8,
    /// Only in the first lines of the window; 0 for no matter.
    pub first: u8,
    pub ruling: Ruling,
}

/// Opened by what is seen, decided by what the trainee does in a window of time.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    pub rule: u8,
    pub opens: When,
    /// What ends it without a verdict, where nothing was done yet.
    pub lapses: Option<When>,
    pub until: Until,
    /// A second, longer window in which meeting it counts as partly.
    pub late: Option<Until>,
    /// Four turns of discord or more by then put an `EndOf` off by one session.
    pub waits_for_calm: bool,
    pub parts: Vec<Part>,
    /// How many of the parts make it met; 0 where only not going wrong is asked.
    pub need: u8,
    /// What is half of the way.
    pub partly: Vec<(Pattern, &'static str)>,
    pub wrong: Vec<Wrong>,
    /// The first of met and wrong decides, instead of the whole window being watched.
    pub first_decides: bool,
    /// A turn at the very end of a session stays open into the next.
    pub carries: bool,
    /// Meeting it earns; otherwise only going wrong counts.
    pub income: bool,
    /// Weighed by how much more of the same is done here than elsewhere.
    pub contrast: bool,
    /// Every move that meets it, for the share of the same elsewhere.
    pub fits: u64,
    /// Every move and deed that any of its clauses is about; all of them where one is about any line.
    pub about: u64,
    /// What it is when nothing was done.
    pub otherwise: Ruling,
    /// The reason where some of the parts were done.
    pub some: &'static str,
}

impl Moment {
    /// The moves and deeds that these clauses are about.
    pub fn about(patterns: impl Iterator<Item = Pattern>) -> u64 {
        patterns.fold(0, |all, pattern| all | if pattern.does == 0 { u64::MAX } else { pattern.does })
    }
}

/// Which moments an exchange has to do with, found by what is seen and what is done: most have nothing to do with it.
#[derive(Debug, Clone)]
pub(super) struct Openers {
    opens: Vec<When>,
    /// By what is seen: the moments that it may open, as bits.
    by_seen: [u64; 64],
    /// The moments that anything may open.
    always: u64,
    /// The moments that something ends without a verdict.
    pub lapsing: u64,
    /// By what a line does: the moments that are about it, as bits.
    by_done: [u64; 64],
}

impl Openers {
    /// An index of at most 64 moments.
    pub fn of(moments: &[Moment]) -> Self {
        let opens: Vec<When> = moments.iter().map(|moment| moment.opens).collect();
        let (mut by_seen, mut always, mut lapsing) = ([0; 64], 0, 0);
        for (at, when) in opens.iter().enumerate().take(64) {
            lapsing |= u64::from(moments[at].lapses.is_some()) << at;
            let first_of_all = when.all & when.all.wrapping_neg();
            match if when.any == 0 { first_of_all } else { when.any } {
                0 => always |= 1 << at,
                causes => bits(causes).for_each(|seen| by_seen[seen] |= 1 << at),
            }
        }
        let mut by_done = [0; 64];
        for (at, moment) in moments.iter().enumerate().take(64) {
            bits(moment.about).for_each(|done| by_done[done] |= 1 << at);
        }
        Self { opens, by_seen, always, lapsing, by_done }
    }

    /// The moments that a line which does this is about, as bits.
    pub fn about(&self, done: u64) -> u64 {
        bits(done).fold(0, |about, one| about | self.by_done[one])
    }

    /// The moments that this opens, first to last.
    pub fn opened_by(&self, seen: u64) -> impl Iterator<Item = usize> {
        let near = bits(seen).fold(self.always, |near, one| near | self.by_seen[one]);
        bits(near).filter(move |at| self.opens[*at].holds(seen))
    }
}

/// The places of the bits that are set.
pub(super) fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (at < 64).then_some(at)
    })
}

/// A line judged at once: the first clause that fits decides.
#[derive(Debug, Clone)]
pub(super) struct LineCase {
    pub rule: u8,
    /// The moves that make a line a matter for this rule.
    pub does: u64,
    pub clauses: Vec<(Pattern, Ruling)>,
    pub income: bool,
}

/// Something that is good once and too much when it is done often.
#[derive(Debug, Clone)]
pub(super) struct Limit {
    pub rule: u8,
    pub pattern: Pattern,
    pub at_most: u8,
    /// Counted over the course, not over the session.
    pub whole_course: bool,
    pub ruling: Ruling,
}
