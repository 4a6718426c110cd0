//! Numbers that define what is spoken of, where [`Constants`](super::Constants) say how much it does. Varying one of
//! these would not test the model; it would ask another question.

/// The lowest and the highest value of a trait: nobody is entirely without it. Bounds of a scale.
pub const TRAIT_LOWEST: i32 = 20_000;
/// See [`TRAIT_LOWEST`].
pub const TRAIT_HIGHEST: i32 = 980_000;
/// Percentiles of a trait word, VeryLow to VeryHigh. Fixed by the scenario format.
pub const TRAIT_LEVELS: [i32; 5] = [50_000, 200_000, 500_000, 800_000, 950_000];
/// Percentiles of a stage of readiness, Precontemplation to Action. Fixed by the scenario format.
pub const STAGES: [i32; 4] = [100_000, 350_000, 650_000, 900_000];
/// Percentiles of pace tolerance, Slow to Quick. Fixed by the scenario format.
pub const PACES: [i32; 3] = [150_000, 500_000, 850_000];
/// How strongly a cause is at work where an author calls it Minor or Major: what these words mean.
pub const CAUSE_WEIGHTS: [i32; 2] = [400_000, 800_000];
/// How far the strongest channel lifts the composite above the mean of the three: what resistance is taken to be.
pub const COMPOSITE_STRONGEST: i32 = 550_000;
/// How many earlier uses a week leaves in mind: an old trick is half new again. A count, not a size.
pub const PARADOXES_REMEMBERED: u8 = 3;
/// Longest ordinary silence, longest after a withdrawn line, and longest where the therapist holds it, in seconds. Only
/// shown: nothing in the model reads it.
pub const SILENCES: [u32; 3] = [4, 12, 40];
