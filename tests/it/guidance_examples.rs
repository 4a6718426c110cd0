//! Each rule by example: given what the client said, when the trainee answers so, then this verdict.

use slackwater::engine::client::Cue::*;
use slackwater::engine::client::Manner::*;
use slackwater::engine::client::Move::*;
use slackwater::engine::client::{Cue, Talk};
use slackwater::engine::guidance::Verdict::{self, *};

use crate::guidance_support::{Said, given};

/// A line that fits nothing and breaks nothing.
const IDLE: Said = (&[ClosedQuestion], Plain);

/// Given this talk with these cues, when these lines are said, then the rule says this.
type Example = (&'static str, Talk, &'static [Cue], &'static [Said], Verdict, &'static str);

const EXAMPLES: &[Example] = &[
    ("safety-first", Talk::Sustain, &[Risk], &[(&[AskSafety], Plain)], Met, "met"),
    ("safety-first", Talk::Sustain, &[Risk], &[IDLE, IDLE, (&[AskSafety], Warm)], Partly, "late"),
    ("safety-first", Talk::Sustain, &[Risk], &[(&[AskSafety], Formulaic), IDLE], Missed, "missed"),
    (
        "safety-first",
        Talk::Sustain,
        &[Risk],
        &[(&[Restrain], Warm), (&[AskSafety], Plain)],
        Contraindicated,
        "paradox-after-risk",
    ),
    ("no-fighting", Talk::Sustain, &[], &[(&[Validate], Warm), IDLE], Met, "met"),
    ("no-fighting", Talk::Sustain, &[], &[IDLE, (&[Persuade], Plain)], Missed, "fought"),
    ("no-fighting", Talk::Withdrawn, &[], &[(&[Push], Hurried)], Missed, "fought"),
    ("no-fighting", Talk::Discord, &[], &[(&[Argue], Blaming)], Contraindicated, "blamed"),
    ("no-fighting", Talk::Sustain, &[], &[(&[Argue], WithPermission), IDLE], Met, "met"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[DoubleSided], Warm)], Met, "met"),
    ("meet-the-moment", Talk::Discord, &[], &[IDLE, (&[OwnPart], Plain)], Met, "met"),
    ("meet-the-moment", Talk::Withdrawn, &[], &[(&[HoldSilence], Plain)], Met, "met"),
    ("meet-the-moment", Talk::Discord, &[], &[(&[HoldSilence], Plain), IDLE], Missed, "missed"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[OpenQuestion], Plain), IDLE], Partly, "partly"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[Validate], Formulaic), (&[Validate], Formulaic)], Missed, "missed"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[Advise], Warm), (&[AssignHomework], Plain)], Missed, "missed"),
    ("meet-the-moment", Talk::Sustain, &[], &[(&[Validate, Argue], Warm), IDLE], Missed, "missed"),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[(&[AskWhatGetsInTheWay], Warm), IDLE, IDLE], Met, "met"),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[(&[SideWithCaution], Warm), IDLE, IDLE], Met, "met"),
    (
        "unfollowed-advice",
        Talk::Sustain,
        &[RefusesAdvice],
        &[(&[Validate], Warm), IDLE, (&[Advise], Plain)],
        Missed,
        "advised-again",
    ),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[(&[ReviewHomework], Blaming)], Missed, "scolded"),
    ("unfollowed-advice", Talk::Sustain, &[RefusesAdvice], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("task-agreed", Talk::Discord, &[], &[(&[AssignHomework], Warm)], Missed, "in-discord"),
    ("task-agreed", Talk::Neutral, &[TooFast], &[(&[AgreeTask], Warm)], Missed, "in-discord"),
    ("task-agreed", Talk::Exploring, &[], &[(&[AgreeTask], WithPermission)], Met, "met"),
    ("task-agreed", Talk::Exploring, &[], &[(&[AssignHomework], WithPermission)], Partly, "partly"),
    ("task-agreed", Talk::Exploring, &[], &[(&[AssignHomework], Plain)], Missed, "assigned"),
    ("no-imposing", Talk::Exploring, &[], &[(&[ImposeGoal], Expert)], Contraindicated, "imposed"),
    ("no-imposing", Talk::Exploring, &[], &[(&[AgreeGoal], Warm)], Met, "met"),
    ("plan-on-hold", Talk::Neutral, &[], &[IDLE], NotApplicable, ""),
    ("welcome-objection", Talk::Objection, &[], &[(&[AcceptObjection, ChangeTack], Warm), IDLE, IDLE], Met, "met"),
    (
        "welcome-objection",
        Talk::Neutral,
        &[Objects],
        &[(&[OpenQuestion], Warm), IDLE, (&[OfferChoice], Plain)],
        Met,
        "met",
    ),
    ("welcome-objection", Talk::Objection, &[], &[(&[AcceptObjection], Warm), IDLE, IDLE], Partly, "thanked"),
    ("welcome-objection", Talk::Objection, &[], &[(&[DefendSelf], Plain)], Missed, "defended"),
    ("welcome-objection", Talk::Objection, &[], &[IDLE, IDLE, IDLE], Missed, "missed"),
    (
        "honest-answer",
        Talk::Neutral,
        &[AsksIfResistant],
        &[(&[AnswerHonestly, OwnPart], Plain), IDLE, IDLE],
        Met,
        "met",
    ),
    ("honest-answer", Talk::Neutral, &[AsksIfResistant], &[(&[AnswerHonestly], Plain), IDLE, IDLE], Partly, "partly"),
    ("honest-answer", Talk::Neutral, &[AsksIfResistant], &[(&[NameResistance], Warm)], Missed, "labelled"),
    ("honest-answer", Talk::Neutral, &[AsksIfTrick], &[(&[AnswerHonestly], Warm), IDLE], Met, "met"),
    ("honest-answer", Talk::Neutral, &[AsksIfTrick], &[(&[Retreat], Warm), IDLE], Missed, "dodged"),
    ("repair", Talk::Discord, &[], &[(&[OwnPart], Plain)], Met, "met"),
    ("repair", Talk::Neutral, &[Blames], &[IDLE, IDLE, (&[NameUs], Tentative)], Met, "met"),
    ("repair", Talk::Discord, &[], &[(&[Advise], Warm), (&[OwnPart], Warm)], Missed, "change-work-first"),
    ("repair", Talk::Discord, &[], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("pace", Talk::Withdrawn, &[TooFast], &[(&[SlowDown], Warm), IDLE], Met, "met"),
    ("pace", Talk::Withdrawn, &[TooFast], &[(&[SimpleReflection], Warm), IDLE], Partly, "partly"),
    ("pace", Talk::Withdrawn, &[TooFast], &[(&[SlowDown], Warm), (&[Teach], Plain)], Missed, "pushed"),
    ("pace", Talk::Neutral, &[OutsidePressure], &[(&[Broach], Plain), IDLE], Met, "met"),
    ("pace", Talk::Neutral, &[OutsidePressure], &[(&[AssignHomework], Hurried)], Missed, "pushed"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[(&[ExploreFear], Warm), (&[ComplexReflection], Warm)], Met, "met"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[(&[ExploreFear], Warm), IDLE, IDLE], Partly, "partly"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[(&[ExploreFear], Warm), (&[Reassure], Warm)], Missed, "solved"),
    ("fear-first", Talk::Exploring, &[FearHinted], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[(&[OpenQuestion], Tentative), IDLE, IDLE], Met, "met"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[IDLE, IDLE, IDLE], Missed, "interrogated"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[(&[ClosedQuestion], Blaming)], Missed, "caught"),
    ("ask-dont-catch", Talk::Neutral, &[DoesNotFit], &[(&[Orient], Plain), IDLE, IDLE], Missed, "missed"),
    ("not-yet", Talk::Sustain, &[NotSure], &[(&[AllowNotYet, ImagineChange], Warm), IDLE, IDLE], Met, "met"),
    ("not-yet", Talk::Sustain, &[NotSure], &[(&[AllowNotYet], Warm), IDLE, IDLE], Partly, "allowed-only"),
    ("not-yet", Talk::Sustain, &[NotSure], &[(&[Push], Plain)], Missed, "pushed"),
    ("not-yet", Talk::Sustain, &[NotSure], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("check-the-yes", Talk::Placating, &[QuickYes], &[(&[AskWhatGetsInTheWay], Playful)], Met, "met"),
    ("check-the-yes", Talk::Change, &[QuickYes], &[(&[OpenQuestion], Warm), IDLE], Partly, "partly"),
    ("check-the-yes", Talk::Neutral, &[QuickYes], &[(&[Advise], Plain), IDLE], Missed, "missed"),
    ("good-goodbye", Talk::Discord, &[Leaving], &[(&[Validate, InviteFeedback], Warm), IDLE, IDLE], Met, "met"),
    ("good-goodbye", Talk::Discord, &[Leaving], &[(&[Validate], Warm), IDLE, IDLE], Partly, "partly"),
    ("good-goodbye", Talk::Neutral, &[Leaving], &[(&[OpenQuestion], Pleading)], Missed, "pleaded"),
    ("good-goodbye", Talk::Neutral, &[Leaving], &[(&[Warn], Plain)], Missed, "blamed"),
    ("good-goodbye", Talk::Neutral, &[Leaving], &[IDLE, IDLE, IDLE], Missed, "missed"),
    ("invite-feedback", Talk::Neutral, &[], &[(&[InviteFeedback], Warm)], Met, "met"),
    ("invite-feedback", Talk::Neutral, &[], &[IDLE], Missed, "missed"),
    (
        "invite-feedback",
        Talk::Neutral,
        &[],
        &[(&[InviteFeedback], Warm), IDLE, (&[InviteFeedback], Plain), (&[InviteFeedback], Plain)],
        Missed,
        "asked-again",
    ),
    ("paradox-fit", Talk::Neutral, &[], &[(&[PrescribeNoChange], Warm)], Contraindicated, "not-indicated"),
    ("paradox-fit", Talk::Sustain, &[RefusesAdvice], &[(&[PrescribeSymptom], Playful)], Contraindicated, "manner"),
    ("paradox-fit", Talk::Discord, &[], &[(&[SideWithCaution], Warm)], Contraindicated, "rupture"),
    ("paradox-fit", Talk::Neutral, &[OutsidePressure], &[(&[PrescribeNoChange], Plain)], Contraindicated, "overload"),
    ("paradox-fit", Talk::Sustain, &[NotSure], &[(&[ComplexReflection], Warm), (&[Restrain], Warm)], NotApplicable, ""),
];

#[test]
fn examples_hold() {
    for (rule, talk, cues, lines, verdict, reason) in EXAMPLES {
        let play = given(*talk, cues).when(lines);
        let points = play.points(rule);
        let found = points.last().map_or((NotApplicable, ""), |point| (point.verdict, point.reason));
        assert_eq!(found, (*verdict, *reason), "{rule} after {talk:?} {cues:?} and {lines:?}: {points:?}");
    }
}
