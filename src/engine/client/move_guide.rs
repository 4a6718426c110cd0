//! What every move, manner and strategy means, with an example line: the source of docs/moves.md.

use super::moves::{Manner, Move, Strategy};

/// What an author and a trainee are told about a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveGuide {
    pub meaning: &'static str,
    /// A line that a therapist could say aloud; a debrief shows it as another way.
    pub example: &'static str,
    /// Ids of the guidance that the move stands for; for fighting and drift, that it goes against.
    pub guidance: &'static [&'static str],
    /// Its name in MITI 4, where it has one there.
    pub miti: Option<&'static str>,
}

const CONFRONT: Option<&str> = Some("Confront");
const PERSUADE: Option<&str> = Some("Persuade");
const INFORM: Option<&str> = Some("Giving Information");
const QUESTION: Option<&str> = Some("Question");
const SIMPLE: Option<&str> = Some("Simple Reflection");
const COMPLEX: Option<&str> = Some("Complex Reflection");
const SEEK: Option<&str> = Some("Seeking Collaboration");
const AUTONOMY: Option<&str> = Some("Emphasizing Autonomy");

const fn guide(
    meaning: &'static str,
    example: &'static str,
    guidance: &'static [&'static str],
    miti: Option<&'static str>,
) -> MoveGuide {
    MoveGuide { meaning, example, guidance, miti }
}

impl Move {
    /// What the move is, with an example.
    #[must_use]
    #[rustfmt::skip]
    pub const fn guide(self) -> MoveGuide {
        use Move::*;
        match self {
            Argue => guide(
                "Disputes what the client says, to win the point.",
                "But that can’t be the whole of it, can it? You told me yourself it wasn’t always like this.",
                &["N1", "D2"], CONFRONT),
            Persuade => guide(
                "Presses reasons for the change on the client.",
                "If you just gave it a fortnight you’d see the difference. Everybody I’ve worked with has.",
                &["N1", "C2"], PERSUADE),
            Warn => guide(
                "Holds up what will happen otherwise.",
                "I have to say, if you carry on like this I don’t see it getting any better.",
                &["N1", "P2"], CONFRONT),
            Push => guide(
                "Insists on the next step now.",
                "Come on, let’s not leave it again. Do it today, before you’ve had time to think.",
                &["N1", "C2", "C5"], PERSUADE),
            ImposeGoal => guide(
                "Sets the goal for the client.",
                "What we need to work towards here is getting you back to how you were, and I think you know that.",
                &["G6", "C4"], PERSUADE),
            DefendSelf => guide(
                "Defends the therapist or the therapy.",
                "I do know what I’m doing. This is the approach with the best evidence there is.",
                &["O2", "O4", "N1"], None),

            Restrain => guide(
                "Advises going slowly, with a true reason.",
                "I’d be careful about hurrying this. You’ve been let down by quick starts before; what would be slow enough?",
                &["P1", "C2", "X4"], None),
            SideWithCaution => guide(
                "Speaks for the side that would rather not change.",
                "There’s sense in leaving it as it is for now. It costs you, but you know where you are with it.",
                &["P1", "C5", "X4"], None),
            PrescribeNoChange => guide(
                "Asks the client to change nothing for a stated time, and says why.",
                "Then let’s change nothing till next week. Carry on exactly as you do now, and we’ll both know what we’re dealing with.",
                &["P1", "P3", "X4"], None),
            PrescribeSymptom => guide(
                "Asks for the symptom itself on purpose, and says why.",
                "For three evenings, sit down for ten minutes and worry on purpose, as hard as you can. Fighting it off may be what keeps it going.",
                &["P1", "X4"], None),

            NameResistance => guide(
                "Says tentatively and without blame that something is holding back.",
                "I notice that when we get near this we both move off it. I may be wrong. What do you make of it?",
                &["N2", "N4", "D8"], None),
            AskWhatGetsInTheWay => guide(
                "Asks openly what gets in the way.",
                "When you thought of doing it, and then didn’t, what was going on just then?",
                &["N2", "N3", "D8"], QUESTION),
            ReviewHomework => guide(
                "Asks what became of the task; thinking about it counts.",
                "Last week we talked about something to try. Did it come to mind at all, even if nothing came of it?",
                &["N3", "S3", "P2"], QUESTION),
            HandBack => guide(
                "Gives the work back to the client.",
                "I’ve been doing most of the thinking here. Where would you take it from this point?",
                &["W1", "S6"], SEEK),

            ElicitGoal => guide(
                "Asks what the client wants from this.",
                "Leave aside what anyone else wants for a minute. What would make coming here worth your while?",
                &["G3", "G1", "C4"], QUESTION),
            AgreeGoal => guide(
                "Puts a goal to the client in the client’s words, and asks for a yes or a no.",
                "So what you’re after is one day in the week that feels like your own. Is that it, or have I bent it?",
                &["G1", "G6", "C4"], SEEK),
            WriteGoal => guide(
                "Writes the goal down, in the client’s words.",
                "Shall I put that on paper just as you said it? Tell me if a word is wrong.",
                &["G4"], None),
            HandOverCopy => guide(
                "Offers the client a copy of the goals.",
                "Here’s a copy, if you’d like one. It’s yours to scribble on or to leave here.",
                &["G4"], None),
            RevisitGoal => guide(
                "Looks at the goals again with the client; they may change.",
                "We’ve wandered a bit. What you wanted from this is on that sheet in your own words. Does it still hold, or has it moved?",
                &["G5", "G2"], SEEK),
            AgreeTask => guide(
                "Works out together how to go about it.",
                "Of the things we’ve talked about, which would you be willing to try, and what would make it a bad idea?",
                &["C3", "R4", "G6"], SEEK),
            CompareViews => guide(
                "Lays the client’s view and the therapist’s side by side.",
                "You see something out there that has to change, and I keep asking about you. Can we put both on the table?",
                &["C3", "C4", "D5"], SEEK),

            SimpleReflection => guide(
                "Says back what the client said.",
                "You’ve tried most of what people suggest.",
                &["R2", "N4"], SIMPLE),
            ComplexReflection => guide(
                "Says back what the client means or feels and has not quite said.",
                "Every time someone hands you an answer, it’s as if they think you hadn’t tried.",
                &["R2", "R5", "N4"], COMPLEX),
            DoubleSided => guide(
                "Says both sides of the client’s ambivalence back.",
                "Part of you is worn out with how it is, and part of you can see what you’d have to face if it changed.",
                &["N4", "C5", "D9"], COMPLEX),
            Validate => guide(
                "Says why it makes sense, for this person, to feel or act so.",
                "After that many people telling you what to do, I’d be wary of the next one too.",
                &["R5", "N4", "P2"], None),
            Affirm => guide(
                "Names something the client did or is good at, with the evidence.",
                "You’ve kept going through all of this, and you still turned up today. That takes some doing.",
                &["R5"], Some("Affirm")),
            OwnPart => guide(
                "Says what the therapist did to bring the trouble about.",
                "I went too quickly just then. I gave you an answer before I’d heard the question. I’m sorry.",
                &["D2", "O2", "C2"], None),
            NameUs => guide(
                "Speaks about what is happening between the two.",
                "It feels a bit strained between us since I brought that up. Is that how it is for you?",
                &["O0", "N2", "D6"], None),
            ChangeTack => guide(
                "Puts the plan aside for what matters now.",
                "I had a plan for today and it isn’t what you need. Let’s leave it. What’s pressing?",
                &["R3", "O1"], None),

            OpenQuestion => guide(
                "Asks what cannot be answered with yes or no.",
                "What’s it like, on a day when it’s at its worst?",
                &["N3", "O6"], QUESTION),
            ClosedQuestion => guide(
                "Asks for a fact, or for yes or no.",
                "And is that every day, or only in the week?",
                &["O6"], QUESTION),
            ExploreFear => guide(
                "Asks about what is frightening, and stays with it.",
                "Suppose it did get better. What’s the part of that you’d rather not think about?",
                &["C1", "C5"], QUESTION),
            ImagineChange => guide(
                "Looks at what life would be like with the change.",
                "Say it’s next spring and this is behind you. Who notices first, and what do they see?",
                &["C5", "D9"], QUESTION),
            EvokeChange => guide(
                "Draws out the client’s own reasons for change.",
                "What bothers you most about things staying the way they are?",
                &["G3", "C5", "D9"], QUESTION),
            AskSafety => guide(
                "Asks plainly about risk.",
                "When you say there’s no point to any of it, are you thinking about ending your life?",
                &["X1"], QUESTION),
            Broach => guide(
                "Opens the subject of difference, power, language or money.",
                "I haven’t lived what you’re describing, and I’m the one with the notepad. Does that get in the way here?",
                &["X2", "O0"], None),

            SlowDown => guide(
                "Takes the pace down, and says so.",
                "There’s no rush. Let’s stay with that last thing for a bit and leave the rest for another day.",
                &["C2", "O1"], None),
            HoldSilence => guide(
                "Stays quiet, and stays with the client.",
                "(Says nothing, and waits.)",
                &["C2", "S1"], None),
            AllowNotYet => guide(
                "Makes “not yet” sayable, and works inside that.",
                "You don’t have to want this yet. We can look at it without anything having to happen.",
                &["C5", "C2"], AUTONOMY),
            EmphasiseAutonomy => guide(
                "Says truly that it is the client’s to decide.",
                "Whatever I think, it’s you who lives with it, so it’s you who decides.",
                &["C5", "R4"], AUTONOMY),

            Advise => guide(
                "Says what the client should do. Asked first, it is another thing.",
                "One thing that’s helped others is keeping one small part of the day fixed, whatever the rest is like. Any use to you?",
                &["S7", "P2"], Some("Persuade, or Persuade with Permission")),
            Teach => guide(
                "Explains how things work.",
                "When we put off what we dread, the dread grows a little each time. That’s how most people’s minds work.",
                &["S6"], INFORM),
            AssignHomework => guide(
                "Sets a task for the week.",
                "For next week I’d like you to fill this in each morning, before you look at your phone.",
                &["S3", "S6", "C2"], PERSUADE),
            OfferChoice => guide(
                "Offers options, with doing none of them among them.",
                "We could start with what happened, or with what’s coming, or with neither today. Which is nearest?",
                &["G6", "C3"], SEEK),
            FirstStep => guide(
                "Finds a first step of the client’s own size.",
                "You sound as if you’ve made up your mind. What’s the smallest bit of it you could do by Friday?",
                &["C5", "G1"], SEEK),

            InviteFeedback => guide(
                "Asks how the work is going for the client, and means it.",
                "Is this any help so far? If it’s too quick, or the wrong road, I’d honestly rather know.",
                &["O0", "O1", "R4"], SEEK),
            AcceptObjection => guide(
                "Takes a disagreement with the therapy as useful, and asks on.",
                "Fair enough, you don’t think this does anything. Tell me what’s wrong with it and we’ll change it.",
                &["R4", "O2", "O4"], None),
            AnswerHonestly => guide(
                "Gives a straight question a straight answer, without a label.",
                "Difficult? No. You’ve said no to things that didn’t fit, and I kept offering them. Some of that was me.",
                &["O3", "X4", "D2"], None),
            Orient => guide(
                "Says what this is, how long it lasts and how it works.",
                "We’ve fifty minutes, I take a few notes, and you can stop me or change the subject whenever you like.",
                &["O0", "R1"], INFORM),

            Reassure => guide(
                "Comforts before it has heard.",
                "I’m sure it isn’t as bad as it looks. These things nearly always sort themselves out.",
                &["C1", "O6"], None),
            Collude => guide(
                "Agrees that the others are the whole of the problem.",
                "With people like that around you, honestly, anyone would be stuck. There’s nothing you can do.",
                &["S8", "C3"], None),
            Interpret => guide(
                "Tells the client what lies behind it.",
                "I wonder if this is really about your father, and about never having been listened to.",
                &["D5", "S9"], None),
            Retreat => guide(
                "Backs away from what was just said.",
                "All right, we needn’t go into that. How was the rest of the week?",
                &["D6", "D8"], None),
            SmallTalk => guide(
                "Chats.",
                "And how was the weekend? Did you get out in the sun at all?",
                &["S2", "R1"], None),
            Summarise => guide(
                "Gathers up what was said, and checks it.",
                "Let me see if I’ve got it: you’ve tried what people said, it hasn’t helped, and you’re tired of being asked. What have I missed?",
                &["R2", "O5"], Some("Simple or Complex Reflection")),
        }
    }
}

impl Manner {
    /// What the manner is.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Plain => "Neither warm nor cold.",
            Self::Warm => "With felt interest in this person.",
            Self::Tentative => "As a guess that may be wrong.",
            Self::WithPermission => "Asked first; the client may say no, and the no stands.",
            Self::Playful => "With lightness, in the client’s own key.",
            Self::Formulaic => "In stock phrases of empathy that would fit anybody.",
            Self::Hurried => "Ahead of the client.",
            Self::Expert => "From above.",
            Self::Pleading => "Needing the client to agree.",
            Self::Blaming => "With the fault placed on the client.",
        }
    }
}

impl Strategy {
    /// The strategy in plain words, as it would follow "try".
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Fight => "arguing, pressing or insisting",
            Self::Paradox => "siding with the caution instead of the change",
            Self::Notice => "saying what you notice, and asking about it",
            Self::Goals => "working on what the client wants from this",
            Self::Rapport => "showing that you understood",
            Self::Explore => "asking openly, and staying with the answer",
            Self::Pace => "giving time, room and choice",
            Self::Direct => "suggesting, explaining or setting a task",
            Self::Openness => "talking openly about the work itself",
            Self::Drift => "kindness that leads away from it",
            Self::Summarise => "gathering up what was said",
        }
    }
}

/// docs/moves.md, as it should read.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(PAGE_HEAD);
    for strategy in Strategy::ALL {
        page += &format!("\n## {strategy}: {}\n\n", strategy.says());
        page += "| Move | What it does | For example | Guidance | MITI 4 |\n|---|---|---|---|---|\n";
        for one in Move::ALL.iter().filter(|one| one.strategy() == *strategy) {
            let MoveGuide { meaning, example, guidance, miti } = one.guide();
            page +=
                &format!("| `{one}` | {meaning} | {example} | {} | {} |\n", guidance.join(", "), miti.unwrap_or("–"));
        }
    }
    page += "\n## Manners\n\n| Manner | How the line is said |\n|---|---|\n";
    for manner in Manner::ALL {
        page += &format!("| `{manner}` | {} |\n", manner.meaning());
    }
    page
}

const PAGE_HEAD: &str = "\
# Moves and manners

A therapist's line does one thing or two (its moves) in one manner. Tag a choice with what a listener would hear, not
with what the line is meant to achieve; the client model decides what it meets. Content and manner multiply: the same
advice with permission and pushed are two different lines.

For the families Fight and Drift, the guidance is what the move goes against. The examples fit no one client; a debrief
offers them as other ways. MITI 4 names are given where a coder of motivational interviewing would use one.

This page is made from the tables in the code (`SLACKWATER_BLESS=1 cargo test moves_page` writes it anew).
";
