//! Every constant of the client model, with meaning, unit and reason. Nothing else in the model is a number.
//!
//! Units: millionths of a dimension's or trait's range unless a comment says otherwise. *Per exchange* means per
//! plain exchange of talk; one that stands for several (`Stimulus::span`) counts that many times. *Logit* constants
//! are millionths of a logit. Tables of moves and manners are in per cent.

use super::moves::{Manner, Move};
use super::state::ONE;
use super::talk::Talk;

// ---- Who comes -----------------------------------------------------------------------------------------------

/// A trait one standard deviation above the mean is this much higher. Wide enough for 1.5 SD to show, narrow enough
/// that few clients sit at a bound.
pub const TRAIT_SD: i32 = 180_000;
/// The lowest and the highest value of a trait: nobody is entirely without it.
pub const TRAIT_LOWEST: i32 = 20_000;
/// See [`TRAIT_LOWEST`].
pub const TRAIT_HIGHEST: i32 = 980_000;
/// How far each trait (in the order of `Traits`) goes with the shared prognosis factor, as a correlation. Severity and
/// readiness are known common causes of alliance and outcome: about half of that correlation must come from here.
pub const PROGNOSIS: [i32; 8] = [-200_000, 0, 250_000, 100_000, -250_000, 350_000, -200_000, 350_000];
/// What is left to the trait itself for each of those: the square root of 1 − r².
pub const OWN_PART: [i32; 8] = [979_796, ONE, 968_246, 994_987, 968_246, 936_750, 979_796, 936_750];
/// Percentiles of a trait word, VeryLow to VeryHigh. Fixed by the scenario format.
pub const TRAIT_LEVELS: [i32; 5] = [50_000, 200_000, 500_000, 800_000, 950_000];
/// Percentiles of a stage of readiness, Precontemplation to Action.
pub const STAGES: [i32; 4] = [100_000, 350_000, 650_000, 900_000];
/// Percentiles of pace tolerance, Slow to Quick.
pub const PACES: [i32; 3] = [150_000, 500_000, 850_000];
/// How strongly a cause is at work where an author calls it Minor or Major.
pub const CAUSE_WEIGHTS: [i32; 2] = [400_000, 800_000];
/// In the population the first cause weighs from this…
pub const FIRST_CAUSE_FROM: i32 = 400_000;
/// … to this much more, evenly drawn; the second half as much; so authored clients are among the drawn ones.
pub const FIRST_CAUSE_RANGE: i32 = 450_000;

// ---- How the client starts -----------------------------------------------------------------------------------

/// Bond with an unknown therapist for a client of no trust, and what full trust adds. Clients rate even the first
/// meeting well above the floor.
pub const BOND_START: i32 = 170_000;
/// See [`BOND_START`].
pub const BOND_START_BY_TRUST: i32 = 480_000;
/// Agreement on goals at the start, where readiness is at the mean and the goals do not differ.
pub const GOAL_START: i32 = 350_000;
/// What full readiness adds to goal agreement over none: who knows what they want agrees sooner.
pub const GOAL_START_BY_READINESS: i32 = 220_000;
/// Agreement on tasks at the start, with expectation at the mean and the same idea of the fix.
pub const TASK_START: i32 = 350_000;
/// What full expectation adds to task agreement over none.
pub const TASK_START_BY_EXPECTATION: i32 = 300_000;
/// How much a cause at full weight takes from the agreement it concerns.
pub const DISAGREEMENT_BY_CAUSE: i32 = 300_000;
/// Self-efficacy at the start for somebody of mean readiness; most come because they have failed alone.
pub const EFFICACY_START: i32 = 350_000;
/// What full readiness adds to it over none.
pub const EFFICACY_START_BY_READINESS: i32 = 200_000;
/// What is told of the hidden facts at the start.
pub const TOLD_START: i32 = 50_000;
/// The client's share of the work at the start.
pub const EFFORT_START: i32 = 400_000;

// ---- Where the channels settle -------------------------------------------------------------------------------

/// Share of the distance to its set point that a channel covers per exchange: half of it in about eleven exchanges, so
/// that a session has a climate, and one line does not make it.
pub const SETTLING: i32 = 60_000;
/// Share that a channel covers over a week: the next session neither starts afresh nor where the last one ended.
pub const SETTLING_IN_A_WEEK: i32 = 550_000;
/// Discord of a client without reactance in a full bond.
pub const DISCORD_BASE: i32 = 15_000;
/// Reactance makes discord as far as bond is missing.
pub const DISCORD_BY_REACTANCE: i32 = 600_000;
/// An open rupture makes discord.
pub const DISCORD_BY_HURT: i32 = 450_000;
/// Another idea of the fix, or of the goal, makes discord as far as it is not agreed.
pub const DISCORD_BY_DISAGREEMENT: i32 = 330_000;
/// Sustain of a client without ambivalence.
pub const SUSTAIN_BASE: i32 = 20_000;
/// Ambivalence makes sustain as far as readiness is missing.
pub const SUSTAIN_BY_AMBIVALENCE: i32 = 560_000;
/// Fear of the change makes sustain.
pub const SUSTAIN_BY_FEAR: i32 = 380_000;
/// Another idea of the fix makes sustain against this one.
pub const SUSTAIN_BY_DISAGREEMENT: i32 = 260_000;
/// Withdrawal of a client without a reason for it.
pub const WITHDRAWAL_BASE: i32 = 20_000;
/// Missing bond makes withdrawal as far as trust is missing too.
pub const WITHDRAWAL_BY_DISTANCE: i32 = 380_000;
/// Something untold makes withdrawal as far as it is untold.
pub const WITHDRAWAL_BY_UNTOLD: i32 = 380_000;
/// Being overwhelmed makes withdrawal.
pub const WITHDRAWAL_BY_OVERLOAD: i32 = 380_000;
/// An open rupture makes withdrawal.
pub const WITHDRAWAL_BY_HURT: i32 = 300_000;
/// Unsaid disagreement makes withdrawal.
pub const WITHDRAWAL_BY_UNSAID: i32 = 350_000;
/// How far the strongest channel lifts the composite above the mean of the three.
pub const COMPOSITE_STRONGEST: i32 = 550_000;

// ---- Appraisal: what the line is to this client --------------------------------------------------------------

/// Demand that threatens nobody: people expect a therapist to want something.
pub const LATITUDE: i32 = 130_000;
/// What bond adds to it.
pub const LATITUDE_BY_BOND: i32 = 220_000;
/// What agreement on tasks adds to it.
pub const LATITUDE_BY_TASK: i32 = 150_000;
/// What being resistant already takes from it: the same words weigh more in a bad moment.
pub const LATITUDE_BY_RESISTANCE: i32 = 220_000;
/// What room given in the same line adds to it. Small, as autonomy statements are (g = .11).
pub const LATITUDE_BY_ROOM: i32 = 150_000;
/// Reactance below this is never threatened by direction (constraint 2).
pub const REACTANCE_UNTHREATENED: i32 = 300_000;
/// Threat per demand above latitude and reactance above the unthreatened, before saturation. In multiples of [`ONE`].
pub const THREAT_GAIN: i32 = 3_400_000;
/// Demand counts this much where advice was asked for.
pub const DEMAND_ASKED_FOR: i32 = 300_000;
/// Demand counts this much where the same was just refused.
pub const DEMAND_REFUSED: i32 = 1_300_000;
/// Blame counts in full without bond, and less by this with a full one.
pub const BLAME_BY_BOND: i32 = 400_000;
/// The least that reaches the client of what a line understands; the rest is drawn, so that a good line can miss.
pub const ACCURACY_LEAST: i32 = 500_000;
/// What is left of a line's understanding, opening and room when the same move led 0, 1, 2 … lines just before.
/// Nothing earns by frequency.
pub const FRESH: [i32; 6] = [1_000_000, 900_000, 650_000, 400_000, 220_000, 120_000];
/// How much room, repair (where something is torn, and elsewhere) and opening count towards meeting a resistant moment.
pub const MEETS_BY_ROOM: i32 = 650_000;
/// See [`MEETS_BY_ROOM`].
pub const MEETS_BY_REPAIR: i32 = 600_000;
/// See [`MEETS_BY_ROOM`].
pub const MEETS_BY_REPAIR_UNTORN: i32 = 250_000;
/// See [`MEETS_BY_ROOM`].
pub const MEETS_BY_OPENING: i32 = 250_000;
/// How much welcome guidance counts towards it, as far as reactance is missing: some feel met by a clear word.
pub const MEETS_BY_GUIDANCE: i32 = 2_000_000;
/// A line that meets a resistant moment less than this leaves it unmet.
pub const MEETING_ENOUGH: i32 = 300_000;
/// Being pushed counts this much with no tolerance for pace, and that much less with full tolerance.
pub const PACE_SENSITIVITY: i32 = 1_500_000;
/// What the cause TooFast at full weight adds to that.
pub const PACE_SENSITIVITY_BY_CAUSE: i32 = 600_000;
/// Load that a task brings beside its line, by size: Small, Medium, Large.
pub const TASK_LOADS: [i32; 3] = [0, 120_000, 280_000];
/// How far a plan that is still open lends weight to putting it aside; a tack that has nothing to leave is worth less.
pub const CHANGE_TACK_WITHOUT_PLAN: i32 = 600_000;

// ---- What a line changes -------------------------------------------------------------------------------------

/// Discord per unit of threat, per exchange.
pub const THREAT_TO_DISCORD: i32 = 24_000;
/// Sustain per unit of threat: pushed for change, people speak for things as they are.
pub const THREAT_TO_SUSTAIN: i32 = 12_000;
/// Withdrawal per unit of threat: much of the answer to fighting is going away (constraint 5).
pub const THREAT_TO_WITHDRAWAL: i32 = 24_000;
/// Bond lost per unit of threat.
pub const THREAT_TO_BOND: i32 = 10_000;
/// Readiness lost per unit of threat. Small: fighting does not ruin every outcome.
pub const THREAT_TO_READINESS: i32 = 1_200;
/// Reactance itself per unit of threat; a week takes most of it back.
pub const THREAT_TO_REACTANCE: i32 = 2_000;
/// Discord, withdrawal and bond per unit of blame.
pub const BLAME_TO_DISCORD: i32 = 30_000;
/// See [`BLAME_TO_DISCORD`].
pub const BLAME_TO_WITHDRAWAL: i32 = 45_000;
/// See [`BLAME_TO_DISCORD`].
pub const BLAME_TO_BOND: i32 = 10_000;
/// Strain (threat and blame together) above this tears something.
pub const RUPTURE_FROM: i32 = 380_000;
/// Hurt per unit of strain above that, per exchange.
pub const RUPTURE: i32 = 35_000;
/// Load per unit of load asked, per exchange, at a sensitivity of one.
pub const LOADING: i32 = 45_000;
/// Share of the distance to its resting place that load covers per exchange.
pub const LOAD_SETTLING: i32 = 40_000;
/// Load at rest: this, more with distress, less with tolerance. Being in therapy asks something of everybody.
pub const LOAD_REST: i32 = 300_000;
/// See [`LOAD_REST`].
pub const LOAD_REST_BY_DISTRESS: i32 = 200_000;
/// See [`LOAD_REST`].
pub const LOAD_REST_BY_PACE: i32 = 200_000;
/// See [`LOAD_REST`]; what the cause TooFast adds.
pub const LOAD_REST_BY_CAUSE: i32 = 100_000;
/// Bond per unit of understanding, per exchange, times the distance to the ceiling.
pub const UNDERSTOOD_TO_BOND: i32 = 18_000;
/// Ordinary empathy builds trust up to here and no further (constraint 1).
pub const BOND_CEILING_OF_EMPATHY: i32 = 580_000;
/// Bond per unit of a resistant moment met, per exchange, times what is missing of the bond.
pub const MET_TO_BOND: i32 = 40_000;
/// The channel of the moment falls by this per unit met.
pub const MET_TO_CHANNEL: i32 = 34_000;
/// Bond lost per unit of a moment left unmet, per exchange, times the bond: what bond there is.
pub const UNMET_TO_BOND: i32 = 9_000;
/// The channel of the moment rises by this per unit unmet.
pub const UNMET_TO_CHANNEL: i32 = 6_000;
/// The channel of the client's last line stays warm by this.
pub const MOMENTUM_TO_CHANNEL: i32 = 7_000;
/// Sustain per unit of opening and ambivalence: good exploring raises both sides (constraint 1).
pub const OPENED_TO_SUSTAIN: i32 = 26_000;
/// Readiness per unit of opening: the slow fruit of looking at both sides.
pub const OPENED_TO_READINESS: i32 = 700;
/// What is told per unit of opening and understanding, times bond: nobody tells a stranger.
pub const OPENED_TO_TOLD: i32 = 5_000;
/// Readiness per unit of evoking, per exchange.
pub const EVOKED_TO_READINESS: i32 = 3_200;
/// How much of evoking and of guidance is lost per unit of resistance.
pub const LOST_TO_RESISTANCE: i32 = 1_400_000;
/// How much of them is lost per unit of threat: a threatened freedom makes the best advice worthless.
pub const LOST_TO_THREAT: i32 = 2_500_000;
/// Task agreement per unit of welcome guidance, per exchange, times what is missing of it.
pub const GUIDED_TO_TASK: i32 = 24_000;
/// Expectation per unit of welcome guidance.
pub const GUIDED_TO_EXPECTATION: i32 = 5_000;
/// Self-efficacy per unit of welcome guidance, times what is missing of it.
pub const GUIDED_TO_EFFICACY: i32 = 65_000;
/// Discord taken by room given, times reactance. Small: autonomy statements are no magic (constraint 8).
pub const ROOM_TO_DISCORD: i32 = 12_000;
/// Unsaid disagreement that room lets out, per unit of room and of what is unsaid.
pub const ROOM_TO_UNSAID: i32 = 90_000;
/// A cause eased at full touch and weight moves what it works through by this, per exchange.
pub const CAUSE_EASED: i32 = 45_000;
/// A cause hit at full touch and weight does this to what it works through …
pub const CAUSE_HIT: i32 = 9_000;
/// … and to the channel in which it shows.
pub const CAUSE_HIT_TO_CHANNEL: i32 = 22_000;
/// A hit lands with at least this force; the rest comes with how hard the line presses.
pub const CAUSE_HIT_LEAST: i32 = 250_000;
/// Load relieved or added by a line that touches TooFast at full weight.
pub const CAUSE_TO_LOAD: i32 = 30_000;
/// Goal agreement per step of goal work by the client's own goal, times what is missing to the ceiling.
pub const GOAL_ELICITED: i32 = 55_000;
/// See [`GOAL_ELICITED`].
pub const GOAL_AGREED: i32 = 70_000;
/// See [`GOAL_ELICITED`].
pub const GOAL_WRITTEN: i32 = 45_000;
/// See [`GOAL_ELICITED`].
pub const GOAL_REVISITED: i32 = 45_000;
/// The ceiling of goal agreement.
pub const GOAL_CEILING: i32 = 920_000;
/// A concrete goal is worth this much of a vague one.
pub const GOAL_CONCRETE: i32 = 1_250_000;
/// Readiness for each unit of goal agreement gained by the client's own goal.
pub const GOAL_TO_READINESS: i32 = 200_000;
/// How much of goal work is lost per unit of discord and hurt together (constraint 7).
pub const GOAL_LOST_TO_DISCORD: i32 = 1_200_000;
/// An imposed goal is worth this much of an agreed one to a client without reactance …
pub const GOAL_IMPOSED: i32 = 250_000;
/// … and costs this much goal agreement per exchange and unit of reactance above the unthreatened.
pub const GOAL_IMPOSED_COST: i32 = 5_000;
/// Task agreement per agreed task or offered choice, times what is missing to the ceiling.
pub const TASK_AGREED: i32 = 60_000;
/// What is left of a step of goal or task work when this session already had 0, 1, 2 … of them.
pub const AGREEMENT_FRESH: [i32; 7] = [1_000_000, 800_000, 600_000, 400_000, 250_000, 150_000, 80_000];
/// The client's share of the work per unit of work handed over or taken, per exchange.
pub const WORK_TO_EFFORT: i32 = 30_000;
/// Self-efficacy per unit of work handed over, times effort.
pub const WORK_TO_EFFICACY: i32 = 1_800;
/// Share of an open hurt that a full repair heals, per exchange.
pub const REPAIR_TO_HURT: i32 = 130_000;
/// Bond regained per unit of hurt healed: a mended rupture is worth more than none.
pub const REPAIR_TO_BOND: i32 = 350_000;
/// Discord taken by a full repair, times the discord there is.
pub const REPAIR_TO_DISCORD: i32 = 60_000;
/// What passing over does per unit, per exchange: to expectation …
pub const PASSED_TO_EXPECTATION: i32 = 1_500;
/// … to bond …
pub const PASSED_TO_BOND: i32 = 3_000;
/// … and to withdrawal.
pub const PASSED_TO_WITHDRAWAL: i32 = 14_000;
/// Stock words pass over this much; silence after silence so much for each one more.
pub const STOCK_PASSES_OVER: i32 = 500_000;
/// See [`STOCK_PASSES_OVER`].
pub const SILENCE_PASSES_OVER: i32 = 400_000;
/// Naming that is heard as company: withdrawal and discord fall by this, per exchange.
pub const NAMED_WELL: i32 = 25_000;
/// Naming that is heard as a label, from the second time in a session or without need: discord, withdrawal, bond.
pub const NAMED_ILL: i32 = 45_000;
/// How far each earlier naming of the session makes the next one nagging.
pub const NAGGING: i32 = 500_000;
/// How far deference above the mean hears a reproach in it, without a bond.
pub const REPROACH_BY_DEFERENCE: i32 = 3_000_000;
/// Bond lost to it.
pub const NAMED_ILL_TO_BOND: i32 = 5_000;
/// A straight answer gives this much bond; a dodge takes three times as much and more (lines are events here: no span).
pub const STRAIGHT_ANSWER: i32 = 30_000;
/// See [`STRAIGHT_ANSWER`].
pub const DODGED: i32 = 100_000;
/// And it hurts.
pub const DODGED_TO_HURT: i32 = 50_000;

// ---- Placating -----------------------------------------------------------------------------------------------

/// Logit of agreeing so as not to disagree, for a client of mean deference and reactance, when something is asked.
pub const PLACATE_BASE: i32 = -3_600_000;
/// Pressure below which nobody needs to placate, and how much load asked counts as pressure.
pub const PLACATED_FROM: i32 = 100_000;
/// See [`PLACATED_FROM`].
pub const PLACATED_BY_LOAD: i32 = 500_000;
/// Logit per unit of deference above the mean.
pub const PLACATE_BY_DEFERENCE: i32 = 11_000_000;
/// Logit per unit of reactance above the mean: who bristles does not bow. Little reactance alone bows to nobody.
pub const PLACATE_BY_REACTANCE: i32 = -6_500_000;
/// Logit per unit of trust below the mean: low trust makes a polite yes, where reactance does not speak first.
pub const PLACATE_BY_DISTRUST: i32 = 2_500_000;
/// Logit per unit of being pressed.
pub const PLACATE_BY_PRESSURE: i32 = 3_500_000;
/// Logit per unit of room in the line and of bond above a half: it is safe to say no here.
pub const PLACATE_BY_SAFETY: i32 = -3_000_000;
/// Withdrawal and what is unsaid, per exchange of placating and unit of pressure.
pub const PLACATED_TO_WITHDRAWAL: i32 = 30_000;
/// See [`PLACATED_TO_WITHDRAWAL`].
pub const PLACATED_TO_UNSAID: i32 = 45_000;
/// The least pressure that a placated line stands for.
pub const PLACATED_LEAST: i32 = 250_000;
/// What placating takes from the client's share of the work.
pub const PLACATED_TO_EFFORT: i32 = 8_000;
/// Share of threat and blame that shows as withdrawal, instead of discord and sustain, when the client placates.
pub const PLACATED_TURNS_INWARD: i32 = 700_000;

// ---- Paradox -------------------------------------------------------------------------------------------------

/// Reactance from which, and at which fully, a client is oppositional.
pub const OPPOSITIONAL: (i32, i32) = (480_000, 680_000);
/// Bond from which, and at which fully, restraint is not heard as mockery.
pub const BOND_FOR_PARADOX: (i32, i32) = (330_000, 460_000);
/// Deference from which, and at which fully, a client obeys.
pub const COMPLIANT: (i32, i32) = (480_000, 720_000);
/// Readiness from which, and at which fully, restraint holds a client back.
pub const READY: (i32, i32) = (620_000, 780_000);
/// Distress above and expectation below which "don't change" is heard as "even you think so".
pub const HOPELESS: (i32, i32) = (720_000, 280_000);
/// What is left of the effect when 0, 1, 2 … paradoxes came before: half at the second and third.
pub const NOVELTY: [i32; 6] = [1_000_000, 500_000, 500_000, 300_000, 150_000, 50_000];
/// How many earlier uses a week leaves in mind: an old trick is half new again.
pub const PARADOXES_REMEMBERED: u8 = 3;
/// How strongly Restrain, SideWithCaution, PrescribeNoChange and PrescribeSymptom store defiance …
pub const PARADOX_DEFIANCE: [i32; 4] = [300_000, 220_000, 600_000, 250_000];
/// … are obeyed by standing still …
pub const PARADOX_STANDSTILL: [i32; 4] = [300_000, 120_000, 700_000, 0];
/// … are heard as mockery …
pub const PARADOX_MOCKERY: [i32; 4] = [450_000, 250_000, 1_000_000, 900_000];
/// … and give room to those who are afraid.
pub const PARADOX_COMFORT: [i32; 4] = [700_000, 1_000_000, 0, 0];
/// Discord and sustain that fall when an oppositional client meets no opposition (an event: no span).
pub const CAUTION_TO_DISCORD: i32 = 110_000;
/// See [`CAUTION_TO_DISCORD`].
pub const CAUTION_TO_SUSTAIN: i32 = 50_000;
/// Readiness of an afraid client who is understood in being afraid.
pub const CAUTION_TO_READINESS: i32 = 22_000;
/// Hurt, discord, withdrawal and bond per unit of mockery.
pub const MOCKED_TO_HURT: i32 = 160_000;
/// See [`MOCKED_TO_HURT`].
pub const MOCKED_TO_DISCORD: i32 = 130_000;
/// See [`MOCKED_TO_HURT`].
pub const MOCKED_TO_WITHDRAWAL: i32 = 80_000;
/// See [`MOCKED_TO_HURT`].
pub const MOCKED_TO_BOND: i32 = 50_000;
/// Expectation and distress of a hopeless client who hears that nothing should change.
pub const HOPELESS_TO_EXPECTATION: i32 = 90_000;
/// See [`HOPELESS_TO_EXPECTATION`].
pub const HOPELESS_TO_DISTRESS: i32 = 40_000;
/// Relief of load for a client who obeys.
pub const OBEYED_TO_LOAD: i32 = 90_000;
/// Expectation lost, and disagreement kept, by a deferential client who obeys without bond.
pub const OBEYED_TO_EXPECTATION: i32 = 70_000;
/// See [`OBEYED_TO_EXPECTATION`].
pub const OBEYED_TO_UNSAID: i32 = 140_000;
/// Readiness lost by a ready client who is held back.
pub const HELD_BACK_TO_READINESS: i32 = 15_000;
/// Standstill of a ready client who is held back.
pub const HELD_BACK_TO_STANDSTILL: i32 = 700_000;
/// Bond lost at the second and third use, times the bond.
pub const SEEN_THROUGH_TO_BOND: i32 = 80_000;
/// Share of what defiance has moved that "see, you can!" takes back.
pub const CREDIT_CLAIMED: i32 = 900_000;
/// Load that goes with trying less, when the symptom is prescribed to somebody who goes along.
pub const SYMPTOM_TO_LOAD: i32 = 80_000;

// ---- What the client says ------------------------------------------------------------------------------------

/// Logit of each talk against Neutral, in the order of `Talk`, with every cause of it at zero.
pub const TALK_BASE: [i32; Talk::COUNT] =
    [-1_450_000, -1_650_000, 0, -3_550_000, -5_300_000, -3_500_000, -5_000_000, -5_500_000];
/// Logit of each talk (column) after each talk (row): a client's line is best predicted by the one before (constraint
/// 3), and sustain and discord lead to each other. After Placating the next yes is near.
pub const TALK_MOMENTUM: [[i32; Talk::COUNT]; Talk::COUNT] = [
    // Change     Exploring  N  Sustain    Discord    Withdrawn  Objection  Placating
    [1_000_000, 400_000, 0, 0, 0, -200_000, 0, 0],             // Change
    [450_000, 900_000, 0, 300_000, 0, -300_000, 200_000, 0],   // Exploring
    [0; Talk::COUNT],                                          // Neutral
    [0, 200_000, 0, 1_150_000, 700_000, 200_000, 200_000, 0],  // Sustain
    [-200_000, 0, 0, 700_000, 1_500_000, 400_000, 300_000, 0], // Discord
    [-200_000, -200_000, 0, 100_000, 300_000, 1_300_000, 0, 300_000], // Withdrawn
    [0, 300_000, 0, 200_000, 200_000, 0, 600_000, 0],          // Objection
    [0, -300_000, 0, 0, 0, 400_000, 0, 800_000],               // Placating
];
/// Change: per unit of readiness above the mean, of evoking, of opening and of sustain.
pub const CHANGE_BY_READINESS: i32 = 2_600_000;
/// See [`CHANGE_BY_READINESS`].
pub const CHANGE_BY_EVOKING: i32 = 2_800_000;
/// See [`CHANGE_BY_READINESS`].
pub const CHANGE_BY_OPENING: i32 = 1_900_000;
/// See [`CHANGE_BY_READINESS`].
pub const CHANGE_BY_SUSTAIN: i32 = -800_000;
/// Exploring: per unit of opening, of understanding, of bond above the middle, and of withdrawal.
pub const EXPLORING_BY_OPENING: i32 = 700_000;
/// See [`EXPLORING_BY_OPENING`].
pub const EXPLORING_BY_UNDERSTANDING: i32 = 900_000;
/// See [`EXPLORING_BY_OPENING`].
pub const EXPLORING_BY_BOND: i32 = 1_800_000;
/// See [`EXPLORING_BY_OPENING`].
pub const EXPLORING_BY_WITHDRAWAL: i32 = -1_500_000;
/// Sustain: per unit of sustain, of opening times ambivalence, of threat and of being pressed.
pub const SUSTAIN_TALK: i32 = 5_000_000;
/// See [`SUSTAIN_TALK`].
pub const SUSTAIN_TALK_BY_OPENING: i32 = 900_000;
/// See [`SUSTAIN_TALK`].
pub const SUSTAIN_TALK_BY_THREAT: i32 = 800_000;
/// Discord: per unit of discord, of threat and blame, and of deference.
pub const DISCORD_TALK: i32 = 5_500_000;
/// See [`DISCORD_TALK`].
pub const DISCORD_TALK_BY_STRAIN: i32 = 1_200_000;
/// See [`DISCORD_TALK`].
pub const DISCORD_TALK_BY_DEFERENCE: i32 = -1_500_000;
/// Withdrawn: per unit of withdrawal, of threat and blame, of opening, and of habitual reserve above the mean. The
/// habit makes a visible sign a moderate guide only (constraint 10).
pub const WITHDRAWN_TALK: i32 = 3_000_000;
/// See [`WITHDRAWN_TALK`].
pub const WITHDRAWN_TALK_BY_STRAIN: i32 = 1_000_000;
/// See [`WITHDRAWN_TALK`].
pub const WITHDRAWN_TALK_BY_OPENING: i32 = -700_000;
/// See [`WITHDRAWN_TALK`].
pub const WITHDRAWN_TALK_BY_RESERVE: i32 = 4_500_000;
/// Objection: per unit of bond above the middle, of room and repair in the line, and of task disagreement. A good
/// relationship produces it (R4).
pub const OBJECTION_BY_BOND: i32 = 3_000_000;
/// See [`OBJECTION_BY_BOND`].
pub const OBJECTION_BY_ROOM: i32 = 1_500_000;
/// See [`OBJECTION_BY_BOND`].
pub const OBJECTION_BY_DISAGREEMENT: i32 = 1_500_000;
/// Per unit of finding nothing to oppose: surprise, and a mild protest.
pub const OBJECTION_BY_CAUTION: i32 = 3_000_000;
/// Placating without being pressed: per unit of what is unsaid and of deference above the mean.
pub const PLACATING_BY_UNSAID: i32 = 3_000_000;
/// See [`PLACATING_BY_UNSAID`].
pub const PLACATING_BY_DEFERENCE: i32 = 3_500_000;
/// The middle of the bond, for the terms above: where clients start on average.
pub const BOND_MIDDLE: i32 = 420_000;
/// How far talk leans towards resistant lines after a line that strains, and away after one that relieves, per unit of
/// the balance of the two.
pub const TALK_BY_BALANCE: i32 = 400_000;
/// What every resistant talk loses per unit of a moment met: momentum is broken by being met.
pub const TALK_BY_MET: i32 = -200_000;

// ---- What the line meets -------------------------------------------------------------------------------------

/// Parts of relief: a moment met, understanding, causes eased, room times reactance, repair of what is torn.
pub const RELIEF_BY_MET: i32 = 800_000;
/// See [`RELIEF_BY_MET`].
pub const RELIEF_BY_UNDERSTANDING: i32 = 350_000;
/// See [`RELIEF_BY_MET`].
pub const RELIEF_BY_CAUSE: i32 = 900_000;
/// See [`RELIEF_BY_MET`].
pub const RELIEF_BY_ROOM: i32 = 250_000;
/// See [`RELIEF_BY_MET`].
pub const RELIEF_BY_REPAIR: i32 = 600_000;
/// See [`RELIEF_BY_MET`].
pub const RELIEF_BY_OPENING: i32 = 150_000;
/// Parts of strain beside threat, blame and mockery: a moment unmet, causes hit, load pushed, being misunderstood.
pub const STRAIN_BY_UNMET: i32 = 170_000;
/// See [`STRAIN_BY_UNMET`].
pub const STRAIN_BY_CAUSE: i32 = 900_000;
/// See [`STRAIN_BY_UNMET`].
pub const STRAIN_BY_LOAD: i32 = 450_000;
/// See [`STRAIN_BY_UNMET`].
pub const STRAIN_BY_PASSING_OVER: i32 = 200_000;
/// How much passing over counts where there was no resistant line to pass over.
pub const PASSED_OVER_UNPROVOKED: i32 = 330_000;
/// Half the width of the mood that is added to the balance: a trainee must be able to be wrong.
pub const MOOD_WIDTH: i32 = 220_000;
/// A balance above this softens; resistance raises the bar, bond lowers it.
pub const SOFTENS_FROM: i32 = 180_000;
/// See [`SOFTENS_FROM`].
pub const SOFTENS_BY_RESISTANCE: i32 = 350_000;
/// A balance below this hardens …
pub const HARDENS_FROM: i32 = -130_000;
/// … and below this no pleasant line covers it.
pub const HARDENS_SURELY: i32 = -550_000;
/// Longest ordinary silence, longest after a withdrawn line, and longest where the therapist holds it, in seconds.
pub const SILENCES: [u32; 3] = [4, 12, 40];

// ---- The week ------------------------------------------------------------------------------------------------

/// Logit of a task being done, with everything at the middle.
pub const HOMEWORK_BASE: i32 = 350_000;
/// Logits of it by size: Small, Medium, Large.
pub const HOMEWORK_BY_SIZE: [i32; 3] = [450_000, 0, -550_000];
/// Where the client agreed to the task; and where it was the client's own idea.
pub const HOMEWORK_AGREED: i32 = 350_000;
/// See [`HOMEWORK_AGREED`].
pub const HOMEWORK_OWN: i32 = 400_000;
/// Per unit of resistance above its middle. What the client does in session one says more than what they say about
/// motivation (constraint 9).
pub const HOMEWORK_BY_RESISTANCE: i32 = -4_500_000;
/// Per unit of task agreement and of readiness above the middle.
pub const HOMEWORK_BY_TASK: i32 = 1_500_000;
/// See [`HOMEWORK_BY_TASK`].
pub const HOMEWORK_BY_READINESS: i32 = 1_200_000;
/// Per unit of what is unsaid, of overload and of standing still as told.
pub const HOMEWORK_BY_UNSAID: i32 = -3_000_000;
/// See [`HOMEWORK_BY_UNSAID`].
pub const HOMEWORK_BY_OVERLOAD: i32 = -1_500_000;
/// See [`HOMEWORK_BY_UNSAID`].
pub const HOMEWORK_BY_STANDSTILL: i32 = -5_000_000;
/// Half of the task is done this far above the probability of all of it.
pub const HOMEWORK_PARTLY: i32 = 170_000;
/// Distress that a task done takes; half of it when partly done. Homework done gives d = .48 over a course.
pub const HOMEWORK_TO_DISTRESS: i32 = 4_500;
/// Self-efficacy that it gives; a task left undone takes a third of that.
pub const HOMEWORK_TO_EFFICACY: i32 = 18_000;
/// The middle of resistance, of the agreements and of expectation in the terms of the week.
pub const RESISTANCE_MIDDLE: i32 = 300_000;
/// See [`RESISTANCE_MIDDLE`].
pub const AGREEMENT_MIDDLE: i32 = 420_000;

/// Logit of missing the next appointment, with everything at zero.
pub const MISSING_BASE: i32 = -3_000_000;
/// Per unit of withdrawal, of hurt, of what is unsaid, of discord and of standing still without a bond.
pub const MISSING_BY_WITHDRAWAL: i32 = 2_200_000;
/// See [`MISSING_BY_WITHDRAWAL`].
pub const MISSING_BY_HURT: i32 = 2_200_000;
/// See [`MISSING_BY_WITHDRAWAL`].
pub const MISSING_BY_UNSAID: i32 = 1_800_000;
/// See [`MISSING_BY_WITHDRAWAL`].
pub const MISSING_BY_DISCORD: i32 = 1_000_000;
/// Nobody is more likely than this to miss one appointment.
pub const MISSING_MOST: i32 = 400_000;
/// Share of missed appointments that are not even cancelled, with mean deference; deference halves or doubles it.
pub const NO_SHOW_SHARE: i32 = 300_000;

/// Logit of leaving in a week, with everything at the middle.
pub const LEAVING_BASE: i32 = -4_000_000;
/// Logits added in the weeks after the first, second, third … session: the hazard is highest early.
pub const LEAVING_EARLY: [i32; 5] = [900_000, 700_000, 450_000, 250_000, 100_000];
/// Per unit of hurt, discord and what is unsaid, each squared (an open quarrel or a long pretence makes people go, a
/// scratch does not), and of resistance and alliance above their middle.
pub const LEAVING_BY_HURT: i32 = 600_000;
/// See [`LEAVING_BY_HURT`].
pub const LEAVING_BY_DISCORD: i32 = 600_000;
/// See [`LEAVING_BY_HURT`].
pub const LEAVING_BY_RESISTANCE: i32 = 300_000;
/// See [`LEAVING_BY_HURT`].
pub const LEAVING_BY_ALLIANCE: i32 = -500_000;
/// See [`LEAVING_BY_HURT`].
pub const LEAVING_BY_UNSAID: i32 = 800_000;
/// Per appointment missed in a row.
pub const LEAVING_BY_MISSING: i32 = 350_000;
/// Nobody is more likely than this to leave in one week: pure policies must not explode.
pub const LEAVING_MOST: i32 = 160_000;

/// Distress that eases in a week of treatment by itself, as a share of what there is.
pub const EASING: i32 = 20_000;
/// What is left of that, and of the other paths, in a week without a session.
pub const WITHOUT_A_SESSION: i32 = 400_000;
/// Distress taken in a week per unit of bond above its middle. Alliance's own path: about half of r = .28.
pub const BOND_TO_DISTRESS: i32 = 27_000;
/// Distress taken per unit of goal and of task agreement above their middle.
pub const GOAL_TO_DISTRESS: i32 = 16_000;
/// See [`GOAL_TO_DISTRESS`].
pub const TASK_TO_DISTRESS: i32 = 20_000;
/// A goal on paper takes this much, times goal agreement.
pub const GOAL_WRITTEN_TO_DISTRESS: i32 = 9_000;
/// Distress kept per unit of an open rupture: nobody works well beside a quarrel that nobody speaks of.
pub const HURT_TO_DISTRESS: i32 = 40_000;
/// Distress kept per unit of resistance above its middle: resistance has its own path to outcome (constraint 4).
pub const RESISTANCE_TO_DISTRESS: i32 = 44_000;
/// Distress taken per unit of readiness and of expectation above the middle: shared causes.
pub const READINESS_TO_DISTRESS: i32 = 8_000;
/// See [`READINESS_TO_DISTRESS`].
pub const EXPECTATION_TO_DISTRESS: i32 = 6_000;
/// Distress taken per unit of self-efficacy above where most start: what one can do, one does.
pub const EFFICACY_TO_DISTRESS: i32 = 80_000;
/// Distress added per unit of overload in a week.
pub const OVERLOAD_TO_DISTRESS: i32 = 8_000;
/// Half the width of the ordinary ups and downs of a week.
pub const UPS_AND_DOWNS_WIDTH: i32 = 28_000;
/// Share of weeks in which life deals something, and how much distress it adds or takes at most.
pub const LIFE_CHANCE: i32 = 90_000;
/// See [`LIFE_CHANCE`].
pub const LIFE_SIZE: i32 = 90_000;

/// Share of attended weeks in which something that was said turns sour, in a bond at zero, and what a full bond takes
/// off. Without such shocks there are no ruptures beyond noise.
pub const SOUR_CHANCE: i32 = 200_000;
/// See [`SOUR_CHANCE`].
pub const SOUR_BY_BOND: i32 = 150_000;
/// Hurt that it leaves, and bond that it takes.
pub const SOUR_TO_HURT: i32 = 220_000;
/// See [`SOUR_TO_HURT`].
pub const SOUR_TO_BOND: i32 = 40_000;
/// Share of a hurt that a week heals by itself.
pub const HURT_HEALS: i32 = 120_000;
/// Half the width of the slow drift of the bond in a week.
pub const BOND_DRIFT: i32 = 30_000;
/// Share of the way back to where it started that bond goes in a week: relationships have inertia.
pub const BOND_RETURNS: i32 = 25_000;
/// Share of the way back to its trait that reactance goes in a week.
pub const REACTANCE_RETURNS: i32 = 250_000;
/// Share of the way back to its start that the client's share of the work goes in a week.
pub const EFFORT_RETURNS: i32 = 200_000;
/// Share of the way to its resting place that load goes in a week.
pub const LOAD_RETURNS: i32 = 600_000;
/// Share of what is unsaid that a week takes.
pub const UNSAID_FADES: i32 = 200_000;
/// What stored defiance turns into in the week, per unit: readiness, self-efficacy, distress taken.
pub const DEFIANCE_TO_READINESS: i32 = 90_000;
/// See [`DEFIANCE_TO_READINESS`].
pub const DEFIANCE_TO_EFFICACY: i32 = 70_000;
/// See [`DEFIANCE_TO_READINESS`].
pub const DEFIANCE_TO_DISTRESS: i32 = 70_000;
/// What standing still as told costs in the week, per unit: readiness.
pub const STANDSTILL_TO_READINESS: i32 = 15_000;

// ---- Between sessions ----------------------------------------------------------------------------------------

/// How kind a word between sessions is in each manner, in the order of `Manner`, from −1 to 1.
pub const KINDNESS: [i32; Manner::COUNT] =
    [500_000, ONE, 700_000, 700_000, 700_000, 0, -250_000, -500_000, -500_000, -ONE];
/// Bond and withdrawal after the kindest word between sessions.
pub const REACHED_TO_BOND: i32 = 20_000;
/// See [`REACHED_TO_BOND`].
pub const REACHED_TO_WITHDRAWAL: i32 = 50_000;
/// Hurt, bond and withdrawal after a word that blames or pleads, or a stiff one.
pub const STIFF_TO_HURT: i32 = 80_000;
/// See [`STIFF_TO_HURT`].
pub const STIFF_TO_BOND: i32 = 25_000;
/// Withdrawal of a client who is left alone, as far as the bond is missing.
pub const LEFT_ALONE: i32 = 30_000;
/// Hurt and bond where something was told to a third person.
pub const DISCLOSED_TO_HURT: i32 = 300_000;
/// See [`DISCLOSED_TO_HURT`].
pub const DISCLOSED_TO_BOND: i32 = 120_000;
/// Bond where a confidence was kept.
pub const KEPT_TO_BOND: i32 = 20_000;

// ---- Moves and manners ---------------------------------------------------------------------------------------

/// What a move is made of, in per cent.
#[derive(Debug, Clone, Copy)]
pub struct Ingredients {
    /// Presses the client to do or think something.
    pub demand: i8,
    /// Gives structure or information.
    pub guide: i8,
    /// Shows that the meaning came across; below zero, that it did not.
    pub understanding: i8,
    /// Invites both sides.
    pub opening: i8,
    /// Draws out reasons for change.
    pub evoking: i8,
    /// Leaves choice and time; below zero, takes it.
    pub room: i8,
    /// Asks the client to bear something now; below zero, lightens.
    pub load: i8,
    /// Puts the fault on the client.
    pub blame: i8,
    /// Works on what is between the two.
    pub repair: i8,
    /// Hands work to the client; below zero, takes it over.
    pub work: i8,
    /// Eases each of the five causes; below zero, runs into it.
    pub causes: [i8; 5],
}

const fn made_of(parts: [i8; 10], causes: [i8; 5]) -> Ingredients {
    let [demand, guide, understanding, opening, evoking, room, load, blame, repair, work] = parts;
    Ingredients { demand, guide, understanding, opening, evoking, room, load, blame, repair, work, causes }
}

/// What each move is made of. Derived from what the moves mean (docs/moves.md), the causes' own remedies in the
/// guidance (C1 to C5), and the coded corpora's order of moves by what follows them.
#[must_use]
pub fn ingredients(of: Move) -> &'static Ingredients {
    &INGREDIENTS[of as usize]
}

/// A line without a second move has this as its second.
pub static NOTHING: Ingredients = made_of([0; 10], [0; 5]);

static INGREDIENTS: [Ingredients; Move::COUNT] = {
    let mut table = [made_of([0; 10], [0; 5]); Move::COUNT];
    let mut at = 0;
    while at < Move::COUNT {
        table[at] = recipe(Move::ALL[at]);
        at += 1;
    }
    table
};

#[rustfmt::skip]
const fn recipe(of: Move) -> Ingredients {
    use Move::*;
    match of {
        //                            dem  gui  und  ope  evo  roo  loa  bla  rep  wor    C1   C2   C3   C4   C5
        Argue             => made_of([ 90,   0, -25,   0,   0, -20,  10,  35, -20, -20], [-20, -20, -60, -20, -30]),
        Persuade          => made_of([ 70,  10, -10,   0,   5, -10,  10,   5,   0, -30], [-20, -20, -35, -20, -30]),
        Warn              => made_of([ 75,   5, -10,   0,   0, -10,  20,  20,   0, -20], [-10, -20, -20, -10, -40]),
        Push              => made_of([ 85,   0, -15,   0,   0, -30,  40,  15,   0, -20], [-20, -50, -30, -20, -60]),
        ImposeGoal        => made_of([ 65,  10, -15,   0,   0, -20,  20,   0,   0, -40], [-10, -20, -30, -70, -20]),
        DefendSelf        => made_of([ 35,   0, -30,   0,   0,   0,   0,  20, -60, -10], [-10, -10, -20, -10,   0]),
        Restrain          => made_of([  0,   0,  10,   0,   0,  35, -25,   0,   0,   0], [  0,  20,   0,   0,  20]),
        SideWithCaution   => made_of([  0,   0,  30,  10,   0,  35, -20,   0,   0,   0], [  5,  15,   5,   0,  50]),
        PrescribeNoChange => made_of([ 10,   5,   0,   0,   0,  15, -10,   0,   0, -10], [  0,   0,   0,   0, -30]),
        PrescribeSymptom  => made_of([ 20,  15,   0,   0,   0,   0,   0,   0,   0,   0], [  0,   0,   0,   0,   0]),
        NameResistance    => made_of([ 15,   0,  20,  20,   0,   0,  10,   0,  25,   5], [ 10,   0,  10,   5,   5]),
        AskWhatGetsInTheWay => made_of([ 5,  0,  20,  50,   5,   5,   5,   0,   5,  25], [ 25,  10,  15,  10,  20]),
        ReviewHomework    => made_of([ 20,   5,   0,  15,   5,   0,  10,   0,   0,  15], [  0,  -5,   0,   0,   0]),
        HandBack          => made_of([  5,   0,   5,  25,  10,  25,   0,   0,   0,  50], [  5,   0,  15,  15,   0]),
        ElicitGoal        => made_of([  5,   0,  15,  35,  25,  15,   5,   0,   0,  35], [  0,   0,  10,  60,   0]),
        AgreeGoal         => made_of([ 10,  10,  10,  10,  15,   5,   0,   0,   0,  25], [  0,   0,   5,  30,   0]),
        WriteGoal         => made_of([ 10,  10,   0,   0,   5,   0,   5,   0,   0,  10], [  0,   0,   0,  15,   0]),
        HandOverCopy      => made_of([  0,   5,   0,   0,   5,  10,   0,   0,   0,  10], [  0,   0,   0,  10,   0]),
        RevisitGoal       => made_of([ 10,   5,  10,  20,  20,   5,   0,   0,   5,  20], [  0,   0,   5,  45,   0]),
        AgreeTask         => made_of([ 15,  25,   5,  10,   5,  10,  10,   0,   0,  25], [  0,   0,  40,   5,   0]),
        CompareViews      => made_of([  5,   5,  30,  35,   5,  20,   0,   0,  15,  25], [  5,   0,  65,  40,   0]),
        SimpleReflection  => made_of([  0,   0,  50,  12,   3,   0,   0,   0,   0,   5], [  5,   0,   0,   0,   0]),
        ComplexReflection => made_of([  0,   0,  75,  20,   5,   5,   0,   0,   0,  10], [ 15,   0,   5,   5,  10]),
        DoubleSided       => made_of([  0,   0,  60,  35,  10,  10,   0,   0,   0,  10], [  5,   0,   5,   5,  20]),
        Validate          => made_of([  0,   0,  65,  10,   0,  10,  -5,   0,   5,   0], [  5,   5,  30,   5,  10]),
        Affirm            => made_of([  0,   0,  35,   5,  15,   5,   0,   0,   0,   5], [  0,   0,   0,   0,   0]),
        OwnPart           => made_of([  0,   0,  45,   5,   0,  15, -15,   0,  80,   0], [  0,  20,  10,  10,   0]),
        NameUs            => made_of([  5,   0,  25,  25,   0,   5,   5,   0,  70,  10], [ 10,   5,   5,   5,   0]),
        ChangeTack        => made_of([  0,   0,  30,   5,   0,  25, -35,   0,  40,   0], [  0,  30,  15,   5,   0]),
        OpenQuestion      => made_of([  5,   0,  15,  55,  20,   5,   0,   0,   0,  30], [ 20,   0,   5,  10,   5]),
        ClosedQuestion    => made_of([ 12,   5,   0,   0,   0,  -5,   5,   0,   0, -10], [-25,   0,   0,   0,   0]),
        ExploreFear       => made_of([  5,   0,  35,  50,   0,  10,  10,   0,   0,  20], [ 50,   0,   0,   0,  50]),
        ImagineChange     => made_of([ 10,   0,  10,  40,  45,   5,  10,   0,   0,  25], [  0,   0,   0,   5,  40]),
        EvokeChange       => made_of([ 15,   0,  10,  45,  60,   5,   5,   0,   0,  25], [  0,   0,   0,   5,   0]),
        AskSafety         => made_of([ 10,   0,  25,  10,   0,   0,   5,   0,   0,   0], [  5,   0,   0,   0,   0]),
        Broach            => made_of([  0,   0,  30,  25,   0,  10,   0,   0,  25,   0], [ 15,   0,   0,   0,   0]),
        SlowDown          => made_of([  0,   0,  25,   5,   0,  35, -50,   0,  10,   0], [  5,  60,   0,   0,  10]),
        HoldSilence       => made_of([  0,   0,  15,  25,   5,  20,  -5,   0,   0,  20], [ 30,  10,   0,   0,   5]),
        AllowNotYet       => made_of([  0,   0,  35,  15,   0,  60, -40,   0,   0,   5], [  5,  40,   0,   5,  60]),
        EmphasiseAutonomy => made_of([  0,   0,  15,   5,   5,  60, -10,   0,   0,  15], [  0,  10,  10,   5,  10]),
        Advise            => made_of([ 50,  40,  -5,   0,   0, -10,  20,   0,   0, -35], [-15, -20, -30, -10, -15]),
        Teach             => made_of([ 35,  45,   0,   0,   0,  -5,  30,   0,   0, -35], [-15, -35, -10,  -5, -10]),
        AssignHomework    => made_of([ 45,  30,   0,   0,   5,  -5,  40,   0,   0, -15], [ -5, -45, -20, -10, -20]),
        OfferChoice       => made_of([ 15,  30,   5,   5,   5,  45,   5,   0,   0,  15], [  0,   5,  20,   0,   0]),
        FirstStep         => made_of([ 20,  30,   5,   0,  25,  15,  15,   0,   0,  20], [  0, -10,   5,   0, -10]),
        InviteFeedback    => made_of([  0,   0,  20,  25,   0,  30,  -5,   0,  35,  20], [ 10,  15,  20,  15,   0]),
        AcceptObjection   => made_of([  0,   0,  45,  10,   0,  35, -10,   0,  50,   5], [  0,  10,  20,  10,   0]),
        AnswerHonestly    => made_of([  0,   5,  25,   0,   0,   5,   0,   0,  45,   0], [  0,   0,   0,   0,   0]),
        Orient            => made_of([  5,  30,   5,   0,   5,  10,  -5,   0,   0,  -5], [  0,   5,   5,   5,   0]),
        Reassure          => made_of([ 12,   0,   0,   0,   0,   0,   0,   0,   0, -15], [-80,   0,  -5,   0, -40]),
        Collude           => made_of([  0,   0,  20,   0,   0,   5,   0,   0,   0, -10], [-10,   0,  10,   0,   0]),
        Interpret         => made_of([ 40,   5,  10,  10,   0, -10,  20,  15,   0, -30], [-10, -15, -35,  -5, -15]),
        Retreat           => made_of([  0,   0, -10,   0,   0,  10, -15,   0, -10, -10], [-10,   5,   0,   0,   0]),
        SmallTalk         => made_of([  0,   0,   0,   0,   0,   5, -15,   0,   0, -10], [-15,   5,   0,   0,   0]),
        Summarise         => made_of([  0,   5,  45,  20,  10,   0,   0,   0,   0,   5], [  0,   5,   0,   5,   0]),
    }
}

/// How far a move passes over the trouble, in per cent.
pub const fn passes_over(of: Move) -> i8 {
    match of {
        Move::Reassure => 60,
        Move::Collude => 45,
        Move::Retreat => 70,
        Move::SmallTalk => 55,
        Move::Interpret => 20,
        Move::DefendSelf => 40,
        _ => 0,
    }
}

/// How much the second move of a line counts beside the first, in per cent.
pub const SECOND_MOVE: i32 = 70;

/// What a manner makes of a move, in per cent.
#[derive(Debug, Clone, Copy)]
pub struct Tone {
    /// Multiplies demand.
    pub presses: i16,
    /// Multiplies understanding, room, repair and the easing of causes.
    pub reaches: i16,
    /// Added to blame.
    pub blames: i16,
    /// Added to load.
    pub loads: i16,
    /// Added to room.
    pub leaves_room: i16,
}

const fn tone(parts: [i16; 5]) -> Tone {
    let [presses, reaches, blames, loads, leaves_room] = parts;
    Tone { presses, reaches, blames, loads, leaves_room }
}

/// What each manner makes of a move. Content and manner multiply: the same advice does no harm with permission and
/// does when pushed (constraint 2).
#[rustfmt::skip]
pub const fn tone_of(manner: Manner) -> Tone {
    use Manner::*;
    match manner {
        //                        pre  rea  bla  loa  roo
        Plain          => tone([100, 100,   0,   0,   0]),
        Warm           => tone([ 75, 120,   0,   0,   0]),
        Tentative      => tone([ 60, 110,   0,  -5,   5]),
        WithPermission => tone([ 35, 105,   0,  -5,  15]),
        Playful        => tone([ 80,  95,   0,  -5,   0]),
        Formulaic      => tone([100,   0,   0,   0,   0]),
        Hurried        => tone([140,  50,   0,  30, -10]),
        Expert         => tone([130,  65,  10,   5, -10]),
        Pleading       => tone([120,  70,   5,  10,  -5]),
        Blaming        => tone([150,  20,  60,   5, -10]),
    }
}
