//! Reading a client as one whom the therapist has learnt on: what is not seen, and the wrong key that is tried instead.

use super::Seen;
use super::duties::{Duty, JOINING};
use super::reference::{bits, fit};
use crate::engine::client::Move::*;
use crate::engine::client::{Cue, Move, Talk};
use crate::engine::scenario::CueSet;

/// Which client the therapist has learnt to work with. `Even` reads the one who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaning {
    Even,
    /// Learnt on a client who opposes: takes a yes for a yes, names what it sees, sides with caution, leaves no
    /// silence and asks for no permission.
    Opposing,
    /// Learnt on a client who pleases: slow, careful, advises with permission, never names and never takes a side.
    Pleasing,
}

/// What the therapist takes the talk so many turns back for: what they have not learnt to see looks like nothing much.
pub(super) fn felt(seen: &Seen<'_>, leaning: Leaning, back: usize) -> Option<Talk> {
    let talk = seen.talk_at(back)?;
    let refuses = || (back..back + 3).any(|turn| seen.cues_at(turn).meets(REFUSING));
    let unseen = match talk {
        Talk::Discord | Talk::Objection => leaning == Leaning::Pleasing,
        Talk::Sustain => match leaning {
            Leaning::Even => false,
            Leaning::Opposing => !refuses(),
            Leaning::Pleasing => refuses(),
        },
        _ => false,
    };
    Some(if unseen { Talk::Neutral } else { talk })
}

/// Whether the last words or those before leaned away, as far as the therapist can feel it.
pub(super) fn near_resistance(seen: &Seen<'_>, leaning: Leaning) -> bool {
    (0..2).filter_map(|back| felt(seen, leaning, back)).any(Talk::is_resistant)
}

/// Whether a therapist who learnt on one client has learnt to see this.
pub(super) fn learnt(leaning: Leaning, duty: &Duty) -> bool {
    let any = |cues: &[Cue]| duty.on.meets(CueSet::of(cues));
    match leaning {
        Leaning::Even => true,
        Leaning::Opposing => {
            !any(&[Cue::QuickYes, Cue::DoesNotFit, Cue::SmallTalk, Cue::TooFast, Cue::FearHinted, Cue::OutsidePressure])
        }
        Leaning::Pleasing => !any(&[Cue::RefusesAdvice, Cue::Blames, Cue::OthersShouldChange, Cue::Objects]),
    }
}

/// What a therapist who learnt on one client does with the other: the wrong key, tried with conviction.
struct Misreading {
    on: CueSet,
    talk: &'static [Talk],
    says: &'static [Move],
}

/// How a refusal shows.
const REFUSING: CueSet = CueSet::of(&[Cue::RefusesAdvice, Cue::OthersShouldChange, Cue::Blames]);

/// Behind an easy yes there must be a no, to be named or prescribed.
const TAKES_FOR_OPPOSING: &[Misreading] = &[Misreading {
    on: CueSet::of(&[Cue::QuickYes, Cue::TooFast, Cue::SmallTalk]),
    talk: &[],
    says: &[PrescribeNoChange, Restrain, SideWithCaution, PrescribeSymptom, NameResistance, Interpret, Teach],
}];

/// A refusal wants a kinder suggestion; strain wants smoothing over.
const TAKES_FOR_PLEASING: &[Misreading] = &[
    Misreading {
        on: CueSet::of(&[Cue::RefusesAdvice, Cue::OthersShouldChange]),
        talk: &[],
        says: &[Advise, Teach, Reassure, AssignHomework, OfferChoice, Affirm],
    },
    Misreading {
        on: CueSet::of(&[Cue::Blames, Cue::Objects]),
        talk: &[Talk::Discord, Talk::Objection],
        says: &[Reassure, SlowDown, Retreat, Affirm, Orient, OfferChoice, Collude],
    },
];

/// What a line gains and loses by what the therapist takes this client for.
pub(super) fn lean(seen: &Seen<'_>, leaning: Leaning, does: u64) -> i32 {
    if leaning == Leaning::Even {
        return 0;
    }
    let any = |wanted: &[Move]| does & bits(wanted) != 0;
    let misread = |readings: &[Misreading]| {
        let here = |one: &&Misreading| one.talk.contains(&seen.talk()) || seen.cues().meets(one.on);
        readings.iter().filter(here).map(|one| fit(does, one.says, 900)).max().unwrap_or(0)
    };
    // What they took for something else is not met: nobody is joined there.
    let cold = (0..2).any(|back| seen.talk_at(back) != felt(seen, leaning, back));
    let joins = any(JOINING) || any(&[HoldSilence]);
    let easy = seen.cues_within(2).meets(TAKES_FOR_OPPOSING[0].on);
    let eases = any(&[AskWhatGetsInTheWay, InviteFeedback, HandBack, SlowDown, ChangeTack, AcceptObjection]);
    match leaning {
        Leaning::Even => 0,
        _ if cold && joins => -400,
        Leaning::Opposing if easy && (eases || joins) => -400,
        Leaning::Opposing => misread(TAKES_FOR_OPPOSING) - i32::from(any(&[SlowDown, HoldSilence, OfferChoice])) * 150,
        Leaning::Pleasing => {
            misread(TAKES_FOR_PLEASING)
                - i32::from(any(&[NameResistance, NameUs, SideWithCaution, PrescribeNoChange, Restrain])) * 300
        }
    }
}
