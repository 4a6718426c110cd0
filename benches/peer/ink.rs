//! The comparison story in ink, as ink's compiler writes it, played by ink's runtime in Rust. A beat in ink:
//!
//! ```ink
//! == b3
//! {
//! - resistance >= 67: I said no to Mondays already.
//! - resistance >= 34: It is mostly Mondays, I suppose, on most days.
//! - else: Since you ask, Mondays is what I lie awake over.
//! }
//! + [What is it like, with Mondays?]
//!   ~ resistance -= 8
//!   ~ asked += 1
//!   -> b4
//! ```
//!
//! and two more choices, and one that begins with `+ {told >= 1}`.

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

/// The story as compiled ink.
pub fn compiled(story: &Story) -> String {
    let mut knots: Value = story.beats.iter().enumerate().map(|(at, one)| (format!("b{at}"), beat(at, one))).collect();
    knots["global decl"] = json!([
        "ev", 50, {"VAR=": "resistance"}, 0, {"VAR=": "asked"}, 0, {"VAR=": "told"}, "/ev", "end", null
    ]);
    let root = json!([[{"->": "b0"}, ["done", {"#n": "g-0"}], null], "done", knots]);
    json!({"inkVersion": 21, "root": root, "listDefs": {}}).to_string()
}

fn beat(at: usize, beat: &Beat) -> Value {
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
    let follows = beat.choices.iter().enumerate().map(|(number, choice)| (format!("c-{number}"), chosen(choice)));
    put(json!([follows.collect::<Value>()]));
    Value::Array(code)
}

/// What a choice does: both counts, and where it leads.
fn chosen(choice: &Choice) -> Value {
    let (counter, sign) = match choice.raises {
        Counter::Asked => ("asked", "-"),
        Counter::Told => ("told", "+"),
    };
    let leads = choice.to.map_or(json!("end"), |to| json!({"->": format!("b{to}")}));
    json!([
        "\n", "ev", {"VAR?": "resistance"}, STEP, sign, {"VAR=": "resistance", "re": true}, "/ev",
        "ev", {"VAR?": counter}, 1, "+", {"VAR=": counter, "re": true}, "/ev", leads, null
    ])
}

fn name(counter: Counter) -> &'static str {
    match counter {
        Counter::Asked => "asked",
        Counter::Told => "told",
    }
}

/// The story, ready to be played again and again.
pub fn load(story: &Story) -> Ink {
    Ink::new_with_seed(&compiled(story), 1).expect("the comparison story is good ink")
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
