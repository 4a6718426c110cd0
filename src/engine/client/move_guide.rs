//! What every move, manner and strategy means, with an example line: the source of docs/moves.md.

use super::moves::{Manner, Move, Strategy};

/// What an author and a trainee are told about a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveGuide {
    pub meaning: &'static str,
    /// A line that a therapist could say.
    pub example: &'static str,
    /// Ids of the guidance that the move stands for, or goes against.
    pub guidance: &'static [&'static str],
    /// Its name in MITI 4, where it has one there.
    pub miti: Option<&'static str>,
}

impl Move {
    /// What the move is, with an example.
    #[must_use]
    pub const fn guide(self) -> MoveGuide {
        MoveGuide { meaning: "", example: "", guidance: &[], miti: None }
    }
}

impl Manner {
    /// What the manner is.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        ""
    }
}

impl Strategy {
    /// The strategy in plain words.
    #[must_use]
    pub const fn says(self) -> &'static str {
        ""
    }
}
