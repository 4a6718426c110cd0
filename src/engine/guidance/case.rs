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
    /// The same of the wrong clauses alone.
    pub wrong_about: u64,
    /// The same of the half-way clauses alone.
    pub partly_about: u64,
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
    /// The moments that what is seen may open.
    by_seen: Index,
    /// The moments that anything may open.
    always: u64,
    /// The moments that something ends without a verdict.
    pub lapsing: u64,
    /// The moments that a line is about.
    pub about: Index,
}

impl Openers {
    /// An index of at most 64 moments.
    pub fn of(moments: &[Moment]) -> Self {
        let opens: Vec<When> = moments.iter().map(|moment| moment.opens).collect();
        let places = |wanted: &dyn Fn(&Moment) -> bool| {
            moments.iter().take(64).enumerate().fold(0, |set, (at, moment)| set | u64::from(wanted(moment)) << at)
        };
        Self {
            by_seen: Index::of(opens.iter().map(When::causes)),
            always: places(&|moment| moment.opens.causes() == 0),
            lapsing: places(&|moment| moment.lapses.is_some()),
            about: Index::of(moments.iter().map(|moment| moment.about)),
            opens,
        }
    }

    /// The moments that this opens, first to last.
    pub fn opened_by(&self, seen: u64) -> impl Iterator<Item = usize> {
        let near = self.always | self.by_seen.find(seen);
        bits(near).filter(move |at| self.opens[*at].holds(seen))
    }
}

/// At most 64 cases of one kind, found by any of the bits that each is about.
#[derive(Debug, Clone)]
pub(super) struct Index {
    /// The bits that any case is about.
    known: u64,
    /// By bit: the cases that are about it, as bits by their place in the book.
    cases: [u64; 64],
}

impl Index {
    /// An index of cases by the bits that each is about.
    pub fn of(abouts: impl Iterator<Item = u64>) -> Self {
        let mut index = Self { known: 0, cases: [0; 64] };
        for (at, about) in abouts.take(64).enumerate() {
            index.known |= about;
            bits(about).for_each(|bit| index.cases[bit] |= 1 << at);
        }
        index
    }

    /// The cases that are about any of these bits, as bits.
    pub fn find(&self, set: u64) -> u64 {
        bits(set & self.known).fold(0, |found, bit| found | self.cases[bit])
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
