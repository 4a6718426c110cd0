//! What moves and manners are made of, in per cent. These are readings of their definitions (docs/moves.md) beside one
//! another; how much a part of a line does to a client is for [`Constants`](super::Constants) to say.

use crate::engine::client::moves::{Manner, Move};

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
        ClosedQuestion    => made_of([ 12,   5,   0,   8,   0,  -5,   5,   0,   0, -10], [-25,   0,   0,   0,   0]),
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
