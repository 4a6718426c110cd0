//! The comparison story as a scenario, played as every front end plays: commands, the log, the rules.

use std::fmt::Write as _;
use std::sync::Arc;

use slackwater::engine::attempt::Mode;
use slackwater::engine::guidance::Scorer;
use slackwater::engine::scenario::{self, Scenario};
use slackwater::engine::session::{Command, Event, Exchange, Session, Waiting, offer};

use super::story::{Beat, Choice, Counter, Dice, Seen, Story};

const HEAD: &str = r#"(
    format: 1, id: "peer", version: "1.0.0", title: "The comparison story", language: "en",
    authors: ["Slackwater"], license: "CC-BY-4.0", difficulty: Intermediate, referral: Employer,
    practises: [Explore], brief: "One long session.", screening: "Asked by the doctor; no to everything.",
    client: (
        name: "Robin", pronouns: "they/them", age: 41, looks: "A coat that stays on.",
        baseline: (talk: Even, gaze: Steady, humour: Dry),
        traits: (reactance: Medium, deference: Medium, trust: Medium, readiness: Contemplation, pace: Steady, distress: Medium),
        profiles: [(
            id: "only", causes: [(cause: DifferentFix, weight: Major), (cause: TooFast, weight: Minor)], facts: [],
            truth: "Robin has a plan that nobody has asked about.",
        )],
        stock: (
            softens: [(says: "Yes. Go on.")],
            holds: [(says: "Maybe.")],
            hardens: [(says: "No.", because: "It came too soon.")],
            placates: [(says: "Sure.", cues: [QuickYes])],
        ),
        right_about: "Nobody has asked about the plan.",
    ),
    sessions: [(id: "one", opens: "b-0", minutes: 60, plan: "Set a task for the week.")],
    endings: [
        (id: "over", kind: StillGoing, title: "It goes on", says: "The week begins."),
        (id: "left", kind: Quit, title: "Left", says: "The chair stays empty."),
        (id: "faded", kind: Drifted, title: "No answer", says: "The letters stay unanswered."),
    ],
    beats: [
"#;
const BANDS: [(&str, &str); 3] =
    [("when: [Resistance(High)], ", "Discord"), ("when: [Resistance(Medium)], ", "Sustain"), ("", "Exploring")];
const BESIDE_ASKING: [&str; 5] = ["SimpleReflection", "Validate", "HandBack", "AskWhatGetsInTheWay", "Summarise"];
const BESIDE_TELLING: [&str; 5] = ["Persuade", "EmphasiseAutonomy", "Push", "Reassure", "Warn"];
const MANNERS: [&str; 6] = ["Plain", "Warm", "Hurried", "Tentative", "Expert", "WithPermission"];

/// The story in the scenario format.
pub fn ron(story: &Story) -> String {
    let beats = story.beats.iter().enumerate().map(|(at, one)| beat(at, one));
    format!("{HEAD}{}    ],\n)\n", beats.collect::<String>())
}

fn beat(at: usize, beat: &Beat) -> String {
    let mut text = format!("        (id: \"b-{at}\", fixed: true, lines: [\n");
    for (says, (when, talk)) in beat.lines.iter().zip(BANDS) {
        let _ = writeln!(text, "            ({when}says: \"{says}\", talk: {talk}),");
    }
    text.push_str("        ], choices: [\n");
    for (number, choice) in beat.choices.iter().enumerate() {
        let _ = writeln!(text, "            {},", line(at, number, choice));
    }
    text.push_str("        ]),\n");
    text
}

fn line(at: usize, number: usize, choice: &Choice) -> String {
    let beside = match choice.raises {
        Counter::Asked => BESIDE_ASKING,
        Counter::Told => BESIDE_TELLING,
    };
    let (second, manner) = (beside[(at + number) % beside.len()], MANNERS[(at * 5 + number) % MANNERS.len()]);
    let when = choice.needs.map_or(String::new(), |(counter, so_far)| {
        format!("when: [DidTimes({}, {so_far}..=65535)], ", counted(counter))
    });
    let leads = choice.to.map_or("ends: Session".to_owned(), |to| format!("to: \"b-{to}\""));
    let (says, first) = (&choice.says, counted(choice.raises));
    format!(
        "(id: \"c-{at}-{number}\", {when}says: \"{says}\", moves: [{first}, {second}], manner: {manner}, minutes: 1, {leads})"
    )
}

fn counted(counter: Counter) -> &'static str {
    match counter {
        Counter::Asked => "OpenQuestion",
        Counter::Told => "Advise",
    }
}

/// The story, loaded as a file is, with every check.
pub fn load(story: &Story) -> Arc<Scenario> {
    let loaded = scenario::load(ron(story).as_bytes());
    Arc::new(loaded.expect("the comparison story passes every check").scenario)
}

/// Plays the story once, with the rules folded over the log as it grows.
pub fn play(scenario: &Arc<Scenario>, scorer: &mut Scorer<'_>, seed: u32, mut see: impl FnMut(Seen<'_>)) {
    let mut session = Session::new(Arc::clone(scenario), seed, Mode::Assessment);
    let mut dice = Dice::new(seed);
    scorer.reset();
    loop {
        let command = match session.course().waiting {
            Waiting::Brief => Command::Begin,
            Waiting::Room => {
                let offered = offer::offered(scenario, session.course());
                offered.iter().for_each(|choice| see(Seen::Choice(&scenario.choice(*choice).says)));
                Command::Choose(offered[dice.pick(offered.len())])
            }
            Waiting::Stop | Waiting::Week => Command::Continue,
            Waiting::Ended(_) => return,
        };
        for event in session.perform(command).expect("it was on offer") {
            scorer.event(event);
            if let Event::Exchanged(Exchange { reply: says, .. }) | Event::BeatReached { says: Some(says), .. } = event
            {
                see(Seen::Line(&scenario.utterance(*says).says));
            }
        }
    }
}
