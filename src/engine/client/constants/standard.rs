//! The constants of the client model as they are shipped, with meaning, unit and reason.
//!
//! Units: millionths of a dimension's or trait's range unless a comment says otherwise. *Per exchange* means per
//! plain exchange of talk; one that stands for several (`Stimulus::span`) counts that many times. *Logit* constants
//! are millionths of a logit.

use super::cells::Cells;
use super::table::constants;
use crate::engine::client::moves::Manner;
use crate::engine::client::state::ONE;
use crate::engine::client::talk::Talk;

constants! {
    // ---- Who comes -----------------------------------------------------------------------------------------------

    /// A trait one standard deviation above the mean is this much higher. Wide enough for 1.5 SD to show, narrow enough
    /// that few clients sit at a bound.
    trait_sd: i32 = 180_000,
    /// How far each trait (in the order of `Traits`) goes with the shared prognosis factor, as a correlation. Severity
    /// and readiness are known common causes of alliance and outcome: about half of that correlation must come from
    /// here.
    prognosis: [i32; 8] = [-100_000, 0, 150_000, 50_000, -150_000, 200_000, -100_000, 200_000],
    /// In the population the first cause weighs from this…
    first_cause_from: i32 = 400_000,
    /// … to this much more, evenly drawn; the second half as much; so authored clients are among the drawn ones.
    first_cause_range: i32 = 450_000,

    // ---- How the client starts -----------------------------------------------------------------------------------

    /// Bond with an unknown therapist for a client of no trust, and what full trust adds. Clients rate even the first
    /// meeting well above the floor.
    bond_start: i32 = 120_000,
    /// See [`Self::bond_start`].
    bond_start_by_trust: i32 = 600_000,
    /// Agreement on goals at the start, where readiness is at the mean and the goals do not differ.
    goal_start: i32 = 350_000,
    /// What full readiness adds to goal agreement over none: who knows what they want agrees sooner.
    goal_start_by_readiness: i32 = 220_000,
    /// Agreement on tasks at the start, with expectation at the mean and the same idea of the fix.
    task_start: i32 = 350_000,
    /// What full expectation adds to task agreement over none.
    task_start_by_expectation: i32 = 300_000,
    /// How much a cause at full weight takes from the agreement it concerns.
    disagreement_by_cause: i32 = 300_000,
    /// Self-efficacy at the start for somebody of mean readiness; most come because they have failed alone.
    efficacy_start: i32 = 350_000,
    /// What full readiness adds to it over none.
    efficacy_start_by_readiness: i32 = 200_000,
    /// What is told of the hidden facts at the start.
    told_start: i32 = 50_000,
    /// The client's share of the work at the start.
    effort_start: i32 = 400_000,

    // ---- Where the channels settle -------------------------------------------------------------------------------

    /// Share of the distance to its set point that a channel covers per exchange: half of it in about eleven exchanges,
    /// so that a session has a climate, and one line does not make it.
    settling: i32 = 60_000,
    /// Share that a channel covers over a week: the next session neither starts afresh nor where the last one ended.
    settling_in_a_week: i32 = 550_000,
    /// Discord of a client without reactance in a full bond.
    discord_base: i32 = 15_000,
    /// Reactance makes discord as far as bond is missing.
    discord_by_reactance: i32 = 550_000,
    /// An open rupture makes discord.
    discord_by_hurt: i32 = 450_000,
    /// Another idea of the fix, or of the goal, makes discord as far as it is not agreed.
    discord_by_disagreement: i32 = 330_000,
    /// Sustain of a client without ambivalence.
    sustain_base: i32 = 20_000,
    /// Ambivalence makes sustain as far as readiness is missing.
    sustain_by_ambivalence: i32 = 560_000,
    /// Fear of the change makes sustain.
    sustain_by_fear: i32 = 380_000,
    /// Another idea of the fix makes sustain against this one.
    sustain_by_disagreement: i32 = 260_000,
    /// Withdrawal of a client without a reason for it.
    withdrawal_base: i32 = 20_000,
    /// Missing bond makes withdrawal as far as trust is missing too.
    withdrawal_by_distance: i32 = 380_000,
    /// Something untold makes withdrawal as far as it is untold.
    withdrawal_by_untold: i32 = 380_000,
    /// Being overwhelmed makes withdrawal.
    withdrawal_by_overload: i32 = 380_000,
    /// An open rupture makes withdrawal.
    withdrawal_by_hurt: i32 = 300_000,
    /// Unsaid disagreement makes withdrawal.
    withdrawal_by_unsaid: i32 = 350_000,

    // ---- Appraisal: what the line is to this client --------------------------------------------------------------

    /// Demand that threatens nobody: people expect a therapist to want something.
    latitude: i32 = 130_000,
    /// What bond adds to it.
    latitude_by_bond: i32 = 220_000,
    /// What agreement on tasks adds to it.
    latitude_by_task: i32 = 150_000,
    /// What being resistant already takes from it: the same words weigh more in a bad moment.
    latitude_by_resistance: i32 = 220_000,
    /// What room given in the same line adds to it. Small, as autonomy statements are (g = .11).
    latitude_by_room: i32 = 150_000,
    /// Reactance below this is never threatened by direction (constraint 2).
    reactance_unthreatened: i32 = 310_000,
    /// Threat per demand above latitude and reactance above the unthreatened, before saturation. In multiples of
    /// [`ONE`].
    threat_gain: i32 = 5_500_000,
    /// Demand counts this much where advice was asked for.
    demand_asked_for: i32 = 300_000,
    /// Demand counts this much where the same was just refused.
    demand_refused: i32 = 1_300_000,
    /// Blame counts in full without bond, and less by this with a full one.
    blame_by_bond: i32 = 400_000,
    /// The least that reaches the client of what a line understands; the rest is drawn, so that a good line can miss.
    accuracy_least: i32 = 500_000,
    /// What is left of a line's understanding, opening and room when the same move led 0, 1, 2 … lines just before.
    /// Nothing earns by frequency.
    fresh: [i32; 6] = [1_000_000, 900_000, 650_000, 400_000, 220_000, 120_000],
    /// How much room, repair (where something is torn, and elsewhere) and opening count towards meeting a resistant
    /// moment.
    meets_by_room: i32 = 650_000,
    /// See [`Self::meets_by_room`].
    meets_by_repair: i32 = 600_000,
    /// See [`Self::meets_by_room`].
    meets_by_repair_untorn: i32 = 250_000,
    /// See [`Self::meets_by_room`].
    meets_by_opening: i32 = 250_000,
    /// How much welcome guidance counts towards it, as far as reactance is missing: some feel met by a clear word.
    meets_by_guidance: i32 = 2_000_000,
    /// A line that meets a resistant moment less than this leaves it unmet.
    meeting_enough: i32 = 300_000,
    /// Being pushed counts this much with no tolerance for pace, and that much less with full tolerance.
    pace_sensitivity: i32 = 1_500_000,
    /// What the cause TooFast at full weight adds to that.
    pace_sensitivity_by_cause: i32 = 600_000,
    /// Load that a task brings beside its line, by size: Small, Medium, Large.
    task_loads: [i32; 3] = [0, 120_000, 280_000],
    /// How far a plan that is still open lends weight to putting it aside; a tack that has nothing to leave is worth
    /// less.
    change_tack_without_plan: i32 = 600_000,

    // ---- What a line changes -------------------------------------------------------------------------------------

    /// Discord per unit of threat, per exchange.
    threat_to_discord: i32 = 18_000,
    /// Sustain per unit of threat: pushed for change, people speak for things as they are.
    threat_to_sustain: i32 = 10_000,
    /// Withdrawal per unit of threat: much of the answer to fighting is going away (constraint 5).
    threat_to_withdrawal: i32 = 19_000,
    /// Bond lost per unit of threat.
    threat_to_bond: i32 = 7_500,
    /// Readiness lost per unit of threat. Small: fighting does not ruin every outcome.
    threat_to_readiness: i32 = 1_000,
    /// Reactance itself per unit of threat; a week takes most of it back.
    threat_to_reactance: i32 = 2_000,
    /// Discord, withdrawal and bond per unit of blame.
    blame_to_discord: i32 = 24_000,
    /// See [`Self::blame_to_discord`].
    blame_to_withdrawal: i32 = 33_000,
    /// See [`Self::blame_to_discord`].
    blame_to_bond: i32 = 5_500,
    /// Strain (threat and blame together) above this tears something.
    rupture_from: i32 = 380_000,
    /// Hurt per unit of strain above that, per exchange.
    rupture: i32 = 32_000,
    /// Load per unit of load asked, per exchange, at a sensitivity of one.
    loading: i32 = 45_000,
    /// Share of the distance to its resting place that load covers per exchange.
    load_settling: i32 = 40_000,
    /// Load at rest: this, more with distress, less with tolerance. Being in therapy asks something of everybody.
    load_rest: i32 = 300_000,
    /// See [`Self::load_rest`].
    load_rest_by_distress: i32 = 200_000,
    /// See [`Self::load_rest`].
    load_rest_by_pace: i32 = 200_000,
    /// See [`Self::load_rest`]; what the cause TooFast adds.
    load_rest_by_cause: i32 = 100_000,
    /// Bond per unit of understanding, per exchange, times the distance to the ceiling.
    understood_to_bond: i32 = 18_000,
    /// Ordinary empathy builds trust up to here and no further (constraint 1).
    bond_ceiling_of_empathy: i32 = 580_000,
    /// Bond per unit of a resistant moment met, per exchange, times what is missing of the bond.
    met_to_bond: i32 = 43_000,
    /// The channel of the moment falls by this per unit met.
    met_to_channel: i32 = 34_000,
    /// Bond lost per unit of a moment left unmet, per exchange, times the bond: what bond there is.
    unmet_to_bond: i32 = 9_000,
    /// The channel of the moment rises by this per unit unmet.
    unmet_to_channel: i32 = 6_000,
    /// The channel of the client's last line stays warm by this.
    momentum_to_channel: i32 = 7_000,
    /// Sustain per unit of opening and ambivalence: good exploring raises both sides (constraint 1).
    opened_to_sustain: i32 = 26_000,
    /// Readiness per unit of opening: the slow fruit of looking at both sides.
    opened_to_readiness: i32 = 700,
    /// What is told per unit of opening and understanding, times bond: nobody tells a stranger.
    opened_to_told: i32 = 5_000,
    /// Readiness per unit of evoking, per exchange.
    evoked_to_readiness: i32 = 3_200,
    /// How much of evoking and of guidance is lost per unit of resistance.
    lost_to_resistance: i32 = 1_500_000,
    /// How much of them is lost per unit of threat: a threatened freedom makes the best advice worthless.
    lost_to_threat: i32 = 2_500_000,
    /// Task agreement per unit of welcome guidance, per exchange, times what is missing of it.
    guided_to_task: i32 = 24_000,
    /// Expectation per unit of welcome guidance.
    guided_to_expectation: i32 = 5_000,
    /// Self-efficacy per unit of welcome guidance, times what is missing of it.
    guided_to_efficacy: i32 = 46_000,
    /// Discord taken by room given, times reactance. Small: autonomy statements are no magic (constraint 8).
    room_to_discord: i32 = 12_000,
    /// Unsaid disagreement that room lets out, per unit of room and of what is unsaid.
    room_to_unsaid: i32 = 90_000,
    /// A cause eased at full touch and weight moves what it works through by this, per exchange.
    cause_eased: i32 = 45_000,
    /// A cause hit at full touch and weight does this to what it works through …
    cause_hit: i32 = 9_000,
    /// … and to the channel in which it shows.
    cause_hit_to_channel: i32 = 22_000,
    /// A hit lands with at least this force; the rest comes with how hard the line presses.
    cause_hit_least: i32 = 250_000,
    /// Load relieved or added by a line that touches TooFast at full weight.
    cause_to_load: i32 = 30_000,
    /// Goal agreement per step of goal work by the client's own goal, times what is missing to the ceiling.
    goal_elicited: i32 = 51_000,
    /// See [`Self::goal_elicited`].
    goal_agreed: i32 = 70_000,
    /// See [`Self::goal_elicited`].
    goal_written: i32 = 45_000,
    /// See [`Self::goal_elicited`].
    goal_revisited: i32 = 45_000,
    /// The ceiling of goal agreement.
    goal_ceiling: i32 = 920_000,
    /// A concrete goal is worth this much of a vague one.
    goal_concrete: i32 = 1_250_000,
    /// Readiness for each unit of goal agreement gained by the client's own goal.
    goal_to_readiness: i32 = 200_000,
    /// How much of goal work is lost per unit of discord and hurt together (constraint 7).
    goal_lost_to_discord: i32 = 1_200_000,
    /// An imposed goal is worth this much of an agreed one to a client without reactance …
    goal_imposed: i32 = 250_000,
    /// … and costs this much goal agreement per exchange and unit of reactance above the unthreatened.
    goal_imposed_cost: i32 = 5_000,
    /// Task agreement per agreed task or offered choice, times what is missing to the ceiling.
    task_agreed: i32 = 60_000,
    /// What is left of a step of goal or task work when this session already had 0, 1, 2 … of them.
    agreement_fresh: [i32; 7] = [1_000_000, 800_000, 600_000, 400_000, 250_000, 150_000, 80_000],
    /// The client's share of the work per unit of work handed over or taken, per exchange.
    work_to_effort: i32 = 30_000,
    /// Self-efficacy per unit of work handed over, times effort.
    work_to_efficacy: i32 = 1_800,
    /// Share of an open hurt that a full repair heals, per exchange.
    repair_to_hurt: i32 = 130_000,
    /// Bond regained per unit of hurt healed: a mended rupture is worth more than none.
    repair_to_bond: i32 = 350_000,
    /// Discord taken by a full repair, times the discord there is.
    repair_to_discord: i32 = 60_000,
    /// What passing over does per unit, per exchange: to expectation …
    passed_to_expectation: i32 = 1_500,
    /// … to bond …
    passed_to_bond: i32 = 3_000,
    /// … and to withdrawal.
    passed_to_withdrawal: i32 = 14_000,
    /// Stock words pass over this much; silence after silence so much for each one more.
    stock_passes_over: i32 = 500_000,
    /// See [`Self::stock_passes_over`].
    silence_passes_over: i32 = 400_000,
    /// Naming that is heard as company: withdrawal and discord fall by this, per exchange.
    named_well: i32 = 25_000,
    /// Naming that is heard as a label, from the second time in a session or without need: discord, withdrawal, bond.
    named_ill: i32 = 45_000,
    /// How far each earlier naming of the session makes the next one nagging.
    nagging: i32 = 500_000,
    /// How far deference above the mean hears a reproach in it, without a bond.
    reproach_by_deference: i32 = 3_000_000,
    /// Bond lost to it.
    named_ill_to_bond: i32 = 5_000,
    /// A straight answer gives this much bond; a dodge takes three times as much and more (lines are events here: no
    /// span).
    straight_answer: i32 = 30_000,
    /// See [`Self::straight_answer`].
    dodged: i32 = 100_000,
    /// And it hurts.
    dodged_to_hurt: i32 = 50_000,

    // ---- Placating -----------------------------------------------------------------------------------------------

    /// Logit of agreeing so as not to disagree, for a client of mean deference and reactance, when something is asked.
    placate_base: i32 = -3_600_000,
    /// Pressure below which nobody needs to placate, and how much load asked counts as pressure.
    placated_from: i32 = 100_000,
    /// See [`Self::placated_from`].
    placated_by_load: i32 = 500_000,
    /// Logit per unit of deference above the mean.
    placate_by_deference: i32 = 11_000_000,
    /// Logit per unit of reactance above the mean: who bristles does not bow. Little reactance alone bows to nobody.
    placate_by_reactance: i32 = -6_500_000,
    /// Logit per unit of trust below the mean: low trust makes a polite yes, where reactance does not speak first.
    placate_by_distrust: i32 = 2_500_000,
    /// Logit per unit of being pressed.
    placate_by_pressure: i32 = 3_500_000,
    /// Logit per unit of room in the line and of bond above a half: it is safe to say no here.
    placate_by_safety: i32 = -3_000_000,
    /// Withdrawal and what is unsaid, per exchange of placating and unit of pressure.
    placated_to_withdrawal: i32 = 30_000,
    /// See [`Self::placated_to_withdrawal`].
    placated_to_unsaid: i32 = 45_000,
    /// The least pressure that a placated line stands for.
    placated_least: i32 = 250_000,
    /// What placating takes from the client's share of the work.
    placated_to_effort: i32 = 8_000,
    /// Share of threat and blame that shows as withdrawal, instead of discord and sustain, when the client placates.
    placated_turns_inward: i32 = 700_000,

    // ---- Paradox -------------------------------------------------------------------------------------------------

    /// Reactance from which, and at which fully, a client is oppositional.
    oppositional: [i32; 2] = [480_000, 680_000],
    /// Bond from which, and at which fully, restraint is not heard as mockery.
    bond_for_paradox: [i32; 2] = [330_000, 460_000],
    /// Deference from which, and at which fully, a client obeys.
    compliant: [i32; 2] = [480_000, 720_000],
    /// Readiness from which, and at which fully, restraint holds a client back.
    ready: [i32; 2] = [620_000, 780_000],
    /// Distress above which, and expectation below which, "don't change" is heard as "even you think so".
    hopeless_in_distress: i32 = 720_000,
    /// See [`Self::hopeless_in_distress`].
    hopeless_in_expectation: i32 = 280_000,
    /// What is left of the effect when 0, 1, 2 … paradoxes came before: half at the second and third.
    novelty: [i32; 6] = [1_000_000, 500_000, 500_000, 300_000, 150_000, 50_000],
    /// How strongly Restrain, SideWithCaution, PrescribeNoChange and PrescribeSymptom store defiance …
    paradox_defiance: [i32; 4] = [300_000, 220_000, 600_000, 250_000],
    /// … are obeyed by standing still …
    paradox_standstill: [i32; 4] = [300_000, 120_000, 700_000, 0],
    /// … are heard as mockery …
    paradox_mockery: [i32; 4] = [450_000, 250_000, 1_000_000, 900_000],
    /// … and give room to those who are afraid.
    paradox_comfort: [i32; 4] = [700_000, 1_000_000, 0, 0],
    /// Discord and sustain that fall when an oppositional client meets no opposition (an event: no span).
    caution_to_discord: i32 = 110_000,
    /// See [`Self::caution_to_discord`].
    caution_to_sustain: i32 = 50_000,
    /// Readiness of an afraid client who is understood in being afraid.
    caution_to_readiness: i32 = 22_000,
    /// Hurt, discord, withdrawal and bond per unit of mockery.
    mocked_to_hurt: i32 = 160_000,
    /// See [`Self::mocked_to_hurt`].
    mocked_to_discord: i32 = 130_000,
    /// See [`Self::mocked_to_hurt`].
    mocked_to_withdrawal: i32 = 80_000,
    /// See [`Self::mocked_to_hurt`].
    mocked_to_bond: i32 = 50_000,
    /// Expectation and distress of a hopeless client who hears that nothing should change.
    hopeless_to_expectation: i32 = 90_000,
    /// See [`Self::hopeless_to_expectation`].
    hopeless_to_distress: i32 = 40_000,
    /// Relief of load for a client who obeys.
    obeyed_to_load: i32 = 90_000,
    /// Expectation lost, and disagreement kept, by a deferential client who obeys without bond.
    obeyed_to_expectation: i32 = 70_000,
    /// See [`Self::obeyed_to_expectation`].
    obeyed_to_unsaid: i32 = 140_000,
    /// Readiness lost by a ready client who is held back.
    held_back_to_readiness: i32 = 36_000,
    /// Standstill of a ready client who is held back.
    held_back_to_standstill: i32 = 700_000,
    /// Bond lost at the second and third use, times the bond.
    seen_through_to_bond: i32 = 180_000,
    /// Share of what defiance has moved that "see, you can!" takes back.
    credit_claimed: i32 = 900_000,
    /// Load that goes with trying less, when the symptom is prescribed to somebody who goes along.
    symptom_to_load: i32 = 80_000,

    // ---- What the client says ------------------------------------------------------------------------------------

    /// Logit of each talk against Neutral, in the order of `Talk`, with every cause of it at zero.
    talk_base: [i32; Talk::COUNT] =
        [-1_600_000, -1_650_000, 0, -3_620_000, -5_300_000, -3_500_000, -5_000_000, -5_500_000],
    /// Logit of each talk (column) after each talk (row): a client's line is best predicted by the one before
    /// (constraint 3), and sustain and discord lead to each other. After Placating the next yes is near.
    talk_momentum: [[i32; Talk::COUNT]; Talk::COUNT] = [
        // Change     Exploring  N  Sustain    Discord    Withdrawn  Objection  Placating
        [1_000_000, 400_000, 0, 0, 0, -200_000, 0, 0],             // Change
        [450_000, 900_000, 0, 300_000, 0, -300_000, 200_000, 0],   // Exploring
        [0; Talk::COUNT],                                          // Neutral
        [0, 200_000, 0, 1_150_000, 850_000, 200_000, 200_000, 0],  // Sustain
        [-200_000, 0, 0, 850_000, 1_500_000, 400_000, 300_000, 0], // Discord
        [-200_000, -200_000, 0, 100_000, 300_000, 1_300_000, 0, 300_000], // Withdrawn
        [0, 300_000, 0, 200_000, 200_000, 0, 600_000, 0],          // Objection
        [0, -300_000, 0, 0, 0, 400_000, 0, 800_000],               // Placating
    ],
    /// Change: per unit of readiness above the mean, of evoking, of opening and of sustain.
    change_by_readiness: i32 = 2_300_000,
    /// See [`Self::change_by_readiness`].
    change_by_evoking: i32 = 3_100_000,
    /// See [`Self::change_by_readiness`].
    change_by_opening: i32 = 2_350_000,
    /// See [`Self::change_by_readiness`].
    change_by_sustain: i32 = -800_000,
    /// Exploring: per unit of opening, of understanding, of bond above the middle, and of withdrawal.
    exploring_by_opening: i32 = 700_000,
    /// See [`Self::exploring_by_opening`].
    exploring_by_understanding: i32 = 900_000,
    /// See [`Self::exploring_by_opening`].
    exploring_by_bond: i32 = 1_800_000,
    /// See [`Self::exploring_by_opening`].
    exploring_by_withdrawal: i32 = -1_500_000,
    /// Sustain: per unit of sustain, of opening times ambivalence, of threat and of being pressed.
    sustain_talk: i32 = 5_400_000,
    /// See [`Self::sustain_talk`].
    sustain_talk_by_opening: i32 = 1_700_000,
    /// See [`Self::sustain_talk`].
    sustain_talk_by_threat: i32 = 550_000,
    /// Discord: per unit of discord, of threat and blame, and of deference.
    discord_talk: i32 = 5_500_000,
    /// See [`Self::discord_talk`].
    discord_talk_by_strain: i32 = 900_000,
    /// See [`Self::discord_talk`].
    discord_talk_by_deference: i32 = -1_500_000,
    /// Withdrawn: per unit of withdrawal, of threat and blame, of opening, and of habitual reserve above the mean. The
    /// habit makes a visible sign a moderate guide only (constraint 10).
    withdrawn_talk: i32 = 3_000_000,
    /// See [`Self::withdrawn_talk`].
    withdrawn_talk_by_strain: i32 = 750_000,
    /// See [`Self::withdrawn_talk`].
    withdrawn_talk_by_opening: i32 = -700_000,
    /// See [`Self::withdrawn_talk`].
    withdrawn_talk_by_reserve: i32 = 4_500_000,
    /// Objection: per unit of bond above the middle, of room and repair in the line, and of task disagreement. A good
    /// relationship produces it (R4).
    objection_by_bond: i32 = 3_000_000,
    /// See [`Self::objection_by_bond`].
    objection_by_room: i32 = 1_500_000,
    /// See [`Self::objection_by_bond`].
    objection_by_disagreement: i32 = 1_500_000,
    /// Per unit of finding nothing to oppose: surprise, and a mild protest.
    objection_by_caution: i32 = 3_000_000,
    /// Placating without being pressed: per unit of what is unsaid and of deference above the mean.
    placating_by_unsaid: i32 = 3_000_000,
    /// See [`Self::placating_by_unsaid`].
    placating_by_deference: i32 = 3_500_000,
    /// The middle of the bond, for the terms above: where clients start on average.
    bond_middle: i32 = 420_000,
    /// How far talk leans towards resistant lines after a line that strains, and away after one that relieves, per unit
    /// of the balance of the two.
    talk_by_balance: i32 = 250_000,
    /// What every resistant talk loses per unit of a moment met: momentum is broken by being met.
    talk_by_met: i32 = -100_000,

    // ---- What the line meets -------------------------------------------------------------------------------------

    /// Parts of relief: a moment met, understanding, causes eased, room times reactance, repair of what is torn.
    relief_by_met: i32 = 800_000,
    /// See [`Self::relief_by_met`].
    relief_by_understanding: i32 = 350_000,
    /// See [`Self::relief_by_met`].
    relief_by_cause: i32 = 900_000,
    /// See [`Self::relief_by_met`].
    relief_by_room: i32 = 250_000,
    /// See [`Self::relief_by_met`].
    relief_by_repair: i32 = 600_000,
    /// See [`Self::relief_by_met`].
    relief_by_opening: i32 = 150_000,
    /// Parts of strain beside threat, blame and mockery: a moment unmet, causes hit, load pushed, being misunderstood.
    strain_by_unmet: i32 = 170_000,
    /// See [`Self::strain_by_unmet`].
    strain_by_cause: i32 = 900_000,
    /// See [`Self::strain_by_unmet`].
    strain_by_load: i32 = 450_000,
    /// See [`Self::strain_by_unmet`].
    strain_by_passing_over: i32 = 200_000,
    /// How much passing over counts where there was no resistant line to pass over.
    passed_over_unprovoked: i32 = 330_000,
    /// Half the width of the mood that is added to the balance: a trainee must be able to be wrong.
    mood_width: i32 = 220_000,
    /// A balance above this softens; resistance raises the bar, bond lowers it.
    softens_from: i32 = 180_000,
    /// See [`Self::softens_from`].
    softens_by_resistance: i32 = 350_000,
    /// A balance below this hardens …
    hardens_from: i32 = -130_000,
    /// … and below this no pleasant line covers it.
    hardens_surely: i32 = -550_000,

    // ---- The week ------------------------------------------------------------------------------------------------

    /// Logit of a task being done, with everything at the middle.
    homework_base: i32 = 350_000,
    /// Logits of it by size: Small, Medium, Large.
    homework_by_size: [i32; 3] = [450_000, 0, -550_000],
    /// Where the client agreed to the task; and where it was the client's own idea.
    homework_agreed: i32 = 350_000,
    /// See [`Self::homework_agreed`].
    homework_own: i32 = 400_000,
    /// Per unit of resistance above its middle. What the client does in session one says more than what they say about
    /// motivation (constraint 9).
    homework_by_resistance: i32 = -4_500_000,
    /// Per unit of task agreement and of readiness above the middle.
    homework_by_task: i32 = 1_500_000,
    /// See [`Self::homework_by_task`].
    homework_by_readiness: i32 = 1_200_000,
    /// Per unit of what is unsaid, of overload and of standing still as told.
    homework_by_unsaid: i32 = -3_000_000,
    /// See [`Self::homework_by_unsaid`].
    homework_by_overload: i32 = -1_500_000,
    /// See [`Self::homework_by_unsaid`].
    homework_by_standstill: i32 = -5_000_000,
    /// Half of the task is done this far above the probability of all of it.
    homework_partly: i32 = 170_000,
    /// Distress that a task done takes; half of it when partly done. Homework done gives d = .48 over a course.
    homework_to_distress: i32 = 4_500,
    /// Self-efficacy that it gives; a task left undone takes a third of that.
    homework_to_efficacy: i32 = 18_000,
    /// The middle of resistance, of the agreements and of expectation in the terms of the week.
    resistance_middle: i32 = 300_000,
    /// See [`Self::resistance_middle`].
    agreement_middle: i32 = 420_000,

    /// Logit of missing the next appointment, with everything at zero.
    missing_base: i32 = -3_000_000,
    /// Per unit of withdrawal, of hurt, of what is unsaid, of discord and of standing still without a bond.
    missing_by_withdrawal: i32 = 2_200_000,
    /// See [`Self::missing_by_withdrawal`].
    missing_by_hurt: i32 = 2_200_000,
    /// See [`Self::missing_by_withdrawal`].
    missing_by_unsaid: i32 = 2_600_000,
    /// See [`Self::missing_by_withdrawal`].
    missing_by_discord: i32 = 1_000_000,
    /// Nobody is more likely than this to miss one appointment.
    missing_most: i32 = 400_000,
    /// Share of missed appointments that are not even cancelled, with mean deference; deference halves or doubles it.
    no_show_share: i32 = 300_000,

    /// Logit of leaving in a week, with everything at the middle.
    leaving_base: i32 = -4_200_000,
    /// Logits added in the weeks after the first, second, third … session: the hazard is highest early.
    leaving_early: [i32; 5] = [1_100_000, 850_000, 500_000, 250_000, 100_000],
    /// Per unit of hurt, discord and what is unsaid, each squared (an open quarrel or a long pretence makes people go,
    /// a scratch does not), and of resistance and alliance above their middle.
    leaving_by_hurt: i32 = 900_000,
    /// See [`Self::leaving_by_hurt`].
    leaving_by_discord: i32 = 800_000,
    /// See [`Self::leaving_by_hurt`].
    leaving_by_resistance: i32 = 250_000,
    /// See [`Self::leaving_by_hurt`].
    leaving_by_alliance: i32 = -400_000,
    /// See [`Self::leaving_by_hurt`].
    leaving_by_unsaid: i32 = 1_200_000,
    /// Per appointment missed in a row.
    leaving_by_missing: i32 = 150_000,
    /// Nobody is more likely than this to leave in one week: pure policies must not explode.
    leaving_most: i32 = 160_000,

    /// Distress that eases in a week of treatment by itself, as a share of what there is.
    easing: i32 = 23_000,
    /// What is left of that, and of the other paths, in a week without a session.
    without_a_session: i32 = 400_000,
    /// Distress taken in a week per unit of bond above its middle. Alliance's own path: about half of r = .28.
    bond_to_distress: i32 = 23_000,
    /// Distress taken per unit of goal and of task agreement above their middle.
    goal_to_distress: i32 = 8_800,
    /// See [`Self::goal_to_distress`].
    task_to_distress: i32 = 17_000,
    /// A goal on paper takes this much, times goal agreement.
    goal_written_to_distress: i32 = 9_500,
    /// Distress kept per unit of an open rupture: nobody works well beside a quarrel that nobody speaks of.
    hurt_to_distress: i32 = 28_000,
    /// Distress kept per unit of resistance above its middle: resistance has its own path to outcome (constraint 4).
    resistance_to_distress: i32 = 29_000,
    /// Distress taken per unit of readiness and of expectation above the middle: shared causes.
    readiness_to_distress: i32 = 8_000,
    /// See [`Self::readiness_to_distress`].
    expectation_to_distress: i32 = 6_000,
    /// Distress taken per unit of self-efficacy above where most start: what one can do, one does.
    efficacy_to_distress: i32 = 72_000,
    /// Distress added per unit of overload in a week.
    overload_to_distress: i32 = 8_000,
    /// Half the width of the ordinary ups and downs of a week.
    ups_and_downs_width: i32 = 28_000,
    /// Share of weeks in which life deals something, and how much distress it adds or takes at most.
    life_chance: i32 = 110_000,
    /// See [`Self::life_chance`].
    life_size: i32 = 105_000,

    /// Share of attended weeks in which something that was said turns sour, in a bond at zero, and what a full bond
    /// takes off. Without such shocks there are no ruptures beyond noise.
    sour_chance: i32 = 200_000,
    /// See [`Self::sour_chance`].
    sour_by_bond: i32 = 150_000,
    /// Hurt that it leaves, and bond that it takes.
    sour_to_hurt: i32 = 220_000,
    /// See [`Self::sour_to_hurt`].
    sour_to_bond: i32 = 40_000,
    /// Share of a hurt that a week heals by itself.
    hurt_heals: i32 = 120_000,
    /// Half the width of the slow drift of the bond in a week.
    bond_drift: i32 = 40_000,
    /// Share of the way back to where it started that bond goes in a week: relationships have inertia.
    bond_returns: i32 = 25_000,
    /// Share of the way back to its trait that reactance goes in a week.
    reactance_returns: i32 = 250_000,
    /// Share of the way back to its start that the client's share of the work goes in a week.
    effort_returns: i32 = 200_000,
    /// Share of the way to its resting place that load goes in a week.
    load_returns: i32 = 600_000,
    /// Share of what is unsaid that a week takes.
    unsaid_fades: i32 = 200_000,
    /// What stored defiance turns into in the week, per unit: readiness, self-efficacy, distress taken.
    defiance_to_readiness: i32 = 90_000,
    /// See [`Self::defiance_to_readiness`].
    defiance_to_efficacy: i32 = 70_000,
    /// See [`Self::defiance_to_readiness`].
    defiance_to_distress: i32 = 70_000,
    /// What standing still as told costs in the week, per unit: readiness.
    standstill_to_readiness: i32 = 15_000,

    // ---- Between sessions ----------------------------------------------------------------------------------------

    /// How kind a word between sessions is in each manner, in the order of `Manner`, from −1 to 1.
    kindness: [i32; Manner::COUNT] = [500_000, ONE, 700_000, 700_000, 700_000, 0, -250_000, -500_000, -500_000, -ONE],
    /// Bond and withdrawal after the kindest word between sessions.
    reached_to_bond: i32 = 20_000,
    /// See [`Self::reached_to_bond`].
    reached_to_withdrawal: i32 = 50_000,
    /// Hurt, bond and withdrawal after a word that blames or pleads, or a stiff one.
    stiff_to_hurt: i32 = 80_000,
    /// See [`Self::stiff_to_hurt`].
    stiff_to_bond: i32 = 25_000,
    /// Withdrawal of a client who is left alone, as far as the bond is missing.
    left_alone: i32 = 30_000,
    /// Hurt and bond where something was told to a third person.
    disclosed_to_hurt: i32 = 300_000,
    /// See [`Self::disclosed_to_hurt`].
    disclosed_to_bond: i32 = 120_000,
    /// Bond where a confidence was kept.
    kept_to_bond: i32 = 20_000,

    // ---- Moves and manners ---------------------------------------------------------------------------------------

    /// How much the second move of a line counts beside the first, in per cent.
    second_move: i32 = 70,
}
