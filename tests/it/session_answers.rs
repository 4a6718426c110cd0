//! Answers: the hidden profile, the four answers and their replies, stock, facts.

use crate::given::{Given, beat, begin, client_turns, given, patched, say, says};
use slackwater::engine::client::{Answer, Talk};
use slackwater::engine::scenario::ProfileId;
use slackwater::engine::session::{Event, Session};
use slackwater::engine::view;

const SEEDS: u32 = 4_000;

fn last_answer(session: &Session) -> Answer {
    session.course().last_answer
}

fn in_profile(profile: u8) -> impl Fn(&Session) -> bool {
    move |session| session.course().profile == ProfileId(profile)
}

#[test]
fn the_seed_draws_a_profile_in_proportion_to_its_weight() {
    let given = given().after([begin()]);
    let drawn = |seed| given.clone().seed(seed).session().course().profile;
    let first = (0..SEEDS).filter(|seed| drawn(*seed) == ProfileId(0)).count() as i64;
    // Three in four; four standard deviations are 110.
    assert!((first - 3_000).abs() < 110, "{first} of {SEEDS}");
}

#[test]
fn the_profiles_have_the_same_face_and_the_same_first_words() {
    let given = given().after([begin()]);
    let [one, other] = [0, 1].map(|profile| given.clone().seed_where(in_profile(profile)).view());
    assert_eq!(client_turns(&one), client_turns(&other));
    assert_eq!(one.client, other.client);
}

#[test]
fn each_answer_brings_its_own_reply_and_leads_where_that_reply_leads() {
    // No one line meets all four often, so the line is another where the client hardens or placates.
    let kind = given().after([begin(), say("ask")]);
    let pressing = patched(&[("[OpenQuestion], manner: Warm,\n", "[Persuade], manner: Warm,\n")]);
    let pressing = pressing.after([begin(), say("ask")]);
    let cases = [
        (Answer::Softens, "Ask softens.", "room"),
        (Answer::Holds, "Ask holds.", "pair"),
        (Answer::Hardens, "Ask hardens.", "stand-off"),
        (Answer::Placates, "Ask placates.", "room"),
    ];
    for (answer, words, place) in cases {
        let asked = if matches!(answer, Answer::Softens | Answer::Holds) { &kind } else { &pressing };
        let session = asked.clone().seed_where(|session| last_answer(session) == answer).session();
        assert!(says(&session, session.log()).contains(&words), "{answer}");
        assert_eq!(beat(&session), place, "{answer}");
    }
}

fn stock_replies(given: &Given) -> Vec<String> {
    let session = given.session();
    let said = says(&session, session.log());
    said.into_iter().filter(|words| words.starts_with("Stock")).map(str::to_owned).collect()
}

#[test]
fn where_a_choice_has_no_reply_the_stock_serves() {
    let given = given().after([begin(), say("to-room")]);
    for answer in Answer::ALL {
        let given = given.clone().seed_where(|session| last_answer(session) == *answer);
        let words = format!("Stock {} ", answer.name().to_lowercase());
        assert!(stock_replies(&given)[0].starts_with(&words), "{answer}");
        assert!(given.when(say("hold")).exchange().stock);
    }
}

#[test]
fn softening_falls_back_on_the_reply_for_holding_before_the_stock() {
    let given = patched(&[("softens: (says: \"Ask softens.\"), ", "")]).after([begin(), say("ask")]);
    let session = given.seed_where(|session| last_answer(session) == Answer::Softens).session();
    assert!(says(&session, session.log()).contains(&"Ask holds."));
    assert_eq!(beat(&session), "pair", "with where it leads");
}

#[test]
fn a_stock_reply_is_not_said_twice_running() {
    let acts =
        || [begin(), say("to-pair"), say("left"), say("right"), say("not-yet"), say("copy"), say("to-pair-again")];
    for seed in 0..300 {
        let session = given().seed(seed).after(acts()).session();
        let mut last: [Option<_>; Answer::COUNT] = [None; Answer::COUNT];
        for event in session.log() {
            if let Event::Exchanged(said) = event
                && said.stock
            {
                assert_ne!(last[said.answer as usize], Some(said.reply), "seed {seed}");
                last[said.answer as usize] = Some(said.reply);
            }
        }
    }
}

#[test]
fn a_fact_is_told_unasked_once_it_is_earned_and_the_client_eases_or_holds() {
    let seated = given().after([begin(), say("to-pair"), say("left")]);
    let eased = |session: &Session| matches!(last_answer(session), Answer::Softens | Answer::Holds);
    let told = seated.clone().seed_where(|session| in_profile(0)(session) && eased(session)).session();
    assert_eq!(says(&told, told.log()).last(), Some(&"There's a noise."));
    assert_eq!(told.course().talk, Talk::Exploring, "what was told was heard");
    let hard = seated.seed_where(|session| in_profile(0)(session) && !eased(session)).session();
    assert!(!says(&hard, hard.log()).contains(&"There's a noise."));
}

#[test]
fn facts_come_in_pieces_each_once() {
    let given = given()
        .after([begin(), say("to-pair"), say("left"), say("right"), say("not-yet"), say("explore"), say("copy")])
        .seed_where(|session| in_profile(0)(session) && facts(session).len() == 3);
    let session = given.session();
    let words = ["There's a noise.", "At two, every night.", "It's the pump."];
    let at: Vec<usize> =
        words.iter().map(|fact| says(&session, session.log()).iter().position(|said| said == fact).unwrap()).collect();
    assert!(at.is_sorted());
    assert_eq!(facts(&session), ["noise", "two", "secret"]);
    // One fact an exchange at most.
    let kinds: Vec<bool> = session.log().iter().map(|event| matches!(event, Event::FactTold { .. })).collect();
    assert!(!kinds.windows(2).any(|pair| pair == [true, true]));
}

fn facts(session: &Session) -> Vec<String> {
    session
        .log()
        .iter()
        .filter_map(|event| match event {
            Event::FactTold { fact } => Some(session.scenario().fact(*fact).id.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn a_reply_that_tells_is_passed_over_until_the_fact_is_earned() {
    let explored = given().after([begin(), say("to-room"), say("explore")]);
    let softened = |profile| {
        explored
            .clone()
            .seed_where(move |session| in_profile(profile)(session) && last_answer(session) == Answer::Softens)
    };
    let unearned = softened(0).session();
    assert_eq!(says(&unearned, unearned.log()).last(), Some(&"Explore holds."));
    let earned = softened(1).session();
    assert_eq!(says(&earned, earned.log())[3..], ["Well, then.", "It's the dark."][..]);
}

#[test]
fn only_the_facts_of_the_drawn_profile_are_ever_told() {
    for seed in 0..200 {
        let acts = [begin(), say("to-pair"), say("left"), say("right"), say("not-yet"), say("explore"), say("copy")];
        let session = given().seed(seed).after(acts).session();
        let own = &session.scenario().profiles[session.course().profile.index()].facts;
        for event in session.log() {
            assert!(!matches!(event, Event::FactTold { fact } if !own.contains(fact)), "seed {seed}");
        }
    }
}

#[test]
fn what_a_fact_was_said_as_carries_on_to_the_beat_that_follows() {
    // The fact says that it is Exploring, and the room's line says nothing of its talk.
    let given = patched(&[("told_when: [Chose(\"left\")]", "told_when: [Chose(\"to-room\")]")])
        .after([begin(), say("to-room")])
        .seed_where(|session| facts(session) == ["noise"] && session.course().profile == ProfileId(0));
    let session = given.session();
    assert!(matches!(session.log().last(), Some(Event::BeatReached { says: Some(_), talk: Talk::Exploring, .. })));
    assert_eq!(view::view(&session).notes.told, ["There is a noise."]);
}
