//! Arithmetic in millionths: one rounding helper, and tables where mathematics would use a function.

use super::state::ONE;

/// The product of two numbers in millionths, rounded to the nearest and halves up: the only rounding in the model.
///
/// The product is moved above zero and back, by a whole number of ones: dividing what cannot be negative takes half the
/// steps, and the model does little else.
#[must_use]
#[inline]
pub const fn mul(a: i32, b: i32) -> i32 {
    const ONES: u64 = 1 << 43;
    let moved = (a as i64 * b as i64) as u64;
    let nearest = moved.wrapping_add(ONES * 1_000_000 + 500_000) / 1_000_000;
    nearest.wrapping_sub(ONES) as i32
}

/// A value kept within 0 and [`ONE`].
#[must_use]
pub const fn unit(value: i32) -> i32 {
    if value < 0 {
        0
    } else if value > ONE {
        ONE
    } else {
        value
    }
}

/// The part of a value that is above zero.
#[must_use]
pub const fn positive(value: i32) -> i32 {
    if value < 0 { 0 } else { value }
}

/// What is left beside a part that is shared with others, so that both together vary by one: the square root of 1 − r².
#[must_use]
pub const fn beside(shared: i32) -> i32 {
    let left = ONE as i64 * ONE as i64 - shared as i64 * shared as i64;
    let twice = (4 * if left < 0 { 0 } else { left }).isqrt();
    ((twice + 1) / 2) as i32
}

/// x / (1 + x): nearly x where x is small, never more than [`ONE`]. What is below zero counts as zero.
#[must_use]
pub const fn saturate(value: i32) -> i32 {
    let value = positive(value) as i64;
    (value * ONE as i64 / (ONE as i64 + value)) as i32
}

/// How far a value is on the way from `low` to `high`, 0 to [`ONE`].
#[must_use]
pub const fn ramp(value: i32, low: i32, high: i32) -> i32 {
    let span = high as i64 - low as i64;
    let way = (value as i64 - low as i64) * ONE as i64 / if span > 0 { span } else { 1 };
    if way < 0 {
        0
    } else if way > ONE as i64 {
        ONE
    } else {
        way as i32
    }
}

/// What is left of a distance after `times` steps that each cover `rate` of it, as the share covered.
#[must_use]
pub const fn covered(rate: i32, times: u8) -> i32 {
    let mut left = ONE;
    let mut step = 0;
    while step < times {
        left = mul(left, ONE - rate);
        step += 1;
    }
    ONE - left
}

/// e to the power of x, both in millionths; x is kept within −8 and 6.
#[must_use]
pub fn exp(x: i32) -> i32 {
    let offset = (x.clamp(-8 * ONE, 6 * ONE) + 8 * ONE) as usize;
    let at = (offset / EXP_STEP).min(EXP.len() - 2);
    between(EXP[at], EXP[at + 1], offset - at * EXP_STEP, EXP_STEP)
}

/// The logistic function: a probability in millionths from a logit in millionths.
#[must_use]
pub fn logistic(x: i32) -> i32 {
    let odds = i64::from(exp(x));
    (odds * i64::from(ONE) / (odds + i64::from(ONE))) as i32
}

/// The standard normal quantile of a probability, in millionths of a standard deviation.
#[must_use]
pub fn quantile(probability: i32) -> i32 {
    let scaled = unit(probability) as usize * (QUANTILES.len() - 1);
    let at = (scaled / ONE as usize).min(QUANTILES.len() - 2);
    between(QUANTILES[at], QUANTILES[at + 1], scaled - at * ONE as usize, ONE as usize)
}

/// Inlined, so that the division is by a constant.
#[inline(always)]
fn between(low: i32, high: i32, part: usize, whole: usize) -> i32 {
    low + ((i64::from(high) - i64::from(low)) * part as i64 / whole as i64) as i32
}

/// One eighth.
const EXP_STEP: usize = 125_000;

/// e^x from −8 to 6 in steps of one eighth.
static EXP: [i32; 113] = [
    335,
    380,
    431,
    488,
    553,
    627,
    710,
    805,
    912,
    1_033,
    1_171,
    1_327,
    1_503,
    1_704,
    1_930,
    2_187,
    2_479,
    2_809,
    3_183,
    3_607,
    4_087,
    4_631,
    5_248,
    5_946,
    6_738,
    7_635,
    8_652,
    9_804,
    11_109,
    12_588,
    14_264,
    16_163,
    18_316,
    20_754,
    23_518,
    26_649,
    30_197,
    34_218,
    38_774,
    43_937,
    49_787,
    56_416,
    63_928,
    72_440,
    82_085,
    93_014,
    105_399,
    119_433,
    135_335,
    153_355,
    173_774,
    196_912,
    223_130,
    252_840,
    286_505,
    324_652,
    367_879,
    416_862,
    472_367,
    535_261,
    606_531,
    687_289,
    778_801,
    882_497,
    1_000_000,
    1_133_148,
    1_284_025,
    1_454_991,
    1_648_721,
    1_868_246,
    2_117_000,
    2_398_875,
    2_718_282,
    3_080_217,
    3_490_343,
    3_955_077,
    4_481_689,
    5_078_419,
    5_754_603,
    6_520_819,
    7_389_056,
    8_372_897,
    9_487_736,
    10_751_013,
    12_182_494,
    13_804_574,
    15_642_632,
    17_725_424,
    20_085_537,
    22_759_895,
    25_790_340,
    29_224_284,
    33_115_452,
    37_524_723,
    42_521_082,
    48_182_698,
    54_598_150,
    61_867_809,
    70_105_412,
    79_439_840,
    90_017_131,
    102_002_773,
    115_584_285,
    130_974_153,
    148_413_159,
    168_174_142,
    190_566_268,
    215_939_872,
    244_691_932,
    277_272_285,
    314_190_660,
    356_024_661,
    403_428_793,
];

/// Normal quantiles of 0/64 to 64/64; the ends stand for the mean of what lies beyond them.
static QUANTILES: [i32; 65] = [
    -2_750_000, -2_153_875, -1_862_732, -1_675_940, -1_534_121, -1_417_797, -1_318_011, -1_229_859, -1_150_349,
    -1_077_516, -1_009_990, -946_782, -887_147, -830_511, -776_422, -724_514, -674_490, -626_099, -579_132, -533_410,
    -488_776, -445_097, -402_250, -360_130, -318_639, -277_690, -237_202, -197_099, -157_311, -117_770, -78_412,
    -39_176, 0, 39_176, 78_412, 117_770, 157_311, 197_099, 237_202, 277_690, 318_639, 360_130, 402_250, 445_097,
    488_776, 533_410, 579_132, 626_099, 674_490, 724_514, 776_422, 830_511, 887_147, 946_782, 1_009_990, 1_077_516,
    1_150_349, 1_229_859, 1_318_011, 1_417_797, 1_534_121, 1_675_940, 1_862_732, 2_153_875, 2_750_000,
];
