//! What a scripted therapist may look at: only what a trainee can see, in a scenario or with a drawn client.

use crate::engine::client::{Cue, Move, Sign, Talk};
use crate::engine::scenario::words::{Attendance, HomeworkSeen};

/// So many of the client's turns, the last words among them, tell how much leans away.
pub const TURNS: usize = 4;

/// A moment at which a line is due, seen from the trainee's chair.
pub trait Sight {
    /// What the client's last words were, as an observer hears them: never placating.
    fn talk(&self) -> Talk;
    /// Whether this sign shows.
    fn shows(&self, sign: Sign) -> bool;
    /// Whether the last words gave this cue. Drawn clients have no words, and so no cues.
    fn noticed(&self, cue: Cue) -> bool;
    /// How many of the client's last [`TURNS`] turns of this session leaned away.
    fn leaned_away(&self) -> u8;
    /// Number of the week of the course, from 1.
    fn week(&self) -> u16;
    /// Number of the session, from 1.
    fn session(&self) -> u16;
    /// Number of the line in its session, from 1.
    fn line(&self) -> u16;
    /// Whether the trainee's last line in this session did this.
    fn just_did(&self, wanted: Move) -> bool;
    /// Lines of the course that did this.
    fn times(&self, wanted: Move) -> u16;
    /// Whether a line of this session did this.
    fn did_this_session(&self, wanted: Move) -> bool;
    /// What became of the task for the week.
    fn homework(&self) -> HomeworkSeen;
    /// What became of the appointment before this session.
    fn attendance(&self) -> Attendance;
}

/// Whether a sign shows that has no words: in silence, in the week, in the diary.
pub(in crate::engine) fn shows_without_words(sight: &impl Sight, sign: Sign) -> bool {
    match sign {
        Sign::NotTalking => sight.talk() == Talk::Withdrawn,
        Sign::NoHomework => sight.homework() == HomeworkSeen::Skipped,
        Sign::Cancelling => sight.attendance() != Attendance::Attended,
        _ => false,
    }
}
