//! The comparison story as a description that either engine can be given: 60 beats, of which every play passes 40.

/// Beats of the story; a play passes two of every three.
pub const BEATS: usize = 60;
/// Choices that are made in a play.
pub const EXCHANGES: usize = 40;
/// Versions of a client's line: at high, medium and low resistance.
pub const BANDS: usize = 3;
/// Choices of a beat; the last has a condition.
pub const CHOICES: usize = 4;

const SUBJECTS: [&str; 7] =
    ["the night shifts", "my brother", "the form", "Mondays", "the letter", "that garden", "the doctor before you"];
const LINES: [[&str; 3]; BANDS] = [
    ["I said no to {} already.", "Why is it {} again with you people?", "You can write what you like about {}."],
    ["It is mostly {}, I suppose, on most days.", "There was something about {} this week.", "Well, {}. Same as ever."],
    [
        "Since you ask, {} is what I lie awake over.",
        "I had not told anybody about {} until now.",
        "It may be {}, after all.",
    ],
];
const ASKED: [&str; 3] = ["What is it like, with {}?", "Tell me how it went with {}.", "And {}: what comes to mind?"];
const TOLD: [&str; 3] =
    ["I would leave {} alone for a week.", "You could start with {}.", "It helps to write {} down."];

/// What the two counters count: lines that asked, lines that told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    Asked,
    Told,
}

/// The whole story.
#[derive(Debug)]
pub struct Story {
    pub beats: Vec<Beat>,
}

/// A place of it.
#[derive(Debug)]
pub struct Beat {
    /// What the client says on coming here, by band.
    pub lines: [String; BANDS],
    pub choices: [Choice; CHOICES],
}

/// What can be said there.
#[derive(Debug)]
pub struct Choice {
    pub says: String,
    /// The counter that it raises.
    pub raises: Counter,
    /// On offer only where this counter has come so far.
    pub needs: Option<(Counter, usize)>,
    /// The beat that follows; none ends the story.
    pub to: Option<usize>,
}

impl Story {
    /// Beats in threes: from the first of three the choices lead to the second or the third, and from there to the next
    /// three.
    pub fn generate() -> Self {
        Self { beats: (0..BEATS).map(beat).collect() }
    }
}

fn beat(at: usize) -> Beat {
    let exchange = at / 3 * 2 + usize::from(!at.is_multiple_of(3));
    Beat {
        lines: LINES.map(|versions| about(versions[at % versions.len()], at)),
        choices: std::array::from_fn(|number| {
            let asks = number.is_multiple_of(2);
            let says = if asks { ASKED } else { TOLD }[(at + number / 2) % 3];
            let counter = if at.is_multiple_of(2) { Counter::Asked } else { Counter::Told };
            let following =
                if at.is_multiple_of(3) { at + 1 + usize::from(number >= CHOICES / 2) } else { (at / 3 + 1) * 3 };
            Choice {
                says: about(says, at + number),
                raises: if asks { Counter::Asked } else { Counter::Told },
                needs: (number == CHOICES - 1).then_some((counter, (exchange / 2).max(1))),
                to: (following < BEATS).then_some(following),
            }
        }),
    }
}

fn about(words: &str, at: usize) -> String {
    words.replace("{}", SUBJECTS[at % SUBJECTS.len()])
}

/// What a player meets.
#[derive(Debug, Clone, Copy)]
pub enum Seen<'a> {
    /// The client says this.
    Line(&'a str),
    /// This is on offer.
    Choice(&'a str),
}

/// Seeded random play.
#[derive(Debug)]
pub struct Dice(u32);

impl Dice {
    pub fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(2_654_435_761) | 1)
    }

    /// One of so many.
    pub fn pick(&mut self, of: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % of
    }
}
