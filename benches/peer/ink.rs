//! The comparison story in ink, played by ink's runtime in Rust. The runtime takes compiled ink; this writes what the
//! compiler of the same version makes of the source below, only without counts of visits, which the story does not need
//! and which cost time. A beat in ink:
//!
//! ```ink
//! == b3
//! {
//! - resistance >= 67: I said no to Mondays already.
//! - resistance >= 34: It is mostly Mondays, I suppose, on most days.
//! - else: Since you ask, Mondays is what I lie awake over.
//! }
//! + [What is it like, with Mondays?]
//!   Yes. Go on.
//!   ~ resistance -= 8
//!   ~ asked += 1
//!   -> b4
//! ```
//!
//! and two more choices, and one that begins with `+ {told >= 1}`. The answer under a choice can be left out.

use bladeink::story::Story as Ink;
use serde_json::{Value, json};

use super::story::{BANDS, Beat, Choice, Counter, Dice, Seen, Story};

/// At least so much resistance is high, is medium.
const FROM: [u8; BANDS - 1] = [67, 34];
/// What a line that asks takes off resistance, and one that tells adds.
const STEP: u8 = 8;
/// Where in a beat's code the three versions of its line meet again.
const AFTER_LINE: u8 = 13;
/// Flags of a choice whose words are not said again, and of one with a condition too.
const FREE: u8 = 4;
const CONDITIONAL: u8 = 5;

/// Whether the client answers a choice before the next beat's line, as in our engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    Always,
    Never,
}

/// The story as compiled ink.
fn compiled(story: &Story, answers: Answers) -> String {
    let knot = |(at, one)| (format!("b{at}"), beat(at, one, answers));
    let mut knots: Value = story.beats.iter().enumerate().map(knot).collect();
    knots["global decl"] = json!([
        "ev", 50, {"VAR=": "resistance"}, 0, {"VAR=": "asked"}, 0, {"VAR=": "told"}, "/ev", "end", null
    ]);
    let root = json!([[{"->": "b0"}, ["done", {"#n": "g-0"}], null], "done", knots]);
    json!({"inkVersion": 21, "root": root, "listDefs": {}}).to_string()
}

fn beat(at: usize, beat: &Beat, answers: Answers) -> Value {
    let said = |line: &str| json!({"b": [format!("^{line}"), "\n", {"->": format!("b{at}.{AFTER_LINE}")}, null]});
    let mut code = Vec::new();
    let mut put = |piece: Value| code.extend(piece.as_array().cloned().unwrap_or_default());
    for (line, from) in beat.lines.iter().zip(FROM) {
        put(json!(["ev", {"VAR?": "resistance"}, from, ">=", "/ev", [{"->": ".^.b", "c": true}, said(line)]]));
    }
    put(json!([[{"->": ".^.b"}, said(&beat.lines[BANDS - 1])], "nop", "\n"]));
    for (number, choice) in beat.choices.iter().enumerate() {
        put(json!(["ev", "str", format!("^{}", choice.says), "/str"]));
        if let Some((counter, so_far)) = choice.needs {
            put(json!([{"VAR?": name(counter)}, so_far, ">="]));
        }
        let flags = if choice.needs.is_some() { CONDITIONAL } else { FREE };
        put(json!(["/ev", {"*": format!("b{at}.c-{number}"), "flg": flags}]));
    }
    let follows = |(number, choice)| (format!("c-{number}"), chosen(choice, answers));
    put(json!([beat.choices.iter().enumerate().map(follows).collect::<Value>()]));
    Value::Array(code)
}

/// What a choice brings: an answer, another resistance, one more of its counter, and the next beat.
fn chosen(choice: &Choice, answers: Answers) -> Value {
    let (sign, answer) = if choice.raises == Counter::Asked { ("-", "^Yes. Go on.") } else { ("+", "^No.") };
    let counter = name(choice.raises);
    let mut code = vec![json!("\n")];
    if answers == Answers::Always {
        code.extend([json!(answer), json!("\n")]);
    }
    let adds = |variable: &str, sign: &str, step: u8| {
        [
            "ev".into(),
            json!({"VAR?": variable}),
            step.into(),
            sign.into(),
            json!({"VAR=": variable, "re": true}),
            "/ev".into(),
        ]
    };
    code.extend(adds("resistance", sign, STEP).into_iter().chain(adds(counter, "+", 1)));
    code.extend([choice.to.map_or("end".into(), |to| json!({"->": format!("b{to}")})), Value::Null]);
    Value::Array(code)
}

fn name(counter: Counter) -> &'static str {
    match counter {
        Counter::Asked => "asked",
        Counter::Told => "told",
    }
}

/// The story, ready to be played again and again.
pub fn load(story: &Story, answers: Answers) -> Ink {
    Ink::new_with_seed(&compiled(story, answers), 1).expect("the comparison story is good ink")
}

/// Plays the story once.
pub fn play(ink: &mut Ink, seed: u32, mut see: impl FnMut(Seen<'_>)) {
    let mut dice = Dice::new(seed);
    ink.reset_state().expect("nothing is under way");
    loop {
        while ink.can_continue() {
            see(Seen::Line(&ink.cont().expect("there is more")));
        }
        let offered = ink.get_current_choice_infos();
        if offered.is_empty() {
            return;
        }
        offered.iter().for_each(|choice| see(Seen::Choice(&choice.text)));
        ink.choose_choice_index(dice.pick(offered.len())).expect("it was on offer");
    }
}
