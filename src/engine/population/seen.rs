//! What a trainee can see of a drawn client, who has no words: talk, the week, and what was done.

use crate::engine::client::{Cue, Delivery, Move, Sign, Strategy, Talk};
use crate::engine::policy::script::Sight;
use crate::engine::policy::script::sight::{TURNS, shows_without_words};
use crate::engine::scenario::words::{Attendance, HomeworkSeen};

/// A moment at which a line is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Weeks of the course before this one.
    pub week: u16,
    /// Sessions with this client before this one.
    pub session: u16,
    /// Lines said in this session.
    pub exchange: u16,
    /// What the client's last line looked like.
    pub last_talk: Talk,
    /// What became of the task for the week.
    pub homework: HomeworkSeen,
    /// What became of the appointment before this session.
    pub attendance: Attendance,
    /// For each of the turns before the last words, the newest in the lowest bit: whether it leaned away.
    leaned: u8,
    last_line: u64,
    did: [u16; Move::COUNT],
    did_this_session: u64,
}

impl Seen {
    /// Before the first session.
    #[must_use]
    pub const fn nothing() -> Self {
        Self {
            week: 0,
            session: 0,
            exchange: 0,
            last_talk: Talk::Neutral,
            homework: HomeworkSeen::NoneSet,
            attendance: Attendance::Attended,
            leaned: 0,
            last_line: 0,
            did: [0; Move::COUNT],
            did_this_session: 0,
        }
    }

    /// A session opens.
    pub(super) const fn opens(&mut self, week: u16, session: u16) {
        (self.week, self.session, self.exchange) = (week, session, 0);
        self.last_talk = Talk::Neutral;
        (self.leaned, self.last_line, self.did_this_session) = (0, 0, 0);
    }

    /// A line was said and answered. A pleasant yes looks like any other.
    pub fn answered(&mut self, delivery: &Delivery, talk: Talk) {
        self.leaned = self.leaned << 1 | u8::from(self.last_talk.is_resistant());
        self.last_talk = if talk == Talk::Placating { Talk::Neutral } else { talk };
        self.exchange += 1;
        self.last_line = 0;
        for one in delivery.moves() {
            self.last_line |= 1 << one as u8;
            self.did[one as usize] = self.did[one as usize].saturating_add(1);
        }
        self.did_this_session |= self.last_line;
    }

    /// A week went by. A missed appointment is what the next session begins with.
    pub(super) fn week_passed(&mut self, attended: bool, homework: HomeworkSeen, next: Attendance) {
        if attended {
            self.homework = homework;
        }
        if attended || next != Attendance::Attended {
            self.attendance = next;
        }
    }
}

impl Sight for Seen {
    fn talk(&self) -> Talk {
        self.last_talk
    }

    fn shows(&self, sign: Sign) -> bool {
        let leans = matches!(self.last_talk, Talk::Sustain | Talk::Discord);
        let advised = || Move::ALL.iter().any(|one| one.strategy() == Strategy::Direct && self.just_did(*one));
        match sign {
            Sign::RefusingAdvice => leans && advised(),
            Sign::Blame => self.last_talk == Talk::Discord,
            other => shows_without_words(self, other),
        }
    }

    fn noticed(&self, _cue: Cue) -> bool {
        false
    }

    fn leaned_away(&self) -> u8 {
        let before = self.leaned & ((1 << (TURNS - 1)) - 1);
        before.count_ones() as u8 + u8::from(self.last_talk.is_resistant())
    }

    fn week(&self) -> u16 {
        self.week + 1
    }

    fn session(&self) -> u16 {
        self.session + 1
    }

    fn line(&self) -> u16 {
        self.exchange + 1
    }

    fn just_did(&self, wanted: Move) -> bool {
        self.last_line & 1 << wanted as u8 != 0
    }

    fn times(&self, wanted: Move) -> u16 {
        self.did[wanted as usize]
    }

    fn did_this_session(&self, wanted: Move) -> bool {
        self.did_this_session & 1 << wanted as u8 != 0
    }

    fn homework(&self) -> HomeworkSeen {
        self.homework
    }

    fn attendance(&self) -> Attendance {
        self.attendance
    }
}
