//! The words by which a debrief names things that no rule is about, each with the guidance it stands on.

/// A debrief label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    pub id: &'static str,
    pub title: &'static str,
    /// One sentence for the screen.
    pub says: &'static str,
    /// Ids of statements.
    pub cites: &'static [&'static str],
}

/// Every label.
pub const LABELS: &[Label] = &[
    Label {
        id: "resistance",
        title: "Resistance",
        says: "What held the change up between the two of you, shown as three channels: against you, for things as \
               they are, and away.",
        cites: &["D1", "D2"],
    },
    Label {
        id: "expected-rise",
        title: "Expected",
        says: "It rose after good exploring. That is not a mistake: more of both sides is in the open, and lower is \
               not better at each moment.",
        cites: &["D3", "D7"],
    },
    Label {
        id: "not-a-type",
        title: "Not a type of person",
        says: "Another client with the same diagnosis might not have resisted; much was asked to change here.",
        cites: &["D4"],
    },
    Label {
        id: "good-reason",
        title: "The client’s good reason",
        says: "From inside, this answer made sense.",
        cites: &["D5", "D9"],
    },
    Label { id: "turning-point", title: "Turning point", says: "Where it was stuck, it turned.", cites: &["D6", "D8"] },
    Label {
        id: "your-own-strain",
        title: "Your own strain",
        says: "Several lines of yours running, with little coming back: this is often how it feels from the \
               therapist's chair.",
        cites: &["T1", "W1"],
    },
    Label {
        id: "formulation",
        title: "Your guess at the causes",
        says: "Five things that can lie underneath, beside what this story held; they can be looked for together.",
        cites: &["O5", "O6", "C1", "C2", "C3", "C4", "C5"],
    },
    Label {
        id: "not-resistance",
        title: "Not resistance",
        says: "It looked like a sign and had an ordinary or an earned reason.",
        cites: &["X2", "S4"],
    },
    Label {
        id: "a-respected-no",
        title: "A respected no",
        says: "The client left, or said no, and was heard: a good ending.",
        cites: &["O4", "S10"],
    },
    Label {
        id: "no-single-key",
        title: "No single key",
        says: "The moments that were met well here were met in more than one way.",
        cites: &["W2"],
    },
];

/// The label with this id.
#[must_use]
pub fn label(id: &str) -> Option<&'static Label> {
    LABELS.iter().find(|label| label.id == id)
}
