//! The named parts of the client model: every change of state says which of these made it.

use crate::engine::words::words;

words! {
    /// A named part of the client model.
    Mechanism {
        /// The client's line carries on from the one before.
        Momentum,
    }
}

impl Mechanism {
    /// The mechanism in plain words, as a reason after "because of".
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Mechanism::Momentum => "carrying on from what was said before",
        }
    }
}
